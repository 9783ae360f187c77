"""Every fixed word has a translation in every language, and no word of a guide escapes the catalogues."""

import ast
import re
from collections.abc import Sequence
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from journeymap import resources
from journeymap.language.catalogue import known

PACKAGE = Path(__file__).parents[2] / "journeymap"
KEYWORDS = {"say": None, "say_as": ((1, "c"), 2), "count": (1, 2), "tell": None, "tell_count": (1, 2)}
Message = tuple[str | None, str | tuple[str, ...]]


def used() -> set[Message]:
    methods = [("**.py", "python"), ("**.html", "jinja2")]
    return {(context, message) for *_, message, _, context in extract_from_dir(PACKAGE, methods, keywords=KEYWORDS)}


def catalogue(code: str) -> Catalog:
    with (resources.locale() / code / "LC_MESSAGES" / "journeymap.po").open("rb") as file:
        return read_po(file, locale=code)


OTHERS = known()[1:]


def texts(message: str | Sequence[str] | None) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message or ())


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", OTHERS)
def test_every_word_is_translated_and_none_is_left_over(code):
    translated = {(each.context, each.id) for each in catalogue(code) if each.id}
    assert used() - translated == set()
    assert translated - used() == set()


@pytest.mark.parametrize("code", OTHERS)
def test_no_translation_is_empty_or_a_guess(code):
    read = catalogue(code)
    assert read.obsolete == {}
    for each in read:
        if each.id:
            assert not each.fuzzy, each.id
            assert all(text.strip() for text in texts(each.string)), each.id
            assert len(texts(each.string)) == (read.num_plurals if each.pluralizable else 1)


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_same_places_to_fill_and_ends_alike(code):
    for each in catalogue(code):
        if not each.id:
            continue
        wanted = set().union(*map(places, texts(each.id)))
        for index, text in enumerate(texts(each.string)):
            own = wanted - {"number"} if each.pluralizable and index == 0 else wanted
            assert own <= places(text) <= wanted, each.id
            assert text[-1] == texts(each.id)[-1][-1] or not (text[-1] in ".:?" or texts(each.id)[-1][-1] in ".:?"), (
                text
            )


def unspoken(path: Path) -> set[str]:
    """The strings of a module that read like words and are neither docstrings nor said in a language."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken: set[int] = set()
    for each in ast.walk(tree):
        if isinstance(each, ast.Call):
            name = each.func.attr if isinstance(each.func, ast.Attribute) else getattr(each.func, "id", "")
            if name in KEYWORDS:
                spoken |= {id(part) for argument in each.args for part in ast.walk(argument)}
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
            spoken.add(id(each.value))
    loose = {
        each.value
        for each in ast.walk(tree)
        if isinstance(each, ast.Constant)
        and isinstance(each.value, str)
        and id(each) not in spoken
        and re.search(r"[A-Za-z]{2,} [A-Za-z]|^[A-Z][a-z]+$", each.value)
    }
    return loose - {each.name for each in ast.walk(tree) if isinstance(each, ast.ClassDef)}


@pytest.mark.parametrize("path", sorted((PACKAGE / "guide").glob("*.py")), ids=lambda path: path.name)
def test_no_words_of_a_guide_stand_outside_the_catalogue(path):
    """A string of several words in a guide's module is a docstring, or is said in a language."""
    assert unspoken(path) == set()


@pytest.mark.parametrize("path", sorted(resources.templates().glob("*.html")), ids=lambda path: path.name)
def test_no_words_of_a_page_stand_outside_the_catalogue(path):
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"(\{% block kind %\})\w+", r"\1", text)
    bare = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", " ", text, flags=re.DOTALL)
    shown = re.sub(r' [\w-]+="[^"]*"|<[^>]*>', " ", bare)
    assert re.findall(r"[A-Za-z]{2,}", shown) == []
    labels = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', bare)
    assert [label for label in labels if re.search("[A-Za-z]", label)] == []
