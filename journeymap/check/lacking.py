"""What many touchpoints lack: one finding for the whole journey, for the answer is one and the same."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from journeymap.check.subject import Subject
from journeymap.check.words import called
from journeymap.diagnostics.finding import Check, Finding, Hint, Related
from journeymap.model.touchpoint import Touchpoint
from journeymap.prove.phrases import listed

POINTED_AT = 3
NAMED = 5


@dataclass(frozen=True, slots=True)
class Lack:
    """What is lacking, in words: ``{lack} at 2 of 5 {where}``, the label beneath each, and what to do."""

    check: Check
    lack: str
    where: str
    label: str
    hint: str


def lacking(
    lack: Lack, subject: Subject, asked: Sequence[Touchpoint], lacks: Callable[[Touchpoint], bool]
) -> Iterator[Finding]:
    """One finding when some of the touchpoints that are asked lack something."""
    without = [touchpoint for touchpoint in asked if lacks(touchpoint)]
    if not without:
        return
    yield Finding(
        lack.check,
        f"{lack.lack} at {len(without)} of {len(asked)} {lack.where}",
        subject.journey.place.at("touchpoints").key(),
        f"{len(without)} of these" if len(without) > 1 else "one of these",
        (Hint(lack.hint), *also(without[POINTED_AT:])),
        tuple(
            Related(subject.journey.place_of(touchpoint.id).key(), lack.label) for touchpoint in without[:POINTED_AT]
        ),
    )


def also(others: Sequence[Touchpoint]) -> Iterator[Hint]:
    """A hint that names the touchpoints that are not pointed at, if there are such; of many, the first."""
    if others:
        more = [f"{len(others) - NAMED} more"] if len(others) > NAMED else []
        yield Hint(f"also at {listed([*map(called, others[:NAMED]), *more])}")
