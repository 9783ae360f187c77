"""What if something were not there: a journey without a touchpoint, a role or a system."""

import dataclasses
from dataclasses import dataclass

from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Loss:
    """A journey after a loss: what remains, what cannot happen any more, and where customers are left waiting.

    A touchpoint is lost when it is what is missing, when all its roles or one of its systems are missing,
    or when something that it needs is lost. Customers are left waiting where every way on is lost.
    """

    journey: Journey
    lost: tuple[Touchpoint, ...]
    waiting: tuple[Touchpoint, ...]


def without(journey: Journey, missing: str) -> Loss:
    """The loss of a touchpoint, role or system with this id; nothing is lost when the journey has none such."""
    lost = {each.id for each in journey.touchpoints if _falls(each, missing)}
    while True:
        more = {
            each.id
            for each in journey.touchpoints
            if each.id not in lost and any(need.id in lost for need in each.needs)
        }
        if not more:
            break
        lost |= more
    left = tuple(each for each in journey.touchpoints if each.id not in lost)
    waiting = tuple(each for each in left if each.next and not each.end and all(way.to in lost for way in each.next))
    return Loss(
        dataclasses.replace(journey, touchpoints=left),
        tuple(each for each in journey.touchpoints if each.id in lost),
        waiting,
    )


def _falls(touchpoint: Touchpoint, missing: str) -> bool:
    return (
        touchpoint.id == missing
        or missing in touchpoint.systems
        or (bool(touchpoint.roles) and set(touchpoint.roles) == {missing})
    )
