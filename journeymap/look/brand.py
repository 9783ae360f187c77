"""A house's brand in a theme: its colours where they can be read, and the nearest that can where they cannot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from journeymap.look.oklch import contrast, oklch
from journeymap.look.stages import stages
from journeymap.look.theme import GROUNDS, THEMES, Theme
from journeymap.model.house import Brand

_COLOURED = 0.02
"""The chroma from which a colour has a hue that people would name."""
_BISECTIONS = 9
TOKENS: Mapping[str, tuple[str, ...]] = {"colour": ("brand", "link", "target"), "accent": ("observed", "gap")}
"""What each colour of a brand is drawn for."""


@dataclass(frozen=True, slots=True)
class Change:
    """A colour of the brand that cannot be read in a theme: on which ground, how well, and what is drawn instead."""

    which: str
    theme: Theme
    wanted: str
    ground: str
    ratio: float
    drawn: str


@dataclass(frozen=True, slots=True)
class Branded:
    """A theme in the colours of a house, and what had to be changed for it."""

    theme: Theme
    changes: tuple[Change, ...] = ()


def branded(theme: Theme, brand: Brand) -> Branded:
    """The theme with the brand's colours in it. Its main colour also turns the grounds of the stages."""
    colours = dict(theme.colours)
    if brand.colour and oklch(brand.colour).chroma >= _COLOURED:
        colours |= stages(theme.tints, oklch(brand.colour).hue)
    grounds = [colours[token] for token in GROUNDS]
    changes = []
    for which, wanted in (("colour", brand.colour), ("accent", brand.accent)):
        if wanted:
            colour = wanted.lower()
            drawn = readable(colour, grounds, theme)
            colours |= dict.fromkeys(TOKENS[which], drawn)
            if drawn != colour:
                worst = min(grounds, key=lambda ground: contrast(colour, ground))
                changes.append(Change(which, theme, colour, worst, contrast(colour, worst), drawn))
    return Branded(replace(theme, colours=colours), tuple(changes))


def themes(brand: Brand) -> dict[str, Theme]:
    """All themes by name, in the colours of a house."""
    return {name: branded(theme, brand).theme for name, theme in THEMES.items()}


def readable(colour: str, grounds: Iterable[str], theme: Theme) -> str:
    """The colour itself where it can be read on all grounds, or else the nearest lightness of its hue that can."""
    below = tuple(grounds)
    if _least(colour, below) >= theme.least:
        return colour
    wanted = oklch(colour)
    faint, clear = wanted.lightness, 1.0 if theme.is_dark else 0.0
    for _ in range(_BISECTIONS):
        middle = (faint + clear) / 2
        reads = _least(replace(wanted, lightness=middle).hex(), below) >= theme.least
        faint, clear = (faint, middle) if reads else (middle, clear)
    return replace(wanted, lightness=clear).hex()


def _least(colour: str, grounds: Iterable[str]) -> float:
    return min(contrast(colour, ground) for ground in grounds)
