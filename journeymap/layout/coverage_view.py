"""Coverage as a picture: principles by stages, each cell with its verdict by sign and word."""

from journeymap.language.language import Language
from journeymap.layout import vocabulary
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
_GLYPHS = {
    Outcome.KEPT: "tick",
    Outcome.BROKEN: "cross",
    Outcome.VACUOUS: "dash",
    Outcome.NOT_TESTABLE: "question",
}


def coverage_view(cover: Coverage, speech: Language) -> Picture:
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
        drawn = [
            (column, _card(cell, speech)) for column, cell in zip(columns.columns, cells, strict=True) if cell.concerned
        ]
        marks += [card.at(column.x, y + LANE_PAD) for column, card in drawn]
        tall = max(len(lines) * LABEL.leading, *(card.height for _, card in drawn))
        names.append(Words("lane", 10, y + LANE_PAD + LABEL.size + 3, lines, LABEL))
        y += tall + 2 * LANE_PAD
        marks.append(Stroke("grid-zero", ((0.0, y), (columns.width, y))))
        names.append(Stroke("grid-zero", ((8.0, y), (_LABEL_WIDTH, y))))
        breaks.append(y)
    if not rows:
        nothing = speech.say("No principle has anything to do with this journey.")
        names += [Words("lane", 10, y + LANE_PAD + LABEL.size, wrap(nothing, LABEL, _LABEL_WIDTH - 24), LABEL)]
        y += 6 * LANE_PAD
    return Picture(
        name="coverage",
        title=speech.say("Coverage: {journey}", journey=cover.flow.journey.title),
        description=_description(rows, speech),
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


def _card(cell: Cell, speech: Language) -> Card:
    role, glyph, word = _shown(cell, speech)
    parts = [Part(f"verdict-{role}", word, LABEL, glyph)]
    parts += [Part("foot", speech.say("not named at “{moment}”", moment=each.title), SMALL) for each in cell.missing]
    return Card(f"verdict-{role}", tuple(parts), "")


def _shown(cell: Cell, speech: Language) -> tuple[str, str, str]:
    """The role, glyph and word of a cell."""
    if cell.outcome is not None:
        return cell.outcome.value, _GLYPHS[cell.outcome], vocabulary.verdict(cell.outcome, speech)
    word = vocabulary.presence(named=not cell.missing, speech=speech)
    return ("missing", "ring", word) if cell.missing else ("named", "dot", word)


def _description(rows: list[tuple[Principle, tuple[Cell, ...]]], speech: Language) -> str:
    """The whole table in words, for those who listen to the picture."""
    return " ".join(
        f"{principle.statement}: "
        + ", ".join(
            speech.say("{verdict} in {stage}", verdict=_shown(cell, speech)[2], stage=cell.stage.title)
            for cell in cells
            if cell.concerned
        )
        + "."
        for principle, cells in rows
    )
