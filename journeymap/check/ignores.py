"""What a comment such as ``# journeymap: ignore[dead-end] we know`` says, read from the comments of a file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.diagnostics.place import Place, Span
from journeymap.load.comments import Comment

EXAMPLE = "# journeymap: ignore[dead-end] why it is all right"

_IGNORE = re.compile(r"[ \t]*journeymap[ \t]*:[ \t]*ignore(?P<names>[ \t]*\[(?P<inside>[^\]]*)\])?(?P<reason>.*)")
_NAME = re.compile(r"[^\s,]+")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a check in a comment, and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that asks to ignore findings of some checks on a line, and whether it gives a reason."""

    names: tuple[Name, ...]
    line: int
    place: Place
    has_reason: bool


def ignores(file: str, comments: Sequence[Comment]) -> Iterator[Ignore]:
    """The ignores among the comments of a file.

    A comment behind something speaks of its own line. One that stands alone speaks of the line below it, past
    other comments that stand alone.
    """
    below: dict[int, int] = {}
    for comment in reversed(comments):
        if comment.alone:
            below[comment.line] = below.get(comment.line + 1, comment.line + 1)
    for comment in comments:
        match = _IGNORE.fullmatch(comment.text)
        if match is None or (match["names"] is None and match["reason"][:1] not in ("", " ", "\t")):
            continue
        line = below.get(comment.line, comment.line)
        names = {
            name[0]: Name(name[0], _place(file, comment, match.start("inside") + name.start(), len(name[0])))
            for name in reversed(list(_NAME.finditer(match["inside"] or "")))
        }
        whole = _place(file, comment, -1, len(comment.text.rstrip()) + 1)
        yield Ignore(tuple(reversed(names.values())), line, whole, bool(_WORD.search(match["reason"])))


def _place(file: str, comment: Comment, index: int, length: int) -> Place:
    """The place of a stretch of a comment; ``index`` counts from behind the sign that begins it."""
    column = comment.column + 1 + index
    return Place(file, span=Span(comment.line, column, comment.line, column + length))
