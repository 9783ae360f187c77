import pytest

from journeymap.diagnostics.finding import Finding
from journeymap.load import limits
from journeymap.load.decode import decode
from journeymap.load.unreadable import Unreadable


def refused(raw: bytes) -> Finding:
    with pytest.raises(Unreadable) as caught:
        decode(raw, "journeys/a.yaml")
    assert str(caught.value) == caught.value.finding.message
    return caught.value.finding


def where(finding: Finding) -> tuple[int, int]:
    assert finding.place.span is not None
    return finding.place.span.line, finding.place.span.column


def test_utf_8_is_text() -> None:
    assert decode("title: café ☕ 咖啡 👩‍🍳\n".encode(), "f") == "title: café ☕ 咖啡 👩‍🍳\n"


def test_one_byte_order_mark_is_dropped_and_a_second_is_refused() -> None:
    assert decode(b"\xef\xbb\xbftitle: a\n", "f") == "title: a\n"
    finding = refused(b"\xef\xbb\xbf\xef\xbb\xbftitle: a\n")
    assert (finding.check.code, where(finding)) == ("JM002", (1, 1))
    assert "U+FEFF" in finding.message


def test_line_endings_of_windows_become_ordinary_ones() -> None:
    assert decode(b"a: 1\r\nb: 2\r\n", "f") == "a: 1\nb: 2\n"


def test_a_file_may_be_as_large_as_the_limit_and_no_larger() -> None:
    assert len(decode(b"x" * limits.FILE_BYTES, "f")) == limits.FILE_BYTES
    finding = refused(b"x" * (limits.FILE_BYTES + 1))
    assert (finding.check.slug, finding.check.code, where(finding)) == ("yaml-too-large", "JM003", (1, 1))
    assert finding.message == "this file is larger than 1 MiB, which is the limit"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_has_words_of_its_own(codec: str) -> None:
    mark = {"utf-16": b"", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[codec]
    finding = refused(mark + "title: a\n".encode(codec))
    assert finding.message == "this file is saved as UTF-16; save it as UTF-8"
    assert (finding.check.slug, finding.check.code, where(finding)) == ("yaml-encoding", "JM002", (1, 1))


def test_bytes_that_are_not_utf_8_are_shown_where_they_stand() -> None:
    finding = refused("a: 1\r\ntitle: é".encode() + " caf\xe9\n".encode("latin-1"))
    assert finding.place.file == "journeys/a.yaml"
    assert where(finding) == (2, 13)
    assert finding.message == "this file is not saved as UTF-8"
    assert finding.label == 'perhaps "é", saved the old Windows way'


def test_bytes_that_mean_nothing_anywhere_are_not_guessed_at() -> None:
    assert refused(b"title: \x81").label == "no character in UTF-8"


@pytest.mark.parametrize(
    ("character", "code", "label"),
    [
        ("\0", "U+0000", "it cannot be seen in an editor"),
        ("\x1b", "U+001B", "it cannot be seen in an editor"),
        ("\x7f", "U+007F", "it cannot be seen in an editor"),
        ("\x9c", "U+009C", "it cannot be seen in an editor"),
        ("\ufeff", "U+FEFF", "it cannot be seen in an editor"),
        ("\uffff", "U+FFFF", "it cannot be seen in an editor"),
        ("\r", "U+000D", "a line break of another system"),
        ("\x85", "U+0085", "a line break of another system"),
        ("\u2028", "U+2028", "a line break of another system"),
        ("\u2029", "U+2029", "a line break of another system"),
        ("\u202a", "U+202A", "it turns round the direction of the text after it"),
        ("\u202e", "U+202E", "it turns round the direction of the text after it"),
        ("\u2066", "U+2066", "it turns round the direction of the text after it"),
        ("\u2069", "U+2069", "it turns round the direction of the text after it"),
    ],
)
def test_characters_that_nobody_can_see_are_refused(character: str, code: str, label: str) -> None:
    finding = refused(f"a: ☕\n  b{character}c\n".encode())
    assert (finding.check.code, where(finding)) == ("JM002", (2, 4))
    assert finding.message == f"an invisible character ({code}) that a file may not hold"
    assert finding.label == label
    assert finding.hints


@pytest.mark.parametrize(
    "character",
    [
        "\t",
        "\xa0",
        "\u200b",
        "\u200d",
        "\u200f",
        "\u2027",
        "\u202f",
        "\u2065",
        "\ufffd",
        "\ufe0f",
        "\U0001f600",
    ],
)
def test_characters_that_people_use_are_kept(character: str) -> None:
    assert decode(f"a: b{character}c".encode(), "f") == f"a: b{character}c"
