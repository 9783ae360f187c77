"""Small journeys in one line: ``a>b,c`` says that a leads to b and to c."""

import random
from dataclasses import replace

from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Layer, Need, Next, Touchpoint

LETTERS = {
    "c": Layer.CUSTOMER,
    "f": Layer.FRONTSTAGE,
    "b": Layer.BACKSTAGE,
    "s": Layer.SUPPORT,
}


def journey(*touchpoints: Touchpoint, stages: str = "one") -> Journey:
    return Journey(
        "little",
        "Little",
        tuple(Stage(each, each.capitalize()) for each in stages.split()),
        touchpoints,
        "journeys/little.yaml",
    )


def touchpoint(  # noqa: PLR0913 -- each is a field of a touchpoint
    touchpoint_id: str,
    to: str = "",
    *,
    layer: str = "c",
    needs: str = "",
    stage: str = "one",
    start: bool = False,
    end: bool = False,
    roles: str = "",
) -> Touchpoint:
    """``to`` are ids parted by spaces; one with ``~`` before it is a loop."""
    return Touchpoint(
        id=touchpoint_id,
        title=touchpoint_id.upper(),
        stage=stage,
        layer=LETTERS[layer],
        start=start,
        end=end,
        next=tuple(Next(each.removeprefix("~"), loop=each.startswith("~")) for each in to.split()),
        needs=tuple(Need(each) for each in needs.split()),
        roles=tuple(roles.split()),
    )


def flow(*touchpoints: Touchpoint, stages: str = "one") -> Flow:
    return Flow(journey(*touchpoints, stages=stages))


def put_between(journey: Journey, source: str, target: str) -> Journey:
    """The journey with ``new`` on the way from ``source`` to ``target``, written just before the latter."""
    touchpoints: list[Touchpoint] = []
    for each in journey.touchpoints:
        if each.id == target:
            new = Touchpoint("new", "New", each.stage, Layer.CUSTOMER, next=(Next(target),))
            touchpoints.append(new)
        ways = tuple(replace(way, to="new") if way.to == target else way for way in each.next)
        touchpoints.append(replace(each, next=ways) if each.id == source else each)
    return replace(journey, touchpoints=tuple(touchpoints))


def wild(seed: int, *, most: int = 12) -> Journey:
    """A journey with anything in it that the language allows, ids that do not exist included."""
    dice = random.Random(seed)  # noqa: S311 -- tests, not secrets
    ids = [f"t{number}" for number in range(dice.randint(1, most))]
    stages = [f"s{number}" for number in range(dice.randint(1, 3))]
    somewhere = [*ids, "nowhere"]
    found = [
        Touchpoint(
            id=each,
            title=each.upper(),
            stage=dice.choice([*stages, stages[0], "unknown"]),
            layer=dice.choice([Layer.CUSTOMER, Layer.FRONTSTAGE, *Layer]),
            start=dice.random() < 0.25,
            end=dice.random() < 0.2,
            next=tuple(
                Next(
                    dice.choice(somewhere),
                    condition=dice.choice([None, None, "it rains"]),
                    when=dice.choice([{}, {}, {"load": ("peak",)}]),
                    share=dice.choice([None, None, 10.0, 60.0]),
                    loop=dice.random() < 0.2,
                )
                for _ in range(dice.choice([0, 1, 1, 2, 3]))
            ),
            needs=tuple(Need(dice.choice(somewhere)) for _ in range(dice.choice([0, 0, 1, 2]))),
            roles=dice.choice([(), (), ("barista",), ("barista", "host")]),
        )
        for each in ids
    ]
    return Journey("wild", "Wild", tuple(Stage(each, each) for each in stages), tuple(found), "journeys/wild.yaml")


journeys = st.integers(0, 10**9).map(wild)
"""Wild journeys, for Hypothesis."""
