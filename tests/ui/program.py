# SPDX-License-Identifier: GPL-3.0-or-later
"""Lanyard's window on a light desktop, and what a person does in it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from accessibility import Node  # noqa: E402
from desktop import APP_ID, install  # noqa: E402
from processes import wait_until  # noqa: E402
from tap import Tap, run  # noqa: E402
from x_desktop import XDesktop  # noqa: E402

__all__ = ["APP_ID", "DURING", "FIXTURES", "Node", "Program", "Tap", "TALL", "XDesktop",
           "has_focus_within", "install", "is_pressed", "open_program", "run", "wait_until"]

FIXTURES = Path(__file__).parents[1] / "fixtures"

# A quarter of an hour before the two picks that are at the same time.
DURING = "--pretend-now=2025-11-12T16:30:00-05:00"
# So high that a list makes all its cards.
TALL = (1100, 1900)


class Program:
    """The program that runs, seen as a screen reader sees it."""

    def __init__(self, desktop: XDesktop) -> None:
        self.desktop = desktop

    @property
    def window(self) -> Node:
        """The window as it is now."""
        return self.desktop.window()

    def list_wider_than(self, width: int) -> list[str]:
        """Lists what does not fit into a width."""
        wide = self.window.list(holds=lambda node: bool(node.name) and node.extents[2] > width)
        return [f"{node.role} “{node.name}”: {node.extents}" for node in wide]

    def list_cards(self) -> list[Node]:
        """Lists the cards of the view that is open, once there are any."""
        self.window.wait_for("article")
        return self.window.list("article")

    def card(self, title: str) -> Node:
        """Returns the card of a talk."""
        return self.window.wait_for("article", title)

    def star(self, title: str) -> Node:
        """Returns the bookmark button of a talk's card."""
        return self.window.wait_for("toggle button", f"Bookmark “{title}")

    def bookmark(self, *titles: str) -> None:
        """Presses stars, and waits until they say that it is done."""
        for title in titles:
            self.star(title).press()
            self.window.wait_for("toggle button", f"Bookmark “{title}", holds=is_pressed)

    def open_talk(self, title: str) -> Node:
        """Opens the page of a talk by its card, and returns it."""
        self.card(title).press("card.activate")
        self.window.wait_for("button", "Copy Link")
        return self.page(title)

    def page(self, title: str) -> Node:
        """Returns the page of that title, when it has come to rest."""
        page = self.window.wait_for("group", title)
        wait_until(f"only one page “{title}”", lambda: len(self.window.list("group", title)) == 1)
        return page

    def go_back(self) -> None:
        """Leaves the page of a talk."""
        self.window.wait_for("button", "Back").press()
        self.window.wait_gone("button", "Copy Link")

    def go_to_place(self, name: str) -> Node:
        """Opens My Agenda or a conference with the keyboard, and returns its page."""
        def is_there() -> bool:
            # The row of a place is told by what is written in it.
            row = self.window.find("list item", holds=lambda item: "focused" in item.states)
            return row is not None and row.find("label", name) is not None

        place = self.window.wait_for("list", "Places")
        self.desktop.press_key_until("the focus on the places", lambda: has_focus_within(place), "Tab")
        self.desktop.press_key("Home")
        self.desktop.press_key_until(f"the focus on “{name}”", is_there, "Down", limit=10)
        self.desktop.press_key("Return")
        return self.page(name)

    def list_titles(self) -> list[str]:
        """Lists the titles of what is bookmarked on disk."""
        return [row[0] for row in self.desktop.query("SELECT title FROM bookmarks ORDER BY title")]


def is_pressed(node: Node) -> bool:
    """Tells whether a toggle button is down."""
    return "pressed" in node.states


def has_focus_within(node: Node) -> bool:
    """Tells whether the keyboard is somewhere in something."""
    return node.find(holds=lambda found: "focused" in found.states) is not None


@contextmanager
def open_program(*arguments: str, size: tuple[int, int] = TALL, background: str = "allowed",
                 prepare: Callable[[XDesktop], None] = lambda desktop: None) -> Iterator[Program]:
    """Starts Lanyard in a window of a size, for the time of a test; the build is the script's argument.

    The person has answered already whether reminders come with the window closed.
    """
    with XDesktop(install(Path(sys.argv[1])), *size) as desktop:
        prepare(desktop)
        desktop.run("gsettings", "set", APP_ID, "background", background)
        desktop.run("gsettings", "set", APP_ID, "window-width", str(size[0]))
        desktop.run("gsettings", "set", APP_ID, "window-height", str(size[1]))
        desktop.start_lanyard(*arguments)
        desktop.window()
        yield Program(desktop)
        # Some mistakes are seen only when everything goes.
        if desktop.list_lanyards():
            desktop.run("gapplication", "action", APP_ID, "quit")
            wait_until("Lanyard to end", lambda: not desktop.list_lanyards())
        complaints = desktop.list_complaints()
        assert not complaints, complaints
