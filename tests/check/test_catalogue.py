"""Every kind of finding is documented, and what the documentation of a file's own kinds shows is so."""

import ast
import re
from functools import partial
from pathlib import Path

import pytest

import journeymap
from journeymap.check import registry
from journeymap.check.catalogue import Block, Explained, catalogue, explained
from journeymap.check.suppress import DOCS as IGNORES
from journeymap.check.suppress import suppress
from journeymap.diagnostics.finding import Check, Finding
from journeymap.diagnostics.place import Place
from journeymap.load.comments import comments
from journeymap.load.document import Kind
from journeymap.load.kind_docs import DOCS as KINDS
from journeymap.load.positions import Marks, span
from journeymap.load.reader import read
from journeymap.load.shape import misfits
from journeymap.load.unreadable import Unreadable
from journeymap.prove.survey import survey

UNSHOWABLE = {"yaml-encoding", "yaml-too-large", "empty-file"}
HEAD = {
    "journeymap": "journeymap: 1",
    "journey": "journey: example",
    "title": "title: Example",
    "stages": "stages: {arrive: {title: Arrive}, leave: {title: Leave}}",
    "touchpoints": "touchpoints: {here: {title: I am here, stage: leave, layer: customer, start: true}}",
}
CHECK = Check("a-check", "JM999")


def examples(of: Explained) -> dict[str, list[str]]:
    """The examples by the heading above them."""
    found: dict[str, list[str]] = {}
    heading = ""
    for block in of.blocks:
        if block.is_example:
            found.setdefault(heading, []).append(block.text)
        else:
            heading = block.text
    return found


def complete(text: str) -> str:
    """An example with whatever a journey has to begin with and it does not say."""
    missing = [line for key, line in HEAD.items() if not re.search(rf"^{key}:", text, re.MULTILINE)]
    if re.search(r"^titel:", text, re.MULTILINE):
        missing.remove(HEAD["title"])
    return "\n".join([*missing, text]) + "\n"


def kinds_found(text: str) -> list[str]:
    try:
        data = read(text, "journeys/example.yaml").data
    except Unreadable as unreadable:
        return [unreadable.finding.check.slug]
    return [finding.check.slug for finding in misfits(Kind.JOURNEY, data, "journeys/example.yaml")]


SHOWN = [each for each in catalogue() if each.check in KINDS and each.check.slug not in UNSHOWABLE]


@pytest.mark.parametrize("each", SHOWN, ids=lambda each: each.check.slug)
def test_the_examples_of_a_files_own_kinds_are_true(each: Explained) -> None:
    shown = examples(each)
    for text in shown["Finds:"]:
        whole = text if each.check.slug in ("not-keys-and-values", "wrong-file") else complete(text)
        assert kinds_found(whole) == [each.check.slug], whole
    for text in shown["Clean:"]:
        assert kinds_found(complete(text)) == []


def _line(marks: Marks, place: Place) -> int:
    return span(marks, place.route, place.part).line


@pytest.mark.parametrize("check", IGNORES, ids=lambda check: check.slug)
def test_the_examples_of_ignores_are_true(check: Check, write_files) -> None:
    (each,) = [each for each in catalogue() if each.check == check]
    shown = examples(each)
    assert set(shown) == {"Finds:", "Clean:"}
    for heading, texts in shown.items():
        for text in texts:
            written = write_files({"journeys/example.yaml": text})
            marks, whole = written.marks["journeys/example.yaml"], written.texts["journeys/example.yaml"]
            judged = suppress(
                list(registry.run(written.workspace, survey(written.workspace))),
                {"journeys/example.yaml": comments(whole)},
                [each.check for each in catalogue()],
                partial(_line, marks),
            )
            expected = [check] if heading == "Finds:" else []
            assert [complaint.check for complaint in judged.complaints] == expected


def test_every_kind_that_the_code_knows_is_in_the_catalogue() -> None:
    made = set()
    for path in Path(journeymap.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Check":
                slug, code = node.args[:2]
                assert isinstance(slug, ast.Constant)
                assert isinstance(code, ast.Constant)
                made.add((slug.value, code.value))
    known = [(each.check.slug, each.check.code) for each in catalogue()]
    assert set(known) == made
    assert len({slug for slug, _ in known}) == len({code for _, code in known}) == len(known)
    assert [code for _, code in known] == sorted(code for _, code in known)


@pytest.mark.parametrize("each", catalogue(), ids=lambda each: each.check.slug)
def test_each_begins_with_a_sentence_and_says_more(each: Explained) -> None:
    assert each.summary.text.endswith(".")
    assert not each.summary.is_example
    assert each.blocks
    for block in (each.summary, *each.blocks):
        assert block.text.strip("\n")
        assert "```" not in block.text
        assert "`" not in block.words or block.is_example
        assert not re.search(r"\b(node|object|scalar|schema|null)\b", block.words.lower()) or block.is_example


def test_a_documentation_taken_apart() -> None:
    documentation = (
        "One sentence\nover two lines.\n\nWhy ``it: is`` so.\n\nFinds:\n\n```yaml\na:\n\n  b: 1\n```\nThe end.\n"
    )
    found = explained(CHECK, documentation)
    assert found.summary == Block("One sentence over two lines.")
    assert found.blocks == (
        Block("Why ``it: is`` so."),
        Block("Finds:"),
        Block("a:\n\n  b: 1", is_example=True),
        Block("The end."),
    )
    assert list(found.blocks[0].parts()) == [("Why ", False), ("it: is", True), (" so.", False)]
    assert found.blocks[0].words == 'Why "it: is" so.'


def test_the_findings_of_unreadable_files_have_a_kind_of_the_catalogue() -> None:
    known = {each.check for each in catalogue()}
    with pytest.raises(Unreadable) as stopped:
        read("a: [", "a.yaml")
    finding: Finding = stopped.value.finding
    assert finding.check in known
