"""A walk over the marks of a picture: what overlaps what, what sticks out, what is too small.

It knows nothing of how pictures are laid out; it only adds up the numbers in them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from journeymap.layout.font import width
from journeymap.layout.marks import Area, Glyph, Group, Mark, Picture, Point, Rect, Stroke, Words

SMALLEST = 14.0
SLACK = 0.75
SHORTEST = 1.9
_PIECES = 24
_WIRES = frozenset({"next", "back", "need", "next-added", "next-gone", "back-added", "back-gone"})


@dataclass(frozen=True)
class Box:
    """A rectangle with the words or the name by which a failing test speaks of it."""

    left: float
    top: float
    right: float
    bottom: float
    name: str

    def overlaps(self, other: "Box") -> bool:
        return (
            self.left < other.right - SLACK
            and other.left < self.right - SLACK
            and self.top < other.bottom - SLACK
            and other.top < self.bottom - SLACK
        )

    def holds(self, other: "Box") -> bool:
        return (
            self.left - SLACK <= other.left
            and self.top - SLACK <= other.top
            and other.right <= self.right + SLACK
            and other.bottom <= self.bottom + SLACK
        )

    def cut_by(self, start: Point, end: Point) -> bool:
        """Whether a straight line runs through the inside (Liang and Barsky)."""
        enter, leave = 0.0, 1.0
        for at, step, low, high in (
            (start[0], end[0] - start[0], self.left + SLACK, self.right - SLACK),
            (start[1], end[1] - start[1], self.top + SLACK, self.bottom - SLACK),
        ):
            if not step:
                if not low < at < high:
                    return False
                continue
            first, last = sorted(((low - at) / step, (high - at) / step))
            enter, leave = max(enter, first), min(leave, last)
        return enter < leave


@dataclass(frozen=True)
class Line:
    """A stroke as straight pieces; ``name`` is the label of its group."""

    role: str
    name: str
    points: tuple[Point, ...]

    @cached_property
    def extent(self) -> Box:
        """A box around it, a little larger, so that straight lines have an inside too."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return Box(min(xs) - 2 * SLACK, min(ys) - 2 * SLACK, max(xs) + 2 * SLACK, max(ys) + 2 * SLACK, self.name)


@dataclass(frozen=True)
class Text:
    """One Words mark: its role, and a box for each line."""

    role: str
    lines: tuple[Box, ...]


def walk(marks: Iterable[Mark | Group], groups: tuple[Group, ...] = ()) -> Iterator[tuple[Mark, tuple[Group, ...]]]:
    """Every mark with the groups around it, the innermost last."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from walk(mark.marks, (*groups, mark))
        else:
            yield mark, groups


def rectangle(rect: Rect, name: str) -> Box:
    return Box(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, name)


def text(words: Words) -> Text:
    boxes = []
    for index, line in enumerate(words.lines):
        wide = width(line, words.style)
        left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
        baseline = words.y + index * words.style.leading
        size = words.style.size
        boxes.append(Box(left, baseline - 0.75 * size, left + wide, baseline + 0.25 * size, f"{words.role}: {line}"))
    return Text(words.role, tuple(boxes))


def cards(picture: Picture) -> list[tuple[Box, str]]:
    """The boxes of cards, each with the id of its touchpoint."""
    return [
        (rectangle(mark, f"{mark.role} of {groups[-1].touchpoint}"), groups[-1].touchpoint or "")
        for mark, groups in walk(picture.marks)
        if isinstance(mark, Rect) and mark.role.startswith(("card-", "chip-"))
    ]


def texts(picture: Picture) -> list[Text]:
    return [text(mark) for mark, _ in walk(picture.marks) if isinstance(mark, Words)]


def wires(picture: Picture) -> list[Line]:
    """The ways on and the needs."""
    return [
        Line(mark.role, groups[-1].label if groups else "", straight(mark))
        for mark, groups in walk(picture.marks)
        if isinstance(mark, Stroke) and mark.role in _WIRES
    ]


def straight(stroke: Stroke) -> tuple[Point, ...]:
    """A stroke as short straight pieces."""
    return _flat(stroke.points) if stroke.curved else stroke.points


def _flat(points: Sequence[Point]) -> tuple[Point, ...]:
    found = [points[0]]
    for index in range(0, len(points) - 1, 3):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points[index : index + 4]
        for step in range(1, _PIECES + 1):
            t = step / _PIECES
            u = 1 - t
            a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return tuple(found)


def crossing(line: Line, box: Box) -> bool:
    if not line.extent.overlaps(box):
        return False
    return any(box.cut_by(start, end) for start, end in pairwise(line.points))


def overlapping(boxes: Sequence[Box]) -> list[str]:
    """Each pair that shares more than a hairline, in words."""
    ordered = sorted(boxes, key=lambda box: box.left)
    found = []
    for index, box in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.left >= box.right:
                break
            if box.overlaps(other):
                found.append(f"{box.name} | {other.name}")
    return found


def overlapping_texts(blocks: Sequence[Text]) -> list[str]:
    """The same for blocks of text; lines of one block do not count against each other."""
    owner = {id(line): number for number, block in enumerate(blocks) for line in block.lines}
    ordered = sorted((line for block in blocks for line in block.lines), key=lambda box: box.left)
    found = []
    for index, box in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.left >= box.right:
                break
            if owner[id(box)] != owner[id(other)] and box.overlaps(other):
                found.append(f"{box.name} | {other.name}")
    return found


def texts_outside_their_cards(picture: Picture) -> list[str]:
    found = []
    for group in _groups(picture.marks):
        boxes = [rectangle(mark, mark.role) for mark in group.marks if isinstance(mark, Rect)]
        for mark in group.marks:
            if isinstance(mark, Words) and boxes:
                found += [line.name for line in text(mark).lines if not boxes[0].holds(line)]
            if isinstance(mark, Glyph) and boxes and not boxes[0].holds(_around(mark)):
                found.append(mark.name)
    return found


def texts_on_foreign_cards(picture: Picture) -> list[str]:
    """Words that lie on the box of a card that they do not belong to."""
    marks = [(mark, groups[-1] if groups else None) for mark, groups in walk(picture.marks)]
    boxes = [
        (rectangle(mark, f"{mark.role} of {group.touchpoint}"), group)
        for mark, group in marks
        if isinstance(mark, Rect) and group is not None
    ]
    return [
        f"{line.name} on {box.name}"
        for mark, group in marks
        if isinstance(mark, Words)
        for line in text(mark).lines
        for box, owner in boxes
        if owner is not group and box.overlaps(line)
    ]


def arrows_without_room(picture: Picture) -> list[str]:
    """Right-angled arrows whose last stretch is too short for a head."""
    found = []
    for mark, groups in walk(picture.marks):
        if isinstance(mark, Stroke) and mark.arrow and not mark.curved:
            (x0, y0), (x1, y1) = mark.points[-2:]
            if abs(x1 - x0) + abs(y1 - y0) < (SHORTEST if y0 == y1 else 12):
                found.append(f"{mark.role} {groups[-1].label}")
    return found


def broken_buses(lines: Sequence[Line]) -> list[str]:
    """Needs whose lines, followed from the user on, do not come to an arrow into the work that they need."""
    found = []
    by_target: dict[str, list[Line]] = {}
    for line in lines:
        by_target.setdefault(line.name.split()[-1], []).append(line)
    for target, net in by_target.items():
        arrivals = [line for line in net if line.name == target and line.points[0][1] != line.points[-1][1]]
        if len(arrivals) != 1:
            found.append(f"{len(arrivals)} arrows into {target}")
            continue
        reached = [arrivals[0]]
        for line in reached:
            reached += [other for other in net if other not in reached and _touch(line, other)]
        found += [f"{line.name} is not joined" for line in net if line not in reached]
    return found


def _touch(line: Line, other: Line) -> bool:
    """Whether an end of one lies on the other."""
    return any(
        _on(point, start, end)
        for one, two in ((line, other), (other, line))
        for point in (one.points[0], one.points[-1])
        for start, end in pairwise(two.points)
    )


def _on(point: Point, start: Point, end: Point) -> bool:
    return all(min(a, b) - 0.01 <= at <= max(a, b) + 0.01 for at, a, b in zip(point, start, end, strict=True))


def _groups(marks: Iterable[Mark | Group]) -> Iterator[Group]:
    for mark in marks:
        if isinstance(mark, Group):
            yield mark
            yield from _groups(mark.marks)


def _around(glyph: Glyph) -> Box:
    half = glyph.size / 2
    return Box(glyph.x - half, glyph.y - half, glyph.x + half, glyph.y + half, glyph.name)


def wires_through_cards(picture: Picture) -> list[str]:
    boxes = [box for box, _ in cards(picture)]
    return [
        f"{line.role} {line.name} through {box.name}" for line in wires(picture) for box in boxes if crossing(line, box)
    ]


def wires_through_words(picture: Picture, roles: Iterable[str]) -> list[str]:
    wanted = set(roles)
    boxes = [line for block in texts(picture) if block.role in wanted for line in block.lines]
    return [
        f"{line.role} {line.name} through {box.name}" for line in wires(picture) for box in boxes if crossing(line, box)
    ]


def curves_through_words(picture: Picture) -> list[str]:
    """Curves of feelings that run through the words above and below them."""
    boxes = [
        line
        for block in texts(picture)
        if block.role in ("feeling", "feeling-observed", "gap-label")
        for line in block.lines
    ]
    curves = [
        Line(mark.role, "", straight(mark))
        for mark, _ in walk(picture.marks)
        if isinstance(mark, Stroke) and mark.role.startswith(("curve-", "branch-"))
    ]
    return [f"{line.role} through {box.name}" for line in curves for box in boxes if crossing(line, box)]


def lines_on_lines(picture: Picture) -> list[str]:
    """Right-angled lines of different meaning that share a stretch.

    Needs for one piece of work share their bus, and those of one touchpoint may share their way out of it.
    """
    stretches: list[tuple[set[str], Point, Point]] = [
        ({line.name} if line.role != "need" else set(line.name.split()), min(start, end), max(start, end))
        for line in wires(picture)
        for start, end in pairwise(line.points)
    ]
    found = []
    for axis in (0, 1):
        along = sorted(
            (piece for piece in stretches if piece[1][axis] == piece[2][axis]), key=lambda each: each[1][axis]
        )
        for index, (name, start, end) in enumerate(along):
            for other, first, last in along[index + 1 :]:
                if first[axis] - start[axis] > 0.5:
                    break
                shared = min(end[1 - axis], last[1 - axis]) - max(start[1 - axis], first[1 - axis])
                if name.isdisjoint(other) and shared > 2.0:
                    found.append(f"{name} on {other} at {start} for {shared:.0f}")
    return found


def loose_ends(picture: Picture) -> list[str]:
    """Ways and needs that do not begin at the edge of their source's card or end at that of their target's."""
    edges = {touchpoint: box for box, touchpoint in cards(picture) if box.name.startswith("card-")}
    found = []
    for line in wires(picture):
        names = line.name.split()
        whole = line.role != "need"
        if len(names) == 2 and not _at_edge(line.points[0], edges[names[0]]):
            found.append(f"{line.name} begins beside its card")
        if whole and not _at_edge(line.points[-1], edges[names[1]]):
            found.append(f"{line.name} ends beside its card")
    return found


def _at_edge(point: Point, box: Box) -> bool:
    x, y = point
    reach = 2.0
    near = box.left - reach <= x <= box.right + reach and box.top - reach <= y <= box.bottom + reach
    deep = box.left + reach < x < box.right - reach and box.top + reach < y < box.bottom - reach
    return near and not deep


def too_small(picture: Picture) -> list[str]:
    return [
        f"{mark.role} {mark.style.size}"
        for mark, _ in walk((*picture.marks, *picture.labels))
        if isinstance(mark, Words) and mark.style.size < SMALLEST
    ]


def sticking_out(picture: Picture) -> list[str]:
    """What lies beyond the edges of the picture, or of its left-hand column."""
    sheet = Box(0.0, 0.0, picture.width, picture.height, "picture")
    aside = Box(0.0, 0.0, picture.label_width, picture.height, "lane names")
    return [
        box.name
        for marks, room in ((picture.marks, sheet), (picture.labels, aside))
        for mark, _ in walk(marks)
        for box in extent(mark)
        if not room.holds(box)
    ]


def extent(mark: Mark) -> list[Box]:
    """The boxes around a mark: one, or one for each line of text."""
    match mark:
        case Rect():
            return [rectangle(mark, mark.role)]
        case Words():
            return list(text(mark).lines)
        case Glyph():
            return [_around(mark)]
        case Stroke():
            points: Sequence[Point] = straight(mark)
        case Area():
            points = (*_flat(mark.upper), *_flat(mark.lower))
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return [Box(min(xs), min(ys), max(xs), max(ys), mark.role)]
