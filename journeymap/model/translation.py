"""Texts that stand in a file in several languages, and the one that is shown. Only here is it chosen."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.diagnostics.place import Place, Route
from journeymap.load.document import Document
from journeymap.load.texts import translated


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in several languages: where it stands, in which languages, and in which one it is shown."""

    place: Place
    languages: tuple[str, ...]
    shown: str


def chain(*languages: str | None) -> tuple[str, ...]:
    """The languages to look for, best first: ``nl-BE`` and ``en`` make ``nl-BE``, ``nl`` and ``en``."""
    found: dict[str, None] = {}
    for language in filter(None, languages):
        parts = language.split("-")
        for length in range(len(parts), 0, -1):
            found["-".join(parts[:length])] = None
    return tuple(found)


def in_one_language(document: Document, wanted: Sequence[str]) -> tuple[Mapping[str, Any], tuple[Translation, ...]]:
    """The data of a document with each text in one language, and which texts had several.

    That is the first of the ``wanted`` languages that the text has, else the one that is written first.
    """
    routes = tuple(translated(document))
    if not routes:
        return document.data, ()
    data = copy.deepcopy(dict(document.data))
    return data, tuple(_settled(data, document.file, routes, wanted))


def _settled(data: Any, file: str, routes: Sequence[Route], wanted: Sequence[str]) -> Iterator[Translation]:  # noqa: ANN401 -- lists and mappings alike
    """Put one language in the place of several, route by route."""
    for route in routes:
        holder = data
        for step in route[:-1]:
            holder = holder[step]
        texts: dict[str, str] = holder[route[-1]]
        shown = next((language for language in wanted if language in texts), next(iter(texts)))
        holder[route[-1]] = texts[shown]
        yield Translation(Place(file, route), tuple(texts), shown)
