"""Customers leave feeling worse than when they came.

Of a whole journey, the best moment and the last one are remembered. An ending in the last stage that aims
lower than a start from which it is reached spoils what came before. Ends in earlier stages, such as a
customer who walks out, are left to the checks on lows.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, emotion: {target: 1}, next: [receipt]}
  receipt: {title: I get a receipt, stage: leave, layer: frontstage, emotion: {target: 0}}
```

Clean:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, emotion: {target: 1}, next: [wish]}
  wish:    {title: She wishes me a good trip, stage: leave, layer: frontstage, emotion: {target: 1}}
```
"""

from collections.abc import Iterator, Mapping

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.graph.flow import Flow

CHECK = Check("cold-ending", "JM502", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each end in the last stage with a lower target than the warmest start that leads there."""
    flow, journey = subject.flow, subject.journey
    last = journey.stages[-1].id if journey.stages else None
    warmest = _warmest(flow)
    for end in flow.ends:
        touchpoint = flow.touchpoints[end]
        target = touchpoint.emotion.target
        if touchpoint.stage != last or target is None or end not in warmest:
            continue
        start, before = warmest[end]
        came = called(flow.touchpoints[start])
        if target < before:
            yield Finding(
                CHECK,
                f"customers leave at {called(touchpoint)} feeling worse than when they came at {came}",
                journey.place_of(end, "emotion", "target"),
                f"{target:g} at the end",
                (
                    Hint("the last moment is remembered: what could somebody say or do here that costs a second?"),
                    Hint("or let the journey end at a better moment"),
                ),
                (Related(journey.place_of(start, "emotion", "target"), f"{before:g} at the start"),),
            )


def _warmest(flow: Flow) -> Mapping[str, tuple[str, float]]:
    """For each touchpoint, of the starts with a target that lead to it, the one with the highest, and that target."""
    targets = {start: flow.touchpoints[start].emotion.target for start in flow.starts}
    known = {start: target for start, target in targets.items() if target is not None}
    found: dict[str, tuple[str, float]] = {}
    for start in sorted(known, key=lambda each: -known[each]):
        pending = [start]
        while pending:
            each = pending.pop()
            if each not in found:
                found[each] = start, known[start]
                pending.extend(flow.graph.successors(each))
    return found
