"""A word that customers would not say stands in a title that is theirs.

Titles of stages and of what customers do and meet are told in the customer's voice. Our own words there show
that we look at the journey from inside. The list is short; a house that uses such a word at home turns the
check off in ``journeymap.yaml``: ``checks: {jargon: off}``. Only English is known here.

Finds:

```yaml
touchpoints:
  start: {title: I go through onboarding, stage: leave, layer: customer, start: true}
```

Clean:

```yaml
touchpoints:
  start: {title: They show me round, stage: leave, layer: customer, start: true}
```

Clean, in a house that writes in Dutch:

```yaml
touchpoints:
  start: {title: I go through onboarding, stage: leave, layer: customer, start: true}
```

```yaml
# journeymap.yaml
language: nl
```
"""

import re
from collections.abc import Iterator

from journeymap.check.english import writes_english
from journeymap.check.subject import Subject
from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.place import Place
from journeymap.prove.phrases import listed

CHECK = Check("jargon", "JM610", Severity.NOTE)

INSTEAD = {
    "customer": "I",
    "user": "I",
    "touchpoint": "what happens there",
    "onboarding": "how they show me round",
    "onboarded": "they show me round",
    "conversion": "I buy it",
    "funnel": "the way there",
    "churn": "I leave them",
    "upsell": "they try to sell me more",
    "stakeholder": "who it is",
    "omnichannel": "in the shop, online or on the telephone",
    "crm": "what they know about me",
    "sla": "how long it takes",
    "kpi": "how they know",
    "nps": "they ask what I think of them",
    "fulfilment": "they send it to me",
    "fulfillment": "they send it to me",
    "escalation": "they pass me on",
    "escalated": "they pass me on",
    "authenticate": "I prove who I am",
    "authentication": "I prove who I am",
}
"""Words of ours, and what a customer would say."""

_JARGON = re.compile(rf"\b({'|'.join(INSTEAD)})s?\b(?! (?:service|services|care|support)\b)", re.IGNORECASE)
"""Customers do say “customer service”."""


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each title of a stage, or of a touchpoint that customers meet, with such a word."""
    if not writes_english(subject.workspace.house):
        return
    journey = subject.journey
    for stage in journey.stages:
        yield from _of_title(stage.title, Place(journey.file, ("stages", stage.id, "title")))
    for touchpoint in journey.touchpoints:
        if touchpoint.layer.met_by_customer:
            yield from _of_title(touchpoint.title, journey.place_of(touchpoint.id, "title"))


def _of_title(title: str, place: Place) -> Iterator[Finding]:
    words = list(dict.fromkeys(match[1].lower() for match in _JARGON.finditer(title)))
    if words:
        yield Finding(
            CHECK,
            f"no customer would say {listed([f'“{word}”' for word in words])}: {quoted(title)}",
            place,
            "a word of ours",
            tuple(Hint(f"instead of “{word}”, perhaps “{INSTEAD[word]}”") for word in words),
        )
