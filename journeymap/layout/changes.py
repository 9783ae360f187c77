"""The differences between two journeys in words, the same on the map, on its page and in a terminal."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from journeymap.graph.comparison import Change, Comparison, Fate, Match, Move, WayMatch
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import House, title_of
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Cost, Emotion, Friction, Layer, Metric, Need, Time
from journeymap.model.workspace import Workspace

_QUOTES = frozenset("\"'“”‘„«»「『")


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: the house, the principles, and the titles of the touchpoints of both journeys.

    ``speech`` is the language in which changes are told.
    """

    house: House
    principles: Mapping[str, Principle]
    titles: Mapping[str, str]
    speech: Language


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


def names(comparison: Comparison, workspace: Workspace, speech: Language) -> Names:
    """The names for a comparison."""
    return Names(
        workspace.house,
        workspace.principles_by_id(),
        {match.id: match.shown.title for match in comparison.matches},
        speech,
    )


def told(changes: Iterable[Change], known: Names) -> tuple[Told, ...]:
    """Changes in words, in the order in which people read a touchpoint; what reads the same on both sides is none."""
    order = list(fields(known.speech))
    found = (_told(change, known) for change in sorted(changes, key=lambda each: order.index(each.field)))
    return tuple(each for each in found if each.before or each.after)


def badge(match: Match, known: Names) -> str:
    """What became of a touchpoint in a few words: ``moved from “Arrive”; changed: friction``."""
    speech = known.speech
    parts = [vocabulary.fate(match.fate, speech)] if match.fate in (Fate.ADDED, Fate.GONE) else []
    if match.move is not None:
        parts.append(moved(match.move, speech))
    if match.fate in (Fate.CHANGED, Fate.MOVED):
        labels = [each.label.lower() for each in told(match.changes, known)]
        if labels:
            parts.append(speech.say("changed: {fields}", fields=speech.listed(labels)))
        elif match.fate is Fate.CHANGED:
            parts.append(speech.say("changed in a detail"))
    return "; ".join(parts)


def moved(move: Move, speech: Language) -> str:
    """From where something moved: ``moved from “Arrive”``, ``moved; stood behind “I pay”``."""
    if move.other_stage:
        return speech.say("moved from “{stage}”", stage=move.stage.title)
    if move.behind:
        return speech.say("moved; stood behind “{moment}”", moment=move.behind.title)
    return speech.say("moved; came first")


def difference(match: Match, speech: Language) -> str:
    """How the feeling differs: ``+2 better``. Empty where it does not, or where one of the two is not known."""
    found = match.difference
    return gap(found, 0.0, speech) if found else ""


def gap(now: float, then: float, speech: Language) -> str:
    """The difference between two feelings: ``+2 better``, ``−1 worse``."""
    distance = phrases.signed(now - then, speech)
    if now > then:
        return speech.say("{distance} better", distance=distance)
    return speech.say("{distance} worse", distance=distance)


def way(match: WayMatch, known: Names) -> str:
    """A way on: ``from “I walk in” to “I leave”, if nobody nods · 8%``."""
    speech = known.speech
    said = phrases.ways(match.after or match.before, speech)
    source, target = known.titles[match.source], known.titles[match.target]
    line = speech.say("from “{source}” to “{target}”", source=source, target=target)
    line = f"{line}, {said}" if said else line
    if match.fate is Fate.CHANGED:
        then = phrases.ways(match.before, speech) or speech.say("nothing said of it")
        return speech.say("{line} (before: {then})", line=line, then=then)
    return line


def totals(comparison: Comparison, speech: Language) -> str:
    """How many touchpoints of each fate: ``3 added, 1 gone and 12 the same``."""
    words = {Fate.SAME: speech.say("the same")}
    counts = [
        f"{count} {words.get(fate) or vocabulary.fate(fate, speech)}"
        for fate in (Fate.ADDED, Fate.GONE, Fate.MOVED, Fate.CHANGED, Fate.SAME)
        if (count := len(comparison.of(fate)))
    ]
    return speech.listed(counts)


def _told(change: Change, known: Names) -> Told:
    field = fields(known.speech)[change.field]
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


def _layer(value: Layer, known: Names) -> str:
    return vocabulary.actor(value, known.speech)


def _start(_: object, known: Names) -> str:
    return known.speech.say("the journey begins here")


def _end(_: object, known: Names) -> str:
    return known.speech.say("the journey may end here")


def _truth(_: object, known: Names) -> str:
    return known.speech.say("here the customer makes up their mind")


def _takes(value: Time, known: Names) -> list[str]:
    return phrases.takes(value, known.speech)


def _waits(value: Time, known: Names) -> list[str]:
    return phrases.waits(value, known.speech)


def _worth(value: tuple[str, ...], known: Names) -> str:
    return phrases.worth(value, known.speech)


def _kano(value: str, known: Names) -> str:
    return vocabulary.kano(value, known.speech)


def _metric(value: Metric, known: Names) -> str:
    return phrases.metric(value, known.speech)


def _emotion(value: Emotion, known: Names) -> list[str]:
    return ([value.feeling] if value.feeling else []) + phrases.felt(value, known.speech)


def _friction(value: Friction, known: Names) -> str:
    return f"{value.text} ({vocabulary.severity(value.severity, known.speech)})"


def _need(value: Need, known: Names) -> str:
    title = known.titles.get(value.id, value.id)
    return phrases.need(title, value.without, known.speech)


def _cost(value: Cost, known: Names) -> str:
    return f"{value.text} ({phrases.announced(known.titles.get(value.announced or ''), known.speech)})"


@cache
def fields(speech: Language) -> Mapping[str, Field]:
    """How each field of a touchpoint is told, in the order in which people read them."""
    say = speech.say
    return {
        "title": Field(say("Title"), _quoted, single=True),
        "layer": Field(say("Who acts"), _layer, single=True),
        "channel": Field(say("Channel"), lambda value, known: title_of(known.house.channels, value), single=True),
        "personas": Field(say("For whom"), lambda value, known: title_of(known.house.personas, value)),
        "start": Field(say("Beginning"), _start, single=True),
        "end": Field(say("End"), _end, single=True),
        "moment_of_truth": Field(say("Moment of truth"), _truth, single=True),
        "expects": Field(say("Expects"), _plain, single=True),
        "thinks": Field(say("Thinks"), _quoted, single=True),
        "says": Field(say("Says"), _quoted),
        "emotion": Field(say("Feels"), _emotion, single=True),
        "friction": Field(say("Friction"), _friction),
        "delight": Field(say("Delight"), _text),
        "principles": Field(
            say("Principles"),
            lambda value, known: known.principles[value].statement if value in known.principles else value,
        ),
        "roles": Field(say("People"), lambda value, known: title_of(known.house.roles, value)),
        "procedure": Field(say("Process"), lambda value, known: title_of(known.house.procedures, value), single=True),
        "systems": Field(say("Technology"), lambda value, known: title_of(known.house.systems, value)),
        "needs": Field(say("Needs"), _need),
        "do": Field(say("What staff do"), _plain),
        "takes": Field(say("Time"), _takes, single=True),
        "wait": Field(say("Waiting"), _waits, single=True),
        "cost_to_customer": Field(say("Cost to the customer"), _cost, single=True),
        "value_to": Field(say("Worth something to"), _worth, single=True),
        "kano": Field(say("Kano"), _kano, single=True),
        "owner": Field(say("Owner"), _owner, single=True),
        "perceived_owner": Field(say("Owner in the customer's eyes"), _readable, single=True),
        "metrics": Field(say("Metrics"), _metric),
        "opportunities": Field(say("Opportunities"), _text),
        "physical_evidence": Field(say("Sees, holds or hears"), _plain),
        "stories": Field(say("Stories"), _text),
        "evidence": Field(say("How we know"), _plain),
        "tags": Field(say("Tags"), _readable),
        "image": Field(say("Image"), _plain, single=True),
        "notes": Field(say("Notes for the presenter"), _plain, single=True),
    }
