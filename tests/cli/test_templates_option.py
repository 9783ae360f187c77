"""``--templates``: a house's own templates are loaded when asked for, and only then."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]

COMMANDS = (("build",), ("build", "--single-file"), ("guides", "--format", "html"))
WELCOME = '{% extends "ours/guide.html" %}\n{% block main %}\n<p>A warm welcome</p>\n{{ super() }}\n{% endblock %}\n'


@pytest.fixture
def root(workspace: Write, small: dict[str, str]) -> Path:
    """A workspace with a template where one might look for it."""
    return workspace(small | {"templates/guide.html": WELCOME})


def everything(path: Path) -> str:
    files = [path] if path.is_file() else sorted(path.rglob("*.html"))
    return "".join(file.read_text("utf-8") for file in files)


@pytest.mark.parametrize("command", COMMANDS)
def test_templates_are_loaded_when_asked_for_and_never_by_themselves(root: Path, journeymap: Run, command) -> None:
    plain, own = root / "plain", root / "own"
    assert journeymap(*command, "-C", root, "-o", plain).code == 0
    assert "A warm welcome" not in everything(plain)
    assert journeymap(*command, "-C", root, "-o", own, "--templates", root / "templates").code == 0
    assert "<p>A warm welcome</p>" in everything(own)


def test_neither_the_folder_one_is_in_nor_the_environment_is_looked_at(
    root: Path, journeymap: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert journeymap("build").code == 0
    assert "A warm welcome" not in everything(root / "site")
    monkeypatch.setenv("JOURNEYMAP_TEMPLATES", str(root / "templates"))
    monkeypatch.chdir(root / "templates")
    assert journeymap("build", "-C", root).code == 0
    assert "A warm welcome" not in everything(root / "site")


@pytest.mark.parametrize("command", COMMANDS)
def test_an_error_is_2_with_file_and_line_and_nothing_is_written(root: Path, journeymap: Run, command) -> None:
    folder = root / "templates"
    (folder / "guide.html").write_text(WELCOME.replace("A warm welcome", "{{ ours }}"))
    ran = journeymap(*command, "-C", root, "-o", root / "out", "--templates", folder)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"journeymap: {folder}/guide.html:3: 'ours' is undefined\n"
    assert not (root / "out").exists()


def test_what_was_written_before_stays_when_there_is_an_error(root: Path, journeymap: Run) -> None:
    assert journeymap("build", "-C", root).code == 0
    before = everything(root / "site")
    (root / "templates" / "coverage.html").write_text("{{ house.__class__ }}")
    assert journeymap("build", "-C", root, "--templates", root / "templates").code == 2
    assert everything(root / "site") == before


def test_the_folder_may_be_named_from_where_one_is(
    root: Path, journeymap: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "templates" / "guide.html").write_text("{{ oops }}")
    for here, named, told in ((root, "./templates", "templates/guide.html"), (root / "templates", ".", "guide.html")):
        monkeypatch.chdir(here)
        ran = journeymap("build", "-C", root, "--templates", named)
        assert (ran.code, ran.err) == (2, f"journeymap: {told}:1: 'oops' is undefined\n")


def test_a_folder_that_is_not_there_is_2(root: Path, journeymap: Run) -> None:
    ran = journeymap("build", "-C", root, "--templates", root / "nowhere")
    assert ran.code == 2
    assert "does not exist" in ran.err


def test_markdown_has_no_templates(root: Path, journeymap: Run) -> None:
    ran = journeymap("guides", "-C", root, "--templates", root / "templates")
    assert (ran.code, ran.err) == (2, "journeymap: templates are those of pages: add --format html\n")


def test_a_page_without_what_leads_to_others_fits_in_no_single_file(root: Path, journeymap: Run) -> None:
    (root / "templates" / "base.html").write_text("<p>{% block main %}{% endblock %}</p>")
    asked = ("build", "-C", root, "-o", root / "one.html", "--templates", root / "templates")
    ran = journeymap(*asked, "--single-file")
    assert ran.code == 2
    assert "<main id=" in ran.err
    assert not (root / "one.html").exists()
    assert journeymap(*asked).code == 0
