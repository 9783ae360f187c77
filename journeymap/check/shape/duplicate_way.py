"""The same way on is written twice.

Two ways to the same touchpoint under the same conditions are one way; on the map they lie on each other,
and their shares are counted twice. Take one out, or say what makes the difference with ``if`` or ``when``.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [order, {to: order}]}
  order:   {title: I order, stage: leave, layer: frontstage}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [{to: order, if: I know what I want}, {to: order, if: she asks me}]
  order: {title: I order, stage: leave, layer: frontstage}
```
"""

from collections.abc import Hashable, Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.model.touchpoint import Next

CHECK = Check("duplicate-way", "JM305", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each ``next`` that its touchpoint has had before, under the same conditions."""
    for touchpoint in subject.journey.touchpoints:
        here = subject.journey.place_of(touchpoint.id, "next")
        first: dict[Hashable, int] = {}
        for index, way in enumerate(touchpoint.next):
            before = first.setdefault(_conditions(way), index)
            if before != index:
                yield Finding(
                    CHECK,
                    f'{called(touchpoint)} leads to "{way.to}" twice under the same conditions',
                    here.at(index),
                    "the same way once more",
                    (Hint("take one of them out, or say what makes the difference: if, or when"),),
                    (Related(here.at(before), "written here already"),),
                )


def _conditions(way: Next) -> Hashable:
    return (
        way.to,
        way.condition,
        frozenset((context, frozenset(values)) for context, values in way.when.items()),
    )
