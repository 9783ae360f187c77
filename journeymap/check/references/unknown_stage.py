"""A touchpoint stands in a stage that this journey does not have.

On the map it has no column to stand in. Correct the id of the stage, or add the stage under ``stages``.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arive, layer: customer, start: true, next: [order]}
  order:   {title: I order, stage: leave, layer: frontstage}
```

Clean:

```yaml
stages:
  arrive: {title: Arrive}
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.unknown import Known, Unknown
from journeymap.diagnostics.finding import Check, Finding, Related
from journeymap.model.journey import Journey

CHECK = Check("unknown-stage", "JM102")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint whose stage the journey does not have."""
    journey = subject.journey
    stages = {stage.id for stage in journey.stages}
    unknown = Unknown(CHECK, lambda: _known(journey))
    for touchpoint in journey.touchpoints:
        if touchpoint.stage not in stages:
            here = journey.place_of(touchpoint.id)
            yield unknown.finding(touchpoint.stage, here.at("stage"), Related(here.key(), "stands there"))


def _known(journey: Journey) -> Known:
    return Known(
        "stage",
        "stages",
        "this journey",
        {stage.id: journey.place.at("stages", stage.id).key() for stage in journey.stages},
        "if it is right, add it under stages: {name}: {{title: {title}}}",
    )
