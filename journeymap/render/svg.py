"""Pictures as SVG. The only module that turns layout into markup."""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from journeymap.layout.bidi import right_to_left
from journeymap.layout.font import Style
from journeymap.layout.laned import by_lane
from journeymap.layout.marks import Area, Glyph, Group, Lane, Mark, Picture, Point, Rect, Stroke, Words
from journeymap.render.escape import xml
from journeymap.render.glyphs import PATHS

_HEAD = 9.0
_CORNER = 7.0
_MIRRORED = {"start": "end", "middle": "middle", "end": "start"}
"""A layout's anchors are where one sees them; in a text from right to left, SVG calls the right end its start."""
_HALO = frozenset({"feeling", "feeling-observed", "gap-label", "way-label", "edge-label", "frame-title"})


def picture(drawing: Picture, prefix: str) -> str:
    """The picture as one ``<svg>`` element; ``prefix`` keeps its ids apart from others on the page."""
    title, description = f"{prefix}-title", f"{prefix}-desc"
    return (
        f'<svg class="picture" {_size(drawing.width, drawing.height)} role="group" '
        f'aria-labelledby="{title} {description}">'
        f'<title id="{title}">{xml(drawing.title)}</title><desc id="{description}">{xml(drawing.description)}</desc>'
        f"{hatching(_hatch(prefix)) if any(isinstance(mark, Area) for mark in drawing.marks) else ''}"
        f'<g id="{prefix}-all">{"".join(_in_lanes(drawing, prefix))}</g></svg>'
    )


def stage_titles(drawing: Picture, prefix: str) -> str:
    """The titles of the stages as an ``<svg>`` of its own, so that they can stay while the picture scrolls.

    It shows a part of the picture by reference, and is hidden from screen readers.
    """
    size = _size(drawing.width, drawing.head)
    return (
        f'<svg class="stage-titles" {size} aria-hidden="true" focusable="false"><use href="#{prefix}-stages"/></svg>'
        f'<svg class="corner" {_size(drawing.label_width, drawing.head)} aria-hidden="true" focusable="false"></svg>'
    )


def hatching(name: str) -> str:
    """The pattern that fills the gap between two curves: a tint and thin slanted lines, told apart without colour."""
    return (
        f'<defs><pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="m-gap-tint" width="8" height="8"/>'
        '<path class="m-gap-hatch" d="M4 0V8"/></pattern></defs>'
    )


def _hatch(prefix: str) -> str:
    return f"{prefix}-hatch"


def _numbered(marks: Iterable[Mark | Group], prefix: str) -> Iterator[str]:
    """Each mark with an id, so that the pieces for paper can show it without writing it down again."""
    for number, mark in enumerate(marks):
        first, *more = markup([mark], _hatch(prefix))
        if more:
            yield f'<g id="{mark_id(prefix, number)}">{first}{"".join(more)}</g>'
        else:
            yield first.replace(" ", f' id="{mark_id(prefix, number)}" ', 1)


def mark_id(prefix: str, number: int) -> str:
    """The id of a mark of a picture, by its place in the list of all."""
    return f"{prefix}-{number}"


def lane_names(drawing: Picture, prefix: str) -> str:
    """The left-hand column as an ``<svg>`` of its own, so that it can stay while the picture scrolls.

    It repeats what the table beside the picture says, and is hidden from screen readers.
    """
    body = "".join(_laned(drawing.labels, markup(drawing.labels), drawing.lanes))
    size = _size(drawing.label_width, drawing.height)
    return (
        f'<svg class="lane-names" {size} aria-hidden="true" focusable="false"><g id="{prefix}-names">{body}</g></svg>'
    )


def _size(width: float, height: float) -> str:
    wide, tall = _n(math.ceil(width)), _n(math.ceil(height))
    return f'xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}"'


def _in_lanes(drawing: Picture, prefix: str) -> Iterator[str]:
    """The marks, those of the stages apart, and the others by lanes."""
    drawn = _numbered(drawing.marks, prefix)
    first = 0
    if drawing.head:
        first = next((i for i, mark in enumerate(drawing.marks) if not _of_a_stage(mark)), len(drawing.marks))
        yield f'<g id="{prefix}-stages">{"".join(islice(drawn, first))}</g>'
    yield from _laned(drawing.marks[first:], drawn, drawing.lanes)


def _of_a_stage(mark: Mark | Group) -> bool:
    return mark.role.startswith(("stage", "bar-"))


def _laned(marks: Sequence[Mark | Group], drawn: Iterator[str], lanes: Sequence[Lane]) -> Iterator[str]:
    """The elements of marks in their order, those of one lane in a group that a script can hide or move."""
    for lane, run in by_lane(marks, lanes):
        inside = "".join(islice(drawn, len(run)))
        if lane is None:
            yield inside
        else:
            yield f'<g data-lane="{lane.id}" data-top="{_n(lane.top)}">{inside}</g>'


def markup(marks: Iterable[Mark | Group], hatch: str = "") -> Iterator[str]:
    """The elements of some marks, one for each; two for a line with an arrow head.

    ``hatch`` is the id of the pattern that fills areas; see ``hatching``.
    """
    for mark in marks:
        match mark:
            case Group():
                yield from _group(mark)
            case Rect():
                corner = f' rx="{_n(mark.radius)}"' if mark.radius else ""
                yield (
                    f'<rect class="{_class(mark.role)}" x="{_n(mark.x)}" y="{_n(mark.y)}" '
                    f'width="{_n(mark.width)}" height="{_n(mark.height)}"{corner}/>'
                )
            case Words():
                yield _words(mark)
            case Stroke():
                yield from _stroke(mark)
            case Area():
                back = tuple(reversed(mark.lower))
                fill = f' fill="url(#{hatch})"' if mark.role == "gap" and hatch else ""
                yield (
                    f'<path class="{_class(mark.role)}"{fill} d="M{_p(mark.upper[0])}{_cubic(mark.upper)}'
                    f'L{_p(back[0])}{_cubic(back)}Z"/>'
                )
            case Glyph():
                yield (
                    f'<path class="m-glyph {_class(mark.role)}" transform="translate({_n(mark.x)} {_n(mark.y)}) '
                    f'scale({_n(mark.size / 2)})" d="{PATHS[mark.name]}"/>'
                )


def _group(group: Group) -> Iterator[str]:
    inside = "".join(markup(group.marks))
    data = f' data-touchpoint="{xml(group.touchpoint)}"' if group.touchpoint else ""
    if group.role in ("way", "need"):
        data += f' data-{group.role}="{xml(group.label)}"'
    if group.touchpoint and group.label:
        yield (
            f'<a class="{_class(group.role)}"{data} href="#touchpoint-{xml(group.touchpoint)}" '
            f'aria-label="{xml(group.label)}">{inside}</a>'
        )
    else:
        yield f'<g class="{_class(group.role)}"{data}>{inside}</g>'


def _words(words: Words) -> str:
    style = _type(words.style)
    anchor = words.anchor
    if any(not line.isascii() for line in words.lines) and right_to_left(" ".join(words.lines)):
        style += ' direction="rtl"'
        anchor = _MIRRORED[anchor]
    if anchor != "start":
        style += f' text-anchor="{anchor}"'
    halo = " m-halo" if words.role in _HALO else ""
    x, leading = _n(words.x), words.style.leading
    lines = "".join(
        [
            f'<tspan x="{x}" y="{_n(words.y + index * leading)}">{xml(line)}</tspan>'
            for index, line in enumerate(words.lines)
        ]
    )
    return f'<text class="{_class(words.role)}{halo}" {style}>{lines}</text>'


@cache
def _type(style: Style) -> str:
    weight = ' font-weight="600"' if style.bold else ""
    slant = ' font-style="italic"' if style.italic else ""
    return f'font-size="{_n(style.size)}"{weight}{slant}'


def _stroke(stroke: Stroke) -> Iterator[str]:
    points = stroke.points
    if stroke.arrow:
        tail, tip = points[-2], points[-1]
        length = math.dist(tail, tip) or 1.0
        head = min(_HEAD, length)
        along = ((tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length)
        base = (tip[0] - along[0] * head, tip[1] - along[1] * head)
        side = (-along[1] * head / 2.2, along[0] * head / 2.2)
        left, right = (base[0] + side[0], base[1] + side[1]), (base[0] - side[0], base[1] - side[1])
        points = (*points[:-1], base)
        yield f'<path class="{_class(stroke.role)}" d="{_path(points, curved=stroke.curved)}"/>'
        yield f'<path class="{_class(stroke.role)}-head" d="M{_p(tip)}L{_p(left)}L{_p(right)}Z"/>'
    else:
        yield f'<path class="{_class(stroke.role)}" d="{_path(points, curved=stroke.curved)}"/>'


def _path(points: tuple[Point, ...], *, curved: bool) -> str:
    if curved:
        return f"M{_p(points[0])}{_cubic(points)}"
    return f"M{_p(points[0])}{''.join(_corners(points))}L{_p(points[-1])}"


def _cubic(points: tuple[Point, ...]) -> str:
    rest = points[1:]
    return "".join(f"C{_p(rest[i])} {_p(rest[i + 1])} {_p(rest[i + 2])}" for i in range(0, len(rest), 3))


def _corners(points: tuple[Point, ...]) -> Iterator[str]:
    """The inner points of a right-angled line, each as a rounded corner."""
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_CORNER, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        yield f"L{_p(_towards(corner, before, radius))}Q{_p(corner)} {_p(_towards(corner, after, radius))}"


def _towards(start: Point, goal: Point, distance: float) -> Point:
    length = math.dist(start, goal)
    if not length:
        return start
    share = distance / length
    return (start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share)


def _p(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _class(role: str) -> str:
    """The class of a role, with a prefix that keeps it apart from the classes of the page around it."""
    return f"m-{role}"


@lru_cache(maxsize=65536)
def _n(value: float) -> str:
    text = f"{value:.1f}"
    return text.removesuffix(".0") if text != "-0.0" else "0"
