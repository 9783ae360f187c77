"""An emotion lies outside the scale of the house, or the scale itself does not hold together.

On the map such a value has no height to stand at, and a gap between target and observed measured with two
rulers means nothing. Write a value within the scale; it is set in ``journeymap.yaml`` and runs from -2 to 2
unless the house says otherwise.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, emotion: {target: 4}}
```

Finds, when the scale is upside down:

```yaml
# journeymap.yaml
scale: {lowest: 5, highest: 1}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, emotion: {target: 4, observed: 1.5}}
```

```yaml
# journeymap.yaml
scale: {lowest: 1, highest: 5, minimum: 2}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.place import Place
from journeymap.model.house import FILE, Scale
from journeymap.model.workspace import Workspace

CHECK = Check("off-scale", "JM303")

SCALE = Place(FILE, ("scale",))


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """What is wrong with the scale: upside down, or a word or the minimum outside of it."""
    scale = workspace.house.scale
    if not _upright(scale):
        yield Finding(
            CHECK,
            "the emotion scale of this house is upside down",
            SCALE.key(),
            f"it runs from {scale.lowest} to {scale.highest}",
            (Hint("give lowest a smaller number than highest: scale: {lowest: -2, highest: 2}"),),
        )
        return
    if scale.minimum is not None and not _within(scale.minimum, scale):
        yield _off(scale.minimum, scale, SCALE.at("minimum"), "the minimum")
    for value, word in scale.words.items():
        if not _within(value, scale):
            yield _off(value, scale, SCALE.at("words", str(value)).key(), f"“{word}”")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each target and each observed value outside the scale; none while that is upside down."""
    scale = subject.workspace.house.scale
    if not _upright(scale):
        return
    for touchpoint in subject.journey.touchpoints:
        emotion = touchpoint.emotion
        for name, value in (("target", emotion.target), ("observed", emotion.observed)):
            if value is not None and not _within(value, scale):
                place = subject.journey.place_of(touchpoint.id, "emotion", name)
                yield _off(value, scale, place, f"the {name} emotion of {called(touchpoint)}")


def _upright(scale: Scale) -> bool:
    return scale.lowest < scale.highest


def _within(value: float, scale: Scale) -> bool:
    return scale.lowest <= value <= scale.highest


def _off(value: float, scale: Scale, place: Place, what: str) -> Finding:
    above = value > scale.highest
    end = f"ends at {scale.highest}" if above else f"begins at {scale.lowest}"
    return Finding(
        CHECK,
        f"{what} is {value:g}, and the scale of this house {end}",
        place,
        "above the scale" if above else "below the scale",
        (
            Hint(f"write a value from {scale.lowest} to {scale.highest}"),
            Hint(f"or change the scale in {FILE}", None if scale == Scale() else SCALE.key()),
        ),
    )
