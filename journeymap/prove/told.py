"""What the prover tells: English as it stands, and able to be told in another language.

A proof knows no language. What it tells is text, for terminals and machines, that keeps the message and the values
it was made of, so that a page can say it in the language of its reader.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from journeymap.model.duration import span, span_in

if TYPE_CHECKING:
    from journeymap.language.language import Language

_ENGLISH = "en"


class Told(str):
    """A message with its values filled in. The message is one of the catalogues'."""

    __slots__ = ("message", "values")
    message: str
    values: Mapping[str, str]

    def said(self, speech: "Language") -> str:
        """The same in a language."""
        return speech.say(self.message, **{name: said(value, speech) for name, value in self.values.items()})


class Counted(str):
    """A message about a number of things, in the words for one and for many."""

    __slots__ = ("many", "number", "one")
    one: str
    many: str
    number: int

    def said(self, speech: "Language") -> str:
        """The same in a language."""
        return speech.count(self.one, self.many, self.number)


class Series(str):
    """Several things as a list."""

    __slots__ = ("items", "last")
    items: tuple[str, ...]
    last: str

    def said(self, speech: "Language") -> str:
        """The same in a language."""
        items = [said(each, speech) for each in self.items]
        return speech.either(items) if self.last == "or" else speech.listed(items)


class Length(str):
    """A length of time."""

    __slots__ = ("seconds",)
    seconds: float

    def said(self, speech: "Language") -> str:
        """The same in a language."""
        return span_in(speech, self.seconds, exact=True)


def said(text: str, speech: "Language") -> str:
    """A text of the prover in a language, as far as it can be told in any but English."""
    if isinstance(text, Told | Counted | Series | Length) and speech.locale.language != _ENGLISH:
        return text.said(speech)
    return str(text)


def tell(message: str, /, **values: str) -> Told:
    """A message in English, which remembers what it was made of."""
    made = Told(message.format_map(values))
    made.message, made.values = message, values
    return made


def tell_count(one: str, many: str, number: int) -> Counted:
    """A message about a number of things."""
    made = Counted((one if number == 1 else many).format(number=number))
    made.one, made.many, made.number = one, many, number
    return made


def series(items: Iterable[str], last: str = "and", between: str = ", ") -> Series:
    """Several things: ``a, b and c``."""
    found = tuple(items)
    made = Series(f" {last} ".join([between.join(found[:-1]), found[-1]] if len(found) > 1 else found))
    made.items, made.last = found, last
    return made


def length(seconds: float) -> Length:
    """A length of time."""
    made = Length(span(seconds, exact=True))
    made.seconds = seconds
    return made
