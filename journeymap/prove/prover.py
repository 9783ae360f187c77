"""The prover: rules, a journey and its contexts to verdicts.

Only complete paths count; see ``ground``. A rule is vacuous when what it speaks of happens on none of them, when
``each`` selects nothing, or when the principle applies to nothing in the journey. Without any complete path
nothing can be tested.

On a path, with X, Y and Z at positions, and no touchpoint fulfilling by itself what it triggers:

- after X always Y: to every X at i there is a Y at j > i (j - i <= steps), and no Z strictly between
- after X never Y: there are no X at i and Y at j > i (j - i <= steps) without a Z after i and up to j
- before X always Y: to every X at j there is a Y at i < j (j - i <= steps), and no Z strictly between
- before X never Y: there are no X at j and Y at i < j (j - i <= steps)
- between X and Z: strictly between an X and the next Z after it there is some (always), or no (never), Y
- always Y within steps: Y is among the first ``steps`` + 1 touchpoints

Going from one touchpoint to the next costs what the first takes and the wait before the second. A limit of time
holds for the longest time that is known, from an X to the first Y after it, to an X from the latest Y before it,
or from the start to the first Y; a ban for a time holds for the shortest. With a limit of steps and one of time,
each must hold. A touchpoint of such a stretch that has no duration makes the rule not testable, unless the rule
is broken however short that touchpoint is; a ban is kept all the same when the rest takes long enough.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.model.house import House
from journeymap.model.principle import Principle
from journeymap.prove import field, reason
from journeymap.prove.automaton import Automaton, X, Y, Z
from journeymap.prove.clock import Context, ticks
from journeymap.prove.ground import Ground
from journeymap.prove.late import Bar, Offence, offence
from journeymap.prove.phrases import in_context, listed, quoted, spoken
from journeymap.prove.question import Question, question
from journeymap.prove.search import counterexample
from journeymap.prove.sentence import Sentence, Spelling
from journeymap.prove.stretch import Stretch, longest, shortest, stretch
from journeymap.prove.terrain import Terrain
from journeymap.prove.told import tell
from journeymap.prove.verdict import Outcome, Verdict

_BANS = frozenset({Sentence.NOT_RESPONSE, Sentence.NOT_PRECEDENCE})
_BETWEEN = frozenset({Sentence.BETWEEN, Sentence.NOT_BETWEEN})
_TRIGGERED = frozenset({Sentence.RESPONSE, Sentence.PRECEDENCE}) | _BANS


class Prover:
    """Principles, read once, to be proved on many journeys."""

    def __init__(self, principles: Iterable[Principle], house: House) -> None:
        """Read the rules of the principles."""
        self.questions = [question(each, rule, house) for each in principles for rule in each.rules]

    def verdicts(self, flow: Flow) -> Iterator[Verdict]:
        """The verdicts on every rule for one journey, in each context that a rule asks for."""
        return self.on(Terrain(flow))

    def on(self, terrain: Terrain) -> Iterator[Verdict]:
        """The same for a journey that several provers look at."""
        for asked in self.questions:
            for context in asked.contexts:
                yield _Case(asked, terrain, context).verdict()


def prove(principle: Principle, flow: Flow, house: House) -> Iterator[Verdict]:
    """The verdicts on every rule of a principle for one journey, in each context that a rule asks for."""
    return Prover((principle,), house).verdicts(flow)


@dataclass(frozen=True, slots=True)
class Marked:
    """The touchpoints on complete paths that a rule's selectors mean, by number."""

    x: frozenset[int]
    y: frozenset[int]
    z: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Case:
    """One rule on one journey in one context."""

    asked: Question
    terrain: Terrain
    context: Context

    def verdict(self) -> Verdict:
        """The verdict."""
        asked, told = self.asked, self.asked.told
        if told is None:
            return self._say(Outcome.NOT_TESTABLE, asked.problem)
        where = asked.principle.applies_to
        if where is not None and not self._meant(where):
            said = tell(
                "the principle applies to {what}, and no touchpoint of this journey is that", what=spoken(where)
            )
            return self._say(Outcome.VACUOUS, said)
        if told.automaton is None:
            return self._invariant(told)
        return self._on_paths(told, told.automaton)

    def _say(
        self, outcome: Outcome, reason: str = "", path: tuple[str, ...] = (), culprits: tuple[str, ...] = ()
    ) -> Verdict:
        asked = self.asked
        return Verdict(
            asked.principle.id,
            asked.rule.id,
            self.terrain.flow.journey.id,
            outcome,
            dict(self.context),
            path,
            reason,
            culprits,
        )

    def _meant(self, text: str | None) -> frozenset[str]:
        """The touchpoints that one of the rule's selectors means; none where there is no selector."""
        return frozenset() if text is None else self.terrain.meant(text, self.asked.selectors[text])

    def _invariant(self, told: Spelling) -> Verdict:
        selected = self._meant(told.x)
        if not selected:
            return self._say(Outcome.VACUOUS, _none_is(told.x))
        journey, has = self.terrain.flow.journey, self.asked.rule.has
        lacking: list[str] = []
        unmet: dict[str, bool | str] = {}
        for each in journey.touchpoints:
            if each.id in selected:
                missing = {
                    name: demand
                    for name, demand in has.items()
                    if not field.meets(each, journey, name, demand, self.context)
                }
                if missing:
                    lacking.append(each.id)
                    unmet |= missing
        if not lacking:
            return self._say(Outcome.KEPT)
        demands = listed(field.wanted(name, demand) for name, demand in has.items() if name in unmet)
        titles = quoted(self.terrain.titles(lacking))
        if len(lacking) == 1:
            said = tell("{moments} should have {fields}, and does not", moments=titles, fields=demands)
        else:
            said = tell("{moments} should have {fields}, and do not", moments=titles, fields=demands)
        return self._say(Outcome.BROKEN, said, *[tuple(lacking)] * 2)

    def _on_paths(self, told: Spelling, automaton: Automaton) -> Verdict:
        area = self.terrain.ground(self.context)
        if not area.starts:
            return self._say(
                Outcome.NOT_TESTABLE, in_context(self.context, tell("no way leads from a start to an end"))
            )
        marked = Marked(*(_numbers(area, self._meant(text)) for text in (told.x, told.y, told.z)))
        idle = self._idle(told, area, marked)
        if idle:
            return self._say(Outcome.VACUOUS, idle)
        limit = self.asked.rule.within.time if self.asked.rule.within is not None else None
        if limit is not None and told.sentence in _BANS:
            return self._banned(told, _stretch(area, told, marked), ticks(limit))
        letters = [0] * len(area.touchpoints)
        for bit, nodes in ((X, marked.x), (Y, marked.y), (Z, marked.z)):
            for node in nodes:
                letters[node] |= bit
        path = counterexample(area, automaton, letters)
        broken = self._broken(told, area, path, letters) if path else None
        if limit is None:
            return broken or self._say(Outcome.KEPT)
        return self._timed(told, _stretch(area, told, marked), ticks(limit), broken)

    def _idle(self, told: Spelling, area: Ground, marked: Marked) -> str:
        """Why the rule speaks of nothing that happens on a complete path; empty when it does."""
        if told.sentence in _BETWEEN:
            if stretch(area, marked.x, marked.z, ()).empty:
                said = tell("no customer goes from {first} to {second}", first=spoken(told.x), second=spoken(told.z))
                return in_context(self.context, said)
        elif told.sentence in _TRIGGERED and not marked.x:
            if not self._meant(told.x):
                return _none_is(told.x)
            return in_context(self.context, tell("no customer comes to {what}", what=spoken(told.x)))
        return ""

    def _broken(self, told: Spelling, area: Ground, path: tuple[int, ...], letters: list[int]) -> Verdict:
        said = reason.broken(told, self.asked.rule, [letters[node] for node in path])
        if told.y is not None and not self._meant(told.y):
            said = tell("{one}; {other}", one=said, other=_none_is(told.y))
        return self._say(Outcome.BROKEN, said, _ids(area, path))

    def _banned(self, told: Spelling, part: Stretch, limit: int) -> Verdict:
        """A ban for a time: broken when it can come too soon."""
        if shortest(part, unknown=0).extreme > limit:
            return self._say(Outcome.KEPT)
        known = shortest(part, unknown=math.inf)
        found = offence(part, known, Bar(limit, ban=True), math.inf) if known.extreme <= limit else None
        if found is None:
            return self._untimed(part)
        return self._say(Outcome.BROKEN, reason.early(told, found.time, limit), _ids(part.ground, found.path))

    def _timed(self, told: Spelling, part: Stretch, limit: int, broken: Verdict | None) -> Verdict:
        """A limit of time, where a path may already be known to break the rule: of two such, the shorter is shown."""
        remaining = longest(part)
        if remaining.extreme > limit:
            found = offence(part, remaining, Bar(limit), math.inf if broken is None else len(broken.path))
            if found is not None:
                said = reason.late(told, _late(part, found, remaining.extreme, limit))
                return self._say(Outcome.BROKEN, said, _ids(part.ground, found.path))
        if broken is not None:
            return broken
        return self._untimed(part) if part.untimed() else self._say(Outcome.KEPT)

    def _untimed(self, part: Stretch) -> Verdict:
        """Nobody knows how long it takes."""
        missing = _ids(part.ground, part.untimed())
        titles = quoted(self.terrain.titles(missing))
        if len(missing) == 1:
            said = tell("nobody has said how long {moments} takes: add takes", moments=titles)
        else:
            said = tell("nobody has said how long {moments} take: add takes", moments=titles)
        return self._say(Outcome.NOT_TESTABLE, said, (), missing)


def _late(part: Stretch, found: Offence, extreme: float, limit: int) -> reason.Late:
    clocks = part.ground.longest
    open_ended = any(clocks[node].takes is None for node in found.stretch[:-1])
    return reason.Late(found.time, extreme, limit, open_ended, found.whole)


def _none_is(selector: str | None) -> str:
    return tell("no touchpoint of this journey is {what}", what=spoken(selector))


def _numbers(area: Ground, ids: frozenset[str]) -> frozenset[int]:
    return frozenset(area.numbers[each] for each in ids if each in area.numbers)


def _ids(area: Ground, numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(area.touchpoints[number].id for number in numbers)


def _stretch(area: Ground, told: Spelling, marked: Marked) -> Stretch:
    """The stretches whose time the rule limits."""
    x, y, z = marked.x, marked.y, marked.z
    match told.sentence:
        case Sentence.EXISTENCE:
            return stretch(area, frozenset(area.starts) - y, y, y)
        case Sentence.RESPONSE:
            return stretch(area, x, y, y)
        case Sentence.PRECEDENCE:
            return stretch(area, y, x, y)
        case Sentence.NOT_RESPONSE:
            return stretch(area, x, y - z, z)
        case _:
            return stretch(area, y, x, ())
