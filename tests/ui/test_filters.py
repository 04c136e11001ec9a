# SPDX-License-Identifier: GPL-3.0-or-later
"""The filters of the schedule, the section in view and the way to now."""

import json
import tempfile
from pathlib import Path

from program import Program, Tap, is_pressed, open_program, run, wait_until

WIDE = (1060, 760)
PHONE = (360, 700)
# Two days of twelve talks, one each half an hour from 9:00.
N_TALKS = 12
DURING = "--pretend-now=2026-05-04T13:10:00+02:00"
BEFORE = "--pretend-now=2026-01-04T13:10:00+01:00"


def write_schedule(path: Path) -> None:
    """Writes a conference with three tracks in fourteen rooms."""
    days = []
    for day in (4, 5):
        talks = [{
            "guid": f"talk-{day}-{i}", "title": f"Talk {day}.{i:02}", "date": f"2026-05-0{day}T{time(i)}:00+02:00",
            "start": time(i), "duration": "00:30", "room": f"Room {i + 1 if day == 4 else 13 + i % 2}",
            "track": f"Track {'ABC'[i % 3]}", "type": "workshop" if i == 4 else "lecture",
            "language": "en", "persons": [{"public_name": f"Speaker {i:02}"}],
        } for i in range(N_TALKS)]
        days.append({"index": day, "date": f"2026-05-0{day}", "rooms": {"All": talks}})
    path.write_text(json.dumps({"schedule": {"conference": {
        "acronym": "sieve", "title": "Sieve 2026", "start": "2026-05-04", "end": "2026-05-05",
        "time_zone_name": "Europe/Berlin", "days": days,
    }}}))


def time(number: int) -> str:
    """Tells when a talk starts."""
    return f"{9 + number // 2:02}:{number % 2 * 30:02}"


def has_talks(program: Program, *titles: str) -> bool:
    """Tells whether these are the first talks in view, and with less than four the only ones."""
    names = program.window.list_names("article")
    return len(names) >= len(titles) and all(map(str.startswith, names, titles)) \
        and (len(titles) > 3 or len(names) == len(titles))


def wait_for_talks(program: Program, *titles: str) -> None:
    """Waits until these talks are shown."""
    wait_until(f"the talks {titles}", lambda: has_talks(program, *titles))


def name_of_section(program: Program) -> str:
    """Returns the first heading, which names the section in view."""
    return next(iter(program.window.list_names("heading")), "")


def open_filters(program: Program) -> None:
    """Opens the popover."""
    program.window.wait_for("toggle button", "Filters").press()
    program.window.wait_for("checkbox", "Only Bookmarked")


def choose(program: Program, words: str, label: str) -> None:
    """Finds a choice by words that are typed, and chooses it."""
    program.window.wait_for("search box", "Search filters").write(words)
    check = program.window.wait_for("checkbox", label)
    program.desktop.press_key_until(f"the focus on “{label}”", lambda: "focused" in check.states, "Down", limit=8)
    program.desktop.press_key("space")
    wait_until("the check", lambda: "checked" in check.states)


def close_filters(program: Program) -> None:
    """Closes the popover."""
    program.desktop.press_key("Escape")
    program.window.wait_gone("checkbox", "Only Bookmarked")


def list_chips(program: Program) -> list[str]:
    """Lists what is chosen, as it stands over the list."""
    return program.window.list_names("button", "Remove Filter")


def test_choosing(tap: Tap, program: Program) -> None:
    """Choosing in the popover, and giving up by the chips."""
    with tap.step("the popover lists what there is to choose of, with how many talks have it"):
        wait_for_talks(program, *(f"Talk 4.{i:02}" for i in range(4)))
        open_filters(program)
        track = program.window.wait_for("checkbox", "Track A")
        assert track.description == "8 talks", track.description
        kinds = [name for name in program.window.list_names("heading") if name in ("Track", "Type", "Room")]
        assert kinds[:2] == ["Track", "Type"], kinds
        assert not program.window.find("checkbox", "EN"), "there is no choice of one language"

    with tap.step("a choice among many is found by typing"):
        choose(program, "room 3", "Room 3")
        assert not program.window.find("checkbox", "Track A")
        wait_for_talks(program, "Talk 4.02")

    with tap.step("two of a kind show either, and another kind only both"):
        choose(program, "room 6", "Room 6")
        wait_for_talks(program, "Talk 4.02", "Talk 4.05")
        choose(program, "room 4", "Room 4")
        wait_for_talks(program, "Talk 4.02", "Talk 4.03", "Talk 4.05")
        choose(program, "track c", "Track C")
        wait_for_talks(program, "Talk 4.02", "Talk 4.05")
        close_filters(program)

    with tap.step("what is chosen stands over the list, and each can be given up"):
        assert list_chips(program) == [f"Remove Filter “{name}”" for name in ("Track C", "Room 3", "Room 6", "Room 4")]
        program.window.wait_for("button", "Remove Filter “Room 6”").press()
        wait_for_talks(program, "Talk 4.02")
        program.window.wait_for("button", "Remove Filter “Track C”").press()
        wait_for_talks(program, "Talk 4.02", "Talk 4.03")

    with tap.step("a day without a match says so, and of the other day"):
        program.window.wait_for("radio", "Tue 5 May").press()
        program.window.wait_for("label", "No Matching Talks")
        program.window.wait_for("label", "No talk of this day matches the filters. 2 of other days do.")
        program.window.wait_for("button", "Clear Filters").press()
        wait_for_talks(program, *(f"Talk 5.{i:02}" for i in range(4)))
        assert not list_chips(program)


def test_bookmarked(tap: Tap, program: Program) -> None:
    """Only bookmarked talks."""
    with tap.step("a talk that is bookmarked while only those are shown comes, and goes without"):
        program.bookmark("Talk 5.01")
        open_filters(program)
        check = program.window.wait_for("checkbox", "Only Bookmarked")
        program.desktop.press_key_until("the focus on it", lambda: "focused" in check.states, "Tab", limit=9)
        program.desktop.press_key("space")
        close_filters(program)
        wait_for_talks(program, "Talk 5.01")
        program.window.wait_for("toggle button", "Bookmark “Talk 5.01", holds=is_pressed).press()
        program.window.wait_for("label", "No talk matches the filters.")
        program.window.wait_for("button", "Clear All").press()
        wait_for_talks(program, *(f"Talk 5.{i:02}" for i in range(4)))


def wait_for_rooms(program: Program, *rooms: str) -> None:
    """Waits until the timetable shows talks of just these rooms."""
    wait_until(f"talks in {rooms}", lambda: {name.split(", ")[-1] for name in program.window.list_names("article", "Talk 5.")} == set(rooms))


def test_rooms(tap: Tap, program: Program) -> None:
    """The timetable, which shows the same talks."""
    with tap.step("the timetable is filtered as the schedule, and says so when there is nothing"):
        open_filters(program)
        choose(program, "room 14", "Room 14")
        close_filters(program)
        program.window.wait_for("tab", "Rooms", holds=lambda tab: tab.extents[2] > 0).press()
        program.window.wait_for(name="Talks by Room")
        wait_for_rooms(program, "Room 14")
        program.window.wait_for("radio", "Tue 5 May", holds=lambda day: "checked" in day.states)
        program.window.wait_for("radio", "Mon 4 May", holds=lambda day: day.extents[2] > 0).press()
        program.window.wait_for("label", "No talk of this day matches the filters. 6 of other days do.")
        program.window.wait_for("radio", "Tue 5 May", holds=lambda day: day.extents[2] > 0).press()
        wait_for_rooms(program, "Room 14")

    with tap.step("what is taken back there is taken back in the schedule too"):
        program.window.wait_for("button", "Remove Filter “Room 14”", holds=lambda chip: chip.extents[2] > 0).press()
        wait_for_rooms(program, "Room 13", "Room 14")
        program.window.wait_for("tab", "Schedule", holds=lambda tab: tab.extents[2] > 0).press()
        wait_for_talks(program, *(f"Talk 5.{i:02}" for i in range(4)))


def test_memory(tap: Tap, program: Program, path: Path) -> None:
    """Another conference and back, and a restart."""
    with tap.step("day, filters and place are as they were after another conference"):
        open_filters(program)
        choose(program, "lecture", "lecture")
        close_filters(program)
        program.desktop.press_key_until("the focus on a card", lambda: program.window.find(
            "article", holds=lambda card: "focused" in card.states), "Tab")
        program.desktop.press_key("End")
        wait_until("the end of the list", lambda: name_of_section(program) not in ("09:00", "09:30"))
        section = name_of_section(program)
        program.go_to_place("KubeCon")
        program.go_to_place("Sieve 2026")
        program.window.wait_for("radio", "Tue 5 May", holds=lambda day: "checked" in day.states)
        assert list_chips(program) == ["Remove Filter “lecture”"], list_chips(program)
        wait_until(f"the section {section}", lambda: name_of_section(program) == section)

    with tap.step("day and filters are as they were after a restart"):
        program.desktop.press_key("Control", "q")
        wait_until("the program to end", lambda: not program.desktop.list_lanyards())
        program.desktop.start_lanyard(BEFORE, str(path))
        program.window.wait_for("radio", "Tue 5 May", holds=lambda day: "checked" in day.states)
        wait_until("the filter", lambda: list_chips(program) == ["Remove Filter “lecture”"])


def test_now(tap: Tap, program: Program) -> None:
    """While the conference runs."""
    with tap.step("the schedule opens at now, and the section in view is named"):
        wait_until("the section", lambda: name_of_section(program) == "13:00")
        program.window.wait_for("label", "Now")
        assert program.window.wait_for("article", "Talk 4.08").extents[1] < WIDE[1] / 2

    with tap.step("the name follows the list"):
        program.desktop.press_key_until("the focus on a card", lambda: program.window.find(
            "article", holds=lambda card: "focused" in card.states), "Tab")
        program.desktop.press_key("Home")
        wait_until("the first section", lambda: name_of_section(program) == "09:00")

    with tap.step("a button leads back to now, from another day too"):
        program.window.wait_for("radio", "Tue 5 May").press()
        wait_for_talks(program, *(f"Talk 5.{i:02}" for i in range(4)))
        program.window.wait_for("button", "Now").press()
        program.window.wait_for("radio", "Mon 4 May", holds=lambda day: "checked" in day.states)
        wait_until("the section", lambda: name_of_section(program) == "13:00")


def test_phone(tap: Tap, path: Path) -> None:
    """The same on a telephone."""
    with open_program(DURING, str(path), size=PHONE) as program, tap.step("nothing is wider than the window"):
        wait_until("the section", lambda: name_of_section(program) == "13:00")
        open_filters(program)
        choose(program, "room 1", "Room 10")
        close_filters(program)
        program.window.wait_for("button", "Remove Filter “Room 10”")
        assert not program.list_wider_than(PHONE[0]), program.list_wider_than(PHONE[0])


def test_filters(tap: Tap) -> None:
    """The whole of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schedule.json"
        write_schedule(path)
        with open_program(BEFORE, str(path), size=WIDE) as program:
            test_choosing(tap, program)
            test_bookmarked(tap, program)
            test_rooms(tap, program)
            test_memory(tap, program, path)
        with open_program(DURING, str(path), size=WIDE) as program:
            test_now(tap, program)
        test_phone(tap, path)


if __name__ == "__main__":
    run(test_filters)
