"""A house's own templates: they change pages, and can do nothing else."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from jinja2 import StrictUndefined

from journeymap import resources
from journeymap.diagnostics.errors import UsageError
from journeymap.guide.library import Library
from journeymap.language.language import language
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import survey
from journeymap.render import pages
from journeymap.render.documents import document_pages
from journeymap.render.pages import frame
from journeymap.render.site import site
from tests.guide.hostile_house import hostile_workspace
from tests.guide.told import books
from tests.layout.corpus import sample
from tests.leaves import made

Write = Callable[[Mapping[str, str]], Path]

SHIPPED = sorted(path.name for path in resources.templates().iterdir())
GUIDE = "guides/barista.html"


@pytest.fixture(scope="module")
def library() -> Library:
    return books(sample())


@pytest.fixture
def house(tmp_path: Path) -> Write:
    """A function that writes a folder of templates."""

    def written(files: Mapping[str, str]) -> Path:
        folder = tmp_path / "house"
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        return folder

    return written


def guide(library: Library, templates: Path | None, workspace: Workspace | None = None) -> str:
    """The guide of baristas, or of the role x in another house."""
    at_home = workspace or sample()
    shared = frame(at_home, language("en"), templates)
    role = "barista" if workspace is None else "x"
    return dict(document_pages(library, shared, maps=False, role=role))[f"guides/{role}.html"].decode("utf-8")


def refused(library: Library, folder: Path) -> str:
    with pytest.raises(UsageError) as caught:
        guide(library, folder)
    return str(caught.value)


def test_a_block_is_changed_and_the_rest_stays(library, house):
    folder = house({"guide.html": '{% extends "ours/guide.html" %}{% block title %}Hi, {{ house.name }}{% endblock %}'})
    ours = guide(library, None)
    name = sample().house.name
    before, after = ours.partition("<title>")[0], ours.partition("</title>")[2]
    assert guide(library, folder) == f"{before}<title>Hi, {name} · {name}</title>{after}"


def test_a_whole_template_is_replaced(library, house):
    assert guide(library, house({"guide.html": "<h1>{{ document.title }}</h1>\n"})) == "<h1>Barista</h1>\n"


def test_what_ours_extend_and_import_can_be_theirs(library, house):
    folder = house(
        {
            "base.html": "<main>{% block main %}{% endblock %}</main>",
            "document.html": "{% macro blocks(items, say_so=none) %}{% endmacro %}{% macro section(part, level) %}§{% endmacro %}",
        }
    )
    found = guide(library, folder)
    assert found.startswith("<main><p ")
    assert "§" in found


def test_their_own_pieces_can_be_included(library, house):
    folder = house({"guide.html": '{% include "pieces/hello.html" %}', "pieces/hello.html": "hello {{ house.name }}"})
    assert guide(library, folder) == f"hello {sample().house.name}"


def test_in_the_sandbox_our_own_templates_make_the_same_pages(house):
    folder = house(
        {name: f'{{% extends "ours/{name}" %}}\n' for name in SHIPPED if name not in {"macros.html", "document.html"}}
    )
    assert made(site(sample(), survey(sample()), [], None, folder)) == made(site(sample(), survey(sample()), []))


def test_the_usual_environment_is_made_once_and_no_sandbox():
    assert pages._environment() is pages._environment()
    assert pages._environment().undefined is StrictUndefined
    assert not pages._environment().sandboxed


@pytest.mark.parametrize(
    "line",
    [
        "{{ document.title }}",
        "{{ document.title ~ '' }}",
        "{% set title %}{{ document.title }}{% endset %}{{ title }}",
        "{% macro it(x) %}{{ x }}{% endmacro %}{{ it(document.title) }}",
        "{{ said(document.sections | map(attribute='heading'), 'p') }}",
        "{{ '%s' | format(document.title) }}",
        "{{ [document.title] | join('') }}",
    ],
)
def test_texts_of_designers_stay_texts(house, line):
    text = "<script>alert(1)</script>"
    workspace = hostile_workspace(text)
    found = guide(books(workspace), house({"guide.html": f"{line}\n"}), workspace)
    assert "<script" not in found
    assert "&lt;script" in found


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{% if %}", "Expected an expression, got 'end of statement block'"),
        ("{% block main %}", "Unexpected end of template"),
        ("{{ nobody }}", "'nobody' is undefined"),
        ("{{ house.nobody }}", "has no attribute 'nobody'"),
        ("{{ house.name | safe }}", "No filter named 'safe'"),
        ("{% autoescape false %}{{ house.name }}{% endautoescape %}", "texts are always escaped"),
        ("{{ house.__class__ }}", "access to attribute '__class__'"),
        ("{{ say.__func__.__globals__ }}", "access to attribute '__func__'"),
        ("{{ said.__globals__ }}", "access to attribute '__globals__'"),
        ("{{ ''.__class__.__mro__ }}", "access to attribute '__class__'"),
        ("{{ '{0.__class__}'.format(house) }}", "access to attribute '__class__'"),
        ("{{ house | attr('__class__') }}", "access to attribute '__class__'"),
        ("{{ language.words.install() }}", "access to attribute 'install'"),
        ("{{ [].append(1) }}", "access to attribute 'append'"),
        ("{{ range(10000000) | list }}", "Range too big"),
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("{{ say() }}", "TypeError: "),
        ('{% include "nothing.html" %}', "there is no template nothing.html"),
        ('{% include "ours/nothing.html" %}', "there is no template ours/nothing.html"),
        ('{% include "../secret.html" %}', "there is no template ../secret.html"),
        ('{% include "ours/../../pages.py" %}', "there is no template ours/../../pages.py"),
        ('{% import "pieces/../../secret.html" as x %}', "there is no template pieces/../../secret.html"),
    ],
)
def test_an_error_names_file_and_line(library, house, tmp_path, line, says):
    (tmp_path / "secret.html").write_text("secret")
    folder = house({"guide.html": f"<p>\n\n{line}\n"})
    said = refused(library, folder)
    assert said.startswith((f"{folder / 'guide.html'}:3: ", f"{folder / 'guide.html'}:4: " if "block" in line else "?"))
    assert says in said


def test_an_error_in_a_block_is_told_with_the_line_of_the_block(library, house):
    folder = house({"guide.html": '{% extends "ours/guide.html" %}\n{% block main %}\n{{ nobody }}\n{% endblock %}\n'})
    assert refused(library, folder) == f"{folder / 'guide.html'}:3: 'nobody' is undefined"


def test_an_error_in_an_included_piece_is_told_there(library, house):
    folder = house({"guide.html": '\n{% include "piece.html" %}', "piece.html": "\n\n\n{% oops %}"})
    assert refused(library, folder).startswith(f"{folder / 'piece.html'}:4: ")


def test_an_error_in_a_template_that_no_page_needs_is_told(library, house):
    folder = house({"compare.html": "\n{% oops %}"})
    assert refused(library, folder).startswith(f"{folder / 'compare.html'}:2: ")


def test_what_ours_miss_in_theirs_is_told(library, house):
    said = refused(library, house({"document.html": "nothing here"}))
    assert said.startswith(f"{resources.templates() / 'guide.html'}:")
    assert "'blocks'" in said


def test_a_template_that_extends_itself_is_told(library, house):
    folder = house({"guide.html": '{% extends "guide.html" %}'})
    assert refused(library, folder) == (
        f"{folder / 'guide.html'}:1: this never ends; {{% extends %}} the template of ours as ours/…"
    )


@pytest.mark.parametrize("name", ["guide.html", "piece.html"])
def test_a_link_out_of_the_folder_is_not_followed(library, house, tmp_path, name):
    secret = tmp_path / "secret.html"
    secret.write_text("secret")
    folder = house({"index.html": "", "guide.html": '{% include "piece.html" %}'})
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(secret)
    assert refused(library, folder) == f"{folder / name} leads out of {folder}, so it was not read"


def test_a_folder_that_is_a_link_leads_out_no_more_than_a_file(library, house, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.html").write_text("secret")
    folder = house({"guide.html": '{% include "pieces/secret.html" %}'})
    (folder / "pieces").symlink_to(tmp_path / "elsewhere")
    assert "leads out of" in refused(library, folder)


def test_a_link_within_the_folder_is_followed(library, house):
    folder = house({"mine.html": "mine"})
    (folder / "guide.html").symlink_to("mine.html")
    assert guide(library, folder) == "mine"


def test_what_is_not_utf_8_is_told(library, house):
    folder = house({"guide.html": ""})
    (folder / "guide.html").write_bytes(b"caf\xe9")
    assert refused(library, folder) == f"{folder / 'guide.html'} is not text in UTF-8"


def test_a_folder_that_overrides_nothing_is_told(library, house):
    said = refused(library, house({"guides.html": "never used"}))
    assert "has none of the templates that can be overridden: base.html, " in said


def test_a_mistake_of_ours_is_not_told_as_theirs(library, house, monkeypatch):
    def broken(*_: object) -> str:
        raise KeyError

    folder = house({"index.html": "not in this guide"})
    monkeypatch.setattr("journeymap.render.documents._element", broken)
    with pytest.raises(KeyError):
        guide(library, folder)
