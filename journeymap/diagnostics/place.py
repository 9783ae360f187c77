"""Where something stands: in which file, at which key, and, once known, on which line."""

from dataclasses import dataclass
from enum import StrEnum

Route = tuple[str | int, ...]
"""The keys and list indexes that lead from the top of a file to a value."""


class Part(StrEnum):
    """Which half of ``key: value`` a place means."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A symbolic place: a file and the route to a value in it.

    ``file`` is relative to the workspace, with forward slashes. ``span`` is given only by those who
    have the text before them and no data yet, such as the reader when a file cannot be read.
    """

    file: str
    route: Route = ()
    part: Part = Part.VALUE
    span: Span | None = None

    def at(self, *steps: str | int) -> "Place":
        """The place of a value below this one."""
        return Place(self.file, (*self.route, *steps))

    def key(self) -> "Place":
        """The place of the key rather than of its value."""
        return Place(self.file, self.route, Part.KEY)
