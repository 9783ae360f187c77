"""What a designer reads when the customer's flow has no beginning, no end, or ways that lead nowhere."""

import textwrap

import pytest


def read(text):
    return textwrap.dedent(text).strip()


def flow(**touchpoints):
    """A journey of customer touchpoints in the last stage: id to what is said of it besides."""
    lines = [
        f"  {name.replace('_', '-')}: {{title: {name.upper()}, stage: leave, layer: customer, {more}}}"
        for name, more in touchpoints.items()
    ]
    return "\n".join(["touchpoints:", *lines])


def test_no_start_proposes_the_touchpoint_that_nothing_leads_to(write):
    assert write(flow(b="next: [c]", a="next: [a, b]", c="end: true")).found("no-start") == [
        read("""
            error: nothing says where this journey begins
            touchpoints: none of these says start: true
            = does it begin at “A”? then add start: true [a]
        """)
    ]


@pytest.mark.parametrize(
    ("journey", "first"),
    [
        (flow(r="next: [s]", s="next: [r]", a="next: [a, e]", e=""), "A"),
        (flow(b="next: [a]", a="next: [b, e]", e=""), "B"),
    ],
)
def test_no_start_proposes_one_even_where_customers_go_round(write, journey, first):
    (found,) = write(journey).found("no-start")
    assert found.split("\n")[-1].startswith(f"= does it begin at “{first}”?")


def test_no_start_and_nothing_that_a_customer_meets(write):
    written = write("touchpoints: {watch: {title: We watch, stage: leave, layer: backstage, start: true}}")
    assert written.found("no-start")[0].endswith(
        "= write what customers do and meet: touchpoints with layer: customer or layer: frontstage"
    )
    assert written.found("no-end") == []


def test_no_end(write):
    assert write(flow(a="start: true, next: [b]", b="next: [{to: a, loop: true}]")).found("no-end") == [
        read("""
            error: this journey never ends
            touchpoints: each of these leads on to another
            = does it end at “B”? then add end: true [b]
            = or take out its next: a touchpoint without next ends the journey
        """)
    ]


@pytest.mark.parametrize(
    ("slug", "misspelt", "mended"),
    [
        ("no-end", flow(a="start: true, next: [a, lasst]"), flow(a="start: true, next: [a]")),
        (
            "trap",
            flow(a="start: true, next: [a, oder]", b="start: true"),
            flow(a="start: true, next: [a, a]", b="start: true"),
        ),
        (
            "unreachable",
            flow(a="start: true, next: [oder]", b="next: [order]", order="next: [b]"),
            flow(a="start: true", b="next: [order]", order="next: [b]"),
        ),
    ],
)
def test_a_misspelt_way_is_told_once_and_not_again_as_its_echo(write, slug, misspelt, mended):
    assert write(misspelt).found(slug) == []
    assert len(write(misspelt).found("unknown-touchpoint")) == 1
    assert len(write(mended).found(slug)) == 1


def test_a_misspelt_way_hides_only_what_it_may_mean(write):
    journey = flow(a="start: true, next: [oder]", order="", something_else="")
    assert [each.split("\n")[0] for each in write(journey).found("unreachable")] == [
        "warning: no customer ever comes to “SOMETHING_ELSE”"
    ]


def test_a_dead_end(write):
    written = write("""
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true}
  give-up: {title: I give up, stage: arrive, layer: customer, end: true}
""")
    assert written.found("dead-end") == [
        read("""
            warning: the customer is left standing at “I walk in”
            walk-in: no way on from here
            = say where the customer goes: next: [...]
            = or, if the journey may end here, add end: true
        """)
    ]


def test_only_the_heads_of_what_cannot_be_reached_are_told_and_the_rest_is_counted_once(write):
    journey = flow(
        a="start: true",
        tail="",
        b="next: [c]",
        c="next: [tail]",
        d="next: [tail]",
        e="next: [f]",
        f="next: [e, a]",
    )
    found = write(journey).found("unreachable")
    assert found == [
        read("""
            warning: no customer ever comes to “B”, nor to the 2 touchpoints behind it
            b: nothing leads here
            = lead customers here from the touchpoint before it: next: [b]
            = or, if a journey may begin here, add start: true
        """),
        read("""
            warning: no customer ever comes to “D”
            d: nothing leads here
            = lead customers here from the touchpoint before it: next: [d]
            = or, if a journey may begin here, add start: true
        """),
        read("""
            warning: no customer ever comes to “E”, nor to the one behind it
            e: only a loop of its own leads here
            = lead customers here from the touchpoint before it: next: [e]
            = or, if a journey may begin here, add start: true
        """),
    ]


def test_a_misspelt_way_that_nobody_takes_hides_nothing(write):
    assert len(write(flow(a="start: true", x="next: [oder]", order="")).found("unreachable")) == 2


def test_without_a_start_nothing_is_called_unreachable(write):
    assert write(flow(a="next: [b]", b="", c="")).found("unreachable") == []


def test_a_trap_names_its_loop_and_how_one_gets_in(write):
    journey = flow(a="start: true, next: [b, z]", b="next: [c]", c="next: [d]", d="next: [c, b]", z="")
    assert write(journey).found("trap") == [
        read("""
            error: whoever comes to “B” never gets out: “B” → “C” → “D” → “B”
            b: no end can be reached from here
            a: leads into it
            = give a touchpoint of this loop a way out: next: [...]
            = or, if the journey may end at one of them, add end: true there
        """)
    ]


def test_a_trap_is_told_where_customers_come_in_and_not_where_nobody_does(write):
    journey = flow(a="start: true, next: [d, z]", b="next: [c]", c="next: [d]", d="next: [c]", z="")
    (found,) = write(journey).found("trap")
    assert found.split("\n")[:3] == [
        "error: whoever comes to “D” never gets out: “D” → “C” → “D”",
        "d: no end can be reached from here",
        "a: leads into it",
    ]


def test_a_trap_at_the_start_and_a_trap_of_one(write):
    found = write(flow(a="start: true, next: [b]", b="next: [a]", c="start: true, next: [c]", z="start: true")).found(
        "trap"
    )
    assert [each.split("\n")[0] for each in found] == [
        "error: whoever comes to “A” never gets out: “A” → “B” → “A”",
        "error: whoever comes to “C” never gets out: “C” → “C”",
    ]


def test_a_loop_that_can_be_left_is_no_trap_and_without_an_end_no_end_is_enough(write):
    assert write(flow(a="start: true, next: [b]", b="next: [a, c]", c="")).found("trap") == []
    assert write(flow(a="start: true, next: [b]", b="next: [a]")).found("trap") == []


def test_a_long_loop_and_a_long_title_fit_into_a_sentence(write):
    chain = {f"t{n}": f"next: [t{(n + 1) % 9}]" for n in range(9)}
    chain["t0"] += ", start: true"
    journey = flow(**chain, z="start: true").replace("title: T1,", f"title: {'long ' * 40},")
    (found,) = write(journey).found("trap")
    first = found.split("\n")[0]
    long_title = f"“{('long ' * 40)[:59].rstrip()}…”"
    assert first == f"error: whoever comes to “T0” never gets out: “T0” → {long_title} → “T2” → 5 more → “T8” → “T0”"


def test_shares_that_are_not_everybody(write):
    journey = flow(a="start: true, next: [{to: b, share: 60%}, {to: c, share: 30.5%}]", b="", c="")
    assert write(journey).found("shares") == [
        read("""
            warning: the shares at “A” add up to 90.5%, not 100%
            next: 60% + 30.5%
            = 9.5% are missing: make them 100% together
            = or, if the journey ends here for the others, add end: true
        """)
    ]
    assert write(journey.replace("start: true", "start: true, end: true")).found("shares") == []


def test_shares_that_are_more_than_everybody(write):
    journey = flow(a="start: true, end: true, next: [{to: b, share: 90%}, {to: c, share: 12%}]", b="", c="")
    assert write(journey).found("shares") == [
        read("""
            warning: the shares at “A” add up to 102%, not 100%
            next: 90% + 12%
            = 2% too many: make them 100% together
        """)
    ]


@pytest.mark.parametrize(
    ("first", "second", "clean"),
    [("50%", "50.05%", True), ("50%", "50.06%", False), ("50%", "49.95%", True), ("50%", "49.94%", False)],
)
def test_shares_may_be_rounded_a_little(write, first, second, clean):
    journey = flow(a=f"start: true, next: [{{to: b, share: {first}}}, {{to: c, share: {second}}}]", b="", c="")
    assert (write(journey).found("shares") == []) is clean


def test_a_single_way_can_have_a_share_too(write):
    assert len(write(flow(a="start: true, next: [{to: b, share: 70%}]", b="")).found("shares")) == 1


@pytest.mark.parametrize(
    ("last", "hint"),
    [
        ("c", 'if 40% go to "c": {to: c, share: 40%}'),
        ("{to: c, if: it rains}", 'if 40% go to "c": add share: 40% there'),
        ("c, d", "give each way a share, or none of them"),
    ],
)
def test_a_share_that_is_missing(write, last, hint):
    journey = flow(a=f"start: true, next: [{{to: b, share: 60%}}, {last}]", b="", c="", d="start: true")
    underlined = last.removesuffix(", d")
    assert write(journey).found("shares") == [
        read(f"""
            warning: only some of the ways on from “A” have a share
            {underlined}: no share is given here
            = {hint}
        """)
    ]
    assert write(journey).found("undecided") == []


def test_shares_may_be_whole_in_each_context_or_over_all_of_them(write):
    def found(*ways):
        return write(
            flow(a=f"start: true, next: [{', '.join(ways)}]", b="", c="", d=""),
            "contexts: {load: [quiet, normal, peak], hours: [day, night]}",
        ).found("shares")

    quiet, peak = "when: {load: quiet}", "when: {load: peak}"
    assert found("{to: b, share: 92%}", f"{{to: c, {peak}, share: 8%}}") == []
    assert found(f"{{to: b, {quiet}}}", f"{{to: c, {peak}, share: 70%}}", f"{{to: d, {peak}, share: 30%}}") == []
    assert found(f"{{to: b, {quiet}, share: 100%}}", f"{{to: c, {peak}, share: 100%}}") == []
    (wrong,) = found(f"{{to: b, {quiet}, share: 100%}}", f"{{to: c, {peak}, share: 80%}}")
    assert wrong.split("\n")[0] == "warning: the shares at “A” add up to 80%, not 100%, when load is peak"
    (wrong,) = found("{to: b, share: 80%}", f"{{to: c, {peak}, share: 40%}}")
    assert wrong.split("\n")[0] == "warning: the shares at “A” add up to 120%, not 100%, when load is peak"
    (wrong,) = found("{to: b, share: 80%}", "{to: c, when: {load: [peak, quiet], hours: night}, share: 10%}")
    assert wrong.split("\n")[0].endswith("add up to 90%, not 100%, when load is peak and hours is night")
    at_either = (f"{{to: c, {peak}, share: 20%}}", f"{{to: d, {quiet}, share: 20%}}")
    (wrong,) = found("{to: b, share: 80%}", *at_either)
    assert wrong.split("\n")[0].endswith("add up to 80%, not 100%, when load is normal")
    (wrong,) = found(f"{{to: b, {peak}, share: 100%}}", "{to: c, when: {load: [normal, quiet]}, share: 90%}")
    assert wrong.split("\n")[0].endswith("add up to 90%, not 100%, when load is normal")


def test_a_loop_that_nobody_declared(write):
    journey = flow(a="start: true, next: [b]", b="next: [c]", c="next: [{to: a, if: I must}, z]", z="")
    assert write(journey).found("undeclared-loop") == [
        read("""
            warning: customers go round, and nothing says that it is meant: “A” → “B” → “C” → “A”
            {to: a, if: I must}: leads back
            a: they have been here
            = if customers really go round, say so: add loop: true there
            = if not, lead them on to the touchpoint that comes next
        """)
    ]
    assert write(journey.replace("if: I must", "loop: true")).found("undeclared-loop") == []


def test_the_way_back_is_the_one_to_the_earlier_stage_whatever_the_order_of_the_file(write):
    written = write("""
touchpoints:
  pay: {title: I pay, stage: leave, layer: customer, next: [order]}
  order: {title: I order, stage: order, layer: customer, start: true, end: true, next: [pay]}
""")
    (found,) = written.found("undeclared-loop")
    assert found.split("\n")[1:4] == [
        "order: leads back",
        "order: they have been here",
        "= if customers really go round, say so: {to: order, loop: true}",
    ]
    assert "“I order” → “I pay” → “I order”" in found


def test_a_declared_way_round_does_not_excuse_another_and_is_not_shown_for_it(write):
    journey = flow(
        a="start: true, next: [b, z]", b="next: [{to: a, loop: true}, c]", c="next: [d]", d="next: [a]", z=""
    )
    (found,) = write(journey).found("undeclared-loop")
    assert "“A” → “B” → “C” → “D” → “A”" in found


def test_a_touchpoint_that_leads_to_itself(write):
    assert write(flow(a="start: true, next: [z, a]", z="")).found("undeclared-loop") == [
        read("""
            warning: customers go round, and nothing says that it is meant: “A” → “A”
            a: leads back
            = if customers really go round, say so: {to: a, loop: true}
            = if not, lead them on to the touchpoint that comes next
        """)
    ]


def test_a_fork_without_conditions(write):
    assert write(flow(a="start: true, next: [b, c]", b="", c="")).found("undecided") == [
        read("""
            warning: nothing says who goes which way at “A”
            next: "b" and "c" have no condition
            = say what decides: {to: c, if: ...}
            = or how many customers take each way: share: 30%
        """)
    ]


@pytest.mark.parametrize(
    ("ways", "label"),
    [
        ("b, {to: c, loop: true}", '"b" and "c" have no condition'),
        ("b, c, d", '"b", "c" and "d" have no condition'),
        ("b, c, d, e", "4 ways have no condition"),
        ("b, {to: c, if: it rains}", None),
        ("{to: b, when: {load: peak}}, c", None),
        ("{to: b, share: 50%}, {to: c, share: 50%}", None),
        ("b, b", None),
    ],
)
def test_one_way_may_stay_without_a_condition(write, ways, label):
    journey = flow(a=f"start: true, next: [{ways}]", b="", c="", d="", e="")
    found = write(journey).found("undecided")
    assert [each.split("\n")[1] for each in found] == ([f"next: {label}"] if label else [])
