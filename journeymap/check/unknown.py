"""A name that leads to nothing: one shape of finding for all the checks called ``unknown-…``."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from journeymap.diagnostics.finding import Check, Finding, Hint, Related
from journeymap.diagnostics.place import Place
from journeymap.diagnostics.suggest import nearest
from journeymap.model.house import FILE, Catalogue, title_of

FEW = 8
"""Up to how many known names a hint lists."""

SUGGESTED = 50
"""For how many different names the nearest are looked up: more findings than these are never shown."""


@dataclass(frozen=True, slots=True)
class Known:
    """The names that exist: what one of them is called, whose they are, and where each is defined.

    ``add`` is the hint that says how to add one; ``{name}`` and ``{title}`` in it are filled in.
    """

    noun: str
    plural: str
    home: str
    places: Mapping[str, Place | None]
    add: str


@dataclass(slots=True)
class Unknown:
    """Makes the findings of one check for names that are not known; the first of them asks ``known``."""

    check: Check
    known: Callable[[], Known]
    _known: Known | None = None
    _hints: dict[str, tuple[Hint, ...]] = field(default_factory=dict)

    def finding(self, name: str, place: Place, *related: Related) -> Finding:
        """The finding for a name at a place that is none of the known ones."""
        known = self._known = self._known or self.known()
        if name not in self._hints:
            near = nearest(name, known.places) if len(self._hints) < SUGGESTED else []
            self._hints[name] = tuple(_did_you_mean(near, known) if near else _or_else(name, known))
        return Finding(
            self.check,
            f'"{name}" is not a {known.noun} of {known.home}',
            place,
            f"no {known.noun} has this id",
            self._hints[name],
            related,
        )


def in_catalogue(check: Check, noun: str, plural: str, catalogue: Catalogue) -> Unknown:
    """For names that are not in one of the house's catalogues; ``plural`` is its key in the house's file."""

    def known() -> Known:
        places = {name: Place(FILE, (plural, name)).key() for name in catalogue}
        add = f"if it is right, add it in {FILE} under {plural}: {{name}}: {{{{title: {{title}}}}}}"
        return Known(noun, plural, "this house", places, add)

    return Unknown(check, known)


def _did_you_mean(near: list[str], known: Known) -> Iterator[Hint]:
    yield Hint(f'did you mean "{near[0]}"?', known.places[near[0]])
    for name in near[1:]:
        yield Hint(f'or "{name}"?', known.places[name])


def _or_else(name: str, known: Known) -> Iterator[Hint]:
    if 0 < len(known.places) <= FEW:
        yield Hint(f"the {known.plural} of {known.home}: {', '.join(known.places)}")
    yield Hint(known.add.format(name=name, title=title_of(None, name)))
