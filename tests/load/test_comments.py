"""Comments are found where a person sees them, and nowhere in a text."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.load.comments import Comment, comments
from journeymap.load.parsers import FASTEST, ParserClass, PythonParser
from journeymap.load.reader import read

PARSERS = [pytest.param(FASTEST, id="fastest"), pytest.param(PythonParser, id="python")]


def found(text: str, parser: ParserClass = FASTEST) -> list[tuple[int, int, str, bool]]:
    read(text, "a.yaml")
    return [(each.line, each.column, each.text, each.alone) for each in comments(text, parser)]


@pytest.mark.parametrize("parser", PARSERS)
def test_comments_at_every_place_where_one_can_stand(parser: ParserClass) -> None:
    text = (
        "# at the top\n"
        "a: 1 # behind a value\n"
        "b: # behind a key\n"
        "  # above a value\n"
        "  c: [1, # in a list\n"
        "    2] # behind it\n"
        "#close to the edge\n"
        "d:\n"
        "  - x\t# behind a tab\n"
        "# at the end"
    )
    assert found(text, parser) == [
        (1, 1, " at the top", True),
        (2, 6, " behind a value", False),
        (3, 4, " behind a key", False),
        (4, 3, " above a value", True),
        (5, 10, " in a list", False),
        (6, 8, " behind it", False),
        (7, 1, "close to the edge", True),
        (9, 7, " behind a tab", False),
        (10, 1, " at the end", True),
    ]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "text",
    [
        "a: 'it # is text'\n",
        'a: "it # is \\" # text"\n',
        "a: 'it''s # text\n  # and more text'\n",
        "a: it#is#text\n",
        "a: |\n  # text\n  more # text\n",
        "a: >-\n\n  # text\n",
        "a: |2\n    # text\n  # text\n",
        "'a # key': 1\n",
        "a#b: 1\n",
        "a: [b#c, 'd # e']\n",
    ],
)
def test_a_sharp_sign_within_a_text_is_no_comment(text: str, parser: ParserClass) -> None:
    assert found(text, parser) == []


@pytest.mark.parametrize("parser", PARSERS)
def test_around_a_block_of_text(parser: ParserClass) -> None:
    text = "a: |  # how it begins\n  # text\n # not any more\nb: >+ # again # and again\n  text\n\n# over\n"
    assert found(text, parser) == [
        (1, 7, " how it begins", False),
        (3, 2, " not any more", True),
        (4, 7, " again # and again", False),
        (7, 1, " over", True),
    ]


def test_columns_count_characters_and_not_bytes() -> None:
    assert found("咖啡: ☕ # nod\n") == [(1, 7, " nod", False)]


def test_a_text_that_is_not_yaml_has_none() -> None:
    assert comments("a: [ # open\n") == ()


WORDS = st.sampled_from(["x", "a#b", "# c", "it's", 'say "no"', "x # y", "", "#", "e\u0301 ☕"])
INDENT = st.sampled_from(["  ", "    "])


@dataclass(frozen=True)
class Piece:
    """One line or several, and what follows the sharp sign of the comment in its first line, if there is one."""

    lines: tuple[str, ...]
    comment: str | None


@st.composite
def pieces(draw: st.DrawFn) -> list[Piece]:
    made = []
    for number in range(draw(st.integers(1, 7))):
        words = draw(WORDS)
        comment = draw(st.none() | st.sampled_from(["", " one", " two # three", " 'four", "|"]))
        behind = "" if comment is None else f" #{comment}"
        kind = draw(st.sampled_from(["plain", "single", "double", "block", "list", "alone", "deep"]))
        if kind == "alone":
            comment = comment or " alone"
            made.append(Piece((f"{draw(st.sampled_from(['', ' ']))}#{comment}",), comment))
            continue
        lines: tuple[str, ...]
        if kind == "plain":
            lines = (f"k{number}: {words.partition(' #')[0].lstrip('# ') or 'p'}{behind}",)
        elif kind == "single":
            lines = (f"k{number}: '{words.replace(chr(39), chr(39) * 2)}'{behind}",)
        elif kind == "double":
            lines = (f'"k{number} # k": "{words.replace(chr(34), chr(92) + chr(34))}"{behind}',)
        elif kind == "list":
            lines = (f"k{number}: ['{words.replace(chr(39), '')}', b]{behind}",)
        elif kind == "deep":
            lines = (f"k{number}:{behind}", f"  sub: '{words.replace(chr(39), '')}'")
        else:
            indent = draw(INDENT)
            sign = draw(st.sampled_from(["|", ">", "|-", ">+"]))
            lines = (f"k{number}: {sign}{behind}", *(f"{indent}{word}" for word in ("t", words, "# t")))
        made.append(Piece(lines, comment))
    return [Piece(("z: 1",), None), *made]


@given(pieces())
@settings(max_examples=200, deadline=None)
def test_whatever_is_written_those_that_were_put_there_are_found(made: list[Piece]) -> None:
    """The plain definition: a file is put together of pieces, each with a comment of known place, or none."""
    expected, line = [], 1
    for piece in made:
        if piece.comment is not None:
            first = piece.lines[0]
            column = len(first) - len(piece.comment)
            expected.append(Comment(line, column, piece.comment, first.lstrip().startswith("#")))
        line += len(piece.lines)
    text = "\n".join(line for piece in made for line in piece.lines) + "\n"
    read(text, "a.yaml")
    assert comments(text, FASTEST) == comments(text, PythonParser) == tuple(expected)


@given(st.text("a #:|>'\"[]{},-\n\t", max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all_is_survived_and_both_parsers_see_the_same(text: str) -> None:
    for each in (seen := comments(text, FASTEST)):
        assert text.split("\n")[each.line - 1][each.column - 1 :] == f"#{each.text}"
    assert comments(text, PythonParser) == seen
