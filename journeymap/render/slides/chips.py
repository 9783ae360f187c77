"""What stands in the box of a moment: its feeling, friction, delight, principles and ways on, each behind a shape."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import Scale
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.render.slides.deck import PAD
from journeymap.render.slides.text import SMALLEST, Paragraph, shortened

SIGN = 15.0
"""The size of the shape before the words."""

_SIGNS = {1: "oval", 2: "triangle", 3: "octagon"}
"""The worse, the more it looks like a road sign that stops you; the circle is empty."""

_SMILE = 0.04653
"""How far the mouth of a face goes up or down."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A shape and words. ``role`` colours it: a family of tokens of the theme; ``mood`` bends the mouth of a face."""

    role: str
    kind: str
    lead: str
    text: str
    mood: float | None = None
    size: float = SMALLEST

    @property
    def paragraph(self) -> Paragraph:
        """Its words."""
        return Paragraph(self.text, self.size, lead=self.lead)

    def height(self, width: float) -> float:
        """How tall it is at a width."""
        return self.paragraph.height(width - SIGN - 2 * PAD) + PAD

    def shortened(self, width: float, most: int) -> "Chip":
        """The same with its words in at most so many lines."""
        room = width - SIGN - 2 * PAD
        lead = shortened(self.lead, self.size, room, 1, bold=True)
        text = shortened(f"{lead} {self.text}", self.size, room, most, bold=True)
        return replace(self, lead=lead, text=text.removeprefix(lead).strip())


def chips(  # noqa: PLR0913, PLR0917 -- a moment, and what is known around it
    touchpoint: Touchpoint,
    flow: Flow,
    scale: Scale,
    principles: Mapping[str, Principle],
    numbers: Mapping[str, int],
    speech: Language,
) -> list[Chip]:
    """The chips of a moment, in reading order, its ways on apart."""
    found = []
    emotion = touchpoint.emotion
    value = emotion.target if emotion.observed is None else emotion.observed
    if value is not None or emotion.feeling:
        middle, half = (scale.highest + scale.lowest) / 2, (scale.highest - scale.lowest) / 2 or 1
        mood = min(max(((value or 0.0) - middle) / half, -1.0), 1.0) if value is not None else 0.0
        values = ", ".join(phrases.felt(emotion, speech))
        found.append(
            Chip(
                "feeling",
                "face",
                (emotion.feeling or speech.say("Feels")) + ":" if values else emotion.feeling or "",
                values,
                mood * _SMILE,
            )
        )
    for friction in sorted(touchpoint.friction, key=lambda each: -each.severity):
        word = vocabulary.severity(friction.severity, speech).capitalize()
        found.append(Chip("bad", _SIGNS[friction.severity], f"{word}:", friction.text))
    found += [Chip("good", "heart", speech.say("Delight") + ":", each.text) for each in touchpoint.delight]
    found += [
        Chip("note", "diamond", speech.say("Principle") + ":", principles[each].statement)
        for each in touchpoint.principles
        if each in principles
    ]
    return found + _ways(touchpoint, flow, numbers, speech)


def _ways(touchpoint: Touchpoint, flow: Flow, numbers: Mapping[str, int], speech: Language) -> list[Chip]:
    """Where it goes on, unless it simply goes on to the next moment."""
    ways = [way for way in touchpoint.next if way.to in numbers]
    here = numbers[touchpoint.id]
    if len(ways) == 1 and numbers[ways[0].to] == here + 1 and not phrases.way(ways[0], speech):
        return []
    return [
        Chip(
            "way",
            "arrow",
            speech.say("To {number}:", number=str(numbers[way.to])),
            phrases.way(way, speech) or flow.touchpoints[way.to].title,
        )
        for way in ways
    ]


def on_slide(listed: Collection[Chip], width: float) -> float:
    """How tall some chips are one below the other."""
    return sum(each.height(width) + GAP for each in listed)


GAP = 4.0
"""The room between two chips."""
