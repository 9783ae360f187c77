"""Guides as Word files, for a house that edits them further: the same statements, in the styles that Word knows."""

from collections.abc import Callable, Iterator

from journeymap.guide.document import Block, Bullets, Claim, Document, Link, Section, Statement
from journeymap.guide.library import Library
from journeymap.guide.printed import printed
from journeymap.language.language import Language
from journeymap.look.brand import branded
from journeymap.look.theme import LIGHT
from journeymap.model.house import House
from journeymap.render.documents import Piece, is_for, pieces
from journeymap.render.paper.leads import leads, name
from journeymap.render.paper.word import Look, Word

SUFFIX = ".docx"
_TONES = {"lead": "Body Text", "key": "Intense Quote", "small": "Caption"}
_TINTS = {"do": "good", "without": "bad", "challenge": "idea"}
_VOICES = (Claim.VOICE, Claim.STORY)
_DEEPEST = 3


def docxs(library: Library, house: House, language: Language, role: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Booklet, guides and principles by their paths in a folder of guides; or the guide of one role.

    Raises UsageError when the library that writes Word files is not installed.
    """
    documents = [each for each in library.documents() if is_for(each, role)]
    there = {each.path for each in documents}
    look = Look(
        font=(house.brand.font or "").partition(",")[0].strip() or "Calibri",
        colours=branded(LIGHT, house.brand).theme.colours,
        language=language.tag,
        turned=language.direction == "rtl",
    )
    for document in documents:
        word = Word(document.title, house.name, look)
        paper = printed(document, language)
        _write(word, paper, leads(paper, there, SUFFIX))
        word.foot(" · ".join(dict.fromkeys((document.title, house.name))), language.say("Page {number} of {all}"))
        yield name(document.path, SUFFIX), word.content()


def _write(word: Word, document: Document, led: Callable[[Link], str]) -> None:
    word.add("Subtitle", [Piece(document.kicker)])
    word.add("Title", [Piece(document.title)])
    for block in document.blocks:
        _block(word, block, led)
    for section in document.sections:
        _section(word, section, 1, led)


def _section(word: Word, section: Section, level: int, led: Callable[[Link], str]) -> None:
    word.add(
        f"Heading {min(level, _DEEPEST)}",
        (Piece(each.text) for each in pieces(section.heading, led)),
        place=section.anchor,
        colour=_TINTS.get(section.kind),
        new_page=section.kind == "answers",
    )
    for block in section.blocks:
        _block(word, block, led)
    for each in section.sections:
        _section(word, each, level + 1, led)


def _block(word: Word, block: Block, led: Callable[[Link], str]) -> None:
    if isinstance(block, Bullets):
        number = word.numbers() if block.ordered and block.statements else None
        for statement in block.statements:
            word.add("List Number" if block.ordered else "List Bullet", pieces(statement, led), number=number)
    elif block.statements:
        told = all(each.source.claim in _VOICES for each in block.statements)
        word.add("Quote" if told else _TONES.get(block.tone, "Normal"), _run(block.statements, led))


def _run(statements: tuple[Statement, ...], led: Callable[[Link], str]) -> Iterator[Piece]:
    """Statements that follow each other, with a space between them."""
    for index, statement in enumerate(statements):
        if index:
            yield Piece(" ")
        yield from pieces(statement, led)
