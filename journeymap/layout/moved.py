"""Marks in another place: how several layouts become one picture."""

from collections.abc import Iterable
from dataclasses import replace

from journeymap.layout.marks import Area, Glyph, Group, Mark, Point, Rect, Stroke, Words


def moved(marks: Iterable[Mark | Group], dx: float, dy: float) -> tuple[Mark | Group, ...]:
    """The same marks, ``dx`` px further right and ``dy`` px further down."""
    return tuple(_moved(mark, dx, dy) for mark in marks)


def _moved(mark: Mark | Group, dx: float, dy: float) -> Mark | Group:
    match mark:
        case Group():
            return replace(mark, marks=moved(mark.marks, dx, dy))
        case Stroke():
            return replace(mark, points=_points(mark.points, dx, dy))
        case Area():
            return replace(mark, upper=_points(mark.upper, dx, dy), lower=_points(mark.lower, dx, dy))
        case Rect() | Words() | Glyph():
            return replace(mark, x=mark.x + dx, y=mark.y + dy)


def _points(points: tuple[Point, ...], dx: float, dy: float) -> tuple[Point, ...]:
    return tuple((x + dx, y + dy) for x, y in points)
