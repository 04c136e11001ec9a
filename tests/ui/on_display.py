# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test program of the window's parts on a light desktop of its own.

    on_display.py BUILD PROGRAM
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from desktop import install  # noqa: E402
from x_desktop import XDesktop  # noqa: E402

with XDesktop(install(Path(sys.argv[1]))) as desktop:
    status = subprocess.run([sys.argv[2]], env=desktop.env | {"G_DEBUG": "fatal-warnings"}, check=False).returncode
sys.exit(status)
