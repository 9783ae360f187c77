"""No system is named for a moment with our people in it, or for the work behind it.

Of the three things that a moment is made of, technology is missing. Some moments need none, and that is fine;
but a system that is forgotten here is forgotten when it fails. There is one finding for the whole journey.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, systems: [till]}
```
"""

from collections.abc import Iterator

from journeymap.check.lacking import Lack, lacking
from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.touchpoint import Layer

CHECK = Check("without-technology", "JM411", Severity.NOTE)

LACK = Lack(
    CHECK,
    "no system is named",
    "frontstage and backstage touchpoints",
    "no systems here",
    "say what it runs on: systems: [...]",
)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when a frontstage or backstage touchpoint does not say what it runs on."""
    asked = [each for each in subject.journey.touchpoints if each.layer in (Layer.FRONTSTAGE, Layer.BACKSTAGE)]
    return lacking(LACK, subject, asked, lambda touchpoint: not touchpoint.systems)
