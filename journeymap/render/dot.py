"""Sketches in the DOT language, by one recipe: node ids ``n0…``, fixed sizes, and no text at all."""

from collections.abc import Iterator

from journeymap.layout.marks import Point
from journeymap.layout.sketch import Line, Sketch

_POINTS_PER_INCH = 72


def dot(sketch: Sketch) -> str:
    """The sketch as DOT, left to right. One px is one point."""
    return "\n".join(_statements(sketch)) + "\n"


def _statements(sketch: Sketch) -> Iterator[str]:
    yield "digraph {"
    yield "graph [rankdir=LR, nodesep=0.4, ranksep=0.6]"
    yield 'node [shape=box, fixedsize=true, label=""]'
    yield "edge [arrowhead=none]"
    for number, cluster in enumerate(sketch.clusters):
        yield f"subgraph cluster{number} {{"
        yield f"graph [margin=16, labeljust=l, label={_room(cluster.title)}]"
        for node in cluster.boxes:
            yield f"n{node}"
        yield "}"
    for number, (width, height) in enumerate(sketch.boxes):
        yield f"n{number} [width={width / _POINTS_PER_INCH:.4f}, height={height / _POINTS_PER_INCH:.4f}]"
    for number, line in enumerate(sketch.lines):
        first, second = (line.head, line.tail) if line.back else (line.tail, line.head)
        yield f"n{first} -> n{second}{_attributes(number, line)}"
    yield "}"


def _attributes(number: int, line: Line) -> str:
    """The line's number, to know it again, and room for its label."""
    attributes = [f'id="{number}"']
    if line.label is not None:
        attributes.append(f"label={_room(line.label)}")
    return f" [{', '.join(attributes)}]"


def _room(size: Point) -> str:
    """Room for words that we draw ourselves: an empty table of that size."""
    width, height = size
    return (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" '
        f'WIDTH="{width:.0f}" HEIGHT="{height:.0f}"><TR><TD></TD></TR></TABLE>>'
    )
