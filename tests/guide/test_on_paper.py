"""Guides on paper: all that is said is there in its order, what a stranger wrote stays text, and answers come last."""

import builtins
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader

from journeymap.diagnostics.errors import UsageError
from journeymap.guide.library import Library
from journeymap.language.language import language
from journeymap.model.house import Brand, House
from journeymap.render.paper.pdf import pdfs
from tests.guide.hostile_house import hostile_workspace
from tests.guide.told import books, said
from tests.layout.corpus import sample
from tests.render.hostile import HOSTILE, possible

A4, A6 = (210.0, 297.0), (105.0, 148.5)
MM = 25.4 / 72
STRANGE = (
    *(each for each in HOSTILE if "\ud800" not in each),
    '#import "/etc/passwd"',
    '#read("/etc/passwd")',
    '#image("/etc/passwd")',
    "#set page(width: 1pt)",
    "#panic()",
    "$x$ $ sum $",
    "\\u{41} \\ #",
    "*b* _i_ `r` ```typ #x```",
    "@ref <label> /* c */ // d",
    "= Heading",
    "- item + item / term: x",
    "https://example.com/a",
    "~ -- --- ... -?",
    "{number} {all}",
    "é ﬁ Ω Ж 顾客",
    "supercalifragilistic" * 20,
    "顾客走进咖啡店" * 50,
    "W" * 300,
    "Ten words that a title should never be long as. " * 7,
)


@cache
def all_books(tag: str = "en") -> Library:
    return books(sample(), tag)


@cache
def papers(tag: str = "en") -> dict[str, bytes]:
    """All in English, and of other languages one guide."""
    return dict(pdfs(all_books(tag), sample().house, language(tag), None if tag == "en" else "barista"))


@cache
def harmless() -> frozenset[str]:
    workspace = hostile_workspace("plain")
    return frozenset(path for path, _ in pdfs(books(workspace), workspace.house, language("en")))


def printed_text(content: bytes) -> str:
    """All text of a PDF without its white space, and without what stands at the foot of its pages."""
    pages = PdfReader(io.BytesIO(content)).pages
    return "".join(re.sub(r"Page\d+of\d+|Pagina\d+van\d+", "", bare(_above_the_foot(page))) for page in pages)


def _above_the_foot(page: Any) -> str:
    """The text of a page down to its foot, which stands 21 mm above its lower edge or lower."""
    is_small = float(page.mediabox.height) * MM < 200
    return "".join(text for text, _, y in placed(page) if is_small or y > 21 / MM)


def placed(page: Any) -> list[tuple[str, float, float]]:
    """Each stretch of text of a page and where it begins, in points from its lower left corner."""
    found: list[tuple[str, float, float]] = []

    def seen(text: str, page_matrix: Sequence[float], matrix: Sequence[float], *rest: Any) -> None:
        del rest
        (a, b, c, d, e, f), (x, y) = page_matrix, matrix[4:]
        found.append((text, x * a + y * c + e, x * b + y * d + f))

    page.extract_text(visitor_text=seen)
    return found


def bare(text: str) -> str:
    """Text without white space, and without what is invisible or has no letter in any font."""
    shown = re.sub("[\x00-\x20\x7f-\xa0\ufffd\u2028\u2029\U0010ffff]", "", possible(text))
    return "".join(
        each for each in unicodedata.normalize("NFKC", shown) if unicodedata.category(each) not in ("Cf", "Mn")
    )


def missing(texts: Iterator[str], within: str) -> list[str]:
    """The texts that are not there after those before them."""
    place, lost = 0, []
    for text in texts:
        found = within.find(bare(text), place)
        if found < 0:
            lost.append(text)
        else:
            place = found + len(bare(text))
    return lost


@pytest.mark.parametrize("tag", ["en", "nl"])
def test_each_statement_stands_in_the_pdf_in_its_order(tag: str) -> None:
    documents = {f"{each.path.removeprefix('guides/')}.pdf": each for each in all_books(tag).documents()}
    cards = {f"{each.path.removeprefix('guides/')}.pdf": each for each in all_books(tag).cards}
    for path, content in papers(tag).items():
        text = printed_text(content)
        if path in documents:
            assert missing(said(documents[path]), text) == [], path
        elif path in cards:
            assert missing((each.text for each in cards[path].statements()), text) == [], path
    assert tag != "en" or {*documents, *cards} < set(papers())


def size(page: Any) -> tuple[float, float]:
    return round(float(page.mediabox.width) * MM, 1), round(float(page.mediabox.height) * MM, 1)


def test_guides_are_a4_cards_are_a6_and_sheets_hold_four_cards_on_a4() -> None:
    cards = all_books().cards
    for path, content in papers().items():
        pages = PdfReader(io.BytesIO(content)).pages
        small = path.startswith("cards/") and not path.startswith("cards/sheets/")
        assert {size(page) for page in pages} == {A6 if small else A4}, path
        if path.startswith("cards/"):
            assert len(pages) == 1, path
    assert len(PdfReader(io.BytesIO(papers()["house/cards.pdf"])).pages) == -(-len(cards) // 4)
    assert printed_text(papers()["cards/sheets/barista.pdf"]).count("Barista") == 4


def test_a_role_alone_is_its_guide_its_card_and_a_sheet_of_it() -> None:
    made = dict(pdfs(all_books(), sample().house, language("en"), "barista"))
    assert list(made) == ["barista.pdf", "cards/barista.pdf", "cards/sheets/barista.pdf"]


@pytest.mark.parametrize(("tag", "foot"), [("en", "Page {} of {}"), ("nl", "Pagina {} van {}")])
def test_the_foot_names_the_guide_the_page_and_how_many_there_are(tag: str, foot: str) -> None:
    pages = PdfReader(io.BytesIO(papers(tag)["barista.pdf"])).pages
    for number, page in enumerate(pages, 1):
        *_, last = page.extract_text().rstrip().splitlines()
        assert last.startswith("Barista · ")
        assert last.endswith(foot.format(number, len(pages)))


def test_nobody_reads_an_answer_on_the_page_of_its_question() -> None:
    pages = [bare(page.extract_text()) for page in PdfReader(io.BytesIO(papers()["barista.pdf"])).pages]
    answers = [number for number, text in enumerate(pages) if re.search(r"Number\disright:", text)]
    assert answers == [len(pages) - 1]
    assert pages[-1].startswith("Theanswers")


def test_the_booklet_begins_on_its_first_page() -> None:
    first, *_ = PdfReader(io.BytesIO(papers()["house/first-day.pdf"])).pages
    principles = next(each for each in all_books().booklet.sections if each.kind == "principles")
    assert bare(principles.sections[0].heading.text) in bare(first.extract_text())


def test_what_a_pdf_says_of_itself() -> None:
    for tag in ("en", "nl"):
        reader = PdfReader(io.BytesIO(papers(tag)["barista.pdf"]))
        assert reader.metadata is not None
        assert reader.metadata.title == "Barista"
        assert reader.metadata.creation_date is None
        root: Any = reader.trailer["/Root"]
        assert (str(root["/Lang"]), bool(root["/MarkInfo"]["/Marked"])) == (tag, True)
        titles = [str(each["/Title"]) for each in reader.outline if not isinstance(each, list)]
        guide = next(each for each in all_books(tag).guides if each.path == "guides/barista")
        assert [bare(each) for each in titles[-len(guide.sections) - 1 : -1]] == [
            bare(section.heading.text) for section in guide.sections
        ]


def links(content: bytes) -> Iterator[str]:
    """Where each link of a PDF leads: an address, or ``#`` for a place in it."""
    for page in PdfReader(io.BytesIO(content)).pages:
        for note in page.get("/Annots", []):
            action: Any = note.get_object().get("/A", {})
            yield str(action["/URI"]) if "/URI" in action else "#"


def test_links_lead_into_the_guide_or_to_files_that_are_there() -> None:
    for path, content in papers().items():
        folder = path.rpartition("/")[0]
        for link in links(content):
            up = link.count("../")
            parts = [*folder.split("/")[: len(folder.split("/")) - up], link.removeprefix("../" * up)]
            assert link == "#" or "/".join(filter(None, parts)) in papers(), (path, link)
    assert {*links(papers()["barista.pdf"])} >= {"#", "principles/no-customer-goes-undetected.pdf"}
    alone = dict(pdfs(all_books(), sample().house, language("en"), "barista"))["barista.pdf"]
    assert {*links(alone)} == {"#"}


def test_the_same_guides_are_the_same_bytes() -> None:
    once, again = (dict(pdfs(all_books(), sample().house, language("en"), "barista")) for _ in range(2))
    assert again == once


@pytest.mark.parametrize("text", STRANGE, ids=lambda text: ascii(text)[:40])
def test_hostile_text_is_text_on_paper(text: str) -> None:
    workspace = hostile_workspace(text)
    library = books(workspace)
    made = dict(pdfs(library, workspace.house, language("en")))
    assert set(made) == harmless()
    for document in library.documents():
        content = made[f"{document.path.removeprefix('guides/')}.pdf"]
        assert missing(said(document), printed_text(content)) == []
        assert {*links(content)} <= {"#", *harmless(), *(f"../{path}" for path in harmless())}
    for path, content in made.items():
        if path.startswith("cards/"):
            assert len(PdfReader(io.BytesIO(content)).pages) == 1


def test_nothing_stands_beyond_the_edge_of_its_page() -> None:
    for text in ("W" * 300, "Ten words that a title should never be long as. " * 7, "x" * 1000):
        workspace = hostile_workspace(text)
        for content in dict(pdfs(books(workspace), workspace.house, language("en"))).values():
            for page in PdfReader(io.BytesIO(content)).pages:
                width, height = float(page.mediabox.width), float(page.mediabox.height)
                for text_there, x, y in placed(page):
                    assert not text_there.strip() or (0 < x < width and 0 < y < height)


def test_a_house_s_colour_is_on_paper_too() -> None:
    workspace = sample()
    plain = dict(pdfs(all_books(), House(name=workspace.house.name), language("en"), "barista"))
    branded = House(name=workspace.house.name, brand=Brand(colour="#7a1f5c"))
    assert dict(pdfs(all_books(), branded, language("en"), "barista")) != plain


def test_without_typst_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "typst":
            raise ImportError
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match='need one package more: pip install "typst'):
        list(pdfs(all_books(), sample().house, language("en")))
