"""How findings call things."""

import pytest

from journeymap.check.words import quoted
from journeymap.prove.phrases import listed


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("I order", "“I order”"),
        ("I order\n and  wait", "“I order and wait”"),
        ("x" * 60, f"“{'x' * 60}”"),
        ("x" * 61, f"“{'x' * 59}…”"),
        ("word " * 40, f"“{('word ' * 40)[:59].rstrip()}…”"),
        ("a" + " " * 300 + "b", "“a…”"),
    ],
)
def test_a_title_fits_into_a_sentence(title, shown):
    assert quoted(title) == shown


@pytest.mark.parametrize(
    ("words", "sentence"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_in_a_list(words, sentence):
    assert listed(words) == sentence
