"""The text of the workspace's files, for those who show it: excerpts, lines and columns."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Place, Span
from journeymap.load.decode import decode
from journeymap.load.positions import Marks, span
from journeymap.load.reader import read
from journeymap.load.unreadable import Unreadable

_TOP = Span(1, 1, 1, 1)


@dataclass
class Sources:
    """The files below ``root``. Texts are read again when a place in them is asked for, and then kept."""

    root: Path
    _texts: dict[str, str] = field(default_factory=dict)
    _marks: dict[str, Marks | None] = field(default_factory=dict)

    def text(self, file: str) -> str:
        """The text of a file; empty when it cannot be read or is no text."""
        if file not in self._texts:
            try:
                self._texts[file] = decode((self.root / file).read_bytes(), file)
            except Unreadable:
                self._texts[file] = (self.root / file).read_bytes().decode("utf-8", errors="replace")
            except OSError:
                self._texts[file] = ""
        return self._texts[file]

    def ordered(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings as they stand in the files, from top to bottom. Files that have none are not read again."""
        return tuple(
            sorted(findings, key=lambda each: (each.place.file, self.span(each.place), each.check.code, each.message))
        )

    def span(self, place: Place) -> Span:
        """Where a place is: the one function that turns routes into lines and columns."""
        if place.span is not None:
            return place.span
        if place.file not in self._marks:
            try:
                self._marks[place.file] = read(self.text(place.file), place.file).marks
            except Unreadable:
                self._marks[place.file] = None
        marks = self._marks[place.file]
        return _TOP if marks is None else span(marks, place.route, place.part)
