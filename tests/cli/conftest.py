"""The command line, run in this process."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from journeymap.check import registry
from journeymap.cli.run import run

JOURNEY = """\
journeymap: 1
journey: coffee
title: A coffee
stages: {order: {title: Order}}
touchpoints:
  ask:
    title: I ask for a coffee
    stage: order
    layer: customer
    start: true
    next: [get]
  get:
    title: I get it
    stage: order
    layer: frontstage
    roles: [barista]
    principles: [seen]
    end: true
"""

PRINCIPLE = """\
journeymap: 1
principle: seen
statement: Nobody goes unseen
feel: acknowledged
evoke: A nod
"""


@dataclass(frozen=True)
class Ran:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def journeymap(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """A function that runs a command: ``journeymap("check", "-C", folder)``."""

    def ran(*arguments: object) -> Ran:
        capsys.readouterr()
        code = run([str(each) for each in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return ran


STEADY = ("JM1", "JM2")
"""The families of checks that these tests look at: references and flow."""


@pytest.fixture
def house() -> Callable[..., str]:
    """A house with levels for some checks, and those that these tests do not look at turned off."""

    def written(**levels: str) -> str:
        slugs = [module.CHECK.slug for module in registry.modules() if not module.CHECK.code.startswith(STEADY)]
        checks = dict.fromkeys(slugs, "off") | {name.replace("_", "-"): level for name, level in levels.items()}
        return "\n".join(["journeymap: 1", "checks:", *(f"  {slug}: {level}" for slug, level in checks.items()), ""])

    return written


@pytest.fixture
def small(house: Callable[..., str]) -> dict[str, str]:
    """A small workspace in which everything is right."""
    return {"journeymap.yaml": house(), "journeys/coffee.yaml": JOURNEY, "principles/seen.yaml": PRINCIPLE}


@pytest.fixture
def broken(small: dict[str, str]) -> dict[str, str]:
    """The same with one slip of the keyboard: an error."""
    return small | {"journeys/coffee.yaml": JOURNEY.replace("next: [get]", "next: [got]")}
