"""The registry of formats, and the last line that they share."""

from collections.abc import Callable
from typing import Any

import pytest

from journeymap.cli.commands import check
from journeymap.diagnostics.finding import Finding
from journeymap.report.formats import FORMATS
from journeymap.report.report import Counts, More
from journeymap.report.summary import counted, gone_line, summary

Make = Callable[..., Any]


def test_the_command_offers_the_formats_that_there_are() -> None:
    (option,) = [each for each in check.command.params if each.name == "style"]
    assert list(getattr(option.type, "choices", ())) == list(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_each_tells_of_the_finding_and_of_what_is_ignored(name: str, report: Make, slip: Finding) -> None:
    told = FORMATS[name](report(slip, counts=Counts(1, 1, ignored=7)))
    assert "got" in told
    assert "ignored" in told
    assert "7" in told
    assert told.endswith("\n")
    assert not told.endswith("\n\n")


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        (Counts(1, 0), "1 journey and 0 principles: nothing to report"),
        (Counts(2, 1, ignored=1), "2 journeys and 1 principle: nothing to report, 1 ignored"),
        (Counts(1, 1, ignored=2, known=3), "1 journey and 1 principle: nothing to report, 2 ignored, 3 known"),
        (
            Counts(1, 1, more=More(4, "audit")),
            "1 journey and 1 principle: nothing to report; 4 more with --audience audit",
        ),
    ],
)
def test_the_last_line(counts: Counts, line: str) -> None:
    assert summary([], counts) == line


def test_what_to_do_about_those_that_are_gone() -> None:
    def told(gone: int) -> list[str]:
        return gone_line(Counts(1, 1, gone=gone, baseline="k")).splitlines()

    assert told(0) == []
    assert told(1)[0] == "1 known finding is there no more; to take it out of the baseline, run"
    assert told(2)[0] == "2 known findings are there no more; to take them out of the baseline, run"
    assert told(1)[1] == told(2)[1] == "  journeymap baseline update --prune k"


def test_one_and_many() -> None:
    assert (counted(1, "error"), counted(0, "error"), counted(2, "error")) == ("1 error", "0 errors", "2 errors")
