"""A journey has more stages than anybody can keep in mind.

Stages are the chapters that a customer would tell. Join those that they would not tell apart. The limit is
``stages`` under ``limits`` in ``journeymap.yaml``; 9 unless the house says otherwise.

Finds:

```yaml
stages: {arrive: {title: Arrive}, leave: {title: Leave}}
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [cup]}
  cup:     {title: I get my cup, stage: leave, layer: frontstage}
```

```yaml
# journeymap.yaml
limits: {stages: 1}
```

Clean:

```yaml
stages: {arrive: {title: Arrive}, leave: {title: Leave}}
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [cup]}
  cup:     {title: I get my cup, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

from journeymap.check.limits import hint_of_limit
from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("too-many-stages", "JM802", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when the journey has more stages than the house allows."""
    count, limit = len(subject.journey.stages), subject.workspace.house.limits.stages
    if count > limit:
        yield Finding(
            CHECK,
            f"this journey has {count} stages; more than {limit} are hard to keep in mind",
            subject.journey.place.at("stages").key(),
            f"{count - limit} too many",
            (
                Hint("join the stages that a customer would not tell apart"),
                hint_of_limit(subject.workspace.house, "stages"),
            ),
        )
