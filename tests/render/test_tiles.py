"""Tiles for paper: every part of the picture is in exactly one, all to one scale, cut only where it may be."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.layout.blueprint import blueprint
from journeymap.layout.flow_view import flow_grid
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Picture
from journeymap.render import tiles as module
from journeymap.render.tiles import tiles
from tests.layout.corpus import made, sample

Window = tuple[str, tuple[float, float], tuple[float, float, float, float]]


def _windows(tile: str) -> list[Window]:
    """The windows of a tile: what is seen, where on the tile, and which part of it."""
    found = []
    for window in ET.fromstring(tile):  # noqa: S314 -- our own
        left, top, wide, tall = map(float, window.attrib["viewBox"].split())
        assert (wide, tall) == (float(window.attrib["width"]), float(window.attrib["height"]))
        (use,) = window
        place = (float(window.attrib["x"]), float(window.attrib["y"]))
        found.append((use.attrib["href"], place, (left, top, left + wide, top + tall)))
    return found


def _cuts(picture: Picture) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The stretches across and down that the tiles show, of the picture itself."""
    shown = [_windows(tile)[0] for tile in tiles(picture, "p")]
    assert {target for target, _, _ in shown} == {"#p-all"}
    across = sorted({(left, right) for _, _, (left, _, right, _) in shown})
    down = sorted({(top, bottom) for _, _, (_, top, _, bottom) in shown})
    assert len(shown) == len(across) * len(down)
    return across, down


def _whole(stretches: list[tuple[float, float]], begin: float, end: float) -> bool:
    """Whether stretches follow each other without a gap; a last px without marks may be missing."""
    joined = all(abs(one[1] - two[0]) < 0.1 for one, two in pairwise(stretches))
    return joined and stretches[0][0] == begin and end - 1 <= stretches[-1][1] <= end + 0.1


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    head = draw(st.sampled_from([0.0, 48.0, 100.0]))
    column = draw(st.sampled_from([0.0, 226.0]))
    lanes = draw(st.lists(st.integers(20, 1200).map(float), max_size=14))
    breaks = [head + sum(lanes[:number]) for number in range(len(lanes))]
    width = column * draw(st.integers(1, 60)) if column else draw(st.floats(40, 9000))
    names = draw(st.sampled_from([0.0, 158.0]))
    height = head + sum(lanes) + 14
    return Picture("p", "", "", width, height, (), (), names, head, tuple(breaks), column)


@given(pictures())
def test_every_part_is_in_some_tile_and_cuts_are_where_they_may_be(picture: Picture):
    across, down = _cuts(picture)
    assert _whole(across, 0.0, picture.width)
    assert _whole(down, picture.head, picture.height)
    if picture.column:
        assert all(right % picture.column == 0 for _, right in across)
    if picture.breaks:
        assert all(min(abs(bottom - each) for each in picture.breaks) < 0.1 for _, bottom in down[:-1])
    for top, bottom in down:
        assert bottom > top
        one_lane = not any(top + 1 < each < bottom - 1 for each in picture.breaks)
        assert bottom - top <= module._HEIGHT + 0.1 or (one_lane and picture.breaks)
    assert all(right - left <= module._WIDTH for left, right in across)


@given(pictures())
def test_all_tiles_are_drawn_to_one_scale_and_large_enough_for_what_they_show(picture: Picture):
    made = tiles(picture, "p")
    sizes = {re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', tile).groups() for tile in made}  # type: ignore[union-attr]
    assert len(sizes) == 1
    wide, tall = map(float, sizes.pop())
    for tile in made:
        for _, (x, y), (left, top, right, bottom) in _windows(tile):
            assert x + right - left <= wide + 0.01
            assert y + bottom - top <= tall + 0.01


@given(pictures())
def test_each_tile_has_its_stage_titles_and_lane_names(picture: Picture):
    for tile in tiles(picture, "p"):
        (_, _, (left, top, right, bottom)), *others = _windows(tile)
        expected: list[Window] = []
        if picture.head:
            expected.append(("#p-all", (picture.label_width, 0.0), (left, 0.0, right, picture.head)))
        if picture.label_width:
            expected.append(("#p-names", (0.0, picture.head), (0.0, top, picture.label_width, bottom)))
        assert others == expected


def test_a_small_picture_is_one_tile():
    assert len(tiles(Picture("p", "", "", 600, 400, ()), "p")) == 1


def test_a_tall_flow_is_cut_into_pages():
    _, down = _cuts(Picture("p", "", "", 600, 2000, ()))
    assert down == [(0, module._HEIGHT), (module._HEIGHT, 2 * module._HEIGHT), (2 * module._HEIGHT, 2000)]


@pytest.mark.parametrize("view", [journey_map, blueprint, flow_grid])
def test_the_pictures_of_the_sample(view):
    for workspace in (sample(), made(24, 50)):
        for journey in workspace.journeys:
            picture = view(Flow(journey), workspace)
            across, down = _cuts(picture)
            assert _whole(across, 0.0, picture.width)
            assert _whole(down, picture.head, picture.height)
            assert all(right % picture.column == 0 for _, right in across)
