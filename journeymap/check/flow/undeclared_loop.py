"""A way leads back to where the customer has been, and nothing says that this is meant.

Going round can be right: the card is tried again, the waiting goes on. It can also be a slip, and then the
journey has an endless loop that nobody designed. If customers really go round, mark the way that leads
back with ``loop: true``; it is then drawn as a way back. One marked way is enough for a loop.

Finds:

```yaml
touchpoints:
  pay:
    title: I hold up my card
    stage: order
    layer: customer
    start: true
    next: [cup, {to: refused, if: the reader says no}]
  refused: {title: The reader says no, stage: order, layer: frontstage, next: [pay]}
  cup:     {title: I get my cup, stage: leave, layer: frontstage}
```

Clean:

```yaml
touchpoints:
  pay:
    title: I hold up my card
    stage: order
    layer: customer
    start: true
    next: [cup, {to: refused, if: the reader says no}]
  refused: {title: The reader says no, stage: order, layer: frontstage, next: [{to: pay, loop: true}]}
  cup:     {title: I get my cup, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator, Mapping, Sequence

import networkx as nx

from journeymap.check.knots import knots, part, without_loops
from journeymap.check.subject import Subject
from journeymap.check.words import round_trip, with_more
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.graph.flow import Flow

CHECK = Check("undeclared-loop", "JM207", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each knot of loops that is left when the ways marked ``loop: true`` are taken out."""
    flow = subject.flow
    graph = without_loops(flow)
    stages = {stage.id: rank for rank, stage in enumerate(subject.journey.stages)}
    for knot in knots(graph):
        source, index = _way_back(flow, stages, knot)
        target = flow.touchpoints[source].next[index].to
        ring = [source] if source == target else nx.shortest_path(part(graph, knot), target, source)
        yield _finding(subject, ring, index)


def _way_back(flow: Flow, stages: Mapping[str, int], knot: Sequence[str]) -> tuple[str, int]:
    """The first way within the knot that leads to an earlier stage, or within its stage up in the file."""
    position = {
        each: (stages.get(flow.touchpoints[each].stage, len(stages)), number) for number, each in enumerate(knot)
    }
    return next(
        (each, index)
        for each in knot
        for index, way in enumerate(flow.touchpoints[each].next)
        if not way.loop and way.to in position and position[way.to] <= position[each]
    )


def _finding(subject: Subject, ring: Sequence[str], index: int) -> Finding:
    flow, journey = subject.flow, subject.journey
    target, source = ring[0], ring[-1]
    back = flow.touchpoints[source].next[index]
    return Finding(
        CHECK,
        f"customers go round, and nothing says that it is meant: {round_trip(flow, ring)}",
        journey.place_of(source, "next", index),
        "leads back",
        (
            Hint(f"if customers really go round, say so: {with_more(back, 'loop: true')}"),
            Hint("if not, lead them on to the touchpoint that comes next"),
        ),
        (Related(journey.place_of(target).key(), "they have been here"),) if source != target else (),
    )
