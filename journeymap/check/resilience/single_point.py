"""Much hangs on one role, system or piece of work.

At least three moments of truth, and at least half of those of the journey, stand on the same role, system,
or work behind the scenes, at the touchpoint itself or in what it needs. On the day on which it is missing,
all of them fail together. Where a touchpoint has several roles, one can step in for another.

Finds:

```yaml
touchpoints:
  nod: {title: She nods, stage: arrive, layer: frontstage, start: true, moment_of_truth: true, principles: [care],
        roles: [barista], next: [order]}
  order: {title: I order, stage: order, layer: frontstage, moment_of_truth: true, principles: [care],
          roles: [barista], next: [cup]}
  cup: {title: I get my cup, stage: leave, layer: frontstage, moment_of_truth: true, principles: [care],
        roles: [barista]}
```

```yaml
# principles/care.yaml
principle: care
```

Clean:

```yaml
touchpoints:
  nod: {title: She nods, stage: arrive, layer: frontstage, start: true, moment_of_truth: true, principles: [care],
        roles: [floor-host], next: [order]}
  order: {title: I order, stage: order, layer: frontstage, moment_of_truth: true, principles: [care],
          roles: [barista], next: [cup]}
  cup: {title: I get my cup, stage: leave, layer: frontstage, moment_of_truth: true, principles: [care],
        roles: [barista]}
```

```yaml
# principles/care.yaml
principle: care
```
"""

from collections.abc import Iterator, Mapping

from journeymap.check.subject import Subject
from journeymap.check.words import called, quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.diagnostics.place import Place
from journeymap.model.house import title_of
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("single-point", "JM701", Severity.NOTE)

LEAST = 3
POINTED_AT = 3

Stake = tuple[str, str]
"""A kind, ``role``, ``system`` or ``work``, and an id."""


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each role, system or touchpoint behind the scenes on which most moments of truth stand."""
    journey = subject.journey
    truths = [touchpoint for touchpoint in journey.touchpoints if touchpoint.moment_of_truth]
    if len(truths) < LEAST:
        return
    hanging: dict[Stake, list[Touchpoint]] = {}
    for truth in truths:
        for stake in _stakes(truth, subject.flow.touchpoints):
            hanging.setdefault(stake, []).append(truth)
    most = {stake for stake, on_it in hanging.items() if len(on_it) >= LEAST and len(on_it) * 2 >= len(truths)}
    if most:
        for stake, place in _places(journey).items():
            if stake in most:
                yield _finding(subject, stake, place, hanging[stake], len(truths))


def _stakes(truth: Touchpoint, touchpoints: Mapping[str, Touchpoint]) -> dict[Stake, None]:
    """Everything that a moment of truth stands on, itself excluded."""
    found: dict[Stake, None] = {}
    behind = {truth.id: truth}
    pending = [truth]
    while pending:
        each = pending.pop()
        if len(each.roles) == 1:
            found["role", each.roles[0]] = None
        found.update(dict.fromkeys(("system", system) for system in each.systems))
        if not each.layer.met_by_customer and each is not truth:
            found["work", each.id] = None
        for need in each.needs:
            if need.id in touchpoints and need.id not in behind:
                behind[need.id] = touchpoints[need.id]
                pending.append(touchpoints[need.id])
    return found


def _places(journey: Journey) -> dict[Stake, Place]:
    """Where each role and system is first named in the journey, and where its work behind the scenes stands."""
    found: dict[Stake, Place] = {}
    for each in journey.touchpoints:
        place = journey.place_of(each.id)
        for index, role in enumerate(each.roles):
            found.setdefault(("role", role), place.at("roles", index))
        for index, system in enumerate(each.systems):
            found.setdefault(("system", system), place.at("systems", index))
        found["work", each.id] = place.key()
    return found


def _finding(subject: Subject, stake: Stake, place: Place, on_it: list[Touchpoint], truths: int) -> Finding:
    kind, name = stake
    house = subject.workspace.house
    if kind == "work":
        what = called(subject.flow.touchpoints[name])
    else:
        catalogue = house.roles if kind == "role" else house.systems
        what = f"the {kind} {quoted(title_of(catalogue, name))}"
    return Finding(
        CHECK,
        f"{len(on_it)} of {truths} moments of truth hang on {what}",
        place,
        "when this is missing, they all fail",
        (
            Hint("who or what steps in when it fails? write that down where it happens"),
            Hint("and say what customers notice: needs: [{id: ..., without: ...}]"),
        ),
        tuple(Related(subject.journey.place_of(each.id).key(), "hangs on it") for each in on_it[:POINTED_AT]),
    )
