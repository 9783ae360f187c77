"""Coverage as a picture: principles by stages, each cell with its verdict by sign and word."""

from journeymap.layout.cards import LABEL, LANE_PAD, SMALL, Card, Part
from journeymap.layout.frame import band_height, bands
from journeymap.layout.grid import COLUMN, Band, Column, Grid
from journeymap.layout.marks import Group, Mark, Picture, Stroke, Words
from journeymap.layout.wrap import wrap
from journeymap.model.principle import Principle
from journeymap.prove.coverage import Cell, Coverage
from journeymap.prove.verdict import Outcome

_LABEL_WIDTH = 300.0
_FOOT = 14.0
_SHOWN = {
    Outcome.KEPT: ("kept", "tick", "kept"),
    Outcome.BROKEN: ("broken", "cross", "broken"),
    Outcome.VACUOUS: ("vacuous", "dash", "vacuous"),
    Outcome.NOT_TESTABLE: ("not-testable", "question", "not testable"),
}
_NAMED = ("named", "dot", "named")
_MISSING = ("missing", "ring", "missing")
_NOTHING = "No principle has anything to do with this journey."


def coverage_view(cover: Coverage) -> Picture:
    """The coverage of one journey, in numbers: a column a stage, a row for each principle that concerns it."""
    columns = _columns(cover)
    top = band_height(columns)
    rows = [(principle, cells) for principle, cells in cover.rows if any(cell.concerned for cell in cells)]
    marks: list[Mark | Group] = []
    names: list[Mark] = []
    breaks = []
    y = top
    for principle, cells in rows:
        lines = wrap(principle.statement, LABEL, _LABEL_WIDTH - 24)
        drawn = [(column, _card(cell)) for column, cell in zip(columns.columns, cells, strict=True) if cell.concerned]
        marks += [card.at(column.x, y + LANE_PAD) for column, card in drawn]
        tall = max(len(lines) * LABEL.leading, *(card.height for _, card in drawn))
        names.append(Words("lane", 10, y + LANE_PAD + LABEL.size + 3, lines, LABEL))
        y += tall + 2 * LANE_PAD
        marks.append(Stroke("grid-zero", ((0.0, y), (columns.width, y))))
        names.append(Stroke("grid-zero", ((8.0, y), (_LABEL_WIDTH, y))))
        breaks.append(y)
    if not rows:
        names += [Words("lane", 10, y + LANE_PAD + LABEL.size, wrap(_NOTHING, LABEL, _LABEL_WIDTH - 24), LABEL)]
        y += 6 * LANE_PAD
    return Picture(
        name="coverage",
        title=f"Coverage: {cover.flow.journey.title}",
        description=_description(rows),
        width=columns.width,
        height=y + _FOOT,
        marks=(*bands(columns, y + _FOOT), *marks),
        labels=tuple(names),
        label_width=_LABEL_WIDTH,
        head=top,
        breaks=tuple(breaks),
        column=COLUMN,
    )


def _columns(cover: Coverage) -> Grid:
    """A column for each stage."""
    stages = cover.flow.journey.stages
    return Grid(
        tuple(Column(number, stage.id, None) for number, stage in enumerate(stages)),
        tuple(Band(stage, number, number * COLUMN, COLUMN) for number, stage in enumerate(stages)),
        {},
    )


def _card(cell: Cell) -> Card:
    role, glyph, word = _shown(cell)
    parts = [Part(f"verdict-{role}", word, LABEL, glyph)]
    parts += [Part("foot", f"not named at “{each.title}”", SMALL) for each in cell.missing]
    return Card(f"verdict-{role}", tuple(parts), "")


def _shown(cell: Cell) -> tuple[str, str, str]:
    """The role, glyph and word of a cell."""
    if cell.outcome is not None:
        return _SHOWN[cell.outcome]
    return _MISSING if cell.missing else _NAMED


def _description(rows: list[tuple[Principle, tuple[Cell, ...]]]) -> str:
    """The whole table in words, for those who listen to the picture."""
    return " ".join(
        f"{principle.statement}: "
        + ", ".join(f"{_shown(cell)[2]} in {cell.stage.title}" for cell in cells if cell.concerned)
        + "."
        for principle, cells in rows
    )
