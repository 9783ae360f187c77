"""What goes into a page, and what it is known by."""

import dataclasses
import pickle

from journeymap.graph.flow import Flow
from journeymap.language.language import language
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import survey
from journeymap.render.leaf import Keys, Leaf
from journeymap.render.site import site
from tests.layout.corpus import sample


def keys(workspace: Workspace, program: str = "one") -> dict[str, str]:
    """The key of each leaf of a site by its path, found by somebody who knows nothing yet."""
    made = Keys(program)
    return {leaf.path: made.of(leaf) for leaf in site(workspace, survey(workspace), ())}


def with_another_title(workspace: Workspace, name: str) -> Workspace:
    journeys = tuple(
        dataclasses.replace(each, title=f"New: {each.title}") if each.id == name else each
        for each in workspace.journeys
    )
    return dataclasses.replace(workspace, journeys=journeys)


def test_the_same_facts_have_the_same_key():
    assert keys(sample()) == keys(sample())


def test_another_program_has_other_keys():
    one, two = keys(sample(), "one"), keys(sample(), "two")
    assert not set(one.values()) & set(two.values())


def test_a_page_is_known_by_what_goes_into_it_and_by_nothing_else():
    before, after = keys(sample()), keys(with_another_title(sample(), "lost-umbrella"))
    differ = {path for path in before if before[path] != after[path]}
    acting = {
        role for each in sample().journeys if each.id == "lost-umbrella" for at in each.touchpoints for role in at.roles
    }
    assert {path for path in differ if path.startswith("journeys/")} == {"journeys/lost-umbrella.html"}
    assert {path for path in differ if path.startswith("guides/") and path.count("/") == 1} == {
        f"guides/{role}.html" for role in acting
    }
    assert {"index.html", "coverage.html", "assets/search.js"} <= differ
    assert not {"checks.html", "assets/style.css"} & differ


def test_what_a_flow_has_worked_out_does_not_change_its_key():
    flow = Flow(sample().journeys[0])
    leaf = Leaf("x", bytes, flow)
    before = Keys("one").of(leaf)
    assert flow.graph
    assert flow.moments
    assert Keys("one").of(leaf) == before
    assert Keys("one").of(Leaf("x", bytes, Flow(sample().journeys[1]))) != before


def test_leaves_can_be_handed_to_another_process():
    leaves = list(site(sample(), survey(sample()), (), language("nl")))
    some = [leaf for leaf in leaves if leaf.path.count("/") == 1 and leaf.path.endswith("umbrella.html")]
    some += [leaf for leaf in leaves if leaf.path.startswith(("principles/", "compare/", "guides/cards/b"))]
    assert len(some) > 10
    for leaf in some:
        assert pickle.loads(pickle.dumps(leaf)).content == leaf.content  # noqa: S301 -- our own
