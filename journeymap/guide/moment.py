"""One touchpoint of a role's part, from before it to after it."""

from collections.abc import Iterator

from journeymap.guide import behind, busy, customer, doing, exceptions, handover, possible, reason, story
from journeymap.guide.document import Block, Claim, Paragraph, Section, Statement
from journeymap.guide.scene import Scene, few, items, run
from journeymap.guide.setting import all_named, named
from journeymap.guide.text import apart, phrase


def moment(scene: Scene) -> Section:
    """The touchpoint as a section: where and with whom, the customer, what to do, and all that surrounds it."""
    met = scene.touchpoint.layer.met_by_customer
    link = scene.setting.link(scene.touchpoint)
    parts = _met(scene) if met else _behind_the_scenes(scene)
    blocks = (run(_where(scene), "small"), _truth(scene))
    return Section(
        heading=Statement(link.text, scene.source(Claim.ABOUT, "title"), (link,)),
        kind="moment" if met else "work",
        blocks=tuple(block for block in blocks if block.statements),
        sections=tuple(part for part in parts if part is not None),
        anchor=scene.anchor,
    )


def _where(scene: Scene) -> Iterator[Statement]:
    touchpoint, house, say = scene.touchpoint, scene.setting.house, scene.language.say
    if not touchpoint.layer.met_by_customer:
        yield scene.state(Claim.ABOUT, "layer", say("The customer does not see this."))
    if touchpoint.channel:
        channel = phrase(named(house.channels, touchpoint.channel))
        yield scene.state(Claim.ABOUT, "channel", say("Where you meet: {channel}", channel=channel))
    if touchpoint.personas:
        personas = scene.language.listed(apart(all_named(house.personas, touchpoint.personas)))
        yield scene.state(Claim.ABOUT, "personas", say("This is only for: {personas}", personas=personas))
    yield from handover.together(scene)
    yield from busy.only_then(scene)


def _truth(scene: Scene) -> Paragraph:
    if not scene.touchpoint.moment_of_truth:
        return Paragraph(())
    say = scene.language.say
    text = say("This is a moment of truth: here customers make up their minds about us.")
    return run([scene.state(Claim.ABOUT, "moment_of_truth", text)], "key")


def _met(scene: Scene) -> Iterator[Section | None]:
    """What is told of a moment that the customer meets."""
    say = scene.language.say
    lead = scene.state(Claim.WORDS, "next", say("As the customer would say it:"))
    ways = few(exceptions.branches(scene))
    here = [*customer.here(scene), *busy.usual_wait(scene)]
    yield scene.section("customer", say("The customer"), [few(customer.arriving(scene)), run(here)])
    yield scene.section("do", say("What you do"), _doing(scene))
    yield scene.section(
        "busy", say("When the day is different"), [few(busy.other_times(scene)), run(busy.promises(scene))]
    )
    yield scene.section("branches", say("What can happen next"), [run([lead]), ways] if ways.statements else [])
    yield scene.section("after", say("After you"), [few(customer.leaving(scene)), few(customer.sayings(scene))])
    yield scene.section("handover", say("Hand-over"), [few([*handover.taken_over(scene), *handover.handed_on(scene)])])
    yield scene.section("behind", say("Who stands behind you"), behind.supports(scene))
    yield from _reasons(scene)


def _behind_the_scenes(scene: Scene) -> Iterator[Section | None]:
    """What is told of work that the customer does not see."""
    say = scene.language.say
    yield scene.section("possible", say("What you make possible"), [items(possible.moments_served(scene))])
    yield scene.section("do", say("What you do"), _doing(scene))
    yield scene.section(
        "busy", say("When the day is different"), [few(busy.other_times(scene)), run(busy.promises(scene))]
    )
    yield scene.section("handover", say("Who counts on you"), [few(handover.delivered(scene))])
    yield scene.section("without", say("If you don’t"), [few(possible.noticed(scene))])
    yield scene.section("behind", say("Who stands behind you"), behind.supports(scene))
    yield from _reasons(scene)


def _doing(scene: Scene) -> list[Block]:
    return [
        run(doing.unwritten(scene)),
        items(doing.steps(scene), ordered=True),
        run([*doing.means(scene), *busy.usual(scene)]),
    ]


def _reasons(scene: Scene) -> Iterator[Section | None]:
    say = scene.language.say
    yield scene.section("stories", say("What happened here"), [few(story.stories(scene))])
    yield scene.section("why", say("Why"), [few(reason.principles(scene))])
    yield scene.section("delight", say("What makes them glad"), [few(reason.delights(scene))])
    yield scene.section("cost", say("What it costs them"), [run(reason.costs(scene))])
    yield scene.section("friction", say("What gets in the way"), [few(reason.obstacles(scene))])
