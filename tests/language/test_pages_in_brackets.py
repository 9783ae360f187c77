"""No word of ours on any page or picture escapes the catalogues: all are seen when each that goes through is marked.

The sample is told in a language that does not exist: what a catalogue says stands between ⟦ and ⟧, and what its
designers wrote has no letters at all. A letter that is left stands in a template, a script or a layout.
"""

import dataclasses
import json
import re
from gettext import NullTranslations
from html.parser import HTMLParser
from typing import Any

import pytest
from babel import Locale

from journeymap import resources
from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.place import Place, Span
from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.look.theme import THEMES
from journeymap.model.touchpoint import Need
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import survey
from journeymap.render.export import svg
from journeymap.render.export.subject import Subject
from journeymap.render.front_page import Located
from journeymap.render.site import site
from tests.language.test_catalogues import PACKAGE, unspoken
from tests.layout.corpus import sample
from tests.site.conftest import VOID


class Marked(NullTranslations):
    """Each message as it stands in the code, between brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        return f"⟦{message}⟧"

    def ngettext(self, one: str, many: str, number: int) -> str:
        return f"⟦{one if number == 1 else many}⟧"


SPEECH = Language("qq", "ltr", Locale.parse("ja"), Marked())
"""Japanese in its lists and dates, so that no "and" of an English list goes unseen."""

TEXTS = frozenset(
    [
        "title",
        "goal",
        "description",
        "notes",
        "evidence",
        "text",
        "feeling",
        "expects",
        "thinks",
        "says",
        "condition",
        "do",
        "dont",
        "physical_evidence",
        "name",
        "scale",
        "formula",
        "source",
        "target",
        "value",
        "asked_at",
        "value_to",
        "ticket",
        "owner",
        "perceived_owner",
        "statement",
        "feel",
        "evoke",
        "why",
        "challenge",
        "who",
        "quote",
        "footer",
        "words",
    ]
)
"""The fields in which designers write words; all others hold ids, words of a list or selectors."""


def wordless(value: Any, name: str = "") -> Any:
    """A part of the model, its texts without letters."""
    if isinstance(value, str):
        return re.sub(r"[^\W\d_]", "7", value) if name in TEXTS else value
    if isinstance(value, Need):
        return dataclasses.replace(value, without="777") if value.without else value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [each.name for each in dataclasses.fields(value)]
        return dataclasses.replace(value, **{each: wordless(getattr(value, each), each) for each in fields})
    if isinstance(value, tuple):
        return tuple(wordless(each, name) for each in value)
    if isinstance(value, dict):
        return {key: wordless(each, name) for key, each in value.items()}
    return value


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    made = wordless(dataclasses.replace(sample(), pictures={}, translations=()))
    assert isinstance(made, Workspace)
    return made


@pytest.fixture(scope="module")
def site_in_brackets(workspace: Workspace) -> dict[str, str]:
    finding = Finding(Check("a-check", "JM999"), "a message", Place("journeys/j.yaml"), hints=(Hint("a hint"),))
    made = site(workspace, survey(workspace), [Located(finding, Span(1, 1, 1, 1))], SPEECH)
    return {leaf.path: leaf.content.decode() for leaf in made if leaf.path.endswith((".html", "search.js"))}


class Reader(HTMLParser):
    """Reads a page in order, and keeps what is said outside of all brackets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.loose: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        quiet = known.get("lang") == "en" or tag in ("script", "style") or any(each for _, each in self._open)
        if tag == "text":
            self.depth = 0  # a text in a picture may be cut short
        if not quiet:
            for name in ("aria-label", "title", "alt", "placeholder", "data-view", "data-title"):
                self._read(known.get(name, ""))
            for words in json.loads(known.get("data-words", "{}")).values():
                for each in [words] if isinstance(words, str) else [text for pair in words for text in pair]:
                    self._read(each)
        if tag not in VOID:
            self._open.append((tag, quiet))

    def handle_startendtag(self, _tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Nothing opens."""

    def handle_endtag(self, _tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1][1]:
            return
        self.depth = self._read(data, self.depth)

    def _read(self, text: str, depth: int = 0) -> int:
        outside = ""
        for each in text:
            depth += {"⟦": 1, "⟧": -1}.get(each, 0)
            outside += each if depth == 0 else " "
        self.loose += re.findall(r"[^\W\d_]{2,}", outside)
        return depth


@pytest.fixture(scope="module")
def allowed(workspace: Workspace) -> frozenset[str]:
    """Ids that people see as words: contexts and their values, selectors, files; and keys on a keyboard."""
    seen = {word for name, values in workspace.house.contexts.items() for word in (name, *values)}
    seen |= {each.applies_to or "" for each in workspace.principles} | {"journeys/j.yaml", "Esc"}
    seen |= {tag for journey in workspace.journeys for each in journey.touchpoints for tag in each.tags}
    return frozenset(word for each in seen for word in re.findall(r"[^\W\d_]{2,}", each))


def test_every_word_on_every_page_goes_through_the_catalogues(site_in_brackets, allowed):
    for path, page in site_in_brackets.items():
        reader = Reader()
        reader.feed(page)
        assert set(reader.loose) - allowed == set(), path
        assert reader.depth == 0, path


def test_so_does_what_kind_of_thing_is_found(site_in_brackets):
    index = site_in_brackets["assets/search.js"].partition("=")[2].strip().rstrip(";")
    assert {kind[0] for kind, *_ in json.loads(index)} == {"⟦"}


@pytest.mark.parametrize("path", sorted(resources.static().glob("*.js")), ids=lambda path: path.name)
def test_no_script_has_words_of_its_own(path):
    """What a page says begins with a capital; in a script only the names of keys do."""
    code = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    quoted = [max(each) for each in re.findall(r""""([^"\n]*)"|'([^'\n]*)'|`([^`]*)`""", code)]
    words = {re.sub(r"\$\{[^}]*\}", "", each) for each in quoted}
    said = {each for each in words if re.match(r"[^\w#.\[]*[A-Z][a-z]+( |$)", each)}
    assert said - {"Enter", "Escape", "Home", "End"} == set()


@pytest.mark.parametrize("view", ["map", "blueprint", "flow", "coverage"])
def test_so_does_every_word_of_a_picture_that_is_taken_away(view, workspace, allowed):
    for journey in workspace.journeys[2:4]:
        flow = Flow(journey)
        subject = Subject(flow, workspace, survey(workspace, [flow]), view, THEMES["light"], SPEECH)
        reader = Reader()
        reader.feed(svg.export(subject).decode())
        assert set(reader.loose) - allowed == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "layout").glob("*.py")), ids=lambda path: path.name)
def test_no_words_of_a_layout_stand_outside_the_catalogue(path):
    """Those that a designer alone is told, as an error, are English."""
    assert [each for each in unspoken(path) if " " in each and not each.startswith("at this scale")] == []
