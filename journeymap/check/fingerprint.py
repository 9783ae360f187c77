"""A finding's fingerprint: the same as long as it is the same finding, wherever in the file its lines have moved."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from journeymap.diagnostics.finding import Finding

_LENGTH = 32


def fingerprint(finding: Finding) -> str:
    """The fingerprint of a finding: of its check, its file, the keys that lead to its place, and its message.

    Where in a list something stands does not count, nor does a line or a column.
    """
    keys = [step for step in finding.place.route if isinstance(step, str)]
    told = json.dumps([finding.check.slug, finding.place.file, keys, str(finding.place.part), finding.message])
    return sha256(told.encode("ascii")).hexdigest()[:_LENGTH]


def numbered(findings: Sequence[Finding]) -> Iterator[tuple[Finding, str, int]]:
    """Each finding with its fingerprint, and the how manieth with that fingerprint it is, from 1."""
    seen: Counter[str] = Counter()
    for finding in findings:
        mark = fingerprint(finding)
        seen[mark] += 1
        yield finding, mark, seen[mark]
