"""Nobody takes an opportunity further.

An idea that belongs to nobody stays an idea. Name one person or team, also when all they have to do is to
decide. Opportunities that are done or dropped need nobody any more.

Finds:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    opportunities: [{id: sign, text: Hang up a sign, status: planned}]
```

Clean:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    opportunities: [{id: sign, text: Hang up a sign, status: planned, owner: store-operations}]
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("opportunity-without-owner", "JM606", Severity.NOTE)

SETTLED = ("done", "dropped")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each opportunity without an owner that is neither done nor dropped."""
    for touchpoint in subject.journey.touchpoints:
        for index, opportunity in enumerate(touchpoint.opportunities):
            if opportunity.owner is None and opportunity.status not in SETTLED:
                yield Finding(
                    CHECK,
                    f"nobody takes {quoted(opportunity.text)} further",
                    subject.journey.place_of(touchpoint.id, "opportunities", index, "id"),
                    "nobody is to take it further",
                    (
                        Hint("say who takes it further: owner: ..."),
                        Hint("or, if it is settled, say so: status: done, or status: dropped"),
                    ),
                )
