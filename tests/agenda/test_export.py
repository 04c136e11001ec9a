# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds exported schedules against the schema that the Chaos Computer Club's video team has for them."""

import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from desktop import Unfit  # noqa: E402
from tap import Tap, run  # noqa: E402

FIXTURES = Path(__file__).parents[1] / "fixtures"
SCHEDULES = ["calendar.ics", "frab-odd.json", "frab.json", "frab.xml", "odd-titles.ics", "sched.ics"]


def make_validator(samples: Path):
    """Returns a validator, where there are the schema and somebody who understands it."""
    try:
        import jsonschema
    except ImportError as error:
        raise Unfit("jsonschema is not there") from error
    schema = samples / "c3voc-schedule-json-schema.json"
    if not schema.exists():
        raise Unfit("the samples are not there")
    return jsonschema.Draft6Validator(json.loads(schema.read_text()), format_checker=jsonschema.FormatChecker())


def test_schema(tap: Tap) -> None:
    """Everything that is exported as JSON is valid."""
    program, samples = Path(sys.argv[1]) / "src" / "lanyard", Path(os.environ["LANYARD_SAMPLES"])
    validator = make_validator(samples)
    for path in [*(FIXTURES / name for name in SCHEDULES), *sorted(samples.glob("sched-*.ics")), *sorted(samples.glob("frab-*"))]:
        with tap.step(path.name):
            output = subprocess.run([program, "--export=json", path], capture_output=True, check=True).stdout
            errors = [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(json.loads(output))]
            assert not errors, errors[:5]


if __name__ == "__main__":
    run(test_schema)
