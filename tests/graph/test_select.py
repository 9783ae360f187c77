"""Selectors against the sets that they stand for, worked out one touchpoint at a time."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.graph.select import SelectorError, parse, select
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Delight, Emotion, Friction, Layer, Next, Touchpoint


def _touchpoint(touchpoint_id: str, *to: str, layer: Layer = Layer.CUSTOMER, stage: str = "arrive") -> Touchpoint:
    return Touchpoint(touchpoint_id, touchpoint_id, stage, layer, next=tuple(map(Next, to)))


CAFE = Flow(
    Journey(
        "coffee",
        "Coffee",
        (Stage("arrive", "Arrive"), Stage("leave", "Leave")),
        (
            replace(
                _touchpoint("walk-in", "nod", "walk-out"),
                start=True,
                tags=("arrival", "first"),
                emotion=Emotion(1, -1),
                friction=(Friction("dark", 1), Friction("crowded", 3)),
            ),
            replace(
                _touchpoint("nod", "order", layer=Layer.FRONTSTAGE),
                channel="counter",
                roles=("barista", "host"),
                systems=("camera",),
                procedure="greet-first",
                principles=("seen",),
                moment_of_truth=True,
                emotion=Emotion(2),
                delight=(Delight("my name"),),
                owner="floor[1]",
            ),
            replace(
                _touchpoint("order", "order", "pay"),
                personas=("tourist",),
                friction=(Friction("slow", 2),),
                tags=("x",),
            ),
            _touchpoint("pay", "walk-out", stage="leave"),
            _touchpoint("walk-out", stage="leave"),
            replace(_touchpoint("watch", layer=Layer.BACKSTAGE), roles=("shift-lead",), emotion=Emotion(-0.5)),
        ),
        "journeys/coffee.yaml",
        persona="commuter",
        owner="store",
    )
)
EVERYTHING = {"walk-in", "nod", "order", "pay", "walk-out", "watch"}


@pytest.mark.parametrize(
    ("selector", "meant"),
    [
        ("walk-in", {"walk-in"}),
        ("id:walk-*", {"walk-in", "walk-out"}),
        ("walk-*", {"walk-in", "walk-out"}),
        ("?ay", {"pay"}),
        ("nobody", set()),
        ("tag:arrival", {"walk-in"}),
        ("tag:*r*", {"walk-in"}),
        ("stage:leave", {"pay", "walk-out"}),
        ("layer:backstage", {"watch"}),
        ("channel:counter", {"nod"}),
        ("role:host", {"nod"}),
        ("role:*", {"nod", "watch"}),
        ("system:camera", {"nod"}),
        ("procedure:greet-first", {"nod"}),
        ("principle:seen", {"nod"}),
        ("persona:commuter", EVERYTHING - {"order"}),
        ("persona:tourist", {"order"}),
        ("owner:store", EVERYTHING - {"nod"}),
        ("owner:floor[1]", {"nod"}),
        ("owner:floo[r]1", set()),
        ("journey:coffee", EVERYTHING),
        ("journey:tea", set()),
        ("path:journeys/c*", EVERYTHING),
        ("moment_of_truth", {"nod"}),
        ("start", {"walk-in"}),
        ("delight", {"nod"}),
        ("all", EVERYTHING),
        ("emotion:<0", {"watch"}),
        ("emotion:<=-0.5", {"watch"}),
        ("emotion:>=1", {"walk-in", "nod"}),
        ("emotion:=2", {"nod"}),
        ("emotion:>2", set()),
        ("observed:<0", {"walk-in"}),
        ("friction:>=3", {"walk-in"}),
        ("friction:<3", {"order"}),
        ("walk-in pay", {"walk-in", "pay"}),
        ("walk-*,stage:leave", {"walk-out"}),
        ("walk-*,stage:leave nod", {"walk-out", "nod"}),
        ("walk-in+1", {"walk-in", "nod", "walk-out"}),
        ("walk-in+2", {"walk-in", "nod", "walk-out", "order"}),
        ("walk-in+", EVERYTHING - {"watch"}),
        ("1+pay", {"order", "pay"}),
        ("+pay", {"walk-in", "nod", "order", "pay"}),
        ("1+order+1", {"nod", "order", "pay"}),
        ("order+0", {"order"}),
        ("watch+3", {"watch"}),
        ("tag:arrival+1,layer:frontstage", {"nod"}),
        ("  nod   pay ", {"nod", "pay"}),
    ],
)
def test_what_a_selector_means(selector: str, meant: set[str]):
    assert select(parse(selector), CAFE) == meant


@pytest.mark.parametrize(
    ("selector", "says", "term"),
    [
        ("", "the selector is empty", ""),
        ("   ", "the selector is empty", "   "),
        ("a,", '"" is not a selector', ""),
        ("a,,b", '"" is not a selector', ""),
        ("+", '"+" is not a selector', "+"),
        ("a+b", '"a+b" is not a selector', "a+b"),
        ("a+1+1", '"a+1+1" is not a selector', "a+1+1"),
        ("a+99999", '"a+99999" is not a selector', "a+99999"),
        ("tag:", '"tag:" is not a selector', "tag:"),
        ("nod colour:red", '"colour" is not something to select by', "colour:red"),
        ("Tag:arrival", '"Tag" is not something to select by', "Tag:arrival"),
        ("moment-of-truth:yes", '"moment-of-truth" is not something to select by', "moment-of-truth:yes"),
        ("emotion:low", '"emotion:low" compares with nothing: write emotion:<0 or emotion:>=1', "emotion:low"),
        ("friction:3", '"friction:3" compares with nothing: write friction:<0 or friction:>=1', "friction:3"),
    ],
)
def test_a_selector_that_cannot_be_read(selector: str, says: str, term: str):
    with pytest.raises(SelectorError) as caught:
        parse(selector)
    assert str(caught.value) == says
    assert caught.value.term == term


def test_an_unknown_method_names_the_known_ones():
    with pytest.raises(SelectorError) as caught:
        parse("colour:red")
    assert {"tag", "emotion", "moment_of_truth"} <= set(caught.value.known)
    assert list(caught.value.known) == sorted(caught.value.known)


PLAIN = st.sampled_from(
    ["walk-in", "nod", "pay", "walk-*", "*", "?ay", "tag:x", "stage:leave", "role:*", "all", "start", "layer:f*"]
)
TERMS = st.builds(
    lambda before, value, after: f"{before}{value}{after}",
    st.sampled_from(["", "", "1+", "2+", "+"]),
    PLAIN,
    st.sampled_from(["", "", "+1", "+2", "+3", "+"]),
)
SELECTORS = st.lists(st.lists(TERMS, min_size=1, max_size=3).map(",".join), min_size=1, max_size=3).map(" ".join)


def _like(pattern: str, text: str) -> bool:
    return bool(re.fullmatch(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), text))


def _plainly(term: str, each: Touchpoint) -> bool:
    if term == "all":
        return True
    if term == "start":
        return each.start
    method, _, value = term.rpartition(":")
    texts = {"": (each.id,), "tag": each.tags, "stage": (each.stage,), "role": each.roles, "layer": (each.layer,)}
    return any(_like(value, text) for text in texts[method])


def _distance(source: str, target: str) -> int | None:
    """The number of steps from one touchpoint to another, by counting up."""
    here, seen = {source}, {source}
    for steps in range(10):
        if target in here:
            return steps
        here = {after for before, after in CAFE.graph.edges if before in here} - seen
        seen |= here
    return None


def _near(term: str, touchpoint: Touchpoint) -> bool:
    before, value, after = re.fullmatch(r"(?:(\d*)\+)?([^+]+?)(?:\+(\d*))?", term).groups()  # type: ignore[union-attr]
    hits = [each.id for each in CAFE.journey.touchpoints if _plainly(value, each)]
    if touchpoint.id in hits:
        return True
    if touchpoint.id not in CAFE.graph:
        return False
    for steps, ways in (
        (before, [_distance(touchpoint.id, hit) for hit in hits]),
        (after, [_distance(hit, touchpoint.id) for hit in hits]),
    ):
        if steps is not None and any(way is not None and way <= int(steps or 99) for way in ways):
            return True
    return False


@given(SELECTORS)
def test_a_selector_means_the_union_of_the_common_parts_of_its_terms(selector: str):
    expected = {
        each.id
        for each in CAFE.journey.touchpoints
        if any(all(_near(term, each) for term in part.split(",")) for part in selector.split())
    }
    assert select(parse(selector), CAFE) == expected


@given(st.text(alphabet="ab:*+,<>=12- \u00e9[]", max_size=12))
def test_any_text_is_read_or_refused(text: str):
    try:
        selector = parse(text)
    except SelectorError:
        return
    assert select(selector, CAFE) <= EVERYTHING
