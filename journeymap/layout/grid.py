"""The columns that every view shares: one for each of the customer's moments, under its stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.graph.support import moments_behind
from journeymap.model.journey import Stage

COLUMN = 226.0
"""The width of a column, in px: eight of them and the lane names fill a screen of 1920."""
GUTTER = 14.0
"""Half the empty space between the cards of two columns, in px."""
CARD = COLUMN - 2 * GUTTER
"""The width of a card, in px."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``moment`` is the touchpoint it stands for, ``None`` in a stage that has no moments."""

    index: int
    stage: str
    moment: str | None

    @property
    def x(self) -> float:
        """The left edge of the cards in it."""
        return self.index * COLUMN + GUTTER

    @property
    def middle(self) -> float:
        """Its middle."""
        return (self.index + 0.5) * COLUMN


@dataclass(frozen=True, slots=True)
class Band:
    """A stage over its columns; ``number`` counts the stages from 0, for their colours."""

    stage: Stage
    number: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns, bands, and the column of every touchpoint, backstage and support included."""

    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    column_of: Mapping[str, Column]

    @property
    def width(self) -> float:
        """The width of all columns together."""
        return len(self.columns) * COLUMN


def grid(flow: Flow) -> Grid:
    """The grid of a journey.

    Work behind the scenes stands under the first moment that it makes possible, or, when no moment
    needs it, at the beginning of its stage. A touchpoint whose stage is unknown stands in the last.
    """
    journey = flow.journey
    ordered = flow.moments
    known = {stage.id for stage in journey.stages}
    fallback = journey.stages[-1].id
    stage_of = {each.id: each.stage if each.stage in known else fallback for each in journey.touchpoints}
    stages = [(stage, [each for each in ordered if stage_of[each] == stage.id]) for stage in journey.stages]
    return grid_of(stages, moments_behind(journey, ordered), stage_of)


def grid_of(
    stages: Sequence[tuple[Stage, Sequence[str]]], work: Mapping[str, Sequence[str]], stage_of: Mapping[str, str]
) -> Grid:
    """The grid of stages with their moments; ``work`` are the moments that each piece of work makes possible."""
    columns: list[Column] = []
    bands = []
    for number, (stage, inside) in enumerate(stages):
        first = len(columns)
        here: Sequence[str | None] = inside or [None]
        for moment in here:
            columns.append(Column(len(columns), stage.id, moment))
        bands.append(Band(stage, number, first * COLUMN, (len(columns) - first) * COLUMN))
    column_of = {column.moment: column for column in columns if column.moment is not None}
    first_of = {column.stage: column for column in reversed(columns)}
    for touchpoint, users in work.items():
        column_of[touchpoint] = column_of[users[0]] if users else first_of[stage_of[touchpoint]]
    return Grid(tuple(columns), tuple(bands), column_of)
