"""Texts that are there in several languages, and the one that is shown. Only here is it chosen."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.diagnostics.place import Place, Route
from journeymap.load.document import Document
from journeymap.load.texts import texts, translated
from journeymap.model.phrasebook import Meanings, meant


@dataclass(frozen=True, slots=True)
class Translation:
    """A text: where it stands, in which languages it is there, and in which one it is shown.

    ``text`` is how it stands in its own file, in the language written first; ``written`` are the languages that it
    has there, none when it stands there as it is. The other languages come from files of translations.
    """

    place: Place
    languages: tuple[str, ...]
    shown: str
    text: str
    written: tuple[str, ...] = ()


def chain(*languages: str | None) -> tuple[str, ...]:
    """The languages to look for, best first: ``nl-BE`` and ``en`` make ``nl-BE``, ``nl`` and ``en``."""
    found: dict[str, None] = {}
    for language in filter(None, languages):
        parts = language.split("-")
        for length in range(len(parts), 0, -1):
            found["-".join(parts[:length])] = None
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of texts: the languages ``wanted``, best first, where a text as it is stands in that of the house.

    ``known`` is what files of translations say. None when there are no such files: then only the texts that stand in
    several languages are looked at, which are few.
    """

    wanted: Sequence[str]
    house: str
    known: Meanings | None = None


def in_one_language(document: Document, wish: Wish) -> tuple[Mapping[str, Any], tuple[Translation, ...]]:
    """The data of a document with each text in one language, and what is known of the texts that were looked at.

    That is the first of the wanted languages that the text has, else the one that is written first.
    """
    routes = tuple(translated(document) if wish.known is None else texts(document))
    if not routes:
        return document.data, ()
    data = copy.deepcopy(dict(document.data))
    return data, tuple(_settled(data, document.file, routes, wish))


def _settled(data: Any, file: str, routes: Sequence[Route], wish: Wish) -> Iterator[Translation]:  # noqa: ANN401 -- lists and mappings alike
    """Put one language in the place of several, route by route."""
    for route in routes:
        holder = data
        for step in route[:-1]:
            holder = holder[step]
        value: str | dict[str, str] = holder[route[-1]]
        written = value if isinstance(value, dict) else {}
        own = written or {wish.house: str(value)}
        text = next(iter(own.values()))
        there = {**own, **{each: said for each, said in meant(wish.known or {}, file, text).items() if each not in own}}
        shown = next((language for language in wish.wanted if language in there), next(iter(there)))
        holder[route[-1]] = there[shown]
        yield Translation(Place(file, route), tuple(there), shown, text, tuple(written))
