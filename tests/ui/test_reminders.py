# SPDX-License-Identifier: GPL-3.0-or-later
"""What the person sees and sets about the reminders of single talks."""

from program import APP_ID, DURING, Node, Program, Tap, is_pressed, open_program, run, wait_until

from notifications import Notifications  # noqa: E402

CLUSTERS = "1000 Clusters, 1 Brain"
NETFLIX = "Container Runtime Customization at Netflix"
TIKTOK = "TikTok's IPv6 Journey"
SECURITY = "Security Theater"
# In the morning of the first day, when all talks are to come.
BEFORE = "--pretend-now=2025-11-11T08:00:00-05:00"
WARNING = "16:45: two bookmarked talks overlap by 30 minutes"


def find_wish(program: Program, title: str, column: str) -> object:
    """Returns what is on disk of a bookmark."""
    return program.desktop.query(f"SELECT {column} FROM bookmarks WHERE title LIKE '{title.replace("'", "''")}%'")[0][0]


def says_reminder(program: Program, text: str) -> bool:
    """Tells whether the button for the reminder says something, and nothing more."""
    return program.window.find("toggle button", holds=lambda node: node.name == f"Reminder: {text}") is not None


def open_choices(program: Program) -> None:
    """Opens what can be chosen for the reminder."""
    program.window.wait_for("toggle button", "Reminder: ").press()
    program.window.wait_for("radio", "As Usual")


def close_choices(program: Program) -> None:
    """Closes it again."""
    program.desktop.press_key("Escape")
    program.window.wait_gone("radio", "As Usual")


def choose(program: Program, role: str, name: str, expected: str) -> None:
    """Chooses something for the reminder, and waits for what the button says then."""
    open_choices(program)
    program.desktop.go_to(role, name)
    program.desktop.press_key("space")
    wait_until(f"“{expected}”", lambda: says_reminder(program, expected))
    close_choices(program)


def test_lead(tap: Tap, program: Program) -> None:
    """When the person is reminded of one talk."""
    with tap.step("a talk that is not bookmarked has no reminder"):
        program.open_talk(NETFLIX)
        assert not program.window.find("toggle button", "Reminder: ")

    with tap.step("a bookmarked one tells when it reminds"):
        program.page(NETFLIX).wait_for("toggle button", "Bookmark").press()
        wait_until("the usual reminder", lambda: says_reminder(program, "10 Minutes Before"))

    with tap.step("another time is chosen from its menu, and is on disk"):
        choose(program, "radio", "30 Minutes Before", "30 Minutes Before")
        assert find_wish(program, NETFLIX, "lead") == 30
        open_choices(program)
        checked = program.window.list_names("radio", holds=lambda radio: "checked" in radio.states)
        assert checked == ["30 Minutes Before"], checked
        close_choices(program)

    with tap.step("it can remind at the start too"):
        choose(program, "checkbox", "Also at the Start", "30 Minutes Before and at the Start")
        assert find_wish(program, NETFLIX, "remind_at_start") == 1

    with tap.step("what is usual is what the preferences have, and follows them"):
        choose(program, "radio", "As Usual (10 Minutes Before)", "10 Minutes Before and at the Start")
        assert find_wish(program, NETFLIX, "lead") is None
        program.desktop.run("gsettings", "set", APP_ID, "reminder-lead", "1")
        wait_until("the new usual time", lambda: says_reminder(program, "1 Minute Before and at the Start"))
        program.desktop.run("gsettings", "reset", APP_ID, "reminder-lead")
        choose(program, "checkbox", "Also at the Start", "10 Minutes Before")
        assert find_wish(program, NETFLIX, "remind_at_start") == 0

    with tap.step("one at the start needs no second one there"):
        choose(program, "radio", "At the Start", "At the Start")
        assert find_wish(program, NETFLIX, "lead") == 0
        open_choices(program)
        assert "sensitive" not in program.window.wait_for("checkbox", "Also at the Start").states
        close_choices(program)
        choose(program, "radio", "As Usual", "10 Minutes Before")


def test_preferences(tap: Tap, program: Program) -> None:
    """A second reminder of all talks."""
    with tap.step("the preferences have a switch for all talks"):
        program.desktop.press_key("Control", "comma")
        row = program.desktop.go_to("switch", "Also at the Start")
        assert "checked" not in row.states
        program.desktop.press_key("space")
        wait_until("the setting", lambda: program.desktop.run("gsettings", "get", APP_ID, "remind-at-start").strip() == "true")
        program.desktop.press_key("Escape")
        program.window.wait_gone("switch", "Also at the Start")

    with tap.step("a talk shows that, and cannot take it away"):
        wait_until("both reminders", lambda: says_reminder(program, "10 Minutes Before and at the Start"))
        open_choices(program)
        check = program.window.wait_for("checkbox", "Also at the Start")
        assert "checked" in check.states and "sensitive" not in check.states, check.states
        close_choices(program)
        assert find_wish(program, NETFLIX, "remind_at_start") == 0

    with tap.step("without its bookmark the talk has no reminder any more"):
        program.desktop.press_key("Control", "d")
        program.window.wait_gone("toggle button", "Reminder: ")
        program.go_back()


def press_going(program: Program, page: Node, title: str, wanted: bool) -> None:
    """Chooses a talk, or takes the choice back, on its card or its page."""
    page.wait_for("toggle button", f"Going to “{title}").press()
    page.wait_for("toggle button", f"Going to “{title}", holds=lambda button: is_pressed(button) == wanted)


def test_going(tap: Tap, program: Program) -> None:
    """The one of two talks at the same time that the person goes to."""
    with tap.step("alone at its time, a talk has nothing to choose"):
        program.bookmark(NETFLIX, SECURITY)
        page = program.open_talk(NETFLIX)
        assert page.find("toggle button", "Reminder: ") and not page.find("toggle button", "Going to ")
        program.go_back()

    with tap.step("with another one it can be chosen, and the other one is second choice"):
        program.bookmark(TIKTOK)
        page = program.open_talk(NETFLIX)
        press_going(program, page, NETFLIX, True)
        row = page.wait_for("list item", TIKTOK)
        assert row.find("label", "Same time · 16:45–17:15 · Second choice"), row.dump()
        assert page.find("label", "You are going to this talk")
        assert (find_wish(program, NETFLIX, "going"), find_wish(program, TIKTOK, "going")) == (1, 0)

    with tap.step("the second choice says so, and has no reminder"):
        program.desktop.go_to("list item", TIKTOK)
        program.desktop.press_key("Return")
        page = program.page(TIKTOK)
        assert page.find("list item", NETFLIX).find("label", "Same time · 16:45–17:15 · Going")
        assert page.find("label", "This talk is your second choice")
        assert not page.find("toggle button", "Reminder: ")

    with tap.step("chosen in its turn, it takes the mark from the other"):
        press_going(program, page, TIKTOK, True)
        page.wait_for("toggle button", "Reminder: ")
        assert (find_wish(program, NETFLIX, "going"), find_wish(program, TIKTOK, "going")) == (0, 1)
        program.desktop.press_key("Escape")
        program.page(NETFLIX)
        program.go_back()

    with tap.step("My Agenda does not warn where the person has decided, and does where not"):
        page = program.go_to_place("My Agenda")
        assert page.wait_for("article", NETFLIX).find("label", "Second choice after “TikTok's")
        assert not page.find("label", WARNING)
        assert not program.card(SECURITY).find("toggle button", "Going to ")
        press_going(program, page, TIKTOK, False)
        page.wait_for("label", WARNING)
        assert page.find("article", NETFLIX).find("label", "Same time: “TikTok's")

    with tap.step("with the keyboard, the choice is made on the card, where the focus stays"):
        program.desktop.go_to("toggle button", f"Going to “{NETFLIX}")
        program.desktop.press_key("space")
        page.wait_gone("label", WARNING)
        page.wait_for("toggle button", f"Going to “{NETFLIX}", holds=lambda button: is_pressed(button))
        assert (find_wish(program, NETFLIX, "going"), find_wish(program, TIKTOK, "going")) == (1, 0)
        assert "focused" in page.find("toggle button", f"Going to “{NETFLIX}").states


def list_notes(program: Program, kind: int) -> list[tuple]:
    """Lists what is noted of a kind of reminders on disk, by title."""
    return program.desktop.query("SELECT title FROM reminders JOIN bookmarks USING (conference, talk)"
                                 f" WHERE kind = {kind} ORDER BY title")


def set_clock(program: Program, now: str) -> None:
    """Sets the clock of the window and of the reminders."""
    assert program.desktop.start_lanyard(f"--pretend-now={now}").wait(timeout=20) == 0


def test_missed(tap: Tap, program: Program) -> None:
    """Talks that ended before anybody was reminded of them."""
    with tap.step("nothing is missed that is to come, and nothing that was reminded of"):
        notifications = Notifications(program.desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        program.bookmark(CLUSTERS, NETFLIX)
        set_clock(program, "2025-11-11T11:55:00-05:00")
        wait_until("a reminder to be noted", lambda: len(list_notes(program, 0)) == 1)
        set_clock(program, "2025-11-11T13:00:00-05:00")
        page = program.go_to_place("My Agenda")
        page.wait_for("article", CLUSTERS, holds=lambda card: ", Ended, " in card.name)
        assert not page.find("list", "Missed")

    with tap.step("what ended while nobody could remind is listed over the agenda"):
        set_clock(program, "2025-11-12T20:00:00-05:00")
        box = page.wait_for("list", "Missed")
        assert len(notifications.sent) == 1, notifications.sent
        rows = box.list("list item")
        assert len(rows) == 1 and rows[0].name.startswith(NETFLIX), [row.name for row in rows]
        assert rows[0].find("label", "Wed 12 Nov 16:45–17:15 · B405-406a"), rows[0].dump()

    with tap.step("a talk that was bookmarked after its end was not missed"):
        program.go_to_place("KubeCon")
        program.bookmark(SECURITY)
        page = program.go_to_place("My Agenda")
        page.wait_for("article", SECURITY)
        assert len(page.wait_for("list", "Missed").list("list item")) == 1

    with tap.step("a row leads to its talk"):
        program.desktop.go_to("list item", NETFLIX)
        program.desktop.press_key("Return")
        program.window.wait_for("button", "Copy Link")
        program.page(NETFLIX)
        assert not program.window.find("toggle button", "Reminder: ")
        program.go_back()

    with tap.step("dismissed, it does not come back"):
        page.wait_for("button", "Dismiss").press()
        page.wait_gone("list", "Missed")
        assert [title for (title,) in list_notes(program, 3) if title.startswith(NETFLIX)], list_notes(program, 3)
        set_clock(program, "2025-11-12T21:00:00-05:00")
        page = program.go_to_place("KubeCon")
        page = program.go_to_place("My Agenda")
        page.wait_for("article", NETFLIX)
        assert not page.find("list", "Missed")


def test_reminders(tap: Tap) -> None:
    """All of it, in two windows."""
    with open_program(DURING) as program:
        program.window.wait_for("article", NETFLIX)
        test_lead(tap, program)
        test_preferences(tap, program)
        test_going(tap, program)

    with open_program(BEFORE) as program:
        program.window.wait_for("article", NETFLIX)
        test_missed(tap, program)


if __name__ == "__main__":
    run(test_reminders)
