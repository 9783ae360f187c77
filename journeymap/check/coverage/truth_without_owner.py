"""Nobody answers for a moment of truth.

Neither the touchpoint nor the journey has an owner. What everybody answers for, nobody mends. Write the
owner of the whole journey at its top, and at a touchpoint only where it is somebody else.

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, moment_of_truth: true, principles: [seen]}
```

```yaml
# principles/seen.yaml
principle: seen
```

Clean:

```yaml
owner: store-operations
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, moment_of_truth: true, principles: [seen]}
```

```yaml
# principles/seen.yaml
principle: seen
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("truth-without-owner", "JM404", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each moment of truth without an owner, in a journey without one."""
    if subject.journey.owner is not None:
        return
    for touchpoint in subject.journey.touchpoints:
        if touchpoint.moment_of_truth and touchpoint.owner is None:
            yield Finding(
                CHECK,
                f"nobody answers for {called(touchpoint)}, and it is a moment of truth",
                subject.journey.place_of(touchpoint.id, "moment_of_truth").key(),
                "no owner here, nor of the journey",
                (
                    Hint("say who answers for the journey, at its top: owner: ..."),
                    Hint("or for this touchpoint alone: owner: ..."),
                ),
            )
