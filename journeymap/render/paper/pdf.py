"""Guides as PDF: each document on A4, each pocket card on A6, and cards on sheets of four to cut."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from journeymap.guide.document import Document
from journeymap.guide.library import Library
from journeymap.guide.printed import printed
from journeymap.language.language import Language
from journeymap.layout.font import Style
from journeymap.layout.wrap import wrap
from journeymap.look.brand import branded
from journeymap.look.theme import LIGHT
from journeymap.model.house import House
from journeymap.render.documents import COPIES, is_for
from journeymap.render.escape import possible
from journeymap.render.paper.leads import leads, name
from journeymap.render.paper.sheets import data, letters
from journeymap.render.press import Press, press, spoken

SUFFIX = ".pdf"
_ROOM = 360.0
"""How wide a line beside another may be, in points."""
_CARD_TITLE = Style(15.75, bold=True), 250.0, 4
"""How large the title of a card is, how wide it may be, and in how many lines."""
_HERE = Path(__file__).parent


def pdfs(library: Library, house: House, language: Language, role: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Everything by its path in a folder of guides; or what belongs to one role.

    Raises UsageError when typst is not installed.
    """
    documents = [each for each in library.documents() if is_for(each, role)]
    cards = [each for each in library.cards if is_for(each, role)]
    there = {each.path for each in documents}
    frame: dict[str, Any] = {
        "author": possible(house.name),
        "lang": spoken(language.tag),
        "rtl": language.direction == "rtl",
        "colours": branded(LIGHT, house.brand).theme.colours,
    }
    with press("the guide") as pressed:
        for document in documents:
            paper = printed(document, language)
            told = data(paper, leads(paper, there, SUFFIX))
            words = {
                "foot": _cut(" · ".join(dict.fromkeys((document.title, house.name))), Style(9.0), _ROOM),
                "kind": document.kind,
                "house": _cut(house.name, Style(11.0, bold=True), _ROOM),
                "page": language.say("Page {number} of {all}"),
                "contents": language.say("In this guide"),
            }
            yield name(document.path, SUFFIX), _set(pressed, "guide", {**frame, **told, **words})
        for each in cards:
            yield name(each.path, SUFFIX), _cards(pressed, frame, [each], sheet=False)
            path = each.path.replace("/cards/", "/cards/sheets/")
            yield name(path, SUFFIX), _cards(pressed, frame, [each] * COPIES, sheet=True)
        if role is None:
            yield name("guides/house/cards", SUFFIX), _cards(pressed, frame, cards, sheet=True)


def _cards(pressed: Press, frame: dict[str, Any], cards: Sequence[Document], *, sheet: bool) -> bytes:
    """Cards one to a page, or on sheets. Nothing on them leads anywhere: they are for a pocket."""
    shown = [data(each, lambda _: "") | {"title": _cut(each.title, *_CARD_TITLE)} for each in cards]
    return _set(pressed, "cards", {**frame, "title": possible(cards[0].kicker), "sheet": sheet, "cards": shown})


def _set(pressed: Press, template: str, job: dict[str, Any]) -> bytes:
    source = (_HERE / f"{template}.typ").read_text(encoding="utf-8")
    return pressed(source, job, letters(job), format="pdf")


def _cut(text: str, style: Style, room: float, most: int = 1) -> str:
    """A text in at most so many lines; where something is left out, an ellipsis says so."""
    lines = wrap(possible(text), style, room)
    return f"{' '.join(lines[:most])}…" if len(lines) > most else possible(text)
