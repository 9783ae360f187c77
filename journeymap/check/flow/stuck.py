"""In some context, customers come to a touchpoint from which no way leads to an end.

A way with ``when`` exists in that context only. Where every way on from a touchpoint has one, and none of them
covers, say, the peak, then whoever comes there at the peak is stuck. And as only complete ways count, a principle
would be kept at the peak for the wrong reason. Give one of the ways the value that is missing, or add a way without
``when``.

Finds:

```yaml
# journeymap.yaml
contexts:
  load: [quiet, peak]
```

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [{to: order, when: {load: quiet}}]
  order: {title: I order, stage: leave, layer: frontstage}
```

Clean:

```yaml
# journeymap.yaml
contexts:
  load: [quiet, peak]
```

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [{to: order, when: {load: quiet}}, {to: machine, when: {load: peak}}]
  order:   {title: I order, stage: leave, layer: frontstage}
  machine: {title: I take my coffee from the machine, stage: leave, layer: customer}
```
"""

import itertools
import math
from collections.abc import Iterator, Mapping

import networkx as nx

from journeymap.check.loose import leads_astray
from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.graph.flow import Flow
from journeymap.prove.clock import Context
from journeymap.prove.ground import exists
from journeymap.prove.phrases import when
from journeymap.prove.question import MOST_CONTEXTS

CHECK = Check("stuck", "JM209")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint at which customers are stuck, in the first context in which they are.

    None for what is a trap in every context, nor where a way on leads to something unknown.
    """
    flow = subject.flow
    told = set(flow.traps)
    for context in _contexts(flow, subject.workspace.house.contexts):
        for each in _stuck(flow, context):
            if each not in told and not leads_astray(flow, each):
                yield _finding(subject, each, context)
            told.add(each)


def _contexts(flow: Flow, known: Mapping[str, tuple[str, ...]]) -> Iterator[Context]:
    """The contexts that ways of the journey speak of: one value at a time, then every combination."""
    spoken = {name for each in flow.touchpoints.values() for way in each.next for name in way.when}
    names = [name for name in known if name in spoken]
    for name in names:
        yield from ({name: value} for value in known[name])
    if len(names) > 1 and math.prod(len(known[name]) for name in names) <= MOST_CONTEXTS:
        for values in itertools.product(*(known[name] for name in names)):
            yield dict(zip(names, values, strict=True))


def _stuck(flow: Flow, context: Context) -> list[str]:
    """What customers come to in a context and cannot leave: the last touchpoints, or the first of a ring."""
    left = [
        (source, target)
        for source, target in flow.graph.edges
        if any(exists(way, context) for way in flow.ways(source, target))
    ]
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(flow.graph)
    graph.add_edges_from(left)
    met = set(flow.starts).union(*(nx.descendants(graph, start) for start in flow.starts))
    back = graph.reverse(copy=False)
    saved = set(flow.ends).union(*(nx.descendants(back, end) for end in flow.ends))
    lost = [each for each in graph if each in met - saved - flow.traps]
    return [each for each in lost if graph.succ[each].keys().isdisjoint(lost)] or lost[:1]


def _finding(subject: Subject, each: str, context: Context) -> Finding:
    touchpoint = subject.flow.touchpoints[each]
    value = ", ".join(f"{name}: {value}" for name, value in context.items())
    return Finding(
        CHECK,
        f"{when(context)}whoever comes to {called(touchpoint)} cannot go on to an end",
        subject.journey.place_of(each, "next").key(),
        "no way on from here leads to an end then",
        (
            Hint(f"let one of the ways exist then as well: when: {{{value}}}"),
            Hint("or add a way without when: it exists always"),
        ),
    )
