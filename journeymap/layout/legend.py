"""What the signs of a picture mean, for a picture that leaves the page that explains it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymap.layout import phrases
from journeymap.layout.cards import SMALL
from journeymap.layout.font import width
from journeymap.layout.marks import Glyph, Group, Mark, Picture, Rect, Stroke, Words

_SIGN = 34.0
_GAP = 26.0
_ROW = 26.0


@dataclass(frozen=True, slots=True)
class _Item:
    """A sign by the role that it has in pictures, and what it means there."""

    role: str
    text: str
    glyph: str = ""
    box: bool = False


_SEVERITY = ", ".join(f"{number} {word}" for number, word in phrases.SEVERITY.items())
_ITEMS = (
    _Item("curve-target", "how they should feel"),
    _Item("curve-observed", "how they were found to feel"),
    _Item("truth", "moment of truth", "star"),
    _Item("friction", f"friction: {_SEVERITY}", "triangle"),
    _Item("delight", "delight", "heart"),
    _Item("principle", "principle", "tick"),
    _Item("opportunity", "opportunity", "bulb"),
    _Item("card-customer", "on my own", box=True),
    _Item("card-frontstage", "with us", box=True),
    _Item("card-backstage", "behind the scenes", box=True),
    _Item("card-support", "support", box=True),
    _Item("next", "what comes next"),
    _Item("back", "back to an earlier moment"),
    _Item("need", "stands on"),
    _Item("verdict-kept", "kept on every way a customer can go", "tick"),
    _Item("verdict-broken", "broken on some way", "cross"),
    _Item("verdict-vacuous", "vacuous: what the rule speaks of does not happen", "dash"),
    _Item("verdict-not-testable", "not testable: something is not known", "question"),
    _Item("verdict-named", "named: no rule speaks of it here", "dot"),
    _Item("verdict-missing", "missing: expected here, and not named", "ring"),
)


def legend(picture: Picture, room: float) -> tuple[list[Mark], float]:
    """The signs that the picture has, in rows at most ``room`` px wide: the marks, and the height that they need."""
    marks: list[Mark] = []
    x, y = 0.0, _ROW / 2
    drawn = frozenset(_roles(picture.marks))
    for item in (each for each in _ITEMS if each.role in drawn):
        wide = _SIGN + width(item.text, SMALL)
        if x and x + wide > room:
            x, y = 0.0, y + _ROW
        marks += _sign(item, x, y)
        marks.append(Words("foot", x + _SIGN, y + 0.34 * SMALL.size, (item.text,), SMALL))
        x += wide + _GAP
    return marks, y + _ROW / 2 if marks else 0.0


def _roles(marks: Iterable[Mark | Group]) -> Iterator[str]:
    for mark in marks:
        yield mark.role
        if isinstance(mark, Group):
            yield from _roles(mark.marks)


def _sign(item: _Item, x: float, y: float) -> Iterator[Mark]:
    if item.glyph:
        yield Glyph(item.role, item.glyph, x + 18, y, 14)
    elif item.box:
        yield Rect(item.role, x + 2, y - 7, 24, 14, 4)
    else:
        yield Stroke(item.role, ((x, y), (x + 26, y)), arrow=not item.role.startswith("curve"))
