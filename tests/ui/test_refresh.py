# SPDX-License-Identifier: GPL-3.0-or-later
"""Conferences that were added by their addresses are kept up to date, and say how old they are."""

from program import FIXTURES, Program, Tap, open_program, run, wait_until
from schedule_server import ScheduleServer

# Between two days of the conference.
NOW = "--pretend-now=2031-06-04T22:00:00+02:00"
NEW_TITLE = b"Oil and Vinegar"


def refresh(program: Program, *servers: ScheduleServer) -> None:
    """Presses F5, and waits until the servers were asked."""
    counts = [len(server.requests) for server in servers]
    program.desktop.press_key("F5")
    wait_until("the servers to be asked", lambda: [len(server.requests) - 1 for server in servers] == counts)


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


def test_agenda(tap: Tap, program: Program, server: ScheduleServer, other: ScheduleServer) -> None:
    """My Agenda refreshes all conferences at once."""
    with tap.step("in My Agenda, F5 asks for all conferences that are not over, and says what came of it"):
        program.desktop.start_lanyard(other.address).wait(timeout=20)
        program.page("Cogs 2031")
        page = program.go_to_place("My Agenda")
        page.wait_for("button", "Refresh")
        refresh(program, server, other)
        program.window.wait_for("label", "All schedules are up to date")

    with tap.step("what is new is shown there"):
        server.content = server.content.replace(NEW_TITLE, b"Oil on Water")
        refresh(program, server, other)
        program.card("Oil on Water")

    with tap.step("what could not be refreshed is named, with the reason"):
        other.status = 500
        refresh(program, server, other)
        program.window.wait_for("label", "“Cogs 2031” could not be updated: “127.0.0.1” has a problem of its own (error 500).")

    with tap.step("also when it is more than one"):
        server.status = 500
        refresh(program, server, other)
        program.window.wait_for("label", holds=lambda label: label.name.startswith("Could not be updated: ")
                                and "“Cogs 2031”" in label.name and "“Gears 2031”" in label.name)

    with tap.step("it can be cancelled with Escape"):
        program.desktop.go_to("article", "Oil on Water")
        server.status = other.status = 200
        other.stall()
        refresh(program, server, other)
        program.window.wait_for("button", "Cancel Refresh")
        program.desktop.press_key("Escape")
        program.window.wait_for("button", "Refresh")
        other.stall(False)

    with tap.step("a conference refreshes itself alone, as before"):
        program.go_to_place("Gears")
        count = len(other.requests)
        refresh(program, server)
        program.window.wait_for("toggle button", "Updated just now")
        assert len(other.requests) == count, other.requests


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
    content = (FIXTURES / "frab.json").read_bytes()
    cogs = content.replace(b"Gears", b"Cogs").replace(b"gears", b"cogs")
    with ScheduleServer(content) as server, ScheduleServer(cogs) as other, open_program(NOW, server.address) as program:
        test_shown(tap, program)
        test_refresh(tap, program, server)
        test_failure(tap, program, server)
        test_agenda(tap, program, server, other)
        test_preferences(tap, program)


if __name__ == "__main__":
    run(test_all)
