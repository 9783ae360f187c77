"""Lists in brackets and mappings in braces."""

import re

from yaml.tokens import FlowEntryToken, FlowMappingStartToken, FlowSequenceStartToken, ScalarToken, Token, ValueToken

from journeymap.load.at import At, begin, end
from journeymap.load.lines import KEY_LINE, corrected, indent_of, value_at, with_quotes
from journeymap.load.mistakes.colons import ANOTHER_VALUE, COLON_IN_TEXT, no_key
from journeymap.load.mistakes.quotes import QUOTES, after_quote, is_quoted
from journeymap.load.scene import Scene
from journeymap.load.unreadable import Unreadable

CLOSES = {"[": "]", "{": "}"}


ENCLOSED = {"[": "this list", "{": "these braces"}


LAST_WORD = re.compile(r"\s(?P<word>[a-z_][a-z0-9_-]*)$")


NO_COMMA = "a comma is missing in {}"


COMMA_BEFORE = "a comma belongs before this"


def within_brackets(scene: Scene) -> Unreadable | None:
    """Explain what cannot follow within brackets or braces."""
    if not scene.open:
        return None
    opener = scene.open[-1]
    if scene.character in ("]", "}"):
        return _closed_by_another(scene, opener)
    if _is_left_behind(scene, opener):
        return unclosed_bracket(scene, opener)
    if scene.character == ":":
        return _colon_in_brackets(scene)
    return _no_comma(scene, opener)


def _is_left_behind(scene: Scene, opener: Token) -> bool:
    """Tell whether the file ended, or went on with other keys, while a bracket was still open."""
    if scene.here.line == len(scene.lines) - 1 and not scene.line[scene.here.column :].strip():
        return True
    return (
        scene.here.line > begin(opener).line
        and indent_of(scene.line) <= indent_of(scene.lines[begin(opener).line])
        and (KEY_LINE.match(scene.line) is not None or scene.line.lstrip().startswith(("- ", "---", "...")))
    )


def _no_comma(scene: Scene, opener: Token) -> Unreadable:
    previous = scene.tokens[-1]
    if is_quoted(previous) and scene.character not in (*QUOTES, "[", "{"):
        return after_quote(scene, previous)
    last = end(previous)
    hints: tuple[str, ...] = (f"write a comma at the end of line {last.line + 1}",)
    if last.line == scene.here.line:
        hints = corrected(f"{scene.line[: last.column]}, {scene.line[scene.here.column :]}")
    return scene.complain(
        scene.here,
        len(value_at(scene.line, scene.here.column, in_brackets=True)),
        NO_COMMA.format(ENCLOSED[scene.slice(opener)]),
        COMMA_BEFORE,
        *hints,
    )


def unclosed_bracket(scene: Scene, opener: Token) -> Unreadable:
    """Explain a bracket that is still open where it can no longer be closed."""
    where = begin(opener)
    line = scene.lines[where.line]
    bracket = line[where.column]
    closing = "".join(CLOSES[scene.slice(token)] for token in reversed(scene.open) if begin(token).line == where.line)
    value = value_at(line, where.column, in_brackets=False)
    hints = corrected(line[: where.column] + value + closing + line[where.column + len(value) :])
    if scene.here.line > where.line + 1:
        hints = (f'write "{CLOSES[bracket]}" where it ends',)
    return scene.complain(where, 1, f'this "{bracket}" is never closed', "it opens here", *hints)


def _closed_by_another(scene: Scene, opener: Token) -> Unreadable:
    bracket = scene.slice(opener)
    closing = CLOSES[bracket]
    column = scene.here.column
    return scene.complain(
        scene.here,
        1,
        f'"{bracket}" is closed by "{scene.character}"',
        f'"{closing}" is expected here',
        *corrected(scene.line[:column] + closing + scene.line[column:]),
        related=((begin(opener), 1, "it opens here"),),
    )


def _colon_in_brackets(scene: Scene) -> Unreadable:
    previous = scene.previous
    if not isinstance(previous, ScalarToken):
        return no_key(scene)
    if is_quoted(previous):
        return after_quote(scene, previous)
    column = _begin_of_entry(scene)
    if column is None:
        return _no_comma_above(scene)
    hints = corrected(with_quotes(scene.line, column, in_brackets=True))
    word = LAST_WORD.search(scene.line[: scene.here.column])
    if word and word.start("word") > column and isinstance(scene.open[-1], FlowMappingStartToken):
        key = word["word"]
        with_comma = corrected(f"{scene.line[: word.start()]}, {scene.line[word.start('word') :]}")
        if scene.line[scene.here.column + 1 :].lstrip()[:1] in CLOSES:
            where = At(scene.here.line, word.start("word"))
            return scene.complain(where, len(key), NO_COMMA.format("these braces"), COMMA_BEFORE, *with_comma)
        hints += tuple(hint.replace("write:", f'or, if "{key}" is a key, write:') for hint in with_comma)
    return scene.complain(scene.here, 1, COLON_IN_TEXT, ANOTHER_VALUE, *hints)


def _no_comma_above(scene: Scene) -> Unreadable:
    """Explain a key on a line of its own while the text on the line above, in brackets, still goes on."""
    opener = scene.open[-1]
    bracket = scene.slice(opener)
    above = scene.above(scene.here.line)
    return scene.complain(
        At(scene.here.line, indent_of(scene.line)),
        len(scene.line.strip()),
        NO_COMMA.format(ENCLOSED[bracket]),
        COMMA_BEFORE,
        f"write a comma at the end of line {(above or 0) + 1}",
        f'or, if that is where it ends, close the "{bracket}" of line {begin(opener).line + 1}',
    )


def _begin_of_entry(scene: Scene) -> int | None:
    """Return the column where the text before the failure begins: a value in braces, an item in brackets."""
    in_list = isinstance(scene.open[-1], FlowSequenceStartToken)
    ends = (FlowEntryToken, FlowSequenceStartToken) if in_list else (ValueToken,)
    for token in reversed(scene.tokens):
        if isinstance(token, ends) and end(token).line == scene.here.line:
            column = end(token).column
            return len(scene.line) - len(scene.line[column:].lstrip())
    return None
