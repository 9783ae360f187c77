"""A touchpoint is named that this journey does not have.

Ways on (``next``), the work that a touchpoint stands on (``needs``), the place where customers are asked
(``asked_at``) and the place where they learn of a cost (``announced``) name other touchpoints by id. A slip
of the keyboard leads the customer nowhere. Correct the id, or write the touchpoint that is missing.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [oder]}
  order:   {title: I order, stage: leave, layer: frontstage}
```

Finds, also in what a touchpoint needs, asks and costs:

```yaml
touchpoints:
  order:
    title: I order
    stage: leave
    layer: frontstage
    start: true
    needs: [grind-the-beans]
    metrics: [{name: Effort, asked_at: farewell}]
    cost_to_customer: {text: "€ 3.80", announced: price-board}
```

Clean:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [order]}
  order:   {title: I order, stage: leave, layer: frontstage, needs: [grind]}
  grind:   {title: We grind the beans, stage: leave, layer: backstage}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.unknown import Known, Unknown
from journeymap.diagnostics.finding import Check, Finding, Related
from journeymap.diagnostics.place import Route
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("unknown-touchpoint", "JM101")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each place that names a touchpoint which the journey does not have."""
    journey = subject.journey
    unknown = Unknown(CHECK, lambda: _known(journey))
    for touchpoint in journey.touchpoints:
        for name, route, says in _named(touchpoint):
            if name not in subject.flow.touchpoints:
                here = journey.place_of(touchpoint.id)
                yield unknown.finding(name, here.at(*route), Related(here.key(), says))


def _known(journey: Journey) -> Known:
    return Known(
        "touchpoint",
        "touchpoints",
        "this journey",
        {each.id: journey.place_of(each.id).key() for each in journey.touchpoints},
        "if it is right, write it under touchpoints: {name}: {{title: {title}, stage: …, layer: …}}",
    )


def _named(touchpoint: Touchpoint) -> Iterator[tuple[str, Route, str]]:
    for index, way in enumerate(touchpoint.next):
        yield way.to, ("next", index, "to"), "leads there"
    for index, need in enumerate(touchpoint.needs):
        yield need.id, ("needs", index, "id"), "stands on it"
    for index, metric in enumerate(touchpoint.metrics):
        if metric.asked_at is not None:
            yield metric.asked_at, ("metrics", index, "asked_at"), "is asked about there"
    cost = touchpoint.cost_to_customer
    if cost is not None and cost.announced is not None:
        yield cost.announced, ("cost_to_customer", "announced"), "is where the customer pays it"
