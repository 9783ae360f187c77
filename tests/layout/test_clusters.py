"""What counts as one character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.clusters import clusters

PARTED = [
    ["c", "a", "f", "e\u0301"],
    ["👩\u200d👩\u200d👧\u200d👦", "🚂"],
    ["👍\U0001f3fd", "👍"],
    ["❤\ufe0f", "1\ufe0f\u20e3"],
    ["🇳🇱", "🇧🇪", "🇫"],
    ["🏴\U000e0067\U000e0062\U000e007f", "x"],
    ["か\u3099", "は\u309a"],
    ["\u845b\U000e0100", "城"],
    ["\u1112\u1161\u11ab", "\u1100\u1173\u11af"],
    ["\uac00\u11a8", "\uac01"],
    ["\uac01\u11a8", "\u1112"],
    ["क\u093f", "म\u0947"],
    ["ｶﾞ", "ｷ"],
]


@pytest.mark.parametrize("parts", PARTED, ids=lambda parts: ascii("".join(parts)))
def test_what_belongs_together_stays_together(parts: list[str]):
    assert list(clusters("".join(parts))) == parts


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("e\u0301\u200d👩🇳🇱\U0001f3fd\u1100\u1161\u11a8"))))
def test_joined_they_are_the_text(text: str):
    parts = list(clusters(text))
    assert "".join(parts) == text
    assert all(parts)
