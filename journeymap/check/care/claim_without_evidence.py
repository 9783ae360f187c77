"""Something is said of customers, and nothing says how we know.

An observed emotion, a quotation and a reason to leave (friction of severity 3) are facts or they are guesses.
Say where each comes from: at the item itself, at the touchpoint, or, when one study covers it all, at the top
of the journey. A guess is welcome as long as it says so.

Finds:

```yaml
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, says: [Is this the line?]}
```

Clean:

```yaml
touchpoints:
  wait:
    title: I wait
    stage: leave
    layer: customer
    start: true
    says: [Is this the line?]
    evidence: ["41 conversations, September 2026"]
```

Clean, as the whole journey has evidence:

```yaml
evidence: ["41 conversations, September 2026"]
touchpoints:
  wait: {title: I wait, stage: leave, layer: customer, start: true, says: [Is this the line?]}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.place import Route
from journeymap.model.touchpoint import Touchpoint
from journeymap.prove.phrases import listed

CHECK = Check("claim-without-evidence", "JM604", Severity.NOTE)

WORST = 3


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint with claims that rest on nothing, in a journey without evidence."""
    journey = subject.journey
    if journey.evidence:
        return
    for touchpoint in journey.touchpoints:
        claims = () if touchpoint.evidence else tuple(_claims(touchpoint))
        if claims:
            yield Finding(
                CHECK,
                f"nothing says how we know {listed([words for words, _ in claims])} at {called(touchpoint)}",
                journey.place_of(touchpoint.id, *claims[0][1]),
                "no evidence here",
                (
                    Hint("say where it comes from: evidence: [...]"),
                    Hint("or, when one study covers it all, write evidence: [...] at the top of the journey"),
                ),
            )


def _claims(touchpoint: Touchpoint) -> Iterator[tuple[str, Route]]:
    """What a touchpoint claims without evidence at the item, in words, and where."""
    if touchpoint.emotion.observed is not None and touchpoint.emotion.evidence is None:
        yield "what customers feel", ("emotion", "observed")
    if touchpoint.says:
        yield "what they say", ("says", 0)
    for index, friction in enumerate(touchpoint.friction):
        if friction.severity >= WORST and friction.evidence is None:
            yield "what makes them leave", ("friction", index, "text")
            return
