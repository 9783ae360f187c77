"""Comments that silence findings, and what is said of those comments."""

import pytest

from journeymap.check.flow import dead_end, shares
from journeymap.check.suppress import UNKNOWN, UNUSED, WITHOUT_REASON, Judged, can_be_ignored, suppress
from journeymap.diagnostics.finding import Check, Finding
from journeymap.diagnostics.place import Place, Span
from journeymap.load.comments import comments
from journeymap.load.kinds import SYNTAX
from journeymap.load.shape_words import UNKNOWN_FIELD

FILE = "journeys/a.yaml"
CHECKS = (dead_end.CHECK, shares.CHECK, SYNTAX, UNKNOWN_FIELD, UNUSED, UNKNOWN, WITHOUT_REASON)


def at(line: int, check: Check = dead_end.CHECK, file: str = FILE) -> Finding:
    return Finding(check, f"{check.slug} on line {line}", Place(file, span=Span(line, 1, line, 2)))


def judged(text: str, *findings: Finding, file: str = FILE) -> Judged:
    def line_of(place: Place) -> int:
        assert place.span
        return place.span.line

    return suppress(findings, {file: comments(text)}, CHECKS, line_of)


def complaints(result: Judged) -> list[str]:
    """Each complaint: its kind, the line and the columns that it points at, what it says, and the hints."""
    told = []
    for each in result.complaints:
        span = each.place.span
        assert span
        hints = "".join(f" = {hint.text}" for hint in each.hints)
        told.append(f"{each.check.slug} {span.line}:{span.column}-{span.end_column} {each.message}{hints}")
    return told


@pytest.mark.parametrize(
    "text",
    [
        "a: 1 # journeymap: ignore[dead-end] we know\n",
        "a: 1 #journeymap:ignore[dead-end]we know\n",
        "a: 1 #  journeymap :  ignore [ dead-end ] : we know\n",
        "a: 1 # journeymap: ignore[shares, dead-end] we know\n",
        "a: 1 # journeymap: ignore[dead-end,shares] – 我们知道\n",
    ],
)
def test_on_its_own_line(text: str) -> None:
    both = (at(1), at(1, shares.CHECK)) if "shares" in text else (at(1),)
    result = judged(text, *both)
    assert (result.kept, result.ignored, complaints(result)) == ((), both, [])


def test_alone_it_speaks_of_the_line_below() -> None:
    result = judged("# journeymap: ignore[dead-end] we know\na: 1\nb: 1\n", at(1), at(2), at(3))
    assert result.ignored == (at(2),)
    assert result.kept == (at(1), at(3))


def test_several_of_them_and_other_comments_may_stand_above() -> None:
    text = (
        "# journeymap: ignore[dead-end] we know\n"
        "# a word in between\n"
        "# journeymap: ignore[shares] we know that too\n"
        "a: 1\n"
    )
    result = judged(text, at(4), at(4, shares.CHECK))
    assert (result.kept, complaints(result)) == ((), [])


def test_an_empty_line_ends_it() -> None:
    result = judged("# journeymap: ignore[dead-end] we know\n\na: 1\n", at(3))
    assert result.kept == (at(3),)
    assert [each.check for each in result.complaints] == [UNUSED]


def test_behind_something_it_does_not_speak_of_the_next_line() -> None:
    result = judged("a: 1 # journeymap: ignore[dead-end] we know\nb: 1\n", at(2))
    assert result.kept == (at(2),)


def test_other_checks_other_lines_and_other_files_stay() -> None:
    others = (at(1, shares.CHECK), at(2), at(1, file="journeys/b.yaml"))
    result = judged("a: 1 # journeymap: ignore[dead-end] we know\n", at(1), *others)
    assert (result.kept, result.ignored) == (others, (at(1),))


def test_all_findings_of_the_check_on_that_line_are_ignored() -> None:
    result = judged("a: 1 # journeymap: ignore[dead-end] we know\n", at(1), at(1))
    assert len(result.ignored) == 2


@pytest.mark.parametrize("reason", ["", "  ", " : ", " –", " ..."])
def test_a_reason_is_required(reason: str) -> None:
    result = judged(f"a: 1 # journeymap: ignore[dead-end]{reason}\n", at(1))
    assert (result.kept, result.ignored) == ((), (at(1),))
    assert result.complaints[0].severity.name == "ERROR"
    length = len(f"# journeymap: ignore[dead-end]{reason}".rstrip())
    assert complaints(result) == [
        (
            f"ignore-without-reason 1:6-{6 + length} this comment ignores dead-end, but does not say why"
            " = say why behind the bracket, in a few words"
        )
    ]


def test_one_that_ignores_nothing_is_told_and_where_it_would() -> None:
    text = "a: 1 # journeymap: ignore[shares, dead-end] we know\nb: 1\n"
    result = judged(text, at(1, shares.CHECK), at(7), at(3))
    assert result.complaints[0].severity.name == "WARNING"
    assert complaints(result) == [
        (
            "unused-ignore 1:35-43 dead-end is ignored here, but there is nothing to ignore"
            " = dead-end is found on line 3: put the comment on that line, or on the line above it"
        )
    ]
    assert complaints(judged(text, at(1, shares.CHECK))) == [
        (
            "unused-ignore 1:35-43 dead-end is ignored here, but there is nothing to ignore"
            " = remove it from the comment, or the comment with it"
        )
    ]


@pytest.mark.parametrize("check", [SYNTAX, UNKNOWN_FIELD])
def test_while_a_file_cannot_be_read_none_is_called_unused(check: Check) -> None:
    result = judged("a: 1 # journeymap: ignore[dead-end] we know\n", at(1, check, "journeys/b.yaml"))
    assert complaints(result) == []


def test_a_name_twice_is_one_name() -> None:
    result = judged("a: 1 # journeymap: ignore[dead-end, dead-end] we know\n")
    assert len(result.complaints) == 1


def test_a_misspelt_name_is_told_the_nearest() -> None:
    result = judged("a: 1 # journeymap: ignore[dead-ends] we know\n", at(1))
    assert result.kept == (at(1),)
    assert result.complaints[0].severity.name == "WARNING"
    assert complaints(result) == [
        'ignore-unknown-check 1:27-36 "dead-ends" is not a check of journeymap = did you mean "dead-end"?'
    ]
    assert complaints(judged("a: 1 # journeymap: ignore[zzz] we know\n")) == [
        'ignore-unknown-check 1:27-30 "zzz" is not a check of journeymap = to see all checks: journeymap explain'
    ]


@pytest.mark.parametrize("check", [SYNTAX, UNKNOWN_FIELD, UNUSED, UNKNOWN, WITHOUT_REASON])
def test_what_is_about_the_file_itself_cannot_be_ignored(check: Check) -> None:
    assert not can_be_ignored(check)
    result = judged(f"a: 1 # journeymap: ignore[{check.slug}] we know\n", at(1, check))
    assert (result.kept, result.ignored) == ((at(1, check),), ())
    assert complaints(result) == [
        (
            f"ignore-unknown-check 1:27-{27 + len(check.slug)} {check.slug} cannot be ignored"
            " = mend what it finds, and remove this comment"
        )
    ]


@pytest.mark.parametrize("asked", ["ignore", "ignore[]", "ignore[ , ] we know", "ignore dead-end"])
def test_one_without_a_name_ignores_nothing_and_is_told(asked: str) -> None:
    result = judged(f"a: 1 # journeymap: {asked}\n", at(1))
    assert result.kept == (at(1),)
    assert complaints(result) == [
        (
            f"ignore-unknown-check 1:6-{20 + len(asked)} this comment does not say what it ignores"
            " = write: # journeymap: ignore[dead-end] why it is all right"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1 # journeymap: 1\n",
        "a: 1 # journeymap: ignored[dead-end] we know\n",
        "a: 1 # see journeymap: ignore[dead-end] we know\n",
        "a: '# journeymap: ignore[dead-end] we know'\n",
        "a: |\n  # journeymap: ignore[dead-end] we know\n",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    result = judged(text, at(1), at(2))
    assert (result.kept, result.complaints) == ((at(1), at(2)), ())
