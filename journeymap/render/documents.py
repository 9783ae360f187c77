"""Documents as pages, and what of a statement is a link."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from journeymap.guide.document import Document, Link, Statement
from journeymap.guide.library import Library
from journeymap.render.escape import xml
from journeymap.render.pages import drawn, page

COPIES = 4
"""How often a card stands on a sheet that is printed for one role."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a statement; ``href`` is empty where it is no link."""

    text: str
    href: str = ""


def pieces(statement: Statement, leads: Callable[[Link], str]) -> Iterator[Piece]:
    """A statement in pieces that read on as its text. ``leads`` says where a link leads, nothing for nowhere."""
    text = statement.text
    for link in statement.links:
        before, found, after = text.partition(link.text)
        if found:
            if before:
                yield Piece(before)
            yield Piece(found, leads(link))
            text = after
    if text:
        yield Piece(text)


def document_pages(
    library: Library, shared: dict[str, object], *, maps: bool, role: str | None = None
) -> Iterator[tuple[str, bytes]]:
    """Each document as a page of the site, by its path, and all cards on sheets of four; or only those of a role.

    ``maps`` says that the maps are there too. Nothing leads to a page that is not there.
    """
    documents = [each for each in library.documents() if is_for(each, role)]
    cards = [each for each in library.cards if is_for(each, role)]
    there = {each.path for each in (*documents, *cards)}

    def made(template: str, path: str, **facts: object) -> tuple[str, bytes]:
        root = "../" * path.count("/")

        def leads(link: Link) -> str:
            if link.page not in there and (link.page.startswith("guides/") or not maps):
                return ""
            return f"{root}{link.page}.html{f'#{link.place}' if link.place else ''}"

        def said(statements: Iterable[Statement], tag: str, gap: str = "") -> Markup:
            return drawn(gap.join(_element(each, tag, leads) for each in statements))

        def unlinked(statements: Iterable[Statement], tag: str, gap: str = "") -> Markup:
            return drawn(gap.join(_element(each, tag, lambda _: "") for each in statements))

        home = "index" if maps else documents[0].path
        frame = {"root": root, "here": "guides", "maps": maps, "home": home, "said": said, "unlinked": unlinked}
        return f"{path}.html", page(template, **{**shared, **frame, **facts})

    for document in documents:
        name = f"cards/{document.path.removeprefix('guides/')}"
        pocket = f"{name}.html" if f"guides/{name}" in there else ""
        yield made("guide.html", document.path, document=document, pocket=pocket)
    for card in cards:
        yield made("cards.html", card.path, title=card.title, cards=[card], copies=COPIES)
    if role is None:
        yield made("cards.html", "guides/house/cards", title="", cards=cards, copies=1)


def _element(statement: Statement, tag: str, leads: Callable[[Link], str]) -> str:
    """A statement as an element that says what it came from. All its texts are escaped here."""
    words = "".join(
        f'<a href="{xml(piece.href)}">{xml(piece.text)}</a>' if piece.href else xml(piece.text)
        for piece in pieces(statement, leads)
    )
    return f'<{tag} data-from="{xml(statement.source.key)}">{words}</{tag}>'


def is_for(document: Document, role: str | None) -> bool:
    """Whether a document is a role's own; any is, when no role is asked for."""
    return role is None or document.path in (f"guides/{role}", f"guides/cards/{role}")
