"""Real builds, killed at random moments and all at once: the site is the old one or the new one."""

import os
import random
import signal
import sys
import time
import warnings
from pathlib import Path

import pytest

from journeymap.__main__ import main
from journeymap.cli.run import run
from journeymap.render.lock import locked
from tests.cli.conftest import JOURNEY, PRINCIPLE
from tests.write.faults import KILLED, beside, digest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed as Unix does")

KILLS, TRIES = 60, 300
TITLES = ("A coffee", "A tea")


class Shop:
    """A workspace that is built by processes of its own, forked from this one so that each starts at once."""

    def __init__(self, root: Path) -> None:
        self.root, self.site = root, root / "site"
        (root / "journeys").mkdir(parents=True)
        (root / "principles").mkdir()
        (root / "principles" / "seen.yaml").write_text(PRINCIPLE, encoding="utf-8")

    def edit(self, title: str) -> None:
        text = JOURNEY.replace("A coffee", title)
        (self.root / "journeys" / "coffee.yaml").write_text(text, encoding="utf-8")

    def start(self, *arguments: str) -> int:
        """Start ``journeymap build`` and return its process."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of threads, which this process may have; the child needs only its own
            child = os.fork()
        if child:
            return child
        end: object = 4
        try:
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(os.open(self.root / "said", os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
            sys.stdout, sys.stderr = open(1, "w"), open(2, "w")  # noqa: SIM115
            sys.argv = ["journeymap", "build", "-C", str(self.root), *arguments]
            main()
            end = 0
        except SystemExit as ended:
            end = ended.code
        finally:
            sys.stderr.flush()
            os._exit(end if isinstance(end, int) else 4)

    def build(self, *arguments: str) -> None:
        assert wait(self.start(*arguments)) == 0, (self.root / "said").read_text()

    def litter(self) -> set[str]:
        return beside(self.site) - {"journeys", "principles", "said"}


def wait(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.fixture(autouse=True)
def _warm(disk: Path) -> None:
    """Import all that a build needs before there are children, so that none has to."""
    shop = Shop(disk / "warm")
    shop.edit(TITLES[0])
    assert run(["build", "-C", str(shop.root)]) == 0


@pytest.fixture
def shop(disk: Path) -> Shop:
    return Shop(disk / "shop")


def built(shop: Shop) -> dict[str, str]:
    """The hash of the site for each title, with a file of somebody else in it."""
    hashes = {}
    for title in TITLES:
        shop.edit(title)
        shop.build()
        (shop.site / "CNAME").write_text("journeys.example", encoding="utf-8")
        hashes[title] = digest(shop.site)
    assert len(set(hashes.values())) == len(TITLES)
    return hashes


def moment(shop: Shop, chance: random.Random, whole: float) -> None:
    """Wait for a moment: any of the whole time, or, as often, one while the site is being written."""
    if chance.random() < 0.5:
        time.sleep(chance.uniform(0, whole))
        return
    new, until = shop.root / ".site.journeymap.new", time.monotonic() + 2 * whole
    part = chance.choice([new, new / ".journeymap"])
    while not part.exists() and time.monotonic() < until:
        pass
    time.sleep(chance.uniform(0, 0.005))


def test_builds_that_are_killed_at_random_moments(shop: Shop) -> None:
    hashes, chance = built(shop), random.Random(6)  # noqa: S311 -- no secret
    started = time.monotonic()
    shop.build()
    whole = time.monotonic() - started
    ends: list[int] = []
    now, littered = TITLES[-1], 0
    for number in range(TRIES):
        if ends.count(KILLED) == KILLS:
            break
        title = TITLES[number % 2]
        shop.edit(title)
        child = shop.start()
        moment(shop, chance, whole)
        os.kill(child, signal.SIGKILL)
        ends.append(wait(child))
        found = digest(shop.site)
        assert found in {hashes[now], hashes[title]}
        now = next(each for each in TITLES if hashes[each] == found)
        littered += bool(shop.litter())
    assert ends.count(KILLED) == KILLS, "too few were killed while they worked"
    assert littered >= 5, "too few were killed while they wrote"
    shop.edit(TITLES[0])
    shop.build()
    assert digest(shop.site) == hashes[TITLES[0]]
    assert shop.litter() == set()


def test_eight_builds_at_once_queue(shop: Shop) -> None:
    hashes = built(shop)
    for title in TITLES:
        shop.edit(title)
        (shop.root / "said").unlink(missing_ok=True)
        children = [shop.start() for _ in range(8)]
        assert [wait(child) for child in children] == [0] * 8
        assert digest(shop.site) == hashes[title]
        assert shop.litter() == set()


def test_builds_of_different_journeys_at_once_give_one_of_their_sites(disk: Path) -> None:
    shops = [Shop(disk / str(number)) for number in range(8)]
    site, hashes = disk / "out" / "site", set()
    for number, shop in enumerate(shops):
        shop.edit(f"Coffee {number}")
        shop.build("-o", str(disk / "alone" / str(number)))
        hashes.add(digest(disk / "alone" / str(number)))
    assert len(hashes) == 8
    for _ in range(2):
        children = [shop.start("-o", str(site)) for shop in shops]
        while any(os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None for child in children):
            # A reader finds one whole site at any moment, or none before the first is there. The list that is read
            # and the page that is read may be of two sites, so the page alone is looked at.
            page = site / "journeys" / "coffee.html"
            assert not site.exists() or page.exists()
        assert [wait(child) for child in children] == [0] * 8
        assert digest(site) in hashes
        assert beside(site) == set()
    said = "".join((shop.root / "said").read_text() for shop in shops)
    assert f"{site} is being written by another journeymap: waiting until it is done\n" in said


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_stopped_while_it_waits(shop: Shop, stop: signal.Signals) -> None:
    shop.edit(TITLES[0])
    with locked(shop.root / ".site.journeymap.lock", lambda: None):
        child = shop.start()
        until = time.monotonic() + 30
        while not (said := shop.root / "said").exists() or not said.read_text():
            assert time.monotonic() < until
            time.sleep(0.01)
        os.kill(child, stop)
        assert wait(child) == (KILLED if stop == signal.SIGKILL else 128 + stop)
        assert not shop.site.exists()
    assert said.read_text().strip().endswith("waiting until it is done")
    shop.build()
    assert shop.litter() == set()


def test_a_lock_that_a_killed_build_left_behind_holds_up_nobody(shop: Shop) -> None:
    shop.edit(TITLES[0])
    (shop.root / ".site.journeymap.lock").write_bytes(b"")
    shop.build()
    assert shop.litter() == set()
    assert (shop.root / "said").read_text() == ""
