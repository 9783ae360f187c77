"""Nobody answers for the journey as a whole.

Each department minds its own part, and the customer falls between them. A journey without an owner is the
first to be forgotten after the workshop.

Finds:

```yaml
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
owner: store-operations
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("no-journey-owner", "JM601", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when the journey has no owner."""
    if subject.journey.owner is None:
        yield Finding(
            CHECK,
            "nobody answers for this journey as a whole",
            subject.journey.place.at("journey"),
            "it has no owner",
            (Hint("say who answers for it, below the title: owner: ..."),),
        )
