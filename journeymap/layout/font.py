"""How wide a text is, in the font that we ship.

Advance widths come from the font's ``hmtx`` table. Kerning is left out: it narrows far more often than
it widens, so that a measured text fits. A character that the font lacks is drawn by the reader's own
fallback font; its width is guessed on the wide side.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from journeymap import resources

_CUTS = {(False, False): "Regular", (True, False): "Semibold", (False, True): "It", (True, True): "Semibold"}
_EMOJI = 1.4
_WIDE = 1.05
_UNKNOWN = 0.75
_CARELESS = 1.01


@dataclass(frozen=True, slots=True)
class Style:
    """A size in px, a weight and a slant. Lines are ``leading`` px apart."""

    size: float
    bold: bool = False
    italic: bool = False

    @property
    def leading(self) -> float:
        """The distance between two lines of text, in px."""
        return round(self.size * 1.3, 1)


@cache
def _advances(bold: bool, italic: bool) -> dict[int, float]:  # noqa: FBT001 -- a key of a cache, not a mode
    from fontTools.ttLib import TTFont

    font = TTFont(resources.font(_CUTS[bold, italic]), lazy=True)
    try:
        units = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {code: widths[glyph][0] / units for code, glyph in font.getBestCmap().items()}
    finally:
        font.close()


def _guess(character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return _EMOJI if unicodedata.category(character) == "So" else _WIDE
    if unicodedata.category(character) == "So":
        return _EMOJI
    return _UNKNOWN


@lru_cache(maxsize=65536)
def width(text: str, style: Style) -> float:
    """The width of one line of ``text`` in px, never less than what a browser needs for it."""
    advances = _advances(style.bold, style.italic)
    ems = sum(advances[code] if (code := ord(each)) in advances else _guess(each) for each in text)
    return ems * style.size * _CARELESS
