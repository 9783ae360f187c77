"""What all views on the grid have around them: stage bands above and behind, lane names at the left."""

from journeymap.layout.bidi import right_to_left
from journeymap.layout.cards import LABEL
from journeymap.layout.font import Style
from journeymap.layout.grid import GUTTER, Grid
from journeymap.layout.marks import Mark, Rect, Stroke, Words
from journeymap.layout.wrap import wrap

LABEL_WIDTH = 158.0
STAGE = Style(22, bold=True)
LINE_NAME = Style(14)
_TOP = 9.0
_BELOW_TITLE = 13.0
_BAR = 4.0
_BAND_GAP = 2.0
STAGE_COLOURS = 6


def band_height(grid: Grid) -> float:
    """The height of the row of stage titles, in px."""
    return max(title_room(band.stage.title, band.width) for band in grid.bands)


def title_room(title: str, width: float) -> float:
    """The height that the title of a stage needs, in px."""
    return len(_title(title, width)) * STAGE.leading + _TOP + _BELOW_TITLE


def bands(grid: Grid, height: float) -> list[Mark]:
    """A coloured band behind the columns of each stage, as tall as the picture, with its title on top."""
    head = band_height(grid)
    return [
        mark for band in grid.bands for mark in stage(band.stage.title, band.number, (band.x, band.width, height), head)
    ]


def stage(title: str, number: int, place: tuple[float, float, float], head: float) -> list[Mark]:
    """A band, at an x and with a width and a height, and its title above a bar at the foot of the head."""
    x, width, height = place
    colour = number % STAGE_COLOURS
    left, anchor = (x + width - GUTTER, "end") if right_to_left(title) else (x + GUTTER, "start")
    return [
        Rect(f"stage-{colour}", x + _BAND_GAP, 0, width - 2 * _BAND_GAP, height, 10),
        Rect(f"bar-{colour}", x + GUTTER, head - _BAR - 2, width - 2 * GUTTER, _BAR, _BAR / 2),
        Words("stage", left, _TOP + STAGE.size, _title(title, width), STAGE, anchor),
    ]


def _title(title: str, width: float) -> tuple[str, ...]:
    return wrap(title, STAGE, width - 2 * GUTTER)


def lane_name(text: str, top: float) -> list[Mark]:
    """The name of a lane, beginning at ``top``."""
    lines = wrap(text, LABEL, LABEL_WIDTH - 24)
    return [Words("lane", 10, top + LABEL.size + 9, lines, LABEL)]


def name_room(text: str) -> float:
    """The height that the name of a lane needs, in px."""
    return 9 + len(wrap(text, LABEL, LABEL_WIDTH - 24)) * LABEL.leading


def dividing_line(role: str, name: str, y: float, width: float) -> tuple[Mark, list[Mark]]:
    """A line of the blueprint at ``y``: the line over the columns, and its name with its beginning at the left."""
    lines = wrap(name, LINE_NAME, LABEL_WIDTH - 16)
    first = y - 7 - (len(lines) - 1) * LINE_NAME.leading
    label: list[Mark] = [
        Stroke(role, ((8.0, y), (LABEL_WIDTH, y))),
        Words("line-name", 10, first, lines, LINE_NAME),
    ]
    return Stroke(role, ((0.0, y), (width, y))), label


def line_room(name: str) -> float:
    """The room above a dividing line that its name needs, in px."""
    return len(wrap(name, LINE_NAME, LABEL_WIDTH - 16)) * LINE_NAME.leading + 10
