"""Texts from a workspace as parts of sentences. They come with and without full stops, quotes and line breaks."""

from collections.abc import Iterable

from journeymap.language.direction import unsteered

_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", ":")
_CLOSERS = "\"'”’»)]」』\u2069"
_QUOTES = ('"', "“", "”", "„")


def clean(text: str) -> str:
    """``text`` on one line, with nothing invisible that steers."""
    return " ".join(unsteered(text).split())


def phrase(text: str) -> str:
    """``text`` to stand within a sentence: without a full stop of its own. An ellipsis stays."""
    line = clean(text)
    bare = line[:-1].rstrip() if line.endswith((".", "。")) and not line.endswith("..") else line
    return bare or line


def sentence(text: str) -> str:
    """``text`` as a sentence: it begins with a capital and ends with a stop, its own or one of ours.

    What comes from a workspace is made ``clean`` first; what is put together here may hold signs of ours that steer.
    """
    line = " ".join(text.split())
    if not line:
        return line
    closed = line.rstrip(_CLOSERS).endswith(_ENDS) and line.rstrip(_CLOSERS) != ""
    return opened(line if closed else f"{line}.")


def opened(text: str) -> str:
    """``text`` with a capital at its beginning."""
    return text[:1].upper() + text[1:] if text[:1].islower() else text


def quoted(text: str) -> str:
    """``text`` as somebody's words. What is a quotation already is not quoted twice, and one inside keeps its marks."""
    line = phrase(text)
    if len(line) > 1 and line[0] in _QUOTES and line[-1] in _QUOTES and not any(each in line[1:-1] for each in _QUOTES):
        return f"“{phrase(line[1:-1])}”"
    return f"‘{line}’" if any(each in line for each in _QUOTES) else f"“{line}”"


def spoken(text: str) -> str:
    """``text`` as a whole saying in quotes, with its stop inside."""
    line = quoted(text)
    return f"{line[0]}{sentence(line[1:-1])}{line[-1]}"


def apart(names: Iterable[str]) -> list[str]:
    """Names as they can stand in a list: one with a comma of its own in quotes."""
    return [quoted(name) if "," in name else phrase(name) for name in names]
