import pytest

from journeymap.load.scalars import plain


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-2", -2),
        ("10", 10),
        ("999999999999999", 999_999_999_999_999),
        ("0.5", 0.5),
        ("-1.25", -1.25),
        ("3.0", 3.0),
    ],
)
def test_a_few_words_are_more_than_text(word: str, value: object) -> None:
    assert plain(word) == value
    assert type(plain(word)) is type(value)


@pytest.mark.parametrize(
    "word",
    [
        *("no", "off", "yes", "on", "y", "True", "FALSE", "Null", "NULL", "none"),
        *(
            "12:30",
            "2026-10-01",
            "10s",
            "8%",
            "010",
            "00",
            "-01",
            "0x10",
            "0o7",
            "1_000",
            "1e3",
            "1.5e3",
            "+1",
        ),
        *(
            ".5",
            "5.",
            "1.2.3",
            "-",
            "--1",
            ".inf",
            "-.inf",
            ".nan",
            "\u0661",
            "1,5",
            "1000000000000000",
            "- 1",
        ),
    ],
)
def test_all_else_is_the_text_that_it_is(word: str) -> None:
    assert plain(word) == word
    assert isinstance(plain(word), str)


def test_a_decimal_is_never_infinite() -> None:
    assert plain("9" * 400 + ".0") == "9" * 400 + ".0"
