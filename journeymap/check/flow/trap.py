"""A trap: customers go round and round and never come to an end.

Whoever gets in cannot get out. And as only complete ways count, a principle would be kept on this journey
for the wrong reason: nobody ever arrives where it could be broken. Give one touchpoint of the loop a way
out, or mark it with ``end: true`` if customers may stop there.

Finds:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [order, {to: ask, if: I am unsure}]
  order:   {title: I order, stage: leave, layer: frontstage}
  ask:     {title: I ask the bot, stage: order, layer: customer, next: [menu]}
  menu:    {title: The bot shows its menu, stage: order, layer: frontstage, next: [{to: ask, loop: true}]}
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
  ask:     {title: I ask the bot, stage: order, layer: customer, next: [menu]}
  menu:
    title: The bot shows its menu
    stage: order
    layer: frontstage
    next: [{to: ask, loop: true}, {to: order, if: I type “human”}]
```
"""

from collections.abc import Iterator

from journeymap.check.knots import knots, part, ring
from journeymap.check.loose import leads_astray
from journeymap.check.subject import Subject
from journeymap.check.words import called, round_trip
from journeymap.diagnostics.finding import Check, Finding, Hint, Related

CHECK = Check("trap", "JM205")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each loop that can be reached and not be left.

    None while the journey has no end at all, nor where a way out of the loop leads to something unknown.
    """
    flow = subject.flow
    if not flow.ends or not flow.traps:
        return
    for knot in knots(part(flow.graph, [each for each in flow.graph if each in flow.traps])):
        inside = set(knot)
        last = all(target in inside for each in knot for target in flow.graph.successors(each))
        if last and not any(leads_astray(flow, each) for each in knot):
            yield _finding(subject, knot)


def _finding(subject: Subject, knot: list[str]) -> Finding:
    flow, journey = subject.flow, subject.journey
    inside = set(knot)
    doors = [
        (before, each)
        for each in knot
        for before in flow.graph.predecessors(each)
        if before in flow.reachable and before not in inside
    ]
    entry = doors[0][1] if doors else knot[0]
    way = round_trip(flow, ring(flow.graph, knot, entry))
    return Finding(
        CHECK,
        f"whoever comes to {called(flow.touchpoints[entry])} never gets out: {way}",
        journey.place_of(entry).key(),
        "no end can be reached from here",
        (
            Hint("give a touchpoint of this loop a way out: next: [...]"),
            Hint("or, if the journey may end at one of them, add end: true there"),
        ),
        tuple(Related(journey.place_of(before).key(), "leads into it") for before, _ in doors[:1]),
    )
