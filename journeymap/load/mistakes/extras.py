"""What follows a value on its line and cannot."""

from yaml.tokens import (
    BlockEntryToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    ValueToken,
)

from journeymap.load.at import begin, end
from journeymap.load.lines import corrected, value_at, with_quotes
from journeymap.load.mistakes.quotes import after_quote, is_quoted
from journeymap.load.scene import Scene
from journeymap.load.unreadable import Unreadable


def after_value(scene: Scene) -> Unreadable | None:
    """Explain what follows a value on its own line."""
    previous = scene.previous
    if is_quoted(previous):
        return after_quote(scene, previous)
    if isinstance(previous, FlowSequenceEndToken | FlowMappingEndToken):
        if scene.character in ("]", "}"):
            return nothing_open(scene)
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


def nothing_open(scene: Scene) -> Unreadable:
    """Explain a closing bracket without an opening one."""
    rest = scene.line[: scene.here.column] + scene.line[scene.here.column + 1 :]
    return scene.complain(
        scene.here,
        1,
        f'there is one "{scene.character}" too many',
        "nothing is open here that it could belong to",
        *(corrected(rest) if rest.strip() else ("remove this line",)),
    )
