"""Customers feel much worse at a touchpoint than we mean them to.

What was observed lies half the scale or more below the target (2 on the scale from -2 to 2). That gap is
where work pays most, or the target is a wish. Of each journey the three widest gaps are told.

Finds:

```yaml
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, emotion: {target: 1, observed: -1}}
```

Clean:

```yaml
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, emotion: {target: 1, observed: 0}}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("far-from-target", "JM505", Severity.NOTE)

MOST = 3


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each of the three widest gaps of half the scale or more, the widest first."""
    scale = subject.workspace.house.scale
    enough = (scale.highest - scale.lowest) / 2
    gaps = [(gap, each) for each in subject.journey.touchpoints if (gap := _gap(each)) >= enough > 0]
    for gap, touchpoint in sorted(gaps, key=lambda pair: -pair[0])[:MOST]:
        yield Finding(
            CHECK,
            f"{called(touchpoint)} feels much worse than we mean it to",
            subject.journey.place_of(touchpoint.id, "emotion", "observed"),
            f"{gap:g} below the target",
            (_hint(touchpoint),),
        )


def _gap(touchpoint: Touchpoint) -> float:
    emotion = touchpoint.emotion
    if emotion.target is None or emotion.observed is None:
        return 0.0
    return round(emotion.target - emotion.observed, 6)


def _hint(touchpoint: Touchpoint) -> Hint:
    if touchpoint.opportunities:
        return Hint("see to its opportunities first")
    return Hint("ask those who work there what would help, and write it down: opportunities: [{id: ..., text: ...}]")
