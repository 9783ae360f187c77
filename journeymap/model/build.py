"""Plain data to the model. The data has the shape of the schema; see ``load``."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from journeymap.load.document import Document, Kind
from journeymap.load.pictures import Pictures
from journeymap.model.duration import seconds
from journeymap.model.house import Brand, Catalogue, Entry, House, Limits, Scale, title_from
from journeymap.model.journey import Journey, Stage
from journeymap.model.phrasebook import Phrase, Phrasebook, meanings
from journeymap.model.principle import Limit, Principle, Rule
from journeymap.model.story import Story
from journeymap.model.touchpoint import (
    Cost,
    Delight,
    Duration,
    Emotion,
    Friction,
    Layer,
    Metric,
    Need,
    Next,
    Opportunity,
    Time,
    Touchpoint,
)
from journeymap.model.translation import Translation, Wish, chain, in_one_language
from journeymap.model.workspace import Workspace

Data = Mapping[str, Any]


def build(
    documents: Iterable[Document],
    pictures: Pictures | None = None,
    *,
    language: str | None = None,
    every_text: bool = False,
) -> Workspace:
    """The workspace that these documents describe, with their pictures. Each has been accepted by its schema.

    Texts that are there in several languages are taken in ``language``, else in that of the house, else in the one
    written first. The house then speaks ``language`` too, if any of its texts does. What is known of each single text
    is kept for ``every_text``, or where there are files of translations.
    """
    ordered = sorted(documents, key=lambda each: each.file)
    spoken = next((each.data.get("language") for each in ordered if each.kind is Kind.HOUSE), None) or House().language
    phrasebooks = tuple(_phrasebook(each.data, each.file) for each in ordered if each.kind is Kind.TRANSLATION)
    wish = Wish(chain(language, spoken), spoken, meanings(phrasebooks) if phrasebooks or every_text else None)
    house = House()
    journeys = []
    principles = []
    translations: list[Translation] = []
    for document in ordered:
        if document.kind is Kind.TRANSLATION:
            continue
        data, found = in_one_language(document, wish)
        translations += found
        if document.kind is Kind.HOUSE:
            house = _house(data)
        elif document.kind is Kind.JOURNEY:
            journeys.append(_journey(data, document.file))
        else:
            principles.append(_principle(data, document.file))
    if language is not None and any(each.shown in chain(language) for each in translations):
        house = dataclasses.replace(house, language=language)
    return Workspace(house, tuple(journeys), tuple(principles), pictures or {}, tuple(translations), phrasebooks)


def _tuples(data: Data) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}


def _phrasebook(data: Data, file: str) -> Phrasebook:
    phrases = tuple(Phrase(each["text"], each.get("is")) for each in data["texts"])
    return Phrasebook(data["translation"], file, phrases, data.get("of"))


def _journey(data: Data, file: str) -> Journey:
    plain = {key: value for key, value in data.items() if key not in ("journeymap", "journey", "stages")}
    return Journey(
        **{
            **_tuples(plain),
            "id": data["journey"],
            "file": file,
            "reviewed": _date(data.get("reviewed")),
            "stages": tuple(Stage(id=key, **value) for key, value in data["stages"].items()),
            "touchpoints": tuple(_touchpoint(key, value) for key, value in data["touchpoints"].items()),
        }
    )


def _touchpoint(touchpoint_id: str, data: Data) -> Touchpoint:
    made: dict[str, Any] = _tuples(data)
    made["layer"] = Layer(data["layer"])
    made["next"] = tuple(_next(item) for item in data.get("next", ()))
    made["needs"] = tuple(_need(item) for item in data.get("needs", ()))
    made["emotion"] = Emotion(**data.get("emotion", {}))
    made["friction"] = tuple(Friction(**item) for item in data.get("friction", ()))
    made["delight"] = tuple(_delight(item) for item in data.get("delight", ()))
    made["stories"] = tuple(_story(item) for item in data.get("stories", ()))
    made["takes"] = _time(data.get("takes"))
    made["wait"] = _time(data.get("wait"))
    made["metrics"] = tuple(Metric(**item) for item in data.get("metrics", ()))
    made["opportunities"] = tuple(Opportunity(**item) for item in data.get("opportunities", ()))
    cost = data.get("cost_to_customer")
    made["cost_to_customer"] = None if cost is None else Cost(**cost)
    return Touchpoint(id=touchpoint_id, **made)


def _next(item: str | Data) -> Next:
    if isinstance(item, str):
        return Next(item)
    when = {
        context: (value,) if isinstance(value, str) else tuple(value) for context, value in item.get("when", {}).items()
    }
    share = item.get("share")
    return Next(
        to=item["to"],
        condition=item.get("if"),
        when=when,
        share=None if share is None else _percent(share),
        loop=item.get("loop", False),
    )


def _percent(text: str) -> float:
    return float(text.removesuffix("%"))


def _need(item: str | Data) -> Need:
    return Need(item) if isinstance(item, str) else Need(**item)


def _delight(item: str | Data) -> Delight:
    return Delight(item) if isinstance(item, str) else Delight(**item)


def _story(data: Data) -> Story:
    return Story(**{**data, "date": _date(data.get("date"))})


def _date(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _time(data: Data | None) -> Time | None:
    if data is None:
        return None
    contexts = {
        (context, value): _duration(times)
        for context, values in data.get("in", {}).items()
        for value, times in values.items()
    }
    return Time(_duration(data), contexts)


def _duration(data: Data) -> Duration:
    typical, worst = data.get("typical"), data.get("worst")
    return Duration(
        typical=None if typical is None else seconds(typical),
        worst=None if worst is None else seconds(worst),
    )


def _principle(data: Data, file: str) -> Principle:
    plain = {key: value for key, value in data.items() if key not in ("journeymap", "principle")}
    return Principle(
        **{
            **_tuples(plain),
            "id": data["principle"],
            "file": file,
            "stories": tuple(_story(item) for item in data.get("stories", ())),
            "rules": tuple(_rule(item) for item in data.get("rules", ())),
        }
    )


def _rule(data: Data) -> Rule:
    made = _tuples(data)
    within = data.get("within")
    if within is not None:
        time = within.get("time")
        made["within"] = Limit(within.get("steps"), None if time is None else seconds(time))
    if "target" in data:
        made["target"] = _percent(data["target"])
    return Rule(**made)


def _house(data: Data) -> House:
    made = {key: value for key, value in data.items() if key != "journeymap"}
    for name in ("channels", "roles", "personas", "systems", "procedures"):
        if name in data:
            made[name] = _catalogue(data[name])
    if "scale" in data:
        made["scale"] = _scale(data["scale"])
    made["contexts"] = {name: tuple(values) for name, values in data.get("contexts", {}).items()}
    made["brand"] = Brand(**data.get("brand", {}))
    made["limits"] = Limits(**data.get("limits", {}))
    made["languages"] = tuple(data.get("languages", ()))
    return House(**made)


def _catalogue(data: Data) -> Catalogue:
    return {key: Entry(**{"id": key, "title": title_from(key), **value}) for key, value in data.items()}


def _scale(data: Data) -> Scale:
    made = dict(data)
    if "words" in data:
        made["words"] = {int(value): word for value, word in data["words"].items()}
    elif "lowest" in data or "highest" in data:
        made["words"] = {}
    return Scale(**made)
