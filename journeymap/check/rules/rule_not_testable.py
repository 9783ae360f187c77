"""A rule cannot be tested on a journey: something that it asks for has not been written down.

A limit of time says nothing where nobody has said how long a touchpoint takes. Such a rule is *not testable*,
and never counts as kept.

Finds:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: soon, after: tag:arrival, always: tag:greeting, within: {time: 60s}}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod]}
  nod:     {title: She nods, stage: leave, layer: frontstage, tags: [greeting]}
```

Clean:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: soon, after: tag:arrival, always: tag:greeting, within: {time: 60s}}
```

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    tags: [arrival]
    takes: {typical: 10s, worst: 40s}
    next: [nod]
  nod: {title: She nods, stage: leave, layer: frontstage, tags: [greeting]}
```
"""

from collections.abc import Iterator

from journeymap.check.rulings import rulings
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.prove.verdict import Outcome

CHECK = Check("rule-not-testable", "JM906", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each rule to which touchpoints do not say enough; of other reasons, other checks speak."""
    for ruling in rulings(subject, Outcome.NOT_TESTABLE):
        if ruling.verdict.culprits:
            reason, _, _ = ruling.verdict.reason.partition(": add takes")
            yield Finding(
                CHECK,
                f"{quoted(ruling.principle.statement)} cannot be tested here: {reason}",
                subject.journey.place_of(ruling.verdict.culprits[0]).key(),
                "how long does it take?",
                (Hint("add takes: {typical: ..., worst: ...}"),),
                (Related(ruling.place, ruling.rule.says or f"the rule {ruling.rule.id}"),),
            )
