# SPDX-License-Identifier: GPL-3.0-or-later
"""My Agenda to other programs, and bookmarks from them."""

from pathlib import Path

from program import DURING, FIXTURES, Node, Program, Tap, open_program, run, wait_until

from accessibility import open_applications

CLUSTERS = "1000 Clusters, 1 Brain"
TIKTOK = "TikTok's IPv6 Journey"
RUST = "Rust Is the Language"
NETFLIX = "Container Runtime Customization"

MENU = ("Export as Calendar File…", "Print…", "Copy as Text", "Include Notes", "Import Bookmarks…")


def find_dialog(program: Program, title: str) -> Node | None:
    """Returns the window of a file dialog."""
    windows = [window for application in open_applications(program.desktop.bus) for window in application.children]
    return next((window for window in windows if window.name == title and "showing" in window.states), None)


def wait_for_dialog(program: Program, title: str) -> Node:
    """Waits for the window of a file dialog."""
    return wait_until(f"the dialog “{title}”", lambda: find_dialog(program, title))


def choose(program: Program, title: str, path: Path, button: str) -> None:
    """Names a file in a file dialog."""
    dialog = wait_for_dialog(program, title)
    if not dialog.find("text box"):
        # A dialog that opens files has a place to write after a slash only.
        wait_until("the focus in the dialog", lambda: dialog.find(holds=lambda node: "focused" in node.states))
        program.desktop.press_key_until("a place to write", lambda: dialog.find("text box"), "slash")
    dialog.wait_for("text box").write(str(path))
    dialog.wait_for("button", button, holds=lambda found: "sensitive" in found.states).press()
    wait_until("no dialog", lambda: find_dialog(program, title) is None)


def open_menu(program: Program) -> dict[str, Node]:
    """Opens the menu of My Agenda, and returns what it offers."""
    program.window.wait_for("toggle button", "Agenda Menu").press()
    wait_until("the menu", lambda: len(program.window.list("menu item")) == len(MENU))
    # GTK does not tell what is written in the items of a menu.
    return dict(zip(MENU, program.window.list("menu item"), strict=True))


def test_copy(tap: Tap, program: Program) -> None:
    """The clipboard, and where the keys are those of My Agenda."""
    with tap.step("with the keyboard in the list of places, a key copies the agenda"):
        program.go_to_place("My Agenda")
        program.desktop.press_key("Control", "Shift", "c")
        program.window.wait_for("label", "Agenda copied")

    with tap.step("with a conference in the window, its keys do nothing"):
        program.go_to_place("KubeCon")
        program.desktop.press_key("Control", "e")
        program.desktop.press_key("Control", "n")
        program.window.wait_for("list", "Conferences")
        assert find_dialog(program, "Export as Calendar File") is None

    with tap.step("what was copied can be pasted"):
        entry = program.window.wait_for("text box")
        program.desktop.press_key_until("the focus on a place to write", lambda: "focused" in entry.states, "Tab")
        program.desktop.press_key("Control", "v")
        wait_until("the agenda", lambda: entry.text.startswith("Tuesday, 11 November 2025"))
        assert f"12:00–12:30  {CLUSTERS}" in entry.text and "Times in New York" in entry.text, entry.text
        program.desktop.press_key("Escape")
        program.window.wait_gone("list", "Conferences")


def test_export(tap: Tap, program: Program) -> None:
    """A calendar of what is bookmarked."""
    path = program.desktop.place / "mine.ics"

    with tap.step("a key asks for a file, and that gets what the command writes"):
        program.go_to_place("My Agenda")
        program.desktop.press_key("Control", "e")
        choose(program, "Export as Calendar File", path, "Export")
        program.window.wait_for("label", "Exported to “mine.ics”")
        written = path.read_text()
        assert written.count("BEGIN:VEVENT") == 2 and "TRIGGER:-PT10M" in written, written
        command = program.desktop.run(str(program.desktop.program), "--export=ics", "--bookmarked")
        assert [line for line in written.splitlines() if not line.startswith("DTSTAMP")] == \
            [line for line in command.splitlines() if not line.startswith("DTSTAMP")], command

    with tap.step("notes go along when they are asked for"):
        program.open_talk(CLUSTERS)
        program.window.wait_for("text box", "Private note").write("sit left")
        wait_until("the note on disk", lambda: program.desktop.query("SELECT text FROM notes"))
        program.go_back()
        private = program.desktop.place / "private.ics"
        open_menu(program)["Export as Calendar File…"].press()
        choose(program, "Export as Calendar File", private, "Export")
        program.window.wait_for("label", "Exported to “private.ics”")
        assert "sit left" not in private.read_text()
        open_menu(program)["Include Notes"].press()
        program.window.wait_gone("menu item")
        noted = program.desktop.place / "noted.ics"
        open_menu(program)["Export as Calendar File…"].press()
        choose(program, "Export as Calendar File", noted, "Export")
        program.window.wait_for("label", "Exported to “noted.ics”")
        assert "COMMENT:sit left" in noted.read_text(), noted.read_text()

    with tap.step("a place where nobody may write is told in words"):
        open_menu(program)["Export as Calendar File…"].press()
        choose(program, "Export as Calendar File", Path("/proc/mine.ics"), "Export")
        program.window.wait_for("label", "Could Not Export the Agenda")
        program.window.wait_for("label", "“mine.ics” could not be written there. Choose another folder.")
        program.window.wait_for("button", "Close", holds=lambda button: not button.description).press()
        program.window.wait_gone("label", "Could Not Export the Agenda")


def test_import(tap: Tap, program: Program) -> None:
    """Bookmarks from another planner."""
    with tap.step("the bookmarks of a file join those that are there"):
        open_menu(program)["Import Bookmarks…"].press()
        choose(program, "Import Bookmarks", FIXTURES / "planner.ics", "Import")
        program.window.wait_for("label", "2 bookmarks added, 1 was there, 1 talk not found")
        titles = program.list_titles()
        assert len(titles) == 4 and any(title.startswith(RUST) for title in titles), titles
        program.card(NETFLIX)

    with tap.step("what was not found is listed"):
        program.window.wait_for("button", "Details").press()
        dialog = program.window.wait_for("dialog", "Talks Not Found")
        dialog.wait_for("label", "Wed 12 Nov 17:00 · Lunch with Ada")
        dialog.wait_for("button", "Close").press()
        program.window.wait_gone("dialog", "Talks Not Found")

    with tap.step("Undo takes away what was added, and only that"):
        program.window.wait_for("button", "Undo").press()
        wait_until("two bookmarks", lambda: len(program.list_titles()) == 2)
        assert [title[:6] for title in program.list_titles()] == [CLUSTERS[:6], TIKTOK[:6]], program.list_titles()

    with tap.step("a file that is none is refused in words"):
        letter = program.desktop.place / "letter.ics"
        letter.write_text("Dear aunt, the weather is fine.\n")
        open_menu(program)["Import Bookmarks…"].press()
        choose(program, "Import Bookmarks", letter, "Import")
        program.window.wait_for("label", "Could Not Import Bookmarks")
        assert [label for label in program.window.list("label") if "“letter.ics”" in label.name]
        assert len(program.list_titles()) == 2


def test_files(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(DURING) as program:
        with tap.step("with nothing bookmarked there is only something to import"):
            page = program.go_to_place("My Agenda")
            assert "sensitive" in page.wait_for("button", "Import Bookmarks…").states
            items = [name for name, item in open_menu(program).items() if "sensitive" in item.states]
            assert items == ["Include Notes", "Import Bookmarks…"], items
            program.desktop.press_key("Escape")
            program.window.wait_gone("menu item")
        program.go_to_place("KubeCon")
        program.bookmark(TIKTOK, CLUSTERS)
        test_copy(tap, program)
        test_export(tap, program)
        test_import(tap, program)


if __name__ == "__main__":
    run(test_files)
