"""Something costs the customer, and they do not see it coming.

A price that comes late feels like a trick, also when it is fair; so do an hour of waiting and a form.
``announced`` names the touchpoint at which customers learn of it. On every way they must have met that
touchpoint before the one that costs.

Finds:

```yaml
touchpoints:
  bag: {title: I get a bag, stage: leave, layer: frontstage, start: true, cost_to_customer: {text: 20 cents}}
```

Finds, when some customers come by another way:

```yaml
touchpoints:
  board:  {title: I read the prices, stage: arrive, layer: customer, start: true, next: [pay]}
  waved:  {title: She waves me through, stage: arrive, layer: frontstage, start: true, next: [pay]}
  pay:
    title: I pay
    stage: leave
    layer: customer
    cost_to_customer: {text: € 3.80, announced: board}
```

Clean:

```yaml
touchpoints:
  board: {title: I read the prices, stage: arrive, layer: customer, start: true, next: [pay]}
  pay:
    title: I pay
    stage: leave
    layer: customer
    cost_to_customer: {text: € 3.80, announced: board}
```
"""

from collections.abc import Iterator, Mapping

from journeymap.check.paths import in_words, origins, traced
from journeymap.check.subject import Subject
from journeymap.check.words import called, quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.model.touchpoint import Cost, Touchpoint

CHECK = Check("surprise-cost", "JM609", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each cost that is announced nowhere, out of sight, too late, or not on every way.

    Of an announcement at an unknown touchpoint, ``unknown-touchpoint`` speaks.
    """
    ways: dict[str, Mapping[str, str | None]] = {}
    for touchpoint in subject.journey.touchpoints:
        cost = touchpoint.cost_to_customer
        if cost is None:
            continue
        if cost.announced is None:
            yield _unannounced(subject, touchpoint, cost)
        elif cost.announced in subject.flow.touchpoints:
            if cost.announced not in ways:
                ways[cost.announced] = origins(subject.flow, cost.announced)
            yield from _announced(subject, touchpoint, cost.announced, ways[cost.announced])


def _unannounced(subject: Subject, touchpoint: Touchpoint, cost: Cost) -> Finding:
    return Finding(
        CHECK,
        f"nothing tells customers beforehand what {called(touchpoint)} costs them: {quoted(cost.text)}",
        subject.journey.place_of(touchpoint.id, "cost_to_customer").key(),
        "announced nowhere",
        (
            Hint("tell them at an earlier touchpoint, and name it: announced: ..."),
            Hint("or take the cost away"),
        ),
    )


def _announced(
    subject: Subject, touchpoint: Touchpoint, announced: str, ways: Mapping[str, str | None]
) -> Iterator[Finding]:
    flow = subject.flow
    place = subject.journey.place_of(touchpoint.id, "cost_to_customer", "announced")
    here, there = called(touchpoint), flow.touchpoints[announced]
    related = (Related(subject.journey.place_of(announced).key(), "where they are told"),)
    if not there.layer.met_by_customer:
        yield Finding(
            CHECK,
            f"customers never see {called(there)}, where they are to be told what {here} costs",
            place,
            f"this is {there.layer}",
            (Hint("announce it at a customer or frontstage touchpoint"),),
            related,
        )
    elif announced == touchpoint.id:
        yield Finding(
            CHECK,
            f"customers learn what {here} costs them when they are already there",
            place,
            "this is the touchpoint itself",
            (Hint("tell them at an earlier touchpoint, and name that one"),),
        )
    elif touchpoint.id in ways:
        yield Finding(
            CHECK,
            f"not every customer knows beforehand what {here} costs: {in_words(flow, traced(ways, touchpoint.id))}",
            place,
            "is not met on this way",
            (
                Hint("tell them at a touchpoint that all of them meet, and name that one"),
                Hint(f"or lead this way through {called(there)}"),
            ),
            related,
        )
