# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes from choosing a large schedule to its talks on the screen.

    bench_open.py BUILD PROGRAM

PROGRAM opens the schedule of 36C3 in a window that is at rest, each time in a library that is new. What it
takes is set against libxml2's bare walk through the same bytes, measured in the same process.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from desktop import install  # noqa: E402
from x_desktop import XDesktop  # noqa: E402

ROUNDS = 9
N_TALKS = 1351
LIMIT = 150


def main() -> int:
    """Measures, prints and judges."""
    sample = Path(os.environ["LANYARD_SAMPLES"]) / "frab-36c3_merged.xml"
    if not sample.exists():
        print("the samples are not here")
        return 77
    openings, ratios = [], []
    with XDesktop(install(Path(sys.argv[1])), width=1060, height=760) as desktop:
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as data:
                answer = subprocess.run([sys.argv[2], str(sample), str(N_TALKS)], env=desktop.env | {"XDG_DATA_HOME": data},
                                        check=True, capture_output=True, text=True).stdout.split()
            opening, walk = (int(number) / 1000 for number in answer)
            openings.append(opening)
            ratios.append(opening / walk)
    median = statistics.median(openings)
    print(f"{N_TALKS} talks on the screen after {median:.0f} ms ({min(openings):.0f}–{max(openings):.0f}), "
          f"at most {LIMIT}; {statistics.median(ratios):.1f} times a bare walk through the file")
    return 1 if median > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
