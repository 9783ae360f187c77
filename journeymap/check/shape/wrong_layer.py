"""A way on or a need leads to a layer where it cannot lead.

``next`` is the customer's way: it joins what customers do and meet, so it begins and ends at customer and
frontstage touchpoints. ``needs`` is what a touchpoint stands on: work that customers do not see, so it
leads to backstage and support touchpoints.

Finds:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, end: true, next: [grind]}
  grind: {title: We grind the beans, stage: order, layer: backstage}
```

Finds, the other way round:

```yaml
touchpoints:
  nod:   {title: She nods, stage: arrive, layer: frontstage, start: true, next: [order]}
  order: {title: I order, stage: leave, layer: frontstage, needs: [nod]}
```

Finds, when work behind the scenes leads on:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, needs: [grind]}
  grind: {title: We grind the beans, stage: order, layer: backstage, next: [order]}
```

Clean:

```yaml
touchpoints:
  nod:   {title: She nods, stage: arrive, layer: frontstage, start: true, next: [order]}
  order: {title: I order, stage: leave, layer: frontstage, needs: [grind]}
  grind: {title: We grind the beans, stage: leave, layer: backstage}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Related
from journeymap.model.touchpoint import Touchpoint

CHECK = Check("wrong-layer", "JM301")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each ``next`` behind the scenes, and for each item that leads to their wrong side."""
    touchpoints = subject.flow.touchpoints
    for touchpoint in touchpoints.values():
        if touchpoint.layer.met_by_customer:
            for index, way in enumerate(touchpoint.next):
                target = touchpoints.get(way.to)
                if target is not None and not target.layer.met_by_customer:
                    yield _leads_behind(subject, touchpoint, index, target)
        elif touchpoint.next:
            yield _leads_on(subject, touchpoint)
        for index, need in enumerate(touchpoint.needs):
            target = touchpoints.get(need.id)
            if target is not None and target.layer.met_by_customer:
                yield _needs_a_moment(subject, touchpoint, index, target)


def _leads_behind(subject: Subject, touchpoint: Touchpoint, index: int, target: Touchpoint) -> Finding:
    layer = subject.journey.place_of(target.id, "layer")
    return Finding(
        CHECK,
        f"customers cannot go on to {called(target)}: it is {target.layer}",
        subject.journey.place_of(touchpoint.id, "next", index, "to"),
        "next leads to what customers do or meet",
        (
            Hint(f"if {called(touchpoint)} stands on this work, write it under needs: [{target.id}]"),
            Hint("or, if customers do meet it, set its layer to frontstage"),
        ),
        (Related(layer, "customers do not see it"),),
    )


def _leads_on(subject: Subject, touchpoint: Touchpoint) -> Finding:
    layer = subject.journey.place_of(touchpoint.id, "layer")
    return Finding(
        CHECK,
        f"{called(touchpoint)} is {touchpoint.layer}, and customers cannot go on from there",
        subject.journey.place_of(touchpoint.id, "next").key(),
        "next is the customer's way",
        (
            Hint(f"take next out, and write needs: [{touchpoint.id}] at the touchpoint that stands on it"),
            Hint("or, if customers do meet it, set its layer to frontstage"),
        ),
        (Related(layer, "customers do not see it"),),
    )


def _needs_a_moment(subject: Subject, touchpoint: Touchpoint, index: int, target: Touchpoint) -> Finding:
    layer = subject.journey.place_of(target.id, "layer")
    return Finding(
        CHECK,
        f"{called(touchpoint)} cannot stand on {called(target)}: customers meet it",
        subject.journey.place_of(touchpoint.id, "needs", index, "id"),
        "needs leads to work that customers do not see",
        (
            Hint(f"if it comes next for the customer, write next: [{target.id}]"),
            Hint("or, if customers do not see it, set its layer to backstage or support"),
        ),
        (Related(layer, f"its layer is {target.layer}"),),
    )
