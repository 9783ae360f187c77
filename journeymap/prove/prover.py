"""The prover: a rule, a journey and its contexts to verdicts."""

import itertools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.graph.select import SelectorError, parse, select
from journeymap.model.house import House
from journeymap.model.principle import Principle, Rule
from journeymap.prove import field
from journeymap.prove.automaton import Automaton, X, Y, Z
from journeymap.prove.ground import Context, Ground, ground
from journeymap.prove.late import offending_path
from journeymap.prove.search import counterexample
from journeymap.prove.sentence import Spelling, spelling, trouble
from journeymap.prove.stretch import Stretch, stretch
from journeymap.prove.verdict import Outcome, Verdict

_TRIGGERED = frozenset({"response", "not response", "precedence", "not precedence", "between", "between, never"})
_BANS = frozenset({"not response", "not precedence"})


def prove(principle: Principle, flow: Flow, house: House) -> Iterator[Verdict]:
    """The verdicts on every rule of a principle for one journey, in each context that a rule asks for."""
    for rule in principle.rules:
        case = _Case(principle, rule, flow)
        for context in contexts(rule, house):
            yield case.verdict(context)


def contexts(rule: Rule, house: House) -> list[dict[str, str]]:
    """The contexts in which a rule is proved: each combination of values, or one without any if it asks for none."""
    names = [name for name in rule.in_every if name in house.contexts]
    values = [house.contexts[name] for name in names]
    return [dict(zip(names, combination, strict=True)) for combination in itertools.product(*values)]


@dataclass(frozen=True, slots=True)
class _Case:
    """One rule on one journey."""

    principle: Principle
    rule: Rule
    flow: Flow

    def verdict(self, context: Context) -> Verdict:
        """The verdict in one context."""
        told = spelling(self.rule)
        if told is None:
            return self._say(context, Outcome.NOT_TESTABLE, trouble(self.rule))
        try:
            meant = {name: self._meant(text) for name, text in (("x", told.x), ("y", told.y), ("z", told.z))}
            applies = self._meant(self.principle.applies_to) if self.principle.applies_to else None
        except SelectorError as error:
            return self._say(context, Outcome.NOT_TESTABLE, str(error))
        if applies is not None and not applies:
            return self._say(context, Outcome.VACUOUS, "the principle applies to nothing in this journey")
        if told.automaton is None:
            return self._invariant(context, meant["x"])
        return self._on_paths(context, told, told.automaton, meant)

    def _meant(self, selector: str | None) -> frozenset[str]:
        return select(parse(selector), self.flow) if selector else frozenset()

    def _say(
        self,
        context: Context,
        outcome: Outcome,
        reason: str,
        path: tuple[str, ...] = (),
        culprits: tuple[str, ...] = (),
    ) -> Verdict:
        return Verdict(
            self.principle.id, self.rule.id, self.flow.journey.id, outcome, dict(context), path, reason, culprits
        )

    def _invariant(self, context: Context, selected: frozenset[str]) -> Verdict:
        journey = self.flow.journey
        if not selected:
            return self._say(context, Outcome.VACUOUS, "it speaks of no touchpoint of this journey")
        lacking = tuple(
            each.id
            for each in journey.touchpoints
            if each.id in selected
            and not all(field.meets(each, journey, name, demand) for name, demand in self.rule.has.items())
        )
        if lacking:
            return self._say(context, Outcome.BROKEN, "lacks what it must have", lacking, lacking)
        return self._say(context, Outcome.KEPT, "")

    def _on_paths(
        self, context: Context, told: Spelling, automaton: Automaton, meant: Mapping[str, frozenset[str]]
    ) -> Verdict:
        area = ground(self.flow, context)
        if not area.starts:
            return self._say(context, Outcome.NOT_TESTABLE, "no path leads from a start to an end")
        marked = {name: _numbers(area, ids) for name, ids in meant.items()}
        if told.name in _TRIGGERED and not _triggered(area, told, marked):
            return self._say(context, Outcome.VACUOUS, "what it speaks of happens on no path")
        limit = self.rule.within.time if self.rule.within is not None else None
        if limit is None or told.name not in _BANS:
            letters = [
                X * (node in marked["x"]) | Y * (node in marked["y"]) | Z * (node in marked["z"])
                for node in range(len(area.ids))
            ]
            path = counterexample(area, automaton, letters)
            if path:
                return self._say(context, Outcome.BROKEN, _reason(told), _ids(area, path))
        if limit is None:
            return self._say(context, Outcome.KEPT, "")
        return self._timed(context, told, area, marked, limit)

    def _timed(
        self, context: Context, told: Spelling, area: Ground, marked: Mapping[str, frozenset[int]], limit: float
    ) -> Verdict:
        part = _stretch(area, told, marked)
        if told.name in _BANS:
            if part.shortest(unknown=0.0) > limit:
                return self._say(context, Outcome.KEPT, "")
            soonest = part.shortest(unknown=float("inf"))
            if soonest <= limit:
                path = offending_path(part, area.shortest, lambda time: time <= limit, lambda a, b: a < b)
                return self._say(context, Outcome.BROKEN, f"comes after {soonest:g} s", _ids(area, path))
        else:
            longest = part.longest()
            if longest > limit:
                path = offending_path(part, area.longest, lambda time: time > limit, lambda a, b: a > b)
                return self._say(context, Outcome.BROKEN, _lasts(longest), _ids(area, path))
        missing = _ids(area, part.untimed())
        if missing:
            return self._say(context, Outcome.NOT_TESTABLE, "nobody has said how long it takes", (), missing)
        return self._say(context, Outcome.KEPT, "")


def _numbers(area: Ground, ids: frozenset[str]) -> frozenset[int]:
    return frozenset(number for number, each in enumerate(area.ids) if each in ids)


def _ids(area: Ground, numbers: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(area.ids[number] for number in numbers)


def _triggered(area: Ground, told: Spelling, marked: Mapping[str, frozenset[int]]) -> bool:
    """Whether what the rule speaks of happens on some complete path."""
    if told.name.startswith("between"):
        return any(
            part.onward(opener) for part in [stretch(area, marked["x"], marked["z"], ())] for opener in part.openers
        )
    return bool(marked["x"])


def _stretch(area: Ground, told: Spelling, marked: Mapping[str, frozenset[int]]) -> Stretch:
    """The stretches whose time the rule limits."""
    x, y, z = marked["x"], marked["y"], marked["z"]
    match told.name:
        case "existence":
            return stretch(area, frozenset(area.starts) - y, y, y)
        case "response":
            return stretch(area, x, y, y)
        case "precedence":
            return stretch(area, y, x, y)
        case "not response":
            return stretch(area, x, y - z, z)
        case _:
            return stretch(area, y, x, ())


def _reason(told: Spelling) -> str:
    """What the path does against the rule."""
    return {
        "existence": f"never meets {told.y} in time",
        "absence": f"meets {told.x}",
        "bounded existence": f"meets {told.y} too rarely or too often",
        "response": f"after {told.x}, {told.y} does not come as it should",
        "not response": f"after {told.x} comes {told.y}",
        "precedence": f"meets {told.x} without {told.y} before it",
        "not precedence": f"meets {told.x} with {told.y} before it",
        "between": f"goes from {told.x} to {told.z} without {told.y}",
        "between, never": f"goes from {told.x} to {told.z} by way of {told.y}",
        "init": f"does not start with {told.y}",
        "end": f"does not end with {told.y}",
    }[told.name]


def _lasts(seconds: float) -> str:
    return (
        "can take any length of time, for it can go round in a loop"
        if math.isinf(seconds)
        else f"takes up to {seconds:g} s"
    )
