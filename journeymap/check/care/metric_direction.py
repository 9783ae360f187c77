"""A metric does not say which end of its scale is good.

An effort score of 6 is good news in one house and bad news in the next. Nothing is assumed here: write
``better: high`` or ``better: low``.

Finds:

```yaml
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, metrics: [{name: Effort, value: 6}]}
```

Clean:

```yaml
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, metrics: [{name: Effort, value: 6, better: low}]}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("metric-direction", "JM612", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each metric without ``better``."""
    for touchpoint in subject.journey.touchpoints:
        for index, metric in enumerate(touchpoint.metrics):
            if metric.better is None:
                yield Finding(
                    CHECK,
                    f"nobody can tell whether a high {quoted(metric.name)} is good news",
                    subject.journey.place_of(touchpoint.id, "metrics", index, "name"),
                    "does not say which end is good",
                    (Hint("say it: better: high, or better: low"),),
                )
