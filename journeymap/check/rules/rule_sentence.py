"""The keys of a rule make no sentence.

A rule is one sentence of a few that can be proved, and its keys read as English:

- ``always: Y`` or ``never: X``
- ``at_least: 1`` (or ``at_most``, or ``exactly``) with ``of: Y``
- ``after: X`` with ``always: Y``, or with ``never: Y`` and perhaps ``until: Z``
- ``before: X`` with ``always: Y`` or ``never: Y``
- ``between: [X, Z]`` with ``always: Y`` or ``never: Y``
- ``starts_with: X`` or ``ends_with: Y``
- ``each: X`` with ``has: {...}``

Besides, ``within`` and ``without`` may limit what comes after or before, and ``in_every`` may stand anywhere.

Finds:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: nod, after: stage:arrive}
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
  - {id: nod, after: stage:arrive, always: layer:frontstage}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [nod]}
  nod: {title: She nods, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.model.principle import Principle
from journeymap.model.workspace import Workspace
from journeymap.prove.sentence import trouble

CHECK = Check("rule-sentence", "JM901")


def of_principle(principle: Principle, _: Workspace) -> Iterator[Finding]:
    """A finding for each rule that is none of the sentences."""
    for index, rule in enumerate(principle.rules):
        words = trouble(rule)
        if words:
            yield Finding(
                CHECK,
                f'the rule "{rule.id}" makes no sentence: {words}',
                principle.place.at("rules", index, "id"),
                "this rule cannot be proved",
                (
                    Hint("read its keys aloud; they should be one sentence, such as:"),
                    Hint("after: tag:arrival with always: tag:acknowledgement"),
                ),
            )
