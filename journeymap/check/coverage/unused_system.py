"""A system stands in the house's list, and no journey uses it.

Nobody can say which customer notices when it fails. Name it at the touchpoints that run on it.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
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
"""

from collections.abc import Iterator

from journeymap.check.unused import List, unused
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.workspace import Workspace

CHECK = Check("unused-system", "JM415", Severity.NOTE)

LIST = List("system", "systems", "systems: [{id}]")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each system of the house that no journey uses."""
    used = {name for journey in workspace.journeys for touchpoint in journey.touchpoints for name in touchpoint.systems}
    return unused(CHECK, LIST, workspace.house.systems, used, workspace)
