"""``journeymap explain``: each check in words for people."""

from collections.abc import Callable
from typing import Any

import pytest

from journeymap.check.catalogue import catalogue

Run = Callable[..., Any]

SELF_NEED = """\
self-need (JM304, warning)

Work stands on itself, directly or in a circle.
"""


def test_one_check_has_its_name_code_severity_reason_and_examples(journeymap: Run) -> None:
    ran = journeymap("explain", "self-need")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(SELF_NEED)
    assert "\nFinds:\n\n    touchpoints:\n" in ran.out
    assert "\nClean:\n\n    touchpoints:\n" in ran.out
    assert "`" not in ran.out
    assert max(len(line) for line in ran.out.splitlines() if not line.startswith("    ")) <= 88


def test_a_code_does_as_well(journeymap: Run) -> None:
    assert journeymap("explain", "jm304").out == journeymap("explain", "self-need").out


def test_without_a_name_all_are_listed_with_their_first_lines(journeymap: Run) -> None:
    ran = journeymap("explain")
    *lines, empty, last = ran.out.splitlines()
    assert (ran.code, empty, last) == (0, "", "to read more of one: journeymap explain dead-end")
    assert [tuple(line.split(maxsplit=1)) for line in lines] == [
        (each.check.slug, each.summary.words) for each in catalogue()
    ]
    assert len({len(line) - len(line.split(maxsplit=1)[1]) for line in lines}) == 1


def test_all_of_them_complete(journeymap: Run) -> None:
    ran = journeymap("explain", "--all")
    assert ran.code == 0
    assert ran.out == "\n\n".join(journeymap("explain", each.check.slug).out for each in catalogue())


@pytest.mark.parametrize(
    ("asked", "hint"),
    [("ded-end", "did you mean dead-end?"), ("zzz", "to see all checks: journeymap explain")],
)
def test_an_unknown_name_is_told_the_nearest(asked: str, hint: str, journeymap: Run) -> None:
    ran = journeymap("explain", asked)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f'journeymap: there is no check "{asked}"\n{hint}\n'


@pytest.mark.parametrize("each", catalogue(), ids=lambda each: each.check.slug)
def test_the_last_line_of_each_finding_can_be_run(each: Any, journeymap: Run) -> None:
    assert journeymap("explain", each.check.slug).out.startswith(f"{each.check.slug} ({each.check.code}, ")
