"""What all views on the grid have around them: stage bands above and behind, lane names at the left."""

from journeymap.layout.bidi import right_to_left
from journeymap.layout.cards import LABEL
from journeymap.layout.font import Style
from journeymap.layout.grid import Grid
from journeymap.layout.marks import Mark, Rect, Stroke, Words
from journeymap.layout.wrap import wrap

LABEL_WIDTH = 158.0
STAGE = Style(20, bold=True)
LINE_NAME = Style(14)
_PAD = 11.0
_BAND_GAP = 2.0
STAGE_COLOURS = 6


def band_height(grid: Grid) -> float:
    """The height of the row of stage titles, in px."""
    most = max(len(wrap(band.stage.title, STAGE, band.width - 2 * _PAD)) for band in grid.bands)
    return most * STAGE.leading + 2 * _PAD


def bands(grid: Grid, height: float) -> list[Mark]:
    """A coloured band behind the columns of each stage, as tall as the picture, with its title on top."""
    marks: list[Mark] = []
    for band in grid.bands:
        role = f"stage-{band.number % STAGE_COLOURS}"
        marks.append(Rect(role, band.x + _BAND_GAP, 0, band.width - 2 * _BAND_GAP, height, 10))
        lines = wrap(band.stage.title, STAGE, band.width - 2 * _PAD)
        mirrored = right_to_left(band.stage.title)
        x, anchor = (band.x + band.width - _PAD, "end") if mirrored else (band.x + _PAD, "start")
        marks.append(Words("stage", x, _PAD + STAGE.size, lines, STAGE, anchor))
    return marks


def lane_name(text: str, top: float) -> list[Mark]:
    """The name of a lane, beginning at ``top``."""
    lines = wrap(text, LABEL, LABEL_WIDTH - 24)
    return [Words("lane", 10, top + LABEL.size + 9, lines, LABEL)]


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
