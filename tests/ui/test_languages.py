# SPDX-License-Identifier: GPL-3.0-or-later
"""Lanyard speaks every language that it is translated into, and so does its service."""

import gettext
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from desktop import install  # noqa: E402
from tap import Tap, run  # noqa: E402

TOP = Path(__file__).parents[2]
# What each program says of itself when it is asked for help.
PROGRAMS = {
    "bin/lanyard": "Find talks in the library, without a window",
    "libexec/lanyard-reminders": "Reminds of bookmarked talks, as long as any is to come.",
    "libexec/lanyard-refresh": "Refreshes the schedules of conferences that have bookmarked talks to come, where that is due.",
}


def list_languages() -> list[str]:
    """Lists the languages by their codes."""
    lines = (TOP / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def make_locale(folder: str) -> dict[str, str]:
    """Makes a locale, for in that of C nothing is translated, and returns the environment to use it in."""
    subprocess.run(["localedef", "-i", "en_US", "-f", "UTF-8", f"{folder}/en_US.UTF-8"], check=True)
    return {"HOME": folder, "LC_ALL": "en_US.UTF-8", "LOCPATH": folder}


def test_languages(tap: Tap) -> None:
    """Each language in each program."""
    prefix = install(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        test_programs(tap, prefix, make_locale(folder))


def test_programs(tap: Tap, prefix: Path, environment: dict[str, str]) -> None:
    """What the programs say when they are asked for help."""
    for language in list_languages():
        with tap.step(f"the programs speak {language}"):
            catalogue = gettext.translation("lanyard", prefix / "share" / "locale", [language])
            for program, original in PROGRAMS.items():
                words = catalogue.gettext(original)
                assert words != original, original
                said = subprocess.run([prefix / program, "--help"], env=environment | {"LANGUAGE": language}, check=True,
                                      capture_output=True, text=True)
                assert words in said.stdout, (program, words, said.stdout)


if __name__ == "__main__":
    run(test_languages)
