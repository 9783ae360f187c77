"""A picture that stands alone: its heading above, lane names beside it, and below it what its signs mean."""

from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.layout.font import Style
from journeymap.layout.legend import legend
from journeymap.layout.marks import Group, Mark, Picture, Rect, Words
from journeymap.layout.moved import moved
from journeymap.layout.wrap import wrap
from journeymap.model.house import House

_MARGIN = 32.0
_LEAST = 900.0
_TITLE, _LEAD, _FACTS = 34, 19, 15
_WIDE = 2400.0
"""From this width on the heading grows with the picture, so that it is still the first thing seen on a wall."""
_LARGEST = 2.5
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class _Block:
    """Marks from the top left corner on, and how tall they are together."""

    marks: tuple[Mark, ...]
    height: float


def poster(picture: Picture, flow: Flow, house: House, speech: Language) -> Picture:
    """One picture of everything, with a margin and a ground of its own."""
    room = max(picture.label_width + picture.width, _LEAST)
    above = heading(picture, flow, house, room, speech)
    signs, signs_height = legend(picture, room, speech)
    top = _MARGIN + above.height
    foot = top + picture.height + (signs_height + 2 * _GAP if signs else 0.0)
    below = _colophon(house, room)
    width, height = room + 2 * _MARGIN, foot + below.height + _MARGIN
    marks: list[Mark | Group] = [Rect("ground", 0, 0, width, height)]
    marks += moved(above.marks, _MARGIN, _MARGIN)
    marks += moved(picture.marks, _MARGIN + picture.label_width, top)
    marks += moved(picture.labels, _MARGIN, top)
    marks += moved(signs, _MARGIN, top + picture.height + 2 * _GAP)
    marks += moved(below.marks, _MARGIN, foot)
    return Picture(picture.name, picture.title, picture.description, width, height, tuple(marks))


def heading(picture: Picture, flow: Flow, house: House, room: float, speech: Language) -> _Block:
    """The title of the journey, whose it is and what they want, and how far it can be trusted."""
    journey = flow.journey
    parts = [
        speech.say("state: {state}", state=vocabulary.state(journey.state, speech)) if journey.state else "",
        speech.say("owner: {owner}", owner=phrases.owner(journey.owner, house)) if journey.owner else "",
        speech.say("reviewed {date}", date=journey.reviewed.isoformat()) if journey.reviewed else "",
    ]
    facts = " · ".join([vocabulary.view(picture.name, speech), *filter(None, parts)])
    times = min(max(room / _WIDE, 1.0), _LARGEST)
    lines = (
        ("heading", journey.title, Style(round(_TITLE * times), bold=True)),
        ("heading", phrases.subtitle(journey, house), Style(round(_LEAD * times))),
        ("foot", facts, Style(round(_FACTS * times))),
    )
    return _stacked(lines, room, 3 * _GAP * times)


def _colophon(house: House, room: float) -> _Block:
    """Whose picture it is, at its foot."""
    said = " · ".join(dict.fromkeys(filter(None, (house.name, house.brand.footer))))
    return _stacked((("foot", said, Style(_FACTS)),), room, 0.0)


def _stacked(lines: tuple[tuple[str, str, Style], ...], room: float, after: float) -> _Block:
    marks = []
    y = 0.0
    for role, text, style in lines:
        wrapped = wrap(text, style, room)
        if wrapped:
            marks.append(Words(role, 0, y + style.size, wrapped, style))
            y += len(wrapped) * style.leading + _GAP
    return _Block(tuple(marks), y + after)
