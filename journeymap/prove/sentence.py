"""Which sentence a rule is, by its keys, and the automaton that reads it."""

from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass
from enum import Enum, auto

from journeymap.model.principle import Rule
from journeymap.prove import automaton
from journeymap.prove.automaton import Automaton
from journeymap.prove.phrases import listed

SELECTORS = ("always", "never", "of", "after", "before", "until", "starts_with", "ends_with", "each", "without")
"""The keys of a rule that hold one selector; ``between`` holds two."""


class Sentence(Enum):
    """The sentences of the language, by the names that the trade gives them."""

    EXISTENCE = auto()
    ABSENCE = auto()
    COUNT = auto()
    RESPONSE = auto()
    NOT_RESPONSE = auto()
    PRECEDENCE = auto()
    NOT_PRECEDENCE = auto()
    BETWEEN = auto()
    NOT_BETWEEN = auto()
    INIT = auto()
    END = auto()
    INVARIANT = auto()


@dataclass(frozen=True, slots=True)
class Spelling:
    """A rule as the prover reads it: its sentence, and its selectors in the places X, Y and Z.

    X is the trigger or what is banned everywhere, Y what is demanded, counted or banned, and Z the third
    selector of a sentence. An invariant has no automaton: it looks at touchpoints, not at paths.
    """

    sentence: Sentence
    automaton: Automaton | None
    x: str | None = None
    y: str | None = None
    z: str | None = None


_COUNTS = ("at_least", "at_most", "exactly")
_OPENINGS = ("after", "before", "between", "each", "starts_with", "ends_with", "of")
"""The keys that a sentence may open with; ``of`` stands for the counts."""

_KEYS = (*_OPENINGS, "always", "never", "has", *_COUNTS, "until", "within", "without")

_FORMS: Mapping[Sentence, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Sentence.EXISTENCE: (("always",), ("within",)),
    Sentence.ABSENCE: (("never",), ()),
    Sentence.COUNT: (("of",), _COUNTS),
    Sentence.RESPONSE: (("after", "always"), ("within", "without")),
    Sentence.NOT_RESPONSE: (("after", "never"), ("within", "until")),
    Sentence.PRECEDENCE: (("before", "always"), ("within", "without")),
    Sentence.NOT_PRECEDENCE: (("before", "never"), ("within",)),
    Sentence.BETWEEN: (("between", "always"), ()),
    Sentence.NOT_BETWEEN: (("between", "never"), ()),
    Sentence.INIT: (("starts_with",), ()),
    Sentence.END: (("ends_with",), ()),
    Sentence.INVARIANT: (("each", "has"), ()),
}
"""The keys that each sentence needs, and those that it allows besides."""

_BELONGS = {
    "until": "it ends a ban, and goes with after and never",
    "without": "it goes with after and always, or with before and always",
    "within": "it goes with always, and with after or before",
}


def written(rule: Rule) -> tuple[str, ...]:
    """The keys of the sentence that a rule writes; ``id``, ``says``, ``in_every`` and ``target`` are not among them."""
    return tuple(key for key in _KEYS if getattr(rule, key) not in (None, {}))


def spelling(rule: Rule) -> Spelling | None:
    """The sentence that a rule is, or ``None`` when its keys make no sentence; see ``trouble``."""
    return None if trouble(rule) else _spelled(rule, _form(written(rule)))


def _form(keys: Iterable[str]) -> Sentence:
    """The sentence of which these are the keys that it needs, and perhaps more."""
    has = set(keys)
    return max((each for each in Sentence if has.issuperset(_FORMS[each][0])), key=lambda each: len(_FORMS[each][0]))


def _spelled(rule: Rule, sentence: Sentence) -> Spelling:  # noqa: C901, PLR0911, PLR0912 -- a table
    steps = rule.within.steps if rule.within is not None else None
    first, last = rule.between or (None, None)
    match sentence:
        case Sentence.EXISTENCE:
            return Spelling(sentence, automaton.existence(steps), y=rule.always)
        case Sentence.ABSENCE:
            return Spelling(sentence, automaton.absence(), x=rule.never)
        case Sentence.COUNT if rule.exactly is not None:
            return Spelling(sentence, automaton.count(rule.exactly, rule.exactly), y=rule.of)
        case Sentence.COUNT:
            return Spelling(sentence, automaton.count(rule.at_least or 0, rule.at_most), y=rule.of)
        case Sentence.RESPONSE:
            return Spelling(sentence, automaton.response(steps), rule.after, rule.always, rule.without)
        case Sentence.NOT_RESPONSE:
            return Spelling(sentence, automaton.not_response(steps), rule.after, rule.never, rule.until)
        case Sentence.PRECEDENCE:
            return Spelling(sentence, automaton.precedence(steps), rule.before, rule.always, rule.without)
        case Sentence.NOT_PRECEDENCE:
            return Spelling(sentence, automaton.not_precedence(steps), rule.before, rule.never)
        case Sentence.BETWEEN:
            return Spelling(sentence, automaton.between_always(), first, rule.always, last)
        case Sentence.NOT_BETWEEN:
            return Spelling(sentence, automaton.between_never(), first, rule.never, last)
        case Sentence.INIT:
            return Spelling(sentence, automaton.starts_with(), y=rule.starts_with)
        case Sentence.END:
            return Spelling(sentence, automaton.ends_with(), y=rule.ends_with)
        case Sentence.INVARIANT:
            return Spelling(sentence, None, x=rule.each)


def trouble(rule: Rule) -> str:
    """Why the keys of a rule make no sentence, in a designer's words; empty when they do."""
    keys = written(rule)
    return _clash(keys) or _gap(keys) or _surplus(keys) or _both_limits(rule)


def _clash(keys: tuple[str, ...]) -> str:
    """Keys of two sentences in one rule."""
    openings = [key for key in _OPENINGS if key in keys]
    demands = [key for key in ("always", "never") if key in keys]
    for several in (openings, demands):
        if len(several) > 1:
            return f"{listed(several)} do not go together: make them rules of their own"
    others = [key for key in ("at_least", "at_most") if key in keys]
    if "exactly" in keys and others:
        return f"exactly says it all: leave out {listed(others)}"
    return ""


def _gap(keys: tuple[str, ...]) -> str:
    """A key that is missing."""
    has = set(keys)
    if not keys:
        return "the rule says nothing yet: give it a sentence, such as after: tag:arrival, always: tag:greeting"
    for key in ("after", "before", "between"):
        if key in has and not has & {"always", "never"}:
            return f"{key} needs always or never beside it"
    if ("each" in has) is not ("has" in has):
        return "each needs has beside it" if "each" in has else "has needs each beside it"
    counts = [key for key in _COUNTS if key in has]
    if bool(counts) is not ("of" in has):
        missing = "of" if counts else "at_least, at_most or exactly"
        return f"{listed(counts or ['of'])} {_need(counts)} {missing} beside {'them' if len(counts) > 1 else 'it'}"
    if not has & {*_OPENINGS, "always", "never"}:
        return f"{listed(keys)} {_need(keys)} a sentence to go with"
    return ""


def _surplus(keys: tuple[str, ...]) -> str:
    """A key too many."""
    needs, allows = _FORMS[_form(keys)]
    surplus = [key for key in keys if key not in needs and key not in allows]
    if not surplus:
        return ""
    main = [key for key in keys if key in needs]
    why = f": {_BELONGS[surplus[0]]}" if surplus[0] in _BELONGS else ""
    return f"{surplus[0]} does not go with {listed(main)}{why}"


def _both_limits(rule: Rule) -> str:
    limit = rule.within
    if rule.never is not None and limit is not None and limit.steps is not None and limit.time is not None:
        return "never holds for a number of steps or for a time, not for both: make them rules of their own"
    return ""


def _need(keys: Sized) -> str:
    return "need" if len(keys) > 1 else "needs"
