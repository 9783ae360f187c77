"""Lines and columns as the parsers count them: both from 0."""

from dataclasses import dataclass

from yaml.events import Event
from yaml.tokens import Token


@dataclass(frozen=True, slots=True)
class At:
    """A line and a column, from 0."""

    line: int
    column: int


def begin(read: Event | Token) -> At:
    """Return where something that was read begins."""
    mark = read.start_mark
    return At(mark.line, mark.column) if mark else At(0, 0)


def end(read: Event | Token) -> At:
    """Return where something that was read ends."""
    mark = read.end_mark
    return At(mark.line, mark.column) if mark else At(0, 0)


def index_of(text: str, where: At) -> int:
    """Return the index in the text of a line and a column."""
    index = 0
    for _ in range(where.line):
        index = text.index("\n", index) + 1
    return index + where.column


def at_index(text: str, index: int) -> At:
    """Return the line and the column of an index in the text."""
    return At(text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1)
