"""A role stands in the house's list, and no journey uses it.

Somebody whom customers never meet and on whom nothing stands, or a touchpoint that has been forgotten. Roles
also get a guide each; this one's is empty.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
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
"""

from collections.abc import Iterator

from journeymap.check.unused import List, unused
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.workspace import Workspace

CHECK = Check("unused-role", "JM412", Severity.NOTE)

LIST = List("role", "roles", "roles: [{id}]")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each role of the house that no journey uses."""
    used = {name for journey in workspace.journeys for touchpoint in journey.touchpoints for name in touchpoint.roles}
    return unused(CHECK, LIST, workspace.house.roles, used, workspace)
