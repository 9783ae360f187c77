"""A journey or a touchpoint is for a persona that the house does not list.

Then it is nobody's journey: there is no goal to design for and no voice to write in. Correct the id, or
add the persona in ``journeymap.yaml`` under ``personas``. A house that keeps no list of personas may use
any id.

Finds:

```yaml
persona: comuter
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeymap.yaml
personas:
  commuter: {title: "Noor, the commuter"}
```

Finds, at a single touchpoint too:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, personas: [commuter, tourist]}
```

```yaml
# journeymap.yaml
personas:
  commuter: {title: "Noor, the commuter"}
```

Clean:

```yaml
persona: commuter
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, personas: [commuter]}
```

```yaml
# journeymap.yaml
personas:
  commuter: {title: "Noor, the commuter"}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.unknown import in_catalogue
from journeymap.diagnostics.finding import Check, Finding, Related

CHECK = Check("unknown-persona", "JM108")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each persona that the journey or a touchpoint names and the house does not list."""
    journey = subject.journey
    catalogue = subject.workspace.house.personas
    if catalogue is None:
        return
    unknown = in_catalogue(CHECK, "persona", "personas", catalogue)
    if journey.persona is not None and journey.persona not in catalogue:
        yield unknown.finding(journey.persona, journey.place.at("persona"))
    for touchpoint in journey.touchpoints:
        for index, name in enumerate(touchpoint.personas):
            if name not in catalogue:
                here = journey.place_of(touchpoint.id)
                yield unknown.finding(name, here.at("personas", index), Related(here.key(), "is met by them"))
