"""A persona stands in the house's list, and no journey uses it.

Whom we describe and never follow, we do not know. Give this persona a journey, name it at the touchpoints
that it meets, or let it go.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeymap.yaml
personas:
  commuter: {title: Noor}
```

Clean:

```yaml
persona: commuter
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeymap.yaml
personas:
  commuter: {title: Noor}
```
"""

from collections.abc import Iterator

from journeymap.check.unused import List, unused
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.workspace import Workspace

CHECK = Check("unused-persona", "JM413", Severity.NOTE)

LIST = List("persona", "personas", "persona: {id}")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each persona of the house that no journey uses."""
    used = {journey.persona for journey in workspace.journeys}
    for journey in workspace.journeys:
        used.update(name for touchpoint in journey.touchpoints for name in touchpoint.personas)
    return unused(CHECK, LIST, workspace.house.personas, used, workspace)
