"""Text on slides: how much room it takes in the fonts that readers of slides have, and how it is shortened."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from journeymap.layout.font import Style
from journeymap.layout.wrap import wrap
from journeymap.render.escape import possible

SMALLEST = 12.0
"""No text on a slide is smaller."""

_WIDER = {False: 1.13, True: 1.18}
"""How much wider than in our own font a line is in Arial, the font that every reader of slides has, plain or bold."""

_CAPITALS = 0.2
"""How much more that is when all its letters are capitals."""

_LEADING = 1.2

_LONG_WORD = 14
"""A word that is longer may be cut in two by an ellipsis."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words, after a ``lead`` in bold if there is one. ``colour`` is a token of the theme."""

    text: str
    size: float = SMALLEST
    bold: bool = False
    colour: str = "ink"
    lead: str = ""
    before: float = 0.0

    @property
    def leading(self) -> float:
        """The distance between two of its lines."""
        return self.size * _LEADING

    @property
    def words(self) -> str:
        """All its words on one line."""
        return one_line(f"{self.lead} {self.text}")

    def height(self, room: float) -> float:
        """How tall it is within ``room``."""
        return self.before + self.leading * len(
            _lines(self.words, self.size, room, bold=self.bold or len(self.lead) > len(self.text))
        )


def height(paragraphs: Iterable[Paragraph], room: float) -> float:
    """How tall some paragraphs are together."""
    return sum(each.height(room) for each in paragraphs)


def one_line(text: str) -> str:
    """``text`` without line breaks, and without characters that a file of slides cannot hold."""
    return " ".join(possible(text).split())


def shortened(text: str, size: float, room: float, most: int, *, bold: bool = False) -> str:
    """``text`` in at most so many lines; where something is left out, an ellipsis says so."""
    line = one_line(text)
    lines = _lines(line, size, room, bold=bold)
    if len(lines) <= most:
        return line
    letters = sum(len(each) - each.count(" ") for each in lines[:most])
    places = [index for index, character in enumerate(line) if character != " "]
    for index in reversed(places[:letters]):
        whole = line.rfind(" ", max(index - _LONG_WORD, 1), index)
        cut = f"{line[: whole if whole > 0 else index].rstrip()}…"
        if len(_lines(cut, size, room, bold=bold)) <= most:
            return cut
    return "…"


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction belongs to a script that runs from right to left."""
    strong = (unicodedata.bidirectional(each) for each in text)
    return next((each in ("R", "AL") for each in strong if each in ("L", "R", "AL")), False)


def _lines(text: str, size: float, room: float, *, bold: bool) -> tuple[str, ...]:
    capitals = sum(map(str.isupper, text)) / (len(text) or 1)
    return wrap(text, Style(size, bold=bold), max(room / (_WIDER[bold] + _CAPITALS * capitals), size))
