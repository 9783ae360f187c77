"""A title of what the customer does is not in the customer's voice.

“I look for the end of the line” makes us see it; “Queue identification” does not. Titles of the layer
``customer`` speak in the first person. Only English is known here; in a house that writes in another
language this check says nothing.

Finds:

```yaml
touchpoints:
  line: {title: Queue identification, stage: leave, layer: customer, start: true}
```

Clean:

```yaml
touchpoints:
  line: {title: I look for the end of the line, stage: leave, layer: customer, start: true}
```

Clean, in a house that writes in Dutch:

```yaml
touchpoints:
  line: {title: Ik zoek het einde van de rij, stage: leave, layer: customer, start: true}
```

```yaml
# journeymap.yaml
language: nl
```
"""

from collections.abc import Iterator

from journeymap.check.english import words, writes_english
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.model.touchpoint import Layer

CHECK = Check("not-customers-voice", "JM611", Severity.NOTE)

FIRST_PERSON = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"))


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each customer touchpoint whose title has no I, me, my, we, us or our in it."""
    if not writes_english(subject.workspace.house):
        return
    for touchpoint in subject.journey.touchpoints:
        if touchpoint.layer is Layer.CUSTOMER and FIRST_PERSON.isdisjoint(words(touchpoint.title)):
            yield Finding(
                CHECK,
                f"this is not how a customer would tell it: {quoted(touchpoint.title)}",
                subject.journey.place_of(touchpoint.id, "title"),
                "no I, me, my, we, us or our",
                (Hint("say what the customer does, in their words: I ..."),),
            )
