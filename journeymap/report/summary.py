"""The last line: how many findings of each severity, in how much, and what is not shown."""

from collections.abc import Iterator, Sequence

from journeymap.diagnostics.finding import Finding, Severity
from journeymap.report.printable import printable
from journeymap.report.report import Counts


def totals(findings: Sequence[Finding]) -> str:
    """How many findings there are of each severity, the gravest first; nothing when there are none."""
    return ", ".join(
        counted(number, str(severity))
        for severity in sorted(Severity, reverse=True)
        if (number := sum(finding.severity is severity for finding in findings))
    )


def summary(findings: Sequence[Finding], counts: Counts) -> str:
    """The last line of what is told."""
    looked_at = f"{counted(counts.journeys, 'journey')} and {counted(counts.principles, 'principle')}"
    found = totals(findings)
    line = f"{found} in {looked_at}" if found else f"{looked_at}: nothing to report"
    return ", ".join([line, *_silent(counts)]) + _more(counts)


def _silent(counts: Counts) -> Iterator[str]:
    if counts.ignored:
        yield f"{counts.ignored} ignored"
    if counts.known:
        yield f"{counts.known} known"


def _more(counts: Counts) -> str:
    return f"; {counts.more.count} more with --audience {counts.more.audience}" if counts.more else ""


def gone_line(counts: Counts) -> str:
    """What to do about findings of a baseline that are there no more, in two lines; nothing when there are none."""
    if not counts.gone:
        return ""
    verb, them = ("is", "it") if counts.gone == 1 else ("are", "them")
    return (
        f"{counted(counts.gone, 'known finding')} {verb} there no more; to take {them} out of the baseline, run\n"
        f"  journeymap baseline update --prune {printable(counts.baseline)}"
    )


def counted(number: int, noun: str) -> str:
    """A number and its noun: ``1 error``, ``2 errors``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
