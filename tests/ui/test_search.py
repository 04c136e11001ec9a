# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding a talk as it is typed."""

from program import FIXTURES, Node, Program, Tap, open_program, run, wait_until

PHONE = (360, 700)
NETFLIX = "Container Runtime Customization"
LAST = "Security Theater"


def type_text(program: Program, text: str) -> None:
    """Presses the key of each letter."""
    for letter in text:
        program.desktop.press_key("space" if letter == " " else letter)


def entry(program: Program) -> Node | None:
    """Returns where words are typed, when it is there."""
    return program.window.find("search box", "Search talks", holds=lambda node: "showing" in node.states)


def wait_for_hits(program: Program, *beginnings: str) -> list[Node]:
    """Waits until these talks are found, in this order."""
    def list_hits() -> list[Node]:
        found = program.window.find("list", "Talks Found")
        hits = found.list("list item") if found else []
        names = [hit.name for hit in hits]
        matches = len(names) == len(beginnings) and all(map(str.startswith, names, beginnings))
        return hits if matches else []

    return wait_until(f"the hits {beginnings}", list_hits)


def focused(program: Program, role: str) -> Node | None:
    """Returns what has the keyboard, if it is of that role."""
    return program.window.find(role, holds=lambda node: "focused" in node.states)


def test_typing(tap: Tap, program: Program) -> None:
    """Words, hits, and back."""
    with tap.step("typing on the conference opens the search, and finds talks at once"):
        program.window.wait_for("article", NETFLIX)
        program.window.wait_for("search")
        type_text(program, "netfl")
        wait_for_hits(program, NETFLIX)
        program.window.wait_for("label", "1 talk")

    with tap.step("Enter opens the first talk, and Back leads to the hits again"):
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")
        program.go_back()
        wait_for_hits(program, NETFLIX)

    with tap.step("Escape closes the search, and the talks are there as they were"):
        program.desktop.press_key("Escape")
        program.window.wait_for("article", NETFLIX)
        assert not program.window.find("list", "Talks Found")
        wait_until("the bar to be gone", lambda: not entry(program))


def test_keyboard(tap: Tap, program: Program) -> None:
    """To the hits and back with keys alone."""
    with tap.step("Control and F open the search"):
        program.desktop.press_key_until("the focus on a card", lambda: focused(program, "article"), "Tab")
        program.desktop.press_key("End")
        card = program.window.wait_for("article", LAST, holds=lambda node: "focused" in node.states)
        place = card.extents
        program.desktop.press_key("Control", "f")
        wait_until("the entry", lambda: entry(program))
        type_text(program, "n")
        wait_for_hits(program, NETFLIX, "Security Theater", "TikTok")

    with tap.step("what was found can be put in the order of time"):
        order = program.window.wait_for("toggle button", "Order by Time")
        order.press()
        wait_for_hits(program, NETFLIX, "TikTok", "Security Theater")
        order.press()
        hits = wait_for_hits(program, NETFLIX, "Security Theater", "TikTok")

    with tap.step("Down leads to the hits, one after the other"):
        program.desktop.press_key("Down")
        wait_until("the focus on the first hit", lambda: "focused" in hits[0].states)
        program.desktop.press_key("Down")
        wait_until("the focus on the second hit", lambda: "focused" in hits[1].states)

    with tap.step("Escape leads back to the card on which the keyboard was, and to where it was"):
        program.desktop.press_key("Escape")
        program.window.wait_for("article", LAST, holds=lambda node: "focused" in node.states)
        wait_until("the card in its place", lambda: program.card(LAST).extents == place)

    with tap.step("the words are gone the next time"):
        program.desktop.press_key("Control", "f")
        wait_until("the entry", lambda: entry(program))
        program.window.wait_for("article", LAST)


def test_nothing(tap: Tap, program: Program) -> None:
    """Nothing found, and what to do about it."""
    with tap.step("what is not in this conference may be in another"):
        program.desktop.start_lanyard(str(FIXTURES / "frab.json"))
        program.page("Gears 2031")
        program.desktop.press_key("Control", "f")
        wait_until("the entry", lambda: entry(program))
        type_text(program, "netfl")
        program.window.wait_for("label", "No Talks Found")
        program.window.wait_for("button", "Search All Conferences").press()
        wait_for_hits(program, NETFLIX)

    with tap.step("the talk of another conference opens over this one"):
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")
        program.go_back()
        wait_for_hits(program, NETFLIX)

    with tap.step("odd things can be typed"):
        program.desktop.press_key("asterisk")
        type_text(program, " minus")
        program.window.wait_for("label", "No Talks Found")
        program.desktop.press_key("Escape")
        wait_until("the bar to be gone", lambda: not entry(program))


def test_phone(tap: Tap) -> None:
    """The same on a telephone."""
    with open_program(size=PHONE) as program, tap.step("nothing is wider than the window"):
        program.window.wait_for("article", "1000 Clusters")
        program.desktop.press_key("Control", "f")
        wait_until("the entry", lambda: entry(program))
        type_text(program, "cluster")
        hits = program.window.wait_for("list", "Talks Found")
        for part in (hits, program.window.wait_for("search")):
            wide = part.list(holds=lambda node: bool(node.name) and not 0 < node.extents[2] <= PHONE[0])
            assert not wide, [(node.role, node.name, node.extents) for node in wide]


def test_search(tap: Tap) -> None:
    """The whole of it."""
    with open_program(size=(1060, 760)) as program:
        test_typing(tap, program)
        test_keyboard(tap, program)
        test_nothing(tap, program)
    test_phone(tap)


if __name__ == "__main__":
    run(test_search)
