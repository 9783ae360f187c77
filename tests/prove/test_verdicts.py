"""The four verdicts, each with its words."""

import pytest

from journeymap.model.house import House
from journeymap.model.principle import Rule
from journeymap.model.touchpoint import Duration, Layer, Next, Time
from journeymap.prove.phrases import spoken
from journeymap.prove.prover import Prover
from tests.prove.made import HOUSE, flow, point, verdict, verdicts, within
from tests.prove.small import principle

# a → b → c → d → e, with a way from b to d, a loop at c, and what nobody comes to
CAFE = flow(
    point("a", "b", "arrival", start=True, takes="5s"),
    point("b", "c d", "x", takes="5s"),
    point("c", "c d", "y", takes="5s"),
    point("d", "e", "z", takes="5s"),
    point("e", tags="goodbye", takes="5s"),
    point("lost", "e", "rare", takes="5s"),
    point("kitchen", tags="work", layer=Layer.BACKSTAGE),
)


@pytest.mark.parametrize(
    ("keys", "path", "reason"),
    [
        ({"always": "tag:y"}, "a b d e", "a customer can come to the end without “y”"),
        (
            {"always": "tag:goodbye", "within": within(2)},
            "a b d e",
            "a customer can come to “goodbye” only after 3 steps; the limit is 2 steps",
        ),
        (
            {"always": "tag:y", "within": within(1)},
            "a b d e",
            "a customer can come to the end without “y”",
        ),
        ({"never": "tag:y,all"}, "a b c d e", "a customer can come to “y” and all"),
        (
            {"of": "tag:y", "at_most": 1},
            "a b c c d e",
            "a customer can meet “y” twice; the rule says at most once",
        ),
        (
            {"of": "tag:y tag:z", "at_least": 2, "at_most": 3},
            "a b d e",
            "a customer can meet “y” or “z” once; the rule says at least twice and at most 3 times",
        ),
        (
            {"of": "tag:work", "exactly": 1},
            "a b d e",
            "a customer can never meet “work”; the rule says exactly once",
        ),
        ({"after": "tag:x", "always": "tag:y"}, "a b d e", "after “x”, a customer can come to the end without “y”"),
        (
            {"after": "tag:x", "always": "tag:goodbye", "within": within(1)},
            "a b d e",
            "after “x”, “goodbye” can take 2 steps to come; the limit is 1 step",
        ),
        (
            {"after": "tag:x", "always": "tag:goodbye", "without": "tag:z"},
            "a b d e",
            "after “x”, a customer can come to “z” with no “goodbye” before it",
        ),
        (
            {"after": "tag:x", "always": "tag:nod"},
            "a b d e",
            "after “x”, a customer can come to the end without “nod”; no touchpoint of this journey is “nod”",
        ),
        ({"after": "tag:x", "never": "tag:y"}, "a b c d e", "after “x”, a customer can come to “y”"),
        (
            {"after": "tag:x", "never": "tag:goodbye", "until": "tag:y"},
            "a b d e",
            "after “x”, a customer can come to “goodbye” before “y”",
        ),
        (
            {"after": "tag:x", "never": "tag:z", "within": within(1)},
            "a b d e",
            "after “x”, a customer can come to “z” within 1 step",
        ),
        (
            {"after": "tag:x", "never": "tag:goodbye", "within": within(time="10s")},
            "a b d e",
            "“goodbye” can come 10 s after “x”; it should not come within 10 s",
        ),
        ({"before": "tag:z", "always": "tag:y"}, "a b d e", "a customer can come to “z” without “y” before it"),
        (
            {"before": "tag:goodbye", "always": "tag:x", "within": within(2)},
            "a b c d e",
            "“x” can be 3 steps before “goodbye”; the limit is 2 steps",
        ),
        (
            {"before": "tag:goodbye", "always": "tag:x", "without": "tag:z"},
            "a b d e",
            "a customer can come to “goodbye” with “z” after the last “x”",
        ),
        (
            {"before": "tag:goodbye", "always": "tag:x", "within": within(time="5s")},
            "a b d e",
            "from “x” to “goodbye” takes up to 10 s, and more with every round of the loop; the limit is 5 s",
        ),
        (
            {"always": "tag:x", "within": within(time="4s")},
            "a b d e",
            "from the start to “x” takes up to 5 s; the limit is 4 s",
        ),
        ({"before": "tag:z", "never": "tag:y"}, "a b c d e", "a customer can come to “z” after “y”"),
        (
            {"before": "tag:z", "never": "tag:arrival", "within": within(2)},
            "a b d e",
            "a customer can come to “z” after “arrival” within the last 2 steps",
        ),
        (
            {"before": "tag:z", "never": "tag:x", "within": within(time="1min")},
            "a b d e",
            "“z” can come 5 s after “x”; it should not come within 1 min",
        ),
        (
            {"between": ("tag:x", "tag:z"), "always": "tag:y"},
            "a b d e",
            "a customer can go from “x” to “z” without “y” in between",
        ),
        (
            {"between": ("tag:x", "tag:z"), "never": "tag:y"},
            "a b c d e",
            "a customer can come to “y” between “x” and “z”",
        ),
        ({"starts_with": "tag:x"}, "a b d e", "a journey can begin elsewhere than with “x”"),
        ({"ends_with": "tag:x"}, "a b d e", "a journey can end elsewhere than with “x”"),
    ],
)
def test_what_a_broken_rule_is_told_with(keys, path, reason):
    assert verdict(CAFE, **keys) == ("broken", path, reason)


def test_a_trigger_that_was_answered_is_not_blamed():
    made = flow(
        point("a", "b", "x", start=True), point("b", "c", "y"), point("c", "d", "z"), point("d", "e", "x"), point("e")
    )
    assert verdict(made, after="tag:x", always="tag:y", without="tag:z") == (
        "broken",
        "a b c d e",
        "after “x”, a customer can come to the end without “y”",
    )


def test_of_several_before_it_the_last_counts():
    made = flow(
        point("a", "b", "y", start=True),
        point("b", "c", "z"),
        point("c", "d", "y"),
        point("d", "e"),
        point("e", tags="x"),
    )
    assert verdict(made, before="tag:x", always="tag:y", without="tag:z", within=within(1)) == (
        "broken",
        "a b c d e",
        "“y” can be 2 steps before “x”; the limit is 1 step",
    )


@pytest.mark.parametrize(
    "keys",
    [
        {"always": "tag:x", "within": within(1)},
        {"never": "tag:rare"},
        {"of": "tag:z", "exactly": 1},
        {"after": "tag:x", "always": "tag:z"},
        {"after": "tag:z", "never": "tag:y"},
        {"before": "tag:y", "always": "tag:x"},
        {"before": "tag:x", "never": "tag:y"},
        {"between": ("tag:arrival", "tag:goodbye"), "always": "tag:x"},
        {"starts_with": "tag:arrival", "applies_to": "tag:work"},
        {"ends_with": "tag:goodbye"},
        {"each": "all", "has": {"channel": False}},
        {"always": "tag:arrival", "within": within(time="0s")},
    ],
)
def test_a_kept_rule_needs_no_words(keys):
    keys = dict(keys)
    assert verdict(CAFE, keys.pop("applies_to", None), **keys) == ("kept", "", "")


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"after": "tag:nobody", "always": "tag:y"}, "no touchpoint of this journey is “nobody”"),
        ({"after": "tag:rare", "always": "tag:y"}, "no customer comes to “rare”"),
        ({"before": "tag:work", "always": "tag:y"}, "no customer comes to “work”"),
        ({"before": "tag:work", "never": "tag:y"}, "no customer comes to “work”"),
        ({"after": "tag:rare", "never": "tag:goodbye"}, "no customer comes to “rare”"),
        ({"between": ("tag:z", "tag:x"), "never": "tag:y"}, "no customer goes from “z” to “x”"),
        ({"between": ("tag:x", "tag:x"), "always": "tag:y"}, "no customer goes from “x” to “x”"),
        ({"each": "tag:nobody", "has": {"owner": True}}, "no touchpoint of this journey is “nobody”"),
        (
            {"always": "tag:y", "applies_to": "tag:nobody channel:phone"},
            "the principle applies to “nobody” or channel:phone, and no touchpoint of this journey is that",
        ),
    ],
)
def test_a_vacuous_rule_says_what_does_not_happen(keys, reason):
    keys = dict(keys)
    assert verdict(CAFE, keys.pop("applies_to", None), **keys) == ("vacuous", "", reason)


@pytest.mark.parametrize("keys", [{"always": "tag:nobody"}, {"never": "tag:nobody"}, {"ends_with": "tag:nobody"}])
def test_a_rule_without_a_trigger_is_never_vacuous(keys):
    assert verdict(CAFE, **keys)[0] == ("kept" if "never" in keys else "broken")


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({}, "the rule says nothing yet: give it a sentence, such as after: tag:arrival, always: tag:greeting"),
        ({"after": "tag:x"}, "after needs always or never beside it"),
        ({"always": "tga:x"}, '"tga" is not something to select by'),
        ({"after": "tag:x", "always": "emotion:high"}, '"emotion:high" compares with nothing'),
        ({"always": "tag:x", "applies_to": "a,,b"}, '"" is not a selector'),
        ({"each": "all", "has": {"ownr": True}}, "a touchpoint has no field ownr"),
        (
            {"always": "tag:x", "in_every": ("x", "load")},
            "in_every asks for x, and the house knows no such context",
        ),
    ],
)
def test_a_rule_that_cannot_be_read_cannot_be_tested(keys, reason):
    keys = dict(keys)
    outcome, path, said = verdict(CAFE, keys.pop("applies_to", None), **keys)
    assert (outcome, path) == ("not-testable", "")
    assert said.startswith(reason)


@pytest.mark.parametrize(
    "made",
    [
        flow(point("a", "b", start=True), point("b", "a")),
        flow(point("a", "b"), point("b")),
        flow(point("a", "b", start=True), point("b", "ghost")),
        flow(point("a", "b", start=True), point("b", layer=Layer.SUPPORT)),
        flow(point("a", start=True, layer=Layer.BACKSTAGE)),
    ],
)
def test_without_a_complete_path_nothing_can_be_tested(made):
    assert verdict(made, never="tag:x") == ("not-testable", "", "no way leads from a start to an end")


def test_touchpoints_without_a_duration_are_named():
    made = flow(
        point("a", "b", "x", start=True), *(point(each, chr(ord(each) + 1)) for each in "bcd"), point("e", tags="y")
    )
    timed = {"after": "tag:x", "always": "tag:y", "within": within(time="1min")}
    (found,) = verdicts(made, **timed)
    assert found.reason == "nobody has said how long “I a”, “I b”, “I c” and 1 more take: add takes"
    assert found.culprits == ("a", "b", "c", "d")
    assert found.path == ()
    assert verdict(made, after="tag:y", always="tag:x", within=within(time="1min"))[0] == "broken"


def test_a_long_title_is_cut():
    made = flow(point("a", "b", "x", start=True), point("b", tags="y"))
    wordy = flow(point("a" * 90, "b", "x", start=True), point("b", tags="y"))
    timed = {"after": "tag:x", "always": "tag:y", "within": within(time="1min")}
    assert verdict(made, **timed)[2] == "nobody has said how long “I a” takes: add takes"
    assert verdict(wordy, **timed)[2] == f"nobody has said how long “I {'a' * 57}…” takes: add takes"


def test_an_invariant_names_what_lacks_and_what_is_lacking():
    made = flow(point("pay", roles=("host",)), point("sit", channel="hall"), point("go"))
    (one,) = verdicts(made, each="pay", has={"channel": True, "roles": True, "friction": False})
    assert one.reason == "“I pay” should have channel, and does not"
    assert one.path == one.culprits == ("pay",)
    (several,) = verdicts(made, each="all", has={"channel": True, "roles": ">= 1", "friction": False})
    assert several.reason == "“I pay”, “I sit” and “I go” should have channel and roles >= 1, and do not"
    assert several.path == ("pay", "sit", "go")


# --- contexts -------------------------------------------------------------------------------------------------

BUSY = flow(
    point(
        "come",
        start=True,
        tags="x",
        next=(Next("seen"), Next("leave", when={"load": ("short-staffed",), "hours": ("night",)})),
        takes=Time(Duration(None, 30.0), {("load", "short-staffed"): Duration(None, 90.0)}),
    ),
    point("seen", tags="y"),
    point("leave", tags="z"),
)


def test_a_rule_is_proved_once_for_each_combination_of_contexts():
    found = verdicts(BUSY, after="tag:x", always="tag:y", in_every=("load", "hours"))
    assert [(dict(each.context), each.outcome.value, each.path) for each in found] == [
        ({"load": "calm", "hours": "day"}, "kept", ()),
        ({"load": "calm", "hours": "night"}, "kept", ()),
        ({"load": "short-staffed", "hours": "day"}, "kept", ()),
        ({"load": "short-staffed", "hours": "night"}, "broken", ("come", "leave")),
    ]


def test_a_context_that_is_not_asked_for_excludes_nothing():
    assert [each.outcome.value for each in verdicts(BUSY, after="tag:x", always="tag:y")] == ["broken"]
    found = verdicts(BUSY, after="tag:x", always="tag:y", in_every=("load",))
    assert [each.outcome.value for each in found] == ["kept", "broken"]


def test_times_are_those_of_the_context():
    timed = {"after": "tag:x", "always": "tag:y tag:z", "within": within(time="1min")}
    assert [each.outcome.value for each in verdicts(BUSY, **timed)] == ["kept"]
    found = verdicts(BUSY, **timed, in_every=("load",))
    assert [each.reason for each in found] == [
        "",
        "from “x” to “y” or “z” takes up to 1 min 30 s; the limit is 1 min",
    ]


def test_what_does_not_happen_in_a_context_is_said_with_it():
    found = verdicts(BUSY, after="tag:z", always="tag:y", in_every=("load", "hours"))
    assert [each.outcome.value for each in found] == ["vacuous", "vacuous", "vacuous", "broken"]
    assert found[0].reason == "when load is calm and hours is day, no customer comes to “z”"
    shut = flow(point("a", start=True, next=(Next("b", when={"load": ("calm",)}),)), point("b", tags="x"))
    calm, short = verdicts(shut, always="tag:x", in_every=("load",))
    assert calm.outcome == "kept"
    assert (short.outcome, short.reason) == (
        "not-testable",
        "when load is short staffed, no way leads from a start to an end",
    )
    back = verdicts(shut, between=("a", "b"), never="tag:y", in_every=("load",))
    assert [each.outcome.value for each in back] == ["kept", "not-testable"]


def test_an_invariant_looks_at_the_times_of_the_context():
    found = verdicts(BUSY, each="come", has={"takes.worst": "<= 1min"}, in_every=("load",))
    assert [(each.outcome.value, each.reason) for each in found] == [
        ("kept", ""),
        ("broken", "“I come” should have takes.worst <= 1min, and does not"),
    ]


def test_too_many_contexts_are_refused():
    values = tuple(f"v{each}" for each in range(10))
    house = House(contexts={f"c{each}": values for each in range(9)})
    assert len(verdicts(BUSY, house=house, never="tag:q", in_every=("c0", "c1"))) == 100
    assert verdict(BUSY, house=house, never="tag:q", in_every=tuple(house.contexts)) == (
        "not-testable",
        "",
        "in_every asks for 1000000000 combinations of contexts, and we prove at most 256",
    )


def test_principles_are_read_once_for_many_journeys():
    prover = Prover([principle(Rule("one", never="tag:z"), Rule("two", never="tag:q")), principle()], HOUSE)
    for _ in range(2):
        assert [(each.rule, each.journey, each.outcome) for each in prover.verdicts(CAFE)] == [
            ("one", "made", "broken"),
            ("two", "made", "kept"),
        ]
    assert [each.outcome for each in prover.verdicts(BUSY)] == ["broken", "kept"]


@pytest.mark.parametrize(
    ("selector", "said"),
    [
        ("tag:late-bus", "“late bus”"),
        ("tag:a,stage:b tag:c", "“a” and stage:b or “c”"),
        ("emotion:<0", "emotion below 0"),
        ("emotion:>=-1.5 friction:<=2", "emotion of at least −1.5 or friction of at most 2"),
        ("observed:=1,friction:>2", "observed of 1 and friction above 2"),
        ("moment_of_truth", "a moment of truth"),
        ("tag:late-*", "tag:late-*"),
        ("tag:late+2", "tag:late+2"),
        ("walk-in", "walk-in"),
    ],
)
def test_a_selector_read_aloud(selector, said):
    assert spoken(selector) == said
