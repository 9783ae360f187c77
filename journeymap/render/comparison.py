"""A comparison of two journeys as its page shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymap.graph.comparison import Comparison, Fate, Match
from journeymap.language.language import Language
from journeymap.layout import changes, phrases, vocabulary
from journeymap.layout.changes import Names, Told
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.sentence import sentence
from journeymap.prove.shift import Shift
from journeymap.render.verdicts import Shown, outcome_shown

_SIGNS = {Fate.ADDED: "+", Fate.GONE: "−", Fate.MOVED: "→", Fate.CHANGED: "△", Fate.SAME: "="}


@dataclass(frozen=True, slots=True)
class Named:
    """A journey by its names."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A journey as it is and one that is to replace it, with the path of the page that compares them."""

    current: Named
    target: Named
    path: str

    @classmethod
    def of(cls, journeys: tuple[Journey, Journey]) -> "Pair":
        """The pair of two journeys."""
        current, target = (Named(each.id, each.title) for each in journeys)
        return cls(current, target, page_of(current.id, target.id))


@dataclass(frozen=True, slots=True)
class Row:
    """One touchpoint that does not stay as it is; ``whole`` when it is added or gone."""

    match: Match
    shown: Shown
    moved: str
    stage: str
    where: str
    whole: bool
    told: tuple[Told, ...]
    before: str
    after: str
    difference: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A rule whose verdict is another afterwards, and when; ``spelled`` as in a ruling."""

    principle: Principle
    says: str
    spelled: bool
    contexts: tuple[str, ...]
    before: Shown
    after: Shown


def page_of(current: str, target: str) -> str:
    """The path of the page that compares two journeys, from the root of the site."""
    return f"compare/{current}--{target}.html"


def mark(fate: Fate, speech: Language) -> Shown:
    """A fate in short: a sign, its word, and the class that colours it."""
    return Shown(_SIGNS[fate], vocabulary.fate(fate, speech), str(fate))


def rows(found: Comparison, known: Names) -> tuple[Row, ...]:
    """The rows for all touchpoints that are added, gone, moved or changed, in the order of the map."""
    stages = {stage.shown.id: stage.shown.title for stage in found.stages}
    return tuple(
        Row(
            match,
            mark(match.fate, known.speech),
            changes.moved(match.move, known.speech) if match.move else "",
            stages.get(match.shown.stage, match.shown.stage),
            phrases.where(match.shown, known.house, known.speech),
            match.fate in (Fate.ADDED, Fate.GONE),
            _told(match, known),
            _feels(match.felt[0], known.speech),
            _feels(match.felt[1], known.speech),
            changes.difference(match, known.speech),
        )
        for match in found.matches
        if match.fate is not Fate.SAME
    )


def _told(match: Match, known: Names) -> tuple[Told, ...]:
    """What changes; the title of a touchpoint that is added or gone stands above already."""
    whole = match.fate in (Fate.ADDED, Fate.GONE)
    return tuple(each for each in changes.told(match.changes, known) if not (whole and each.field == "title"))


def _feels(value: float | None, speech: Language) -> str:
    return "" if value is None else phrases.signed(value, speech)


def promises(found: Iterable[Shift], principles: Mapping[str, Principle], speech: Language) -> tuple[Promise, ...]:
    """The shifts in words."""
    made = []
    for each in found:
        principle = principles[each.principle]
        rule = next(rule for rule in principle.rules if rule.id == each.rule)
        made.append(
            Promise(
                principle,
                rule.says or sentence(rule),
                not rule.says,
                tuple(phrases.circumstance(context, speech) for context in each.contexts),
                outcome_shown(each.before, speech),
                outcome_shown(each.after, speech),
            )
        )
    return tuple(made)
