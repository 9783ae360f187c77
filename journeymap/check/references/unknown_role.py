"""A touchpoint is done by a role that the house does not list.

Whoever has that role gets no guide, and nobody is asked to do the work. Correct the id, or
add it in ``journeymap.yaml`` under ``roles``. A house that keeps no list of roles may use any id.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, roles: [barrista]}
```

```yaml
# journeymap.yaml
roles:
  barista: {title: Barista}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, roles: [barista]}
```

```yaml
# journeymap.yaml
roles:
  barista: {title: Barista}
```

Clean, where the house keeps no list of roles:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, roles: [barrista]}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.unknown import in_catalogue
from journeymap.diagnostics.finding import Check, Finding, Related

CHECK = Check("unknown-role", "JM104")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each role that a touchpoint names and the house does not list."""
    catalogue = subject.workspace.house.roles
    if catalogue is None:
        return
    unknown = in_catalogue(CHECK, "role", "roles", catalogue)
    for touchpoint in subject.journey.touchpoints:
        for index, name in enumerate(touchpoint.roles):
            if name not in catalogue:
                here = subject.journey.place_of(touchpoint.id)
                yield unknown.finding(name, here.at("roles", index), Related(here.key(), "is done by it"))
