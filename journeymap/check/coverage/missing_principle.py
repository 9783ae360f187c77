"""A principle says that it applies to a touchpoint, and the touchpoint does not name it.

``applies_to`` says where a principle is expected. Where a touchpoint that is meant does not name it, either
the principle is not lived there yet, or somebody forgot to write it down, or ``applies_to`` means too much.
There is one finding for each principle in each journey.

Finds:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: leave, layer: customer, start: true, tags: [arrival]}
```

```yaml
# principles/seen.yaml
principle: seen
applies_to: tag:arrival
```

Clean:

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: leave, layer: customer, start: true, tags: [arrival], principles: [seen]}
```

```yaml
# principles/seen.yaml
principle: seen
applies_to: tag:arrival
```
"""

from collections.abc import Iterator, Sequence

from journeymap.check.lacking import POINTED_AT, also
from journeymap.check.subject import Subject
from journeymap.check.words import called, quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.graph.principles import presence
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("missing-principle", "JM417", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each principle that means touchpoints of the journey which do not name it."""
    for principle in subject.workspace.principles:
        missing = presence(principle, subject.flow).missing
        if missing:
            yield _finding(subject, principle, missing)


def _finding(subject: Subject, principle: Principle, missing: Sequence[Touchpoint]) -> Finding:
    first, *others = (subject.journey.place_of(touchpoint.id).key() for touchpoint in missing[:POINTED_AT])
    who, do = (called(missing[0]), "does") if len(missing) == 1 else (f"{len(missing)} touchpoints", "do")
    return Finding(
        CHECK,
        f"{who} should live up to {quoted(principle.statement)}, and {do} not name it",
        first,
        "does not name it",
        (
            Hint(f"if it is lived here, say so: principles: [{', '.join([*missing[0].principles, principle.id])}]"),
            Hint("if it need not be, let applies_to mean less", principle.place.at("applies_to").key()),
            *also(missing[POINTED_AT:]),
        ),
        tuple(Related(place, "nor does this") for place in others),
    )
