"""Two journeys on one map: what is added, gone, moved and changed, and how the customer felt before and feels after.

The columns are those of the journey afterwards; what is gone stands where it was.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from journeymap.graph.compare import compare
from journeymap.graph.comparison import Comparison, Fate, Match, StageMatch, WayMatch
from journeymap.graph.flow import Flow
from journeymap.graph.support import moments_behind
from journeymap.language.language import Language
from journeymap.layout import changes, phrases, vocabulary
from journeymap.layout.cards import BODY, SMALL, TITLE, Card, Part
from journeymap.layout.changes import Names, Told
from journeymap.layout.emotion import Feelings, feelings_lane
from journeymap.layout.font import Style
from journeymap.layout.frame import LABEL_WIDTH, name_room
from journeymap.layout.grid import Column, Grid, grid_of
from journeymap.layout.marks import Picture
from journeymap.layout.sheet import Sheet
from journeymap.layout.tracks import channel
from journeymap.layout.ways import Edge, Ports, step
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Emotion, Layer, Need
from journeymap.model.workspace import Workspace

_AFTER_ROW = 8.0
_LEGEND = 40.0
_LANE_NAME = 30.0
"""Of the room that a curve leaves above it for the name of its lane, how much a longer name may take."""
_BADGE = Style(14, bold=True)
_SIGNS = {Fate.ADDED: "plus", Fate.GONE: "struck", Fate.MOVED: "moved", Fate.CHANGED: "changed"}
_ROLES = {Fate.ADDED: "-added", Fate.GONE: "-gone"}

_Pile = tuple[str, frozenset[str]]

_OF_WHOLE = frozenset({"friction", "delight", "principles", "takes", "wait", "cost_to_customer", "roles", "systems"})
"""What is told even of a touchpoint that is added or gone as a whole."""

_ALONE = frozenset({"title", "friction", "delight", "principles", "takes", "wait", "opportunities"})
"""Fields that need no label: their words or the look of their card say what they are."""

Cells = list[tuple[Column, Card]]


def comparison_map(before: Flow, after: Flow, workspace: Workspace, speech: Language) -> Picture:
    """The map of two journeys laid over each other, in numbers."""
    found = compare(before, after)
    known = changes.names(found, workspace, speech)
    both = Flow(_together(found, speech))
    columns = _grid(found, both)
    sheet = Sheet(columns)
    _add_moments(sheet, found, both, known)
    sheet.begin("how-i-feel", speech.say("How I feel"))
    legend = speech.say("How I feel. Dashed: before. Solid: after.")
    sheet.name(legend)
    feelings = Feelings(both.touchpoints, after, before, partial(changes.gap, speech=speech), speech)
    below = max(_LEGEND, name_room(legend) - _LANE_NAME)
    lane = feelings_lane(feelings, columns, known.house.scale, sheet.y + below, LABEL_WIDTH - 12)
    sheet.marks += lane.marks
    sheet.names += lane.labels
    sheet.y += below + lane.height
    for key, name, piles in _lanes(speech):
        cells = [(columns.column_of[match.id], card) for match in found.matches for card in _told(match, known, piles)]
        if cells:
            sheet.begin(key, name)
            sheet.lane(name, cells)
    for layer, line in ((Layer.BACKSTAGE, "line-visibility"), (Layer.SUPPORT, "line-internal")):
        cells = _work(found, columns, layer, known)
        if cells:
            name = vocabulary.layer(layer, speech)
            sheet.begin(str(layer), name)
            sheet.line(line, vocabulary.line_above(layer, speech))
            sheet.lane(name, cells)
    title = speech.say("Comparison: {before}, and {after}", before=before.journey.title, after=after.journey.title)
    return sheet.picture(
        "comparison", title, speech.say("Touchpoints: {totals}.", totals=changes.totals(found, speech))
    )


def _lanes(speech: Language) -> tuple[tuple[str, str, tuple[_Pile, ...]], ...]:
    """The lanes for what changes: their keys and names, and for each kind of card the fields that are told on it."""
    return (
        (
            "what-i-think-and-feel",
            speech.say("What I think and feel"),
            (("chip-plain", frozenset({"title", "expects", "thinks", "says", "emotion"})),),
        ),
        (
            "friction-and-delight",
            speech.say("Friction and delight"),
            (("chip-friction", frozenset({"friction"})), ("chip-delight", frozenset({"delight"}))),
        ),
        (
            "who-does-it,-how,-and-why",
            speech.say("Who does it, how, and why"),
            (
                ("chip-principle", frozenset({"principles"})),
                ("chip-plain", frozenset({"layer", "channel", "roles", "procedure", "systems", "needs", "do"})),
            ),
        ),
        (
            "time,-cost-and-all-else",
            speech.say("Time, cost and all else"),
            (
                ("chip-plain", frozenset({"takes", "wait", "cost_to_customer"})),
                ("chip-opportunity", frozenset({"opportunities"})),
                ("chip-plain", frozenset({"owner", "perceived_owner", "metrics", "value_to", "kano"})),
                (
                    "chip-plain",
                    frozenset({"start", "end", "moment_of_truth", "personas", "physical_evidence", "evidence"})
                    | {"tags", "image", "notes"},
                ),
            ),
        ),
    )


def _together(found: Comparison, speech: Language) -> Journey:
    """One journey of all that is in either. Its targets are the feelings afterwards, its observations those before."""
    ways = {(way.source, way.target): way.after or way.before for way in found.ways}
    needs: dict[str, tuple[Need, ...]] = {
        match.id: tuple({need.id: need for each in (match.before, match.after) if each for need in each.needs}.values())
        for match in found.matches
    }
    touchpoints = []
    for match in found.matches:
        then, now = match.felt
        touchpoints.append(
            replace(
                match.shown,
                emotion=Emotion(now, then, match.shown.emotion.feeling),
                needs=needs[match.id],
                next=tuple(each for (source, _), items in ways.items() if source == match.id for each in items),
            )
        )
    stages = tuple(_stage(each, speech) for each in found.stages)
    return replace(found.after.journey, stages=stages, touchpoints=tuple(touchpoints))


def _stage(match: StageMatch, speech: Language) -> Stage:
    if match.fate in (Fate.ADDED, Fate.GONE):
        return replace(match.shown, title=f"{match.shown.title} ({vocabulary.fate(match.fate, speech)})")
    return match.shown


def _grid(found: Comparison, both: Flow) -> Grid:
    stages = both.journey.stages
    ordered = [moment for inside in found.moments for moment in inside]
    known = {stage.id for stage in stages}
    stage_of = {
        each.id: each.stage if each.stage in known else found.after.journey.stages[-1].id
        for each in both.journey.touchpoints
    }
    work = {each: users for each, users in moments_behind(both.journey, ordered).items() if each not in set(ordered)}
    return grid_of(list(zip(stages, found.moments, strict=True)), work, stage_of)


def _add_moments(sheet: Sheet, found: Comparison, both: Flow, known: Names) -> None:
    """What happens: the cards of the moments, and the ways between them above."""
    columns = sheet.grid
    matches = {match.id: match for match in found.matches}
    ways = {(way.source, way.target): way for way in found.ways if {way.source, way.target} <= matches.keys()}
    words = {edge: _way_words(way, matches, known.speech) for edge, way in ways.items()}
    steps = [edge for edge in both.graph.edges if _is_step(columns, edge, words)]
    routed = [edge for edge in both.graph.edges if edge not in steps]
    ports = Ports(columns, routed, words.__getitem__)
    routes = channel([replace(each, role=each.role + _role(ways[each.source, each.target])) for each in ports.ways()])
    floor = sheet.y + routes.height
    sheet.begin("ways-on", known.speech.say("Ways on"), cut=False)
    sheet.marks += routes.draw(sheet.y, lambda _: floor)
    sheet.y = floor
    sheet.begin("what-happens", known.speech.say("What happens"), optional=False, cut=False)
    numbers = {node: index for index, node in enumerate(_numbered(found), 1)}
    cells = [
        (column, _moment(matches[column.moment], numbers.get(column.moment), known))
        for column in columns.columns
        if column.moment is not None
    ]
    middle = sheet.row(known.speech.say("What happens"), cells)
    sheet.marks += [step(columns, edge, middle, f"next{_role(ways[edge])}") for edge in steps]
    sheet.y += _AFTER_ROW


def _numbered(found: Comparison) -> Iterator[str]:
    """The moments of the journey afterwards, in its order."""
    return (moment for inside in found.moments for moment in inside if moment in found.after.graph)


def _role(way: WayMatch) -> str:
    return _ROLES.get(way.fate, "")


def _is_step(columns: Grid, edge: Edge, words: Mapping[Edge, str]) -> bool:
    near = columns.column_of[edge[1]].index == columns.column_of[edge[0]].index + 1
    return near and not words[edge]


def _way_words(way: WayMatch, matches: Mapping[str, Match], speech: Language) -> str:
    """What is said of a way; that it is added or gone only where its ends do not say so themselves."""
    said = phrases.ways(way.after or way.before, speech)
    fate = vocabulary.fate(way.fate, speech)
    if way.fate is Fate.CHANGED:
        always = speech.say("always")
        return f"{fate}: {said or always}"
    own = {Fate.ADDED, Fate.GONE} & {matches[way.source].fate, matches[way.target].fate}
    if way.fate is Fate.SAME or own:
        return said
    return f"{fate}: {said}" if said else fate


def _moment(match: Match, number: int | None, known: Names) -> Card:
    touchpoint = match.shown
    flags = vocabulary.flags(touchpoint, known.speech)
    foot = " · ".join([*flags, phrases.where(touchpoint, known.house, known.speech)])
    glyph = "dot" if touchpoint.layer is Layer.FRONTSTAGE else "ring"
    title = touchpoint.title if number is None else f"{number}. {touchpoint.title}"
    parts = (*_badge(match, known), Part(_title_role(match), title, TITLE), Part("foot", foot, SMALL, glyph))
    return Card(_card_role(match), parts, match.id, _label(match, known))


def _work(found: Comparison, columns: Grid, layer: Layer, known: Names) -> Cells:
    met = {column.moment for column in columns.columns}
    return [
        (columns.column_of[match.id], _work_card(match, known))
        for match in found.matches
        if match.shown.layer is layer and match.id not in met
    ]


def _work_card(match: Match, known: Names) -> Card:
    doers = phrases.doers(match.shown, known.house)
    foot = (Part("foot", doers, SMALL),) if doers else ()
    parts = (*_badge(match, known), Part(_title_role(match), match.shown.title, BODY), *foot)
    return Card(_card_role(match), parts, match.id, _label(match, known))


def _title_role(match: Match) -> str:
    return "title-gone" if match.fate is Fate.GONE else "title"


def _card_role(match: Match) -> str:
    return f"card{_ROLES.get(match.fate, f'-{match.shown.layer}')}"


def _badge(match: Match, known: Names) -> tuple[Part, ...]:
    words = changes.badge(match, known)
    return (Part(f"badge-{match.fate}", words, _BADGE, _SIGNS[match.fate]),) if words else ()


def _label(match: Match, known: Names) -> str:
    return ", ".join(part for part in (match.shown.title, changes.badge(match, known)) if part)


def _told(match: Match, known: Names, piles: Sequence[_Pile]) -> Iterator[Card]:
    """The cards of a lane that tell how a touchpoint changes."""
    whole = match.fate in (Fate.ADDED, Fate.GONE)
    changed = [each for each in changes.told(match.changes, known) if not whole or each.field in _OF_WHOLE]
    work = () if match.shown.layer.met_by_customer else (Part("foot", match.shown.title, SMALL),)
    for role, fields in piles:
        lines = [part for each in changed if each.field in fields for part in _lines(each, known.speech, whole=whole)]
        if lines:
            yield Card(role, (*work, *lines), match.id)


def _lines(change: Told, speech: Language, *, whole: bool) -> Iterator[Part]:
    """What was said and what is said now: of one value before and after, of several what is gone and what is new."""
    turned = change.field == "do" and sorted(change.before) == sorted(change.after)
    replaced = turned or (change.single and not whole)
    lost, won = (speech.say("before"), speech.say("after")) if replaced else (speech.say("gone"), speech.say("new"))
    label = "" if change.field in _ALONE else f"{change.label.lower()}: "
    for word, role, glyph, texts in ((lost, "lost", "minus", change.before), (won, "won", "plus", change.after)):
        said = [", ".join(texts)] if texts and change.field == "emotion" else texts
        for number, text in enumerate(said, 1):
            yield Part(role, f"{word}: {f'{number}. ' if turned else ''}{label}{text}", BODY, glyph)
