# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting programs, waiting for what they do, and ending every one of them again."""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36

_libc = ctypes.CDLL(None)


class Gone(Exception):
    """What was looked at is not there any more."""


def wait_until[T](what: str, condition: Callable[[], T], timeout: float = 20.0) -> T:
    """Returns what a condition says as soon as that is true of it, or fails saying what never came.

    Of what goes away while the condition looks at it, nothing is true yet.
    """
    def look() -> T | None:
        try:
            return condition()
        except Gone:
            return None

    deadline = time.monotonic() + timeout
    pause = 0.01
    while not (value := look()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {timeout:g} s in vain: {what}")
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)
    return value


@dataclass(frozen=True)
class Process:
    """A process somewhere below this one."""

    pid: int
    program: str
    arguments: tuple[str, ...]


def list_descendants() -> list[Process]:
    """Lists what this process started, directly or not, and what is still running of it."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rsplit(")", 1)[1].split()[:2]
        except OSError:
            continue
        if state != "Z":
            parents[int(folder.name)] = int(parent)
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return [process for pid in sorted(found - {os.getpid()}) if (process := _describe(pid))]


def _describe(pid: int) -> Process | None:
    try:
        program = os.readlink(f"/proc/{pid}/exe")
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")[:-1]
    except OSError:
        return None
    return Process(pid, program, tuple(arguments))


def _die_with_parent() -> None:
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Processes:
    """The programs of one desktop, each with a log of its own.

    Whatever they start in turn becomes a child of this process when its own parent goes, so that
    nothing is left behind at the end.
    """

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self._started: list[subprocess.Popen] = []
        _libc.prctl(PR_SET_CHILD_SUBREAPER, 1)

    def start(self, name: str, command: list[str], env: dict[str, str], **options) -> subprocess.Popen:
        """Starts a program that writes into the log of that name.

        A file that may not grow is an error to it, and not its end.
        """
        with open(self.logs / f"{name}.log", "ab") as log:
            process = subprocess.Popen(
                command, env=env, stdin=subprocess.DEVNULL, stdout=options.pop("stdout", log), stderr=log,
                start_new_session=True, restore_signals=False, preexec_fn=_die_with_parent, **options)
        self._started.append(process)
        return process

    def list_running(self, program: Path) -> list[Process]:
        """Lists the processes below this one that run a program."""
        return [process for process in list_descendants() if process.program == str(program)]

    def end(self) -> None:
        """Ends everything that was started, politely at first, the newest first."""
        for process in reversed(self._started):
            process.terminate()
        self._reap(timeout=2.0)
        for process in list_descendants():
            _signal(process.pid, signal.SIGKILL)
        self._reap(timeout=5.0)

    def _reap(self, timeout: float) -> None:
        def is_alone() -> bool:
            for process in self._started:
                process.poll()
            _collect_orphans()
            return not list_descendants()

        try:
            wait_until("everything to end", is_alone, timeout)
        except TimeoutError:
            pass


def _signal(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


def _collect_orphans() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass
