"""Quotes that are not closed, or closed too early."""

import re
from typing import TypeGuard

from yaml.tokens import ScalarToken, Token

from journeymap.load.at import At, at_index, begin, end, index_of
from journeymap.load.lines import corrected, indent_of, value_at, with_quotes
from journeymap.load.scene import Scene
from journeymap.load.unreadable import Unreadable

QUOTES = ("'", '"')


KEY_ON_NEXT_LINE = re.compile(r"\n\s*(?:- +)?[\w-]+:(?=\s|$)")


ESCAPED_TEXT = re.compile(
    r"""(?:[^\\]+|\\(?:
        [\n\t\ 0abtnvfre"/\\N_LP]
        | x[0-9a-fA-F]{2}
        | (?:u|U0000)(?![dD][89a-fA-F])[0-9a-fA-F]{4}
        | U00(?:0[1-9a-fA-F]|10)[0-9a-fA-F]{4}
    ))*""",
    re.VERBOSE,
)
"""As much of a text in double quotes as has backslashes only where they mean something."""


def runaway_quote(scene: Scene) -> Unreadable | None:
    """Find a quoted text that has swallowed keys on the lines below, since its closing quote is missing."""
    for token in scene.tokens:
        if isinstance(token, ScalarToken) and token.style in QUOTES and KEY_ON_NEXT_LINE.search(scene.slice(token)):
            last = end(token)
            return _unclosed_quote(
                scene, begin(token), (At(last.line, last.column - 1), 1, "so the text runs on to this quote")
            )
    return None


def quoted_text(scene: Scene) -> Unreadable:
    """Explain a quoted text that could not be read to its end."""
    if "end of stream" in scene.problem or "document" in scene.problem:
        return _unclosed_quote(scene, scene.start)
    return _escape(scene)


def _unclosed_quote(scene: Scene, opened: At, *related: tuple[At, int, str]) -> Unreadable:
    line = scene.lines[opened.line]
    quote = line[opened.column]
    in_brackets = any(begin(token).line == opened.line for token in scene.open)
    value = value_at(line, opened.column, in_brackets=in_brackets)
    rest = line[opened.column + len(value) :]
    if opened.column == indent_of(line) and ": " in value:
        value, _, of_key = value.partition(": ")
        rest = f": {of_key}"
    # A text that opens with one quote and ends with the other was meant to end there.
    meant = value[:-1] if value[1:].endswith(QUOTES) else value
    hints = corrected(line[: opened.column] + meant + quote + rest)
    if quote == "'":
        hints += ("an apostrophe that begins a text needs double quotes round the text",)
    return scene.complain(opened, 1, "this quote is never closed", "it opens here", *hints, related=related)


def _escape(scene: Scene) -> Unreadable:
    sound = ESCAPED_TEXT.match(scene.text, index_of(scene.text, scene.start) + 1)
    index = min(sound.end() if sound else 0, len(scene.text) - 1)
    where = at_index(scene.text, index)
    written = scene.text[index : index + 2]
    opened = scene.lines[scene.start.line]
    in_single = with_quotes(opened, scene.start.column, in_brackets=bool(scene.open))
    one_line = value_at(opened, scene.start.column, in_brackets=bool(scene.open)).endswith('"')
    return scene.complain(
        where,
        2,
        f'"{written}" has no meaning in double quotes',
        "the backslash stands here",
        *(corrected(in_single) if one_line else ()),
        "single quotes round a text keep a backslash as it is; in double quotes, write it twice",
    )


def is_quoted(token: Token | None) -> TypeGuard[ScalarToken]:
    """Tell whether a word is a text in quotes."""
    return isinstance(token, ScalarToken) and token.style in QUOTES


def after_quote(scene: Scene, token: ScalarToken) -> Unreadable:
    """Explain what follows the closing quote of a text."""
    opened = begin(token)
    hints: tuple[str, ...] = ()
    if opened.line == scene.here.line:
        hints = corrected(with_quotes(scene.line, opened.column, in_brackets=bool(scene.open)))
    rest = len(value_at(scene.line, scene.here.column, in_brackets=bool(scene.open)))
    if token.style == "'" and end(token).column == scene.here.column:
        apostrophe = At(scene.here.line, scene.here.column - 1)
        return scene.complain(apostrophe, 1, "an apostrophe ends a text in single quotes", "the text ends here", *hints)
    return scene.complain(
        scene.here,
        rest,
        "there is more text after the closing quote",
        "the text has ended before this",
        *hints,
    )
