"""The shares of the ways on from a touchpoint are not the whole of its customers.

Shares say how many customers go which way. Together they are everybody: 100 %. When they are less,
somebody has been forgotten; when they are more, somebody has been counted twice; when only some ways have
one, nobody knows about the others. Where ways exist only in some contexts (``when``), the shares may also
add up in each of these contexts. Where the journey may end, they may be less: the others stay.

Finds:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [{to: order, share: 90%}, {to: give-up, share: 8%}]
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```

Finds, when a share is missing:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [{to: order, share: 92%}, give-up]
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [{to: order, share: 92%}, {to: give-up, share: 8%}]
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```

Clean, as the shares add up in each load:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next:
      - {to: order, when: {load: quiet}}
      - {to: order, when: {load: peak}, share: 92%}
      - {to: give-up, when: {load: peak}, share: 8%}
  order:   {title: I order, stage: leave, layer: frontstage}
  give-up: {title: I give up and go, stage: leave, layer: customer}
```

```yaml
# journeymap.yaml
contexts:
  load: [quiet, peak]
```
"""

from collections.abc import Iterator, Mapping
from itertools import islice, product

from journeymap.check.subject import Subject
from journeymap.check.words import called, with_more
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.model.house import House
from journeymap.model.touchpoint import Next, Touchpoint
from journeymap.prove.phrases import listed

CHECK = Check("shares", "JM206", Severity.WARNING)

EVERYBODY = 100
TOLERANCE = 0.05
FEW = 6
MOST_SITUATIONS = 128
"""How many combinations of contexts are looked at before the shares are believed."""


def of_journey(subject: Subject) -> Iterator[Finding]:
    """A finding for each touchpoint whose shares do not add up, or are given for some of its ways only."""
    for each in subject.flow.graph:
        touchpoint = subject.flow.touchpoints[each]
        if any(way.share is not None for way in touchpoint.next) and not _whole(touchpoint, touchpoint.next):
            yield from _of_touchpoint(subject, touchpoint)


def _of_touchpoint(subject: Subject, touchpoint: Touchpoint) -> Iterator[Finding]:
    for situation in islice(_situations(touchpoint, subject.workspace.house), MOST_SITUATIONS):
        there = tuple(way for way in touchpoint.next if _exists(way, situation))
        given = [way for way in there if way.share is not None]
        if given and not _whole(touchpoint, there):
            finding = _missing if len(given) < len(there) else _sum
            yield finding(subject, touchpoint, there, situation)
            return


def _whole(touchpoint: Touchpoint, ways: tuple[Next, ...]) -> bool:
    total = _total(ways)
    enough = touchpoint.end or total >= EVERYBODY - TOLERANCE
    return all(way.share is not None for way in ways) and enough and total <= EVERYBODY + TOLERANCE


def _total(ways: tuple[Next, ...]) -> float:
    return round(sum(way.share or 0.0 for way in ways), 6)


def _situations(touchpoint: Touchpoint, house: House) -> Iterator[dict[str, str]]:
    """Every combination of the contexts that its ways speak of; of the values that none names, one."""
    named: dict[str, dict[str, None]] = {}
    for way in touchpoint.next:
        for context, values in way.when.items():
            named.setdefault(context, {}).update(dict.fromkeys(values))
    choices = []
    for context, spoken_of in named.items():
        others = [value for value in house.contexts.get(context, ()) if value not in spoken_of]
        choices.append([*spoken_of, *others[:1]])
    for situation in product(*choices):
        yield dict(zip(named, situation, strict=True))


def _exists(way: Next, situation: Mapping[str, str]) -> bool:
    return all(situation[context] in values for context, values in way.when.items())


def _then(situation: Mapping[str, str]) -> str:
    words = [f"{context} is {value}" for context, value in situation.items()]
    return f", when {listed(words)}" if words else ""


def _missing(subject: Subject, touchpoint: Touchpoint, ways: tuple[Next, ...], situation: Mapping[str, str]) -> Finding:
    without = [way for way in ways if way.share is None]
    left = round(EVERYBODY - _total(ways), 2)
    hint = Hint("give each way a share, or none of them")
    if len(without) == 1 and left > 0:
        hint = Hint(f'if {left:g}% go to "{without[0].to}": {with_more(without[0], f"share: {left:g}%")}')
    return Finding(
        CHECK,
        f"only some of the ways on from {called(touchpoint)} have a share{_then(situation)}",
        subject.journey.place_of(touchpoint.id, "next", touchpoint.next.index(without[0])),
        "no share is given here",
        (hint,),
    )


def _sum(subject: Subject, touchpoint: Touchpoint, ways: tuple[Next, ...], situation: Mapping[str, str]) -> Finding:
    total = _total(ways)
    gap = round(abs(EVERYBODY - total), 2)
    hints = [Hint(f"{gap:g}% {'are missing' if total < EVERYBODY else 'too many'}: make them 100% together")]
    if total < EVERYBODY:
        hints.append(Hint("or, if the journey ends here for the others, add end: true"))
    return Finding(
        CHECK,
        f"the shares at {called(touchpoint)} add up to {total:g}%, not 100%{_then(situation)}",
        subject.journey.place_of(touchpoint.id, "next").key(),
        " + ".join(f"{way.share:g}%" for way in ways) if len(ways) <= FEW else f"{len(ways)} shares",
        tuple(hints),
    )
