# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens Lanyard on a GNOME desktop that has no screen, and saves how that looks.

    show.py BUILD PICTURE [ARGS…]

ARGS are those of Lanyard.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from desktop import read_prefix  # noqa: E402
from gnome_desktop import GnomeDesktop  # noqa: E402
from processes import wait_until  # noqa: E402


# As large as it takes to see all the talks that come with Lanyard.
SCREEN = (1280, 1280)
WINDOW = (1100, 1180)
# Talks, or what is said when there are none.
SHOWN = ("article", "heading", "alert")


def show(prefix: Path, picture: Path, arguments: list[str]) -> int:
    """Takes the picture, and returns the exit status of a Lanyard that had none to show."""
    with GnomeDesktop(prefix, *SCREEN) as desktop:
        lanyard = desktop.start_lanyard(*arguments)
        wait_until("Lanyard’s window", lambda: lanyard.poll() is not None or desktop.on_window("true"), timeout=60)
        if lanyard.poll() is not None:
            sys.stderr.write((desktop.logs / "lanyard.log").read_text())
            return lanyard.returncode
        window = desktop.window()
        wait_until("something to look at", lambda: any(window.find(role) for role in SHOWN), timeout=30)
        desktop.resize(*WINDOW)
        desktop.shoot_when_still(picture)
    print(f"There is no display here, so Lanyard was opened on one without a screen: see {os.path.relpath(picture)}")
    return 0


if __name__ == "__main__":
    sys.exit(show(read_prefix(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3:]))
