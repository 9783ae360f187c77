"""How easily guides read: Flesch's reading ease of each, and of all, worked out by a library."""

import re
from collections.abc import Iterator, Sequence

from journeymap.diagnostics.errors import UsageError
from journeymap.guide.document import Claim, Document
from journeymap.report.printable import printable

_MISSING = "reading ease needs one more package; install it with: pip install 'journeymap[reading]'"
_STOP = re.compile(r"[.!?…][\"'”’»)\u2069]*$")
_BETWEEN = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_BANDS = ((80, "easy"), (60, "plain English"), (50, "rather hard"), (float("-inf"), "hard"))
"""Flesch's own bands, several of them in one where a writer would do the same about them."""


def ease_text(documents: Sequence[Document]) -> str:
    """A line for each document, the hardest first, and below them the average."""
    scored = sorted((score, each.title, each.path) for each in documents if (score := reading_ease(each)) is not None)
    if not scored:
        return "there is no whole sentence to read\n"
    average = sum(score for score, _, _ in scored) / len(scored)
    lines = [f"{score:4.0f}  {_band(score):13}  {printable(title)}  ({path})" for score, title, path in scored]
    lines.append(f"{average:4.0f}  {_band(average):13}  on average, of {len(scored)}")
    lines.append("Flesch reading ease: 60 and more is plain English, 80 and more is easy; shorter sentences help most")
    return "".join(f"{line}\n" for line in lines)


def reading_ease(document: Document) -> float | None:
    """Flesch's reading ease of its sentences; nothing when there are none. Titles are not sentences."""
    try:
        from readability import FleschReadingEase
        from readability.langdata import LANGDATA
    except ImportError:
        raise UsageError(_MISSING) from None
    sentences = list(_sentences(document))
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return None
    count = LANGDATA["en"]["syllables"]
    syllables = sum(max(1, count(word.lower())) for word in words)  # by itself it hears none in "the" and "we"
    return float(FleschReadingEase(syllables, len(words), len(sentences)))


def _sentences(document: Document) -> Iterator[list[str]]:
    """The words of each of its sentences.

    The quiz is left out: answers of a word or two would make any guide look easy.
    """
    for statement in document.statements():
        if statement.source.claim is not Claim.QUIZ and _STOP.search(statement.text):
            for each in _BETWEEN.split(statement.text):
                if words := _WORD.findall(each):
                    yield words


def _band(score: float) -> str:
    return next(name for least, name in _BANDS if score >= least)
