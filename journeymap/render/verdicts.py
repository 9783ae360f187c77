"""Verdicts and coverage as the pages show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.principle import Principle
from journeymap.model.sentence import sentence
from journeymap.prove.coverage import Cell, Coverage
from journeymap.prove.survey import worst
from journeymap.prove.told import said
from journeymap.prove.verdict import SIGNS, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell or a verdict in short: a sign, a word, and the class that colours it."""

    sign: str
    word: str
    role: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """One verdict on a rule, with all the contexts in which it is the same.

    ``spelled`` when it ``says`` no more than its keys do, which are English; ``unsaid`` when the reason
    could not be said in any other language.
    """

    anchor: str
    principle: Principle
    rule: str
    says: str
    spelled: bool
    journey: str
    shown: Shown
    contexts: tuple[str, ...]
    reason: str
    unsaid: bool
    path: tuple[str, ...]
    culprits: tuple[str, ...]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A principle and its cells, stage by stage; a cell of no concern is ``None``."""

    principle: Principle
    cells: tuple[tuple[Cell, Shown] | None, ...]


def shown(cell: Cell, speech: Language) -> Shown:
    """A cell in short: its verdict, or whether the principle is named where it is expected."""
    if cell.outcome is not None:
        return outcome_shown(cell.outcome, speech)
    word = vocabulary.presence(named=not cell.missing, speech=speech)
    return Shown("○", word, "missing") if cell.missing else named(speech)


def named(speech: Language) -> Shown:
    """A principle of which no rule speaks, and which touchpoints name, in short."""
    return Shown("●", vocabulary.presence(named=True, speech=speech), "named")


def outcome_shown(outcome: Outcome, speech: Language) -> Shown:
    """A verdict in short."""
    return Shown(SIGNS[outcome], vocabulary.verdict(outcome, speech), outcome.value)


def legend(speech: Language) -> list[tuple[Shown, str]]:
    """What the verdicts mean, and last what it means to be named."""
    say = speech.say
    return [
        (outcome_shown(Outcome.KEPT, speech), say("on every way a customer can go")),
        (outcome_shown(Outcome.BROKEN, speech), say("on some way; the journey's page shows it")),
        (outcome_shown(Outcome.VACUOUS, speech), say("what the rule speaks of does not happen there")),
        (outcome_shown(Outcome.NOT_TESTABLE, speech), say("something is not known that the rule needs")),
        (named(speech), say("touchpoints name it, and it has no rule yet")),
    ]


def coverage_rows(cover: Coverage, speech: Language) -> tuple[CoverageRow, ...]:
    """The rows of a journey's coverage table: the principles that have anything to do with it."""
    return tuple(
        CoverageRow(principle, tuple((cell, shown(cell, speech)) if cell.concerned else None for cell in cells))
        for principle, cells in cover.rows
        if any(cell.concerned for cell in cells)
    )


def rulings(
    verdicts: Iterable[Verdict], principles: Mapping[str, Principle], titles: Mapping[str, str], speech: Language
) -> tuple[Ruling, ...]:
    """The verdicts on one journey, those that agree in everything but the context as one."""
    grouped: dict[tuple[object, ...], list[Verdict]] = {}
    for each in verdicts:
        grouped.setdefault((each.principle, each.rule, each.outcome, each.path, each.reason), []).append(each)
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
                spelled=not rule.says,
                journey=first.journey,
                shown=outcome_shown(first.outcome, speech),
                contexts=tuple(phrases.circumstance(each.context, speech) for each in group if each.context),
                reason=said(first.reason, speech),
                unsaid=said(first.reason, speech) == first.reason,
                path=first.path,
                culprits=first.culprits,
                titles=titles,
            )
        )
    return tuple(made)


def standing(verdicts: Sequence[Verdict], speech: Language) -> Shown | None:
    """The worst of some verdicts in short; ``None`` of none."""
    outcome = worst(verdicts)
    return None if outcome is None else outcome_shown(outcome, speech)
