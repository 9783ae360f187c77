"""The emotion curve in miniature."""

import pytest

from journeymap.graph.flow import Flow
from journeymap.layout.marks import Stroke
from journeymap.model.house import Scale
from journeymap.render.sparkline import sparkline
from tests.layout import walker
from tests.layout.corpus import ENGLISH, made, sample
from tests.layout.test_parts import SHOP


def test_target_and_observed_along_the_main_way():
    picture = sparkline(SHOP, Scale(), ENGLISH)
    lines = {mark.role: mark.points[::3] for mark in picture.marks if isinstance(mark, Stroke)}
    assert list(lines) == ["curve-observed", "curve-target"]
    assert [y for _, y in lines["curve-target"]] == [5, 39, 5, 22]
    assert [y for _, y in lines["curve-observed"]] == [13.5, 39, 22, 39, 13.5]
    assert [x for x, _ in lines["curve-target"]] == [5, 27, 71, 93]
    assert picture.width == 98


@pytest.mark.parametrize("seed", range(6))
def test_it_stays_within_its_edges(seed: int):
    for workspace in (sample(), made(seed, 12)):
        for journey in workspace.journeys:
            picture = sparkline(Flow(journey), workspace.house.scale, ENGLISH)
            assert walker.sticking_out(picture) == []


def test_a_scale_of_one_value_is_flat():
    assert sparkline(SHOP, Scale(1, 1, {}), ENGLISH).height == 44
