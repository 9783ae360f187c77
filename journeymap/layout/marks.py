"""What a picture is made of: numbers and words, with roles in place of colours. Every size is in px.

The origin is the top left corner; x grows to the right, y downwards. A role is a word such as ``card`` or
``curve-target``; a theme gives it a colour, a renderer a shape.
"""

from dataclasses import dataclass

from journeymap.layout.font import Style

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A box, with corners rounded by ``radius``."""

    role: str
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text. ``y`` is the baseline of the first; ``anchor`` is start, middle or end at ``x``."""

    role: str
    x: float
    y: float
    lines: tuple[str, ...]
    style: Style
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points: straight between them, or along cubic curves (3 points a piece after the first).

    ``arrow`` puts a head on its end.
    """

    role: str
    points: tuple[Point, ...]
    curved: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A closed shape whose edge runs along cubic curves, then straight back to its first point."""

    role: str
    upper: tuple[Point, ...]
    lower: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A small drawn sign (star, heart, triangle, …) with its centre at ``x``, ``y``."""

    role: str
    name: str
    x: float
    y: float
    size: float


Mark = Rect | Words | Stroke | Area | Glyph


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together. ``touchpoint`` names whose they are; ``label`` says it to a screen reader."""

    role: str
    marks: tuple["Mark | Group", ...]
    touchpoint: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of a picture, from ``top`` down to ``bottom``, which a reader may leave out if it is ``optional``.

    Its ``id`` is a slug, the same in every picture and language, so that a choice of lanes holds for all of them.
    """

    id: str
    name: str
    top: float
    bottom: float
    optional: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished layout. ``labels`` are the marks of the left-hand column, ``label_width`` px wide.

    ``lanes`` cover the picture from below the stage titles down; a mark belongs to the lane in which it begins.

    For paper: ``head`` is the height of the stage titles, to be repeated; ``breaks`` are the heights, and
    multiples of ``column`` the widths, at which the picture may be cut; ``stages`` the title of each stage with
    the x where it begins and its width.
    """

    name: str
    title: str
    description: str
    width: float
    height: float
    marks: tuple[Mark | Group, ...]
    labels: tuple[Mark, ...] = ()
    label_width: float = 0.0
    head: float = 0.0
    breaks: tuple[float, ...] = ()
    column: float = 0.0
    lanes: tuple[Lane, ...] = ()
    stages: tuple[tuple[str, float, float], ...] = ()
