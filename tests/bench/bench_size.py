# SPDX-License-Identifier: GPL-3.0-or-later
"""How the size of the library tells: on the time to the first talks on the screen, and on the memory.

    bench_size.py BUILD EMPTY_WINDOW MAKE_LIBRARY

Lanyard is started in turn with a conference of 500 talks, with one of 50,000, and with a hundred of 500. Each start is set
against the small one just before it. Memory is what the kernel counts as the program's share (PSS) once it has come to rest,
against that of an empty window of libadwaita.
"""

import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from bench_start import Screen, measure  # noqa: E402
from desktop import install  # noqa: E402
from processes import wait_until  # noqa: E402
from x_desktop import XDesktop  # noqa: E402

ROUNDS = 15
START_LIMIT = 1.2
MEMORY_LIMIT = 100.0
SMALL, LARGE, MANY = (1, 500), (1, 50_000), (100, 500)


def choose_library(desktop: XDesktop, size: tuple[int, int]) -> None:
    """Lets the next start find the library of that many conferences and talks."""
    desktop.env["XDG_DATA_HOME"] = str(desktop.place / "libraries" / "x".join(map(str, size)))


def make_libraries(desktop: XDesktop, program: str) -> None:
    """Makes all libraries."""
    for size in (SMALL, LARGE, MANY):
        choose_library(desktop, size)
        path = Path(desktop.env["XDG_DATA_HOME"]) / "lanyard" / "library.db"
        subprocess.run([program, str(path), *map(str, size)], check=True)


def read_memory(pid: int) -> dict[str, float]:
    """Reads what the kernel counts for a process, in MB."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    return {name: int(rest.split()[0]) / 1000 for name, rest in (line.split(":") for line in lines)}


def weigh(desktop: XDesktop, program: Path, wants_talks: bool) -> dict[str, float]:
    """Starts a program, waits until it neither computes nor grows, and returns its memory."""
    pid = os.posix_spawn(str(program), [str(program)], desktop.env)
    try:
        if wants_talks:
            desktop.window().wait_for("article")
        previous: tuple[str, float] = ("", 0)

        def is_at_rest() -> bool:
            nonlocal previous
            # A rest is a second without a tick of the processor's time.
            time.sleep(1)
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            before, previous = previous, (fields[11] + " " + fields[12], read_memory(pid)["Pss"])
            return before[0] == previous[0] and previous[1] > 1

        wait_until(f"{program.name} to come to rest", is_at_rest, 60)
        return read_memory(pid)
    finally:
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)


def bench_start(desktop: XDesktop) -> bool:
    """Compares starts."""
    screen = Screen(desktop.frame_buffer)
    times: dict[tuple[int, int], list[float]] = {SMALL: [], LARGE: [], MANY: []}
    for round_number in range(ROUNDS + 1):
        for size, found in times.items():
            choose_library(desktop, size)
            start = measure(desktop, screen, desktop.program)
            if round_number > 0:
                found.append(start.whole)
    is_fast = True
    for size in (LARGE, MANY):
        ratio = statistics.median(mine / small for mine, small in zip(times[size], times[SMALL], strict=True))
        print(f"{size[0]} × {size[1]} talks: {statistics.median(times[size]):.0f} ms to the talks on the screen, 500 talks "
              f"{statistics.median(times[SMALL]):.0f} ms, ratio {ratio:.2f} (at most {START_LIMIT})")
        is_fast = is_fast and ratio <= START_LIMIT
    return is_fast


def bench_memory(desktop: XDesktop, empty: Path) -> bool:
    """Compares memory."""
    base = weigh(desktop, empty, False)
    is_small = True
    for size in (SMALL, LARGE, MANY):
        choose_library(desktop, size)
        mine = weigh(desktop, desktop.program, True)
        above = {name: mine[name] - base[name] for name in ("Pss", "Rss", "Private_Dirty")}
        print(f"{size[0]} × {size[1]} talks: {above['Pss']:.0f} MB above an empty window (at most {MEMORY_LIMIT:.0f}); "
              f"PSS {mine['Pss']:.0f} MB, RSS {mine['Rss']:.0f} MB, dirty {mine['Private_Dirty']:.0f} MB; "
              f"the empty window has {base['Pss']:.0f}, {base['Rss']:.0f} and {base['Private_Dirty']:.0f} MB")
        is_small = is_small and above["Pss"] <= MEMORY_LIMIT and above["Rss"] <= MEMORY_LIMIT
    return is_small


def main() -> int:
    """Measures, prints and judges."""
    prefix, empty, make_library = install(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3]
    with XDesktop(prefix, width=1060, height=760, frame_buffer=True) as desktop:
        make_libraries(desktop, make_library)
        is_small = bench_memory(desktop, empty)
        is_fast = bench_start(desktop)
    return 0 if is_small and is_fast else 1


if __name__ == "__main__":
    sys.exit(main())
