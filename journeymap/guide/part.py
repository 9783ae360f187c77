"""A role's part in one journey: for whom, in which order, what fails without it, and then moment by moment."""

from collections.abc import Iterator, Sequence

from journeymap.guide.behind import called
from journeymap.guide.document import Block, Claim, Link, Section, Source, Statement
from journeymap.guide.moment import moment
from journeymap.guide.scene import Scene, items, run
from journeymap.guide.setting import Setting, named
from journeymap.guide.text import clean, phrase, sentence, spoken
from journeymap.model.touchpoint import Touchpoint

_ENOUGH = 5


def part(setting: Setting, scenes: Sequence[Scene]) -> Section:
    """The section of a journey in a role's guide."""
    journey, say = setting.journey, setting.language.say
    title = phrase(journey.title)
    met = [each for each in scenes if each.touchpoint.layer.met_by_customer]
    work = [each for each in scenes if not each.touchpoint.layer.met_by_customer]
    several = len(scenes) > 1
    blocks: list[Block] = [
        run(_not_yet(setting), "key"),
        run(_for_whom(setting)),
        run(
            _lead(setting, "steps", say("Your part, in the order in which customers live it:"), met if several else [])
        ),
        items(_order(met if several else []), ordered=True),
        run(_lead(setting, "work", say("What you do behind the scenes:"), work if several else [])),
        items(_order(work if several else [])),
        run(_without_you(setting, scenes)),
        run(_whom_to_ask(setting), "small"),
    ]
    return Section(
        heading=Statement(
            title, Source(Claim.ABOUT, journey.id, field="title"), (Link(title, f"journeys/{journey.id}"),)
        ),
        kind="part",
        blocks=tuple(block for block in blocks if block.statements),
        sections=tuple(moment(each) for each in scenes),
        anchor=f"journey-{journey.id}",
    )


def _state(setting: Setting, claim: Claim, field: str, text: str, about: str = "") -> Statement:
    return Statement(sentence(text), Source(claim, setting.journey.id, "", field, about))


def _not_yet(setting: Setting) -> Iterator[Statement]:
    """That it is told as it is meant to be, so that nobody takes it for what customers live through now."""
    if setting.is_target:
        text = setting.language.say("This is the journey as we want it to be, not yet as it is.")
        yield _state(setting, Claim.ABOUT, "state", text)


def _for_whom(setting: Setting) -> Iterator[Statement]:
    """Whose journey it is, what they want, and how they put it."""
    journey, say = setting.journey, setting.language.say
    if journey.persona:
        name = phrase(named(setting.house.personas, journey.persona))
        yield _state(setting, Claim.ABOUT, "persona", say("You do this for: {persona}", persona=name), journey.persona)
        entry = (setting.house.personas or {}).get(journey.persona)
        if entry and entry.description:
            yield _state(setting, Claim.ABOUT, "persona.description", clean(entry.description), journey.persona)
    if clean(journey.goal or ""):
        yield _state(setting, Claim.ABOUT, "goal", say("What they want: {goal}", goal=phrase(journey.goal or "")))
    entry = (setting.house.personas or {}).get(journey.persona or "")
    if entry and clean(entry.quote or ""):
        text = say("In their words: {quote}", quote=spoken(entry.quote or ""))
        yield _state(setting, Claim.VOICE, "persona.quote", text, entry.id)


def _lead(setting: Setting, field: str, text: str, scenes: Sequence[Scene]) -> Iterator[Statement]:
    if scenes:
        yield _state(setting, Claim.WORDS, field, text)


def _order(scenes: Sequence[Scene]) -> Iterator[Statement]:
    for each in scenes:
        yield Statement(each.link.text, each.source(Claim.ORDER, "order"), (each.link,))


def _without_you(setting: Setting, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """What else cannot happen on a day on which nobody does the role's work."""
    role, language = scenes[0].role, setting.language
    loss = setting.loss(role)
    fallen = [each for each in loss.lost if each.layer.met_by_customer and role not in each.roles]
    if fallen:
        fallen.sort(key=lambda each: setting.rank[each.id])
        links = tuple(setting.link(each) for each in fallen[:_ENOUGH])
        titles = [link.text for link in links]
        if len(fallen) > _ENOUGH:
            rest = len(fallen) - _ENOUGH
            titles.append(language.count("one more moment", "{number} more moments", rest))
        text = language.say("When nobody does your work, it is felt here: {moments}", moments=language.listed(titles))
        yield Statement(sentence(text), Source(Claim.WITHOUT, setting.journey.id, "", "lost", role), links)
    waiting = [each for each in loss.waiting if _waits_for(role, each, setting)]
    if waiting:
        links = tuple(setting.link(each) for each in waiting)
        text = language.say(
            "Without you, the journey stops after {moments}.", moments=language.listed([each.text for each in links])
        )
        yield Statement(text, Source(Claim.WITHOUT, setting.journey.id, "", "waiting", role), links)


def _waits_for(role: str, touchpoint: Touchpoint, setting: Setting) -> bool:
    """Whether every way on leads to a moment at which this role alone acts."""
    titles = setting.flow.touchpoints
    return all(way.to in titles and set(titles[way.to].roles) == {role} for way in touchpoint.next)


def _whom_to_ask(setting: Setting) -> Iterator[Statement]:
    journey, language = setting.journey, setting.language
    if clean(journey.owner or ""):
        owner = phrase(called(journey.owner or "", setting.house))
        yield _state(setting, Claim.ABOUT, "owner", language.say("Questions? Ask: {owner}", owner=owner))
    if journey.reviewed is not None:
        date = language.date(journey.reviewed)
        text = language.say("Last held against reality on {date}.", date=date)
        yield _state(setting, Claim.ABOUT, "reviewed", text)
