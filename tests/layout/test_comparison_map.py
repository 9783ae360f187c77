"""Two journeys on one map: nothing lies on anything, and everything of both is there and says what became of it.

Looked at: the pairs of the sample, and made pairs of 3 to 60 touchpoints in which half is another.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache, partial

import pytest

from journeymap.graph.compare import compare, pairs
from journeymap.graph.comparison import Fate
from journeymap.graph.flow import Flow
from journeymap.layout import changes
from journeymap.layout.comparison_map import comparison_map
from journeymap.layout.grid import COLUMN
from journeymap.layout.marks import Area, Glyph, Group, Picture, Stroke, Words
from journeymap.model.house import House
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Delight, Emotion, Friction, Next, Touchpoint
from journeymap.model.workspace import Workspace
from tests.graph.little import flow, journey, touchpoint
from tests.layout import walker
from tests.layout.corpus import ENGLISH, rewritten, sample

SIZES = (3, 4, 5, 7, 9, 12, 15, 20, 25, 30, 40, 50, 60)
SEEDS = (*range(13), 24, 34, 36, 38)
Found = tuple[Flow, Flow, Workspace]


def _sample(number: int) -> Found:
    before, after = list(pairs(sample().journeys))[number]
    return Flow(before), Flow(after), sample()


def _made(seed: int) -> Found:
    workspace = rewritten(seed, SIZES[seed % len(SIZES)])
    before, after = workspace.journeys
    return Flow(before), Flow(after), workspace


PAIRS: dict[str, Callable[[], Found]] = {
    **{f"{before.id}--{after.id}": partial(_sample, n) for n, (before, after) in enumerate(pairs(sample().journeys))},
    **{f"made-{seed}": partial(_made, seed) for seed in SEEDS},
}


@cache
def _picture(name: str) -> Picture:
    return comparison_map(*PAIRS[name](), ENGLISH)


@pytest.fixture(scope="module", params=list(PAIRS))
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


def test_the_sample_has_a_pair():
    assert "coffee-before-the-train--coffee-with-a-greeter" in PAIRS


def test_nothing_lies_on_anything(name: str):
    picture = _picture(name)
    assert walker.overlapping([box for box, _ in walker.cards(picture)]) == []
    assert walker.overlapping_texts(walker.texts(picture)) == []
    assert walker.overlapping_texts([walker.text(mark) for mark in picture.labels if isinstance(mark, Words)]) == []
    assert walker.texts_on_foreign_cards(picture) == []


def test_everything_is_inside_and_large_enough(name: str):
    picture = _picture(name)
    assert walker.texts_outside_their_cards(picture) == []
    assert walker.sticking_out(picture) == []
    assert walker.too_small(picture) == []


def test_lines_join_their_cards_and_keep_clear_of_all_else(name: str):
    picture = _picture(name)
    assert walker.wires_through_cards(picture) == []
    assert walker.loose_ends(picture) == []
    assert walker.wires_through_words(picture, {"way-label"}) == []
    assert walker.lines_on_lines(picture) == []
    assert walker.arrows_without_room(picture) == []


def test_curves_keep_clear_of_feelings(name: str):
    assert walker.curves_through_words(_picture(name)) == []


def test_every_touchpoint_of_either_has_one_card_that_says_its_fate(name: str):
    before, after, workspace = PAIRS[name]()
    found = compare(before, after)
    known = changes.names(found, workspace, ENGLISH)
    cards = {
        mark.touchpoint: mark
        for _, groups in walker.walk(_picture(name).marks)
        for mark in groups
        if mark.role == "card" and mark.label
    }
    assert cards.keys() == before.touchpoints.keys() | after.touchpoints.keys()
    for match in found.matches:
        words = [each for each in cards[match.id].marks if isinstance(each, Words)]
        glyphs = [each for each in cards[match.id].marks if isinstance(each, Glyph)]
        badge = " ".join(line for each in words if each.role.startswith("badge-") for line in each.lines)
        assert badge.replace(" ", "") == changes.badge(match, known).replace(" ", "")
        assert bool(badge) == (match.fate is not Fate.SAME)
        assert sum(each.role == f"badge-{match.fate}" for each in glyphs) == bool(badge)


def test_every_way_of_either_is_drawn_as_what_became_of_it(name: str):
    before, after, _ = PAIRS[name]()
    expected = {f"{way.source} {way.target}": way.fate for way in compare(before, after).ways}
    drawn = {line.name: line.role.partition("-")[2] for line in walker.wires(_picture(name))}
    # What is a moment in the one journey and work in the other has no place for the ways of the one.
    assert drawn.keys() <= expected.keys()
    for way, fate in drawn.items():
        assert fate == ({Fate.ADDED: "added", Fate.GONE: "gone"}.get(expected[way], ""))
    assert {way for way in expected if not set(way.split()) & _elsewhere(before, after)} <= drawn.keys()


def _elsewhere(before: Flow, after: Flow) -> set[str]:
    kept = before.touchpoints.keys() & after.touchpoints.keys()
    return {each for each in kept if (each in before.graph) != (each in after.graph)}


def _drawn(before: Journey, after: Journey) -> Picture:
    return comparison_map(Flow(before), Flow(after), Workspace(House()), ENGLISH)


def _marks(picture: Picture) -> list[object]:
    return [mark for mark, _ in walker.walk(picture.marks)]


def _texts(picture: Picture, role: str) -> list[str]:
    return [" ".join(mark.lines) for mark in _marks(picture) if isinstance(mark, Words) and mark.role == role]


NOW = journey(
    replace(touchpoint("a", "b", start=True), emotion=Emotion(1, -1), friction=(Friction("A pillar", 2),)),
    replace(touchpoint("b", "c"), emotion=Emotion(0, 0, "lost")),
    replace(touchpoint("c"), emotion=Emotion(1, 0)),
)
THEN = replace(
    journey(
        replace(touchpoint("a", "x", start=True), emotion=Emotion(1), delight=(Delight("A nod"),)),
        replace(touchpoint("x", "c"), emotion=Emotion(2, None, "seen")),
        replace(touchpoint("c"), emotion=Emotion(2)),
    ),
    state="target",
)


def test_gone_stands_where_it_was_and_numbers_count_what_is_there():
    picture = _drawn(NOW, THEN)
    titles = [
        (mark.lines[0], mark.x // COLUMN)
        for mark in _marks(picture)
        if isinstance(mark, Words) and mark.role in ("title", "title-gone")
    ]
    assert titles == [("1. A", 0), ("B", 1), ("2. X", 2), ("3. C", 3)]
    assert _texts(picture, "badge-gone") == ["gone"]
    assert _texts(picture, "badge-added") == ["added"]


def test_both_curves_are_drawn_with_the_gap_between_them():
    marks = _marks(_drawn(NOW, THEN))
    curves = {mark.role: mark.points for mark in marks if isinstance(mark, Stroke) and mark.role.startswith("curve-")}
    assert [x / COLUMN for x, _ in curves["curve-observed"][::3]] == [0.5, 1.5, 3.5]
    assert [x / COLUMN for x, _ in curves["curve-target"][::3]] == [0.5, 2.5, 3.5]
    (area,) = [mark for mark in marks if isinstance(mark, Area)]
    assert {area.upper, area.lower} == {curves["curve-observed"], curves["curve-target"]}


def test_feelings_are_told_by_how_much_better_they_are():
    picture = _drawn(NOW, THEN)
    assert _texts(picture, "gap-label") == ["+2 better", "+2 better"]
    assert _texts(picture, "feeling") == ["seen"]
    assert _texts(picture, "feeling-observed") == ["lost"]
    assert _texts(_drawn(THEN, NOW), "gap-label") == ["−2 worse", "−2 worse"]


def test_what_is_lost_and_won_is_told_below():
    picture = _drawn(NOW, THEN)
    assert _texts(picture, "lost") == ["before: feels: target +1", "gone: A pillar (obstacle)"]
    assert _texts(picture, "won") == ["after: feels: target +2", "new: A nod"]


def test_staff_do_the_same_in_another_order():
    one, other = (journey(replace(touchpoint("a"), do=tuple(order))) for order in (["look", "nod"], ["nod", "look"]))
    picture = _drawn(one, other)
    assert _texts(picture, "lost") == ["before: 1. what staff do: look", "before: 2. what staff do: nod"]
    assert _texts(picture, "won") == ["after: 1. what staff do: nod", "after: 2. what staff do: look"]


@pytest.mark.parametrize(
    ("before", "after", "label"),
    [
        (Next("b"), None, "gone"),
        (None, Next("b", share=10.0), "added: 10%"),
        (Next("b", share=20.0), Next("b", share=10.0), "changed: 10%"),
        (Next("b", share=20.0), Next("b"), "changed: always"),
        (Next("b", share=20.0), Next("b", share=20.0), "20%"),
    ],
)
def test_a_way_between_what_stays_says_its_fate(before: Next | None, after: Next | None, label: str):
    one, other = (
        journey(replace(touchpoint("a"), next=(way,) if way else ()), touchpoint("b")) for way in (before, after)
    )
    assert _texts(_drawn(one, other), "way-label") == [label]


def test_a_way_to_what_is_gone_needs_no_word_of_its_own():
    picture = _drawn(NOW, THEN)
    assert _texts(picture, "way-label") == []
    steps = {line.name: line.role for line in walker.wires(picture)}
    assert steps == {"a b": "next-gone", "b c": "next-gone", "a x": "next-added", "x c": "next-added"}


def test_stages_say_that_they_are_added_or_gone():
    before = flow(touchpoint("a"), touchpoint("b", stage="two"), stages="one two").journey
    after = flow(touchpoint("a"), touchpoint("b", stage="three"), stages="one three").journey
    picture = _drawn(before, after)
    assert _texts(picture, "stage") == ["One", "Two (gone)", "Three (added)"]
    assert _texts(picture, "badge-moved") == ["moved from “Two”"]


def test_what_was_a_moment_and_is_work_now_has_one_card_behind_the_scenes():
    before = journey(touchpoint("a", "b"), touchpoint("b", "c"), touchpoint("c"))
    after = journey(touchpoint("a", "c", needs="b"), touchpoint("b", layer="b"), touchpoint("c"))
    for picture in (_drawn(before, after), _drawn(after, before)):
        shown = [mark.touchpoint for _, groups in walker.walk(picture.marks) for mark in groups if mark.label]
        assert {"a", "b", "c"} <= set(shown)
        assert walker.overlapping([box for box, _ in walker.cards(picture)]) == []


def test_two_journeys_with_nothing_in_common():
    before = journey(Touchpoint("a", "A", "one", touchpoint("a").layer))
    after = replace(journey(replace(touchpoint("x"), stage="other")), stages=(Stage("other", "Other"),))
    picture = _drawn(before, after)
    assert _texts(picture, "stage") == ["One (gone)", "Other (added)"]
    assert picture.description == "Touchpoints: 1 added and 1 gone."
    assert not any(isinstance(mark, Group) for mark in _marks(picture))


def test_each_fate_has_a_sign_of_its_own():
    before = journey(touchpoint("a", "b"), touchpoint("b", "c"), touchpoint("c", "d"), touchpoint("d"))
    after = journey(
        touchpoint("c", "a"), touchpoint("a", "x"), touchpoint("x", "d"), replace(touchpoint("d"), thinks="!")
    )
    signs = {
        mark.role: mark.name
        for mark in _marks(_drawn(before, after))
        if isinstance(mark, Glyph) and mark.role.startswith("badge-")
    }
    assert signs == {"badge-added": "plus", "badge-gone": "struck", "badge-moved": "moved", "badge-changed": "changed"}


def test_the_curve_before_keeps_all_its_moments_when_the_first_is_the_last_now():
    felt = Emotion(1, 0)
    before = journey(*(replace(touchpoint(each, to), emotion=felt) for each, to in zip("abc", "bc ", strict=True)))
    after = journey(*(replace(touchpoint(each, to), emotion=felt) for each, to in zip("bca", "ca ", strict=True)))
    marks = _marks(_drawn(before, after))
    (curve,) = [mark.points for mark in marks if isinstance(mark, Stroke) and mark.role == "curve-observed"]
    assert [x / COLUMN for x, _ in curve[::3]] == [0.5, 1.5, 2.5]


def test_the_words_of_a_way_back_stand_at_its_beginning_whatever_became_of_it():
    one = journey(touchpoint("a", "b"), touchpoint("b"))
    other = journey(touchpoint("a", "b"), replace(touchpoint("b"), next=(Next("a", "I forgot", loop=True),)))
    for picture in (_drawn(one, other), _drawn(other, one), _drawn(other, other)):
        (words,) = [mark for mark in _marks(picture) if isinstance(mark, Words) and mark.role == "way-label"]
        assert words.anchor == "start"


def test_every_field_that_may_change_has_words():
    told_elsewhere = {"id", "stage", "next"}
    assert {each.name for each in fields(Touchpoint)} - told_elsewhere == set(changes.fields(ENGLISH))
