"""A journey has more touchpoints than anybody can read.

A map that nobody can take in is admired once and never used. Split it where the customer's goal changes, or
leave out what does not matter to them. The limit is ``touchpoints`` under ``limits`` in ``journeymap.yaml``;
60 unless the house says otherwise.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: order, layer: frontstage, start: true, next: [cup]}
  cup:   {title: I get my cup, stage: leave, layer: frontstage}
```

```yaml
# journeymap.yaml
limits: {touchpoints: 1}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: order, layer: frontstage, start: true, next: [cup]}
  cup:   {title: I get my cup, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

from journeymap.check.limits import hint_of_limit
from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("too-many-touchpoints", "JM801", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when the journey has more touchpoints than the house allows."""
    count, limit = len(subject.journey.touchpoints), subject.workspace.house.limits.touchpoints
    if count > limit:
        yield Finding(
            CHECK,
            f"this journey has {count} touchpoints; more than {limit} are hard to read",
            subject.journey.place.at("touchpoints").key(),
            f"{count - limit} too many",
            (
                Hint("split the journey where the customer's goal changes"),
                hint_of_limit(subject.workspace.house, "touchpoints"),
            ),
        )
