"""Documents as plain data, for markup that sets them: every text is a string in it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from journeymap.guide.document import Block, Bullets, Document, Link, Section, Statement
from journeymap.layout.bidi import right_to_left
from journeymap.render.documents import pieces
from journeymap.render.escape import possible

Leads = Callable[[Link], str]


def data(document: Document, leads: Leads) -> dict[str, Any]:
    """A document: what stands at its head, and all that follows."""
    return {
        "kicker": possible(document.kicker),
        "title": possible(document.title),
        "turned": right_to_left(document.title),
        "blocks": [_block(each, leads) for each in document.blocks if each.statements],
        "sections": [_section(each, leads) for each in document.sections],
    }


def letters(told: object) -> Iterator[str]:
    """All texts in such data."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        yield from letters(list(told.values()))
    elif isinstance(told, Iterable):
        for each in told:
            yield from letters(each)


def _section(section: Section, leads: Leads) -> dict[str, Any]:
    return {
        "heading": _words(section.heading, leads),
        "rtl": right_to_left(section.heading.text),
        "kind": section.kind,
        "place": section.anchor,
        "blocks": [_block(each, leads) for each in section.blocks if each.statements],
        "sections": [_section(each, leads) for each in section.sections],
    }


def _block(block: Block, leads: Leads) -> dict[str, Any]:
    if isinstance(block, Bullets):
        kind, tone = ("steps" if block.ordered else "list"), ""
    else:
        kind, tone = "paragraph", block.tone
    return {
        "kind": kind,
        "tone": tone,
        "rtl": right_to_left(block.statements[0].text),
        "items": [_words(each, leads) for each in block.statements],
    }


def _words(statement: Statement, leads: Leads) -> list[dict[str, str]]:
    return [{"text": possible(each.text), "href": each.href} for each in pieces(statement, leads)]
