"""Whatever the text, reading ends in data or in one finding within the text, and libyaml changes nothing."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Part, Route, Span
from journeymap.load.decode import decode
from journeymap.load.parsers import FASTEST, ParserClass, PythonParser
from journeymap.load.positions import span
from journeymap.load.reader import read
from journeymap.load.unreadable import Unreadable

JOURNEY = """\
# yaml-language-server: $schema=../schemas/journey.schema.json
journeymap: 1
title: A coffee before the train
reviewed: 2026-10-01
stages:
  arrive: {title: Arrive}
touchpoints:
  walk-in:
    title: "I walk in & look"
    start: true
    emotion: {target: 1, observed: -1}
    friction:
      - {text: 'The pillar''s in the way', severity: 2}
      - text: Nobody looks up
        severity: 3
    notes: |
      One.

      Two: three.
    next: [nod, {to: walk-out, when: {load: peak}, share: 8%}]
"""
SAMPLE = [JOURNEY] + [
    path.read_text(encoding="utf-8")[:3000] for path in sorted(Path(__file__).parents[2].glob("journeys/*.yaml"))[:3]
]
SNIPPETS = st.sampled_from(
    [
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
        ),
        *(
            "|",
            ">",
            "|2",
            ">-",
            "&a",
            "*a",
            "!",
            "!b ",
            "?",
            "? ",
            "%",
            "@",
            "`",
            "---\n",
            "...\n",
            "<<: ",
            "~",
            "null",
        ),
        *(
            "\\",
            "\\x41",
            "\\ud800",
            "\\U00110000",
            "a",
            "a: b",
            "é",
            "😀",
            "\u2028",
            "\r",
            "\ufeff",
            "\u202e",
        ),
    ]
)
SCRAPS = st.lists(SNIPPETS, max_size=15).map("".join)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """Return a real file with a few things put in or taken out."""
    text = draw(st.sampled_from(SAMPLE))
    text = text[: draw(st.sampled_from([len(text), 300, 900]))]
    for _ in range(draw(st.integers(1, 4))):
        index = draw(st.integers(0, len(text)))
        text = text[:index] + draw(SNIPPETS) + text[index + draw(st.integers(0, 4)) :]
    return text


def outcome(text: str, parser: ParserClass) -> Finding | tuple[str, list[Span]]:
    """Return what reading comes to: the finding, or the data and all its positions."""
    try:
        reading = read(text, "journeys/a.yaml", parser)
    except Unreadable as unreadable:
        return unreadable.finding
    spans = [
        span(reading.marks, (*route, *more), part)
        for route in routes(reading.data)
        for part in Part
        for more in ((), ("not there",))
    ]
    return repr(reading.data), spans


def routes(data: object, route: Route = ()) -> Iterator[Route]:
    yield route
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in entries:
        yield from routes(value, (*route, step))


def is_within(found: Span | None, lines: list[str]) -> bool:
    return (
        found is not None
        and 1 <= found.line == found.end_line <= len(lines)
        and 1 <= found.column <= found.end_column <= len(lines[found.line - 1]) + 1
    )


def check(text: str) -> None:
    first, second = outcome(text, FASTEST), outcome(text, PythonParser)
    assert first == second
    lines = text.split("\n")
    if isinstance(first, Finding):
        assert is_within(first.place.span, lines)
        assert all(is_within(related.place.span, lines) for related in first.related)
        assert first.message
        assert "\n" not in "".join((first.message, first.label, *(hint.text for hint in first.hints)))
    else:
        assert all(is_within(found, lines) for found in first[1])


@settings(deadline=None, max_examples=300)
@given(st.text())
@example("a: |2")
@example('a: "\\U0000d800"')
@example('a: "\\Uffffffff"')
@example("?\n  a\n")
@example("? \n\n  >-")
@example("a: [b\n---\n")
@example("{? :@")
@example("]]: [a]")
@example("!\t[%>")
@example("&a\n!a\t  b]&a")
@example("a: b\n{}  !c d")
@example("a: >\n\n \tb\n")
@example("a: [x:?, y]")
@example("a:\t- b")
def test_any_text(text: str) -> None:
    check(text)


@settings(deadline=None, max_examples=500)
@given(SCRAPS)
def test_any_scraps_of_yaml(text: str) -> None:
    check(text)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(spoiled())
def test_any_spoiled_journey(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(st.binary() | SCRAPS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes(raw: bytes) -> None:
    try:
        text = decode(raw, "f")
    except Unreadable as unreadable:
        found = unreadable.finding.place.span
        assert found is not None
        assert (found.line, found.column) >= (1, 1)
        assert found.line <= raw.count(b"\n") + 1
    else:
        check(text)
