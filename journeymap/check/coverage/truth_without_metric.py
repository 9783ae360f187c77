"""Nothing tells whether a moment of truth works.

Without a measure, good news and bad news look the same from inside. One simple count is enough to begin
with: how often does it go as it should?

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, moment_of_truth: true}
```

Clean:

```yaml
touchpoints:
  nod:
    title: She nods
    stage: leave
    layer: frontstage
    start: true
    moment_of_truth: true
    metrics: [{name: Seen within a minute, better: high}]
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("truth-without-metric", "JM405", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each moment of truth without a metric."""
    for touchpoint in subject.journey.touchpoints:
        if touchpoint.moment_of_truth and not touchpoint.metrics:
            yield Finding(
                CHECK,
                f"nothing tells whether {called(touchpoint)} works, and it is a moment of truth",
                subject.journey.place_of(touchpoint.id, "moment_of_truth").key(),
                "no metric here",
                (Hint("say how you would know: metrics: [{name: ..., better: high}]"),),
            )
