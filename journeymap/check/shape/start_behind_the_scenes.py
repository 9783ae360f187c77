"""The journey begins or ends where no customer is.

A journey is what customers live: it begins and ends at something they do or meet. Work behind the scenes
(backstage, support) has neither ``start`` nor ``end``. Mark the customer's first or last moment instead.

Finds:

```yaml
touchpoints:
  watch: {title: One of us faces the door, stage: arrive, layer: backstage, start: true}
  order: {title: I order, stage: leave, layer: frontstage, start: true, needs: [watch]}
```

Clean:

```yaml
touchpoints:
  watch: {title: One of us faces the door, stage: arrive, layer: backstage}
  order: {title: I order, stage: leave, layer: frontstage, start: true, needs: [watch]}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Related

CHECK = Check("start-behind-the-scenes", "JM306")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each ``start: true`` and each ``end: true`` on a backstage or support touchpoint."""
    for touchpoint in subject.journey.touchpoints:
        if touchpoint.layer.met_by_customer:
            continue
        here = subject.journey.place_of(touchpoint.id)
        for word, verb, marked in (("start", "begin", touchpoint.start), ("end", "end", touchpoint.end)):
            if marked:
                yield Finding(
                    CHECK,
                    f"a journey cannot {verb} at {called(touchpoint)}: no customer is there",
                    here.at(word).key(),
                    f"this touchpoint is {touchpoint.layer}",
                    (
                        Hint(f"take it out, and mark the customer's own moment with {word}: true"),
                        Hint("or, if customers do meet it, set its layer to frontstage"),
                    ),
                    (Related(here.at("layer"), "customers do not see it"),),
                )
