"""Which moments of a stage stand together on a slide, so that nothing has to be smaller than it can be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import House
from journeymap.model.touchpoint import Touchpoint
from journeymap.render.slides.chips import Chip, on_slide
from journeymap.render.slides.deck import PAD
from journeymap.render.slides.text import Paragraph, height, shortened

LEFT, RIGHT = 118.0, 936.0
"""Where the columns begin and end; the names of the lanes stand to the left."""
BETWEEN = 28.0
"""The room between two columns, for the arrow."""
_MOST, _MOST_WORK = 4, 5
_WIDEST = 330.0
ARCH = 22.0
"""How far apart two ways run that arch over moments, with a label each."""
_BUS = 7.0
_FACTORS = (1.5, 4 / 3, 7 / 6)
"""By how much text grows where there is room: from 12 points to 18, 16 or 14."""
_LINES_OF_TITLE, _LINES_OF_CHIP, _LINES_OF_WORK = 4, 3, 3


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as it stands on a slide."""

    touchpoint: Touchpoint
    number: int
    head: tuple[Paragraph, ...]
    chips: tuple[Chip, ...]

    def height(self, width: float) -> float:
        """How tall its box is at a width."""
        return height(self.head, width - 2 * PAD) + 3 * PAD + on_slide(self.chips, width - 2 * PAD)


@dataclass(frozen=True, slots=True)
class Work:
    """What is done behind the scenes, as it stands on a slide."""

    touchpoint: Touchpoint
    words: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one slide of a stage, and how large."""

    moments: tuple[Moment, ...]
    work: tuple[Work, ...]
    width: float
    work_width: float

    @property
    def moments_height(self) -> float:
        """How tall the boxes of the moments are: all as tall as the tallest."""
        return max((each.height(self.width) for each in self.moments), default=0.0)

    @property
    def work_height(self) -> float:
        """The same of the work behind."""
        return max((height(each.words, self.work_width - 2 * PAD) + 2 * PAD for each in self.work), default=0.0)

    @property
    def arches(self) -> list[tuple[int, int]]:
        """Pairs of moments, by place, between which a way arches over others or goes back."""
        place = {each.touchpoint.id: index for index, each in enumerate(self.moments)}
        pairs = [
            (index, place[way.to])
            for index, each in enumerate(self.moments)
            for way in each.touchpoint.next
            if way.to in place and place[way.to] not in (index, index + 1)
        ]
        return list(dict.fromkeys(pairs))

    @property
    def needs(self) -> list[tuple[int, int]]:
        """Pairs of a moment and the work that it stands on, by place."""
        place = {each.touchpoint.id: index for index, each in enumerate(self.work)}
        pairs = [
            (index, place[need.id])
            for index, each in enumerate(self.moments)
            for need in each.touchpoint.needs
            if need.id in place
        ]
        return list(dict.fromkeys(pairs))

    @property
    def work_columns(self) -> list[int]:
        """For each piece of work its column: that of the first moment that needs it, or the nearest that is free."""
        wanted: dict[int, int] = {}
        for moment, work in self.needs:
            wanted.setdefault(work, moment)
        free = list(range(max(len(self.moments), len(self.work))))
        found = []
        for index in range(len(self.work)):
            column = min(free, key=lambda each: abs(each - wanted.get(index, 0)))
            free.remove(column)
            found.append(column)
        return found

    @property
    def deeper(self) -> list[tuple[int, int]]:
        """Pairs of work that stands on other work, by place."""
        place = {each.touchpoint.id: index for index, each in enumerate(self.work)}
        pairs = [
            (index, place[need.id])
            for index, each in enumerate(self.work)
            for need in each.touchpoint.needs
            if need.id in place and need.id != each.touchpoint.id
        ]
        return list(dict.fromkeys(pairs))

    @property
    def above(self) -> float:
        """The room for arches above the moments."""
        return 8 + ARCH * len(self.arches) if self.arches else 0.0

    @property
    def between(self) -> float:
        """The room between moments and work, for the needs and the line of visibility."""
        return 37 + _BUS * len({work for _, work in self.needs}) if self.work else 0.0

    @property
    def below(self) -> float:
        """The room for what goes on below the work."""
        return 8 + ARCH * len(self.deeper) if self.deeper else 0.0

    @property
    def height(self) -> float:
        """How tall all of it is."""
        return self.above + self.moments_height + self.between + self.work_height + self.below

    def bus(self, number: int) -> float:
        """How far from its boxes the level part of the connector of that number runs."""
        return 12 + _BUS * number


def pages(moments: Sequence[Moment], flow: Flow, house: House, room: float, speech: Language) -> list[Page]:
    """The moments of a stage on as many slides as they need, ``room`` tall each."""
    found: list[Page] = []
    rest = list(moments)
    while rest:
        wanted = -(-len(rest) // -(-len(rest) // _MOST))
        for count in range(wanted, 0, -1):
            page = _page(rest[:count], flow, house, speech)
            if len(page.work) <= _MOST_WORK and page.height <= room:
                break
        else:
            found += _alone(rest[0], flow, house, room, speech)
            del rest[0]
            continue
        found.append(_largest(page, room))
        del rest[:count]
    return found


def _largest(page: Page, room: float) -> Page:
    """The same page with its text as large as there is room for."""
    grown = [_grown(page, factor) for factor in _FACTORS]
    return next((each for each in grown if each.height <= room), page)


def _grown(page: Page, factor: float) -> Page:
    return replace(
        page,
        moments=tuple(
            replace(
                each,
                head=tuple(replace(part, size=part.size * factor) for part in each.head),
                chips=tuple(replace(chip, size=chip.size * factor) for chip in each.chips),
            )
            for each in page.moments
        ),
        work=tuple(
            replace(each, words=tuple(replace(part, size=part.size * factor) for part in each.words))
            for each in page.work
        ),
    )


def _page(moments: Sequence[Moment], flow: Flow, house: House, speech: Language) -> Page:
    work = _work(moments, flow, house, speech)
    columns = len(moments)
    width = min((RIGHT - LEFT - BETWEEN * (columns - 1)) / columns, _WIDEST)
    return Page(tuple(moments), tuple(work), width, _work_width(len(work), width))


def _work_width(count: int, widest: float) -> float:
    return min((RIGHT - LEFT - 16.0 * (count - 1)) / count, widest) if count else widest


def _work(moments: Sequence[Moment], flow: Flow, house: House, speech: Language) -> list[Work]:
    """The work that moments stand on, and the work that this stands on, in the order in which it is needed."""
    known = flow.touchpoints
    direct = dict.fromkeys(need.id for moment in moments for need in moment.touchpoint.needs if need.id in known)
    deeper = dict.fromkeys(need.id for each in direct for need in known[each].needs if need.id in known)
    found = {each: known[each] for each in (*direct, *deeper) if not known[each].layer.met_by_customer}
    return [Work(each, tuple(_work_words(each, house, speech))) for each in found.values()]


def _work_words(touchpoint: Touchpoint, house: House, speech: Language) -> Iterator[Paragraph]:
    yield Paragraph(vocabulary.layer(touchpoint.layer, speech), colour="quiet")
    yield Paragraph(touchpoint.title, bold=True)
    doers = phrases.doers(touchpoint, house)
    if doers:
        yield Paragraph(doers, colour="quiet")


def _alone(moment: Moment, flow: Flow, house: House, room: float, speech: Language) -> Iterator[Page]:
    """A moment for which one slide is not enough: over the whole width, over several slides, long words shortened."""
    width = RIGHT - LEFT
    inside = width - 2 * PAD
    head = tuple(
        replace(each, text=shortened(each.text, each.size, inside, _LINES_OF_TITLE, bold=each.bold))
        for each in moment.head
    )
    work = _work([moment], flow, house, speech)
    rest = [each.shortened(width - 2 * PAD, _LINES_OF_CHIP) for each in moment.chips]
    first = True
    while first or rest or work:
        some = work[:_MOST_WORK]
        work = work[_MOST_WORK:]
        narrow = _work_width(len(some), width)
        some = [
            replace(
                each,
                words=tuple(
                    replace(
                        part, text=shortened(part.text, part.size, narrow - 2 * PAD, _LINES_OF_WORK, bold=part.bold)
                    )
                    for part in each.words
                ),
            )
            for each in some
        ]
        page = Page((replace(moment, head=head, chips=()),), tuple(some), width, narrow)
        left = room - page.height
        kept: list[Chip] = []
        while rest and (on_slide([*kept, rest[0]], width - 2 * PAD) <= left or not (kept or some)):
            kept.append(rest.pop(0))
        yield replace(page, moments=(replace(moment, head=head, chips=tuple(kept)),))
        first = False
