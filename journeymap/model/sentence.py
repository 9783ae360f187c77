"""A rule as the English sentence that its keys spell."""

from journeymap.model.principle import Rule


def sentence(rule: Rule) -> str:
    """The rule in words, such as ``after tag:arrival always tag:acknowledgement, within 60 s, in every load``."""
    words = [part for part in (_condition(rule), _demand(rule)) if part]
    main = " ".join(words)
    return ", ".join(part for part in (main, *_modifiers(rule)) if part)


def _condition(rule: Rule) -> str:
    if rule.after:
        return f"after {rule.after}"
    if rule.before:
        return f"before {rule.before}"
    if rule.between:
        return f"between {rule.between[0]} and {rule.between[1]}"
    return f"each {rule.each}" if rule.each else ""


def _demand(rule: Rule) -> str:
    parts = []
    if rule.always:
        parts.append(f"always {rule.always}")
    if rule.never:
        parts.append(f"never {rule.never}")
    for words, count in (("at least", rule.at_least), ("at most", rule.at_most), ("exactly", rule.exactly)):
        if count is not None:
            parts.append(f"{words} {count}")
    if rule.of:
        parts.append(f"of {rule.of}")
    if rule.starts_with:
        parts.append(f"starts with {rule.starts_with}")
    if rule.ends_with:
        parts.append(f"ends with {rule.ends_with}")
    if rule.has:
        parts.append("has " + " and ".join(_field(name, value) for name, value in rule.has.items()))
    return " ".join(parts)


def _field(name: str, value: bool | str) -> str:  # noqa: FBT001 -- the language writes true for "is there"
    if value is True:
        return name
    return f"no {name}" if value is False else f"{name} {value}"


def _modifiers(rule: Rule) -> list[str]:
    parts = [f"until {rule.until}"] if rule.until else []
    if rule.within is not None:
        if rule.within.steps is not None:
            parts.append(f"within {rule.within.steps} steps" if rule.within.steps > 1 else "within 1 step")
        if rule.within.time is not None:
            parts.append(f"within {rule.within.time:g} s")
    if rule.without:
        parts.append(f"without {rule.without}")
    if rule.in_every:
        parts.append(f"in every {' and '.join(rule.in_every)}")
    return parts
