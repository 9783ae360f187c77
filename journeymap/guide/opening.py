"""How a guide begins: who you are to the customer, which moments to know first, and the one thing to remember."""

from collections import Counter
from collections.abc import Iterator, Sequence

from journeymap.guide.document import Block, Claim, Link, Source, Statement
from journeymap.guide.scene import Scene, items, run
from journeymap.guide.text import clean, phrase, sentence
from journeymap.language.language import Language
from journeymap.model.house import House

_FIRST = 5
_WEIGHT_OF_TRUTH = 2


def opening(role: str, house: House, language: Language, scenes: Sequence[Scene]) -> tuple[Block, ...]:
    """The blocks above the journeys of a role's guide."""
    entry = (house.roles or {}).get(role)
    lead = clean(entry.description or "") if entry else ""
    told = Statement(sentence(lead), Source(Claim.ABOUT, field="description", about=role))
    moments = _moments(scenes)
    truths = [each for each in moments if each.touchpoint.moment_of_truth]
    blocks: list[Block] = [
        run([told], "lead"),
        run(_counts(role, language, scenes)),
        run(_most(role, language, moments, truths)),
        items(_first(truths) if len(moments) > 1 else ()),
        run(_remember(role, language, scenes), "key"),
    ]
    return tuple(block for block in blocks if block.statements)


def _counts(role: str, language: Language, scenes: Sequence[Scene]) -> Iterator[Statement]:
    met = sum(each.touchpoint.layer.met_by_customer for each in scenes)
    work = len(scenes) - met
    served = {
        (each.setting.journey.id, moment)
        for each in scenes
        if not each.touchpoint.layer.met_by_customer
        for moment in each.setting.served[each.touchpoint.id]
    }
    texts = []
    if met:
        texts.append(
            language.count("You meet the customer at one moment.", "You meet the customer at {number} moments.", met)
        )
        if work:
            texts.append(
                language.count(
                    "You also do one piece of work that customers do not see.",
                    "You also do {number} pieces of work that customers do not see.",
                    work,
                )
            )
    else:
        texts.append(language.say("Customers do not see you at work, but they feel it when your work is not done."))
    if served:
        texts.append(
            language.count(
                "Your work behind the scenes carries one moment of theirs.",
                "Your work behind the scenes carries {number} moments of theirs.",
                len(served),
            )
        )
    journeys = len({each.setting.journey.id for each in scenes})
    if journeys > 1:
        texts.append(language.count("It is all one journey.", "You are part of {number} journeys.", journeys))
    for index, text in enumerate(texts):
        yield Statement(text, Source(Claim.ORDER, field=f"count.{index}", about=role))


def _moments(scenes: Sequence[Scene]) -> list[Scene]:
    """The moments of a role; for one without any, those that stand on its work. Each once."""
    met = [each for each in scenes if each.touchpoint.layer.met_by_customer]
    if met:
        return met
    found: dict[tuple[str, str], Scene] = {}
    for each in scenes:
        for served in each.setting.served[each.touchpoint.id]:
            touchpoint = each.setting.flow.touchpoints[served]
            found.setdefault((each.setting.journey.id, served), Scene(each.role, touchpoint, each.setting))
    return list(found.values())


def _most(role: str, language: Language, moments: Sequence[Scene], truths: Sequence[Scene]) -> Iterator[Statement]:
    """What leads to the list of moments of truth."""
    if not truths:
        return
    if len(moments) == 1:
        text = language.say("It is a moment of truth: there, customers make up their minds about us.")
    else:
        text = language.count(
            "One of these moments is a moment of truth: there, customers make up their minds about us. "
            "Know it by heart:",
            "Of these moments, {number} are moments of truth: there, customers make up their minds about us. "
            "Know them by heart:",
            len(truths),
        )
    yield Statement(text, Source(Claim.ORDER, field="truths", about=role))


def _first(truths: Sequence[Scene]) -> Iterator[Statement]:
    for each in truths[:_FIRST]:
        link = each.link if each.role in each.touchpoint.roles else each.setting.link(each.touchpoint)
        yield Statement(link.text, each.source(Claim.ORDER, "moment_of_truth"), (link,))
    if len(truths) > _FIRST:
        rest = len(truths) - _FIRST
        text = truths[0].language.count("And one more, below.", "And {number} more, below.", rest)
        yield Statement(text, Source(Claim.ORDER, field="truths.more", about=truths[0].role))


def _remember(role: str, language: Language, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The principle that most of a role's moments live up to, moments of truth twice as much."""
    count: Counter[str] = Counter()
    for each in scenes:
        for principle in dict.fromkeys(each.touchpoint.principles):
            if principle in each.setting.principles:
                count[principle] += _WEIGHT_OF_TRUTH if each.touchpoint.moment_of_truth else 1
    if count:
        principle, _ = max(count.items(), key=lambda pair: pair[1])
        told = phrase(scenes[0].setting.principles[principle].statement)
        text = sentence(language.say("If you remember one thing, let it be this: {principle}", principle=told))
        source = Source(Claim.PRINCIPLE, field=f"remember.{role}", about=principle)
        yield Statement(text, source, (Link(told, f"guides/principles/{principle}"),))
