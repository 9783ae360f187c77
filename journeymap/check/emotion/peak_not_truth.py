"""The best moment of the journey is not marked as a moment of truth.

We aim highest where customers make up their minds, or we aim at the wrong place. Either the best moment is a
moment of truth and nobody has said so, or we put our best into what hardly matters to them.

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, emotion: {target: 2}}
```

Clean:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, emotion: {target: 2}, moment_of_truth: true}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("peak-not-truth", "JM504", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when no moment of truth has the highest target of the journey."""
    touchpoints = subject.journey.touchpoints
    highest = max((each.emotion.target for each in touchpoints if each.emotion.target is not None), default=None)
    peaks = [each for each in touchpoints if highest is not None and each.emotion.target == highest]
    if not peaks or any(each.moment_of_truth for each in peaks):
        return
    truths = [subject.journey.place_of(each.id).key() for each in touchpoints if each.moment_of_truth]
    other = Hint(f"if not, aim highest {'at a moment of truth' if truths else 'where it is'}", *truths[:1])
    yield Finding(
        CHECK,
        f"we aim highest at {called(peaks[0])}, and it is no moment of truth",
        subject.journey.place_of(peaks[0].id, "emotion", "target"),
        "the highest target of this journey",
        (Hint("if customers make up their minds about us here, add moment_of_truth: true"), other),
    )
