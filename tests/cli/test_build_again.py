"""A build that leaves alone what it can makes the same site as one that makes everything: whatever was edited."""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeymap.cli.run import run
from journeymap.lasting import ELSEWHERE
from journeymap.render.drawings import drawings

CHECKOUT = Path(__file__).parent.parent.parent
SMALL = ("lost-umbrella", "coffee-before-the-train", "coffee-with-a-greeter", "first-day-at-work")
EDITS = 30
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of three journeys, two of which are compared, with notes of its own."""
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "notes"))
    root = tmp_path / "shop"
    shutil.copytree(CHECKOUT / "principles", root / "principles")
    shutil.copy(CHECKOUT / "journeymap.yaml", root)
    (root / "journeys").mkdir()
    for name in SMALL:
        shutil.copy(CHECKOUT / "journeys" / f"{name}.yaml", root / "journeys")
    for file in (root / "principles").iterdir():  # the other journeys have tags that these lack
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub("tag:(story-asked-again|announcement)", "tag:arrival", text), encoding="utf-8")
    return root


def tree(folder: Path) -> dict[str, bytes]:
    """All that a site holds, but for the list of its files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def built(root: Path, folder: Path, *options: str) -> dict[str, bytes]:
    assert run(["build", "-C", str(root), "-o", str(folder), *options]) == 0
    return tree(folder)


def anew(root: Path) -> dict[str, bytes]:
    """The site as it is when nothing is known of any before."""
    folder = root.parent / "anew"
    shutil.rmtree(folder, ignore_errors=True)
    return built(root, folder, "--anew", "--jobs", "1")


def replaced(file: Path, old: str, new: str) -> None:
    """Edit the first place where ``old`` stands before a plain text; nothing where it does nowhere."""
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(rf"{re.escape(old)}(?=\w)", new, text, count=1), encoding="utf-8")


class Editor:
    """Somebody who works on a workspace, and on whose site things happen."""

    def __init__(self, root: Path, site: Path, seed: int) -> None:
        self.root, self.site, self.dice = root, site, random.Random(seed)  # noqa: S311 -- no secrets
        self.number = 0

    def edit(self) -> str:
        """Do one thing, and say which."""
        self.number += 1
        choice: Callable[[], None] = self.dice.choice(
            [
                self.another_title,
                self.another_moment,
                self.another_feeling,
                self.another_rule,
                self.another_principle,
                self.another_house,
                self.one_more,
                self.one_less,
                self.only_a_comment,
                self.only_touched,
                self.a_picture,
                self.a_page_is_lost,
                self.a_page_is_spoilt,
                self.the_notes_are_lost,
                self.the_notes_are_spoilt,
            ]
        )
        choice()
        return choice.__name__

    def journey(self) -> Path:
        return self.dice.choice([self.root / "journeys" / f"{name}.yaml" for name in SMALL[1:]])

    def page(self) -> Path:
        return self.dice.choice(sorted(self.site.rglob("*.html")))

    def another_title(self) -> None:
        replaced(self.journey(), "\ntitle: ", f"\ntitle: {self.number} ")

    def another_moment(self) -> None:
        replaced(self.journey(), "\n    title: ", f"\n    title: Again {self.number} ")

    def another_feeling(self) -> None:
        replaced(self.journey(), "feeling: ", f"feeling: even more {self.number} ")

    def another_rule(self) -> None:
        file = self.root / "principles" / "no-customer-goes-undetected.yaml"
        replaced(file, "time: ", f"time: {self.number}")

    def another_principle(self) -> None:
        files = sorted((self.root / "principles").iterdir())
        replaced(self.dice.choice(files), "\nevoke: ", f"\nevoke: As often as {self.number} times, ")

    def another_house(self) -> None:
        replaced(self.root / "journeymap.yaml", "\nname: ", f"\nname: {self.number} ")

    def one_more(self) -> None:
        text = (CHECKOUT / "journeys" / "lost-umbrella.yaml").read_text(encoding="utf-8")
        text = text.replace("journey: lost-umbrella", f"journey: umbrella-{self.number}", 1)
        (self.root / "journeys" / f"umbrella-{self.number}.yaml").write_text(text, encoding="utf-8")

    def one_less(self) -> None:
        more = sorted((self.root / "journeys").glob("umbrella-*"))
        if more:
            self.dice.choice(more).unlink()

    def only_a_comment(self) -> None:
        with self.journey().open("a", encoding="utf-8") as file:
            file.write(f"# {self.number}\n")

    def only_touched(self) -> None:
        os.utime(self.journey())

    def a_picture(self) -> None:
        (self.root / "journeys" / "photo.png").write_bytes(PIXEL + bytes([self.number]))
        file = self.root / "journeys" / "lost-umbrella.yaml"
        if "photo.png" not in file.read_text(encoding="utf-8"):
            replaced(file, "\n    layer: ", "\n    image: photo.png\n    layer: ")

    def a_page_is_lost(self) -> None:
        self.page().unlink()

    def a_page_is_spoilt(self) -> None:
        with self.page().open("ab") as file:
            file.write(b"<!-- not ours -->")

    def the_notes_are_lost(self) -> None:
        shutil.rmtree(self.root.parent / "notes", ignore_errors=True)

    def the_notes_are_spoilt(self) -> None:
        for file in (self.root.parent / "notes").glob("*.json"):
            file.write_bytes(file.read_bytes()[: self.dice.randrange(400)])


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_was_edited_the_site_is_as_made_anew(shop: Path, seed: int):
    site = shop.parent / "site"
    built(shop, site)
    editor = Editor(shop, site, seed)
    done = []
    for number in range(EDITS // 2):
        done.append(editor.edit())
        assert built(shop, site, "--jobs", str(1 + number % 2)) == anew(shop), done


def changed(root: Path, site: Path) -> set[str]:
    """What a build writes."""
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    built(root, site, "--jobs", "1")
    after = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    return {path.relative_to(site).as_posix() for path, time in after.items() if before.get(path) != time}


def makes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The journeys whose pages are drawn from now on."""
    drawn: list[str] = []

    def noted(flow, *others):
        drawn.append(flow.journey.id)
        return drawings(flow, *others)

    monkeypatch.setattr("journeymap.render.journey_page.drawings", noted)
    return drawn


def test_only_the_journey_that_changed_is_drawn_again(shop: Path, monkeypatch: pytest.MonkeyPatch):
    site = shop.parent / "site"
    built(shop, site)
    drawn = makes(monkeypatch)
    replaced(shop / "journeys" / "first-day-at-work.yaml", "\ntitle: ", "\ntitle: Ah, ")
    assert "journeys/first-day-at-work.html" in changed(shop, site)
    assert drawn == ["first-day-at-work"]


def test_a_principle_redoes_the_journeys_that_it_concerns_and_no_others(shop: Path, monkeypatch: pytest.MonkeyPatch):
    site = shop.parent / "site"
    before = built(shop, site)
    about = "the-price-comes-first"
    concerned = {
        path.removeprefix("journeys/").removesuffix(".html")
        for path, content in before.items()
        if path.startswith("journeys/") and f"principles/{about}.html".encode() in content
    }
    drawn = makes(monkeypatch)
    replaced(shop / "principles" / f"{about}.yaml", "\nfeel: ", "\nfeel: very ")
    changed(shop, site)
    assert set(drawn) == concerned
    assert concerned < set(SMALL)


def test_the_number_of_jobs_makes_no_difference(sample_workspace: Path, tmp_path: Path):
    one, two, three = (
        built(sample_workspace, tmp_path / str(jobs), "--anew", "--jobs", str(jobs)) for jobs in (1, 2, 3)
    )
    assert one == two == three


COMMAND = """
import sys
from journeymap.__main__ import main
try:
    main()
except SystemExit:
    pass
print("click" in sys.modules)
"""


def asked(root: Path, site: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "build", "-C", str(root), "-o", str(site)],
        capture_output=True,
        text=True,
        check=False,
        cwd=CHECKOUT,
    )
    assert not done.stderr
    return done.stdout


NOT_NEEDED = "False\n"
QUICK = "click was not needed"


def answer(root: Path, site: Path) -> str:
    """What is said to a build; with a note when it was answered at once."""
    said = asked(root, site)
    return said.removesuffix(NOT_NEEDED) + QUICK if said.endswith(NOT_NEEDED) else said


def test_when_nothing_changed_it_is_said_at_once(shop: Path):
    site = shop.parent / "site"
    first = answer(shop, site)
    assert QUICK not in first
    again = answer(shop, site)
    assert again.endswith(QUICK)
    files = len(tree(site)) - 1
    assert f"{files} files in {site}, 0 of them new or changed" in again
    assert again.splitlines()[0] == first.splitlines()[0]


def spoilt(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:-1] + b"x")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda _, site: spoilt(site / "index.html"), id="a page has another content"),
        pytest.param(lambda _, site: (site / "assets" / "site.js").unlink(), id="a file is lost"),
        pytest.param(lambda root, _: os.utime(root / "journeymap.yaml"), id="the house was saved"),
        pytest.param(lambda root, _: (root / "journeys" / "new.yaml").write_text("x"), id="there is a new file"),
        pytest.param(lambda root, _: (root / "journeys" / "lost-umbrella.yaml").unlink(), id="a file is gone"),
        pytest.param(lambda root, _: shutil.rmtree(root.parent / "notes"), id="the notes are gone"),
    ],
)
def test_where_there_is_any_doubt_it_is_not(shop: Path, change: Callable[[Path, Path], None]):
    site = shop.parent / "site"
    built(shop, site)
    assert answer(shop, site).endswith(QUICK)
    change(shop, site)
    assert QUICK not in answer(shop, site)


def test_a_picture_that_changes_is_seen(shop: Path):
    site = shop.parent / "site"
    picture = shop / "journeys" / "photo.png"
    picture.write_bytes(PIXEL)
    replaced(shop / "journeys" / "lost-umbrella.yaml", "\n    layer: ", "\n    image: photo.png\n    layer: ")
    said = [answer(shop, site) for _ in range(3)]
    assert said[-1].endswith(QUICK)
    picture.write_bytes(PIXEL + b"another")
    assert QUICK not in answer(shop, site)


@pytest.fixture
def sample_again(sample_workspace: Path, tmp_path: Path) -> Iterator[Path]:
    yield sample_workspace
    shutil.rmtree(tmp_path, ignore_errors=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes where Linux lists them")
def test_helpers_end_with_the_build_however_that_ends(sample_again: Path, tmp_path: Path):
    import signal
    import time

    site = tmp_path / "site"
    command = [sys.executable, "-m", "journeymap", "build", "-C", str(sample_again), "-o", str(site), "--jobs", "2"]
    build = subprocess.Popen([*command, "--anew"], cwd=CHECKOUT, stdout=subprocess.DEVNULL)
    helpers: list[int] = []
    until = time.monotonic() + 60
    while len(helpers) < 2 and time.monotonic() < until and build.poll() is None:
        helpers = children(build.pid)
    assert len(helpers) == 2
    build.send_signal(signal.SIGKILL)
    build.wait()
    while any(map(is_running, helpers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(is_running, helpers))
    assert run(["build", "-C", str(sample_again), "-o", str(site)]) == 0


def children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def is_running(pid: int) -> bool:
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


def test_a_wrong_template_is_told_whoever_finds_it(
    sample_workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    house = tmp_path / "house"
    house.mkdir()
    (house / "principle.html").write_text("{{ 1 // 0 }}\n")
    assert run(["build", "-C", str(sample_workspace), "--templates", str(house), "--jobs", "2"]) == 2
    assert capsys.readouterr().err.startswith(f"journeymap: {house}/principle.html:1: ")
