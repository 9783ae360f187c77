"""A picture that stands alone: everything in it that was in its parts, and nothing on top of anything."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

import pytest

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout.blueprint import blueprint
from journeymap.layout.coverage_view import coverage_view
from journeymap.layout.extent import extent, seen
from journeymap.layout.flow_view import flow_grid
from journeymap.layout.font import Style
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Area, Glyph, Group, Picture, Rect, Stroke, Words
from journeymap.layout.moved import moved
from journeymap.layout.poster import poster
from journeymap.model.workspace import Workspace
from journeymap.prove.coverage import coverage
from journeymap.prove.survey import survey
from tests.layout import walker
from tests.layout.corpus import ENGLISH, made, sample

JOURNEYS: dict[str, tuple[Callable[[], Workspace], int]] = {
    **{each.id: (sample, number) for number, each in enumerate(sample().journeys)},
    **{f"made-{seed}": (partial(made, seed, size), 0) for seed, size in ((0, 3), (9, 20), (24, 40))},
}


def _coverage(flow: Flow, workspace: Workspace, speech: Language) -> Picture:
    return coverage_view(coverage(flow, workspace.principles, survey(workspace, [flow])), speech)


VIEWS: dict[str, Callable[[Flow, Workspace, Language], Picture]] = {
    "map": journey_map,
    "blueprint": blueprint,
    "flow": flow_grid,
    "coverage": _coverage,
}


@cache
def parts(name: str, view: str) -> tuple[Picture, Picture]:
    """A picture, and the same standing alone."""
    workspace, number = JOURNEYS[name][0](), JOURNEYS[name][1]
    flow = Flow(workspace.journeys[number])
    picture = VIEWS[view](flow, workspace, ENGLISH)
    return picture, poster(picture, flow, workspace.house, ENGLISH)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", JOURNEYS)
def test_nothing_lies_on_anything_and_nothing_sticks_out(name: str, view: str) -> None:
    _, whole = parts(name, view)
    assert walker.overlapping_texts(walker.texts(whole)) == []
    cards = replace(whole, marks=tuple(mark for mark in whole.marks if isinstance(mark, Group)))
    assert walker.overlapping([box for box, _ in walker.cards(cards)]) == []
    assert walker.texts_on_foreign_cards(whole) == []
    assert walker.sticking_out(whole) == []
    assert walker.too_small(whole) == []
    assert walker.texts_outside_their_cards(whole) == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", JOURNEYS)
def test_all_that_the_picture_says_is_said(name: str, view: str) -> None:
    picture, whole = parts(name, view)

    def said(each: Picture) -> list[str]:
        return [
            line
            for mark, _ in walker.walk((*each.marks, *each.labels))
            if isinstance(mark, Words)
            for line in mark.lines
        ]

    assert sorted(set(said(picture)) - set(said(whole))) == []
    assert whole.labels == ()
    assert len(said(whole)) > len(said(picture))


def test_the_heading_grows_with_the_picture_but_not_without_end() -> None:
    sizes = {}
    for name in ("lost-umbrella", "coffee-before-the-train", "outpatient-visit"):
        _, whole = parts(name, "map")
        sizes[name] = next(mark.style.size for mark, _ in walker.walk(whole.marks) if isinstance(mark, Words))
    assert sizes["lost-umbrella"] == 34
    assert 34 < sizes["coffee-before-the-train"] < sizes["outpatient-visit"] == 85


def test_moved_marks_have_moved_and_are_otherwise_the_same() -> None:
    marks = (
        Rect("a", 1, 2, 3, 4, 5),
        Words("b", 1, 2, ("x",), Style(15), "middle"),
        Glyph("c", "star", 1, 2, 12),
        Stroke("d", ((1, 2), (3, 4)), curved=True, arrow=True),
        Area("e", ((1, 2), (3, 4)), ((5, 6), (7, 8))),
    )
    (group,) = moved([Group("g", marks, "t", "label")], 10, 100)
    assert isinstance(group, Group)
    assert (group.role, group.touchpoint, group.label) == ("g", "t", "label")
    assert group.marks == (
        Rect("a", 11, 102, 3, 4, 5),
        Words("b", 11, 102, ("x",), Style(15), "middle"),
        Glyph("c", "star", 11, 102, 12),
        Stroke("d", ((11, 102), (13, 104)), curved=True, arrow=True),
        Area("e", ((11, 102), (13, 104)), ((15, 106), (17, 108))),
    )


@pytest.mark.parametrize("name", JOURNEYS)
def test_an_extent_holds_all_that_a_walker_measures(name: str) -> None:
    picture, _ = parts(name, "map")
    for mark, _ in walker.walk(picture.marks):
        left, top, right, bottom = extent(mark)
        for box in walker.extent(mark):
            assert left - 1 <= box.left
            assert top - 1 <= box.top
            assert box.right <= right + 1
            assert box.bottom <= bottom + 1


def test_through_a_window_only_what_is_behind_it_is_seen() -> None:
    inside, outside = Rect("a", 0, 0, 10, 10), Rect("b", 30, 0, 10, 10)
    assert seen([inside, outside, Group("g", (outside,)), Group("h", (inside, outside))], (5, 5, 20, 20)) == (
        inside,
        Group("h", (inside,)),
    )
    assert seen([outside], (10, 0, 30, 10)) == ()
