"""Verdicts for people and for machines."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from journeymap.model.workspace import Workspace
from journeymap.prove.verdict import SIGNS, WORDS, Outcome, Verdict
from journeymap.report.printable import printable
from journeymap.report.terminal import Paint

VERSION = 1
_COLOURS = {
    Outcome.KEPT: "green",
    Outcome.BROKEN: "red",
    Outcome.VACUOUS: "blue",
    Outcome.NOT_TESTABLE: "yellow",
}


def verdicts_json(verdicts: Sequence[Verdict]) -> str:
    """All verdicts as a JSON document, version 1."""
    document: dict[str, Any] = {
        "version": VERSION,
        "verdicts": [
            {
                "principle": each.principle,
                "rule": each.rule,
                "journey": each.journey,
                "context": dict(each.context),
                "verdict": str(each.outcome),
                "path": list(each.path),
                "reason": each.reason,
            }
            for each in verdicts
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def verdicts_text(verdicts: Sequence[Verdict], workspace: Workspace, paint: Paint) -> str:
    """The verdicts principle by principle, with the customer's way for each broken rule."""
    lines: list[str] = []
    for principle in workspace.principles:
        mine = [each for each in verdicts if each.principle == principle.id]
        if not mine and principle.rules:
            continue
        lines.append(paint(printable(principle.statement), "bold"))
        if not principle.rules:
            lines.append("  not executable yet: no rule says how it could be tested")
        for each in mine:
            lines += _verdict(each, workspace, paint)
        lines.append("")
    lines.append(_summary(verdicts))
    return "".join(f"{line}\n" for line in lines)


def _verdict(verdict: Verdict, workspace: Workspace, paint: Paint) -> Iterator[str]:
    word = WORDS[verdict.outcome]
    head = paint(f"{SIGNS[verdict.outcome]} {word}", _COLOURS[verdict.outcome])
    circumstances = when(verdict.context)
    yield f"  {head}  {verdict.rule}, {verdict.journey}{f', {circumstances}' if circumstances else ''}"
    if verdict.outcome is not Outcome.KEPT and verdict.reason:
        yield f"      {printable(verdict.reason)}"
    titles = {
        touchpoint.id: touchpoint.title
        for journey in workspace.journeys
        if journey.id == verdict.journey
        for touchpoint in journey.touchpoints
    }
    if verdict.path:
        yield "      the customer's way:"
        yield from (f"        {number}. {printable(titles[each])}" for number, each in enumerate(verdict.path, 1))
    elif verdict.culprits:
        yield from (f"        at “{printable(titles[each])}”" for each in verdict.culprits)


def when(context: Mapping[str, str]) -> str:
    """A context in words: ``when load is peak``."""
    words = [f"{name.replace('-', ' ')} is {value.replace('-', ' ')}" for name, value in context.items()]
    return f"when {' and '.join(words)}" if words else ""


def _summary(verdicts: Sequence[Verdict]) -> str:
    counts = [
        f"{count} {WORDS[outcome]}"
        for outcome in Outcome
        if (count := sum(each.outcome is outcome for each in verdicts))
    ]
    return ", ".join(counts) if counts else "no rule to prove"
