"""A touchpoint is worth something to nobody, and says so.

``value_to: []`` is an honest answer, and an invitation: take the touchpoint out of the customer's way, or
make it worth their while.

Finds:

```yaml
touchpoints:
  form: {title: I fill in the form again, stage: leave, layer: customer, start: true, value_to: []}
```

Clean:

```yaml
touchpoints:
  form: {title: I fill in the form, stage: leave, layer: customer, start: true, value_to: [company]}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity

CHECK = Check("value-to-nobody", "JM608", Severity.NOTE)


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint whose ``value_to`` is an empty list."""
    for touchpoint in subject.journey.touchpoints:
        if touchpoint.value_to == ():
            yield Finding(
                CHECK,
                f"{called(touchpoint)} is worth something to nobody",
                subject.journey.place_of(touchpoint.id, "value_to").key(),
                "an empty list says: nobody",
                (
                    Hint("take it out of the customer's way"),
                    Hint("or make it worth something: value_to: [customer]"),
                ),
            )
