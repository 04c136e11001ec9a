# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says of the time: it follows the clock, a clock that is set, and how the desktop writes times."""

import json
import tempfile
from pathlib import Path

from program import Node, Program, Tap, open_program, run, wait_until

SIZE = (1060, 760)
# The zone of the conference is six hours behind that of Berlin; the tests are in that of UTC.
ZONE = "-05:00"
# So long before something is to change by itself: a set clock is shown at once, and must not be what shows it.
LEAD_SECONDS = 4
# Two days of four talks of half an hour, each hour from 9:00.
N_TALKS = 4


def write_schedule(path: Path) -> None:
    """Writes a conference in New York."""
    days = []
    for day in (10, 11):
        talks = [{
            "guid": f"talk-{day}-{i}", "title": f"Talk {day}.{i}", "date": f"2031-11-{day}T{9 + i:02}:00:00{ZONE}",
            "start": f"{9 + i:02}:00", "duration": "00:30", "room": "Hall",
        } for i in range(N_TALKS)]
        days.append({"index": day, "date": f"2031-11-{day}", "rooms": {"Hall": talks}})
    path.write_text(json.dumps({"schedule": {"conference": {
        "acronym": "tock", "title": "Tock 2031", "start": "2031-11-10", "end": "2031-11-11",
        "time_zone_name": "America/New_York", "days": days,
    }}}))


def set_clock(program: Program, instant: str) -> None:
    """Sets the clock of the program that runs, as it is set for trying things out."""
    program.desktop.run(str(program.desktop.program), f"--pretend-now={instant}")


def wait_for_clock(program: Program, day: int, time: str) -> None:
    """Sets the clock to shortly before an instant in New York, and leaves the rest to it."""
    hours, minutes = map(int, time.split(":"))
    seconds = (hours * 60 + minutes) * 60 - LEAD_SECONDS
    if seconds < 0:
        day, seconds = day - 1, seconds + 24 * 60 * 60
    set_clock(program, f"2031-11-{day:02}T{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{ZONE}")


def place(program: Program) -> Node:
    """Returns the row of the conference in the sidebar."""
    return program.window.wait_for("list", "Places").wait_for("list item", "Tock 2031")


def wait_for_place(program: Program, words: str) -> None:
    """Waits until the sidebar says so of the conference."""
    wait_until(f"the sidebar to say “{words}”", lambda: place(program).name == f"Tock 2031, {words}")


def wait_for_card(program: Program, title: str, *parts: str) -> None:
    """Waits until the sentence of a card has these parts."""
    program.window.wait_for("article", title, holds=lambda card: all(part in card.name for part in parts), timeout=15)


def is_chosen(program: Program, day: str) -> bool:
    """Tells whether a day is the one that is shown."""
    return program.window.find("radio", day, holds=lambda radio: "checked" in radio.states) is not None


def test_days(tap: Tap, program: Program) -> None:
    """At midnight and in the morning, where the conference is."""
    with tap.step("the sidebar counts days to midnight where the conference is"):
        wait_for_place(program, "In 10 days")
        wait_for_clock(program, 2, "00:00")
        wait_for_place(program, "In 8 days")
        wait_for_clock(program, 9, "00:00")
        wait_for_place(program, "Tomorrow")

    with tap.step("the schedule says in the morning of a conference what is next, and not before"):
        program.window.wait_for("radio", "Tue 11 Nov")
        assert not program.window.find("button", "Next")
        wait_for_clock(program, 10, "05:00")
        program.window.wait_for("button", "Next: 09:00")

    with tap.step("the schedule turns to the next day in the morning"):
        wait_until("the first day", lambda: is_chosen(program, "Mon 10 Nov"))
        wait_for_clock(program, 11, "05:00")
        wait_until("the second day", lambda: is_chosen(program, "Tue 11 Nov"))
        wait_for_card(program, "Talk 11.0")

    with tap.step("who looks at another day is left there"):
        set_clock(program, f"2031-11-10T12:10:00{ZONE}")
        wait_until("the first day", lambda: is_chosen(program, "Mon 10 Nov"))
        program.window.wait_for("radio", "Tue 11 Nov").press()
        wait_for_clock(program, 10, "12:30")
        program.window.wait_for("button", "Next: Tue 11 Nov")
        assert is_chosen(program, "Tue 11 Nov")
        program.window.wait_for("radio", "Mon 10 Nov").press()


def test_talks(tap: Tap, program: Program) -> None:
    """When talks start and end."""
    with tap.step("a talk is counted down to, runs, and is over"):
        wait_for_clock(program, 10, "10:00")
        wait_for_card(program, "Talk 10.1", "In 1 min")
        wait_for_card(program, "Talk 10.1", "Now")
        wait_for_clock(program, 10, "10:30")
        wait_for_card(program, "Talk 10.1", "Ended")

    with tap.step("the start that is next, and the one that is now, are marked"):
        program.window.wait_for("button", "Next: 11:00")
        program.window.wait_for("label", "Next")
        wait_for_clock(program, 10, "11:00")
        program.window.wait_for("button", "Now")
        program.window.wait_for("label", "Now")

    with tap.step("the last second of the conference is the last it runs"):
        wait_for_place(program, "Now")
        wait_for_clock(program, 12, "00:00")
        wait_for_place(program, "Ended")

    with tap.step("what is over is to come again on a clock that is set back"):
        set_clock(program, f"2031-11-08T12:00:00{ZONE}")
        wait_for_place(program, "In 2 days")


def test_catalogue(tap: Tap, program: Program) -> None:
    """In the list of what can be added."""
    def wait_for_row(words: str) -> None:
        rows = program.window.wait_for("list", "Conferences")
        rows.wait_for("list item", "DebConf27", holds=lambda row: row.find("label", words) is not None)

    with tap.step("the catalogue follows the clock while it is open"):
        set_clock(program, "2027-09-04T12:00:00+09:00")
        program.desktop.press_key("Control", "n")
        program.window.wait_for("search box", "Search Conferences").write("DebConf27")
        wait_for_row("Tomorrow")
        set_clock(program, f"2027-09-04T23:59:{60 - LEAD_SECONDS}+09:00")
        wait_for_row("Now")
        set_clock(program, "2027-09-04T12:00:00+09:00")
        wait_for_row("Tomorrow")
        program.desktop.press_key("Escape")
        program.window.wait_gone("search box", "Search Conferences")


def choose_hours(program: Program, hours: str) -> None:
    """Chooses 12 or 24 hours in the settings of the desktop."""
    program.desktop.run("gsettings", "set", "org.gnome.desktop.interface", "clock-format", hours)


def test_hours(tap: Tap, program: Program) -> None:
    """Twelve hours or twenty-four."""
    with tap.step("times are written as on the clock of the desktop, from the moment it is changed"):
        wait_for_card(program, "Talk 11.3", "12:00–12:30")
        choose_hours(program, "12h")
        wait_for_card(program, "Talk 11.3", "12:00\u00a0PM – 12:30\u00a0PM")
        program.window.wait_for("heading", "10:00\u00a0AM")

    with tap.step("so is what a page says that is open"):
        program.open_talk("Talk 11.3")
        program.window.wait_for("label", "12:00\u00a0PM – 12:30\u00a0PM in New York · 5:00\u00a0PM here")
        choose_hours(program, "24h")
        program.window.wait_for("label", "12:00–12:30 in New York · 17:00 here")
        program.go_back()
        wait_for_card(program, "Talk 11.3", "12:00–12:30")


def test_clock(tap: Tap) -> None:
    """The whole of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schedule.json"
        write_schedule(path)
        with open_program(f"--pretend-now=2031-10-31T12:00:00{ZONE}", str(path), size=SIZE) as program:
            program.window.wait_for("article", "Talk 10.0")
            test_days(tap, program)
            test_talks(tap, program)
            test_catalogue(tap, program)
            test_hours(tap, program)


if __name__ == "__main__":
    run(test_clock)
