"""A procedure stands in the house's list, and no journey uses it.

A way of working that serves no moment of any journey. Name it at the touchpoints that follow it, or stop
asking people to follow it.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
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
"""

from collections.abc import Iterator

from journeymap.check.unused import List, unused
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.workspace import Workspace

CHECK = Check("unused-procedure", "JM416", Severity.NOTE)

LIST = List("procedure", "procedures", "procedure: {id}")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each procedure of the house that no journey uses."""
    used = {touchpoint.procedure for journey in workspace.journeys for touchpoint in journey.touchpoints}
    return unused(CHECK, LIST, workspace.house.procedures, used, workspace)
