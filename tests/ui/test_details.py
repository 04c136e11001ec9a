# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of a conference as a whole, and what can be done with it."""

from program import FIXTURES, Node, Program, Tap, open_program, run, wait_until
from schedule_server import ScheduleServer

BEFORE = "--pretend-now=2031-06-03T12:00:00+02:00"
OIL = "Oil and Water"
TITLE = "Conference Details"


def open_details(program: Program) -> Node:
    """Opens the details of the conference that is shown, by their keys."""
    program.desktop.press_key("Alt", "Return")
    return program.window.wait_for("dialog", TITLE)


def close_details(program: Program) -> None:
    """Closes them."""
    program.desktop.press_key("Escape")
    program.window.wait_gone("dialog", TITLE)


def says(dialog: Node, fact: str, value: str) -> bool:
    """Tells whether a row has a fact."""
    row = dialog.find("list item", fact)
    return row is not None and row.find("label", value) is not None


def test_facts(tap: Tap, program: Program, server: ScheduleServer) -> None:
    """What the dialog says."""
    with tap.step("the keys show where and when the conference is, and how large"):
        dialog = open_details(program)
        dialog.wait_for("heading", "Gears 2031")
        wait_until("the numbers", lambda: says(dialog, "Programme", "2 talks, 1 room, 2 speakers"))
        assert says(dialog, "Dates", "4–5 Jun 2031"), dialog.dump()
        assert says(dialog, "Time Zone", "Oslo, UTC+02:00"), dialog.dump()

    with tap.step("it says where the schedule comes from, how old it is, and that it is refreshed by itself"):
        assert says(dialog, "Schedule", server.address), dialog.dump()
        assert dialog.find("list item", "Updated just now"), dialog.dump()
        assert says(dialog, "Automatic Refresh", "Every day, and every hour"), dialog.dump()
        program.desktop.run("gsettings", "set", "io.github.lanyard.Lanyard", "refresh-schedules", "by-hand")
        wait_until("the new setting", lambda: says(dialog, "Automatic Refresh", "Never"))

    with tap.step("an address can be copied"):
        dialog.find("list item", "Schedule").find("button", "Copy Link").press()
        dialog.wait_for("label", "Link copied")
        program.desktop.press_key("Escape")
        dialog.wait_gone("label", "Link copied")


def test_deeds(tap: Tap, program: Program, server: ScheduleServer) -> None:
    """What can be done from there."""
    with tap.step("a refresh changes what it says"):
        dialog = program.window.wait_for("dialog", TITLE)
        count = len(server.requests)
        server.content = server.content.replace(b"Gears 2031", b"Gears and Cogs").replace(b'"Oil and Water"', b'"Oil and Vinegar"')
        dialog.wait_for("button", "Refresh").press()
        wait_until("the server to be asked", lambda: len(server.requests) > count)
        dialog.wait_for("heading", "Gears and Cogs")
        close_details(program)

    with tap.step("what changed is a step away"):
        dialog = open_details(program)
        program.desktop.go_to("list item", "What Changed")
        program.desktop.press_key("Return")
        program.window.wait_for("dialog", "What Changed").wait_for("label", "Oil and Vinegar")
        program.window.wait_gone("dialog", TITLE)
        program.desktop.press_key("Escape")
        program.window.wait_gone("dialog", "What Changed")

    with tap.step("the keys do nothing where no conference is shown"):
        program.go_to_place("My Agenda")
        program.desktop.press_key("Alt", "Return")
        program.go_to_place("KubeCon")
        assert not program.window.find("dialog", TITLE)

    with tap.step("the example says what it is, and has no refresh"):
        dialog = open_details(program)
        assert dialog.wait_for("list item", "Came with Lanyard as an example")
        assert not dialog.find("button", "Refresh") and not dialog.find("list item", "Automatic Refresh")
        close_details(program)

    with tap.step("a conference can be removed from there, and brought back"):
        program.go_to_place("Gears")
        dialog = open_details(program)
        program.desktop.go_to("button", "Remove Conference")
        program.desktop.press_key("Return")
        program.window.wait_gone("dialog", TITLE)
        program.window.wait_for("label", "“Gears and Cogs” removed")
        program.window.wait_for("button", "Undo").press()
        program.page("Gears and Cogs")


def test_details(tap: Tap) -> None:
    """All of it, in one window."""
    with ScheduleServer((FIXTURES / "frab.json").read_bytes()) as server, open_program(BEFORE, server.address) as program:
        program.card(OIL)
        test_facts(tap, program, server)
        test_deeds(tap, program, server)


if __name__ == "__main__":
    run(test_details)
