"""A picture cut into pieces that fit on paper, each with its stage titles and lane names.

The pieces show parts of the one picture on the page by reference, so they cost next to nothing; they are
hidden on screens.
"""

from collections.abc import Iterator

from journeymap.layout.marks import Picture

_WIDTH = 1400.0
_HEIGHT = 850.0


def tiles(drawing: Picture, prefix: str) -> list[str]:
    """The pieces as ``<svg>`` elements, from left to right and then downwards.

    All are drawn to one scale, so that they can be glued together on a wall.
    """
    down = list(_rows(drawing))
    across = list(_columns(drawing))
    wide = max(right - left for left, right in across)
    tall = max(bottom - top for top, bottom in down)
    size = f"{drawing.label_width + wide:g} {drawing.head + tall:g}"
    return [
        f'<svg class="tile" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" aria-hidden="true" '
        f'focusable="false">{_tile(drawing, prefix, columns, lanes)}</svg>'
        for lanes in down
        for columns in across
    ]


def _rows(drawing: Picture) -> Iterator[tuple[float, float]]:
    """Stretches of lanes that fit on a page, cut only between lanes; without lanes, pages in height."""
    pages = range(1, int((drawing.height - drawing.head) / _HEIGHT) + 1)
    cuts = drawing.breaks or tuple(drawing.head + number * _HEIGHT for number in pages)
    top = last = drawing.head
    for cut in (*cuts, drawing.height):
        if cut - top > _HEIGHT and last > top:
            yield top, last
            top = last
        last = cut
    yield top, drawing.height


def _columns(drawing: Picture) -> Iterator[tuple[float, float]]:
    """Stretches of whole columns that fit beside the lane names."""
    step = max(int((_WIDTH - drawing.label_width) / drawing.column), 1) * drawing.column if drawing.column else _WIDTH
    left = 0.0
    while left < drawing.width - 1:
        yield left, min(left + step, drawing.width)
        left += step


def _tile(drawing: Picture, prefix: str, across: tuple[float, float], down: tuple[float, float]) -> str:
    """One piece: the stage titles above, the lane names at the left, and its part of the picture."""
    left, right = across
    top, bottom = down
    label, head, wide, tall = drawing.label_width, drawing.head, right - left, bottom - top
    parts = [_window((label, head, wide, tall), (left, top), f"{prefix}-all")]
    if head:
        parts.append(_window((label, 0, wide, head), (left, 0), f"{prefix}-all"))
    if label:
        parts.append(_window((0, head, label, tall), (0, top), f"{prefix}-names"))
    return "".join(parts)


def _window(place: tuple[float, float, float, float], corner: tuple[float, float], target: str) -> str:
    """A window at a place (x, y, width, height) through which the target is seen from a corner of it on."""
    x, y, width, height = place
    return (
        f'<svg x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" '
        f'viewBox="{corner[0]:g} {corner[1]:g} {width:g} {height:g}"><use href="#{target}"/></svg>'
    )
