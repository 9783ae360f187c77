"""Workspaces as a large house has them: ``python benchmarks/workspaces.py 1000 FOLDER``.

The same number gives the same bytes, and journey 7 of a hundred is journey 7 of a thousand. A journey has 25
touchpoints and 6 to 10 KB: a way with branches, shares, circumstances, a loop and a mended low, and the work behind
it. Fifty principles hold rules of every kind. A role works in about twenty journeys, so a larger house has more roles.
"""

# ruff: noqa: INP001, S311 -- scripts stand beside each other, they are no package; no secrets are drawn

import json
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import words

JOURNEYS_A_DEPARTMENT = 20
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 '.%+-]*")
DAYS = 28
MOSTLY, HALF, SOMETIMES, SELDOM = 0.97, 0.4, 0.2, 0.1
CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT = "customer", "frontstage", "backstage", "support"
ANSWERS = frozenset(answer for _, answer, _ in words.PAIRS)

Pair = tuple[str, str, str]
Ways = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Moment:
    """A touchpoint to be written: its id, stage and layer, and where its customers go from it."""

    id: str
    stage: str
    layer: str
    tag: str = ""
    ways: tuple[str, ...] = ()
    low: bool = False
    last: bool = False


def files(journeys: int) -> Iterator[tuple[str, str]]:
    """Each file of a workspace of so many journeys: its path and its text."""
    departments = -(-journeys // JOURNEYS_A_DEPARTMENT)
    yield "journeymap.yaml", house(departments)
    met = {pair for number in range(journeys) for pair in pairs(number)}
    known = [pair for pair in words.PAIRS if pair in met]
    for number in range(len(words.PAIRS)):
        for second in (False, True):
            name, text = principle(number, known, second=second)
            yield f"principles/{name}.yaml", text
    for number in range(journeys):
        name, text = journey(number)
        yield f"journeys/{name}.yaml", text


def write(journeys: int, folder: Path) -> None:
    """Write a workspace of so many journeys into a folder."""
    for name in ("journeys", "principles"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, text in files(journeys):
        (folder / path).write_bytes(text.encode())


def house(departments: int) -> str:
    """The house: who works there and with what, whom it serves, and when."""
    lines = [
        "journeymap: 1",
        "name: The house of a thousand journeys",
        'scale: {lowest: -2, highest: 2, minimum: -1, words: {-2: let down, -1: uneasy, 0: "so, so", 2: glad I came}}',
        "contexts:",
        "  load: [quiet, normal, peak, short-staffed]",
        "  hours: [day, night]",
        "personas:",
    ]
    for name, (title, who, quote) in words.PERSONAS.items():
        lines += [f"  {name}:", f"    title: {_text(title)}", f"    description: {who}", f"    quote: {_text(quote)}"]
    for kind, entries in (("roles", words.JOBS), ("systems", words.MACHINES)):
        lines.append(f"{kind}:")
        for number in range(departments):
            for name, (title, what) in entries.items():
                where = department(number).replace("-", ", ")
                lines += [f"  {department(number)}-{name}:", f"    title: {_text(f'{title} ({where})')}"]
                lines += [
                    f"    description: {_text(what)}",
                    *([f"    owner: {department(number)}"] * (kind == "systems")),
                ]
    for kind, titles in (("channels", words.CHANNELS), ("procedures", words.PROCEDURES)):
        lines += [f"{kind}:", *(f"  {name}: {{title: {_text(title)}}}" for name, title in titles.items())]
    return _joined([*lines, "limits: {touchpoints: 60, touchpoints_per_stage: 14, recovery_steps: 2}"])


def department(number: int) -> str:
    """The id of a department: what it does and where."""
    line, place = number % len(words.LINES), number // len(words.LINES)
    again = place // len(words.PLACES)
    return f"{words.LINES[line]}-{words.PLACES[place % len(words.PLACES)]}{f'-{again + 1}' if again else ''}"


def pairs(number: int) -> list[Pair]:
    """What happens in a journey: it begins with an arrival and ends with a goodbye; in between, one pair a stage."""
    dice = random.Random(f"pairs {number}")
    between = sorted(dice.sample(range(1, len(words.PAIRS) - 1), len(words.STAGES)))
    return [words.PAIRS[each] for each in (0, *between, -1)]


def principle(number: int, known: Sequence[Pair], *, second: bool) -> tuple[str, str]:
    """One of the two principles about a pair of moments: its id and its text.

    ``known`` are the pairs that occur. Where they are few, in a workspace of one journey, several principles are about
    the same.
    """
    first, answer, statement = known[number % len(known)]
    again = number // len(known)
    name = f"{answer}-{'in-order' if second else 'soon'}{f'-{again + 1}' if again else ''}"
    dice = random.Random(f"principle {name}")
    feeling = dice.choice(words.FEELINGS[2])
    lines = [
        "journeymap: 1",
        f"principle: {name}",
        f"statement: {_text(statement + (', in the right order' if second else ', and soon'))}",
        f"feel: {_text(feeling)}",
        f"evoke: {_text(dice.choice(words.TO_DO))}",
        f"why: {_text(f'{dice.choice(words.THOUGHTS)} {dice.choice(words.QUOTES)}')}",
        "do:",
        *(f"  - {_text(each)}" for each in dice.sample(words.TO_DO, 3)),
        "dont:",
        *(f"  - {_text(each)}" for each in dice.sample(words.FRICTIONS, 2)),
        f"applies_to: tag:{first}",
        f"challenge: {_text(f'This week, {dice.choice(words.TO_DO).lower()}; tell us how it went')}",
        "owner: customer-experience",
        "rules:",
    ]
    for index, rule in enumerate(_rules(number, first, answer, second=second)):
        lines += [f"  - id: {name}-{index + 1}", *(f"    {key}: {value}" for key, value in rule.items())]
    return name, _joined(lines)


def _rules(number: int, first: str, answer: str, *, second: bool) -> list[Mapping[str, str]]:
    """The rules of a principle. Over all of them, every kind of sentence and every modifier occurs."""
    x, y = f"tag:{first}", f"tag:{answer}"
    if not second:
        soon: dict[str, str] = {
            "after": x,
            "always": y,
            "within": ("{steps: 2}", "{steps: 3, time: 40min}")[number % 2],
        }
        return [soon | ({"in_every": "[load]"} if number % 3 == 0 else {})]
    kinds: tuple[Mapping[str, str], ...] = (
        {"before": y, "always": x},
        {"after": x, "never": "tag:leaving", "until": y},
        {"between": f"[{x}, tag:goodbye]", "always": y},
        {"each": y, "has": '{roles: true, emotion.target: ">= 1"}'},
        {"at_most": "2", "of": y, "in_every": "[load]"},
        {"before": y, "always": x, "without": "tag:leaving", "within": "{steps: 3}"},
        {"before": x, "never": "tag:wish"},
        {"between": f"[{x}, {y}]", "never": "tag:leaving", "in_every": "[hours]"},
        {"after": x, "always": y, "without": "tag:goodbye", "target": "95%"},
    )
    of_the_house: tuple[Mapping[str, str], ...] = (
        {"starts_with": "tag:arrival"},
        {"ends_with": "emotion:>=0"},
        {"always": "tag:acknowledgement", "in_every": "[load, hours]"},
        {"never": "emotion:<-1"},
        {"at_least": "1", "of": "moment_of_truth"},
        {"exactly": "1", "of": "tag:arrival"},
        {"after": "emotion:<0", "always": "emotion:>0", "within": "{steps: 2}"},
    )
    chosen = [kinds[number % len(kinds)]]
    return [*chosen, of_the_house[number // 3]] if number % 3 == 0 and number // 3 < len(of_the_house) else chosen


def journey(number: int) -> tuple[str, str]:
    """A journey of 25 touchpoints: its id and its text."""
    dice = random.Random(f"journey {number}")
    place = department(number // JOURNEYS_A_DEPARTMENT)
    thing = dice.choice(words.THINGS)
    name = f"{place}-{thing.replace(' ', '-')}-{number + 1}"
    when = f"2026-{dice.randint(1, 9):02}-{dice.randint(1, DAYS):02}"
    lines = [
        "# yaml-language-server: $schema=../schemas/journey.schema.json",
        "journeymap: 1",
        f"journey: {name}",
        f"title: {_text(f'{dice.choice(words.DOES)} {thing} {dice.choice(words.AT_TIMES)}')}",
        f"persona: {dice.choice(tuple(words.PERSONAS))}",
        f"goal: {_text(dice.choice(words.GOALS).format(thing))}",
        "state: current",
        f"owner: {place}",
        f"reviewed: {when}",
        f"tags: [{place.split('-', maxsplit=1)[0]}]",
        "",
        "stages:",
        *(f"  {stage}: {{title: {title}}}" for stage, title in words.STAGES),
        "",
        "touchpoints:",
    ]
    for moment in (*_way(number, dice), *_behind()):
        lines += ["", *_touchpoint(moment, place, dice)]
    return name, _joined(lines)


def _way(number: int, dice: random.Random) -> list[Moment]:
    """The customer's way, 18 moments: from arrival to goodbye, with another way, a detour, a loop, maybe an exit."""
    stages = [stage for stage, _ in words.STAGES]
    chosen = pairs(number)[1:-1]
    chain = [
        Moment("arrival", stages[0], CUSTOMER, "arrival"),
        Moment("seen", stages[0], FRONTSTAGE, "acknowledgement"),
    ]
    for stage, (first, answer, _) in zip(stages, chosen, strict=True):
        asks = FRONTSTAGE if first == "machine" or dice.random() < SOMETIMES else CUSTOMER
        chain += [Moment(first, stage, asks, first), Moment(answer, stage, FRONTSTAGE, answer)]
    chain += [Moment("goodbye", stages[-1], FRONTSTAGE, "goodbye"), Moment("wish", stages[-1], FRONTSTAGE, "wish")]
    onward = {each.id: after.id for each, after in pairwise(chain)}
    ways = {name: [after] for name, after in onward.items()}
    parted, troubled, third, turned = dice.sample(chosen, 4)
    sides = [
        _other_way(parted, stages[chosen.index(parted)], ways, onward, dice),
        *_trouble(troubled, stages[chosen.index(troubled)], ways, dice),
        (_other_way if number % 2 else _exit)(third, stages[chosen.index(third)], ways, onward, dice),
    ]
    _turn_back(turned, ways, onward, dice)
    return [replace(each, ways=tuple(ways.get(each.id, ()))) for each in (*chain, *sides)]


def _other_way(pair: Pair, stage: str, ways: Ways, onward: Mapping[str, str], dice: random.Random) -> Moment:
    first, answer, _ = pair
    one, other = dice.choice(words.IFS)
    share = 5 * dice.randint(1, 9)
    name = f"other-{answer}"
    ways[first] = [
        f"{{to: {answer}, if: {one}, share: {100 - share}%}}",
        f"{{to: {name}, if: {other}, share: {share}%}}",
    ]
    ways[name] = [onward[answer]]
    return Moment(name, stage, FRONTSTAGE, answer)


def _trouble(pair: Pair, stage: str, ways: Ways, dice: random.Random) -> tuple[Moment, Moment]:
    first, answer, _ = pair
    fine, amiss = dice.choice(words.IFS)
    calm, busy = (
        ("", "")
        if dice.random() < HALF
        else (", when: {load: [quiet, normal]}", ", when: {load: [peak, short-staffed]}")
    )
    ways[first] = [f"{{to: {answer}, if: {fine}{calm}}}", f"{{to: trouble, if: {amiss}{busy}}}"]
    ways["trouble"], ways["mend"] = ["mend"], [answer]
    return Moment("trouble", stage, CUSTOMER, "trouble", low=True), Moment("mend", stage, FRONTSTAGE, "mending")


def _exit(pair: Pair, stage: str, ways: Ways, onward: Mapping[str, str], dice: random.Random) -> Moment:
    first = pair[0]
    share = dice.randint(1, 9)
    stay, go = dice.choice(words.IFS)
    ways[first] = [
        f"{{to: {onward[first]}, if: {stay}, share: {100 - share}%}}",
        f"{{to: leave, if: {go}, when: {{load: peak}}, share: {share}%}}",
    ]
    return Moment("leave", stage, CUSTOMER, "leaving", low=True, last=True)


def _turn_back(pair: Pair, ways: Ways, onward: Mapping[str, str], dice: random.Random) -> None:
    first, answer, _ = pair
    share = dice.randint(2, 20)
    done, again = dice.choice(words.IFS)
    ways[answer] = [
        f"{{to: {onward[answer]}, if: {done}, share: {100 - share}%}}",
        f"{{to: {first}, if: {again}, loop: true, share: {share}%}}",
    ]


def _behind() -> list[Moment]:
    """The work behind the scenes, 7 touchpoints: some for each stage, standing on two for the whole journey."""
    prepared = [Moment(f"prepare-{stage}", stage, BACKSTAGE) for stage, _ in words.STAGES]
    return [*prepared, Moment("records", "ask", SUPPORT), Moment("planning", "wait", SUPPORT)]


def _touchpoint(moment: Moment, place: str, dice: random.Random) -> list[str]:
    """A touchpoint as people write one, less the fields that its layer does not have."""
    fields = [f"title: {_text(_title(moment, dice))}", f"stage: {moment.stage}", f"layer: {moment.layer}"]
    if moment.id == "arrival":
        fields.append("start: true")
    if moment.last:
        fields.append("end: true")
    if moment.layer in {CUSTOMER, FRONTSTAGE}:
        fields += _felt(moment, place, dice)
    if moment.layer != CUSTOMER:
        fields += _done(moment, place, dice)
    if moment.ways:
        fields.append(f"next: [{moment.ways[0]}]" if len(moment.ways) == 1 else "next:")
        fields += [f"  - {way}" for way in moment.ways if len(moment.ways) > 1]
    return [f"  {moment.id}:", *(f"    {field}" for field in fields)]


def _title(moment: Moment, dice: random.Random) -> str:
    doers, ends = {
        CUSTOMER: (words.DOES, words.AT_TIMES),
        FRONTSTAGE: (words.WE_SHOW, words.AT_TIMES),
        BACKSTAGE: (words.WE_PREPARE, words.BEHIND),
        SUPPORT: (words.KEEPS, words.BEHIND),
    }[moment.layer]
    end = f" {dice.choice(ends)}" if dice.random() < HALF else ""
    return f"{dice.choice(doers)} {dice.choice(words.THINGS)}{end}"


def _felt(moment: Moment, place: str, dice: random.Random) -> Iterator[str]:
    """The fields of what a customer meets."""
    ours = moment.layer == FRONTSTAGE
    target = -1 if moment.low else dice.choice((1, 1, 2)) if ours else dice.choice((0, 1))
    seen = max(-2, min(2, target + dice.choice((-1, 0, 0, 1))))
    feeling = f", feeling: {dice.choice(words.FEELINGS[target])}" if dice.random() > SOMETIMES else ""
    observed = f", observed: {seen}" if dice.random() < HALF else ""
    yield f"tags: [{moment.tag}]"
    if dice.random() > SOMETIMES:
        yield f"channel: {dice.choice(tuple(words.CHANNELS))}"
    yield f"emotion: {{target: {target}{observed}{feeling}}}"
    yield from _timed(dice)
    if not ours and dice.random() < SOMETIMES:
        yield f"expects: {_text(dice.choice(words.EXPECTS))}"
    if dice.random() < SOMETIMES:
        yield f"thinks: {_text(dice.choice(words.THOUGHTS))}"
    if dice.random() < SELDOM:
        yield f"says: [{_quoted(dice.choice(words.QUOTES))}]"
    if moment.low or dice.random() < SELDOM:
        yield from _rubs(moment, place, dice)
    if ours and dice.random() < SOMETIMES:
        yield f"delight: [{_quoted(dice.choice(words.DELIGHTS))}]"
    if moment.tag in ANSWERS:
        yield f"principles: [{moment.tag}-soon{f', {moment.tag}-in-order' if dice.random() < SELDOM else ''}]"
    if moment.id in {"seen", "wish"}:
        yield "moment_of_truth: true"
        yield f"owner: {place}"
    if moment.id == "seen":
        yield "metrics:"
        yield f"  - {{name: As promised, better: high, target: 95%, value: {dice.randint(60, 99)}%}}"


def _timed(dice: random.Random) -> Iterator[str]:
    minutes = dice.randint(1, 9)
    typical = f"typical: {minutes}min, " if dice.random() < SOMETIMES else ""
    slow = f", in: {{load: {{peak: {{worst: {3 * minutes}min}}}}}}" if dice.random() < SELDOM else ""
    if dice.random() < MOSTLY:
        yield f"takes: {{{typical}worst: {2 * minutes}min{slow}}}"


def _rubs(moment: Moment, place: str, dice: random.Random) -> Iterator[str]:
    number = dice.randrange(len(words.FRICTIONS))
    source = f", evidence: {_quoted(dice.choice(words.SOURCES))}" if dice.random() < HALF else ""
    yield f"friction: [{{id: snag, text: {words.FRICTIONS[number]}, severity: {dice.randint(1, 3)}{source}}}]"
    if dice.random() < HALF:
        status = dice.choice(("idea", "planned", "doing", "done"))
        wish = f"id: less-{moment.id}, text: {words.WISHES[number]}, friction: snag, status: {status}, owner: {place}"
        yield f"opportunities: [{{{wish}}}]"


def _done(moment: Moment, place: str, dice: random.Random) -> Iterator[str]:
    """The fields of work: who does it, how and with what, and what it stands on."""
    by_people = moment.layer != SUPPORT and moment.tag != "machine"
    if by_people:
        jobs = dice.sample(tuple(words.JOBS), 2 if dice.random() < SELDOM else 1)
        yield f"roles: [{', '.join(f'{place}-{job}' for job in jobs)}]"
    if by_people and dice.random() < SOMETIMES:
        yield f"procedure: {dice.choice(tuple(words.PROCEDURES))}"
    if by_people and dice.random() < HALF:
        yield f"do: [{', '.join(map(_quoted, dice.sample(words.TO_DO, 2 if dice.random() < SELDOM else 1)))}]"
    if not by_people or dice.random() < SOMETIMES:
        yield f"systems: [{place}-{dice.choice(tuple(words.MACHINES))}]"
    if moment.layer == BACKSTAGE:
        yield f"needs: [{dice.choice(('records', 'planning', 'records, planning'))}]"
    if moment.layer == FRONTSTAGE and dice.random() > SOMETIMES:
        work = f"prepare-{moment.stage}"
        missed = f"{{id: {work}, without: {_quoted(dice.choice(words.FRICTIONS))}}}"
        yield f"needs: [{missed if dice.random() < SOMETIMES else work}]"


def _text(text: str) -> str:
    """A text as people write it in YAML, in quotes only where it needs them."""
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the workspace that the arguments ask for."""
    match sys.argv[1:]:
        case [number, folder] if number.isdecimal():
            write(int(number), Path(folder))
        case _:
            sys.exit("how many journeys, and into which folder:  python benchmarks/workspaces.py 1000 FOLDER")


if __name__ == "__main__":
    main()
