"""As DOT, for anybody who has Graphviz: the customer's flow, or with it the work that it stands on.

By the recipe of all our DOT: node ids ``n0…``, labels in quotes with four escapes, and not a word of anybody's in
any other attribute, because Graphviz copies some of them into its output as they are.
"""

from collections.abc import Iterator

from journeymap.graph.flow import Flow
from journeymap.layout import phrases
from journeymap.layout.cards import BODY
from journeymap.layout.frame import STAGE_COLOURS
from journeymap.layout.grid import CARD
from journeymap.layout.wrap import wrap
from journeymap.look.theme import Theme
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.render.escape import dot_label
from journeymap.render.export.subject import Format, Subject

_FONT = "Helvetica"
_LOOKS = {
    Layer.CUSTOMER: 'style="rounded,filled"',
    Layer.FRONTSTAGE: 'style="rounded,filled,bold"',
    Layer.BACKSTAGE: "style=filled",
    Layer.SUPPORT: 'style="filled,dashed"',
}


def export(subject: Subject) -> bytes:
    """The flow, or the flow and all that it needs, as a graph that runs from left to right."""
    return ("\n".join(_statements(subject)) + "\n").encode()


def _statements(subject: Subject) -> Iterator[str]:
    flow, theme = subject.flow, subject.theme
    order = flow.moments
    behind = [each.id for each in flow.journey.touchpoints if each.id not in order]
    shown = [*order, *(behind if subject.view == "blueprint" else ())]
    number = {touchpoint: f"n{position}" for position, touchpoint in enumerate(shown)}
    colour = {token: f'"{value}"' for token, value in theme.colours.items()}
    yield "digraph {"
    yield f"graph [rankdir=LR, nodesep=0.4, ranksep=0.6, fontname={_FONT}, fontcolor={colour['ink']}]"
    yield f"graph [bgcolor={colour['ground']}, labelloc=t, labeljust=l, label={_label(_heading(subject))}]"
    yield f"node [shape=box, fontname={_FONT}, fontsize=15, fontcolor={colour['ink']}, color={colour['strong']}]"
    yield f"edge [fontname={_FONT}, fontsize=13, fontcolor={colour['ink']}, color={colour['strong']}]"
    for position, stage in enumerate(flow.journey.stages):
        yield f"subgraph cluster{position} {{"
        yield f"graph [style=filled, color={colour[f'stage-{position % STAGE_COLOURS}']}, label={_label(stage.title)}]"
        yield from (_node(flow.touchpoints[each], number, theme) for each in shown if _stage(flow, each) == stage.id)
        yield "}"
    for (source, target), ways in ((edge, flow.ways(*edge)) for edge in flow.graph.edges):
        yield f"{number[source]} -> {number[target]} [label={_label(phrases.ways(ways, subject.speech), CARD)}]"
    for touchpoint in (flow.touchpoints[each] for each in shown):
        for need in touchpoint.needs:
            if touchpoint.id in number and need.id in number:
                yield f"{number[touchpoint.id]} -> {number[need.id]} [style=dashed, color={colour['quiet']}]"
    yield "}"


def _heading(subject: Subject) -> str:
    journey = subject.flow.journey
    return "\n".join(filter(None, (journey.title, phrases.subtitle(journey, subject.workspace.house))))


def _stage(flow: Flow, touchpoint: str) -> str:
    """The stage of a touchpoint; of one whose stage is unknown, the last."""
    stages = [stage.id for stage in flow.journey.stages]
    stage = flow.touchpoints[touchpoint].stage
    return stage if stage in stages else stages[-1]


def _node(touchpoint: Touchpoint, number: dict[str, str], theme: Theme) -> str:
    ground = "paper" if touchpoint.layer.met_by_customer else "work"
    return (
        f'{number[touchpoint.id]} [label={_label(touchpoint.title, CARD)}, fillcolor="{theme.colours[ground]}", '
        f"{_LOOKS[touchpoint.layer]}]"
    )


def _label(text: str, room: float = 3 * CARD) -> str:
    """A text as a quoted label, in lines that are not too long."""
    return dot_label("\n".join(wrap(text, BODY, room)))


FORMAT = Format("dot", ".dot", export, views=("flow", "blueprint"))
