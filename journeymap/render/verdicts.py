"""Verdicts and coverage as the pages show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.model.principle import Principle
from journeymap.model.sentence import sentence
from journeymap.prove.coverage import Cell, Coverage
from journeymap.prove.phrases import circumstance
from journeymap.prove.survey import worst
from journeymap.prove.verdict import SIGNS, WORDS, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell or a verdict in short: a sign, a word, and the class that colours it."""

    sign: str
    word: str
    role: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """One verdict on a rule, with all the contexts in which it is the same."""

    anchor: str
    principle: Principle
    rule: str
    says: str
    journey: str
    shown: Shown
    contexts: tuple[str, ...]
    reason: str
    path: tuple[str, ...]
    culprits: tuple[str, ...]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A principle and its cells, stage by stage; a cell of no concern is ``None``."""

    principle: Principle
    cells: tuple[tuple[Cell, Shown] | None, ...]


def shown(cell: Cell) -> Shown:
    """A cell in short: its verdict, or whether the principle is named where it is expected."""
    if cell.outcome is not None:
        return outcome_shown(cell.outcome)
    return Shown("○", "missing", "missing") if cell.missing else Shown("●", "named", "named")


def outcome_shown(outcome: Outcome) -> Shown:
    """A verdict in short."""
    return Shown(SIGNS[outcome], WORDS[outcome], outcome.value)


def coverage_rows(cover: Coverage) -> tuple[CoverageRow, ...]:
    """The rows of a journey's coverage table: the principles that have anything to do with it."""
    return tuple(
        CoverageRow(principle, tuple((cell, shown(cell)) if cell.concerned else None for cell in cells))
        for principle, cells in cover.rows
        if any(cell.concerned for cell in cells)
    )


def rulings(verdicts: Iterable[Verdict], principles: Mapping[str, Principle], flow: Flow) -> tuple[Ruling, ...]:
    """The verdicts on one journey, those that agree in everything but the context as one."""
    grouped: dict[tuple[object, ...], list[Verdict]] = {}
    for each in verdicts:
        grouped.setdefault((each.principle, each.rule, each.outcome, each.path, each.reason), []).append(each)
    titles = {touchpoint.id: touchpoint.title for touchpoint in flow.journey.touchpoints}
    made = []
    for number, group in enumerate(grouped.values(), 1):
        first = group[0]
        principle = principles[first.principle]
        rule = next(each for each in principle.rules if each.id == first.rule)
        made.append(
            Ruling(
                anchor=f"verdict-{number}",
                principle=principle,
                rule=rule.id,
                says=rule.says or sentence(rule),
                journey=flow.journey.id,
                shown=outcome_shown(first.outcome),
                contexts=tuple(each for each in (circumstance(verdict.context) for verdict in group) if each),
                reason=first.reason,
                path=first.path,
                culprits=first.culprits,
                titles=titles,
            )
        )
    return tuple(made)


def standing(verdicts: Sequence[Verdict]) -> Shown | None:
    """The worst of some verdicts in short; ``None`` of none."""
    outcome = worst(verdicts)
    return None if outcome is None else outcome_shown(outcome)
