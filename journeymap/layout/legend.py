"""What the signs of a picture mean, for a picture that leaves the page that explains it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymap.language.language import Language
from journeymap.layout import vocabulary
from journeymap.layout.cards import SMALL
from journeymap.layout.font import width
from journeymap.layout.marks import Glyph, Group, Mark, Picture, Rect, Stroke, Words
from journeymap.model.touchpoint import Layer

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


def legend(picture: Picture, room: float, speech: Language) -> tuple[list[Mark], float]:
    """The signs that the picture has, in rows at most ``room`` px wide: the marks, and the height that they need."""
    marks: list[Mark] = []
    x, y = 0.0, _ROW / 2
    drawn = frozenset(_roles(picture.marks))
    for item in (each for each in _items(speech) if each.role in drawn):
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


def _items(speech: Language) -> tuple[_Item, ...]:
    """All signs that there are."""
    return (
        _Item("curve-target", speech.say("how they should feel")),
        _Item("curve-observed", speech.say("how they were found to feel")),
        _Item("truth", speech.say("moment of truth"), "star"),
        _Item("friction", speech.say("friction: {severities}", severities=vocabulary.severities(speech)), "triangle"),
        _Item("delight", speech.say("delight"), "heart"),
        _Item("principle", speech.say("principle"), "tick"),
        _Item("opportunity", speech.say("opportunity"), "bulb"),
        _Item("card-customer", vocabulary.actor(Layer.CUSTOMER, speech), box=True),
        _Item("card-frontstage", vocabulary.actor(Layer.FRONTSTAGE, speech), box=True),
        _Item("card-backstage", vocabulary.actor(Layer.BACKSTAGE, speech), box=True),
        _Item("card-support", vocabulary.actor(Layer.SUPPORT, speech), box=True),
        _Item("next", speech.say("what comes next")),
        _Item("back", speech.say("back to an earlier moment")),
        _Item("need", speech.say("stands on")),
        _Item("verdict-kept", speech.say("kept on every way a customer can go"), "tick"),
        _Item("verdict-broken", speech.say("broken on some way"), "cross"),
        _Item("verdict-vacuous", speech.say("vacuous: what the rule speaks of does not happen"), "dash"),
        _Item("verdict-not-testable", speech.say("not testable: something is not known"), "question"),
        _Item("verdict-named", speech.say("named: no rule speaks of it here"), "dot"),
        _Item("verdict-missing", speech.say("missing: expected here, and not named"), "ring"),
    )
