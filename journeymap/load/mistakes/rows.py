"""Mappings and lists of one entry a line."""

import re

from yaml.tokens import Token, ValueToken

from journeymap.load.at import begin
from journeymap.load.lines import KEY_LINE, corrected, indent_of, name_of, quoted, shorten, value_at
from journeymap.load.mistakes.colons import no_colon, no_key
from journeymap.load.mistakes.extras import after_value, nothing_open
from journeymap.load.mistakes.indents import lines_up_with_nothing, place_of, too_far
from journeymap.load.scene import Scene
from journeymap.load.unreadable import Unreadable


def in_lines(scene: Scene) -> Unreadable | None:
    """Explain what cannot follow in a mapping or a list of one entry a line."""
    if scene.character == ":":
        return no_key(scene)
    if not scene.is_first_on_line:
        return after_value(scene)
    if scene.character in ("]", "}", ","):
        return nothing_open(scene)
    return _wrong_neighbour(scene)


def _wrong_neighbour(scene: Scene) -> Unreadable:
    """Explain a line that does not go with the lines above."""
    is_item = re.match(r"\s*-(\s|$)", scene.line) is not None
    in_list = "block collection" in scene.problem
    if scene.here.column == scene.start.column and is_item != in_list:
        return _mixed(scene, is_item=is_item)
    if scene.here.column == scene.start.column:
        return no_colon(scene, scene.here.line)
    above = scene.above(scene.here.line)
    if above is not None and indent_of(scene.lines[above]) < scene.here.column:
        return too_far(scene, above)
    return lines_up_with_nothing(scene)


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
        hint = f"line it up with {place_of(scene, item)}" if item else "indent it, if it belongs to the item above"
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


def beside_dash(scene: Scene, dash: Token) -> Unreadable:
    """Explain a key that begins in the column of the dash it belongs to."""
    where = begin(dash)
    return scene.complain(
        scene.here,
        len(scene.line.strip()),
        f'"{shorten(name_of(scene.line))}" is not indented far enough',
        "it stands beside the dash that it belongs to",
        f"begin it in column {where.column + 3}, to the right of the dash on line {where.line + 1}",
    )


def dash_after_key(scene: Scene) -> Unreadable | None:
    """Explain a dash behind a key, on the same line."""
    if not isinstance(scene.previous, ValueToken):
        return after_value(scene)
    column = scene.here.column
    value = value_at(scene.line, column, in_brackets=False)
    item = value[1:].strip()
    hints = corrected(f"{scene.line[:column]}[{item}]") if item else ("write the dash on the line below, indented",)
    return scene.complain(
        scene.here,
        len(value),
        "a list with dashes begins on the line below its key",
        "this dash would begin a list",
        *hints,
        f"or, if it is a text: {scene.line[:column].strip()} {quoted(value)}",
    )
