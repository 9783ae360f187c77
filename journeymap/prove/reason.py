"""Why a rule is broken, as a sentence to be read aloud. The customer's path stands below it.

What is said fits the path: on this one the answer comes too late, on that one not at all.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from journeymap.model.duration import span
from journeymap.model.principle import Rule
from journeymap.prove.automaton import X, Y, Z
from journeymap.prove.clock import TICKS
from journeymap.prove.phrases import spoken, steps, times
from journeymap.prove.sentence import Sentence, Spelling


class Told:
    """What the sentences below are made of: the selectors in words, the rule, and the letters of the path."""

    def __init__(self, told: Spelling, rule: Rule, letters: Sequence[int]) -> None:
        """Put the selectors in words."""
        self.x, self.y, self.z = spoken(told.x), spoken(told.y), spoken(told.z)
        self.rule = rule
        self.letters = letters
        self.limit = rule.within.steps if rule.within is not None else None

    def at(self, letter: int, positions: range) -> int | None:
        """The first of these positions at which X, Y or Z is met."""
        return next((each for each in positions if self.letters[each] & letter), None)

    def every(self, letter: int) -> list[int]:
        """The positions at which X, Y or Z is met."""
        return [each for each, met in enumerate(self.letters) if met & letter]

    def after(self, position: int) -> range:
        """The positions after this one, in order."""
        return range(position + 1, len(self.letters))

    def before(self, position: int) -> range:
        """The positions before this one, the nearest first."""
        return range(position - 1, -1, -1)


def broken(told: Spelling, rule: Rule, letters: Sequence[int]) -> str:
    """What a path with these letters does against the rule."""
    return _BROKEN[told.sentence](Told(told, rule, letters))


def _existence(told: Told) -> str:
    found = told.at(Y, range(len(told.letters)))
    if found is None:
        return f"a customer can come to the end without {told.y}"
    return f"a customer can come to {told.y} only after {steps(found)}; the limit is {steps(told.limit or 0)}"


def _absence(told: Told) -> str:
    return f"a customer can come to {told.x}"


def _count(told: Told) -> str:
    wanted = [
        f"{words} {times(number)}"
        for words, number in (
            ("at least", told.rule.at_least),
            ("at most", told.rule.at_most),
            ("exactly", told.rule.exactly),
        )
        if number is not None
    ]
    found = len(told.every(Y))
    met = f"meet {told.y} {times(found)}" if found else f"never meet {told.y}"
    return f"a customer can {met}; the rule says {' and '.join(wanted)}"


def _response(told: Told) -> str:
    """The first X whose answer is missing, is barred by Z or comes too late."""
    for trigger in told.every(X):
        answer, bar = told.at(Y, told.after(trigger)), told.at(Z, told.after(trigger))
        if bar is not None and (answer is None or bar < answer):
            return f"after {told.x}, a customer can come to {told.z} with no {told.y} before it"
        if answer is None:
            break
        if told.limit is not None and answer - trigger > told.limit:
            late = steps(answer - trigger)
            return f"after {told.x}, {told.y} can take {late} to come; the limit is {steps(told.limit)}"
    return f"after {told.x}, a customer can come to the end without {told.y}"


def _not_response(told: Told) -> str:
    """The first Y that an X before it bans, of those the latest."""
    for banned in told.every(Y):
        trigger = next((each for each in told.before(banned) if told.letters[each] & X), None)
        end = told.at(Z, range(0 if trigger is None else trigger + 1, banned + 1))
        if trigger is None or end is not None:
            continue
        if told.limit is None:
            return f"after {told.x}, a customer can come to {told.y}" + (f" before {told.z}" if told.z else "")
        if banned - trigger <= told.limit:
            break
    return f"after {told.x}, a customer can come to {told.y} within {steps(told.limit or 0)}"


def _precedence(told: Told) -> str:
    """The first X without its Y: there is none, Z came after it, or it is too long ago."""
    for trigger in told.every(X):
        found, bar = told.at(Y, told.before(trigger)), told.at(Z, told.before(trigger))
        if found is None:
            break
        if bar is not None and bar > found:
            return f"a customer can come to {told.x} with {told.z} after the last {told.y}"
        if told.limit is not None and trigger - found > told.limit:
            early = steps(trigger - found)
            return f"{told.y} can be {early} before {told.x}; the limit is {steps(told.limit)}"
    return f"a customer can come to {told.x} without {told.y} before it"


def _not_precedence(told: Told) -> str:
    within = "" if told.limit is None else f" within the last {steps(told.limit)}"
    return f"a customer can come to {told.x} after {told.y}{within}"


_BROKEN: Mapping[Sentence, Callable[[Told], str]] = {
    Sentence.EXISTENCE: _existence,
    Sentence.ABSENCE: _absence,
    Sentence.COUNT: _count,
    Sentence.RESPONSE: _response,
    Sentence.NOT_RESPONSE: _not_response,
    Sentence.PRECEDENCE: _precedence,
    Sentence.NOT_PRECEDENCE: _not_precedence,
    Sentence.BETWEEN: lambda told: f"a customer can go from {told.x} to {told.z} without {told.y} in between",
    Sentence.NOT_BETWEEN: lambda told: f"a customer can come to {told.y} between {told.x} and {told.z}",
    Sentence.INIT: lambda told: f"a journey can begin elsewhere than with {told.y}",
    Sentence.END: lambda told: f"a journey can end elsewhere than with {told.y}",
}


def early(told: Spelling, time: float, limit: int) -> str:
    """Something comes too soon: so many ticks after what bans it."""
    first, second = _from_to(told)
    return f"{spoken(second)} can come {_time(time)} after {first}; it should not come within {_time(limit)}"


@dataclass(frozen=True, slots=True)
class Late:
    """A stretch that takes too long: the time on the path shown, and the longest on any.

    ``open`` is true when nobody knows how long some touchpoint of the stretch takes; ``whole`` is false when
    the path goes round a loop only once, and breaks the rule after more rounds.
    """

    time: float
    longest: float
    limit: int
    open: bool
    whole: bool


def late(told: Spelling, found: Late) -> str:
    """Something takes too long."""
    first, second = _from_to(told)
    limit = f"the limit is {_time(found.limit)}"
    if not found.whole:
        return (
            f"from {first} to {second} can take any length of time: the way goes round in a loop, "
            f"of which one round is shown; {limit}"
        )
    amount = f"at least {_time(found.time)}" if found.open else f"up to {_time(found.time)}"
    if math.isinf(found.longest):
        other = ", and more with every round of the loop"
    else:
        other = f", and on another way {_time(found.longest)}" if found.longest > found.time else ""
    return f"from {first} to {second} takes {amount}{other}; {limit}"


def _from_to(told: Spelling) -> tuple[str, str]:
    match told.sentence:
        case Sentence.EXISTENCE:
            return "the start", spoken(told.y)
        case Sentence.RESPONSE | Sentence.NOT_RESPONSE:
            return spoken(told.x), spoken(told.y)
        case _:
            return spoken(told.y), spoken(told.x)


def _time(ticks: float) -> str:
    return span(ticks / TICKS, exact=True)
