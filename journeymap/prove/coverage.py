"""Coverage: which principle is alive in which stage, and what its rules say there.

A rule speaks of the stages in which its trigger stands, or, for a sentence without a trigger, in which what
it demands or bans stands. Only *kept* counts as covered; vacuous and not testable never do.
"""

from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.graph.principles import presence
from journeymap.graph.select import Selector, select
from journeymap.model.journey import Stage
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.prove.survey import Survey, worst
from journeymap.prove.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Cell:
    """A principle in a stage of a journey.

    ``lives`` are the touchpoints there that name it, ``missing`` those that are expected to and do not;
    ``verdicts`` are those of its rules that speak of the stage.
    """

    principle: Principle
    stage: Stage
    lives: tuple[Touchpoint, ...]
    missing: tuple[Touchpoint, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def outcome(self) -> Outcome | None:
        """The worst verdict in the cell; ``None`` when no rule speaks of it."""
        return worst(self.verdicts)

    @property
    def concerned(self) -> bool:
        """Whether the principle has anything to do with the stage."""
        return bool(self.lives or self.missing or self.verdicts)

    @property
    def covered(self) -> bool:
        """Whether the principle is alive in the stage: its rules are kept there, or, where none speaks, it is named.

        Named means at every touchpoint that is expected to name it.
        """
        if self.outcome is None:
            return bool(self.lives) and not self.missing
        return self.outcome is Outcome.KEPT


@dataclass(frozen=True, slots=True)
class Coverage:
    """The cells of one journey, principle by principle, stage by stage."""

    flow: Flow
    rows: tuple[tuple[Principle, tuple[Cell, ...]], ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells with which a principle has anything to do."""
        return tuple(cell for _, cells in self.rows for cell in cells if cell.concerned)


def coverage(flow: Flow, principles: tuple[Principle, ...], survey: Survey) -> Coverage:
    """The coverage of a journey by some principles, from the verdicts of a survey."""
    rows = []
    for principle in principles:
        where = presence(principle, flow)
        verdicts = survey.of(principle=principle.id, journey=flow.journey.id)
        spoken = {rule.id: _stages(survey.about.get((principle.id, rule.id)), flow) for rule in principle.rules}
        rows.append(
            (
                principle,
                tuple(
                    Cell(
                        principle,
                        stage,
                        tuple(each for each in where.lives if each.stage == stage.id),
                        tuple(each for each in where.missing if each.stage == stage.id),
                        tuple(each for each in verdicts if stage.id in spoken[each.rule]),
                    )
                    for stage in flow.journey.stages
                ),
            )
        )
    return Coverage(flow, tuple(rows))


def share(cells: tuple[Cell, ...]) -> float:
    """The share of cells that are covered, from 0 to 100; 100 when there are none."""
    return 100.0 * sum(cell.covered for cell in cells) / len(cells) if cells else 100.0


def _stages(about: Selector | None, flow: Flow) -> frozenset[str]:
    """The stages in which there is something of which a rule speaks."""
    return frozenset(flow.touchpoints[each].stage for each in select(about, flow)) if about is not None else frozenset()
