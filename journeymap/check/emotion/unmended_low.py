"""A low that nobody mends, on some way that customers can go.

A low is a target below the middle of the scale; it is mended by a later touchpoint with a target above the
middle. That must happen within ``recovery_steps`` (see ``limits`` in ``journeymap.yaml``; 3 unless the house
says otherwise) and before the journey ends, whichever way customers go. The way on which it does not is
shown. Of several lows on that way, the first is told.

Finds:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: order
    layer: customer
    start: true
    emotion: {target: -1}
    next: [cup, {to: give-up, if: my train is coming}]
  cup:     {title: I get my cup, stage: leave, layer: frontstage, emotion: {target: 1}}
  give-up: {title: I give up, stage: leave, layer: customer, emotion: {target: -1}}
```

Clean:

```yaml
touchpoints:
  wait:  {title: I wait, stage: order, layer: customer, start: true, emotion: {target: -1}, next: [told]}
  told:  {title: She tells me how long, stage: order, layer: frontstage, emotion: {target: 0}, next: [cup]}
  cup:   {title: I get my cup, stage: leave, layer: frontstage, emotion: {target: 1}}
```
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeymap.check.paths import in_words, on_complete_paths
from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("unmended-low", "JM503", Severity.WARNING)


@dataclass(frozen=True, slots=True)
class _Cold:
    """The touchpoints on complete ways that do not mend.

    ``onward`` leads from each to those after it; ``left`` says how many steps it is to an end without a
    touchpoint that mends, where there is such an end; ``lasting`` how many steps one can go, up to the limit.
    """

    onward: Mapping[str, tuple[str, ...]]
    left: Mapping[str, int]
    lasting: Mapping[str, float]


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each low from which some way goes on, or ends, without anything better."""
    flow, house = subject.flow, subject.workspace.house
    middle = (house.scale.lowest + house.scale.highest) / 2
    targets = {each: flow.touchpoints[each].emotion.target for each in on_complete_paths(flow)}
    lows = {each: target for each, target in targets.items() if target is not None and target < middle}
    if not lows:
        return
    steps = house.limits.recovery_steps
    cold = _cold(subject, {each for each, target in targets.items() if target is None or target <= middle}, steps)
    unmended = [low for low in lows if low in cold.left or cold.lasting[low] >= steps]
    told: set[str] = set()
    for low in sorted(unmended, key=flow.moments.index) if len(unmended) > 1 else unmended:
        if low not in told:
            path = _witness(cold, low, steps)
            told.update(path)
            yield _finding(subject, path, lows[low], middle)


def _cold(subject: Subject, members: set[str], steps: int) -> _Cold:
    graph = subject.flow.graph
    onward = {
        each: tuple(other for other in graph.successors(each) if other in members) for each in graph if each in members
    }
    left = {each: 0 for each in subject.flow.ends if each in members}
    pending = list(left)
    for each in pending:
        for other in graph.predecessors(each):
            if other in members and other not in left:
                left[other] = left[each] + 1
                pending.append(other)
    return _Cold(onward, left, _lasting(onward, steps))


def _lasting(onward: Mapping[str, tuple[str, ...]], steps: int) -> dict[str, float]:
    """How many steps one can go from each; of those that lead into a loop, without end."""
    lasting: dict[str, float] = dict.fromkeys(onward, 0)
    alive = set(onward)
    for step in range(1, steps + 1):
        still = {each for each in alive if any(other in alive for other in onward[each])}
        if still == alive:
            return {**lasting, **dict.fromkeys(still, math.inf)}
        alive = still
        lasting.update(dict.fromkeys(alive, step))
    return lasting


def _witness(cold: _Cold, low: str, steps: int) -> list[str]:
    """A way from the low that ends soon without anything better, or goes on for too long without it."""
    path = [low]
    if cold.left.get(low, steps + 1) <= steps:
        while cold.left[path[-1]]:
            path.append(min(cold.onward[path[-1]], key=lambda each: cold.left.get(each, math.inf)))
        return path
    while len(path) <= steps:
        path.append(max(cold.onward[path[-1]], key=lambda each: cold.lasting[each]))
        if path[-1] in path[:-1]:
            break
    return path


def _finding(subject: Subject, path: list[str], target: float, middle: float) -> Finding:
    flow = subject.flow
    low = called(flow.touchpoints[path[0]])
    steps = subject.workspace.house.limits.recovery_steps
    if len(path) == 1:
        message = f"the journey can end at {low}, which is a low, and nobody mends it"
    elif path[-1] in flow.ends:
        message = f"nobody mends the low at {low} before the journey ends: {in_words(flow, path)}"
    else:
        message = f"nobody mends the low at {low} soon enough: {in_words(flow, path)}"
    return Finding(
        CHECK,
        message,
        subject.journey.place_of(path[0], "emotion", "target"),
        f"{target:g}, and no target above {middle:g} {_within(steps)}",
        (
            Hint(f"say what one of us does on this way to make it good, with a target above {middle:g}"),
            Hint("or lead customers to a touchpoint where that happens"),
        ),
    )


def _within(steps: int) -> str:
    return f"within {steps} steps" if steps > 1 else "at the next step"
