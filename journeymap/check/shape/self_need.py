"""Work stands on itself, directly or in a circle.

``needs`` says what must be there first. In a circle each piece waits for the next, and nobody could begin.
Take out the need that is the wrong way round.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, needs: [grind]}
  grind: {title: We grind the beans, stage: order, layer: backstage, needs: [stock]}
  stock: {title: There are beans, stage: order, layer: support, needs: [grind]}
```

Finds, when a touchpoint needs itself:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, needs: [grind]}
  grind: {title: We grind the beans, stage: order, layer: backstage, needs: [grind]}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, needs: [grind]}
  grind: {title: We grind the beans, stage: order, layer: backstage, needs: [stock]}
  stock: {title: There are beans, stage: order, layer: support}
```
"""

from collections.abc import Iterator

import networkx as nx

from journeymap.check.knots import knots, ring
from journeymap.check.subject import Subject
from journeymap.check.words import called, round_trip
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity

CHECK = Check("self-need", "JM304", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each circle of needs; circles that share a touchpoint are one."""
    touchpoints = subject.flow.touchpoints
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(touchpoints)
    graph.add_edges_from((each.id, need.id) for each in touchpoints.values() for need in each.needs)
    for knot in knots(graph):
        yield _finding(subject, ring(graph, knot, knot[0]))


def _finding(subject: Subject, circle: tuple[str, ...]) -> Finding:
    flow, journey = subject.flow, subject.journey
    first, last = circle[0], circle[-1]
    index = [need.id for need in flow.touchpoints[last].needs].index(first)
    message = f"{called(flow.touchpoints[first])} needs itself"
    if len(circle) > 1:
        message = f"these need each other in a circle: {round_trip(flow, circle)}"
    return Finding(
        CHECK,
        message,
        journey.place_of(last, "needs", index, "id"),
        "closes the circle" if len(circle) > 1 else "this is the touchpoint itself",
        (Hint("take out the need that is the wrong way round" if len(circle) > 1 else "take it out of needs"),),
        (Related(journey.place_of(first).key(), "is needed here"),) if len(circle) > 1 else (),
    )
