# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of several hundred talks: all of them are there at once, and can be reached."""

import json
import tempfile
from pathlib import Path

from program import Node, Program, Tap, open_program, run

N_TALKS = 445
SIZE = (1060, 760)


def write_schedule(path: Path) -> None:
    """Writes a conference of one day, with a talk every two minutes."""
    talks = [{
        "guid": f"talk-{i}", "title": f"Talk {i:03}", "date": f"2026-05-04T{6 + i // 30:02}:{i % 30 * 2:02}:00+02:00",
        "start": f"{6 + i // 30:02}:{i % 30 * 2:02}", "duration": "00:30", "room": f"Room {i % 8}",
        "persons": [{"public_name": f"Speaker {i:03}"}],
    } for i in range(N_TALKS)]
    path.write_text(json.dumps({"schedule": {"conference": {
        "acronym": "long-day", "title": "A Long Day", "start": "2026-05-04", "end": "2026-05-04",
        "time_zone_name": "Europe/Berlin",
        "days": [{"index": 1, "date": "2026-05-04", "rooms": {"All": talks}}],
    }}}))


def focused_card(program: Program) -> Node | None:
    """Returns the card that the keyboard is on."""
    return program.window.find("article", holds=lambda node: "focused" in node.states)


def wait_for_focus(program: Program, title: str) -> None:
    """Waits until the keyboard is on the card of a talk, and the card is where it can be seen."""
    card = program.window.wait_for("article", title, holds=lambda node: "focused" in node.states)
    _, y, _, height = card.extents
    assert height > 0 and y < SIZE[1], card.extents


def test_scrolling(tap: Tap, program: Program) -> None:
    """From one end to the other."""
    with tap.step("a day of 445 talks begins with its first talk"):
        program.window.wait_for("article", "Talk 000")

    with tap.step("the keys reach rows that had no cards before"):
        program.desktop.press_key_until("the focus on a card", lambda: focused_card(program) is not None, "Tab")
        program.desktop.press_key("Home")
        wait_for_focus(program, "Talk 000")
        for number in range(1, 31):
            program.desktop.press_key("Down")
            wait_for_focus(program, f"Talk {number:03}")

    with tap.step("its end is reached at once"):
        program.desktop.press_key("End")
        wait_for_focus(program, f"Talk {N_TALKS - 1:03}")

    with tap.step("and so is its beginning again"):
        program.desktop.press_key("Home")
        wait_for_focus(program, "Talk 000")


def test_long(tap: Tap) -> None:
    """A long day in a window of the usual size."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schedule.json"
        write_schedule(path)
        with open_program(str(path), size=SIZE) as program:
            test_scrolling(tap, program)


if __name__ == "__main__":
    run(test_long)
