"""Sheets for paper: every part of the picture is on exactly one, all to one scale, cut only where it may be."""

import re
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.layout.blueprint import blueprint
from journeymap.layout.extent import around
from journeymap.layout.flow_view import flow_grid
from journeymap.layout.font import Style
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Area, Glyph, Group, Picture, Rect, Stroke, Words
from journeymap.layout.within import within
from journeymap.render import tiles as module
from journeymap.render.tiles import overview, tiles
from tests.layout.corpus import ENGLISH, made, sample

XML = "{http://www.w3.org/2000/svg}"
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Window:
    """A part of something larger that is seen on a sheet: where on the sheet, which part, and what is in it."""

    at: tuple[float, float]
    seen: Box
    uses: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    size: tuple[float, float]
    windows: tuple[Window, ...]
    texts: tuple[str, ...]
    crosses: int


def _texts(element: ET.Element) -> list[str]:
    return [" ".join(line.text or "" for line in each) for each in element.iter(f"{XML}text")]


def _sheet(tile: str) -> Sheet:
    root = ET.fromstring(tile)  # noqa: S314 -- our own
    wide, tall = (float(root.attrib[name]) for name in ("width", "height"))
    assert root.attrib["viewBox"] == f"0 0 {root.attrib['width']} {root.attrib['height']}"
    windows = []
    for each in root.findall(f"{XML}svg"):
        left, top, width, height = map(float, each.attrib["viewBox"].split())
        assert (width, height) == (float(each.attrib["width"]), float(each.attrib["height"]))
        uses = tuple(use.attrib["href"].removeprefix("#") for use in each.iter(f"{XML}use"))
        place = (float(each.attrib["x"]), float(each.attrib["y"]))
        windows.append(Window(place, (left, top, left + width, top + height), uses, tuple(_texts(each))))
    crosses = len([each for each in root.findall(f"{XML}path") if each.attrib["class"] == "m-cut"])
    own = [" ".join(line.text or "" for line in each) for each in root.findall(f"{XML}text")]
    return Sheet((wide, tall), tuple(windows), tuple(own), crosses)


def _sheets(picture: Picture) -> list[Sheet]:
    return [_sheet(tile) for tile in tiles(picture, "p", ENGLISH)]


def _cuts(picture: Picture) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The stretches across and down that the sheets show, without what they show of their neighbours."""
    shown = [sheet.windows[0].seen for sheet in _sheets(picture)]
    lefts, tops = sorted({box[0] for box in shown}), sorted({box[1] for box in shown})
    assert len(shown) == len(lefts) * len(tops)
    right, bottom = max(box[2] for box in shown), max(box[3] for box in shown)
    for left, top, seen_right, seen_bottom in shown:
        assert seen_right in (right, pytest.approx(_next(lefts, left) + module._OVERLAP, abs=0.1))
        assert seen_bottom in (bottom, pytest.approx(_next(tops, top) + module._UNDERLAP, abs=0.1))
    return list(pairwise([*lefts, right])), list(pairwise([*tops, bottom]))


def _next(starts: list[float], start: float) -> float:
    return next((each for each in starts if each > start), float("inf"))


def _whole(stretches: list[tuple[float, float]], begin: float, end: float) -> bool:
    return stretches[0][0] == begin and abs(stretches[-1][1] - end) <= 0.1


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    head = draw(st.sampled_from([0.0, 48.0, 100.0]))
    column = draw(st.sampled_from([0.0, 226.0]))
    lanes = draw(st.lists(st.integers(20, 1200).map(float), max_size=14))
    breaks = [head + sum(lanes[:number]) for number in range(len(lanes))]
    width = column * draw(st.integers(1, 60)) if column else draw(st.floats(40, 9000))
    names = draw(st.sampled_from([0.0, 158.0]))
    height = head + sum(lanes) + 14
    stages = []
    left = 0.0
    while column and left < width:
        wide = column * draw(st.integers(1, 20))
        stages.append((draw(st.sampled_from(["Arrive", "A long title of a stage in many words"])), left, wide))
        left += wide
    return Picture("p", "Map: x", "", width, height, (), (), names, head, tuple(breaks), column, stages=tuple(stages))


@given(pictures())
def test_every_part_is_on_some_sheet_and_cuts_are_where_they_may_be(picture: Picture):
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
def test_all_sheets_are_drawn_to_one_scale_and_large_enough_for_what_they_show(picture: Picture):
    sheets = _sheets(picture)
    assert len({sheet.size for sheet in sheets}) == 1
    wide, tall = sheets[0].size
    for sheet in sheets:
        for each in sheet.windows:
            left, top, right, bottom = each.seen
            assert each.at[0] + right - left <= wide + 0.01
            assert each.at[1] + bottom - top <= tall + 0.01


@given(pictures())
def test_each_sheet_has_the_titles_of_its_stages_and_the_names_of_its_lanes(picture: Picture):
    for sheet in _sheets(picture):
        main, *others = sheet.windows
        if picture.head:
            head, *others = others
            assert head.at == (picture.label_width, module._CAPTION)
            assert head.at[1] + head.seen[3] == main.at[1]
            expected = [
                f"{title} (continued)" if x < main.seen[0] else title
                for title, x, width in picture.stages
                if x < main.seen[2] - module._OVERLAP and x + width > main.seen[0]
            ]
            assert list(head.texts) == expected
        if picture.label_width:
            (names,) = others
            assert names.uses == ("p-names",)
            assert (names.at, names.seen[:3]) == ((0.0, main.at[1]), (0.0, main.seen[1], picture.label_width))
        else:
            assert not others


def test_a_title_is_never_cut_by_the_edge_of_its_head():
    stages = (("A title of a stage that needs a number of lines where there is one column only", 0.0, 7 * 226.0),)
    picture = Picture("p", "", "", 7 * 226.0, 400, (), (), 158.0, 46.0, (), 226.0, stages=stages)
    heads = [sheet.windows[1] for sheet in _sheets(picture)]
    assert len(heads) == 2
    narrow = Picture("p", "", "", 7 * 226.0, 400, (), (), 1300.0, 46.0, (), 226.0, stages=stages)
    (first, *_) = [sheet.windows[1] for sheet in _sheets(narrow)]
    assert first.seen[3] > 100 > heads[0].seen[3] > 46


def test_sheets_are_named_and_say_which_are_glued_to_them():
    picture = Picture("p", "Map: Tea", "", 12 * 226.0, 1500, (), (), 158.0, 46.0, (700.0,), 226.0)
    said = [(sheet.texts, sheet.crosses) for sheet in _sheets(picture)]
    assert said == [
        (("Map: Tea", "sheet A1 · A2 goes on at the right, B1 below"), 8),
        (("Map: Tea", "sheet A2 · B2 below"), 4),
        (("Map: Tea", "sheet B1 · B2 goes on at the right"), 4),
        (("Map: Tea", "sheet B2"), 0),
    ]
    assert [module._letters(row) for row in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_a_small_picture_is_one_sheet_that_says_no_more_than_what_it_is():
    (sheet,) = _sheets(Picture("p", "Flow: Tea", "", 600, 400, ()))
    assert (sheet.texts, sheet.crosses) == (("Flow: Tea",), 0)


def test_a_long_title_is_cut_to_one_line():
    (sheet,) = _sheets(Picture("p", "Map: " + "very " * 200, "", 600, 400, ()))
    assert re.fullmatch(r"Map: (very )+…", sheet.texts[0])


def test_a_tall_flow_is_cut_into_pages():
    _, down = _cuts(Picture("p", "", "", 600, 2000, ()))
    assert down == [(0, module._HEIGHT), (module._HEIGHT, 2 * module._HEIGHT), (2 * module._HEIGHT, 2000)]


def test_a_sheet_holds_the_marks_that_reach_into_it_and_no_others():
    boxes = tuple(Rect("card", 226.0 * number + 24, 60, 178, 100) for number in range(12))
    group = Group("card", boxes[:1], "one")
    picture = Picture("p", "", "", 12 * 226.0, 300, (*boxes, group, Group("empty", ())), (), 158.0, 46.0, (), 226.0)
    one, two = _sheets(picture)
    assert one.windows[0].uses == (*(f"p-{number}" for number in range(6)), "p-12")
    assert two.windows[0].uses == tuple(f"p-{number}" for number in range(6, 12))


@pytest.mark.parametrize("view", [journey_map, blueprint, flow_grid])
def test_the_pictures_of_the_sample(view):
    for workspace in (sample(), made(24, 50)):
        for journey in workspace.journeys:
            picture = view(Flow(journey), workspace, ENGLISH)
            across, down = _cuts(picture)
            assert _whole(across, 0.0, picture.width)
            assert _whole(down, picture.head, picture.height)
            assert all(right % picture.column == 0 for _, right in across)
            used = {name for sheet in _sheets(picture) for name in sheet.windows[0].uses}
            groups = {f"p-{number}" for number, mark in enumerate(picture.marks) if isinstance(mark, Group)}
            assert groups <= used
            assert sum(len(sheet.windows[0].uses) for sheet in _sheets(picture)) < 3 * len(picture.marks)


def test_the_overview_shows_the_whole_and_how_its_sheets_go_together():
    picture = Picture("p", "Map", "", 12 * 226.0, 1500, (), (), 158.0, 46.0, (700.0,), 226.0)
    root = ET.fromstring(overview(picture, "p", ENGLISH))  # noqa: S314 -- our own
    assert [use.attrib["href"] for use in root.iter(f"{XML}use")] == ["#p-all"]
    assert [text.text for text in root.iter(f"{XML}text")] == ["A1", "A2", "B1", "B2"]
    frames = [tuple(float(each.attrib[name]) for name in ("x", "y", "width", "height")) for each in root[1::2]]
    assert frames[0] == (0, 46, 1356, 654)
    assert frames[3] == (1356, 700, 1356, 800)
    assert overview(Picture("p", "Map", "", 6 * 226.0, 1500, (), (), 158.0, 46.0, (700.0,), 226.0), "p", ENGLISH) == ""


# --- how far marks reach

CURVE = ((0.0, 0.0), (1.0, 5.0), (2.0, 5.0), (30.0, 9.0), (40.0, 9.0), (50.0, 2.0), (60.0, 2.0))


@pytest.mark.parametrize(
    ("mark", "least"),
    [
        (Rect("a", 10, 20, 30, 40), (10, 20, 40, 60)),
        (Glyph("a", "dot", 10, 20, 8), (6, 16, 14, 24)),
        (Stroke("a", ((5.0, 9.0), (1.0, 2.0))), (1, 2, 5, 9)),
        (Area("a", CURVE, ((0.0, 20.0), (60.0, 20.0))), (0, 0, 60, 20)),
        (Words("a", 10, 20, ("ab", "c"), Style(10)), (10, 10, 19, 33)),
        (Words("a", 10, 20, ("ab",), Style(10), "end"), (1, 10, 10, 20)),
        (Words("a", 10, 20, ("ab",), Style(10), "middle"), (5.5, 10, 14.5, 20)),
        (Group("a", (Rect("a", 0, 0, 1, 1), Group("b", (Rect("a", 9, 8, 1, 1),)))), (0, 0, 10, 9)),
    ],
)
def test_a_mark_stays_within_its_extent(mark, least):
    box = around(mark)
    assert box
    assert all(have <= want for have, want in zip(box[:2], least[:2], strict=True))
    assert all(want <= have <= want + 15 for have, want in zip(box[2:], least[2:], strict=True))
    assert around(Group("a", ())) is None


def test_of_long_lines_only_what_a_stretch_needs():
    line = Stroke("grid", ((0.0, 5.0), (900.0, 5.0)))
    assert within(line, 100, 200) == Stroke("grid", ((100.0, 5.0), (200.0, 5.0)))
    curve = Stroke("curve", CURVE, curved=True)
    assert within(curve, 31, 50) == Stroke("curve", CURVE[3:], curved=True)
    assert within(curve, 0, 10) == Stroke("curve", CURVE[:4], curved=True)
    assert within(curve, 10, 50) == curve
    assert within(Area("gap", CURVE, CURVE), 40, 50) == Area("gap", CURVE[3:], CURVE[3:])
    assert within(curve, 900, 1000) == Stroke("curve", CURVE[:4], curved=True)
    for other in (Rect("a", 0, 0, 1, 1), Group("a", ()), Stroke("next", line.points, arrow=True)):
        assert within(other, 0, 1) is None
    assert within(Stroke("next", ((0.0, 0.0), (0.0, 9.0))), 0, 1) is None
    assert within(Stroke("back", CURVE[::-1], curved=True), 0, 1) is None
