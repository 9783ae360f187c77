"""Sheets to glue together: all of the picture, each strip twice, marks that meet, names on every sheet."""

from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise

import pytest

from journeymap.diagnostics.errors import UsageError
from journeymap.graph.flow import Flow
from journeymap.layout.blueprint import blueprint
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Picture, Stroke, Words
from journeymap.layout.tiling import OVERLAP, Sheet, tiling
from journeymap.model.workspace import Workspace
from tests.layout import walker
from tests.layout.corpus import ENGLISH, made, sample

ROOM = (1330.0, 910.0)
LONGEST = "outpatient-visit"
JOURNEYS: dict[str, tuple[Callable[[], Workspace], int]] = {
    **{each.id: (sample, number) for number, each in enumerate(sample().journeys)},
    **{f"made-{seed}": (partial(made, seed, size), 0) for seed, size in ((0, 3), (9, 20), (24, 40))},
}

HEADY = ("made-0", "made-24")
"""Those whose stages have titles so long that they get a sheet of their own."""


@cache
def tiled(name: str, *, kind: str = "map", room: tuple[float, float] = ROOM) -> tuple[Picture, tuple[Sheet, ...]]:
    workspace, number = JOURNEYS[name][0](), JOURNEYS[name][1]
    flow = Flow(workspace.journeys[number])
    picture = {"map": journey_map, "blueprint": blueprint}[kind](flow, workspace, ENGLISH)
    return picture, tiling(picture, flow, workspace.house, room, ENGLISH)


def strips(sheets: tuple[Sheet, ...], axis: str) -> list[tuple[float, float]]:
    return sorted({getattr(sheet, axis) for sheet in sheets} - {(0, 0)})


@pytest.mark.parametrize("kind", ["map", "blueprint"])
@pytest.mark.parametrize("name", JOURNEYS)
def test_together_they_show_everything_and_neighbours_share_a_strip(name: str, kind: str) -> None:
    picture, sheets = tiled(name, kind=kind)
    for axis, first, last in (
        ("across", 0.0, picture.width),
        ("down", picture.head if name not in HEADY else 0.0, picture.height),
    ):
        found = strips(sheets, axis)
        assert found[0][0] == first
        assert found[-1][1] == last
        assert [before[1] - after[0] for before, after in pairwise(found)] == pytest.approx(
            [OVERLAP] * (len(found) - 1)
        )
    alone = [sheet for sheet in sheets if sheet.across == (0, 0)]
    assert len(sheets) - len(alone) == len(strips(sheets, "across")) * len(strips(sheets, "down"))


def test_a_heading_that_takes_all_the_room_has_a_sheet_of_its_own() -> None:
    _, sheets = tiled("lost-umbrella", room=(700.0, 360.0))
    assert [number for number, sheet in enumerate(sheets) if sheet.across == (0, 0)] == [0]
    (pane,) = sheets[0].panes
    assert pane.window[3] > 100
    assert [sheet for sheet in tiled("lost-umbrella")[1] if sheet.across == (0, 0)] == []


@pytest.mark.parametrize("name", JOURNEYS)
def test_every_sheet_fits_on_its_paper(name: str) -> None:
    _, sheets = tiled(name)
    for sheet in sheets:
        for pane in sheet.panes:
            left, top, right, bottom = pane.window
            assert pane.x + right - left <= ROOM[0] + 0.01
            assert pane.y + bottom - top <= ROOM[1] + 0.01


@pytest.mark.parametrize("name", JOURNEYS)
def test_columns_are_cut_between_cards_and_rows_between_lanes_where_they_can(name: str) -> None:
    picture, sheets = tiled(name)
    assert [left for left, _ in strips(sheets, "across") if left % picture.column] == []
    cuts = [top for top, _ in strips(sheets, "down")[1:]]
    between = [cut for cut in cuts if cut in picture.breaks]
    assert (
        between
        or not cuts
        or max(below - above for above, below in zip(picture.breaks, picture.breaks[1:], strict=False)) > ROOM[1] / 3
    )


def words(sheet: Sheet) -> list[str]:
    return [
        " ".join(mark.lines)
        for pane in sheet.panes
        for mark, _ in walker.walk(pane.picture.marks)
        if isinstance(mark, Words)
    ]


def test_every_sheet_has_the_stages_and_the_lanes_that_it_shows() -> None:
    picture, sheets = tiled(LONGEST)
    stages = {
        mark.lines: box
        for mark, box in zip(
            [mark for mark in picture.marks if isinstance(mark, Words) and mark.role == "stage"],
            [mark for mark in picture.marks if getattr(mark, "role", "").startswith("stage-")],
            strict=True,
        )
    }
    again = 0
    for sheet in sheets:
        said = words(sheet)
        left, right = sheet.across
        for lines, band in stages.items():
            shown = min(right, band.x + band.width) - max(left, band.x)  # type: ignore[union-attr]
            if shown > OVERLAP + 1:
                assert " ".join(lines) in said
                again += band.x < left  # type: ignore[union-attr]
            elif shown <= 0:
                assert " ".join(lines) not in said
        lanes = [
            " ".join(mark.lines)
            for mark in picture.labels
            if isinstance(mark, Words) and sheet.down[0] < mark.y < sheet.down[1]
        ]
        assert set(lanes) <= set(said)
    assert again > 5


def test_stage_titles_that_take_too_much_room_are_shown_once() -> None:
    picture, sheets = tiled("made-0")
    (title,) = [" ".join(mark.lines) for mark in picture.marks if isinstance(mark, Words) and mark.role == "stage"][:1]
    assert picture.head > ROOM[1] / 2
    shown = {sheet.down[0] for sheet in sheets if title in words(sheet)}
    assert 0.0 in shown
    assert len(shown) < len(strips(sheets, "down"))


def test_the_first_sheet_has_the_heading_and_all_have_their_number() -> None:
    _, sheets = tiled(LONGEST)
    titled = [number for number, sheet in enumerate(sheets) if "A day at the hospital" in words(sheet)]
    assert titled == [0]
    for number, sheet in enumerate(sheets, 1):
        assert [text for text in words(sheet) if f"sheet {number} of {len(sheets)}:" in text]
    columns = len(strips(sheets, "across"))
    assert [text for text in words(sheets[1]) if "cut the lane names off at the marks and lay it over sheet 1" in text]
    over = f"cut the stage titles and lane names off at the marks and lay it over sheet 2 and sheet {columns + 1}"
    assert [text for text in words(sheets[columns + 1]) if over in text]


def marks_on_the_picture(sheet: Sheet, picture: Picture) -> tuple[set[float], set[float]]:
    """Where on the picture, not on the sheet, the marks at the edges point: across and down."""
    window = (sheet.across[0], sheet.down[0], sheet.across[1], sheet.down[1])
    body = next(pane for pane in sheet.panes if pane.window == window)
    across, down = set(), set()
    for pane in sheet.panes:
        for mark, _ in walker.walk(pane.picture.marks):
            if isinstance(mark, Stroke) and mark.role == "glue":
                (x, y), (end, _) = mark.points
                if x == end:
                    across.add(round(x - body.x + sheet.across[0], 3))
                else:
                    down.add(round(y - body.y + sheet.down[0], 3))
    assert body.picture.name == picture.name
    return across, down


def test_the_marks_of_neighbours_meet() -> None:
    picture, sheets = tiled(LONGEST)
    columns = len(strips(sheets, "across"))
    for number, sheet in enumerate(sheets):
        across, down = marks_on_the_picture(sheet, picture)
        row, column = divmod(number, columns)
        if column + 1 < columns:
            assert across & marks_on_the_picture(sheets[number + 1], picture)[0] == {
                round(sheets[number + 1].across[0], 3)
            }
        if number + columns < len(sheets):
            assert down & marks_on_the_picture(sheets[number + columns], picture)[1] == {
                round(sheets[number + columns].down[0], 3)
            }
        assert len(across) == (column > 0) + (column + 1 < columns)
        assert len(down) == (row > 0) + (number + columns < len(sheets))


def test_a_short_journey_needs_one_row_of_few_sheets() -> None:
    _, sheets = tiled("lost-umbrella", room=(3000.0, 2500.0))
    assert len(sheets) == 1
    assert not [mark for pane in sheets[0].panes for mark, _ in walker.walk(pane.picture.marks) if mark.role == "glue"]


@pytest.mark.parametrize("room", [(300.0, 900.0), (1300.0, 200.0), (10.0, 10.0)])
def test_too_little_room_is_an_error_that_says_what_to_do(room: tuple[float, float]) -> None:
    with pytest.raises(UsageError, match="take a larger --page or a smaller --scale"):
        tiled("lost-umbrella", room=room)
