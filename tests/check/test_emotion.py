"""What a designer reads of what customers feel: too low, too cold, not mended, not where it counts."""

import random
import re
import textwrap

import pytest


def read(text):
    return textwrap.dedent(text).strip()


def journey(**touchpoints):
    """A journey in the last stage: id to target and what else is said of it, such as ``1, next: [b]``."""
    lines = []
    for name, said in touchpoints.items():
        target, _, more = said.partition(",")
        emotion = f"emotion: {{target: {target}}}" if target.strip() else ""
        stage = "" if "stage:" in more else "stage: leave"
        parts = [f"title: {name.upper()}", "layer: customer", stage, emotion, more.strip()]
        lines.append(f"  {name}: {{{', '.join(part for part in parts if part)}}}")
    return "\n".join(["touchpoints:", *lines])


def test_lower_than_the_house_aims(write):
    low = journey(a="-1.5, start: true, next: [b]", b="-1, next: [c]", c=",")
    assert write(low, "scale: {minimum: -1}").found("below-minimum") == [
        read("""
            warning: “A” is meant to feel like -1.5, and this house aims no lower than -1
            -1.5: below the minimum
            journeymap.yaml: -1: the lowest that this house aims at
            = aim at -1 or higher, and say what we do differently there
        """)
    ]
    assert write(low).found("below-minimum") == []
    (found,) = write(journey(a="-2, start: true"), "scale: {minimum: -1}").found("below-minimum")
    assert found.startswith("warning: “A” is meant to feel like -2, ")
    off = journey(a="-3, start: true")
    assert write(off, "scale: {minimum: -1}").found("below-minimum") == []
    assert len(write(off, "scale: {minimum: -1}").found("off-scale")) == 1


def test_an_ending_colder_than_the_warmest_start_that_leads_there(write):
    written = write(
        journey(
            a="0, start: true, next: [z]",
            b="1.5, start: true, next: [c, z, y]",
            c="2, next: [w]",
            d="2, start: true, next: [y]",
            x="2, start: true",
            z="0.5",
            y="2",
            w="1.5",
        )
    )
    assert written.found("cold-ending") == [
        read("""
            warning: customers leave at “Z” feeling worse than when they came at “B”
            0.5: 0.5 at the end
            1.5: 1.5 at the start
            = the last moment is remembered: what could somebody say or do here that costs a second?
            = or let the journey end at a better moment
        """)
    ]


@pytest.mark.parametrize(
    "end", ["-1, stage: order, end: true", ",", "0, next: [c]", "1"], ids=["early", "untold", "no end", "as warm"]
)
def test_no_cold_ending(write, end):
    cold = {"a": "1, start: true, next: [b]", "b": "0", "c": "1"}
    assert len(write(journey(**cold)).found("cold-ending")) == 1
    assert write(journey(**{**cold, "b": end})).found("cold-ending") == []


def test_an_end_that_no_start_leads_to_is_not_called_cold(write):
    assert write(journey(a="1, start: true", b="0")).found("cold-ending") == []


def test_the_journey_ends_in_a_low(write):
    assert write(journey(a="1, start: true, next: [b]", b="-1")).found("unmended-low") == [
        read("""
            warning: the journey can end at “B”, which is a low, and nobody mends it
            -1: -1, and no target above 0 within 3 steps
            = say what one of us does on this way to make it good, with a target above 0
            = or lead customers to a touchpoint where that happens
        """)
    ]


def test_the_journey_ends_before_a_low_is_mended(write):
    low = journey(a="-0.5, start: true, next: [good, b]", good="1", b="0, next: [c]", c=", next: [d]", d="0")
    assert write(low).found("unmended-low") == [
        read("""
            warning: nobody mends the low at “A” before the journey ends: “A” → “B” → “C” → “D”
            -0.5: -0.5, and no target above 0 within 3 steps
            = say what one of us does on this way to make it good, with a target above 0
            = or lead customers to a touchpoint where that happens
        """)
    ]
    (found,) = write(low, "limits: {recovery_steps: 2}").found("unmended-low")
    assert found.split("\n")[:2] == [
        "warning: nobody mends the low at “A” soon enough: “A” → “B” → “C”",
        "-0.5: -0.5, and no target above 0 within 2 steps",
    ]
    (found,) = write(low, "limits: {recovery_steps: 1}").found("unmended-low")
    assert found.split("\n")[:2] == [
        "warning: nobody mends the low at “A” soon enough: “A” → “B”",
        "-0.5: -0.5, and no target above 0 at the next step",
    ]


def first_lines(written):
    return [each.split("\n")[0] for each in written.found("unmended-low")]


def test_a_low_is_mended_at_the_last_step_allowed_and_not_after_it(write):
    low = journey(a="-1, start: true, next: [b]", b="0, next: [c]", c="0, next: [d]", d="1")
    assert first_lines(write(low)) == []
    assert first_lines(write(low, "limits: {recovery_steps: 2}")) == [
        "warning: nobody mends the low at “A” soon enough: “A” → “B” → “C”"
    ]


def test_going_round_is_not_mending(write):
    loop = journey(a="-1, start: true, next: [b]", b="0, next: [{to: a, loop: true}, c]", c="1")
    assert first_lines(write(loop)) == ["warning: nobody mends the low at “A” soon enough: “A” → “B” → “A”"]
    assert first_lines(write(loop, "limits: {recovery_steps: 90000}")) == first_lines(write(loop))
    assert (
        first_lines(
            write(
                loop.replace(
                    "title: B, layer: customer, stage: leave, emotion: {target: 0}",
                    "title: B, layer: customer, stage: leave, emotion: {target: 1}",
                )
            )
        )
        == []
    )


def test_of_several_lows_on_one_way_the_first_is_told(write):
    lows = journey(
        a="-1, start: true, next: [b]",
        b="-1, next: [c]",
        c="-1",
        d="-1, start: true, next: [e]",
        e="-1, next: [f]",
        f="2",
    )
    assert first_lines(write(lows)) == ["warning: nobody mends the low at “A” before the journey ends: “A” → “B” → “C”"]


def test_the_first_low_is_the_first_that_customers_meet_wherever_it_stands_in_the_file(write):
    lows = journey(b="-1, next: [c]", c="-1", a="-1, start: true, next: [b]")
    assert first_lines(write(lows)) == ["warning: nobody mends the low at “A” before the journey ends: “A” → “B” → “C”"]


def bad_walks(ways, targets, low, steps):
    """Every way on from a low, as its ids, that ends or goes on for so many steps without a target above 0."""
    found: list[tuple[str, ...]] = []
    pending: list[tuple[str, ...]] = [(low,)]
    while pending:
        walk = pending.pop()
        if walk[-1] == "end" or len(walk) > steps:
            found.append(walk)
        if len(walk) <= steps:
            pending += [(*walk, to) for to in ways.get(walk[-1], ()) if targets[to] <= 0]
    return found


@pytest.mark.parametrize("steps", [1, 2, 3, 4])
def test_lows_against_every_way_that_there_is(write, steps):
    for seed in range(40):
        chance = random.Random(1000 * steps + seed)  # noqa: S311 -- the same graphs every time
        names = [*"abcdef"[: chance.randint(2, 6)], "end"]
        ways = {name: chance.sample(names, chance.randint(1, 2)) for name in names[:-1]}
        for name in names[:-1]:
            if chance.random() < 0.4 and "end" not in ways[name]:
                ways[name].append("end")
        targets = {name: chance.choice([-1, -1, 0, 1]) for name in names}
        alive = {"end"}
        for _ in names:
            alive |= {name for name in ways if alive & set(ways[name])}
        ways = {name: [to for to in ways[name] if to in alive] for name in ways if name in alive}
        if "a" not in alive:
            continue
        said = {name: f"{targets[name]}, next: [{', '.join(ways[name])}]" for name in ways}
        said["a"] += ", start: true"
        reach = {"a"}
        for _ in names:
            reach |= {to for name in reach for to in ways.get(name, ())}
        written = write(journey(**said, end=str(targets["end"])), f"limits: {{recovery_steps: {steps}}}")
        told = [tuple(re.findall("“(.*?)”", line)) for line in first_lines(written)]
        paths = {tuple(each.lower() for each in (titles[1:] or titles)) for titles in told}
        bad = {low: bad_walks(ways, targets, low, steps) for low in reach if targets[low] < 0}
        bad = {low: walks for low, walks in bad.items() if walks}
        assert {path[0] for path in paths} <= set(bad), (seed, paths)
        assert set(bad) <= {each for path in paths for each in path}, (seed, paths)
        for path in paths:
            shortened = [walk[: len(path)] for walk in bad[path[0]]]
            assert path in shortened, (seed, path)
            ends = [len(walk) for walk in bad[path[0]] if walk[-1] == "end"]
            if ends:
                assert path[-1] == "end", (seed, path)
                assert len(path) == min(ends), (seed, path)
            else:
                assert len(path) == steps + 1 or path[-1] in path[:-1], (seed, path)


def test_the_middle_is_that_of_the_house_and_it_does_not_mend(write):
    low = journey(a="2.5, start: true, next: [b]", b="3")
    assert first_lines(write(low, "scale: {lowest: 1, highest: 5}")) == [
        "warning: nobody mends the low at “A” before the journey ends: “A” → “B”"
    ]
    assert first_lines(write(low.replace("target: 3", "target: 3.5"), "scale: {lowest: 1, highest: 5}")) == []
    assert first_lines(write(low, "scale: {lowest: 0, highest: 4}")) == []


def test_only_ways_that_customers_can_complete_count(write):
    trap = journey(a="-1, start: true, next: [t, z]", t="0, next: [t]", z="1", lost="-1, next: [z]", dead="-1")
    assert first_lines(write(trap)) == []
    assert first_lines(write(trap.replace("dead: {", "dead: {start: true, "))) == [
        "warning: the journey can end at “DEAD”, which is a low, and nobody mends it"
    ]


def test_a_long_way_is_cut_in_the_middle(write):
    chain = {f"t{n}": f"0, next: [t{n + 1}]" for n in range(1, 8)}
    low = journey(t0="-1, start: true, next: [t1]", **chain, t8="1")
    assert first_lines(write(low, "limits: {recovery_steps: 7}")) == [
        "warning: nobody mends the low at “T0” soon enough: “T0” → “T1” → “T2” → “T3” → 3 more → “T7”"
    ]
    assert first_lines(write(low, "limits: {recovery_steps: 5}")) == [
        "warning: nobody mends the low at “T0” soon enough: “T0” → “T1” → “T2” → “T3” → “T4” → “T5”"
    ]


def test_the_peak_is_no_moment_of_truth(write):
    peak = journey(a="1, start: true, moment_of_truth: true, next: [b]", b="2, next: [c]", c="2")
    assert write(peak).found("peak-not-truth") == [
        read("""
            note: we aim highest at “B”, and it is no moment of truth
            2: the highest target of this journey
            = if customers make up their minds about us here, add moment_of_truth: true
            = if not, aim highest at a moment of truth [a]
        """)
    ]
    (found,) = write(
        peak.replace("c: {", "d: {title: D, stage: leave, layer: customer, moment_of_truth: true}\n  c: {")
    ).found("peak-not-truth")
    assert found.endswith("[a]")
    (found,) = write(journey(a="1, start: true")).found("peak-not-truth")
    assert found.endswith("\n= if not, aim highest where it is")
    assert write(journey(a="1, start: true, next: [b]", b="1, moment_of_truth: true")).found("peak-not-truth") == []
    assert write(journey(a=", start: true")).found("peak-not-truth") == []


def felt(*pairs, more=""):
    lines = [
        f"  t{n}: {{title: T{n}, stage: leave, layer: customer, start: true, emotion: {emotion}{more}}}"
        for n, emotion in enumerate(pairs)
    ]
    return "\n".join(["touchpoints:", *lines])


def test_the_three_widest_gaps_are_told_the_widest_first(write):
    gaps = felt(
        "{target: 1, observed: -1}",
        "{target: 2, observed: -2}",
        "{target: 1, observed: -0.9}",
        "{target: -1, observed: 2}",
        "{target: 1, observed: -1.5}",
        "{target: 2}",
        "{observed: -2}",
        "{target: 0, observed: -2}",
    )
    assert [each.split("\n")[1] for each in write(gaps).found("far-from-target")] == [
        "-2: 4 below the target",
        "-1.5: 2.5 below the target",
        "-1: 2 below the target",
    ]


def test_a_gap_and_what_to_do_about_it(write):
    gap = "{target: 1, observed: -1}"
    assert write(felt(gap)).found("far-from-target") == [
        read("""
            note: “T0” feels much worse than we mean it to
            -1: 2 below the target
            = ask those who work there what would help, and write it down: opportunities: [{id: ..., text: ...}]
        """)
    ]
    (found,) = write(felt(gap, more=", opportunities: [{id: o, text: O}]")).found("far-from-target")
    assert found.endswith("\n= see to its opportunities first")
    assert write(felt(gap), "scale: {lowest: -3, highest: 3}").found("far-from-target") == []
    assert len(write(felt(gap), "scale: {lowest: -1, highest: 1}").found("far-from-target")) == 1
    assert write(felt(gap), "scale: {lowest: 2, highest: 1}").found("far-from-target") == []
    assert write(felt("{target: 1, observed: 1}"), "scale: {lowest: 1, highest: 1}").found("far-from-target") == []
