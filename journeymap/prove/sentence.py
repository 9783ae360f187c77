"""Which sentence a rule is, by its keys, and the automaton that reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from journeymap.model.principle import Rule
from journeymap.prove import automaton
from journeymap.prove.automaton import Automaton

SELECTORS = ("always", "never", "of", "after", "before", "until", "starts_with", "ends_with", "each", "without")
"""The keys of a rule that hold one selector; ``between`` holds two."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A rule as the prover reads it: the name of its sentence, its selectors in the places X, Y and Z."""

    name: str
    automaton: Automaton | None
    x: str | None = None
    y: str | None = None
    z: str | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    needs: frozenset[str]
    allows: frozenset[str]
    spell: Callable[[Rule], Spelling]


def _steps(rule: Rule) -> int | None:
    return rule.within.steps if rule.within is not None else None


def _counted(rule: Rule) -> Spelling:
    least = rule.at_least or 0 if rule.exactly is None else rule.exactly
    most = rule.at_most if rule.exactly is None else rule.exactly
    return Spelling("bounded existence", automaton.count(least, most), y=rule.of)


def _between(rule: Rule) -> Spelling:
    x, z = rule.between or ("", "")
    if rule.always is not None:
        return Spelling("between", automaton.between_always(), x, rule.always, z)
    return Spelling("between, never", automaton.between_never(), x, rule.never, z)


def _forms() -> tuple[_Form, ...]:
    def form(name: str, needs: str, allows: str, spell: Callable[[Rule], Spelling]) -> _Form:
        return _Form(name, frozenset(needs.split()), frozenset(allows.split()), spell)

    return (
        form(
            "existence", "always", "within", lambda r: Spelling("existence", automaton.existence(_steps(r)), y=r.always)
        ),
        form("absence", "never", "", lambda r: Spelling("absence", automaton.absence(), x=r.never)),
        form("bounded existence", "of", "at_least at_most exactly", _counted),
        form(
            "response",
            "after always",
            "within without",
            lambda r: Spelling("response", automaton.response(_steps(r)), r.after, r.always, r.without),
        ),
        form(
            "not response",
            "after never",
            "within until",
            lambda r: Spelling("not response", automaton.not_response(_steps(r)), r.after, r.never, r.until),
        ),
        form(
            "precedence",
            "before always",
            "within without",
            lambda r: Spelling("precedence", automaton.precedence(_steps(r)), r.before, r.always, r.without),
        ),
        form(
            "not precedence",
            "before never",
            "within",
            lambda r: Spelling("not precedence", automaton.not_precedence(_steps(r)), r.before, r.never),
        ),
        form("between", "between always", "", _between),
        form("between, never", "between never", "", _between),
        form("init", "starts_with", "", lambda r: Spelling("init", automaton.starts_with(), y=r.starts_with)),
        form("end", "ends_with", "", lambda r: Spelling("end", automaton.ends_with(), y=r.ends_with)),
        form("invariant", "each has", "", lambda r: Spelling("invariant", None, x=r.each)),
    )


_FORMS = _forms()
_KEYS = (*SELECTORS, "between", "has", "within", "at_least", "at_most", "exactly")


def written(rule: Rule) -> frozenset[str]:
    """The keys of the sentence that a rule writes; ``id``, ``says``, ``in_every`` and ``target`` are not among them."""
    return frozenset(key for key in _KEYS if getattr(rule, key) not in (None, {}))


def spelling(rule: Rule) -> Spelling | None:
    """The sentence that a rule is, or ``None`` when its keys make no sentence; see ``trouble``."""
    keys = written(rule)
    if "of" in keys and not keys & {"at_least", "at_most", "exactly"}:
        return None
    if "exactly" in keys and keys & {"at_least", "at_most"}:
        return None
    if "never" in keys and rule.within is not None and None not in (rule.within.steps, rule.within.time):
        return None
    for form in _FORMS:
        if form.needs <= keys <= form.needs | form.allows:
            return form.spell(rule)
    return None


def trouble(rule: Rule) -> str:
    """Why the keys of a rule make no sentence, in a designer's words; empty when they do."""
    if spelling(rule) is not None:
        return ""
    keys = written(rule)
    if not keys:
        return "the rule says nothing yet"
    best = max(_FORMS, key=lambda form: (len(form.needs & keys), -len(form.needs - keys), -len(keys - form.allows)))
    missing = sorted(best.needs - keys)
    surplus = sorted(keys - best.needs - best.allows)
    if missing:
        return f"{' and '.join(sorted(keys))} alone make no sentence: {' and '.join(missing)} is missing"
    if surplus:
        return f"{' and '.join(surplus)} does not go with {' and '.join(sorted(best.needs))}"
    if "never" in keys and "within" in keys:
        return "a ban lasts for a number of steps or for a time, not for both"
    return "of needs one of at_least, at_most and exactly, and exactly stands alone"
