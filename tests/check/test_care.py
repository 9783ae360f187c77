"""What a designer reads when nobody answers for it, nobody knows whether it is so, or it is not the customer's."""

import textwrap

import pytest

from journeymap.check.shown import shown
from journeymap.diagnostics.finding import Check, Finding


def read(text):
    return textwrap.dedent(text).strip()


def one(said, top="", layer="customer", title="I wait"):
    """A journey of one touchpoint, with what is said of it, a field a line, and of the journey."""
    fields = [
        f"title: {title}",
        "stage: leave",
        f"layer: {layer}",
        "start: true",
        *textwrap.dedent(said).strip().split("\n"),
    ]
    return "\n".join([*([top] if top else []), "touchpoints:", "  wait:", *(f"    {line}" for line in fields if line)])


def test_nobody_answers_for_the_journey(write):
    assert write(one("")).found("no-journey-owner") == [
        read("""
            note: nobody answers for this journey as a whole
            example: it has no owner
            = say who answers for it, below the title: owner: ...
        """)
    ]
    assert write(one("owner: shop")).found("no-journey-owner") != []
    assert write(one("", "owner: shop")).found("no-journey-owner") == []


def test_customers_hold_another_responsible(write):
    assert write(one("perceived_owner: the hospital", "owner: parking")).found("owner-confusion") == [
        read("""
            note: customers take “the hospital” to be responsible for “I wait”
            the hospital: whom customers blame or thank
            parking: who answers for it
            = see that what they hear there reaches “parking”
            = or tell customers who it is that helps them here
        """)
    ]
    (found,) = write(one("owner: car park\nperceived_owner: parking", "owner: parking")).found("owner-confusion")
    assert "\ncar park: who answers for it\n" in found


@pytest.mark.parametrize(
    ("owner", "perceived"),
    [("web-shop", "the Web shop"), ("Our web  shop", "web-shop"), ("", "the shop"), ("shop", "")],
)
def test_the_same_owner_in_other_words_or_none(write, owner, perceived):
    said = f"perceived_owner: {perceived}" if perceived else ""
    assert write(one(said, f"owner: {owner}" if owner else "")).found("owner-confusion") == []


OTHERS = {
    "journeys/newer.yaml": "journey: newer\nreviewed: 2026-10-01",
    "journeys/newest.yaml": "journey: newest\nreviewed: 2026-10-02",
    "journeys/unread.yaml": "journey: unread",
}


def test_a_review_long_before_the_newest_of_the_workspace(write):
    old = one("", "title: A coffee\nreviewed: 2025-10-01")
    assert write(old, files=OTHERS).found("review-overdue") == [
        read("""
            note: “A coffee” was last held against reality on 2025-10-01
            2025-10-01: 366 days before the newest review
            journeys/newest.yaml: 2026-10-02: the newest review of this workspace
            = walk the journey again, mend what has changed, and write the day of your walk here
        """)
    ]
    assert write(old.replace("2025-10-01", "2025-10-02"), files=OTHERS).found("review-overdue") == []
    assert write(old).found("review-overdue") == []
    assert len(write(old, "limits: {review_days: 1}", OTHERS).found("review-overdue")) == 1
    assert write(old, "limits: {review_days: 366}", OTHERS).found("review-overdue") == []


CLAIMS = """
    emotion: {observed: -1}
    says: [Is this the line?]
    friction: [{text: Fog, severity: 2}, {text: No light, severity: 3}, {text: No air, severity: 3}]
"""


def test_claims_that_rest_on_nothing(write):
    assert write(one(CLAIMS)).found("claim-without-evidence") == [
        read("""
            note: nothing says how we know what customers feel, what they say and what makes them leave at “I wait”
            -1: no evidence here
            = say where it comes from: evidence: [...]
            = or, when one study covers it all, write evidence: [...] at the top of the journey
        """)
    ]
    (found,) = write(one(CLAIMS.replace("severity: 3", "severity: 3, evidence: log", 1))).found(
        "claim-without-evidence"
    )
    assert "what makes them leave" in found
    (found,) = write(one("says: [Where, When]")).found("claim-without-evidence")
    assert found.split("\n")[1] == "Where: no evidence here"
    (found,) = write(one("friction: [{text: Fog, severity: 2}, {text: No light, severity: 3}]")).found(
        "claim-without-evidence"
    )
    assert found.split("\n")[:2] == [
        "note: nothing says how we know what makes them leave at “I wait”",
        "No light: no evidence here",
    ]


@pytest.mark.parametrize(
    ("said", "top"),
    [
        (f"{textwrap.dedent(CLAIMS)}\nevidence: [log]", ""),
        (CLAIMS, "evidence: [log]"),
        ("emotion: {observed: 1, evidence: log}", ""),
        ("emotion: {target: 1}", ""),
        ("friction: [{text: Fog, severity: 2}, {text: No light, severity: 3, evidence: log}]", ""),
    ],
)
def test_claims_that_rest_on_something_and_what_is_no_claim(write, said, top):
    assert write(one(said, top)).found("claim-without-evidence") == []


def test_a_friction_that_nobody_has_an_idea_against(write):
    frictions = "friction: [{text: Fog, severity: 1}, {text: Rain, severity: 2}, {id: ice, text: Ice, severity: 3}]"
    assert write(one(frictions)).found("friction-without-opportunity") == [
        read("""
            note: nobody has an idea against “Rain” at “I wait”
            Rain: severity 2, and no opportunity
            = write down what could be done: opportunities: [{id: ..., text: ...}]
        """),
        read("""
            note: nobody has an idea against “Ice” at “I wait”
            Ice: severity 3, and no opportunity
            = write down what could be done: opportunities: [{id: ..., text: ..., friction: ice}]
        """),
    ]
    salt = f"{frictions}\nopportunities: [{{id: salt, text: Salt}}]"
    assert write(one(salt)).found("friction-without-opportunity") == [
        read("""
            note: nobody has an idea against “Ice” at “I wait”
            Ice: severity 3, and no opportunity
            = if "salt" is against this, add friction: ice to it
            = write down what could be done: opportunities: [{id: ..., text: ..., friction: ice}]
        """)
    ]
    (found,) = write(one(salt.replace("text: Salt", "text: Salt, friction: fog"))).found("friction-without-opportunity")
    assert "salt" not in found
    mended = salt.replace("text: Salt", "text: Salt, friction: ice")
    assert write(one(mended)).found("friction-without-opportunity") == []


def test_opportunities_without_an_owner_or_a_status(write):
    said = """
        opportunities:
          - {id: a, text: A sign}
          - {id: b, text: A rope, owner: shop}
          - {id: c, text: A bell, status: doing}
          - {id: d, text: A lamp, status: done}
          - {id: e, text: A door, status: dropped}
    """
    written = write(one(said))
    assert written.found("opportunity-without-owner") == [
        read(f"""
            note: nobody takes “{text}” further
            {name}: nobody is to take it further
            = say who takes it further: owner: ...
            = or, if it is settled, say so: status: done, or status: dropped
        """)
        for name, text in (("a", "A sign"), ("c", "A bell"))
    ]
    assert written.found("opportunity-without-status") == [
        read(f"""
            note: nobody knows how far “{text}” has come
            {name}: no status
            = say how far it is: status: idea, planned, doing, done or dropped
        """)
        for name, text in (("a", "A sign"), ("b", "A rope"))
    ]


def test_worth_something_to_nobody(write):
    assert write(one("value_to: []")).found("value-to-nobody") == [
        read("""
            note: “I wait” is worth something to nobody
            value_to: an empty list says: nobody
            = take it out of the customer's way
            = or make it worth something: value_to: [customer]
        """)
    ]
    assert write(one("")).found("value-to-nobody") == []
    assert write(one("value_to: [company]")).found("value-to-nobody") == []


def paying(announced, board="layer: customer, start: true, next: [pay]", more=""):
    cost = "{text: € 3}" if announced is None else f"{{text: € 3, announced: {announced}}}"
    return f"""
touchpoints:
  board: {{title: I read the prices, stage: arrive, {board}}}
  line: {{title: I join the line, stage: order, layer: customer, start: true, next: [board, {{to: line, loop: true}}]}}
  pay: {{title: I pay, stage: leave, layer: customer, cost_to_customer: {cost}}}
  {more}
"""


def test_a_cost_that_is_announced_nowhere(write):
    assert write(paying(None)).found("surprise-cost") == [
        read("""
            warning: nothing tells customers beforehand what “I pay” costs them: “€ 3”
            cost_to_customer: announced nowhere
            = tell them at an earlier touchpoint, and name it: announced: ...
            = or take the cost away
        """)
    ]


def test_a_cost_that_some_customers_do_not_see_coming(write):
    wave = "wave: {title: She waves me on, stage: order, layer: frontstage, next: [pay]}"
    door = "door: {title: I come in, stage: arrive, layer: customer, start: true, next: [board, wave]}"
    assert write(paying("board")).found("surprise-cost") == []
    assert write(paying("board", more=f"{wave}\n  {door}")).found("surprise-cost") == [
        read("""
            warning: not every customer knows beforehand what “I pay” costs: “I come in” → “She waves me on” → “I pay”
            board: is not met on this way
            board: where they are told
            = tell them at a touchpoint that all of them meet, and name that one
            = or lead this way through “I read the prices”
        """)
    ]
    assert write(paying("board", more=wave)).found("surprise-cost") == []


def test_a_cost_that_is_announced_out_of_sight_or_too_late_or_at_a_slip(write):
    assert write(paying("board", "layer: backstage").replace("[board]", "[pay]")).found("surprise-cost") == [
        read("""
            warning: customers never see “I read the prices”, where they are to be told what “I pay” costs
            board: this is backstage
            board: where they are told
            = announce it at a customer or frontstage touchpoint
        """)
    ]
    assert write(paying("pay")).found("surprise-cost") == [
        read("""
            warning: customers learn what “I pay” costs them when they are already there
            pay: this is the touchpoint itself
            = tell them at an earlier touchpoint, and name that one
        """)
    ]
    assert write(paying("bord")).found("surprise-cost") == []
    assert len(write(paying("bord")).found("unknown-touchpoint")) == 1


def test_words_that_no_customer_would_say(write):
    titles = """
stages: {leave: {title: Conversion}}
touchpoints:
  a: {title: "Customers’ onboarding: the Customer waits", stage: leave, layer: customer, start: true, next: [b]}
  b: {title: I ring customer service about escalators and my useful Slack, stage: leave, layer: frontstage}
  c: {title: The customer is entered in the CRM, stage: leave, layer: backstage}
"""
    assert write(titles).found("jargon") == [
        read("""
            note: no customer would say “conversion”: “Conversion”
            Conversion: a word of ours
            = instead of “conversion”, perhaps “I buy it”
        """),
        read("""
            note: no customer would say “customer” and “onboarding”: “Customers’ onboarding: the Customer waits”
            "Customers’ onboarding: the Customer waits": a word of ours
            = instead of “customer”, perhaps “I”
            = instead of “onboarding”, perhaps “how they show me round”
        """),
    ]
    assert len(write(titles, "language: en-GB").found("jargon")) == 2
    assert write(titles, "language: nl").found("jargon") == []


def test_a_title_that_is_not_in_the_customers_voice(write):
    assert write(one("", title="Queue identification")).found("not-customers-voice") == [
        read("""
            note: this is not how a customer would tell it: “Queue identification”
            Queue identification: no I, me, my, we, us or our
            = say what the customer does, in their words: I ...
        """)
    ]
    assert write(one("", title="Queue identification", layer="frontstage")).found("not-customers-voice") == []
    assert write(one("", title="Queue identification"), "language: nl").found("not-customers-voice") == []


@pytest.mark.parametrize("title", ["I wait", "The bus leaves without ME", "I’m late", "What's ours is ours", "It's us"])
def test_titles_in_the_first_person(write, title):
    assert write(one("", title=f'"{title}"')).found("not-customers-voice") == []


def test_a_metric_that_may_be_good_or_bad_news(write):
    assert write(one("metrics: [{name: A, better: low}, {name: Effort, value: 6}]")).found("metric-direction") == [
        read("""
            note: nobody can tell whether a high “Effort” is good news
            Effort: does not say which end is good
            = say it: better: high, or better: low
        """)
    ]


LANGUAGES = "languages: [en, nl]"


def test_a_text_without_one_of_the_languages_of_the_house(write):
    found = write(one("expects: {en: A seat}", "goal: {nl: Zitten}"), LANGUAGES).found("missing-translation")
    assert found == [
        read("""
            note: 1 of 2 translated texts have no “en”
            goal: only in nl
            = write it beside the others: {nl: …, en: …}
        """),
        read("""
            note: 1 of 2 translated texts have no “nl”
            expects: only in en
            = write it beside the others: {en: …, nl: …}
        """),
    ]


def test_without_a_list_the_languages_are_those_of_the_texts_and_of_the_house(write):
    (found,) = write(one("expects: {en: A seat}", "goal: {en: To sit, fr: Un siège}")).found("missing-translation")
    assert found == read("""
        note: 1 of 2 translated texts have no “fr”
        expects: only in en
        = write it beside the others: {en: …, fr: …}
        = or list the languages that you mean to have in journeymap.yaml, such as languages: [en, nl]
    """)
    (found,) = write(one("expects: {nl: Een stoel}")).found("missing-translation")
    assert found.startswith("note: the one translated text has no “en”\nexpects: only in nl")
    assert write(one("expects: {nl: Een stoel}"), "language: nl").found("missing-translation") == []
    assert write(one("expects: A seat"), LANGUAGES).found("missing-translation") == []


def test_many_texts_of_a_file_that_lack_a_language_are_one_finding(write):
    lines = "\n".join(f"- {{en: I wait {number}}}" for number in range(30))
    written = write(
        one(f"do:\n{textwrap.indent(lines, '  ')}"),
        files={"principles/seen.yaml": "principle: seen\nstatement: {en: Seen, nl: Gezien}\nwhy: {en: So}"},
    )
    of_journey, of_principle = written.found("missing-translation")
    assert of_journey.split("\n")[0] == "note: 30 of 30 translated texts have no “nl”"
    assert of_journey.count(": only in en") == 4
    assert of_journey.endswith("= and 26 more in this file")
    assert of_principle.startswith("note: 1 of 2 translated texts have no “nl”")


def test_a_language_that_the_house_does_not_list_may_be_a_slip(write):
    (found,) = write(one("expects: {en: A seat, nk: Een stoel}"), LANGUAGES).found("missing-translation")
    assert "\n= journeymap.yaml does not list nk: was “nl” meant?" in found


@pytest.mark.parametrize(
    "title",
    ["{nl: Ik wacht, en: I wait for the KPI}", "\n      nl: Ik wacht\n      en: I wait for the KPI"],
)
def test_a_finding_about_a_translated_text_points_at_the_language_that_is_shown(write, title):
    written = write(one("perceived_owner: {nl: het ziekenhuis, en: the hospital}", "owner: parking", title=title))
    (found,) = written.found("jargon")
    assert "\nI wait for the KPI: a word of ours\n" in found
    (found,) = written.found("owner-confusion")
    assert "\nthe hospital: whom customers blame or thank\n" in found


COFFEE = """
journey: coffee
title: I walk in and look for the queue
goal: |
  To be awake.
  Soon.
stages: {arrive: {title: I arrive}}
touchpoints: {in: {title: I arrive, stage: arrive, layer: customer, start: true}}
"""


def _translated(write, *texts: str, of: str = "", **files: str):
    lines = "\n".join(f"  - {text}" for text in texts)
    named = {f"translations/{name}.yaml": text for name, text in files.items()}
    if texts:
        named["translations/nl.yaml"] = f"{of}\ntexts:\n{lines}"
    return write("", LANGUAGES, {"journeys/example.yaml": COFFEE, **named})


def test_a_translation_of_a_text_that_stands_nowhere(write):
    texts = ("{text: I walk in and look for a queue, is: Ik zoek de rij}", "{text: To be awake. Soon., is: Wakker}")
    (found,) = _translated(write, *texts).found("stale-translation")
    assert found == read("""
        warning: the text “I walk in and look for a queue” stands nowhere in the workspace
        translations/nl.yaml: I walk in and look for a queue: no text reads like this
        = did you mean “I walk in and look for the queue”? [I walk in and look for the queue]
    """)
    (found,) = _translated(write, "{text: Nod, is: Knik}", of="of: journeys/example.yaml").found("stale-translation")
    assert found == read("""
        warning: the text “Nod” stands nowhere in journeys/example.yaml
        translations/nl.yaml: Nod: no text reads like this
        = take the translation out, or mend its text
    """)
    of = "of: journeymap.yaml"
    house = "name: The house\nlanguages: [en, nl]"
    nl = f"{of}\ntexts: [{{text: I arrive, is: Ik kom aan}}]"
    written = write(COFFEE, house, {"translations/nl.yaml": nl})
    (found,) = written.found("stale-translation")
    assert found.startswith("warning: the text “I arrive” stands nowhere in journeymap.yaml\n")


def test_translations_of_a_file_that_is_not_there(write):
    (found,) = _translated(write, "{text: Nod, is: Knik}", of="of: journeys/exampel.yaml").found("stale-translation")
    assert found == read("""
        warning: “journeys/exampel.yaml” has no texts that could be translated
        translations/nl.yaml: journeys/exampel.yaml: no such file with texts
        = did you mean "journeys/example.yaml"?
    """)
    (found,) = _translated(write, "{text: Nod, is: Knik}", of="of: ../../etc/passwd").found("stale-translation")
    assert found.endswith("= leave the line out: the translations then hold for every file")


def test_a_text_that_is_translated_in_two_ways(write):
    again = "texts: [{text: I  arrive, is: Ik ben er}, {text: I arrive, is: Ik kom aan}, {text: I arrive}]"
    written = _translated(write, "{text: I arrive, is: Ik kom aan}", nm=again, fr=f"translation: fr\n{again}")
    in_french, in_dutch = written.found("translated-twice")
    assert in_french.startswith("warning: the text “I arrive” is translated twice")
    assert in_dutch == read("""
        warning: the text “I arrive” is translated twice, and not in the same way
        translations/nm.yaml: I  arrive: again
        translations/nl.yaml: I arrive: this one is shown
        = keep one of them, or name the file in which it means this with "of"
    """)


def test_what_a_file_of_translations_has_is_not_missing(write):
    of = "of: journeys/example.yaml"
    (found,) = _translated(write, "{text: I arrive, is: Ik kom aan}", of=of).found("missing-translation")
    assert found == read("""
        note: 2 of 4 translated texts have no “nl”
        title: only in en
        goal: only in en
        = journeymap translate nl prints what is missing, to be filled in
    """)
    assert _translated(write, "{text: I arrive, is: Ik kom aan}").found("missing-translation") == []
    rest = ("{text: I walk in and look for the queue, is: Ik zoek de rij}", "{text: To be awake. Soon., is: Wakker}")
    assert _translated(write, "{text: I arrive, is: Ik kom aan}", *rest, of=of).found("missing-translation") == []
    (found,) = _translated(write, "{text: I arrive, is: }", *rest, of=of).found("missing-translation")
    assert found.startswith("note: 2 of 4 translated texts have no “nl”")


def test_a_finding_about_a_text_stays_with_it_when_its_translation_stands_elsewhere(write):
    files = {
        "journeys/example.yaml": COFFEE.replace("I walk in and look for the queue", "{en: My KPI, fr: Mon KPI}"),
        "translations/en.yaml": "translation: fr\ntexts: [{text: My KPI, is: Mon SLA}, {text: I arrive, is: My SLA}]",
    }
    written = write("", "language: fr\nchecks: {jargon: note}", files)
    moved = {"title": ("title", "fr"), "stages": ("stages", "arrive", "title")}
    places = [each.place for each in written.workspace.translations if each.place.route[0] in moved]
    findings = [Finding(Check("a", "JM999"), "a", place) for place in places]
    assert [each.place.route for each in shown(findings, written.workspace.translations)] == list(moved.values())
