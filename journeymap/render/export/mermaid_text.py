"""A designer's words as Mermaid shows them unchanged, whatever signs of its own are among them.

Mermaid takes ``#35;`` for the character of that number, before it looks at anything else. So a sign that could
mean something to its grammars, to the Markdown that it reads in labels, to the formulas and icons that it looks
for there, is written as its number.
"""

import re

_SIGNS = re.compile(r'["#&*:;<>@$\[\\\]_`{|}~]|%(?=%)|(?<=%)%')
"""What could mean something wherever it stands."""

_FIRST = re.compile(r"^[-+=%]")
"""What could mean something at the beginning: an item of a list, a comment."""

_COUNTED = re.compile(r"^([0-9]+)([.)])")
"""What Mermaid would refuse at the beginning as an item of a numbered list."""

_ADDRESS = re.compile(r"(?<=www)\.", re.IGNORECASE)
"""Where an address would begin."""

_DIRECTION = re.compile(r"(?<=direction) (?=TB|TD|BT|RL|LR)", re.IGNORECASE)
"""Where a flowchart would turn round, even within quotes."""

_KEYWORD = re.compile(r"^(?=journey|title|section|acctitle|accdescr)(.)", re.IGNORECASE)
"""Words with which a line of a journey may not begin."""

_OWN_MARKS = re.compile("(?<=\ufb02)(?=\u00b0)|(?<=\u00b6)(?=\u00df)")
"""The marks that Mermaid itself puts in place of ``#`` and ``;`` while it works. Nobody writes them."""

_JOINER = "\u2060"
"""An invisible character that comes between such a pair."""

_NAMES = {'"': "#quot;", "&": "#amp;", "<": "#lt;", ">": "#gt;"}
"""The names that every reader of XML knows; all else goes by its number."""


def words(text: str, most: int | None = None) -> str:
    """``text`` in a label of a flowchart or a section of a journey, shortened to ``most`` characters if given."""
    line = " ".join(text.split())
    if most is not None and len(line) > most:
        line = f"{line[: most - 1].rstrip()}…"
    line = _SIGNS.sub(_number, _OWN_MARKS.sub(_JOINER, line))
    for pattern in (_FIRST, _ADDRESS, _DIRECTION):
        line = pattern.sub(_number, line)
    return _COUNTED.sub(lambda match: f"{match[1]}#{ord(match[2])};", line) or "–"


def task(text: str, most: int | None = None) -> str:
    """The same for the name of a task, with which a line of a journey begins."""
    return _KEYWORD.sub(_number, words(text, most))


def actor(text: str, most: int | None = None) -> str:
    """The same for one of several names with commas between them."""
    return words(text, most).replace(",", "#44;")


def _number(match: re.Match[str]) -> str:
    return _NAMES.get(match[0]) or f"#{ord(match[0])};"
