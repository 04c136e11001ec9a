# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at a real GNOME desktop, and the time it is for them."""

import sys
import time
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from accessibility import Node  # noqa: E402
from desktop import APP_ID, REMINDERS_ID  # noqa: E402
from gi.repository import GLib  # noqa: E402
from gnome_desktop import GnomeDesktop  # noqa: E402
from processes import Process, wait_until  # noqa: E402

BUTTONS = ("Session Page", "Remind at Start", "Snooze 5 Minutes")


class Person:
    """Somebody at the desktop, with a browser of their own and a clock that can be set.

    The @day is the one they are at a conference, in ISO 8601 with {} in place of the time.
    """

    def __init__(self, desktop: GnomeDesktop, day: str) -> None:
        self.desktop = desktop
        self.day = day
        self.offset = 0
        desktop.install_browser()

    @property
    def window(self) -> Node:
        """Lanyard's window."""
        return self.desktop.window()

    def at(self, hours: str) -> datetime:
        """Returns a time of the day."""
        return datetime.fromisoformat(self.day.format(hours))

    @property
    def now(self) -> datetime:
        """What the clock of the reminders says."""
        return datetime.fromtimestamp(time.time() + self.offset, self.at("00:00:00").tzinfo)

    def pretend(self, hours: str) -> str:
        """Returns the option that starts Lanyard at a time of the day."""
        return f"--pretend-now={self.day.format(hours)}"

    def set_clock(self, hours: str) -> None:
        """Tells the reminders that it is a time of the day."""
        self.offset = round(self.at(hours).timestamp() - time.time())
        self.call_reminders("LookAgain", GLib.Variant("(x)", (self.offset,)))

    def call_reminders(self, method: str, arguments: GLib.Variant | None = None, interface: str = REMINDERS_ID) -> None:
        """Calls the service of the reminders, and returns when it has answered."""
        self.desktop.call(REMINDERS_ID, "/" + REMINDERS_ID.replace(".", "/"), interface, method, arguments)

    def wait_for_service(self) -> Process:
        """Waits until the reminders have one process, which the bus knows, and returns it."""
        wait_until("the reminders",
                   lambda: self.desktop.has_name(REMINDERS_ID) and len(self.desktop.list_reminders()) == 1)
        return self.desktop.list_reminders()[0]

    def close_window(self) -> None:
        """Closes the window with the keyboard, and sees that Lanyard ends with it."""
        self.desktop.wait_for_focus()
        self.desktop.press_key("Alt", "F4")
        self.desktop.wait_no_window()
        self.wait_no_lanyard()

    def wait_no_lanyard(self) -> None:
        """Waits until no process of Lanyard's window is left, and the bus knows that."""
        wait_until("Lanyard to end", lambda: not self.desktop.list_lanyards() and not self.desktop.has_name(APP_ID))

    def wait_for_reminder(self, title: str, body: str, hours: str) -> None:
        """Waits for a reminder, and sees that it comes at its time and not before."""
        self.desktop.wait_for_notification(title, body)
        late = (self.now - self.at(hours)).total_seconds()
        assert -0.5 <= late <= 3, f"the reminder “{body}” came {late:.1f} s after its time"
