"""Findings as JUnit's XML, which build servers show as tests: one suite a file, one case a finding."""

import re
from collections.abc import Iterator, Sequence

from journeymap.diagnostics.finding import Finding
from journeymap.render.escape import xml
from journeymap.report.as_json import help_line
from journeymap.report.printable import printable
from journeymap.report.report import Report
from journeymap.report.summary import summary

_DASHES = re.compile("-(?=-)")


def junit(report: Report) -> str:
    """A suite for each file that was checked. What makes the command fail is a failure, all else is told beside."""
    found: dict[str, list[Finding]] = {file: [] for file in report.files}
    for finding in report.findings:
        found.setdefault(finding.place.file, []).append(finding)
    failures = sum(_fails(finding, report) for finding in report.findings)
    cases = sum(max(len(findings), 1) for findings in found.values())
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="journeymap" tests="{cases}" failures="{failures}" errors="0">')
    for file, findings in sorted(found.items()):
        lines += _suite(report.prefix + file, findings, report)
    lines.append("</testsuites>")
    lines.append(f"<!-- {in_comment(summary(report.findings, report.counts))} -->")
    return "".join(f"{line}\n" for line in lines)


def _fails(finding: Finding, report: Report) -> bool:
    return finding.severity >= report.fail_on


def _suite(file: str, findings: Sequence[Finding], report: Report) -> Iterator[str]:
    failures = sum(_fails(finding, report) for finding in findings)
    name = in_text(file)
    yield f'  <testsuite name="{name}" tests="{max(len(findings), 1)}" failures="{failures}" errors="0" skipped="0">'
    if not findings:
        yield f'    <testcase name="nothing to report" classname="{name}"/>'
    for finding in findings:
        yield from _case(finding, name, report)
    yield "  </testsuite>"


def _case(finding: Finding, name: str, report: Report) -> Iterator[str]:
    span = report.sources.span(finding.place)
    title = in_text(f"{finding.check.slug}, line {span.line}: {finding.message}")
    yield f'    <testcase name="{title}" classname="{name}">'
    told = [f"{finding.severity}: {finding.message}", f"{report.prefix}{finding.place.file}:{span.line}:{span.column}"]
    told += [help_line(hint, report.sources) for hint in finding.hints]
    told.append(f"journeymap explain {finding.check.slug}")
    text = "\n".join(map(in_text, told))
    if _fails(finding, report):
        message = in_text(finding.message)
        yield f'      <failure message="{message}" type="{finding.severity}">{text}</failure>'
    else:
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def in_text(text: str) -> str:
    """``text`` as one line of an element or an attribute: control characters stand as their numbers."""
    return xml(printable(text))


def in_comment(text: str) -> str:
    """``text`` as a comment, which two dashes would end."""
    return _DASHES.sub("- ", in_text(text))
