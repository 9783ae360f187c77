"""Documents as pages, and what of a statement is a link."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from journeymap.guide.document import Document, Link, Statement
from journeymap.guide.library import Library
from journeymap.render.escape import xml
from journeymap.render.pages import drawn, page

ALL_CARDS = "guides/house/cards"
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


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where a document's page stands: what every page needs, and the ``paths`` of the documents that are there too.

    ``maps`` says that the maps are there as well. Nothing leads to a page that is not there.
    """

    frame: Mapping[str, object]
    paths: frozenset[str]
    home: str = "index"
    maps: bool = True

    def page(self, document: Document) -> bytes:
        """The page of a document that is read."""
        name = f"cards/{document.path.removeprefix('guides/')}"
        pocket = f"{name}.html" if f"guides/{name}" in self.paths else ""
        return self._page("guide.html", document.path, document=document, pocket=pocket)

    def card(self, card: Document) -> bytes:
        """The page of a card: a sheet of four."""
        return self._page("cards.html", card.path, title=card.title, cards=[card], copies=COPIES)

    def cards(self, cards: Sequence[Document]) -> bytes:
        """The page of all cards, each once."""
        return self._page("cards.html", ALL_CARDS, title="", cards=cards, copies=1)

    def _page(self, template: str, path: str, **facts: object) -> bytes:
        root = "../" * path.count("/")

        def leads(link: Link) -> str:
            if link.page not in self.paths and (link.page.startswith("guides/") or not self.maps):
                return ""
            return f"{root}{link.page}.html{f'#{link.place}' if link.place else ''}"

        def said(statements: Iterable[Statement], tag: str, gap: str = "") -> Markup:
            return drawn(gap.join([_element(each, tag, leads) for each in statements]))

        def unlinked(statements: Iterable[Statement], tag: str, gap: str = "") -> Markup:
            return drawn(gap.join([_element(each, tag, lambda _: "") for each in statements]))

        here = {"root": root, "here": "guides", "maps": self.maps, "home": self.home}
        return page(template, **{**self.frame, **here, "said": said, "unlinked": unlinked, **facts})


def document_pages(
    library: Library, frame: Mapping[str, object], *, maps: bool, role: str | None = None
) -> Iterator[tuple[str, bytes]]:
    """Each document as a page, by its path, and all cards on sheets of four; or only those of a role.

    ``maps`` says that the maps are there too.
    """
    documents = [each for each in library.documents() if is_for(each, role)]
    cards = [each for each in library.cards if is_for(each, role)]
    paths = frozenset(each.path for each in (*documents, *cards))
    shelf = Shelf(frame, paths, "index" if maps else documents[0].path, maps=maps)
    for document in documents:
        yield f"{document.path}.html", shelf.page(document)
    for card in cards:
        yield f"{card.path}.html", shelf.card(card)
    if role is None:
        yield f"{ALL_CARDS}.html", shelf.cards(cards)


def _element(statement: Statement, tag: str, leads: Callable[[Link], str]) -> str:
    """A statement as an element that says what it came from. All its texts are escaped here."""
    if not statement.links:
        return f'<{tag} data-from="{xml(statement.source.key)}">{xml(statement.text)}</{tag}>'
    words = "".join(
        f'<a href="{xml(piece.href)}">{xml(piece.text)}</a>' if piece.href else xml(piece.text)
        for piece in pieces(statement, leads)
    )
    return f'<{tag} data-from="{xml(statement.source.key)}">{words}</{tag}>'


def is_for(document: Document, role: str | None) -> bool:
    """Whether a document is a role's own; any is, when no role is asked for."""
    return role is None or document.path in (f"guides/{role}", f"guides/cards/{role}")
