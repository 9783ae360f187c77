"""Libraries of guides for tests, and a look at what they say."""

from collections.abc import Iterator
from dataclasses import replace

from journeymap.graph.flow import Flow
from journeymap.guide.document import Claim, Document, Section, Statement
from journeymap.guide.library import Library, library
from journeymap.language.language import language
from journeymap.model.journey import Journey
from journeymap.model.workspace import Workspace


def books(workspace: Workspace, tag: str = "en") -> Library:
    return library(workspace, [Flow(journey) for journey in workspace.journeys], language(tag))


def guide(workspace: Workspace, role: str, tag: str = "en") -> Document:
    (found,) = [each for each in books(workspace, tag).guides if each.path == f"guides/{role}"]
    return found


def everything(made: Library) -> Iterator[tuple[Document, Statement]]:
    for document in (*made.documents(), *made.cards):
        for statement in document.statements():
            yield document, statement


def claims(document: Document, claim: Claim, field: str, journey: str, touchpoint: str) -> list[str]:
    """What statements of a kind and field are about, for one touchpoint, in order."""
    return [
        each.source.about
        for each in document.statements()
        if each.source.claim is claim
        and each.source.field == field
        and (each.source.journey, each.source.touchpoint) == (journey, touchpoint)
    ]


def texts(document: Document) -> list[str]:
    return [each.text for each in document.statements()]


def said(document: Document) -> Iterator[str]:
    """What a document says on paper, from top to bottom, its answers after all else."""
    answers: list[str] = []

    def of(section: Section) -> Iterator[str]:
        if section.kind == "answer":
            answers.extend(each.text for block in section.blocks for each in block.statements)
            return
        yield section.heading.text
        for block in section.blocks:
            yield from (each.text for each in block.statements)
        for each in section.sections:
            yield from of(each)

    yield document.title
    for block in document.blocks:
        yield from (each.text for each in block.statements)
    for section in document.sections:
        yield from of(section)
    yield from answers


def without_touchpoint(journey: Journey, gone: str) -> Journey:
    """The journey as a designer leaves it who takes a touchpoint out, and all that leads to it."""
    return replace(
        journey,
        touchpoints=tuple(
            replace(
                each,
                next=tuple(way for way in each.next if way.to != gone),
                needs=tuple(need for need in each.needs if need.id != gone),
                cost_to_customer=None
                if each.cost_to_customer is None
                else replace(
                    each.cost_to_customer,
                    announced=None if each.cost_to_customer.announced == gone else each.cost_to_customer.announced,
                ),
            )
            for each in journey.touchpoints
            if each.id != gone
        ),
    )
