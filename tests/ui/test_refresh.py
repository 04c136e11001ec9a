# SPDX-License-Identifier: GPL-3.0-or-later
"""A conference that was added by its address is kept up to date, and says how old it is."""

from program import FIXTURES, Program, Tap, open_program, run, wait_until
from schedule_server import ScheduleServer

# Between two days of the conference.
NOW = "--pretend-now=2031-06-04T22:00:00+02:00"
NEW_TITLE = b"Oil and Vinegar"


def refresh(program: Program, server: ScheduleServer) -> None:
    """Presses F5, and waits until the server was asked."""
    count = len(server.requests)
    program.desktop.press_key("F5")
    wait_until("the server to be asked", lambda: len(server.requests) == count + 1)


def test_shown(tap: Tap, program: Program) -> None:
    """What is from an address says so, and what is not does not."""
    with tap.step("a conference that was added by its address says how old it is"):
        program.card("Oil and Water")
        program.window.wait_for("toggle button", "Updated just now")
        assert program.window.find("button", "Refresh")

    with tap.step("the example came from no address, and cannot be refreshed"):
        program.go_to_place("KubeCon")
        program.window.wait_gone("button", "Refresh")
        assert not program.window.find("toggle button", "Updated")
        program.go_to_place("Gears")
        program.window.wait_for("button", "Refresh")


def test_refresh(tap: Tap, program: Program, server: ScheduleServer) -> None:
    """What is new is shown."""
    with tap.step("F5 asks only for what is newer, and nothing newer changes nothing"):
        program.bookmark("Oil and Water")
        refresh(program, server)
        assert server.requests[-1] is not None, server.requests
        program.window.wait_for("button", "Refresh")
        program.card("Oil and Water")

    with tap.step("something newer is shown, and bookmarks stay"):
        server.content = server.content.replace(b"Oil and Water", NEW_TITLE)
        refresh(program, server)
        program.card(NEW_TITLE.decode())
        program.window.wait_for("toggle button", f"Bookmark “{NEW_TITLE.decode()}", holds=lambda star: "pressed" in star.states)


def test_failure(tap: Tap, program: Program, server: ScheduleServer) -> None:
    """What goes wrong is said, and nothing is lost."""
    with tap.step("a server with a problem is said in a line, and everything stays"):
        server.status = 500
        refresh(program, server)
        line = program.window.wait_for("toggle button", "Could not be updated since ")
        assert "“127.0.0.1” has a problem of its own (error 500). Try again later." in line.name, line.name
        program.card(NEW_TITLE.decode())

    with tap.step("the line tells more when it is pressed"):
        line.press()
        program.window.wait_for("label", holds=lambda label: server.address in label.name and "Last updated: " in label.name)
        program.desktop.press_key("Escape")

    with tap.step("a refresh that takes long can be cancelled with Escape"):
        server.status = 200
        server.stall()
        refresh(program, server)
        program.window.wait_for("button", "Cancel Refresh")
        program.desktop.press_key("Escape")
        program.window.wait_for("button", "Refresh")
        server.stall(False)

    with tap.step("the next one that comes through ends the complaint"):
        refresh(program, server)
        program.window.wait_for("toggle button", "Updated just now")


def test_preferences(tap: Tap, program: Program) -> None:
    """How often is a setting."""
    with tap.step("the preferences say how often"):
        program.desktop.press_key("Control", "comma")
        row = program.window.wait_for("combo box", "Refresh Schedules")
        assert row.find("label", "Automatically"), row.dump()
        program.desktop.run("gsettings", "set", "io.github.lanyard.Lanyard", "refresh-schedules", "by-hand")
        program.window.wait_for("label", "Only by Hand")
        program.desktop.press_key("Escape")


def test_all(tap: Tap) -> None:
    """All of it, in one window."""
    with ScheduleServer((FIXTURES / "frab.json").read_bytes()) as server, open_program(NOW, server.address) as program:
        test_shown(tap, program)
        test_refresh(tap, program, server)
        test_failure(tap, program, server)
        test_preferences(tap, program)


if __name__ == "__main__":
    run(test_all)
