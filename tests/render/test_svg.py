"""Pictures as SVG: nothing that anyone writes becomes markup, ids never clash, numbers are short."""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.layout.blueprint import blueprint
from journeymap.layout.flow_view import flow_grid
from journeymap.layout.font import Style
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Area, Glyph, Group, Mark, Picture, Rect, Stroke, Words
from journeymap.model.house import Entry, House, Scale
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import (
    Cost,
    Delight,
    Duration,
    Emotion,
    Friction,
    Layer,
    Metric,
    Need,
    Next,
    Opportunity,
    Time,
    Touchpoint,
)
from journeymap.model.workspace import Workspace
from journeymap.render import svg
from journeymap.render.glyphs import PATHS
from tests.layout.corpus import ENGLISH, sample
from tests.render.hostile import HOSTILE, possible

VIEWS = (journey_map, blueprint, flow_grid)
XML = "{http://www.w3.org/2000/svg}"
CURVE = ((0.0, 0.0), (1.0, 0.0), (2.0, 1.0), (3.0, 1.0))


def _workspace(text: str) -> Workspace:
    """A workspace that says ``text`` wherever something can be said."""
    one = Touchpoint(
        "one",
        text,
        "stage",
        Layer.CUSTOMER,
        start=True,
        next=(Next("two", condition=text, share=8.0), Next("one", condition=text, loop=True)),
        needs=(Need("work", text),),
        expects=text,
        thinks=text,
        says=(text,),
        emotion=Emotion(1, -1, text, text),
        friction=(Friction(text, 2, evidence=text),),
        delight=(Delight(text, text),),
        moment_of_truth=True,
        principles=("principle",),
        channel="channel",
        roles=("role",),
        procedure="procedure",
        systems=("system",),
        personas=("persona",),
        takes=Time(Duration(10.0, 20.0)),
        physical_evidence=(text,),
        metrics=(Metric(text, better="high", target=text, value=text),),
        opportunities=(Opportunity("o", text, status=text, owner=text, ticket=text),),
        owner=text,
        perceived_owner=text,
        value_to=(text,),
        cost_to_customer=Cost(text, "two"),
        kano=text,
    )
    two = Touchpoint("two", text, "stage", Layer.FRONTSTAGE, needs=(Need("work"),))
    work = Touchpoint("work", text, "stage", Layer.BACKSTAGE, roles=("role",), needs=(Need("machine"),))
    machine = Touchpoint("machine", text, "stage", Layer.SUPPORT, systems=("system",))
    journey = Journey(
        "journey", text, (Stage("stage", text),), (one, two, work, machine), "j.yaml", persona="persona", goal=text
    )
    catalogue = {each: Entry(each, text) for each in ("channel", "role", "procedure", "system", "persona")}
    house = House(
        scale=Scale(-2, 2, {0: text}),
        channels=catalogue,
        roles=catalogue,
        procedures=catalogue,
        systems=catalogue,
        personas=catalogue,
    )
    return Workspace(house, (journey,), (Principle("principle", text, text, text, "p.yaml"),))


def _drawn(text: str) -> list[Picture]:
    workspace = _workspace(text)
    return [view(Flow(workspace.journeys[0]), workspace, ENGLISH) for view in VIEWS]


def _parsed(picture: Picture) -> tuple[ET.Element, ET.Element]:
    return (
        ET.fromstring(svg.picture(picture, "p")),  # noqa: S314 -- our own
        ET.fromstring(svg.lane_names(picture, "p")),  # noqa: S314
    )


def _structure(element: ET.Element) -> object:
    """Elements and names of attributes; how many lines a text has is not structure, nor in which lane a wire begins."""
    children = [_structure(child) for child in _outside_of_lanes(element) if child.tag != f"{XML}tspan"]
    return element.tag, sorted(element.attrib), children


def _outside_of_lanes(element: ET.Element) -> Iterator[ET.Element]:
    for child in element:
        if "data-lane" in child.attrib:
            yield from child
        else:
            yield child


@pytest.fixture(scope="module")
def harmless() -> list[object]:
    return [[_structure(each) for each in _parsed(picture)] for picture in _drawn("harmless")]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_in_every_field_changes_no_element(text: str, harmless: list[object]):
    for picture, expected in zip(_drawn(text), harmless, strict=True):
        assert [_structure(each) for each in _parsed(picture)] == expected


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_comes_back_character_by_character(text: str):
    for picture in _drawn(text):
        root, _ = _parsed(picture)
        assert root.findtext(f"{XML}title") == possible(picture.title)
        assert root.findtext(f"{XML}desc") == possible(picture.description)
        labels = {each.get("aria-label") for each in root.iter(f"{XML}a")}
        assert labels <= {possible(text)}
        shown = [each.text or "" for each in root.iter(f"{XML}tspan")]
        written = [possible(line) for words in _words(picture.marks) for line in words.lines]
        assert shown == written


def _words(marks: tuple[Mark | Group, ...]) -> list[Words]:
    found: list[Words] = []
    for mark in marks:
        if isinstance(mark, Group):
            found += _words(mark.marks)
        elif isinstance(mark, Words):
            found.append(mark)
    return found


def test_two_pictures_share_a_page_without_sharing_an_id():
    pictures = _drawn("harmless")
    page = "".join(
        svg.picture(picture, f"{prefix}-{picture.name}") + svg.lane_names(picture, f"{prefix}-{picture.name}")
        for prefix in ("one", "two")
        for picture in pictures
    )
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids)) == sum(2 * (5 + len(each.marks) + _has_gap(each)) for each in pictures)
    assert all(each.startswith(("one-", "two-")) for each in ids)
    for named in re.findall(r'aria-labelledby="([^"]*)"', page):
        assert set(named.split()) <= set(ids)


def _has_gap(picture: Picture) -> bool:
    return any(isinstance(mark, Area) for mark in picture.marks)


def test_each_mark_of_a_picture_can_be_shown_again_by_its_id():
    arrow = Stroke("next", ((0.0, 0.0), (0.0, 20.0)), arrow=True)
    box = Rect("a", 0, 0, 1, 1)
    drawn = ET.fromstring(svg.picture(_picture(box, arrow, Group("way", (box,), label="a b")), "p"))  # noqa: S314
    shown = [(each.tag.removeprefix(XML), each.get("id")) for each in drawn[-1]]
    assert shown == [("rect", "p-0"), ("g", "p-1"), ("g", "p-2")]
    assert [svg.mark_id("p", number) for number in range(3)] == [name for _, name in shown]


def test_the_gap_is_tinted_and_hatched_by_a_pattern_of_its_own_picture():
    area = Area("gap", CURVE, CURVE)
    drawn = svg.picture(_picture(area), "p")
    assert f"desc>{svg.hatching('p-hatch')}<g" in drawn
    assert '<path id="p-0" class="m-gap" fill="url(#p-hatch)" d="' in drawn
    assert "fill=" not in svg.picture(_picture(replace(area, role="other")), "p")
    assert "<pattern" not in svg.picture(_picture(Rect("gap", 0, 0, 1, 1)), "p")


def test_the_same_journey_gives_the_same_bytes():
    for journey in sample().journeys:
        for view in VIEWS:
            once, again = view(Flow(journey), sample(), ENGLISH), view(Flow(replace(journey)), sample(), ENGLISH)
            assert svg.picture(once, "p") == svg.picture(again, "p")
            assert svg.lane_names(once, "p") == svg.lane_names(again, "p")


def test_every_picture_of_the_sample_is_well_formed_and_all_its_classes_are_prefixed():
    for journey in sample().journeys:
        for view in VIEWS:
            for root in _parsed(view(Flow(journey), sample(), ENGLISH)):
                for element in root.iter():
                    names = (element.get("class") or "").split()
                    assert all(name.startswith("m-") or name in ("picture", "lane-names") for name in names)


def _picture(*marks: Mark | Group) -> Picture:
    return Picture("p", "T", "D", 100.2, 50, marks)


def _body(*marks: Mark | Group) -> str:
    found = re.search(r'<g id="p-all">(.*)</g></svg>$', svg.picture(_picture(*marks), "p"))
    assert found
    return re.sub(r' id="p-\d+"', "", found[1])


def test_the_picture_as_a_whole():
    assert svg.picture(_picture(), "p") == (
        '<svg class="picture" xmlns="http://www.w3.org/2000/svg" width="101" height="50" viewBox="0 0 101 50" '
        'role="group" aria-labelledby="p-title p-desc"><title id="p-title">T</title><desc id="p-desc">D</desc>'
        '<g id="p-all"></g></svg>'
    )


def test_lane_names_are_hidden_from_screen_readers():
    assert svg.lane_names(replace(_picture(), labels=(Rect("a", 0, 0, 1, 1),), label_width=9.5), "p") == (
        '<svg class="lane-names" xmlns="http://www.w3.org/2000/svg" width="10" height="50" viewBox="0 0 10 50" '
        'aria-hidden="true" focusable="false"><g id="p-names">'
        '<rect class="m-a" x="0" y="0" width="1" height="1"/></g></svg>'
    )


def test_boxes():
    assert _body(Rect("card-customer", 1.04, 2.05, 3, 4.96, 7)) == (
        '<rect class="m-card-customer" x="1" y="2" width="3" height="5" rx="7"/>'
    )


def test_words():
    style = Style(15, bold=True, italic=True)
    assert _body(Words("feeling", 10, 20, ("a & b", "c"), style, "middle")) == (
        '<text class="m-feeling m-halo" font-size="15" font-weight="600" font-style="italic" text-anchor="middle">'
        '<tspan x="10" y="20">a &amp; b</tspan><tspan x="10" y="39.5">c</tspan></text>'
    )
    assert _body(Words("title", 10, 20, ("a",), Style(16))) == (
        '<text class="m-title" font-size="16"><tspan x="10" y="20">a</tspan></text>'
    )


def test_a_right_angled_line_has_rounded_corners_and_an_arrow_that_ends_at_its_tip():
    line = Stroke("next", ((0.0, 0.0), (0.0, 20.0), (50.0, 20.0), (50.0, 60.0)), arrow=True)
    assert _body(line) == (
        '<g><path class="m-next" d="M0 0L0 13Q0 20 7 20L43 20Q50 20 50 27L50 51"/>'
        '<path class="m-next-head" d="M50 60L45.9 51L54.1 51Z"/></g>'
    )


def test_the_head_of_a_short_arrow_is_no_longer_than_its_last_stretch():
    line = Stroke("need", ((0.0, 0.0), (0.0, 20.0), (4.0, 20.0)), arrow=True)
    assert _body(line) == (
        '<g><path class="m-need" d="M0 0L0 20Q0 20 0 20L0 20"/><path class="m-need-head" d="M4 20L0 21.8L0 18.2Z"/></g>'
    )


def test_a_straight_line_and_a_curve():
    assert _body(Stroke("grid", ((0.0, 1.0), (5.0, 1.0)))) == '<path class="m-grid" d="M0 1L5 1"/>'
    assert _body(Stroke("curve-target", CURVE, curved=True)) == ('<path class="m-curve-target" d="M0 0C1 0 2 1 3 1"/>')
    assert _body(Area("other", CURVE, CURVE)) == '<path class="m-other" d="M0 0C1 0 2 1 3 1L3 1C2 1 1 0 0 0Z"/>'


@pytest.mark.parametrize("name", PATHS)
def test_signs_are_drawn_to_their_size(name: str):
    assert _body(Glyph("truth", name, 10, 20, 12)) == (
        f'<path class="m-glyph m-truth" transform="translate(10 20) scale(6)" d="{PATHS[name]}"/>'
    )


@pytest.mark.parametrize(("name", "path"), PATHS.items())
def test_signs_stay_within_their_square(name: str, path: str):
    """Every point that a path names, worked out from its commands."""
    x = y = 0.0
    for command, rest in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        numbers = [float(each) for each in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        size = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "a": 7, "q": 4, "z": 0}[command.lower()]
        for start in range(0, len(numbers), size or 1):
            part = numbers[start : start + size]
            assert len(part) == size
            back = command.islower()
            if command.lower() == "h":
                x = part[0] + (x if back else 0)
            elif command.lower() == "v":
                y = part[0] + (y if back else 0)
            else:
                x, y = part[-2] + (x if back else 0), part[-1] + (y if back else 0)
            assert -1 <= round(x, 3) <= 1, name
            assert -1 <= round(y, 3) <= 1, name


def test_groups_with_a_touchpoint_are_links_to_it():
    group = Group("card", (Rect("a", 0, 0, 1, 1),), "walk-in", 'Walk "in"')
    assert _body(group) == (
        '<a class="m-card" data-touchpoint="walk-in" href="#touchpoint-walk-in" aria-label="Walk &quot;in&quot;">'
        '<rect class="m-a" x="0" y="0" width="1" height="1"/></a>'
    )
    assert _body(Group("card", (), "walk-in")) == '<g class="m-card" data-touchpoint="walk-in"></g>'
    assert _body(Group("moment", (), label="a b")) == '<g class="m-moment"></g>'


def test_ways_name_their_two_touchpoints_for_whoever_lights_them_up():
    assert _body(Group("way", (), label="a b")) == '<g class="m-way" data-way="a b"></g>'


@given(st.floats(-1e6, 1e6))
def test_numbers_are_short_and_true(value: float):
    text = svg._n(value)
    assert re.fullmatch(r"-?\d+(\.[1-9])?", text)
    assert text != "-0"
    assert abs(float(text) - value) <= 0.051


@pytest.mark.parametrize(
    ("anchor", "said"), [("start", ' text-anchor="end"'), ("middle", ' text-anchor="middle"'), ("end", "")]
)
def test_text_from_right_to_left_says_so_and_its_anchor_is_still_where_one_sees_it(anchor: str, said: str):
    words = Words("foot", 5, 20, ("يدخل", "الزبون"), Style(14), anchor)
    (drawn,) = svg.markup([words])
    assert f'<text class="m-foot" font-size="14" direction="rtl"{said}>' in drawn
    (drawn,) = svg.markup([replace(words, lines=("I walk in", "يدخل"))])
    assert "direction" not in drawn
