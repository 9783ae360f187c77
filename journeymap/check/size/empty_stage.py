"""Nothing happens in a stage.

On the map it is a heading above nothing. Write what customers do and meet there, or take the stage out.

Finds:

```yaml
stages: {wait: {title: Wait}, leave: {title: Leave}}
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
stages: {leave: {title: Leave}}
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true}
```
"""

from collections.abc import Iterator

from journeymap.check.stages import in_stages, place_of_stage
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("empty-stage", "JM804", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each stage without touchpoints."""
    for stage, touchpoints in in_stages(subject.journey):
        if not touchpoints:
            yield Finding(
                CHECK,
                f"nothing happens in the stage {quoted(stage.title)}",
                place_of_stage(subject.journey, stage),
                "no touchpoint is in it",
                (
                    Hint(f"write what customers do and meet there, with stage: {stage.id}"),
                    Hint("or take the stage out"),
                ),
            )
