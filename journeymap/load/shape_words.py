"""A designer's words for what a schema says no to. One mistake gives one finding."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.place import Place, Route
from journeymap.diagnostics.suggest import nearest
from journeymap.load.document import Kind
from journeymap.load.misfit import Misfit
from journeymap.load.shape_texts import of_texts

UNKNOWN_FIELD = Check("unknown-field", "JM010")
MISSING_FIELD = Check("missing-field", "JM011")
WRONG_KIND = Check("wrong-kind", "JM012")
WRONG_VALUE = Check("wrong-value", "JM013")
WRONG_FILE = Check("wrong-file", "JM014")

_HOMES = {Kind.JOURNEY: "journeys/", Kind.PRINCIPLE: "principles/", Kind.TRANSLATION: "translations/"}
_KINDS = {
    "string": "text",
    "object": "named fields",
    "array": "a list",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


def explain(kind: Kind, data: object, file: str, misfits: Iterable[Misfit]) -> list[Finding]:
    """The findings for a file of this kind; ``misfits`` are what its schema has against ``data``."""
    astray = _astray(kind, data, file)
    if astray is not None:
        return [astray]
    findings, all_misfits = of_texts(misfits, data, file)
    typos: set[tuple[Route, str]] = set()
    for misfit in all_misfits:
        if misfit.keyword == "additionalProperties":
            for finding, meant in _unknown_fields(misfit, file):
                findings.append(finding)
                typos.add((misfit.route, meant))
    for misfit in all_misfits:
        if misfit.keyword == "required":
            findings += _missing_field(misfit, file, typos)
        elif misfit.keyword != "additionalProperties":
            findings.append(_other(misfit, file))
    return findings


def unexplained(kind: Kind, file: str) -> Finding:
    """For a file that its schema refuses although nothing wrong with it could be found: it is refused all the same."""
    return Finding(WRONG_VALUE, f"this {kind} has not the form that it should have", Place(file), "not right")


def _astray(kind: Kind, data: object, file: str) -> Finding | None:
    """A file of one kind in the folder of another."""
    if kind is Kind.HOUSE or not isinstance(data, dict) or kind in data:
        return None
    for other, home in _HOMES.items():
        if other in data:
            return Finding(
                WRONG_FILE,
                f"this file describes a {other}, but stands among the {kind}s",
                Place(file, (str(other),)).key(),
                f"this makes it a {other}",
                (Hint(f"move it to the folder {home}"),),
            )
    return None


def _noun(schema: Mapping[str, Any]) -> str:
    return str(schema.get("title", "part"))


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _named(route: Sequence[str | int], noun: str) -> str:
    """The thing as a designer calls it: ``touchpoint "nod"``, or ``the journey`` at the top."""
    if not route:
        return f"the {noun}"
    return f'{noun} "{route[-1]}"' if isinstance(route[-1], str) and route[-1] != noun else f"this {noun}"


def _unknown_fields(misfit: Misfit, file: str) -> list[tuple[Finding, str]]:
    """A finding for each unknown field, with the field that was probably meant, or an empty text."""
    schema, route = misfit.schema, misfit.route
    known = list(schema["properties"])
    noun = _noun(schema)
    found = []
    for name in misfit.value:
        if name in known or any(re.search(form, name) for form in schema.get("patternProperties", ())):
            continue
        near = nearest(name, [each for each in known if each not in misfit.value])
        help_text = f'did you mean "{near[0]}"?' if near else f"{_a(noun)} can have: {', '.join(known)}"
        finding = Finding(
            UNKNOWN_FIELD,
            f'"{name}" is not a field of {_a(noun)}',
            Place(file, (*route, name)).key(),
            "unknown field",
            (Hint(help_text),),
        )
        found.append((finding, near[0] if near else ""))
    return found


def _missing_field(misfit: Misfit, file: str, typos: set[tuple[Route, str]]) -> list[Finding]:
    """A finding for the missing field, unless it is there under a misspelt name."""
    schema, route = misfit.schema, misfit.route
    name = misfit.missing
    if (route, name) in typos:
        return []
    if name == "journeymap":
        message = "the file does not say in which version of the language it is written"
        hint = "begin the file with: journeymap: 1"
    else:
        message = f"{_named(route, _noun(schema))} has no {name}"
        hint = f"add, for example: {name}: {_written(schema['properties'][name].get('examples', ['…'])[0])}"
    return [Finding(MISSING_FIELD, message, Place(file, (*route, name)), f"{name} is missing", (Hint(hint),))]


def _other(misfit: Misfit, file: str) -> Finding:
    words = _WORDS.get(misfit.keyword, _any)
    return words(misfit, Place(file, misfit.route))


def _wrong_type(misfit: Misfit, place: Place) -> Finding:
    wanted = misfit.wanted
    kinds = [_KINDS[kind] for kind in ([wanted] if isinstance(wanted, str) else wanted)]
    expected = " or ".join(kinds)
    verb = "are" if expected.endswith("s") else "is"
    name = _label(place.route)
    value = misfit.value
    if value is None:
        hint = Hint("write a value behind the colon, or remove the line")
        return Finding(WRONG_KIND, f"{name} has no value", place.key(), f"{expected} {verb} expected here", (hint,))
    hints: tuple[Hint, ...] = ()
    if "text" in kinds and isinstance(value, bool | int | float):
        hints = (Hint(f'put it in quotes to make it text: "{_written(value)}"'),)
    elif "a list" in kinds and isinstance(value, str):
        hints = (Hint(f"write it as a list: [{value}]"),)
    elif "text" in kinds and isinstance(value, list):
        hints = (Hint("only one is possible here: write it without the [ ] or the dash"),)
    elif misfit.schema.get("title") == "text":
        hints = (Hint("write it behind the colon, or in several languages, such as {en: A coffee, nl: Een koffie}"),)
    elif "named fields" in kinds:
        example = misfit.schema.get("examples")
        hints = (Hint(f"for example: {_written(example[0])}"),) if example else ()
    elif "true or false" in kinds:
        hints = (Hint("write true, or leave the line out"),)
    return Finding(
        WRONG_KIND,
        f"{name} should be {expected}, but is {_what(value)}",
        place,
        f"{expected} {verb} expected here",
        hints,
    )


def _what(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f'the text "{_short(value)}"'
    return "a list" if isinstance(value, list) else "a set of named fields"


def _not_allowed(misfit: Misfit, place: Place) -> Finding:
    allowed = [str(each) for each in misfit.wanted]
    value = str(misfit.value)
    near = nearest(value, allowed)
    hints = [Hint(f'did you mean "{near[0]}"?')] if near else []
    hints.append(Hint(f"possible are: {', '.join(allowed)}"))
    label = _label(place.route)
    if misfit.of_name:
        place = place.at(value).key()
    return Finding(
        WRONG_VALUE,
        f'"{_short(value)}" is not possible for {label}',
        place,
        "not one of them",
        tuple(hints),
    )


def _wrong_version(misfit: Misfit, place: Place) -> Finding:
    return Finding(
        WRONG_VALUE,
        f"version {_short(_written(misfit.value))} of the language is not known here",
        place,
        "unknown version",
        (Hint("this journeymap reads version 1: write journeymap: 1"),),
    )


def _wrong_form(misfit: Misfit, place: Place) -> Finding:
    value = str(misfit.value)
    help_text = str(misfit.schema.get("patternErrorMessage", "write it in another form"))
    hints = [Hint(help_text)]
    if misfit.of_name:
        place = place.at(value).key()
        message = (
            f'"{_short(value)}" cannot be an id' if "id is" in help_text else f'"{_short(value)}" does not belong here'
        )
    else:
        message = f'"{_short(value)}" is not right for {_label(place.route)}'
    slug = _slug(value)
    if "id is" in help_text and slug and slug != value:
        hints.insert(0, Hint(f'write it as "{slug}"'))
    return Finding(WRONG_VALUE, message, place, "not in the right form", tuple(hints))


def _slug(text: str) -> str:
    plain = "".join(each if each.isascii() and each.isalnum() else "-" for each in text.lower())
    joined = "-".join(part for part in plain.split("-") if part)
    return joined if joined[:1].isalpha() else ""


def _out_of_range(misfit: Misfit, place: Place) -> Finding:
    schema = misfit.schema
    low, high = schema.get("minimum"), schema.get("maximum")
    limits = f"from {low} to {high}" if low is not None and high is not None else f"at least {low}"
    return Finding(
        WRONG_VALUE, f"{_label(place.route)} is {misfit.value}, but runs {limits}", place, "out of range", ()
    )


def _empty(misfit: Misfit, place: Place) -> Finding:  # noqa: ARG001 -- all words are asked alike
    return Finding(
        WRONG_VALUE,
        f"{_label(place.route)} is empty",
        place.key() if place.route and isinstance(place.route[-1], str) else place,
        "something belongs here",
        (Hint("write something, or remove the line"),),
    )


def _too_long(misfit: Misfit, place: Place) -> Finding:
    in_name = misfit.of_name
    what = f'the id "{_short(str(misfit.value))}"' if in_name else _label(place.route)
    return Finding(
        WRONG_VALUE,
        f"{what} is too long: {len(misfit.value)} characters, at most {misfit.wanted}",
        place.at(str(misfit.value)).key() if in_name else place,
        "too long",
        (Hint("make it shorter"),),
    )


def _twice(misfit: Misfit, place: Place) -> Finding:
    index = first_twice(misfit.value)
    if index is None:
        return _any(misfit, place)
    return Finding(
        WRONG_VALUE,
        f"{_label(place.route)} names {_short(_written(misfit.value[index]))} twice",
        place.at(index),
        "again",
        (Hint("remove one of them"),),
    )


def first_twice(values: Sequence[object]) -> int | None:
    """The index of the first item that stands before it too; ``None`` when each is there once."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        written = json.dumps(value, sort_keys=True)
        if written in seen:
            return index
        seen.add(written)
    return None


def _wrong_count(misfit: Misfit, place: Place) -> Finding:
    wanted = misfit.wanted
    return Finding(
        WRONG_VALUE,
        f"{_label(place.route)} has {len(misfit.value)} items, but {wanted} belong here",
        place,
        "not the right number",
    )


def _no_such_date(misfit: Misfit, place: Place) -> Finding:
    return Finding(
        WRONG_VALUE,
        f'"{_short(str(misfit.value))}" is no day of the calendar',
        place,
        "no such day",
        (Hint("a date is written year-month-day: 2026-10-01"),),
    )


def _any(misfit: Misfit, place: Place) -> Finding:
    return Finding(
        WRONG_VALUE,
        f"{_label(place.route)} is not as it should be",
        place,
        "not right",
        (Hint(str(misfit.schema.get("description", ""))),),
    )


def _too_many(misfit: Misfit, place: Place) -> Finding:
    most = misfit.wanted
    return Finding(
        WRONG_VALUE,
        f"{_label(place.route)} has {len(misfit.value):,} entries; the limit is {most:,}",
        place.at(list(misfit.value)[most]).key(),
        "one too many begins here",
        (Hint("divide it into several files"),),
    )


def _too_few(misfit: Misfit, place: Place) -> Finding:
    return _wrong_count(misfit, place) if misfit.value else _empty(misfit, place)


_WORDS: dict[str, Callable[[Misfit, Place], Finding]] = {
    "type": _wrong_type,
    "enum": _not_allowed,
    "const": _wrong_version,
    "pattern": _wrong_form,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "minLength": _empty,
    "minProperties": _empty,
    "maxProperties": _too_many,
    "maxLength": _too_long,
    "uniqueItems": _twice,
    "minItems": _too_few,
    "maxItems": _wrong_count,
    "format": _no_such_date,
}


def _label(route: Route) -> str:
    """The value's name in a sentence: its key, or "an item of" the list it is in."""
    if not route:
        return "the file"
    if isinstance(route[-1], str):
        return route[-1]
    owner = next((step for step in reversed(route) if isinstance(step, str)), "the list")
    return f"an item of {owner}"


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _written(value: object) -> str:
    """A value as a designer would type it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_written(each) for each in value) + "]"
    return str(value)
