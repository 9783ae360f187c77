"""Every rule on every journey: the verdicts of a whole workspace."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, product

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
    """All verdicts on some journeys, principle by principle, within a principle rule by rule, journey by journey.

    ``by_flow`` are the verdicts on each flow. ``about`` says of which touchpoints a rule speaks, by the ids of its
    principle and itself: a sentence with a trigger of those that trigger it, any other of those that it demands or
    bans. A rule that says nothing is not there.
    """

    flows: tuple[Flow, ...]
    by_flow: tuple[tuple[Verdict, ...], ...]
    verdicts: tuple[Verdict, ...]
    about: Mapping[tuple[str, str], Selector]

    def of(self, *, principle: str | None = None, journey: str | None = None) -> tuple[Verdict, ...]:
        """The verdicts on one principle, or one journey, or both."""
        return self._index.get((principle, journey), ())

    def within(self, files: Collection[str]) -> "Survey":
        """The same for fewer journeys: those in these files."""
        pairs = [pair for pair in zip(self.flows, self.by_flow, strict=True) if pair[0].journey.file in files]
        left = {flow.journey.id for flow, _ in pairs}
        return Survey(
            tuple(flow for flow, _ in pairs),
            tuple(verdicts for _, verdicts in pairs),
            tuple(each for each in self.verdicts if each.journey in left),
            self.about,
        )

    @cached_property
    def _index(self) -> Mapping[tuple[str | None, str | None], tuple[Verdict, ...]]:
        found: dict[tuple[str | None, str | None], list[Verdict]] = {}
        for each in self.verdicts:
            for key in product((each.principle, None), (each.journey, None)):
                found.setdefault(key, []).append(each)
        return {key: tuple(verdicts) for key, verdicts in found.items()}


def survey(workspace: Workspace, flows: Iterable[Flow] | None = None) -> Survey:
    """The verdicts of all rules on these journeys, or on all of the workspace."""
    terrains = [Terrain(flow) for flow in (map(Flow, workspace.journeys) if flows is None else flows)]
    principles = workspace.principles_by_id().values()
    provers = [Prover((principle,), workspace.house) for principle in principles]
    found = [[tuple(prover.on(terrain)) for prover in provers] for terrain in terrains]
    return Survey(
        tuple(terrain.flow for terrain in terrains),
        tuple(tuple(chain.from_iterable(each)) for each in found),
        tuple(verdict for each in zip(*found, strict=True) for verdicts in each for verdict in verdicts),
        {
            (principle.id, rule.id): selector
            for principle in principles
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
