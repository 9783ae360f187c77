"""The comments of a file, with their places: a ``#`` within a text is none.

Where texts stand is asked of the same events that the reader is built on, so that the two cannot differ.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from yaml.error import YAMLError
from yaml.events import ScalarEvent, StreamEndEvent

from journeymap.load.at import At, begin, end
from journeymap.load.parsers import FASTEST, ParserClass

_COMMENT = re.compile(r"#[^\n]*")
_HEADER = re.compile(r"[|>][^#\n]*")
"""What begins a block of text. Only a comment can follow on that line; the text begins on the next."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: where its ``#`` stands, counted from 1, what follows the ``#``, and whether it has its line alone."""

    line: int
    column: int
    text: str
    alone: bool


def comments(text: str, parser: ParserClass = FASTEST) -> tuple[Comment, ...]:
    """The comments of a text that is YAML, from top to bottom; none of one that is not."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    found = []
    try:
        gaps = list(_gaps(text, starts, parser))
    except YAMLError:
        return ()
    for first, last in gaps:
        for match in _COMMENT.finditer(text, first, last):
            line = bisect_right(starts, match.start())
            start = starts[line - 1]
            alone = not text[start : match.start()].strip()
            found.append(Comment(line, match.start() - start + 1, match[0][1:], alone))
    return tuple(found)


def _gaps(text: str, starts: list[int], parser: ParserClass) -> Iterator[tuple[int, int]]:
    """The stretches of a text between its keys and values, as indexes: brackets, colons, dashes, comments."""

    def index(at: At) -> int:
        return starts[at.line] + at.column

    following = parser(text).get_event
    done = 0
    while not isinstance(event := following(), StreamEndEvent):
        if not isinstance(event, ScalarEvent) or begin(event) == end(event):
            continue
        first = index(begin(event))
        if event.style in ("|", ">"):
            header = _HEADER.match(text, first)
            first = header.end() if header else first
            yield done, first
            line_end = text.find("\n", first)
            yield first, len(text) if line_end < 0 else line_end
        else:
            yield done, first
        done = min(index(end(event)), len(text))
    yield done, len(text)
