"""Nobody knows how far an opportunity has come.

Was it only an idea, is somebody at it, was it dropped? Whoever reads the map next will ask.

Finds:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    opportunities: [{id: sign, text: Hang up a sign, owner: store-operations}]
```

Clean:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    opportunities: [{id: sign, text: Hang up a sign, owner: store-operations, status: planned}]
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("opportunity-without-status", "JM607", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each opportunity without a status."""
    for touchpoint in subject.journey.touchpoints:
        for index, opportunity in enumerate(touchpoint.opportunities):
            if opportunity.status is None:
                yield Finding(
                    CHECK,
                    f"nobody knows how far {quoted(opportunity.text)} has come",
                    subject.journey.place_of(touchpoint.id, "opportunities", index, "id"),
                    "no status",
                    (Hint("say how far it is: status: idea, planned, doing, done or dropped"),),
                )
