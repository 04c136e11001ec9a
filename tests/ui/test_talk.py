# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of a talk, and how one gets there and back."""

from program import DURING, Program, Tap, is_pressed, open_program, run, wait_until

NETFLIX = "Container Runtime Customization at Netflix: A Case Study With NRI and OCI Hooks"
TIKTOK = "TikTok's IPv6 Journey to Cilium: Pitfalls and Lessons Learned"
ADDRESS = "https://kccncna2025.sched.com/event/27Fbb/"


def wait_for_visit(program: Program, number: int, address: str) -> None:
    """Waits until so many addresses were opened, and looks at the last one."""
    visits = wait_until("the browser", lambda: program.desktop.list_visits()[number - 1:])
    assert visits[0].startswith(address), program.desktop.list_visits()


def test_content(tap: Tap, program: Program) -> None:
    """What is on the page."""
    with tap.step("Enter on a card opens the page of the talk"):
        program.desktop.go_to("article", NETFLIX)
        program.desktop.press_key("Return")
        page = program.page(NETFLIX)
        page.wait_for("heading", NETFLIX)

    with tap.step("it tells when, in which zone and what time that is here, and where"):
        for fact in ("Wednesday, 12 November 2025", "16:45–17:15 in New York · 21:45 here",
                     "Building B, Level 4, B405-406a", "Platform Engineering", "In 15 min"):
            assert page.find("label", fact), fact

    with tap.step("it tells why to go, and who says so"):
        assert page.find("label", "Changing a platform that already carries hundreds of thousands of containers")
        assert page.find("label", "Arsh Sharma in “5 Talks at KubeCon Atlanta I'm Looking Forward To”")
        assert page.find("button", "Read the Article")

    with tap.step("it tells what the talk is about, and who gives it"):
        assert page.find("label", "Titus, the platform that runs the containers of Netflix")
        speakers = page.find("list", "Speaker")
        assert speakers and speakers.find("label", "Erikson Tung") and speakers.find("label", "Netflix")

    with tap.step("it lists what is at the same time"):
        row = page.find("list item", TIKTOK)
        assert row and row.find("label", "Same time · 16:45–17:15 · Also recommended")
        row = page.find("list item", "Lightning Talk")
        assert row and row.find("label", "Overlaps by 2 minutes, in Building C · 17:13–17:18 · Also recommended")


def test_actions(tap: Tap, program: Program) -> None:
    """What can be done on the page."""
    with tap.step("Bookmark is pressed, is on disk, and says so"):
        program.page(NETFLIX).wait_for("toggle button", "Bookmark").press()
        star = program.page(NETFLIX).wait_for("toggle button", "Bookmark", holds=is_pressed)
        assert program.list_titles() == [NETFLIX], program.list_titles()
        assert star.find("label", "Bookmarked")

    with tap.step("a row of what is at the same time leads to that talk, and knows of the bookmark"):
        program.desktop.go_to("list item", TIKTOK)
        program.desktop.press_key("Return")
        row = program.page(TIKTOK).wait_for("list item", NETFLIX)
        assert row.find("label", "Same time · 16:45–17:15 · Bookmarked")
        program.desktop.press_key("Escape")
        program.page(NETFLIX)

    with tap.step("Session Page opens the address in the browser"):
        program.desktop.install_browser()
        program.page(NETFLIX).wait_for("button", "Session Page").press()
        wait_for_visit(program, 1, ADDRESS)

    with tap.step("Read the Article opens the article"):
        program.page(NETFLIX).wait_for("button", "Read the Article").press()
        wait_for_visit(program, 2, "https://metalbear.com/blog/kubecon-atlanta")


def test_way_back(tap: Tap, program: Program) -> None:
    """Back, by every way there is."""
    with tap.step("Escape goes back, to the card that was left"):
        program.desktop.press_key("Escape")
        program.window.wait_gone("button", "Copy Link")
        wait_until("the focus to be on the card", lambda: "focused" in program.card(NETFLIX).states)
        assert program.card(NETFLIX).name.endswith(", Bookmarked")

    for keys in (("Alt", "Left"), ("Escape",)):
        with tap.step(f"{'+'.join(keys)} goes back also when the page was opened by other means than the keyboard"):
            program.open_talk(TIKTOK)
            program.desktop.press_key(*keys)
            program.window.wait_gone("button", "Copy Link")

    with tap.step("the Back button goes back"):
        program.open_talk(TIKTOK)
        program.go_back()

    with tap.step("Ctrl+L on a card opens the session page, and not the card"):
        program.desktop.go_to("article", NETFLIX)
        program.desktop.press_key("Control", "l")
        wait_for_visit(program, 3, ADDRESS)
        assert not program.window.find("button", "Copy Link")


def test_talk(tap: Tap) -> None:
    """All of it, in one window."""
    with open_program(DURING) as program:
        test_content(tap, program)
        test_actions(tap, program)
        test_way_back(tap, program)


if __name__ == "__main__":
    run(test_talk)
