# SPDX-License-Identifier: GPL-3.0-or-later
"""Telling Meson how a test goes, line by line, in the Test Anything Protocol."""

import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop import Unfit


class Tap:
    """Counts the steps of a test. A step that fails ends the test, because the next ones build on it."""

    def __init__(self) -> None:
        self.count = 0
        self.failed = 0
        print("TAP version 14", flush=True)

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Says whether what is done inside went well."""
        self.count += 1
        began = time.monotonic()
        try:
            yield
        except BaseException:
            self.failed += 1
            print(f"not ok {self.count} - {what}", flush=True)
            raise
        print(f"ok {self.count} - {what} # {time.monotonic() - began:.1f} s", flush=True)

    def skip(self, what: str, reason: str) -> None:
        """Says that a step cannot be done here."""
        self.count += 1
        print(f"ok {self.count} - {what} # SKIP {reason}", flush=True)

    def end(self) -> int:
        """Says how many steps there were, and returns the exit status."""
        print(f"1..{self.count}", flush=True)
        return 1 if self.failed else 0


def run(test: Callable[[Tap], None]) -> None:
    """Runs a test and exits."""
    tap = Tap()
    try:
        test(tap)
    except Unfit as reason:
        print(f"1..0 # SKIP {reason}", flush=True)
        sys.exit(0)
    except Exception:
        if not tap.failed:
            tap.count += 1
            tap.failed += 1
            print(f"not ok {tap.count} - {test.__name__}", flush=True)
        for line in traceback.format_exc().splitlines():
            print(f"# {line}", flush=True)
    sys.exit(tap.end())
