"""Whether a file has the shape of its kind, and in a designer's words, where it has not.

``jsonschema-rs`` decides, because it is quick; only when it says no does ``jsonschema`` find out what is
wrong. A test holds the two to the same verdict.
"""

import dataclasses
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from journeymap import resources
from journeymap.diagnostics.finding import Finding
from journeymap.load.document import Kind
from journeymap.load.misfit import Misfit
from journeymap.load.shape_words import explain, first_twice, unexplained

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator as Explainer
    from jsonschema import ValidationError
    from jsonschema_rs import Draft202012Validator as Judge


@cache
def schema(kind: Kind) -> dict[str, Any]:
    """The schema of a kind of file, as it is shipped."""
    path = resources.schemas() / f"{kind}.schema.json"
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def misfits(kind: Kind, data: object, file: str) -> list[Finding]:
    """What is wrong with the shape of ``data``, in the order of the file's routes; empty when nothing is."""
    if _judge(kind).is_valid(data):
        return []
    found = explain(kind, data, file, list(_too_many(kind, data)) or _misfits(kind, data)) or [unexplained(kind, file)]
    return sorted(found, key=lambda finding: [str(step) for step in finding.place.route])


@cache
def _judge(kind: Kind) -> "Judge":
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(schema(kind), validate_formats=True)


@cache
def _explainer(kind: Kind) -> "Explainer":
    import jsonschema

    strict = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
        jsonschema.Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique_items}
    )
    explainer: Explainer = strict(schema(kind), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    return explainer


def _pattern(_: "Explainer", pattern: str, value: object, __: object) -> "Iterator[ValidationError]":
    """As the schema's own language has it: ``$`` is the very end, not the place before a last line break."""
    from jsonschema import ValidationError

    if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
        yield ValidationError("it has another form")


def _unique_items(_: "Explainer", wanted: bool, value: object, __: object) -> "Iterator[ValidationError]":  # noqa: FBT001 -- so it is called
    """The library compares each item with each other where they cannot be sorted, which can take minutes."""
    from jsonschema import ValidationError

    if wanted and isinstance(value, list) and first_twice(value) is not None:
        yield ValidationError("something is there twice")


def _too_many(kind: Kind, data: object) -> Iterator[Misfit]:
    """The parts with more entries than the limit. To explain all that is in them would take long, and help nobody."""
    for name, part in schema(kind)["properties"].items():
        value = data.get(name) if isinstance(data, dict) else None
        if isinstance(value, dict) and len(value) > part.get("maxProperties", len(value)):
            yield Misfit("maxProperties", (name,), part["maxProperties"], value, part)


def _misfits(kind: Kind, data: object) -> Iterator[Misfit]:
    for error in _explainer(kind).iter_errors(data):
        wanted: Any = error.validator_value
        part = error.schema if isinstance(error.schema, dict) else {}
        base = Misfit(
            keyword=str(error.validator),
            route=tuple(error.absolute_path),
            wanted=wanted,
            value=error.instance,
            schema=part,
            of_name="propertyNames" in error.absolute_schema_path,
        )
        if error.validator == "required":
            missing = next(name for name in wanted if error.message.startswith(f"{name!r} "))
            yield dataclasses.replace(base, missing=missing)
        elif error.validator == "dependentRequired":
            missing = next(name for names in wanted.values() for name in names if name not in error.instance)
            yield dataclasses.replace(base, keyword="required", missing=missing)
        else:
            yield base
