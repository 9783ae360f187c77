"""What a designer reads when something stands where it cannot stand."""

import textwrap

import pytest


def read(text):
    return textwrap.dedent(text).strip()


LAYERS = """
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, next: [grind], needs: [nod]}
  nod: {title: She nods, stage: leave, layer: frontstage, start: true}
  grind: {title: We grind, stage: leave, layer: backstage, next: [order, stock], needs: [stock]}
  stock: {title: There are beans, stage: leave, layer: support}
"""


def test_ways_and_needs_into_the_wrong_layer(write):
    assert write(LAYERS).found("wrong-layer") == [
        read("""
            error: customers cannot go on to “We grind”: it is backstage
            grind: next leads to what customers do or meet
            backstage: customers do not see it
            = if “I order” stands on this work, write it under needs: [grind]
            = or, if customers do meet it, set its layer to frontstage
        """),
        read("""
            error: “I order” cannot stand on “She nods”: customers meet it
            nod: needs leads to work that customers do not see
            frontstage: its layer is frontstage
            = if it comes next for the customer, write next: [nod]
            = or, if customers do not see it, set its layer to backstage or support
        """),
        read("""
            error: “We grind” is backstage, and customers cannot go on from there
            next: next is the customer's way
            backstage: customers do not see it
            = take next out, and write needs: [grind] at the touchpoint that stands on it
            = or, if customers do meet it, set its layer to frontstage
        """),
    ]


def test_a_way_back_to_an_earlier_stage(write):
    journey = """
stages: {look: {title: Look round}, pay: {title: Pay}}
touchpoints:
  pay: {title: I pay, stage: pay, layer: customer, start: true, next: [shelf]}
  shelf: {title: I look, stage: look, layer: customer, end: true}
"""
    assert write(journey).found("stage-order") == [
        read("""
            warning: “I pay” leads back from the stage “Pay” to “Look round”
            shelf: this is in an earlier stage
            look: leads back to this stage
            = if customers really go back, say so: {to: shelf, loop: true}
            = if not, one of the two stands in the wrong stage
        """)
    ]
    marked = journey.replace("[shelf]", "[{to: shelf, loop: true}]")
    assert write(marked).found("stage-order") == []
    closing_a_loop = journey.replace("end: true", "end: true, next: [pay]")
    assert write(closing_a_loop).found("stage-order") == []
    assert len(write(closing_a_loop).found("undeclared-loop")) == 1
    assert write(journey.replace("stage: look", "stage: lock")).found("stage-order") == []
    beside_a_loop = journey.replace("[shelf]", "[shelf, again]") + (
        "  again: {title: I pay again, stage: pay, layer: customer, next: [pay]}\n"
    )
    assert len(write(beside_a_loop).found("stage-order")) == 1


def test_emotions_off_the_scale(write):
    journey = """
touchpoints:
  order: {title: I order, stage: leave, layer: customer, start: true, emotion: {target: 2.5, observed: -3}}
"""
    assert write(journey).found("off-scale") == [
        read("""
            error: the target emotion of “I order” is 2.5, and the scale of this house ends at 2
            2.5: above the scale
            = write a value from -2 to 2
            = or change the scale in journeymap.yaml
        """),
        read("""
            error: the observed emotion of “I order” is -3, and the scale of this house begins at -2
            -3: below the scale
            = write a value from -2 to 2
            = or change the scale in journeymap.yaml
        """),
    ]
    (found,) = write(journey, "scale: {lowest: -5, highest: 1}").found("off-scale")
    assert found.endswith("= or change the scale in journeymap.yaml [journeymap.yaml: scale]")
    assert write(journey, "scale: {lowest: -3, highest: 3}").found("off-scale") == []


def test_a_scale_that_does_not_hold_together(write):
    wild = "touchpoints: {here: {title: Here, stage: leave, layer: customer, emotion: {target: 50}}}"
    for highest in (1, 2):
        assert write(wild, f"scale: {{lowest: 2, highest: {highest}}}").found("off-scale") == [
            read(f"""
                error: the emotion scale of this house is upside down
                journeymap.yaml: scale: it runs from 2 to {highest}
                = give lowest a smaller number than highest: scale: {{lowest: -2, highest: 2}}
            """)
        ]
    house = "scale: {lowest: 1, highest: 5, minimum: 0.5, words: {1: bad, 6: more than good}}"
    assert [each.split("\n")[:2] for each in write(house=house).found("off-scale")] == [
        [
            "error: the minimum is 0.5, and the scale of this house begins at 1",
            "journeymap.yaml: 0.5: below the scale",
        ],
        [
            "error: “more than good” is 6, and the scale of this house ends at 5",
            "journeymap.yaml: 6: above the scale",
        ],
    ]


def test_needs_in_a_circle(write):
    written = write("""
touchpoints:
  order: {title: I order, stage: leave, layer: customer, start: true, needs: [grind]}
  grind: {title: We grind, stage: leave, layer: backstage, needs: [stock]}
  stock: {title: There are beans, stage: leave, layer: support, needs: [shelf, {id: grind, without: None}]}
  shelf: {title: There is a shelf, stage: leave, layer: support, needs: [shelf]}
""")
    assert written.found("self-need") == [
        read("""
            warning: these need each other in a circle: “We grind” → “There are beans” → “We grind”
            grind: closes the circle
            grind: is needed here
            = take out the need that is the wrong way round
        """),
        read("""
            warning: “There is a shelf” needs itself
            shelf: this is the touchpoint itself
            = take it out of needs
        """),
    ]


@pytest.mark.parametrize(
    ("ways", "twice"),
    [
        ("order, order", True),
        ("order, {to: order, share: 10%}", True),
        ("{to: order, if: it rains}, {to: order, if: it rains}", True),
        ("{to: order, when: {load: [a, b]}}, {to: order, when: {load: [b, a]}}", True),
        ("order, {to: order, if: it rains}", False),
        ("{to: order, when: {load: a}}, {to: order, when: {load: b}}", False),
        ("order, pay", False),
    ],
)
def test_the_same_way_twice(write, ways, twice):
    written = write(f"""
touchpoints:
  walk-in: {{title: I walk in, stage: arrive, layer: customer, start: true, next: [{ways}]}}
  order: {{title: I order, stage: leave, layer: frontstage}}
  pay: {{title: I pay, stage: leave, layer: frontstage}}
""")
    assert bool(written.found("duplicate-way")) is twice


def test_the_same_way_twice_shows_both(write):
    written = write("""
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, next: [order, {to: order}]}
  order: {title: I order, stage: leave, layer: frontstage}
""")
    assert written.found("duplicate-way") == [
        read("""
            warning: “I walk in” leads to "order" twice under the same conditions
            {to: order}: the same way once more
            order: written here already
            = take one of them out, or say what makes the difference: if, or when
        """)
    ]


def test_a_beginning_and_an_end_where_no_customer_is(write):
    written = write("""
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, end: true}
  grind: {title: We grind, stage: leave, layer: backstage, start: true}
  stock: {title: There are beans, stage: leave, layer: support, end: true}
""")
    assert written.found("start-behind-the-scenes") == [
        read("""
            error: a journey cannot begin at “We grind”: no customer is there
            start: this touchpoint is backstage
            backstage: customers do not see it
            = take it out, and mark the customer's own moment with start: true
            = or, if customers do meet it, set its layer to frontstage
        """),
        read("""
            error: a journey cannot end at “There are beans”: no customer is there
            end: this touchpoint is support
            support: customers do not see it
            = take it out, and mark the customer's own moment with end: true
            = or, if customers do meet it, set its layer to frontstage
        """),
    ]


def test_a_target_of_a_target_and_a_target_that_is_none(write):
    written = write(
        "journey: better\ntitle: Better\nstate: current\ntarget_of: best",
        files={"journeys/best.yaml": "journey: best\nstate: target"},
    )
    assert written.found("not-a-target") == [
        read("""
            error: “Better” is to replace another journey, and is no target
            target_of: only a target replaces a journey
            current: says that it is not
            = write state: target
            = or take target_of out
        """),
        read("""
            error: “Better” is the target of another target
            best: this is a target too
            journeys/best.yaml: target: a target, not today
            = name the journey as it is today
        """),
    ]


def test_a_target_of_itself(write):
    assert write("journey: better\ntitle: Better\nstate: target\ntarget_of: better").found("not-a-target") == [
        read("""
            error: “Better” is the target of itself
            better: this is a target too
            = name the journey as it is today
        """),
    ]


# --- the look of the house


def test_a_brand_colour_that_is_too_faint_is_told_with_what_is_drawn_instead(write):
    (found,) = write(house='brand: {colour: "#FFCC00", accent: "#7a2e00"}').found("brand-contrast")[:1]
    lines = found.split("\n")
    assert lines[0] == (
        "warning: the brand's colour cannot be read in the light theme and the projector theme, "
        "so another shade of it is drawn there"
    )
    assert lines[1] == 'journeymap.yaml: "#FFCC00": too close to what it stands on'
    assert [line.split(":")[0] for line in lines[2:]] == ["= light", "= projector"]
    assert "is drawn, because #ffcc00 has 1.3 to 1 on #" in lines[2]
    assert lines[2].endswith("and 4.5 to 1 is needed")
    assert lines[3].endswith("and 7 to 1 is needed")


def test_what_only_the_dark_theme_changes_is_a_note(write):
    (found,) = write(house='brand: {colour: "#06303a"}').found("brand-contrast")
    assert found.startswith("note: the brand's colour cannot be read in the dark theme, so")
    assert write(house="brand: {footer: Hello, font: Verdana}").found("brand-contrast") == []


def test_a_picture_outside_of_the_workspace_is_told_where_it_is_named(write):
    journey = "touchpoints: {a: {title: I sit, stage: leave, layer: customer, start: true, image: ../../x.png}}"
    assert write(journey, 'brand: {logo: "../x.png"}').found("unusable-picture") == [
        (
            "error: the logo cannot be shown: ../x.png leads out of the workspace\n"
            'journeymap.yaml: "../x.png": named here\n'
            "= copy the picture into the workspace and name it there"
        ),
        (
            "error: the picture cannot be shown: ../../x.png leads out of the workspace\n"
            "../../x.png: named here\n"
            "= copy the picture into the workspace and name it there"
        ),
    ]
