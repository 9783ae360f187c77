"""The automata of the rules. They read letters and know nothing of journeys.

A letter says which of a rule's selectors mean the touchpoint that is met: bit 0 for X (the trigger), bit 1
for Y (what is demanded or banned), bit 2 for Z (the third selector of a sentence). The same automaton can
read a designed path or a recorded case.

The sentences and their names are those of DECLARE (M. Pesic, H. Schonenberg and W. van der Aalst, 2007) and
of M. Dwyer, G. Avrunin and J. Corbett, "Patterns in property specifications" (1999), on finite traces.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

X, Y, Z = 1, 2, 4
LETTERS = 8


@dataclass(frozen=True, slots=True)
class Automaton:
    """A deterministic automaton: ``table[state][letter]`` is the next state; it begins in state 0.

    ``fails`` are the states in which a path that ends there breaks the rule.
    """

    table: tuple[tuple[int, ...], ...]
    fails: frozenset[int]

    def keeps(self, letters: tuple[int, ...]) -> bool:
        """Whether a path with these letters keeps the rule."""
        state = 0
        for letter in letters:
            state = self.table[state][letter]
        return state not in self.fails


def build(count: int, step: Callable[[int, int], int], fails: frozenset[int]) -> Automaton:
    """The automaton with states 0 to ``count`` - 1 that ``step`` (state, letter to state) describes."""
    return Automaton(tuple(tuple(step(state, letter) for letter in range(LETTERS)) for state in range(count)), fails)


_kept = lru_cache(maxsize=64)
"""The same few automata are asked for on every journey."""


@_kept
def existence(steps: int | None) -> Automaton:
    """Y is met; with ``steps``, among the first ``steps`` + 1 touchpoints.

    States: 0 to ``steps``, how many touchpoints were met without Y; then met, then broken.
    """
    if steps is None:
        return build(2, lambda state, letter: 1 if letter & Y else state, frozenset({0}))
    met, broken = steps + 1, steps + 2

    def step(state: int, letter: int) -> int:
        if state >= met:
            return state
        if letter & Y:
            return met
        return state + 1 if state < steps else broken

    return build(steps + 3, step, frozenset(range(met)) | {broken})


@_kept
def absence() -> Automaton:
    """X is never met."""
    return build(2, lambda state, letter: 1 if letter & X else state, frozenset({1}))


@_kept
def count(least: int, most: int | None) -> Automaton:
    """Y is met at least ``least`` and at most ``most`` times. States count, up to one more than matters."""
    top = (least if most is None else most) + 1
    good = range(least, top + 1 if most is None else top)
    return build(
        top + 1,
        lambda state, letter: min(state + bool(letter & Y), top),
        frozenset(range(top + 1)) - frozenset(good),
    )


@_kept
def response(steps: int | None) -> Automaton:
    """After X comes Y (within ``steps``, from the oldest X that still waits), and no Z before it.

    States: 0 nothing waits, 1 to ``steps`` how many steps the oldest X has waited plus one, then broken.
    """
    longest = 1 if steps is None else steps
    broken = longest + 1

    def step(state: int, letter: int) -> int:
        if state == broken:
            return broken
        if state and not letter & Y:
            if letter & Z:
                return broken
            if steps is None:
                return state
            return state + 1 if state < steps else broken
        return 1 if letter & X else 0

    return build(broken + 1, step, frozenset(range(1, broken + 1)))


@_kept
def not_response(steps: int | None) -> Automaton:
    """After X never Y (within ``steps``, from the latest X), until Z, which ends the ban first.

    States: 0 no ban, 1 to ``steps`` the steps since the latest X plus one, then broken.
    """
    longest = 1 if steps is None else steps
    broken = longest + 1

    def step(state: int, letter: int) -> int:
        if state == broken:
            return broken
        after = 0 if letter & Z else state
        if after and letter & Y:
            return broken
        if letter & X:
            return 1
        if not after or steps is None:
            return after
        return after + 1 if after < steps else 0

    return build(broken + 1, step, frozenset({broken}))


@_kept
def precedence(steps: int | None) -> Automaton:
    """Before X there is a Y (at most ``steps`` before it), and no Z after that Y.

    States: 0 no Y to count on, 1 to ``steps`` the steps since the latest Y plus one, then broken.
    """
    longest = 1 if steps is None else steps
    broken = longest + 1

    def step(state: int, letter: int) -> int:
        if state == broken or (letter & X and not state):
            return broken
        if letter & Y:
            return 1
        if letter & Z or not state:
            return 0
        if steps is None:
            return state
        return state + 1 if state < steps else 0

    return build(broken + 1, step, frozenset({broken}))


@_kept
def not_precedence(steps: int | None) -> Automaton:
    """Before X there is no Y (at most ``steps`` before it). States as in ``precedence``."""
    longest = 1 if steps is None else steps
    broken = longest + 1

    def step(state: int, letter: int) -> int:
        if state == broken or (letter & X and state):
            return broken
        if letter & Y:
            return 1
        if not state or steps is None:
            return state
        return state + 1 if state < steps else 0

    return build(broken + 1, step, frozenset({broken}))


@_kept
def between_always() -> Automaton:
    """From each X to the next Z there is a Y, strictly between. States: outside, no Y yet, Y met, broken."""
    outside, waiting, met, broken = range(4)

    def step(state: int, letter: int) -> int:
        if state == broken or (letter & Z and state == waiting):
            return broken
        if letter & X:
            return waiting
        if letter & Z:
            return outside
        return met if letter & Y and state == waiting else state

    return build(4, step, frozenset({broken}))


@_kept
def between_never() -> Automaton:
    """From no X to the next Z is there a Y, strictly between. States: outside, no Y yet, Y met, broken."""
    outside, clean, met, broken = range(4)

    def step(state: int, letter: int) -> int:
        if state == broken or (letter & Z and state == met):
            return broken
        if letter & Z:
            return clean if letter & X else outside
        if state == outside:
            return clean if letter & X else outside
        return met if letter & Y else state

    return build(4, step, frozenset({broken}))


@_kept
def starts_with() -> Automaton:
    """The first touchpoint is Y. States: before the first, right, wrong."""
    return build(3, lambda state, letter: state or (1 if letter & Y else 2), frozenset({0, 2}))


@_kept
def ends_with() -> Automaton:
    """The last touchpoint is Y. States: not Y, Y."""
    return build(2, lambda _, letter: 1 if letter & Y else 0, frozenset({0}))
