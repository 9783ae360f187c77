"""What is wrong with a text that is not YAML, in a designer's words.

libyaml and PyYAML word their errors differently, and for the machine that met them rather than for
the person who has to mend them. Here an error gives only its kind and its place; what to say about
it is read from the lines around, so that it is the same whichever of the two has failed.
"""

import re
from collections.abc import Callable
from typing import TypeGuard

from yaml.error import MarkedYAMLError
from yaml.tokens import (
    AliasToken,
    AnchorToken,
    BlockEntryToken,
    FlowEntryToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    ScalarToken,
    TagToken,
    Token,
    ValueToken,
)

from journeymap.load import refusals
from journeymap.load.at import At, at_index, begin, end, index_of
from journeymap.load.lines import (
    GLUED_KEY,
    KEY_LINE,
    corrected,
    indent_of,
    name_of,
    quoted,
    shorten,
    value_at,
    with_quotes,
)
from journeymap.load.parsers import ParserClass
from journeymap.load.scene import Scene, survey
from journeymap.load.unreadable import Unreadable

TABS = re.compile(r"[ \t]*\t[ \t]*")
KEY_ON_NEXT_LINE = re.compile(r"\n\s*(?:- +)?[\w-]+:(?=\s|$)")
ESCAPED_TEXT = re.compile(
    r"""(?:[^\\]++|\\(?:
        [\n\t\ 0abtnvfre"/\\N_LP]
        | x[0-9a-fA-F]{2}
        | (?:u|U0000)(?![dD][89a-fA-F])[0-9a-fA-F]{4}
        | U00(?:0[1-9a-fA-F]|10)[0-9a-fA-F]{4}
    ))*+""",
    re.VERBOSE,
)
"""As much of a text in double quotes as has backslashes only where they mean something."""

LAST_WORD = re.compile(r"\s(?P<word>[a-z_][a-z0-9_-]*)$")
FIRST_WORD = re.compile(r"\s*(?:- +)?(?P<word>[a-z_][a-z0-9_-]*) +(?=\S)")
MARKER_WORDS = ("an alias", "an anchor", "a tag", "undefined tag")
QUOTES = ("'", '"')
CLOSES = {"[": "]", "{": "}"}
ENCLOSED = {"[": "this list", "{": "these braces"}

COLON_IN_TEXT = "a text with a colon and a space in it needs quotes"
ANOTHER_VALUE = "this colon would begin another value"
NO_COMMA = "a comma is missing in {}"
COMMA_BEFORE = "a comma belongs before this"


def complaint(text: str, file: str, error: MarkedYAMLError, parser: ParserClass) -> Unreadable:
    """Return what to tell a designer about an error of the parser that read the text."""
    scene = survey(text, file, error, parser)
    return (
        _marker_before(scene) or _runaway_quote(scene) or _tab(scene) or _by_kind(scene) or _cannot_say(scene)
    )


def _marker_before(scene: Scene) -> Unreadable | None:
    """Find an anchor, alias or tag: it is refused in any case, and often is what the parser stumbled over."""
    for token in scene.tokens:
        if isinstance(token, AliasToken | AnchorToken | TagToken):
            return refusals.marker(scene.text, scene.file, begin(token))
    if any(words in scene.problem for words in MARKER_WORDS):
        return refusals.marker(scene.text, scene.file, scene.start)
    return None


def _by_kind(scene: Scene) -> Unreadable | None:
    for words, explain in KINDS:
        if words in scene.problem:
            return explain(scene)
    return None


def _cannot_say(scene: Scene) -> Unreadable:
    return scene.complain(
        scene.here,
        len(scene.line),
        "this line cannot be read",
        "the trouble shows here",
        "look for a missing quote, bracket, colon or space on this line or the one above",
    )


# --- quotes


def _runaway_quote(scene: Scene) -> Unreadable | None:
    """Find a quoted text that has swallowed keys on the lines below, since its closing quote is missing."""
    for token in scene.tokens:
        if (
            isinstance(token, ScalarToken)
            and token.style in QUOTES
            and KEY_ON_NEXT_LINE.search(scene.slice(token))
        ):
            last = end(token)
            return _unclosed_quote(
                scene, begin(token), (At(last.line, last.column - 1), 1, "so the text runs on to this quote")
            )
    return None


def _quoted_text(scene: Scene) -> Unreadable:
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


def _is_quoted(token: Token | None) -> TypeGuard[ScalarToken]:
    return isinstance(token, ScalarToken) and token.style in QUOTES


def _after_quote(scene: Scene, token: ScalarToken) -> Unreadable:
    opened = begin(token)
    hints: tuple[str, ...] = ()
    if opened.line == scene.here.line:
        hints = corrected(with_quotes(scene.line, opened.column, in_brackets=bool(scene.open)))
    rest = len(value_at(scene.line, scene.here.column, in_brackets=bool(scene.open)))
    if token.style == "'" and end(token).column == scene.here.column:
        apostrophe = At(scene.here.line, scene.here.column - 1)
        return scene.complain(
            apostrophe, 1, "an apostrophe ends a text in single quotes", "the text ends here", *hints
        )
    return scene.complain(
        scene.here,
        rest,
        "there is more text after the closing quote",
        "the text has ended before this",
        *hints,
    )


# --- tabs


def _tab(scene: Scene) -> Unreadable | None:
    if "tab" in scene.problem:
        for number in range(scene.start.line + 1, len(scene.lines)):
            if TABS.match(scene.lines[number]):
                return _tab_on(scene, number)
    if scene.character == "\t" and not scene.is_first_on_line:
        length = len(scene.line[scene.here.column :]) - len(scene.line[scene.here.column :].lstrip())
        return scene.complain(
            scene.here, length, "a tab stands where a space belongs", "a tab", "replace it with a space"
        )
    return _tab_on(scene, scene.here.line) if TABS.match(scene.line) and not scene.open else None


def _tab_on(scene: Scene, number: int) -> Unreadable:
    line = scene.lines[number]
    column = line.index("\t")
    length = len(line[column:]) - len(line[column:].lstrip("\t"))
    return scene.complain(
        At(number, column),
        length,
        "a tab is used to indent this line; only spaces can be",
        "a tab" if length == 1 else "tabs",
        "replace each tab with two spaces",
    )


# --- colons


def _second_colon(scene: Scene) -> Unreadable | None:
    if _is_quoted(scene.previous):
        return _after_quote(scene, scene.previous)
    if isinstance(scene.previous, FlowSequenceEndToken | FlowMappingEndToken):
        return _after_value(scene)
    value = scene.last(ValueToken)
    if value is None:
        return _key_that_cannot_be(scene)
    column = len(scene.line) - len(scene.line[end(value).column :].lstrip())
    return scene.complain(
        scene.here,
        1,
        COLON_IN_TEXT,
        ANOTHER_VALUE,
        *corrected(with_quotes(scene.line, column, in_brackets=False)),
    )


def _key_that_cannot_be(scene: Scene) -> Unreadable | None:
    """Explain a line with a key and a colon that stands where the text above still goes on."""
    above = scene.above(scene.here.line)
    if above is None:
        return None
    line = scene.lines[above]
    glued = GLUED_KEY.match(line)
    if glued and not KEY_LINE.match(line):
        return refusals.glued_key(scene.text, scene.file, At(above, glued.start("key")))
    if not KEY_LINE.match(line) and not line.lstrip().startswith("- "):
        before = scene.above(above) if " " in line.strip() else None
        if (
            before is not None
            and KEY_LINE.match(scene.lines[before])
            and indent_of(scene.lines[before]) < indent_of(line)
        ):
            owner = name_of(scene.lines[before])
            return scene.complain(
                scene.here,
                1,
                COLON_IN_TEXT,
                ANOTHER_VALUE,
                f'put quotes round the whole text of "{shorten(owner)}"',
            )
        return _no_colon(scene, above)
    return _too_far(scene, above)


def _no_colon(scene: Scene, number: int) -> Unreadable:
    line = scene.lines[number]
    word = FIRST_WORD.match(line)
    hints: tuple[str, ...] = ()
    if " " not in line.strip():
        hints = corrected(f"{line.rstrip()}: …")
    elif word:
        after = word.end("word")
        hints = corrected(f"{line[:after]}: {line[after:].lstrip()}")
    above = scene.above(number)
    if (
        above is not None
        and KEY_LINE.match(scene.lines[above])
        and indent_of(scene.lines[above]) == indent_of(line)
    ):
        hints += (
            f'if it goes on with "{shorten(name_of(scene.lines[above]))}", indent it further than that line',
        )
    return scene.complain(
        At(number, indent_of(line)),
        len(line.strip()),
        "there is no colon on this line",
        "a key, a colon and a space are expected",
        *(hints or (f'write a colon and a space after "{shorten(line)}"',)),
    )


def _missing_colon(scene: Scene) -> Unreadable:
    line = scene.lines[scene.start.line]
    word = line[scene.start.column :]
    if GLUED_KEY.match(word):
        return refusals.glued_key(scene.text, scene.file, scene.start)
    above = scene.above(scene.start.line)
    if word.startswith("-") and above is not None and scene.lines[above].lstrip().startswith("- "):
        dash = scene.start.column
        return scene.complain(
            scene.start,
            1,
            "there is no space after the dash",
            "a space belongs after this dash",
            *corrected(f"{line[: dash + 1]} {line[dash + 1 :]}"),
        )
    return _no_colon(scene, scene.start.line)


# --- indentation


def _too_far(scene: Scene, above: int) -> Unreadable:
    line = scene.lines[above]
    name = shorten(name_of(scene.line))
    return scene.complain(
        At(scene.here.line, indent_of(scene.line)),
        len(scene.line.strip()),
        f'"{name}" is indented too far',
        f'"{shorten(name_of(line))}" above has its value already',
        f"line it up with {_place_of(scene, above)}",
    )


def _lines_up_with_nothing(scene: Scene) -> Unreadable:
    column = indent_of(scene.line)
    hints = []
    nearest = scene.above(scene.here.line)
    while nearest is not None and scene.above(nearest, indent_of(scene.lines[nearest])) is not None:
        outer = scene.above(nearest, indent_of(scene.lines[nearest]))
        if outer is None or indent_of(scene.lines[outer]) < column:
            break
        nearest = outer
    if nearest is not None:
        hints.append(f"line it up with {_place_of(scene, nearest)}")
        outer = scene.above(nearest, column)
        if outer is not None:
            hints.append(f"or with {_place_of(scene, outer)}")
    return scene.complain(
        At(scene.here.line, column),
        len(scene.line.strip()),
        "this line does not line up with any line above it",
        f"it begins in column {column + 1}",
        *hints,
    )


def _place_of(scene: Scene, number: int) -> str:
    line = scene.lines[number]
    found = KEY_LINE.match(line)
    column = found.start("key") if found else indent_of(line)
    return f'"{shorten(name_of(line))}" (line {number + 1}, column {column + 1})'


# --- lists and mappings written in lines


def _in_lines(scene: Scene) -> Unreadable | None:
    """Explain what cannot follow in a mapping or a list of one entry a line."""
    if scene.character == ":":
        return _no_key(scene)
    if not scene.is_first_on_line:
        return _after_value(scene)
    if scene.character in ("]", "}", ","):
        return _nothing_open(scene)
    return _wrong_neighbour(scene)


def _no_key(scene: Scene) -> Unreadable:
    return scene.complain(scene.here, 1, "a key is missing here", "a key belongs before this colon")


def _wrong_neighbour(scene: Scene) -> Unreadable:
    """Explain a line that does not go with the lines above."""
    is_item = re.match(r"\s*-(\s|$)", scene.line) is not None
    in_list = "block collection" in scene.problem
    if scene.here.column == scene.start.column and is_item != in_list:
        return _mixed(scene, is_item=is_item)
    if scene.here.column == scene.start.column:
        return _no_colon(scene, scene.here.line)
    above = scene.above(scene.here.line)
    if above is not None and indent_of(scene.lines[above]) < scene.here.column:
        return _too_far(scene, above)
    return _lines_up_with_nothing(scene)


def _mixed(scene: Scene, *, is_item: bool) -> Unreadable:
    first = scene.lines[scene.start.line][scene.start.column :]
    if is_item:
        message, label, other = (
            "a list item stands among keys",
            "this dash begins a list item",
            "keys began here",
        )
        hint = "begin each of these lines with a dash, or none"
    else:
        message, label, other = (
            "a key stands among list items",
            "this line begins without a dash",
            "the list began here",
        )
        item = _item_above(scene)
        hint = (
            f"line it up with {_place_of(scene, item)}"
            if item
            else "indent it, if it belongs to the item above"
        )
    return scene.complain(
        scene.here,
        len(scene.line.strip()),
        message,
        label,
        hint,
        related=((scene.start, len(first.rstrip()), other),),
    )


def _item_above(scene: Scene) -> int | None:
    """Return the line of the item above, if it has keys of its own that the line could belong to."""
    for number in range(scene.here.line - 1, scene.start.line - 1, -1):
        line = scene.lines[number]
        if indent_of(line) == scene.here.column and line.lstrip().startswith("- "):
            return number if KEY_LINE.match(line) else None
    return None


def _after_value(scene: Scene) -> Unreadable | None:
    """Explain what follows a value on its own line."""
    previous = scene.previous
    if _is_quoted(previous):
        return _after_quote(scene, previous)
    if isinstance(previous, FlowSequenceEndToken | FlowMappingEndToken):
        if scene.character in ("]", "}"):
            return _nothing_open(scene)
        closing = scene.slice(previous)
        hints: tuple[str, ...] = ()
        column = _begin_of_value(scene)
        if column is not None:
            hints = tuple(
                hint.replace("write:", "if it is all one text, write:")
                for hint in corrected(with_quotes(scene.line, column, in_brackets=False))
            )
        return scene.complain(
            scene.here,
            len(value_at(scene.line, scene.here.column, in_brackets=False)),
            f'there is more text after the closing "{closing}"',
            "the value has ended before this",
            *hints,
        )
    return None


def _begin_of_value(scene: Scene) -> int | None:
    """Return the column where the value begins whose brackets have been closed; None if on a line above."""
    column = None
    for token in scene.tokens:
        if begin(token).line == scene.here.line:
            if isinstance(token, FlowSequenceStartToken | FlowMappingStartToken):
                return column
            if isinstance(token, ValueToken | BlockEntryToken):
                column = len(scene.line) - len(scene.line[end(token).column :].lstrip())
    return None


def _nothing_open(scene: Scene) -> Unreadable:
    rest = scene.line[: scene.here.column] + scene.line[scene.here.column + 1 :]
    return scene.complain(
        scene.here,
        1,
        f'there is one "{scene.character}" too many',
        "nothing is open here that it could belong to",
        *(corrected(rest) if rest.strip() else ("remove this line",)),
    )


def _dash_after_key(scene: Scene) -> Unreadable | None:
    if not isinstance(scene.previous, ValueToken):
        return _after_value(scene)
    column = scene.here.column
    value = value_at(scene.line, column, in_brackets=False)
    item = value[1:].strip()
    hints = (
        corrected(f"{scene.line[:column]}[{item}]")
        if item
        else ("write the dash on the line below, indented",)
    )
    return scene.complain(
        scene.here,
        len(value),
        "a list with dashes begins on the line below its key",
        "this dash would begin a list",
        *hints,
        f"or, if it is a text: {scene.line[:column].strip()} {quoted(value)}",
    )


# --- lists and mappings in brackets and braces


def _in_brackets(scene: Scene) -> Unreadable | None:
    if not scene.open:
        return None
    opener = scene.open[-1]
    if scene.character in ("]", "}"):
        return _closed_by_another(scene, opener)
    if _is_left_behind(scene, opener):
        return _unclosed_bracket(scene, opener)
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
    if _is_quoted(previous) and scene.character not in (*QUOTES, "[", "{"):
        return _after_quote(scene, previous)
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


def _unclosed_bracket(scene: Scene, opener: Token) -> Unreadable:
    where = begin(opener)
    line = scene.lines[where.line]
    bracket = line[where.column]
    closing = "".join(
        CLOSES[scene.slice(token)] for token in reversed(scene.open) if begin(token).line == where.line
    )
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
        return _no_key(scene)
    if _is_quoted(previous):
        return _after_quote(scene, previous)
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


# --- values


def _no_value(scene: Scene) -> Unreadable | None:
    if scene.character in ("]", "}", ",") and not scene.open:
        return _indicator(scene)
    if isinstance(scene.previous, BlockEntryToken):
        return _beside_dash(scene, scene.previous)
    if scene.character == ",":
        twice = isinstance(scene.previous, FlowEntryToken)
        column = scene.here.column
        return scene.complain(
            scene.here,
            1,
            "two commas stand side by side" if twice else "there is nothing before this comma",
            "a value belongs before this comma",
            *corrected(scene.line[:column].rstrip() + " " * twice + scene.line[column + 1 :].lstrip()),
        )
    if scene.character == "-":
        return scene.complain(
            scene.here,
            1,
            "a dash cannot begin an item in brackets",
            "only commas belong between these items",
            *corrected(re.sub(r"([\[,]\s*)-\s+", r"\1", scene.line)),
        )
    return _in_brackets(scene)


def _beside_dash(scene: Scene, dash: Token) -> Unreadable:
    where = begin(dash)
    return scene.complain(
        scene.here,
        len(scene.line.strip()),
        f'"{shorten(name_of(scene.line))}" is not indented far enough',
        "it stands beside the dash that it belongs to",
        f"begin it in column {where.column + 3}, to the right of the dash on line {where.line + 1}",
    )


def _indicator(scene: Scene) -> Unreadable:
    """Explain a text that begins with a character that YAML keeps for itself."""
    line, column = scene.lines[scene.start.line], scene.start.column
    in_brackets = bool(scene.open)
    return scene.complain(
        scene.start,
        len(value_at(line, column, in_brackets=in_brackets)),
        f'a text cannot begin with "{line[column : column + 1]}" unless it is in quotes',
        "put quotes round this text",
        *corrected(with_quotes(line, column, in_brackets=in_brackets)),
    )


def _colon_before_bracket(scene: Scene) -> Unreadable:
    line = scene.lines[scene.start.line]
    return scene.complain(
        scene.here,
        1,
        "a text that ends with a colon needs quotes",
        ANOTHER_VALUE,
        *corrected(with_quotes(line, scene.start.column, in_brackets=True)),
    )


def _after_the_end(scene: Scene) -> Unreadable | None:
    if scene.open:
        return _unclosed_bracket(scene, scene.open[-1])
    if not scene.is_first_on_line:
        return _after_value(scene)
    first = next(number for number in range(len(scene.lines)) if scene.above(number + 1) is not None)
    if indent_of(scene.lines[first]) > scene.here.column:
        return scene.complain(
            scene.here,
            len(scene.line.strip()),
            "this line is indented less than the first one",
            f"it begins in column {scene.here.column + 1}",
            f"line it up with {_place_of(scene, first)}",
        )
    return scene.complain(
        scene.here,
        len(scene.line.strip()),
        "nothing can follow what stands above",
        "the file has ended before this",
        "look for brackets or braces round the lines above that do not belong there",
    )


KINDS: tuple[tuple[str, Callable[[Scene], Unreadable | None]], ...] = (
    ("quoted scalar", _quoted_text),
    ("double-quoted scalar", _quoted_text),
    ("mapping values are not allowed", _second_colon),
    ("sequence entries are not allowed", _dash_after_key),
    ("mapping keys are not allowed", _indicator),
    ("could not find expected ':'", _missing_colon),
    ("cannot start any token", _indicator),
    ("found unexpected ':'", _colon_before_bracket),
    ("block scalar", _indicator),
    ("<document start>", _after_the_end),
    ("node content", _no_value),
    ("flow sequence", _in_brackets),
    ("flow mapping", _in_brackets),
    ("block mapping", _in_lines),
    ("block collection", _in_lines),
)
"""The kinds of error, by words that both parsers use, and who explains each."""
