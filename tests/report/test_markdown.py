"""Markdown for pull requests, read by GitHub's own parser: nothing that a designer writes is more than words."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import cmarkgfm
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.diagnostics.finding import Finding, Severity
from journeymap.report.markdown import fenced, in_code, in_text, markdown
from journeymap.report.printable import printable
from journeymap.report.report import Counts, More
from journeymap.report.terminal import MOST

Make = Callable[..., Any]

JOINER = "\u2060"
TAG = re.compile(r"<(/?[a-zA-Z][^>]*)>")
CALLS = re.compile(
    r"@\w|#\d|\bGH-\d|[!~%&$]\w|://|\bwww\.|:[\w+-]+:|\b[0-9a-f]{7,40}\b", flags=re.IGNORECASE | re.ASCII
)
"""What a code host makes something of, although it is no markup."""


def shown(text: str) -> str:
    """Markdown as GitHub shows it, as HTML."""
    html: str = cmarkgfm.github_flavored_markdown_to_html(text, options=cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
    return html


def test_all_that_is_told(report: Make, slip: Finding, dead: Finding) -> None:
    counts = Counts(2, 1, ignored=3, more=More(5, "audit"), gone=1, baseline="known_of_old.json")
    assert markdown(report(slip, dead, counts=counts, prefix="shop/")) == (
        "## Journeys checked: 1 error, 1 warning\n"
        "\n"
        "1 error, 1 warning in 2 journeys and 1 principle, 3 ignored; 5 more with --audience audit\n"
        "\n"
        "1 known finding is there no more; to take it out of the baseline, run "
        "journeymap baseline update --prune known\\_of\\_old.json\n"
        "\n"
        "### `shop/journeys/coffee.yaml`\n"
        "\n"
        '- **error** "got" is not a touchpoint of this journey – `shop/journeys/coffee.yaml:4`\n'
        "\n"
        "### `shop/journeys/tea.yaml`\n"
        "\n"
        "- **warning** the customer is left standing at “I ask” – `shop/journeys/tea.yaml:2`\n"
        "\n"
        "<details>\n"
        "<summary>Each finding with its lines, and what to do</summary>\n"
        "\n"
        "```text\n"
        'error[unknown-touchpoint]: "got" is not a touchpoint of this journey\n'
        "  --> journeys/coffee.yaml:4:12\n"
        "  |\n"
        "3 |   ask:\n"
        "  |   --- leads there\n"
        "4 |     next: [got]\n"
        "  |            ^^^ no touchpoint has this id\n"
        '  = did you mean "get" (line 5)?\n'
        "  = journeymap explain unknown-touchpoint\n"
        "\n"
        "warning[dead-end]: the customer is left standing at “I ask”\n"
        "  --> journeys/tea.yaml:2:1\n"
        "  |\n"
        "2 | b\n"
        "  | ^ no way on from here\n"
        "  = say where the customer goes: next: [...]\n"
        "  = journeymap explain dead-end\n"
        "```\n"
        "\n"
        "</details>\n"
    )


def test_nothing_found_is_short(report: Make) -> None:
    assert markdown(report()) == "## Journeys checked: all is well\n\n2 journeys and 1 principle: nothing to report\n"


def test_notes_are_only_in_the_details(report: Make, slip: Finding) -> None:
    import dataclasses

    above, _, folded = markdown(report(dataclasses.replace(slip, severity_override=Severity.NOTE))).partition(
        "<details>"
    )
    assert "got" not in above
    assert "got" in folded


def test_of_very_many_the_rest_is_counted(report: Make, slip: Finding) -> None:
    told = markdown(report(*[slip] * (MOST + 3)))
    assert told.count("- **error**") == MOST
    assert told.count("error[unknown-touchpoint]") == MOST
    assert "\n… and 3 more\n" in told


HOSTILE = [
    "@everyone look, @team/leads and mail me@example.org",
    "http://example.org https://example.org www.example.org ftp://example.org mailto:me@example.org",
    "[click](http://example.org) ![picture](x.png) [a]: http://b <http://example.org>",
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- --> </details> <b>",
    "fixes #12, GH-12, owner/repo#12, !34 and &5 and %6 and ~bug",
    "commit 0123456789abcdef0123456789abcdef01234567 or deadbeef",
    "*bold* _thin_ ~~gone~~ `code` ``more`` **x** __y__ ***z***",
    "&lt;b&gt; &amp; &#64;someone &copy;",
    ":smile: $x^2$ $$y$$ [^1] [ ] [x]",
    "\\*not bold\\* trailing \\",
    "| a | b |",
    "# heading > quote - item 1. item",
    "line\nbreak\r\n\r\n# heading\u2028\u202e",
    "```\n</details>\n```",
    "   ",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_stay_words(text: str) -> None:
    html = shown(f"- **error** {in_text(text)} – `x`\n")
    tags = TAG.findall(html)
    assert tags == ["ul", "li", "strong", "/strong", "code", "/code", "/li", "/ul"], html
    words = unescape(TAG.sub("", html)).strip()
    assert words.replace(JOINER, "") == f"error {' '.join(printable(text).split())} – x"
    assert CALLS.findall(words) == []


@pytest.mark.parametrize("text", [*HOSTILE, "`", "a`b``c", "``", " ` "])
def test_code_stays_code(text: str) -> None:
    html = shown(f"a {in_code(text)} b\n")
    assert TAG.findall(html) == ["p", "code", "/code", "/p"] or not text.strip(), html
    assert unescape(html).startswith(f"<p>a <code>{printable(text)}</code> b") or text != text.strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_whole_comment_holds_nothing_else(text: str, report: Make, hostile: Make) -> None:
    html = shown(markdown(report(hostile(text, text))))
    tags = {tag.split(" ")[0].strip("/") for tag in TAG.findall(html)}
    assert tags == {"h2", "p", "h3", "code", "ul", "li", "strong", "details", "summary", "pre"}
    assert html.count("<details>") == html.count("</details>") == 1
    assert html.rstrip().endswith("</details>")


@given(st.text("ab7@#:/.w`*_~[]()<>!&$%\\| \n-", max_size=30))
@settings(max_examples=300, deadline=None)
def test_whatever_is_written_it_comes_out_as_words(text: str) -> None:
    html = shown(f"- **error** x{in_text(text)}x\n")
    assert TAG.findall(html) == ["ul", "li", "strong", "/strong", "/li", "/ul"], html
    words = unescape(TAG.sub("", html)).strip()
    inside = " ".join(printable(text).split())
    assert words.replace(JOINER, "") == f"error x{inside}x"
    assert CALLS.findall(words.removeprefix("error x")[:-1]) == []


def test_a_fence_is_longer_than_any_within() -> None:
    assert list(fenced(["a", "````", "b"])) == ["`````text", "a", "````", "b", "`````"]


@given(st.lists(st.text("`~ ab<", max_size=8), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_fence_holds_whatever_it_holds(lines: list[str]) -> None:
    html = shown("\n".join([*fenced(lines), "after"]))
    inside = unescape(re.sub(r"<[^>]*>", "", html.partition("</code>")[0]))
    assert inside.rstrip("\n") == "\n".join(lines).rstrip("\n")
    assert html.endswith("<p>after</p>\n")
