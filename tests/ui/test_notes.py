# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person writes about a talk, and how many stars it gets."""

import json
from pathlib import Path

from program import APP_ID, DURING, FIXTURES, Node, Program, Tap, open_program, run, wait_until

from accessibility import open_applications

PHONE = (360, 700)
NETFLIX = "Container Runtime Customization at Netflix"
NAME = "Private note"
LIMIT = 20_000
NIGHT = "The Night Shift"


def type_text(program: Program, text: str) -> None:
    """Presses the key of each letter."""
    for letter in text:
        program.desktop.press_key({" ": "space", "\n": "Return"}.get(letter, letter))


def note(program: Program) -> Node:
    """Returns where the note is written."""
    return program.window.wait_for("text box", NAME)


def list_notes(program: Program) -> list[tuple]:
    """Lists what is on disk: text and stars."""
    return program.desktop.query("SELECT text, rating FROM notes")


def wait_until_saved(program: Program, text: str, rating: int) -> None:
    """Waits until that, and nothing else, is on disk."""
    wait_until(f"“{text[:40]}” on disk", lambda: list_notes(program) == [(text, rating)])


def chosen_star(program: Program) -> str:
    """Returns the name of the star that is chosen."""
    star = program.window.find("radio", holds=lambda found: "checked" in found.states)
    return star.name if star else ""


def wait_for_star(program: Program, name: str) -> None:
    """Waits until a star is chosen, or none."""
    wait_until(f"the star “{name}”", lambda: chosen_star(program) == name)


def end(program: Program) -> None:
    """Ends the program, and waits until it is gone."""
    program.desktop.press_key("Control", "q")
    wait_until("the window to end", lambda: not program.desktop.list_lanyards() and not program.desktop.has_name(APP_ID))
    wait_until("screen readers to know of that", lambda: not open_applications(program.desktop.bus))


def open_file(program: Program, path: Path) -> None:
    """Opens a file the way a file manager does."""
    assert program.desktop.start_lanyard(str(path)).wait(timeout=20) == 0


def write_newer(folder: Path) -> Path:
    """Writes the schedule as it is when the organisers have dropped a talk."""
    schedule = json.loads((FIXTURES / "frab.json").read_text())
    rooms = schedule["schedule"]["conference"]["days"][0]["rooms"]
    rooms["Aurora"] = [talk for talk in rooms["Aurora"] if talk["title"] != NIGHT]
    newer = folder / "newer.json"
    newer.write_text(json.dumps(schedule))
    return newer


def test_writing(tap: Tap, program: Program) -> None:
    """By keyboard alone."""
    with tap.step("a card says nothing of a note that is not there"):
        assert "With a note" not in program.card(NETFLIX).name
        assert not program.card(NETFLIX).find("image", "With a note")

    with tap.step("what is typed on the page is on disk soon, without a button"):
        program.open_talk(NETFLIX)
        program.desktop.go_to("text box", NAME)
        type_text(program, "ask in the hallway\nwhy")
        wait_until_saved(program, "ask in the hallway\nwhy", 0)

    with tap.step("arrows and digits give stars, and take them back"):
        program.desktop.press_key("Shift", "Tab")
        wait_until("the focus on a star", lambda: program.window.find("radio", holds=lambda star: "focused" in star.states))
        for name in ("1 of 5 stars", "2 of 5 stars", "3 of 5 stars"):
            program.desktop.press_key("Right")
            wait_for_star(program, name)
        program.desktop.press_key("Left")
        wait_for_star(program, "2 of 5 stars")
        wait_until_saved(program, "ask in the hallway\nwhy", 2)
        program.desktop.press_key("BackSpace")
        wait_for_star(program, "")
        program.desktop.press_key("5")
        wait_for_star(program, "5 of 5 stars")
        focused = program.window.find("radio", holds=lambda star: "focused" in star.states)
        assert focused and focused.name == "5 of 5 stars"

    with tap.step("the stars are one stop of the Tab key"):
        program.desktop.press_key("Tab")
        wait_until("the focus on the note", lambda: "focused" in note(program).states)

    with tap.step("a star that is pressed once more takes the rating back"):
        program.window.wait_for("radio", "4 of 5 stars").press()
        wait_for_star(program, "4 of 5 stars")
        program.window.wait_for("radio", "4 of 5 stars").press()
        wait_for_star(program, "")
        program.window.wait_for("radio", "4 of 5 stars").press()
        wait_until_saved(program, "ask in the hallway\nwhy", 4)


def test_elsewhere(tap: Tap, program: Program) -> None:
    """What else knows of it."""
    with tap.step("the card says that there is a note"):
        program.go_back()
        wait_until("the card to say so", lambda: program.card(NETFLIX).name.endswith(", With a note"))
        assert program.card(NETFLIX).find("image", "With a note")

    with tap.step("the search finds it, and shows where"):
        program.desktop.press_key("Control", "f")
        wait_until("the entry", lambda: program.window.find("search box", "Search talks"))
        type_text(program, "hallw")
        hit = program.window.wait_for("list item", NETFLIX)
        assert hit.find("label", "Note: ask in the hallway why"), hit.name
        program.desktop.press_key("Escape")
        program.window.wait_for("article", NETFLIX)

    with tap.step("a note that is emptied is gone"):
        program.open_talk(NETFLIX)
        note(program).write("")
        program.window.wait_for("radio", "4 of 5 stars").press()
        wait_until("nothing on disk", lambda: not list_notes(program))
        program.go_back()
        wait_until("the card to say so", lambda: "With a note" not in program.card(NETFLIX).name)


def test_end(tap: Tap, program: Program) -> None:
    """When the window is closed before the note is written."""
    with tap.step("what was typed just before the program ends is on disk"):
        program.open_talk(NETFLIX)
        program.desktop.go_to("text box", NAME)
        type_text(program, "last words")
        end(program)
        assert list_notes(program) == [("last words", 0)], list_notes(program)

    with tap.step("the next start shows it"):
        program.desktop.start_lanyard(DURING)
        program.list_cards()
        program.open_talk(NETFLIX)
        wait_until("the last words", lambda: note(program).text == "last words")

    with tap.step("a note has no more characters than it may have, and says so"):
        note(program).write("x" * (LIMIT + 5))
        program.window.wait_for("label", "A note has 20")
        assert len(note(program).text) == LIMIT
        wait_until_saved(program, "x" * LIMIT, 0)


def test_narrow(tap: Tap, program: Program) -> None:
    """On a phone."""
    with tap.step("the page follows what is typed, down to the end of a long note"):
        program.open_talk(NETFLIX)
        program.desktop.go_to("text box", NAME)
        type_text(program, "\n" * 40 + "x")
        wait_until_saved(program, "\n" * 40 + "x", 0)

        def is_end_in_sight() -> bool:
            x, y, width, height = note(program).extents
            return x >= 0 and x + width <= PHONE[0] and height > 600 and y + height <= PHONE[1]

        wait_until("the end of the note to be in sight", is_end_in_sight)


def test_dropped(tap: Tap, program: Program) -> None:
    """About a talk that the organisers drop, and that is not bookmarked."""
    with tap.step("a talk that is gone from its schedule is in My Agenda as long as there is a note about it"):
        program.open_talk(NIGHT)
        note(program).write("bring the lamp")
        wait_until_saved(program, "bring the lamp", 0)
        program.go_back()
        open_file(program, write_newer(program.desktop.place))
        program.window.wait_gone("article", NIGHT)
        program.go_to_place("My Agenda")
        program.window.wait_for("heading", "No Longer in the Schedule")
        assert "Cancelled" in program.card(NIGHT).name, program.card(NIGHT).name

    with tap.step("the note can be read, and goes on"):
        program.open_talk(NIGHT)
        assert note(program).text == "bring the lamp"
        note(program).write("bring the lamp back")
        wait_until_saved(program, "bring the lamp back", 0)

    with tap.step("a note that is emptied takes the talk along"):
        note(program).write("")
        wait_until("nothing on disk", lambda: not list_notes(program))
        program.go_back()
        program.window.wait_for("label", "Nothing Bookmarked")


def test_notes(tap: Tap) -> None:
    """All of it."""
    with open_program(DURING) as program:
        test_writing(tap, program)
        test_elsewhere(tap, program)
        test_end(tap, program)
    with open_program("--pretend-now=2031-06-03T12:00:00+02:00", str(FIXTURES / "frab.json")) as program:
        test_dropped(tap, program)
    with open_program(DURING, size=PHONE) as program:
        test_narrow(tap, program)


if __name__ == "__main__":
    run(test_notes)
