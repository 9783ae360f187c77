"""Tabs, and lines that begin in the wrong column."""

import re

from journeymap.load.at import At
from journeymap.load.lines import KEY_LINE, indent_of, name_of, shorten
from journeymap.load.scene import Scene
from journeymap.load.unreadable import Unreadable

TABS = re.compile(r"[ \t]*\t[ \t]*")


def tab(scene: Scene) -> Unreadable | None:
    """Find a tab where only spaces can be."""
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


def too_far(scene: Scene, above: int) -> Unreadable:
    """Explain a line that is indented although the line above has its value already."""
    line = scene.lines[above]
    name = shorten(name_of(scene.line))
    return scene.complain(
        At(scene.here.line, indent_of(scene.line)),
        len(scene.line.strip()),
        f'"{name}" is indented too far',
        f'"{shorten(name_of(line))}" above has its value already',
        f"line it up with {place_of(scene, above)}",
    )


def lines_up_with_nothing(scene: Scene) -> Unreadable:
    """Explain a line that begins in a column where no line above does."""
    column = indent_of(scene.line)
    hints = []
    nearest = scene.above(scene.here.line)
    while nearest is not None and scene.above(nearest, indent_of(scene.lines[nearest])) is not None:
        outer = scene.above(nearest, indent_of(scene.lines[nearest]))
        if outer is None or indent_of(scene.lines[outer]) < column:
            break
        nearest = outer
    if nearest is not None:
        hints.append(f"line it up with {place_of(scene, nearest)}")
        outer = scene.above(nearest, column)
        if outer is not None:
            hints.append(f"or with {place_of(scene, outer)}")
    return scene.complain(
        At(scene.here.line, column),
        len(scene.line.strip()),
        "this line does not line up with any line above it",
        f"it begins in column {column + 1}",
        *hints,
    )


def place_of(scene: Scene, number: int) -> str:
    """Return what to call a line by, and where it begins."""
    line = scene.lines[number]
    found = KEY_LINE.match(line)
    column = found.start("key") if found else indent_of(line)
    return f'"{shorten(name_of(line))}" (line {number + 1}, column {column + 1})'
