# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person takes away, and has back by a button."""

import json
from pathlib import Path

from program import DURING, FIXTURES, Node, Program, Tap, is_pressed, open_program, run, wait_until

BEFORE = "--pretend-now=2031-06-03T12:00:00+02:00"
AFTER = "--pretend-now=2025-11-12T17:16:00-05:00"
NETFLIX = "Container Runtime Customization"
TIKTOK = "TikTok's IPv6 Journey"
SECURITY = "Security Theater"
OIL = "Oil and Water"
NIGHT = "The Night Shift"


def list_bookmarks(program: Program) -> list[tuple]:
    """Lists all that is kept of bookmarks."""
    return program.desktop.query("SELECT * FROM bookmarks ORDER BY talk")


def undo(program: Program, message: str) -> None:
    """Presses the button of the toast that says something."""
    program.window.wait_for("label", message)
    program.window.wait_for("button", "Undo").press()
    program.window.wait_gone("label", message)


def count_changes(page: Node) -> int:
    """Counts what My Agenda says that has changed; the list may be made anew at any time."""
    box = page.find("list", "Your Talks Changed")
    return len(box.list("list item")) if box else 0


def press_going(page: Node, title: str) -> None:
    """Chooses a talk."""
    page.wait_for("toggle button", f"Going to “{title}").press()
    page.wait_for("toggle button", f"Going to “{title}", holds=is_pressed)


def test_bookmarks(tap: Tap, program: Program) -> None:
    """Stars that were pressed once too often."""
    program.bookmark(NETFLIX, TIKTOK, SECURITY)
    page = program.go_to_place("My Agenda")
    press_going(page, NETFLIX)
    before = list_bookmarks(program)

    with tap.step("a bookmark that is taken away in My Agenda comes back with what was chosen"):
        program.star(NETFLIX).press()
        page.wait_gone("article", NETFLIX)
        undo(program, "Bookmark removed")
        page.wait_for("article", NETFLIX)
        page.wait_for("toggle button", f"Going to “{NETFLIX}", holds=is_pressed)
        assert list_bookmarks(program) == before

    with tap.step("one toast takes back all that went meanwhile"):
        for title in (TIKTOK, SECURITY):
            program.star(title).press()
            page.wait_gone("article", title)
        undo(program, "2 bookmarks removed")
        page.wait_for("article", TIKTOK)
        page.wait_for("article", SECURITY)
        assert list_bookmarks(program) == before

    with tap.step("so it does for Ctrl+D on a card and on a page"):
        program.desktop.go_to("article", SECURITY)
        program.desktop.press_key("Control", "d")
        undo(program, "Bookmark removed")
        program.open_talk(SECURITY)
        program.desktop.press_key("Control", "d")
        undo(program, "Bookmark removed")
        wait_until("the bookmark", lambda: list_bookmarks(program) == before)

    with tap.step("there is nothing to undo when the star is pressed again"):
        program.desktop.press_key("Control", "d")
        program.window.wait_for("label", "Bookmark removed")
        program.desktop.press_key("Control", "d")
        program.window.wait_gone("label", "Bookmark removed")
        program.go_back()

    with tap.step("the choice of another talk can be taken back"):
        before = list_bookmarks(program)
        press_going(page, TIKTOK)
        undo(program, f"No longer going to “{NETFLIX}")
        page.wait_for("toggle button", f"Going to “{NETFLIX}", holds=is_pressed)
        page.wait_for("toggle button", f"Going to “{TIKTOK}", holds=lambda button: not is_pressed(button))
        assert list_bookmarks(program) == before


def test_missed(tap: Tap, program: Program) -> None:
    """Talks that ended without a reminder."""
    with tap.step("missed talks that were dismissed come back"):
        program.desktop.start_lanyard(AFTER)
        page = program.page("My Agenda")
        page.wait_for("list", "Missed")
        page.wait_for("button", "Dismiss").press()
        page.wait_gone("list", "Missed")
        undo(program, "1 missed talk dismissed")
        page.wait_for("list", "Missed")


def write_newer(folder: Path) -> Path:
    """Writes the schedule as the organisers have it some days later."""
    schedule = json.loads((FIXTURES / "frab.json").read_text())
    rooms = schedule["schedule"]["conference"]["days"][0]["rooms"]
    oil, _night = rooms.pop("Aurora")
    rooms["Boreal"] += [oil | {"date": "2031-06-04T14:30:00+02:00", "start": "14:30", "room": "Boreal"}]
    newer = folder / "newer.json"
    newer.write_text(json.dumps(schedule))
    return newer


def test_changes(tap: Tap, program: Program) -> None:
    """What newer schedules changed."""
    program.bookmark(OIL, NIGHT)
    assert program.desktop.start_lanyard(str(write_newer(program.desktop.place))).wait(timeout=20) == 0
    program.window.wait_for("label", "2 talks changed")
    page = program.go_to_place("My Agenda")
    page.wait_for("list", "Your Talks Changed")

    with tap.step("a change that was marked as seen comes back"):
        page.wait_for("button", f"Mark the change of “{OIL}” as seen").press()
        undo(program, "Marked as seen")
        wait_until("both changes", lambda: count_changes(page) == 2)

    with tap.step("so do all at once"):
        page.wait_for("button", "Mark as Seen").press()
        page.wait_gone("list", "Your Talks Changed")
        undo(program, "2 changes marked as seen")
        wait_until("both changes", lambda: count_changes(page) == 2)

    with tap.step("a bookmark comes back with what is to be told of it"):
        program.star(NIGHT).press()
        wait_until("one change", lambda: count_changes(page) == 1)
        undo(program, "Bookmark removed")
        wait_until("both changes", lambda: count_changes(page) == 2)


def test_undo(tap: Tap) -> None:
    """All of it."""
    with open_program(DURING) as program:
        program.window.wait_for("article", NETFLIX)
        test_bookmarks(tap, program)
        test_missed(tap, program)
    with open_program(BEFORE, str(FIXTURES / "frab.json")) as program:
        program.window.wait_for("article", OIL)
        test_changes(tap, program)


if __name__ == "__main__":
    run(test_undo)
