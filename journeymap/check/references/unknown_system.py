"""A touchpoint runs on a system that the house does not list.

When that system fails, nobody sees which moments fail with it. Correct the id, or
add it in ``journeymap.yaml`` under ``systems``. A house that keeps no list of systems may use any id.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, systems: [til]}
```

```yaml
# journeymap.yaml
systems:
  till: {title: Till}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, systems: [till]}
```

```yaml
# journeymap.yaml
systems:
  till: {title: Till}
```

Clean, where the house keeps no list of systems:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, systems: [til]}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.unknown import in_catalogue
from journeymap.diagnostics.finding import Check, Finding, Related

CHECK = Check("unknown-system", "JM106")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each system that a touchpoint names and the house does not list."""
    catalogue = subject.workspace.house.systems
    if catalogue is None:
        return
    unknown = in_catalogue(CHECK, "system", "systems", catalogue)
    for touchpoint in subject.journey.touchpoints:
        for index, name in enumerate(touchpoint.systems):
            if name not in catalogue:
                here = subject.journey.place_of(touchpoint.id)
                yield unknown.finding(name, here.at("systems", index), Related(here.key(), "runs on it"))
