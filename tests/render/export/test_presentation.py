"""Slides, read again: native shapes with glued connectors, nothing over the edge, nothing in the way, nothing too small."""

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from journeymap.diagnostics.errors import UsageError
from journeymap.graph.flow import Flow
from journeymap.layout.font import Style
from journeymap.layout.wrap import wrap
from journeymap.model.house import Brand
from journeymap.model.touchpoint import Friction, Layer
from journeymap.model.workspace import Workspace
from journeymap.render.export.presentation import presentation
from journeymap.render.slides.look import ink_on
from journeymap.render.slides.text import SMALLEST, Paragraph, right_to_left, shortened
from tests.layout.corpus import ENGLISH, made, sample
from tests.render.hostile import HOSTILE, possible
from tests.render.test_svg import _workspace

POINT = 12_700
SLIDE = (960, 540)
MADE = [(1, 3), (5, 12), (24, 60)]


LONG = _workspace("No customer goes undetected, no matter how busy we are. " * 6)
READ: dict[tuple[int, str | None], tuple[Workspace, list[Any]]] = {}


def slides_of(workspace: Workspace, journey: str | None = None) -> list[Any]:
    """The slides of a journey, made and read once."""
    chosen = next(each for each in workspace.journeys if journey in (None, each.id))
    key = (id(workspace), chosen.id)
    if key not in READ:
        deck = Presentation(io.BytesIO(presentation(Flow(chosen), workspace, ENGLISH)))
        READ[key] = (workspace, list(deck.slides))
    return READ[key][1]


def workspaces() -> Iterator[tuple[Workspace, str]]:
    owned = replace(LONG.journeys[0], owner="o" * 300, state="current", description=LONG.journeys[0].title)
    yield replace(LONG, journeys=(owned,)), "journey"
    for each in sample().journeys:
        yield sample(), each.id
    for seed, size in MADE:
        yield made(seed, size), "journey"


def box(shape: Any) -> tuple[float, float, float, float]:
    return (
        shape.left / POINT,
        shape.top / POINT,
        (shape.left + shape.width) / POINT,
        (shape.top + shape.height) / POINT,
    )


def is_line(shape: Any) -> bool:
    return bool(shape.shape_type == MSO_SHAPE_TYPE.LINE)


def words(slide: Any) -> list[Any]:
    return [each for each in slide.shapes if each.has_text_frame and each.text_frame.text]


def notes(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text)


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5 or one[3] <= other[1] + 0.5 or other[3] <= one[1] + 0.5


def within(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    low = all(a >= b - 0.5 for a, b in zip(inner[:2], outer[:2], strict=True))
    return low and all(a <= b + 0.5 for a, b in zip(inner[2:], outer[2:], strict=True))


@pytest.mark.parametrize(
    ("workspace", "journey"), list(workspaces()), ids=lambda each: each if isinstance(each, str) else ""
)
def test_everything_lies_on_its_slide_and_no_text_on_another(workspace: Workspace, journey: str):
    """Text lies in no other box, unless wholly: a chip in its moment, clear of that moment's own words."""
    for number, slide in enumerate(slides_of(workspace, journey), 1):
        for shape in slide.shapes:
            for place in ((*end, *end) for end in ends(shape)) if is_line(shape) else [box(shape)]:
                assert within(place, (0, 0, *SLIDE)), (number, shape.name, place)
        for one, other in combinations(words(slide), 2):
            a, b = box(one), box(other)
            assert apart(a, b) or within(b, a), (number, one.name, other.name)
            if not apart(a, b):
                assert b[1] >= a[1] + text_height(one) - 0.5, (number, one.name, other.name)


@pytest.mark.parametrize(
    ("workspace", "journey"), list(workspaces()), ids=lambda each: each if isinstance(each, str) else ""
)
def test_every_text_fits_in_its_box_and_is_large_enough(workspace: Workspace, journey: str):
    for number, slide in enumerate(slides_of(workspace, journey), 1):
        for shape in words(slide):
            assert shape.top / POINT + text_height(shape) <= box(shape)[3] + 1, (number, shape.name)
            for paragraph in shape.text_frame.paragraphs:
                assert all(run.font.size.pt >= SMALLEST for run in paragraph.runs)


def text_height(shape: Any) -> float:
    """How tall the text in a shape is, with lines a tenth longer than in our own font."""
    frame = shape.text_frame
    room = (shape.width - frame.margin_left - frame.margin_right) / POINT
    tall = (frame.margin_top + frame.margin_bottom) / POINT
    for paragraph in frame.paragraphs:
        bold = sum(len(run.text) for run in paragraph.runs if run.font.bold) > len(paragraph.text) / 2
        if paragraph.runs:
            lines = wrap(paragraph.text, Style(paragraph.runs[0].font.size.pt, bold=bold), room / 1.1)
            tall += len(lines) * paragraph.line_spacing.pt + paragraph.space_before.pt
    return float(tall)


@pytest.mark.parametrize("journey", sample().journeys, ids=lambda each: each.id)
def test_shapes_are_native_and_connectors_glued(journey):
    flow = Flow(journey)
    slides = slides_of(sample(), journey.id)
    kinds = {shape.shape_type for slide in slides for shape in slide.shapes}
    assert kinds == {MSO_SHAPE_TYPE.AUTO_SHAPE, MSO_SHAPE_TYPE.PLACEHOLDER, MSO_SHAPE_TYPE.LINE}
    named = {shape.name.removeprefix("Touchpoint: ") for slide in slides[2:] for shape in slide.shapes}
    assert {flow.touchpoints[node].title for node in flow.graph} <= named
    for slide in slides:
        ids = {shape.shape_id for shape in slide.shapes}
        assert len(ids) == len(slide.shapes)
        for connector in (each for each in slide.shapes if is_line(each)):
            glue = connector.element.nvCxnSpPr.cNvCxnSpPr
            rule = connector.height == 0 and connector.line.width.pt == 1
            assert rule or {glue.stCxn.id, glue.endCxn.id} <= ids


@pytest.mark.parametrize("journey", sample().journeys, ids=lambda each: each.id)
def test_ends_of_connectors_lie_where_they_are_glued(journey):
    """Also when a program lays them anew: at the middle of the side that is named."""
    for slide in slides_of(sample(), journey.id):
        shapes = {shape.shape_id: shape for shape in slide.shapes}
        for connector in (each for each in slide.shapes if is_line(each)):
            glue = connector.element.nvCxnSpPr.cNvCxnSpPr
            if glue.stCxn is None:
                continue
            for (x, y), end in zip(ends(connector), (glue.stCxn, glue.endCxn), strict=True):
                left, top, right, bottom = box(shapes[end.id])
                sides = {
                    (left + right, 2 * top),
                    (2 * left, top + bottom),
                    (left + right, 2 * bottom),
                    (2 * right, top + bottom),
                }
                assert any(abs(2 * x - a) < 1 and abs(2 * y - b) < 1 for a, b in sides), (
                    connector.name,
                    shapes[end.id].name,
                )


def ends(connector: Any) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a connector begins and ends, turned and flipped as its file says."""
    left, top, right, bottom = box(connector)
    place = connector.element.spPr.find(qn("a:xfrm"))
    first, last = [left, top], [right, bottom]
    if place.flipH:
        first[0], last[0] = last[0], first[0]
    if place.flipV:
        first[1], last[1] = last[1], first[1]
    if place.rot:
        middle = ((left + right) / 2, (top + bottom) / 2)
        first, last = ([middle[0] - (y - middle[1]), middle[1] + (x - middle[0])] for x, y in (first, last))
    return (first[0], first[1]), (last[0], last[1])


def test_the_first_slide_says_whose_journey_it_is_and_the_second_shows_all_of_it():
    first, second, *_ = slides_of(sample(), "coffee-before-the-train")
    told = [shape.text_frame.text for shape in words(first)]
    for fact in ("A coffee before the train", "Noor, the commuter", "Catch the 8:12 with a good coffee in hand"):
        assert fact in told
    assert {"current", "store operations", "2026-10-01"} <= set(told)
    assert "Begin at the door" in notes(first)
    journey = next(each for each in sample().journeys if each.id == "coffee-before-the-train")
    flow = Flow(journey)
    shown = " ".join(shape.text_frame.text for shape in words(second))
    for number, node in enumerate(flow.moments, 1):
        assert f"{number}. {flow.touchpoints[node].title}" in shown.replace("\n", " ")
    names = [shape.name for shape in second.shapes]
    assert "Target +1 unseen: I walk in and look for the end of the line" in names
    assert "Observed −1 unseen: I walk in and look for the end of the line" in names


def test_points_of_the_curve_stand_at_their_values():
    second = slides_of(sample(), "coffee-before-the-train")[1]
    found = {shape.name: (box(shape)[1] + box(shape)[3]) / 2 for shape in second.shapes}
    high = found["Target +2 acknowledged: The barista catches my eye and nods"]
    low = found["Observed −2 invisible: I turn round and buy a coffee on the train"]
    middle = found["Target 0 torn: I stand in line and watch the clock"]
    assert middle == pytest.approx((high + low) / 2, abs=0.1)
    assert found["Target +1 unseen: I walk in and look for the end of the line"] == pytest.approx(
        (high + middle) / 2, abs=0.1
    )


def test_each_stage_has_its_slides_with_its_moments_and_what_stands_behind_them():
    slides = slides_of(sample(), "coffee-before-the-train")[2:]
    titles = [slide.shapes.title.text_frame.text.partition(" (")[0] for slide in slides]
    assert list(dict.fromkeys(titles)) == ["Arrive", "Order", "Wait for my cup", "Leave"]
    first = [shape.name for shape in slides[0].shapes]
    assert "Obstacle: The pillar hides the counter, so the line starts in three places" in first
    assert "Sign of: Obstacle: The pillar hides the counter, so the line starts in three places" in first
    assert "Moment of truth" in first
    assert "line of visibility" in first
    assert "Backstage: One of us always faces the door" in first
    assert "Support: Two more of us start before the rush does" in first
    told = " ".join(shape.text_frame.text for shape in words(slides[0]))
    assert "To 3: if nobody has looked up and the line reaches the door · when load is peak · 8%" in told
    assert "Delight: She has seen me, and holds up a cup as a question" in told
    assert "Principle: No customer goes undetected, no matter how busy we are" in told
    assert "Expects: Somebody sees me" in notes(slides[0])
    assert "What staff do: Look up when the door opens, also in the middle of a pour" in notes(slides[0])
    assert "Notes for the presenter: Ask who in the room" in notes(slides[-1])


@pytest.mark.parametrize(("severity", "shape"), [(1, "ELLIPSE"), (2, "ISOSCELES_TRIANGLE"), (3, "OCTAGON")])
def test_each_severity_has_a_shape_and_a_word(severity: int, shape: str):
    workspace = _workspace("harmless")
    journey = workspace.journeys[0]
    one, *others = journey.touchpoints
    journey = replace(journey, touchpoints=(replace(one, friction=(Friction("It rains", severity),)), *others))
    slide = slides_of(replace(workspace, journeys=(journey,)))[2]
    word = {1: "Nuisance", 2: "Obstacle", 3: "Reason to leave"}[severity]
    sign = next(each for each in slide.shapes if each.name.endswith(f"of: {word}: It rains"))
    preset = {"ELLIPSE": "ellipse", "ISOSCELES_TRIANGLE": "triangle", "OCTAGON": "octagon"}[shape]
    assert sign.element.spPr.find(qn("a:prstGeom")).get("prst") == preset


def test_a_way_that_leaves_out_a_moment_goes_round_it_through_its_label():
    slides = slides_of(sample(), "coffee-before-the-train")[2:]
    slide, pill = next((slide, each) for slide in slides for each in words(slide) if each.text_frame.text == "on to 6")
    glued = [
        each
        for each in slide.shapes
        if is_line(each) and each.element.nvCxnSpPr.cNvCxnSpPr.stCxn is not None
        if each.element.nvCxnSpPr.cNvCxnSpPr.stCxn.id == pill.shape_id
    ]
    names = {shape.shape_id: shape.name for shape in slide.shapes}
    reached = {names[each.element.nvCxnSpPr.cNvCxnSpPr.endCxn.id] for each in glued}
    assert reached == {
        "Touchpoint: I stand in line and watch the clock",
        "Touchpoint: I say what I want, and the price lights up",
    }


def test_the_same_journey_gives_the_same_bytes_and_no_time_of_packing(monkeypatch: pytest.MonkeyPatch):
    import time

    flow = Flow(sample().journeys[0])
    once = presentation(flow, sample(), ENGLISH)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert presentation(flow, sample(), ENGLISH) == once
    assert {entry.date_time[0] for entry in ZipFile(io.BytesIO(once)).infolist()} == {1980}


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.split()], ids=ascii)
def test_whatever_is_written_it_is_text_on_the_slides(text: str):
    line = " ".join(possible(text).split())
    slides = slides_of(_workspace(text))
    assert line in [shape.text_frame.text for shape in words(slides[0])]
    assert line in notes(slides[2])
    for slide in slides:
        assert {rel.reltype.rpartition("/")[2] for rel in slide.part.rels.values()} == {"slideLayout", "notesSlide"}


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(UsageError, match=r"pip install 'journeymap\[slides\]'"):
        presentation(Flow(sample().journeys[0]), sample(), ENGLISH)


def test_the_house_gives_bands_their_colour_and_text_its_font():
    house = replace(sample().house, brand=Brand(colour="#ffee00", font="Verdana"))
    slide = slides_of(replace(sample(), house=house), "lost-umbrella")[2]
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    assert str(slide.shapes.title.fill.fore_color.rgb) == "FFEE00"
    assert str(run.font.color.rgb) == "17202E"
    assert run.font.name == "Verdana"


@pytest.mark.parametrize(
    ("colour", "ink"), [("#000000", "paper"), ("#ffffff", "ink"), ("#ffee00", "ink"), ("#0f5c6e", "paper")]
)
def test_ink_can_be_read_on_any_colour(colour: str, ink: str):
    assert ink_on(colour) == ink


def test_a_stage_without_moments_keeps_its_slide():
    workspace = _workspace("harmless")
    journey = workspace.journeys[0]
    only_work = tuple(replace(each, layer=Layer.BACKSTAGE) for each in journey.touchpoints)
    slides = slides_of(replace(workspace, journeys=(replace(journey, touchpoints=only_work),)))
    assert [slide.shapes.title.text_frame.text for slide in slides] == ["harmless", "The whole journey", "harmless"]


def test_text_from_right_to_left_is_set_that_way():
    slide = slides_of(_workspace("صباح الخير"))[0]
    paragraph = slide.shapes.title.text_frame.paragraphs[0]
    assert paragraph._p.pPr.get("rtl") == "1"
    assert not right_to_left("12 good mornings, صباح الخير")


@pytest.mark.parametrize(
    "text", ["one two three four five six seven eight nine ten", "顾客走进咖啡店寻找队伍" * 4, "x" * 90]
)
def test_what_is_shortened_ends_in_an_ellipsis_and_fits(text: str):
    short = shortened(text, 12, 80, 2)
    assert short.endswith("…")
    assert text.startswith(short[:-1])
    assert Paragraph(short).height(80) <= 2 * 12 * 1.2
    assert shortened(text, 12, 2000, 2) == text
