"""The selectors of principles: where they stand, and which names in them lead to nothing."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from journeymap.diagnostics.place import Place
from journeymap.diagnostics.suggest import nearest
from journeymap.graph.flow import Flow
from journeymap.graph.select import SelectorError, Term, names, parse
from journeymap.model.principle import Principle, Rule
from journeymap.model.touchpoint import Layer
from journeymap.model.workspace import Workspace
from journeymap.prove.sentence import SELECTORS

TRIGGERS = ("after", "before", "between", "each")
"""The keys of what a rule waits for."""

ALIKE = 80.0
"""From which likeness, in percent, an unknown tag is taken for a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Written:
    """A selector in a principle: its text, the key it stands at, its place, and the rule's number if in a rule."""

    text: str
    key: str
    place: Place
    rule: int | None = None


def written(principle: Principle) -> Iterator[Written]:
    """The selectors of a principle, in the order of the language."""
    if principle.applies_to is not None:
        yield Written(principle.applies_to, "applies_to", principle.place.at("applies_to"))
    for number, rule in enumerate(principle.rules):
        yield from _in_rule(rule, number, principle.place.at("rules", number))


def _in_rule(rule: Rule, number: int, place: Place) -> Iterator[Written]:
    for key in SELECTORS:
        text = getattr(rule, key)
        if text is not None:
            yield Written(text, key, place.at(key), number)
    for index, text in enumerate(rule.between or ()):
        yield Written(text, "between", place.at("between", index), number)


class Names:
    """The names that exist in a workspace, by the method that selects by them."""

    def __init__(self, workspace: Workspace) -> None:
        """Look at nothing yet: names are gathered when they are asked for."""
        house = workspace.house
        self._flows = [Flow(journey) for journey in workspace.journeys]
        self._found: dict[str, frozenset[str] | None] = {}
        self._besides: Mapping[str, Iterable[str]] = {
            "stage": [stage.id for journey in workspace.journeys for stage in journey.stages],
            "layer": [layer.value for layer in Layer],
            "channel": house.channels or (),
            "role": house.roles or (),
            "system": house.systems or (),
            "procedure": house.procedures or (),
            "persona": house.personas or (),
            "principle": [principle.id for principle in workspace.principles],
        }

    def known(self, method: str) -> frozenset[str] | None:
        """The names that a method can find in a journey or in the house's lists; ``None`` when it looks for no name."""
        if method not in self._found:
            met = names(method, self._flows)
            self._found[method] = None if met is None else frozenset(met).union(self._besides.get(method, ()))
        return self._found[method]

    def strange(self, term: Term) -> bool:
        """Whether a term names something that exists nowhere."""
        known = self.known(term.method)
        if known is None or term.value in known:
            return False
        return not any(fnmatchcase(name, term.value.replace("[", "[[]")) for name in known)

    def waits(self, selector: Written) -> bool:
        """Whether a rule waits for tags that nobody has used yet: ``rule-never-applies`` speaks of that.

        Whatever the alternative, such a tag is in it, and it is not nearly one that exists.
        """
        return selector.key in TRIGGERS and all(
            any(self.strange(term) and self._may_come(term) for term in terms) for terms in parse(selector.text)
        )

    def _may_come(self, term: Term) -> bool:
        from rapidfuzz import fuzz

        near = nearest(term.value, self.known("tag") or (), most=1)
        return term.method == "tag" and all(fuzz.ratio(term.value, name) < ALIKE for name in near)


def mistaken(selector: Written, exist: Names) -> Iterator[Term | SelectorError]:
    """What is wrong with a selector: that it cannot be read, or else each term that names nothing."""
    try:
        alternatives = parse(selector.text)
    except SelectorError as error:
        yield error
        return
    if not exist.waits(selector):
        for terms in alternatives:
            yield from (term for term in terms if exist.strange(term))


def sound(workspace: Workspace) -> Iterator[Principle]:
    """The principles without the rules of which a selector is mistaken: what they say would only be its echo."""
    exist = Names(workspace)
    for principle in workspace.principles_by_id().values():
        faulty = {selector.rule for selector in written(principle) if any(mistaken(selector, exist))}
        kept = [rule for number, rule in enumerate(principle.rules) if faulty.isdisjoint((number, None))]
        yield dataclasses.replace(principle, rules=tuple(kept))
