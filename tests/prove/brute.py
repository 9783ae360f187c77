"""What rules mean, worked out the slow and obvious way: every path written down, every position looked at.

Nothing here is shared with the prover: no automaton, no search of a graph. Selectors are only ``tag:…``.

**Why so many paths suffice.** The paths looked at go through each touchpoint at most so many times, the number
of *situations* of the rule. A customer's situation at a touchpoint is what of the past still matters to the fault:

- of a fault at positions i < j (a trigger and an answer, a beginning and an end), whether one is up to i,
  strictly between, or from j on; with a third position (Y between X and Z, or Z between X and Y), one more;
- with ``steps`` n, how many of the n touchpoints between have been met; of a count, how many so far;
- with a time T in whole seconds, the seconds gone so far between, 0 to T, or more than that.

Take a shortest path with a fault, and a touchpoint that it meets twice in the same situation. Leave out what lies
between the two: it is still a complete path, from a start to an end along ``next``, and it still has the fault,
but it is shorter. So a shortest path with a fault meets each touchpoint at most once in each situation. The same
holds for a touchpoint without a duration on a stretch (before the stretch, on it before that touchpoint, on it
after, behind the stretch), and for what shows that a trigger happens at all. ``situations`` counts generously.
"""

import itertools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeymap.model.journey import Journey
from journeymap.model.principle import Rule
from journeymap.model.touchpoint import Time, Touchpoint

Path = tuple[str, ...]
Context = Mapping[str, str]


class TooMany(Exception):  # noqa: N818 -- no error: such a journey is left aside
    """There are more paths than anybody wants to look at."""


def situations(rule: Rule) -> int:
    """How often a shortest path with a fault meets the same touchpoint at most."""
    within = rule.within
    return max(
        4,
        2 + (within.steps or 0 if within else 0),
        2 + max(rule.at_least or 0, rule.at_most or 0, rule.exactly or 0),
        5 + math.ceil(within.time or 0 if within else 0),
    )


def leads(journey: Journey, context: Context) -> dict[str, list[str]]:
    """Where a customer can go from each touchpoint that customers meet."""
    met = [each for each in journey.touchpoints if each.layer.value in ("customer", "frontstage")]
    ids = {each.id for each in met}
    return {
        each.id: sorted(
            {
                way.to
                for way in each.next
                if way.to in ids
                and not any(name in context and context[name] not in values for name, values in way.when.items())
            }
        )
        for each in met
    }


def complete_paths(journey: Journey, context: Context, visits: int, most: int) -> Iterator[Path]:
    """The complete paths, shortest first, that meet no touchpoint more than ``visits`` times."""
    to = leads(journey, context)
    touchpoints = {each.id: each for each in journey.touchpoints}
    walks: list[Path] = [(each,) for each in to if touchpoints[each].start]
    made = len(walks)
    while walks:
        yield from (walk for walk in walks if touchpoints[walk[-1]].end or not touchpoints[walk[-1]].next)
        walks = [(*walk, other) for walk in walks for other in to[walk[-1]] if walk.count(other) < visits]
        made += len(walks)
        if made > most:
            raise TooMany


@dataclass(frozen=True)
class Meaning:
    """A rule on a journey in a context."""

    rule: Rule
    journey: Journey
    context: Context

    def touchpoint(self, touchpoint_id: str) -> Touchpoint:
        return next(each for each in self.journey.touchpoints if each.id == touchpoint_id)

    def tagged(self, selector: str | None, path: Path) -> list[bool]:
        """At which positions of a path a selector holds."""
        tag = (selector or "tag:?").removeprefix("tag:")
        return [tag in self.touchpoint(each).tags for each in path]

    # --- the order of things --------------------------------------------------------------------------------

    def orderly(self, path: Path) -> bool:  # noqa: C901, PLR0911 -- one sentence after the other
        """Whether a path keeps the rule, its limit of time left aside."""
        rule, size = self.rule, len(path)
        steps = math.inf if rule.within is None or rule.within.steps is None else rule.within.steps

        def of(selector: str | None) -> list[bool]:
            return self.tagged(selector, path)

        if rule.between is not None:
            x, z = of(rule.between[0]), of(rule.between[1])
            pairs = [
                (i, k)
                for i, k in itertools.combinations(range(size), 2)
                if x[i] and z[k] and not any(z[j] for j in range(i + 1, k))
            ]
            if rule.always is not None:
                y = of(rule.always)
                return all(any(y[j] for j in range(i + 1, k)) for i, k in pairs)
            y = of(rule.never)
            return not any(y[j] for i, k in pairs for j in range(i + 1, k))
        if rule.after is not None and rule.always is not None:
            x, y, z = of(rule.after), of(rule.always), of(rule.without)
            return all(
                any(y[j] and j - i <= steps and not any(z[k] for k in range(i + 1, j)) for j in range(i + 1, size))
                for i in range(size)
                if x[i]
            )
        if rule.after is not None:
            x, y, z = of(rule.after), of(rule.never), of(rule.until)
            return not any(
                x[i] and y[j] and j - i <= steps and not any(z[k] for k in range(i + 1, j + 1))
                for i, j in itertools.combinations(range(size), 2)
            )
        if rule.before is not None and rule.always is not None:
            x, y, z = of(rule.before), of(rule.always), of(rule.without)
            return all(
                any(y[i] and j - i <= steps and not any(z[k] for k in range(i + 1, j)) for i in range(j))
                for j in range(size)
                if x[j]
            )
        if rule.before is not None:
            x, y = of(rule.before), of(rule.never)
            return not any(x[j] and y[i] and j - i <= steps for i, j in itertools.combinations(range(size), 2))
        if rule.always is not None:
            y = of(rule.always)
            return any(y) if steps == math.inf else any(y[: int(steps) + 1])
        if rule.never is not None:
            return not any(of(rule.never))
        if rule.of is not None:
            met = sum(of(rule.of))
            return (
                (rule.at_least is None or met >= rule.at_least)
                and (rule.at_most is None or met <= rule.at_most)
                and (rule.exactly is None or met == rule.exactly)
            )
        if rule.starts_with is not None:
            return of(rule.starts_with)[0]
        return of(rule.ends_with)[-1]

    # --- time -----------------------------------------------------------------------------------------------

    def is_ban(self) -> bool:
        return self.rule.never is not None

    def stretches(self, path: Path) -> list[tuple[int, int]]:
        """The parts of a path, from one position to another, whose time the rule speaks of."""
        rule, size = self.rule, len(path)
        if rule.after is not None and rule.always is not None:
            x, y = self.tagged(rule.after, path), self.tagged(rule.always, path)
            firsts = ((i, next((j for j in range(i + 1, size) if y[j]), None)) for i in range(size) if x[i])
            return [(i, j) for i, j in firsts if j is not None]
        if rule.before is not None and rule.always is not None:
            x, y = self.tagged(rule.before, path), self.tagged(rule.always, path)
            lasts = ((next((i for i in reversed(range(j)) if y[i]), None), j) for j in range(size) if x[j])
            return [(i, j) for i, j in lasts if i is not None]
        if rule.after is not None:
            x, y, z = (self.tagged(each, path) for each in (rule.after, rule.never, rule.until))
            pairs = itertools.combinations(range(size), 2)
            return [(i, j) for i, j in pairs if x[i] and y[j] and not any(z[i + 1 : j + 1])]
        if rule.before is not None:
            x, y = self.tagged(rule.before, path), self.tagged(rule.never, path)
            return [(i, j) for i, j in itertools.combinations(range(size), 2) if x[j] and y[i]]
        y = self.tagged(rule.always, path)
        return [(0, y.index(True))] if any(y[1:]) and not y[0] else []

    def known(self, time: Time | None) -> list[float]:
        """All times that are known of something in the context, in seconds."""
        if time is None:
            return []
        usual = time.usual
        told = [told for (name, value), told in time.contexts.items() if self.context.get(name) == value] or [usual]
        other = [usual.typical] if self.is_ban() else [usual.worst]
        found = []
        for each in told:
            own = each.typical if self.is_ban() else each.worst
            found += [each.typical, each.worst] + (other if own is None else [])
        return [value for value in found if value is not None] or [
            value for value in (usual.typical, usual.worst) if value is not None
        ]

    def time(self, path: Path, i: int, j: int) -> float:
        """From the beginning of the touchpoint at i to the beginning of that at j; what is not known takes no time."""
        most = min if self.is_ban() else max
        return sum(
            most(self.known(self.touchpoint(path[k]).takes), default=0.0)
            + most(self.known(self.touchpoint(path[k + 1]).wait), default=0.0)
            for k in range(i, j)
        )

    def untimed(self, path: Path, i: int, j: int) -> set[str]:
        return {path[k] for k in range(i, j) if not self.known(self.touchpoint(path[k]).takes)}

    # --- together -------------------------------------------------------------------------------------------

    def breaks(self, path: Path) -> bool:
        limit = None if self.rule.within is None else self.rule.within.time
        if limit is None:
            return not self.orderly(path)
        if self.is_ban():
            return any(not self.untimed(path, i, j) and self.time(path, i, j) <= limit for i, j in self.stretches(path))
        return not self.orderly(path) or any(self.time(path, i, j) > limit for i, j in self.stretches(path))

    def triggered(self, path: Path) -> bool:
        """Whether what the rule speaks of happens on a path."""
        rule = self.rule
        if rule.between is not None:
            x, z = (self.tagged(each, path) for each in rule.between)
            return any(x[i] and z[k] for i, k in itertools.combinations(range(len(path)), 2))
        trigger = rule.after or rule.before
        return trigger is None or any(self.tagged(trigger, path))

    def in_doubt(self, path: Path) -> set[str]:
        """The touchpoints without a duration that keep the rule from being tested on a path."""
        return set().union(*(self.untimed(path, i, j) for i, j in self.stretches(path)))

    def quick_enough(self, path: Path) -> bool:
        """Whether a ban may be broken on a path, if what has no duration took none."""
        limit = self.rule.within.time if self.rule.within is not None else None
        return limit is not None and any(self.time(path, i, j) <= limit for i, j in self.stretches(path))


@dataclass(frozen=True)
class Answer:
    """What the prover should say: the outcome, how long a path it should show, and whom it should name."""

    outcome: str
    size: int = 0
    culprits: frozenset[str] = frozenset()


def answer(rule: Rule, journey: Journey, context: Context, most: int = 10_000) -> Answer:
    """The verdict on a rule. Raises TooMany."""
    meaning = Meaning(rule, journey, context)
    paths = list(complete_paths(journey, context, situations(rule), most))
    if not paths:
        return Answer("not-testable")
    if not any(map(meaning.triggered, paths)):
        return Answer("vacuous")
    size = next((len(path) for path in paths if meaning.breaks(path)), None)
    if size is not None:
        return Answer("broken", size)
    if rule.within is not None and rule.within.time is not None:
        doubtful = set().union(*map(meaning.in_doubt, paths))
        if doubtful and (not meaning.is_ban() or any(map(meaning.quick_enough, paths))):
            return Answer("not-testable", 0, frozenset(doubtful))
    return Answer("kept")
