"""Findings that a comment in the file silences, and what is to be said of such comments."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeymap.check.ignores import EXAMPLE, Ignore, Name, ignores
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.place import Place
from journeymap.diagnostics.suggest import nearest
from journeymap.load.comments import Comment

WITHOUT_REASON = Check("ignore-without-reason", "JM020")
UNUSED = Check("unused-ignore", "JM021", Severity.WARNING)
UNKNOWN = Check("ignore-unknown-check", "JM022", Severity.WARNING)

_OF_THE_FILE = "JM0"
_UNREAD = ("JM00", "JM01")

DOCS: Mapping[Check, str] = {
    WITHOUT_REASON: """\
A comment ignores a finding, but does not say why.

Whoever reads it next year has to know whether the reason still holds. Say it behind the bracket, in a few words.

Finds:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [look, {to: order, if: she sees me}]
  # journeymap: ignore[dead-end]
  look:    {title: I look for somebody, stage: arrive, layer: customer}
  order:   {title: I order, stage: leave, layer: frontstage}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [look, {to: order, if: she sees me}]
  # journeymap: ignore[dead-end] the next workshop is about them
  look:    {title: I look for somebody, stage: arrive, layer: customer}
  order:   {title: I order, stage: leave, layer: frontstage}
```
""",
    UNUSED: """\
A comment ignores a finding that is not there.

Either it has been mended, and the comment is no longer needed, or the comment stands on the wrong line: it speaks of
its own line, or, when it stands alone, of the line below it. As long as it is there, it would hide the next finding.

Finds:

```yaml
# journeymap: ignore[dead-end] they come back tomorrow
touchpoints:
  order:   {title: I order, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
touchpoints:
  order:   {title: I order, stage: leave, layer: frontstage, start: true}
```
""",
    UNKNOWN: """\
A comment asks to ignore something that cannot be ignored.

Mostly the name of the check is misspelt; ``journeymap explain`` lists them all. What is wrong with a file itself,
such as a field that does not exist, cannot be ignored: without it mended, the file cannot be read.

Finds:

```yaml
# journeymap: ignore[dead-ends] they come back tomorrow
touchpoints:
  order:   {title: I order, stage: leave, layer: frontstage, start: true}
```

Clean:

```yaml
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    next: [look, {to: order, if: she sees me}]
  # journeymap: ignore[dead-end] the next workshop is about them
  look:    {title: I look for somebody, stage: arrive, layer: customer}
  order:   {title: I order, stage: leave, layer: frontstage}
```
""",
}
"""What is to be known of them, in the form of a check's docstring."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The findings that are left, those that a comment silences, and what is wrong with such comments."""

    kept: tuple[Finding, ...]
    ignored: tuple[Finding, ...]
    complaints: tuple[Finding, ...]


def can_be_ignored(check: Check) -> bool:
    """Whether findings of this kind can be ignored, or known of old: not those about the file itself."""
    return not check.code.startswith(_OF_THE_FILE)


def is_unread(check: Check) -> bool:
    """Whether a finding of this kind means that a file could not be read as what it is."""
    return check.code.startswith(_UNREAD)


def suppress(
    findings: Sequence[Finding],
    comments: Mapping[str, Sequence[Comment]],
    checks: Collection[Check],
    line_of: Callable[[Place], int],
) -> Judged:
    """Part the findings by what the comments of the files say.

    ``checks`` are all kinds of finding that there are; ``line_of`` says on which line a place is. While a file cannot
    be read, no comment is called unused: what is found in the others may depend on it.
    """
    asked = [ignore for file, found in sorted(comments.items()) for ignore in ignores(file, found)]
    wanted = {_Spot(ignore.place.file, ignore.line, name.text) for ignore in asked for name in ignore.names}
    spots = [
        _Spot(finding.place.file, line_of(finding.place), finding.check.slug)
        if finding.place.file in comments and can_be_ignored(finding.check)
        else None
        for finding in findings
    ]
    complete = not any(is_unread(finding.check) for finding in findings)
    present = {spot for spot in spots if spot is not None}
    complaints: list[Finding] = []
    for ignore in asked:
        complaints += _malformed(ignore)
        for name in ignore.names:
            spot = _Spot(ignore.place.file, ignore.line, name.text)
            if not any(check.slug == name.text and can_be_ignored(check) for check in checks):
                complaints.append(_unknown(name, checks))
            elif complete and spot not in present:
                complaints.append(_unused(name, spot, present))
    return Judged(
        tuple(finding for finding, spot in zip(findings, spots, strict=True) if spot not in wanted),
        tuple(finding for finding, spot in zip(findings, spots, strict=True) if spot in wanted),
        tuple(complaints),
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A line of a file, and the name of what is found there or is to be ignored there."""

    file: str
    line: int
    check: str


def _malformed(ignore: Ignore) -> Iterator[Finding]:
    if not ignore.names:
        yield Finding(
            UNKNOWN,
            "this comment does not say what it ignores",
            ignore.place,
            "the name of a check is missing",
            (Hint(f"write: {EXAMPLE}"),),
        )
    elif not ignore.has_reason:
        names = ", ".join(name.text for name in ignore.names)
        yield Finding(
            WITHOUT_REASON,
            f"this comment ignores {names}, but does not say why",
            ignore.place,
            "a reason is missing",
            (Hint("say why behind the bracket, in a few words"),),
        )


def _unknown(name: Name, checks: Collection[Check]) -> Finding:
    if any(check.slug == name.text for check in checks):
        return Finding(
            UNKNOWN,
            f"{name.text} cannot be ignored",
            name.place,
            "it is about the file itself",
            (Hint("mend what it finds, and remove this comment"),),
        )
    near = nearest(name.text, [check.slug for check in checks if can_be_ignored(check)])
    hints = [Hint(f'did you mean "{near[0]}"?')] if near else []
    hints += [Hint(f'or "{other}"?') for other in near[1:]]
    return Finding(
        UNKNOWN,
        f'"{name.text}" is not a check of journeymap',
        name.place,
        "no check has this name",
        tuple(hints or [Hint("to see all checks: journeymap explain")]),
    )


def _unused(name: Name, spot: _Spot, present: Collection[_Spot]) -> Finding:
    lines = [each.line for each in present if (each.file, each.check) == (spot.file, spot.check)]
    hint = "remove it from the comment, or the comment with it"
    if lines:
        line = min(lines, key=lambda each: (abs(each - spot.line), each))
        hint = f"{spot.check} is found on line {line}: put the comment on that line, or on the line above it"
    return Finding(
        UNUSED,
        f"{name.text} is ignored here, but there is nothing to ignore",
        name.place,
        f"nothing is found on line {spot.line}",
        (Hint(hint),),
    )
