"""What stands in the house's lists and in no journey: one shape of finding for the checks ``unused-…``."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.place import Place
from journeymap.model.house import FILE, Catalogue
from journeymap.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class List:
    """One of the house's lists: what an entry is called, its key in the house's file, and how to use an entry.

    ``use`` is the line that uses an entry; ``{id}`` in it is filled in.
    """

    noun: str
    key: str
    use: str


def unused(
    check: Check, which: List, catalogue: Catalogue | None, used: Collection[str | None], workspace: Workspace
) -> Iterator[Finding]:
    """A finding for each entry that is not among the ``used``; none while there are no journeys."""
    if catalogue is None or not workspace.journeys:
        return
    for entry in catalogue.values():
        if entry.id not in used:
            yield Finding(
                check,
                f"no journey uses the {which.noun} {quoted(entry.title)}",
                Place(FILE, (which.key, entry.id)).key(),
                "only this list knows it",
                (
                    Hint(f"use it where it belongs: {which.use.format(id=entry.id)}"),
                    Hint("or take it out of the list"),
                ),
            )
