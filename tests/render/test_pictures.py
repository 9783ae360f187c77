"""Logo and photographs on the pages: under our own names, with words for those who do not see them."""

import re
from pathlib import Path

from journeymap.cli.run import run
from journeymap.model.house import Brand
from journeymap.render.assets import files
from journeymap.render.escape import css_text
from tests.load.test_pictures import png
from tests.render.hostile import HOSTILE

HOUSE = 'journeymap: 1\nname: The "Corner" & Co\nbrand: {logo: brand/the <logo>.png}\n'
JOURNEY = """\
journeymap: 1
journey: coffee
title: Coffee
stages: {arrive: {title: Arrive}}
touchpoints:
  walk-in: {title: I <walk> in, stage: arrive, layer: customer, start: true, image: "../images/door.PNG", next: [sit]}
  sit: {title: I sit, stage: arrive, layer: customer}
"""


def workspace(tmp_path: Path, house: str = HOUSE) -> Path:
    for name, content in {
        "journeymap.yaml": house.encode(),
        "journeys/coffee.yaml": JOURNEY.encode(),
        "brand/the <logo>.png": png(200, 50),
        "images/door.PNG": png(64, 48),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def test_a_logo_and_a_photograph_stand_on_the_pages_under_names_of_ours(tmp_path, capsys):
    root = workspace(tmp_path)
    assert run(["build", "-C", str(root)]) == 0, capsys.readouterr()
    site = root / "site"
    kept = {path.read_bytes(): path for path in (site / "assets" / "pictures").iterdir()}
    assert kept.keys() == {png(200, 50), png(64, 48)}
    assert all(re.fullmatch(r"[0-9a-f]{16}\.png", path.name) for path in kept.values())
    page = (site / "journeys" / "coffee.html").read_text(encoding="utf-8")
    logo, photo = kept[png(200, 50)].name, kept[png(64, 48)].name
    assert (
        f'<img class="logo" src="../assets/pictures/{logo}" width="200" height="50" '
        'alt="The &#34;Corner&#34; &amp; Co">' in page
    )
    assert (
        f'<img class="photo" src="../assets/pictures/{photo}" width="64" height="48" alt="I &lt;walk&gt; in">' in page
    )
    assert page.count("<img ") == 2
    assert f'src="assets/pictures/{logo}"' in (site / "index.html").read_text(encoding="utf-8")


def test_what_cannot_be_shown_is_told_with_its_place_and_nothing_is_built(tmp_path, capsys):
    root = workspace(tmp_path, HOUSE.replace("the <logo>", "logo"))
    assert run(["build", "-C", str(root)]) == 1
    said = capsys.readouterr().out
    assert "the logo cannot be shown: there is no file brand/logo.png" in said
    assert "journeymap.yaml:3:15" in said
    assert not (root / "site").exists()


def test_an_svg_is_refused_with_the_reason(tmp_path, capsys):
    root = workspace(tmp_path, HOUSE.replace("the <logo>.png", "logo.svg"))
    assert run(["check", "-C", str(root)]) == 1
    assert "no SVG: script can hide in it" in capsys.readouterr().out


def sheet(font: str | None) -> str:
    return dict(files(Brand(font=font)))["assets/style.css"].decode("utf-8")


def test_the_font_of_the_house_is_for_prose_and_pictures_keep_ours():
    assert '--page-font:"Gill Sans",serif,var(--font)}' in sheet("Gill Sans, serif")
    assert "--page-font:var(--font)}" in sheet(None)
    assert "--page-font:var(--font)}" in sheet(" , ")
    assert re.search(r"body \{[^}]*var\(--page-font\)", sheet(None))
    assert ".picture, .lane-names, .tile { font-family: var(--font); }" in sheet(None)


def test_no_name_of_a_font_gets_out_of_its_quotes():
    plain = sheet("Gill Sans")
    for text in HOSTILE:
        quoted = css_text(text)
        assert re.fullmatch(r'"(?:[A-Za-z0-9 _-]|\\[0-9a-f]{1,6} )*"', quoted)
        assert (
            "".join(
                chr(int(code, 16)) if code else sign for code, sign in re.findall(r"\\([0-9a-f]+) |(.)", quoted[1:-1])
            )
            == text
        )
        made = sheet(text.replace(",", ""))
        assert made.count("{") == plain.count("{")
        assert made.count(";") == plain.count(";")
