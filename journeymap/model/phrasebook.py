"""Files of translations: texts of the workspace in another language, beside the files in which they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymap.diagnostics.place import Place


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text as it stands in the workspace, and what it is in another language; None while nobody has said that yet."""

    text: str
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """A file of translations into one language: of the texts of one file, or of every file."""

    language: str
    file: str
    texts: tuple[Phrase, ...]
    of: str | None = None

    def place_of(self, number: int) -> Place:
        """The place of the text of a phrase, by its number from 0."""
        return Place(self.file, ("texts", number, "text"))


Meanings = Mapping[tuple[str | None, str], Mapping[str, str]]
"""What texts are in each language, by the file in which they stand (None: every file) and what is matched of them."""


def matched(text: str) -> str:
    """What of a text counts when it is looked up: all of it but how its lines are broken."""
    return " ".join(text.split())


def meanings(phrasebooks: Iterable[Phrasebook]) -> Meanings:
    """What the texts of phrasebooks are in other languages. Of two translations of one text, the first counts."""
    found: dict[tuple[str | None, str], dict[str, str]] = {}
    for book in phrasebooks:
        for phrase in book.texts:
            if phrase.said is not None:
                found.setdefault((book.of, matched(phrase.text)), {}).setdefault(book.language, phrase.said)
    return found


def meant(known: Meanings, file: str, text: str) -> Mapping[str, str]:
    """What a text of a file is in each language: a translation for that file counts before one for every file."""
    looked_for = matched(text)
    return {**known.get((None, looked_for), {}), **known.get((file, looked_for), {})}
