"""The text of the workspace's files, for those who show it: excerpts, lines and columns."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Place, Span
from journeymap.load.decode import content, decode
from journeymap.load.positions import Marks, span
from journeymap.load.reader import read
from journeymap.load.unreadable import Unreadable

_TOP = Span(1, 1, 1, 1)


@dataclass
class Sources:
    """The files below ``root``. They are read again when a place in them is asked for.

    A file's marks are many times larger than the file, so those of the last one only are kept.
    """

    root: Path
    _texts: dict[str, str] = field(default_factory=dict)
    _spans: dict[Place, Span] = field(default_factory=dict)
    _marks: tuple[str, Marks | None] = ("", None)

    def text(self, file: str) -> str:
        """The text of a file; empty when it cannot be read or is no text."""
        if file not in self._texts:
            try:
                raw = content(self.root / file)
            except OSError:
                raw = b""
            try:
                self._texts[file] = decode(raw, file)
            except Unreadable:
                self._texts[file] = raw.decode("utf-8", errors="replace")
        return self._texts[file]

    def ordered(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings as they stand in the files, from top to bottom. Files that have none are not read again."""

        def where(each: Finding) -> tuple[str, Span, str, str]:
            return each.place.file, self.span(each.place), each.check.code, each.message

        file_by_file = sorted(findings, key=lambda each: each.place.file)
        return tuple(sorted(file_by_file, key=where))

    def span(self, place: Place) -> Span:
        """Where a place is: the one function that turns routes into lines and columns."""
        if place.span is not None:
            return place.span
        if place not in self._spans:
            marks = self._marks_of(place.file)
            self._spans[place] = _TOP if marks is None else span(marks, place.route, place.part)
        return self._spans[place]

    def _marks_of(self, file: str) -> Marks | None:
        if self._marks[0] != file:
            try:
                self._marks = file, read(self.text(file), file).marks
            except Unreadable:
                self._marks = file, None
        return self._marks[1]
