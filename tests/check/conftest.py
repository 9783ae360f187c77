"""A few lines of YAML to a whole workspace, and findings as a designer reads them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pytest

from journeymap.check import registry
from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Place
from journeymap.load.document import Document, Kind
from journeymap.load.folder import FOLDERS
from journeymap.load.positions import Marks, span
from journeymap.load.reader import read
from journeymap.load.shape import misfits
from journeymap.model.build import build
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import survey

HEADERS = {
    Kind.HOUSE: {},
    Kind.JOURNEY: {
        "journey": "journey: example",
        "title": "title: Example",
        "stages": "stages: {arrive: {title: Arrive}, order: {title: Order}, leave: {title: Leave}}",
        "touchpoints": "touchpoints: {here: {title: I am here, stage: leave, layer: customer, start: true}}",
    },
    Kind.PRINCIPLE: {
        "principle": "principle: example",
        "statement": "statement: Nobody is forgotten",
        "feel": "feel: remembered",
        "evoke": "evoke: Somebody says their name",
    },
    Kind.TRANSLATION: {"translation": "translation: nl"},
}
"""What every file of a kind begins with, unless it says something else."""


@dataclass(frozen=True)
class Written:
    """A workspace, and the text of its files."""

    workspace: Workspace
    texts: Mapping[str, str]
    marks: Mapping[str, Marks]

    def found(self, slug: str) -> list[str]:
        """The findings of one check, each as it is read; see ``as_read``."""
        found = registry.run(self.workspace, survey(self.workspace))
        return [self.as_read(finding) for finding in found if finding.check.slug == slug]

    def as_read(self, finding: Finding) -> str:
        """The sentence, what is underlined and says what, then the other places and the hints.

        error: "oder" is not a touchpoint of this journey
        oder: no touchpoint has this id
        walk-in: leads there
        = did you mean "order"? [order]
        """
        lines = [
            f"{finding.severity}: {finding.message}",
            f"{self.underlined(finding.place)}: {finding.label}",
        ]
        lines += [f"{self.underlined(related.place)}: {related.message}" for related in finding.related]
        for hint in finding.hints:
            lines.append(f"= {hint.text}" + (f" [{self.underlined(hint.place)}]" if hint.place else ""))
        return "\n".join(lines)

    def underlined(self, place: Place) -> str:
        """The text that a place underlines; in another file than the example, with the file's name."""
        where = span(self.marks[place.file], place.route, place.part)
        text = self.texts[place.file].split("\n")[where.line - 1][where.column - 1 : where.end_column - 1]
        return text if place.file == "journeys/example.yaml" else f"{place.file}: {text}"


def _kind(file: str) -> Kind:
    folder = file.partition("/")[0]
    return FOLDERS.get(folder, Kind.HOUSE)


def _complete(kind: Kind, file: str, text: str) -> str:
    said = read(f"journeymap: 1\n{text}", file).data
    assert isinstance(said, dict)
    return "\n".join(["journeymap: 1", *(line for key, line in HEADERS[kind].items() if key not in said), text])


def _write(files: Mapping[str, str]) -> Written:
    texts = {file: _complete(_kind(file), file, text) for file, text in files.items()}
    readings = {file: read(text, file) for file, text in texts.items()}
    for file, reading in readings.items():
        assert misfits(_kind(file), reading.data, file) == []
    documents: Iterable[Document] = (
        Document(_kind(file), file, reading.data)
        for file, reading in readings.items()
        if isinstance(reading.data, dict)
    )
    return Written(build(documents), texts, {file: reading.marks for file, reading in readings.items()})


@pytest.fixture
def write() -> Callable[..., Written]:
    """A function from texts to ``Written``: the example journey, the house, and other files by name."""

    def written(journey: str = "", house: str = "", files: Mapping[str, str] | None = None) -> Written:
        named = {"journeys/example.yaml": journey, "journeymap.yaml": house, **(files or {})}
        return _write({file: text for file, text in named.items() if text})

    return written


@pytest.fixture
def write_files() -> Callable[[Mapping[str, str]], Written]:
    """A function from the texts of files, by name, to ``Written``."""
    return _write
