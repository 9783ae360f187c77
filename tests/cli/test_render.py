"""``journeymap render``: what is written where, what is refused, and in which words."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

from journeymap.cli.commands.render import _VIEWS
from journeymap.render.export.registry import formats
from journeymap.render.export.views import VIEWS
from tests.cli.conftest import JOURNEY, Ran

Write = Callable[[Mapping[str, str]], Path]
Run = Callable[..., Ran]


@pytest.fixture
def two(small: dict[str, str]) -> dict[str, str]:
    return small | {"journeys/tea.yaml": JOURNEY.replace("journey: coffee", "journey: tea")}


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_views_on_the_command_line_are_those_that_can_be_drawn() -> None:
    assert _VIEWS == VIEWS
    assert all(set(each.views) <= set(VIEWS) for each in formats().values())


def test_formats_are_found_by_themselves() -> None:
    found = formats()
    assert {"dot", "html", "pdf", "png", "svg"} <= set(found)
    assert list(found) == sorted(found)
    assert all(each.suffix.startswith(".") for each in found.values())
    assert len({each.suffix for each in found.values()}) == len(found)


@pytest.mark.parametrize("name", list(formats()))
def test_every_format_makes_a_file(
    name: str, journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    ran = journeymap("render", "-C", workspace(small), "-f", name, "-o", tmp_path / "out")
    assert (ran.code, ran.err) == (0, "")
    (written,) = files(tmp_path / "out")
    assert written.startswith("coffee")
    assert written.endswith(formats()[name].suffix)
    assert ran.out == f"{tmp_path / 'out' / written}\n1 file, 1 new or changed\n"


def test_a_second_time_nothing_changes(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    command = ("render", "-C", workspace(small), "-o", tmp_path / "coffee.svg")
    assert journeymap(*command).out.endswith("1 file, 1 new or changed\n")
    before = (tmp_path / "coffee.svg").stat().st_mtime_ns
    assert journeymap(*command).out.endswith("1 file, 0 new or changed\n")
    assert (tmp_path / "coffee.svg").stat().st_mtime_ns == before


def test_without_a_place_a_file_named_after_journey_and_view_is_written_here(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    root = workspace(small)
    monkeypatch.chdir(here)
    assert journeymap("render", "-C", root).out == "coffee-map.svg\n1 file, 1 new or changed\n"
    assert files(here) == ["coffee-map.svg"]


def test_several_journeys_and_views_go_into_a_folder(
    journeymap: Run, workspace: Write, two: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    views = ("--view", "coverage", "--view", "map", "--view", "map")
    ran = journeymap("render", "-C", workspace(two), *views, "-o", out)
    assert ran.code == 0
    assert files(out) == ["coffee-coverage.svg", "coffee-map.svg", "tea-coverage.svg", "tea-map.svg"]
    assert ran.out.endswith("4 files, 4 new or changed\n")


def test_a_view_that_is_asked_for_twice_is_drawn_once(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    ran = journeymap("render", "-C", workspace(small), "--view", "map", "--view", "map", "-o", tmp_path / "one.svg")
    assert (ran.code, ran.err) == (0, "")


def test_a_selector_chooses_journeys(journeymap: Run, workspace: Write, two: dict[str, str], tmp_path: Path) -> None:
    ran = journeymap("render", "-C", workspace(two), "-s", "journey:tea", "-o", tmp_path / "out")
    assert ran.code == 0
    assert files(tmp_path / "out") == ["tea-map.svg"]


def test_the_end_of_the_name_tells_the_format(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    assert journeymap("render", "-C", workspace(small), "-o", tmp_path / "new" / "coffee.pdf", "--page", "a4").code == 0
    (page,) = PdfReader(io.BytesIO((tmp_path / "new" / "coffee.pdf").read_bytes())).pages
    assert float(page.mediabox.width) == pytest.approx(841.89, abs=0.1)


def test_wishes_reach_the_format(journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path) -> None:
    root = workspace(small)
    for name, options in {
        "a.png": (),
        "b.png": ("--scale", "2"),
        "c.png": ("--theme", "dark"),
        "d.png": ("--view", "flow"),
    }.items():
        assert journeymap("render", "-C", root, "-o", tmp_path / name, *options).code == 0
    contents = {(tmp_path / name).read_bytes() for name in ("a.png", "b.png", "c.png", "d.png")}
    assert len(contents) == 4


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-f", "pgn"), 'there is no format "pgn"; did you mean "png"?'),
        (("-f", "quark"), 'there is no format "quark"; there are '),
        (("-f", "svg", "--page", "a4"), "svg has no use for --page"),
        (("-f", "svg", "--tiled"), "svg has no use for --tiled"),
        (("-f", "svg", "--scale", "2"), "svg has no use for --scale"),
        (("-f", "png", "--tiled"), "png has no use for --tiled"),
        (("-f", "pdf", "--scale", "2"), "--scale goes with --tiled"),
        (("-f", "html", "--view", "map"), "html holds the whole journey: leave --view away"),
        (("-f", "dot", "--view", "map"), "dot cannot show the map; it can show: flow, blueprint"),
        (("-f", "pdf", "--page", "a9"), "is not one of 'a4'"),
        (("--view", "maps"), "is not one of 'map'"),
        (("--theme", "neon"), "is not one of 'light'"),
        (("-f", "png", "--scale", "0"), "is not in the range 0.1<=x<=10"),
        (("-s", "journey:nowhere"), 'there is no journey "nowhere" in this workspace'),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    options: tuple[str, ...], said: str, journeymap: Run, workspace: Write, small: dict[str, str]
) -> None:
    root = workspace(small)
    ran = journeymap("render", "-C", root, "-o", root / "out", *options)
    assert ran.code == 2
    assert said in ran.err
    assert files(root) == sorted(small)


def test_two_files_do_not_go_into_one(journeymap: Run, workspace: Write, two: dict[str, str], tmp_path: Path) -> None:
    ran = journeymap("render", "-C", workspace(two), "-o", tmp_path / "all.svg")
    assert ran.code == 2
    assert "2 files do not go into one: name a folder with -o, or choose one journey with -s" in ran.err
    assert files(tmp_path / "workspace") == sorted(two)


def test_a_file_of_another_kind_is_not_written_over(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    ran = journeymap("render", "-C", workspace(small), "-f", "svg", "-o", notes)
    assert ran.code == 2
    assert "notes.txt does not end in .svg" in ran.err
    assert notes.read_text(encoding="utf-8") == "mine"


def test_nothing_is_drawn_while_there_are_errors(
    journeymap: Run, workspace: Write, broken: dict[str, str], tmp_path: Path
) -> None:
    ran = journeymap("render", "-C", workspace(broken), "-o", tmp_path / "out")
    assert ran.code == 1
    assert ran.out.startswith("error[unknown-touchpoint]")
    assert ran.out.endswith("nothing was drawn: mend the errors first\n")
    assert not (tmp_path / "out").exists()


def test_errors_elsewhere_do_not_matter(
    journeymap: Run, workspace: Write, broken: dict[str, str], tmp_path: Path
) -> None:
    more = broken | {"journeys/tea.yaml": JOURNEY.replace("journey: coffee", "journey: tea")}
    ran = journeymap("render", "-C", workspace(more), "-s", "journey:tea", "-o", tmp_path / "out")
    assert (ran.code, files(tmp_path / "out")) == (0, ["tea-map.svg"])


def test_help_names_every_format(journeymap: Run) -> None:
    ran = journeymap("render", "--help")
    assert ran.code == 0
    assert f"[{'|'.join(formats())}]" in "".join(ran.out.split())


def test_a_mistake_in_the_middle_leaves_nothing_half_written(
    journeymap: Run, workspace: Write, two: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeymap.render.export.png._MOST", 10)
    ran = journeymap("render", "-C", workspace(two), "-f", "png", "-o", tmp_path / "out")
    assert ran.code == 2
    assert "more than we draw" in ran.err
    assert not (tmp_path / "out").exists()


def test_pictures_are_drawn_in_the_colours_of_the_house(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    journey = small["journeys/coffee.yaml"].replace(
        "    layer: customer\n", "    layer: customer\n    emotion: {target: 1}\n"
    )
    house = small.get("journeymap.yaml", "journeymap: 1\n")
    for brand in ("", 'brand: {colour: "#7a1f5c"}\n'):
        root = workspace(small | {"journeys/coffee.yaml": journey, "journeymap.yaml": f"{house}\n{brand}"})
        assert journeymap("render", "-C", root, "-o", tmp_path / "coffee.svg").code == 0
        assert ("#7a1f5c" in (tmp_path / "coffee.svg").read_text("utf-8")) is bool(brand)
