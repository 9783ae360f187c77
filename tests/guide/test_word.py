"""Guides as Word files: the same statements in the same order, in real styles, and nothing in them is more than text."""

import builtins
import io
import re
import zipfile
from functools import cache
from typing import Any

import docx
import pytest
from lxml import etree

from journeymap.diagnostics.errors import UsageError
from journeymap.guide.library import Library
from journeymap.language.language import language
from journeymap.model.house import Brand, House
from journeymap.render.paper.docx import docxs
from tests.guide.hostile_house import hostile_workspace
from tests.guide.told import books, said
from tests.layout.corpus import sample
from tests.render.hostile import HOSTILE, possible

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def all_books(tag: str = "en") -> Library:
    return books(sample(), tag)


@cache
def barista(tag: str = "en") -> bytes:
    ((path, content),) = docxs(all_books(tag), sample().house, language(tag), "barista")
    assert path == "barista.docx"
    return content


def read(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def flat(text: str) -> str:
    return " ".join(text.split())


def unsaid(library: Library, files: dict[str, bytes]) -> list[str]:
    """What documents say that does not stand in their files after what stands before it."""
    lost = []
    for document in library.documents():
        paragraphs = read(files[f"{document.path.removeprefix('guides/')}.docx"]).paragraphs
        text, place = "\n".join(flat(each.text) for each in paragraphs), 0
        for each in said(document):
            found = text.find(flat(possible(each)), place)
            if found < 0:
                lost.append(each)
            else:
                place = found + len(flat(possible(each)))
    return lost


def test_each_statement_stands_there_in_its_order() -> None:
    for tag in ("en", "nl"):
        files = dict(docxs(all_books(tag), sample().house, language(tag)))
        assert unsaid(all_books(tag), files) == []
        assert len(files) == len(all_books(tag).documents())


def test_it_is_in_the_styles_that_word_knows() -> None:
    paragraphs = read(barista()).paragraphs
    styles = [each.style.name for each in paragraphs]
    assert styles[:2] == ["Subtitle", "Title"]
    assert {*styles} >= {"Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number", "Quote", "Intense Quote"}
    (guide,) = [each for each in all_books().guides if each.path == "guides/barista"]
    chapters = [each.text for each in paragraphs if each.style.name == "Heading 1"]
    assert chapters == [*(each.heading.text for each in guide.sections), "The answers"]


def test_answers_begin_on_a_page_of_their_own() -> None:
    paragraphs = read(barista()).paragraphs
    (answers,) = [index for index, each in enumerate(paragraphs) if each.paragraph_format.page_break_before]
    assert paragraphs[answers].text == "The answers"
    right = [index for index, each in enumerate(paragraphs) if re.match(r"Number \d is right:", each.text)]
    assert len(right) == 6
    assert min(right) > answers


def test_each_list_counts_from_1() -> None:
    file = read(barista())
    numbers = [each._p.pPr.numPr.numId.val for each in file.paragraphs if each.style.name == "List Number"]
    runs = [number for index, number in enumerate(numbers) if index == 0 or numbers[index - 1] != number]
    assert len(runs) == len(set(runs)) > 10
    known = {each.numId: each for each in file.part.numbering_part.element.num_lst}
    for number in runs:
        (override,) = known[number].findall(f"{W}lvlOverride")
        assert override.find(f"{W}startOverride").get(f"{W}val") == "1"


@pytest.mark.parametrize(("tag", "foot"), [("en", "Page 1 of 1"), ("nl", "Pagina 1 van 1")])
def test_the_foot_counts_pages_in_the_language_of_the_file(tag: str, foot: str) -> None:
    file = read(barista(tag))
    (line,) = file.sections[0].footer.paragraphs
    assert "".join(each.text for each in line._p.iter(f"{W}t")).endswith(foot)
    assert [each.get(f"{W}instr") for each in line._p.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
    assert file.styles.element.find(f".//{W}lang").get(f"{W}val") == tag
    about = file.core_properties
    assert (about.title, about.language, about.comments) == ("Barista", tag, "")
    assert about.created.isoformat() == about.modified.isoformat() == "2000-01-01T00:00:00+00:00"


def test_links_lead_to_places_that_are_there_or_to_files_that_are() -> None:
    files = dict(docxs(all_books(), sample().house, language("en")))
    for path, content in files.items():
        file = read(content)
        places = {each.get(f"{W}name") for each in file.element.iter(f"{W}bookmarkStart")}
        inner = {each.get(f"{W}anchor") for each in file.element.iter(f"{W}hyperlink")} - {None}
        assert inner <= places, path
        outer = {each.target_ref for each in file.part.rels.values() if each.is_external}
        folder = path.count("/") * "../"
        assert outer <= {f"{folder}{each}" for each in files}, path
    assert "principles/no-customer-goes-undetected.docx" in {
        each.target_ref for each in read(files["barista.docx"]).part.rels.values() if each.is_external
    }


def test_the_same_guide_is_the_same_bytes() -> None:
    ((_, again),) = docxs(all_books(), sample().house, language("en"), "barista")
    assert again == barista()
    assert {each.date_time for each in zipfile.ZipFile(io.BytesIO(again)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def shape(content: bytes) -> set[str]:
    """The kinds of elements in a file, and where it leads."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        tree = etree.fromstring(packed.read("word/document.xml"))
        names = set(packed.namelist())
    return {str(each.tag) for each in tree.iter()} | names


@cache
def harmless() -> dict[str, set[str]]:
    workspace = hostile_workspace("plain")
    return {path: shape(content) for path, content in docxs(books(workspace), workspace.house, language("en"))}


@pytest.mark.parametrize("text", [*HOSTILE, "{number}", "x" * 5000, "المقهى"], ids=lambda text: ascii(text)[:40])
def test_hostile_text_is_text(text: str) -> None:
    workspace = hostile_workspace(text)
    library = books(workspace)
    files = dict(docxs(library, workspace.house, language("en")))
    assert unsaid(library, files) == []
    for path, content in files.items():
        new = {each.rpartition("}")[2] for each in shape(content) - harmless()[path]}
        assert new <= {"bidi", "rtl", "numPr", "ilvl", "numId"}, path


def test_the_house_s_font_and_colour_are_there() -> None:
    house = House(name="h", brand=Brand(colour="#7a1f5c", font="Gill Sans, sans-serif"))
    ((_, content),) = docxs(all_books(), house, language("en"), "barista")
    font = read(content).styles["Title"].font
    assert (font.name, str(font.color.rgb)) == ("Gill Sans", "7A1F5C")


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "docx":
            raise ImportError
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r"docx needs one package more; install it with: pip install 'journeymap\["):
        list(docxs(all_books(), sample().house, language("en")))
