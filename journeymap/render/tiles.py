"""A picture cut into pieces that fit on paper, each with its stage titles and lane names.

The pieces show parts of the one picture on the page by reference, so they cost next to nothing; they are
hidden on screens.
"""

from collections.abc import Iterator, Sequence

from journeymap.layout.marks import Picture

_WIDTH = 1400.0
_HEIGHT = 920.0
"""How much of a picture goes on a page. A lying A4 has room for 1400 by 910 px; the heads take some, so what is
taller is drawn a little smaller: better than a row of pages more."""


def tiles(drawing: Picture, prefix: str) -> list[str]:
    """The pieces as ``<svg>`` elements, from left to right and then downwards.

    All are drawn to one scale, so that they can be glued together on a wall.
    """
    down = _rows(drawing)
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


def _rows(drawing: Picture) -> list[tuple[float, float]]:
    """Stretches of lanes that fit on a page, cut only between lanes: as few as can be, and as even as can be.

    What has no lanes is cut at the height of a page.
    """
    pages = range(1, int((drawing.height - drawing.head) / _HEIGHT) + 1)
    breaks = drawing.breaks or [drawing.head + number * _HEIGHT for number in pages]
    cuts = sorted({drawing.head, *breaks, drawing.height})
    fewest = len(_packed(cuts, _HEIGHT))
    limits = sorted({below - above for above in cuts for below in cuts if below > above}) or [_HEIGHT]
    return next(rows for limit in limits if len(rows := _packed(cuts, limit)) <= fewest)


def _packed(cuts: Sequence[float], limit: float) -> list[tuple[float, float]]:
    """Stretches between cuts, each as tall as the limit allows; a lane that is taller stays whole."""
    rows = []
    top = last = cuts[0]
    for cut in cuts[1:]:
        if cut - top > limit and last > top:
            rows.append((top, last))
            top = last
        last = cut
    return [*rows, (top, last)]


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
