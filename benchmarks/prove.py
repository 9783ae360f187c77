"""What proving costs: ``python benchmarks/prove.py``.

Prints CPU seconds and peak memory of the prover, and how many times a plain breadth-first search of the same
journey that is, measured in the same run. A big journey, one with 2^40 ways, many rules, and growth:
twice the touchpoints, or twice the states of a rule, should cost about twice the time.
"""

# ruff: noqa: INP001, T201 -- a script that prints

import random
import resource
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from journeymap.graph.flow import Flow
from journeymap.model.house import House
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Limit, Principle, Rule
from journeymap.model.touchpoint import Duration, Layer, Next, Time, Touchpoint
from journeymap.prove.prover import Prover
from journeymap.prove.verdict import Verdict

HOUSE = House(contexts={"load": ("calm", "busy")})
ROUNDS = 3

Graph = dict[int, list[int]]


def journey(graph: Graph, seed: int = 1) -> Flow:
    """A journey from touchpoint 0 along the graph; what leads nowhere is an end. Every touchpoint takes a while."""
    dice = random.Random(seed)  # noqa: S311 -- no secrets
    tags = ("arrival", "greeting", "complaint", "apology", "payment")
    touchpoints = tuple(
        Touchpoint(
            f"t{node}",
            f"Moment {node}",
            "one",
            Layer.FRONTSTAGE,
            start=node == 0,
            next=tuple(Next(f"t{other}") for other in onward),
            tags=tuple(tag for tag in tags if dice.random() < 0.05),  # noqa: PLR2004 -- one in twenty
            takes=Time(Duration(float(dice.randint(1, 20)), float(dice.randint(20, 60)))),
        )
        for node, onward in graph.items()
    )
    return Flow(Journey("big", "Big", (Stage("one", "One"),), touchpoints, "journeys/big.yaml"))


def wild(nodes: int, each: int, seed: int = 1) -> Graph:
    """So many touchpoints, each with so many ways on to anywhere; one in fifty is an end."""
    dice = random.Random(seed)  # noqa: S311 -- no secrets
    return {
        node: [(node + 1) % nodes, *(dice.randrange(nodes) for _ in range(each - 1))] if node % 50 != 49 else []  # noqa: PLR2004
        for node in range(nodes)
    }


def forward(nodes: int, each: int, seed: int = 1) -> Graph:
    """The same without loops: every way leads a little further."""
    dice = random.Random(seed)  # noqa: S311 -- no secrets
    return {
        node: sorted({min(node + step, nodes - 1) for step in (1, *(dice.randint(2, 9) for _ in range(each - 1)))})
        if node < nodes - 1
        else []
        for node in range(nodes)
    }


def diamonds(count: int) -> Graph:
    """A chain of diamonds: 2 to the power of ``count`` different ways."""
    graph: Graph = {}
    for base in range(0, 3 * count, 3):
        graph |= {base: [base + 1, base + 2], base + 1: [base + 3], base + 2: [base + 3]}
    return graph | {3 * count: []}


TEN = (
    Rule("existence", always="tag:greeting", within=Limit(steps=8)),
    Rule("absence", never="tag:arrival,tag:greeting,tag:complaint"),
    Rule("count", of="tag:apology", at_most=3),
    Rule("response", after="tag:complaint", always="tag:apology"),
    Rule("response-soon", after="tag:arrival", always="tag:greeting", within=Limit(steps=4, time=600.0)),
    Rule("not-response", after="tag:payment", never="tag:complaint", until="tag:apology"),
    Rule("precedence", before="tag:payment", always="tag:greeting", without="tag:complaint"),
    Rule("precedence-in-time", before="tag:payment", always="tag:greeting", within=Limit(time=3600.0)),
    Rule("ban-in-time", after="tag:apology", never="tag:apology", within=Limit(time=5.0)),
    Rule("between", between=("tag:arrival", "tag:payment"), always="tag:greeting"),
)


def kept(steps: int) -> Rule:
    """A rule that no path breaks, so that everything has to be looked at, with about so many states."""
    return Rule("kept", after="t0", never="tag:nothing", within=Limit(steps=steps))


def plain_search(flow: Flow) -> int:
    """How many touchpoints a breadth-first search finds from the starts, over a dictionary of lists."""
    onward = {each.id: [way.to for way in each.next] for each in flow.journey.touchpoints}
    edge = [each.id for each in flow.journey.touchpoints if each.start]
    found = set(edge)
    while edge:
        edge = [other for node in edge for other in onward[node] if not (other in found or found.add(other))]  # type: ignore[func-returns-value]
    return len(found)


def seconds(work: Callable[[], object]) -> float:
    """The CPU time of the quickest of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def verdicts(flow: Flow, rules: Sequence[Rule]) -> list[Verdict]:
    """The verdicts of some rules on a journey."""
    return list(Prover([Principle("p", "P", "f", "e", "p.yaml", rules=tuple(rules))], HOUSE).verdicts(flow))


def measure(name: str, flow: Flow, rules: Sequence[Rule]) -> float:
    """Print a line of the table; the CPU seconds."""
    plain, took = seconds(lambda: plain_search(flow)), seconds(lambda: verdicts(flow, rules))
    tracemalloc.start()
    outcomes = [each.outcome.value for each in verdicts(flow, rules)]
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    told = ", ".join(f"{outcomes.count(each)} {each}" for each in dict.fromkeys(outcomes))
    ways = sum(len(each.next) for each in flow.journey.touchpoints)
    print(
        f"{name:28} {len(flow.journey.touchpoints):7,} {ways:7,} {len(rules):5} {took:8.3f} s {peak:7.1f} MB "
        f"{took / plain / len(rules):7.1f} x   {told}"
    )
    return took


def main() -> None:
    """Measure and print."""
    print(f"{'':28} {'points':>7} {'ways':>7} {'rules':>5} {'CPU':>10} {'memory':>10} {'BFS/rule':>9}")
    measure("big, with loops", journey(wild(10_000, 3)), TEN)
    measure("big, without loops", journey(forward(10_000, 3)), TEN)
    measure("2^40 ways", journey(diamonds(40)), TEN)
    measure("1,000 touchpoints, 20 rules", journey(wild(1_000, 3)), TEN * 2)
    measure("the same without loops", journey(forward(1_000, 3)), TEN * 2)
    print("\ntouchpoints x states, on a rule that no path breaks")
    for nodes in (1_000, 2_000, 4_000, 8_000, 16_000):
        measure(f"{nodes:,} x 20", journey(wild(nodes, 3)), [kept(18)])
    for states in (10, 20, 40, 80, 160):
        measure(f"2,000 x {states}", journey(wild(2_000, 3)), [kept(states - 2)])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\npeak memory of the whole process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
