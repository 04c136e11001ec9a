# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders with the window closed: the question, the portal and the autostart entry."""

import os
import signal
import subprocess

from first_time import NETFLIX, QUESTION, Person, open_first_time
from portal import CANCELLED, FAILED, NO, YES
from program import APP_ID, DURING, Tap, run, wait_until

TIKTOK = "TikTok's IPv6 Journey"
CLUSTERS = "1000 Clusters, 1 Brain"
ONLY_OPEN = "Reminders come only while Lanyard is open"


def check_entry(person: Person) -> None:
    """Sees that the entry starts the service, and is what the specification wants."""
    text = person.entry.read_text()
    person.desktop.run("desktop-file-validate", str(person.entry))
    assert f'Exec="{person.desktop.reminders_program}" --at-login\n' in text, text
    assert "NoDisplay=true\n" in text, text
    assert not list(person.entry.parent.glob("*.*.*.*.*[!p]")), list(person.entry.parent.iterdir())


def test_yes(tap: Tap) -> None:
    """Yes, on a desktop without a portal."""
    with open_first_time() as (person, _):
        with tap.step("the first bookmark asks, with why, and nothing else is shown"):
            person.program.bookmark(NETFLIX)
            person.window.wait_for("label", QUESTION)
            assert person.window.find("label", "Bookmarked talks are announced")
            assert not person.window.find("label", "You’ll be reminded")
            assert not person.entry.exists() and person.state == "undecided"

        with tap.step("after a yes the service starts with the session, and the toast follows"):
            person.window.wait_for("button", "Remind Me").press()
            person.window.wait_for("label", "You’ll be reminded 10 minutes before")
            person.wait_for_state("allowed")
            check_entry(person)

        with tap.step("My Agenda has nothing to complain of"):
            page = person.program.go_to_place("My Agenda")
            page.wait_for("article", NETFLIX)
            assert not page.find("label", "Reminders")

        with tap.step("the next bookmark asks nothing"):
            person.program.go_to_place("KubeCon")
            person.program.bookmark(TIKTOK)
            assert not person.window.find("label", QUESTION)

        with tap.step("the service stays when the window is closed"):
            wait_until("the service", person.desktop.list_reminders)
            person.close_window()
            assert person.desktop.list_reminders()

        with tap.step("a second one, started by the session, leaves it to the first"):
            before = person.desktop.list_reminders()
            subprocess.run([str(person.desktop.reminders_program), "--at-login"], env=person.desktop.env, check=True,
                           timeout=30)
            assert person.desktop.list_reminders() == before

        with tap.step("an entry that is lost is written anew at the next start"):
            person.entry.unlink()
            person.desktop.start_lanyard(DURING)
            person.window.wait_for("article", NETFLIX)
            wait_until("the entry", person.entry.exists)

        with tap.step("switched off in Preferences, it is gone"):
            person.open_preferences().press()
            person.wait_for_state("refused")
            assert not person.entry.exists()


def test_no(tap: Tap) -> None:
    """No, on a desktop without a portal."""
    with open_first_time() as (person, _):
        with tap.step("a no is kept: no entry, no toast, and it is not asked again"):
            person.say("Not Now")
            person.wait_for_state("refused")
            assert not person.entry.exists() and not person.window.find("label", "You’ll be reminded")
            person.program.bookmark(TIKTOK)
            assert not person.window.find("label", QUESTION)

        with tap.step("My Agenda says so, and leads to Preferences, which say it too"):
            person.wait_for_banner(ONLY_OPEN)
            person.window.wait_for("button", "Change…").press()
            assert "checked" not in person.find_switch().states
            assert person.window.list("label", ONLY_OPEN)
            person.close_preferences()

        with tap.step("reminders come while the window is open, and nothing is left when it is closed"):
            wait_until("the service", person.desktop.list_reminders)
            person.close_window()
            wait_until("no service", lambda: not person.desktop.list_reminders())

    with open_first_time() as (person, _):
        with tap.step("leaving the question is a no, and a window that crashed leaves nothing behind"):
            person.program.bookmark(NETFLIX)
            person.window.wait_for("label", QUESTION)
            person.desktop.press_key("Escape")
            person.wait_for_state("refused")
            wait_until("the service", person.desktop.list_reminders)
            os.kill(person.desktop.list_lanyards()[0].pid, signal.SIGKILL)
            wait_until("no service", lambda: not person.desktop.list_reminders())

    with open_first_time() as (person, _):
        with tap.step("of talks that are over My Agenda says nothing"):
            person.say("Not Now", CLUSTERS)
            person.wait_for_state("refused")
            page = person.program.go_to_place("My Agenda")
            page.wait_for("article", CLUSTERS)
            assert not page.find("label", "Reminders")


def test_portal_yes(tap: Tap) -> None:
    """A portal that says yes."""
    with open_first_time(portal=True) as (person, portal):
        with tap.step("the portal hears which program this is before it hears anything else"):
            wait_until("an introduction", lambda: portal.list_calls("Register"))
            assert portal.list_calls("Register")[0][0] == APP_ID

        with tap.step("it is asked for the service, with a reason, when the person has said yes"):
            assert not portal.list_calls("RequestBackground")
            person.say("Remind Me")
            request = portal.wait_for_request()
            assert request["autostart"] and request["reason"], request
            assert list(request["commandline"]) == [str(person.desktop.reminders_program), "--at-login"], request

        with tap.step("where it writes no entry, Lanyard does"):
            portal.answer(request, YES)
            wait_until("the entry", person.entry.exists)
            check_entry(person)
            assert person.state == "allowed"

        with tap.step("where it does, Lanyard has none beside it, and removes it after a no"):
            row = person.open_preferences()
            row.press()
            person.wait_for_state("refused")
            row.press()
            request = portal.wait_for_request(2)
            person.portal_entry.write_text("[Desktop Entry]\nType=Application\nName=x\n"
                                           f"Exec={person.desktop.reminders_program} --at-login\n")
            portal.answer(request, YES)
            wait_until("no entry beside it", lambda: not person.entry.exists())
            assert person.state == "allowed" and person.portal_entry.exists()
            row.press()
            person.wait_for_state("refused")
            assert not person.portal_entry.exists()


def test_portal_no(tap: Tap) -> None:
    """A portal that says no."""
    with open_first_time(portal=True) as (person, portal):
        with tap.step("a no of the system is respected, and told"):
            person.say("Remind Me")
            portal.answer(portal.wait_for_request(), NO)
            person.wait_for_state("denied")
            assert not person.entry.exists()
            person.wait_for_banner(f"{ONLY_OPEN}: the system")

        with tap.step("Preferences say how to change it"):
            row = person.open_preferences()
            assert "checked" not in row.states
            assert person.window.find("label", "The system does not allow it. Allow")

        with tap.step("so is a question that the person closed"):
            row.press()
            portal.answer(portal.wait_for_request(2), CANCELLED)
            person.wait_for_state("denied")
            assert not person.entry.exists()

        with tap.step("a portal that fails is as good as none"):
            row.press()
            portal.answer(portal.wait_for_request(3), FAILED)
            wait_until("the entry", person.entry.exists)
            assert person.state == "allowed"
            person.close_preferences()
            person.window.wait_gone("label", ONLY_OPEN)


def test_portal_never(tap: Tap) -> None:
    """A portal that is there and does not answer, or not in time."""
    with open_first_time(portal=True) as (person, portal):
        with tap.step("Lanyard waits for a portal some seconds, and then sees to it itself"):
            person.say("Remind Me")
            request = portal.wait_for_request()
            assert not person.entry.exists()
            wait_until("the entry", person.entry.exists)
            assert person.state == "allowed"

        with tap.step("a no that comes late still counts"):
            portal.answer(request, NO)
            person.wait_for_state("denied")
            assert not person.entry.exists()

        with tap.step("an answer to what the person has taken back does not"):
            row = person.open_preferences()
            row.press()
            request = portal.wait_for_request(2)
            row.press()
            person.wait_for_state("refused")
            portal.answer(request, YES)
            # The answer is there before that of a call that was made after it.
            person.desktop.call(APP_ID, "/io/github/lanyard/Lanyard", "org.freedesktop.DBus.Peer", "Ping")
            assert person.state == "refused" and not person.entry.exists()


def test_unknown(tap: Tap) -> None:
    """A portal that does not know the program, and would write an entry without a name."""
    with open_first_time(portal=True, is_known=False) as (person, portal):
        with tap.step("a portal that does not know Lanyard is not asked"):
            wait_until("an introduction", lambda: portal.list_calls("Register"))
            person.say("Remind Me")
            wait_until("the entry", person.entry.exists)
            assert not portal.list_calls("RequestBackground")


def test_own_things(tap: Tap) -> None:
    """What is the person's stays, and what cannot be written is told."""
    with open_first_time(portal=True) as (person, portal):
        with tap.step("a portal that would write over an entry of the person is not asked"):
            person.portal_entry.parent.mkdir()
            person.portal_entry.write_text("[Desktop Entry]\nType=Application\nName=Lanyard\nExec=lanyard\n")
            person.say("Remind Me")
            wait_until("the entry", person.entry.exists)
            assert not portal.list_calls("RequestBackground")
            person.open_preferences().press()
            person.wait_for_state("refused")
            assert person.portal_entry.exists() and not person.entry.exists()
            person.close_preferences()

    with open_first_time() as (person, _):
        with tap.step("an entry that cannot be written is told, and how to mend it"):
            person.entry.parent.write_text("in the way")
            person.say("Remind Me")
            person.wait_for_state("denied")
            person.open_preferences()
            assert person.window.find("label", "Lanyard cannot start with your session: nothing can be written to")
            person.close_preferences()
            person.wait_for_banner(ONLY_OPEN)


def test_background(tap: Tap) -> None:
    """All of it, each on a desktop of its own."""
    for test in (test_yes, test_no, test_portal_yes, test_portal_no, test_portal_never, test_unknown, test_own_things):
        test(tap)


if __name__ == "__main__":
    run(test_background)
