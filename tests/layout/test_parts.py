"""The parts of pictures one by one: cards, tracks, ports, the emotion lane, frames, sheets."""

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.cards import BODY, LANE_PAD, PAD, SMALL, STACK_GAP, TITLE, Card, Part, lane, row
from journeymap.layout.emotion import emotion_lane
from journeymap.layout.frame import LABEL_WIDTH, band_height, bands, dividing_line, lane_name, line_room
from journeymap.layout.grid import CARD, COLUMN, GUTTER, Column, grid
from journeymap.layout.marks import Area, Glyph, Group, Lane, Rect, Stroke, Words
from journeymap.layout.sheet import Sheet
from journeymap.layout.tracks import Way, channel
from journeymap.layout.ways import Ports, is_step, said, step
from journeymap.model.house import Scale
from journeymap.model.journey import Stage
from journeymap.model.touchpoint import Emotion, Next
from tests.graph.little import flow, touchpoint
from tests.layout import walker
from tests.layout.corpus import ENGLISH

FIRST, SECOND = Column(0, "one", "a"), Column(1, "one", "b")


def _words(group: Group) -> list[Words]:
    return [mark for mark in group.marks if isinstance(mark, Words)]


# Cards


def test_a_card_is_as_tall_as_its_text():
    one, two = Card("card-customer", (Part("title", "Hello", TITLE),), "a"), Card("", (Part("text", "Hi"),), "a")
    assert one.height == round(TITLE.leading + 2 * PAD, 1)
    both = Card("card-customer", (*one.parts, *two.parts), "a")
    assert both.height == round(TITLE.leading + BODY.leading + 2 * PAD + 3, 1)


def test_a_stretched_card_keeps_its_foot_at_the_bottom():
    card = Card("card-customer", (Part("title", "Hello", TITLE), Part("foot", "with us", SMALL)), "a")
    plain, tall = card.at(0, 0), card.at(0, 0, card.height + 50)
    assert _words(tall)[0].y == _words(plain)[0].y
    assert _words(tall)[1].y == pytest.approx(_words(plain)[1].y + 50)


def test_a_sign_stands_before_its_text_and_pushes_it_in():
    card = Card("chip-friction", (Part("friction", "It is dark in here", BODY, "triangle", "3"),), "a")
    group = card.at(100, 0)
    (glyph,) = [mark for mark in group.marks if isinstance(mark, Glyph)]
    sign, text = _words(group)
    assert glyph.x + glyph.size / 2 <= sign.x
    assert walker.text(sign).lines[0].right <= text.x


def test_cards_without_a_role_have_no_box():
    assert not any(isinstance(mark, Rect) for mark in Card("", (Part("text", "Hi"),), "a").at(0, 0).marks)


def test_a_lane_stacks_the_cards_of_a_column_and_is_as_tall_as_the_tallest_stack():
    card = Card("chip-plain", (Part("text", "Hi"),), "a")
    drawn, height = lane([(FIRST, card), (SECOND, card), (FIRST, card)], 100.0)
    tops = [(group.marks[0].x, group.marks[0].y) for group in drawn if isinstance(group.marks[0], Rect)]
    assert tops == [
        (GUTTER, 100 + LANE_PAD),
        (COLUMN + GUTTER, 100 + LANE_PAD),
        (GUTTER, 100 + LANE_PAD + card.height + STACK_GAP),
    ]
    assert height == pytest.approx(2 * card.height + STACK_GAP + 2 * LANE_PAD)


def test_a_row_is_as_tall_as_its_tallest_card():
    short, tall = (
        Card("card-customer", (Part("title", "Hi"),), "a"),
        Card("card-customer", (Part("t", "x " * 90),), "b"),
    )
    drawn, height = row([(FIRST, short), (SECOND, tall)], 10.0)
    assert {group.marks[0].height for group in drawn if isinstance(group.marks[0], Rect)} == {tall.height}
    assert height == tall.height
    assert row([], 0.0) == ((), 0.0)


# Tracks


def _way(source: str, start: float, stop: float, label: str = "", role: str = "next") -> Way:
    return Way(source, "t", start, stop, role, label, start - 120, start - 20)


def test_ways_that_keep_clear_share_a_track_and_others_do_not():
    assert len(channel([_way("a", 0, 100), _way("b", 200, 300)]).levels) == 1
    assert len(channel([_way("a", 0, 190), _way("b", 200, 300)]).levels) == 2


def test_short_ways_run_close_to_the_cards():
    short, long = _way("short", 0, 100), _way("long", -50, 900)
    below = channel([long, short]).levels
    assert [[laid.way.source for laid in level] for level in below] == [["long"], ["short"]]
    above = channel([long, short], cards_above=True).levels
    assert [[laid.way.source for laid in level] for level in above] == [["short"], ["long"]]


def test_a_label_makes_its_track_taller_and_stands_above_its_line():
    plain, labelled = channel([_way("a", 200, 400)]), channel([_way("a", 200, 400, "when it rains or the wind blows")])
    assert labelled.height > plain.height
    assert channel([]).height == 0.0
    line, label = labelled.draw(0.0, lambda _: 200.0)
    (stroke,), (words,) = line.marks, label.marks
    assert isinstance(stroke, Stroke)
    assert isinstance(words, Words)
    assert len(words.lines) > 1
    last = walker.text(words).lines[-1]
    assert 0 < stroke.points[1][1] - last.bottom < 5
    assert walker.text(words).lines[0].top >= 0
    assert (words.anchor, words.x) == ("end", 180)


def test_a_way_back_has_its_label_at_its_left():
    _, label = channel([_way("a", 200, 0, "again", "back")]).draw(0.0, lambda _: 50.0)
    (words,) = label.marks
    assert isinstance(words, Words)
    assert (words.anchor, words.x) == ("start", 80)


# Ports


def _hub(ways: int, condition: str | None = None) -> Ports:
    """A moment with ways to and from as many others, left and right of it."""
    names = [f"l{number}" for number in range(ways)] + ["hub"] + [f"r{number}" for number in range(ways)]
    made = flow(
        *(touchpoint(name, "hub", stage=name) for name in names[:ways]),
        replace(
            touchpoint("hub", stage="hub"),
            next=tuple(Next(name, condition=condition) for name in names if name != "hub"),
        ),
        *(touchpoint(name, "hub", stage=name) for name in names[ways + 1 :]),
        stages=" ".join(names),
    )
    return Ports(grid(made), list(made.graph.edges), partial(said, made, ENGLISH))


@pytest.mark.parametrize("ways", [1, 3, 6, 12, 25])
@pytest.mark.parametrize("condition", [None, "it rains"])
def test_every_way_has_a_place_of_its_own_and_left_stays_left_of_the_label(ways: int, condition: str | None):
    made = _hub(ways, condition).ways()
    left = ways * COLUMN + GUTTER
    places = [way.start for way in made if way.source == "hub"] + [way.stop for way in made if way.target == "hub"]
    assert len(set(places)) == 4 * ways
    assert all(left < place < left + CARD for place in places)
    (room,) = {(way.label_from, way.label_to) for way in made if way.source == "hub"}
    assert sum(place < room[0] for place in places) == 2 * ways
    assert sum(place > room[1] for place in places) == 2 * ways
    if condition:
        assert room[1] - room[0] >= 99.9


def test_few_ways_stand_at_their_usual_distance():
    assert _hub(1).spacing("hub") == 13.0
    assert _hub(20).spacing("hub") < 13.0


def test_far_ways_leave_nearer_to_the_middle():
    made = {way.target: way for way in _hub(3).ways() if way.source == "hub"}
    assert made["r0"].start > made["r1"].start > made["r2"].start
    assert made["l2"].start < made["l1"].start < made["l0"].start
    assert [made[name].role for name in ("l0", "r0")] == ["back", "next"]


def test_places_that_needs_take_are_left_free():
    made = flow(touchpoint("a", "b"), touchpoint("b", "a"))
    edges = [("b", "a")]
    (plain,) = Ports(grid(made), edges, str).ways()
    (moved,) = Ports(grid(made), edges, str, {"b": 2}).ways()
    assert moved.start == plain.start + 2 * 13
    assert moved.label_from == plain.label_from + 2 * 13


def test_a_step_is_an_arrow_to_the_next_card_with_nothing_to_say():
    made = flow(
        replace(touchpoint("a"), next=(Next("b"), Next("c"))),
        replace(touchpoint("b"), next=(Next("c", share=50.0),)),
        touchpoint("c", "~b"),
    )
    columns = grid(made)
    assert [edge for edge in made.graph.edges if is_step(made, columns, edge)] == [("a", "b")]
    (arrow,) = step(columns, ("a", "b"), 70.0).marks
    assert arrow == Stroke("next", ((GUTTER + CARD, 70.0), (COLUMN + GUTTER, 70.0)), arrow=True)


# The emotion lane


def _feels(touchpoint_id: str, to: str, emotion: Emotion, *, truth: bool = False):
    return replace(touchpoint(touchpoint_id, to), emotion=emotion, moment_of_truth=truth)


SHOP = flow(
    _feels("a", "b", Emotion(2, 1, "glad"), truth=True),
    _feels("b", "c", Emotion(-2, -2)),
    _feels("c", "d", Emotion(None, 0)),
    _feels("d", "e", Emotion(9, -9)),
    _feels("e", "", Emotion(0, 1)),
    touchpoint("f"),
)


def _lane(scale: Scale = Scale()) -> tuple[list[object], list[Words], float]:  # noqa: B008 -- frozen
    made = emotion_lane(SHOP, grid(SHOP), scale, 100.0, 146.0, ENGLISH)
    marks = [mark for mark, _ in walker.walk(made.marks)]
    return list(marks), [mark for mark in made.labels if isinstance(mark, Words)], made.height


def test_points_stand_at_their_value_and_never_beyond_the_scale():
    marks, labels, _ = _lane()
    y_of = {label.lines[0]: label.y - 5 for label in labels}
    targets = [mark.y for mark in marks if isinstance(mark, Glyph) and mark.role == "point-target"]
    observed = [mark.y for mark in marks if isinstance(mark, Glyph) and mark.role == "point-observed"]
    good, bad, zero, one = y_of["very good"], y_of["very bad"], y_of["neutral"], y_of["+1"]
    assert targets == pytest.approx([good, bad, good, zero])
    assert observed == pytest.approx([one, bad, zero, bad, one])
    assert good < one < zero < bad


def test_the_gap_is_shaded_only_where_both_values_are_known():
    marks, _, _ = _lane()
    areas = [mark for mark in marks if isinstance(mark, Area)]
    assert [(area.upper[0][0], area.upper[-1][0]) for area in areas] == [
        (0.5 * COLUMN, 1.5 * COLUMN),
        (3.5 * COLUMN, 4.5 * COLUMN),
    ]


def test_a_gap_is_named_and_a_moment_of_truth_starred():
    marks, _, _ = _lane()
    gaps = [mark.lines[0] for mark in marks if isinstance(mark, Words) and mark.role == "gap-label"]
    assert gaps == ["1 below target", "18 below target", "1 above target"]
    (star,) = [mark for mark in marks if isinstance(mark, Glyph) and mark.role == "truth"]
    assert star.x < 0.5 * COLUMN


@pytest.mark.parametrize(
    "scale",
    [
        Scale(),
        Scale(0, 100, {50: "so so", 51: "a little better"}),
        Scale(-2, 2, dict.fromkeys(range(-2, 3), "a word that is really rather long " * 5)),
        Scale(0, 10, {}),
        Scale(-100, 100, {}),
        Scale(1, 1, {1: "flat"}),
    ],
)
def test_the_words_of_the_scale_fit_beside_the_lane(scale: Scale):
    _, labels, height = _lane(scale)
    blocks = [walker.text(label) for label in labels]
    name = walker.text(*(mark for mark in lane_name("How I feel", 100.0) if isinstance(mark, Words)))
    assert walker.overlapping_texts([*blocks, name]) == []
    for block in blocks:
        for line in block.lines:
            assert line.left >= 0
            assert line.right <= LABEL_WIDTH
            assert line.top >= 100
            assert line.bottom <= 100 + height


def test_a_long_branch_over_many_columns_stays_below_the_feelings_there():
    """A curve of thirty columns, looked at through the width of one word."""
    middle = [f"m{number}" for number in range(28)]
    made = flow(
        replace(
            touchpoint("a", emotion := "m0"),
            next=(Next(emotion, share=90.0), Next("z", share=10.0)),
            emotion=Emotion(2, 2),
        ),
        *(
            replace(touchpoint(name, after), emotion=Emotion(-2, -2, "low"))
            for name, after in zip(middle, [*middle[1:], ""], strict=True)
        ),
        replace(touchpoint("z"), emotion=Emotion(2, 2)),
    )
    marks = emotion_lane(made, grid(made), Scale(), 0.0, 146.0, ENGLISH).marks
    picture = Sheet(grid(made)).picture("map", "", "")
    assert walker.curves_through_words(replace(picture, marks=marks)) == []
    assert any(isinstance(mark, Stroke) and mark.role == "branch-target" for mark in marks)


# Frames and sheets


def test_stage_titles_are_wrapped_in_their_band():
    made = flow(touchpoint("a"))
    long = replace(made.journey, stages=(Stage("one", "A very long title of a stage " * 5),))
    columns = grid(type(made)(long))
    rect, bar, title = bands(columns, 500.0)
    assert isinstance(title, Words)
    assert isinstance(rect, Rect)
    assert isinstance(bar, Rect)
    assert len(title.lines) > 3
    box = walker.rectangle(rect, "band")
    assert all(box.holds(line) for line in walker.text(title).lines)
    assert walker.text(title).lines[-1].bottom <= bar.y
    assert bar.y + bar.height < band_height(columns)


@given(st.text(min_size=1, max_size=60), st.floats(50, 500))
def test_the_name_of_a_dividing_line_stands_above_it_in_the_room_that_it_asks_for(name: str, y: float):
    _, label = dividing_line("line-visibility", name, y, 1000.0)
    for words in label:
        if isinstance(words, Words):
            for line in walker.text(words).lines:
                assert y - line_room(name) <= line.top
                assert line.bottom < y


@pytest.mark.parametrize("put", ["lane", "row", "stacks"])
def test_a_lane_is_as_tall_as_its_name(put):
    sheet = Sheet(grid(flow(touchpoint("a"))))
    getattr(sheet, put)(
        "Ondersteunend werk achter de schermen " * 2, [(FIRST, Card("card", (Part("title", "x"),), "a"))]
    )
    (name,) = sheet.names
    assert isinstance(name, Words)
    assert sheet.y > walker.text(name).lines[-1].bottom


def test_a_sheet_grows_by_what_is_put_on_it_and_remembers_where_cards_stand():
    made = flow(touchpoint("a"), touchpoint("b"))
    sheet = Sheet(grid(made))
    head = sheet.y
    assert head > band_height(sheet.grid)
    sheet.lane("Nothing", [])
    assert (sheet.y, sheet.names) == (head, [])
    card = Card("card-customer", (Part("title", "x " * 60),), "a")
    middle = sheet.row("Customer", [(FIRST, card)])
    assert sheet.edges["a"] == (head, head + card.height)
    assert middle == head + card.height / 2
    sheet.begin("backstage", "Backstage")
    top = sheet.y
    sheet.stacks("Backstage", [(FIRST, replace(card, touchpoint="w")), (FIRST, replace(card, touchpoint="v"))])
    assert sheet.edges["w"] == (top, top + card.height)
    assert sheet.edges["v"][0] > sheet.edges["w"][1]
    assert sheet.row("Empty", []) == sheet.y - 20
    picture = sheet.picture("map", "Title", "Text", behind=[Group("need", ())])
    assert picture.breaks == (top,)
    assert picture.lanes == (Lane("backstage", "Backstage", top, sheet.y),)
    assert picture.height > sheet.y
    assert isinstance(picture.marks[3], Group)
    assert picture.head == band_height(sheet.grid)
    assert picture.stages == tuple((band.stage.title, band.x, band.width) for band in sheet.grid.bands)
