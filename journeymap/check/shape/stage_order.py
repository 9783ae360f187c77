"""A way leads back to an earlier stage, and nothing says that this is meant.

Stages stand in the order in which customers live them. A way that goes against it is either a way back,
and then it should say ``loop: true``, or a touchpoint that stands in the wrong stage. Ways that close a
loop are left to ``undeclared-loop``.

Finds:

```yaml
touchpoints:
  pay:   {title: I pay, stage: leave, layer: frontstage, start: true, next: [order]}
  order: {title: I order, stage: order, layer: frontstage, end: true}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: order, layer: frontstage, start: true, next: [pay]}
  pay:   {title: I pay, stage: leave, layer: frontstage}
```

Clean, as it says that it leads back:

```yaml
touchpoints:
  pay:   {title: I pay, stage: leave, layer: frontstage, start: true, next: [{to: order, loop: true}]}
  order: {title: I order again, stage: order, layer: frontstage, end: true}
```
"""

from collections.abc import Iterator, Mapping

from journeymap.check.knots import knots, without_loops
from journeymap.check.subject import Subject
from journeymap.check.words import called, quoted, with_more
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("stage-order", "JM302", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each way to an earlier stage that is neither marked as a loop nor closes one."""
    flow = subject.flow
    ranks = {stage.id: rank for rank, stage in enumerate(subject.journey.stages)}
    back = [
        (flow.touchpoints[each], index, flow.touchpoints[way.to])
        for each in flow.graph
        for index, way in enumerate(flow.touchpoints[each].next)
        if way.to in flow.graph and not way.loop and _earlier(flow.touchpoints, each, way.to, ranks)
    ]
    if not back:
        return
    titles = {stage.id: stage.title for stage in subject.journey.stages}
    knot_of = {each: number for number, knot in enumerate(knots(without_loops(flow))) for each in knot}
    for source, index, target in back:
        if source.id not in knot_of or knot_of[source.id] != knot_of.get(target.id):
            yield _finding(subject.journey, titles, source, index, target)


def _earlier(touchpoints: dict[str, Touchpoint], source: str, target: str, ranks: dict[str, int]) -> bool:
    before, after = ranks.get(touchpoints[source].stage), ranks.get(touchpoints[target].stage)
    return before is not None and after is not None and after < before


def _finding(
    journey: Journey, titles: Mapping[str, str], source: Touchpoint, index: int, target: Touchpoint
) -> Finding:
    stages = [quoted(titles[touchpoint.stage]) for touchpoint in (source, target)]
    return Finding(
        CHECK,
        f"{called(source)} leads back from the stage {stages[0]} to {stages[1]}",
        journey.place_of(source.id, "next", index, "to"),
        "this is in an earlier stage",
        (
            Hint(f"if customers really go back, say so: {with_more(source.next[index], 'loop: true')}"),
            Hint("if not, one of the two stands in the wrong stage"),
        ),
        (Related(journey.place_of(target.id, "stage"), "leads back to this stage"),),
    )
