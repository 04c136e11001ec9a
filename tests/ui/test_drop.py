# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dragged from another program and dropped on the window."""

import select
import subprocess
import sys
from pathlib import Path

from program import DURING, FIXTURES, Program, Tap, open_program, run
from schedule_server import ScheduleServer

SOURCE = Path(__file__).parent / "drag_source.py"
# In the window to drag from, and well inside of Lanyard’s.
START, END = (50, 50), (700, 600)


def drop(program: Program, *offers: str) -> str:
    """Drags something over the window, lets it fall where it is welcome, and returns what became of it."""
    source = program.desktop.processes.start("drag-source", [sys.executable, str(SOURCE), *offers], program.desktop.env,
                                             stdout=subprocess.PIPE)
    pointer = program.desktop.pointer
    try:
        expect(source, "ready")
        pointer.move(*START)
        pointer.press()
        wave(program, source, START)
        expect(source, "begun")
        wave(program, source, END)
        expect(source, "welcome")
        pointer.press(False)
        return read_word(source)
    finally:
        pointer.press(False)
        source.kill()
        source.wait()


def wave(program: Program, source: subprocess.Popen, place: tuple[int, int]) -> None:
    """Moves the pointer to and fro, as a hand does, until the other program says something: GTK takes
    what is moved at once after a press for a click."""
    assert source.stdout is not None
    for turn in range(100):
        program.desktop.pointer.move(place[0] + 20 * (turn % 2), place[1])
        if select.select([source.stdout], [], [], 0.05)[0]:
            return


def read_word(source: subprocess.Popen) -> str:
    """Reads what the other program says next."""
    assert source.stdout is not None
    assert select.select([source.stdout], [], [], 5)[0], "nobody took what is dragged"
    return source.stdout.readline().decode().strip()


def expect(source: subprocess.Popen, word: str) -> None:
    """Waits for a word of the other program."""
    found = read_word(source)
    assert found == word, found


def test_file(tap: Tap, program: Program) -> None:
    """A file, as a file manager gives it."""
    with tap.step("a file that is dropped is opened"):
        assert drop(program, "text/uri-list", f"{(FIXTURES / 'sched.ics').as_uri()}\r\n") == "taken"
        program.page("WidgetCon")

    with tap.step("one that is no schedule is refused in words"):
        path = program.desktop.place / "letter.ics"
        path.write_text("Dear aunt, the weather is fine.\n")
        assert drop(program, "text/uri-list", f"{path.as_uri()}\r\n") == "taken"
        program.window.wait_for("label", "“letter.ics” is neither a schedule nor an article")
        program.desktop.press_key("Escape")
        program.window.wait_gone("label", "Could Not Open the File")


def test_link(tap: Tap, program: Program) -> None:
    """A link, as browsers give it."""
    content = (FIXTURES / "frab.json").read_bytes()
    with tap.step("a link that is dropped is fetched and shown"), ScheduleServer(content) as server:
        assert drop(program, "text/uri-list", f"{server.address}\r\n", "text/plain", server.address) == "taken"
        program.page("Gears 2031")
        program.window.wait_for("toggle button", "Updated ")
        assert len(server.requests) == 1, server.requests

    content = content.replace(b"Gears", b"Cogs").replace(b"gears", b"cogs")
    with tap.step("so is an address that is dropped as text"), ScheduleServer(content) as server:
        assert drop(program, "text/plain;charset=utf-8", f"{server.address}\n") == "taken"
        program.page("Cogs 2031")
        assert len(server.requests) == 1, server.requests

    with tap.step("what cannot be fetched is told in the dialog, where the address can be corrected"), \
            ScheduleServer(content) as server:
        server.status = 404
        assert drop(program, "text/uri-list", f"{server.address}\r\n") == "taken"
        program.window.wait_for("label", "“127.0.0.1” has nothing at this address. Check the address.")
        assert program.window.wait_for("text box", "Web Address").text == server.address
        program.desktop.press_key("Escape")
        program.window.wait_gone("text box", "Web Address")


def test_drop(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(DURING) as program:
        program.window.wait_for("article")
        test_file(tap, program)
        test_link(tap, program)


if __name__ == "__main__":
    run(test_drop)
