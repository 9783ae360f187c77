"""A rule asks touchpoints for something that they cannot have.

``has`` names fields of a touchpoint, and asks of each that it is there (``true``), that it is not
(``false``), or that it compares: ``emotion.target: ">= 1"``, ``takes.worst: "<= 60s"``. A field that does not exist
is never there, so the rule would always be broken, for the wrong reason.

Finds:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: people, each: all, has: {role: true}}
```

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true}
```

Finds, when a comparison cannot be read:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: warm, each: all, has: {emotion.target: at least 1}}
```

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: warm, each: all, has: {roles: true, emotion.target: ">= 1"}}
```

```yaml
touchpoints:
  nod: {title: She nods, stage: leave, layer: frontstage, start: true}
```
"""

from collections.abc import Iterator

from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.place import Place
from journeymap.diagnostics.suggest import nearest
from journeymap.model.principle import Principle
from journeymap.model.workspace import Workspace
from journeymap.prove.field import fields, unreadable

CHECK = Check("rule-field", "JM904")


def of_principle(principle: Principle, _: Workspace) -> Iterator[Finding]:
    """A finding for each field that touchpoints do not have, and for each demand that cannot be read."""
    for index, rule in enumerate(principle.rules):
        for name, demand in rule.has.items():
            place = principle.place.at("rules", index, "has", name)
            if name not in fields():
                yield _unknown(name, place)
            elif words := unreadable(name, demand):
                hint = Hint(f"or ask only that it is there: {name}: true")
                yield Finding(CHECK, words, place, "this demand cannot be read", (hint,))


def _unknown(name: str, place: Place) -> Finding:
    near = nearest(name, fields())
    words = [f'did you mean "{near[0]}"?', *(f'or "{other}"?' for other in near[1:])] if near else []
    return Finding(
        CHECK,
        f'"{name}" is nothing that a touchpoint can have',
        place.key(),
        "no field has this name",
        tuple(map(Hint, words or ["ask for a field of a touchpoint, such as owner, roles or emotion.target"])),
    )
