"""A moment of truth names no principle.

In a moment of truth customers make up their minds about us. What happens in it should not be left to chance:
say which experience principle it lives up to.

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, moment_of_truth: true}
```

Clean:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, moment_of_truth: true, principles: [seen]}
```

```yaml
# principles/seen.yaml
principle: seen
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("truth-without-principle", "JM403", Severity.WARNING)

FEW = 8


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each moment of truth without a principle."""
    for touchpoint in subject.journey.touchpoints:
        if touchpoint.moment_of_truth and not touchpoint.principles:
            yield Finding(
                CHECK,
                f"{called(touchpoint)} is a moment of truth, and names no principle",
                subject.journey.place_of(touchpoint.id, "moment_of_truth").key(),
                "by which principle?",
                tuple(_hints(subject)),
            )


def _hints(subject: Subject) -> Iterator[Hint]:
    known = list(subject.workspace.principles_by_id())
    if not known:
        yield Hint("write down how customers should feel, in a file in principles/, and name it: principles: [...]")
        return
    yield Hint("name what it lives up to: principles: [...]")
    if len(known) <= FEW:
        yield Hint(f"the principles of this workspace: {', '.join(known)}")
