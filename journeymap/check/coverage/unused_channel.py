"""A channel stands in the house's list, and no journey uses it.

A place where we say that customers can meet us, and no journey goes there. Either nobody has mapped what
happens there, or it can be closed.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeymap.yaml
channels:
  counter: {title: Counter}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, channel: counter}
```

```yaml
# journeymap.yaml
channels:
  counter: {title: Counter}
```
"""

from collections.abc import Iterator

from journeymap.check.unused import List, unused
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.model.workspace import Workspace

CHECK = Check("unused-channel", "JM414", Severity.NOTE)

LIST = List("channel", "channels", "channel: {id}")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each channel of the house that no journey uses."""
    used = {touchpoint.channel for journey in workspace.journeys for touchpoint in journey.touchpoints}
    return unused(CHECK, LIST, workspace.house.channels, used, workspace)
