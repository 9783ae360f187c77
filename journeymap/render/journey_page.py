"""The page of a journey: its pictures, its principles, and every touchpoint in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from journeymap.graph.flow import Flow
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import House, title_of
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.prove.coverage import Coverage, coverage
from journeymap.prove.survey import Survey
from journeymap.prove.verdict import Outcome
from journeymap.render import pictures
from journeymap.render.comparison import Pair
from journeymap.render.drawings import drawings
from journeymap.render.facts import Fact, facts, labels
from journeymap.render.leaf import Leaf
from journeymap.render.narrow import narrow, survey_of
from journeymap.render.pages import Manner, page
from journeymap.render.scripted import scripted
from journeymap.render.verdicts import coverage_rows, rulings
from journeymap.render.view import view


@dataclass(frozen=True, slots=True)
class JourneyFacts:
    """All that goes into the page: the journey, alone in its workspace, and the verdicts on it.

    ``pairs`` are the journeys that it is compared with. ``maps`` says that the other pages of the site are there too.
    """

    workspace: Workspace
    proved: Survey
    manner: Manner
    pairs: tuple[Pair, ...] = ()
    maps: bool = True


@dataclass(frozen=True)
class Row:
    """One touchpoint in the table and in words; ``number`` is empty for work behind the scenes."""

    touchpoint: Touchpoint
    number: str
    stage: str
    where: str
    facts: tuple[Fact, ...]
    image: pictures.Shown | None

    @property
    def next(self) -> str:
        """The ids of where customers go from here, for the script that lights them up."""
        return " ".join(dict.fromkeys(way.to for way in self.touchpoint.next))

    @property
    def needs(self) -> str:
        """The ids of the work that it stands on, likewise."""
        return " ".join(dict.fromkeys(need.id for need in self.touchpoint.needs))

    @property
    def feels(self) -> float | None:
        """How customers were found to feel here, or else how they should feel."""
        emotion = self.touchpoint.emotion
        return emotion.target if emotion.observed is None else emotion.observed

    def values(self, about: str) -> tuple[object, ...]:
        """The values of one of its facts, none when it lacks it."""
        return self._by_about.get(about, ())

    @cached_property
    def _by_about(self) -> dict[str, tuple[object, ...]]:
        return {fact.about: fact.values for fact in self.facts}


def journey_leaf(cover: Coverage, whole: Workspace, proved: Survey, pairs: Sequence[Pair], manner: Manner) -> Leaf:
    """The page of one journey of a workspace. Principles that have nothing to do with it do not go into it."""
    journey = cover.flow.journey
    verdicts = proved.of(journey=journey.id)
    concerned = {principle.id for principle, cells in cover.rows if any(cell.concerned for cell in cells)}
    concerned |= {each for touchpoint in journey.touchpoints for each in touchpoint.principles}
    concerned |= {each.principle for each in verdicts if each.outcome in (Outcome.BROKEN, Outcome.NOT_TESTABLE)}
    known = JourneyFacts(
        narrow(whole, [journey], [each for each in whole.principles if each.id in concerned]),
        survey_of([cover.flow], [each for each in verdicts if each.principle in concerned], proved),
        manner,
        tuple(pair for pair in pairs if journey.id in (pair.current.id, pair.target.id)),
    )
    return Leaf(f"journeys/{journey.id}.html", journey_page, known)


def journey_page(known: JourneyFacts) -> bytes:
    """The page. Raises UsageError for what is wrong with the house's own templates, EngineError without an engine."""
    workspace, speech = known.workspace, known.manner.speech
    (flow,), house = known.proved.flows, workspace.house
    journey = flow.journey
    drawing = drawings(flow, workspace, speech)
    principles = workspace.principles_by_id()
    titles = {each.id: each.title for each in journey.touchpoints}
    rows = _rows(flow, workspace, known.manner)
    return page(
        "journey.html",
        **{**known.manner.frame(workspace), "maps": known.maps},
        root="../",
        here="journeys",
        journey=journey,
        compared=known.pairs,
        persona=title_of(house.personas, journey.persona) if journey.persona else "",
        personas=_personas(journey, house),
        views=[view(picture, speech) for picture in (drawing.map, drawing.blueprint, drawing.flow)],
        rows=rows,
        known={fact.about for row in rows for fact in row.facts},
        labels=labels(speech),
        coverage=coverage_rows(coverage(flow, workspace.principles, known.proved), speech),
        rulings=rulings(known.proved.verdicts, principles, titles, speech),
        scripted=scripted(speech),
        severities=vocabulary.severities(speech),
    )


def _rows(flow: Flow, workspace: Workspace, manner: Manner) -> list[Row]:
    journey, house, speech = flow.journey, workspace.house, manner.speech
    known = workspace.principles_by_id()
    order = {node: index for index, node in enumerate(flow.moments, 1)}
    stages = {stage.id: stage.title for stage in journey.stages}
    return [
        Row(
            touchpoint=touchpoint,
            number=str(order.get(touchpoint.id, "")),
            stage=stages.get(touchpoint.stage, touchpoint.stage),
            where=phrases.where(touchpoint, house, speech),
            facts=facts(touchpoint, flow, house, known, speech),
            image=pictures.of_touchpoint(workspace, journey, touchpoint),
        )
        for touchpoint in sorted(
            journey.touchpoints, key=lambda each: (order.get(each.id, len(order) + 1), each.layer.depth)
        )
    ]


def _personas(journey: Journey, house: House) -> list[tuple[str, str]]:
    """All whom the journey is for, with their titles: the one it is told of, then those whom touchpoints name."""
    named = [each for touchpoint in journey.touchpoints for each in touchpoint.personas]
    return [(each, title_of(house.personas, each)) for each in dict.fromkeys([journey.persona, *named]) if each]
