"""What a designer reads when a rule cannot be read, or never speaks of anything."""

import textwrap

import pytest

from journeymap.check.rules.rule_selector import FLAGS
from journeymap.graph.select import parse

JOURNEY = """
owner: shop
persona: noor
stages: {arrive: {title: Arrive}, leave: {title: Leave}}
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    tags: [arrival]
    principles: [example]
    next: [{to: nod, when: {load: peak}}, {to: greet, when: {load: quiet}}]
  nod: {title: She nods, stage: leave, layer: frontstage, channel: counter, roles: [barista], systems: [till],
        procedure: look-up, tags: [acknowledgement, at-the-peak]}
  greet: {title: She greets me, stage: leave, layer: frontstage, tags: [acknowledgement]}
"""
HOUSE = "contexts: {load: [quiet, peak]}\nroles: {barista: {title: Barista}, host: {title: Host}}"
FILE = "principles/example.yaml"


def read(text):
    return textwrap.dedent(text).strip()


@pytest.fixture
def told(write):
    """A function from a slug and rules (or other lines of a principle) to findings."""

    def found(slug, *rules, more=""):
        lines = [more] if more else []
        lines += ["rules:", *(f"  - {{id: r{number}, {rule}}}" for number, rule in enumerate(rules))] if rules else []
        return write(JOURNEY, HOUSE, {FILE: "\n".join(lines) or "why: Because"}).found(slug)

    return found


def test_keys_that_make_no_sentence(told):
    assert told("rule-sentence", "always: all", "after: tag:arrival") == [
        read("""
            error: the rule "r1" makes no sentence: after needs always or never beside it
            principles/example.yaml: r1: this rule cannot be proved
            = read its keys aloud; they should be one sentence, such as:
            = after: tag:arrival with always: tag:acknowledgement
        """)
    ]
    assert told("rule-never-applies", "after: tag:arrival") == []


def test_a_field_that_touchpoints_do_not_have(told):
    assert told("rule-field", "each: all, has: {role: true}", "each: all, has: {quality: true, owner: true}") == [
        read("""
            error: "role" is nothing that a touchpoint can have
            principles/example.yaml: role: no field has this name
            = did you mean "roles"?
        """),
        read("""
            error: "quality" is nothing that a touchpoint can have
            principles/example.yaml: quality: no field has this name
            = ask for a field of a touchpoint, such as owner, roles or emotion.target
        """),
    ]
    (found,) = told("rule-field", "each: all, has: {takes.worse: true}")
    assert found.split("\n")[2] == '= did you mean "takes.worst"?'
    (found,) = told("rule-field", "each: all, has: {tag: true}")
    assert found.split("\n")[2:] == ['= did you mean "tags"?', '= or "stage"?']


def test_a_demand_that_cannot_be_read(told):
    (found,) = told("rule-field", 'each: all, has: {takes.worst: ">= 60", wait.worst: ">= 60s", roles: false}')
    message, label, hint = found.split("\n")
    assert message.startswith("error: takes.worst ")
    assert label == 'principles/example.yaml: ">= 60": this demand cannot be read'
    assert hint == "= or ask only that it is there: takes.worst: true"


def test_a_selector_that_cannot_be_read(told):
    assert told("rule-selector", "never: tag:arrival 1+tags:x+2", more="applies_to: emotion:low") == [
        read("""
            error: this does not say which touchpoints are meant: "emotion:low" compares with nothing: \
write emotion:<0 or emotion:>=1
            principles/example.yaml: emotion:low: cannot be read
            = write the id of a touchpoint, or what it must have: tag:arrival, stage:order, role:barista
        """),
        read("""
            error: this does not say which touchpoints are meant: "tags" is not something to select by
            principles/example.yaml: tag:arrival 1+tags:x+2: cannot be read
            = did you mean "tag"?
        """),
    ]


def test_a_name_that_exists_nowhere_shows_the_nearest(told):
    assert told("rule-selector", "always: 'walk-inn tag:acknowledgment,stage:leave'") == [
        read("""
            error: "walk-inn" is not a touchpoint of this workspace
            principles/example.yaml: 'walk-inn tag:acknowledgment,stage:leave': no touchpoint has this name
            = did you mean "walk-in"?
        """),
        read("""
            error: "acknowledgment" is not a tag of this workspace
            principles/example.yaml: 'walk-inn tag:acknowledgment,stage:leave': no tag has this name
            = did you mean "tag:acknowledgement"?
        """),
    ]
    (found,) = told("rule-selector", "always: layer:stage")
    assert found.split("\n")[2:] == ['= did you mean "layer:backstage"?', '= or "layer:frontstage"?']
    (found,) = told("rule-selector", "each: moment-of-truth, has: {owner: true}")
    assert found.split("\n")[-1] == '= did you mean "moment_of_truth"?'


def test_a_name_that_is_like_none_shows_what_there_is(told):
    (found,) = told("rule-selector", "always: stage:zzz")
    assert found.split("\n")[-1] == "= what there is: arrive, leave"
    (found,) = told("rule-selector", "always: system:zzz-*")
    assert found.split("\n")[-1] == "= what there is: till"
    (found,) = told("rule-selector", more="applies_to: owner:zzz")
    assert found.split("\n")[-1] == "= what there is: shop"


@pytest.mark.parametrize(
    ("count", "says"),
    [
        (0, "correct it, or write a tag of this name where it belongs"),
        (1, "what there is: tag-0"),
        (8, "what there is: tag-0, tag-1, tag-2, tag-3, tag-4, tag-5, tag-6, tag-7"),
        (9, "correct it, or write a tag of this name where it belongs"),
    ],
)
def test_names_are_listed_while_they_are_few(write, count, says):
    tags = ", ".join(f"tag-{n}" for n in range(count))
    journey = "touchpoints: {a: {title: A, stage: leave, layer: customer, start: true, tags: [TAGS]}}"
    (found,) = write(journey.replace("TAGS", tags), files={FILE: "applies_to: tag:zzz"}).found("rule-selector")
    assert found.split("\n")[-1] == f"= {says}"


@pytest.mark.parametrize(
    "selector",
    [
        "walk-in",
        "walk-*",
        "tag:arrival",
        "stage:arrive",
        "layer:support",
        "channel:counter",
        "role:barista",
        "role:host",
        "system:till",
        "procedure:look-up",
        "persona:noor",
        "principle:example",
        "owner:shop",
        "journey:example",
        "path:journeys/*",
        "emotion:<0",
        "moment_of_truth",
    ],
)
def test_names_that_exist(told, selector):
    assert told("rule-selector", f'always: "{selector}"') == []


@pytest.mark.parametrize(
    "selector",
    ["tag:a", "stage:order", "layer:back", "role:driver", "persona:x", "principle:y", "journey:z", "path:*.yml", "now"],
)
def test_names_that_do_not_exist(told, selector):
    assert len(told("rule-selector", f'always: "{selector}"')) == 1


@pytest.mark.parametrize("method", ["channel", "role", "system", "procedure", "persona"])
def test_what_only_the_house_lists_exists_and_a_house_need_not_list_anything(write, method):
    principle = {FILE: f"applies_to: {method}:new"}
    house = f"{method}s: {{new: {{title: New}}}}"
    assert write(JOURNEY, house, principle).found("rule-selector") == []
    assert len(write(JOURNEY, files=principle).found("rule-selector")) == 1


KEYS = {
    "after": "after: {}, always: all",
    "before": "before: {}, always: all",
    "each": "each: {}, has: {{owner: true}}",
    "between": "between: ['{}', 'tag:arrival'], always: all",
    "always": "always: {}",
    "never": "never: {}",
    "until": "after: tag:arrival, never: nod, until: {}",
    "ends_with": "ends_with: {}",
}


@pytest.mark.parametrize("key", KEYS)
def test_a_slip_in_a_tag_is_found_wherever_it_stands_and_not_told_again_as_a_rule_that_never_applies(told, key):
    assert len(told("rule-selector", KEYS[key].format("tag:arival"))) == 1
    assert told("rule-never-applies", KEYS[key].format("tag:arival")) == []


@pytest.mark.parametrize("key", KEYS)
def test_a_tag_of_a_time_to_come_is_waited_for_and_nothing_else(told, key):
    waited_for = key in ("after", "before", "each", "between")
    assert len(told("rule-selector", KEYS[key].format("tag:night-bell"))) == (0 if waited_for else 1)
    assert len(told("rule-never-applies", KEYS[key].format("tag:night-bell"))) == (1 if waited_for else 0)
    assert len(told("rule-selector", KEYS[key].format("role:night-porter"))) == 1


def test_a_tag_of_a_time_to_come_beside_one_of_today_is_a_mistake(told):
    assert len(told("rule-selector", "after: tag:night-bell tag:arrival, always: all")) == 1
    assert told("rule-selector", "after: 'tag:night-bell tag:arrival,tag:night-bell', always: all") == []


def test_a_rule_that_never_applies(told):
    assert (
        told("rule-never-applies", "after: tag:arrival, always: nod", "after: nod, always: greet, in_every: [load]")
        == []
    )
    assert told("rule-never-applies", "always: all", "before: 'walk-in+,tag:arrival,nod', always: all") == [
        read("""
            warning: the rule "r1" never applies, and proves nothing
            principles/example.yaml: 'walk-in+,tag:arrival,nod': happens in no journey
            = correct it, if it should mean something that happens
            = or map the journey in which it happens; until then it is vacuous, never kept
        """)
    ]


def test_a_rule_of_a_principle_that_applies_to_nothing(told):
    found = told("rule-never-applies", "always: all", more="applies_to: role:host")
    assert [each.split("\n")[1] for each in found] == [
        "principles/example.yaml: role:host: the principle applies to no touchpoint"
    ]
    assert told("rule-never-applies", "always: all", more="applies_to: tag:arival") == []
    (found,) = told("rule-never-applies", "after: tag:night-bell, always: all", more="applies_to: tag:arrival")
    assert found.split("\n")[1] == "principles/example.yaml: tag:night-bell: happens in no journey"


def test_a_rule_applies_when_it_does_in_one_journey_or_one_context(write):
    rule = "rules: [{id: r, after: tag:at-the-peak, always: all, in_every: [load]}]"
    quiet = JOURNEY.replace("at-the-peak", "quiet")
    more = {"journeys/other.yaml": f"journey: other\n{JOURNEY}".replace("persona: noor\n", "")}
    assert len(write(quiet, HOUSE, {FILE: rule}).found("rule-never-applies")) == 1
    assert write(JOURNEY, HOUSE, {FILE: rule}).found("rule-never-applies") == []
    assert write(quiet, HOUSE, {FILE: rule, **more}).found("rule-never-applies") == []


def test_without_journeys_nothing_is_said_of_names(write):
    principle = {FILE: "applies_to: tag:arrival\nrules: [{id: r, after: tag:night-bell, always: all}]"}
    assert write(files=principle).found("rule-selector") == []
    assert write(files=principle).found("rule-never-applies") == []


@pytest.mark.parametrize("flag", FLAGS)
def test_the_words_that_select_by_themselves_do(flag):
    assert parse(flag)[0][0].method == flag


def test_no_other_word_selects_by_itself():
    import journeymap.graph.select as module

    assert set(FLAGS) == set(module._FLAGS)


BUSY = """
stages: {arrive: {title: Arrive}, leave: {title: Leave}}
touchpoints:
  park: {title: I park, stage: arrive, layer: customer, start: true, next: [walk-in]}
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    tags: [arrival]
    next: [nod, {to: walk-out, when: {load: [peak, strike]}}]
  nod: {title: She nods, stage: leave, layer: frontstage, tags: [greeting], takes: {worst: 50s}}
  walk-out: {title: I walk out, stage: leave, layer: customer}
"""
LOADS = "contexts: {load: [quiet, peak, strike]}"


@pytest.fixture
def busy(write):
    """A function from a slug and a rule to findings in a shop that loses customers at the peak and in a strike."""

    def found(slug, rule):
        return write(BUSY, LOADS, {FILE: f"rules:\n  - {{id: seen, {rule}}}"}).found(slug)

    return found


def test_a_broken_principle_tells_the_customers_way_from_where_it_begins(busy):
    assert busy(
        "broken-principle", "says: All are seen, after: tag:arrival, always: tag:greeting, in_every: [load]"
    ) == [
        read("""
            warning: “Nobody is forgotten” is broken when load is peak or load is strike: after “arrival”, a customer can come to the end without “greeting”
            walk-in: here it begins
            principles/example.yaml: seen: All are seen
            = the customer's way: “I park” → “I walk in” → “I walk out”
            = mend this way, or correct the rule if it asks for more than the house means
            = journeymap prove example -s journey:example
        """)
    ]


def test_a_journey_that_ends_wrongly_is_told_at_its_end(busy):
    (told,) = busy("broken-principle", "ends_with: tag:greeting")
    assert told.splitlines()[1] == "walk-out: here the way ends"


def test_touchpoints_that_lack_something_are_told_at_the_first_of_them(busy):
    (told,) = busy("broken-principle", "each: all, has: {takes: true}")
    assert told.splitlines()[1] == "park: does not live up to it"
    assert "the customer's way" not in told


def test_a_rule_with_a_slip_in_it_is_not_told_as_broken(busy):
    assert busy("broken-principle", "after: tag:arrival, always: tag:greting") == []
    assert len(busy("rule-selector", "after: tag:arrival, always: tag:greting")) == 1


def test_a_rule_that_cannot_be_tested_names_what_is_missing(busy):
    (told,) = busy("rule-not-testable", "before: tag:greeting, always: tag:arrival, within: {time: 60s}")
    assert told.startswith(
        "note: “Nobody is forgotten” cannot be tested here: nobody has said how long “I walk in” takes\n"
    )
    assert told.splitlines()[1] == "walk-in: how long does it take?"
