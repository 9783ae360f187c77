"""Somebody meets the customer with nothing behind them.

A touchpoint at which our people act, and which needs no work backstage or in support, rests on their good
will alone. Usually there is something behind it, and it has been forgotten: who made the roster, who
filled the shelf, who wrote it down? There is one finding for the whole journey.

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, roles: [barista]}
```

Clean:

```yaml
touchpoints:
  nod:   {title: She nods, stage: leave, layer: frontstage, start: true, roles: [barista], needs: [watch]}
  watch: {title: One of us faces the door, stage: leave, layer: backstage}
```
"""

from collections.abc import Iterator

from journeymap.check.lacking import Lack, lacking
from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.touchpoint import Layer

CHECK = Check("unsupported-frontstage", "JM407", Severity.NOTE)

LACK = Lack(
    CHECK,
    "nothing stands behind our people",
    "frontstage touchpoints",
    "needs nothing",
    "ask what must have happened before, write it as a backstage or support touchpoint, and needs: [...] here",
)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when a frontstage touchpoint with roles needs nothing."""
    acted = [each for each in subject.journey.touchpoints if each.layer is Layer.FRONTSTAGE and each.roles]
    return lacking(LACK, subject, acted, lambda touchpoint: not touchpoint.needs)
