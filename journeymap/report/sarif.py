"""Findings as SARIF 2.1.0, the format that code hosts and editors read."""

import json
from typing import Any
from urllib.parse import quote

from journeymap import __version__
from journeymap.check.catalogue import Block, Explained, catalogue
from journeymap.check.fingerprint import numbered
from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Place
from journeymap.report.as_json import help_line
from journeymap.report.report import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_Json = dict[str, Any]


def sarif(report: Report) -> str:
    """The findings as a SARIF log with one run, in ASCII. Columns count from 1, in code points."""
    documented = {each.check.slug: each for each in catalogue()}
    checks = {finding.check.slug: finding.check for finding in report.findings}
    slugs = sorted(checks, key=lambda slug: checks[slug].code)
    rules = [_rule(documented[slug]) for slug in slugs]
    run = {
        "tool": {"driver": {"name": "journeymap", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, f"{mark}:{number}", slugs.index(finding.check.slug), report)
            for finding, mark, number in numbered(report.findings)
        ],
        "properties": {"ignored": report.counts.ignored, "known": report.counts.known},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(explained: Explained) -> _Json:
    check = explained.check
    blocks = [explained.summary, *explained.blocks]
    return {
        "id": check.code,
        "name": check.slug,
        "shortDescription": {"text": explained.summary.words},
        "fullDescription": {"text": " ".join(block.words for block in blocks[:2] if not block.is_example)},
        "help": {
            "text": "\n\n".join(block.text if block.is_example else block.words for block in blocks),
            "markdown": "\n\n".join(_markdown(block) for block in blocks),
        },
        "defaultConfiguration": {"level": str(check.severity)},
    }


def _markdown(block: Block) -> str:
    return f"```yaml\n{block.text}\n```" if block.is_example else block.text


def _result(finding: Finding, mark: str, rule: int, report: Report) -> _Json:
    told = [finding.message, *(help_line(hint, report.sources) for hint in finding.hints)]
    result: _Json = {
        "ruleId": finding.check.code,
        "ruleIndex": rule,
        "level": str(finding.severity),
        "message": {"text": in_message("\n".join(told))},
        "locations": [_location(finding.place, report)],
        "partialFingerprints": {"journeymap/v1": mark},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(each.place, report), "message": {"text": in_message(each.message)}}
            for number, each in enumerate(finding.related, 1)
        ]
    return result


def _location(place: Place, report: Report) -> _Json:
    span = report.sources.span(place)
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(report.prefix + place.file), "uriBaseId": "%SRCROOT%"},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
            },
        }
    }


def in_message(text: str) -> str:
    """``text`` as a message, in which brackets and parentheses one after the other would be a link."""
    return text.replace("](", r"\](")


def uri(path: str) -> str:
    """A path with forward slashes as a relative URI: all that is not plain in it becomes ``%`` and a number."""
    return quote(path, safe="/", errors="surrogateescape")
