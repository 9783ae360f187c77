"""What the drawing engine is asked, and what it answers: boxes and lines, as numbers only.

No word of a designer is in a sketch. The engine knows boxes by their position in the list, so nothing
that anyone writes can reach it.
"""

from dataclasses import dataclass

from journeymap.layout.marks import Point


@dataclass(frozen=True, slots=True)
class Line:
    """A line from one box to another, by their positions in the list, with room (px) for a label if wanted.

    ``back`` keeps it from pulling its head to the right of its tail. No two lines join the same two boxes
    in the same direction.
    """

    tail: int
    head: int
    label: Point | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """Boxes that stay together in a frame, with room (px) for a title inside its top left corner."""

    boxes: tuple[int, ...]
    title: Point


@dataclass(frozen=True, slots=True)
class Sketch:
    """Boxes (width and height in px) to place, lines to route, and clusters to frame."""

    boxes: tuple[Point, ...]
    lines: tuple[Line, ...]
    clusters: tuple[Cluster, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """A routed line: cubic Bézier points from tail to head, and the centre of its label if it has one."""

    points: tuple[Point, ...]
    label: Point | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The engine's answer, in px from the top left: centres of boxes, routes of lines, frames of clusters.

    Each in the order of the sketch. A frame is x, y, width, height.
    """

    width: float
    height: float
    centres: tuple[Point, ...]
    routes: tuple[Route, ...]
    frames: tuple[tuple[float, float, float, float], ...]
