"""Two journeys are tied together as today and tomorrow, and are not that.

``target_of`` belongs on a journey with ``state: target``, and names the journey as it is today. A target of a target,
or of itself, leaves nobody knowing where we stand and where we want to go.

Finds:

```yaml
journey: coffee-as-we-want-it
target_of: coffee
```

```yaml
# journeys/coffee.yaml
journey: coffee
```

Finds, when the other one is a target too:

```yaml
journey: coffee-in-two-years
state: target
target_of: coffee-next-year
```

```yaml
# journeys/coffee-next-year.yaml
journey: coffee-next-year
state: target
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
state: current
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Hint, Related

CHECK = Check("not-a-target", "JM307")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding when a journey with ``target_of`` is no target, and one when what it names is a target itself."""
    journey = subject.journey
    if journey.target_of is None:
        return
    here = journey.place.at("target_of")
    if journey.state != "target":
        stated = (Related(journey.place.at("state"), "says that it is not"),) if journey.state else ()
        yield Finding(
            CHECK,
            f"“{journey.title}” is to replace another journey, and is no target",
            here.key(),
            "only a target replaces a journey",
            (Hint("write state: target"), Hint("or take target_of out")),
            stated,
        )
    other = next((each for each in subject.workspace.journeys if each.id == journey.target_of), None)
    if other is not None and other.state == "target":
        itself = other.file == journey.file
        yield Finding(
            CHECK,
            f"“{journey.title}” is the target of {'itself' if itself else 'another target'}",
            here,
            "this is a target too",
            (Hint("name the journey as it is today"),),
            () if itself else (Related(other.place.at("state"), "a target, not today"),),
        )
