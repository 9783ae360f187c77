"""Findings as workflow commands: GitHub shows each beside the line that it is about."""

from collections.abc import Iterator

from journeymap.diagnostics.finding import Finding, Severity
from journeymap.report.as_json import help_line
from journeymap.report.printable import printable
from journeymap.report.report import Report
from journeymap.report.summary import gone_line, summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(report: Report) -> str:
    """A command for each finding, and the last line."""
    lines = [_command(finding, report) for finding in report.findings]
    lines += [summary(report.findings, report.counts), gone_line(report.counts)]
    return "".join(f"{line}\n" for line in lines if line)


def _command(finding: Finding, report: Report) -> str:
    span = report.sources.span(finding.place)
    where = {
        "file": report.prefix + printable(finding.place.file),
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(span.end_column),
        "title": finding.check.slug,
    }
    if span.end_line != span.line:
        del where["endColumn"]  # it would be read as a column of the first line
    given = ",".join(f"{name}={in_property(value)}" for name, value in where.items())
    return f"::{_COMMANDS[finding.severity]} {given}::{in_message(chr(10).join(_message(finding, report)))}"


def _message(finding: Finding, report: Report) -> Iterator[str]:
    yield printable(finding.message)
    for hint in finding.hints:
        yield printable(help_line(hint, report.sources))


def in_message(text: str) -> str:
    """``text`` as the message of a command, which ends with its line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    """``text`` as the value of a property, which a comma or a colon would end."""
    return in_message(text).replace(":", "%3A").replace(",", "%2C")
