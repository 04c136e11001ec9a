# SPDX-License-Identifier: GPL-3.0-or-later
"""The timetable of rooms, by keyboard and by pointer."""

from program import DURING, Node, Program, Tap, is_pressed, open_program, run, wait_until

WIDE = (1100, 760)
PHONE = (360, 400)
NETFLIX = "Container Runtime Customization"
TIKTOK = "TikTok's IPv6 Journey"
LIGHTNING = "Lightning Talk: How "
SECURITY = "Security Theater"


def find_focused(program: Program) -> Node | None:
    """Finds the talk that has the focus."""
    return program.window.find("article", holds=lambda block: "focused" in block.states)


def wait_for_focus(program: Program, title: str) -> Node:
    """Waits until a talk has the focus."""
    return program.window.wait_for("article", title, holds=lambda block: "focused" in block.states)


def open_rooms(program: Program) -> Node:
    """Opens the timetable, and returns it."""
    program.window.wait_for("tab", "Rooms", holds=lambda tab: tab.extents[2] > 0).press()
    table = program.window.wait_for(name="Talks by Room")
    table.wait_for("article")
    program.window.wait_gone("article", "1000 Clusters")
    return table


def list_titles(table: Node) -> list[str]:
    """Lists the talks in the order of reading, shortened."""
    return [block.name[:20] for block in table.list("article")]


def test_day(tap: Tap, program: Program) -> None:
    """What the timetable shows."""
    with tap.step("it opens at the day that is today, with a block for each talk, room by room"):
        table = open_rooms(program)
        program.window.wait_for("radio", "Wed 12 Nov", holds=lambda day: "checked" in day.states)
        wait_until("four talks", lambda: len(list_titles(table)) == 4)
        rooms = [block.name.split(", ")[-1] for block in table.list("article")]
        assert rooms == sorted(rooms), rooms

    with tap.step("each block is one sentence, and its star has a name"):
        block = table.wait_for("article", NETFLIX)
        assert "16:45–17:15" in block.name and "In 15 min" in block.name, block.name
        assert table.wait_for("toggle button", f"Bookmark “{NETFLIX}")

    with tap.step("blocks are as long as their talks, and start where these do"):
        netflix = table.wait_for("article", NETFLIX).extents
        lightning = table.wait_for("article", LIGHTNING).extents
        security = table.wait_for("article", SECURITY).extents
        hour = (security[1] - netflix[1]) / 0.75
        assert abs(netflix[3] - hour / 2) < 4, (netflix, hour)
        assert abs(lightning[1] - netflix[1] - hour * 28 / 60) < 4, (netflix, lightning, hour)


def test_keyboard(tap: Tap, program: Program) -> None:
    """Arrows, Enter, the bookmark and zoom."""
    with tap.step("Tab leads into it"):
        program.desktop.press_key_until("the focus on a talk", lambda: find_focused(program), "Tab")
        program.desktop.press_key("Home")

    with tap.step("arrows lead to every room and back"):
        titles = list_titles(program.window.wait_for(name="Talks by Room"))
        program.desktop.press_key_until("the focus in the first room", lambda: program.window.find(
            "article", titles[0], holds=lambda block: "focused" in block.states), "Left", limit=4)
        for title in titles[1:]:
            program.desktop.press_key("Right")
            wait_for_focus(program, title)
        program.desktop.press_key("Left")
        wait_for_focus(program, titles[-2])

    with tap.step("Ctrl+D bookmarks the talk with the focus"):
        block = find_focused(program)
        title = block.name[:30]
        program.desktop.press_key("Control", "d")
        block.wait_for("toggle button", holds=is_pressed)
        wait_until("the bookmark on disk", lambda: [found[:30] for found in program.list_titles()] == [title])
        wait_until("the block to say so", lambda: block.name.endswith("Bookmarked"))
        program.desktop.press_key("Control", "d")
        wait_until("no bookmark", lambda: program.list_titles() == [])

    with tap.step("Ctrl and plus, minus and 0 zoom"):
        height = block.extents[3]
        program.desktop.press_key("Control", "minus")
        wait_until("a smaller block", lambda: block.extents[3] < height)
        program.desktop.press_key("Control", "equal")
        program.desktop.press_key("Control", "equal")
        wait_until("a larger block", lambda: block.extents[3] > height)
        program.desktop.press_key("Control", "0")
        wait_until("the block as it was", lambda: block.extents[3] == height)

    with tap.step("Enter opens the talk, and Escape leads back to it"):
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")
        program.page(title)
        program.desktop.press_key("Escape")
        program.window.wait_gone("button", "Copy Link")
        wait_for_focus(program, title)


def test_pointer(tap: Tap, program: Program) -> None:
    """A click on a block."""
    with tap.step("another day shows its own talks, up and down lead through a room"):
        program.window.wait_for("radio", "Tue 11 Nov").press()
        table = program.window.wait_for(name="Talks by Room")
        wait_until("two talks", lambda: len(list_titles(table)) == 2)

    with tap.step("a click on a block opens the talk"):
        block = table.wait_for("article", "1000 Clusters")
        x, y, width, height = block.extents
        program.desktop.pointer.move(x + width // 2, y + height - 8)
        program.desktop.pointer.press()
        program.desktop.pointer.press(False)
        program.window.wait_for("button", "Copy Link")
        program.page("1000 Clusters")
        program.go_back()


def test_phone(tap: Tap) -> None:
    """A window as narrow as a telephone, and low."""
    with tap.step("on a small screen a talk can be reached and opened, and fits"), \
            open_program(DURING, size=PHONE) as program:
        open_rooms(program)
        program.desktop.press_key_until("the focus on a talk", lambda: find_focused(program), "Tab")
        block = find_focused(program)
        assert block.extents[0] >= 0 and block.extents[0] + block.extents[2] <= PHONE[0], block.extents
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")


def test_rooms(tap: Tap) -> None:
    """All of it."""
    with open_program(DURING, size=WIDE) as program:
        program.window.wait_for("article", NETFLIX)
        test_day(tap, program)
        test_keyboard(tap, program)
        test_pointer(tap, program)
    test_phone(tap)


if __name__ == "__main__":
    run(test_rooms)
