# SPDX-License-Identifier: GPL-3.0-or-later
"""The schedule by day, and My Agenda."""

from program import DURING, Program, Tap, is_pressed, open_program, run, wait_until

CLUSTERS = "1000 Clusters, 1 Brain"
NETFLIX = "Container Runtime Customization"
TIKTOK = "TikTok's IPv6 Journey"
SECURITY = "Security Theater"


def list_lines(program: Program) -> list[str]:
    """Lists the headings and the titles of cards in the order of reading, shortened."""
    return [name[:20] for name in program.window.list_names(holds=lambda node: node.role in ("heading", "article"))]


def test_schedule(tap: Tap, program: Program) -> None:
    """The days of the conference."""
    with tap.step("the schedule opens at the day that is today"):
        program.window.wait_for("tab", "Schedule").press()
        program.window.wait_for("radio", "Wed 12 Nov", holds=lambda day: "checked" in day.states)
        days = program.window.wait_for("radio group", "Day")
        assert days.list_names("radio") == ["Tue 11 Nov", "Wed 12 Nov", "Thu 13 Nov"]

    with tap.step("its talks are grouped by when they start"):
        wait_until("four talks", lambda: len(program.list_cards()) == 4)
        assert list_lines(program) == ["16:45", f"{NETFLIX} at Netflix"[:20], TIKTOK[:20], "17:13",
                                       "Lightning Talk: How ", "17:30", "Security Theater or "], list_lines(program)

    with tap.step("another day shows its own talks"):
        program.window.wait_for("radio", "Tue 11 Nov").press()
        wait_until("two talks", lambda: len(program.list_cards()) == 2)
        assert list_lines(program)[0] == "11:15" and list_lines(program)[2] == "12:00", list_lines(program)

    with tap.step("arrows go from day to day, and Space chooses one"):
        program.desktop.press_key_until("the focus on a day", lambda: program.window.find(
            "radio", holds=lambda day: "focused" in day.states), "Tab")
        program.desktop.press_key_until("the focus on Thursday", lambda: program.window.find(
            "radio", "Thu 13 Nov", holds=lambda day: "focused" in day.states), "Right", limit=4)
        program.desktop.press_key("space")
        wait_until("one talk", lambda: len(program.list_cards()) == 1)

    with tap.step("a star here is the star of the picks"):
        program.bookmark("In-Place Pod Resize")
        program.window.wait_for("tab", "Picks").press()
        assert is_pressed(program.star("In-Place Pod Resize"))
        program.star("In-Place Pod Resize").press()
        wait_until("no bookmark", lambda: program.list_titles() == [])


def test_time_between(tap: Tap, program: Program) -> None:
    """What is next, and what lies between talks."""
    page = program.window.wait_for("group", "My Agenda")

    with tap.step("what is next stands over the list, and follows the clock"):
        bar = page.wait_for("button", f"Next: {NETFLIX}")
        assert "In 15 min · 16:45–17:15 · B405-406a · 1 other at the same time" in bar.name, bar.name
        # Six minutes after it began, the one after it is next.
        program.desktop.start_lanyard("--pretend-now=2025-11-12T16:51:00-05:00").wait()
        bar = page.wait_for("button", f"Next: {SECURITY}")
        assert "In 39 min · 17:30" in bar.name, bar.name
        program.desktop.start_lanyard(DURING).wait()
        page.wait_for("button", f"Next: {NETFLIX}")

    with tap.step("it opens the talk by a key, and Escape is back"):
        program.desktop.go_to("button", f"Next: {NETFLIX}")
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")
        program.page(NETFLIX)
        program.desktop.press_key("Escape")
        program.window.wait_gone("button", "Copy Link")

    with tap.step("free time is named between talks, in the order of reading"):
        lines = [node.name for node in page.walk() if node.role in ("label", "article") and "showing" in node.states]
        free = next(i for i, line in enumerate(lines) if line == "15 minutes free")
        assert any(line.startswith(TIKTOK) for line in lines[:free]), lines
        assert any(line.startswith(SECURITY) for line in lines[free:]), lines


def test_removal(tap: Tap, program: Program) -> None:
    """A star that takes its talk out of the list."""
    page = program.window.wait_for("group", "My Agenda")

    with tap.step("what was removed from the agenda can be brought back, all of it"):
        before = program.list_titles()
        program.star(SECURITY).press()
        program.window.wait_for("label", "Bookmark removed")
        program.star(TIKTOK).press()
        program.window.wait_for("label", "2 bookmarks removed")
        page.wait_gone("article", TIKTOK)
        program.window.wait_for("button", "Undo").press()
        page.wait_for("article", TIKTOK)
        page.wait_for("article", SECURITY)
        assert program.list_titles() == before


def test_agenda(tap: Tap, program: Program) -> None:
    """What is bookmarked."""
    with tap.step("an empty agenda says how it is filled"):
        page = program.go_to_place("My Agenda")
        page.wait_for("label", "Nothing Bookmarked")

    with tap.step("bookmarked talks are listed by day, with a warning where they overlap"):
        program.go_to_place("KubeCon")
        program.bookmark(CLUSTERS, NETFLIX, TIKTOK, SECURITY)
        page = program.go_to_place("My Agenda")
        page.wait_for("article", SECURITY)
        titles = [name.split(",")[0].split(":")[0] for name in page.list_names("article")]
        assert [title[:10] for title in titles] == ["1000 Clust", "Container ", "TikTok's I", "Security T"], titles
        headings = page.list_names("heading")
        assert [heading for heading in headings if heading.startswith("Tuesday, 11 November 2025")], headings
        assert [heading for heading in headings if heading.startswith("Wednesday, 12 November 2025")], headings
        assert page.find("label", "16:45: two bookmarked talks overlap by 30 minutes")

    with tap.step("the sidebar counts them, and tells which is next"):
        places = program.window.wait_for("list", "Places")
        assert places.find("label", "4") and places.find("label", "Next: Wed 12 Nov 16:45")

    test_time_between(tap, program)
    test_removal(tap, program)

    with tap.step("every place in the sidebar has a name"):
        names = places.list_names("list item")
        assert all(names), names

    with tap.step("arrows reach the talks of the second day"):
        program.desktop.go_to("article", CLUSTERS)
        program.desktop.press_key_until("the focus on the second day", lambda: program.window.find(
            "article", NETFLIX, holds=lambda card: "focused" in card.states), "Down", limit=6)

    with tap.step("Enter opens the talk, and Escape is back in the agenda or the conference"):
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")
        program.page(NETFLIX)
        program.desktop.press_key("Escape")
        program.window.wait_gone("button", "Copy Link")

    with tap.step("a talk whose star is taken away leaves the agenda, and the warning goes"):
        page = program.go_to_place("My Agenda")
        program.star(TIKTOK).press()
        page.wait_gone("article", TIKTOK)
        page.wait_gone("label", "16:45: two bookmarked talks overlap")
        assert len(program.list_titles()) == 3, program.list_titles()


def test_views(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(DURING) as program:
        program.window.wait_for("article", NETFLIX)
        test_schedule(tap, program)
        test_agenda(tap, program)


if __name__ == "__main__":
    run(test_views)
