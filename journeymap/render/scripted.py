"""What the scripts of a journey's page say, in the language of the page: texts by name, with places to fill."""

from journeymap.language.language import Language


def scripted(speech: Language) -> dict[str, str | list[tuple[str, str]]]:
    """The texts; ``keys`` are pairs of a key and what it does."""
    say = speech.say
    return {
        "views": say("Views of this journey"),
        "zoom": say("Zoom {percent}, back to full size"),
        "lanes": say("Lanes"),
        "lanes-left-out": say("Lanes ({number} left out)"),
        "lit": say("Put the light out"),
        "previous": speech.say_as("a touchpoint", "‹ Previous"),
        "next": speech.say_as("a touchpoint", "Next ›"),
        "copy": say("Copy link"),
        "copied": say("Copied"),
        "copy-by-hand": say("Copy the address above"),
        "close": say("Close"),
        "back": speech.say_as("presenting", "‹ Back"),
        "on": speech.say_as("presenting", "On ›"),
        "low": speech.say_as("presenting", "The low"),
        "notes": speech.say_as("presenting", "Notes"),
        "end": speech.say_as("presenting", "End"),
        "step": say("{stage} · step {number} of {total}"),
        "whole": say("The whole journey"),
        "keys-title": say("Keys"),
        "letters": say("Single letters and signs work as keys"),
        "keys": [
            ("← →", say("the touchpoint before, the one after")),
            ("↓ ↑", say("the work behind a touchpoint, and back up")),
            (say("Home, End"), say("the first touchpoint, the last one")),
            (say("Enter"), say("the details of a touchpoint")),
            ("l", say("the low: where customers feel worst")),
            ("t", say("the next moment of truth")),
            ("+, −, 0, f", say("larger, smaller, full size, all of it")),
            (say("Ctrl and wheel, drag"), say("zoom and move with the mouse")),
            ("1, 2, 3", say("Map, Blueprint, Flow")),
            ("p", say("present")),
            ("/", say("search")),
            ("Esc", say("close what is open")),
            ("?", say("these keys")),
        ],
    }
