"""Every check is documented, and its examples are true."""

import re
from dataclasses import dataclass, field
from types import ModuleType

import pytest

from journeymap.check import registry
from journeymap.prove.survey import survey

HEADING = re.compile(r"^(?P<word>Finds|Clean)\b(?P<more>.*):$")
LABEL = re.compile(r"^# (?P<file>(?:journeys/|principles/|translations/)?[a-z-]+\.yaml)$")
CODES = {
    "references": "JM1",
    "flow": "JM2",
    "shape": "JM3",
    "coverage": "JM4",
    "emotion": "JM5",
    "care": "JM6",
    "resilience": "JM7",
    "size": "JM8",
    "rules": "JM9",
}
BASIC = (CODES["references"], CODES["flow"], CODES["shape"])
"""What no example may have besides what it shows."""
MODULES = {module.CHECK.slug: module for module in registry.modules()}


@dataclass
class Example:
    """The files of one example, and whether the check is to find something in them."""

    heading: str
    finds: bool
    files: dict[str, str] = field(default_factory=dict)


def examples(module: ModuleType) -> list[Example]:
    """The examples in a docstring: below each heading, fenced blocks; a first line may name the file."""
    found: list[Example] = []
    block: list[str] | None = None
    for line in (module.__doc__ or "").splitlines():
        heading = HEADING.match(line)
        if heading and block is None:
            found.append(Example(line, heading["word"] == "Finds"))
        elif line == "```yaml":
            block = []
        elif line == "```" and block is not None:
            label = LABEL.match(block[0])
            file = label["file"] if label else "journeys/example.yaml"
            assert file not in found[-1].files, f"{module.__name__}: {file} is given twice in one example"
            found[-1].files[file] = "\n".join(block)
            block = None
        elif block is not None:
            block.append(line)
    assert block is None, f"{module.__name__}: a block is not closed"
    return found


EXAMPLES = [
    pytest.param(slug, example, id=f"{slug}-{number}-{example.heading}")
    for slug, module in MODULES.items()
    for number, example in enumerate(examples(module))
]


@pytest.mark.parametrize(("slug", "example"), EXAMPLES)
def test_each_example_says_the_truth(slug, example, write_files):
    assert bool(write_files(example.files).found(slug)) is example.finds


@pytest.mark.parametrize("slug", MODULES)
def test_each_check_has_a_summary_a_reason_and_examples_of_both_kinds(slug):
    module = MODULES[slug]
    summary, _, rest = (module.__doc__ or "").partition("\n\n")
    assert re.fullmatch(r"[^\n]+\.", summary)
    assert not HEADING.match(rest.splitlines()[0])
    kinds = {example.finds for example in examples(module)}
    assert kinds == {True, False}
    assert all(example.files for example in examples(module))


@pytest.mark.parametrize("slug", MODULES)
def test_each_module_is_named_after_its_check_and_looks_at_something(slug):
    module = MODULES[slug]
    assert module.__name__.rpartition(".")[2] == slug.replace("-", "_")
    assert any(hasattr(module, name) for name in ("of_journey", "of_principle", "of_workspace"))


def test_no_two_checks_share_a_slug_or_a_code():
    assert len({module.CHECK.code for module in registry.modules()}) == len(registry.modules())
    assert len(MODULES) == len(registry.modules())


@pytest.mark.parametrize("slug", MODULES)
def test_each_code_is_of_its_family(slug):
    family = MODULES[slug].__name__.split(".")[2]
    assert re.fullmatch(r"JM[1-9][0-9]{2}", MODULES[slug].CHECK.code)
    assert MODULES[slug].CHECK.code.startswith(CODES[family])


@pytest.mark.parametrize(("slug", "example"), EXAMPLES)
def test_each_example_shows_one_thing_only(slug, example, write_files):
    workspace = write_files(example.files).workspace
    found = {finding.check for finding in registry.run(workspace, survey(workspace))}
    basic = {check.slug for check in found if check.code.startswith(BASIC)}
    assert basic <= {slug}


def test_each_finding_of_the_examples_says_what_and_what_to_do(write_files):
    for module in MODULES.values():
        for example in examples(module):
            written = write_files(example.files)
            for finding in registry.run(written.workspace, survey(written.workspace)):
                assert finding.message
                assert not finding.message.endswith(".")
                assert finding.label
                assert finding.hints
                assert written.as_read(finding)
