"""A role's guide: what do I do on Monday, and why."""

from collections.abc import Iterator, Mapping, Sequence

from journeymap.guide.behind import called
from journeymap.guide.document import Claim, Document, Section, Source, Statement
from journeymap.guide.opening import opening
from journeymap.guide.part import part
from journeymap.guide.quiz import quiz
from journeymap.guide.scene import Scene, run
from journeymap.guide.setting import Setting, named
from journeymap.guide.text import clean, phrase, sentence
from journeymap.language.language import Language
from journeymap.model.touchpoint import Touchpoint

_ENOUGH = 3


def role_guide(
    role: str, settings: Sequence[Setting], language: Language, principles: Mapping[str, Section]
) -> Document:
    """The guide of a role that acts in at least one of the journeys. ``principles`` are told already, by id."""
    parts = [(setting, scenes) for setting in settings if (scenes := scenes_of(role, setting))]
    everything = [scene for _, scenes in parts for scene in scenes]
    house = everything[0].setting.house
    sections = [part(setting, scenes) for setting, scenes in parts]
    sections += _tools(everything, language)
    sections += _principles(everything, language, principles)
    sections += quiz(of_today(everything), language)
    return Document(
        path=f"guides/{role}",
        kind="guide",
        kicker=language.say("Guide"),
        title=named(house.roles, role),
        blocks=opening(role, house, language, of_today(everything)),
        sections=tuple(sections),
    )


def scenes_of(role: str, setting: Setting) -> list[Scene]:
    """The touchpoints of a role in a journey, as the role sees them."""
    return [Scene(role, touchpoint, setting) for touchpoint in setting.part_of(role)]


def of_today(scenes: Sequence[Scene]) -> Sequence[Scene]:
    """Those of journeys as they are; all of them for a role that has no part in any but those that we want."""
    return [each for each in scenes if not each.setting.is_target] or scenes


def _tools(scenes: Sequence[Scene], language: Language) -> Iterator[Section]:
    """What the role works with: what each system does, what fails with it, and whom to tell."""
    systems = {system: None for scene in scenes for system in scene.touchpoint.systems}
    if not systems:
        return
    blocks = tuple(run(_tool(system, scenes, language)) for system in systems)
    heading = Statement(language.say("What you work with"), Source(Claim.WORDS, field="tools", about=scenes[0].role))
    yield Section(heading, "tools", blocks, anchor="tools")


def _tool(system: str, scenes: Sequence[Scene], language: Language) -> Iterator[Statement]:
    house = scenes[0].setting.house
    entry = (house.systems or {}).get(system)
    name = phrase(named(house.systems, system))
    what = phrase(entry.description or "") if entry else ""
    text = language.say("{system}: {what}", system=name, what=what) if what else name
    yield Statement(sentence(text), Source(Claim.MEANS, field="systems", about=system))
    fallen = list(_fallen(system, scenes))
    if fallen:
        links = tuple(setting.link(each) for setting, each in fallen[:_ENOUGH])
        titles = [link.text for link in links]
        if len(fallen) > _ENOUGH:
            titles.append(language.count("one more moment", "{number} more moments", len(fallen) - _ENOUGH))
        failing = language.say("When it fails, it is felt here: {moments}", moments=language.listed(titles))
        yield Statement(sentence(failing), Source(Claim.WITHOUT, field="systems", about=system), links)
    if entry and clean(entry.owner or ""):
        owner = phrase(called(entry.owner or "", house))
        text = language.say("When it fails, tell: {owner}", owner=owner)
        yield Statement(sentence(text), Source(Claim.NEED, field="systems.owner", about=system))


def _fallen(system: str, scenes: Sequence[Scene]) -> Iterator[tuple[Setting, Touchpoint]]:
    """The moments that fail with a system, in the journeys in which the role works with it."""
    settings = {scene.setting.journey.id: scene.setting for scene in scenes if system in scene.touchpoint.systems}
    for setting in settings.values():
        lost = [each for each in setting.loss(system).lost if each.layer.met_by_customer]
        for each in sorted(lost, key=lambda touchpoint: setting.rank[touchpoint.id]):
            yield setting, each


def _principles(scenes: Sequence[Scene], language: Language, known: Mapping[str, Section]) -> Iterator[Section]:
    mine = {each: None for scene in scenes for each in scene.touchpoint.principles if each in known}
    if not mine:
        return
    heading = Statement(
        language.say("The principles behind your work"), Source(Claim.WORDS, field="principles", about=scenes[0].role)
    )
    yield Section(heading, "principles", sections=tuple(known[each] for each in mine), anchor="principles")
