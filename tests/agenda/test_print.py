# SPDX-License-Identifier: GPL-3.0-or-later
"""What “lanyard --print” says of files: their content, remarks, or why they cannot be read."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from tap import Tap, run  # noqa: E402

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAGE = "<!DOCTYPE html><html><head><title>Hello</title></head><body><h1>Welcome</h1><p>Come in.</p></body></html>"
ANOTHER = "Choose another file."
AGAIN = "Get the file again."
NEITHER = f"is neither a schedule nor an article that Lanyard can read. {ANOTHER}"


def print_file(argument: str | Path) -> subprocess.CompletedProcess:
    """Prints one file."""
    program = Path(sys.argv[1]) / "src" / "lanyard"
    return subprocess.run([program, "--print", argument], capture_output=True, text=True, check=False, timeout=60)


def cut(name: str, share: float) -> bytes:
    """Returns the beginning of a schedule, as when a download broke off."""
    content = (FIXTURES / name).read_bytes()
    return content[:int(len(content) * share)]


def refuse(argument: str | Path, name: str, *parts: str) -> None:
    """Asserts that there is one sentence that names the file and says what to do, and nothing else."""
    done = print_file(argument)
    assert done.returncode == 1 and not done.stdout, done
    assert done.stderr.count("\n") == 1 and done.stderr.endswith(".\n") and f"“{name}”" in done.stderr, done.stderr
    for part in parts:
        assert part in done.stderr, done.stderr


def test_refusals(tap: Tap, folder: Path) -> None:
    """What cannot be read."""
    bad = {
        "empty.json": (b"", "is empty", ANOTHER),
        "blank.xml": (b"\n  \n", NEITHER),
        "noise.md": (bytes(range(256)) * 8, NEITHER),
        "letter.ics": (b"Dear aunt, the weather is fine.\n", NEITHER),
        "page.html": (PAGE.encode(), "it is a web page without links to sessions. Choose an article"),
        "torn.xml": (cut("frab.xml", 0.6), "is a schedule in XML that breaks in line ", AGAIN),
        "torn.json": (cut("frab.json", 0.6), "is damaged in line ", AGAIN),
        "torn.ics": (cut("calendar.ics", 0.6), "breaks off in line ", AGAIN),
    }
    for name, (content, *parts) in bad.items():
        with tap.step(f"{name} is refused in a sentence"):
            (folder / name).write_bytes(content)
            refuse(folder / name, name, *parts)

    with tap.step("so is a folder"):
        refuse(folder, folder.name, "is a folder. Choose a file in it.")

    with tap.step("and a file that is not there"):
        refuse(folder / "gone.ics", "gone.ics", "There is no file", ANOTHER)

    with tap.step("and an address, which is not asked"):
        refuse("http://127.0.0.1:9/schedule.xml", "http://127.0.0.1:9/schedule.xml", "Save what is there, and choose that file.")

    with tap.step("one bad file among good ones is named"):
        done = subprocess.run([Path(sys.argv[1]) / "src" / "lanyard", "--print", FIXTURES / "frab.json", folder / "torn.ics"],
                              capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 1 and not done.stdout and "“torn.ics”" in done.stderr, done


def test_remarks(tap: Tap) -> None:
    """What was guessed or left out."""
    with tap.step("remarks are lines on standard error, each with the name of the file"):
        done = print_file(FIXTURES / "frab-odd.json")
        lines = done.stderr.splitlines()
        assert done.returncode == 0 and lines, done.stderr
        assert all(line.startswith("frab-odd.json: ") and line.endswith(".") for line in lines), lines

    with tap.step("and none of them is in the way of the content"):
        assert json.loads(done.stdout)["conferences"][0]["talks"]


def test_print(tap: Tap) -> None:
    """All of it."""
    os.environ["LC_ALL"] = "C.UTF-8"
    with tempfile.TemporaryDirectory(prefix="lanyard-") as folder:
        test_refusals(tap, Path(folder))
    test_remarks(tap)


if __name__ == "__main__":
    run(test_print)
