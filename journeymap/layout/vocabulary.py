"""The words for what can be one of few things: a layer, a verdict, a fate, a severity. Each is said in one place.

What stands between brackets in a catalogue, its context, tells which of several meanings a word has.
"""

from journeymap.graph.comparison import Fate
from journeymap.language.language import Language
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.prove.verdict import Outcome


def view(name: str, speech: Language) -> str:
    """The title of a view."""
    return {
        "map": speech.say_as("a view", "Map"),
        "blueprint": speech.say_as("a view", "Blueprint"),
        "flow": speech.say_as("a view", "Flow"),
        "coverage": speech.say("Coverage"),
        "comparison": speech.say_as("a view", "Comparison"),
    }[name]


def about(view_name: str, speech: Language) -> str:
    """What a view shows; empty for a view that needs no explanation."""
    return {
        "map": speech.say(
            "What the customer does, thinks and feels, stage by stage. Solid line: how they should feel. "
            "Dashed line: how they were found to feel."
        ),
        "blueprint": speech.say(
            "Who does what, on which side of the lines of interaction, visibility and internal interaction."
        ),
        "flow": speech.say("Every way a customer can go, with what makes them go there."),
    }.get(view_name, "")


def layer(each: Layer, speech: Language) -> str:
    """The name of a layer, as a lane is called."""
    return {
        Layer.CUSTOMER: speech.say_as("a layer", "Customer"),
        Layer.FRONTSTAGE: speech.say_as("a layer", "Frontstage"),
        Layer.BACKSTAGE: speech.say_as("a layer", "Backstage"),
        Layer.SUPPORT: speech.say_as("a layer", "Support"),
    }[each]


def actor(each: Layer, speech: Language) -> str:
    """Who acts in a layer, as the customer would say it."""
    return {
        Layer.CUSTOMER: speech.say("on my own"),
        Layer.FRONTSTAGE: speech.say("with us"),
        Layer.BACKSTAGE: speech.say("behind the scenes"),
        Layer.SUPPORT: speech.say_as("who acts", "support"),
    }[each]


def line_above(each: Layer, speech: Language) -> str:
    """The line that divides a layer of the blueprint from those above it."""
    return {
        Layer.FRONTSTAGE: speech.say("line of interaction"),
        Layer.BACKSTAGE: speech.say("line of visibility"),
        Layer.SUPPORT: speech.say("line of internal interaction"),
    }[each]


def severity(number: int, speech: Language) -> str:
    """What a severity of friction means."""
    return {1: speech.say("nuisance"), 2: speech.say("obstacle"), 3: speech.say("reason to leave")}[number]


def severities(speech: Language) -> str:
    """What all of them mean, with their numbers."""
    return ", ".join(f"{number} {severity(number, speech)}" for number in (1, 2, 3))


def verdict(outcome: Outcome, speech: Language) -> str:
    """The word for a verdict."""
    return {
        Outcome.KEPT: speech.say_as("a verdict", "kept"),
        Outcome.BROKEN: speech.say_as("a verdict", "broken"),
        Outcome.VACUOUS: speech.say_as("a verdict", "vacuous"),
        Outcome.NOT_TESTABLE: speech.say_as("a verdict", "not testable"),
    }[outcome]


def presence(*, named: bool, speech: Language) -> str:
    """The word for a principle that no rule speaks of: it is named by touchpoints, or it is missing."""
    return speech.say_as("a principle", "named") if named else speech.say_as("a principle", "missing")


def fate(each: Fate, speech: Language) -> str:
    """What became of something between two journeys."""
    return {
        Fate.ADDED: speech.say_as("a fate", "added"),
        Fate.GONE: speech.say_as("a fate", "gone"),
        Fate.MOVED: speech.say_as("a fate", "moved"),
        Fate.CHANGED: speech.say_as("a fate", "changed"),
        Fate.SAME: speech.say_as("a fate", "same"),
    }[each]


def state(word: str, speech: Language) -> str:
    """The state of a journey; a word of one's own stays as it is, here and below."""
    known = {"current": speech.say_as("a state", "current"), "target": speech.say_as("a state", "target")}
    return known.get(word, word)


def status(word: str, speech: Language) -> str:
    """How far an opportunity is."""
    known = {
        "idea": speech.say_as("a status", "idea"),
        "planned": speech.say_as("a status", "planned"),
        "doing": speech.say_as("a status", "doing"),
        "done": speech.say_as("a status", "done"),
        "dropped": speech.say_as("a status", "dropped"),
    }
    return known.get(word, word)


def kano(word: str, speech: Language) -> str:
    """The kind of need that a moment meets, after N. Kano."""
    known = {
        "must-be": speech.say_as("kano", "must-be"),
        "performance": speech.say_as("kano", "performance"),
        "attractive": speech.say_as("kano", "attractive"),
        "indifferent": speech.say_as("kano", "indifferent"),
        "reverse": speech.say_as("kano", "reverse"),
    }
    return known.get(word, word)


def layer_inside(each: Layer, speech: Language) -> str:
    """The name of a layer within a sentence, or in a cell."""
    return {
        Layer.CUSTOMER: speech.say_as("a layer", "customer"),
        Layer.FRONTSTAGE: speech.say_as("a layer", "frontstage"),
        Layer.BACKSTAGE: speech.say_as("a layer", "backstage"),
        Layer.SUPPORT: speech.say_as("a layer", "support"),
    }[each]


def flags(touchpoint: Touchpoint, speech: Language) -> list[str]:
    """Whether a journey begins at a moment, and whether it may end there, in a word each."""
    return [
        word
        for word, on in (
            (speech.say_as("of a journey", "start"), touchpoint.start),
            (speech.say_as("of a journey", "end"), touchpoint.end),
        )
        if on
    ]


def marked(touchpoint: Touchpoint, speech: Language) -> list[str]:
    """The same, and before it whether the moment is one of truth."""
    truth = [speech.say("moment of truth")] if touchpoint.moment_of_truth else []
    return [*truth, *flags(touchpoint, speech)]
