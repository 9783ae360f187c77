"""A principle as a team would talk about it: the feeling, how it comes about, do and don't, and a challenge."""

from collections.abc import Iterator, Sequence

from journeymap.guide.document import Block, Claim, Document, Link, Section, Source, Statement
from journeymap.guide.scene import few, items, run
from journeymap.guide.setting import Setting
from journeymap.guide.story import retold
from journeymap.guide.text import clean, phrase, sentence, spoken
from journeymap.language.language import Language
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint


def told(principle: Principle, language: Language, *, brief: bool = False) -> Section:
    """A principle as a section of a guide; when ``brief``, no more than the feeling and how it comes about."""
    title = phrase(principle.statement)
    source = Source(Claim.PRINCIPLE, field="statement", about=principle.id)
    return Section(
        heading=Statement(title, source, (Link(title, f"guides/principles/{principle.id}"),)),
        kind="principle",
        blocks=_shown([run(_feeling(principle, language))]),
        sections=() if brief else tuple(part for part in _parts(principle, language) if part is not None),
        anchor=f"principle-{principle.id}",
    )


def _state(principle: Principle, field: str, text: str) -> Statement:
    return Statement(sentence(text), Source(Claim.PRINCIPLE, field=field, about=principle.id))


def _feeling(principle: Principle, language: Language) -> Iterator[Statement]:
    feel = language.say("We want customers to feel: {feeling}", feeling=phrase(principle.feel))
    yield _state(principle, "feel", feel)
    yield _state(principle, "evoke", language.say("This is how: {how}", how=phrase(principle.evoke)))
    if clean(principle.why or ""):
        yield _state(principle, "why", clean(principle.why or ""))


def _parts(principle: Principle, language: Language) -> Iterator[Section | None]:
    for field, heading, texts in (
        ("do", language.say("Do"), principle.do),
        ("dont", language.say("Don’t"), principle.dont),
        ("challenge", language.say("The team’s challenge"), (principle.challenge or "",)),
    ):
        said = [_state(principle, f"{field}.{index}", clean(text)) for index, text in enumerate(texts)]
        block = run(said) if field == "challenge" else items(said)
        yield _section(principle, field, heading, [block])


def _section(principle: Principle, kind: str, heading: str, blocks: Sequence[Block]) -> Section | None:
    shown = _shown(blocks)
    if not shown:
        return None
    return Section(Statement(heading, Source(Claim.WORDS, field=kind, about=principle.id)), kind, shown)


def _shown(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block.statements)


def talk(principle: Principle, settings: Sequence[Setting], language: Language) -> Document:
    """A page for a team to talk about a principle: what it says, where it lives, and how we know."""
    whole = told(principle, language)
    lives = _section(principle, "lives", language.say("Where it lives"), [items(_lives(principle, settings))])
    stories = _section(principle, "stories", language.say("Stories"), [few(_stories(principle, settings, language))])
    known = _section(
        principle, "known", language.say("How we know that we keep it"), [few(_known(principle, settings, language))]
    )
    sections = [*whole.sections[:2], lives, stories, *whole.sections[2:], known]
    return Document(
        path=f"guides/principles/{principle.id}",
        kind="talk",
        kicker=language.say("To talk about in the team"),
        title=whole.heading.text,
        blocks=whole.blocks,
        sections=tuple(section for section in sections if section is not None),
    )


def _living(principle: Principle, settings: Sequence[Setting]) -> Iterator[tuple[Setting, Touchpoint]]:
    for setting in settings:
        for touchpoint in setting.journey.touchpoints:
            if principle.id in touchpoint.principles:
                yield setting, touchpoint


def _stories(principle: Principle, settings: Sequence[Setting], language: Language) -> Iterator[Statement]:
    """What happened with it: its own stories first, then those of the touchpoints that live up to it."""
    for index, story in enumerate(principle.stories):
        if clean(story.text):
            source = Source(Claim.STORY, field=f"stories.{index}", about=principle.id)
            yield Statement(retold(story, language), source)
    for setting, touchpoint in _living(principle, settings):
        link = setting.link(touchpoint)
        for index, story in enumerate(touchpoint.stories):
            if clean(story.text):
                source = Source(Claim.STORY, setting.journey.id, touchpoint.id, f"stories.{index}", principle.id)
                yield Statement(retold(story, language, link), source, (link,))


def _lives(principle: Principle, settings: Sequence[Setting]) -> Iterator[Statement]:
    """The touchpoints that live up to it, with what customers said of them."""
    for setting, touchpoint in _living(principle, settings):
        say, link = setting.language.say, setting.link(touchpoint)
        journey = phrase(setting.journey.title)
        saying = next((text for text in touchpoint.says if clean(text)), "")
        text = say("{moment} ({journey}).", moment=link.text, journey=journey)
        if saying:
            text += " " + sentence(say("In their words: {quote}", quote=spoken(saying)))
        source = Source(Claim.PRINCIPLE, setting.journey.id, touchpoint.id, "principles", principle.id)
        yield Statement(text, source, (link,))


def _known(principle: Principle, settings: Sequence[Setting], language: Language) -> Iterator[Statement]:
    """Its rules in plain words, and what is measured where it lives."""
    for index, rule in enumerate(principle.rules):
        if clean(rule.says or ""):
            text = language.say(
                "This is tested on every way through every journey: {rule}", rule=phrase(rule.says or "")
            )
            yield _state(principle, f"rules.{index}.says", text)
    if not principle.rules:
        text = language.say("Nobody has found a way to test it yet. What would you look at?")
        yield _state(principle, "rules", text)
    for setting, touchpoint in _living(principle, settings):
        for index, metric in enumerate(touchpoint.metrics):
            link = setting.link(touchpoint)
            text = language.say("At {moment} we look at: {metric}", moment=link.text, metric=phrase(metric.name))
            source = Source(Claim.PRINCIPLE, setting.journey.id, touchpoint.id, f"metrics.{index}", principle.id)
            yield Statement(sentence(text), source, (link,))
