"""Broken files, one mistake each, and all that a designer reads about them.

Beside each ``.yaml`` stands what ``journeymap check`` says of it, read by people before it was kept.
"""

import re
import shutil
from pathlib import Path

import pytest

from journeymap.cli.run import run

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_file_is_told_where_and_what_and_how_to_mend_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "journeys").mkdir()
    shutil.copy(HERE / f"{name}.yaml", tmp_path / "journeys" / "coffee.yaml")
    assert run(["check", "-C", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert said == (HERE / f"{name}.txt").read_text("utf-8")
    assert re.search(r"--> journeys/coffee\.yaml:\d+:\d+\n", said)
    assert re.search(r"^ +[=] .", said, flags=re.MULTILINE), "it says what to do"
    assert said.count("error[") == 1, "one mistake gives one error"
    assert run(["build", "-C", str(tmp_path)]) == 1
    assert not (tmp_path / "site").exists()


def test_there_are_at_least_twenty() -> None:
    assert len(NAMES) >= 20


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_the_machine_room_reaches_a_designer(name: str) -> None:
    said = (HERE / f"{name}.txt").read_text("utf-8").lower()
    words = ("scalar", "token", "node", "block", "flow", "mapping", "sequence", "null", "object", "schema")
    assert [word for word in words if re.search(rf"\b{word}\b", said)] == []
