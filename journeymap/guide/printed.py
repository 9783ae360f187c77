"""A document as it goes on paper, where nothing can be folded away: the answers of its quiz stand at its very end."""

from dataclasses import replace

from journeymap.guide.document import Claim, Document, Link, Section, Source, Statement
from journeymap.guide.scene import run
from journeymap.language.language import Language

_PLACE = "answers"


def printed(document: Document, language: Language) -> Document:
    """The document with each answer below its question once more, after all else; one without a quiz as it is."""
    asked = [each for section in document.sections if section.kind == "quiz" for each in section.sections]
    if not asked:
        return document
    answers = Section(
        _words("answers", language.say("The answers")),
        "answers",
        sections=tuple(Section(each.heading, "solved", each.sections[0].blocks) for each in asked),
        anchor=_PLACE,
    )
    sections = tuple(_without_answers(each, document, language) for each in document.sections)
    return replace(document, sections=(*sections, answers))


def _without_answers(section: Section, document: Document, language: Language) -> Section:
    if section.kind != "quiz":
        return section
    where = language.say("The answers are at the end.")
    lead = replace(_words("where", where), links=(Link(where, document.path, _PLACE),))
    questions = tuple(replace(each, sections=()) for each in section.sections)
    return replace(section, blocks=(*section.blocks, run([lead], "small")), sections=questions)


def _words(field: str, text: str) -> Statement:
    return Statement(text, Source(Claim.WORDS, field=f"quiz.{field}"))
