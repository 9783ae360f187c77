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

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.graph.flow import Flow

CHECK = Check("chokepoint", "JM702", Severity.NOTE)

WORST = 3
OUTSIDE = ("before the journey", "after the journey")
"""Two points before all starts and behind all ends; no id has a space in it."""


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint with friction of severity 3 that lies on every complete way."""
    suspects = {
        touchpoint: index
        for touchpoint in subject.flow.touchpoints
        for index, friction in reversed(tuple(enumerate(subject.flow.touchpoints[touchpoint].friction)))
        if friction.severity >= WORST
    }
    inevitable = _inevitable(subject.flow) if suspects else set()
    for each, index in suspects.items():
        if each in inevitable:
            yield Finding(
                CHECK,
                f"every customer passes {called(subject.flow.touchpoints[each])}, and it is a reason to leave",
                subject.journey.place_of(each, "friction", index, "severity"),
                "there is no way round this",
                (
                    Hint("mend this before anything else in this journey"),
                    Hint("or give customers a way round it"),
                ),
            )


def _inevitable(flow: Flow) -> set[str]:
    """What lies on every way from a start to an end: what dominates a point behind all ends."""
    before, after = OUTSIDE
    graph: nx.DiGraph[str] = nx.DiGraph(flow.graph.edges)
    graph.add_node(before)
    graph.add_edges_from((before, start) for start in flow.starts)
    graph.add_edges_from((end, after) for end in flow.ends)
    dominators = nx.immediate_dominators(graph, before)
    found = set()
    each = dominators.get(after)
    while each is not None and each != before:
        found.add(each)
        each = dominators[each]
    return found
