"""The second slide: all moments by stage, and the curve of feelings, whose points can be dragged."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymap.graph.flow import Flow
from journeymap.graph.main_way import main_way
from journeymap.language.language import Language
from journeymap.layout import phrases
from journeymap.model.house import House, Scale
from journeymap.model.touchpoint import Touchpoint
from journeymap.render.slides.deck import HEIGHT, MARGIN, PAD, WIDTH, Box, Deck
from journeymap.render.slides.look import band, ink_on, stage_colour
from journeymap.render.slides.parts import Part
from journeymap.render.slides.text import SMALLEST, Paragraph, height, shortened

LEFT = 112.0
_RIGHT = WIDTH - MARGIN
_CHART = 178.0
"""How tall the curve is, with its numbers and its legend."""
_FOOT = 24.0
_DOT = 11.0
_STAR = 17.0
_DIAMOND = 16.0
_GAP = 4.0
_LEAST = 62.0
"""How narrow a stage may be."""
_MOST_LINES = 9


@dataclass(frozen=True, slots=True)
class _Column:
    """A stage and its place from left to right."""

    part: Part
    x: float
    width: float

    def middle(self, index: int) -> float:
        """The x of a moment in it, by its place in the stage."""
        return self.x + (index + 0.5) * self.width / len(self.part.moments)


def overview(deck: Deck, flow: Flow, house: House, listed: Sequence[Part], speech: Language) -> None:
    """Add the slide."""
    colour = band(house.brand)
    title = Paragraph(speech.say("The whole journey"), 24, bold=True, colour=ink_on(colour))
    top = deck.slide(title, (0, 0, WIDTH), _notes(listed), colour) + 10
    columns = _columns(listed)
    end = _stages(deck, columns, top, HEIGHT - _FOOT - _CHART - top - 8, speech)
    _curve(deck, flow, house.scale, columns, end + 8, speech)


def _notes(listed: Sequence[Part]) -> str:
    lines = []
    for part in listed:
        lines += [
            f"{part.title}:",
            *(f"{number}. {each.title}" for number, each in enumerate(part.moments, part.first)),
            "",
        ]
    return "\n".join(lines)


def _columns(listed: Sequence[Part]) -> list[_Column]:
    """The stages side by side, as wide as they have moments, but never too narrow to be read."""
    room = _RIGHT - LEFT - _GAP * (len(listed) - 1)
    least = min(_LEAST, room / len(listed))
    total = sum(len(part.moments) for part in listed) or 1
    shares = [max(len(part.moments) / total, 0.6 / len(listed)) for part in listed]
    spare = room - least * len(listed)
    columns = []
    x = LEFT
    for part, share in zip(listed, shares, strict=True):
        width = least + spare * share / sum(shares)
        columns.append(_Column(part, x, width))
        x += width + _GAP
    return columns


def _stages(deck: Deck, columns: Sequence[_Column], top: float, room: float, speech: Language) -> float:
    """The titles of the stages, and beneath each what happens in it, in as many lines as there is room for.

    Returns where they end.
    """
    heads = [
        Paragraph(shortened(each.part.title, SMALLEST, each.width - 2 * PAD, 4, bold=True), bold=True)
        for each in columns
    ]
    tall = max(head.height(each.width - 2 * PAD) for head, each in zip(heads, columns, strict=True)) + 2 * PAD
    left = room - tall - 2 * PAD
    lists = [_fitting_list(each, left, speech) for each in columns]
    deep = max(height(lines, each.width - 2 * PAD) for lines, each in zip(lists, columns, strict=True)) + 2 * PAD
    for head, lines, each in zip(heads, lists, columns, strict=True):
        colour = stage_colour(each.part.number)
        place = (each.x, top, each.width, tall)
        deck.box(
            "rectangle",
            place,
            [head],
            fill=colour,
            line="edge",
            name=speech.say("Stage: {stage}", stage=each.part.title),
            anchor="middle",
        )
        below = (each.x, top + tall, each.width, deep)
        deck.box(
            "rectangle",
            below,
            lines,
            fill="paper",
            line="rule",
            name=speech.say("What happens in: {stage}", stage=each.part.title),
        )
    return top + tall + deep


def _fitting_list(column: _Column, room: float, speech: Language) -> list[Paragraph]:
    """The moments of a stage in as many lines each as there is room for."""
    choices = (_list(column, most, speech) for most in range(_MOST_LINES, 0, -1))
    inside = column.width - 2 * PAD
    return next((lines for lines in choices if height(lines, inside) <= room), _list(column, 0, speech))


def _list(column: _Column, most: int, speech: Language) -> list[Paragraph]:
    """The moments of a stage in at most so many lines each; in none at all, only their numbers."""
    room = column.width - 2 * PAD
    moments = column.part.moments
    if not most:
        first, last = str(column.part.first), str(column.part.first + len(moments) - 1)
        return [Paragraph(speech.say("{first} to {last}", first=first, last=last))] if moments else []
    return [
        Paragraph(shortened(f"{number}. {each.title}", SMALLEST, room, most), before=2.0)
        for number, each in enumerate(moments, column.part.first)
    ]


def _curve(  # noqa: PLR0913, PLR0917 -- a curve, and where it goes
    deck: Deck, flow: Flow, scale: Scale, columns: Sequence[_Column], top: float, speech: Language
) -> None:
    high, low = top + 14.0, HEIGHT - _FOOT - 52.0
    spread = (scale.highest - scale.lowest) or 1

    def y_of(value: float) -> float:
        return high + (scale.highest - min(max(value, scale.lowest), scale.highest)) / spread * (low - high)

    for value in sorted({scale.lowest, scale.highest, *_middle(scale)}):
        deck.rule(LEFT, _RIGHT, y_of(value), "rule")
        room = LEFT - MARGIN - 6
        words = Paragraph(
            shortened(scale.words.get(value, phrases.signed(value, speech)), SMALLEST, room, 2), colour="quiet"
        )
        deck.box(
            "rectangle",
            (MARGIN, y_of(value) - words.height(room) / 2, room, words.height(room)),
            [words],
            name=speech.say("Scale"),
            pad=0,
        )
    targets: dict[str, Box] = {}
    observed: dict[str, Box] = {}
    for column in columns:
        for index, each in enumerate(column.part.moments):
            x = column.middle(index)
            number = Paragraph(str(column.part.first + index), colour="quiet")
            wide = min(24.0, column.width / len(column.part.moments))
            place = (x - wide / 2, low + 14, wide, 16.0)
            deck.box(
                "rectangle",
                place,
                [number],
                name=speech.say("Number of: {moment}", moment=each.title),
                middle=True,
                pad=0,
            )
            if each.emotion.observed is not None:
                observed[each.id] = _point(deck, "observed", each, x, y_of(each.emotion.observed), speech)
            if each.emotion.target is not None:
                targets[each.id] = _point(deck, "target", each, x, y_of(each.emotion.target), speech)
    way = [node for node in main_way(flow) if node in {**targets, **observed}]
    for role, points in (("observed", observed), ("target", targets)):
        known = [node for node in way if node in points]
        main = list(pairwise(known))
        aside = [edge for edge in flow.graph.edges if not set(edge) <= set(way) and set(edge) <= set(points)]
        for first, second in [*aside, *main]:
            if points[first].x < points[second].x:
                thick = 2.25 if (first, second) in main else 0.75
                ends = ((points[first], 3), (points[second], 1))
                deck.connect(*ends, role, arrow=False, dashed=role == "observed", thick=thick)
    _legend(deck, HEIGHT - _FOOT - 16, speech)


def _middle(scale: Scale) -> list[int]:
    return [0] if scale.lowest < 0 < scale.highest else []


def _point(  # noqa: PLR0913, PLR0917 -- a moment, and where it goes
    deck: Deck, role: str, touchpoint: Touchpoint, x: float, y: float, speech: Language
) -> Box:
    """A point of the curve: a dot for the target, a star at a moment of truth, a diamond for what was observed."""
    value = touchpoint.emotion.target if role == "target" else touchpoint.emotion.observed
    star = role == "target" and touchpoint.moment_of_truth
    size = _STAR if star else _DOT if role == "target" else _DIAMOND
    kind = "star" if star else "oval" if role == "target" else "diamond"
    feeling = f"{phrases.signed(value or 0.0, speech)} {touchpoint.emotion.feeling or ''}".strip()
    said = {
        "target": speech.say("Target {feeling}: {moment}", feeling=feeling, moment=touchpoint.title),
        "observed": speech.say("Observed {feeling}: {moment}", feeling=feeling, moment=touchpoint.title),
    }
    name = said[role]
    fill = role if role == "target" else "paper"
    return deck.box(kind, (x - size / 2, y - size / 2, size, size), fill=fill, line=role, name=name)


def _legend(deck: Deck, y: float, speech: Language) -> None:
    x = LEFT
    for kind, role, text in (
        ("oval", "target", speech.say("what we aim for")),
        ("star", "target", speech.say("moment of truth")),
        ("diamond", "observed", speech.say("what was observed")),
    ):
        fill = "target" if role == "target" else "paper"
        deck.box(kind, (x, y + 3, _DOT, _DOT), fill=fill, line=role, name=speech.say("Legend: {text}", text=text))
        words = Paragraph(text, colour="quiet")
        deck.box(
            "rectangle",
            (x + 16, y, 160, words.leading + 2),
            [words],
            name=speech.say("Legend: {text}", text=text),
            pad=0,
        )
        x += 190
