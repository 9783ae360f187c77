"""Customers hold somebody else responsible than the one who is.

Whom they blame or thank cannot act, and who can act never hears of it. Tell ``perceived_owner`` what you
learn here, and see that what customers say finds its way to the owner.

Finds:

```yaml
owner: parking-contractor
touchpoints:
  pay: {title: I pay for parking, stage: leave, layer: customer, start: true, perceived_owner: the hospital}
```

Clean:

```yaml
owner: hospital
touchpoints:
  pay: {title: I pay for parking, stage: leave, layer: customer, start: true, perceived_owner: the hospital}
```
"""

import re
from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called, quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity

CHECK = Check("owner-confusion", "JM602", Severity.NOTE)

_ARTICLE = re.compile(r"^(?:the|a|an|our) ")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint whose perceived owner is not its owner, nor that of the journey for it."""
    journey = subject.journey
    for touchpoint in journey.touchpoints:
        owner, perceived = touchpoint.owner or journey.owner, touchpoint.perceived_owner
        if owner is None or perceived is None or _plain(owner) == _plain(perceived):
            continue
        own = touchpoint.owner is not None
        place = journey.place_of(touchpoint.id, "owner") if own else journey.place.at("owner")
        yield Finding(
            CHECK,
            f"customers take {quoted(perceived)} to be responsible for {called(touchpoint)}",
            journey.place_of(touchpoint.id, "perceived_owner"),
            "whom customers blame or thank",
            (
                Hint(f"see that what they hear there reaches {quoted(owner)}"),
                Hint("or tell customers who it is that helps them here"),
            ),
            (Related(place, "who answers for it"),),
        )


def _plain(name: str) -> str:
    """A name as it is compared: without case, hyphens or article."""
    return _ARTICLE.sub("", " ".join(name.casefold().replace("-", " ").split()))
