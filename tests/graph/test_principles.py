"""Where a principle lives and where it is missing."""

from dataclasses import replace

from journeymap.graph.principles import presence
from journeymap.model.principle import Principle
from tests.graph.little import flow, touchpoint

SEEN = Principle("seen", "Everybody is seen", "seen", "a nod", "principles/seen.yaml", applies_to="stage:one")
SHOP = flow(
    replace(touchpoint("z"), principles=("seen", "other")),
    touchpoint("a"),
    replace(touchpoint("work", layer="b"), principles=("seen",)),
    touchpoint("out", stage="two"),
    stages="one two",
)


def _presence(principle: Principle) -> tuple[list[str], list[str]]:
    found = presence(principle, SHOP)
    return [each.id for each in found.lives], [each.id for each in found.missing]


def test_a_principle_is_missing_where_it_applies_and_does_not_live():
    assert _presence(SEEN) == (["z", "work"], ["a"])


def test_without_applies_to_it_is_missing_nowhere():
    assert _presence(replace(SEEN, applies_to=None)) == (["z", "work"], [])


def test_what_cannot_be_read_is_missing_nowhere():
    assert _presence(replace(SEEN, applies_to="colour:red")) == (["z", "work"], [])
