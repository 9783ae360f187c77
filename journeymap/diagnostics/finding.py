"""Findings: what a check has to say, as data."""

from dataclasses import dataclass, field
from enum import IntEnum

from journeymap.diagnostics.place import Place


class Severity(IntEnum):
    """How much a finding matters. Ordered, so that ``--fail-on warning`` is a comparison."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Check:
    """What kind of finding it is: a slug to read, a code that stays the same, a severity."""

    slug: str
    code: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Related:
    """The other half of a finding: a second place, and the few words that stand beneath it."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Hint:
    """One line of help. With a place, its line number is shown behind the words."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a designer should know, where it stands and what to do about it.

    ``message`` is the sentence at the top; ``label`` the few words beneath the caret.
    """

    check: Check
    message: str
    place: Place
    label: str = ""
    hints: tuple[Hint, ...] = ()
    related: tuple[Related, ...] = field(default=())
    severity_override: Severity | None = None

    @property
    def severity(self) -> Severity:
        """The severity of its kind, unless the house has set another."""
        return self.severity_override or self.check.severity
