"""The differences between two journeys in words, the same on the map, on its page and in a terminal."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from journeymap.graph.comparison import Change, Comparison, Fate, Match, Move, WayMatch
from journeymap.layout import phrases
from journeymap.model.house import House, title_of
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Cost, Emotion, Friction, Need
from journeymap.model.workspace import Workspace

_QUOTES = frozenset("\"'“”‘„«»「『")


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: the house, the principles, and the titles of the touchpoints of both journeys."""

    house: House
    principles: Mapping[str, Principle]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words: of which field, what is no longer said of the touchpoint, and what is now.

    ``single`` when the field has one value, so that the one takes the place of the other.
    """

    field: str
    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    single: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a touchpoint: how people call it, and what is said of one of its values."""

    label: str
    words: Callable[[Any, Names], str | list[str]]
    single: bool = False


def names(comparison: Comparison, workspace: Workspace) -> Names:
    """The names for a comparison."""
    return Names(
        workspace.house,
        workspace.principles_by_id(),
        {match.id: match.shown.title for match in comparison.matches},
    )


def told(changes: Iterable[Change], known: Names) -> tuple[Told, ...]:
    """Changes in words, in the order in which people read a touchpoint; what reads the same on both sides is none."""
    order = list(FIELDS)
    found = (_told(change, known) for change in sorted(changes, key=lambda each: order.index(each.field)))
    return tuple(each for each in found if each.before or each.after)


def badge(match: Match, known: Names) -> str:
    """What became of a touchpoint in a few words: ``moved from “Arrive”; changed: friction``."""
    parts = [str(match.fate)] if match.fate in (Fate.ADDED, Fate.GONE) else []
    if match.move is not None:
        parts.append(moved(match.move))
    if match.fate in (Fate.CHANGED, Fate.MOVED):
        fields = [each.label.lower() for each in told(match.changes, known)]
        if fields:
            parts.append(f"changed: {phrases.listed(fields)}")
        elif match.fate is Fate.CHANGED:
            parts.append("changed in a detail")
    return "; ".join(parts)


def moved(move: Move) -> str:
    """From where something moved: ``moved from “Arrive”``, ``moved; stood behind “I pay”``."""
    if move.other_stage:
        return f"moved from “{move.stage.title}”"
    return f"moved; stood behind “{move.behind.title}”" if move.behind else "moved; came first"


def difference(match: Match) -> str:
    """How the feeling differs: ``+2 better``. Empty where it does not, or where one of the two is not known."""
    found = match.difference
    return gap(found, 0.0) if found else ""


def gap(now: float, then: float) -> str:
    """The difference between two feelings: ``+2 better``, ``−1 worse``."""
    return f"{phrases.signed(now - then)} {'better' if now > then else 'worse'}"


def way(match: WayMatch, known: Names) -> str:
    """A way on: ``from “I walk in” to “I leave”, if nobody nods · 8%``."""
    said = phrases.ways(match.after or match.before)
    line = f"from “{known.titles[match.source]}” to “{known.titles[match.target]}”{f', {said}' if said else ''}"
    if match.fate is Fate.CHANGED:
        return f"{line} (before: {phrases.ways(match.before) or 'nothing said of it'})"
    return line


def totals(comparison: Comparison) -> str:
    """How many touchpoints of each fate: ``3 added, 1 gone and 12 the same``."""
    words = {Fate.SAME: "the same"}
    counts = [
        f"{count} {words.get(fate, str(fate))}"
        for fate in (Fate.ADDED, Fate.GONE, Fate.MOVED, Fate.CHANGED, Fate.SAME)
        if (count := len(comparison.of(fate)))
    ]
    return phrases.listed(counts)


def _told(change: Change, known: Names) -> Told:
    field = FIELDS[change.field]
    before, after = (_lines(field, side, known) for side in (change.before, change.after))
    return Told(
        change.field,
        field.label,
        tuple(each for each in before if each not in after or change.field == "do"),
        tuple(each for each in after if each not in before or change.field == "do"),
        field.single,
    )


def _lines(field: Field, values: Iterable[object], known: Names) -> list[str]:
    lines: list[str] = []
    for value in values:
        said = field.words(value, known)
        lines += [said] if isinstance(said, str) else said
    return lines


def _plain(value: str, _: Names) -> str:
    return value


def _quoted(value: str, _: Names) -> str:
    return value if value[0] in _QUOTES else f"“{value}”"


def _readable(value: str, _: Names) -> str:
    return phrases.readable(value)


def _owner(value: str, known: Names) -> str:
    return phrases.owner(value, known.house)


def _text(value: Any, _: Names) -> str:  # noqa: ANN401 -- delight and opportunities are both told by their text
    return str(value.text)


def _emotion(value: Emotion, _: Names) -> list[str]:
    numbers = [("target", value.target), ("observed", value.observed)]
    said = [value.feeling] if value.feeling else []
    return said + [f"{word} {phrases.signed(each)}" for word, each in numbers if each is not None]


def _friction(value: Friction, _: Names) -> str:
    return f"{value.text} ({phrases.SEVERITY[value.severity]})"


def _need(value: Need, known: Names) -> str:
    title = known.titles.get(value.id, value.id)
    return f"{title} (without it: {value.without})" if value.without else title


def _cost(value: Cost, known: Names) -> str:
    announced = known.titles.get(value.announced or "")
    return f"{value.text} ({f'told at “{announced}”' if announced else 'never told beforehand'})"


FIELDS: Mapping[str, Field] = {
    "title": Field("Title", _quoted, single=True),
    "layer": Field("Who acts", lambda value, _: phrases.layer_phrase(value), single=True),
    "channel": Field("Channel", lambda value, known: title_of(known.house.channels, value), single=True),
    "personas": Field("For whom", lambda value, known: title_of(known.house.personas, value)),
    "start": Field("Beginning", lambda _, __: "the journey begins here", single=True),
    "end": Field("End", lambda _, __: "the journey may end here", single=True),
    "moment_of_truth": Field("Moment of truth", lambda _, __: "here the customer makes up their mind", single=True),
    "expects": Field("Expects", _plain, single=True),
    "thinks": Field("Thinks", _quoted, single=True),
    "says": Field("Says", _quoted),
    "emotion": Field("Feels", _emotion, single=True),
    "friction": Field("Friction", _friction),
    "delight": Field("Delight", _text),
    "principles": Field(
        "Principles",
        lambda value, known: known.principles[value].statement if value in known.principles else value,
    ),
    "roles": Field("People", lambda value, known: title_of(known.house.roles, value)),
    "procedure": Field("Process", lambda value, known: title_of(known.house.procedures, value), single=True),
    "systems": Field("Technology", lambda value, known: title_of(known.house.systems, value)),
    "needs": Field("Needs", _need),
    "do": Field("What staff do", _plain),
    "takes": Field("Time", lambda value, _: phrases.time_lines("takes", value), single=True),
    "wait": Field("Waiting", lambda value, _: phrases.time_lines("wait", value), single=True),
    "cost_to_customer": Field("Cost to the customer", _cost, single=True),
    "value_to": Field("Worth something to", lambda value, _: phrases.listed(value) or "nobody", single=True),
    "kano": Field("Kano", _plain, single=True),
    "owner": Field("Owner", _owner, single=True),
    "perceived_owner": Field("Owner in the customer's eyes", _readable, single=True),
    "metrics": Field("Metrics", lambda value, _: phrases.metric(value)),
    "opportunities": Field("Opportunities", _text),
    "physical_evidence": Field("Sees, holds or hears", _plain),
    "stories": Field("Stories", _text),
    "evidence": Field("How we know", _plain),
    "tags": Field("Tags", _readable),
    "image": Field("Image", _plain, single=True),
    "notes": Field("Notes for the presenter", _plain, single=True),
}
