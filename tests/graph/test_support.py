"""What stands behind what: by hand, and by asking of each pair whether needs lead from one to the other."""

from hypothesis import given

from journeymap.graph.flow import Flow
from journeymap.graph.support import moments_behind, needed_by
from journeymap.model.journey import Journey
from tests.graph.little import journey, journeys, touchpoint


def test_needed_by_turns_needs_round():
    made = journey(
        touchpoint("z", needs="work work nowhere"),
        touchpoint("a", needs="work"),
        touchpoint("work", layer="b", needs="machine"),
        touchpoint("machine", layer="s"),
    )
    assert needed_by(made) == {"z": (), "a": (), "work": ("z", "a"), "machine": ("work",)}


def test_moments_behind_looks_through_other_work_and_around_circles():
    made = journey(
        touchpoint("a", needs="work"),
        touchpoint("b", needs="machine"),
        touchpoint("work", layer="b", needs="machine"),
        touchpoint("machine", layer="s", needs="work"),
        touchpoint("unused", layer="s"),
    )
    assert moments_behind(made, ("b", "a")) == {"work": ("b", "a"), "machine": ("b", "a"), "unused": ()}


@given(journeys)
def test_moments_behind_is_what_needs_lead_down_from(journey: Journey):
    made = Flow(journey)
    ordered = made.moments
    by_id = journey.by_id()

    def down(touchpoint_id: str) -> set[str]:
        """All work under a moment, directly or through other work."""
        found: set[str] = set()
        pending = [touchpoint_id]
        while pending:
            for need in by_id[pending.pop()].needs:
                if need.id in by_id and need.id not in found and need.id not in made.graph:
                    found.add(need.id)
                    pending.append(need.id)
        return found

    expected = {
        each.id: tuple(moment for moment in ordered if each.id in down(moment))
        for each in journey.touchpoints
        if each.id not in made.graph
    }
    assert moments_behind(journey, ordered) == expected
