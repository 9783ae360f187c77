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

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
    truths = [touchpoint for touchpoint in subject.journey.touchpoints if touchpoint.moment_of_truth]
    if len(truths) < LEAST:
        return
    hanging = _hanging(truths, subject.flow.touchpoints)
    most = {stake for stake, on_it in hanging.items() if on_it.bit_count() >= max(LEAST, len(truths) / 2)}
    if most:
        for stake, place in _places(subject.journey).items():
            if stake in most:
                on_it = [truth for number, truth in enumerate(truths) if hanging[stake] >> number & 1]
                yield _finding(subject, stake, place, on_it, len(truths))


def _hanging(truths: Sequence[Touchpoint], touchpoints: Mapping[str, Touchpoint]) -> dict[Stake, int]:
    """For each role, system and work, the moments of truth that stand on it: a set of their numbers, as bits."""
    own = {truth.id: 1 << number for number, truth in enumerate(truths)}
    above = dict.fromkeys(touchpoints, 0) | own
    pending = list(own)
    for each in pending:
        for need in touchpoints[each].needs:
            if need.id in above and above[each] | above[need.id] != above[need.id]:
                above[need.id] |= above[each]
                pending.append(need.id)
    found: dict[Stake, int] = defaultdict(int)
    for each, standing in above.items():
        touchpoint = touchpoints[each]
        for system in touchpoint.systems:
            found["system", system] |= standing
        if len(touchpoint.roles) == 1:
            found["role", touchpoint.roles[0]] |= standing
        if not touchpoint.layer.met_by_customer:
            found["work", each] = standing & ~own.get(each, 0)
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
