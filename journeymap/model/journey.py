"""A customer journey: stages in order, and the touchpoints in them."""

import datetime as dt
from dataclasses import dataclass

from journeymap.diagnostics.place import Place
from journeymap.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the journey as the customer would divide it."""

    id: str
    title: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey. ``stages`` and ``touchpoints`` keep the order of the file.

    ``target_of`` is the id of the journey that a target is meant to replace.
    """

    id: str
    title: str
    stages: tuple[Stage, ...]
    touchpoints: tuple[Touchpoint, ...]
    file: str
    persona: str | None = None
    goal: str | None = None
    state: str | None = None
    target_of: str | None = None
    owner: str | None = None
    reviewed: dt.date | None = None
    description: str | None = None
    tags: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    notes: str | None = None

    @property
    def place(self) -> Place:
        """The top of the journey's file."""
        return Place(self.file)

    def place_of(self, touchpoint_id: str, *steps: str | int) -> Place:
        """The place of a touchpoint, or of something below it."""
        return Place(self.file, ("touchpoints", touchpoint_id, *steps))

    def by_id(self) -> dict[str, Touchpoint]:
        """The touchpoints by id, in the order of the file."""
        return {touchpoint.id: touchpoint for touchpoint in self.touchpoints}
