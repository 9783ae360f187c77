"""No procedure is named for a moment with our people in it, or for the work behind it.

Of the three things that a moment is made of, the process is missing: how is this done, also on a bad day and
by somebody new? A procedure may be one sentence. There is one finding for the whole journey.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, procedure: greet-first}
```
"""

from collections.abc import Iterator

from journeymap.check.lacking import Lack, lacking
from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.touchpoint import Layer

CHECK = Check("without-process", "JM410", Severity.NOTE)

LACK = Lack(
    CHECK,
    "no procedure is named",
    "frontstage and backstage touchpoints",
    "no procedure here",
    "say how it is done: procedure: ...",
)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """One finding when a frontstage or backstage touchpoint does not say how it is done."""
    asked = [each for each in subject.journey.touchpoints if each.layer in (Layer.FRONTSTAGE, Layer.BACKSTAGE)]
    return lacking(LACK, subject, asked, lambda touchpoint: touchpoint.procedure is None)
