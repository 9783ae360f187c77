import pytest

from journeymap.diagnostics.place import Part, Route, Span
from journeymap.load.parsers import FASTEST, ParserClass, PythonParser
from journeymap.load.positions import span
from journeymap.load.reader import read

TEXT = """\
# a journey
journeymap: 1
title: "Coffee ☕"   # with a comment
stages:   # three
  arrive: {title: Arrive, notes: "x"}
  order:
    title: Order
touchpoints:
  nod:
    stage: arrive
    next: [order, {to: leave, share: 8%}]
    delight:
      - She knows me
      -
      - text: one
        by: two
    takes:
    tags: [
      a, b
    ]
    notes: |   # kept
      many
      lines
    quote: 'one
      two'
    says: all the
      way down
    matrix:
    - - x
      - y
"""


@pytest.fixture(params=[FASTEST, PythonParser], ids=["fastest", "python"])
def parser(request: pytest.FixtureRequest) -> ParserClass:
    chosen: ParserClass = request.param
    return chosen


def marked(route: Route, part: Part, parser: ParserClass) -> tuple[int, str]:
    found = span(read(TEXT, "f", parser).marks, route, part)
    assert found.line == found.end_line
    return found.line, TEXT.split("\n")[found.line - 1][found.column - 1 : found.end_column - 1]


@pytest.mark.parametrize(
    ("route", "line", "key", "value"),
    [
        (("journeymap",), 2, "journeymap", "1"),
        (("title",), 3, "title", '"Coffee ☕"'),
        (("stages", "arrive"), 5, "arrive", '{title: Arrive, notes: "x"}'),
        (("stages", "arrive", "notes"), 5, "notes", '"x"'),
        (("touchpoints", "nod", "stage"), 10, "stage", "arrive"),
        (("touchpoints", "nod", "next"), 11, "next", "[order, {to: leave, share: 8%}]"),
        (("touchpoints", "nod", "next", 1, "to"), 11, "to", "leave"),
        (("touchpoints", "nod", "delight", 2, "by"), 16, "by", "two"),
        (("touchpoints", "nod", "tags"), 18, "tags", "["),
        (("touchpoints", "nod", "notes"), 21, "notes", "|   # kept"),
        (("touchpoints", "nod", "quote"), 24, "quote", "'one"),
        (("touchpoints", "nod", "says"), 26, "says", "all the"),
    ],
)
def test_a_key_and_its_value(route: Route, line: int, key: str, value: str, parser: ParserClass) -> None:
    assert marked(route, Part.KEY, parser) == (line, key)
    assert marked(route, Part.VALUE, parser) == (line, value)


@pytest.mark.parametrize(
    ("route", "line", "value"),
    [
        ((), 2, "journeymap: 1"),
        (("stages",), 5, 'arrive: {title: Arrive, notes: "x"}'),
        (("stages", "order"), 7, "title: Order"),
        (("touchpoints",), 9, "nod"),
        (("touchpoints", "nod"), 10, "stage: arrive"),
        (("touchpoints", "nod", "delight"), 13, "- She knows me"),
        (("touchpoints", "nod", "delight", 0), 13, "She knows me"),
        (("touchpoints", "nod", "delight", 2), 15, "text: one"),
        (("touchpoints", "nod", "matrix"), 29, "- - x"),
        (("touchpoints", "nod", "matrix", 0), 29, "- x"),
    ],
)
def test_a_value_of_several_lines_is_its_first_line(route: Route, line: int, value: str, parser: ParserClass) -> None:
    assert marked(route, Part.VALUE, parser) == (line, value)


def test_an_empty_value_is_its_key_or_its_dash(parser: ParserClass) -> None:
    assert marked(("touchpoints", "nod", "takes"), Part.VALUE, parser) == (17, "takes")
    assert marked(("touchpoints", "nod", "delight", 1), Part.VALUE, parser) == (14, "-")


def test_what_has_no_key_is_its_value(parser: ParserClass) -> None:
    assert marked((), Part.KEY, parser) == (2, "journeymap: 1")
    assert marked(("touchpoints", "nod", "next", 0), Part.KEY, parser) == (11, "order")


@pytest.mark.parametrize(
    ("route", "line", "text"),
    [
        (("touchpoints", "nod", "title"), 9, "nod"),
        (("touchpoints", "nod", "title", "x", 3), 9, "nod"),
        (("touchpoints", "nod", "next", 7), 11, "next"),
        (("touchpoints", "nod", "next", -1), 11, "next"),
        (("touchpoints", "nod", "next", "to"), 11, "next"),
        (("touchpoints", "nod", "next", 1, "when"), 11, "{to: leave, share: 8%}"),
        (("touchpoints", "nod", "delight", 2, "zz"), 15, "text: one"),
        (("touchpoints", "nod", "stage", "title"), 10, "arrive"),
        (("touchpoints", "nod", "takes", "typical"), 17, "takes"),
        (("touchpoints", 0), 8, "touchpoints"),
        (("journey",), 2, "journeymap: 1"),
    ],
)
def test_what_is_missing_is_missed_from_the_nearest_thing_above(
    route: Route, line: int, text: str, parser: ParserClass
) -> None:
    assert marked(route, Part.VALUE, parser) == (line, text)


def test_columns_count_characters_as_people_do(parser: ParserClass) -> None:
    marks = read("👩‍🍳: {é: 咖啡}\n", "f", parser).marks
    assert span(marks, ("👩‍🍳", "é")) == Span(1, 10, 1, 12)
    assert span(marks, ("👩‍🍳",), Part.KEY) == Span(1, 1, 1, 4)


def test_a_key_on_a_line_below_its_question_mark(parser: ParserClass) -> None:
    assert span(read("?\n  a\n", "f", parser).marks, ()) == Span(1, 1, 1, 2)
