"""A house in which every text that a designer may write is a hostile one."""

from journeymap.model.house import Entry, House
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Principle, Rule
from journeymap.model.touchpoint import (
    Cost,
    Delight,
    Duration,
    Emotion,
    Friction,
    Layer,
    Metric,
    Need,
    Next,
    Opportunity,
    Time,
    Touchpoint,
)
from journeymap.model.workspace import Workspace


def hostile_workspace(text: str) -> Workspace:
    """A workspace that says ``text`` wherever it may."""
    entry = Entry("x", text, description=text, goal=text, quote=text, owner=text)
    entries = {"x": entry, "y": entry}
    return Workspace(
        House(
            name=text,
            description=text,
            roles=entries,
            personas=entries,
            channels=entries,
            systems=entries,
            procedures=entries,
            contexts={"load": ("peak",)},
        ),
        (
            Journey(
                "trip",
                text,
                (Stage("one", text),),
                (_moment("a", text), _moment("b", text, end=True), _work("c", text)),
                "journeys/trip.yaml",
                persona="x",
                goal=text,
                owner=text,
                description=text,
            ),
        ),
        (
            Principle(
                "p",
                text,
                text,
                text,
                "principles/p.yaml",
                why=text,
                do=(text,),
                dont=(text,),
                challenge=text,
                rules=(Rule("r", says=text, in_every=("load",)),),
            ),
        ),
    )


def _moment(touchpoint: str, text: str, *, end: bool = False) -> Touchpoint:
    return Touchpoint(
        touchpoint,
        text,
        "one",
        Layer.FRONTSTAGE,
        start=not end,
        end=end,
        next=() if end else (Next("b", condition=text, when={"load": ("peak",)}, share=50.0), Next("b", share=50.0)),
        needs=(Need("c", text),),
        expects=text,
        thinks=text,
        says=(text,),
        emotion=Emotion(1, 0, text),
        friction=(Friction(text, 3),),
        delight=(Delight(text),),
        moment_of_truth=True,
        principles=("p",),
        channel="x",
        roles=("x", "y"),
        procedure="x",
        systems=("x", "y"),
        personas=("x", "y"),
        do=(text, text),
        takes=Time(Duration(1.0), {("load", "peak"): Duration(2.0)}),
        metrics=(Metric(text),),
        opportunities=(Opportunity("o", text, status="doing"),),
        cost_to_customer=Cost(text, "a"),
    )


def _work(touchpoint: str, text: str) -> Touchpoint:
    return Touchpoint(touchpoint, text, "one", Layer.SUPPORT, roles=("x",), owner=text, principles=("p",), do=(text,))
