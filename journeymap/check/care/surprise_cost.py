"""Something costs the customer, and they do not see it coming.

A price that comes late feels like a trick, also when it is fair; so do an hour of waiting and a form.
``announced`` names the touchpoint at which customers learn of it. On every way they must have met that
touchpoint before the one that costs.

Finds:

```yaml
touchpoints:
  bag: {title: I get a bag, stage: leave, layer: frontstage, start: true, cost_to_customer: {text: 20 cents}}
```

Finds, when some customers come by another way:

```yaml
touchpoints:
  board:  {title: I read the prices, stage: arrive, layer: customer, start: true, next: [pay]}
  waved:  {title: She waves me through, stage: arrive, layer: frontstage, start: true, next: [pay]}
  pay:
    title: I pay
    stage: leave
    layer: customer
    cost_to_customer: {text: € 3.80, announced: board}
```

Clean:

```yaml
touchpoints:
  board: {title: I read the prices, stage: arrive, layer: customer, start: true, next: [pay]}
  pay:
    title: I pay
    stage: leave
    layer: customer
    cost_to_customer: {text: € 3.80, announced: board}
```
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from journeymap.check.paths import Inevitable, in_words, origins, traced
from journeymap.check.subject import Subject
from journeymap.check.words import called, quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Cost, Touchpoint

CHECK = Check("surprise-cost", "JM609", Severity.WARNING)

_TOLD = 100


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each cost that is announced nowhere, out of sight, too late, or not on every way.

    Of an announcement at an unknown touchpoint, ``unknown-touchpoint`` speaks.
    """
    told = _Ways(subject.flow)
    for touchpoint in subject.journey.touchpoints:
        cost = touchpoint.cost_to_customer
        if cost is None:
            continue
        if cost.announced is None:
            yield _unannounced(subject, touchpoint, cost)
        elif cost.announced in subject.flow.touchpoints:
            yield from _announced(subject, touchpoint, cost.announced, told)


class _Ways:
    """The ways on which customers miss an announcement."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._missed: dict[str, Mapping[str, str | None]] = {}

    @cached_property
    def _inevitable(self) -> Inevitable:
        return Inevitable(self._flow)

    def missing(self, announced: str, touchpoint: str) -> str | None:
        """One that comes to a touchpoint, in words; ``None`` when there is none.

        Of many announcements only the first have theirs told: each takes a search of the whole journey.
        """
        if self._inevitable.is_met(announced, touchpoint):
            return None
        if announced not in self._missed and len(self._missed) < _TOLD:
            self._missed[announced] = origins(self._flow, announced)
        if announced not in self._missed:
            return ""
        return f": {in_words(self._flow, traced(self._missed[announced], touchpoint))}"


def _unannounced(subject: Subject, touchpoint: Touchpoint, cost: Cost) -> Finding:
    return Finding(
        CHECK,
        f"nothing tells customers beforehand what {called(touchpoint)} costs them: {quoted(cost.text)}",
        subject.journey.place_of(touchpoint.id, "cost_to_customer").key(),
        "announced nowhere",
        (
            Hint("tell them at an earlier touchpoint, and name it: announced: ..."),
            Hint("or take the cost away"),
        ),
    )


def _announced(subject: Subject, touchpoint: Touchpoint, announced: str, ways: _Ways) -> Iterator[Finding]:
    flow = subject.flow
    place = subject.journey.place_of(touchpoint.id, "cost_to_customer", "announced")
    here, there = called(touchpoint), flow.touchpoints[announced]
    related = (Related(subject.journey.place_of(announced).key(), "where they are told"),)
    if not there.layer.met_by_customer:
        yield Finding(
            CHECK,
            f"customers never see {called(there)}, where they are to be told what {here} costs",
            place,
            f"this is {there.layer}",
            (Hint("announce it at a customer or frontstage touchpoint"),),
            related,
        )
    elif announced == touchpoint.id:
        yield Finding(
            CHECK,
            f"customers learn what {here} costs them when they are already there",
            place,
            "this is the touchpoint itself",
            (Hint("tell them at an earlier touchpoint, and name that one"),),
        )
    elif (missing := ways.missing(announced, touchpoint.id)) is not None:
        yield Finding(
            CHECK,
            f"not every customer knows beforehand what {here} costs{missing}",
            place,
            "is not met on this way",
            (
                Hint("tell them at a touchpoint that all of them meet, and name that one"),
                Hint(f"or lead this way through {called(there)}"),
            ),
            related,
        )
