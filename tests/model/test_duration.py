"""Lengths of time, read and written."""

import pytest

from journeymap.model.duration import seconds, span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("40s", 40),
        ("5min", 300),
        ("1h 30min", 5400),
        ("1h30min", 5400),
        ("3d", 259200),
        ("2w", 1209600),
        ("0.5min", 30),
    ],
)
def test_a_length_of_time_in_seconds(text, value):
    assert seconds(text) == value


@pytest.mark.parametrize(
    ("value", "text", "exact"),
    [
        (0, "0 s", "0 s"),
        (0.5, "0.5 s", "0.5 s"),
        (59.25, "59.25 s", "59.25 s"),
        (60, "1 min", "1 min"),
        (90, "1 min 30 s", "1 min 30 s"),
        (90.5, "1 min 30 s", "1 min 30.5 s"),
        (3605, "1 h 5 s", "1 h 5 s"),
        (3661, "1 h 1 min", "1 h 1 min 1 s"),
        (694861, "1 w 1 d", "1 w 1 d 1 h 1 min 1 s"),
        (604800 * 2_000_000, "2000000 w", "2000000 w"),
    ],
)
def test_a_length_of_time_to_read(value, text, exact):
    assert span(value) == text
    assert span(value, exact=True) == exact
