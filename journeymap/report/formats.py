"""The formats in which ``journeymap check`` tells what it has found. A new one is a module, and a line here."""

from collections.abc import Callable, Mapping

from journeymap.report.as_json import findings_json
from journeymap.report.github import github
from journeymap.report.junit import junit
from journeymap.report.markdown import markdown
from journeymap.report.report import Report
from journeymap.report.sarif import sarif
from journeymap.report.summary import gone_line, summary
from journeymap.report.terminal import findings_text

Format = Callable[[Report], str]


def _terminal(report: Report) -> str:
    last = [line for line in (gone_line(report.counts), summary(report.findings, report.counts)) if line]
    told = findings_text(report.findings, report.sources, report.paint)
    return told + "".join(f"{line}\n" for line in last)


def _json(report: Report) -> str:
    return findings_json(report.findings, report.sources, report.counts.ignored)


FORMATS: Mapping[str, Format] = {
    "terminal": _terminal,
    "json": _json,
    "github": github,
    "sarif": sarif,
    "junit": junit,
    "markdown": markdown,
}
"""The formats by name."""
