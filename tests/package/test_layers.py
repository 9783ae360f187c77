"""Imports go one way, and what no other module uses is private."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PACKAGE = CHECKOUT / "journeymap"
LINT = "import sys; from importlinter.cli import lint_imports_command as lint; sys.argv = ['', '--no-cache']; lint()"


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def copy(folder: Path) -> Path:
    shutil.copytree(PACKAGE, folder / "journeymap", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    return folder


def layers() -> list[str]:
    """The layers of the contract, the top first."""
    contract = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2].partition("]")[0]
    return re.findall(r'"journeymap\.(\w+)"', contract)


def test_every_layer_imports_only_those_below_it() -> None:
    done = lint(CHECKOUT)
    assert done.returncode == 0, done.stdout
    assert "1 kept, 0 broken" in done.stdout


def test_the_contract_speaks_of_every_part_of_the_package() -> None:
    parts = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert set(layers()) == parts - {"__init__"}


@pytest.mark.parametrize(
    ("below", "above"), [("layout", "render"), ("model", "graph"), ("load", "cli"), ("check", "report")]
)
def test_an_import_upwards_breaks_the_contract(below: str, above: str, tmp_path: Path) -> None:
    assert layers().index(above) < layers().index(below)
    root = copy(tmp_path)
    module = next(path for path in sorted((root / "journeymap" / below).glob("*.py")) if path.stem != "__init__")
    goal = next(path for path in sorted((root / "journeymap" / above).glob("*.py")) if path.stem != "__init__")
    module.write_text(
        f"{module.read_text(encoding='utf-8')}\n\ndef _up():\n    import journeymap.{above}.{goal.stem}\n"
    )
    done = lint(root)
    assert done.returncode == 1
    assert f"journeymap.{below}.{module.stem} -> journeymap.{above}.{goal.stem}" in done.stdout


def test_each_library_is_known_to_one_layer_and_none_that_talks_to_the_world_to_any() -> None:
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        part = path.relative_to(PACKAGE).parts[0]
        for name in imported(path):
            found.setdefault(name, set()).add(part)
    assert found["yaml"] == {"load"}
    assert found["click"] == {"cli"}
    assert found["jinja2"] == {"render"}
    assert found["fontTools"] == {"layout", "render"}
    assert found["typst"] == found["docx"] == found["cssselect2"] == found["tinycss2"] == {"render"}
    assert found["jsonschema"] == found["jsonschema_rs"] == {"load"}
    assert found.keys() & {"requests", "httpx", "socket", "http", "shelve"} == set()


def test_nothing_is_unpickled() -> None:
    """To pickle is a way to a digest; to unpickle is to run what somebody wrote."""
    using = [path for path in PACKAGE.rglob("*.py") if "pickle" in imported(path)]
    assert [path.name for path in using] == ["leaf.py"]
    assert not re.search(r"\b(load|loads|Unpickler)\b", using[0].read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    """The names of the packages that a module imports, anywhere in it."""
    names = set()
    for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(each, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in each.names}
        elif isinstance(each, ast.ImportFrom) and each.module and not each.level:
            names.add(each.module.partition(".")[0])
    return names


def test_what_is_public_is_used_by_another_module_or_a_test() -> None:
    """A function or class without an underscore is there for others; whoever adds one shows who they are.

    Checks and commands are found by name, so they are let off, and so is where the program begins.
    """
    words = {path: Counter(re.findall(r"\w+", path.read_text(encoding="utf-8"))) for path in PACKAGE.rglob("*.py")}
    everywhere: Counter[str] = Counter()
    for file in [*words, *(CHECKOUT / "tests").rglob("*.py")]:
        everywhere.update(set(words.get(file) or re.findall(r"\w+", file.read_text(encoding="utf-8"))))
    unused = []
    for path, own in words.items():
        place = path.relative_to(PACKAGE).parts
        if place[0] == "__main__.py" or place[:2] == ("cli", "commands") or (place[0] == "check" and len(place) == 3):
            continue
        for each in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(each, ast.FunctionDef | ast.ClassDef) and not each.name.startswith("_"):
                is_a_type_used_here = isinstance(each, ast.ClassDef) and own[each.name] > 1
                if everywhere[each.name] == 1 and not is_a_type_used_here:
                    unused.append(f"{'/'.join(place)}: {each.name}")
    assert "\n".join(unused) == ""
