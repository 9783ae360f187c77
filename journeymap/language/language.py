"""A language to write in: its words, and how it writes lists, dates, numbers and lengths of time."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from gettext import NullTranslations

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, get_decimal_symbol

from journeymap.language.catalogue import ENGLISH, known, translations
from journeymap.language.direction import isolated

_OURS = {"en": "en_GB"}
"""Where a language alone leaves it open, the country whose habits our own words follow: no comma before "and"."""
_LOWER = ("en", "nl")
"""Languages in which a common noun within a sentence begins with a small letter."""
_ARTICLES = ("the ", "a ", "an ", "de ", "het ", "een ")
"""How a title may begin in those languages, whichever of them it is written in."""
_PRECISE_ENOUGH = 2
_SEVERAL = 2
"""What a number with a fraction counts as: half a second is told as seconds are."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language, asked for by its ``tag``.

    Where there are no words in it, the words are English, and so are lists and dates: half a sentence in one language
    and half in another helps nobody. ``direction`` is that of the language asked for: ``ltr`` or ``rtl``.
    """

    tag: str
    direction: str
    locale: Locale
    words: NullTranslations

    def __reduce__(self) -> tuple[Callable[[str], "Language"], tuple[str]]:
        """A language goes to another process, and into a digest, by its tag."""
        return language, (self.tag,)

    def say(self, message: str, /, **values: str) -> str:
        """A sentence of ours with values in it."""
        return _filled(self.words.gettext(message), values)

    def say_as(self, context: str, message: str, /, **values: str) -> str:
        """The same for words that mean two things; ``context`` says which."""
        return _filled(self.words.pgettext(context, message), values)

    def count(self, one: str, many: str, number: float, /, **values: str) -> str:
        """A sentence about a number of things, which is also the value ``number``."""
        return _filled(
            self.words.ngettext(one, many, int(number) if number == int(number) else _SEVERAL),
            {"number": self.number(number), **values},
        )

    def listed(self, items: Sequence[str]) -> str:
        """``a, b and c``."""
        return _list(tuple(items), "standard", self.locale)

    def either(self, items: Sequence[str]) -> str:
        """``a, b or c``."""
        return _list(tuple(items), "or", self.locale)

    def number(self, number: float) -> str:
        """A number as this language writes it."""
        return _number(number, self.locale)

    def figure(self, number: float) -> str:
        """A number as it stands in a picture: with this language's sign for fractions, and none for thousands."""
        return f"{number:.9g}".replace(".", get_decimal_symbol(self.locale))

    def date(self, date: dt.date) -> str:
        """A date in words: 1 October 2026."""
        return format_date(date, "long", locale=self.locale)

    def span(self, seconds: float) -> str:
        """A length of time in words: 1 minute and 30 seconds. Two units are precise enough."""
        weeks, left = divmod(seconds, 604800)
        days, left = divmod(left, 86400)
        hours, left = divmod(left, 3600)
        minutes, rest = divmod(left, 60)
        parts = [
            self.count("{number} week", "{number} weeks", weeks) if weeks else "",
            self.count("{number} day", "{number} days", days) if days else "",
            self.count("{number} hour", "{number} hours", hours) if hours else "",
            self.count("{number} minute", "{number} minutes", minutes) if minutes else "",
            self.count("{number} second", "{number} seconds", rest) if rest or not seconds else "",
        ]
        return self.listed([part for part in parts if part][:_PRECISE_ENOUGH])

    def inside(self, noun: str) -> str:
        """A common noun as it stands within a sentence after an article of ours, or after none.

        ``The shift lead`` and ``Shift lead`` become ``shift lead``, and ``HR`` stays.
        """
        if self.locale.language not in _LOWER:
            return noun
        bare = next((noun[len(each) :] for each in _ARTICLES if noun.lower().startswith(each)), noun)
        return bare[:1].lower() + bare[1:] if bare[1:].islower() else bare


@cache
def language(tag: str) -> Language:
    """The language of a tag such as ``en``, ``nl`` or ``pt-BR``."""
    asked = _locale(tag)
    primary = tag.partition("-")[0]
    speaks = primary if primary in known() else ENGLISH
    own = asked if asked is not None and speaks == primary and "-" in tag else Locale.parse(_OURS.get(speaks, speaks))
    return Language(tag, "ltr" if asked is None else asked.text_direction, own, translations(speaks))


def _locale(tag: str) -> Locale | None:
    """What Babel knows of a tag, or of its language when the rest says nothing to it."""
    for attempt in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(attempt, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return None


def _filled(message: str, values: dict[str, str]) -> str:
    return message.format_map({name: isolated(value) for name, value in values.items()}) if values else message


@lru_cache(maxsize=8192)
def _list(items: tuple[str, ...], style: str, locale: Locale) -> str:
    return format_list(list(items), style=style, locale=locale)  # type: ignore[arg-type]


@lru_cache(maxsize=1024)
def _number(number: float, locale: Locale) -> str:
    return str(format_decimal(number, locale=locale))
