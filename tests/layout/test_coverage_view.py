"""The picture of the coverage says what the table says: by sign and by word."""

import pytest

from journeymap.graph.flow import Flow
from journeymap.layout.coverage_view import coverage_view
from journeymap.layout.marks import Glyph, Picture, Words
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.prove.coverage import Cell, Coverage, coverage
from journeymap.prove.survey import survey
from journeymap.prove.verdict import Outcome, Verdict
from journeymap.render.verdicts import coverage_rows
from tests.layout import walker
from tests.layout.corpus import ENGLISH, sample

STAGE = Stage("s", "Order")
PRINCIPLE = Principle("p", "Nobody goes unseen", "seen", "a nod", "p.yaml")
HERE = Touchpoint("t", "I walk in", "s", Layer.CUSTOMER, start=True)


def one_cell(*, lives: bool = False, missing: bool = False, outcome: Outcome | None = None) -> Picture:
    flow = Flow(Journey("j", "A coffee", (STAGE,), (HERE,), "j.yaml"))
    verdicts = (Verdict("p", "r", "j", outcome),) if outcome else ()
    cell = Cell(PRINCIPLE, STAGE, (HERE,) if lives else (), (HERE,) if missing else (), verdicts)
    return coverage_view(Coverage(flow, ((PRINCIPLE, (cell,)),)), ENGLISH)


def said(picture: Picture) -> list[str]:
    return [" ".join(mark.lines) for mark, _ in walker.walk(picture.marks) if isinstance(mark, Words)]


def signs(picture: Picture) -> list[str]:
    return [mark.name for mark, _ in walker.walk(picture.marks) if isinstance(mark, Glyph)]


@pytest.mark.parametrize(
    ("outcome", "sign", "word"),
    [
        (Outcome.KEPT, "tick", "kept"),
        (Outcome.BROKEN, "cross", "broken"),
        (Outcome.VACUOUS, "dash", "vacuous"),
        (Outcome.NOT_TESTABLE, "question", "not testable"),
    ],
)
def test_each_verdict_has_a_sign_and_a_word_of_its_own(outcome: Outcome, sign: str, word: str) -> None:
    picture = one_cell(lives=True, outcome=outcome)
    assert signs(picture) == [sign]
    assert said(picture) == ["Order", word]
    assert picture.description == f"Nobody goes unseen: {word} in Order."


def test_without_a_rule_it_is_named_or_missing_and_where() -> None:
    assert said(one_cell(lives=True)) == ["Order", "named"]
    picture = one_cell(missing=True)
    assert said(picture) == ["Order", "missing", "not named at “I walk in”"]
    assert signs(picture) == ["ring"]


def test_a_journey_that_no_principle_concerns_says_so() -> None:
    picture = one_cell()
    assert signs(picture) == []
    assert [" ".join(mark.lines) for mark in picture.labels if isinstance(mark, Words)] == [
        "No principle has anything to do with this journey."
    ]
    assert walker.sticking_out(picture) == []


@pytest.mark.parametrize("number", range(len(sample().journeys)))
def test_it_has_the_cells_of_the_page(number: int) -> None:
    workspace = sample()
    flow = Flow(workspace.journeys[number])
    cover = coverage(flow, workspace.principles, survey(workspace, [flow]))
    picture = coverage_view(cover, ENGLISH)
    words = [word for word in said(picture) if not word.startswith("not named")]
    on_page = [cell[1].word for row in coverage_rows(cover, ENGLISH) for cell in row.cells if cell]
    assert words[len(flow.journey.stages) :] == on_page
    assert walker.overlapping_texts(walker.texts(picture)) == []
    assert walker.texts_outside_their_cards(picture) == []
    labels = [walker.text(mark) for mark in picture.labels if isinstance(mark, Words)]
    assert walker.overlapping_texts(labels) == []
    assert [block for block in labels for box in block.lines if box.right > picture.label_width] == []
