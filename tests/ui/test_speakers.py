# SPDX-License-Identifier: GPL-3.0-or-later
"""Everybody who speaks at a conference, each with a page of their own."""

import json
import tempfile
from pathlib import Path

from program import Node, Program, Tap, open_program, run, wait_until

SIZE = (1060, 760)
PHONE = (360, 700)
PERSONS = {
    "ann": {"public_name": "Ann Lee", "organization": "Orchard", "biography": "Grows <b>apples</b> in the north."},
    "also-ann": {"public_name": "ann LEE"},
    "bob": {"public_name": "Bob Émile", "organization": "Acme"},
    "ben": {"public_name": "ben Ali"},
}
LAST = "Zed 059"


def write_schedule(path: Path, title: str, talks: list[tuple[str, list[dict]]]) -> str:
    """Writes a conference of one day, and returns where it is."""
    events = [{
        "guid": f"{title}-{i}", "title": name, "date": f"2026-05-04T{9 + i // 12:02}:{i % 12 * 5:02}:00+02:00",
        "start": f"{9 + i // 12:02}:{i % 12 * 5:02}", "duration": "00:30", "room": "Hall", "persons": persons,
    } for i, (name, persons) in enumerate(talks)]
    path.write_text(json.dumps({"schedule": {"conference": {
        "acronym": title, "title": title, "start": "2026-05-04", "end": "2026-05-04",
        "time_zone_name": "Europe/Berlin", "days": [{"index": 1, "date": "2026-05-04", "rooms": {"Hall": events}}],
    }}}))
    return str(path)


def write_fair(folder: Path) -> str:
    """Writes a conference of a few people that tests are about, and many others."""
    talks = [
        ("Cider", [PERSONS["bob"], PERSONS["also-ann"]]),
        ("Apples", [PERSONS["ann"], PERSONS["ben"]]),
        *((f"Pear {i}", [{"public_name": f"Zed {i:03}"}]) for i in range(60)),
    ]
    return write_schedule(folder / "fair.json", "Fruit Fair", talks)


def open_speakers(program: Program) -> Node:
    """Opens the view, and returns the list."""
    program.window.wait_for("tab", "Speakers").press()
    return program.window.wait_for("list", "Speakers")


def list_names(program: Program) -> list[str]:
    """Lists what is read out for the rows that show."""
    speakers = program.window.find("list", "Speakers")
    return [row.name for row in speakers.list("list item")] if speakers else []


def wait_for_names(program: Program, *beginnings: str) -> None:
    """Waits until the list shows these people and nobody else."""
    def is_there() -> bool:
        names = list_names(program)
        return len(names) == len(beginnings) and all(map(str.startswith, names, beginnings))

    wait_until(f"the speakers {beginnings}", is_there)


def type_text(program: Program, text: str) -> None:
    """Presses the key of each letter."""
    for letter in text:
        program.desktop.press_key(letter)


def wait_for_speaker(program: Program, name: str, *titles: str) -> Node:
    """Waits until the page of a speaker shows these talks, and returns it."""
    page = program.page(name)
    page.wait_for("heading", name)
    for title in titles:
        page.wait_for("article", title)
    assert len(page.list("article")) == len(titles)
    return page


def go_back(program: Program) -> None:
    """Leaves the page of a speaker."""
    program.window.wait_for("button", "Back").press()
    program.window.wait_for("list", "Speakers")


def check_top(speakers: Node) -> None:
    """Checks that the list shows its beginning, the first letter included."""
    letter = speakers.wait_for("heading", "A")
    wait_until("the first letter in view", lambda: letter.extents[1] >= speakers.extents[1])


def test_list(tap: Tap, program: Program) -> None:
    """Who is in the list, and in which order."""
    with tap.step("everybody is listed once, by name, with what all their talks say of them"):
        speakers = open_speakers(program)
        speakers.wait_for("list item", "Zed 000")
        assert list_names(program)[:4] == ["ann LEE, 2 talks, Orchard", "ben Ali, 1 talk", "Bob Émile, 1 talk, Acme",
                                           "Zed 000, 1 talk"], list_names(program)[:4]

    with tap.step("the list begins with the first letter"):
        letters = [letter.name for letter in speakers.list("heading")]
        assert letters == ["A", "B", "Z"], letters
        check_top(speakers)


def test_search(tap: Tap, program: Program) -> None:
    """Finding somebody as the name is typed."""
    with tap.step("typing finds names without regard to accents"):
        type_text(program, "emile")
        wait_for_names(program, "Bob Émile")
        assert not program.window.wait_for("list", "Speakers").find("heading")

    with tap.step("the same words find talks in another view, and speakers again in this one"):
        program.window.wait_for("tab", "Schedule").press()
        program.window.wait_for("search box", "Search talks")
        program.window.wait_for("list", "Talks Found").wait_for("list item", "Cider")
        program.window.wait_for("tab", "Speakers").press()
        program.window.wait_for("search box", "Search speakers")
        wait_for_names(program, "Bob Émile")

    with tap.step("what nobody is called is not found"):
        program.desktop.press_key("x")
        program.window.wait_for("label", "No Speakers Found")

    with tap.step("Escape brings everybody back"):
        program.desktop.press_key("Escape")
        program.window.wait_for("list", "Speakers").wait_for("list item", "Zed 000")
        program.window.wait_gone("search box", "Search speakers")
        check_top(program.window.wait_for("list", "Speakers"))

    with tap.step("Enter opens the page of whom an affiliation led to, and Back leads to them again"):
        type_text(program, "orch")
        wait_for_names(program, "ann LEE")
        program.desktop.press_key("Return")
        wait_for_speaker(program, "ann LEE", "Cider", "Apples")
        go_back(program)
        wait_for_names(program, "ann LEE")
        program.desktop.press_key("Escape")
        program.window.wait_for("list", "Speakers").wait_for("list item", "Zed 000")


def test_page(tap: Tap, program: Program) -> None:
    """The page of somebody, and the ways from it and to it."""
    with tap.step("the page tells who somebody is, and lists the talks"):
        program.desktop.go_to("list item", "ann LEE")
        program.desktop.press_key("Return")
        page = wait_for_speaker(program, "ann LEE", "Cider", "Apples")
        assert page.find("label", "Orchard") and page.find("label", "Grows apples in the north.")
        assert page.find("heading", "2 Talks")

    with tap.step("a card opens the talk, whose speakers lead to their pages"):
        page.wait_for("article", "Apples").press("card.activate")
        program.window.wait_for("button", "Copy Link")
        program.desktop.go_to("list item", "ben Ali")
        program.desktop.press_key("Return")
        wait_for_speaker(program, "ben Ali", "Apples")

    with tap.step("Escape leads back page by page"):
        program.desktop.press_key("Escape")
        program.window.wait_for("button", "Copy Link")
        program.desktop.press_key("Escape")
        wait_for_speaker(program, "ann LEE", "Cider", "Apples")
        program.desktop.press_key("Escape")
        program.window.wait_for("list item", "ann LEE", holds=lambda row: "focused" in row.states)

    with tap.step("the list is where it was when one comes back"):
        program.desktop.press_key("End")
        row = program.window.wait_for("list item", LAST, holds=lambda node: "focused" in node.states)
        wait_until("the last row in view", lambda: row.extents[1] < SIZE[1])
        place = row.extents
        program.desktop.press_key("Return")
        wait_for_speaker(program, LAST, "Pear 59")
        go_back(program)
        row = program.window.wait_for("list item", LAST, holds=lambda node: "focused" in node.states)
        assert row.extents == place, (row.extents, place)


def test_nobody(tap: Tap, program: Program, folder: Path) -> None:
    """A conference that does not say who speaks, and one that does so later."""
    with tap.step("a schedule without speakers says so"):
        program.desktop.start_lanyard(write_schedule(folder / "quiet.json", "Quiet Days", [("Silence", [])]))
        program.page("Quiet Days")
        program.window.wait_for("tab", "Speakers").press()
        program.window.wait_for("label", "No Speakers Yet")

    with tap.step("a newer schedule brings them, and the view that is open shows them"):
        newer = write_schedule(folder / "quiet.json", "Quiet Days", [("Silence", [PERSONS["bob"]])])
        program.desktop.start_lanyard(newer)
        wait_for_names(program, "Bob Émile")


def check_width(place: Node) -> None:
    """Checks that whatever has a name in a place is drawn, and no wider than a telephone."""
    for node in place.list(holds=lambda found: bool(found.name)):
        assert 0 < node.extents[2] <= PHONE[0], (node.role, node.name, node.extents)


def test_phone(tap: Tap, path: str) -> None:
    """The same on a telephone."""
    with open_program(path, size=PHONE) as program, tap.step("nothing is wider than a telephone"):
        program.page("Fruit Fair")
        open_speakers(program).wait_for("list item", "Zed 000")
        check_width(program.window.wait_for("list", "Speakers"))
        program.desktop.go_to("list item", "ann LEE")
        program.desktop.press_key("Return")
        check_width(wait_for_speaker(program, "ann LEE", "Cider", "Apples"))


def test_speakers(tap: Tap) -> None:
    """All of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = write_fair(folder)
        with open_program(path, size=SIZE) as program:
            program.page("Fruit Fair")
            test_list(tap, program)
            test_search(tap, program)
            test_page(tap, program)
            test_nobody(tap, program, folder)
        test_phone(tap, path)


if __name__ == "__main__":
    run(test_speakers)
