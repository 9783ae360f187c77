"""How long something takes in a context."""

import pytest

from journeymap.model.touchpoint import Duration, Layer, Time, Touchpoint
from journeymap.prove.clock import TICKS, Clock, best, quick, slow, ticks, worst

BUSY, NIGHT = ("load", "busy"), ("hours", "night")


@pytest.mark.parametrize(
    ("usual", "special", "context", "shortest", "longest"),
    [
        ((None, None), {}, {}, None, None),
        ((10, None), {}, {}, 10, 10),
        ((None, 40), {}, {}, 40, 40),
        ((10, 40), {}, {}, 10, 40),
        ((10, 40), {BUSY: (30, 90)}, {}, 10, 40),
        ((10, 40), {BUSY: (30, 90)}, {"load": "calm"}, 10, 40),
        ((10, 40), {BUSY: (30, 90)}, {"load": "busy"}, 30, 90),
        ((10, 40), {BUSY: (2, 5)}, {"load": "busy"}, 2, 5),
        ((10, 40), {BUSY: (30, None)}, {"load": "busy"}, 30, 40),  # the usual worst still holds
        ((10, 40), {BUSY: (60, None)}, {"load": "busy"}, 60, 60),
        ((10, 40), {BUSY: (None, 90)}, {"load": "busy"}, 10, 90),  # and so does the usual typical
        ((10, 40), {BUSY: (None, 5)}, {"load": "busy"}, 5, 5),
        ((10, None), {BUSY: (3, None)}, {"load": "busy"}, 3, 3),
        ((None, 40), {BUSY: (None, 20)}, {"load": "busy"}, 20, 20),
        ((10, 40), {BUSY: (None, None)}, {"load": "busy"}, 10, 40),
        ((10, None), {BUSY: (None, None)}, {"load": "busy"}, 10, 10),
        ((None, 40), {BUSY: (None, None)}, {"load": "busy"}, 40, 40),
        ((None, None), {BUSY: (30, 90)}, {}, None, None),
        ((10, 40), {BUSY: (30, 90), NIGHT: (20, 120)}, {"load": "busy", "hours": "night"}, 20, 120),
        ((10, 40), {BUSY: (30, 90), NIGHT: (20, 120)}, {"load": "busy", "hours": "day"}, 30, 90),
    ],
)
def test_the_times_of_a_context(usual, special, context, shortest, longest):
    time = Time(Duration(*usual), {pair: Duration(*times) for pair, times in special.items()})
    assert (best(time, context), worst(time, context)) == (shortest, longest)
    touchpoint = Touchpoint("a", "A", "one", Layer.CUSTOMER, takes=time, wait=time)
    assert quick(touchpoint, context) == Clock(shortest and shortest * TICKS, (shortest or 0) * TICKS)
    assert slow(touchpoint, context) == Clock(longest and longest * TICKS, (longest or 0) * TICKS)


def test_what_is_not_written_is_not_known():
    assert best(None, {}) is None
    assert worst(None, {}) is None
    assert slow(Touchpoint("a", "A", "one", Layer.CUSTOMER), {}) == Clock(None, 0)


def test_times_add_up_exactly():
    assert 3 * ticks(0.1) == ticks(0.3)
    assert ticks(float("inf")) == ticks(1e12)
