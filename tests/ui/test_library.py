# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says when the library cannot be read, or not at once."""

import sqlite3
import sys
from pathlib import Path

from program import Tap, install, run
from x_desktop import XDesktop


def test_damaged(tap: Tap) -> None:
    """A library that is none."""
    with XDesktop(install(Path(sys.argv[1]))) as desktop:
        path = desktop.place / "data" / "lanyard" / "library.db"
        path.parent.mkdir()
        path.write_text("not a database " * 500)
        with tap.step("a damaged library is named, and left as it is"):
            desktop.start_lanyard()
            desktop.window().wait_for("group", "Could Not Open the Library")
            assert desktop.window().find("label", holds=lambda label: str(path) in label.name)
            assert path.read_text() == "not a database " * 500


def test_busy(tap: Tap) -> None:
    """A library that another program has for itself for a while."""
    with XDesktop(install(Path(sys.argv[1]))) as desktop:
        path = desktop.place / "data" / "lanyard" / "library.db"
        path.parent.mkdir()
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with tap.step("the window is there while the library is in use"):
            desktop.start_lanyard()
            desktop.window().wait_for("group", "Lanyard", holds=lambda page: page.find("label", "Loading…") is not None)

        with tap.step("and shows the talks as soon as it is free"):
            other.execute("ROLLBACK")
            other.close()
            desktop.window().wait_for("article")
            assert not desktop.window().find("label", "Loading…")


def test_library(tap: Tap) -> None:
    """Both, one after the other."""
    test_damaged(tap)
    test_busy(tap)


if __name__ == "__main__":
    run(test_library)
