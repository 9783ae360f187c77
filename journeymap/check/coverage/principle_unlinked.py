"""No touchpoint lives up to a principle.

A principle that no journey names is a wish on a wall: nobody can point at the moment in which it becomes
true. Name it at the touchpoints that live up to it, or drop it.

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true}
```

```yaml
# principles/seen.yaml
principle: seen
statement: Everybody is seen
```

Clean:

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true, principles: [seen]}
```

```yaml
# principles/seen.yaml
principle: seen
statement: Everybody is seen
```
"""

from collections.abc import Iterator

from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.model.workspace import Workspace

CHECK = Check("principle-unlinked", "JM401", Severity.NOTE)


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each principle that no touchpoint of any journey names."""
    if not workspace.journeys:
        return
    named = {
        name for journey in workspace.journeys for touchpoint in journey.touchpoints for name in touchpoint.principles
    }
    for principle in workspace.principles:
        if principle.id in named:
            continue
        hints = [Hint(f"name it at the touchpoints that live up to it: principles: [{principle.id}]")]
        if principle.applies_to is not None:
            hints.append(Hint("it says where that is expected", principle.place.at("applies_to")))
        yield Finding(
            CHECK,
            f"no touchpoint lives up to the principle {quoted(principle.statement)}",
            principle.place.at("principle"),
            "no journey names it",
            tuple(hints),
        )
