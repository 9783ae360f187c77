"""Nobody is named for a moment with our people in it, or for the work behind it.

Of the three things that a moment is made of, people are missing: who does this? A machine has somebody who
minds it, too. When nobody is named, nobody gets a guide, and nobody knows that it is theirs. There is one
finding for the whole journey.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, roles: [barista]}
```
"""

from collections.abc import Iterator

from journeymap.check.lacking import Lack, lacking
from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.touchpoint import Layer

CHECK = Check("without-people", "JM409", Severity.NOTE)

LACK = Lack(
    CHECK,
    "nobody is named",
    "frontstage and backstage touchpoints",
    "no roles here",
    "say who acts there: roles: [...]",
)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when a frontstage or backstage touchpoint does not say who acts there."""
    asked = [each for each in subject.journey.touchpoints if each.layer in (Layer.FRONTSTAGE, Layer.BACKSTAGE)]
    return lacking(LACK, subject, asked, lambda touchpoint: not touchpoint.roles)
