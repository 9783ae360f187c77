"""Lanes of a picture: they follow each other without a gap, and what begins in one ends in it."""

from itertools import pairwise

import pytest

from journeymap.graph.flow import Flow
from journeymap.language.language import language
from journeymap.layout.blueprint import blueprint
from journeymap.layout.laned import by_lane, top
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Area, Glyph, Group, Mark, Rect, Stroke, Words
from tests.layout.corpus import ENGLISH, made, sample
from tests.layout.walker import sticking_out, walk

JOURNEYS = [
    *((journey.id, sample(), journey) for journey in sample().journeys),
    *((f"made-{seed}", made(seed, 15), made(seed, 15).journeys[0]) for seed in (4, 9, 24)),
]
VIEWS = {"map": journey_map, "blueprint": blueprint}


def bottom(mark: Mark | Group) -> float:
    match mark:
        case Group():
            return max(map(bottom, mark.marks), default=0.0)
        case Rect():
            return mark.y + mark.height
        case Words():
            return mark.y + (len(mark.lines) - 1) * mark.style.leading
        case Glyph():
            return mark.y + mark.size / 2
        case Stroke():
            return max(y for _, y in mark.points)
        case Area():
            return max(y for _, y in (*mark.upper, *mark.lower))


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize(("name", "workspace", "journey"), JOURNEYS, ids=[each[0] for each in JOURNEYS])
def test_lanes_follow_each_other_and_hold_what_begins_in_them(name, workspace, journey, view):
    picture = VIEWS[view](Flow(journey), workspace, ENGLISH)
    assert 0 <= picture.lanes[0].top - picture.head < 10
    assert all(one.bottom == two.top for one, two in pairwise(picture.lanes))
    assert picture.head < picture.lanes[-1].bottom < picture.height
    assert len({lane.id for lane in picture.lanes}) == len(picture.lanes)
    assert sticking_out(picture) == []
    for marks in (picture.marks, picture.labels):
        for lane, run in by_lane(marks, picture.lanes):
            for mark in run:
                if lane is None:
                    assert mark.role.startswith(("stage", "bar-"))
                elif mark.role != "need":
                    assert lane.top - 0.1 <= top(mark) <= bottom(mark) <= lane.bottom + 0.1, f"{name}: {mark}"


def test_grouping_by_lane_loses_nothing_and_keeps_the_order():
    picture = journey_map(Flow(sample().journeys[0]), sample(), ENGLISH)
    runs = [mark for _, run in by_lane(picture.marks, picture.lanes) for mark in run]
    assert runs == list(picture.marks)
    assert list(walk(runs)) == list(walk(picture.marks))


def test_only_what_the_story_hangs_on_must_stay():
    for view, stays in (("map", "What happens"), ("blueprint", "Customer and frontstage")):
        picture = VIEWS[view](Flow(sample().journeys[0]), sample(), ENGLISH)
        assert [lane.name for lane in picture.lanes if not lane.optional] == [stays]


def test_lanes_have_the_same_ids_in_every_language():
    for view in ("map", "blueprint"):
        flow = Flow(sample().journeys[0])
        english, dutch = (VIEWS[view](flow, sample(), speech).lanes for speech in (ENGLISH, language("nl")))
        assert [each.id for each in english] == [each.id for each in dutch]
        assert [each.id for each in english] == [each.name.lower().replace(" ", "-") for each in english]
        assert not {each.name for each in english} & {each.name for each in dutch}
