"""What stands in the lanes of the Map: for each touchpoint, the cards of friction, delight, principles and so on."""

from collections.abc import Mapping

from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.layout.cards import BODY, QUOTE, SEVERITY, SMALL, TITLE, Card, Part
from journeymap.model.house import House, title_of
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Layer, Touchpoint


def moment(touchpoint: Touchpoint, number: int, house: House, speech: Language) -> Card:
    """The card of a moment: what happens, who acts and where."""
    glyph = "dot" if touchpoint.layer is Layer.FRONTSTAGE else "ring"
    flags = vocabulary.flags(touchpoint, speech)
    foot = " · ".join([*flags, phrases.place(touchpoint, house, speech)])
    return Card(
        f"card-{touchpoint.layer}",
        (_title(touchpoint, number), Part("foot", foot, SMALL, glyph)),
        touchpoint.id,
        touchpoint.title,
    )


def actor(touchpoint: Touchpoint, number: int, house: House) -> Card:
    """The card of a moment in the Blueprint: what happens, and by which people, process and technology."""
    parts = [_title(touchpoint, number)]
    doers = phrases.doers(touchpoint, house)
    if doers:
        parts.append(Part("foot", doers, SMALL))
    return Card(f"card-{touchpoint.layer}", tuple(parts), touchpoint.id, touchpoint.title)


def work(touchpoint: Touchpoint, house: House) -> Card:
    """The card of backstage or support work: what is done, by which people, process and technology."""
    doers = phrases.doers(touchpoint, house)
    parts = [Part("title", touchpoint.title, BODY)]
    if doers:
        parts.append(Part("foot", doers, SMALL))
    return Card(f"card-{touchpoint.layer}", tuple(parts), touchpoint.id, touchpoint.title)


def personas(touchpoint: Touchpoint, house: House) -> list[Card]:
    """For whom it is, where it is not for everybody."""
    return [
        Card("chip-persona", (Part("persona", title_of(house.personas, each), SMALL, "person"),), touchpoint.id)
        for each in touchpoint.personas
    ]


def expects(touchpoint: Touchpoint) -> list[Card]:
    """What the customer expects."""
    return [Card("", (Part("text", touchpoint.expects),), touchpoint.id)] if touchpoint.expects else []


def thinks(touchpoint: Touchpoint) -> list[Card]:
    """What the customer thinks."""
    return [_quote(touchpoint, touchpoint.thinks)] if touchpoint.thinks else []


def says(touchpoint: Touchpoint) -> list[Card]:
    """What customers said, word for word."""
    return [_quote(touchpoint, text) for text in touchpoint.says]


def friction(touchpoint: Touchpoint, speech: Language) -> list[Card]:
    """What gets in the way, the worst first: how bad it is by shape, number and word, then what it is."""
    ordered = sorted(touchpoint.friction, key=lambda each: -each.severity)
    return [
        Card(
            "chip-friction",
            (
                Part(
                    "severity",
                    f"{each.severity} {vocabulary.severity(each.severity, speech)}",
                    SEVERITY,
                    f"severity-{each.severity}",
                ),
                Part("friction", each.text, BODY),
            ),
            touchpoint.id,
        )
        for each in ordered
    ]


def delight(touchpoint: Touchpoint) -> list[Card]:
    """What makes the customer glad."""
    return [
        Card("chip-delight", (Part("delight", each.text, BODY, "heart"),), touchpoint.id) for each in touchpoint.delight
    ]


def principles(touchpoint: Touchpoint, known: Mapping[str, Principle]) -> list[Card]:
    """The principles that the touchpoint lives up to, in their own words."""
    return [
        Card("chip-principle", (Part("principle", known[each].statement, BODY, "tick"),), touchpoint.id)
        for each in touchpoint.principles
        if each in known
    ]


def time_and_cost(touchpoint: Touchpoint, titles: Mapping[str, str], speech: Language) -> list[Card]:
    """How long it takes, how long the customer waits, and what it costs them."""
    lines = [*phrases.takes(touchpoint.takes, speech), *phrases.waits(touchpoint.wait, speech)]
    cards = (
        [
            Card(
                "chip-plain",
                tuple(Part("text", line[0].upper() + line[1:], SMALL, "clock") for line in lines),
                touchpoint.id,
            )
        ]
        if lines
        else []
    )
    cost = touchpoint.cost_to_customer
    if cost is not None:
        note = phrases.announced(titles.get(cost.announced or ""), speech)
        cards.append(
            Card(
                "chip-plain",
                (Part("text", cost.text, SMALL, "coin"), Part("foot", note, SMALL)),
                touchpoint.id,
            )
        )
    return cards


def ownership(touchpoint: Touchpoint, house: House, speech: Language) -> list[Card]:
    """Who answers for it, who customers think does, how we know, for whom it is worth something."""
    lines = []
    if touchpoint.owner:
        lines.append(speech.say("Owner: {owner}", owner=phrases.owner(touchpoint.owner, house)))
    if touchpoint.perceived_owner:
        lines.append(speech.say("Customers think: {owner}", owner=phrases.readable(touchpoint.perceived_owner)))
    lines += [phrases.metric(item, speech) for item in touchpoint.metrics]
    if touchpoint.value_to is not None:
        lines.append(speech.say("Worth something to: {whom}", whom=phrases.worth(touchpoint.value_to, speech)))
    if touchpoint.kano:
        lines.append(speech.say("Kano: {kind}", kind=vocabulary.kano(touchpoint.kano, speech)))
    return [Card("chip-plain", tuple(Part("text", line, SMALL) for line in lines), touchpoint.id)] if lines else []


def opportunities(touchpoint: Touchpoint, house: House, speech: Language) -> list[Card]:
    """What we could do, how far it is and who takes it further."""
    cards = []
    for each in touchpoint.opportunities:
        foot = " · ".join(
            word
            for word in (
                each.status and vocabulary.status(each.status, speech),
                each.owner and phrases.owner(each.owner, house),
                each.ticket,
            )
            if word
        )
        parts = [Part("opportunity", each.text, BODY, "bulb")]
        if foot:
            parts.append(Part("foot", foot, SMALL))
        cards.append(Card("chip-opportunity", tuple(parts), touchpoint.id))
    return cards


def physical_evidence(touchpoint: Touchpoint) -> list[Card]:
    """What the customer sees, holds or hears."""
    return [Card("chip-plain", (Part("text", text),), touchpoint.id) for text in touchpoint.physical_evidence]


def _title(touchpoint: Touchpoint, number: int) -> Part:
    """The title of a moment, behind a star when it is a moment of truth."""
    return Part("title", f"{number}. {touchpoint.title}", TITLE, "star" if touchpoint.moment_of_truth else "")


def _quote(touchpoint: Touchpoint, text: str) -> Card:
    return Card("", (Part("quote", f"“{text}”", QUOTE),), touchpoint.id)
