# SPDX-License-Identifier: GPL-3.0-or-later
"""How long Lanyard takes to show the conference, next to an empty window of libadwaita.

    bench_start.py BUILD EMPTY_WINDOW

Both are started in turn on the same X server, whose screen is a file: what is on it is compared
every other millisecond. Nothing in the programs takes part in the measuring. “First” is when
anything of the window is on the screen; “whole” is when it looks for the first time as it does
once it has come to rest, which for Lanyard means with the talks on it. Each start of Lanyard is
set against the empty window just before it, since a machine is not equally fast all the time, and
by the median of that Lanyard may take at most one and a half times as long.
"""

import mmap
import os
import signal
import statistics
import struct
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from desktop import install  # noqa: E402
from processes import wait_until  # noqa: E402
from x_desktop import XDesktop  # noqa: E402

PAIRS = 21
LIMIT = 1.5
# So much of the picture may still differ when it is called whole: a hovered button, a fading edge.
TOLERANCE = 0.01
ROW_STEP = 8
REST_SECONDS = 0.7


@dataclass(frozen=True)
class Start:
    """Milliseconds from the start of a program to what it showed."""

    first: float
    whole: float


class Screen:
    """What is on the screen, read from the file in which the X server keeps it."""

    def __init__(self, path: Path) -> None:
        with open(path, "rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        fields = struct.unpack(">25I", self._memory[:100])
        self._height, self._stride = fields[5], fields[12]
        self._offset = fields[0] + fields[19] * 12

    def read(self) -> bytes:
        """Returns every so many rows of pixels."""
        step = self._stride * ROW_STEP
        return b"".join(self._memory[start:start + self._stride]
                        for start in range(self._offset, self._offset + self._height * self._stride, step))

    def watch(self, began: float) -> Start:
        """Watches a window come up until it rests."""
        blank = last = self.read()
        pictures: list[tuple[float, bytes]] = []
        while True:
            now = time.monotonic()
            picture = self.read()
            if picture != last:
                pictures.append((now, picture))
                last = picture
            if pictures and now - pictures[-1][0] > REST_SECONDS:
                break
            if now - began > 30:
                raise TimeoutError("nothing was shown within 30 s")
            time.sleep(0.002)
        whole = next(when for when, picture in pictures if count_differences(picture, last) <= TOLERANCE)
        first = next(when for when, picture in pictures if picture != blank)
        return Start((first - began) * 1000, (whole - began) * 1000)


def count_differences(picture: bytes, other: bytes) -> float:
    """Tells what share of two pictures differs."""
    if picture == other:
        return 0.0
    pixels = zip(memoryview(picture).cast("I"), memoryview(other).cast("I"))
    return sum(a != b for a, b in pixels) / (len(picture) / 4)


def measure(desktop: XDesktop, screen: Screen, program: Path) -> Start:
    """Starts a program, watches it, and ends it again. Of Lanyard the talks have to be there by then."""
    blank = screen.read()
    log = os.open(desktop.logs / f"{program.name}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    began = time.monotonic()
    pid = os.posix_spawn(str(program), [str(program)], desktop.env,
                         file_actions=[(os.POSIX_SPAWN_DUP2, log, 1), (os.POSIX_SPAWN_DUP2, log, 2)])
    try:
        start = screen.watch(began)
        if program == desktop.program and not desktop.window().find("article"):
            raise RuntimeError("Lanyard came to rest without showing the talks")
        return start
    finally:
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)
        os.close(log)
        wait_until("an empty screen", lambda: screen.read() == blank)


def describe(name: str, starts: list[Start]) -> float:
    """Prints the medians of some starts, and returns that of the whole picture."""
    first = statistics.median(start.first for start in starts)
    whole = statistics.median(start.whole for start in starts)
    print(f"{name:<32} first {first:5.0f} ms   whole {whole:5.0f} ms   "
          f"({min(start.whole for start in starts):.0f}–{max(start.whole for start in starts):.0f})")
    return whole


def main() -> int:
    """Measures, prints and judges."""
    prefix, empty = install(Path(sys.argv[1])), Path(sys.argv[2])
    with XDesktop(prefix, width=1060, height=760, frame_buffer=True) as desktop:
        screen = Screen(desktop.frame_buffer)
        measure(desktop, screen, empty)
        very_first = measure(desktop, screen, desktop.program)
        pairs = []
        for _ in range(PAIRS):
            pairs.append((measure(desktop, screen, empty), measure(desktop, screen, desktop.program)))
    base = describe("an empty window", [pair[0] for pair in pairs])
    usual = describe("Lanyard with the conference", [pair[1] for pair in pairs])
    describe("Lanyard’s very first start", [very_first])
    ratio = statistics.median(start.whole / empty_start.whole for empty_start, start in pairs)
    print(f"ratio {ratio:.2f}, at most {LIMIT}; of the medians {usual / base:.2f}; "
          f"the very first start {very_first.whole / base:.2f}")
    return 1 if ratio > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
