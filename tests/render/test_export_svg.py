"""A picture as SVG stands alone: well-formed, painted, with its letters, and nothing in it that is not ours."""

import base64
import io
import re
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

from journeymap.layout.poster import poster
from journeymap.look.theme import THEMES
from journeymap.render.export.subject import Subject
from journeymap.render.export.svg import export
from journeymap.render.export.views import VIEWS, view
from journeymap.render.paint import painted
from tests.layout.corpus import ENGLISH
from tests.render.hostile import HOSTILE, possible
from tests.render.subjects import LONGEST, SHORTEST, subject, told

XML = "{http://www.w3.org/2000/svg}"
SHAPES = ("rect", "path", "text")
CASES = [(journey, name) for journey in (SHORTEST, LONGEST) for name in VIEWS]


def parsed(what: Subject) -> ET.Element:
    return ET.fromstring(export(what).decode("utf-8"))  # noqa: S314 -- our own


def lines(root: ET.Element) -> list[str]:
    """The lines of text that are read, without their halos."""
    return [
        "".join(line.itertext())
        for text in root.iter(f"{XML}text")
        if text.get("aria-hidden") is None
        for line in text.iter(f"{XML}tspan")
    ]


@pytest.mark.parametrize(("journey", "name"), CASES)
def test_every_shape_carries_its_looks(journey: str, name: str) -> None:
    root = parsed(subject(journey, name))
    shapes = [each for each in root.iter() if each.tag.removeprefix(XML) in SHAPES]
    assert shapes
    assert [each.attrib for each in shapes if not re.fullmatch(r"#[0-9a-f]{6}|none", each.get("fill", ""))] == []
    assert [each.attrib for each in shapes if each.get("fill") == "none" and "stroke" not in each.attrib] == []


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_is_left_to_look_up_or_to_run(theme: str) -> None:
    text = export(subject(theme=theme)).decode("utf-8")
    without_font = re.sub(r"base64,[A-Za-z0-9+/=]*", "", text)
    for what in ("var(", "class=", "<script", "<a>", "<a ", "href", "data-", "@import", "http:", "https:"):
        assert what not in without_font.replace("http://www.w3.org/2000/svg", ""), what
    colours = set(re.findall(r"#[0-9a-f]{6}", without_font))
    assert THEMES[theme].colours["ground"] in colours
    assert colours <= set(THEMES[theme].colours.values())


@pytest.mark.parametrize("name", VIEWS)
def test_the_same_bytes_every_time(name: str) -> None:
    assert export(subject(view=name)) == export(subject(view=name))


def test_the_heading_says_whose_journey_it_is_and_how_far_it_can_be_trusted() -> None:
    said = lines(parsed(subject(SHORTEST)))
    assert said[0] == "The lost umbrella"
    assert said[1] == "Ruth, out for the day · Get my mother's umbrella back"
    assert said[2] == "Map · state: current · owner: station operations · reviewed 2026-08-20"
    assert said[-1] == "Journeys worth walking"


def test_lane_names_and_stages_and_what_the_signs_mean_are_in_the_one_drawing() -> None:
    said = lines(parsed(subject(SHORTEST)))
    assert {"What happens", "How I feel", "Ask", "Get it back", "moment of truth", "how they should feel"} <= set(said)


def test_only_signs_that_are_drawn_are_explained() -> None:
    said = lines(parsed(subject(SHORTEST)))
    assert "back to an earlier moment" not in said
    assert "opportunity" not in said
    assert "back to an earlier moment" in lines(parsed(subject(LONGEST)))


def test_the_font_inside_has_every_letter_that_it_can_have() -> None:
    root = parsed(subject(LONGEST))
    style = root.findtext(f"{XML}style") or ""
    faces = re.findall(r"font-weight:(\d+);font-style:(\w+);src:url\(data:font/ttf;base64,([^)]*)\)", style)
    assert {(weight, slant) for weight, slant, _ in faces} == {("400", "normal"), ("600", "normal"), ("400", "italic")}
    for weight, slant, data in faces:
        used = {
            letter
            for text in root.iter(f"{XML}text")
            if (text.get("font-weight", "400"), text.get("font-style", "normal")) == (weight, slant)
            for letter in "".join(text.itertext())
        }
        inside = TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap()
        assert used - set(map(chr, inside)) == set()
        assert len(inside) <= len(used) + 1


def test_a_halo_is_a_text_of_its_own_below_the_words() -> None:
    root = parsed(subject(LONGEST, "flow"))
    halos = [each for each in root.iter(f"{XML}text") if "stroke" in each.attrib]
    assert halos
    assert {each.get("aria-hidden") for each in halos} == {"true"}
    parents = {child: parent for parent in root.iter() for child in parent}
    for halo in halos:
        siblings = list(parents[halo])
        words = siblings[siblings.index(halo) + 1]
        assert "".join(words.itertext()) == "".join(halo.itertext())
        assert words.get("fill") != halo.get("fill") == halo.get("stroke")


def test_ids_are_of_this_journey_and_view_only() -> None:
    ids = {each.get("id") for what in ("map", "flow") for each in parsed(subject(view=what)).iter() if each.get("id")}
    assert len(ids) == 6
    assert all(str(each).startswith((f"{SHORTEST}-map-", f"{SHORTEST}-flow-")) for each in ids)


def test_each_line_says_how_wide_it_is_where_only_our_font_draws_it() -> None:
    root = parsed(told("Grüße, 顾客"))
    widths = {"".join(line.itertext()): line.get("textLength") for line in root.iter(f"{XML}tspan")}
    assert widths["Backstage"] is not None
    assert {wide for text, wide in widths.items() if "顾" in text} == {None}


def test_a_screen_reader_hears_the_title_and_the_description() -> None:
    root = parsed(subject(SHORTEST, "coverage"))
    title, description = (root.get("aria-labelledby") or "").split()
    named = {each.get("id"): each.text for each in root.iter()}
    assert named[title] == "Coverage: The lost umbrella"
    assert "Nobody has to tell it twice: " in (named[description] or "")


@cache
def drawn(text: str) -> ET.Element:
    """The painted picture without its font, written and read again."""
    what = told(text)
    whole = poster(view(what), what.flow, what.workspace.house, ENGLISH)
    return ET.fromstring(ET.tostring(painted(whole, "p", what.theme), encoding="unicode"))  # noqa: S314 -- our own


def structure(root: ET.Element) -> tuple[set[str], set[str]]:
    return {each.tag for each in root.iter()}, {name for each in root.iter() for name in each.attrib} - {"lengthAdjust"}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_stays_text(text: str) -> None:
    assert structure(drawn(text)) == structure(drawn("harmless"))
    title = drawn(text).findtext(f"{XML}title") or ""
    assert title == possible(view(told(text)).title).replace("\r\n", "\n").replace("\r", "\n")
