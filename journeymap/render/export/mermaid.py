"""A journey as text for Mermaid, which code hosts and many editors draw: as its ``journey``, and as a flowchart."""

from collections.abc import Callable, Iterator

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import House, Scale, title_of
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Layer, Next, Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.render.export.mermaid_text import actor, task, words
from journeymap.render.export.subject import Format, Subject

_MOST = 50_000
"""Characters that Mermaid accepts, unless its host allows more."""

_LENGTHS = (None, 300, 150, 75, 40, 20)
"""To how many characters each text is shortened, until the whole is short enough."""

_LOWEST, _HIGHEST = 1, 5
"""The scores for which Mermaid has faces."""

Lines = Callable[[Flow, Workspace, Language, int | None], Iterator[str]]


def journey_text(flow: Flow, workspace: Workspace, speech: Language) -> str:
    """The journey as Mermaid's ``journey``: stages as sections, feelings as scores from 1 to 5, people as actors.

    A score is what we aim for on the house's scale; where no aim is written, what was observed.
    """
    return _short_enough(_journey_lines, flow, workspace, speech)


def flowchart_text(flow: Flow, workspace: Workspace, speech: Language) -> str:
    """The customer's ways as Mermaid's ``flowchart``, stages as frames, with conditions and shares.

    Mermaid itself draws no more than 500 arrows.
    """
    return _short_enough(_flowchart_lines, flow, workspace, speech)


def _short_enough(lines: Lines, flow: Flow, workspace: Workspace, speech: Language) -> str:
    text = ""
    for most in _LENGTHS:
        text = "".join(f"{line}\n" for line in lines(flow, workspace, speech, most))
        if len(text) < _MOST:
            break
    return text


def _by_stage(flow: Flow) -> list[tuple[str, list[str]]]:
    """The titles of the stages with their moments; stages without moments are left out, moments without one are not."""
    titles = {stage.id: stage.title for stage in flow.journey.stages}
    found: dict[str, list[str]] = {}
    for node in flow.moments:
        found.setdefault(flow.touchpoints[node].stage, []).append(node)
    return [(titles.get(stage, stage), nodes) for stage, nodes in found.items()]


def _about(flow: Flow, workspace: Workspace, most: int | None) -> Iterator[str]:
    yield f"    accTitle: {words(flow.journey.title, most)}"
    subtitle = phrases.subtitle(flow.journey, workspace.house)
    if subtitle:
        yield f"    accDescr: {words(subtitle, most)}"


def _journey_lines(flow: Flow, workspace: Workspace, speech: Language, most: int | None) -> Iterator[str]:
    yield "journey"
    yield from _about(flow, workspace, most)
    yield f"    title {words(flow.journey.title, most)}"
    for title, nodes in _by_stage(flow):
        yield f"    section {words(title, most)}"
        for node in nodes:
            touchpoint = flow.touchpoints[node]
            score = _score(touchpoint, workspace.house.scale)
            if score is None:
                yield "    %% " + speech.say("of the next one no feeling is known; it stands in the middle")
                score = (_LOWEST + _HIGHEST) / 2
            people = ", ".join(actor(each, most) for each in _people(touchpoint, flow.journey, workspace.house, speech))
            yield f"      {task(touchpoint.title, most)}: {round(score, 1):g}: {people}"


def _score(touchpoint: Touchpoint, scale: Scale) -> float | None:
    emotion = touchpoint.emotion
    value = emotion.observed if emotion.target is None else emotion.target
    if value is None:
        return None
    within = min(max(value, scale.lowest), scale.highest) - scale.lowest
    return _LOWEST + within / ((scale.highest - scale.lowest) or 1) * (_HIGHEST - _LOWEST)


def _people(touchpoint: Touchpoint, journey: Journey, house: House, speech: Language) -> list[str]:
    """Who takes part: the customer, and who of us."""
    customers = touchpoint.personas or ((journey.persona,) if journey.persona else ())
    personas = [title_of(house.personas, each) for each in customers] or [vocabulary.layer(Layer.CUSTOMER, speech)]
    return personas + [title_of(house.roles, each) for each in touchpoint.roles]


def _flowchart_lines(flow: Flow, workspace: Workspace, speech: Language, most: int | None) -> Iterator[str]:
    names = {node: f"t{index}" for index, node in enumerate(flow.moments, 1)}
    yield "flowchart LR"
    yield from _about(flow, workspace, most)
    for number, (title, nodes) in enumerate(_by_stage(flow), 1):
        yield f'    subgraph s{number}["{words(title, most)}"]'
        yield from (f"        {names[node]}{_box(flow, node, most)}" for node in nodes)
        yield "    end"
    for node, name in names.items():
        for way in flow.touchpoints[node].next:
            if way.to in names:
                yield f"    {name} {_arrow(way, speech, most)} {names[way.to]}"


def _box(flow: Flow, node: str, most: int | None) -> str:
    """The title in a shape: round at starts and ends, soft where the customer is alone, square where they meet us."""
    touchpoint = flow.touchpoints[node]
    star = "★ " if touchpoint.moment_of_truth else ""
    label = f'"{star}{words(touchpoint.title, most)}"'
    if node in flow.starts or node in flow.ends:
        return f"([{label}])"
    return f"({label})" if touchpoint.layer is Layer.CUSTOMER else f"[{label}]"


def _arrow(way: Next, speech: Language, most: int | None) -> str:
    """An arrow, dotted for a way back, with what is said of it."""
    said = phrases.way(way, speech)
    line = "-.->" if way.loop else "-->"
    return f'{line}|"{words(said, most)}"|' if said else line


def export(subject: Subject) -> bytes:
    """The journey as Mermaid draws journeys, or all ways through it as a flowchart."""
    text = flowchart_text if subject.view == "flow" else journey_text
    return text(subject.flow, subject.workspace, subject.speech).encode()


FORMAT = Format("mermaid", ".mmd", export, views=("map", "flow"))
