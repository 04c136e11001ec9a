# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody new, who plans a day with the keyboard alone, and without many keys."""

import json
import tempfile
from pathlib import Path

from program import Node, Program, Tap, open_program, run, wait_until

SIZE = (1060, 760)
BEFORE = "--pretend-now=2031-04-01T09:00:00+02:00"
# Besides what is typed.
MAX_KEYS = 12

TALKS = [
    ("09:00", "00:30", "Welcome to the Mesh"),
    ("10:00", "01:00", "Cilium from the Ground Up"),
    ("10:30", "00:45", "Ten Thousand Nodes with Cilium"),
    ("10:30", "00:45", "Tea and Gateways"),
    ("12:00", "01:00", "Lunch"),
    ("14:00", "00:30", "Packets at Rest"),
]


def write_schedule(path: Path) -> None:
    """Writes a conference of a day, with two talks about the same at the same time."""
    talks = [{
        "guid": f"talk-{number}", "title": title, "date": f"2031-05-07T{start}:00+02:00", "start": start,
        "duration": duration, "room": f"Hall {number}", "url": f"https://mesh.example.org/talk/{number}",
        "persons": [{"public_name": f"Speaker {number}"}],
    } for number, (start, duration, title) in enumerate(TALKS)]
    path.write_text(json.dumps({"schedule": {"conference": {
        "acronym": "mesh", "title": "Mesh Days 2031", "start": "2031-05-07", "end": "2031-05-07",
        "time_zone_name": "Europe/Berlin", "days": [{"index": 1, "date": "2031-05-07", "rooms": {"All": talks}}],
    }}}))


class Hands:
    """The hands of a person on the keyboard, and how often they press a key that is no letter."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.keys: list[str] = []

    def type(self, text: str) -> None:
        """Types words."""
        for letter in text:
            self.program.desktop.press_key(letter)

    def press(self, *names: str) -> None:
        """Presses a key, with or without others held down."""
        self.keys.append("+".join(names))
        self.program.desktop.press_key(*names)

    def press_until_focus(self, name: str, beginning: str) -> None:
        """Presses a key until something has the keyboard, as a person does who looks."""
        def has_focus() -> bool:
            return self.program.window.find("list item", beginning, holds=lambda node: "focused" in node.states) is not None

        while not has_focus():
            assert len(self.keys) < MAX_KEYS, self.keys
            before = len(self.keys)
            self.press(name)
            wait_until(f"something on {name}", lambda: self._focused() is not None)
            assert len(self.keys) == before + 1

    def _focused(self) -> Node | None:
        return self.program.window.find("list item", holds=lambda node: "focused" in node.states)


def is_bookmarked(program: Program, *titles: str) -> bool:
    """Tells whether these talks are bookmarked on disk."""
    return program.list_titles() == sorted(titles)


def test_first_time(tap: Tap) -> None:
    """The whole of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schedule.json"
        write_schedule(path)
        with open_program(BEFORE, str(path), size=SIZE, background="undecided",
                          prepare=lambda desktop: desktop.install_browser()) as program:
            program.window.wait_for("article", TALKS[0][2])
            plan_day(tap, program, Hands(program))


def plan_day(tap: Tap, program: Program, hands: Hands) -> None:
    """From the first look at a conference to an agenda."""
    first, second = TALKS[1][2], TALKS[2][2]

    with tap.step("typing finds the talks"):
        hands.type("cilium")
        hits = program.window.wait_for("list", "Talks Found")
        wait_until("two hits", lambda: len(hits.list("list item")) == 2)

    with tap.step("Enter opens the first, Control and D bookmark it"):
        hands.press("Return")
        program.page(first)
        hands.press("Control", "d")
        wait_until("the bookmark", lambda: is_bookmarked(program, first))

    with tap.step("the question about reminders is answered with a key"):
        program.window.wait_for("label", "Keep Reminding You?")
        hands.press("Escape")
        program.window.wait_gone("label", "Keep Reminding You?")

    with tap.step("Escape leads back, Down and Enter to the other talk"):
        hands.press("Escape")
        program.window.wait_for("list", "Talks Found")
        program.window.wait_gone("button", "Copy Link")
        hands.press_until_focus("Down", second)
        hands.press("Return")
        program.page(second)

    with tap.step("the bookmark of a talk at the same time comes with a warning"):
        hands.press("Control", "d")
        wait_until("the bookmarks", lambda: is_bookmarked(program, first, second))
        program.page(second).wait_for("label", "At the Same Time")

    with tap.step("Control and L open the session page"):
        hands.press("Control", "l")
        wait_until("the browser", lambda: program.desktop.list_visits() == ["https://mesh.example.org/talk/2"])

    with tap.step("a key leads to My Agenda, which has both, and says that they overlap"):
        hands.press("Alt", "Home")
        agenda = program.page("My Agenda")
        for title in (first, second):
            agenda.wait_for("article", title)
        agenda.wait_for("label", holds=lambda label: "overlap" in label.name)

    with tap.step(f"all that takes no more than {MAX_KEYS} keys"):
        print(f"# {len(hands.keys)} keys: {' '.join(hands.keys)}", flush=True)
        assert len(hands.keys) <= MAX_KEYS, hands.keys


if __name__ == "__main__":
    run(test_first_time)
