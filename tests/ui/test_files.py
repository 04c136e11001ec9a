# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening files: schedules, and what is none."""

from program import DURING, FIXTURES, Program, Tap, open_program, run, wait_until

NETFLIX = "Container Runtime Customization"


def list_places(program: Program) -> list[str]:
    """Lists what the sidebar offers, by what is written in its rows."""
    rows = program.window.wait_for("list", "Places").list("list item")
    return [names[0] for row in rows if (names := row.list_names("label"))]


def open_files(program: Program, *paths: str) -> int:
    """Opens files the way a file manager does, with a second start of the program."""
    return program.desktop.start_lanyard(*paths).wait(timeout=20)


def test_good_file(tap: Tap, program: Program) -> None:
    """A schedule that can be read."""
    with tap.step("a file given at the start is shown, beside what was there"):
        program.window.wait_for("article", "Oil and Water")
        assert list_places(program) == ["My Agenda", "Gears 2031", "KubeCon + CloudNativeCon North America 2025"], \
            list_places(program)

    with tap.step("it has no picks, and so no view for them"):
        assert not program.window.find("tab", "Picks")
        assert not program.window.find("label", "This conference is an example")

    with tap.step("its talk is whole, and a cancelled one says so"):
        card = program.card("Oil and Water")
        assert ", Ada Quill, Bela Straw, " in card.name and "11:00–11:45" in card.name, card.name
        assert ", Cancelled, " in program.card("Rust").name, program.card("Rust").name

    with tap.step("a second start hands its file to the window that is open"):
        assert open_files(program, str(FIXTURES / "calendar.ics")) == 0
        wait_until("three conferences", lambda: len(list_places(program)) == 4)
        assert len(program.desktop.list_lanyards()) == 1

    with tap.step("the same file again does not double anything"):
        assert open_files(program, str(FIXTURES / "frab.json")) == 0
        program.window.wait_for("article", "Oil and Water")
        assert len(list_places(program)) == 4, list_places(program)


def test_bad_file(tap: Tap, program: Program) -> None:
    """What cannot be read changes nothing."""
    places = program.desktop.place
    bad = {
        "letter.ics": b"Dear aunt, the weather is fine.\n",
        "torn.json": b'{"schedule": {"conference": {"title": "Torn"',
        "noise.md": bytes(range(256)) * 8,
        "empty.json": b"",
    }
    with tap.step("there is something to lose"):
        program.go_to_place("KubeCon")
        program.bookmark(NETFLIX)
        before = (list_places(program), program.list_titles(), program.desktop.query("SELECT * FROM talks"))

    for name, content in bad.items():
        with tap.step(f"{name} is refused in words, and nothing is lost"):
            (places / name).write_bytes(content)
            assert open_files(program, str(places / name)) == 0
            refuse(program, name)
            assert before == (list_places(program), program.list_titles(), program.desktop.query("SELECT * FROM talks"))

    with tap.step("a file that is not there is refused in words"):
        assert open_files(program, str(places / "gone.ics")) == 0
        refuse(program, "gone.ics")

    with tap.step("behind the dialogs everything is as it was"):
        assert program.card(NETFLIX).name.endswith(", Bookmarked")


def refuse(program: Program, name: str) -> None:
    """Waits for the dialog, looks at its words, and closes it with Escape."""
    program.window.wait_for("label", "Could Not Open the File")
    texts = program.window.list_names("label", holds=lambda label: name in label.name)
    assert len(texts) == 1, texts
    assert f"“{name}”" in texts[0] and texts[0].rstrip().endswith(".") and "\n" not in texts[0], texts
    assert not [word for word in ("NULL", "GError", "0x", "assert", "/tmp") if word in texts[0]], texts
    program.desktop.press_key("Escape")
    program.window.wait_gone("label", "Could Not Open the File")


def test_files(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(DURING, str(FIXTURES / "frab.json")) as program:
        test_good_file(tap, program)
        test_bad_file(tap, program)


if __name__ == "__main__":
    run(test_files)
