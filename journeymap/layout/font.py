"""How wide a text is, in the font that we ship.

Advance widths come from the font's ``hmtx`` table. Kerning is left out: it narrows far more often than
it widens, so that a measured text fits. A character that the font lacks is drawn by the reader's own
fallback font; its width is guessed on the wide side. The guesses were held against a browser with DejaVu
Sans, the widest font that readers are likely to have.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from journeymap import resources

_CUTS = {(False, False): "Regular", (True, False): "Semibold", (False, True): "It", (True, True): "Semibold"}
_EMOJI = 1.4
_WIDE = 1.05
_SLIM = 0.75
_UNKNOWN = 1.0
_OTHER_FONT = 1.3
_BOLDER = 1.15
_KEYCAP = "\u20e3"
_SLIM_SCRIPTS = (("\u0590", "\u05ff"), ("\u0600", "\u06ff"), ("\u0e00", "\u0e7f"))
_LONG_ARABIC = {**dict.fromkeys("سشصض", 1.25), **dict.fromkeys("بتثپفقكکگطظ", 0.95)}
_CARELESS = 1.01


@dataclass(frozen=True)
class Style:
    """A size in px, a weight and a slant. Lines are ``leading`` px apart."""

    size: float
    bold: bool = False
    italic: bool = False

    @cached_property
    def leading(self) -> float:
        """The distance between two lines of text, in px."""
        return round(self.size * 1.3, 1)


@cache
def _advances(*, bold: bool, italic: bool) -> dict[int, float]:
    from fontTools.ttLib import TTFont

    font = TTFont(resources.font(_CUTS[bold, italic]), lazy=True)
    try:
        units = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {code: widths[glyph][0] / units for code, glyph in font.getBestCmap().items()}
    finally:
        font.close()


def _guess(character: str, *, bold: bool) -> float:
    category = unicodedata.category(character)
    if character == _KEYCAP or category == "So":
        return _EMOJI
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return _WIDE
    return _letter(character) * (_BOLDER if bold else 1.0)


def _letter(character: str) -> float:
    """The width of a letter in another font: by what is known of its script, or of it in our upright cut."""
    if character in _LONG_ARABIC:
        return _LONG_ARABIC[character]
    if any(first <= character <= last for first, last in _SLIM_SCRIPTS):
        return _SLIM
    upright = _advances(bold=False, italic=False).get(ord(character))
    return _UNKNOWN if upright is None else upright * _OTHER_FONT


def is_shipped(character: str) -> bool:
    """Whether the font that we ship has this character, so that it looks the same for every reader."""
    return ord(character) in _advances(bold=False, italic=False)


def exact_width(text: str, style: Style) -> float | None:
    """The width of one line of ``text`` in px; ``None`` where other fonts have a part in it."""
    advances = _advances(bold=style.bold, italic=style.italic)
    ems = [advances.get(ord(each)) for each in text]
    return None if None in ems else sum(filter(None, ems)) * style.size


@lru_cache(maxsize=65536)
def width(text: str, style: Style) -> float:
    """The width of one line of ``text`` in px, never less than what a browser needs for it."""
    advances = _advances(bold=style.bold, italic=style.italic)
    ems = sum(advances[code] if (code := ord(each)) in advances else _guess(each, bold=style.bold) for each in text)
    return ems * style.size * _CARELESS
