"""The site: every page, style sheet and script. It opens from a folder, offline."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from journeymap.check.catalogue import catalogue
from journeymap.graph.compare import pairs
from journeymap.guide.library import acting
from journeymap.language.language import Language, language
from journeymap.model.house import worded
from journeymap.model.workspace import Workspace
from journeymap.prove.coverage import coverage
from journeymap.prove.survey import Survey
from journeymap.render import assets, pictures
from journeymap.render.comparison import Pair
from journeymap.render.comparison_page import comparison_leaf
from journeymap.render.coverage_page import coverage_page
from journeymap.render.front_page import Located, front_page
from journeymap.render.guide_pages import guide_leaves
from journeymap.render.journey_page import journey_leaf
from journeymap.render.leaf import Leaf, ready
from journeymap.render.pages import Manner, page
from journeymap.render.principle_page import principle_leaf
from journeymap.render.search import search_index


def site(
    workspace: Workspace,
    proved: Survey,
    located: Sequence[Located],
    speech: Language | None = None,
    templates: Path | None = None,
) -> Iterator[Leaf]:
    """Each file of the site, still to be made; in the house's language, or in another.

    ``proved`` are the verdicts on all rules, for all journeys. The house's own templates come from ``templates``.
    To go through it, and to make what comes of it, raises UsageError when one of those is wrong, and EngineError when
    the drawing engine cannot be started.
    """
    manner = Manner(speech or language(workspace.house.language), templates)
    workspace = replace(workspace, house=worded(workspace.house, manner.speech))
    roles, compared = acting(workspace), tuple(map(Pair.of, pairs(workspace.journeys)))
    covers = [coverage(flow, workspace.principles, proved) for flow in proved.flows]
    frame = manner.frame(workspace)
    for path, content in (*assets.files(workspace.house.brand), *pictures.files(workspace)):
        yield ready(path, content)
    yield ready("assets/search.js", search_index(workspace, roles, manner.speech))
    yield ready("index.html", front_page(workspace, proved, roles, located, compared, manner))
    yield ready("findings.html", page("findings.html", root="", here="findings", located=located, **frame))
    yield ready("checks.html", page("checks.html", root="", here="findings", catalogue=catalogue(), **frame))
    yield ready("coverage.html", coverage_page(workspace, covers, proved, manner))
    for cover in covers:
        yield journey_leaf(cover, workspace, proved, compared, manner)
    known = {flow.journey.id: flow for flow in proved.flows}
    for pair in compared:
        yield comparison_leaf(known[pair.current.id], known[pair.target.id], workspace, proved, manner)
    for principle in workspace.principles:
        yield principle_leaf(principle, workspace, proved, manner)
    yield from guide_leaves(workspace, roles, manner)
