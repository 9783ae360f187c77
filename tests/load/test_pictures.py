"""Pictures of a workspace: real ones are measured; fakes, giants and what lies elsewhere are refused in plain words."""

import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.load import pictures as module
from journeymap.load.document import Document, Kind
from journeymap.load.limits import PICTURE_BYTES
from journeymap.load.pictures import Image, Unusable, pictures, placed


def png(width: int, height: int, colour: bytes = b"\x0f\x5c\x6e") -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress((b"\x00" + colour * min(width, 64)) * min(height, 64))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 30, 40) + b"\x01\x01\x11\x00\xff\xd9"
GIF = b"GIF89a" + struct.pack("<HH", 40, 30) + b"\x00\x00\x00;"
WEBP = (
    b"RIFF"
    + struct.pack("<I", 22)
    + b"WEBPVP8X"
    + struct.pack("<I", 10)
    + b"\x00\x00\x00\x00"
    + (39).to_bytes(3, "little")
    + (29).to_bytes(3, "little")
)


def house(path: str) -> Document:
    return Document(Kind.HOUSE, "journeymap.yaml", {"brand": {"logo": path}})


def journey(path: str) -> Document:
    return Document(Kind.JOURNEY, "journeys/a.yaml", {"touchpoints": {"one": {"image": path}, "two": {}}})


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., Image | Unusable]:
    """A function from the bytes of ``brand/logo.png`` and a path to what becomes of the logo with that path."""

    def found(data: bytes = b"", path: str = "brand/logo.png") -> Image | Unusable:
        (tmp_path / "brand").mkdir(exist_ok=True)
        (tmp_path / "brand" / "logo.png").write_bytes(data)
        return pictures(tmp_path, [house(path)])["journeymap.yaml", path]

    return found


def problem(found: Image | Unusable) -> str:
    assert isinstance(found, Unusable), found
    assert found.hint
    return found.problem


@pytest.mark.parametrize(
    ("data", "kind"),
    [(png(40, 30), "png"), (JPEG, "jpg"), (GIF, "gif"), (WEBP, "webp")],
    ids=lambda each: str(each)[:5],
)
def test_a_picture_is_known_by_what_is_in_it_whatever_its_name(data, kind, look):
    assert look(data) == Image(kind, data, 40, 30)


def test_every_document_is_searched(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(png(2, 1))
    found = pictures(tmp_path, [journey("../images/a.png"), house("images/a.png"), Document(Kind.HOUSE, "x", {})])
    assert {place: isinstance(each, Image) for place, each in found.items()} == {
        ("journeys/a.yaml", "../images/a.png"): True,
        ("journeymap.yaml", "images/a.png"): True,
    }


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"\n <?xml version='1.0'?><svg/>",
        b"\xef\xbb\xbf<!DOCTYPE html><script>",
        b"<HTML>",
    ],
)
def test_markup_under_the_name_of_a_picture_is_refused(data, look):
    assert problem(look(data)) == "brand/logo.png is markup, in which script can hide"


@pytest.mark.parametrize("data", [b"", b"hello", b"MZ\x90\x00", b"RIFF1234WAVE", b"\x89PNG", b"BM" + bytes(60)])
def test_what_is_no_picture_is_refused(data, look):
    assert problem(look(data)) == "brand/logo.png is not a picture that pages can show"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", png(40, 30)[:20], b"\xff\xd8\xff\xe0", b"GIF89a\x01", GIF[:6]])
@pytest.mark.parametrize("more", [b"", b"<script>alert(1)</script>"])
def test_a_fake_that_only_begins_like_a_picture_is_refused(data, more, look):
    found = look(data + more)
    assert isinstance(found, Unusable) or found.width * found.height > 0
    if not more:
        assert problem(found) == "brand/logo.png begins like a picture, but is damaged"


def test_giants_are_refused(look):
    assert problem(look(png(100_000, 100_000))) == "brand/logo.png has 100000 by 100000 pixels"
    assert isinstance(look(png(4000, 4000)), Image)
    assert isinstance(look(png(4001, 4000)), Unusable)
    assert problem(look(png(40, 30) + bytes(PICTURE_BYTES))) == "brand/logo.png is larger than 2 MB"


def test_no_more_than_the_limit_is_ever_read(look, monkeypatch):
    monkeypatch.setattr(module, "PICTURE_BYTES", 2000)
    assert isinstance(look(png(40, 30)), Image)
    assert isinstance(look(png(40, 30) + bytes(2000)), Unusable)


@pytest.mark.parametrize("path", ["../x.png", "a/../../x.png", "..", "/etc/x.png", "./../x.png"])
def test_nothing_from_outside_is_read(path, look):
    assert problem(look(png(1, 1), path)) == f"{path} leads out of the workspace"


def test_a_path_begins_at_its_file_and_may_go_up_within_the_workspace():
    assert placed("journeys/a.yaml", "../images/x.png") == "images/x.png"
    assert placed("journeys/deep/a.yaml", "x.png") == "journeys/deep/x.png"
    assert isinstance(placed("journeys/a.yaml", "../../x.png"), Unusable)
    assert isinstance(placed("journeymap.yaml", "../x.png"), Unusable)


def test_a_link_that_leads_out_is_not_followed(tmp_path):
    outside = tmp_path / "outside.png"
    outside.write_bytes(png(1, 1))
    root = tmp_path / "workspace"
    (root / "real").mkdir(parents=True)
    (root / "real" / "b.png").write_bytes(png(1, 1))
    (root / "a.png").symlink_to(outside)
    (root / "folder").symlink_to(tmp_path)
    (root / "b.png").symlink_to(root / "real" / "b.png")
    words = "a link that leads out of the workspace"
    assert words in problem(pictures(root, [house("a.png")])["journeymap.yaml", "a.png"])
    assert words in problem(pictures(root, [house("folder/outside.png")])["journeymap.yaml", "folder/outside.png"])
    assert isinstance(pictures(root, [house("b.png")])["journeymap.yaml", "b.png"], Image)


def test_a_missing_picture_and_what_was_meant(look):
    found = look(png(1, 1), "brand/lgo.png")
    assert found == Unusable("there is no file brand/lgo.png", 'did you mean "logo.png"?')
    assert problem(look(b"", "brand")) == "there is no file brand"
    assert problem(look(b"", "elsewhere/logo.png")) == "there is no file elsewhere/logo.png"
    assert isinstance(look(b"", "brand/a\x00b.png"), Unusable)
    assert isinstance(look(b"", "x" * 5000 + ".png"), Unusable)


STARTS: Mapping[str, bytes] = {"png": png(40, 30)[:24], "jpg": JPEG[:8], "gif": GIF[:8], "webp": WEBP[:20], "": b""}


@given(st.sampled_from(sorted(STARTS)), st.binary(max_size=200))
def test_whatever_the_bytes_there_is_an_answer(start, rest):
    found = module._recognised("a.png", STARTS[start] + rest)
    assert isinstance(found, Unusable) or (found.kind == start and 0 < found.width * found.height <= 16_000_000)
