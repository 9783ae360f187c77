"""What a loss does: which touchpoints fall, who is left waiting, which rules change their verdict."""

from collections.abc import Iterator, Sequence

from journeymap.graph.without import Loss
from journeymap.model.workspace import Workspace
from journeymap.prove.verdict import Outcome, Verdict
from journeymap.report.printable import printable
from journeymap.report.terminal import Paint
from journeymap.report.verdicts import when


def losses_text(
    losses: Sequence[Loss], before: Sequence[Verdict], after: Sequence[Verdict], workspace: Workspace, paint: Paint
) -> str:
    """The effects of a loss, journey by journey; journeys that lose nothing are left out."""
    lines: list[str] = []
    statements = {principle.id: principle.statement for principle in workspace.principles}
    for loss in losses:
        if loss.lost:
            lines.append(paint(printable(loss.journey.title), "bold"))
            lines += [f"  cannot happen: {printable(each.title)}" for each in loss.lost]
            lines += [f"  the customer is left waiting at: {printable(each.title)}" for each in loss.waiting]
            changes = list(_changes(loss.journey.id, before, after, statements))
            lines += changes or ["  no rule changes its verdict"]
            lines.append("")
    return "".join(f"{line}\n" for line in lines)


def _changes(
    journey: str, before: Sequence[Verdict], after: Sequence[Verdict], statements: dict[str, str]
) -> Iterator[str]:
    then = {_key(each): each.outcome for each in before if each.journey == journey}
    for each in after:
        if each.journey == journey and each.outcome is not then.get(_key(each), each.outcome):
            circumstances = when(each.context)
            words = {Outcome.NOT_TESTABLE: "not testable"}
            was, now = (words.get(outcome, str(outcome)) for outcome in (then[_key(each)], each.outcome))
            yield (
                f"  {printable(statements[each.principle])} ({each.rule}"
                f"{f', {circumstances}' if circumstances else ''}): was {was}, is {now}"
            )


def _key(verdict: Verdict) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return verdict.principle, verdict.rule, tuple(verdict.context.items())
