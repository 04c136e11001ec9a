# SPDX-License-Identifier: GPL-3.0-or-later
"""Lanyard's main job, whole, on a real GNOME Shell.

    test_desktop.py BUILD

installs a build, and then does what a person does: starts Lanyard from the desktop, bookmarks
talks with the keyboard, is reminded, and presses what the reminders offer.
"""

import os
import signal
import sys
import time
from pathlib import Path

from person import BUTTONS, Person

from desktop import APP_ID, REMINDERS_ID, install  # noqa: E402
from gnome_desktop import GnomeDesktop  # noqa: E402
from processes import wait_until  # noqa: E402
from tap import Tap, run  # noqa: E402

NETFLIX = "Container Runtime Customization at Netflix"
TIKTOK = "TikTok's IPv6 Journey to Cilium"
SECURITY = "Security Theater or Real Defense?"
CLUSTERS = "1000 Clusters, 1 Brain"
PAGES = {NETFLIX: "https://kccncna2025.sched.com/event/27Fbb/", TIKTOK: "https://kccncna2025.sched.com/event/27FbS/"}
# The Wednesday of the conference.
DAY = "2025-11-12T{}-05:00"

INSTALLED = (
    "bin/lanyard",
    "libexec/lanyard-reminders",
    f"share/applications/{APP_ID}.desktop",
    f"share/dbus-1/services/{APP_ID}.service",
    f"share/dbus-1/services/{REMINDERS_ID}.service",
    "share/glib-2.0/schemas/gschemas.compiled",
    f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    f"share/metainfo/{APP_ID}.metainfo.xml",
)


def bookmark(person: Person, title: str) -> None:
    """Bookmarks a talk with the keyboard alone."""
    person.desktop.go_to("article", title)
    person.desktop.press_key("Control", "d")
    person.window.wait_for("toggle button", f"Bookmark “{title}", holds=lambda star: "pressed" in star.states)


def has_bookmarked(person: Person, title: str) -> bool:
    """Tells whether a talk is bookmarked on disk."""
    return any(row[0].startswith(title) for row in person.desktop.query("SELECT title FROM bookmarks"))


def test_start(tap: Tap, person: Person) -> None:
    """From the installed files to the window."""
    desktop = person.desktop
    with tap.step("everything is installed, and the desktop knows the program"):
        missing = [name for name in INSTALLED if not (desktop.prefix / name).is_file()]
        assert not missing, f"not installed: {missing}"
        wait_until("the Shell to know Lanyard", lambda: desktop.eval(
            f"imports.gi.Shell.AppSystem.get_default().lookup_app('{APP_ID}.desktop')?.get_name()") == "Lanyard")

    with tap.step("it is started by D-Bus activation, and shows the talks"):
        desktop.launch()
        person.window.wait_for("article", CLUSTERS)
        processes = desktop.list_lanyards()
        assert [process.arguments[1:] for process in processes] == [("--gapplication-service",)], processes
        assert len(desktop.list_opened_windows()) == 1, desktop.list_opened_windows()

    with tap.step("nothing waits for reminders before there is a bookmark"):
        assert not desktop.has_name(REMINDERS_ID) and not desktop.list_reminders()


def test_bookmarks(tap: Tap, person: Person) -> None:
    """Bookmarks with the keyboard, which start the reminders."""
    desktop = person.desktop
    with tap.step("a second start sets the clock of the one that runs"):
        desktop.start_lanyard(person.pretend("16:30:00")).wait(timeout=20)
        person.window.wait_for("label", "In 15 min")
        assert len(desktop.list_lanyards()) == 1

    with tap.step("talks are bookmarked by keyboard alone, and are on disk when the star shows it"):
        desktop.wait_for_focus()
        for title in (NETFLIX, TIKTOK, SECURITY):
            bookmark(person, title)
            assert has_bookmarked(person, title), f"“{title}” is not on disk"

    with tap.step("the first bookmark starts the reminders, which say nothing yet"):
        person.wait_for_service()
        assert desktop.list_notifications() == [], desktop.list_notifications()

    with tap.step("the window closes, no lanyard is left, and the reminders wait on"):
        person.close_window()
        assert len(desktop.list_reminders()) == 1


def test_reminders(tap: Tap, person: Person) -> str:
    """The reminders and their buttons, while Lanyard does not run. Returns which banner came first."""
    desktop = person.desktop
    windows = len(desktop.list_opened_windows())
    with tap.step("both reminders come at their time, 10 minutes before, under Lanyard’s name"):
        person.set_clock("16:34:57")
        assert desktop.list_notifications() == [], desktop.list_notifications()
        person.wait_for_reminder(NETFLIX, "Starts in 10 minutes · B405-406a", "16:35:00")
        person.wait_for_reminder(TIKTOK, "Starts in 10 minutes · ", "16:35:00")
        for one in desktop.list_notifications():
            assert one.app == "Lanyard" and one.buttons == BUTTONS, one

    with tap.step("the banner is on the screen, with its buttons under the pointer"):
        banner = wait_until("the banner", desktop.describe_banner)
        desktop.point_at(*banner["middle"])
        banner = desktop.wait_for_banner_buttons(*BUTTONS)
        first, second = (NETFLIX, TIKTOK) if banner["title"].startswith(NETFLIX) else (TIKTOK, NETFLIX)

    with tap.step("Session Page takes the address to the browser, and no window flashes"):
        desktop.point_at(*banner["buttons"]["Session Page"])
        desktop.click()
        visits = wait_until("the browser", desktop.list_visits)
        assert len(visits) == 1 and visits[0].startswith(PAGES[first]), visits
        person.wait_no_lanyard()
        assert len(desktop.list_opened_windows()) == windows, desktop.list_opened_windows()

    with tap.step("Remind at Start is kept, and no window flashes"):
        desktop.press_notification_button(second, "Remind at Start")
        wait_until("the wish on disk", lambda: [row for row in desktop.query(
            "SELECT title FROM bookmarks WHERE remind_at_start") if row[0].startswith(second)])
        person.wait_no_lanyard()
        assert len(desktop.list_opened_windows()) == windows, desktop.list_opened_windows()

    with tap.step("the talk is reminded of again when it starts, and only that one"):
        desktop.clear()
        person.set_clock("16:44:57")
        person.wait_for_reminder(second, "Starts now", "16:45:00")
        assert not [one for one in desktop.list_notifications() if one.title.startswith(first)]
        assert not desktop.list_lanyards()
    return second


def test_talk_page(tap: Tap, person: Person, title: str) -> None:
    """From the banner to the talk, and on to the next reminder."""
    desktop = person.desktop
    windows = len(desktop.list_opened_windows())
    with tap.step("a click on the banner opens Lanyard on the page of the talk"):
        banner = desktop.wait_for_banner(title)
        desktop.point_at(*banner["middle"])
        desktop.click()
        person.window.wait_for("button", "Copy Link", timeout=30)
        person.window.wait_for("heading", title)
        wait_until("the window to have the focus by itself", lambda: desktop.on_window("window.has_focus()"))
        assert len(desktop.list_opened_windows()) == windows + 1, desktop.list_opened_windows()

    with tap.step("with the window closed again the next reminder comes from the service alone"):
        person.close_window()
        desktop.clear()
        person.set_clock("17:19:57")
        person.wait_for_reminder(SECURITY, "Starts in 10 minutes", "17:20:00")
        assert not desktop.list_lanyards() and len(desktop.list_reminders()) == 1

    with tap.step("Snooze puts it off, and no window flashes"):
        windows = len(desktop.list_opened_windows())
        desktop.press_notification_button(SECURITY, "Snooze 5 Minutes")
        wait_until("the snooze on disk", lambda: desktop.query("SELECT title FROM bookmarks WHERE snoozed IS NOT NULL"))
        person.wait_no_lanyard()
        assert desktop.list_notifications() == [], desktop.list_notifications()
        assert len(desktop.list_opened_windows()) == windows, desktop.list_opened_windows()

    with tap.step("it comes again, and a click brings back a window that is minimised, on the page of the talk"):
        desktop.start_lanyard(person.pretend("17:24:30"))
        person.window.wait_for("article", CLUSTERS, timeout=30)
        desktop.wait_for_focus()
        desktop.on_window("(window.minimize(), true)")
        wait_until("the window to be minimised", lambda: desktop.on_window("window.minimized"))
        person.set_clock("17:25:10")
        desktop.wait_for_notification(SECURITY, "Starts in 5 minutes")
        desktop.point_at(*desktop.wait_for_banner(SECURITY)["middle"])
        desktop.click()
        person.window.wait_for("heading", SECURITY)
        wait_until("the window to be back", lambda: desktop.on_window("!window.minimized && window.has_focus()"))
        person.close_window()

    with tap.step("when the talks are over the notifications go, and then the service"):
        person.set_clock("18:00:01")
        wait_until("the notifications to be withdrawn", lambda: desktop.list_notifications() == [])
        wait_until("the reminders to end", lambda: not desktop.has_name(REMINDERS_ID) and not desktop.list_reminders(),
                   timeout=40)


def test_kill(tap: Tap, person: Person) -> None:
    """What a star promises."""
    desktop = person.desktop
    with tap.step("a bookmark survives kill -9 as soon as the star shows it"):
        desktop.launch()
        person.window.wait_for("article", CLUSTERS, timeout=30)
        desktop.wait_for_focus()
        desktop.go_to("article", CLUSTERS)
        star = person.window.wait_for("toggle button", f"Bookmark “{CLUSTERS}")
        assert "pressed" not in star.states
        desktop.press_key("Control", "d")
        deadline = time.monotonic() + 10
        while "pressed" not in star.states:
            assert time.monotonic() < deadline, "the star never changed"
        os.kill(desktop.list_lanyards()[0].pid, signal.SIGKILL)
        person.wait_no_lanyard()
        assert has_bookmarked(person, CLUSTERS), f"“{CLUSTERS}” is not on disk"

    with tap.step("and is there at the next start"):
        desktop.launch()
        person.window.wait_for("toggle button", f"Bookmark “{CLUSTERS}", timeout=30,
                               holds=lambda found: "pressed" in found.states)

    with tap.step("Lanyard complained of nothing"):
        assert not desktop.list_complaints(), desktop.list_complaints()


def test_desktop(tap: Tap) -> None:
    """All of it, on one desktop."""
    prefix = install(Path(sys.argv[1]))
    with GnomeDesktop(prefix) as desktop:
        desktop.run("gsettings", "set", APP_ID, "background", "allowed")
        person = Person(desktop, DAY)
        test_start(tap, person)
        test_bookmarks(tap, person)
        title = test_reminders(tap, person)
        test_talk_page(tap, person, title)
        test_kill(tap, person)


if __name__ == "__main__":
    run(test_desktop)
