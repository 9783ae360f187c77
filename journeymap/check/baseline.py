"""A baseline: the findings that are known of old. It silences them, and it can only shrink.

As text it is JSON, version 1: ``{"version": 1, "known": [{"check", "file", "message", "fingerprint", "count"}]}``,
sorted, one finding a line, so that two people who make it at the same time make the same bytes.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeymap.check.fingerprint import fingerprint, numbered
from journeymap.check.suppress import can_be_ignored
from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Finding
from journeymap.load.limits import BASELINE_BYTES

VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding that is known, and how often it is there. The message is for those who read the baseline."""

    file: str
    check: str
    message: str
    fingerprint: str
    count: int


Baseline = tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The findings that are new, those that are known, and what of the baseline is there no more."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    gone: Baseline


def baseline(findings: Iterable[Finding]) -> Baseline:
    """The baseline of these findings. What is wrong with a file itself has to be mended, and is left out."""
    able = [finding for finding in findings if can_be_ignored(finding.check)]
    counts = Counter(map(fingerprint, able))
    first = {fingerprint(finding): finding for finding in reversed(able)}
    return tuple(
        sorted(
            Known(each.place.file, each.check.slug, each.message, mark, counts[mark]) for mark, each in first.items()
        )
    )


def compare(findings: Sequence[Finding], known: Baseline) -> Compared:
    """Part the findings by whether they are known. Of more than are known, the last are new."""
    counts = {each.fingerprint: each.count for each in known}
    new: list[Finding] = []
    old: list[Finding] = []
    for finding, mark, number in numbered(findings):
        is_known = can_be_ignored(finding.check) and number <= counts.get(mark, 0)
        (old if is_known else new).append(finding)
    left = Counter(map(fingerprint, old))
    gone = [_counted(each, each.count - left[each.fingerprint]) for each in known]
    return Compared(tuple(new), tuple(old), tuple(each for each in gone if each.count))


def shrunk(known: Baseline, gone: Baseline, files: Collection[str] | None = None) -> Baseline:
    """A baseline without what is gone. With ``files``, what is gone of other files than these stays."""
    less = {each.fingerprint: each.count for each in gone if files is None or each.file in files}
    left = [_counted(each, each.count - less.get(each.fingerprint, 0)) for each in known]
    return tuple(each for each in left if each.count)


def _counted(known: Known, count: int) -> Known:
    return Known(known.file, known.check, known.message, known.fingerprint, count)


def written(known: Baseline) -> bytes:
    """A baseline as the bytes of its file."""
    lines = [
        json.dumps(
            {
                "check": each.check,
                "file": each.file,
                "message": each.message,
                "fingerprint": each.fingerprint,
                "count": each.count,
            }
        )
        for each in sorted(known)
    ]
    inside = "".join(f"\n    {line}{',' if number < len(lines) else ''}" for number, line in enumerate(lines, 1))
    end = "\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "known": [{inside}{end}]\n}}\n'.encode("ascii")


def opened(path: Path) -> Baseline:
    """The baseline in a file. Raises UsageError when it holds something else, and OSError."""
    with path.open("rb") as file:
        return read_baseline(file.read(BASELINE_BYTES + 1), str(path))


def read_baseline(content: bytes, file: str) -> Baseline:
    """The baseline that the bytes of a file are. Raises UsageError when they are something else."""
    if len(content) > BASELINE_BYTES:
        raise _refused(file, f"it is larger than {BASELINE_BYTES // 1024**2} MiB")
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as problem:
        raise _refused(file, "it is not JSON") from problem
    if not isinstance(data, dict) or not isinstance(data.get("known"), list):
        raise _refused(file, 'it has no list "known"')
    if data.get("version") != VERSION:
        raise _refused(file, f"it is not of version {VERSION}")
    known = tuple(sorted(_known(each, number, file) for number, each in enumerate(data["known"], 1)))
    if len({each.fingerprint for each in known}) < len(known):
        raise _refused(file, "two of its entries have the same fingerprint")
    return known


def _known(data: object, number: int, file: str) -> Known:
    entry: Mapping[str, object] = data if isinstance(data, dict) else {}
    texts = [entry.get(name) for name in ("file", "check", "message", "fingerprint")]
    count = entry.get("count")
    if not all(isinstance(text, str) for text in texts) or type(count) is not int or count < 1:
        raise _refused(file, f"its entry {number} is not complete")
    where, check, message, mark = map(str, texts)
    return Known(where, check, message, mark, count)


def _refused(file: str, why: str) -> UsageError:
    return UsageError(f"{file} is no baseline of journeymap: {why}\nto make one: journeymap baseline create {file}")
