"""Hostile files, each checked and built in a process of its own: none of them crashes, hangs, or changes a thing."""

import json
import os
import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from journeymap.load.decode import decode
from journeymap.load.parsers import FASTEST, PythonParser
from journeymap.load.unreadable import Unreadable
from tests.hostile.cells import Cells, Ran, everything
from tests.hostile.corpus import LINKED_OUTPUT, Hostile, corpus
from tests.load.test_reader_random import outcome

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked here")

BUSY = 4
"""How many times longer than on a quiet computer it may take: what explodes takes a hundred times longer."""

CHECKED = 2.0 * BUSY
"""Seconds of CPU that checking may take."""

BUILT = 10.0 * BUSY
"""The same for building, without the engine, which has a limit of its own: what can be drawn may be large."""

SLOW = 12_000
"""Bytes from which the parser without libyaml takes its time."""

MEMORY = 200 * 1000**2
TOO_LARGE_TO_DRAW_IN_A_TEST = ("graphs", "selectors", "rules")

KINDS = {
    kind: list(cases)
    for kind, cases in groupby(sorted(corpus(), key=lambda each: each.kind), key=lambda each: each.kind)
}


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cells]:
    opened = Cells(tmp_path_factory.mktemp("cells"))
    yield opened
    opened.close()


def test_there_are_many_of_many_kinds():
    names = [(each.kind, each.name) for each in corpus()]
    assert len(names) == len(set(names)) >= 150
    assert len(KINDS) >= 20


def test_libyaml_makes_no_difference():
    texts = {content for each in corpus() for content in each.files.values() if len(content) < SLOW}
    for content in sorted(texts):
        try:
            text = decode(content, "a.yaml")
        except Unreadable:
            continue
        assert outcome(text, FASTEST) == outcome(text, PythonParser), text[:80]


@pytest.mark.parametrize("kind", list(KINDS))
def test_nothing_comes_of_it(kind: str, cells: Cells, tmp_path: Path):
    problems = {}
    for number, case in enumerate(KINDS[kind]):
        found = list(_problems(case, cells, tmp_path / str(number)))
        if found:
            problems[case.name] = found
    assert problems == {}


def _problems(case: Hostile, cells: Cells, top: Path) -> Iterator[str]:
    root, outside = top / "workspace", top / "outside"
    root.mkdir(parents=True)
    outside.mkdir()
    for name, content in case.files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    if case.more is not None:
        case.more(root, outside)
    before = everything(top)
    ran = cells.run(["check", "--format", "json", *case.arguments], root)
    yield from _ended(ran, CHECKED)
    if everything(top) != before:
        yield "check changed something on disk"
    if ran.code in (0, 1):
        yield from _placed(ran.said, root)
    if case.refused and case.refused not in _with_errors(ran):
        yield f"no error in {case.refused}: {ran.said[:200]}"
    if not case.refused and case.kind not in TOO_LARGE_TO_DRAW_IN_A_TEST:
        yield from _built(case, cells, root, before)
        terminal = cells.run(["check", "--audience", "audit", *case.arguments], root)
        yield from _ended(terminal, CHECKED)
        if any(not each.isprintable() and each not in "\n\u200d" for each in terminal.said):
            yield "something that steers terminals was printed"
    shutil.rmtree(top)


def _built(case: Hostile, cells: Cells, root: Path, before: dict[str, object]) -> Iterator[str]:
    top = root.parent
    into = ["-o", "../built"] if case.kind not in ("outputs", LINKED_OUTPUT) else []
    ran = cells.run(["build", *into], root)
    yield from _ended(ran, BUILT)
    after = everything(top)
    made = {path for path in after if path.startswith(("built", "workspace/site/")) or path == "workspace/site"}
    if {path: told for path, told in after.items() if path not in made} != {
        path: told for path, told in before.items() if path not in made
    }:
        yield "build changed something outside its folder"


def _ended(ran: Ran, seconds: float) -> Iterator[str]:
    if ran.code not in (0, 1, 2, 3) or "Traceback" in ran.said:
        yield f"{ran.ended}, code {ran.code}: {ran.said[-500:]}"
    if ran.seconds > seconds:
        yield f"{ran.seconds:.1f} s of CPU"
    if ran.memory > MEMORY and not ran.engine:
        yield f"{ran.memory / 1000**2:.0f} MB"


def _placed(said: str, root: Path) -> Iterator[str]:
    for each in json.loads(said)["findings"]:
        file = root / each["file"]
        lines = file.read_bytes()[: 1024 * 1024].decode("utf-8", "replace").split("\n") if file.is_file() else [""]
        width = len(lines[each["line"] - 1]) + 2 if each["line"] <= len(lines) else 0
        if not (1 <= each["line"] <= len(lines) and 1 <= each["column"] <= width) and "\r" not in "".join(lines):
            yield f"{each['check']} is at {each['line']}:{each['column']}, which is nowhere in {each['file']}"
            return
        if not each["message"]:
            yield f"{each['check']} says nothing"


def _with_errors(ran: Ran) -> set[str]:
    if ran.code != 1:
        return set()
    return {each["file"] for each in json.loads(ran.said)["findings"] if each["severity"] == "error"}
