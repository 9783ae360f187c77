"""What a translator is given to fill in reads back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from journeymap.load.characters import ORDINARY
from journeymap.load.document import Kind
from journeymap.load.reader import read
from journeymap.load.shape import misfits
from journeymap.load.to_fill_in import to_fill_in

TEXTS = st.from_regex(ORDINARY, fullmatch=True).filter(bool) | st.sampled_from(
    [
        "no",
        "12:30",
        "010",
        "~",
        "null",
        "true",
        "- a",
        "a: b",
        "# a",
        "{a}",
        "|",
        "a # b",
        " a ",
        "a\n\nb",
        "---",
        "1e3",
    ]
)


def _read(file: str) -> dict[str, object]:
    data = read(file, "translations/nl.yaml").data
    assert misfits(Kind.TRANSLATION, data, "translations/nl.yaml") == []
    assert isinstance(data, dict)
    return data


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_every_text_that_a_file_can_hold_reads_back_as_it_is(texts: list[str]) -> None:
    expected = {
        "journeymap": 1,
        "translation": "nl",
        "of": "journeys/coffee.yaml",
        "texts": [{"text": text, "is": None} for text in texts],
    }
    assert _read(to_fill_in("nl", {"journeys/coffee.yaml": texts}, "journeys/coffee.yaml")) == expected


def test_texts_of_several_files_stand_below_the_names_of_those() -> None:
    file = to_fill_in("pt-BR", {"journeys/a\nis: b.yaml": ["A coffee"], "principles/seen.yaml": ["A nod"]})
    assert "\n  # journeys/ais: b.yaml\n  - text: A coffee\n    is:\n  # principles/seen.yaml\n" in file
    texts = [{"text": "A coffee", "is": None}, {"text": "A nod", "is": None}]
    assert _read(file) == {"journeymap": 1, "translation": "pt-BR", "texts": texts}
