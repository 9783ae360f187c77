"""A touchpoint follows a procedure that the house does not list.

Whoever looks it up finds nothing. Correct the id, or
add it in ``journeymap.yaml`` under ``procedures``. A house that keeps no list of procedures may use any id.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, procedure: greet-frist}
```

```yaml
# journeymap.yaml
procedures:
  greet-first: {title: Greet first}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, procedure: greet-first}
```

```yaml
# journeymap.yaml
procedures:
  greet-first: {title: Greet first}
```

Clean, where the house keeps no list of procedures:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, procedure: greet-frist}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.unknown import in_catalogue
from journeymap.diagnostics.finding import Check, Finding, Related

CHECK = Check("unknown-procedure", "JM107")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each procedure that a touchpoint names and the house does not list."""
    catalogue = subject.workspace.house.procedures
    if catalogue is None:
        return
    unknown = in_catalogue(CHECK, "procedure", "procedures", catalogue)
    for touchpoint in subject.journey.touchpoints:
        name = touchpoint.procedure
        if name is not None and name not in catalogue:
            here = subject.journey.place_of(touchpoint.id)
            yield unknown.finding(name, here.at("procedure"), Related(here.key(), "follows it"))
