"""The end of reading: a file that cannot become data, and the finding that says why."""

from journeymap.diagnostics.finding import Check, Finding, Hint, Related
from journeymap.diagnostics.place import Place, Span


class Unreadable(Exception):  # noqa: N818 - it reads as what it says: raise Unreadable(finding)
    """A file cannot be read. ``finding`` says where and why; its place always has a span."""

    def __init__(self, finding: Finding) -> None:
        """Stop reading, with the finding that says why."""
        super().__init__(finding.message)
        self.finding = finding


def unreadable(  # noqa: PLR0913 - one argument for each line of the message a designer sees
    check: Check,
    file: str,
    span: Span,
    message: str,
    label: str = "",
    *hints: str,
    related: tuple[tuple[Span, str], ...] = (),
) -> Unreadable:
    """Return the exception for a finding at a stretch of the file; ``hints`` are lines of help."""
    return Unreadable(
        Finding(
            check,
            message,
            Place(file, span=span),
            label,
            tuple(Hint(text) for text in hints),
            tuple(Related(Place(file, span=where), words) for where, words in related),
        )
    )
