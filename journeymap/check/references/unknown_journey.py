"""A target says that it is to replace a journey that this workspace does not have.

Then nobody can see what it changes: the two cannot be laid over each other. Correct the id, or write the journey as
it is today down in a file of its own in ``journeys/``.

Finds:

```yaml
journey: coffee-as-we-want-it
state: target
target_of: cofee
```

```yaml
# journeys/coffee.yaml
journey: coffee
```

Clean:

```yaml
journey: coffee-as-we-want-it
state: target
target_of: coffee
```

```yaml
# journeys/coffee.yaml
journey: coffee
```
"""

from collections.abc import Iterator, Sequence

from journeymap.check.subject import Subject
from journeymap.check.unknown import Known, Unknown
from journeymap.diagnostics.finding import Check, Finding
from journeymap.model.journey import Journey

CHECK = Check("unknown-journey", "JM113")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding when the journey is the target of one that the workspace does not have."""
    name, journeys = subject.journey.target_of, subject.workspace.journeys
    if name is not None and name not in {each.id for each in journeys}:
        unknown = Unknown(CHECK, lambda: _known(subject.journey, journeys))
        yield unknown.finding(name, subject.journey.place.at("target_of"))


def _known(target: Journey, journeys: Sequence[Journey]) -> Known:
    return Known(
        "journey",
        "other journeys",
        "this workspace",
        {each.id: each.place.at("journey") for each in journeys if each.id != target.id},
        "if it is right, write the journey as it is today down in journeys/{name}.yaml",
    )
