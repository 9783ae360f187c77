"""Where a file holds texts for readers, and which of them it holds in several languages.

The schemas say which values are such texts, so that nothing else has to know: an id, a tag or a context never is one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from journeymap.diagnostics.place import Route
from journeymap.load.document import Document, Kind
from journeymap.load.shape import schema


@dataclass(slots=True)
class _Spot:
    """A kind of value: whether it is itself a text, and what below it leads to texts: named fields, or all there is."""

    text: bool = False
    fields: "dict[str, _Spot]" = field(default_factory=dict)
    each: "_Spot | None" = None

    @property
    def leads_to_texts(self) -> bool:
        return self.text or bool(self.fields) or self.each is not None


def texts(document: Document) -> Iterator[Route]:
    """The routes of all texts of a document, in one language or in several, in the order of the file."""
    return _texts(document.data, _spots(document.kind), ())


def _texts(value: object, spot: _Spot, route: Route) -> Iterator[Route]:
    if isinstance(value, str):
        if spot.text:
            yield route
    elif isinstance(value, dict):
        if spot.text and spot.fields.keys().isdisjoint(value):
            yield route
            return
        for name, below in value.items():
            next_spot = spot.fields.get(name) or spot.each
            if next_spot is not None:
                yield from _texts(below, next_spot, (*route, name))
    elif isinstance(value, list) and spot.each is not None:
        for index, item in enumerate(value):
            yield from _texts(item, spot.each, (*route, index))


def translated(document: Document) -> Iterator[Route]:
    """The routes of all texts of a document that stand there in several languages, in the order of the file."""
    return _translated(document.data, _spots(document.kind), ())


def _translated(value: object, spot: _Spot, route: Route) -> Iterator[Route]:
    if isinstance(value, dict):
        if spot.text and spot.fields.keys().isdisjoint(value):
            yield route
            return
        fields = spot.fields
        for name, below in value.items():
            # Most values are texts in one language, and there are many: look no further than their type.
            if isinstance(below, dict | list):
                next_spot = fields.get(name) or spot.each
                if next_spot is not None:
                    yield from _translated(below, next_spot, (*route, name))
    elif isinstance(value, list) and spot.each is not None:
        for index, item in enumerate(value):
            if isinstance(item, dict | list):
                yield from _translated(item, spot.each, (*route, index))


@cache
def _spots(kind: Kind) -> _Spot:
    whole = schema(kind)
    return _spot(whole, whole["$defs"])


def _spot(part: Mapping[str, Any], shared: Mapping[str, Any]) -> _Spot:
    """What a part of a schema says of texts. The schemas refer to themselves by name, and never in circles."""
    if "$ref" in part:
        return _spot(shared[part["$ref"].rpartition("/")[2]], shared)
    below = {name: _spot(each, shared) for name, each in part.get("properties", {}).items()}
    each = part.get("items") or part.get("additionalProperties") or None
    found = None if each is None else _spot(each, shared)
    return _Spot(
        text=part.get("title") == "text" or "patternProperties" in part,
        fields={name: spot for name, spot in below.items() if spot.leads_to_texts},
        each=found if found is not None and found.leads_to_texts else None,
    )
