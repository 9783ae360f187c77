"""Guides that were kept, held against what the journeys say now: which sentence changed, and what it came from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from journeymap.diagnostics.place import Place
from journeymap.load.sources import Sources
from journeymap.model.house import FILE
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.render.prose import statements
from journeymap.report.printable import printable

_FIELDS = frozenset(field.name for field in fields(Touchpoint))
"""What a touchpoint may say of itself; other fields of a mark name what it has to do with others."""


@dataclass(frozen=True, slots=True)
class Stale:
    """One thing in which a kept guide is out of date. ``was`` is empty for what is new, ``now`` for what is gone."""

    file: str
    line: int
    was: str
    now: str
    mark: str = ""


def stale(kept: Mapping[str, str], made: Mapping[str, str]) -> Iterator[Stale]:
    """All differences between the guides that are kept and those that the journeys make now, file by file."""
    for file in sorted({*kept, *made}):
        if file not in kept:
            yield Stale(file, 1, "", "this guide is missing")
        elif file not in made:
            yield Stale(file, 1, "this guide", "nobody needs it any more")
        elif kept[file] != made[file]:
            yield from _differences(file, kept[file], made[file]) or [_elsewhere(file, kept[file], made[file])]


def _differences(file: str, kept: str, made: str) -> list[Stale]:
    """The sentences that differ, matched by their marks; what is new stands where it belongs."""
    old, new = _by_mark(kept), _by_mark(made)
    found = []
    for mark in dict.fromkeys([*old, *new]):
        was, now = old[mark], new[mark]
        for index in range(max(len(was), len(now))):
            line, before = was[index] if index < len(was) else (0, "")
            new_line, after = now[index] if index < len(now) else (0, "")
            if before != after:
                found.append(Stale(file, line or new_line, before, after, mark))
    return sorted(found, key=lambda each: each.line)


def _by_mark(text: str) -> defaultdict[str, list[tuple[int, str]]]:
    found = defaultdict(list)
    for line, mark, words in statements(text):
        found[mark].append((line, words))
    return found


def _elsewhere(file: str, kept: str, made: str) -> Stale:
    """The first line that differs although every sentence is the same: the order, a heading, a line of somebody's."""
    old, new = kept.splitlines(), made.splitlines()
    same = next((index for index, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), None)
    line = min(len(old), len(new)) if same is None else same
    was = old[line] if line < len(old) else ""
    now = new[line] if line < len(new) else ""
    return Stale(file, line + 1, was, now)


def freshness_text(found: list[Stale], workspace: Workspace, sources: Sources, prefix: str) -> str:
    """The differences for people, and what to do about them."""
    lines = []
    for each in found:
        lines.append(f"{prefix}{each.file}:{each.line}")
        lines += [f"  {name} {printable(text)}" for name, text in (("was: ", each.was), ("now: ", each.now)) if text]
        if not each.now:
            lines.append("  now:  nothing says this any more")
        if each.mark:
            lines += [f"  from: {reason}" for reason in _reasons(each.mark, workspace, sources)]
    files = len({each.file for each in found})
    things = f"{len(found)} {'thing' if len(found) == 1 else 'things'} in {files} {'guide' if files == 1 else 'guides'}"
    lines.append(f"{things} no longer as the journeys say: journeymap guides writes them anew")
    return "".join(f"{line}\n" for line in lines)


def _reasons(mark: str, workspace: Workspace, sources: Sources) -> Iterator[str]:
    """What a sentence came from: a field of a touchpoint, another touchpoint, a principle, the house."""
    _, journey_id, touchpoint, field, about = [*mark.split("/"), *[""] * 5][:5]
    journey = next((each for each in workspace.journeys if each.id == journey_id), None)
    principle = workspace.principles_by_id().get(about)
    if journey_id and journey is None:
        yield f"journey {printable(journey_id)}, which is no longer there"
    elif journey is not None and not touchpoint:
        yield f"journey {journey.id} ({_where(journey.place, sources)})"
    elif journey is not None and touchpoint not in journey.by_id():
        yield f"touchpoint {printable(touchpoint)}, which is no longer in {journey.file}"
    elif journey is not None:
        own = field if field.partition(".")[0] in _FIELDS else ""
        place = journey.place_of(touchpoint, *_route(own))
        yield f"{f'{own} of ' if own else ''}touchpoint {touchpoint} ({_where(place, sources)})"
    if journey is not None and about in journey.by_id():
        yield f"touchpoint {about} ({_where(journey.place_of(about), sources)})"
    if principle is not None:
        yield f"principle {about} ({_where(principle.place.at('statement'), sources)})"
    elif not journey_id:
        yield f"{FILE}, and what the journeys say of {printable(about)}" if about else FILE


def _route(field: str) -> list[str | int]:
    return [int(step) if step.isdigit() else step for step in field.split(".") if step]


def _where(place: Place, sources: Sources) -> str:
    return f"{place.file}:{sources.span(place).line}"
