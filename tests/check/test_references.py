"""What a designer reads when a name leads to nothing, or to two things."""

import textwrap

import pytest


def read(text):
    return textwrap.dedent(text).strip()


def test_a_misspelt_way_on_shows_what_is_near_and_where(write):
    written = write("""
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [nod, {to: oder, if: I do}]}
  nod: {title: She nods, stage: arrive, layer: frontstage, next: [order]}
  order: {title: I order, stage: leave, layer: frontstage}
""")
    assert written.found("unknown-touchpoint") == [
        read("""
            error: "oder" is not a touchpoint of this journey
            oder: no touchpoint has this id
            walk-in: leads there
            = did you mean "order"? [order]
        """)
    ]


def test_several_near_names_are_all_offered(write):
    written = write("""
touchpoints:
  look: {title: I look, stage: arrive, layer: customer, start: true, next: [pay-by-cord]}
  pay-by-card: {title: By card, stage: leave, layer: frontstage}
  pay-by-code: {title: By code, stage: leave, layer: frontstage}
""")
    (found,) = written.found("unknown-touchpoint")
    assert found.split("\n")[-2:] == [
        '= did you mean "pay-by-card"? [pay-by-card]',
        '= or "pay-by-code"? [pay-by-code]',
    ]


def test_needs_questions_and_costs_name_touchpoints_too(write):
    written = write("""
touchpoints:
  order:
    title: I order
    stage: leave
    layer: frontstage
    start: true
    needs: [zzz, {id: yyy, without: No coffee}]
    metrics: [{name: Effort}, {name: Speed, asked_at: xxx}]
    cost_to_customer: {text: Three euros, announced: www}
    next: [drink]
  drink: {title: I drink, stage: leave, layer: customer, cost_to_customer: {text: A burnt tongue}}
""")
    assert written.found("unknown-touchpoint") == [
        read(f"""
            error: "{name}" is not a touchpoint of this journey
            {name}: no touchpoint has this id
            order: {says}
            = the touchpoints of this journey: order, drink
            = if it is right, write it under touchpoints: {name}: {{title: {title}, stage: …, layer: …}}
        """)
        for name, title, says in (
            ("zzz", "Zzz", "stands on it"),
            ("yyy", "Yyy", "stands on it"),
            ("xxx", "Xxx", "is asked about there"),
            ("www", "Www", "is where the customer pays it"),
        )
    ]


def test_known_names_are_listed_only_while_they_are_few(write):
    def found(count):
        others = "\n".join(f"  t{n}: {{title: T, stage: leave, layer: backstage}}" for n in range(count))
        (finding,) = write(f"""
touchpoints:
  here: {{title: I am here, stage: leave, layer: customer, start: true, needs: [what-is-this]}}
{others}
""").found("unknown-touchpoint")
        return finding

    assert "= the touchpoints of this journey: here, t0, t1, t2, t3, t4, t5, t6\n" in found(7)
    assert "the touchpoints of this journey:" not in found(8)
    assert "= if it is right, write it under touchpoints: what-is-this:" in found(8)


def test_near_names_are_looked_up_for_as_many_as_are_ever_shown(write):
    ways = ", ".join(f"order-{n}" for n in range(60))
    found = write(f"""
touchpoints:
  walk-in: {{title: I walk in, stage: arrive, layer: customer, start: true, next: [{ways}]}}
  order-one: {{title: I order, stage: leave, layer: frontstage}}
""").found("unknown-touchpoint")
    assert len(found) == 60
    assert sum("did you mean" in each for each in found) == 50


def test_an_unknown_stage(write):
    written = write("touchpoints: {here: {title: I am here, stage: departure, layer: customer}}")
    assert written.found("unknown-stage") == [
        read("""
            error: "departure" is not a stage of this journey
            departure: no stage has this id
            here: stands there
            = the stages of this journey: arrive, order, leave
            = if it is right, add it under stages: departure: {title: Departure}
        """)
    ]


def test_an_unknown_principle_points_into_the_principles_file(write):
    written = write(
        "touchpoints: {here: {title: H, stage: leave, layer: customer, principles: [kind, kept-wurd, zzz]}}",
        files={"principles/word.yaml": "principle: kept-word"},
    )
    assert written.found("unknown-principle")[1] == read("""
        error: "kept-wurd" is not a principle of this workspace
        kept-wurd: no principle has this id
        here: names it
        = did you mean "kept-word"? [principles/word.yaml: kept-word]
    """)
    assert written.found("unknown-principle")[2] == read("""
        error: "zzz" is not a principle of this workspace
        zzz: no principle has this id
        here: names it
        = the principles of this workspace: kept-word
        = if it is right, write the principle down in principles/zzz.yaml
    """)


@pytest.mark.parametrize(
    ("noun", "plural", "used", "says"),
    [
        ("role", "roles", "roles: [barista, barrista]", "is done by it"),
        ("system", "systems", "systems: [barista, barrista]", "runs on it"),
        ("channel", "channels", "channel: barrista", "takes place there"),
        ("procedure", "procedures", "procedure: barrista", "follows it"),
        ("persona", "personas", "personas: [barista, barrista]", "is met by them"),
    ],
)
def test_an_entry_that_the_house_does_not_list(write, noun, plural, used, says):
    journey = f"touchpoints: {{here: {{title: Here, stage: leave, layer: customer, {used}}}}}"
    assert write(journey, f"{plural}: {{barista: {{title: Barista}}}}").found(f"unknown-{noun}") == [
        read(f"""
            error: "barrista" is not a {noun} of this house
            barrista: no {noun} has this id
            here: {says}
            = did you mean "barista"? [journeymap.yaml: barista]
        """)
    ]
    assert write(journey, f"{plural}: {{cook: {{title: Cook}}}}").found(f"unknown-{noun}")[-1] == read(f"""
        error: "barrista" is not a {noun} of this house
        barrista: no {noun} has this id
        here: {says}
        = the {plural} of this house: cook
        = if it is right, add it in journeymap.yaml under {plural}: barrista: {{title: Barrista}}
    """)
    assert write(journey, "name: A house that keeps no lists").found(f"unknown-{noun}") == []


def test_an_empty_list_is_a_list(write):
    written = write("touchpoints: {here: {title: Here, stage: leave, layer: customer, channel: phone}}", "channels: {}")
    assert [each.split("\n")[3:] for each in written.found("unknown-channel")] == [
        ["= if it is right, add it in journeymap.yaml under channels: phone: {title: Phone}"]
    ]


def test_the_persona_of_a_journey(write):
    written = write("persona: comuter", "personas: {commuter: {title: Noor}}")
    assert written.found("unknown-persona") == [
        read("""
            error: "comuter" is not a persona of this house
            comuter: no persona has this id
            = did you mean "commuter"? [journeymap.yaml: commuter]
        """)
    ]


CONTEXTS = """
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    takes: {worst: 1min, in: {load: {rush: {worst: 2min}}, lode: {peak: {worst: 3min}}}}
    wait: {worst: 1min, in: {load: {peek: {worst: 2min}}}}
    next:
      - {to: order, when: {load: peek}}
      - {to: order, when: {load: [quiet, pek], weather: rain}}
  order: {title: I order, stage: leave, layer: frontstage}
"""


def test_contexts_and_their_values_wherever_they_are_spoken_of(write):
    found = write(CONTEXTS, "contexts: {load: [quiet, peak]}").found("unknown-context")
    assert found == [
        read("""
            error: "peek" is not a value of the context "load"
            peek: no value has this id
            walk-in: leads there then
            = did you mean "peak"? [journeymap.yaml: peak]
        """),
        read("""
            error: "pek" is not a value of the context "load"
            pek: no value has this id
            walk-in: leads there then
            = did you mean "peak"? [journeymap.yaml: peak]
        """),
        read("""
            error: "weather" is not a context of this house
            weather: no context has this id
            walk-in: leads there then
            = the contexts of this house: load
            = if it is right, declare it in journeymap.yaml under contexts: weather: [value, another-value]
        """),
        read("""
            error: "rush" is not a value of the context "load"
            rush: no value has this id
            walk-in: has other times then
            = the values of the context "load": quiet, peak
            = if it is right, add it in journeymap.yaml under contexts: load: [..., rush]
        """),
        read("""
            error: "lode" is not a context of this house
            lode: no context has this id
            walk-in: has other times then
            = did you mean "load"? [journeymap.yaml: load]
        """),
        read("""
            error: "peek" is not a value of the context "load"
            peek: no value has this id
            walk-in: has other times then
            = did you mean "peak"? [journeymap.yaml: peak]
        """),
    ]


def test_without_any_contexts_each_name_is_told_once_with_all_its_values(write):
    found = write(CONTEXTS).found("unknown-context")
    assert [each.split("\n")[0].split('"')[1] for each in found] == ["load", "weather", "lode"]
    assert found[0] == read("""
        error: this house has not declared any contexts, so "load" means nothing yet
        load: no context has this id
        walk-in: leads there then
        = declare it in journeymap.yaml, with all its values: contexts: {load: [peek, quiet, pek, rush]}
    """)


def test_the_contexts_of_a_rule(write):
    principle = {"principles/seen.yaml": "rules: [{id: seen, always: tag:nod, in_every: [load, laod]}]"}
    assert write(house="contexts: {load: [quiet]}", files=principle).found("unknown-context") == [
        read("""
            error: "laod" is not a context of this house
            principles/seen.yaml: laod: no context has this id
            = did you mean "load"? [journeymap.yaml: load]
        """)
    ]
    assert write(files=principle).found("unknown-context")[0] == read("""
        error: this house has not declared any contexts, so "load" means nothing yet
        principles/seen.yaml: load: no context has this id
        = declare it in journeymap.yaml, with all its values: contexts: {load: [quiet, peak]}
    """)


def test_an_opportunity_without_its_friction(write):
    written = write("""
touchpoints:
  queue:
    title: I stand in line
    stage: order
    layer: customer
    start: true
    friction: [{id: no-sign, text: No sign, severity: 1}, {text: No seat, severity: 1}]
    opportunities:
      - {id: sign, text: A sign, friction: no-sing}
      - {id: lid, text: A lid, friction: leaking-cup}
      - {id: band, text: A band, friction: silence}
      - {id: none, text: For nothing in particular}
    next: [drink]
  drink:
    title: I drink
    stage: leave
    layer: customer
    friction: [{id: leaking-cup, text: The cup leaks, severity: 2}]
    opportunities: [{id: none, text: For nothing in particular}]
    next: [spill]
  spill:
    title: I spill it
    stage: leave
    layer: customer
    friction: [{id: leaking-cup, text: The cup leaks, severity: 3}]
""")
    assert written.found("unknown-friction") == [
        read("""
            error: "no-sing" is not a friction of this touchpoint
            no-sing: no friction has this id
            queue: has this opportunity
            = did you mean "no-sign"? [no-sign]
        """),
        read("""
            error: "leaking-cup" is not a friction of this touchpoint
            leaking-cup: no friction has this id
            queue: has this opportunity
            = “I drink” has this friction: write the opportunity there [leaking-cup]
        """),
        read("""
            error: "silence" is not a friction of this touchpoint
            silence: no friction has this id
            queue: has this opportunity
            = the frictions of this touchpoint: no-sign
            = if it is right, write the friction here: friction: [{id: silence, text: …, severity: 2}]
        """),
    ]


def test_a_level_for_a_check_that_does_not_exist(write):
    written = write(house="checks: {dead-end: error, trep: note, be-nice: off}")
    assert written.found("unknown-check") == [
        read("""
            warning: "trep" is not a check of journeymap
            journeymap.yaml: trep: no check has this id
            = did you mean "trap"?
        """),
        read("""
            warning: "be-nice" is not a check of journeymap
            journeymap.yaml: be-nice: no check has this id
            = to see all checks: journeymap explain
        """),
    ]


def test_the_second_journey_of_one_id_shows_the_first(write):
    written = write("title: One", files={"journeys/two.yaml": "title: Two", "journeys/a.yaml": "journey: another"})
    assert written.found("duplicate-id") == [
        read("""
            error: "example" is the id of another journey already
            journeys/two.yaml: example: this journey needs an id of its own
            example: the other one
            = give one of the two another id, such as "example-2", and mend the links that mean it
        """)
    ]


def test_principles_rules_frictions_and_opportunities_have_ids_of_their_own(write):
    written = write(
        """
touchpoints:
  one:
    title: One
    stage: leave
    layer: customer
    friction:
      - {id: a, text: A, severity: 1}
      - {text: No id, severity: 1}
      - {text: Nor this, severity: 1}
      - {id: a, text: A, severity: 1}
    opportunities: [{id: b, text: B}, {id: b, text: B}]
  two:
    title: Two, which may use the same ids
    stage: leave
    layer: customer
    friction: [{id: a, text: A, severity: 1}]
""",
        files={
            "principles/one.yaml": "rules: [{id: c, always: tag:x}, {id: c, never: tag:y}]",
            "principles/two.yaml": "rules: [{id: c, always: tag:x}]",
        },
    )
    assert [each.split("\n")[0] for each in written.found("duplicate-id")] == [
        'error: "example" is the id of another principle already',
        'error: "a" is the id of another friction already',
        'error: "b" is the id of another opportunity already',
        'error: "c" is the id of another rule already',
    ]


def test_a_target_of_a_journey_that_nobody_wrote(write):
    written = write(
        "journey: better\nstate: target\ntarget_of: cofee",
        files={"journeys/coffee.yaml": "journey: coffee"},
    )
    assert written.found("unknown-journey") == [
        read("""
            error: "cofee" is not a journey of this workspace
            cofee: no journey has this id
            = did you mean "coffee"? [journeys/coffee.yaml: coffee]
        """)
    ]
    assert write("journey: better\nstate: target\ntarget_of: zzz").found("unknown-journey") == [
        read("""
            error: "zzz" is not a journey of this workspace
            zzz: no journey has this id
            = if it is right, write the journey as it is today down in journeys/zzz.yaml
        """)
    ]
