"""PDF and PNG: sizes, letters that can be found, our font only, and the same bytes every time."""

import builtins
import io
import struct
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import typst
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from journeymap.diagnostics.errors import EngineError, UsageError
from journeymap.language.language import language as speaking
from journeymap.layout.paper import EDGE, PAPERS, POINT
from journeymap.layout.poster import poster
from journeymap.layout.tiling import tiling
from journeymap.render.export import pdf, png
from journeymap.render.export.views import VIEWS, view
from tests.layout.corpus import ENGLISH
from tests.render.hostile import HOSTILE
from tests.render.subjects import LONGEST, SHORTEST, subject, told


@cache
def made(journey: str = SHORTEST, name: str = "map", theme: str = "light", **wishes: Any) -> bytes:
    return pdf.export(subject(journey, name, theme, **wishes))


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def fonts(reader: PdfReader) -> dict[str, bool]:
    """The fonts by name, and whether each is inside."""
    found = {}
    for page in reader.pages:
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        for each in resources.get("/Font", {}).values():
            below = each.get_object()["/DescendantFonts"][0].get_object()
            inside = any(name.startswith("/FontFile") for name in below["/FontDescriptor"])
            found[str(below["/BaseFont"]).partition("+")[2]] = inside
    return found


@pytest.mark.parametrize("name", list(PAPERS))
def test_one_lying_sheet_of_the_size_that_was_asked_for(name: str) -> None:
    (page,) = read(made(page=name)).pages
    size = float(page.mediabox.width) * POINT, float(page.mediabox.height) * POINT
    assert size == pytest.approx((PAPERS[name].width, PAPERS[name].height), abs=0.1)
    assert size[0] > size[1]


@pytest.mark.parametrize("journey", [SHORTEST, LONGEST])
@pytest.mark.parametrize("name", VIEWS)
def test_every_line_of_text_can_be_found(journey: str, name: str) -> None:
    text = "".join(read(made(journey, name)).pages[0].extract_text().split())
    what = subject(journey, name)
    for touchpoint in what.flow.graph if name != "coverage" else ():
        assert "".join(what.flow.touchpoints[touchpoint].title.split()) in text
    assert "".join(what.flow.journey.title.split()) in text
    assert "".join(what.flow.journey.stages[0].title.split()) in text


@pytest.mark.parametrize("journey", [SHORTEST, LONGEST])
def test_our_font_is_inside_and_no_other(journey: str) -> None:
    used = fonts(read(made(journey)))
    assert set(used) == {"SourceSansPro-Regular", "SourceSansPro-Semibold", "SourceSansPro-It"}
    assert all(used.values())


@pytest.mark.parametrize(("text", "wanted"), [("Grüße, Ω, Ж", False), ("顾客", True)])
def test_other_fonts_are_looked_at_only_for_letters_that_ours_lacks(
    text: str,
    wanted: bool,  # noqa: FBT001 -- pytest hands it in by name
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = []
    real = typst.Fonts

    def fonts(*, include_system_fonts: bool, **rest: Any) -> typst.Fonts:
        asked.append(include_system_fonts)
        return real(include_system_fonts=include_system_fonts, **rest)

    monkeypatch.setattr(typst, "Fonts", fonts)
    pdf.export(told(text))
    assert asked == [wanted]


def test_what_the_file_says_of_itself() -> None:
    reader = read(made())
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Map: The lost umbrella", "Journeys worth walking")
    assert reader.metadata.creation_date is None
    root = reader.trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    assert str(root["/Lang"]) == "en"
    marked = root["/MarkInfo"]
    assert isinstance(marked, DictionaryObject)
    assert marked["/Marked"]


def test_shapes_are_lines_and_no_pixels() -> None:
    resources = read(made(LONGEST)).pages[0]["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    pictures = [each.get_object() for each in resources.get("/XObject", {}).values()]
    assert [each["/Subtype"] for each in pictures if each["/Subtype"] == "/Image"] == []


def test_the_same_bytes_every_time() -> None:
    assert pdf.export(subject(LONGEST)) == made(LONGEST)
    assert png.export(subject()) == png.export(subject())
    tiled = subject(LONGEST, tiled=True)
    assert pdf.export(tiled) == pdf.export(tiled)


def test_a_sheet_for_each_tile_with_its_number_and_the_lane_names() -> None:
    paper = PAPERS["a4"]
    room = ((paper.width - 2 * EDGE) / POINT / 0.5625, (paper.height - 2 * EDGE) / POINT / 0.5625)
    what = subject(LONGEST)
    sheets = tiling(view(what), what.flow, what.workspace.house, room, ENGLISH)
    pages = read(made(LONGEST, page="a4", tiled=True)).pages
    assert len(pages) == len(sheets) > 20
    for number, page in enumerate(pages, 1):
        assert f"sheet {number} of {len(pages)}" in page.extract_text()
    first_row = [page.extract_text() for page, sheet in zip(pages, sheets, strict=True) if sheet.down == sheets[0].down]
    assert len(first_row) > 5
    assert all("What happens" in text for text in first_row)


def test_a_larger_scale_and_a_smaller_sheet_take_more_sheets() -> None:
    def count(**wishes: Any) -> int:
        return len(read(made(LONGEST, tiled=True, **wishes)).pages)

    assert count(page="a3") < count(page="a4")
    assert count(page="a3") < count(page="a3", scale=1.0)


def pixels(content: bytes) -> tuple[int, int]:
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    return width, height


@pytest.mark.parametrize("scale", [None, 0.5, 2.0])
def test_a_png_is_as_large_as_on_a_screen_times_the_scale(scale: float | None) -> None:
    what = subject(SHORTEST, scale=scale)
    whole = poster(view(what), what.flow, what.workspace.house, ENGLISH)
    wide, tall = pixels(png.export(what))
    times = scale or 1.0
    assert wide == pytest.approx(whole.width * times, abs=1)
    assert tall == pytest.approx(whole.height * times, abs=1)


def test_a_png_that_would_be_too_large_is_refused_with_a_scale_that_works() -> None:
    with pytest.raises(UsageError, match=r"more than we draw: take --scale 2.2 or less, or a PDF") as caught:
        png.export(subject(LONGEST, scale=10.0))
    assert str(caught.value).startswith("outpatient-visit would be 8")


EMOJI = "A 🙂 👩‍👩‍👧‍👦🇳🇱 1️⃣ B 👋🏽❤️"


SIGNS = "#set page() $x$ *b* _i_ @ref \\\\ <a>"


@pytest.mark.parametrize("text", [EMOJI, "顾客走进咖啡店", "Καλημέρα, Здравствуйте", SIGNS])
def test_any_script_and_any_sign_of_typst_is_text(text: str) -> None:
    found = "".join(read(pdf.export(told(text))).pages[0].extract_text().split())
    assert found.count("".join(text.split()).removesuffix("👋🏽❤️")) > 3
    assert pixels(png.export(told(text)))[0] > 900


def test_arabic_makes_a_page_too() -> None:
    assert "المقهى" in read(pdf.export(told("المقهى"))).pages[0].extract_text()


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_makes_one_page_like_any_other(text: str) -> None:
    (page,) = read(pdf.export(told(text, "coverage"))).pages
    assert "Coverage" in page.extract_text()
    assert "/Annots" not in page


def test_without_typst_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "typst":
            raise ImportError
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    for export in (pdf.export, png.export):
        with pytest.raises(UsageError, match='need one package more: pip install "typst'):
            export(subject())


def test_what_typst_cannot_do_is_an_error_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymap.render.typeset._SOURCE", "#let x = ")
    with pytest.raises(EngineError, match="the picture could not be typeset"):
        pdf.export(subject())


@pytest.mark.parametrize(("language", "expected"), [("nl-BE", "nl"), ("EN_gb", "en"), ("klingon!", "en")])
def test_a_picture_in_a_language_with_a_country(language: str, expected: str) -> None:
    root = read(pdf.export(replace(subject(), speech=speaking(language)))).trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    assert str(root["/Lang"]) == expected
