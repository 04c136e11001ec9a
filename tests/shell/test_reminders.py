# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders in bad times, on a real GNOME Shell.

    test_reminders.py BUILD

installs a build, bookmarks talks of a conference that a local server has, and then kills what
runs, logs in again, sets the clock, and lets the organisers change their minds.
"""

import json
import os
import signal
import sqlite3
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from person import BUTTONS, Person

from accessibility import Node  # noqa: E402
from desktop import APP_ID, REMINDERS_ID, install  # noqa: E402
from gnome_desktop import GnomeDesktop, Notification  # noqa: E402
from processes import wait_until  # noqa: E402
from schedule_server import ScheduleServer  # noqa: E402
from tap import Tap, run  # noqa: E402

DAY = "2031-06-04T{}+02:00"
ROOMS = ("Aurora", "Boreal", "Cirrus", "Dune", "Ember")

SPRINGS = "Springs Without Promises"
THREE = ("Anchors and Levers", "Balance Wheels", "Chimes at Dusk")
FIVE = ("Dials", "Escapements", "Fusees", "Gears", "Hairsprings")
MOVING = "The Moving Hand"

# So high that a list makes all its cards.
SCREEN = (1600, 2000)
TALL = (1100, 1900)


def make_page(title: str) -> str:
    """Returns the address of the session page of a talk."""
    return f"https://hands.example/2031/{title.split()[0].lower()}"


def make_schedule(moving_start: str) -> bytes:
    """Writes the schedule of a day, in which one talk is at a time that may change."""
    rooms: dict[str, list[dict]] = {room: [] for room in ROOMS}

    def add(room: str, start: str, duration: str, title: str) -> None:
        rooms[room].append({"guid": f"guid of {title}", "date": DAY.format(f"{start}:00"), "start": start,
                            "duration": duration, "title": title, "url": make_page(title)})

    add("Aurora", "09:00", "00:30", SPRINGS)
    for room, title in zip(ROOMS, THREE):
        add(room, "11:00", "00:30", title)
    for room, title in zip(ROOMS, FIVE):
        add(room, "13:00", "00:30", title)
    add("Aurora", moving_start, "02:00", MOVING)
    conference = {"acronym": "hands31", "title": "Hands 2031", "start": "2031-06-04", "end": "2031-06-04",
                  "time_zone_name": "Europe/Oslo",
                  "days": [{"index": 1, "date": "2031-06-04", "day_start": DAY.format("08:00:00"),
                            "day_end": DAY.format("23:00:00"), "rooms": rooms}]}
    return json.dumps({"schedule": {"version": moving_start, "conference": conference}}).encode()


def bookmark(person: Person, title: str) -> None:
    """Presses the star of a talk, and waits until it is down."""
    person.window.wait_for("toggle button", f"Bookmark “{title}").press()
    person.window.wait_for("toggle button", f"Bookmark “{title}", holds=lambda star: "pressed" in star.states)


def kill_all(person: Person) -> None:
    """Kills whatever runs of Lanyard, and waits until the bus knows it."""
    desktop = person.desktop
    for process in desktop.list_lanyards() + desktop.list_reminders():
        os.kill(process.pid, signal.SIGKILL)
    wait_until("all of Lanyard to be gone", lambda: not desktop.list_lanyards() and not desktop.list_reminders()
               and not desktop.has_name(APP_ID) and not desktop.has_name(REMINDERS_ID))


def wait_for_page(person: Person, title: str) -> Node:
    """Waits for the page of a talk, in a window that has the focus by itself."""
    page = person.window.wait_for("group", title, timeout=30)
    page.wait_for("button", "Copy Link")
    wait_until("the window to have the focus", lambda: person.desktop.on_window("window.has_focus()"))
    return page


def test_question(tap: Tap, person: Person) -> Path:
    """The first bookmark. Returns the autostart entry that it leads to."""
    folder = person.desktop.place / "config" / "autostart"
    with tap.step("after a yes at the first bookmark the session has an autostart entry"):
        person.desktop.resize(*TALL)
        bookmark(person, SPRINGS)
        assert not folder.exists()
        person.window.wait_for("button", "Remind Me").press()
        entry = wait_until("an entry", lambda: next(iter(folder.glob("*.desktop")), None))
        for title in (*THREE, *FIVE, MOVING):
            bookmark(person, title)
        person.wait_for_service()

    with tap.step("a service that is killed comes back while a window is open"):
        killed = person.wait_for_service()
        os.kill(killed.pid, signal.SIGKILL)
        wait_until("another one", lambda: person.wait_for_service().pid != killed.pid)
    return entry


def test_login(tap: Tap, person: Person, entry: Path) -> None:
    """The next session."""
    desktop = person.desktop
    with tap.step("when all was killed, the session starts the service by that entry, and no window"):
        kill_all(person)
        desktop.processes.start("login", ["gio", "launch", str(entry)], desktop.env)
        service = person.wait_for_service()
        assert service.arguments[1:] == ("--at-login",), service
        assert not desktop.list_lanyards()

    with tap.step("and the reminder comes at its time from that process"):
        person.set_clock("08:49:58")
        assert desktop.list_notifications() == [], desktop.list_notifications()
        person.wait_for_reminder(SPRINGS, "Starts in 10 minutes · Aurora", "08:50:00")
        assert desktop.list_reminders() == [service] and not desktop.list_lanyards()


def test_snooze(tap: Tap, person: Person) -> None:
    """Another reminder, asked for and given with no window."""
    desktop = person.desktop
    windows = len(desktop.list_opened_windows())
    with tap.step("Snooze brings it again five minutes later, and no window flashes"):
        assert desktop.wait_for_notification(SPRINGS).buttons == BUTTONS
        desktop.press_notification_button(SPRINGS, "Snooze 5 Minutes")
        wait_until("the snooze on disk", lambda: desktop.query("SELECT 1 FROM bookmarks WHERE snoozed IS NOT NULL"))
        person.wait_no_lanyard()
        assert desktop.list_notifications() == [], desktop.list_notifications()
        person.set_clock("08:55:20")
        desktop.wait_for_notification(SPRINGS, "Starts in 5 minutes")
        assert len(desktop.list_opened_windows()) == windows, "a window flashed"


def test_clicks(tap: Tap, person: Person) -> None:
    """A click on a notification, of several at one instant too."""
    desktop = person.desktop
    with tap.step("a click on it opens the talk, when Lanyard is closed"):
        assert not desktop.list_lanyards()
        desktop.activate_notification(SPRINGS)
        wait_for_page(person, SPRINGS)

    with tap.step("three at one instant are three notifications"):
        desktop.click_when_still("list item", "KubeCon")
        person.window.wait_for("group", "KubeCon")
        person.set_clock("10:49:58")
        for title in THREE:
            person.wait_for_reminder(title, "Starts in 10 minutes · ", "10:50:00")
        assert sorted(one.title for one in desktop.list_notifications()) == sorted(THREE), desktop.list_notifications()

    with tap.step("a click on one opens its talk, also from another conference"):
        desktop.activate_notification(THREE[1])
        wait_for_page(person, THREE[1])
        person.window.wait_gone("group", "KubeCon")
        person.close_window()


def test_buttons(tap: Tap, person: Person) -> None:
    """The buttons of the other two, while less and less runs."""
    desktop = person.desktop
    windows = len(desktop.list_opened_windows())
    with tap.step("Session Page works when only the service runs"):
        desktop.press_notification_button(THREE[0], "Session Page")
        wait_until("the browser", desktop.list_visits)
        assert desktop.list_visits() == [make_page(THREE[0])], desktop.list_visits()
        person.wait_no_lanyard()

    with tap.step("Remind at Start works when nothing runs, and starts the service"):
        kill_all(person)
        desktop.press_notification_button(THREE[2], "Remind at Start")
        wait_until("the wish on disk", lambda: desktop.query("SELECT title FROM bookmarks WHERE remind_at_start"))
        person.wait_for_service()
        person.wait_no_lanyard()
        assert len(desktop.list_opened_windows()) == windows, "a window flashed"

    with tap.step("which reminds of that talk when it starts"):
        # The new service does not know the pretended day yet, and may say again what was said.
        person.set_clock("10:57:00")
        person.set_clock("10:59:58")
        person.wait_for_reminder(THREE[2], "Starts now", "11:00:00")
        assert not desktop.list_lanyards()


def test_five(tap: Tap, person: Person) -> None:
    """More than three at one instant."""
    desktop = person.desktop
    with tap.step("five at one instant are one notification, which lists them"):
        person.set_clock("12:49:58")
        person.wait_for_reminder("5 bookmarked talks start in 10 minutes", "", "12:50:00")
        found = desktop.list_notifications()
        assert len(found) == 1 and all(title in found[0].body for title in FIVE), found

    with tap.step("a click on that opens My Agenda"):
        desktop.activate_notification("5 bookmarked talks")
        person.window.wait_for("group", "My Agenda", timeout=30)
        person.close_window()


def set_lead_unseen(person: Person, minutes: int) -> None:
    """Changes in the library when the moving talk is reminded of, and tells nobody."""
    library = sqlite3.connect(person.desktop.place / "data" / "lanyard" / "library.db", timeout=10)
    with library:
        library.execute("UPDATE bookmarks SET lead = ? WHERE title = ?", (minutes, MOVING))
    library.close()


def test_clock(tap: Tap, person: Person) -> None:
    """The clock of the computer is set, to the time that it is."""
    desktop = person.desktop
    what = "when the clock of the computer is set, the service looks anew"
    # After a refresh it would look too.
    desktop.run("gsettings", "set", APP_ID, "refresh-schedules", "by-hand")
    person.set_clock("15:10:00")
    wait_until("no refresh", lambda: not desktop.processes.list_running(desktop.prefix / "libexec" / "lanyard-refresh"))
    set_lead_unseen(person, 60)
    person.call_reminders("Ping", interface="org.freedesktop.DBus.Peer")
    assert desktop.list_notifications() == [], desktop.list_notifications()
    try:
        time.clock_settime(time.CLOCK_REALTIME, time.clock_gettime(time.CLOCK_REALTIME))
    except PermissionError:
        tap.skip(what, "may not set the clock of this computer")
        person.set_clock("15:10:00")
    else:
        with tap.step(what):
            desktop.wait_for_notification(MOVING, "Starts in 50 minutes")
            assert not desktop.list_lanyards()


def test_move(tap: Tap, person: Person, server: ScheduleServer) -> None:
    """The organisers move a talk that was reminded of, and no window is open."""
    desktop = person.desktop
    with tap.step("a talk that is moved is told of, and its old reminder is gone"):
        desktop.wait_for_notification(MOVING, "Starts in 50 minutes")
        asked = len(server.requests)
        server.content = make_schedule("18:00")
        desktop.run("gsettings", "reset", APP_ID, "refresh-schedules")
        person.set_clock("16:20:00")
        desktop.wait_for_notification(MOVING, "Moved to 18:00")
        assert desktop.list_notifications() == [Notification("Lanyard", MOVING, "Moved to 18:00", ())]
        assert len(server.requests) > asked and not desktop.list_lanyards()

    with tap.step("it is reminded of anew, at the new time"):
        person.set_clock("16:59:58")
        person.wait_for_reminder(MOVING, "Starts in 60 minutes", "17:00:00")
        assert not desktop.list_lanyards()

    with tap.step("Lanyard complained of nothing"):
        assert not desktop.list_complaints(), desktop.list_complaints()


def test_reminders(tap: Tap) -> None:
    """All of it, on one desktop."""
    prefix = install(Path(sys.argv[1]))
    with ScheduleServer(make_schedule("16:00")) as server, GnomeDesktop(prefix, *SCREEN) as desktop:
        person = Person(desktop, DAY)
        desktop.start_lanyard(person.pretend("08:00:00"), server.address)
        person.window.wait_for("article", SPRINGS, timeout=30)
        entry = test_question(tap, person)
        test_login(tap, person, entry)
        test_snooze(tap, person)
        test_clicks(tap, person)
        test_buttons(tap, person)
        test_five(tap, person)
        test_clock(tap, person)
        test_move(tap, person, server)


if __name__ == "__main__":
    run(test_reminders)
