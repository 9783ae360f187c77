"""A selector in a principle cannot be read, or names something that exists nowhere.

Where a principle says which touchpoints it means, a slip of the keyboard makes it mean none, and a promise
that means nothing is always kept. The names of this workspace that are most like it are shown.

A tag that no touchpoint carries yet is no mistake where a rule only waits for it (``after``, ``before``,
``between``, ``each``), unless it is nearly one that exists: a promise may be older than the journey that
keeps it. ``rule-never-applies`` speaks of it.

Finds:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: nod, after: tag:arival, always: layer:frontstage}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod]}
  nod: {title: She nods, stage: leave, layer: frontstage}
```

Finds, when it cannot be read:

```yaml
# principles/seen.yaml
principle: seen
applies_to: tags:arrival
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: leave, layer: customer, start: true, tags: [arrival]}
```

Clean:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: nod, after: tag:arrival, always: layer:frontstage}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod]}
  nod: {title: She nods, stage: leave, layer: frontstage}
```

Clean, as nobody has mapped a night yet:

```yaml
# principles/seen.yaml
principle: seen
rules:
  - {id: nod, after: tag:night-arrival, always: layer:frontstage}
```

```yaml
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod]}
  nod: {title: She nods, stage: leave, layer: frontstage}
```
"""

from collections.abc import Iterator

from journeymap.check.selectors import Names, Written, mistaken, written
from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.suggest import nearest
from journeymap.graph.select import SelectorError, Term
from journeymap.model.workspace import Workspace

CHECK = Check("rule-selector", "JM902")

FEW = 8
NOUNS = {"id": "touchpoint", "path": "file of a journey"}
"""What a method selects by, where its own name does not say it."""

FLAGS = ("moment_of_truth", "delight", "start", "all")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each mistake in a selector of a principle; none while there are no journeys to name."""
    if not workspace.journeys:
        return
    names = Names(workspace)
    for principle in workspace.principles:
        for selector in written(principle):
            for mistake in mistaken(selector, names):
                if isinstance(mistake, SelectorError):
                    yield _unreadable(selector, mistake)
                else:
                    yield _strange(selector, mistake, names)


def _unreadable(selector: Written, error: SelectorError) -> Finding:
    method = error.term.partition(":")[0].rpartition("+")[2]
    near = nearest(method, error.known)
    general = Hint("write the id of a touchpoint, or what it must have: tag:arrival, stage:order, role:barista")
    return Finding(
        CHECK,
        f"this does not say which touchpoints are meant: {error}",
        selector.place,
        "cannot be read",
        _offered(near) or (general,),
    )


def _strange(selector: Written, term: Term, names: Names) -> Finding:
    noun = NOUNS.get(term.method, term.method)
    known = names.known(term.method) or frozenset()
    prefix = "" if term.method == "id" else f"{term.method}:"
    near = [] if set(term.value) & set("*?") else nearest(term.value, [*known, *_flags(term)])
    return Finding(
        CHECK,
        f'"{term.value}" is not a {noun} of this workspace',
        selector.place,
        f"no {noun} has this name",
        _offered([f"{prefix}{name}" for name in near]) or (_or_else(noun, known),),
    )


def _flags(term: Term) -> tuple[str, ...]:
    """The words that select by themselves: a slip in one of them looks like the id of a touchpoint."""
    return FLAGS if term.method == "id" else ()


def _offered(near: list[str]) -> tuple[Hint, ...]:
    words = [f'did you mean "{near[0]}"?', *(f'or "{other}"?' for other in near[1:])] if near else []
    return tuple(map(Hint, words))


def _or_else(noun: str, known: frozenset[str]) -> Hint:
    if 0 < len(known) <= FEW:
        return Hint(f"what there is: {', '.join(sorted(known))}")
    return Hint(f"correct it, or write a {noun} of this name where it belongs")
