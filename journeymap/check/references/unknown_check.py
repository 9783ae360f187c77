"""The house sets the level of a check that does not exist.

What was meant to be an error, or to be off, stays as it was. Correct the name in ``journeymap.yaml`` under
``checks``; ``journeymap explain`` knows them all.

Finds:

```yaml
# journeymap.yaml
checks:
  dead-ends: error
```

Clean:

```yaml
# journeymap.yaml
checks:
  dead-end: error
```
"""

from collections.abc import Iterator

from journeymap.check import registry
from journeymap.check.unknown import Known, Unknown
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.diagnostics.place import Place
from journeymap.model.house import FILE
from journeymap.model.workspace import Workspace

CHECK = Check("unknown-check", "JM111", Severity.WARNING)


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each level that is set for a check that does not exist."""
    slugs = [module.CHECK.slug for module in registry.modules()]
    add = "to see all checks: journeymap explain"
    unknown = Unknown(CHECK, lambda: Known("check", "checks", "journeymap", dict.fromkeys(slugs), add))
    for name in workspace.house.checks:
        if name not in slugs:
            yield unknown.finding(name, Place(FILE, ("checks", name)).key())
