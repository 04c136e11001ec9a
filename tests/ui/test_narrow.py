# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a telephone: one thing at a time, and nothing wider than the screen."""

from program import DURING, TALL, Node, Program, Tap, has_focus_within, open_program, run, wait_until

PHONE = (360, 700)
# The least that a window of GNOME is to work in.
SMALLEST = (360, 294)
# Ten pixels more of content than a telephone has, and so high that a list makes all its cards in large text.
WIDE_PHONE = (380, 2 * TALL[1])
NETFLIX = "Container Runtime Customization"


def list_too_wide(program: Program) -> list[str]:
    """Lists what does not fit into the width of the window."""
    width = program.window.extents[2]
    assert width in (PHONE[0], WIDE_PHONE[0]), width
    return program.list_wider_than(width)


def is_drawn(node: Node) -> bool:
    """Tells whether something has a place on the screen.

    The page of a stack is no widget, and gives any numbers for its place; what is in it is one.
    """
    return node.role != "tab panel" and node.extents[2] > 0 and node.extents[3] > 0


def test_conference(tap: Tap, program: Program) -> None:
    """The conference, when there is room for nothing else."""
    with tap.step("the conference is shown, with a way back and without the sidebar"):
        program.window.wait_for("article", "1000 Clusters")
        program.window.wait_for("button", "Back")
        assert not program.window.find("list", "Places")

    with tap.step("the views are switched at the bottom"):
        tabs = [tab for tab in program.window.list("tab") if is_drawn(tab)]
        assert [tab.name for tab in tabs] == ["Picks", "Schedule", "Rooms", "Speakers"], tabs
        assert all(tab.extents[1] > PHONE[1] * 3 / 4 for tab in tabs), [tab.extents for tab in tabs]
        tabs[1].press()
        program.window.wait_for("radio group", "Day")

    with tap.step("no view is wider than the window"):
        tabs[2].press()
        program.window.wait_for(name="Talks by Room")
        assert not list_too_wide(program), list_too_wide(program)
        next(tab for tab in program.window.list("tab", "Picks") if is_drawn(tab)).press()
        program.window.wait_gone("radio group", "Day")
        assert not list_too_wide(program), list_too_wide(program)


def test_talk(tap: Tap, program: Program) -> None:
    """A talk, and back."""
    with tap.step("a talk takes the whole window, and Escape leads back"):
        program.open_talk(NETFLIX)
        assert not list_too_wide(program), list_too_wide(program)
        program.desktop.press_key("Escape")
        program.window.wait_gone("button", "Copy Link")
        program.window.wait_for("article", NETFLIX)


def test_places(tap: Tap, program: Program) -> None:
    """The sidebar, as a page of its own."""
    with tap.step("Back leads to the places, and from there to My Agenda"):
        program.window.wait_for("button", "Back").press()
        places = program.window.wait_for("list", "Places")
        assert not list_too_wide(program), list_too_wide(program)
        program.desktop.press_key_until("the focus on the places", lambda: has_focus_within(places), "Tab")
        program.desktop.press_key("Home")
        program.desktop.press_key("Return")
        program.window.wait_for("label", "Nothing Bookmarked")
        wait_until("the sidebar to be gone", lambda: not program.window.find("list", "Places"))


def test_large_text(tap: Tap) -> None:
    """My Agenda in twice the size."""
    with open_program(DURING, size=WIDE_PHONE, prepare=lambda desktop: desktop.enlarge_text(2)) as program:
        with tap.step("with large text, cards and what is next are no wider than the window"):
            program.bookmark(NETFLIX, "TikTok")
            program.window.wait_for("button", "Back").press()
            program.go_to_place("My Agenda")
            program.window.wait_for("button", "Next: ")
            card = program.window.wait_for("article", NETFLIX)
            assert card.extents[3] > 250, card.extents
            assert not list_too_wide(program), list_too_wide(program)


def test_smallest(tap: Tap) -> None:
    """The views of a conference on a telephone that lies on its side."""
    with tap.step("in the smallest window there is room for talks in each view, and nothing is higher than it"), \
            open_program(DURING, size=SMALLEST) as program:
        for name in ("Picks", "Schedule", "Rooms"):
            program.window.wait_for("tab", name, holds=is_drawn).press()
            program.window.wait_for("tab", name, holds=lambda tab: is_drawn(tab) and "selected" in tab.states)
            program.window.wait_for("article", holds=is_drawn)
            tab = program.window.wait_for("tab", name, holds=is_drawn)
            assert tab.extents[1] + tab.extents[3] <= SMALLEST[1], (name, tab.extents)


def test_from_the_right(tap: Tap) -> None:
    """A talk, for somebody who reads from the right."""
    with open_program(DURING, size=PHONE, prepare=lambda desktop: desktop.speak("he_IL")) as program:
        with tap.step("from the right, everything on the page of a talk is within the window"):
            program.open_talk("1000 Clusters")
            room = program.window.wait_for("label", "Building B")
            wait_until("the page at its place", lambda: program.window.find("button", "Back", is_drawn))
            assert room.extents[0] > 0 and room.extents[3] > 20, room.extents
            for node in program.window.list("label", holds=is_drawn):
                x, _, width, _ = node.extents
                assert 0 <= x and x + width <= PHONE[0], (node.name, node.extents)


def test_narrow(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(DURING, size=PHONE) as program:
        test_conference(tap, program)
        test_talk(tap, program)
        test_places(tap, program)
    test_large_text(tap)
    test_smallest(tap)
    test_from_the_right(tap)


if __name__ == "__main__":
    run(test_narrow)
