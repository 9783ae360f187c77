"""Findings as Markdown for a pull request: what a designer reads in a minute, and the rest folded away."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from journeymap.diagnostics.finding import Finding, Severity
from journeymap.render import escape
from journeymap.report.printable import printable
from journeymap.report.report import Report, plain
from journeymap.report.summary import gone_line, summary, totals
from journeymap.report.terminal import MOST, findings_text

_BACKTICKS = re.compile("`+")


def markdown(report: Report) -> str:
    """A heading with the counts, then errors and warnings file by file, then everything in full, folded."""
    worth = [finding for finding in report.findings if finding.severity >= Severity.WARNING]
    lines = [f"## Journeys checked: {totals(report.findings) or 'all is well'}"]
    lines += ["", in_text(summary(report.findings, report.counts))]
    gone = gone_line(report.counts)
    if gone:
        lines += ["", in_text(gone)]
    for file, group in groupby(worth[:MOST], key=lambda finding: finding.place.file):
        lines += ["", f"### {in_code(report.prefix + file)}", ""]
        lines += [_item(finding, report) for finding in group]
    if len(worth) > MOST:
        lines += ["", f"… and {len(worth) - MOST} more"]
    lines += _details(report)
    return "".join(f"{line}\n" for line in lines)


def _item(finding: Finding, report: Report) -> str:
    span = report.sources.span(finding.place)
    where = in_code(f"{report.prefix}{finding.place.file}:{span.line}")
    return f"- **{finding.severity}** {in_text(finding.message)} – {where}"


def _details(report: Report) -> Iterator[str]:
    if report.findings:
        told = findings_text(report.findings, report.sources, plain).rstrip("\n").split("\n")
        yield from ["", "<details>", "<summary>Each finding with its lines, and what to do</summary>", ""]
        yield from fenced(told)
        yield from ["", "</details>"]


def in_text(text: str) -> str:
    """``text`` as words and nothing else: no markup, no link, no mention, no number of an issue, no commit."""
    return escape.markdown(printable(text))


def in_code(text: str) -> str:
    """``text`` as code, in which a code host looks for nothing."""
    line = printable(text)
    fence = "`" * (1 + max((len(ticks) for ticks in _BACKTICKS.findall(line)), default=0))
    space = " " if line[:1] in ("`", " ") or line[-1:] in ("`", " ") else ""
    return f"{fence}{space}{line}{space}{fence}"


def fenced(lines: Sequence[str]) -> Iterator[str]:
    """Lines as a block of code, within a fence that is longer than any in them."""
    longest = max((len(ticks) for line in lines for ticks in _BACKTICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from [f"{fence}text", *lines, fence]
