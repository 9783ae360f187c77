"""Work behind the scenes on which nothing stands.

Either a touchpoint needs it and does not say so, or the work serves no customer. Work that is needed only
by other work that nothing needs is not told again.

Finds:

```yaml
touchpoints:
  nod:   {title: She nods, stage: leave, layer: frontstage, start: true}
  watch: {title: One of us faces the door, stage: leave, layer: backstage}
```

Clean:

```yaml
touchpoints:
  nod:   {title: She nods, stage: leave, layer: frontstage, start: true, needs: [watch]}
  watch: {title: One of us faces the door, stage: leave, layer: backstage}
```
"""

from collections.abc import Iterator
from itertools import islice

from journeymap.check.subject import Subject
from journeymap.check.unknown import SUGGESTED
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.suggest import nearest
from journeymap.graph.support import needed_by
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("idle-backstage", "JM408", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each backstage or support touchpoint that no other touchpoint needs."""
    journey = subject.journey
    needed = needed_by(journey)
    idle = [
        each
        for each in journey.touchpoints
        if not each.layer.met_by_customer and not set(needed[each.id]) - {each.id} and not _turned_round(subject, each)
    ]
    meant = _misspelt(subject) if idle else set()
    for touchpoint in idle:
        if touchpoint.id not in meant:
            yield Finding(
                CHECK,
                f"no touchpoint needs {called(touchpoint)}",
                journey.place_of(touchpoint.id).key(),
                f"{touchpoint.layer} work on which nothing stands",
                (
                    Hint(f"write it at the touchpoint that stands on it: needs: [{touchpoint.id}]"),
                    Hint("or ask for whom we do it"),
                ),
            )


def _turned_round(subject: Subject, touchpoint: Touchpoint) -> bool:
    """Whether it needs what customers meet: a need written at the wrong end, of which ``wrong-layer`` speaks."""
    targets = (subject.flow.touchpoints.get(need.id) for need in touchpoint.needs)
    return any(target is not None and target.layer.met_by_customer for target in targets)


def _misspelt(subject: Subject) -> set[str]:
    """What a misspelt need probably means: the finding about the slip is enough."""
    touchpoints = subject.flow.touchpoints
    names = dict.fromkeys(need.id for each in touchpoints.values() for need in each.needs if need.id not in touchpoints)
    return {match for name in islice(names, SUGGESTED) for match in nearest(name, touchpoints)}
