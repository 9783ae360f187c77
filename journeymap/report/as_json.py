"""Findings for machines. Version 1 of the format; see the README."""

import json
from collections.abc import Sequence
from typing import Any

from journeymap.diagnostics.finding import Finding, Hint
from journeymap.load.sources import Sources

VERSION = 1


def findings_json(findings: Sequence[Finding], sources: Sources, ignored: int = 0) -> str:
    """All findings as a JSON document, in ASCII, and how many a comment silences.

    Lines and columns count from 1, in code points.
    """
    document = {
        "version": VERSION,
        "findings": [_finding(finding, sources) for finding in findings],
        "ignored": ignored,
    }
    return json.dumps(document, indent=2) + "\n"


def _finding(finding: Finding, sources: Sources) -> dict[str, Any]:
    span = sources.span(finding.place)
    return {
        "check": finding.check.slug,
        "code": finding.check.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "file": finding.place.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "help": "\n".join(help_line(hint, sources) for hint in finding.hints),
        "related": [
            {
                "file": each.place.file,
                "line": (there := sources.span(each.place)).line,
                "column": there.column,
                "message": each.message,
            }
            for each in finding.related
        ],
    }


def help_line(hint: Hint, sources: Sources) -> str:
    """A line of help with its place in words."""
    if hint.place is None:
        return hint.text
    return f"{hint.text} ({hint.place.file}:{sources.span(hint.place).line})"
