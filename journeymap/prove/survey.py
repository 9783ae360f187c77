"""Every rule on every journey: the verdicts of a whole workspace."""

from collections.abc import Iterable
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.model.workspace import Workspace
from journeymap.prove.prover import Prover
from journeymap.prove.terrain import Terrain
from journeymap.prove.verdict import Outcome, Verdict

_WORST_FIRST = (Outcome.BROKEN, Outcome.NOT_TESTABLE, Outcome.KEPT, Outcome.VACUOUS)


@dataclass(frozen=True, slots=True)
class Survey:
    """All verdicts, principle by principle, within a principle rule by rule, journey by journey."""

    verdicts: tuple[Verdict, ...]

    def of(self, *, principle: str | None = None, journey: str | None = None) -> tuple[Verdict, ...]:
        """The verdicts on one principle, or one journey, or both."""
        return tuple(
            each for each in self.verdicts if principle in (None, each.principle) and journey in (None, each.journey)
        )


def survey(workspace: Workspace, flows: Iterable[Flow]) -> Survey:
    """The verdicts of all rules on these journeys."""
    terrains = [Terrain(flow) for flow in flows]
    return Survey(
        tuple(
            verdict
            for principle in workspace.principles
            for prover in (Prover((principle,), workspace.house),)
            for terrain in terrains
            for verdict in prover.on(terrain)
        )
    )


def worst(verdicts: Iterable[Verdict]) -> Outcome | None:
    """The worst of some verdicts: broken, then not testable, then kept, then vacuous; ``None`` of none."""
    found = {verdict.outcome for verdict in verdicts}
    return next((outcome for outcome in _WORST_FIRST if outcome in found), None)
