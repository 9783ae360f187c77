"""A stage holds more touchpoints than fit into one chapter.

Perhaps it is two stages, or half of it belongs to another journey. Work behind the scenes counts too: it is
drawn in the same columns. The limit is ``touchpoints_per_stage`` under ``limits`` in ``journeymap.yaml``; 12
unless the house says otherwise.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, next: [cup]}
  cup:   {title: I get my cup, stage: leave, layer: frontstage}
```

```yaml
# journeymap.yaml
limits: {touchpoints_per_stage: 1}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, next: [cup]}
  cup:   {title: I get my cup, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

from journeymap.check.limits import hint_of_limit
from journeymap.check.stages import in_stages, place_of_stage
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("crowded-stage", "JM803", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each stage with more touchpoints than the house allows."""
    limit = subject.workspace.house.limits.touchpoints_per_stage
    for stage, touchpoints in in_stages(subject.journey):
        count = len(touchpoints)
        if count > limit:
            yield Finding(
                CHECK,
                f"the stage {quoted(stage.title)} has {count} touchpoints; more than {limit} are hard to read",
                place_of_stage(subject.journey, stage),
                f"{count - limit} too many",
                (
                    Hint("divide the stage as a customer would"),
                    hint_of_limit(subject.workspace.house, "touchpoints_per_stage"),
                ),
            )
