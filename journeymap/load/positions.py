"""Where each key and value of a file stands."""

from dataclasses import dataclass

from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from journeymap.diagnostics.place import Part, Route, Span
from journeymap.load.at import At, begin, end


@dataclass(slots=True)
class Branch:
    """A mapping or a list: where it starts and ends, and what it holds."""

    start: CollectionStartEvent
    below: "dict[str, tuple[ScalarEvent, Leaf]] | list[Leaf]"
    end: CollectionEndEvent


Leaf = Branch | ScalarEvent


@dataclass(frozen=True, slots=True)
class Marks:
    """The positions of one file: a tree of the shape of its data, and the text it points into."""

    text: str
    top: Branch


def span(marks: Marks, route: Route, part: Part = Part.VALUE) -> Span:
    """Return the stretch of the file where the key or the value at ``route`` stands.

    Where the route leads further than the file, it is the nearest thing above that exists: its key, if
    it is a mapping or a list that has one, for that is what lacks something. A value of several lines
    is its first line; an empty value is its key.
    """
    key, value, missing = _follow(marks.top, route)
    meant = part is Part.KEY or _is_empty(value) or (missing and isinstance(value, Branch))
    return _first_line(marks.text, key if meant and key else value)


def _follow(top: Branch, route: Route) -> tuple[ScalarEvent | None, Leaf, bool]:
    """Return the key and the value that the route leads to, and whether a part of it is missing."""
    key: ScalarEvent | None = None
    value: Leaf = top
    for step in route:
        below = value.below if isinstance(value, Branch) else ()
        if isinstance(below, dict) and isinstance(step, str) and step in below:
            key, value = below[step]
        elif isinstance(below, list) and isinstance(step, int) and 0 <= step < len(below):
            key, value = None, below[step]
        else:
            return key, value, True
    return key, value, False


def _first_line(text: str, leaf: Leaf) -> Span:
    start = _start(leaf)
    line, column = start.line + 1, start.column + 1
    if _is_empty(leaf):
        # Nothing is written: a list item that is a dash alone, and its place is behind the dash.
        return Span(line, column - 1, line, column)
    last = _end_on_line(leaf, start.line)
    if last is None:
        last = len(text.split("\n")[start.line].rstrip())
    return Span(line, column, line, last + 1)


def _start(leaf: Leaf) -> At:
    return begin(leaf.start if isinstance(leaf, Branch) else leaf)


def _end_on_line(leaf: Leaf, line: int) -> int | None:
    """Return the column where what a value has on its first line ends; None if it fills the line."""
    while isinstance(leaf, Branch) and not leaf.start.flow_style:
        column = _start(leaf).column + 1
        if isinstance(leaf.below, dict):
            key, leaf = next(iter(leaf.below.values()))
            if end(key).line == line:
                column = end(key).column
        else:
            leaf = leaf.below[0]
        if _is_empty(leaf) or _start(leaf).line != line:
            return column
    last = end(leaf.end if isinstance(leaf, Branch) else leaf)
    return last.column if last.line == line else None


def _is_empty(leaf: Leaf) -> bool:
    return isinstance(leaf, ScalarEvent) and not leaf.value and not leaf.style
