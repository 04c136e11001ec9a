# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding a conference by its address, from the catalogue, and for an article."""

import json

from program import APP_ID, Node, Program, Tap, open_program, run, wait_until
from web_site import Site, open_site

# While FOSDEM 2027 runs.
DURING = "--pretend-now=2027-01-30T12:00:00+01:00"
EVENTS = (("OILWAT", "Oil and Water", "11:00"), ("COGSAT", "Cogs at Rest", "12:00"))
HTML = "<!DOCTYPE html><html><head><title>Gears</title>{}</head><body><p>Welcome.</p></body></html>"
ARTICLE = """# Two Talks at Gears

## [Oil and Water]({SITE}/gears/talk/OILWAT/)

Because it is slippery.

## [Cogs at Rest]({SITE}/gears/talk/COGSAT/)

Because they do not turn.
"""


def make_schedule(title: str, **conference: str) -> str:
    """Writes a schedule as pretalx does."""
    events = [{"guid": guid, "title": name, "date": f"2031-03-04T{start}:00+00:00", "duration": "00:45",
               "url": f"{{SITE}}/gears/talk/{guid}/"} for guid, name, start in EVENTS]
    day = {"index": 1, "date": "2031-03-04", "rooms": {"Hall": events}}
    return json.dumps({"schedule": {"base_url": "{SITE}/gears/", "conference": conference | {
        "acronym": title.lower(), "title": title, "start": "2031-03-04", "end": "2031-03-04", "days": [day]}}})


def open_dialog(program: Program) -> None:
    """Opens the dialog as the button in the sidebar does."""
    program.window.wait_for("button", "Add Conference…").press()
    program.window.wait_for("text box", "Web Address")


def add(program: Program, address: str) -> None:
    """Types an address, and presses Add."""
    program.window.wait_for("text box", "Web Address").write(address)
    program.window.wait_for("button", holds=lambda button: button.name == "Add" and "sensitive" in button.states).press()


def wait_for_sentence(program: Program, start: str) -> Node:
    """Waits for what the dialog says."""
    return program.window.wait_for("label", start)


def wait_until_closed(program: Program) -> None:
    """Waits until the dialog is gone."""
    program.window.wait_gone("text box", "Web Address")


def list_catalogue(program: Program) -> list[str]:
    """Lists the first conferences of the catalogue, as they are drawn."""
    return program.window.wait_for("list", "Conferences").list_names("list item")


def test_catalogue(tap: Tap, program: Program, site: Site) -> None:
    """The list of known conferences."""
    with tap.step("Ctrl+N opens the dialog with the conferences, the soonest first, and nobody is asked"):
        program.desktop.press_key("Control", "n")
        program.window.wait_for("list", "Conferences", holds=lambda found: found.find("list item") is not None)
        names = list_catalogue(program)
        assert names[:3] == ["FOSDEM 2027", "IETF 128 Kuala Lumpur", "KubeCon + CloudNativeCon Europe 2027"], names
        assert not site.visits

    with tap.step("some words are enough to find one"):
        search = program.window.wait_for("search box", "Search Conferences")
        search.write("kube eur")
        wait_until("two conferences", lambda: list_catalogue(program) == [
            "KubeCon + CloudNativeCon Europe 2027", "KubeCon + CloudNativeCon Europe 2026"])

    with tap.step("what is not known is told"):
        search.write("no such conference")
        wait_for_sentence(program, "No Conference Found")
        search.write("")

    with tap.step("Update List asks the server that it names, and says what is new"):
        entry = {"id": "gears_2031", "url": f"{site.address}/gears.json", "title": "Gears", "start": "2027-02-01"}
        site.put("/menu.json", "application/json", json.dumps({"version": 2031010100, "schedules": [entry]}))
        program.window.wait_for("button", "Update List from 127.0.0.1").press()
        wait_for_sentence(program, "1 new conference")
        wait_until("the new one", lambda: list_catalogue(program)[1] == "Gears")
        assert site.visits == ["/menu.json"], site.visits


def test_failures(tap: Tap, program: Program, site: Site) -> None:
    """What is no schedule."""
    entry = program.window.wait_for("text box", "Web Address")

    with tap.step("words are no address, and stay"):
        add(program, "fosdem")
        wait_for_sentence(program, "This is no web address.")
        assert entry.text == "fosdem"

    with tap.step("what cannot be fetched is told in place, and the address stays"):
        add(program, f"{site.address}/gone")
        wait_for_sentence(program, "“127.0.0.1” has nothing at this address. Check the address.")
        assert entry.text == f"{site.address}/gone"

    with tap.step("so is a site without a schedule"):
        site.put("/welcome", "text/html", HTML.format(""))
        add(program, f"{site.address}/welcome")
        wait_for_sentence(program, "No schedule was found at “127.0.0.1”: Lanyard looked at ")

    with tap.step("while something comes, one sees how much, and can cancel"):
        add(program, f"{site.address}/stall")
        wait_for_sentence(program, "From 127.0.0.1: 1.0\u00a0MB of 4.0\u00a0MB")
        assert program.window.find("progress bar", "Progress")
        program.window.wait_for("button", "Cancel").press()
        program.window.wait_gone("button", "Cancel")
        assert entry.text == f"{site.address}/stall"


def test_session_page(tap: Tap, program: Program, site: Site) -> None:
    """The page of a talk, which leads to its conference."""
    with tap.step("the page of a talk, given with Enter, brings its conference, and the talk is shown"):
        site.put("/gears/talk/COGSAT/", "text/html", HTML.format(
            '<link rel="alternate" type="text/calendar" href="/gears/all.json">'))
        site.put("/gears/all.json", "application/json", make_schedule("Gears 2031", time_zone_name="Etc/UTC"))
        program.window.wait_for("text box", "Web Address").write(f"{site.address}/gears/talk/COGSAT/")
        program.desktop.press_key("Return")
        wait_until_closed(program)
        program.window.wait_for("button", "Copy Link")
        program.page("Cogs at Rest")
        program.go_back()
        program.window.wait_for("article", "Oil and Water")

    with tap.step("nothing was guessed, and so nothing is said"):
        assert not program.window.find("button", "Details")


def test_remarks(tap: Tap, program: Program, site: Site) -> None:
    """What was guessed in reading."""
    with tap.step("what was guessed is told, with the details behind a button"):
        site.put("/levers.json", "application/json", make_schedule("Levers"))
        open_dialog(program)
        add(program, f"{site.address}/levers.json")
        wait_until_closed(program)
        wait_for_sentence(program, "Added Levers. 1 thing was skipped or guessed.")
        program.window.wait_for("button", "Details").press()
        wait_for_sentence(program, "Skipped or Guessed")
        program.window.wait_for("label", "The file names no time zone")
        program.desktop.press_key("Escape")
        program.window.wait_gone("label", "Skipped or Guessed")


def test_article(tap: Tap, program: Program, site: Site) -> None:
    """An article whose talks have no times."""
    with tap.step("an article in a file offers the schedule, and asks nobody for it"):
        path = program.desktop.place / "picks.md"
        path.write_text(ARTICLE.replace("{SITE}", site.address.replace("127.0.0.1", "localhost")))
        before = list(site.visits)
        program.desktop.start_lanyard(str(path)).wait(timeout=20)
        wait_for_sentence(program, "The times of these talks are not known yet. They may be at localhost.")
        assert "Time to be announced" in program.card("Oil and Water").name
        assert site.visits == before

    with tap.step("Get Schedule fetches it and joins the talks"):
        site.address = site.address.replace("127.0.0.1", "localhost")
        program.window.wait_for("button", "Get Schedule").press()
        program.window.wait_for("article", "Oil and Water", holds=lambda card: "11:00" in card.name)
        wait_until_closed(program)
        program.window.wait_for("label", "“Because it is slippery")
        assert not program.window.find("button", "Get Schedule")
        assert not program.window.find("button", "Copy Link")


def test_adding(tap: Tap) -> None:
    """All of it, in one window."""
    with open_site() as site, open_program(DURING) as program:
        program.desktop.run("gsettings", "set", APP_ID, "catalogue-address", f"{site.address}/menu.json")
        test_catalogue(tap, program, site)
        test_failures(tap, program, site)
        test_session_page(tap, program, site)
        test_remarks(tap, program, site)
        test_article(tap, program, site)


if __name__ == "__main__":
    run(test_adding)
