"""What becomes of the rules of a workspace on a journey, for the checks that tell of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.check.subject import Subject
from journeymap.diagnostics.place import Place
from journeymap.graph.select import parse, select
from journeymap.model.principle import Principle, Rule
from journeymap.prove.phrases import circumstance, when
from journeymap.prove.sentence import Sentence, spelling
from journeymap.prove.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict on a rule, with the contexts in which it is the same, such as ``load is peak``."""

    principle: Principle
    rule: Rule
    place: Place
    verdict: Verdict
    contexts: tuple[str, ...]


def rulings(subject: Subject, outcome: Outcome) -> Iterator[Ruling]:
    """The rulings of one outcome on a journey, principle by principle; contexts that agree in all else as one."""
    grouped: dict[tuple[object, ...], list[Verdict]] = {}
    for each in subject.verdicts:
        if each.outcome is outcome:
            key = (each.principle, each.rule, each.path, each.reason.removeprefix(when(each.context)), each.culprits)
            grouped.setdefault(key, []).append(each)
    known = subject.workspace.principles_by_id()
    for group in grouped.values():
        principle = known[group[0].principle]
        number = next(index for index, rule in enumerate(principle.rules) if rule.id == group[0].rule)
        yield Ruling(
            principle,
            principle.rules[number],
            principle.place.at("rules", number, "id"),
            group[0],
            tuple(circumstance(each.context) for each in group if each.context),
        )


def spot(ruling: Ruling, subject: Subject) -> str:
    """The touchpoint at which a broken rule shows: what lacks something, or what the rule waits for on the path."""
    path = ruling.verdict.path
    if ruling.verdict.culprits:
        return ruling.verdict.culprits[0]
    told = spelling(ruling.rule)
    if told is None or told.sentence is Sentence.END:
        return path[-1]
    trigger = told.x or told.y
    meant = select(parse(trigger), subject.flow) if trigger is not None else frozenset()
    return next((each for each in path if each in meant), path[0])
