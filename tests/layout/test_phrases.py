"""The phrases that pictures and pages share."""

import pytest

from journeymap.layout import phrases, vocabulary
from journeymap.model.house import Entry, House
from journeymap.model.touchpoint import Duration, Layer, Metric, Next, Time, Touchpoint
from tests.layout.corpus import ENGLISH


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (0.5, "0.5 s"),
        (60, "1 min"),
        (90, "1 min 30 s"),
        (3661, "1 h 1 min"),
        (90000, "1 d 1 h"),
        (604800 * 2, "2 w"),
    ],
)
def test_lengths_of_time(seconds: float, text: str):
    assert phrases.duration(Duration(seconds), ENGLISH) == text


@pytest.mark.parametrize(
    ("duration", "text"),
    [
        (Duration(), ""),
        (Duration(10), "10 s"),
        (Duration(None, 40), "at worst 40 s"),
        (Duration(10, 40), "10 s, at worst 40 s"),
        (Duration(10, 10), "10 s"),
    ],
)
def test_durations(duration: Duration, text: str):
    assert phrases.duration(duration, ENGLISH) == text


def test_times_name_their_contexts():
    time = Time(Duration(10), {("load", "short-staffed"): Duration(30)})
    assert phrases.takes(time, ENGLISH) == ["takes 10 s", "takes 30 s when load is short staffed"]
    assert phrases.waits(Time(Duration(), {("load", "peak"): Duration(30)}), ENGLISH) == ["wait 30 s when load is peak"]
    assert phrases.takes(None, ENGLISH) == []


@pytest.mark.parametrize(("value", "text"), [(2, "+2"), (0, "0"), (-2, "−2"), (1.5, "+1.5"), (-0.5, "−0.5")])
def test_signed_numbers(value: float, text: str):
    assert phrases.signed(value, ENGLISH) == text


def test_gaps():
    assert phrases.gap(2, -1, ENGLISH) == "3 below target"
    assert phrases.gap(-1, 2, ENGLISH) == "3 above target"
    assert phrases.gap(1, 1, ENGLISH) == "on target"


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([Next("a")], ""),
        ([Next("a", share=8.0)], "8%"),
        ([Next("a", share=12.5)], "12.5%"),
        (
            [Next("a", condition="it rains", when={"load": ("peak",)}, share=8.0)],
            "if it rains · when load is peak · 8%",
        ),
        (
            [Next("a", when={"load": ("peak", "short-staffed"), "hours": ("night",)})],
            "when load is peak or short staffed and hours is night",
        ),
        ([Next("a"), Next("a", condition="it rains"), Next("a", share=5.0)], "if it rains; or 5%"),
    ],
)
def test_what_is_said_of_ways(items: list[Next], text: str):
    assert phrases.ways(items, ENGLISH) == text


def test_who_acts_and_where():
    house = House(channels={"counter": Entry("counter", "The counter")})
    made = Touchpoint("a", "A", "s", Layer.FRONTSTAGE, channel="counter", personas=("day-tripper",))
    assert phrases.where(made, house, ENGLISH) == "with us · The counter · for Day tripper"
    assert [vocabulary.actor(layer, ENGLISH) for layer in Layer] == [
        "on my own",
        "with us",
        "behind the scenes",
        "support",
    ]


def test_people_process_technology():
    house = House(roles={"host": Entry("host", "Floor host")})
    made = Touchpoint(
        "a", "A", "s", Layer.FRONTSTAGE, roles=("host", "shift-lead"), procedure="greet", systems=("till",)
    )
    assert phrases.doers(made, house) == "Floor host · Shift lead · Greet · Till"


@pytest.mark.parametrize(
    ("metric", "text"),
    [
        (Metric("Effort"), "Effort"),
        (Metric("Effort", value=5.4, target=6, better="high"), "Effort: 5.4, aim 6 (high is better)"),
        (Metric("Share", target="98%"), "Share: aim 98%"),
        (Metric("Loss", value=-2), "Loss: −2"),
    ],
)
def test_metrics(metric: Metric, text: str):
    assert phrases.metric(metric, ENGLISH) == text
