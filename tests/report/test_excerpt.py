"""Carets stand beneath what they mean, whatever is written there."""

from hypothesis import given
from hypothesis import strategies as st

from journeymap.diagnostics.place import Span
from journeymap.report.excerpt import Pointer, rows
from journeymap.report.printable import columns, printable

CARETS = "^-"


def at(line: int, column: int, length: int = 1) -> Span:
    return Span(line, column, line, column + length)


def drawn(text: str, *pointers: Pointer) -> list[str]:
    return [f"{row.number or ''}|{row.text}" for row in rows(text, pointers)]


def main(span: Span, words: str = "here") -> Pointer:
    return Pointer(span, words, main=True)


def other(span: Span, words: str = "there") -> Pointer:
    return Pointer(span, words, main=False)


def test_a_caret_beneath_each_letter() -> None:
    assert drawn("a: 1\nnext: [oder]\n", main(at(2, 8, 4))) == [
        "2|next: [oder]",
        "|       ^^^^ here",
    ]


def test_wide_letters_take_two_carets() -> None:
    assert drawn("茶: 咖啡 x\n", main(at(1, 4, 2))) == [
        "1|茶: 咖啡 x",
        "|    ^^^^ here",
    ]


def test_accents_that_stand_on_a_letter_take_none() -> None:
    assert drawn("cafe\u0301: x\n", main(at(1, 8))) == [
        "1|cafe\u0301: x",
        "|      ^ here",
    ]


def test_a_tab_takes_one_place() -> None:
    assert drawn("\tnext:\tx\n", main(at(1, 8))) == [
        "1| next: x",
        "|       ^ here",
    ]


def test_a_character_that_is_shown_by_its_number_takes_as_many_carets() -> None:
    assert drawn("a\x07b\n", main(at(1, 2)), other(at(1, 3))) == [
        "1|a<U+0007>b",
        "| ^^^^^^^^ here",
        "|         - there",
    ]


def test_several_places_on_one_line_the_main_one_first() -> None:
    assert drawn("a: [b, c]\n", other(at(1, 5)), main(at(1, 8))) == [
        "1|a: [b, c]",
        "|       ^ here",
        "|    - there",
    ]


def test_several_lines_from_top_to_bottom_each_once() -> None:
    assert drawn("one\ntwo\nthree\n", main(at(3, 1, 5)), other(at(1, 1, 3)), other(at(3, 2), "too")) == [
        "1|one",
        "|--- there",
        "3|three",
        "|^^^^^ here",
        "| - too",
    ]


def test_no_words_leave_no_space_behind() -> None:
    assert drawn("a: b   \n", main(at(1, 4), "")) == ["1|a: b", "|   ^"]


def test_a_place_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert drawn("a: 'b\n  c'\n", main(Span(1, 4, 2, 5))) == ["1|a: 'b", "|   ^^ here"]


def test_a_place_behind_the_end_gets_one_caret() -> None:
    assert drawn("a: b\n", main(at(1, 5, 0))) == ["1|a: b", "|    ^ here"]
    assert drawn("a: b\n", main(at(1, 40))) == ["1|a: b", "|    ^ here"]
    assert drawn("", main(at(1, 1))) == ["1|", "|^ here"]
    assert drawn("a: b\n", main(at(9, 3))) == ["9|", "|^ here"]


def test_a_long_line_is_shown_from_its_beginning_when_the_place_is_there() -> None:
    line = "title: " + "x" * 300
    assert drawn(line, main(at(1, 8, 300))) == [
        f"1|title: {'x' * 93}…",
        f"|       {'^' * 93} here",
    ]


def test_a_long_line_is_shown_around_the_place() -> None:
    line = "x" * 200 + "ODER" + "y" * 200
    assert drawn(line, main(at(1, 201, 4))) == [
        f"1|…{'x' * 29}ODER{'y' * 67}…",
        f"|{' ' * 30}^^^^ here",
    ]


def test_a_long_line_of_wide_letters() -> None:
    line = "茶" * 200 + "咖啡" + "茶" * 200
    assert drawn(line, main(at(1, 201, 2))) == [
        f"1|…{'茶' * 29}咖啡{'茶' * 69}…",
        f"|{' ' * 59}^^^^ here",
    ]


def test_the_end_of_a_long_line() -> None:
    line = "x" * 300 + "END"
    assert drawn(line, main(at(1, 301, 3))) == [
        f"1|…{'x' * 29}END",
        f"|{' ' * 30}^^^ here",
    ]


def test_another_place_on_a_long_line_is_left_out_when_it_is_out_of_sight() -> None:
    line = "x" * 300
    seen = [f"1|…{'x' * 100}…", f"|{' ' * 30}^ here"]
    for hidden in (2, 170, 271):
        assert drawn(line, main(at(1, 200)), other(at(1, hidden, 1))) == seen
    assert drawn(line, main(at(1, 200)), other(at(1, 171, 2))) == [*seen, "| -- there"]
    assert drawn(line, main(at(1, 200)), other(at(1, 270, 9))) == [*seen, f"|{' ' * 100}- there"]


LINE = st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=300)


@given(LINE, st.data())
def test_the_caret_begins_beneath_the_first_letter_of_the_place(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line)))
    length = data.draw(st.integers(1, len(line) - column + 1))
    shown, beneath = rows(line, [main(at(1, column, length), "")])
    before = len(beneath.text) - len(beneath.text.lstrip(" "))
    # What stands left of the caret is what stands left of the place, perhaps behind an ellipsis.
    left = line[: column - 1]
    whole = columns(printable(left))
    if before == whole and not shown.text.startswith("…"):
        assert printable(line).startswith(printable(left))
    else:
        assert shown.text.startswith("…")
        assert before == 1 + columns(printable(left[-29:]))
    carets = beneath.text.strip(" ")
    assert set(carets) <= set(CARETS)
    assert before + len(carets) <= max(columns(printable(line[:100])), columns(shown.text), before + 1)
