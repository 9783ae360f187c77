"""Why a rule is broken, as a sentence to be read aloud. The customer's path stands below it.

What is said fits the path: on this one the answer comes too late, on that one not at all.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from journeymap.model.principle import Rule
from journeymap.prove.automaton import X, Y, Z
from journeymap.prove.clock import TICKS
from journeymap.prove.phrases import spoken, steps, times
from journeymap.prove.sentence import Sentence, Spelling
from journeymap.prove.told import length, series, tell


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
        return tell("a customer can come to the end without {what}", what=told.y)
    return tell(
        "a customer can come to {what} only after {steps}; the limit is {limit}",
        what=told.y,
        steps=steps(found),
        limit=steps(told.limit or 0),
    )


def _absence(told: Told) -> str:
    return tell("a customer can come to {what}", what=told.x)


def _count(told: Told) -> str:
    rule = told.rule
    wanted = [
        *([] if rule.at_least is None else [tell("at least {times}", times=times(rule.at_least))]),
        *([] if rule.at_most is None else [tell("at most {times}", times=times(rule.at_most))]),
        *([] if rule.exactly is None else [tell("exactly {times}", times=times(rule.exactly))]),
    ]
    found = len(told.every(Y))
    demand = series(wanted, "and", " and ")
    if not found:
        return tell("a customer can never meet {what}; the rule says {demand}", what=told.y, demand=demand)
    return tell(
        "a customer can meet {what} {times}; the rule says {demand}", what=told.y, times=times(found), demand=demand
    )


def _response(told: Told) -> str:
    """The first X whose answer is missing, is barred by Z or comes too late."""
    for trigger in told.every(X):
        answer, bar = told.at(Y, told.after(trigger)), told.at(Z, told.after(trigger))
        if bar is not None and (answer is None or bar < answer):
            return tell(
                "after {trigger}, a customer can come to {bar} with no {what} before it",
                trigger=told.x,
                bar=told.z,
                what=told.y,
            )
        if answer is None:
            break
        if told.limit is not None and answer - trigger > told.limit:
            late = steps(answer - trigger)
            return tell(
                "after {trigger}, {what} can take {steps} to come; the limit is {limit}",
                trigger=told.x,
                what=told.y,
                steps=late,
                limit=steps(told.limit),
            )
    return tell("after {trigger}, a customer can come to the end without {what}", trigger=told.x, what=told.y)


def _not_response(told: Told) -> str:
    """The first Y that an X before it bans, of those the latest."""
    for banned in told.every(Y):
        trigger = next((each for each in told.before(banned) if told.letters[each] & X), None)
        end = told.at(Z, range(0 if trigger is None else trigger + 1, banned + 1))
        if trigger is None or end is not None:
            continue
        if told.limit is None:
            if told.z:
                return tell(
                    "after {trigger}, a customer can come to {what} before {bar}",
                    trigger=told.x,
                    what=told.y,
                    bar=told.z,
                )
            return tell("after {trigger}, a customer can come to {what}", trigger=told.x, what=told.y)
        if banned - trigger <= told.limit:
            break
    return tell(
        "after {trigger}, a customer can come to {what} within {steps}",
        trigger=told.x,
        what=told.y,
        steps=steps(told.limit or 0),
    )


def _precedence(told: Told) -> str:
    """The first X without its Y: there is none, Z came after it, or it is too long ago."""
    for trigger in told.every(X):
        found, bar = told.at(Y, told.before(trigger)), told.at(Z, told.before(trigger))
        if found is None:
            break
        if bar is not None and bar > found:
            return tell(
                "a customer can come to {trigger} with {bar} after the last {what}",
                trigger=told.x,
                bar=told.z,
                what=told.y,
            )
        if told.limit is not None and trigger - found > told.limit:
            early = steps(trigger - found)
            return tell(
                "{what} can be {steps} before {trigger}; the limit is {limit}",
                what=told.y,
                steps=early,
                trigger=told.x,
                limit=steps(told.limit),
            )
    return tell("a customer can come to {trigger} without {what} before it", trigger=told.x, what=told.y)


def _not_precedence(told: Told) -> str:
    if told.limit is None:
        return tell("a customer can come to {trigger} after {what}", trigger=told.x, what=told.y)
    return tell(
        "a customer can come to {trigger} after {what} within the last {steps}",
        trigger=told.x,
        what=told.y,
        steps=steps(told.limit),
    )


_BROKEN: Mapping[Sentence, Callable[[Told], str]] = {
    Sentence.EXISTENCE: _existence,
    Sentence.ABSENCE: _absence,
    Sentence.COUNT: _count,
    Sentence.RESPONSE: _response,
    Sentence.NOT_RESPONSE: _not_response,
    Sentence.PRECEDENCE: _precedence,
    Sentence.NOT_PRECEDENCE: _not_precedence,
    Sentence.BETWEEN: lambda told: tell(
        "a customer can go from {first} to {second} without {what} in between",
        first=told.x,
        second=told.z,
        what=told.y,
    ),
    Sentence.NOT_BETWEEN: lambda told: tell(
        "a customer can come to {what} between {first} and {second}", what=told.y, first=told.x, second=told.z
    ),
    Sentence.INIT: lambda told: tell("a journey can begin elsewhere than with {what}", what=told.y),
    Sentence.END: lambda told: tell("a journey can end elsewhere than with {what}", what=told.y),
}


def early(told: Spelling, time: float, limit: int) -> str:
    """Something comes too soon: so many ticks after what bans it."""
    first, second = _from_to(told)
    return tell(
        "{second} can come {time} after {first}; it should not come within {limit}",
        second=spoken(second),
        time=_time(time),
        first=first,
        limit=_time(limit),
    )


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
    limit = _time(found.limit)
    if not found.whole:
        return tell(
            "from {first} to {second} can take any length of time: the way goes round in a loop, "
            "of which one round is shown; the limit is {limit}",
            first=first,
            second=second,
            limit=limit,
        )
    time = _time(found.time)
    amount = tell("at least {time}", time=time) if found.open else tell("up to {time}", time=time)
    if math.isinf(found.longest):
        amount = tell("{time}, and more with every round of the loop", time=amount)
    elif found.longest > found.time:
        amount = tell("{time}, and on another way {other}", time=amount, other=_time(found.longest))
    return tell(
        "from {first} to {second} takes {time}; the limit is {limit}",
        first=first,
        second=second,
        time=amount,
        limit=limit,
    )


def _from_to(told: Spelling) -> tuple[str, str]:
    match told.sentence:
        case Sentence.EXISTENCE:
            return tell("the start"), spoken(told.y)
        case Sentence.RESPONSE | Sentence.NOT_RESPONSE:
            return spoken(told.x), spoken(told.y)
        case _:
            return spoken(told.y), spoken(told.x)


def _time(ticks: float) -> str:
    return length(ticks / TICKS)
