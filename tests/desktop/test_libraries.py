# SPDX-License-Identifier: GPL-3.0-or-later
"""The program that reminds has neither the network nor any parser in it.

    test_libraries.py LANYARD_REMINDERS
"""

import re
import subprocess
import sys

# What it needs itself; SQLite, GIO and what these bring along are no strangers' business.
WANTED = {"libc", "libgio-2.0", "libglib-2.0", "libgobject-2.0", "libsqlite3"}
# Whatever brings them along.
UNWANTED = ("cmark", "ical", "json-glib", "soup", "xml2", "yaml")


def list_needed(program: str) -> set[str]:
    """Lists the libraries that a program asks for by itself."""
    output = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.*?)\.so", output))


def list_loaded(program: str) -> list[str]:
    """Lists all libraries that are loaded with a program."""
    output = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    return re.findall(r"^\s*(\S+?)\.so", output, re.MULTILINE)


def main() -> int:
    """Looks, and says what is too much."""
    program = sys.argv[1]
    sanitizers = {name for name in list_needed(program) if name in ("libasan", "libubsan")}
    too_many = list_needed(program) - WANTED - sanitizers
    strangers = [name for name in list_loaded(program) if any(word in name for word in UNWANTED)]
    print("TAP version 14\n1..2")
    print(f"{'not ok' if too_many else 'ok'} 1 - only these libraries are asked for: {', '.join(sorted(WANTED))}")
    print(f"{'not ok' if strangers else 'ok'} 2 - nothing that reads what comes from strangers is loaded")
    for name in [*sorted(too_many), *strangers]:
        print(f"# too much: {name}")
    return 1 if too_many or strangers else 0


if __name__ == "__main__":
    sys.exit(main())
