"""Whether a house writes English, for the checks that know English words only."""

import re

from journeymap.model.house import House

_WORD = re.compile(r"[a-z]+")


def writes_english(house: House) -> bool:
    """Whether the language of the house is English, of whatever country."""
    return house.language.lower().split("-")[0] == "en"


def words(text: str) -> list[str]:
    """The words of a text in lower case; ``I'm`` is two of them."""
    return _WORD.findall(text.lower())
