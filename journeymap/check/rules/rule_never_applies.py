"""A rule never applies: what it waits for happens in no journey, in no context.

Such a rule is *vacuous*. Nothing breaks it, and it proves nothing; it is never counted as kept. Either it
is misspelt, or the journey that it was made for has not been mapped yet.

Finds:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: at-night, after: tag:night-bell, always: layer:frontstage}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod]}
  nod: {title: She nods, stage: leave, layer: frontstage}
```

Clean:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: by-day, after: tag:arrival, always: layer:frontstage}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod]}
  nod: {title: She nods, stage: leave, layer: frontstage}
```
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.check.selectors import TRIGGERS, Names, mistaken, written
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.place import Place
from journeymap.graph.flow import Flow
from journeymap.graph.select import parse, select
from journeymap.model.house import House
from journeymap.model.principle import Principle, Rule
from journeymap.model.workspace import Workspace
from journeymap.prove.prover import Prover
from journeymap.prove.terrain import Terrain
from journeymap.prove.verdict import Outcome

CHECK = Check("rule-never-applies", "JM903", Severity.WARNING)


@dataclass(frozen=True, slots=True)
class _Case:
    """One rule of a principle, by its number, and what proves it.

    ``waits`` is true when it waits for tags that nobody has used: then there is nothing to prove.
    """

    principle: Principle
    number: int
    prover: Prover
    waits: bool

    def applies(self, terrain: Terrain) -> bool:
        """Whether the rule speaks of anything in a journey, in some context."""
        return any(verdict.outcome is not Outcome.VACUOUS for verdict in self.prover.on(terrain))


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each rule that is vacuous in every journey and context.

    Of rules with a mistake in a selector, ``rule-selector`` speaks.
    """
    if not workspace.journeys:
        return
    names = Names(workspace)
    cases = [case for principle in workspace.principles for case in _sound(principle, names, workspace.house)]
    pending = [case for case in cases if not case.waits]
    for journey in workspace.journeys:
        if not pending:
            break
        terrain = Terrain(Flow(journey))
        pending = [case for case in pending if not case.applies(terrain)]
    for case in cases:
        if case.waits or case in pending:
            yield _finding(case.principle, case.number, workspace)


def _sound(principle: Principle, names: Names, house: House) -> Iterator[_Case]:
    """The rules of a principle without a mistake in a selector of theirs, or in that of the principle."""
    selectors = tuple(written(principle))
    faulty = {selector.rule for selector in selectors if any(mistaken(selector, names))}
    if None in faulty:
        return
    waiting = {each.rule for each in selectors if each.rule not in faulty and names.waits(each)}
    for number, rule in enumerate(principle.rules):
        if number not in faulty:
            prover = Prover((dataclasses.replace(principle, rules=(rule,)),), house)
            yield _Case(principle, number, prover, number in waiting)


def _finding(principle: Principle, number: int, workspace: Workspace) -> Finding:
    rule = principle.rules[number]
    place = principle.place.at("rules", number)
    key = next((key for key in TRIGGERS if getattr(rule, key) is not None), "id")
    if principle.applies_to is not None and not _expected(principle.applies_to, workspace):
        return _finding_of(rule, principle.place.at("applies_to"), "the principle applies to no touchpoint")
    return _finding_of(rule, place.at(key), "happens in no journey")


def _expected(applies_to: str, workspace: Workspace) -> bool:
    selector = parse(applies_to)
    return any(select(selector, Flow(journey)) for journey in workspace.journeys)


def _finding_of(rule: Rule, place: Place, label: str) -> Finding:
    return Finding(
        CHECK,
        f'the rule "{rule.id}" never applies, and proves nothing',
        place,
        label,
        (
            Hint("correct it, if it should mean something that happens"),
            Hint("or map the journey in which it happens; until then it is vacuous, never kept"),
        ),
    )
