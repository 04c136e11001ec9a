# SPDX-License-Identifier: GPL-3.0-or-later
"""A schedule that is refreshed while no window is open, and one that is opened in the middle of it."""

import json
from datetime import datetime, timedelta

from program import FIXTURES, Program, Tap, open_program, run, wait_until
from schedule_server import ScheduleServer

from desktop import APP_ID, REMINDERS_ID  # noqa: E402
from gi.repository import GLib  # noqa: E402
from notifications import Notification, Notifications  # noqa: E402

NOW = datetime.fromisoformat("2031-06-03T12:00:00+02:00")
OIL = "Oil and Water"


def pretend(now: datetime) -> str:
    """Returns the option for a time."""
    return f"--pretend-now={now.isoformat()}"


def move_oil(server: ScheduleServer, start: str) -> None:
    """Lets the organisers move a talk."""
    schedule = json.loads(server.content)
    oil = schedule["schedule"]["conference"]["days"][0]["rooms"]["Aurora"][0]
    oil |= {"date": f"2031-06-04T{start}:00+02:00", "start": start}
    server.content = json.dumps(schedule).encode()


def quit_window(program: Program) -> None:
    """Ends the window, so that the service alone is left."""
    program.desktop.press_key("Control", "q")
    wait_until("the window to end", lambda: not program.desktop.list_lanyards() and not program.desktop.has_name(APP_ID))
    assert len(program.desktop.list_reminders()) == 1


def pass_to(program: Program, now: datetime) -> None:
    """Lets it be later for the service, which looks again."""
    offset = round(now.timestamp() - datetime.now().timestamp())
    program.desktop.call(REMINDERS_ID, "/" + REMINDERS_ID.replace(".", "/"), REMINDERS_ID, "LookAgain",
                         GLib.Variant("(x)", (offset,)))


def test_closed(tap: Tap, program: Program, server: ScheduleServer) -> None:
    """With no window open."""
    notifications = Notifications(program.desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    with tap.step("with the window closed nothing is asked for before it is due"):
        program.bookmark(OIL)
        quit_window(program)
        pass_to(program, NOW + timedelta(minutes=55))
        assert len(server.requests) == 1, server.requests

    with tap.step("an hour later the service has it refreshed, and tells what changed"):
        move_oil(server, "14:30")
        pass_to(program, NOW + timedelta(minutes=61))
        wait_until("a notification", lambda: notifications.sent)
        assert notifications.sent == [Notification(OIL, "Moved to 14:30")], notifications.sent
        assert len(server.requests) == 2, server.requests


def test_opened_meanwhile(tap: Tap, program: Program, server: ScheduleServer) -> None:
    """With a window that is opened while the answer of the server is awaited."""
    later = NOW + timedelta(minutes=123)
    with tap.step("a window that is opened during a refresh shows what there was"):
        move_oil(server, "15:45")
        server.stall()
        pass_to(program, later)
        wait_until("the server to be asked", lambda: len(server.requests) == 3)
        # The window asks for nothing itself.
        program.desktop.run("gsettings", "set", APP_ID, "refresh-schedules", "by-hand")
        program.desktop.start_lanyard(pretend(later))
        program.window.wait_for("article", OIL, holds=lambda card: "14:30" in card.name)

    with tap.step("and then what is new, without being asked"):
        server.stall(False)
        program.window.wait_for("article", OIL, holds=lambda card: "15:45" in card.name)
        program.window.wait_for("label", "1 talk changed")
        assert len(server.requests) == 3, server.requests


def test_all(tap: Tap) -> None:
    """All of it."""
    with ScheduleServer((FIXTURES / "frab.json").read_bytes()) as server, \
            open_program(pretend(NOW), server.address) as program:
        test_closed(tap, program, server)
        test_opened_meanwhile(tap, program, server)


if __name__ == "__main__":
    run(test_all)
