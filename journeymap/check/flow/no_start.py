"""Nothing says where the journey begins.

Without a beginning there is no way to follow: nothing can be drawn in order and no principle can be proved.
Mark the touchpoint at which customers begin with ``start: true``. There may be several.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, next: [order]}
  order:   {title: I order, stage: leave, layer: frontstage}
```

Clean:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [order]}
  order:   {title: I order, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.graph.flow import Flow

CHECK = Check("no-start", "JM201")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when no customer or frontstage touchpoint is marked as a start."""
    if not subject.flow.starts:
        yield Finding(
            CHECK,
            "nothing says where this journey begins",
            subject.journey.place.at("touchpoints").key(),
            "none of these says start: true",
            (_hint(subject),),
        )


def _hint(subject: Subject) -> Hint:
    first = _first(subject.flow)
    if first is None:
        return Hint("write what customers do and meet: touchpoints with layer: customer or layer: frontstage")
    title = called(subject.flow.touchpoints[first])
    return Hint(f"does it begin at {title}? then add start: true", subject.journey.place_of(first).key())


def _first(flow: Flow) -> str | None:
    """The earliest touchpoint that no other leads to; where all are led to, the earliest of all."""
    ordered = flow.moments
    unled = (each for each in ordered if not set(flow.graph.predecessors(each)) - {each})
    return next(unled, ordered[0] if ordered else None)
