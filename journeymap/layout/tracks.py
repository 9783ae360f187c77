"""Ways on as right-angled lines, each on a track of its own in the channel beside the cards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeymap.layout.font import Style
from journeymap.layout.marks import Group, Stroke, Words
from journeymap.layout.occupied import Occupied
from journeymap.layout.wrap import wrap

TEXT = Style(14)
CLEAR = 14.0
"""The least distance between two lines on one track, and between the last track and the cards, in px."""
_LEAST = 20.0


@dataclass(frozen=True, slots=True)
class Way:
    """A line from the card of ``source`` at x ``start`` to the card of ``target`` at x ``stop``.

    Its label stands over or under the card that it leaves, between ``label_from`` and ``label_to``, where
    no line goes up or down: at the right for a way ahead, at the left for a way back.
    """

    source: str
    target: str
    start: float
    stop: float
    role: str
    label: str
    label_from: float
    label_to: float

    @property
    def name(self) -> str:
        """The two ids, for whoever wants to light the line up."""
        return f"{self.source} {self.target}"


@dataclass(frozen=True, slots=True)
class _Laid:
    way: Way
    lines: tuple[str, ...]
    left: float
    right: float

    @property
    def height(self) -> float:
        return max(_LEAST, len(self.lines) * TEXT.leading + 8)


@dataclass(frozen=True, slots=True)
class Channel:
    """Ways laid on tracks. ``height`` is the room that they need, 0 without ways."""

    levels: tuple[tuple[_Laid, ...], ...]

    @property
    def height(self) -> float:
        """The room that the tracks need, in px."""
        return sum(_height(level) for level in self.levels) + (CLEAR if self.levels else 0.0)

    def draw(self, top: float, edge: Callable[[str], float]) -> tuple[Group, ...]:
        """The lines, then the labels, in a channel that begins at ``top``; ``edge`` is the y where a card ends."""
        lines: list[Group] = []
        labels: list[Group] = []
        y = top
        for level in self.levels:
            y += _height(level)
            for each in level:
                lines.append(_line(each.way, y, edge))
                labels += _label(each, y)
        return (*lines, *labels)


def channel(ways: Sequence[Way], *, cards_above: bool = False) -> Channel:
    """Ways on tracks: short ones close to the cards, long ones further off, so that few lines cross."""
    laid = sorted((_lay(way) for way in ways), key=lambda each: (each.right - each.left, each.left, each.way.name))
    places = {x: place for place, x in enumerate(sorted({x for each in laid for x in (each.left, each.right + CLEAR)}))}
    occupied = Occupied(len(places))
    levels: list[list[_Laid]] = []
    for each in laid:
        level = occupied.take_lowest(places[each.left], places[each.right + CLEAR])
        if level == len(levels):
            levels.append([])
        levels[level].append(each)
    ordered = levels if cards_above else levels[::-1]
    return Channel(tuple(tuple(sorted(level, key=lambda each: each.left)) for level in ordered))


def _lay(way: Way) -> _Laid:
    lines = wrap(way.label, TEXT, way.label_to - way.label_from)
    edges = [way.start, way.stop]
    if lines:
        edges += [way.label_from, way.label_to]
    return _Laid(way, lines, min(edges), max(edges))


def _height(level: tuple[_Laid, ...]) -> float:
    return max(each.height for each in level)


def _line(way: Way, y: float, edge: Callable[[str], float]) -> Group:
    points = ((way.start, edge(way.source)), (way.start, y), (way.stop, y), (way.stop, edge(way.target)))
    return Group("way", (Stroke(way.role, points, arrow=True),), label=way.name)


def _label(laid: _Laid, y: float) -> list[Group]:
    if not laid.lines:
        return []
    way = laid.way
    ahead = not way.role.startswith("back")
    baseline = y - 5 - (len(laid.lines) - 1) * TEXT.leading
    x, anchor = (way.label_to, "end") if ahead else (way.label_from, "start")
    return [Group("way", (Words("way-label", x, baseline, laid.lines, TEXT, anchor),), label=way.name)]
