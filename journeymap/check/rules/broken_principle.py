"""A principle is broken: a customer can go a way on which one of its rules does not hold.

The rule was proved over every complete path of the journey, in every context that it asks for, and this is a
shortest path that breaks it. Either the journey is not yet what the principle promises, and something has to
change on that way; or the promise is more than the house means, and the rule has to change.

Finds:

```yaml
# principles/seen.yaml
principle: seen
statement: Nobody goes unseen
rules:
  - {id: seen, after: tag:arrival, always: tag:greeting}
```

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    tags: [arrival]
    next: [nod, {to: walk-out, if: nobody looks up}]
  nod:      {title: She nods, stage: leave, layer: frontstage, tags: [greeting]}
  walk-out: {title: I walk out, stage: leave, layer: customer}
```

Clean:

```yaml
# principles/seen.yaml
principle: seen
statement: Nobody goes unseen
rules:
  - {id: seen, after: tag:arrival, always: tag:greeting}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod]}
  nod:     {title: She nods, stage: leave, layer: frontstage, tags: [greeting]}
```
"""

from collections.abc import Iterator

from journeymap.check.paths import in_words
from journeymap.check.rulings import Ruling, rulings, spot
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.prove.verdict import Outcome, Verdict

CHECK = Check("broken-principle", "JM905", Severity.WARNING)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each rule that is broken, and each way on which it is; contexts with the same way as one."""
    for ruling in rulings(subject, Outcome.BROKEN):
        yield _finding(ruling, subject)


def _finding(ruling: Ruling, subject: Subject) -> Finding:
    verdict, rule = ruling.verdict, ruling.rule
    when = f" when {' or '.join(ruling.contexts)}" if ruling.contexts else ""
    here = spot(ruling, subject)
    hints = [] if verdict.culprits else [Hint(f"the customer's way: {in_words(subject.flow, verdict.path)}")]
    return Finding(
        CHECK,
        f"{quoted(ruling.principle.statement)} is broken{when}: {_plain(ruling)}",
        subject.journey.place_of(here).key(),
        _label(verdict, here),
        (
            *hints,
            Hint("mend this way, or correct the rule if it asks for more than the house means"),
            Hint(f"journeymap prove {ruling.principle.id} -s journey:{subject.journey.id}"),
        ),
        (Related(ruling.place, rule.says or f"the rule {rule.id}"),),
    )


def _label(verdict: Verdict, here: str) -> str:
    if verdict.culprits:
        return "does not live up to it"
    return "here the way ends" if here == verdict.path[-1] else "here it begins"


def _plain(ruling: Ruling) -> str:
    """Why it is broken, without the context that was named before."""
    reason = ruling.verdict.reason
    for context in ruling.contexts:
        reason = reason.removeprefix(f"when {context}, ")
    return reason
