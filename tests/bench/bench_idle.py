# SPDX-License-Identifier: GPL-3.0-or-later
"""What waiting costs: how often Lanyard wakes up in a minute in which nobody touches it.

    bench_idle.py BUILD

A talk of the example is bookmarked, and starts in a day. Then strace watches the window for a minute, and the service that
waits for the reminder: a program that does nothing calls nothing. The X server has no mouse and no keyboard, so whatever
wakes the window is its own doing.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from desktop import install  # noqa: E402
from processes import wait_until  # noqa: E402
from x_desktop import XDesktop  # noqa: E402

NOW = "--pretend-now=2025-11-10T12:00:00-05:00"
TALK = "Container Runtime Customization at Netflix"
# A call over the bus that was answered is still timed out, which is after 25 seconds.
SETTLE_SECONDS = 30
WAIT_SECONDS = 60
MEMORY_LIMIT = 8.0


def read_number(path: Path, name: str) -> int:
    """Reads the number behind a name in a file of /proc."""
    found = re.search(rf"^{name}:\s*(\d+)", path.read_text(), re.MULTILINE)
    return int(found[1]) if found else 0


def count_sleeps(pid: int) -> int:
    """Counts how often the threads of a process went to sleep: each time, something had woken them."""
    return sum(read_number(task / "status", "voluntary_ctxt_switches") for task in Path(f"/proc/{pid}/task").iterdir())


def is_traced(pid: int) -> bool:
    """Tells whether all threads of a process are watched."""
    return all(read_number(task / "status", "TracerPid") for task in Path(f"/proc/{pid}/task").iterdir())


def list_calls(trace: Path, began: float, ended: float) -> list[str]:
    """Lists the system calls of a trace between two moments, which are all seen because all end or are cut short."""
    calls = []
    for line in trace.read_text().splitlines():
        fields = line.split(None, 2)
        if len(fields) == 3 and began < float(fields[1]) < ended and not fields[2].startswith(("+++", "---", "strace:")):
            calls.append(f"{fields[0]} {fields[2]}")
    return calls


def watch(place: Path, name: str, pid: int) -> bool:
    """Watches a process for a minute, prints what it cost, and tells whether that is nothing."""
    trace = place / f"{name}.trace"
    strace = subprocess.Popen(["strace", "-f", "-ttt", "-o", str(trace), "-p", str(pid)], stderr=subprocess.DEVNULL)
    try:
        wait_until("strace to watch", lambda: is_traced(pid))
        time.sleep(SETTLE_SECONDS)
        began, sleeps = time.time(), count_sleeps(pid)
        time.sleep(WAIT_SECONDS)
        ended, sleeps = time.time(), count_sleeps(pid) - sleeps
    finally:
        strace.terminate()
        strace.wait()
    calls = list_calls(trace, began, ended)
    memory = read_number(Path(f"/proc/{pid}/smaps_rollup"), "Pss") / 1024
    print(f"{name}: {sleeps} wake-ups and {len(calls)} system calls in {WAIT_SECONDS} s (at most 0); {memory:.2f} MiB PSS")
    for call in calls[:20]:
        print(f"  {call}")
    return sleeps == 0 and not calls and (name != "lanyard-reminders" or memory <= MEMORY_LIMIT)


def main() -> int:
    """Measures, prints and judges."""
    with XDesktop(install(Path(sys.argv[1])), width=1060, height=760) as desktop:
        desktop.start_lanyard(NOW)
        desktop.window().wait_for("toggle button", f"Bookmark “{TALK}").press()
        desktop.window().wait_for("toggle button", f"Bookmark “{TALK}", holds=lambda star: "pressed" in star.states)
        wait_until("the service", lambda: len(desktop.list_reminders()) == 1)
        results = [watch(desktop.place, "lanyard", desktop.list_lanyards()[0].pid),
                   watch(desktop.place, "lanyard-reminders", desktop.list_reminders()[0].pid)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
