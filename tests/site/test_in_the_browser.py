"""The sample site in a real browser, from the folder, with the network watched."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

Visit = Any
Window = Callable[..., Visit]

COFFEE = "journeys/coffee-before-the-train.html"
SHORTEST = "journeys/lost-umbrella.html"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1920, "height": 1080}

IDS_TWICE = """() => {
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}"""
GROUND = "() => getComputedStyle(document.body).backgroundColor"
TOO_SMALL = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), sizes = new Map();
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim(), above = walker.currentNode.parentElement;
    if (!text || above.closest(".tiles, .picture, .lane-names")) continue;
    const size = () => above.checkVisibility() ? parseFloat(getComputedStyle(above).fontSize) : 99;
    if (!sizes.has(above)) sizes.set(above, size());
    if (sizes.get(above) < 14) found.push(text);
  }
  return found;
}"""
SIDEWAYS = """() => {
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  const out = [...document.querySelectorAll("body *")].filter((each) =>
    each.getBoundingClientRect().right > innerWidth + 1 &&
    !each.closest(".scroll, .scroll-table, .skip") && each.checkVisibility());
  return [wide, out.map((each) => each.outerHTML.slice(0, 80))];
}"""


def light(colour: str) -> bool:
    return sum(int(each) for each in re.findall(r"\d+", colour)[:3]) > 3 * 128


def chunk(paths: Iterable[str], kind: str) -> list[str]:
    return [path for path in paths if path.rpartition("/")[0] == kind]


@pytest.mark.parametrize(
    "kind", ["", "journeys", "principles", "guides", "guides/cards", "guides/house", "guides/principles"]
)
def test_every_page_opens_without_a_murmur_light_and_dark_at_a_desk_and_on_a_phone(
    kind: str, visit: Window, sample_site: Path
) -> None:
    window = visit(color_scheme="light")
    page = window.page
    paths = chunk(sorted(path.relative_to(sample_site).as_posix() for path in sample_site.rglob("*.html")), kind)
    assert paths
    for path in paths:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(DESK)
        window.go(path)
        assert page.evaluate(IDS_TWICE) == [], path
        assert page.evaluate(TOO_SMALL) == [], path
        assert light(page.evaluate(GROUND)), path
        page.emulate_media(color_scheme="dark")
        assert not light(page.evaluate(GROUND)), path
        page.set_viewport_size(PHONE)
        assert page.evaluate(SIDEWAYS) == [0, []], path
        assert window.noise == [], path


# --- a walk through the site


def test_from_the_first_page_to_a_touchpoint_its_principle_and_a_guide(visit: Window) -> None:
    window = visit()
    page = window.page
    window.go("index.html")
    page.get_by_role("link", name="A coffee before the train").first.click()
    assert window.here == COFFEE
    assert page.get_by_role("heading", level=1).inner_text() == "A coffee before the train"

    card = page.locator("#map a.m-card").filter(has_text="nods").first
    card.scroll_into_view_if_needed()
    touchpoint = card.get_attribute("data-touchpoint")
    card.click()
    assert window.here == f"{COFFEE}#touchpoint-{touchpoint}"
    panel = page.get_by_role("dialog", name="nods")
    panel.wait_for()
    assert "nods" in page.locator(f"article#touchpoint-{touchpoint} h3").inner_text()

    panel.get_by_role("link", name="No customer goes undetected").first.click()
    assert window.here == "principles/no-customer-goes-undetected.html"
    assert "No customer goes undetected" in page.get_by_role("heading", level=1).inner_text()
    assert page.locator(f"main a[href$='coffee-before-the-train.html#touchpoint-{touchpoint}']").count() >= 1

    page.go_back()
    assert window.here == f"{COFFEE}#touchpoint-{touchpoint}"
    panel.get_by_role("link", name="Barista", exact=True).click()
    assert window.here == "guides/barista.html"
    assert page.get_by_role("heading", level=1).inner_text() == "Barista"
    page.locator(f"main a[href$='coffee-before-the-train.html#touchpoint-{touchpoint}']").first.click()
    assert window.here == f"{COFFEE}#touchpoint-{touchpoint}"
    panel.wait_for()
    page.get_by_role("link", name="Findings").click()
    assert window.here == "findings.html"


def test_a_card_can_be_opened_by_keyboard(visit: Window) -> None:
    window = visit()
    window.go(SHORTEST)
    card = window.page.locator("#map a.m-card").first
    card.focus()
    window.page.keyboard.press("Enter")
    assert window.here == f"{SHORTEST}#touchpoint-{card.get_attribute('data-touchpoint')}"


def test_the_first_tab_stop_skips_to_the_content(visit: Window) -> None:
    window = visit()
    window.go(SHORTEST)
    window.page.keyboard.press("Tab")
    skip = window.page.locator(":focus")
    assert skip.inner_text() == "Skip to the content"
    assert skip.evaluate("each => each.getBoundingClientRect().left") >= 0
    window.page.keyboard.press("Enter")
    assert window.here == f"{SHORTEST}#main"


# --- views


def shown(window: Visit) -> list[str]:
    """Which views can be seen, and that the tabs say the same."""
    found: list[str] = window.page.evaluate(
        "() => [...document.querySelectorAll('.view')].filter((each) => each.checkVisibility()).map((each) => each.id)"
    )
    selected = window.page.locator("[role=tab][aria-selected=true]")
    assert [each.get_attribute("aria-controls") for each in selected.all()] == found
    assert [each.get_attribute("id") for each in window.page.locator("[role=tab][tabindex='0']").all()] == [
        f"tab-{name}" for name in found
    ]
    return found


def test_the_map_is_shown_first_and_a_click_shows_another_view(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    assert [tab.inner_text() for tab in window.page.get_by_role("tab").all()] == ["Map", "Blueprint", "Flow"]
    assert shown(window) == ["map"]
    window.page.get_by_role("tab", name="Flow").click()
    assert shown(window) == ["flow"]
    assert window.here == f"{COFFEE}#flow"
    window.page.reload()
    assert shown(window) == ["flow"]
    window.page.get_by_role("tab", name="Map").click()
    assert shown(window) == ["map"]


def test_arrow_keys_move_between_views_and_round_the_ends(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    window.page.get_by_role("tab", name="Map").focus()
    seen = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "Home", "End", "x"):
        window.page.keyboard.press(key)
        seen += shown(window)
        assert window.page.locator(":focus").get_attribute("id") == f"tab-{seen[-1]}"
    assert seen == ["blueprint", "flow", "map", "flow", "blueprint", "map", "flow", "flow"]


def test_one_tab_stop_leads_past_the_views_to_the_tools_and_another_into_the_picture(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    page.get_by_role("tab", name="Map").focus()
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("aria-label") == "Smaller"
    page.get_by_role("button", name="Keys").focus()
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("aria-label") == "Map of A coffee before the train, scrolls"
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("data-touchpoint") == "walk-in"
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("each => !each.closest('.views')")


def test_a_deep_link_shows_its_view(visit: Window) -> None:
    window = visit()
    window.go(f"{COFFEE}#blueprint")
    assert shown(window) == ["blueprint"]
    window.page.evaluate("() => { location.hash = '#flow'; }")
    window.page.locator("#flow").wait_for(state="visible")
    assert shown(window) == ["flow"]
    window.page.evaluate("() => { location.hash = '#touchpoints'; }")
    assert shown(window) == ["flow"]


def test_a_view_is_named_by_its_tab(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    window.page.get_by_role("tab", name="Blueprint").click()
    assert window.page.get_by_role("tabpanel", name="Blueprint").is_visible()
    assert window.page.get_by_role("tablist", name="Views of this journey").is_visible()


def test_without_script_everything_is_there(visit: Window) -> None:
    window = visit(java_script_enabled=False)
    page = window.page
    for path in (COFFEE, SHORTEST):
        window.go(path)
        for name in ("map", "blueprint", "flow", "table", "touchpoints"):
            section = page.locator(f"section#{name}")
            assert section.is_visible(), name
            assert section.locator("h2").is_visible(), name
        assert page.locator(".view .scroll .picture").count() == 3
        assert all(each.is_visible() for each in page.locator(".view .scroll .picture").all())
        assert page.get_by_role("tab").count() == 0
        assert not any(each.is_visible() for each in page.locator("button, input, select, summary").all())
    page.locator("#blueprint a.m-card").first.click()
    assert "#touchpoint-" in window.here


# --- themes


INK = "() => getComputedStyle(document.body).color"
INKS = {"light": "rgb(23, 32, 46)", "dark": "rgb(238, 241, 246)", "projector": "rgb(0, 0, 0)"}


@pytest.mark.parametrize("system", ["light", "dark"])
def test_each_theme_can_be_chosen_is_remembered_and_given_up_again(system: str, visit: Window) -> None:
    window = visit(color_scheme=system)
    page = window.page
    window.go("index.html")
    choice = page.get_by_role("combobox", name="Theme")
    assert choice.locator("option").all_inner_texts() == ["System theme", "Light", "Dark", "Projector"]
    assert (choice.input_value(), page.evaluate(INK)) == ("", INKS[system])
    for name, ink in INKS.items():
        choice.select_option(name)
        assert page.evaluate(INK) == ink
        for path in (COFFEE, "index.html"):
            window.go(path)
            assert (choice.input_value(), page.evaluate(INK)) == (name, ink)
    choice.select_option("System theme")
    window.go(COFFEE)
    assert (choice.input_value(), page.evaluate(INK)) == ("", INKS[system])


def test_the_theme_is_chosen_by_keyboard(visit: Window) -> None:
    window = visit(color_scheme="light")
    window.go("index.html")
    window.page.locator("select.theme").focus()
    window.page.keyboard.press("p")
    assert window.page.evaluate(INK) == INKS["projector"]
    window.page.keyboard.press("ArrowUp")
    assert window.page.evaluate(INK) == INKS["dark"]


def test_without_a_choice_the_theme_follows_the_system_and_without_script_too(visit: Window) -> None:
    for script in (True, False):
        window = visit(color_scheme="light", java_script_enabled=script)
        window.go("index.html")
        assert window.page.locator("select.theme").is_visible() == script
        assert light(window.page.evaluate(GROUND))
        window.page.emulate_media(color_scheme="dark")
        assert not light(window.page.evaluate(GROUND))


def test_what_was_remembered_and_is_no_theme_is_forgotten(visit: Window) -> None:
    window = visit(color_scheme="light")
    window.page.add_init_script("try { localStorage.setItem('journeymap-theme', 'neon'); } catch { }")
    window.go("index.html")
    assert window.page.locator("select.theme").input_value() == ""
    assert light(window.page.evaluate(GROUND))


def test_on_a_projector_pictures_are_larger_and_lines_bolder(visit: Window) -> None:
    window = visit(color_scheme="light")
    window.go(COFFEE)
    seen = """() => {
      const svg = document.querySelector("#map .picture");
      const width = (what) => parseFloat(getComputedStyle(svg.querySelector(what)).strokeWidth);
      const text = parseFloat(getComputedStyle(document.body).fontSize);
      return [svg.getBoundingClientRect().width / svg.viewBox.baseVal.width, width("path.m-curve-target"), text];
    }"""
    before = window.page.evaluate(seen)
    window.page.locator("select.theme").select_option("projector")
    after = window.page.evaluate(seen)
    assert before[0] == 1
    assert all(large >= 1.1 * small for small, large in zip(before, after, strict=True))


# --- in a frame where nothing may be remembered


def test_a_page_that_may_not_remember_works_all_the_same(visit: Window) -> None:
    window = visit(color_scheme="light")
    window.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    window.go(COFFEE)
    window.page.locator("select.theme").select_option("dark")
    assert not light(window.page.evaluate(GROUND))
    assert shown(window) == ["map"]
