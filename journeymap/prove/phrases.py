"""The small phrases that reasons are made of."""

import re
from collections.abc import Collection, Iterable, Mapping

from journeymap.prove.told import series, tell, tell_count

LONGEST = 60
SHOWN = 3

_COMPARISON = re.compile(r"(?P<sign>[<>]=?|=)(?P<number>-?[0-9.]+)")
_NAME = re.compile(r"[a-z0-9-]+")


def listed(words: Iterable[str]) -> str:
    """Several words in a sentence: ``a``, ``a and b``, ``a, b and c``."""
    return series(words)


def quoted(titles: Collection[str]) -> str:
    """Titles in quotes, each short enough for a sentence, and how many more there are."""
    short = [title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…" for title in titles]
    words = [f"“{' '.join(title.split())}”" for title in short[:SHOWN]]
    more = tell("{number} more", number=str(len(short) - SHOWN))
    return listed([*words, more] if len(short) > SHOWN else words)


def spoken(selector: str | None) -> str:
    """A selector as it is read aloud: a comma is "and", a space is "or", and ``tag:late-bus`` is “late bus”."""
    if not selector or not selector.split():
        return ""
    return series((series(map(_term, each.split(",")), "and", " and ") for each in selector.split()), "or", " or ")


def _term(term: str) -> str:
    method, _, value = term.partition(":")
    comparison = _COMPARISON.fullmatch(value)
    if comparison is not None:
        return _compared(comparison["sign"], method, comparison["number"].replace("-", "−"))
    if method == "tag" and _NAME.fullmatch(value):
        return f"“{value.replace('-', ' ')}”"
    return tell("a moment of truth") if term == "moment_of_truth" else term


def _compared(sign: str, what: str, number: str) -> str:
    return {
        "<": tell("{what} below {number}", what=what, number=number),
        "<=": tell("{what} of at most {number}", what=what, number=number),
        ">": tell("{what} above {number}", what=what, number=number),
        ">=": tell("{what} of at least {number}", what=what, number=number),
        "=": tell("{what} of {number}", what=what, number=number),
    }[sign]


def steps(number: int) -> str:
    """``1 step``, ``2 steps``."""
    return tell_count("{number} step", "{number} steps", number)


def times(number: int) -> str:
    """``never``, ``once``, ``twice``, ``3 times``."""
    few = {0: tell("never"), 1: tell("once"), 2: tell("twice")}
    return few.get(number) or tell("{number} times", number=str(number))


def when(context: Mapping[str, str]) -> str:
    """``when load is peak and hours is night, ``, to put before a sentence; empty without a context."""
    return f"when {circumstance(context)}, " if context else ""


def in_context(context: Mapping[str, str], sentence: str) -> str:
    """A sentence of the prover, behind the context in which it holds if there is one."""
    return (
        tell("when {circumstance}, {sentence}", circumstance=circumstance(context), sentence=sentence)
        if context
        else sentence
    )


def circumstance(context: Mapping[str, str]) -> str:
    """``load is peak and hours is night``; empty without a context."""
    said = [
        tell("{context} is {value}", context=name.replace("-", " "), value=value.replace("-", " "))
        for name, value in context.items()
    ]
    return listed(said) if said else ""
