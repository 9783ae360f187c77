"""Where texts for readers are: held to the schemas value by value, for all that the sample holds."""

import copy
import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from journeymap.diagnostics.place import Route, Span
from journeymap.load.document import Document, Kind
from journeymap.load.parsers import FASTEST, PythonParser
from journeymap.load.positions import span
from journeymap.load.reader import read
from journeymap.load.shape import schema
from journeymap.load.shape_texts import LANGUAGE
from journeymap.load.texts import texts, translated
from journeymap.load.workspace import load
from journeymap.model.build import build

ROOT = Path(__file__).parents[2]
DOCUMENTS = {document.file: document for document in load(ROOT).documents if document.kind is not Kind.TRANSLATION}
TOLD = [kind for kind in Kind if kind is not Kind.TRANSLATION]
"""What texts for readers stand in; a file of translations is about those."""


def _leaves(value: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in below:
        yield from _leaves(each, (*route, step))
    if isinstance(value, str):
        yield route, value


def _with(data: Any, route: Route, value: object) -> Any:
    changed = copy.copy(data)
    changed[route[0]] = _with(data[route[0]], route[1:], value) if len(route) > 1 else value
    return changed


@pytest.mark.parametrize("file", DOCUMENTS)
def test_a_value_may_have_languages_exactly_where_the_schema_says_so_and_then_is_found(file: str) -> None:
    document = DOCUMENTS[file]
    judge = jsonschema_rs.Draft202012Validator(schema(document.kind), validate_formats=True)
    before, everything = set(translated(document)), set(texts(document))
    assert before <= everything
    seen = 0
    for route, text in _leaves(document.data):
        if route[:-1] in before:
            continue
        changed = Document(document.kind, file, _with(document.data, route, {"en": text}))
        accepted = judge.is_valid(changed.data)
        assert set(translated(changed)) - before == ({route} if accepted else set()), route
        assert (route in everything) is accepted, route
        seen += accepted
    assert seen + len(before) == len(everything) > 5


@pytest.mark.parametrize("kind", TOLD)
def test_all_text_of_the_sample_gives_the_same_model_with_languages_as_without(kind: Kind) -> None:
    plain = [document for document in DOCUMENTS.values() if document.kind is kind]
    dressed = []
    for document in plain:
        judge = jsonschema_rs.Draft202012Validator(schema(kind), validate_formats=True)
        known = set(translated(document))
        data = document.data
        for route, text in _leaves(document.data):
            tried = data if route[:-1] in known else _with(data, route, {"nl": f"{text} (nl)", "en": text})
            data = tried if judge.is_valid(tried) else data
        dressed.append(Document(kind, document.file, data))
    as_plain, as_dressed = build(plain), build(dressed)
    assert as_dressed.house == as_plain.house
    assert as_dressed.journeys == as_plain.journeys
    assert as_dressed.principles == as_plain.principles
    assert len(as_dressed.translations) > len(as_plain.translations)
    assert "(nl)" not in repr(dataclasses.replace(as_dressed, translations=()))
    assert "(nl)" in repr(dataclasses.replace(build(dressed, language="nl"), translations=()))


def test_the_schemas_and_the_code_write_languages_in_the_same_form() -> None:
    form = f"^{LANGUAGE.pattern}$"
    for kind in TOLD:
        assert schema(kind)["$defs"]["text"]["propertyNames"]["pattern"] == form
    assert schema(Kind.TRANSLATION)["properties"]["translation"]["pattern"] == form
    house = schema(Kind.HOUSE)["properties"]
    assert house["language"]["pattern"] == house["languages"]["items"]["pattern"] == form
    assert list(schema(Kind.JOURNEY)["$defs"]["delight"]["patternProperties"]) == [form]


TEXT = """journeymap: 1
journey: coffee
title: {no: En kaffe, en: "A coffee", zh-Hant: 咖啡}
goal:
  nl: >-
    Wakker
    worden
  en: To be awake
"""


@pytest.mark.parametrize("parser", [FASTEST, PythonParser])
def test_both_parsers_read_the_same_languages_at_the_same_places(parser):
    found = read(TEXT, "journeys/coffee.yaml", parser)
    assert isinstance(found.data, dict)
    routes = list(translated(Document(Kind.JOURNEY, "journeys/coffee.yaml", found.data)))
    assert routes == [("title",), ("goal",)]
    assert found.data["title"] == {"no": "En kaffe", "en": "A coffee", "zh-Hant": "咖啡"}
    assert found.data["goal"] == {"nl": "Wakker worden", "en": "To be awake"}
    assert span(found.marks, ("title", "en")) == Span(3, 27, 3, 37)
    assert span(found.marks, ("goal", "nl")) == Span(5, 7, 5, 9)
    assert span(found.marks, ("goal", "en")) == Span(8, 7, 8, 18)
