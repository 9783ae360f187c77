"""A first draft with the mistakes that people make, and the whole of what a newcomer reads about it.

``expected.txt`` was read by people before it was kept. When a check has changed what it says, read it again:
``journeymap check -C tests/flawed > tests/flawed/expected.txt``.
"""

from pathlib import Path

import pytest

from journeymap.cli.run import run

HERE = Path(__file__).parent


def test_a_newcomer_reads_this(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-C", str(HERE)]) == 1
    assert capsys.readouterr().out == (HERE / "expected.txt").read_text("utf-8")


def test_each_finding_says_what_to_do_and_where_to_read_more() -> None:
    *findings, last = (HERE / "expected.txt").read_text("utf-8").rstrip("\n").split("\n\n")
    assert last.endswith("with --audience audit")
    assert "1 ignored" in last
    for finding in findings:
        hints = [line.strip() for line in finding.splitlines() if line.strip().startswith("= ")]
        assert len(hints) >= 2, finding
        assert hints[-1].startswith("= journeymap explain ")
