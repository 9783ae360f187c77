"""A stage of the journey lives up to no principle.

Here customers meet whatever the day brings. Ask which principle should be felt in this stage, and at which
of its touchpoints. A workspace that has no principles yet is left in peace.

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true}
```

```yaml
# principles/seen.yaml
principle: seen
```

Clean:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, principles: [seen]}
```

```yaml
# principles/seen.yaml
principle: seen
```

Clean, where there are no principles yet:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true}
```
"""

from collections.abc import Iterator

from journeymap.check.stages import in_stages, place_of_stage
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("stage-without-principle", "JM402", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each stage that has touchpoints, none of which names a principle."""
    if not subject.workspace.principles:
        return
    for stage, touchpoints in in_stages(subject.journey):
        if touchpoints and not any(touchpoint.principles for touchpoint in touchpoints):
            yield Finding(
                CHECK,
                f"the stage {quoted(stage.title)} lives up to no principle",
                place_of_stage(subject.journey, stage),
                "none of its touchpoints names one",
                (Hint("name the principle at the touchpoint where it is felt: principles: [...]"),),
            )
