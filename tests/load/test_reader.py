from pathlib import Path

import pytest
import yaml

from journeymap.diagnostics.finding import Finding
from journeymap.load.limits import DEPTH, TEXT_CHARACTERS, VALUES
from journeymap.load.parsers import FASTEST, ParserClass, PythonParser
from journeymap.load.reader import read
from journeymap.load.scalars import plain
from journeymap.load.unreadable import Unreadable

SAMPLE = sorted(Path(__file__).parents[2].glob("journeys/*.yaml"))


@pytest.fixture(params=[FASTEST, PythonParser], ids=["fastest", "python"])
def parser(request: pytest.FixtureRequest) -> ParserClass:
    chosen: ParserClass = request.param
    return chosen


def refused(text: str, parser: ParserClass = FASTEST) -> Finding:
    with pytest.raises(Unreadable) as caught:
        read(text, "journeys/a.yaml", parser)
    return caught.value.finding


def at(finding: Finding) -> tuple[int, int, int]:
    span = finding.place.span
    assert span is not None
    assert span.line == span.end_line
    return span.line, span.column, span.end_column


# --- what is read


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b\n", {"a": "b"}),
        ("---\na: b\n...\n# the end\n", {"a": "b"}),
        (
            "a: 'no'\nb: \"12\"\nc: |\n  true\nd: >-\n  1\n  2\n",
            {"a": "no", "b": "12", "c": "true\n", "d": "1 2"},
        ),
        ("open: off\nat: 12:30\nday: 2026-10-01\n", {"open": "off", "at": "12:30", "day": "2026-10-01"}),
        (
            "words: {-2: very bad, 0: fine, 1.5: good, true: yes}\n",
            {"words": {"-2": "very bad", "0": "fine", "1.5": "good", "true": "yes"}},
        ),
        ("a: [1, true, ~, [x, {y: z}]]\n", {"a": [1, True, None, ["x", {"y": "z"}]]}),
        ("a:\n- b\n- c: d\n  e:\n", {"a": ["b", {"c": "d", "e": None}]}),
        ("a: [Are you ready?, What is it? Tell me]\n", {"a": ["Are you ready?", "What is it? Tell me"]}),
        ("a:\tb\nc: [d,\te]\n", {"a": "b", "c": ["d", "e"]}),
        ("a: b\tc\n  d\n", {"a": "b\tc d"}),
        ("a: one\n\n\n  two\n", {"a": "one\n\ntwo"}),
        ("a: |+\t# kept\n  one\n\n  two\n\nb: |2-\n    x\n  y\n", {"a": "one\n\ntwo\n\n", "b": "  x\ny"}),
        ("a: >\n  one\n  two\n\n    three\n  four\n", {"a": "one two\n\n  three\nfour\n"}),
        ('"null": 1\n\'<<\': 2\n"": 3\n', {"null": 1, "<<": 2, "": 3}),
        ('a: "\\u00e9\\t\\n\\x41\\U0001F600"\n', {"a": "é\t\nA😀"}),
        ("site: {https://example.org}\n", {"site": {"https://example.org": None}}),
        ("? a\n: b\n", {"a": "b"}),
        ("a: #b\n", {"a": None}),
        ("“a”: \u2018b\u2019\n", {"“a”": "\u2018b\u2019"}),
    ],
)
def test_text_becomes_plain_data(text: str, data: object, parser: ParserClass) -> None:
    found = read(text, "f", parser).data
    assert found == data
    assert repr(found) == repr(data)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_the_sample_means_what_yaml_means_by_it(path: Path, parser: ParserClass) -> None:
    text = path.read_text(encoding="utf-8")
    assert read(text, path.name, parser).data == _as_text(yaml.load(text, yaml.BaseLoader), text)  # noqa: S506


def _as_text(loaded: object, text: str) -> object:
    """Return BaseLoader's data, all text, with the values that our words for them stand for."""
    if isinstance(loaded, dict):
        return {key: _as_text(value, text) for key, value in loaded.items()}
    if isinstance(loaded, list):
        return [_as_text(value, text) for value in loaded]
    assert isinstance(loaded, str)
    return loaded if f'"{loaded}"' in text or f"'{loaded}'" in text else plain(loaded)


def test_there_is_a_sample() -> None:
    assert SAMPLE


def test_a_missing_libyaml_is_made_up_for() -> None:
    assert FASTEST is not PythonParser or not yaml.__with_libyaml__


# --- what is refused


@pytest.mark.parametrize(
    ("text", "code", "where", "message"),
    [
        ("", "JM006", (1, 1, 1), "this file is empty"),
        ("\n  \n", "JM006", (1, 1, 1), "this file is empty"),
        ("---\n", "JM006", (1, 1, 1), "this file is empty"),
        ("# title: a\n", "JM006", (1, 1, 1), "this file holds nothing but comments"),
        ("- a\n- b\n", "JM007", (1, 1, 2), "a list stands where keys and values belong"),
        ("\n[a, b]\n", "JM007", (2, 1, 2), "a list stands where keys and values belong"),
        ("hello there\n", "JM007", (1, 1, 2), "a text stands where keys and values belong"),
        ("'a: b'\n", "JM007", (1, 1, 2), "a text stands where keys and values belong"),
        ("null\n", "JM007", (1, 1, 2), "a text stands where keys and values belong"),
        ("a: b\n---\nc: d\n", "JM008", (2, 1, 4), "a second document begins here; a file holds only one"),
        ("---\na: b\n---\n", "JM008", (3, 1, 4), "a second document begins here; a file holds only one"),
        (
            "a: b\n...\n\n# so\nc: d\n",
            "JM008",
            (5, 1, 5),
            "a second document begins here; a file holds only one",
        ),
        ("%YAML 1.2\n---\na: b\n", "JM004", (1, 1, 10), 'a line cannot begin with "%"'),
        ("a: b\n%\n", "JM004", (2, 1, 2), 'a line cannot begin with "%"'),
        ("a: &b c\n", "JM004", (1, 4, 6), 'a value cannot begin with "&" unless it is in quotes'),
        ("a: &b {c: d}\n", "JM004", (1, 4, 6), 'a value cannot begin with "&" unless it is in quotes'),
        ("&b a: c\n", "JM004", (1, 1, 3), 'a value cannot begin with "&" unless it is in quotes'),
        ("a: [c, *b]\n", "JM004", (1, 8, 10), 'a value cannot begin with "*" unless it is in quotes'),
        ("a: *b\n", "JM004", (1, 4, 6), 'a value cannot begin with "*" unless it is in quotes'),
        ("*b : a\n", "JM004", (1, 1, 3), 'a value cannot begin with "*" unless it is in quotes'),
        ("a: *b*\n", "JM004", (1, 4, 7), 'a value cannot begin with "*" unless it is in quotes'),
        ("*b\n", "JM004", (1, 1, 3), 'a value cannot begin with "*" unless it is in quotes'),
        ("a: !!str b\n", "JM004", (1, 4, 9), 'a value cannot begin with "!" unless it is in quotes'),
        ("a: !x [b]\n", "JM004", (1, 4, 6), 'a value cannot begin with "!" unless it is in quotes'),
        ("a: !x!y b\n", "JM004", (1, 4, 8), 'a value cannot begin with "!" unless it is in quotes'),
        ("!x a: b\n", "JM004", (1, 1, 3), 'a value cannot begin with "!" unless it is in quotes'),
        ("!x\na: b\n", "JM004", (1, 1, 3), 'a value cannot begin with "!" unless it is in quotes'),
        ("a:\n  <<: {b: c}\n", "JM004", (2, 3, 5), '"<<" cannot be a key'),
        ("a: {null: b}\n", "JM004", (1, 5, 9), '"null" cannot be a key unless it is in quotes'),
        ("~: b\n", "JM004", (1, 1, 2), '"~" cannot be a key unless it is in quotes'),
        ("a: {? }\n", "JM001", (1, 5, 6), "a key is missing here"),
        ("a: {{ b }}\n", "JM004", (1, 5, 6), "brackets or braces stand where a key belongs"),
        ("[a]: b\n", "JM004", (1, 1, 2), "brackets or braces stand where a key belongs"),
        ("title:Foo\n", "JM001", (1, 6, 7), 'there is no space after the colon of "title"'),
        ("a: {title:Foo, b: c}\n", "JM001", (1, 10, 11), 'there is no space after the colon of "title"'),
        ('a: "\\u202e"\n', "JM002", (1, 4, 12), "this text spells out an invisible character (U+202E)"),
        ('a: {"\\0": b}\n', "JM002", (1, 5, 9), "this text spells out an invisible character (U+0000)"),
        ("a: \u2028\n", "JM002", (1, 4, 5), "an invisible character (U+2028) that a file may not hold"),
        ("a: \ud800\n", "JM002", (1, 4, 5), "an invisible character (U+D800) that a file may not hold"),
    ],
)
def test_what_the_language_leaves_out_is_refused(
    text: str, code: str, where: tuple[int, int, int], message: str, parser: ParserClass
) -> None:
    finding = refused(text, parser)
    assert (finding.check.code, at(finding), finding.message) == (code, where, message)
    assert finding.place.file == "journeys/a.yaml"


def test_a_key_given_twice_shows_both_places(parser: ParserClass) -> None:
    finding = refused("a:\n  title: b\n  stage: c\n  title: d\n", parser)
    assert (finding.check.slug, finding.check.code, at(finding)) == ("duplicate-key", "JM005", (4, 3, 8))
    assert (finding.message, finding.label) == ('"title" is given twice', "given again here")
    (first,) = finding.related
    assert first.message == "first given here"
    assert first.place.span is not None
    assert (first.place.span.line, first.place.span.column) == (2, 3)


def test_keys_written_in_two_ways_are_the_same_key(parser: ParserClass) -> None:
    assert refused("a: 1\n'a': 2\n", parser).check.code == "JM005"


def test_the_help_for_a_marker_is_the_line_with_quotes() -> None:
    assert [hint.text for hint in refused("a: [b, *c d]  # e\n").hints] == [
        'write: a: [b, "*c d"]  # e',
        "to use one thing in several places, write its id",
    ]
    assert [hint.text for hint in refused("a: !important\n").hints] == ['write: a: "!important"']


# --- limits


def test_as_many_levels_as_the_limit_and_no_more(parser: ParserClass) -> None:
    inner = DEPTH - 1
    assert read("a: " + "[" * inner + "]" * inner, "f", parser)
    finding = refused("a: " + "[" * (inner + 1) + "]" * (inner + 1), parser)
    assert (finding.check.code, at(finding)) == ("JM003", (1, DEPTH + 3, DEPTH + 4))
    assert str(DEPTH) in finding.message


def test_as_many_values_as_the_limit_and_no_more() -> None:
    enough = "a: [" + "b," * (VALUES - 2) + "]\n"
    assert read(enough, "f")
    finding = refused(enough + "c: d\n")
    assert (finding.check.code, at(finding)) == ("JM003", (2, 4, 5))
    assert "50,000" in finding.message
    assert refused(enough + "c: {}\n").check.code == "JM003"


def test_a_text_as_long_as_the_limit_and_no_longer(parser: ParserClass) -> None:
    assert read("a: " + "x" * TEXT_CHARACTERS, "f", parser)
    finding = refused("a: " + "x" * (TEXT_CHARACTERS + 1), parser)
    assert (finding.check.code, at(finding)) == ("JM003", (1, 4, 5))
    assert "20,001" in finding.message
    assert refused("? '" + "x" * (TEXT_CHARACTERS + 1) + "'\n: b\n", parser).check.code == "JM003"


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 25_000,
        "a: " + "{" * 900_000,
        "[" * 25_000,
        "- " * 40_000,
        "? " * 40_000,
        "a: " + "{b: " * 9_000,
    ],
    ids=["brackets", "braces", "a list of lists", "dashes", "questions", "mappings"],
)
def test_a_hostile_depth_ends_in_a_finding(text: str) -> None:
    assert refused(text).check.code in ("JM003", "JM004", "JM007")


def test_a_mistake_in_a_file_too_long_to_explain_slowly_is_explained_all_the_same() -> None:
    text = "".join(f"k{number}: v\n" for number in range(20_000)) + 'a: "b" c\n'
    finding = refused(text)
    assert (at(finding), finding.message) == ((20_001, 8, 9), "there is more text after the closing quote")
