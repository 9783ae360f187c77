"""Findings for people: the place, the line itself, what is wrong, and what to do."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from journeymap.diagnostics.finding import Finding, Hint, Severity
from journeymap.diagnostics.place import Place, Span
from journeymap.load.sources import Sources
from journeymap.report.excerpt import Pointer, rows
from journeymap.report.printable import printable

MOST = 50
"""How many findings are shown; the rest are counted."""

Paint = Callable[[str, str], str]
"""Text and the name of a colour to coloured text, or to the same text where there are no colours."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def findings_text(findings: Sequence[Finding], sources: Sources, paint: Paint) -> str:
    """All findings, one below the other, each followed by an empty line."""
    shown = [line for finding in findings[:MOST] for line in (*_finding(finding, sources, paint), "")]
    left = len(findings) - MOST
    if left > 0:
        shown.append(f"… and {left} more; --format json lists them all")
        shown.append("")
    return "".join(f"{line}\n" for line in shown)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a finding is laid out: the room for line numbers, its colour, and how to paint."""

    margin: str
    colour: str
    paint: Paint


def _finding(finding: Finding, sources: Sources, paint: Paint) -> Iterator[str]:
    span = sources.span(finding.place)
    related = [(each, sources.span(each.place)) for each in finding.related]
    widest = max(len(str(each.line)) for each in (span, *(where for _, where in related)))
    look = _Look(" " * widest, _COLOURS[finding.severity], paint)
    head = paint(f"{finding.severity}[{finding.check.slug}]", look.colour)
    yield f"{head}: {paint(printable(finding.message), 'bold')}"
    here = [Pointer(span, finding.label, main=True)]
    here += [
        Pointer(where, each.message, main=False) for each, where in related if each.place.file == finding.place.file
    ]
    yield _heading("-->", finding.place, span, look)
    yield from _excerpt(sources.text(finding.place.file), here, look)
    for each, where in related:
        if each.place.file != finding.place.file:
            yield _heading(":::", each.place, where, look)
            yield from _excerpt(sources.text(each.place.file), [Pointer(where, each.message, main=False)], look)
    for hint in finding.hints:
        yield f"{look.margin} {paint('=', 'blue')} {_hint(hint, finding, sources)}"
    yield f"{look.margin} {paint('=', 'blue')} journeymap explain {finding.check.slug}"


def _heading(arrow: str, place: Place, span: Span, look: _Look) -> str:
    return f"{look.margin} {look.paint(arrow, 'blue')} {printable(place.file)}:{span.line}:{span.column}"


def _excerpt(text: str, pointers: Sequence[Pointer], look: _Look) -> Iterator[str]:
    bar = look.paint("|", "blue")
    yield f"{look.margin} {bar}"
    for row in rows(text, pointers):
        if row.number:
            number = look.paint(str(row.number).rjust(len(look.margin)), "blue")
            yield f"{number} {bar} {row.text}".rstrip()
        else:
            yield f"{look.margin} {bar} {look.paint(row.text, look.colour if row.main else 'blue')}"


def _hint(hint: Hint, finding: Finding, sources: Sources) -> str:
    text = printable(hint.text)
    if hint.place is None:
        return text
    line = sources.span(hint.place).line
    where = f"line {line}" if hint.place.file == finding.place.file else f"{printable(hint.place.file)}:{line}"
    return f"{text[:-1]} ({where})?" if text.endswith("?") else f"{text} ({where})"
