"""``-s``: only what a selector chooses."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]

JOURNEY = """\
journeymap: 1
journey: {id}
title: {id}
stages: {{one: {{title: One}}}}
touchpoints:
  come: {{title: I come, stage: one, layer: customer, {start}tags: [{id}], next: [gone-{id}, go]}}
  go: {{title: I go, stage: one, layer: frontstage, roles: [{role}], next: [lost]}}
"""


@pytest.fixture
def three(workspace: Write) -> Path:
    """Journeys ``a`` and ``b`` with two errors each, and ``c`` without a start; an error in the house, too."""
    from journeymap.check import registry

    kept = {"unknown-touchpoint", "no-start", "off-scale"}
    levels = {module.CHECK.slug: "off" for module in registry.modules() if module.CHECK.slug not in kept}
    house = {
        "journeymap": 1,
        "scale": {"lowest": 5, "highest": 1},
        "checks": levels,
        "roles": {"idle": {"title": "Idle"}},
    }
    start = "start: true, "
    return workspace(
        {
            "journeymap.yaml": json.dumps(house),
            "journeys/a.yaml": JOURNEY.format(id="a", start=start, role="barista"),
            "journeys/b.yaml": JOURNEY.format(id="b", start=start, role="cook"),
            "journeys/c.yaml": JOURNEY.format(id="c", start="", role="cook"),
        }
    )


def found(journeymap: Run, root: Path, selector: str) -> list[tuple[str, str]]:
    ran = journeymap("check", "--format", "json", "-C", root, "-s", selector)
    assert ran.code in (0, 1), ran.err
    return [
        (each["file"], each["message"].split('"')[1])
        for each in json.loads(ran.out)["findings"]
        if '"' in each["message"]
    ]


def test_findings_at_the_touchpoints_chosen(journeymap: Run, three: Path) -> None:
    assert found(journeymap, three, "role:cook") == [("journeys/b.yaml", "lost"), ("journeys/c.yaml", "lost")]
    assert found(journeymap, three, "tag:a") == [("journeys/a.yaml", "gone-a")]
    assert found(journeymap, three, "tag:a+1") == [("journeys/a.yaml", "gone-a"), ("journeys/a.yaml", "lost")]
    assert found(journeymap, three, "journey:a,go journey:b,come") == [
        ("journeys/a.yaml", "lost"),
        ("journeys/b.yaml", "gone-b"),
    ]


def test_findings_on_a_whole_journey_of_which_something_is_chosen(journeymap: Run, three: Path) -> None:
    def has_no_start(selector: str) -> bool:
        return "error[no-start]" in journeymap("check", "-C", three, "-s", selector).out

    assert has_no_start("tag:c")
    assert has_no_start("role:cook")
    assert not has_no_start("tag:a")


def test_findings_of_the_house_are_not_chosen_by_touchpoints(journeymap: Run, three: Path) -> None:
    assert "error[off-scale]" in journeymap("check", "-C", three).out
    assert "error[off-scale]" not in journeymap("check", "-C", three, "-s", "all").out


def test_the_last_line_counts_the_journeys_chosen(journeymap: Run, three: Path) -> None:
    last = journeymap("check", "-C", three, "-s", "tag:a").out.splitlines()[-1]
    assert last == "1 error in 1 journey and 0 principles"


def test_what_nobody_has_but_the_house_knows_chooses_nothing(journeymap: Run, three: Path) -> None:
    for selector in ("role:idle", "emotion:<0", "tag:zzz*", "layer:support"):
        ran = journeymap("check", "-C", three, "-s", selector)
        assert (ran.code, ran.out) == (0, "0 journeys and 0 principles: nothing to report\n")


@pytest.mark.parametrize("command", ["check", "list", "build", "prove", "coverage"])
@pytest.mark.parametrize(
    ("selector", "said"),
    [
        ("", "the selector is empty"),
        ("a b:", '"b:" is not a selector'),
        ("rol:cook", '"rol" is not something to select by; did you mean role?'),
        ("emotion:bad", '"emotion:bad" compares with nothing: write emotion:<0 or emotion:>=1'),
        ("comme", 'there is no touchpoint "comme" in this workspace; did you mean come?'),
        ("role:cooks", 'there is no role "cooks" in this workspace; did you mean cook?'),
        ("tag:a,journey:zzz", 'there is no journey "zzz" in this workspace'),
    ],
)
def test_a_bad_selector_is_2_and_told_the_nearest(
    command: str, selector: str, said: str, journeymap: Run, three: Path
) -> None:
    ran = journeymap(command, "-C", three, "-s", selector)
    assert (ran.code, ran.out, ran.err) == (2, "", f"journeymap: {said}\n")
    assert not (three / "site").exists()


def test_what_keeps_a_file_from_being_read_is_always_told(journeymap: Run, three: Path) -> None:
    (three / "journeys" / "d.yaml").write_text("journeymap: 1\njourney: d\ntitle: [\n", "utf-8")
    for selector in ("tag:a", "journey:d"):
        ran = journeymap("check", "-C", three, "-s", selector)
        assert ran.code == 1
        assert "--> journeys/d.yaml" in ran.out


def test_list_has_the_journeys_with_something_chosen(journeymap: Run, three: Path) -> None:
    listed = json.loads(journeymap("list", "--format", "json", "-C", three, "-s", "role:cook").out)
    assert [each["id"] for each in listed["journeys"]] == ["b", "c"]
    assert [each["id"] for each in listed["roles"]] == ["cook"]


def test_build_makes_the_journeys_with_something_chosen(
    journeymap: Run, workspace: Write, small: dict[str, str]
) -> None:
    coffee = small["journeys/coffee.yaml"]
    tea = coffee.replace("journey: coffee", "journey: tea").replace("barista", "cook")
    broken = coffee.replace("journey: coffee", "journey: broken").replace("next: [get]", "next: [got]")
    root = workspace(small | {"journeys/tea.yaml": tea, "journeys/broken.yaml": broken})
    assert journeymap("build", "-C", root).code == 1
    ran = journeymap("build", "-C", root, "-s", "role:cook")
    assert ran.code == 0, ran.out
    assert [path.name for path in (root / "site" / "journeys").iterdir()] == ["tea.html"]
    assert [path.name for path in (root / "site" / "guides").glob("*.html")] == ["cook.html"]


def test_build_is_stopped_by_what_is_wrong_with_the_house(journeymap: Run, three: Path) -> None:
    ran = journeymap("build", "-C", three, "-s", "tag:a")
    assert ran.code == 1
    assert "error[off-scale]" in ran.out
