"""A journey as a document in Markdown: in one table, stage by stage in words, and what stands behind it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from journeymap.graph.flow import Flow
from journeymap.graph.support import moments_behind
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import title_of
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey
from journeymap.prove.verdict import Outcome
from journeymap.render.escape import markdown, markdown_cell, markdown_heading, markdown_line
from journeymap.render.export.subject import Format, Subject
from journeymap.render.facts import Fact, facts
from journeymap.render.verdicts import Ruling, rulings


def in_markdown(flow: Flow, workspace: Workspace, proved: Survey, speech: Language) -> str:
    """The journey as Markdown; whatever designers wrote comes out as words, on a code host too."""
    journey = flow.journey
    order = flow.moments
    numbers = {node: str(index + 1) for index, node in enumerate(order)}
    inside = [[node for node in order if flow.touchpoints[node].stage == stage.id] for stage in journey.stages]
    astray = [node for node in order if node not in chain.from_iterable(inside)]
    parts = [_head(journey, workspace, speech), _overview(flow, workspace, order, speech)]
    for stage, nodes in zip(journey.stages, inside, strict=True):
        parts.append([f"## {markdown_heading(stage.title)}", *_paragraph(stage.description)])
        parts += [_moment(flow, workspace, node, numbers[node], speech) for node in nodes]
    if astray:
        parts.append(["## " + speech.say("Without a stage")])
        parts += [_moment(flow, workspace, node, numbers[node], speech) for node in astray]
    parts += [_behind(flow, workspace, order, speech), _principles(flow, workspace, proved, speech)]
    return "\n".join(line for part in parts for line in (*part, "") if part)


def _paragraph(text: str | None) -> list[str]:
    return ["", markdown_line(text)] if text else []


def _item(label: str, values: Sequence[str]) -> Iterator[str]:
    """A label with its value on one line, or with its values as a list."""
    if len(values) == 1:
        yield f"- **{label}:** {markdown(values[0])}"
    elif values:
        yield f"- **{label}:**"
        yield from (f"  - {markdown_line(value)}" for value in values)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    yield from (f"| {' | '.join(map(markdown_cell, row))} |" for row in rows)


def _head(journey: Journey, workspace: Workspace, speech: Language) -> list[str]:
    say = speech.say
    known = [
        (say("Persona"), journey.persona and title_of(workspace.house.personas, journey.persona)),
        (say("Goal"), journey.goal),
        (say("State"), journey.state and vocabulary.state(journey.state, speech)),
        (say("Owner"), journey.owner and phrases.owner(journey.owner, workspace.house)),
        (say("Reviewed"), journey.reviewed and journey.reviewed.isoformat()),
    ]
    return [
        f"# {markdown_heading(journey.title)}",
        *_paragraph(journey.description),
        "",
        *chain.from_iterable(_item(label, [value]) for label, value in known if value),
        *_item(say("How we know"), journey.evidence),
        *_item(say("Notes for the presenter"), [journey.notes] if journey.notes else []),
    ]


def _overview(flow: Flow, workspace: Workspace, order: Sequence[str], speech: Language) -> list[str]:
    stages = {stage.id: stage.title for stage in flow.journey.stages}
    rows = []
    for number, node in enumerate(order, 1):
        each = flow.touchpoints[node]
        values = [each.emotion.target, each.emotion.observed]
        rows.append(
            (
                str(number),
                stages.get(each.stage, each.stage),
                f"★ {each.title}" if each.moment_of_truth else each.title,
                phrases.where(each, workspace.house, speech),
                each.emotion.feeling or "",
                *("" if value is None else phrases.signed(value, speech) for value in values),
            )
        )
    say = speech.say
    head = (
        say("No."),
        say("Stage"),
        say("What happens (★ moment of truth)"),
        say("Who and where"),
        say("Feeling"),
        say("Target"),
        say("Observed"),
    )
    return ["## " + say("At a glance"), "", *_table(head, rows)] if rows else []


def _moment(flow: Flow, workspace: Workspace, node: str, number: str, speech: Language) -> list[str]:
    touchpoint = flow.touchpoints[node]
    place = " · ".join([*vocabulary.marked(touchpoint, speech), phrases.where(touchpoint, workspace.house, speech)])
    return [
        f"### {number}. {markdown_heading(touchpoint.title)}",
        "",
        markdown_line(place),
        *_facts(touchpoint, flow, workspace, speech),
    ]


def _facts(touchpoint: Touchpoint, flow: Flow, workspace: Workspace, speech: Language) -> list[str]:
    found: Sequence[Fact] = facts(touchpoint, flow, workspace.house, workspace.principles_by_id(), speech)
    lines = [line for fact in found for line in _item(fact.label, [value.text for value in fact.values])]
    return ["", *lines] if lines else []


def _behind(flow: Flow, workspace: Workspace, order: Sequence[str], speech: Language) -> list[str]:
    work = [each for each in flow.journey.touchpoints if not each.layer.met_by_customer]
    if not work:
        return []
    served = moments_behind(flow.journey, order)
    say = speech.say
    lines = ["## " + say("Behind the scenes"), ""]
    lines += _table(
        (say("What is done"), say("Layer"), say("By whom, how, with what"), say("Moments that stand on it")),
        (
            (
                each.title,
                vocabulary.layer_inside(each.layer, speech),
                phrases.doers(each, workspace.house),
                speech.listed([flow.touchpoints[node].title for node in served[each.id]]) or say("none"),
            )
            for each in work
        ),
    )
    for each in work:
        lines += ["", f"### {markdown_heading(each.title)}", *_facts(each, flow, workspace, speech)]
    return lines


def _principles(flow: Flow, workspace: Workspace, proved: Survey, speech: Language) -> list[str]:
    named = {each for touchpoint in flow.journey.touchpoints for each in touchpoint.principles}
    titles = {each.id: each.title for each in flow.journey.touchpoints}
    lines: list[str] = []
    for principle in workspace.principles:
        found = proved.of(principle=principle.id, journey=flow.journey.id)
        verdicts = rulings(found, {principle.id: principle}, titles, speech)
        if principle.id in named or any(each.shown.role != Outcome.VACUOUS for each in verdicts):
            lines += ["", *_principle(principle, verdicts, speech)]
    return ["## " + speech.say("Principles"), *lines] if lines else []


def _principle(principle: Principle, verdicts: Sequence[Ruling], speech: Language) -> Iterator[str]:
    say = speech.say
    yield f"### {markdown_heading(principle.statement)}"
    yield ""
    yield from _item(say("How customers should feel"), [principle.feel])
    yield from _item(say("How that is evoked"), [principle.evoke])
    yield ""
    if not verdicts:
        yield say("Not executable yet: no rule says how it could be proved.")
        return
    yield from _table(
        (say("Rule"), say("Verdict"), say("In which circumstances"), say("Why"), say("The customer's way")),
        (
            (
                each.says,
                f"{each.shown.sign} {each.shown.word}",
                "; ".join(each.contexts),
                each.reason,
                " → ".join(each.titles.get(node, node) for node in each.path),
            )
            for each in verdicts
        ),
    )


def export(subject: Subject) -> bytes:
    """The journey as a document."""
    return in_markdown(subject.flow, subject.workspace, subject.proved, subject.speech).encode()


FORMAT = Format("md", ".md", export)
