"""Two things of one kind have the same id, so a link leads to both.

Ids are for linking: of two journeys with one id, a link, a page and a picture can only be of one. The same
goes for two principles, two rules of a principle, and two frictions or opportunities of a touchpoint. Give
one of them another id, and mend what should lead to it.

Finds:

```yaml
journey: a-coffee
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeys/copy.yaml
journey: a-coffee
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

Finds, within a touchpoint:

```yaml
touchpoints:
  order:
    title: I order
    stage: leave
    layer: frontstage
    start: true
    friction:
      - {id: too-loud, text: The grinder is loud, severity: 1}
      - {id: too-loud, text: So is the music, severity: 1}
```

Clean:

```yaml
journey: a-coffee
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeys/copy.yaml
journey: a-tea
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true}
```
"""

from collections.abc import Callable, Iterator, Sequence

from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Hint, Related
from journeymap.diagnostics.place import Place
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace

CHECK = Check("duplicate-id", "JM112")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each journey and each principle whose id another one had before it."""
    journeys, principles = workspace.journeys, workspace.principles
    yield from _twice("journey", [each.id for each in journeys], lambda n: journeys[n].place.at("journey"))
    yield from _twice("principle", [each.id for each in principles], lambda n: principles[n].place.at("principle"))


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each friction and each opportunity whose id another one of its touchpoint has."""
    for touchpoint in subject.journey.touchpoints:
        yield from _of_touchpoint(subject.journey, touchpoint)


def _of_touchpoint(journey: Journey, touchpoint: Touchpoint) -> Iterator[Finding]:
    frictions = [each.id for each in touchpoint.friction]
    yield from _twice("friction", frictions, lambda n: journey.place_of(touchpoint.id, "friction", n, "id"))
    ideas = [each.id for each in touchpoint.opportunities]
    yield from _twice("opportunity", ideas, lambda n: journey.place_of(touchpoint.id, "opportunities", n, "id"))


def of_principle(principle: Principle, _: Workspace) -> Iterator[Finding]:
    """A finding for each rule whose id another rule of the principle has."""
    rules = [rule.id for rule in principle.rules]
    yield from _twice("rule", rules, lambda n: principle.place.at("rules", n, "id"))


def _twice(noun: str, names: Sequence[str | None], place: Callable[[int], Place]) -> Iterator[Finding]:
    """A finding for each name that was there before; ``place`` says where the n-th name stands."""
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        before = number if name is None else first.setdefault(name, number)
        if before == number:
            continue
        yield Finding(
            CHECK,
            f'"{name}" is the id of another {noun} already',
            place(number),
            f"this {noun} needs an id of its own",
            (Hint(f'give one of the two another id, such as "{name}-2", and mend the links that mean it'),),
            (Related(place(before), "the other one"),),
        )
