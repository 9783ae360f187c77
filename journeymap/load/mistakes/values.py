"""Values that cannot begin, or cannot stand, as they do."""

import re

from yaml.tokens import BlockEntryToken, FlowEntryToken

from journeymap.load.lines import corrected, indent_of, value_at, with_quotes
from journeymap.load.mistakes.brackets import unclosed_bracket, within_brackets
from journeymap.load.mistakes.colons import ANOTHER_VALUE
from journeymap.load.mistakes.extras import after_value
from journeymap.load.mistakes.indents import place_of
from journeymap.load.mistakes.rows import beside_dash
from journeymap.load.scene import Scene
from journeymap.load.unreadable import Unreadable


def no_value(scene: Scene) -> Unreadable | None:
    """Explain a place where a value was expected and none can begin."""
    if scene.character in ("]", "}", ",") and not scene.open:
        return indicator(scene)
    if isinstance(scene.previous, BlockEntryToken):
        return beside_dash(scene, scene.previous)
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
    return within_brackets(scene)


def indicator(scene: Scene) -> Unreadable:
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


def colon_before_bracket(scene: Scene) -> Unreadable:
    """Explain a text in brackets that ends with a colon."""
    line = scene.lines[scene.start.line]
    return scene.complain(
        scene.here,
        1,
        "a text that ends with a colon needs quotes",
        ANOTHER_VALUE,
        *corrected(with_quotes(line, scene.start.column, in_brackets=True)),
    )


def after_the_end(scene: Scene) -> Unreadable | None:
    """Explain what follows when the outermost value is complete."""
    if scene.open:
        return unclosed_bracket(scene, scene.open[-1])
    if not scene.is_first_on_line:
        return after_value(scene)
    first = next(number for number in range(len(scene.lines)) if scene.above(number + 1) is not None)
    if indent_of(scene.lines[first]) > scene.here.column:
        return scene.complain(
            scene.here,
            len(scene.line.strip()),
            "this line is indented less than the first one",
            f"it begins in column {scene.here.column + 1}",
            f"line it up with {place_of(scene, first)}",
        )
    return scene.complain(
        scene.here,
        len(scene.line.strip()),
        "nothing can follow what stands above",
        "the file has ended before this",
        "look for brackets or braces round the lines above that do not belong there",
    )
