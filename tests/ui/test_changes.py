# SPDX-License-Identifier: GPL-3.0-or-later
"""What a newer schedule changes, as a person is told of it, and conferences that are removed."""

import json
from pathlib import Path

from program import FIXTURES, Program, Tap, open_program, run, wait_until

from gi.repository import GLib  # noqa: E402
from notifications import Notification, Notifications  # noqa: E402

BEFORE = "--pretend-now=2031-06-03T12:00:00+02:00"
OIL = "Oil and Water"
NIGHT = "The Night Shift"
MOVED = "Moved to 14:30 · Boreal (was 11:00 · Aurora)"
GONE = "No longer in the schedule"
EXAMPLE = "KubeCon + CloudNativeCon North America 2025"


def list_places(program: Program) -> list[str]:
    """Lists what the sidebar offers, by what is written in its rows."""
    rows = program.window.wait_for("list", "Places").list("list item")
    return [names[0] for row in rows if (names := row.list_names("label"))]


def write_newer(folder: Path) -> Path:
    """Writes the schedule as the organisers have it some days later."""
    schedule = json.loads((FIXTURES / "frab.json").read_text())
    rooms = schedule["schedule"]["conference"]["days"][0]["rooms"]
    oil, _night = rooms.pop("Aurora")
    oil |= {"date": "2031-06-04T14:30:00+02:00", "start": "14:30", "room": "Boreal"}
    rooms["Boreal"] += [oil, {"id": 9, "start": "17:00", "duration": 30, "title": "Closing"}]
    newer = folder / "newer.json"
    newer.write_text(json.dumps(schedule))
    return newer


def open_file(program: Program, path: Path) -> None:
    """Opens a file the way a file manager does."""
    assert program.desktop.start_lanyard(str(path)).wait(timeout=20) == 0


def choose(program: Program, mnemonic: str) -> None:
    """Chooses something from the menu of the conference, by the letter that is underlined in it."""
    program.window.wait_for("toggle button", "Conference Menu").press()
    program.window.wait_for("menu item", holds=lambda found: "focused" in found.states)
    program.desktop.press_key(mnemonic)


def says(program: Program, text: str) -> bool:
    """Tells whether something is in the window, of which there may be none right now."""
    try:
        return program.window.find("label", text) is not None
    except GLib.Error:
        return False


def list_unseen(program: Program) -> list[tuple]:
    """Lists the titles of what was not seen yet, from the disk."""
    return program.desktop.query("SELECT coalesce(new_title, old_title), notified FROM changes WHERE NOT seen ORDER BY 1")


def test_newer(tap: Tap, program: Program) -> None:
    """A newer version of a schedule of which talks are bookmarked."""
    with tap.step("a conference that is new has not changed"):
        program.bookmark(OIL, NIGHT)
        assert list_unseen(program) == []

    with tap.step("a newer schedule says how much it changed, and notifies of bookmarked talks"):
        notifications = Notifications(program.desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        open_file(program, write_newer(program.desktop.place))
        program.window.wait_for("label", "3 talks changed")
        wait_until("a notification", lambda: notifications.sent)
        assert notifications.sent == [Notification(
            "2 of your talks changed",
            f"• {OIL}: Moved to 14:30 · Boreal\n• {NIGHT}: {GONE}")], notifications.sent
        assert list_unseen(program) == [("Closing", 0), (OIL, 1), (NIGHT, 1)], list_unseen(program)

    with tap.step("a list says what, and by what happened"):
        program.window.wait_for("button", "What Changed").press()
        dialog = program.window.wait_for("dialog", "What Changed")
        dialog.wait_for("label", MOVED)
        rows = dialog.list_names("list item")
        assert rows == [f"{NIGHT}, {GONE}", f"{OIL}, {MOVED}", "Closing, Wed 4 Jun 17:00 · Boreal"], rows
        assert [name for name in ("Cancelled", "Moved", "New") if dialog.find("label", name)] == ["Cancelled", "Moved", "New"]

    with tap.step("the same schedule again is no news"):
        program.desktop.press_key("Escape")
        program.window.wait_gone("dialog", "What Changed")
        open_file(program, program.desktop.place / "newer.json")
        program.window.wait_gone("label", "3 talks changed")
        assert len(notifications.sent) == 1, notifications.sent
        choose(program, "w")
        program.window.wait_for("dialog", "What Changed").wait_for("label", MOVED)

    with tap.step("Escape closes it, and nothing counts as seen"):
        program.desktop.press_key("Escape")
        program.window.wait_gone("dialog", "What Changed")
        assert len(list_unseen(program)) == 3


def test_seen(tap: Tap, program: Program) -> None:
    """What the newer version changed, until it was seen."""
    with tap.step("My Agenda says it of bookmarked talks"):
        page = program.go_to_place("My Agenda")
        box = page.wait_for("list", "Your Talks Changed")
        assert box.find("label", MOVED) and box.find("label", GONE), box.dump()
        assert not box.find("label", "Closing")

    with tap.step("a row leads to its talk"):
        program.desktop.go_to("list item", OIL)
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")
        program.go_back()

    with tap.step("what was seen goes, one by one or all at once, and the cards stay"):
        page.wait_for("button", f"Mark the change of “{OIL}” as seen").press()
        page.wait_gone("label", MOVED)
        assert page.find("label", GONE)
        page.wait_for("button", "Mark as Seen").press()
        page.wait_gone("list", "Your Talks Changed")
        assert program.card(OIL) and program.card(NIGHT)
        assert list_unseen(program) == [("Closing", 0)], list_unseen(program)

    with tap.step("the list of the conference has the rest, until that is seen too"):
        program.go_to_place("Gears 2031")
        choose(program, "w")
        dialog = program.window.wait_for("dialog", "What Changed")
        dialog.wait_for("label", "Closing")
        dialog.wait_for("button", "Mark as Seen").press()
        program.window.wait_gone("dialog", "What Changed")
        wait_until("everything to be seen", lambda: list_unseen(program) == [])


def test_removed(tap: Tap, program: Program) -> None:
    """Conferences that are removed, and brought back."""
    with tap.step("a removed conference is gone with its bookmarks, and the next one is shown"):
        choose(program, "r")
        program.window.wait_for("label", "“Gears 2031” removed")
        program.page(EXAMPLE)
        assert list_places(program) == ["My Agenda", EXAMPLE], list_places(program)

    with tap.step("Undo brings all of it back"):
        program.window.wait_for("button", "Undo").press()
        program.page("Gears 2031")
        assert list_places(program) == ["My Agenda", "Gears 2031", EXAMPLE], list_places(program)
        assert program.card(OIL).name.endswith(", Bookmarked")
        page = program.go_to_place("My Agenda")
        page.wait_for("article", NIGHT)

    with tap.step("opened again, a removed conference is there with its bookmarks"):
        program.go_to_place("Gears 2031")
        choose(program, "r")
        program.page(EXAMPLE)
        open_file(program, program.desktop.place / "newer.json")
        program.page("Gears 2031")
        assert program.card(OIL).name.endswith(", Bookmarked")
        assert list_unseen(program) == []

    with tap.step("without any conference the window says how one is added"):
        choose(program, "r")
        program.page(EXAMPLE)
        choose(program, "r")
        program.window.wait_for("label", "No Conference Yet")
        assert list_places(program) == ["My Agenda"], list_places(program)
        page = program.go_to_place("My Agenda")
        page.wait_for("label", "Nothing Bookmarked")


def test_started_again(tap: Tap, program: Program) -> None:
    """The next start, when nothing can be undone any more."""
    with tap.step("what was removed does not come back at the next start, not even the example"):
        lanyards = program.desktop.list_lanyards()
        program.desktop.press_key("Control_L", "q")
        wait_until("the program to end", lambda: not program.desktop.list_lanyards())
        program.desktop.start_lanyard(BEFORE)
        wait_until("the program to be there again", lambda: program.desktop.list_lanyards() not in ([], lanyards))
        wait_until("its window", lambda: says(program, "No Conference Yet"))
        assert program.desktop.query("SELECT count(*) FROM conferences") == [(0,)]
        assert program.list_titles() == []


def test_changes(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(BEFORE, str(FIXTURES / "frab.json")) as program:
        program.window.wait_for("article", OIL)
        test_newer(tap, program)
        test_seen(tap, program)
        test_removed(tap, program)
        test_started_again(tap, program)


if __name__ == "__main__":
    run(test_changes)
