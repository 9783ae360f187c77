"""The customer is left standing: there is no way on, and the journey is not over.

A touchpoint without ``next`` ends the journey. In the last stage that is as it should be. Earlier it is
either a way that was forgotten, or a customer who gives up, and then it should say so: ``end: true``.

Finds:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [look, {to: order, if: she sees me}]
  look:    {title: I look for somebody, stage: arrive, layer: customer}
  order:   {title: I order, stage: leave, layer: frontstage}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [give-up, {to: order, if: she sees me}]
  give-up: {title: I give up and go, stage: arrive, layer: customer, end: true}
  order:   {title: I order, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("dead-end", "JM203", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each end before the last stage that is not marked as an end."""
    stages = [stage.id for stage in subject.journey.stages]
    for node in subject.flow.ends:
        touchpoint = subject.flow.touchpoints[node]
        if touchpoint.end or touchpoint.stage not in stages[:-1]:
            continue
        yield Finding(
            CHECK,
            f"the customer is left standing at {called(touchpoint)}",
            subject.journey.place_of(node).key(),
            "no way on from here",
            (
                Hint("say where the customer goes: next: [...]"),
                Hint("or, if the journey may end here, add end: true"),
            ),
        )
