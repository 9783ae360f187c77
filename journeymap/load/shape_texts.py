"""What is said of a text that is neither one text nor the same text in several languages."""

import dataclasses
import re
from collections.abc import Iterable, Sequence
from typing import Any

from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.place import Place, Route
from journeymap.load.misfit import Misfit

WRONG_LANGUAGE = Check("wrong-language", "JM015")

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z0-9][A-Za-z0-9]{1,7})*")
"""The short code of a language, in the form that the schemas ask for; a test holds them together."""

_COUNTRY, _SCRIPT = 2, 4


def of_texts(misfits: Iterable[Misfit], data: object, file: str) -> tuple[list[Finding], list[Misfit]]:
    """The findings about texts whose fields are no languages, and the misfits that others are to speak of.

    A set of fields among which there is no language was never meant to be a text: that is one mistake, whatever else
    is wrong with the fields.
    """
    left = list(misfits)
    slips: dict[Route, list[Misfit]] = {}
    for misfit in left:
        if misfit.of_name and "a language is" in str(misfit.schema.get("patternErrorMessage")):
            slips.setdefault(misfit.route, []).append(misfit)
    findings: list[Finding] = []
    astray: list[Route] = []
    for route, found in slips.items():
        if any(_nearest_language(name) for name in _at(data, route)):
            findings += [_no_language(misfit, file) for misfit in found]
        else:
            astray.append(route)
    kept = [
        dataclasses.replace(misfit, wanted="string") if _is_type_of_text(misfit) else misfit
        for misfit in left
        if misfit.route not in slips or not misfit.of_name
        if not any(misfit.route[: len(route)] == route for route in astray)
    ]
    return findings, kept + [_no_text(slips[route][0], _at(data, route)) for route in astray]


def _is_type_of_text(misfit: Misfit) -> bool:
    return misfit.keyword == "type" and misfit.schema.get("title") == "text"


def _at(data: Any, route: Sequence[str | int]) -> dict[str, object]:  # noqa: ANN401 -- lists and mappings alike
    for step in route:
        data = data[step]
    found: dict[str, object] = data
    return found


def _no_text(misfit: Misfit, value: object) -> Misfit:
    """The same as a value of the wrong kind."""
    return Misfit("type", misfit.route, "string", value, {"title": "text"})


def _no_language(misfit: Misfit, file: str) -> Finding:
    name = str(misfit.value)
    near = _nearest_language(name)
    hints = [Hint(f'write it as "{near}"')] if near else []
    hints.append(Hint(str(misfit.schema["patternErrorMessage"])))
    shown = name if len(name) <= misfit.schema["maxLength"] else f"{name[: misfit.schema['maxLength']]}…"
    return Finding(
        WRONG_LANGUAGE,
        f'"{shown}" is not the short code of a language',
        Place(file, misfit.route).at(name).key(),
        "not a language",
        tuple(hints),
    )


def _nearest_language(name: str) -> str:
    """The language that a key means: ``nl`` by ``NL``, ``pt-BR`` by ``pt_br``; empty when it means none."""
    first, *more = name.replace("_", "-").split("-")
    parts = ({_COUNTRY: part.upper(), _SCRIPT: part.title()}.get(len(part), part) for part in more)
    near = "-".join([first.lower(), *parts])
    return near if LANGUAGE.fullmatch(near) else ""
