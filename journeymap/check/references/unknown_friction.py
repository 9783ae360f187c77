"""An opportunity answers a friction that its touchpoint does not have.

An opportunity says what it mends, so that nobody builds what nobody missed. Correct the id, give the
friction that is meant an ``id``, or move the opportunity to the touchpoint where the friction is.

Finds:

```yaml
touchpoints:
  queue:
    title: I stand in line
    stage: leave
    layer: customer
    start: true
    friction: [{id: no-idea-how-long, text: Nobody says how long it takes, severity: 2}]
    opportunities: [{id: a-mark-on-the-floor, text: A mark on the floor, friction: no-idea}]
```

Clean:

```yaml
touchpoints:
  queue:
    title: I stand in line
    stage: leave
    layer: customer
    start: true
    friction: [{id: no-idea-how-long, text: Nobody says how long it takes, severity: 2}]
    opportunities: [{id: a-mark-on-the-floor, text: A mark on the floor, friction: no-idea-how-long}]
```
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from journeymap.check.subject import Subject
from journeymap.check.unknown import Known, Unknown
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Related
from journeymap.diagnostics.place import Place
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("unknown-friction", "JM110")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each opportunity whose friction is not on the same touchpoint."""
    journey = subject.journey
    everywhere: dict[str, Hint] | None = None
    for touchpoint in journey.touchpoints:
        here = {friction.id for friction in touchpoint.friction}
        unknown = Unknown(CHECK, partial(_known, journey, touchpoint))
        for index, opportunity in enumerate(touchpoint.opportunities):
            name = opportunity.friction
            if name is None or name in here:
                continue
            place = journey.place_of(touchpoint.id)
            related = Related(place.key(), "has this opportunity")
            finding = unknown.finding(name, place.at("opportunities", index, "friction"), related)
            everywhere = _everywhere(journey) if everywhere is None else everywhere
            yield replace(finding, hints=(everywhere[name],)) if name in everywhere else finding


def _known(journey: Journey, touchpoint: Touchpoint) -> Known:
    return Known(
        "friction",
        "frictions",
        "this touchpoint",
        dict(_frictions(journey, touchpoint)),
        "if it is right, write the friction here: friction: [{{id: {name}, text: …, severity: 2}}]",
    )


def _everywhere(journey: Journey) -> dict[str, Hint]:
    """For each friction of the journey, the hint to write its opportunities where it is."""
    return {
        name: Hint(f"{called(touchpoint)} has this friction: write the opportunity there", place)
        for touchpoint in reversed(journey.touchpoints)
        for name, place in _frictions(journey, touchpoint)
    }


def _frictions(journey: Journey, touchpoint: Touchpoint) -> Iterator[tuple[str, Place]]:
    for index, friction in enumerate(touchpoint.friction):
        if friction.id is not None:
            yield friction.id, journey.place_of(touchpoint.id, "friction", index, "id")
