# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what several test runs of meson found, and ends as their whole did.

Usage: summary.py BROKEN LOG…, where BROKEN is 1 when something did not even build, and each LOG
is a testlog.json of meson: one JSON object a line.
"""

import json
import sys


def main():
    failed = int(sys.argv[1])
    passed = skipped = 0

    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as log:
            for line in log:
                result = json.loads(line)["result"]
                if result in ("OK", "EXPECTEDFAIL"):
                    passed += 1
                elif result in ("SKIP", "IGNORED"):
                    skipped += 1
                else:
                    failed += 1

    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
