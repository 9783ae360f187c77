"""The lines of a file that a finding speaks of, with words beneath the place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.diagnostics.place import Span
from journeymap.report.printable import columns, printable

_WIDEST = 100
_LEAD = 30


@dataclass(frozen=True, slots=True)
class Pointer:
    """A stretch of a file to point at: with ``^`` when it is what the finding is about, else with ``-``."""

    span: Span
    words: str
    main: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an excerpt: a line of the file with its number, or (number 0) what points at the line above."""

    number: int
    text: str
    main: bool = False


def rows(text: str, pointers: Sequence[Pointer]) -> Iterator[Row]:
    """The rows of an excerpt of ``text`` for its pointers, from top to bottom.

    Of a line that is too long, the part around the first pointer is shown; what points elsewhere in it is left out.
    """
    lines = text.split("\n")
    for number in sorted({pointer.span.line for pointer in pointers}):
        line = lines[number - 1] if number <= len(lines) else ""
        here = sorted(
            (pointer for pointer in pointers if pointer.span.line == number),
            key=lambda each: (not each.main, each.span),
        )
        start = _window(line, here[0].span)
        shown = line[start : start + _WIDEST]
        before = "…" if start else ""
        after = "…" if start + _WIDEST < len(line) else ""
        yield Row(number, f"{before}{printable(shown)}{after}".rstrip())
        for pointer in here:
            if pointer.main or start < pointer.span.column <= start + _WIDEST:
                yield Row(0, _beneath(shown, pointer, start, len(before)), pointer.main)


def _window(line: str, span: Span) -> int:
    """Where to begin showing a line that is too long to show whole."""
    return 0 if len(line) <= _WIDEST or span.column <= _WIDEST - _LEAD else span.column - _LEAD


def _beneath(shown: str, pointer: Pointer, start: int, indent: int) -> str:
    span = pointer.span
    first = min(max(span.column - 1 - start, 0), len(shown))
    last = len(shown) if span.end_line > span.line else min(span.end_column - 1 - start, len(shown))
    blank = " " * (indent + columns(printable(shown[:first])))
    mark = ("^" if pointer.main else "-") * max(columns(printable(shown[first:last])), 1)
    return f"{blank}{mark} {printable(pointer.words)}".rstrip()
