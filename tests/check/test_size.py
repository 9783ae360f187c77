"""What a designer reads when a journey is too large, or a stage too small."""

import textwrap

import pytest


def read(text):
    return textwrap.dedent(text).strip()


def many(count, stage="leave"):
    lines = [f"  t{n}: {{title: T{n}, stage: {stage}, layer: customer, start: true, end: true}}" for n in range(count)]
    return "\n".join(["touchpoints:", *lines])


def test_more_touchpoints_than_the_house_allows(write):
    assert write(many(3), "limits: {touchpoints: 2}").found("too-many-touchpoints") == [
        read("""
            warning: this journey has 3 touchpoints; more than 2 are hard to read
            touchpoints: 1 too many
            = split the journey where the customer's goal changes
            = or set another limit in journeymap.yaml: limits: {touchpoints: ...} [journeymap.yaml: touchpoints]
        """)
    ]
    assert write(many(3), "limits: {touchpoints: 3}").found("too-many-touchpoints") == []
    assert write(many(60)).found("too-many-touchpoints") == []
    (found,) = write(many(62)).found("too-many-touchpoints")
    assert found.startswith(
        "warning: this journey has 62 touchpoints; more than 60 are hard to read\ntouchpoints: 2 too"
    )
    assert found.endswith("= or set another limit in journeymap.yaml: limits: {touchpoints: ...}")


def test_more_stages_than_the_house_allows(write):
    assert write(many(1), "limits: {stages: 2}").found("too-many-stages") == [
        read("""
            warning: this journey has 3 stages; more than 2 are hard to keep in mind
            stages: 1 too many
            = join the stages that a customer would not tell apart
            = or set another limit in journeymap.yaml: limits: {stages: ...} [journeymap.yaml: stages]
        """)
    ]
    assert write(many(1), "limits: {stages: 3}").found("too-many-stages") == []


@pytest.mark.parametrize("stage", ["arrive", "leave"])
def test_a_stage_with_more_touchpoints_than_the_house_allows(write, stage):
    assert write(many(3, stage), "limits: {touchpoints_per_stage: 2}").found("crowded-stage") == [
        read(f"""
            warning: the stage “{stage.capitalize()}” has 3 touchpoints; more than 2 are hard to read
            {stage}: 1 too many
            = divide the stage as a customer would
            = or set another limit in journeymap.yaml: limits: {{touchpoints_per_stage: ...}} \
[journeymap.yaml: touchpoints_per_stage]
        """)
    ]
    assert write(many(3, stage), "limits: {touchpoints_per_stage: 3}").found("crowded-stage") == []


def test_a_touchpoint_in_an_unknown_stage_is_in_none(write):
    assert [each.split("\n")[0] for each in write(many(2, "leaf")).found("empty-stage")] == [
        f"note: nothing happens in the stage “{title}”" for title in ("Arrive", "Order", "Leave")
    ]


def test_a_stage_in_which_nothing_happens(write):
    lines = "touchpoints: {a: {title: A, stage: leave, layer: customer, start: true}"
    written = write(f"{lines}, b: {{title: B, stage: order, layer: backstage}}}}")
    assert written.found("empty-stage") == [
        read("""
            note: nothing happens in the stage “Arrive”
            arrive: no touchpoint is in it
            = write what customers do and meet there, with stage: arrive
            = or take the stage out
        """)
    ]
