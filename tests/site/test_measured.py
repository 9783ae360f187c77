"""Pictures measured in a real browser: nothing clipped, nothing on top of another, nothing too small to read."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.measure import MEASURE, VIEWS, faults

Window = Callable[..., Any]


def journeys_by_length(workspace: Path) -> list[str]:
    """The journeys of the sample, the one with the fewest touchpoints first."""
    count = {
        path.stem: path.read_text(encoding="utf-8").count("\n    layer: ")
        for path in (workspace / "journeys").glob("*")
    }
    assert all(count.values())
    return sorted(count, key=lambda each: count[each])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["shortest", "longest", "in between"])
def test_every_text_lies_in_its_card_and_on_no_other(
    which: str, scheme: str, visit: Window, sample_workspace: Path
) -> None:
    shortest, *between, longest = journeys_by_length(sample_workspace)
    chosen = {"shortest": [shortest], "longest": [longest], "in between": between}[which]
    if which == "in between" and scheme == "dark":
        pytest.skip("the colours do not move the words; the two extremes show it")
    window = visit(color_scheme=scheme)
    for journey in chosen:
        window.go(f"journeys/{journey}.html")
        for view in VIEWS:
            window.page.locator(f"#tab-{view}").click()
            found = window.page.evaluate(MEASURE, view)
            where = f"{journey}, {view}"
            assert found["cards"], where
            assert len(found["texts"]) > len(found["cards"]), where
            assert faults(found) == {}, where
            assert bool(found["lanes"]) == (view != "flow"), where


def test_each_moment_has_one_card_in_each_view(visit: Window, sample_workspace: Path) -> None:
    window = visit()
    window.go(f"journeys/{journeys_by_length(sample_workspace)[-1]}.html")
    page = window.page
    cards = {
        view: Counter(each.get_attribute("data-touchpoint") for each in page.locator(f"#{view} .scroll a.m-card").all())
        for view in VIEWS
    }
    assert all(set(each.values()) == {1} for each in cards.values())
    assert cards["flow"].keys() < cards["map"].keys() == cards["blueprint"].keys()


@pytest.mark.parametrize("view", ["map", "blueprint"])
def test_lane_names_stay_at_the_left_while_the_picture_moves(view: str, visit: Window, sample_workspace: Path) -> None:
    window = visit()
    window.go(f"journeys/{journeys_by_length(sample_workspace)[-1]}.html#{view}")
    scroll = window.page.locator(f"#{view} .scroll")
    lefts = """each => [each, ...each.querySelectorAll(".lane-names, .picture")]
      .map((one) => Math.round(one.getBoundingClientRect().left))"""
    frame, names, picture = scroll.evaluate(lefts)
    assert names == frame + 1  # its border
    scroll.evaluate("each => { each.scrollLeft = 700; }")
    assert scroll.evaluate(lefts) == [frame, names, picture - 700]
    ground = "each => getComputedStyle(each.querySelector('.lane-names')).backgroundColor"
    assert scroll.evaluate(ground) not in ("transparent", "rgba(0, 0, 0, 0)")
    on_top = """each => {
      const names = each.querySelector(".lane-names").getBoundingClientRect();
      const top = document.elementFromPoint(names.left + names.width / 2, Math.max(names.top, 0) + 200);
      return !!top.closest(".lane-names");
    }"""
    scroll.scroll_into_view_if_needed()
    assert scroll.evaluate(on_top)


def test_a_picture_can_be_scrolled_by_keyboard(visit: Window, sample_workspace: Path) -> None:
    window = visit()
    window.go(f"journeys/{journeys_by_length(sample_workspace)[-1]}.html")
    scroll = window.page.locator("#map .scroll")
    scroll.focus()
    for _ in range(3):
        window.page.keyboard.press("ArrowRight")
    window.page.wait_for_function("() => document.querySelector('#map .scroll').scrollLeft > 0", timeout=5000)


def test_on_a_phone_a_picture_can_be_scrolled_to_its_end(visit: Window, sample_workspace: Path) -> None:
    window = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    window.go(f"journeys/{journeys_by_length(sample_workspace)[0]}.html")
    scroll = window.page.locator("#map .scroll")
    scroll.evaluate("each => { each.scrollLeft = each.scrollWidth; }")
    frame, last = scroll.evaluate(
        "each => [each.getBoundingClientRect().right, each.querySelector('.picture').getBoundingClientRect().right]"
    )
    assert abs(frame - 1 - last) <= 1
    assert window.page.evaluate("() => document.scrollingElement.scrollWidth") == 390
