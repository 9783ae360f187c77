"""A touchpoint says that it lives up to a principle that nobody has written down.

A principle that cannot be looked up can be neither taught nor proved. Correct its id, or write it down in
a file of its own in ``principles/``.

Finds:

```yaml
touchpoints:
  nod:
    title: The barista nods
    stage: leave
    layer: frontstage
    start: true
    principles: [no-customer-undetected]
```

```yaml
# principles/no-customer-goes-undetected.yaml
principle: no-customer-goes-undetected
statement: No customer goes undetected
feel: acknowledged
evoke: A nod within a minute
```

Clean:

```yaml
touchpoints:
  nod:
    title: The barista nods
    stage: leave
    layer: frontstage
    start: true
    principles: [no-customer-goes-undetected]
```

```yaml
# principles/no-customer-goes-undetected.yaml
principle: no-customer-goes-undetected
statement: No customer goes undetected
feel: acknowledged
evoke: A nod within a minute
```
"""

from collections.abc import Iterator, Mapping

from journeymap.check.subject import Subject
from journeymap.check.unknown import Known, Unknown
from journeymap.diagnostics.finding import Check, Finding, Related
from journeymap.model.principle import Principle

CHECK = Check("unknown-principle", "JM103")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each principle that a touchpoint names and the workspace does not have."""
    principles = subject.workspace.principles_by_id()
    unknown = Unknown(CHECK, lambda: _known(principles))
    for touchpoint in subject.journey.touchpoints:
        for index, name in enumerate(touchpoint.principles):
            if name not in principles:
                here = subject.journey.place_of(touchpoint.id)
                yield unknown.finding(name, here.at("principles", index), Related(here.key(), "names it"))


def _known(principles: Mapping[str, Principle]) -> Known:
    return Known(
        "principle",
        "principles",
        "this workspace",
        {name: principle.place.at("principle") for name, principle in principles.items()},
        "if it is right, write the principle down in principles/{name}.yaml",
    )
