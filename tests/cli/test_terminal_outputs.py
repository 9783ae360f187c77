"""Whole outputs, letter by letter, as a designer sees them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]

A_SLIP = """\
error[unknown-touchpoint]: "got" is not a touchpoint of this journey
   --> journeys/coffee.yaml:11:12
   |
 6 |   ask:
   |   --- leads there
11 |     next: [got]
   |            ^^^ no touchpoint has this id
   = did you mean "get" (line 12)?
   = journeymap explain unknown-touchpoint

1 error in 1 journey and 1 principle
"""

HASTE = {
    "journeys/coffee.yaml": """\
journeymap: 1
journey: coffee
titel: A coffee
stages: {order: {title: Order}}
touchpoints:
  ask:
    title: 我要一杯咖啡
    stage: order
    layer: customer
    start: yes
""",
    "journeys/tea.yaml": "journeymap: 1\njourney: tea\ntitle: A tea: green\n",
    "principles/seen.yaml": "journeymap: 1\n\tprinciple: seen\n",
}

IN_HASTE = """\
error[unknown-field]: "titel" is not a field of a journey
  --> journeys/coffee.yaml:3:1
  |
3 | titel: A coffee
  | ^^^^^ unknown field
  = did you mean "title"?
  = journeymap explain unknown-field

error[wrong-kind]: start should be true or false, but is the text "yes"
   --> journeys/coffee.yaml:10:12
   |
10 |     start: yes
   |            ^^^ true or false is expected here
   = write true, or leave the line out
   = journeymap explain wrong-kind

error[yaml-syntax]: a text with a colon and a space in it needs quotes
  --> journeys/tea.yaml:3:13
  |
3 | title: A tea: green
  |             ^ this colon would begin another value
  = write: title: "A tea: green"
  = journeymap explain yaml-syntax

error[yaml-syntax]: a tab is used to indent this line; only spaces can be
  --> principles/seen.yaml:2:1
  |
2 |  principle: seen
  | ^ a tab
  = replace each tab with two spaces
  = journeymap explain yaml-syntax

4 errors in 2 journeys and 1 principle
"""

TWICE = """\
error[duplicate-id]: "coffee" is the id of another journey already
  --> journeys/tea.yaml:2:10
  |
2 | journey: coffee
  |          ^^^^^^ this journey needs an id of its own
  ::: journeys/coffee.yaml:2:10
  |
2 | journey: coffee
  |          ------ the other one
  = give one of the two another id, such as "coffee-2", and mend the links that mean it
  = journeymap explain duplicate-id

warning[unreachable]: no customer ever comes to “I get it”
   --> journeys/tea.yaml:12:3
   |
12 |   get:
   |   ^^^ nothing leads here
   = lead customers here from the touchpoint before it: next: [get]
   = or, if a journey may begin here, add start: true
   = journeymap explain unreachable

1 error, 1 warning in 2 journeys and 1 principle
"""


def test_a_link_to_nowhere(journeymap: Run, workspace: Write, broken: dict[str, str]) -> None:
    ran = journeymap("check", "-C", workspace(broken))
    assert (ran.code, ran.out, ran.err) == (1, A_SLIP, "")


def test_three_files_written_in_haste(journeymap: Run, workspace: Write, house: Callable[..., str]) -> None:
    ran = journeymap("check", "-C", workspace({"journeymap.yaml": house(), **HASTE}))
    assert (ran.code, ran.out, ran.err) == (1, IN_HASTE, "")


def test_one_id_in_two_files(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    again = small["journeys/coffee.yaml"].replace("next: [get]", "end: true")
    ran = journeymap("check", "-C", workspace(small | {"journeys/tea.yaml": again}))
    assert (ran.code, ran.out, ran.err) == (1, TWICE, "")


def test_fifty_findings_are_shown_and_the_rest_counted(
    journeymap: Run, workspace: Write, small: dict[str, str]
) -> None:
    many = ", ".join(f"nowhere-{number}" for number in range(53))
    needy = small["journeys/coffee.yaml"].replace("roles: [barista]", f"needs: [{many}]")
    root = workspace(small | {"journeys/coffee.yaml": needy})
    ran = journeymap("check", "-C", root)
    assert ran.out.count("error[unknown-touchpoint]") == 50
    assert ran.out.endswith(
        "\n\n… and 3 more; --format json lists them all\n\n53 errors in 1 journey and 1 principle\n"
    )
    assert journeymap("check", "--format", "json", "-C", root).out.count('"unknown-touchpoint"') == 53
