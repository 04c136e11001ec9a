# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders on the screen, on a locked screen, and what their buttons do when Lanyard does not run."""

import time
from datetime import datetime

from program import APP_ID, DURING, FIXTURES, Program, Tap, open_program, run, wait_until

from desktop import REMINDERS_ID  # noqa: E402
from gi.repository import GLib  # noqa: E402
from mock_services import GtkNotifications, MockService  # noqa: E402

NETFLIX = "Container Runtime Customization"
CLUSTERS = "1000 Clusters"
SECURITY = "Security Theater"
OIL = "Oil and Water"
GEARS = "Gears 2031"
PATH = "/" + APP_ID.replace(".", "/")
SAVER = "org.gnome.ScreenSaver"
NOBODY = "Reminders cannot be seen: nothing on this desktop shows notifications."
BUTTONS = ("Session Page", "Remind at Start", "Snooze 5 Minutes")


def at(hours: str) -> float:
    """Tells when it is so late on the conference's Wednesday."""
    return datetime.fromisoformat(f"2025-11-12T{hours}-05:00").timestamp()


def set_clock(program: Program, hours: str) -> None:
    """Tells the reminders what time it is, and returns when they have looked."""
    offset = round(at(hours) - time.time())
    program.desktop.call(REMINDERS_ID, "/" + REMINDERS_ID.replace(".", "/"), REMINDERS_ID, "LookAgain",
                         GLib.Variant("(x)", (offset,)))


def find_talk(program: Program, title: str) -> tuple[str, str]:
    """Returns the ids that stand for a talk on disk."""
    return program.desktop.query(f"SELECT conference, id FROM talks WHERE title LIKE '{title}%'")[0]


def activate(program: Program, action: str, title: str) -> None:
    """Presses a button of a notification as the desktop does, which starts Lanyard if need be."""
    target = GLib.Variant("(ss)", find_talk(program, title))
    program.desktop.call(APP_ID, PATH, "org.freedesktop.Application", "ActivateAction",
                         GLib.Variant("(sava{sv})", (action, [target], {})))


def wait_no_lanyard(program: Program) -> None:
    """Waits until no process of the window is left, and the bus knows that."""
    wait_until("Lanyard to end", lambda: not program.desktop.list_lanyards() and not program.desktop.has_name(APP_ID))


def quit_lanyard(program: Program) -> None:
    """Ends the window by the keyboard."""
    program.desktop.press_key("Control_L", "q")
    wait_no_lanyard(program)


def read_wish(program: Program, column: str, title: str) -> object:
    """Reads what the person wants of a bookmarked talk from the disk."""
    return program.desktop.query(f"SELECT {column} FROM bookmarks WHERE title LIKE '{title}%'")[0][0]


def test_buttons(tap: Tap, program: Program, daemon: GtkNotifications) -> None:
    """The reminder, and its buttons while no window is there."""
    with tap.step("a reminder has a title, when and where, and three buttons"):
        set_clock(program, "16:35:00")
        sent = daemon.wait_for(NETFLIX)
        assert sent.body == "Starts in 10 minutes · B405-406a", sent
        assert (sent.priority, sent.buttons) == ("normal", BUTTONS), sent

    with tap.step("Snooze is kept by the clock of the reminders, the notification goes, and Lanyard ends"):
        daemon.forget()
        activate(program, "snooze", NETFLIX)
        snoozed = wait_until("the snooze on disk", lambda: read_wish(program, "snoozed", NETFLIX))
        assert isinstance(snoozed, int) and -1 <= snoozed / 1e6 - at("16:40:00") < 60, snoozed
        wait_no_lanyard(program)
        assert daemon.list_withdrawn() == [sent.id], daemon.list_withdrawn()
        assert daemon.list_sent() == [], daemon.list_sent()

    with tap.step("five minutes later it comes again, and offers no snooze that would end after the start"):
        set_clock(program, "16:41:00")
        again = daemon.wait_for(NETFLIX)
        assert (again.id, again.body) == (sent.id, "Starts in 4 minutes · B405-406a"), again
        assert again.buttons == ("Session Page", "Remind at Start"), again
        daemon.forget()

    with tap.step("Remind at Start is kept, and Lanyard ends"):
        activate(program, "remind-at-start", NETFLIX)
        wait_until("the wish on disk", lambda: read_wish(program, "remind_at_start", NETFLIX))
        wait_no_lanyard(program)
        assert daemon.list_sent() == [], daemon.list_sent()

    with tap.step("Session Page takes the address to the browser, and Lanyard ends"):
        program.desktop.install_browser()
        activate(program, "open-session-page", NETFLIX)
        visits = wait_until("the browser", program.desktop.list_visits)
        assert len(visits) == 1 and visits[0].startswith("https://"), visits
        wait_no_lanyard(program)

    with tap.step("the talk is reminded of when it starts, urgently, and with nothing left to ask for"):
        daemon.forget()
        set_clock(program, "16:45:00")
        sent = daemon.wait_for(NETFLIX)
        assert sent.body.startswith("Starts now") and sent.priority == "high", sent
        assert sent.buttons == ("Session Page",), sent


def test_locked(tap: Tap, program: Program, daemon: GtkNotifications) -> None:
    """What anybody can read while the person is away, on a desktop with a screen saver like GNOME's."""
    saver = MockService(program.desktop, SAVER, template="gnome_screensaver")

    def lock(locked: bool) -> None:
        saver.call(SAVER, "SetActive", GLib.Variant("(b)", (locked,)))

    with tap.step("on a locked screen a reminder says nothing private"):
        lock(True)
        daemon.forget()
        set_clock(program, "17:25:00")
        discreet = daemon.wait_for("A bookmarked talk")
        assert discreet.title == "A bookmarked talk starts in 5 minutes", discreet
        assert (discreet.body, discreet.buttons) == ("", ()), discreet
        assert daemon.list_sent() == [discreet], daemon.list_sent()

    with tap.step("unlocked, it says everything in the same place"):
        lock(False)
        full = daemon.wait_for(SECURITY)
        assert full.id == discreet.id and full.body.startswith("Starts in 5 minutes · "), full
        assert len(daemon.list_sent()) == 2, daemon.list_sent()

    with tap.step("locked and unlocked once more, nothing is repeated"):
        lock(True)
        lock(False)
        set_clock(program, "17:25:10")
        assert len(daemon.list_sent()) == 2, daemon.list_sent()

    with tap.step("who wants it so is shown everything"):
        lock(True)
        program.desktop.run("gsettings", "set", APP_ID, "show-on-lock-screen", "true")

        def is_told() -> bool:
            remind_anew(program, daemon)
            set_clock(program, "17:25:30")
            return daemon.list_sent()[0].title.startswith(SECURITY)

        wait_until("the reminders to know the setting", is_told)
        program.desktop.run("gsettings", "reset", APP_ID, "show-on-lock-screen")

        def is_discreet() -> bool:
            remind_anew(program, daemon)
            set_clock(program, "17:25:40")
            return daemon.list_sent()[0].title.startswith("A bookmarked talk")

        wait_until("the reminders to know that it is gone", is_discreet)

    saver.stop()


def test_shield(tap: Tap, program: Program, daemon: GtkNotifications) -> None:
    """The same on GNOME Shell, which answers for itself, and may be slow to."""
    shield = MockService(program.desktop, "org.gnome.Shell.ScreenShield", SAVER)

    with tap.step("GNOME Shell is asked itself"):
        shield.add_method("GetActive", "", "b", "ret = True")
        remind_anew(program, daemon)
        set_clock(program, "17:25:00")
        discreet = daemon.wait_for("A bookmarked talk")
        assert daemon.list_sent() == [discreet], daemon.list_sent()
        shield.emit("ActiveChanged", "b", GLib.Variant("b", False))
        assert daemon.wait_for(SECURITY).id == discreet.id

    with tap.step("a lock screen that does not answer in time hides too, and delays nothing"):
        shield.add_method("GetActive", "", "b", "import time; time.sleep(4); ret = False")
        remind_anew(program, daemon)
        began = time.monotonic()
        set_clock(program, "17:25:20")
        took = time.monotonic() - began
        assert took < 3, took
        assert [sent.title for sent in daemon.list_sent()] == [discreet.title], daemon.list_sent()
        assert daemon.wait_for(SECURITY).id == discreet.id
        assert len(daemon.list_sent()) == 2, daemon.list_sent()

    shield.stop()


def remind_anew(program: Program, daemon: GtkNotifications) -> None:
    """Goes back to before the last reminder, so that it is due again."""
    set_clock(program, "17:00:00")
    daemon.forget()


def list_pages(program: Program) -> list[str]:
    """Lists the pages of talks that are on the screen, one that is on its way out included."""
    return [title for title in (OIL, NETFLIX, CLUSTERS, SECURITY)
            for page in program.window.list("group", title) if page.find("button", "Copy Link")]


def test_click(tap: Tap, program: Program) -> None:
    """A click on a notification, from wherever the window is."""
    def opens(title: str) -> None:
        activate(program, "show-talk", title)
        wait_until("the page", lambda: list_pages(program) == [title], timeout=30)

    with tap.step("a click starts Lanyard on the page of the talk"):
        opens(SECURITY)

    with tap.step("another talk of the same conference takes its place"):
        opens(NETFLIX)

    with tap.step("a talk of another conference is shown there"):
        program.go_back()
        program.go_to_place(GEARS)
        opens(CLUSTERS)

    with tap.step("so it is from the page of a talk elsewhere, and from My Agenda"):
        opens(OIL)
        program.go_back()
        program.go_to_place("My Agenda")
        opens(NETFLIX)

    with tap.step("a dialog that is open does not stay in front"):
        program.desktop.press_key("Control_L", "comma")
        program.window.wait_for("dialog", "Preferences")
        opens(OIL)
        program.window.wait_gone("dialog", "Preferences")


def press_test(program: Program) -> None:
    """Presses the button of the Preferences with the keyboard."""
    program.desktop.go_to("button", "Send a Test Notification")
    program.desktop.press_key("Return")


def test_sample(tap: Tap, program: Program, daemon: GtkNotifications) -> None:
    """The test notification, and a desktop that shows none."""
    with tap.step("Preferences send a test notification the way reminders are sent"):
        daemon.forget()
        program.desktop.press_key("Control_L", "comma")
        dialog = program.window.wait_for("dialog", "Preferences")
        assert not dialog.find("label", NOBODY)
        press_test(program)
        daemon.wait_for("Reminders Look Like This")

    with tap.step("where nothing shows notifications, they say so in a sentence"):
        daemon.stop()
        press_test(program)
        dialog.wait_for("label", NOBODY)

    with tap.step("and no more when something does"):
        daemon = GtkNotifications(program.desktop)
        press_test(program)
        daemon.wait_for("Reminders Look Like This")
        dialog.wait_gone("label", NOBODY)


def test_narrow_click(tap: Tap) -> None:
    """A click while a narrow window shows its sidebar."""
    with tap.step("a click leads from the sidebar of a narrow window to the talk"), \
            open_program(DURING, size=(360, 640)) as program:
        program.window.wait_for("article", CLUSTERS)
        program.window.wait_for("button", "Back").press()
        program.window.wait_for("list", "Places")
        activate(program, "show-talk", CLUSTERS)
        program.window.wait_for("button", "Copy Link")
        program.window.wait_for("heading", CLUSTERS)


def test_notifications(tap: Tap) -> None:
    """All of it, on one desktop."""
    with open_program(DURING, str(FIXTURES / "frab.json")) as program:
        daemon = GtkNotifications(program.desktop)
        program.page(GEARS)
        program.bookmark(OIL)
        program.go_to_place("KubeCon")
        program.bookmark(NETFLIX, SECURITY)
        quit_lanyard(program)
        test_buttons(tap, program, daemon)
        test_locked(tap, program, daemon)
        test_shield(tap, program, daemon)
        test_click(tap, program)
        test_sample(tap, program, daemon)
    test_narrow_click(tap)


if __name__ == "__main__":
    run(test_notifications)
