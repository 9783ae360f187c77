"""The small phrases that reasons are made of."""

import re
from collections.abc import Collection, Iterable, Mapping

LONGEST = 60
SHOWN = 3

_COMPARISON = re.compile(r"(?P<sign>[<>]=?|=)(?P<number>-?[0-9.]+)")
_COMPARED = {"<": "below", "<=": "of at most", ">": "above", ">=": "of at least", "=": "of"}
_NAME = re.compile(r"[a-z0-9-]+")


def listed(words: Iterable[str]) -> str:
    """Several words in a sentence: ``a``, ``a and b``, ``a, b and c``."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def quoted(titles: Collection[str]) -> str:
    """Titles in quotes, each short enough for a sentence, and how many more there are."""
    short = [title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…" for title in titles]
    words = [f"“{' '.join(title.split())}”" for title in short[:SHOWN]]
    return listed([*words, f"{len(short) - SHOWN} more"] if len(short) > SHOWN else words)


def spoken(selector: str | None) -> str:
    """A selector as it is read aloud: a comma is "and", a space is "or", and ``tag:late-bus`` is “late bus”."""
    alternatives = [" and ".join(_term(term) for term in each.split(",")) for each in (selector or "").split()]
    return " or ".join(alternatives)


def _term(term: str) -> str:
    method, _, value = term.partition(":")
    comparison = _COMPARISON.fullmatch(value)
    if comparison is not None:
        return f"{method} {_COMPARED[comparison['sign']]} {comparison['number'].replace('-', '−')}"
    if method == "tag" and _NAME.fullmatch(value):
        return f"“{value.replace('-', ' ')}”"
    return "a moment of truth" if term == "moment_of_truth" else term


def steps(number: int) -> str:
    """``1 step``, ``2 steps``."""
    return "1 step" if number == 1 else f"{number} steps"


def times(number: int) -> str:
    """``never``, ``once``, ``twice``, ``3 times``."""
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")


def when(context: Mapping[str, str]) -> str:
    """``when load is peak and hours is night, ``, to put before a sentence; empty without a context."""
    return f"when {circumstance(context)}, " if context else ""


def circumstance(context: Mapping[str, str]) -> str:
    """``load is peak and hours is night``; empty without a context."""
    said = [f"{name.replace('-', ' ')} is {value.replace('-', ' ')}" for name, value in context.items()]
    return listed(said) if said else ""
