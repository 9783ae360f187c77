"""Where a principle lives in the journeys, and where it should but does not."""

from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.graph.select import SelectorError, parse, select
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Presence:
    """A principle in one journey: the touchpoints that live up to it, and those that are expected to and do not."""

    journey: Journey
    lives: tuple[Touchpoint, ...]
    missing: tuple[Touchpoint, ...]


def presence(principle: Principle, flow: Flow) -> Presence:
    """The presence of a principle in a journey, in the order of the file.

    A principle with no ``applies_to``, or one that cannot be read, is missing nowhere.
    """
    expected: frozenset[str] = frozenset()
    if principle.applies_to is not None:
        try:
            expected = select(parse(principle.applies_to), flow)
        except SelectorError:
            expected = frozenset()
    touchpoints = flow.journey.touchpoints
    lives = tuple(each for each in touchpoints if principle.id in each.principles)
    missing = tuple(each for each in touchpoints if each.id in expected and principle.id not in each.principles)
    return Presence(flow.journey, lives, missing)
