"""The levels that a house sets for its checks."""

import dataclasses
from collections.abc import Iterable

from journeymap.check.registry import modules
from journeymap.diagnostics.finding import Finding, Severity
from journeymap.model.house import House

_OFF = "off"


def levelled(findings: Iterable[Finding], house: House) -> tuple[Finding, ...]:
    """The findings at the house's levels, without those of checks that the house has turned off.

    What keeps a file from being read is always an error.
    """
    free = {module.CHECK.slug for module in modules()}
    kept = []
    for finding in findings:
        level = house.checks.get(finding.check.slug) if finding.check.slug in free else None
        if level is None:
            kept.append(finding)
        elif level != _OFF:
            kept.append(dataclasses.replace(finding, severity_override=Severity[level.upper()]))
    return tuple(kept)
