"""What a comparison of two journeys says: the fate of each touchpoint, way and stage."""

from dataclasses import dataclass
from enum import StrEnum

from journeymap.graph.flow import Flow
from journeymap.model.journey import Stage
from journeymap.model.touchpoint import Next, Touchpoint


class Fate(StrEnum):
    """What became of something between the one journey and the other."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a touchpoint, by its name in the model: what only the one has, and what only the other has."""

    field: str
    before: tuple[object, ...]
    after: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Where a touchpoint stood: in which stage, after which moment (``None`` when it came first or is work)."""

    stage: Stage
    behind: Touchpoint | None
    other_stage: bool


@dataclass(frozen=True, slots=True)
class Match:
    """One touchpoint in both journeys, or in one of them; ``shown`` is it afterwards or, when it is gone, before.

    ``changes`` are all that is said of it when it is added or gone.
    ``felt`` is how the customer feels there, before and after: what was observed, or else what is meant; in a target
    the other way round.
    """

    shown: Touchpoint
    before: Touchpoint | None
    after: Touchpoint | None
    changes: tuple[Change, ...] = ()
    move: Move | None = None
    felt: tuple[float | None, float | None] = (None, None)

    @property
    def id(self) -> str:
        """The id of the touchpoint, the same in both journeys."""
        return self.shown.id

    @property
    def fate(self) -> Fate:
        """What became of it. What moved may have changed as well."""
        if self.before is None:
            return Fate.ADDED
        if self.after is None:
            return Fate.GONE
        if self.move is not None:
            return Fate.MOVED
        return Fate.CHANGED if self.changes else Fate.SAME

    @property
    def difference(self) -> float | None:
        """How much better the customer feels there afterwards; ``None`` where one of the two is not known."""
        before, after = self.felt
        return None if before is None or after is None else after - before


@dataclass(frozen=True, slots=True)
class WayMatch:
    """The ways on from one touchpoint to another, before and after."""

    source: str
    target: str
    before: tuple[Next, ...]
    after: tuple[Next, ...]

    @property
    def fate(self) -> Fate:
        """What became of them: a way does not move."""
        if not self.before:
            return Fate.ADDED
        if not self.after:
            return Fate.GONE
        return Fate.SAME if self.before == self.after else Fate.CHANGED


@dataclass(frozen=True, slots=True)
class StageMatch:
    """One stage, before and after; ``shown`` is it afterwards or, when it is gone, before."""

    shown: Stage
    before: Stage | None
    after: Stage | None

    @property
    def fate(self) -> Fate:
        """What became of it; changed is one with another title or description."""
        if self.before is None:
            return Fate.ADDED
        if self.after is None:
            return Fate.GONE
        return Fate.SAME if self.before == self.after else Fate.CHANGED


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two journeys laid over each other.

    ``stages`` stand in the order of the journey afterwards, with what is gone where it was. ``moments`` are the ids
    of the customer's moments under each of these stages, in the same manner. ``matches`` are all touchpoints: the
    moments in that order, then the work behind the scenes.
    """

    before: Flow
    after: Flow
    stages: tuple[StageMatch, ...]
    moments: tuple[tuple[str, ...], ...]
    matches: tuple[Match, ...]
    ways: tuple[WayMatch, ...]

    def of(self, fate: Fate) -> tuple[Match, ...]:
        """The touchpoints of that fate."""
        return tuple(each for each in self.matches if each.fate is fate)
