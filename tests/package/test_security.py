"""The limits that SECURITY.md promises are those of the code."""

import json
import re
from pathlib import Path

from journeymap import process, resources
from journeymap.load import limits
from journeymap.prove.question import MOST_CONTEXTS
from journeymap.render.export import png
from journeymap.report import terminal

CHECKOUT = Path(__file__).parents[2]
MIB = 1024 * 1024


def longest_id() -> int:
    schema = json.loads((resources.schemas() / "journey.schema.json").read_text(encoding="utf-8"))
    return int(schema["properties"]["journey"]["maxLength"])


def test_the_limits_that_are_promised_are_those_of_the_code() -> None:
    text = (CHECKOUT / "SECURITY.md").read_text(encoding="utf-8")
    table = text.partition("## Limits")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", table, re.MULTILINE)[1:]
    assert dict(rows) == {
        "a YAML file": f"{limits.FILE_BYTES // MIB} MiB",
        "values in a file, one inside the other": f"{limits.DEPTH} levels",
        "values in a file": f"{limits.VALUES:,}",
        "a text": f"{limits.TEXT_CHARACTERS:,} characters",
        "an id": f"{longest_id()} characters",
        "a picture file": f"{limits.PICTURE_BYTES // MIB} MiB",
        "a picture": f"{limits.PICTURE_PIXELS:,} pixels",
        "combinations of contexts in which a rule is proved": f"{MOST_CONTEXTS}",
        "findings shown in the terminal": f"{terminal.MOST}",
        "a PNG that we draw": f"{png._MOST:,} pixels",
        "the drawing engine: time": f"{process.SECONDS:.0f} seconds",
        "the drawing engine: memory (on Linux)": f"{process.MEMORY_BYTES // MIB} MiB",
        "the drawing engine: its answer": f"{process.ANSWER_BYTES // MIB} MiB",
    }


def test_the_readme_and_the_guide_for_contributors_lead_to_it() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        assert "(SECURITY.md)" in (CHECKOUT / name).read_text(encoding="utf-8")
