"""The first-day booklet: what this house stands for, its journeys, who does what, and the words it uses."""

from collections.abc import Iterator, Sequence

from journeymap.guide.document import Block, Claim, Document, Link, Section, Source, Statement
from journeymap.guide.principle import told
from journeymap.guide.scene import items, run
from journeymap.guide.setting import Setting, named
from journeymap.guide.text import clean, opened, phrase, sentence
from journeymap.language.language import Language
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace

BOOKLET = "guides/house/first-day"
"""Its path."""


def booklet(workspace: Workspace, settings: Sequence[Setting], roles: Sequence[str], language: Language) -> Document:
    """The booklet of a house. ``roles`` are those that have a guide, in the order in which they are listed."""
    house, say = workspace.house, language.say
    welcome = [_words("welcome", say("Welcome. This booklet is about the people you will do this work for."))]
    about = [Statement(sentence(clean(house.description or "")), Source(Claim.ABOUT, field="description"))]
    principles = [told(each, language, brief=True) for each in workspace.principles]
    sections = (
        Section(_words("principles", say("What we stand for")), "principles", (), tuple(principles), "principles"),
        Section(
            _words("journeys", say("The journeys")),
            "journeys",
            tuple(run(_journey(setting)) for setting in settings),
            anchor="journeys",
        ),
        Section(
            _words("roles", say("Who does what")),
            "roles",
            tuple(filter(_says, [items(_role(role, workspace, language) for role in roles)])),
            anchor="roles",
        ),
        Section(
            _words("words", say("Words we use")),
            "words",
            tuple(filter(_says, (items(_glossary(language)), items(_ways(workspace, language))))),
            anchor="words",
        ),
    )
    return Document(
        path=BOOKLET,
        kind="booklet",
        kicker=say("Your first day"),
        title=clean(house.name),
        blocks=tuple(filter(_says, (run(about, "lead"), run(welcome)))),
        sections=tuple(each for each in sections if each.sections or each.blocks),
    )


def _says(block: Block) -> bool:
    return bool(block.statements)


def _words(field: str, text: str) -> Statement:
    return Statement(text, Source(Claim.WORDS, field=f"booklet.{field}"))


def _journey(setting: Setting) -> Iterator[Statement]:
    """A journey in one paragraph: whose it is, what they want, how long it is, its low and its high."""
    journey, say = setting.journey, setting.language.say

    def state(claim: Claim, field: str, text: str, *links: Link) -> Statement:
        return Statement(sentence(text), Source(claim, journey.id, "", field), links)

    title = opened(phrase(journey.title))
    yield state(Claim.ABOUT, "title", f"{title}.", Link(title, f"journeys/{journey.id}"))
    if setting.is_target:
        yield state(Claim.ABOUT, "state", say("This is the journey as we want it to be, not yet as it is."))
    if journey.persona:
        name = phrase(named(setting.house.personas, journey.persona))
        yield state(Claim.ABOUT, "persona", say("The customer here: {persona}", persona=name))
    if clean(journey.goal or ""):
        yield state(Claim.ABOUT, "goal", say("What they want: {goal}", goal=phrase(journey.goal or "")))
    number = len(setting.order)
    yield state(Claim.ORDER, "count", setting.language.count("It has one moment.", "It has {number} moments.", number))
    low, high = _extremes(setting)
    if low is not None and high is not None:
        yield _extreme(setting, "low", low)
        yield _extreme(setting, "high", high)


def _extremes(setting: Setting) -> tuple[Touchpoint | None, Touchpoint | None]:
    """The moments at which customers feel worst and best, by what was observed or else is aimed at.

    Of equals the first; none when all that is known is the same.
    """
    known = [
        (value, touchpoint)
        for touchpoint in (setting.flow.touchpoints[each] for each in setting.order)
        if (value := _felt(touchpoint)) is not None
    ]
    values = [value for value, _ in known]
    if len(set(values)) < 2:  # noqa: PLR2004 -- a low and a high are two
        return None, None
    low = next(touchpoint for value, touchpoint in known if value == min(values))
    high = next(touchpoint for value, touchpoint in known if value == max(values))
    return low, high


def _felt(touchpoint: Touchpoint) -> float | None:
    emotion = touchpoint.emotion
    return emotion.target if emotion.observed is None else emotion.observed


def _extreme(setting: Setting, which: str, touchpoint: Touchpoint) -> Statement:
    say, link, feeling = setting.language.say, setting.link(touchpoint), phrase(touchpoint.emotion.feeling or "")
    if which == "low" and feeling:
        text = say("It is hardest for them at {moment}, where they feel: {feeling}", moment=link.text, feeling=feeling)
    elif which == "low":
        text = say("It is hardest for them at {moment}.", moment=link.text)
    elif feeling:
        text = say("It is best for them at {moment}, where they feel: {feeling}", moment=link.text, feeling=feeling)
    else:
        text = say("It is best for them at {moment}.", moment=link.text)
    return Statement(sentence(text), Source(Claim.FEELING, setting.journey.id, touchpoint.id, which), (link,))


def _role(role: str, workspace: Workspace, language: Language) -> Statement:
    """A role, what it is there for, and the way to its guide."""
    entry = (workspace.house.roles or {}).get(role)
    title = opened(phrase(named(workspace.house.roles, role)))
    what = phrase(entry.description or "") if entry else ""
    text = language.say("{role}: {what}", role=title, what=what) if what else title
    return Statement(sentence(text), Source(Claim.ABOUT, field="role", about=role), (Link(title, f"guides/{role}"),))


def _glossary(language: Language) -> Iterator[Statement]:
    say = language.say
    for field, text in (
        ("journey", say("Journey: all that a customer lives through to get one thing done, as they would tell it.")),
        ("touchpoint", say("Touchpoint: one moment of a journey, or one piece of work that a moment stands on.")),
        ("truth", say("Moment of truth: a moment at which customers make up their minds about us.")),
        ("frontstage", say("Frontstage: what customers see of us.")),
        ("backstage", say("Backstage: what we do where customers do not see it, and they feel it all the same.")),
        ("principle", say("Principle: how we want customers to feel, and how that feeling comes about.")),
    ):
        yield _words(field, text)


def _ways(workspace: Workspace, language: Language) -> Iterator[Statement]:
    """The names that the house gives to its ways of working, in alphabetical order."""
    entries = (workspace.house.procedures or {}).values()
    for entry in sorted(entries, key=lambda each: (each.title.casefold(), each.id)):
        if clean(entry.description or ""):
            text = language.say("{name}: {what}", name=phrase(entry.title), what=phrase(entry.description or ""))
            yield Statement(sentence(text), Source(Claim.MEANS, field="procedures", about=entry.id))
