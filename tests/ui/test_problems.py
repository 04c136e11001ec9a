# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeps reminders from coming, as My Agenda says it."""

import resource

from first_time import NETFLIX, Person, open_first_time
from notifications import Notifications
from program import Tap, run

from desktop import REMINDERS_ID  # noqa: E402

UNSEEN = "Reminders cannot be seen"


def test_notifications(tap: Tap) -> None:
    """A desktop that shows no notifications."""
    with open_first_time(notifications=False) as (person, _):
        with tap.step("My Agenda says that no notification would be seen, and why"):
            person.say("Remind Me")
            person.wait_for_banner(UNSEEN)
            person.window.wait_for("button", "Learn More").press()
            person.window.wait_for("label", "No Notifications")
            person.desktop.press_key("Escape")
            person.window.wait_gone("label", "No Notifications")

        with tap.step("and stops saying it as soon as there is a service"):
            Notifications(person.desktop.env["DBUS_SESSION_BUS_ADDRESS"])
            person.window.wait_gone("label", UNSEEN)


def reload_bus(person: Person) -> None:
    """Has the bus look anew at which services there are."""
    person.desktop.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig")


def test_service(tap: Tap) -> None:
    """A service of reminders that cannot be started."""
    with open_first_time() as (person, _):
        broken = person.desktop.place / "data" / "dbus-1" / "services" / f"{REMINDERS_ID}.service"
        broken.parent.mkdir(parents=True)
        broken.write_text(f"[D-BUS Service]\nName={REMINDERS_ID}\nExec=/bin/false\n")
        reload_bus(person)
        with tap.step("My Agenda says that reminders do not work"):
            person.say("Remind Me")
            person.wait_for_banner("Reminders do not work")

        with tap.step("Try Again helps when it is there again"):
            broken.unlink()
            reload_bus(person)
            person.window.wait_for("button", "Try Again").press()
            person.window.wait_gone("label", "Reminders do not work")
            assert person.desktop.list_reminders()


def test_library(tap: Tap) -> None:
    """A library to which nothing can be written any more."""
    with open_first_time() as (person, _):
        person.say("Remind Me")
        person.program.go_to_place("My Agenda").wait_for("article", NETFLIX)
        pid = person.desktop.list_lanyards()[0].pid
        limits = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        with tap.step("My Agenda says that the library cannot be written, when it is opened"):
            person.program.go_to_place("KubeCon")
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, limits[1]))
            person.wait_for_banner("Reminders are not reliable: the library cannot be written.")
            assert person.window.find("button", "Show Folder")

        with tap.step("and no longer, when it can be"):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)
            person.program.go_to_place("KubeCon")
            person.program.go_to_place("My Agenda")
            person.window.wait_gone("label", "Reminders are not reliable")


def test_problems(tap: Tap) -> None:
    """All of it, each on a desktop of its own."""
    for test in (test_notifications, test_service, test_library):
        test(tap)


if __name__ == "__main__":
    run(test_problems)
