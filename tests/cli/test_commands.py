"""What the commands answer, and with which exit code."""

import importlib
import json
import os
import pkgutil
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
import pytest

import journeymap.cli.commands
from journeymap import __version__

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]
COMMANDS = sorted(info.name for info in pkgutil.iter_modules(journeymap.cli.commands.__path__))


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# --- every command


def test_the_commands_are_the_modules_of_their_folder(journeymap: Run) -> None:
    assert {"build", "check", "init", "list"} <= set(COMMANDS)
    shown = journeymap("--help").out.partition("Commands:\n")[2]
    assert re.findall(r"^  (\S+)", shown.partition("\n\n")[0], re.MULTILINE) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_for_itself_and_its_options_and_an_example(name: str) -> None:
    command = importlib.import_module(f"journeymap.cli.commands.{name}").command
    assert isinstance(command, click.Command)
    assert command.help
    assert command.epilog
    assert f"journeymap {name}" in command.epilog
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []


@pytest.mark.parametrize("asked", ["-h", "--help"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_the_example(name: str, asked: str, journeymap: Run) -> None:
    ran = journeymap(name, asked)
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: journeymap {name}")
    assert f"journeymap {name}" in ran.out.rpartition("Example:")[2]
    assert ran.err == ""


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_help_without_a_command_says_how_to_begin(asked: str, journeymap: Run) -> None:
    ran = journeymap(asked)
    assert ran.code == 0
    assert "Begin with:  journeymap init demo && cd demo && journeymap build" in ran.out


def test_no_command_at_all_shows_the_help(journeymap: Run) -> None:
    ran = journeymap()
    assert (ran.code, ran.out) == (2, "")
    assert "Begin with:" in ran.err


@pytest.mark.parametrize("asked", [("--version",), ("--version", "check")])
def test_the_version_is_that_of_the_package(asked: tuple[str, ...], journeymap: Run) -> None:
    ran = journeymap(*asked)
    assert (ran.code, ran.out, ran.err) == (0, f"journeymap {__version__}\n", "")


def test_a_misspelt_command_is_told_the_nearest(journeymap: Run) -> None:
    ran = journeymap("chek")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("Error: There is no command 'chek'. Did you mean check?\n")


def test_a_command_like_no_other_is_told_none(journeymap: Run) -> None:
    ran = journeymap("zzzzzz")
    assert ran.code == 2
    assert ran.err.endswith("Error: There is no command 'zzzzzz'.\n")


@pytest.mark.parametrize("arguments", [("check", "--fail-on", "never"), ("check", "--nonsense"), ("list", "extra")])
def test_wrong_usage_is_2(arguments: tuple[str, ...], journeymap: Run) -> None:
    ran = journeymap(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: journeymap" in ran.err


# --- a workspace


def test_a_clean_workspace_is_0(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    ran = journeymap("check", "-C", workspace(small))
    assert (ran.code, ran.out, ran.err) == (0, "1 journey and 1 principle: nothing to report\n", "")


@pytest.mark.parametrize("command", ["check", "build", "list"])
def test_a_folder_that_is_not_there_is_2(command: str, journeymap: Run, tmp_path: Path) -> None:
    ran = journeymap(command, "-C", tmp_path / "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"journeymap: there is no folder {tmp_path / 'nowhere'}\n"


@pytest.mark.parametrize("command", ["check", "build", "list"])
def test_a_folder_without_journeys_is_3(command: str, journeymap: Run, tmp_path: Path) -> None:
    ran = journeymap(command, "-C", tmp_path)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("journeymap: no journeys found")
    assert "journeymap init" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_the_current_folder_is_the_workspace_unless_told(
    journeymap: Run, workspace: Write, small: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace(small))
    assert journeymap("check").code == 0
    monkeypatch.chdir("journeys")
    assert journeymap("check").code == 3
    assert journeymap("check", "-C", "..").code == 0


@pytest.mark.parametrize("command", ["check", "build", "list"])
def test_a_bug_of_ours_is_4_and_asks_for_a_report(
    command: str, journeymap: Run, workspace: Write, small: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def slip(*_: object) -> None:
        message = "we slipped"
        raise LookupError(message)

    monkeypatch.setattr("journeymap.check.registry.run", slip)
    ran = journeymap(command, "-C", workspace(small))
    assert (ran.code, ran.out) == (4, "")
    assert "Please report it" in ran.err
    assert "Traceback (most recent call last):" in ran.err
    assert ran.err.rstrip().endswith("LookupError: we slipped")


def test_what_a_designer_can_mend_shows_no_traceback(
    journeymap: Run, workspace: Write, broken: dict[str, str], tmp_path: Path
) -> None:
    root = workspace(broken)
    for arguments in (("check", "-C", root), ("build", "-C", root), ("check", "-C", tmp_path), ("chek",)):
        ran = journeymap(*arguments)
        assert ran.code in (1, 2, 3)
        assert "Traceback" not in ran.out + ran.err
        assert "report" not in ran.err


# --- check


def test_check_ends_with_1_from_the_severity_asked_for(
    journeymap: Run, workspace: Write, small: dict[str, str], house: Callable[..., str]
) -> None:
    warned = small["journeys/coffee.yaml"].replace("next: [get]", "end: true")  # nothing leads to "get"
    root = workspace(small | {"journeys/coffee.yaml": warned})
    codes = {level: journeymap("check", "-C", root, "--fail-on", level).code for level in ("note", "warning", "error")}
    assert codes == {"note": 1, "warning": 1, "error": 0}
    assert journeymap("check", "-C", root).code == 0
    root = workspace({"journeymap.yaml": house(unreachable="note")})
    codes = {level: journeymap("check", "-C", root, "--fail-on", level).code for level in ("note", "warning", "error")}
    assert codes == {"note": 1, "warning": 0, "error": 0}
    root = workspace({"journeymap.yaml": house(unreachable="error")})
    assert journeymap("check", "-C", root).code == 1


def test_findings_as_json_have_the_documented_form(journeymap: Run, workspace: Write, broken: dict[str, str]) -> None:
    ran = journeymap("check", "--format", "json", "-C", workspace(broken))
    assert (ran.code, ran.err) == (1, "")
    document = json.loads(ran.out)
    assert list(document) == ["version", "findings", "ignored"]
    found = [each for each in document["findings"] if each["check"] == "unknown-touchpoint"]
    assert found == [
        {
            "check": "unknown-touchpoint",
            "code": "JM101",
            "severity": "error",
            "message": '"got" is not a touchpoint of this journey',
            "file": "journeys/coffee.yaml",
            "line": 11,
            "column": 12,
            "end_line": 11,
            "end_column": 15,
            "help": 'did you mean "get"? (journeys/coffee.yaml:12)',
            "related": [{"file": "journeys/coffee.yaml", "line": 6, "column": 3, "message": "leads there"}],
        }
    ]
    assert (document["version"], document["ignored"]) == (1, 0)
    assert list(found[0]) == [
        "check",
        "code",
        "severity",
        "message",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "help",
        "related",
    ]


def test_no_findings_as_json(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    ran = journeymap("check", "--format", "json", "-C", workspace(small))
    assert ran.code == 0
    assert json.loads(ran.out) == {"version": 1, "findings": [], "ignored": 0}


def test_json_is_plain_ascii_that_any_machine_reads(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    named = small["journeys/coffee.yaml"].replace("A coffee", "咖啡 – ☕")
    root = workspace(small | {"journeys/coffee.yaml": named, "journeys/b.yaml": "咖啡: 1\n"})
    for command in ("check", "list"):
        ran = journeymap(command, "--format", "json", "-C", root)
        assert ran.out.isascii()
        assert "咖啡" in str(json.loads(ran.out))


# --- list


def test_list_for_people(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    tea = small["journeys/coffee.yaml"].replace("journey: coffee", "journey: tea").replace("A coffee", "一杯茶, green")
    ran = journeymap("list", "-C", workspace(small | {"journeys/tea.yaml": tea}))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Journeys\n"
        "  coffee  A coffee       2 touchpoints\n"
        "  tea     一杯茶, green  2 touchpoints\n"
        "\n"
        "Principles\n"
        "  seen  Nobody goes unseen  2 touchpoints\n"
        "\n"
        "Roles\n"
        "  barista  Barista  2 touchpoints\n"
    )


def test_list_for_machines(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    ran = journeymap("list", "--format", "json", "-C", workspace(small))
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == {
        "version": 1,
        "journeys": [
            {
                "id": "coffee",
                "title": "A coffee",
                "file": "journeys/coffee.yaml",
                "persona": None,
                "state": None,
                "stages": 1,
                "touchpoints": 2,
            }
        ],
        "principles": [
            {
                "id": "seen",
                "statement": "Nobody goes unseen",
                "feel": "acknowledged",
                "file": "principles/seen.yaml",
                "touchpoints": 1,
                "rules": 0,
            }
        ],
        "roles": [{"id": "barista", "title": "Barista", "touchpoints": 1}],
    }


def test_list_says_when_it_may_not_be_all(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    ran = journeymap("list", "-C", workspace(small | {"journeys/tea.yaml": "title: [\n"}))
    assert ran.code == 0
    assert "coffee" in ran.out
    assert "tea" not in ran.out
    assert ran.err == "there are errors, so this may not be all: journeymap check names them\n"


# --- init


def test_init_starts_a_workspace_that_is_clean_and_can_be_built(journeymap: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "demo"
    ran = journeymap("init", folder)
    made = tree(folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{len(made)} files in {folder}\nnext: journeymap check, then journeymap build\n"
    assert {"journeymap.yaml", "schemas/journey.schema.json", "journeys/coffee-before-the-train.yaml"} <= set(made)
    assert {path.split("/")[0] for path in made} == {"journeymap.yaml", "journeys", "principles", "schemas"}
    assert journeymap("check", "-C", folder).code == 0


def test_every_file_of_the_starter_names_a_schema_that_came_with_it(journeymap: Run, tmp_path: Path) -> None:
    assert journeymap("init", tmp_path).code == 0
    for path in tmp_path.rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).is_file(), f"{path.name}: {first}"


def test_init_starts_in_the_current_folder(journeymap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert journeymap("init").code == 0
    assert (tmp_path / "journeymap.yaml").is_file()


def test_init_leaves_a_workspace_alone(journeymap: Run, tmp_path: Path) -> None:
    (tmp_path / "journeymap.yaml").write_text("mine\n")
    (tmp_path / "notes.txt").write_text("mine too\n")
    before = tree(tmp_path)
    ran = journeymap("init", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"journeymap: {tmp_path / 'journeymap.yaml'} exists already, so nothing was written\n"
        "name an empty folder: journeymap init demo\n"
    )
    assert tree(tmp_path) == before


def test_init_twice_is_refused(journeymap: Run, tmp_path: Path) -> None:
    assert journeymap("init", tmp_path).code == 0
    before = tree(tmp_path)
    assert journeymap("init", tmp_path).code == 2
    assert tree(tmp_path) == before


def test_init_onto_a_file_is_refused(journeymap: Run, tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine\n")
    ran = journeymap("init", tmp_path / "demo")
    assert ran.code == 2
    assert "cannot be written" in ran.err
    assert tree(tmp_path) == {"demo": b"mine\n"}


# --- build


@pytest.mark.skipif(os.name != "posix", reason="links as Unix has them")
@pytest.mark.parametrize("places", [("build", "site"), ("guides", "guides")])
def test_a_workspace_does_not_choose_a_folder_elsewhere(
    places: tuple[str, str], journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    (command, name), root, elsewhere = places, workspace(small), tmp_path / "elsewhere"
    elsewhere.mkdir()
    (root / name).symlink_to(elsewhere)
    ran = journeymap(command, "-C", root)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"journeymap: {root / name} is a link to another place, so nothing was written\n"
        "name the folder that you mean with -o\n"
    )
    assert list(elsewhere.iterdir()) == []
    assert journeymap(command, "-C", root, "-o", root / name).code == 0
    assert list(elsewhere.iterdir()) != []


def test_build_writes_a_site_and_says_where(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    root = workspace(small)
    ran = journeymap("build", "-C", root)
    files = len(tree(root / "site")) - 1  # the list of files counts itself out
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "1 journey and 1 principle: nothing to report\n"
        f"{files} files in {root / 'site'}, {files} of them new or changed\n"
        f"open {root / 'site' / 'index.html'}\n"
    )
    assert (root / "site" / "journeys" / "coffee.html").is_file()
    assert f"{files} files in {root / 'site'}, 0 of them new or changed\n" in journeymap("build", "-C", root).out


def test_build_writes_where_it_is_told(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace(small)
    monkeypatch.chdir(tmp_path)
    assert journeymap("build", "-C", root, "-o", "public/here").code == 0
    assert (tmp_path / "public" / "here" / "index.html").is_file()
    assert not (root / "site").exists()


def test_build_with_errors_writes_nothing(journeymap: Run, workspace: Write, broken: dict[str, str]) -> None:
    root = workspace(broken)
    ran = journeymap("build", "-C", root)
    assert ran.code == 1
    assert 'error[unknown-touchpoint]: "got" is not a touchpoint of this journey' in ran.out
    assert ran.out.endswith("nothing was built: mend the errors first\n")
    assert not (root / "site").exists()


def test_build_with_errors_leaves_the_last_site(
    journeymap: Run, workspace: Write, small: dict[str, str], broken: dict[str, str]
) -> None:
    root = workspace(small)
    assert journeymap("build", "-C", root).code == 0
    before = tree(root / "site")
    workspace(broken)
    assert journeymap("build", "-C", root).code == 1
    assert tree(root / "site") == before


def test_build_with_warnings_builds_and_tells_of_them(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    warned = small["journeys/coffee.yaml"].replace("next: [get]", "end: true")
    root = workspace(small | {"journeys/coffee.yaml": warned})
    ran = journeymap("build", "-C", root)
    assert ran.code == 0
    assert ran.out.startswith("1 warning in 1 journey and 1 principle\n")
    assert "no customer ever comes to" in (root / "site" / "findings.html").read_text(encoding="utf-8")


def test_build_into_the_folder_of_another_is_refused(
    journeymap: Run, workspace: Write, small: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    ran = journeymap("build", "-C", workspace(small), "-o", tmp_path / "photos")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"journeymap: {tmp_path / 'photos'} is not empty and was not made by journeymap, so nothing was written\n"
        "name another folder with -o, or empty this one\n"
    )
    assert tree(tmp_path / "photos") == {"cat.jpg": b"cat"}


def test_a_house_that_turns_every_check_down_still_gets_its_site(
    journeymap: Run, workspace: Write, small: dict[str, str]
) -> None:
    from journeymap.check import registry

    levels = ", ".join(f"{module.CHECK.slug}: note" for module in registry.modules())
    lost = small["journeys/coffee.yaml"].replace("next: [get]", "next: [got]\n    needs: [nothing]\n    owner: us")
    lost = lost.replace("stage: order\n    layer: frontstage", "stage: later\n    layer: frontstage")
    lost = lost.replace("roles: [barista]", "roles: [nobody]\n    channel: none\n    systems: [none]")
    lost = lost.replace("title: A coffee", "title: A coffee\npersona: stranger")
    root = workspace(
        small
        | {
            "journeys/coffee.yaml": lost.replace("principles: [seen]", "principles: [unknown]"),
            "journeymap.yaml": f"journeymap: 1\nroles: {{}}\nchannels: {{}}\nsystems: {{}}\npersonas: {{}}\n"
            f"checks: {{{levels}}}\n",
        }
    )
    ran = journeymap("build", "-C", root)
    assert (ran.code, ran.err) == (0, "")
    assert (root / "site" / "journeys" / "coffee.html").is_file()
