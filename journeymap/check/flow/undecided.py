"""The way divides, and nothing says who goes where.

A fork without conditions tells nobody what decides: not those who read the map, and not those who could
make more customers take the better way. Say of each way ``if`` what it is taken, ``when`` it exists, or
which ``share`` of customers takes it. One way may stay without: it is for all the others. Where some ways
have a share and some have not, it is ``shares`` that speaks.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [order, give-up]}
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [order, {to: give-up, if: nobody has looked up}]
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```
"""

from collections.abc import Collection, Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called, with_more
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.prove.phrases import listed

CHECK = Check("undecided", "JM208", Severity.WARNING)

FEW = 3


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint with two or more ways on of which nothing is said."""
    for each in subject.flow.graph:
        touchpoint = subject.flow.touchpoints[each]
        bare = {way.to: way for way in touchpoint.next if not (way.condition or way.when)}
        if len(bare) > 1 and all(way.share is None for way in touchpoint.next):
            yield Finding(
                CHECK,
                f"nothing says who goes which way at {called(touchpoint)}",
                subject.journey.place_of(each, "next").key(),
                _which(bare),
                (
                    Hint(f"say what decides: {with_more(list(bare.values())[-1], 'if: ...')}"),
                    Hint("or how many customers take each way: share: 30%"),
                ),
            )


def _which(bare: Collection[str]) -> str:
    names = listed([f'"{name}"' for name in bare]) if len(bare) <= FEW else f"{len(bare)} ways"
    return f"{names} have no condition"
