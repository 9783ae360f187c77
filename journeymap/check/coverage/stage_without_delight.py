"""A stage of the journey holds nothing that makes the customer glad.

It may be as it should be and still be forgotten by the evening. Ask what small thing in this stage would be
told at home, and write it where it happens.

Finds:

```yaml
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true, delight: [She remembers my name]}
```
"""

from collections.abc import Iterator

from journeymap.check.stages import in_stages, place_of_stage
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("stage-without-delight", "JM406", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each stage in which customers meet something, and nothing delights them."""
    for stage, touchpoints in in_stages(subject.journey):
        met = [touchpoint for touchpoint in touchpoints if touchpoint.layer.met_by_customer]
        if met and not any(touchpoint.delight for touchpoint in met):
            yield Finding(
                CHECK,
                f"nothing in the stage {quoted(stage.title)} makes the customer glad",
                place_of_stage(subject.journey, stage),
                "no delight at any of its touchpoints",
                (Hint("write the small thing that customers tell at home where it happens: delight: [...]"),),
            )
