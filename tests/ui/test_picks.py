# SPDX-License-Identifier: GPL-3.0-or-later
"""The picks that come with Lanyard: seven cards, their stars and what overlaps."""

import sqlite3
import time

from program import APP_ID, DURING, Program, Tap, is_pressed, open_program, run, wait_until

NETFLIX = "Container Runtime Customization at Netflix: A Case Study With NRI and OCI Hooks"
TIKTOK = "TikTok's IPv6 Journey to Cilium: Pitfalls and Lessons Learned"
LIGHTNING = "Lightning Talk: How We Used Data Structures When Contributing to the Kubernetes Project"

# What a screen reader says of each card, in the order of the article.
SENTENCES = [
    "1000 Clusters, 1 Brain: Salesforce's Approach to Self-Healing Using AIOps, Vikram Venkataraman, Srikanth Rajan, "
    "Tue 11 Nov, 12:00–12:30, Ended, Building B, Level 5, Thomas Murphy Ballroom 1",
    f"{NETFLIX}, Erikson Tung, Wed 12 Nov, 16:45–17:15, In 15 min, Building B, Level 4, B405-406a",
    "Rust Is the Language of AGI, Michael Yuan, Tue 11 Nov, 11:15–11:45, Ended, Building B, Level 4, B401-402",
    "In-Place Pod Resize in Kubernetes: Dynamic Resource Management Without Restarts, Tim Allclair, Mofi Rahman, "
    "Thu 13 Nov, 11:00–11:30, Building B, Level 5, Thomas Murphy Ballroom 4",
    f"{TIKTOK}, Giri Kuncoro, Joseph Pallamidessi, Wed 12 Nov, 16:45–17:15, In 15 min, Building B, Level 3, B308-309",
    "Security Theater or Real Defense? Navigating Open Source Security in a Cloud Native World, "
    "Rotem Refael, Constanze Roedig and 3 more, Wed 12 Nov, 17:30–18:00, In 60 min, Building B, Level 3, B302-303",
    f"{LIGHTNING}, Arsh Sharma, Wed 12 Nov, 17:13–17:18, In 43 min, Building C, Level 3, Georgia Ballroom 2",
]


def test_cards(tap: Tap, program: Program) -> None:
    """What is shown before anything is done."""
    with tap.step("the window has a name, and the article its head"):
        assert program.window.name == "Lanyard"
        program.window.wait_for("heading", "5 Talks at KubeCon Atlanta I'm Looking Forward To")
        program.window.wait_for("label", "Arsh Sharma")
        program.window.wait_for("heading", "Bonus Picks: The MetalBear Specials")
        program.window.wait_for("label", "This conference is an example")

    with tap.step("seven cards, each of which is one sentence to a screen reader"):
        wait_until("seven cards", lambda: len(program.list_cards()) == 7)
        names = program.window.list_names("article")
        assert names == SENTENCES, names

    with tap.step("every button of a card has a name"):
        for card in program.list_cards():
            names = card.list_names("button") + card.list_names("toggle button")
            assert len(names) == 2 and all(names), names


def test_overlaps(tap: Tap, program: Program) -> None:
    """What the article did not notice."""
    with tap.step("the two picks at 16:45 say of each other that they are at the same time"):
        assert program.card(NETFLIX).description == f"Same time: “{TIKTOK}”"
        assert program.card(TIKTOK).description == f"Same time: “{NETFLIX}”"
        for title in (NETFLIX, TIKTOK):
            assert program.card(title).find("label", "Same time: ")

    with tap.step("the third one overlaps by 2 minutes, and is in another building"):
        description = program.card(LIGHTNING).description
        assert description.startswith("Overlaps by 2 minutes, in Building B: “"), description

    with tap.step("a talk that overlaps nothing says nothing"):
        assert program.card("Rust Is the Language of AGI").description == ""

    with tap.step("the first bookmark ever tells of reminders"):
        program.star(TIKTOK).press()
        program.window.wait_for("label", "You’ll be reminded 10 minutes before")
        assert program.desktop.run("gsettings", "get", APP_ID, "reminder-explained").strip() == "true"

    with tap.step("what overlaps a bookmark says so of the bookmark first"):
        wait_until("the overlap", lambda: program.card(LIGHTNING).description.endswith(f"“{TIKTOK}”"))
        program.star(TIKTOK).press()
        wait_until("the overlap to go", lambda: program.list_titles() == [])


def test_stars(tap: Tap, program: Program) -> None:
    """A star promises what is on disk."""
    title = "Rust Is the Language of AGI"
    with tap.step("a star waits for the disk, and the window does not wait for the star"):
        path = program.desktop.place / "data" / "lanyard" / "library.db"
        database = sqlite3.connect(path, isolation_level=None)
        database.execute("BEGIN IMMEDIATE")
        star = program.star(title)
        star.press()
        # That nothing happens can only be seen by giving it time.
        deadline = time.monotonic() + 1
        while time.monotonic() < deadline:
            asked = time.monotonic()
            assert not is_pressed(star), "the star says what is not on disk"
            assert time.monotonic() - asked < 0.5, "the window hangs while the disk is slow"
        database.execute("ROLLBACK")
        database.close()
        wait_until("the star", lambda: is_pressed(star))
        assert program.list_titles() == [title], program.list_titles()

    with tap.step("the sentence of the card says that it is bookmarked"):
        wait_until("the sentence", lambda: program.card(title).name.endswith(", Bookmarked"))

    with tap.step("a second press takes the bookmark away"):
        star = program.star(title)
        star.press()
        wait_until("the star to be empty", lambda: not is_pressed(star))
        assert program.list_titles() == [], program.list_titles()


def test_keyboard(tap: Tap, program: Program) -> None:
    """Everything by keyboard."""
    with tap.step("Tab reaches a card, and Ctrl+D bookmarks it"):
        program.desktop.go_to("article", NETFLIX)
        program.desktop.press_key("Control", "d")
        wait_until("the star", lambda: is_pressed(program.star(NETFLIX)))
        assert program.list_titles() == [NETFLIX], program.list_titles()

    with tap.step("Tab goes on to the buttons of the card, and Space presses them"):
        program.desktop.go_to("toggle button", f"Bookmark “{NETFLIX}")
        program.desktop.press_key("space")
        wait_until("the bookmark to go", lambda: program.list_titles() == [])

    with tap.step("Tab reaches the last card, behind a heading"):
        program.desktop.go_to("article", LIGHTNING)

    with tap.step("arrows go from card to card, past headings too"):
        program.desktop.go_to("article", "1000 Clusters")
        seen = set()

        def is_last_row() -> bool:
            card = program.window.find("article", holds=lambda found: "focused" in found.states)
            seen.add(card.name.split(",")[0] if card else "nothing")
            return card is not None and card.name.startswith("Security Theater")

        program.desktop.press_key_until("the focus on the last row", is_last_row, "Down", limit=8)
        assert "nothing" not in seen, seen


def test_time(tap: Tap, program: Program) -> None:
    """Cards live with the clock."""
    with tap.step("a card says when its talk is running, and when it has ended"):
        program.desktop.start_lanyard("--pretend-now=2025-11-12T16:50:00-05:00").wait(timeout=20)
        wait_until("“Now”", lambda: ", Now, " in program.card(NETFLIX).name)
        program.desktop.start_lanyard("--pretend-now=2025-11-12T17:15:00-05:00").wait(timeout=20)
        wait_until("“Ended”", lambda: ", Ended, " in program.card(NETFLIX).name)
        assert ", Now, " in program.card(LIGHTNING).name, program.card(LIGHTNING).name


def test_picks(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(DURING) as program:
        test_cards(tap, program)
        test_overlaps(tap, program)
        test_stars(tap, program)
        test_keyboard(tap, program)
        test_time(tap, program)


if __name__ == "__main__":
    run(test_picks)
