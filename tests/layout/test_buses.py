"""Wires of needs: how they leave, run and arrive, case by case and for any seating at all."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.buses import CLEAR, TRACK, Seat, Wire, Wiring, wire
from journeymap.layout.grid import CARD, COLUMN, GUTTER, Column
from journeymap.layout.marks import Glyph, Picture, Stroke
from tests.layout.walker import Box, Line, arrows_without_room, broken_buses, crossing, lines_on_lines, wires


def _seat(column: int, row: int, *, first: bool = True, last: bool = True, at_left: float | None = None) -> Seat:
    return Seat(Column(column, "stage", None), row, first, last, at_left)


def _way(wiring: Wiring, user: str, target: str) -> list[tuple[float, str, str]]:
    found = [each for each in wiring.wires if (each.user, each.target) == (user, target) and not each.arrow]
    assert len(found) == 1
    return [(turn.x, turn.at, turn.of) for turn in found[0].turns]


def _arrow(wiring: Wiring, target: str) -> list[tuple[float, str, str]]:
    (found,) = [each for each in wiring.wires if each.target == target and each.arrow]
    return [(turn.x, turn.at, turn.of) for turn in found.turns]


def _bus(wiring: Wiring, target: str) -> list[Wire]:
    return [each for each in wiring.wires if each.target == target and not each.user and not each.arrow]


MIDDLE = COLUMN / 2


def test_work_right_below_is_reached_straight_down():
    wiring = wire([("a", "work")], {"a": _seat(0, 0), "work": _seat(0, 1)}, 1)
    assert _way(wiring, "a", "work") == [(MIDDLE, "bottom", "a"), (MIDDLE, "track", "work")]
    assert _arrow(wiring, "work") == [(MIDDLE, "track", "work"), (MIDDLE, "top", "work")]
    assert _bus(wiring, "work") == []


def test_several_users_share_one_bus_and_one_arrow():
    seats = {"a": _seat(0, 0), "b": _seat(1, 0), "c": _seat(2, 0), "work": _seat(1, 1)}
    wiring = wire([("a", "work"), ("b", "work"), ("c", "work")], seats, 3)
    (bus,) = _bus(wiring, "work")
    assert [turn.x for turn in bus.turns] == [MIDDLE, MIDDLE + 2 * COLUMN]
    assert _arrow(wiring, "work")[0][0] == MIDDLE + COLUMN
    assert {each.user: each.joins for each in wiring.wires if each.user} == {"a": False, "b": True, "c": False}
    assert wiring.tracks[1] == [["work"]]


def test_with_nobody_above_it_work_is_entered_beside_its_middle():
    wiring = wire([("a", "work")], {"a": _seat(0, 0), "work": _seat(1, 1)}, 2)
    (x, _, _), _ = _arrow(wiring, "work")
    assert COLUMN + MIDDLE < x < COLUMN + GUTTER + CARD


def test_a_card_in_between_is_passed_through_the_gutter_at_the_right():
    seats = {"a": _seat(0, 0), "work": _seat(0, 1), "machine": _seat(0, 2)}
    wiring = wire([("a", "machine")], seats, 2)
    (x0, *_), jog, aside, end = _way(wiring, "a", "machine")
    assert x0 == MIDDLE
    assert jog == (MIDDLE, "track", "a machine")
    assert GUTTER + CARD < aside[0] < COLUMN + GUTTER
    assert aside[1:] == ("track", "a machine")
    assert end == (aside[0], "track", "machine")
    assert wiring.tracks[1] == [["a machine"]]


def test_without_a_card_in_between_it_goes_straight_past_the_row():
    wiring = wire([("a", "machine")], {"a": _seat(0, 0), "work": _seat(1, 1), "machine": _seat(0, 2)}, 2)
    assert _way(wiring, "a", "machine") == [(MIDDLE, "bottom", "a"), (MIDDLE, "track", "machine")]


def test_work_that_is_stacked_above_other_work_leaves_at_its_side():
    seats = {"work": _seat(0, 1, last=False), "more": _seat(0, 1, first=False), "machine": _seat(0, 2)}
    wiring = wire([("work", "machine")], seats, 1)
    out, aside, end = _way(wiring, "work", "machine")
    assert out == (GUTTER + CARD, "middle", "work")
    assert aside[0] > GUTTER + CARD
    assert aside[1:] == ("middle", "work")
    assert end == (aside[0], "track", "machine")


def test_work_that_is_stacked_below_other_work_is_entered_from_the_left():
    seats = {"a": _seat(1, 0), "work": _seat(1, 1, last=False), "more": _seat(1, 1, first=False)}
    wiring = wire([("a", "more")], seats, 2)
    begin, turn, end = _arrow(wiring, "more")
    assert CARD + GUTTER < begin[0] < COLUMN + GUTTER
    assert turn == (begin[0], "middle", "more")
    assert end == (COLUMN + GUTTER, "middle", "more")


@pytest.mark.parametrize(("user", "target"), [("work", "other"), ("machine", "work")])
def test_work_beside_or_above_is_reached_through_the_gutter(user: str, target: str):
    seats = {"work": _seat(0, 1), "other": _seat(1, 1), "machine": _seat(0, 2)}
    wiring = wire([(user, target)], seats, 2)
    out, aside, end = _way(wiring, user, target)
    assert out[1:] == ("middle", user)
    assert aside[0] == end[0]
    assert end[1:] == ("track", target)


def test_a_customer_s_needs_leave_at_the_left_one_beside_the_other():
    seats = {"a": _seat(0, 0, at_left=13.0), "x": _seat(0, 1, last=False), "y": _seat(0, 1, first=False)}
    wiring = wire([("a", "x"), ("a", "y")], seats, 1)
    assert _way(wiring, "a", "x")[0][0] == GUTTER + 13
    assert _way(wiring, "a", "y")[0][0] == GUTTER + 26


def test_many_needs_of_one_card_leave_within_it():
    needs = [("a", f"w{number}") for number in range(30)]
    seats = {"a": _seat(0, 0), **{f"w{number}": _seat(number, 1) for number in range(30)}}
    wiring = wire(needs, seats, 30)
    xs = [_way(wiring, *need)[0][0] for need in needs]
    assert len(set(xs)) == 30
    assert min(xs) > GUTTER
    assert max(xs) < GUTTER + CARD


def test_many_wires_in_one_gutter_stay_in_it_and_apart():
    needs = [(f"w{number}", f"m{number}") for number in range(20)]
    seats = {f"w{number}": _seat(0, 1, first=not number, last=False) for number in range(20)}
    seats |= {f"m{number}": _seat(number, 2) for number in range(20)}
    wiring = wire(needs, seats, 20)
    xs = sorted(_way(wiring, *need)[1][0] for need in needs)
    assert xs[0] > GUTTER + CARD
    assert xs[-1] < COLUMN + GUTTER
    assert all(right - left >= 1 for left, right in pairwise(xs))


def test_wires_to_one_target_share_their_line_in_a_gutter():
    seats = {"a": _seat(0, 1, last=False), "b": _seat(0, 1, first=False, last=False), "m": _seat(1, 2)}
    wiring = wire([("a", "m"), ("b", "m")], seats, 2)
    assert _way(wiring, "a", "m")[1][0] == _way(wiring, "b", "m")[1][0]


def test_a_channel_is_as_tall_as_its_tracks():
    seats = {"a": _seat(0, 0), "b": _seat(3, 0), "x": _seat(1, 1), "y": _seat(2, 1)}
    wiring = wire([("a", "y"), ("b", "x")], seats, 4)
    assert len(wiring.tracks[1]) == 2
    assert wiring.height(1) == 2 * TRACK + CLEAR
    assert wiring.height(2) == CLEAR


def test_buses_that_keep_clear_of_each_other_share_a_track():
    seats = {"a": _seat(0, 0), "b": _seat(3, 0), "x": _seat(1, 1), "y": _seat(4, 1)}
    assert len(wire([("a", "x"), ("b", "y")], seats, 5).tracks[1]) == 1


def test_no_needs_no_wires():
    wiring = wire([], {"a": _seat(0, 0)}, 1)
    assert wiring.wires == ()
    assert wiring.draw({1: 0.0, 2: 0.0}, lambda *_: 0.0) == []


def test_a_dot_shows_where_a_wire_joins_its_bus():
    seats = {"a": _seat(0, 0), "b": _seat(1, 0), "c": _seat(2, 0), "work": _seat(2, 1)}
    wiring = wire([("a", "work"), ("b", "work"), ("c", "work")], seats, 3)
    drawn = wiring.draw({1: 100.0, 2: 300.0}, lambda _, side: {"bottom": 90.0, "top": 130.0}[side])
    dots = {group.label: mark for group in drawn for mark in group.marks if isinstance(mark, Glyph)}
    assert list(dots) == ["b work"]
    assert (dots["b work"].x, dots["b work"].y) == (MIDDLE + COLUMN, 106.0)
    arrows = [group.label for group in drawn for mark in group.marks if isinstance(mark, Stroke) and mark.arrow]
    assert arrows == ["work"]


TALL, GAP = 60.0, 12.0


@st.composite
def seatings(draw: st.DrawFn) -> tuple[list[tuple[str, str]], dict[str, Seat], dict[str, Box], dict[int, float], int]:
    """Any moments, any stacks of work below them, any needs, and where the cards come to stand."""
    columns = draw(st.integers(1, 6))
    seats = {
        f"t{column}": _seat(column, 0, at_left=draw(st.sampled_from([None, 6.0])))
        for column in range(columns)
        if draw(st.booleans())
    }
    below: dict[tuple[int, int], list[str]] = {}
    for row in (1, 2):
        for column in range(columns):
            stack = [f"w{row}.{column}.{place}" for place in range(draw(st.integers(0, 3)))]
            below[column, row] = stack
            for each in stack:
                seats[each] = _seat(column, row, first=each == stack[0], last=each == stack[-1])
    targets = [each for each, seat in seats.items() if seat.row]
    pairs = [(user, target) for user in seats for target in targets if user != target]
    needs = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=25)) if pairs else []
    wiring = wire(needs, seats, columns)
    tops: dict[int, float] = {}
    boxes: dict[str, Box] = {}
    y = 0.0
    for row in (0, 1, 2):
        if row:
            tops[row] = y
            y += wiring.height(row)
        stacks = [
            [each for each, seat in seats.items() if seat.row == row and seat.column.index == column]
            for column in range(columns)
        ]
        for stack in stacks:
            for place, each in enumerate(stack):
                left, top = seats[each].column.x, y + place * (TALL + GAP)
                boxes[each] = Box(left, top, left + CARD, top + TALL, each)
        y += max(len(stack) for stack in stacks) * (TALL + GAP)
    return needs, seats, boxes, tops, columns


@given(seatings())
def test_no_wire_runs_through_a_card_and_each_comes_to_its_work(
    seating: tuple[list[tuple[str, str]], dict[str, Seat], dict[str, Box], dict[int, float], int],
):
    needs, seats, boxes, tops, columns = seating

    def edge(touchpoint: str, side: str) -> float:
        box = boxes[touchpoint]
        return {"top": box.top, "bottom": box.bottom, "middle": (box.top + box.bottom) / 2}[side]

    drawn = wire(needs, seats, columns).draw(tops, edge)
    picture = Picture("wires", "Wires", "", columns * COLUMN, 2000.0, tuple(drawn))
    lines = wires(picture)
    assert [f"{line.name} through {box.name}" for line in lines for box in boxes.values() if crossing(line, box)] == []
    assert {line.name for line in lines if " " in line.name} == {f"{user} {target}" for user, target in needs}
    assert broken_buses(lines) == []
    assert lines_on_lines(picture) == []
    assert arrows_without_room(picture) == []
    for line in lines:
        assert all(0 <= x <= picture.width for x, _ in line.points)
        assert all(x0 == x1 or y0 == y1 for (x0, y0), (x1, y1) in pairwise(line.points))
        if " " in line.name:
            assert _touches(boxes[line.name.split()[0]], line)


def _touches(box: Box, line: Line) -> bool:
    x, y = line.points[0]
    return box.left <= x <= box.right and box.top <= y <= box.bottom
