"""The schemas are the truth about shape: complete, described, and the same as the model."""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from journeymap.load.document import Kind
from journeymap.model import house, journey, phrasebook, principle, story, touchpoint

ROOT = Path(__file__).parents[2]
SCHEMAS = {kind: json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text("utf-8")) for kind in Kind}


def properties(schema: Any, path: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every property in a schema: where it stands, its name and its own schema."""
    if isinstance(schema, dict):
        for name, each in schema.get("properties", {}).items():
            yield path, name, each
        for key, value in schema.items():
            yield from properties(value, f"{path}/{key}")


@pytest.mark.parametrize("kind", Kind)
def test_is_a_valid_schema_of_draft_2020_12(kind: Kind) -> None:
    schema = SCHEMAS[kind]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", Kind)
def test_every_property_is_described_with_an_example(kind: Kind) -> None:
    bare = [
        f"{path}/{name}"
        for path, name, each in properties(SCHEMAS[kind])
        if not each.get("description", "").strip() or not each.get("examples")
    ]
    assert bare == []


@pytest.mark.parametrize("kind", Kind)
def test_examples_fit_what_they_are_examples_of(kind: Kind) -> None:
    schema = SCHEMAS[kind]
    wrong = []
    for path, name, each in properties(schema):
        validator = jsonschema.Draft202012Validator({**each, "$defs": schema.get("$defs", {})})
        wrong += [f"{path}/{name}: {example!r}" for example in each["examples"] if not validator.is_valid(example)]
    assert wrong == []


@pytest.mark.parametrize("kind", Kind)
def test_no_choice_between_schemas_so_that_one_mistake_gives_one_error(kind: Kind) -> None:
    text = json.dumps(SCHEMAS[kind])
    assert [word for word in ("oneOf", "anyOf", "allOf", "not", "if") if f'"{word}": ' in text and word != "if"] == []


@pytest.mark.parametrize("kind", Kind)
def test_mappings_are_closed(kind: Kind) -> None:
    """A misspelt field must be found, so every object says what else may stand in it."""

    def objects(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
        if isinstance(schema, dict):
            if "properties" in schema:
                yield path, schema
            for key, value in schema.items():
                yield from objects(value, f"{path}/{key}")

    assert [path for path, each in objects(SCHEMAS[kind]) if each.get("additionalProperties") is not False] == []


RENAMED = {
    "if": "condition",
    "in": "contexts",
    "is": "said",
    "journey": "id",
    "principle": "id",
    "translation": "language",
}
DERIVED = {"id", "file"}

PAIRS = [
    (Kind.JOURNEY, (), journey.Journey),
    (Kind.JOURNEY, ("properties", "stages", "additionalProperties"), journey.Stage),
    (Kind.JOURNEY, ("$defs", "touchpoint"), touchpoint.Touchpoint),
    (Kind.JOURNEY, ("$defs", "emotion"), touchpoint.Emotion),
    (Kind.JOURNEY, ("$defs", "friction"), touchpoint.Friction),
    (Kind.JOURNEY, ("$defs", "delight"), touchpoint.Delight),
    (Kind.JOURNEY, ("$defs", "story"), story.Story),
    (Kind.JOURNEY, ("$defs", "next"), touchpoint.Next),
    (Kind.JOURNEY, ("$defs", "need"), touchpoint.Need),
    (Kind.JOURNEY, ("$defs", "metric"), touchpoint.Metric),
    (Kind.JOURNEY, ("$defs", "opportunity"), touchpoint.Opportunity),
    (Kind.JOURNEY, ("$defs", "cost"), touchpoint.Cost),
    (Kind.PRINCIPLE, (), principle.Principle),
    (Kind.PRINCIPLE, ("$defs", "story"), story.Story),
    (Kind.PRINCIPLE, ("$defs", "rule"), principle.Rule),
    (Kind.PRINCIPLE, ("$defs", "rule", "properties", "within"), principle.Limit),
    (Kind.HOUSE, (), house.House),
    (Kind.HOUSE, ("properties", "scale"), house.Scale),
    (Kind.HOUSE, ("properties", "brand"), house.Brand),
    (Kind.HOUSE, ("properties", "limits"), house.Limits),
    (Kind.TRANSLATION, (), phrasebook.Phrasebook),
    (Kind.TRANSLATION, ("$defs", "phrase"), phrasebook.Phrase),
]


@pytest.mark.parametrize(("kind", "route", "noun"), PAIRS, ids=[noun.__name__ for *_, noun in PAIRS])
def test_the_model_has_the_fields_of_the_schema_and_no_others(kind: Kind, route: tuple[str, ...], noun: type) -> None:
    schema = SCHEMAS[kind]
    for step in route:
        schema = schema[step]
    written = {RENAMED.get(name, name) for name in schema["properties"]} - {"journeymap"}
    kept = {field.name for field in dataclasses.fields(noun)}
    assert written - kept == set()
    assert kept - written <= DERIVED


@pytest.mark.parametrize(("kind", "route", "noun"), PAIRS, ids=[noun.__name__ for *_, noun in PAIRS])
def test_what_the_schema_requires_the_model_has_no_default_for(kind: Kind, route: tuple[str, ...], noun: type) -> None:
    schema = SCHEMAS[kind]
    for step in route:
        schema = schema[step]
    always = [
        *schema.get("required", ()),
        *(each for names in schema.get("dependentRequired", {}).values() for each in names),
    ]
    required = {RENAMED.get(name, name) for name in always} - {"journeymap"}
    bare = {
        field.name
        for field in dataclasses.fields(noun)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }
    assert bare - DERIVED == required - DERIVED


def test_catalogue_entries_have_one_noun_for_all_catalogues() -> None:
    catalogues = ("channels", "roles", "personas", "systems", "procedures")
    written = {
        name
        for catalogue in catalogues
        for name in SCHEMAS[Kind.HOUSE]["properties"][catalogue]["additionalProperties"]["properties"]
    }
    assert written | {"id"} == {field.name for field in dataclasses.fields(house.Entry)}


def test_defaults_of_the_house_are_inside_their_own_limits() -> None:
    limits = SCHEMAS[Kind.HOUSE]["properties"]["limits"]["properties"]
    for field in dataclasses.fields(house.Limits):
        assert limits[field.name]["minimum"] <= field.default <= limits[field.name]["maximum"]
