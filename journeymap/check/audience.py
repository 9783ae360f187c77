"""For whom the findings are: what is certainly wrong, what is worth a look, or everything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.diagnostics.finding import Finding, Severity

AUDIENCES: Mapping[str, Severity] = {
    "workshop": Severity.ERROR,
    "review": Severity.WARNING,
    "audit": Severity.NOTE,
}
"""Each audience with the lowest severity that it is told of, from the least to the most."""

USUAL = "review"


@dataclass(frozen=True, slots=True)
class Told:
    """The findings that an audience is told of, and how many more the next one would be: none for the last."""

    findings: tuple[Finding, ...]
    more: int = 0
    next: str = ""


def told(findings: Sequence[Finding], audience: str, fail_on: Severity) -> Told:
    """What an audience is told. What makes the command fail, it is always told."""
    lowest = min(AUDIENCES[audience], fail_on)
    shown = tuple(finding for finding in findings if finding.severity >= lowest)
    for name, severity in AUDIENCES.items():
        more = sum(severity <= finding.severity < lowest for finding in findings)
        if more:
            return Told(shown, more, name)
    return Told(shown)
