"""A way, a time or a rule speaks of a context, or of a value of one, that the house has not declared.

A way with ``when: {load: peek}`` exists on no day at all, and a rule proved ``in_every`` undeclared context
is proved in none. Correct the name, or declare it in ``journeymap.yaml`` under ``contexts``.

Finds:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [order, {to: give-up, when: {load: peek}}]
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```

```yaml
# journeymap.yaml
contexts:
  load: [quiet, peak]
```

Finds, when nothing is declared:

```yaml
touchpoints:
  order:
    title: I order
    stage: leave
    layer: frontstage
    start: true
    takes: {worst: 1min, in: {load: {peak: {worst: 5min}}}}
```

Finds, in a rule:

```yaml
# principles/seen.yaml
principle: seen
statement: Everybody is seen
feel: acknowledged
evoke: A nod within a minute
rules:
  - {id: seen, always: tag:nod, in_every: [laod]}
```

```yaml
# journeymap.yaml
contexts:
  load: [quiet, peak]
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    wait: {worst: 1min, in: {load: {peak: {worst: 5min}}}}
    next: [order, {to: give-up, when: {load: [peak]}}]
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```

```yaml
# journeymap.yaml
contexts:
  load: [quiet, peak]
```
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from journeymap.check.subject import Subject
from journeymap.check.unknown import Known, Unknown
from journeymap.diagnostics.finding import Check, Finding, Hint, Related
from journeymap.diagnostics.place import Place
from journeymap.model.house import FILE
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace

CHECK = Check("unknown-context", "JM109")


@dataclass(frozen=True, slots=True)
class _Use:
    """A context spoken of at a place, with the values that are spoken of and where each stands."""

    context: str
    place: Place
    values: tuple[tuple[str, Place], ...]
    related: tuple[Related, ...] = ()


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each context or value in ``when``, ``takes`` and ``wait`` that is not declared."""
    uses = [
        use
        for touchpoint in subject.journey.touchpoints
        for use in _uses(touchpoint, subject.journey.place_of(touchpoint.id))
    ]
    yield from _findings(uses, subject.workspace)


def of_principle(principle: Principle, workspace: Workspace) -> Iterator[Finding]:
    """A finding for each context in the ``in_every`` of a rule that is not declared."""
    uses = [
        _Use(context, principle.place.at("rules", number, "in_every", index), ())
        for number, rule in enumerate(principle.rules)
        for index, context in enumerate(rule.in_every)
    ]
    yield from _findings(uses, workspace)


def _uses(touchpoint: Touchpoint, here: Place) -> Iterator[_Use]:
    for number, way in enumerate(touchpoint.next):
        for context, values in way.when.items():
            place = here.at("next", number, "when", context)
            listed = tuple((value, place.at(index)) for index, value in enumerate(values))
            yield _Use(context, place.key(), listed, (Related(here.key(), "leads there then"),))
    for name, time in (("takes", touchpoint.takes), ("wait", touchpoint.wait)):
        if time is None:
            continue
        for context in dict.fromkeys(context for context, _ in time.contexts):
            place = here.at(name, "in", context)
            listed = tuple((value, place.at(value).key()) for key, value in time.contexts if key == context)
            yield _Use(context, place.key(), listed, (Related(here.key(), "has other times then"),))


def _findings(uses: Sequence[_Use], workspace: Workspace) -> Iterator[Finding]:
    contexts = workspace.house.contexts
    if not contexts:
        yield from _none_declared(uses)
        return
    unknown = Unknown(CHECK, lambda: _contexts(contexts))
    unknown_in = {name: Unknown(CHECK, partial(_values, name, values)) for name, values in contexts.items()}
    for use in uses:
        if use.context not in contexts:
            yield unknown.finding(use.context, use.place, *use.related)
            continue
        for value, place in use.values:
            if value not in contexts[use.context]:
                yield unknown_in[use.context].finding(value, place, *use.related)


def _contexts(contexts: Iterable[str]) -> Known:
    return Known(
        "context",
        "contexts",
        "this house",
        {name: Place(FILE, ("contexts", name)).key() for name in contexts},
        f"if it is right, declare it in {FILE} under contexts: {{name}}: [value, another-value]",
    )


def _values(context: str, values: Iterable[str]) -> Known:
    return Known(
        "value",
        "values",
        f'the context "{context}"',
        {value: Place(FILE, ("contexts", context, index)) for index, value in enumerate(values)},
        f"if it is right, add it in {FILE} under contexts: {context}: [..., {{name}}]",
    )


def _none_declared(uses: Iterable[_Use]) -> Iterator[Finding]:
    """One finding for each name, at its first use, with all the values of its other uses in the hint."""
    first: dict[str, _Use] = {}
    values: dict[str, dict[str, None]] = {}
    for use in uses:
        first.setdefault(use.context, use)
        values.setdefault(use.context, {}).update((value, None) for value, _ in use.values)
    for context, use in first.items():
        example = ", ".join(values[context]) or "quiet, peak"
        yield Finding(
            CHECK,
            f'this house has not declared any contexts, so "{context}" means nothing yet',
            use.place,
            "no context has this id",
            (Hint(f"declare it in {FILE}, with all its values: contexts: {{{context}: [{example}]}}"),),
            use.related,
        )
