"""What a designer reads when something is not covered, or stands there for nothing."""

import textwrap

import pytest

PRINCIPLES = {
    "principles/seen.yaml": "principle: seen\nstatement: Everybody is seen\napplies_to: tag:arrival",
    "principles/warm.yaml": "principle: warm\nstatement: We end warm",
}


def read(text):
    return textwrap.dedent(text).strip()


def journey(*touchpoints, more=""):
    """A journey in the stage ``leave``: each touchpoint as ``id: what is said of it``; customer unless it says so."""
    lines = [more] if more else []
    lines.append("touchpoints:")
    for touchpoint in touchpoints:
        name, _, said = touchpoint.partition(": ")
        layer = "" if "layer:" in said else "layer: customer, "
        stage = "" if "stage:" in said else "stage: leave, "
        lines.append(f"  {name}: {{title: {name.upper()}, {stage}{layer}{said}}}")
    return "\n".join(lines)


def test_a_principle_that_nothing_lives_up_to(write):
    written = write(journey("a: start: true, principles: [other]"), files=PRINCIPLES)
    assert written.found("principle-unlinked") == [
        read("""
            note: no touchpoint lives up to the principle “Everybody is seen”
            principles/seen.yaml: seen: no journey names it
            = name it at the touchpoints that live up to it: principles: [seen]
            = it says where that is expected [principles/seen.yaml: tag:arrival]
        """),
        read("""
            note: no touchpoint lives up to the principle “We end warm”
            principles/warm.yaml: warm: no journey names it
            = name it at the touchpoints that live up to it: principles: [warm]
        """),
    ]
    assert write(files=PRINCIPLES).found("principle-unlinked") == []


def test_a_stage_without_a_principle_and_one_without_touchpoints(write):
    written = write(journey("a: start: true, stage: order, next: [b]", "b: principles: [warm]"), files=PRINCIPLES)
    assert written.found("stage-without-principle") == [
        read("""
            note: the stage “Order” lives up to no principle
            order: none of its touchpoints names one
            = name the principle at the touchpoint where it is felt: principles: [...]
        """)
    ]
    assert write(journey("a: start: true")).found("stage-without-principle") == []


def test_a_moment_of_truth_without_a_principle(write):
    truth = journey("a: start: true, moment_of_truth: true")
    assert write(truth, files=PRINCIPLES).found("truth-without-principle") == [
        read("""
            warning: “A” is a moment of truth, and names no principle
            moment_of_truth: by which principle?
            = name what it lives up to: principles: [...]
            = the principles of this workspace: seen, warm
        """)
    ]
    (found,) = write(truth).found("truth-without-principle")
    assert found.endswith(
        "= write down how customers should feel, in a file in principles/, and name it: principles: [...]"
    )
    many = {f"principles/p{n}.yaml": f"principle: p{n}" for n in range(9)}
    (found,) = write(truth, files=many).found("truth-without-principle")
    assert found.endswith("= name what it lives up to: principles: [...]")
    del many["principles/p8.yaml"]
    (found,) = write(truth, files=many).found("truth-without-principle")
    assert found.endswith("= the principles of this workspace: p0, p1, p2, p3, p4, p5, p6, p7")
    assert (
        write(journey("a: start: true, moment_of_truth: true, principles: [p]")).found("truth-without-principle") == []
    )
    assert write(journey("a: start: true, moment_of_truth: false")).found("truth-without-principle") == []


def test_a_moment_of_truth_without_an_owner(write):
    truths = ("a: start: true, moment_of_truth: true, next: [b]", "b: moment_of_truth: true, owner: shop")
    assert write(journey(*truths)).found("truth-without-owner") == [
        read("""
            warning: nobody answers for “A”, and it is a moment of truth
            moment_of_truth: no owner here, nor of the journey
            = say who answers for the journey, at its top: owner: ...
            = or for this touchpoint alone: owner: ...
        """)
    ]
    assert write(journey(*truths, more="owner: shop")).found("truth-without-owner") == []
    assert write(journey("a: start: true")).found("truth-without-owner") == []


def test_a_moment_of_truth_without_a_metric(write):
    truths = (
        "a: start: true, moment_of_truth: true, next: [b]",
        "b: moment_of_truth: true, metrics: [{name: M}], next: [c]",
        "c: start: true",
    )
    assert write(journey(*truths)).found("truth-without-metric") == [
        read("""
            note: nothing tells whether “A” works, and it is a moment of truth
            moment_of_truth: no metric here
            = say how you would know: metrics: [{name: ..., better: high}]
        """)
    ]


def test_a_stage_without_delight(write):
    written = write(
        journey(
            "a: start: true, stage: arrive, next: [b]",
            "b: stage: order, delight: [A wink], next: [c]",
            "c: stage: order, end: true",
            "d: layer: backstage",
        )
    )
    assert written.found("stage-without-delight") == [
        read("""
            note: nothing in the stage “Arrive” makes the customer glad
            arrive: no delight at any of its touchpoints
            = write the small thing that customers tell at home where it happens: delight: [...]
        """)
    ]


def test_people_with_nothing_behind_them_are_told_once(write):
    acts = "layer: frontstage, roles: [barista]"
    written = write(
        journey(
            f"a: start: true, {acts}, next: [b]",
            f"b: {acts}, needs: [z], next: [c]",
            "c: layer: frontstage, next: [d]",
            f"d: {acts}, next: [e]",
            "e: roles: [barista]",
            "z: layer: backstage, roles: [barista]",
        )
    )
    assert written.found("unsupported-frontstage") == [
        read("""
            note: nothing stands behind our people at 2 of 3 frontstage touchpoints
            touchpoints: 2 of these
            a: needs nothing
            d: needs nothing
            = ask what must have happened before, write it as a backstage or support touchpoint, and needs: [...] here
        """)
    ]


def test_work_that_nothing_needs(write):
    written = write(
        journey(
            "a: start: true, needs: [used]",
            "used: layer: backstage, needs: [deep]",
            "deep: layer: support",
            "idle: layer: backstage, needs: [below, zzzzzz]",
            "below: layer: support",
            "itself: layer: support, needs: [itself]",
        )
    )
    assert written.found("idle-backstage") == [
        read("""
            warning: no touchpoint needs “IDLE”
            idle: backstage work on which nothing stands
            = write it at the touchpoint that stands on it: needs: [idle]
            = or ask for whom we do it
        """),
        read("""
            warning: no touchpoint needs “ITSELF”
            itself: support work on which nothing stands
            = write it at the touchpoint that stands on it: needs: [itself]
            = or ask for whom we do it
        """),
    ]


@pytest.mark.parametrize(
    ("slip", "slug", "mended"),
    [
        (
            journey("a: start: true, needs: [wacht]", "watch: layer: backstage", "other: layer: support"),
            "unknown-touchpoint",
            "[watch]",
        ),
        (
            journey("wacht: start: true", "watch: layer: backstage, needs: [wacht]", "other: layer: support"),
            "wrong-layer",
            "[other]",
        ),
    ],
)
def test_a_slip_in_a_need_is_told_once_and_not_again_as_idle_work(write, slip, slug, mended):
    assert [each.split("\n")[0] for each in write(slip).found("idle-backstage")] == [
        "warning: no touchpoint needs “OTHER”"
    ]
    assert len(write(slip).found(slug)) == 1
    assert write(slip.replace("[wacht]", mended)).found(slug) == []


LAYERS = (
    "a: start: true, next: [b]",
    "b: layer: frontstage, roles: [barista], needs: [d], next: [c]",
    "c: layer: frontstage, procedure: greet, systems: [till], needs: [e]",
    "d: layer: backstage",
    "e: layer: support",
)


@pytest.mark.parametrize(
    ("slug", "lack", "label", "hint"),
    [
        ("without-people", "nobody is named", "no roles here", "say who acts there: roles: [...]"),
        ("without-process", "no procedure is named", "no procedure here", "say how it is done: procedure: ..."),
        ("without-technology", "no system is named", "no systems here", "say what it runs on: systems: [...]"),
    ],
)
def test_people_process_and_technology(write, slug, lack, label, hint):
    assert write(journey(*LAYERS)).found(slug) == [
        read(f"""
            note: {lack} at 2 of 3 frontstage and backstage touchpoints
            touchpoints: 2 of these
            {"c" if slug == "without-people" else "b"}: {label}
            d: {label}
            = {hint}
        """)
    ]


def test_of_many_that_lack_something_three_are_shown_and_five_more_named(write):
    def found(count):
        names = [f"t{n}" for n in range(count)]
        said = [f"{name}: layer: frontstage, start: true" for name in names]
        (finding,) = write(journey(*said)).found("without-people")
        return finding.split("\n")

    assert found(1) == [
        "note: nobody is named at 1 of 1 frontstage and backstage touchpoints",
        "touchpoints: one of these",
        "t0: no roles here",
        "= say who acts there: roles: [...]",
    ]
    assert found(4)[2:] == [
        "t0: no roles here",
        "t1: no roles here",
        "t2: no roles here",
        "= say who acts there: roles: [...]",
        "= also at “T3”",
    ]
    assert found(8)[-1] == "= also at “T3”, “T4”, “T5”, “T6” and “T7”"
    assert found(9)[-1] == "= also at “T3”, “T4”, “T5”, “T6”, “T7” and 1 more"


HOUSE = """
roles: {barista: {title: Barista}, driver: {title: Driver}}
personas: {noor: {title: Noor}, samir: {title: Samir}, ruth: {title: Ruth}}
channels: {counter: {title: Counter}, letter: {title: Letter}}
systems: {till: {title: Till}, fax: {title: Fax}}
procedures: {greet: {title: Greet}, hide: {title: Hide}}
"""


@pytest.mark.parametrize(
    ("noun", "title", "name", "use"),
    [
        ("role", "Driver", "driver", "roles: [driver]"),
        ("persona", "Ruth", "ruth", "persona: ruth"),
        ("channel", "Letter", "letter", "channel: letter"),
        ("system", "Fax", "fax", "systems: [fax]"),
        ("procedure", "Hide", "hide", "procedure: hide"),
    ],
)
def test_what_the_house_lists_and_nobody_uses(write, noun, title, name, use):
    all_used = "roles: [barista], personas: [samir], channel: counter, systems: [till], procedure: greet"
    used = journey(f"a: start: true, {all_used}", more="persona: noor")
    assert write(used, HOUSE).found(f"unused-{noun}") == [
        read(f"""
            note: no journey uses the {noun} “{title}”
            journeymap.yaml: {name}: only this list knows it
            = use it where it belongs: {use}
            = or take it out of the list
        """)
    ]
    assert write(house=HOUSE).found(f"unused-{noun}") == []
    assert len(write(journey("a: start: true"), HOUSE).found(f"unused-{noun}")) == (3 if noun == "persona" else 2)
    assert write(used).found(f"unused-{noun}") == []


def test_one_touchpoint_that_does_not_name_a_principle_meant_for_it(write):
    written = write(
        journey("a: start: true, tags: [arrival], principles: [warm]", "b: tags: [arrival], principles: [seen]"),
        files=PRINCIPLES,
    )
    assert written.found("missing-principle") == [
        read("""
            note: “A” should live up to “Everybody is seen”, and does not name it
            a: does not name it
            = if it is lived here, say so: principles: [warm, seen]
            = if it need not be, let applies_to mean less [principles/seen.yaml: applies_to]
        """)
    ]


def test_several_touchpoints_that_do_not_name_a_principle_are_told_together(write):
    names = [f"t{n}: start: true, tags: [arrival]" for n in range(5)]
    assert write(journey(*names), files=PRINCIPLES).found("missing-principle") == [
        read("""
            note: 5 touchpoints should live up to “Everybody is seen”, and do not name it
            t0: does not name it
            t1: nor does this
            t2: nor does this
            = if it is lived here, say so: principles: [seen]
            = if it need not be, let applies_to mean less [principles/seen.yaml: applies_to]
            = also at “T3” and “T4”
        """)
    ]
