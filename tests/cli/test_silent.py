"""What is not told: findings ignored in the file, and known from a baseline. They are always counted."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def root(workspace: Write, broken: dict[str, str]) -> Path:
    """A workspace with one error, and nothing else that is told to a review."""
    from journeymap.check import registry

    levels = {module.CHECK.slug: "off" for module in registry.modules() if module.CHECK.slug != "unknown-touchpoint"}
    return workspace(broken | {"journeymap.yaml": json.dumps({"journeymap": 1, "checks": levels})})


def ignoring(root: Path, comment: str) -> None:
    """Write a comment behind the link to nowhere."""
    file = root / "journeys" / "coffee.yaml"
    file.write_text(file.read_text("utf-8").replace("next: [got]", f"next: [got] # journeymap: {comment}"), "utf-8")


def last(told: str) -> str:
    return told.splitlines()[-1]


# --- ignored in the file


def test_an_ignored_error_is_counted_and_no_error(journeymap: Run, root: Path) -> None:
    ignoring(root, "ignore[unknown-touchpoint] it comes next week")
    ran = journeymap("check", "-C", root)
    assert (ran.code, ran.out) == (0, "1 journey and 1 principle: nothing to report, 1 ignored\n")
    assert json.loads(journeymap("check", "--format", "json", "-C", root).out) == {
        "version": 1,
        "findings": [],
        "ignored": 1,
    }
    built = journeymap("build", "-C", root)
    assert built.code == 0
    assert built.out.startswith("1 journey and 1 principle: nothing to report, 1 ignored\n")
    assert "Nothing to report" in (root / "site" / "findings.html").read_text("utf-8")


def test_without_a_reason_it_is_an_error(journeymap: Run, root: Path) -> None:
    ignoring(root, "ignore[unknown-touchpoint]")
    ran = journeymap("check", "-C", root)
    assert ran.code == 1
    assert ran.out == (
        "error[ignore-without-reason]: this comment ignores unknown-touchpoint, but does not say why\n"
        "   --> journeys/coffee.yaml:11:17\n"
        "   |\n"
        "11 |     next: [got] # journeymap: ignore[unknown-touchpoint]\n"
        "   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a reason is missing\n"
        "   = say why behind the bracket, in a few words\n"
        "   = journeymap explain ignore-without-reason\n"
        "\n"
        "1 error in 1 journey and 1 principle, 1 ignored\n"
    )


def test_what_keeps_a_file_from_being_read_cannot_be_ignored(journeymap: Run, root: Path) -> None:
    ignoring(root, "ignore[unknown-field] we like it so\n    colour: blue")
    ran = journeymap("check", "-C", root)
    assert ran.code == 1
    assert "error[unknown-field]" in ran.out
    assert "warning[ignore-unknown-check]: unknown-field cannot be ignored" in ran.out


def test_only_the_ignored_of_what_is_selected_are_counted(journeymap: Run, root: Path, small: dict[str, str]) -> None:
    ignoring(root, "ignore[unknown-touchpoint] it comes next week")
    tea = small["journeys/coffee.yaml"].replace("journey: coffee", "journey: tea")
    (root / "journeys" / "tea.yaml").write_text(tea, "utf-8")
    assert last(journeymap("check", "-C", root, "-s", "journey:tea").out).endswith("nothing to report")
    assert last(journeymap("check", "-C", root, "-s", "journey:coffee").out).endswith("nothing to report, 1 ignored")


# --- a baseline


def test_a_baseline_from_its_beginning_to_its_end(
    journeymap: Run, root: Path, small: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    ran = journeymap("baseline", "create", "known.json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "1 known finding in known.json\nnext: journeymap check --baseline known.json\n"
    first = (root / "known.json").read_bytes()

    ran = journeymap("check", "--baseline", "known.json")
    assert (ran.code, ran.out) == (0, "1 journey and 1 principle: nothing to report, 1 known\n")

    file = root / "journeys" / "coffee.yaml"
    file.write_text(
        "# moved\n\n" + file.read_text("utf-8").replace("start: true", "start: true\n    needs: [nobody]"), "utf-8"
    )
    ran = journeymap("check", "--baseline", "known.json")
    assert ran.code == 1
    assert '"nobody" is not' in ran.out
    assert '"got" is not' not in ran.out
    assert last(ran.out) == "1 error in 1 journey and 1 principle, 1 known"

    ran = journeymap("baseline", "update", "known.json")
    assert (ran.code, ran.out) == (0, "1 known finding in known.json, nothing to take out\n")
    assert (root / "known.json").read_bytes() == first

    file.write_text(small["journeys/coffee.yaml"], "utf-8")
    ran = journeymap("check", "--baseline", "known.json")
    assert (ran.code, ran.out) == (
        0,
        (
            "1 known finding is there no more; to take it out of the baseline, run\n"
            "  journeymap baseline update --prune known.json\n"
            "1 journey and 1 principle: nothing to report\n"
        ),
    )
    ran = journeymap("baseline", "update", "--prune", "known.json")
    assert (ran.code, ran.out) == (0, "0 known findings in known.json, 1 taken out\n")
    assert journeymap("check", "--baseline", "known.json").out == "1 journey and 1 principle: nothing to report\n"


def test_what_is_known_of_a_file_that_is_gone_goes_only_when_pruned(
    journeymap: Run, root: Path, small: dict[str, str], tmp_path: Path
) -> None:
    known = tmp_path / "known.json"
    assert journeymap("baseline", "create", "-C", root, known).code == 0
    (root / "journeys" / "coffee.yaml").unlink()
    (root / "journeys" / "tea.yaml").write_text(small["journeys/coffee.yaml"], "utf-8")
    assert "1 known finding in" in journeymap("baseline", "update", "-C", root, known).out
    assert "0 known findings in" in journeymap("baseline", "update", "--prune", "-C", root, known).out


def test_create_leaves_a_file_alone(journeymap: Run, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text("mine", "utf-8")
    ran = journeymap("baseline", "create", "-C", root, file)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"journeymap: {file} exists already, so nothing was written\n"
        f"to take out what is mended: journeymap baseline update {file}\n"
    )
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize("arguments", [("create",), ("update",), ("update", "--prune")])
def test_while_a_file_cannot_be_read_no_baseline_is_written(
    arguments: tuple[str, ...], journeymap: Run, root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "known.json"
    if arguments[0] == "update":
        assert journeymap("baseline", "create", "-C", root, file).code == 0
    before = file.read_bytes() if file.exists() else None
    (root / "journeys" / "tea.yaml").write_text("title: [\n", "utf-8")
    ran = journeymap("baseline", *arguments, "-C", root, file)
    assert (ran.code, ran.out) == (2, "")
    assert "mend them first" in ran.err
    assert (file.read_bytes() if file.exists() else None) == before


def test_while_a_file_cannot_be_read_nothing_is_called_gone(journeymap: Run, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    assert journeymap("baseline", "create", "-C", root, file).code == 0
    (root / "journeys" / "coffee.yaml").write_text("title: [\n", "utf-8")
    (root / "journeys" / "tea.yaml").write_text("title: [\n", "utf-8")
    assert "no more" not in journeymap("check", "--baseline", file, "-C", root).out


def test_the_same_workspace_gives_the_same_bytes(journeymap: Run, root: Path, tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        assert journeymap("baseline", "create", "-C", root, tmp_path / name).code == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_selection_makes_nothing_gone(journeymap: Run, root: Path, small: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    tea = small["journeys/coffee.yaml"].replace("journey: coffee", "journey: tea")
    (root / "journeys" / "tea.yaml").write_text(tea, "utf-8")
    assert journeymap("baseline", "create", "-C", root, file).code == 0
    ran = journeymap("check", "--baseline", file, "-C", root, "-s", "journey:tea")
    assert ran.out == "1 journey and 1 principle: nothing to report\n"


def test_a_file_that_is_no_baseline_is_2(journeymap: Run, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text("{}", "utf-8")
    for arguments in (("check", "--baseline", file), ("baseline", "update", file)):
        ran = journeymap(*arguments, "-C", root)
        assert (ran.code, ran.out) == (2, "")
        assert "is no baseline of journeymap" in ran.err
    ran = journeymap("check", "--baseline", tmp_path / "nowhere.json", "-C", root)
    assert ran.code == 2
    assert "does not exist" in ran.err


# --- from where


def test_formats_for_code_hosts_name_files_from_the_current_folder(
    journeymap: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root.parent)
    for style in ("github", "sarif", "junit", "markdown"):
        assert f"{root.name}/journeys/coffee.yaml" in journeymap("check", "-C", root.name, "--format", style).out
    monkeypatch.chdir(root)
    for style in ("github", "sarif", "junit", "markdown"):
        assert f"{root.name}/journeys/coffee.yaml" not in journeymap("check", "--format", style).out
