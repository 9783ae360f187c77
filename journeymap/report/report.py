"""What ``journeymap check`` has to tell, before it is put into a format."""

from dataclasses import dataclass

from journeymap.diagnostics.finding import Finding, Severity
from journeymap.load.sources import Sources
from journeymap.report.terminal import Paint


def plain(text: str, _colour: str) -> str:
    """Paint nothing."""
    return text


@dataclass(frozen=True, slots=True)
class More:
    """How many findings more there are for the next audience."""

    count: int
    audience: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What the last line tells beside the findings.

    ``ignored`` are silenced by a comment, ``known`` by a baseline, of which ``gone`` are there no more.
    """

    journeys: int
    principles: int
    ignored: int = 0
    known: int = 0
    gone: int = 0
    more: More | None = None
    baseline: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Findings, the files they were found in, and the numbers.

    ``files`` are all that were checked; ``prefix`` leads to them from where journeymap was started, such as
    ``shop/``; ``fail_on`` is the severity that counts as a failure.
    """

    findings: tuple[Finding, ...]
    sources: Sources
    counts: Counts
    files: tuple[str, ...] = ()
    prefix: str = ""
    fail_on: Severity = Severity.ERROR
    paint: Paint = plain
