"""The site: every page, style sheet and script, as bytes by their path. It opens from a folder, offline."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from journeymap.check.catalogue import catalogue
from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Span
from journeymap.graph.compare import compare, pairs
from journeymap.graph.comparison import Fate
from journeymap.graph.flow import Flow
from journeymap.graph.principles import Presence, presence
from journeymap.guide.library import Library, library
from journeymap.language.language import Language, language
from journeymap.layout import changes, phrases, vocabulary
from journeymap.layout.comparison_map import comparison_map
from journeymap.layout.marks import Lane, Picture
from journeymap.model.house import House, title_of, worded
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.sentence import sentence
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.prove.coverage import coverage
from journeymap.prove.shift import shifts
from journeymap.prove.survey import Survey
from journeymap.render import assets, pictures, svg
from journeymap.render.comparison import mark, page_of, promises, rows
from journeymap.render.documents import document_pages
from journeymap.render.drawings import drawings
from journeymap.render.facts import Fact, facts, labels
from journeymap.render.pages import drawn, frame, page
from journeymap.render.scripted import scripted
from journeymap.render.search import search_index
from journeymap.render.sparkline import sparkline
from journeymap.render.stories import by_whom, told
from journeymap.render.tiles import overview, tiles
from journeymap.render.verdicts import coverage_rows, legend, rulings, standing


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with the place it points at, as a page shows it."""

    finding: Finding
    span: Span


@dataclass(frozen=True, slots=True)
class View:
    """One picture on a journey's page."""

    name: str
    title: str
    help: str
    lanes: tuple[Lane, ...]
    titles: Markup
    names: Markup
    picture: Markup
    overview: Markup
    tiles: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
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
        return next((fact.values for fact in self.facts if fact.about == about), ())


@dataclass(frozen=True, slots=True)
class JourneyLink:
    """A journey in a list."""

    journey: Journey
    subtitle: str
    moments: int
    curve: Markup


def site(
    workspace: Workspace,
    proved: Survey,
    located: Sequence[Located],
    speech: Language | None = None,
    templates: Path | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Each file of the site: its path with forward slashes, and its bytes; in the house's language, or in another.

    ``proved`` are the verdicts on all rules, for all journeys. The house's own templates come from ``templates``.
    Raises UsageError when one of them is wrong, and EngineError when the drawing engine cannot be started.
    """
    flows = proved.flows
    spoken = speech or language(workspace.house.language)
    workspace = replace(workspace, house=worded(workspace.house, spoken))
    books = library(workspace, flows, spoken)
    shared = _shared(workspace, spoken, templates)
    yield from assets.files(workspace.house.brand)
    yield from pictures.files(workspace)
    yield "assets/search.js", search_index(workspace, flows, books, spoken)
    yield "index.html", _index(workspace, flows, books, located, shared, spoken)
    yield "findings.html", page("findings.html", root="", here="findings", located=located, **shared)
    yield "checks.html", page("checks.html", root="", here="findings", catalogue=catalogue(), **shared)
    yield "coverage.html", _coverage(workspace, flows, proved, shared, spoken)
    for flow in flows:
        yield f"journeys/{flow.journey.id}.html", _journey(flow, workspace, proved, shared, spoken)
    known = {flow.journey.id: flow for flow in flows}
    for current, target in pairs(workspace.journeys):
        before, after = known[current.id], known[target.id]
        yield page_of(current.id, target.id), _comparison(before, after, workspace, proved, shared, spoken)
    for principle in workspace.principles:
        yield f"principles/{principle.id}.html", _principle(principle, flows, proved, shared, spoken)
    yield from document_pages(books, shared, maps=True)


def _shared(workspace: Workspace, spoken: Language, templates: Path | None = None) -> dict[str, object]:
    """What every page may show."""
    return {
        **frame(workspace, spoken, templates),
        "principles": workspace.principles,
        "compared": [
            (current, target, page_of(current.id, target.id)) for current, target in pairs(workspace.journeys)
        ],
    }


def journey_page(flow: Flow, workspace: Workspace, proved: Survey, speech: Language) -> bytes:
    """The page of one journey as it is when no other pages are there: without what leads to them."""
    shared = _shared(workspace, speech)
    return _journey(flow, workspace, proved, {**shared, "compared": [], "maps": False}, speech)


def _index(  # noqa: PLR0913, PLR0917 -- what the first page shows, and what every page needs
    workspace: Workspace,
    flows: Sequence[Flow],
    books: Library,
    located: Sequence[Located],
    shared: Mapping[str, object],
    speech: Language,
) -> bytes:
    links = [
        JourneyLink(
            flow.journey,
            phrases.subtitle(flow.journey, workspace.house),
            len(flow.graph),
            drawn(svg.picture(sparkline(flow, workspace.house.scale, speech), f"curve-{flow.journey.id}")),
        )
        for flow in flows
    ]
    return page("index.html", root="", here="index", links=links, guides=books.guides, located=located, **shared)


def _coverage(
    workspace: Workspace, flows: Sequence[Flow], proved: Survey, shared: Mapping[str, object], speech: Language
) -> bytes:
    covers = [coverage(flow, workspace.principles, proved) for flow in flows]
    table = [
        (
            principle,
            [standing(proved.of(principle=principle.id, journey=flow.journey.id), speech) for flow in flows],
            [any(cell.lives for row, cells in cover.rows if row is principle for cell in cells) for cover in covers],
        )
        for principle in workspace.principles
    ]
    cells = tuple(cell for cover in covers for cell in cover.cells)
    return page(
        "coverage.html",
        root="",
        here="coverage",
        journeys=[flow.journey for flow in flows],
        table=table,
        keys=legend(speech),
        covered=sum(cell.covered for cell in cells),
        cells=len(cells),
        **shared,
    )


def _journey(flow: Flow, workspace: Workspace, proved: Survey, shared: Mapping[str, object], speech: Language) -> bytes:
    journey, house = flow.journey, workspace.house
    drawing = drawings(flow, workspace, speech)
    views = [_view(picture, speech) for picture in (drawing.map, drawing.blueprint, drawing.flow)]
    known = workspace.principles_by_id()
    order = {node: str(index + 1) for index, node in enumerate(flow.moments)}
    stages = {stage.id: stage.title for stage in journey.stages}
    listed = [
        Row(
            touchpoint=touchpoint,
            number=order.get(touchpoint.id, ""),
            stage=stages.get(touchpoint.stage, touchpoint.stage),
            where=phrases.where(touchpoint, house, speech),
            facts=facts(touchpoint, flow, house, known, speech),
            image=pictures.of_touchpoint(workspace, journey, touchpoint),
        )
        for touchpoint in sorted(
            journey.touchpoints, key=lambda each: (int(order.get(each.id, len(order) + 1)), each.layer.depth)
        )
    ]
    return page(
        "journey.html",
        root="../",
        here="journeys",
        journey=journey,
        persona=title_of(house.personas, journey.persona) if journey.persona else "",
        personas=_personas(journey, house),
        views=views,
        rows=listed,
        known={fact.about for row in listed for fact in row.facts},
        labels=labels(speech),
        coverage=coverage_rows(coverage(flow, workspace.principles, proved), speech),
        rulings=rulings(proved.of(journey=journey.id), known, flow, speech),
        scripted=scripted(speech),
        severities=vocabulary.severities(speech),
        **shared,
    )


def _comparison(  # noqa: PLR0913, PLR0917 -- two journeys, and what every page needs
    before: Flow,
    after: Flow,
    workspace: Workspace,
    proved: Survey,
    shared: Mapping[str, object],
    speech: Language,
) -> bytes:
    found = compare(before, after)
    known = changes.names(found, workspace, speech)
    verdicts = (proved.of(journey=flow.journey.id) for flow in (before, after))
    return page(
        "compare.html",
        root="../",
        here="journeys",
        before=before.journey,
        after=after.journey,
        totals=changes.totals(found, speech),
        marks=[mark(fate, speech) for fate in (Fate.ADDED, Fate.GONE, Fate.MOVED, Fate.CHANGED)],
        view=_view(comparison_map(before, after, workspace, speech), speech),
        promises=promises(shifts(*verdicts), workspace.principles_by_id(), speech),
        rows=rows(found, known),
        stages=[(mark(each.fate, speech), each.shown.title) for each in found.stages if each.fate is not Fate.SAME],
        ways=[(mark(each.fate, speech), changes.way(each, known)) for each in found.ways if each.fate is not Fate.SAME],
        same=found.of(Fate.SAME),
        **shared,
    )


def _personas(journey: Journey, house: House) -> list[tuple[str, str]]:
    """All whom the journey is for, with their titles: the one it is told of, then those whom touchpoints name."""
    named = [each for touchpoint in journey.touchpoints for each in touchpoint.personas]
    return [(each, title_of(house.personas, each)) for each in dict.fromkeys([journey.persona, *named]) if each]


def _view(picture: Picture, speech: Language) -> View:
    return View(
        name=picture.name,
        title=vocabulary.view(picture.name, speech),
        help=vocabulary.about(picture.name, speech),
        lanes=picture.lanes,
        titles=drawn(svg.stage_titles(picture, picture.name)) if picture.head else Markup(),
        names=drawn(svg.lane_names(picture, picture.name)) if picture.labels else Markup(),
        picture=drawn(svg.picture(picture, picture.name)),
        overview=drawn(overview(picture, picture.name, speech)) if picture.name == "map" else Markup(),
        tiles=tuple(drawn(tile) for tile in tiles(picture, picture.name, speech)),
    )


def _principle(
    principle: Principle, flows: Sequence[Flow], proved: Survey, shared: Mapping[str, object], speech: Language
) -> bytes:
    where: list[Presence] = [presence(principle, flow) for flow in flows]
    return page(
        "principle.html",
        root="../",
        here="principles",
        principle=principle,
        lives=[each for each in where if each.lives],
        missing=[each for each in where if each.missing],
        stories=[(each, by_whom(each.story)) for each in told(principle, where)],
        sentences=[(rule, sentence(rule)) for rule in principle.rules],
        stands=[
            (
                flow.journey,
                rulings(
                    proved.of(principle=principle.id, journey=flow.journey.id), {principle.id: principle}, flow, speech
                ),
            )
            for flow in flows
        ],
        **shared,
    )
