"""What changes between two journeys: for people, for machines, and for a pull request."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.graph.comparison import Comparison, Fate, Match, StageMatch
from journeymap.layout import changes, phrases
from journeymap.layout.changes import Names, Told
from journeymap.prove.shift import Shift
from journeymap.prove.verdict import Outcome
from journeymap.report.markdown import in_text
from journeymap.report.printable import printable
from journeymap.report.terminal import Paint
from journeymap.report.verdicts import when

VERSION = 1
_COLOURS = {Fate.ADDED: "green", Fate.GONE: "red", Fate.MOVED: "blue", Fate.CHANGED: "yellow"}
_SIGNS = {Fate.ADDED: "+", Fate.GONE: "-", Fate.MOVED: ">", Fate.CHANGED: "~"}
_IN_SHORT = frozenset({"friction", "delight", "principles", "roles"})
"""What a terminal tells of a touchpoint that is added or gone as a whole."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A comparison, what its ids are called, and the rules whose verdict is another."""

    found: Comparison
    known: Names
    shifts: Sequence[Shift]


def difference_text(difference: Difference, paint: Paint) -> str:
    """The differences in words, touchpoint by touchpoint in the customer's order."""
    found, known = difference.found, difference.known
    before, after = found.before.journey, found.after.journey
    lines = [paint(f"{printable(before.title)} → {printable(after.title)}", "bold")]
    changed = [match for match in found.matches if match.fate is not Fate.SAME]
    if changed:
        lines.append("")
    for match in changed:
        sign = paint(f"{_SIGNS[match.fate]} {_word(match)}", _COLOURS[match.fate])
        lines.append(f"{sign}  {printable(match.shown.title)}")
        lines += [f"      {printable(each)}" for each in _details(match, known)]
    for title, items in _others(difference):
        lines += ["", paint(title, "bold"), *(f"  {_SIGNS.get(fate, '*')} {printable(words)}" for fate, words in items)]
    lines += ["", f"touchpoints: {changes.totals(found, known.speech)}"]
    return "".join(f"{line}\n" for line in lines)


def difference_markdown(difference: Difference) -> str:
    """The same for a pull request."""
    found, known = difference.found, difference.known
    before, after = (in_text(flow.journey.title) for flow in (found.before, found.after))
    lines = [f"## What changes: {before} → {after}", "", f"Touchpoints: {changes.totals(found, known.speech)}."]
    for title, items in _others(difference):
        lines += ["", f"### {title}", "", *(f"- {in_text(_worded(fate, words))}" for fate, words in items)]
    changed = [match for match in found.matches if match.fate is not Fate.SAME]
    if changed:
        lines += ["", "### Touchpoints", ""]
    for match in changed:
        lines.append(f"- **{_word(match)}** {in_text(match.shown.title)}")
        lines += [f"  - {in_text(each)}" for each in _details(match, known)]
    return "".join(f"{line}\n" for line in lines)


def difference_json(difference: Difference) -> str:
    """All of it as a JSON document, version 1; what is said of a touchpoint stands in it as people read it."""
    found, known = difference.found, difference.known
    document: dict[str, Any] = {
        "version": VERSION,
        "before": found.before.journey.id,
        "after": found.after.journey.id,
        "stages": [{"id": each.shown.id, "change": str(each.fate)} for each in found.stages],
        "touchpoints": [_as_data(match, known) for match in found.matches],
        "ways": [
            {
                "from": each.source,
                "to": each.target,
                "change": str(each.fate),
                "before": [phrases.way(way, known.speech) for way in each.before],
                "after": [phrases.way(way, known.speech) for way in each.after],
            }
            for each in found.ways
        ],
        "verdicts": [
            {
                "principle": each.principle,
                "rule": each.rule,
                "contexts": list(each.contexts),
                "before": str(each.before),
                "after": str(each.after),
            }
            for each in difference.shifts
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_data(match: Match, known: Names) -> dict[str, Any]:
    move = match.move
    return {
        "id": match.id,
        "title": match.shown.title,
        "change": str(match.fate),
        "moved": None
        if move is None
        else {
            "stage": move.stage.id,
            "behind": move.behind.id if move.behind else None,
            "other_stage": move.other_stage,
        },
        "fields": [
            {"field": each.field, "before": list(each.before), "after": list(each.after)}
            for each in changes.told(match.changes, known)
        ],
        "felt": {"before": match.felt[0], "after": match.felt[1], "difference": match.difference},
    }


def _word(match: Match) -> str:
    """The fate in a word; of what moved, whether it changed as well."""
    return "moved and changed" if match.fate is Fate.MOVED and match.changes else str(match.fate)


def _details(match: Match, known: Names) -> Iterator[str]:
    """The lines below a touchpoint: where it stood, how it feels, what is said of it."""
    whole = match.fate in (Fate.ADDED, Fate.GONE)
    if match.move is not None:
        yield changes.moved(match.move, known.speech)
    then, now = ("" if value is None else phrases.signed(value, known.speech) for value in match.felt)
    if better := changes.difference(match, known.speech):
        yield f"felt {then} before, {now} after: {better}"
    elif whole and (then or now):
        yield f"felt {then or now}"
    for each in changes.told(match.changes, known):
        if not whole:
            yield from _sides(each)
        elif each.field in _IN_SHORT:
            yield f"{each.label.lower()}: {'; '.join(each.before or each.after)}"


def _sides(change: Told) -> Iterator[str]:
    label = change.label.lower()
    if change.single:
        before, after = ("; ".join(texts) or "nothing said" for texts in (change.before, change.after))
        yield f"{label}: {before} → {after}"
        return
    yield from (f"{label}, gone: {text}" for text in change.before)
    yield from (f"{label}, new: {text}" for text in change.after)


def _others(difference: Difference) -> Iterator[tuple[str, list[tuple[Fate, str]]]]:
    """What changes besides the touchpoints: a title, and lines with what became of each."""
    found, known = difference.found, difference.known
    promised: list[tuple[Fate, str]] = [(Fate.SAME, _shift(each, known)) for each in difference.shifts]
    stages: list[tuple[Fate, str]] = [(each.fate, _stage(each)) for each in found.stages if each.fate is not Fate.SAME]
    ways: list[tuple[Fate, str]] = [
        (each.fate, changes.way(each, known)) for each in found.ways if each.fate is not Fate.SAME
    ]
    for title, items in (("What we promise", promised), ("Stages", stages), ("Ways a customer can go", ways)):
        if items:
            yield title, items


def _worded(fate: Fate, words: str) -> str:
    return words if fate is Fate.SAME else f"{fate}: {words}"


def _stage(match: StageMatch) -> str:
    if match.before is not None and match.before.title != match.shown.title:
        return f"{match.shown.title} (before: {match.before.title})"
    return match.shown.title


def _shift(shift: Shift, known: Names) -> str:
    words = {Outcome.NOT_TESTABLE: "not testable"}
    was, now = (words.get(outcome, str(outcome)) for outcome in (shift.before, shift.after))
    statement = known.principles[shift.principle].statement
    circumstances = "; ".join(when(context) for context in shift.contexts)
    return f"{statement} ({shift.rule}{f', {circumstances}' if circumstances else ''}): was {was}, is {now}"
