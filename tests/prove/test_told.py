"""What the prover tells is English text that remembers what it was made of, and can be said in another language."""

import pickle

import pytest

from journeymap.language.language import language
from journeymap.prove.phrases import in_context, quoted, spoken, steps, times
from journeymap.prove.told import length, said, tell

DUTCH = language("nl")


@pytest.mark.parametrize(
    ("told", "english", "dutch"),
    [
        (steps(1), "1 step", "1 stap"),
        (steps(3), "3 steps", "3 stappen"),
        (times(0), "never", "nooit"),
        (times(4), "4 times", "4 keer"),
        (length(5400), "1 h 30 min", "1 u 30 min"),
        (spoken("moment_of_truth tag:late-bus,emotion:<-1"),) * 2 + ("",),
        (quoted(["A", "B", "C", "D"]), "“A”, “B”, “C” and 1 more", "“A”, “B”, “C” en nog 1"),
        (
            in_context({"load": "peak"}, tell("no way leads from a start to an end")),
            "when load is peak, no way leads from a start to an end",
            "als load peak is: geen weg leidt van een begin naar een einde",
        ),
        (
            tell("a customer can come to {what}", what=spoken("tag:pay role:host")),
            "a customer can come to “pay” or role:host",
            "een klant kan bij “pay” of role:host komen",
        ),
        ("a selector that nobody can read", "a selector that nobody can read", "a selector that nobody can read"),
    ],
)
def test_the_same_in_two_languages(told, english, dutch):
    assert told == english
    assert said(told, language("en")) == english
    assert said(told, language("fr")) == english
    assert said(told, DUTCH) == (dutch or "een moment van de waarheid of “late bus” en emotion onder −1")


def test_what_is_kept_on_a_disk_can_still_be_said():
    told = tell(
        "a customer can come to {what} only after {steps}; the limit is {limit}",
        what="x",
        steps=steps(3),
        limit=steps(1),
    )
    assert said(pickle.loads(pickle.dumps(told)), DUTCH) == said(told, DUTCH)  # noqa: S301 -- our own
    assert "3 stappen" in said(told, DUTCH)


def test_a_value_is_never_taken_for_a_message():
    assert said(tell("a customer can come to {what}", what="{what} {0}"), DUTCH) == "een klant kan bij {what} {0} komen"
