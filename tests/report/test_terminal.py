"""Findings for people: where each part stands, and that nothing from a file reaches the terminal raw."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.diagnostics.place import Place, Span
from journeymap.load.sources import Sources
from journeymap.report.as_json import findings_json
from journeymap.report.printable import columns
from journeymap.report.report import Counts
from journeymap.report.summary import summary
from journeymap.report.terminal import findings_text

CHECK = Check("a-check", "JM999")


def plain(text: str, _colour: str) -> str:
    return text


def sources(**files: str) -> Sources:
    """Sources that hold these texts already; no file is read."""
    return Sources(Path("nowhere"), _texts={f"journeys/{name}.yaml": text for name, text in files.items()})


def place(name: str, line: int, column: int, length: int = 1) -> Place:
    return Place(f"journeys/{name}.yaml", span=Span(line, column, line, column + length))


def told(finding: Finding, files: Sources) -> str:
    return findings_text([finding], files, plain)


def test_other_places_in_the_same_file_and_in_others() -> None:
    finding = Finding(
        CHECK,
        "it is wrong",
        place("a", 10, 1, 3),
        "this",
        hints=(
            Hint("look there", place("b", 2, 1)),
            Hint("did you mean this?", place("a", 3, 1)),
            Hint("or think again"),
        ),
        related=(
            Related(place("b", 2, 3), "and this"),
            Related(place("a", 9, 2), "because of this"),
        ),
    )
    files = sources(a="\n" * 8 + "nine\nten\n", b="one\ntwo\n")
    assert told(finding, files) == (
        "error[a-check]: it is wrong\n"
        "   --> journeys/a.yaml:10:1\n"
        "   |\n"
        " 9 | nine\n"
        "   |  - because of this\n"
        "10 | ten\n"
        "   | ^^^ this\n"
        "   ::: journeys/b.yaml:2:3\n"
        "   |\n"
        " 2 | two\n"
        "   |   - and this\n"
        "   = look there (journeys/b.yaml:2)\n"
        "   = did you mean this (line 3)?\n"
        "   = or think again\n"
        "   = journeymap explain a-check\n"
        "\n"
    )


def test_colours_are_given_to_the_parts_and_change_no_word() -> None:
    finding = Finding(
        CHECK, "it is wrong", place("a", 1, 1), "this", (Hint("mend it"),), (Related(place("a", 1, 3), "that"),)
    )
    files = sources(a="one\n")
    used: dict[str, str] = {}

    def note(text: str, colour: str) -> str:
        used[text.strip()] = colour
        return text

    assert findings_text([finding], files, note) == told(finding, files)
    assert used == {
        "error[a-check]": "red",
        "it is wrong": "bold",
        "-->": "blue",
        "|": "blue",
        "1": "blue",
        "^ this": "red",
        "- that": "blue",
        "=": "blue",
    }


def test_each_severity_has_a_colour_of_its_own() -> None:
    colours = []
    for severity in Severity:
        finding = Finding(Check("a-check", "JM999", severity), "it", place("a", 1, 1), "this")
        found: list[str] = []
        findings_text([finding], sources(a="one\n"), lambda text, colour, kept=found: kept.append(colour) or text)  # type: ignore[misc]
        colours.append(found[0])
    assert colours == ["blue", "yellow", "red"]


def test_the_summary_counts() -> None:
    def some(severity: Severity, number: int) -> list[Finding]:
        return [Finding(Check("a-check", "JM999", severity), "it", place("a", 1, 1))] * number

    assert summary([], Counts(0, 0)) == "0 journeys and 0 principles: nothing to report"
    assert summary(some(Severity.ERROR, 1), Counts(1, 1)) == "1 error in 1 journey and 1 principle"
    mixed = some(Severity.NOTE, 3) + some(Severity.ERROR, 2) + some(Severity.WARNING, 1)
    assert summary(mixed, Counts(2, 3)) == "2 errors, 1 warning, 3 notes in 2 journeys and 3 principles"


def test_json_of_places_in_other_files() -> None:
    import json

    finding = Finding(
        CHECK,
        "it is wrong",
        place("a", 2, 3, 4),
        hints=(Hint("look there", place("b", 1, 1)), Hint("think again")),
        related=(Related(place("b", 1, 2), "and this"),),
        severity_override=Severity.NOTE,
    )
    found = json.loads(findings_json([finding], sources(a="one\ntwo three\n", b="b\n")))["findings"][0]
    assert found["severity"] == "note"
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (2, 3, 2, 7)
    assert found["help"] == "look there (journeys/b.yaml:1)\nthink again"
    assert found["related"] == [{"file": "journeys/b.yaml", "line": 1, "column": 2, "message": "and this"}]


ANYTHING = st.text(st.characters(), max_size=12)


@given(ANYTHING, ANYTHING, ANYTHING, ANYTHING, st.integers(1, 20))
@settings(max_examples=200)
def test_whatever_stands_in_a_finding_the_terminal_gets_plain_lines(
    message: str, label: str, file: str, text: str, column: int
) -> None:
    where = Place(file, span=Span(1, column, 1, column + 3))
    there = Place(f"{file}2", span=Span(1, column, 1, column + 3))
    finding = Finding(CHECK, message, where, label, (Hint(message, there),), (Related(there, label),))
    files = Sources(Path("nowhere"), _texts={file: text, f"{file}2": text})
    told_text = told(finding, files)
    assert [
        each for each in told_text if not each.isprintable() and each not in "\n\u200d" and not _harmless(each)
    ] == []
    assert told_text.count("\n") == 12


def _harmless(character: str) -> bool:
    """Spaces and characters not yet assigned, or for private use: no terminal acts upon them."""
    import unicodedata

    return unicodedata.category(character) in ("Zs", "Cn", "Co")


def test_the_table_of_a_listing_lines_up_for_wide_letters() -> None:
    from journeymap.report.listing import listing_text

    found = {
        "journeys": [
            {"id": "a", "title": "咖啡", "touchpoints": 1},
            {"id": "tea", "title": "e\u0301te\u0301 \x1b[31m", "touchpoints": 22},
        ],
        "principles": [],
        "roles": [],
    }
    title, first, second = listing_text(found).splitlines()
    assert title == "Journeys"
    assert columns(first.partition("1 touch")[0]) == columns(second.partition("22 touch")[0])
    assert "\x1b" not in second
