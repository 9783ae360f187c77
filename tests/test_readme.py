"""What the README shows is so."""

import re
from pathlib import Path

import pytest

from journeymap.cli.run import run
from journeymap.prove.sentence import SELECTORS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    found = re.findall(r"^```(\w*)\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    return [text for name, text in found if name == language]


@pytest.fixture
def coffee(tmp_path: Path) -> Path:
    """A workspace with the journey of the README."""
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "coffee.yaml").write_text(blocks("yaml")[0], "utf-8")
    return tmp_path


def test_the_ten_lines_are_ten_lines_without_a_finding(coffee: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert blocks("yaml")[0].count("\n") <= 10
    assert run(["check", "-C", str(coffee), "--fail-on", "warning"]) == 0
    assert capsys.readouterr().out.startswith("1 journey and 0 principles: nothing to report")


def test_out_of_it_comes_what_the_readme_says(coffee: Path) -> None:
    assert run(["build", "-C", str(coffee)]) == 0
    site = coffee / "site"
    page = (site / "journeys" / "coffee.html").read_text("utf-8")
    assert [name for name in ("map", "blueprint", "flow", "table") if f'id="{name}"' not in page] == []
    assert sorted(path.name for path in (site / "guides").glob("*.html")) == ["barista.html", "shift-lead.html"]


def test_the_template_shown_changes_the_title_of_a_guide(coffee: Path) -> None:
    (example,) = re.findall(r"^`({% extends .*})` as `DIR/guide.html`", README, flags=re.MULTILINE)
    (coffee / "house").mkdir()
    (coffee / "house" / "guide.html").write_text(example, "utf-8")
    assert run(["build", "-C", str(coffee), "--templates", str(coffee / "house")]) == 0
    assert "<title>Barista, welcome · " in (coffee / "site" / "guides" / "barista.html").read_text("utf-8")


def test_the_error_is_the_one_that_a_typo_gives(coffee: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = coffee / "journeys" / "coffee.yaml"
    file.write_text(file.read_text("utf-8").replace("next: [order]", "next: [oder]"), "utf-8")
    assert run(["check", "-C", str(coffee)]) == 1
    shown = next(block for block in blocks("") if block.startswith("error["))
    assert capsys.readouterr().out.startswith(shown.rstrip("\n"))


def test_the_principle_is_proved_as_the_readme_shows(coffee: Path, capsys: pytest.CaptureFixture[str]) -> None:
    principle, house = blocks("yaml")[1:3]
    (coffee / "principles").mkdir()
    (coffee / "principles" / "seen.yaml").write_text(principle, "utf-8")
    (coffee / "journeymap.yaml").write_text(house, "utf-8")
    assert run(["prove", "-C", str(coffee)]) == 0
    way, walk_out = re.findall(r"`(next: \[nod.*?\]|walk-out: .*?\})`", README, flags=re.DOTALL)
    file = coffee / "journeys" / "coffee.yaml"
    file.write_text(file.read_text("utf-8").replace("next: [nod]", way) + f"  {walk_out}\n", "utf-8")
    capsys.readouterr()
    assert run(["prove", "-C", str(coffee)]) == 1
    assert capsys.readouterr().out == next(block for block in blocks("") if "✗ broken" in block)


def test_every_sentence_of_the_language_is_in_the_readme() -> None:
    assert [
        key for key in (*SELECTORS, "between", "within", "in_every") if not re.search(rf"[` ]{key}: ", README)
    ] == []


def test_the_house_levels_shown_are_of_checks_that_exist(coffee: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (coffee / "journeymap.yaml").write_text(next(block for block in blocks("yaml") if "checks:" in block), "utf-8")
    assert run(["check", "-C", str(coffee), "--fail-on", "note", "--format", "json"]) in (0, 1)
    assert "unknown-check" not in capsys.readouterr().out


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "python3 tests" in [command.strip() for command in blocks("sh")]
    assert "exec python3 tests" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_command_is_in_the_readme() -> None:
    commands = {path.stem for path in (ROOT / "journeymap" / "cli" / "commands").glob("[a-z]*.py")}
    assert {name for name in commands if f"journeymap {name}" not in README} == set()


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if not link.startswith("https://") and not (ROOT / link).exists()] == []
