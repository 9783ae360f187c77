"""The parts of a deck: the stages of a journey, each with its moments."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Part:
    """A stage: its title, what is said of it, and the customer's moments in it. ``number`` counts from 0.

    ``first`` is the number of its first moment, counted through the journey from 1.
    """

    number: int
    first: int
    title: str
    description: str
    moments: tuple[Touchpoint, ...]


def parts(flow: Flow, order: Sequence[str], speech: Language) -> tuple[Part, ...]:
    """The stages in their order; moments of a stage that nobody knows come last."""
    stages = {stage.id: (stage.title, stage.description or "") for stage in flow.journey.stages}
    inside: dict[str, list[Touchpoint]] = {stage: [] for stage in stages}
    astray: list[Touchpoint] = []
    for node in order:
        touchpoint = flow.touchpoints[node]
        inside.get(touchpoint.stage, astray).append(touchpoint)
    found = [(*stages[stage], tuple(listed)) for stage, listed in inside.items()]
    if astray:
        found.append((speech.say("Without a stage"), "", tuple(astray)))
    firsts = accumulate((len(listed) for _, _, listed in found), initial=1)
    return tuple(Part(number, first, *each) for number, (first, each) in enumerate(zip(firsts, found, strict=False)))
