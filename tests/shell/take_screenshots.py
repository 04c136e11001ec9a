# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs every view of Lanyard on a real GNOME Shell, wide and narrow, light and dark.

    take_screenshots.py BUILD FOLDER [PUBLISHED]

puts the pictures into FOLDER, and those that the software centres show into PUBLISHED.
"""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from accessibility import Node  # noqa: E402
from desktop import APP_ID, install  # noqa: E402
from gnome_desktop import GnomeDesktop  # noqa: E402
from processes import wait_until  # noqa: E402

# A quarter of an hour before the two picks that are at the same time.
NOW = "2025-11-12T16:30:00-05:00"
SIZES = {"wide": (1100, 760), "narrow": (360, 700)}
BOOKMARKED = ("1000 Clusters", "Container Runtime", "TikTok", "Security Theater", "Lightning Talk")
PUBLISHED = ("picks", "talk", "schedule", "agenda")
SCREEN = (1600, 2000)
TALL = (1100, 1900)


class Photographer:
    """Goes from view to view and takes a picture of each."""

    def __init__(self, desktop: GnomeDesktop, folder: Path) -> None:
        self.desktop = desktop
        self.folder = folder
        self.style = ""
        self.size = ""

    @property
    def window(self) -> Node:
        """The window as it is now."""
        return self.desktop.window()

    def shoot(self, view: str) -> None:
        """Takes a picture once nothing moves any more."""
        path = self.folder / f"{view}-{self.size}-{self.style}.png"
        self.desktop.point_at(1, self.desktop.size[1] - 1)
        self.desktop.shoot_when_still(path, window_only=True)
        print(path, flush=True)

    def go_to(self, place: str) -> None:
        """Opens My Agenda or a conference."""
        self.leave_talk()
        if self.size == "narrow":
            self.window.wait_for("button", "Back").press()
        self.desktop.click_when_still("list item", place)
        self.window.wait_for("group", place)

    def open_talk(self, title: str) -> None:
        """Opens the page of a talk by its card."""
        self.window.wait_for("article", title).press("card.activate")
        self.window.wait_for("button", "Copy Link")

    def leave_talk(self) -> None:
        """Closes the page of a talk when one is open."""
        if self.window.find("button", "Copy Link"):
            self.window.wait_for("button", "Back").press()
            self.window.wait_gone("button", "Copy Link")

    def set_size(self, size: str) -> None:
        """Makes the window wide or narrow."""
        self.size = size
        self.desktop.resize(*SIZES[size])

    def set_bookmarks(self, wanted: bool) -> None:
        """Bookmarks what makes a good agenda, or nothing."""
        self.go_to("KubeCon")
        self.window.wait_for("tab", "Picks").press()
        self.desktop.resize(*TALL)
        for title in BOOKMARKED:
            star = self.window.wait_for("toggle button", f"Bookmark “{title}")
            if ("pressed" in star.states) != wanted:
                star.press()
        wait_until("the bookmarks to be on disk", lambda: self._count_bookmarks() == (len(BOOKMARKED) if wanted else 0))
        self.desktop.clear()

    def _count_bookmarks(self) -> int:
        return len(self.desktop.query("SELECT talk FROM bookmarks"))

    def shoot_adding(self) -> None:
        """Opens the dialog in which conferences are added."""
        if self.size == "narrow":
            self.window.wait_for("button", "Back").press()
        self.window.wait_for("button", "Add Conference…").press()
        self.window.wait_for("list", "Conferences", holds=lambda found: found.find("list item") is not None)
        self.shoot("add")
        self.desktop.press_key("Escape")
        self.window.wait_gone("list", "Conferences")
        if self.size == "narrow":
            self.desktop.click_when_still("list item", "KubeCon")
            self.window.wait_for("group", "KubeCon")

    def shoot_bad_file(self) -> None:
        """Opens a file that is no schedule."""
        path = self.desktop.place / "holiday.ics"
        path.write_text("This is a letter from the sea.\n")
        self.desktop.start_lanyard(str(path)).wait()
        self.window.wait_for("button", "Close", holds=lambda button: not button.description)
        self.shoot("error")
        self.desktop.press_key("Escape")
        self.window.wait_gone("label", "Could Not Open")

    def shoot_views(self) -> None:
        """Takes a picture of each view, in the size and the style that are set."""
        self.set_bookmarks(False)
        self.desktop.resize(*SIZES[self.size])
        self.go_to("My Agenda")
        self.shoot("agenda-empty")
        self.set_bookmarks(True)
        self.desktop.resize(*SIZES[self.size])
        self.shoot("picks")
        self.shoot_adding()
        self.window.wait_for("tab", "Schedule").press()
        self.shoot("schedule")
        self.window.wait_for("tab", "Speakers").press()
        self.window.wait_for("list", "Speakers")
        self.shoot("speakers")
        self.window.wait_for("tab", "Picks").press()
        self.open_talk("Container Runtime" if self.size == "wide" else "1000 Clusters")
        self.shoot("talk")
        self.go_to("My Agenda")
        self.shoot("agenda")
        self.shoot_bad_file()


def take_all(prefix: Path, folder: Path) -> None:
    """Takes every picture."""
    with GnomeDesktop(prefix, *SCREEN) as desktop:
        # The toast that explains reminders once would be in the way.
        desktop.run("gsettings", "set", APP_ID, "reminder-explained", "true")
        desktop.run("gsettings", "set", APP_ID, "background", "allowed")
        desktop.launch()
        desktop.window().wait_for("article")
        desktop.start_lanyard(f"--pretend-now={NOW}").wait()
        desktop.wait_for_focus()
        photographer = Photographer(desktop, folder)
        for style in ("light", "dark"):
            photographer.style = style
            desktop.set_dark(style == "dark")
            for size in SIZES:
                photographer.set_size(size)
                photographer.shoot_views()
                photographer.go_to("KubeCon")


def main() -> None:
    """Takes the pictures, and copies what is published."""
    build, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    take_all(install(build), folder)
    if len(sys.argv) > 3:
        published = Path(sys.argv[3])
        published.mkdir(parents=True, exist_ok=True)
        for view in PUBLISHED:
            shutil.copy(folder / f"{view}-wide-light.png", published / f"{view}.png")


if __name__ == "__main__":
    main()
