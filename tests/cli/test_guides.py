"""``journeymap guides``: written, kept, and held against the journeys."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def line_of(path: Path, words: str) -> int:
    """The number of the line with these words."""
    (found,) = [number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if words in line]
    return found


@pytest.fixture
def kept(journeymap: Run, workspace: Write, small: dict[str, str]) -> Path:
    root = workspace(small)
    assert journeymap("guides", "-C", root).code == 0
    return root


def test_markdown_is_written_beside_the_journeys(kept: Path, journeymap: Run) -> None:
    folder = kept / "guides"
    assert files(folder) == [".journeymap", "barista.md", "house/first-day.md", "principles/seen.md"]
    assert (
        (folder / "barista.md").read_text(encoding="utf-8").startswith("# Barista\n\n*Guide*\n\nYou meet the customer")
    )
    again = journeymap("guides", "-C", kept)
    assert again.out.startswith(f"3 files in {folder}, 0 of them new or changed\n")


def test_what_is_kept_and_true_is_0(kept: Path, journeymap: Run) -> None:
    ran = journeymap("guides", "-C", kept, "--check")
    assert (ran.code, ran.out, ran.err) == (0, "3 guides are as the journeys say\n", "")


def test_a_changed_field_is_told_with_its_sentence_and_its_line(kept: Path, journeymap: Run) -> None:
    path = kept / "journeys" / "coffee.yaml"
    path.write_text(path.read_text().replace("    roles: [barista]\n", "    roles: [barista]\n    do: [Smile]\n"))
    before = files(kept / "guides")
    guide = line_of(kept / "guides" / "barista.md", "Nobody has written down")
    ran = journeymap("guides", "-C", kept, "--check")
    folder = kept / "guides"
    assert ran.code == 1
    assert ran.out == (
        f"{folder}/barista.md:{guide}\n"
        "  was:  Nobody has written down yet what to do here. You may be the one who knows.\n"
        "  now:  nothing says this any more\n"
        f"  from: touchpoint get (journeys/coffee.yaml:{line_of(path, 'title: I get it')})\n"
        f"{folder}/barista.md:{guide}\n"
        "  now:  Smile.\n"
        f"  from: do.0 of touchpoint get (journeys/coffee.yaml:{line_of(path, 'do: [Smile]')})\n"
        "2 things in 1 guide no longer as the journeys say: journeymap guides writes them anew\n"
    )
    assert files(kept / "guides") == before


def test_a_changed_feeling_of_another_touchpoint_names_both(kept: Path, journeymap: Run) -> None:
    path = kept / "journeys" / "coffee.yaml"
    path.write_text(
        path.read_text().replace("title: I ask for a coffee\n", "title: I ask\n    emotion: {feeling: shy}\n")
    )
    out = journeymap("guides", "-C", kept, "--check").out
    assert "  was:  Just before comes “I ask for a coffee”.\n" in out
    assert "  now:  Just before, at “I ask”, they feel: shy.\n" in out
    get, ask = (line_of(path, f"title: {title}") for title in ("I get it", "I ask"))
    assert f"  from: touchpoint get (journeys/coffee.yaml:{get})\n" in out
    assert f"  from: touchpoint ask (journeys/coffee.yaml:{ask})\n" in out


def test_a_changed_principle_is_told_with_its_file(kept: Path, journeymap: Run) -> None:
    path = kept / "principles" / "seen.yaml"
    path.write_text(path.read_text().replace("evoke: A nod", "evoke: A smile"))
    out = journeymap("guides", "-C", kept, "--check").out
    assert "  was:  This is how: A nod.\n  now:  This is how: A smile.\n" in out
    assert "  from: principle seen (principles/seen.yaml:3)\n" in out


def test_a_touchpoint_that_is_gone_is_told(kept: Path, journeymap: Run) -> None:
    path = kept / "journeys" / "coffee.yaml"
    path.write_text(path.read_text().replace("  get:\n", "  take:\n").replace("next: [get]", "next: [take]"))
    out = journeymap("guides", "-C", kept, "--check").out
    assert "  from: touchpoint get, which is no longer in journeys/coffee.yaml\n" in out


def test_missing_unneeded_and_edited_guides_are_told(kept: Path, journeymap: Run) -> None:
    folder = kept / "guides"
    (folder / "barista.md").rename(folder / "cook.md")
    (folder / "notes.md").write_text("# Our own notes\n")
    edited = folder / "house" / "first-day.md"
    edited.write_text(
        edited.read_text(encoding="utf-8").replace("# Our journeys", "# Our \x1b[31mplace"), encoding="utf-8"
    )
    ran = journeymap("guides", "-C", kept, "--check")
    assert ran.code == 1
    assert ran.out == (
        f"{folder}/barista.md:1\n  now:  this guide is missing\n"
        f"{folder}/cook.md:1\n  was:  this guide\n  now:  nobody needs it any more\n"
        f"{folder}/house/first-day.md:1\n  was:  # Our <U+001B>[31mplace\n  now:  # Our journeys\n"
        "3 things in 3 guides no longer as the journeys say: journeymap guides writes them anew\n"
    )


def test_a_line_added_at_the_end_is_told(kept: Path, journeymap: Run) -> None:
    path = kept / "guides" / "barista.md"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, "Ask Jo.", ""]), encoding="utf-8")
    out = journeymap("guides", "-C", kept, "--check").out
    assert f"barista.md:{len(lines) + 1}\n  was:  Ask Jo.\n" in out


def test_nothing_kept_at_all_is_1(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    ran = journeymap("guides", "-C", workspace(small), "--check")
    assert ran.code == 1
    assert ran.out.count("this guide is missing") == 3


def test_one_role_is_written_and_the_others_stay(kept: Path, journeymap: Run) -> None:
    assert journeymap("guides", "-C", kept, "--role", "barista").code == 0
    assert len(files(kept / "guides")) == 4
    (kept / "guides" / "house" / "first-day.md").unlink()
    assert journeymap("guides", "-C", kept, "--role", "barista", "--check").code == 0
    assert journeymap("guides", "-C", kept, "--check").code == 1


def test_a_role_that_nobody_has_is_told_the_nearest(kept: Path, journeymap: Run) -> None:
    ran = journeymap("guides", "-C", kept, "--role", "barrista")
    assert (ran.code, ran.out) == (2, "")
    assert "no touchpoint names a role 'barrista'\ndid you mean barista?" in ran.err


def test_dutch_is_spoken_when_asked_for(kept: Path, journeymap: Run) -> None:
    assert journeymap("guides", "-C", kept, "--lang", "nl", "-o", kept / "gids").code == 0
    text = (kept / "gids" / "barista.md").read_text(encoding="utf-8")
    assert "Je ontmoet de klant op één moment." in text
    assert journeymap("guides", "-C", kept, "--lang", "nl", "-o", kept / "gids", "--check").code == 0
    assert journeymap("guides", "-C", kept, "-o", kept / "gids", "--check").code == 1


def test_the_house_s_language_is_spoken_unless_another_is_asked_for(
    journeymap: Run, workspace: Write, small: dict[str, str]
) -> None:
    root = workspace(small | {"journeymap.yaml": small["journeymap.yaml"] + "language: nl\n"})
    assert journeymap("build", "-C", root).code == 0
    page = (root / "site" / "guides" / "barista.html").read_text(encoding="utf-8")
    assert '<html lang="nl" dir="ltr">' in page
    assert "Wat je doet" in page
    assert journeymap("build", "-C", root, "--lang", "en").code == 0
    page = (root / "site" / "guides" / "barista.html").read_text(encoding="utf-8")
    assert '<html lang="en" dir="ltr">' in page
    assert "What you do" in page


def test_pages_to_hand_out_stand_on_their_own(kept: Path, journeymap: Run) -> None:
    folder = kept / "handout"
    assert journeymap("guides", "-C", kept, "--format", "html", "-o", folder).code == 0
    assert [each for each in files(folder) if each.endswith(".html")] == [
        "guides/barista.html",
        "guides/cards/barista.html",
        "guides/house/cards.html",
        "guides/house/first-day.html",
        "guides/principles/seen.html",
    ]
    for path in folder.rglob("*.html"):
        assert "journeys/" not in " ".join(re.findall(r'href="([^"]*)"', path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("style", ["html", "pdf", "docx"])
def test_only_markdown_can_be_held_against_the_journeys(style: str, kept: Path, journeymap: Run) -> None:
    ran = journeymap("guides", "-C", kept, "--format", style, "--check")
    assert ran.code == 2
    assert "only Markdown can be held against the journeys" in ran.err


@pytest.mark.parametrize("style", ["pdf", "docx"])
def test_paper_has_no_templates(style: str, kept: Path, journeymap: Run) -> None:
    ran = journeymap("guides", "-C", kept, "--format", style, "--templates", kept)
    assert ran.code == 2
    assert "templates are those of pages: add --format html" in ran.err


def test_pdf_is_one_file_for_each_guide_and_markdown_stays(kept: Path, journeymap: Run) -> None:
    ran = journeymap("guides", "-C", kept, "--format", "pdf")
    folder = kept / "guides-pdf"
    assert ran.out.endswith(f"open {folder}/house/first-day.pdf\n")
    assert files(folder) == [
        ".journeymap",
        "barista.pdf",
        "cards/barista.pdf",
        "cards/sheets/barista.pdf",
        "house/cards.pdf",
        "house/first-day.pdf",
        "principles/seen.pdf",
    ]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.rglob("*.pdf"))
    assert journeymap("guides", "-C", kept, "--check").code == 0
    again = journeymap("guides", "-C", kept, "--format", "pdf")
    assert again.out.startswith(f"6 files in {folder}, 0 of them new or changed\n")


def test_word_files_are_one_for_each_guide(kept: Path, journeymap: Run) -> None:
    assert journeymap("guides", "-C", kept, "--format", "docx", "--lang", "nl").code == 0
    folder = kept / "guides-docx"
    assert files(folder) == [".journeymap", "barista.docx", "house/first-day.docx", "principles/seen.docx"]
    assert journeymap("guides", "-C", kept, "--format", "docx", "--role", "barista", "-o", kept / "one").code == 0
    assert files(kept / "one") == [".journeymap", "barista.docx"]


def test_nothing_is_made_while_there_are_errors(journeymap: Run, workspace: Write, broken: dict[str, str]) -> None:
    root = workspace(broken)
    ran = journeymap("guides", "-C", root)
    assert ran.code == 1
    assert ran.out.endswith("no guides were made: mend the errors first\n")
    assert not (root / "guides").exists()


def test_a_folder_of_somebody_else_is_left_alone(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    root = workspace(small | {"guides/mine.txt": "mine"})
    ran = journeymap("guides", "-C", root)
    assert ran.code == 2
    assert "was not made by journeymap" in ran.err
    assert files(root / "guides") == ["mine.txt"]


def test_reading_ease_is_told_and_nothing_is_written(journeymap: Run, workspace: Write, small: dict[str, str]) -> None:
    root = workspace(small)
    ran = journeymap("guides", "-C", root, "--reading-ease")
    assert ran.code == 0
    assert {line.rpartition("(")[2] for line in ran.out.splitlines()[:3]} == {
        "guides/barista)",
        "guides/house/first-day)",
        "guides/principles/seen)",
    }
    assert not (root / "guides").exists()
    alone = journeymap("guides", "-C", root, "--reading-ease", "--role", "barista")
    assert len(alone.out.splitlines()) == 3


@pytest.mark.parametrize(
    ("options", "hint"), [(("--lang", "nl"), "add --lang en"), (("--check",), "ask for one of them")]
)
def test_reading_ease_is_refused_where_it_says_nothing(
    options: tuple[str, ...], hint: str, journeymap: Run, workspace: Write, small: dict[str, str]
) -> None:
    ran = journeymap("guides", "-C", workspace(small), "--reading-ease", *options)
    assert ran.code == 2
    assert hint in ran.err
