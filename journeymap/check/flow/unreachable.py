"""No customer ever comes here: no way from a start leads to this touchpoint.

It is drawn, taught and paid for, and nobody meets it. Usually a way was forgotten on the touchpoint before
it. When a journey may begin here, say so with ``start: true``. Only the first touchpoint of such a stretch
is reported; those behind it are counted.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [order]}
  order:   {title: I order, stage: leave, layer: frontstage}
  ask:     {title: I ask what is good, stage: order, layer: customer, next: [advice]}
  advice:  {title: She lets me taste two, stage: order, layer: frontstage, next: [order]}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [order, {to: ask, if: I am unsure}]
  order:   {title: I order, stage: leave, layer: frontstage}
  ask:     {title: I ask what is good, stage: order, layer: customer, next: [advice]}
  advice:  {title: She lets me taste two, stage: order, layer: frontstage, next: [order]}
```
"""

from collections.abc import Iterator
from itertools import islice

import networkx as nx

from journeymap.check.knots import part
from journeymap.check.subject import Subject
from journeymap.check.unknown import SUGGESTED
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.suggest import nearest
from journeymap.graph.flow import Flow

CHECK = Check("unreachable", "JM204", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each head of a stretch that no start leads to; none while there is no start."""
    flow = subject.flow
    lost = [each for each in flow.graph if each not in flow.reachable]
    if not flow.starts or not lost:
        return
    astray = _led_astray(flow)
    counted: set[str] = set()
    for members in _heads(flow, lost):
        others = _count(flow, members[0], counted)
        if astray.isdisjoint(members):
            yield _finding(subject, members[0], others, in_loop=flow.graph.in_degree(members[0]) > 0)


def _heads(flow: Flow, lost: list[str]) -> list[list[str]]:
    """The first touchpoint of each stretch; where that is in a loop, all of the loop, as the file has it."""
    position = {each: index for index, each in enumerate(lost)}
    parts = nx.condensation(part(flow.graph, lost))
    heads = [
        sorted(parts.nodes[part]["members"], key=position.__getitem__) for part in parts if not parts.in_degree(part)
    ]
    return sorted(heads, key=lambda members: position[members[0]])


def _count(flow: Flow, head: str, counted: set[str]) -> int:
    """How many more hang on a head. What hangs on several is counted at the first: the sum stays true."""
    before = len(counted)
    counted.add(head)
    pending = [head]
    while pending:
        for each in flow.graph.successors(pending.pop()):
            if each not in counted and each not in flow.reachable:
                counted.add(each)
                pending.append(each)
    return len(counted) - before - 1


def _led_astray(flow: Flow) -> set[str]:
    """What a misspelt way on from a reachable touchpoint probably means: that one finding is enough."""
    misspelt = dict.fromkeys(
        way.to
        for each in flow.graph
        if each in flow.reachable
        for way in flow.touchpoints[each].next
        if way.to not in flow.touchpoints
    )
    return {match for name in islice(misspelt, SUGGESTED) for match in nearest(name, flow.touchpoints)}


def _finding(subject: Subject, head: str, others: int, *, in_loop: bool) -> Finding:
    behind = ""
    if others:
        behind = f", nor to the {others} touchpoints behind it" if others > 1 else ", nor to the one behind it"
    return Finding(
        CHECK,
        f"no customer ever comes to {called(subject.flow.touchpoints[head])}{behind}",
        subject.journey.place_of(head).key(),
        "only a loop of its own leads here" if in_loop else "nothing leads here",
        (
            Hint(f"lead customers here from the touchpoint before it: next: [{head}]"),
            Hint("or, if a journey may begin here, add start: true"),
        ),
    )
