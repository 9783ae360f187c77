"""Every customer passes a touchpoint that is a reason to leave.

It has friction of severity 3, and there is no way round it: every way from a start to an end leads through
it. Mend it first, or give customers another way.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [line]}
  line:
    title: I wait in the line
    stage: order
    layer: customer
    friction: [{text: Nobody knows who is next, severity: 3}]
    next: [cup]
  cup: {title: I get my cup, stage: leave, layer: frontstage}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [line, {to: cup, if: I ordered ahead}]
  line:
    title: I wait in the line
    stage: order
    layer: customer
    friction: [{text: Nobody knows who is next, severity: 3}]
    next: [cup]
  cup: {title: I get my cup, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

import networkx as nx

from journeymap.check.paths import on_complete_paths
from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("chokepoint", "JM702", Severity.NOTE)

WORST = 3
OUTSIDE = ("before the journey", "after the journey")
"""Two points before all starts and behind all ends; no id has a space in it."""


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint with friction of severity 3 that lies on every complete way."""
    suspects = [each for each in subject.journey.touchpoints if _worst(each) is not None]
    if not suspects:
        return
    inevitable = _inevitable(subject.flow)
    for touchpoint in suspects:
        index = _worst(touchpoint)
        if touchpoint.id in inevitable and index is not None:
            yield Finding(
                CHECK,
                f"every customer passes {called(touchpoint)}, and it is a reason to leave",
                subject.journey.place_of(touchpoint.id, "friction", index, "severity"),
                "there is no way round this",
                (
                    Hint("mend this before anything else in this journey"),
                    Hint("or give customers a way round it"),
                ),
            )


def _worst(touchpoint: Touchpoint) -> int | None:
    return next((index for index, each in enumerate(touchpoint.friction) if each.severity >= WORST), None)


def _inevitable(flow: Flow) -> set[str]:
    """What lies on every way from a start to an end: what dominates a point behind all ends."""
    before, after = OUTSIDE
    members = set(on_complete_paths(flow))
    if not members:
        return set()
    graph: nx.DiGraph[str] = nx.DiGraph(flow.graph.subgraph(members).edges)
    graph.add_edges_from((before, start) for start in flow.starts if start in members)
    graph.add_edges_from((end, after) for end in flow.ends if end in members)
    dominators = nx.immediate_dominators(graph, before)
    found = set()
    each = dominators[after]
    while each != before:
        found.add(each)
        each = dominators[each]
    return found
