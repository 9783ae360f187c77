"""Every rule on every journey: the verdicts of a whole workspace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from journeymap.graph.flow import Flow
from journeymap.graph.select import Selector, SelectorError, parse
from journeymap.model.principle import Rule
from journeymap.model.workspace import Workspace
from journeymap.prove.prover import Prover
from journeymap.prove.sentence import spelling
from journeymap.prove.terrain import Terrain
from journeymap.prove.verdict import Outcome, Verdict

_WORST_FIRST = (Outcome.BROKEN, Outcome.NOT_TESTABLE, Outcome.KEPT, Outcome.VACUOUS)


@dataclass(frozen=True)
class Survey:
    """All verdicts, principle by principle, within a principle rule by rule, journey by journey.

    ``about`` says of which touchpoints a rule speaks, by the ids of its principle and itself: a sentence with a
    trigger of those that trigger it, any other of those that it demands or bans. A rule that says nothing is not there.
    """

    verdicts: tuple[Verdict, ...]
    about: Mapping[tuple[str, str], Selector]

    def of(self, *, principle: str | None = None, journey: str | None = None) -> tuple[Verdict, ...]:
        """The verdicts on one principle, or one journey, or both."""
        return self._index.get((principle, journey), ())

    @cached_property
    def _index(self) -> Mapping[tuple[str | None, str | None], tuple[Verdict, ...]]:
        found: dict[tuple[str | None, str | None], list[Verdict]] = {}
        for each in self.verdicts:
            for key in product((each.principle, None), (each.journey, None)):
                found.setdefault(key, []).append(each)
        return {key: tuple(verdicts) for key, verdicts in found.items()}


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
        ),
        {
            (principle.id, rule.id): selector
            for principle in workspace.principles
            for rule in principle.rules
            if (selector := _speaks_of(rule)) is not None
        },
    )


def _speaks_of(rule: Rule) -> Selector | None:
    told = spelling(rule)
    selector = (told.x or told.y) if told is not None else None
    try:
        return None if selector is None else parse(selector)
    except SelectorError:
        return None


def worst(verdicts: Iterable[Verdict]) -> Outcome | None:
    """The worst of some verdicts: broken, then not testable, then kept, then vacuous; ``None`` of none."""
    found = {verdict.outcome for verdict in verdicts}
    return next((outcome for outcome in _WORST_FIRST if outcome in found), None)
