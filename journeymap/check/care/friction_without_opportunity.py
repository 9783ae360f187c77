"""Something is in the customer's way, and nobody has written down what could be done.

A map that only complains is soon put away. For each friction of severity 2 or 3 there should be at least an
idea: an opportunity on the same touchpoint that names the friction. Where the friction has no id, any
opportunity of the touchpoint counts.

Finds:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    friction: [{id: three-lines, text: The line starts in three places, severity: 2}]
```

Clean:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    friction: [{id: three-lines, text: The line starts in three places, severity: 2}]
    opportunities: [{id: sign, text: A sign, friction: three-lines, status: planned, owner: store-operations}]
```

Clean, where the friction has no id:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    friction: [{text: The line starts in three places, severity: 2}]
    opportunities: [{id: sign, text: A sign, status: planned, owner: store-operations}]
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called, quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.model.touchpoint import Friction, Touchpoint

CHECK = Check("friction-without-opportunity", "JM605", Severity.NOTE)

FROM = 2


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each friction of severity 2 or more that no opportunity answers."""
    for touchpoint in subject.journey.touchpoints:
        answered = {opportunity.friction for opportunity in touchpoint.opportunities}
        for index, friction in enumerate(touchpoint.friction):
            done = touchpoint.opportunities if friction.id is None else friction.id in answered
            if friction.severity >= FROM and not done:
                yield Finding(
                    CHECK,
                    f"nobody has an idea against {quoted(friction.text)} at {called(touchpoint)}",
                    subject.journey.place_of(touchpoint.id, "friction", index, "text"),
                    f"severity {friction.severity}, and no opportunity",
                    tuple(_hints(touchpoint, friction)),
                )


def _hints(touchpoint: Touchpoint, friction: Friction) -> Iterator[Hint]:
    name = "" if friction.id is None else f", friction: {friction.id}"
    free = [opportunity.id for opportunity in touchpoint.opportunities if opportunity.friction is None]
    if free:
        yield Hint(f'if "{free[0]}" is against this, add friction: {friction.id} to it')
    yield Hint(f"write down what could be done: opportunities: [{{id: ..., text: ...{name}}}]")
