"""Colons that are missing, or one too many."""

import re

from yaml.tokens import FlowMappingEndToken, FlowSequenceEndToken, ValueToken

from journeymap.load import refusals
from journeymap.load.at import At, end
from journeymap.load.lines import GLUED_KEY, KEY_LINE, corrected, indent_of, name_of, shorten, with_quotes
from journeymap.load.mistakes.extras import after_value
from journeymap.load.mistakes.indents import too_far
from journeymap.load.mistakes.quotes import after_quote, is_quoted
from journeymap.load.scene import Scene
from journeymap.load.unreadable import Unreadable

COLON_IN_TEXT = "a text with a colon and a space in it needs quotes"


ANOTHER_VALUE = "this colon would begin another value"


FIRST_WORD = re.compile(r"\s*(?:- +)?(?P<word>[a-z_][a-z0-9_-]*) +(?=\S)")


def second_colon(scene: Scene) -> Unreadable | None:
    """Explain a colon after which no value can begin."""
    if is_quoted(scene.previous):
        return after_quote(scene, scene.previous)
    if isinstance(scene.previous, FlowSequenceEndToken | FlowMappingEndToken):
        return after_value(scene)
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
        return no_colon(scene, above)
    return too_far(scene, above)


def no_colon(scene: Scene, number: int) -> Unreadable:
    """Explain a line without a colon among lines with keys."""
    line = scene.lines[number]
    word = FIRST_WORD.match(line)
    hints: tuple[str, ...] = ()
    if " " not in line.strip():
        hints = corrected(f"{line.rstrip()}: …")
    elif word:
        after = word.end("word")
        hints = corrected(f"{line[:after]}: {line[after:].lstrip()}")
    above = scene.above(number)
    if above is not None and KEY_LINE.match(scene.lines[above]) and indent_of(scene.lines[above]) == indent_of(line):
        hints += (f'if it goes on with "{shorten(name_of(scene.lines[above]))}", indent it further than that line',)
    return scene.complain(
        At(number, indent_of(line)),
        len(line.strip()),
        "there is no colon on this line",
        "a key, a colon and a space are expected",
        *(hints or (f'write a colon and a space after "{shorten(line)}"',)),
    )


def missing_colon(scene: Scene) -> Unreadable:
    """Explain a key that is not followed by a colon and a space."""
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
    return no_colon(scene, scene.start.line)


def no_key(scene: Scene) -> Unreadable:
    """Explain a colon with nothing before it."""
    return scene.complain(scene.here, 1, "a key is missing here", "a key belongs before this colon")
