"""Spoils files at random for as long as one likes: ``python benchmarks/fuzz.py --reader 100000 --whole 10000``.

The first number is of inputs to the reader: whatever the text, reading ends in data or in one finding that lies within
the text. The second is of workspaces that are read, checked, proved and, where nothing is wrong, drawn: whatever is
written, no step fails, and a mark of markup that stands in texts never stands in a page as markup. An input may take
so many seconds of CPU. The same ``--seed`` gives the same inputs; what fails is kept in the folder ``--keep``.

The tests fuzz with Hypothesis, in seconds. This is for a night.
"""

# ruff: noqa: E402, INP001, PLR2004, S101, S311, T201 -- a script that asserts and prints, and throws dice for no secrets

import argparse
import json
import random
import re
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

from journeymap.check.levels import levelled
from journeymap.check.registry import modules, run
from journeymap.diagnostics.finding import Finding, Severity
from journeymap.diagnostics.place import Part
from journeymap.language.language import language
from journeymap.load.decode import decode
from journeymap.load.document import Document, Kind
from journeymap.load.parsers import PythonParser
from journeymap.load.positions import span
from journeymap.load.reader import Reading, read
from journeymap.load.shape import misfits
from journeymap.load.unreadable import Unreadable
from journeymap.look.theme import LIGHT
from journeymap.model.build import build
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey, survey
from journeymap.render.export.dot import export as as_dot
from journeymap.render.export.markdown import in_markdown
from journeymap.render.export.mermaid import flowchart_text, journey_text
from journeymap.render.export.subject import Subject
from journeymap.render.journey_page import JourneyFacts, journey_page
from journeymap.render.pages import Manner
from journeymap.report.printable import printable

LIMIT = 5.0
"""Seconds of CPU that one input may take."""

SMALL = 64_000
"""So many characters of a file at most are spoiled."""

MOMENTS = 8
"""So many touchpoints of a journey are kept, because proving and drawing take their time."""

MARK = "<jm-x onload=1>"
"""Markup that must never stand in a page as such."""

SCRAPS = (
    *(
        "\t",
        " ",
        "  ",
        "\n",
        "\n  ",
        "\n\n",
        ": ",
        ":",
        "- ",
        "-",
        "[",
        "]",
        "{",
        "}",
        ",",
        '"',
        "'",
        "#",
        " #",
        "|",
        ">",
    ),
    *("|2", ">-", "&a", "*a", "!", "!!str ", "? ", "%", "@", "`", "---\n", "...\n", "<<: ", "~", "null", "\\", "\\x41"),
    *("\\ud800", "\\U00110000", "é", "😀", "\u2028", "\r", "\r\n", "\ufeff", "\u202e", "\x00", "\x1b[2J", "\x85", "𝕏"),
    *("1e999", ".inf", "0x10", "99999999999999999999", "-0.0", "true", "no", "journeymap: 1\n", "title:x", "[" * 40),
)
TEXTS = (
    *(MARK, f"\"'>{MARK}", "]]>", "{{ 7*7 }}", "=cmd|' /C calc'!A1", "\u200f\u05d0", "\u0301" * 40, "x" * 3000, " "),
    *("](javascript:x)", "%%{init}%%", "::error::", "\u1d43\u1d47", "👩\u200d👩\u200d👧", "</script>", "&#0;", "a\nb"),
    *("-->", "`" * 5, "|", "con", "../../x", "$(x)", "\\N{x}", "%s %n {0}", "\ud7ff", "\U0010fffd"),
)
WORDS: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2, 5, 10**14, -0.5, 99.5, 1e-9, "", "a", "1s", "99999999999w", "0s", "2026-02-30"),
    *("2026-01-01", "current", "target", "all", "tag:x", "*", "9999+all+9999", "customer", "support", [], {}, [[]]),
)


NAME = re.compile(r"[#a-z0-9:-]+")
NEEDED = ("title", "stage", "layer", "text", "to", "id", "name", "start", "end")
"""What is not left out: a file without it is refused, and that is soon seen."""


class TooSlow(BaseException):
    """An input took too long. No handler for errors may swallow it."""


def _too_slow(_number: int, _frame: object) -> None:
    raise TooSlow


def seeds() -> list[bytes]:
    """The files of the sample, and those of the tests that are broken or flawed."""
    folders = ("journeys", "principles", "tests/broken", "tests/flawed/journeys")
    paths = [HOME / "journeymap.yaml", *(path for name in folders for path in sorted((HOME / name).glob("*.yaml")))]
    return [path.read_bytes() for path in paths]


def spoiled(dice: random.Random, texts: Sequence[bytes]) -> bytes:
    """A file with a few things put in, left out, said twice, turned over, or taken from another."""
    raw = bytearray(dice.choice(texts))
    if dice.random() < 0.8:
        start = raw.find(b"\n", dice.randrange(len(raw))) + 1 if dice.random() < 0.5 else 0
        raw = raw[start : start + dice.choice((60, 200, 600, 1500))]
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        at = dice.randint(0, len(raw))
        match dice.randrange(6):
            case 0:
                raw[at:at] = dice.choice(SCRAPS).encode("utf-8", "surrogatepass")
            case 1:
                del raw[at : at + dice.choice((1, 2, 5, 40))]
            case 2:
                end = at + dice.choice((1, 10, 100))
                raw[at:at] = raw[at:end] * dice.choice((1, 2, 30))
            case 3 if at < len(raw):
                raw[at] = dice.randrange(256)
            case 4:
                other = dice.choice(texts)
                first = dice.randrange(len(other))
                raw[at:at] = other[first : first + dice.choice((3, 30, 200))]
            case _:
                raw[at : at + 1] = dice.choice(SCRAPS).encode("utf-8", "surrogatepass")
    return bytes(raw[:SMALL])


def _within(finding: Finding, lines: Sequence[str]) -> None:
    for place in (finding.place, *(each.place for each in finding.related)):
        found = place.span
        assert found is not None
        assert 1 <= found.line == found.end_line <= max(len(lines), 1)
        assert 1 <= found.column <= found.end_column <= len(lines[found.line - 1]) + 1


def read_one(raw: bytes, *, twice: bool) -> str:
    """Read an input; what came of it, in a word. Raises AssertionError. ``twice``: without libyaml as well."""
    try:
        text = decode(raw, "f.yaml")
    except Unreadable as unreadable:
        found = unreadable.finding.place.span
        assert found is not None
        assert found.line >= 1
        assert found.column >= 1
        return "not text"
    outcomes: list[object] = []
    for parser in ({}, {"parser": PythonParser}) if twice else ({},):
        try:
            reading = read(text, "f.yaml", **parser)
        except Unreadable as unreadable:
            _within(unreadable.finding, text.split("\n"))
            printable(unreadable.finding.message)
            outcomes.append(unreadable.finding)
        else:
            outcomes.append((repr(reading.data), _spans(reading)))
    assert len(outcomes) == 1 or outcomes[0] == outcomes[1], "libyaml makes a difference"
    return "refused" if isinstance(outcomes[0], Finding) else "read"


def _spans(reading: Reading) -> list[object]:
    data = reading.data
    assert isinstance(data, dict)
    return [span(reading.marks, (key,), part) for key in data for part in Part]


def _places(data: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- plain data
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in list(steps):
        found.append((data, step))
        _places(value, found)
    return found


def _alone(data: dict[str, Any]) -> dict[str, Any]:
    """A file of the sample that knows no other: its one principle is ``p``, and it is the target of nothing."""
    data.pop("target_of", None)
    if "stages" not in data and "principle" not in data:  # the house: so that what is drawn may be as wrong as can be
        data["checks"] = {module.CHECK.slug: "note" for module in modules()}
    if "principle" in data:
        data["principle"] = "p"
    touchpoints = dict(list(data.get("touchpoints", {}).items())[:MOMENTS])
    for touchpoint in touchpoints.values():
        touchpoint["principles"] = ["p"]
        touchpoint.pop("image", None)
        for name in ("next", "needs"):
            if name in touchpoint:
                led = [
                    each
                    for each in touchpoint[name]
                    if (each if isinstance(each, str) else each.get("to") or each.get("id")) in touchpoints
                ]
                touchpoint[name] = led
                if not led:
                    del touchpoint[name]
    return {**data, "touchpoints": touchpoints} if touchpoints else data


def bent(dice: random.Random, documents: Sequence[dict[str, Any]]) -> str:
    """A file of which some values were changed for others, as JSON, which is YAML."""
    data = json.loads(json.dumps(dice.choice(documents)))
    ids = list(data.get("touchpoints", {"a": 0}))
    for _ in range(dice.choice((1, 2, 3, 5, 9))):
        places = _places(data, [])
        if not places:
            break
        above, step = dice.choice(places)
        value = above[step]
        alike = [other[there] for other, there in places if there == step and type(other[there]) is type(value)]
        match dice.choice("ttttttddssnnwwx"):
            case "t" if isinstance(value, str):
                above[step] = dice.choice((*ids, "1s", "2h 3min", "2026-01-01") if NAME.fullmatch(value) else TEXTS)
            case "d" if above is not data and step not in NEEDED:
                del above[step]
            case "s":
                above[step] = json.loads(json.dumps(dice.choice(alike)))
            case "n" if isinstance(value, int | float) and not isinstance(value, bool):
                above[step] = dice.choice((0, 1, -1, 2, -2, 0.5, 3, 99, -100, 5))
            case "w" if "layer" in above:
                above["next"] = [dice.choice(ids) for _ in range(dice.choice((1, 1, 2, 5)))]
            case "x" if dice.random() < 0.3:
                above[step] = dice.choice((*WORDS, *TEXTS))
            case _:
                pass
    return json.dumps(data, ensure_ascii=dice.random() < 0.5)


def whole(dice: random.Random, samples: dict[Kind, list[dict[str, Any]]]) -> str:
    """Read, check, prove and draw a bent workspace; how far it came. Raises whatever goes wrong."""
    documents: list[Document] = []
    for kind, name in (
        (Kind.HOUSE, "journeymap.yaml"),
        (Kind.JOURNEY, "journeys/a.yaml"),
        (Kind.PRINCIPLE, "principles/a.yaml"),
    ):
        text = (
            bent(dice, samples[kind])
            if kind is Kind.JOURNEY or dice.random() < 0.3
            else json.dumps(dice.choice(samples[kind]))
        )
        try:
            data = read(decode(text.encode("utf-8", "surrogatepass"), name), name).data
        except Unreadable:
            return "refused"
        problems = misfits(kind, data, name)
        if problems or not isinstance(data, dict):
            assert all(each.message for each in problems)
            return "misshapen"
        documents.append(Document(kind, name, data))
    workspace = build(documents)
    proved = survey(workspace)
    findings = levelled(run(workspace, proved), workspace.house)
    for finding in findings:
        printable(finding.message)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return "with errors"
    _draw(workspace, proved)
    return "drawn"


def _draw(workspace: Workspace, proved: Survey) -> None:
    (flow,), speech = proved.flows, language(workspace.house.language)
    page = journey_page(JourneyFacts(workspace, proved, Manner(speech))).decode("utf-8")
    assert "<jm-x" not in page, "a text became markup"
    told = in_markdown(flow, workspace, proved, speech)
    assert "<jm-x" not in told.replace("\\<jm", ""), "a text became markup in Markdown"
    as_dot(Subject(flow, workspace, proved, "flow", LIGHT, speech))
    flowchart_text(flow, workspace, speech)
    journey_text(flow, workspace, speech)


def _count(name: str, number: int, one: Callable[[int], str], keep: Path, show: Callable[[int], object]) -> int:
    """Run ``one`` so many times, and print what came of it; how many failed."""
    outcomes: Counter[str] = Counter()
    failed, began = 0, time.process_time()
    for each in range(number):
        signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
        try:
            outcomes[one(each)] += 1
        except (Exception, TooSlow) as problem:  # noqa: BLE001 -- whatever goes wrong is what we look for
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            failed += 1
            outcomes["FAILED"] += 1
            keep.mkdir(parents=True, exist_ok=True)
            told = "".join(traceback.format_exception(problem))
            (keep / f"{name}-{each}.txt").write_text(
                f"{show(each)!r}\n\n{told}", encoding="utf-8", errors="backslashreplace"
            )
            print(f"{name} {each} FAILED: {type(problem).__name__}: {str(problem)[:100]!r}", flush=True)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if (each + 1) % 10_000 == 0 or each + 1 == number:
            said = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(outcomes.items()))
            print(f"{name}: {each + 1:,} inputs, {said}, {time.process_time() - began:.0f} s of CPU", flush=True)
    return failed


def main() -> int:
    """Fuzz as asked for on the command line; 1 when anything failed."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--reader", type=int, default=10_000)
    asked.add_argument("--whole", type=int, default=1_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--first", type=int, default=0, help="begin with this input")
    asked.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "journeymap-fuzz")
    given = asked.parse_args()
    signal.signal(signal.SIGVTALRM, _too_slow)
    texts = seeds()
    samples: dict[Kind, list[dict[str, Any]]] = {kind: [] for kind in Kind}
    for folder, kind in (("journeys", Kind.JOURNEY), ("principles", Kind.PRINCIPLE), (".", Kind.HOUSE)):
        for path in sorted((HOME / folder).glob("*.yaml")):
            data = read(path.read_text(encoding="utf-8"), path.name).data
            assert isinstance(data, dict)
            samples[kind].append(_alone(data))

    def die(number: int) -> random.Random:
        return random.Random(f"{given.seed}/{number + given.first}")

    def reader(number: int) -> str:
        return read_one(spoiled(die(number), texts), twice=number % 20 == 0)

    failed = _count("reader", given.reader, reader, given.keep, lambda number: spoiled(die(number), texts))
    failed += _count(
        "whole",
        given.whole,
        lambda number: whole(die(number), samples),
        given.keep,
        lambda number: f"{given.seed}/{number}",
    )
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
