"""The journey never ends: every touchpoint leads on to another.

A way without an end is never complete, so no principle can be proved on it; and a customer who is never
done is not well served. Mark where customers may leave with ``end: true``. A touchpoint without ``next``
ends the journey too.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: order, layer: frontstage, start: true, next: [drink]}
  drink: {title: I drink it, stage: leave, layer: customer, next: [{to: order, loop: true}]}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: order, layer: frontstage, start: true, next: [drink]}
  drink: {title: I drink it, stage: leave, layer: customer, end: true, next: [{to: order, loop: true}]}
```
"""

from collections.abc import Iterator

from journeymap.check.loose import leads_astray
from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint

CHECK = Check("no-end", "JM202")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when there are touchpoints that the customer meets, and none of them ends the journey.

    While a way leads to something unknown there is none: what it means may be the end.
    """
    flow = subject.flow
    if flow.ends or not flow.graph or any(leads_astray(flow, each) for each in flow.graph):
        return
    last = flow.moments[-1]
    yield Finding(
        CHECK,
        "this journey never ends",
        subject.journey.place.at("touchpoints").key(),
        "each of these leads on to another",
        (
            Hint(
                f"does it end at {called(flow.touchpoints[last])}? then add end: true",
                subject.journey.place_of(last).key(),
            ),
            Hint("or take out its next: a touchpoint without next ends the journey"),
        ),
    )
