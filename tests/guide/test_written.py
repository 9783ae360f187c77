"""Guides as pages and as Markdown: what a stranger wrote stays text, and all that is said is there to read."""

import re
from html import unescape
from typing import Any

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from lxml import html

from journeymap.guide.document import Claim, Document, Link, Source, Statement
from journeymap.guide.library import Library
from journeymap.language.language import language
from journeymap.model.workspace import Workspace
from journeymap.render.documents import Piece, document_pages, pieces
from journeymap.render.escape import markdown_line, unmarked
from journeymap.render.pages import frame
from journeymap.render.prose import prose, proses, statements
from tests.guide.hostile_house import hostile_workspace
from tests.guide.told import books
from tests.layout.corpus import made, sample
from tests.render.hostile import HOSTILE, possible

STRANGE = (
    *(each for each in HOSTILE if "\ud800" not in each),
    "# heading",
    "- item",
    "+ item",
    "1. first",
    "2) second",
    "> quote",
    "| a | b |",
    "---",
    "===",
    "***",
    "```sh",
    "~~~",
    "    code",
    "[x](javascript:alert(1))",
    "![x](https://example.com/a.png)",
    "<!-- about/a/b/c/d -->",
    "x --> y",
    "https://example.com www.example.com a@example.com",
    "@team #12 GH-3 :smile: deadbeef1234567",
    "[ ] task",
    "[^1] and [1]: x",
    "$x$ $$y$$",
    "\\",
    "trailing \\",
    "two  spaces  ",
    "&nbsp;&copy;",
    "_a_ *b* **c** ~d~ `e`",
    ".",
    "\u202e\u2066abc",
    "{number} {0} {x.y}",
    "%(x)s %s",
)


def pages(library: Library, tag: str, workspace: Workspace, *, maps: bool = True) -> dict[str, str]:
    made_pages = document_pages(library, frame(workspace, language(tag)), maps=maps)
    return {path: content.decode("utf-8") for path, content in made_pages}


def tree_of(page: str) -> Any:
    """The page as a tree; what the library says of its types helps nobody."""
    return html.document_fromstring(page.encode("utf-8"))


def flat(text: str) -> str:
    return " ".join(text.replace("\u2060", "").split())


@pytest.mark.parametrize("text", STRANGE)
def test_hostile_text_is_text_on_every_page(text):
    workspace = hostile_workspace(text)
    library = books(workspace)
    plain = tree_of(pages(books(hostile_workspace("plain")), "en", workspace)["guides/x.html"])
    for path, page in pages(library, "en", workspace).items():
        tree = tree_of(page)
        scripts = tree.xpath("//script")
        assert len(scripts) == 1
        assert scripts[0].get("src").endswith("assets/site.js")
        assert {each.tag for each in tree.iter() if isinstance(each.tag, str)} <= {
            *(each.tag for each in plain.iter() if isinstance(each.tag, str)),
            "h1",
            "h5",
        }
        assert not [name for each in tree.iter() for name in each.attrib if name.startswith("on") or name == "style"]
        for link in tree.xpath("//a/@href"):
            assert re.fullmatch(r"#main|#[a-z0-9-]+|(\.\./)*[a-z0-9/-]+\.html(#[a-z0-9-]+)?", link), (path, link)


@pytest.mark.parametrize("text", STRANGE)
def test_hostile_text_is_read_on_the_page_as_it_was_said(text):
    library = books(hostile_workspace(text))
    document = library.guides[0]
    page = pages(library, "en", hostile_workspace(text))[f"{document.path}.html"]
    told = [flat("".join(each.itertext())) for each in tree_of(page).xpath("//*[@data-from]")]
    expected = [flat(_readable(each.text)) for each in document.statements()]
    assert [flat(_readable(each)) for each in told] == expected


def _readable(text: str) -> str:
    """Without the characters that no page shows, whichever way a reader of HTML treats them."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff\U0010ffff]", "", possible(text))


def rendered(text: str) -> str:
    """Markdown as a code host shows it, comments left in."""
    extensions = ["table", "autolink", "strikethrough", "tasklist", "tagfilter"]
    shown: str = cmarkgfm.markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_UNSAFE, extensions=extensions
    )
    return shown


@pytest.mark.parametrize("text", STRANGE)
def test_hostile_text_is_text_in_markdown(text):
    for document in books(hostile_workspace(text)).documents():
        shown = rendered(prose(document))
        tags = set(re.findall(r"<([a-z0-9]+)", re.sub(r"<!-- [^ ]* -->", "", shown)))
        assert tags <= {"h1", "h2", "h3", "h4", "h5", "p", "em", "ul", "ol", "li", "a"}, tags
        for href in re.findall(r'href="([^"]*)"', shown):
            assert re.fullmatch(r"(\.\./)?[a-z/-]+\.md", href), href
        bare = re.sub(r"<h1>.*?</h1>\n<p><em>.*?</em></p>", "", shown, count=1, flags=re.DOTALL)
        words = flat(unescape(re.sub(r"<!-- [^ ]* -->|<[^>]*>", " ", bare)))
        assert _bare(words) == _bare(" ".join(each.text for each in document.statements()))


def _bare(text: str) -> str:
    """The letters and signs alone: where a space stands beside a tag is nobody's concern."""
    return re.sub(r"[\s\u2060]+", "", _readable(text))


@pytest.mark.parametrize("text", STRANGE)
def test_the_marks_are_read_back_with_the_words(text):
    for document in books(hostile_workspace(text)).documents():
        told = [(key, _bare(words)) for _, key, words in statements(prose(document))]
        assert told == [(each.source.key, _bare(each.text)) for each in document.statements()]


def test_the_sample_is_read_back_in_both_languages():
    for tag in ("en", "nl"):
        for document in books(sample(), tag).documents():
            told = [(key, words) for _, key, words in statements(prose(document))]
            assert told == [(each.source.key, each.text) for each in document.statements()]


@pytest.mark.parametrize("seed", range(6))
def test_made_journeys_are_read_back_in_all_scripts(seed):
    for document in books(made(seed, 20)).documents():
        assert [words for _, _, words in statements(prose(document))] == [each.text for each in document.statements()]


@pytest.mark.parametrize("text", STRANGE)
def test_a_line_of_markdown_is_the_words_again(text):
    line = " ".join(text.split())
    assert _bare(unmarked(markdown_line(line))) == _bare(line)


# --- links


def test_a_statement_in_pieces_is_the_statement():
    links = (Link("b", "one"), Link("b", "two"), Link("nowhere", "three"))
    statement = Statement("a b c b d", Source(Claim.WORDS), links)
    assert list(pieces(statement, lambda link: link.page if link.page != "two" else "")) == [
        Piece("a "),
        Piece("b", "one"),
        Piece(" c "),
        Piece("b"),
        Piece(" d"),
    ]


def _hrefs(page: str) -> list[str]:
    return [str(each) for each in tree_of(page).xpath("//a/@href")]


@pytest.mark.parametrize("maps", [True, False])
def test_no_link_of_a_page_leads_nowhere(maps):
    library = books(sample())
    found = pages(library, "en", sample(), maps=maps)
    anchors = {path: set(tree_of(page).xpath("//@id")) for path, page in found.items()}
    for path, page in found.items():
        for href in _hrefs(page):
            goal, _, place = href.partition("#")
            if not goal:
                assert place in anchors[path]
                continue
            steps = path.split("/")[:-1]
            while goal.startswith("../"):
                goal, steps = goal.removeprefix("../"), steps[:-1]
            target = "/".join([*steps, goal])
            if target.startswith("guides/"):
                assert target in found
                assert not place or place in anchors[target]
            else:
                assert maps


def test_no_link_of_markdown_leads_nowhere():
    written = dict(proses(books(sample())))
    for path, text in written.items():
        for href in re.findall(r"\]\(([^)]*)\)", text):
            goal = href.removeprefix("../")
            assert goal in written
            assert href.startswith("../") == ("/" in path)


def test_one_role_alone_links_to_nothing_that_is_not_there():
    shared = frame(sample(), language("en"))
    found = dict(document_pages(books(sample()), shared, maps=False, role="barista"))
    assert sorted(found) == ["guides/barista.html", "guides/cards/barista.html"]
    own = {"#main", "cards/barista.html", "../guides/barista.html", "../../guides/barista.html"}
    assert {each for page in found.values() for each in _hrefs(page.decode()) if not _is_own(each)} <= own


def _is_own(href: str) -> bool:
    return href.startswith("#") or "barista.html#" in href


# --- language


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("nl", "ltr"), ("ar", "rtl")])
def test_a_page_says_its_language_and_direction(tag, direction):
    for page in pages(books(sample(), tag), tag, sample()).values():
        (root,) = tree_of(page).xpath("/html")
        assert (root.get("lang"), root.get("dir")) == (tag, direction)


def test_the_chrome_of_a_dutch_page_is_dutch():
    page = pages(books(sample(), "nl"), "nl", sample())["guides/barista.html"]
    for words in ("Direct naar de inhoud", "Klantreizen", "Bevindingen", "In deze gids", "Wat je doet"):
        assert words in page
    assert "What you do" not in page


def test_the_same_words_in_every_format():
    document: Document = books(sample()).guides[1]
    page = pages(books(sample()), "en", sample())[f"{document.path}.html"]
    on_page = tree_of(page).xpath("//*[@data-from]")
    assert ["".join(each.itertext()) for each in on_page] == [words for _, _, words in statements(prose(document))]
