# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who bookmarks a talk for the first time, and is asked about reminders."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from program import APP_ID, DURING, Node, Program, XDesktop, open_program, wait_until

from notifications import Notifications  # noqa: E402
from portal import Portal  # noqa: E402

NETFLIX = "Container Runtime Customization"
QUESTION = "Keep Reminding You?"
SWITCH = "Remind When Lanyard Is Closed"


class Person:
    """Somebody with a window of Lanyard, who is asked for the first time."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.desktop = program.desktop

    @property
    def window(self) -> Node:
        """The window as it is now."""
        return self.program.window

    @property
    def state(self) -> str:
        """What is kept of the answers."""
        return self.desktop.run("gsettings", "get", APP_ID, "background").strip().strip("'")

    @property
    def entry(self) -> Path:
        """Lanyard's own autostart entry."""
        return self.desktop.place / "config" / "autostart" / f"{APP_ID}.Reminders.desktop"

    @property
    def portal_entry(self) -> Path:
        """The autostart entry that a portal writes for Lanyard."""
        return self.entry.with_name(f"{APP_ID}.desktop")

    def say(self, answer: str, title: str = NETFLIX) -> None:
        """Makes the first bookmark, and answers the question."""
        self.program.bookmark(title)
        self.window.wait_for("label", QUESTION)
        self.window.wait_for("button", answer).press()
        self.window.wait_gone("label", QUESTION)

    def wait_for_state(self, state: str) -> None:
        """Waits until that is what is kept."""
        wait_until(f"“{state}”, not “{self.state}”", lambda: self.state == state)

    def wait_for_banner(self, sentence: str) -> None:
        """Waits until My Agenda says so at its top."""
        self.program.go_to_place("My Agenda").wait_for("label", sentence)

    def open_preferences(self) -> Node:
        """Opens the preferences, and returns the switch of the background."""
        self.desktop.press_key("Control", "comma")
        return self.find_switch()

    def find_switch(self) -> Node:
        """Returns the switch of the background in the preferences that are open."""
        return self.window.wait_for("switch", SWITCH, holds=lambda node: bool(node.actions))

    def close_preferences(self) -> None:
        """Closes the preferences again."""
        self.desktop.press_key("Escape")
        self.window.wait_gone("switch", SWITCH)

    def close_window(self) -> None:
        """Ends Lanyard's window, and waits until the bus knows it."""
        self.desktop.press_key("Control", "q")
        wait_until("Lanyard to end", lambda: not self.desktop.list_lanyards() and not self.desktop.has_name(APP_ID))


@contextmanager
def open_first_time(portal: bool = False, notifications: bool = True,
                    is_known: bool = True) -> Iterator[tuple[Person, Portal | None]]:
    """Starts Lanyard for somebody who was never asked."""
    made: list[Portal] = []

    def prepare(desktop: XDesktop) -> None:
        if notifications:
            Notifications(desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        if portal:
            made.append(Portal(desktop, is_known))

    with open_program(DURING, background="undecided", prepare=prepare) as program:
        program.window.wait_for("article", NETFLIX)
        yield Person(program), made[0] if made else None
