"""What if something were not there."""

import pytest

from journeymap.graph.without import without
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Layer, Need, Next, Touchpoint

COFFEE = Journey(
    id="coffee",
    title="Coffee",
    file="journeys/coffee.yaml",
    stages=(Stage("all", "All"),),
    touchpoints=(
        Touchpoint("walk-in", "I walk in", "all", Layer.CUSTOMER, start=True, next=(Next("nod"), Next("leave"))),
        Touchpoint(
            "nod", "She nods", "all", Layer.FRONTSTAGE, roles=("barista",), needs=(Need("watch"),), next=(Next("pay"),)
        ),
        Touchpoint("pay", "I pay", "all", Layer.FRONTSTAGE, roles=("barista", "lead"), systems=("till",), end=True),
        Touchpoint("leave", "I leave", "all", Layer.CUSTOMER, end=True),
        Touchpoint("watch", "We watch the door", "all", Layer.BACKSTAGE, roles=("lead",), needs=(Need("roster"),)),
        Touchpoint("roster", "We plan", "all", Layer.SUPPORT, systems=("roster-tool",)),
    ),
)


@pytest.mark.parametrize(
    ("missing", "lost", "waiting"),
    [
        ("nothing-of-the-kind", [], []),
        ("leave", ["leave"], []),
        ("pay", ["pay"], ["nod"]),
        ("till", ["pay"], ["nod"]),
        ("barista", ["nod"], []),
        ("lead", ["nod", "watch"], []),
        ("roster-tool", ["nod", "watch", "roster"], []),
    ],
)
def test_what_falls_and_who_is_left_waiting(missing: str, lost: list[str], waiting: list[str]) -> None:
    loss = without(COFFEE, missing)
    assert [each.id for each in loss.lost] == lost
    assert [each.id for each in loss.waiting] == waiting
    assert {each.id for each in loss.journey.touchpoints} == {each.id for each in COFFEE.touchpoints} - set(lost)


def test_a_role_with_colleagues_is_not_missed() -> None:
    assert "pay" not in [each.id for each in without(COFFEE, "barista").lost]
