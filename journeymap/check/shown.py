"""Findings about a text that stands in several languages point at the one that was looked at.

What a file of translations says stands elsewhere: there, the finding stays with the text of the journey.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator

from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Part, Place
from journeymap.model.translation import Translation


def shown(findings: Iterable[Finding], translations: Iterable[Translation]) -> Iterator[Finding]:
    """The findings, with the places of translated texts moved to the language that is shown, where it is written."""
    languages = {(each.place.file, each.place.route): each.shown for each in translations if each.shown in each.written}
    if not languages:
        return iter(findings)

    def exact(place: Place) -> Place:
        language = languages.get((place.file, place.route)) if place.part is Part.VALUE else None
        return place if language is None else place.at(language)

    return (_moved(finding, exact) for finding in findings)


def _moved(finding: Finding, exact: Callable[[Place], Place]) -> Finding:
    return dataclasses.replace(
        finding,
        place=exact(finding.place),
        hints=tuple(
            hint if hint.place is None else dataclasses.replace(hint, place=exact(hint.place)) for hint in finding.hints
        ),
        related=tuple(dataclasses.replace(each, place=exact(each.place)) for each in finding.related),
    )
