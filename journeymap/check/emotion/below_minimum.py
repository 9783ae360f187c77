"""A touchpoint is designed to feel worse than the house allows.

``minimum`` in ``journeymap.yaml`` is the house's promise to itself: lower than this we do not aim. Aim
higher and say what has to change, or, where a low is part of life, ask whether the minimum is honest. What
was observed may be lower; that is why we look.

Finds:

```yaml
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, emotion: {target: -2}}
```

```yaml
# journeymap.yaml
scale: {minimum: -1}
```

Clean:

```yaml
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, emotion: {target: -1, observed: -2}}
```

```yaml
# journeymap.yaml
scale: {minimum: -1}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.diagnostics.place import Place
from journeymap.model.house import FILE

CHECK = Check("below-minimum", "JM501", Severity.WARNING)

MINIMUM = Place(FILE, ("scale", "minimum"))


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each target below the minimum; of those off the scale, ``off-scale`` speaks."""
    scale = subject.workspace.house.scale
    if scale.minimum is None:
        return
    for touchpoint in subject.journey.touchpoints:
        target = touchpoint.emotion.target
        if target is not None and scale.lowest <= target < scale.minimum:
            yield Finding(
                CHECK,
                f"{called(touchpoint)} is meant to feel like {target:g}, and this house aims no lower than "
                f"{scale.minimum:g}",
                subject.journey.place_of(touchpoint.id, "emotion", "target"),
                "below the minimum",
                (Hint(f"aim at {scale.minimum:g} or higher, and say what we do differently there"),),
                (Related(MINIMUM, "the lowest that this house aims at"),),
            )
