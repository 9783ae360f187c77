"""Hostile files by kind: each is a workspace, or what stands beside one, that somebody made to do harm."""

import codecs
import json
import os
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

A = "journeys/a.yaml"
B = "journeys/b.yaml"
P = "principles/p.yaml"
HOUSE = "journeymap.yaml"
LINKED_OUTPUT = "links in the output"

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Hostile:
    """One hostile workspace.

    ``refused`` is the file in which an error is found at a place, empty when it does not matter whether there is
    one. ``more`` makes what bytes in a file cannot say; it is told the workspace and a folder outside. ``arguments``
    are those of ``check`` beside the usual.
    """

    kind: str
    name: str
    files: Mapping[str, bytes]
    refused: str = ""
    more: Callable[[Path, Path], object] | None = None
    arguments: tuple[str, ...] = ()


def corpus() -> list[Hostile]:
    """All of them, in order."""
    return [each for kind in _KINDS for each in kind()]


def journey(touchpoints: Data | None = None, **more: Any) -> bytes:
    """A journey as JSON, which is YAML."""
    usual = {"t": {"title": "T", "stage": "s", "layer": "customer", "start": True}}
    data = {
        "journeymap": 1,
        "journey": "a",
        "title": "A",
        "stages": {"s": {"title": "S"}},
        "touchpoints": usual if touchpoints is None else touchpoints,
    }
    return json.dumps(data | more).encode("utf-8", "surrogatepass")


def moment(*onward: str, **more: Any) -> Data:
    """A touchpoint from which customers go on."""
    return {"title": "T", "stage": "s", "layer": "customer"} | ({"next": list(onward)} if onward else {}) | more


def principle(**more: Any) -> bytes:
    """A principle as JSON."""
    return json.dumps({"journeymap": 1, "principle": "p", "statement": "A", "feel": "b", "evoke": "c"} | more).encode()


PLAIN = journey()
TEXT = b"journeymap: 1\njourney: a\ntitle: A\nstages: {s: {title: S}}\ntouchpoints:\n  t: {title: T, stage: s, layer: customer, start: true}\n"


def _refused(kind: str, **texts: bytes | str) -> Iterator[Hostile]:
    for name, text in texts.items():
        yield Hostile(kind, name, {A: text if isinstance(text, bytes) else text.encode()}, refused=A)


def _with(line: str) -> str:
    return TEXT.decode() + line + "\n"


def aliases() -> Iterator[Hostile]:
    laughs = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    yield from _refused(
        "aliases",
        laughs=laughs,
        alias=_with("owner: *a"),
        anchor=_with("owner: &a b"),
        key=_with("*a : b"),
        anchor_on_key=_with("&a owner: b"),
        recursive=_with("tags: &a [*a]"),
        top="&top\n" + TEXT.decode(),
        long="journeymap: &" + "a" * 100_000 + " 1\n",
        many="journeymap: 1\ntags:\n" + "".join(f"  - &a{n} x\n" for n in range(20_000)),
        empty=_with("owner: *"),
        bare=_with("owner: &"),
    )


def merges() -> Iterator[Hostile]:
    yield from _refused(
        "merges",
        plain=_with("<<: {owner: b}"),
        alias=_with("<<: *a"),
        several=_with("<<: [*a, *b]"),
        itself=_with("goal: &a {<<: *a}"),
        quoted=_with('"<<": {owner: b}'),
        inside=_with("goal: {en: a, <<: {en: b}}"),
        bomb="journeymap: 1\nx: &x {"
        + ", ".join(f"a{n}: b" for n in range(500))
        + "}\ny: {"
        + "<<: *x, " * 500
        + "}\n",
    )


def nesting() -> Iterator[Hostile]:
    yield from _refused(
        "nesting",
        brackets="[" * 25_000,
        braces="{" * 25_000,
        brackets_in_value=_with("tags: " + "[" * 100_000),
        megabyte="[" * (1024 * 1024),
        pairs="{a: " * 20_000 + "1" + "}" * 20_000,
        dashes=_with("tags:\n  " + "- " * 10_000 + "x"),
        questions="? " * 20_000,
        stairs="".join(f"{' ' * n}a:\n" for n in range(1_000)),
        just_too_deep=_with("tags: " + "[" * 32 + "]" * 32),
        mixed=_with("tags: " + "[{a: " * 5_000),
        flow_in_block="\n".join(f"{' ' * n}- [" for n in range(500)),
        closed="[" * 20_000 + "]" * 20_000,
        quotes='"' * 50_000 + "a",
        colons=":" * 50_000,
        bars=_with("goal: " + "|" * 5_000),
    )


def tags() -> Iterator[Hostile]:
    yield from _refused(
        "tags",
        python=_with("owner: !!python/object/apply:os.system [id]"),
        module=_with("owner: !!python/module:os"),
        binary=_with("owner: !!binary aGk="),
        timestamp=_with("owner: !!timestamp 2024-99-99"),
        local=_with("owner: !secret b"),
        uri=_with("owner: !<tag:yaml.org,2002:str> b"),
        handle="%TAG ! tag:example.com,2000:\n---\n" + TEXT.decode(),
        text=_with("owner: !!str b"),
        on_key=_with("!!str owner: b"),
        on_list=_with("tags: !!set [a]"),
        alone=_with("owner: !"),
    )


def documents() -> Iterator[Hostile]:
    text = TEXT.decode()
    yield from _refused(
        "documents",
        two=f"{text}---\n{text}",
        after_dots=f"{text}...\n{text}",
        directive="%YAML 1.2\n---\n" + text,
        unknown_directive="%EVIL x\n---\n" + text,
        many="---\n" * 10_000,
        nothing="",
        comments="# nothing\n" * 100,
        dashes="---\n",
        null="null\n",
        listed="- a\n",
        word="hello\n",
        number="1\n",
    )


def encodings() -> Iterator[Hostile]:
    text = TEXT.decode()
    yield from _refused(
        "encodings",
        utf16=text.encode("utf-16"),
        utf16_le=text.encode("utf-16-le"),
        utf16_be=codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        utf32=text.encode("utf-32"),
        utf32_be=text.encode("utf-32-be"),
        latin1=_with("owner: caf\xe9").encode("latin-1"),
        cp1252=_with("owner: \u201cb\u201d").encode("cp1252"),
        overlong=TEXT + b"owner: \xc0\xaf\n",
        overlong_three=TEXT + b"owner: \xe0\x80\xaf\n",
        surrogates=TEXT + b"owner: \xed\xa0\x80\xed\xb0\x80\n",
        beyond=TEXT + b"owner: \xf4\x90\x80\x80\n",
        truncated=TEXT + b"owner: \xe2\x82",
        lone=TEXT + b"owner: \x80\n",
        bom_twice=codecs.BOM_UTF8 * 2 + TEXT,
        bom_inside=_with("owner: a\ufeffb"),
        compressed=zlib.compress(TEXT),
        png=_png(1, 1),
        utf7=codecs.BOM_UTF8 + b"+ADw-script+AD4-\n",
        ebcdic=text.encode("cp500"),
    )


def controls() -> Iterator[Hostile]:
    for sign in "\x00\x01\x07\x08\x0b\x0c\x0e\x1b\x1f\x7f\x80\x85\x9b\x9f\r\u2028\u2029\ufffe\uffff":
        yield from _refused("controls", **{f"u{ord(sign):04x}": _with(f"owner: a{sign}b")})
    yield from _refused("controls", escaped=_with('owner: "a\\e]0;x\\ab"'), key=_with('"own\\0er": b'))


def directions() -> Iterator[Hostile]:
    for sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        yield from _refused("directions", **{f"u{ord(sign):04x}": _with(f"owner: a{sign}b # x")})
    yield from _refused(
        "directions",
        escaped=_with('owner: "a\\u202eb"'),
        comment=_with("# \u202e ignore me"),
        key=_with("own\u2066er: b"),
    )


def sizes() -> Iterator[Hostile]:
    yield from _refused(
        "sizes",
        bytes=TEXT + b"#" * (1024 * 1024),
        values=_with("tags: [" + "x," * 50_001 + "]"),
        text=_with("owner: " + "x" * 20_001),
        folded=_with("goal: >\n" + "  x y\n" * 20_000),
        key=_with("k" * 20_001 + ": b"),
        quoted_key=_with('"' + "k" * 500_000 + '": b'),
        one_line=_with("owner: " + "x " * 400_000),
        spaces=b" " * (1024 * 1024 - 10),
        lines=b"\n" * (1024 * 1024),
        tabs=b"\t" * (1024 * 1024),
        many_commas=_with("tags: [" + "," * 100_000 + "]"),
        quotes=_with("tags: [" + '"",' * 100_000 + "]"),
    )
    yield Hostile("sizes", "comments", {A: TEXT + b"# x\n" * 200_000})
    yield Hostile(
        "sizes", "sparse", {B: PLAIN}, refused=A, more=lambda root, _: os.truncate(_touched(root / A), 6 * 1024**3)
    )
    yield Hostile("sizes", "many files", {f"journeys/j{n}.yaml": journey(journey=f"j{n}") for n in range(300)})


def types() -> Iterator[Hostile]:
    wrong: dict[str, Any] = {"number": 7, "list": ["x"], "mapping": {"x": {"y": []}}, "null": None, "truth": True}
    for name, value in wrong.items():
        for field_ in ("title", "stages", "touchpoints", "tags", "journey"):
            if name == "list" and field_ == "tags":
                continue
            bent = json.loads(PLAIN) | {field_: value}
            yield Hostile("types", f"{field_} {name}", {A: json.dumps(bent).encode()}, refused=A)
        for part in ("next", "emotion", "friction", "takes", "needs", "metrics", "image"):
            if (name, part) in (("list", "next"), ("list", "needs")):
                continue
            bent = {"t": moment(**{part: value}, start=True)}
            yield Hostile("types", f"touchpoint {part} {name}", {A: journey(bent)}, refused=A)


def structure() -> Iterator[Hostile]:
    late = [f"x{n}" for n in range(40_000)]
    yield from _refused(
        "structure",
        many_unknown=_with("".join(f"titl{n}: x\n" for n in range(20_000))),
        many_alike=_with("".join(f"{'t' * 60}{n}: x\n" for n in range(5_000))),
        unknown_touchpoint_fields=journey({"t": moment(start=True, **{f"titel{n}": "x" for n in range(5_000)})}),
        duplicate=_with("title: B"),
        duplicate_deep=_with("goal: {en: a, en: b}"),
        many_wrong=journey({f"t{n}": {} for n in range(3_000)}),
        many_wrong_types=journey({f"t{n}": 1 for n in range(9_000)}),
        twice_at_the_end=journey(tags=[*late, "x39999"]),
        twice_and_mixed=journey(tags=[{"a": n} for n in range(8_000)] + [1, "a", None]),
        empty_mapping="{}",
        no_touchpoints=journey({}),
        list_of_all="- " + "journeymap: 1\n",
        long_missing=b"journeymap: 1\njourney: a\n",
    )


IDS = (
    *(
        "con",
        "aux",
        "nul",
        "prn",
        "com1",
        "lpt9",
        "index",
        "site",
        "main",
        "findings",
        "constructor",
        "tostring",
        "house",
        "cards",
    ),
    *("first-day", "principles", "guides", "assets", "valueof", "journeys"),
)
NEVER = (
    *(
        "__proto__",
        "../x",
        "..",
        ".",
        "/etc/passwd",
        "a/../../b",
        "a/b",
        "a\\b",
        "",
        " ",
        "A",
        "a b",
        "a--b",
        "-a",
        "a-",
        "a" * 65,
    ),
    *(
        "\u0430",
        "a.html",
        "-rf",
        "%2e%2e",
        "a\n",
        "a\x41",
        "CON",
        "con.txt",
        "a:b",
        "~",
        "$HOME",
        "`id`",
        "a\u200b",
        "é",
    ),
)


def ids() -> Iterator[Hostile]:
    for name in IDS:
        files = {
            A: journey(
                {name: moment(start=True, roles=[name], principles=[name], stage=name)},
                journey=name,
                stages={name: {"title": "S"}},
            ),
            P: principle(principle=name),
        }
        yield Hostile("ids", name, files)
    for name in NEVER:
        yield Hostile("ids that are none", ascii(name), {A: journey(journey=name)}, refused=A)
        yield Hostile("ids that are none", f"touchpoint {name!a}", {A: journey({name: moment(start=True)})}, refused=A)
    yield Hostile("ids", "twice", {A: PLAIN, B: PLAIN}, refused=B)


def _many(number: int, onward: Callable[[int], list[int]], **more: Any) -> Data:
    return {
        f"t{n}": {"title": "T", "stage": "s", "layer": "customer"}
        | ({"next": [f"t{other}" for other in onward(n)]} if onward(n) else {})
        | ({"start": True} if n == 0 else {})
        | more
        for n in range(number)
    }


def graphs() -> Iterator[Hostile]:
    def both(name: str, touchpoints: Data, **more: Any) -> Iterator[Hostile]:
        """As it is, and with rules to be proved on it."""
        rules = [
            {"id": "one", "after": "t1", "always": "all", "within": {"steps": 100}},
            {"id": "two", "never": "t2+9999"},
            {"id": "three", "before": "t3", "always": "tag:x", "at_least": 100},
        ]
        refused = A if len(touchpoints) > 2_000 else ""
        yield Hostile("graphs", name, {A: journey(touchpoints, **more)}, refused=refused)
        yield Hostile(
            "graphs", f"{name} proved", {A: journey(touchpoints, **more), P: principle(rules=rules)}, refused=refused
        )

    yield Hostile(
        "graphs", "chain of 20,000", {A: journey(_many(20_000, lambda n: [n + 1] if n < 19_999 else []))}, refused=A
    )
    yield Hostile("graphs", "complete of 2,000", {A: journey(_many(2_000, lambda _: list(range(60))))}, refused=A)
    yield from both("chain of 7,000", _many(7_000, lambda n: [n + 1] if n < 6_999 else []))
    yield from both("chain of 2,000", _many(2_000, lambda n: [n + 1] if n < 1_999 else []))
    yield from both("complete of 200", _many(200, lambda n: [other for other in range(200) if other != n]))
    yield from both("complete order of 250", _many(250, lambda n: list(range(n + 1, 250))))
    yield from both("fan", _many(2_000, lambda n: list(range(1, 2_000)) if n == 0 else []))
    yield from both(
        "double fan", _many(2_000, lambda n: list(range(1, 1_999)) if n == 0 else [1_999] if n < 1_999 else [])
    )
    yield from both("fan in", _many(2_000, lambda n: [1_999] if n < 1_999 else [], start=True))
    yield from both("loop", _many(2_000, lambda n: [(n + 1) % 2_000]))
    yield from both("alone", _many(2_000, lambda _: []))
    yield from both("dense", _many(2_000, lambda n: [(n * 7 + step * step * 31) % 2_000 for step in range(9)]))
    yield from both(
        "diamonds",
        _many(
            2_000, lambda n: ([n + 1, n + 2] if n % 3 == 0 else [n + 2] if n % 3 == 1 else [n + 1]) if n < 1_997 else []
        ),
    )
    yield from both("fan of 5,000", _many(5_000, lambda n: list(range(1, 5_000)) if n == 0 else []))
    yield from both("fan in of 5,000", _many(5_000, lambda n: [4_999] if n < 4_999 else [], start=True))
    yield from both(
        "double fan of 3,000", _many(3_000, lambda n: list(range(1, 2_999)) if n == 0 else [2_999] if n < 2_999 else [])
    )
    yield from both("loop of 5,000", _many(5_000, lambda n: [(n + 1) % 5_000]))
    yield from both("loops back", _many(2_000, lambda n: [n + 1, n // 2] if n < 1_999 else []))
    yield from both("alone of 8,000", _many(8_000, lambda _: []))
    yield from both("selves", _many(2_000, lambda n: [n]))
    yield from both(
        "stages",
        _many(1_500, lambda n: [n + 1] if n < 1_499 else []) | {"z": moment(stage="s9")},
        stages={f"s{n}": {"title": "S"} for n in range(1_999)} | {"s": {"title": "S"}},
    )
    costly = {"cost_to_customer": {"text": "1", "announced": "t1"}}
    yield from both("costs", _many(2_000, lambda n: [n + 1] if n < 1_999 else [], **costly))
    each = {
        f"t{n}": moment(
            *([f"t{n + 1}"] if n < 1_999 else []),
            start=n == 0,
            cost_to_customer={"text": "1", "announced": f"t{max(n - 1, 0)}"},
        )
        for n in range(2_000)
    }
    yield from both("costs told one before", each)
    lows = {"emotion": {"target": 1, "observed": -2}, "friction": [{"text": "x", "severity": 5}]}
    yield from both("lows", _many(2_000, lambda n: [n + 1, n // 2] if n < 1_999 else [], **lows))
    truths = {"moment_of_truth": True, "emotion": {"target": -2, "observed": -2}}
    yield from both("truths", _many(2_000, lambda n: [n + 1] if n < 1_999 else [], **truths))
    deep = _many(1_000, lambda n: [n + 1] if n < 999 else [], needs=["w0"]) | {
        f"w{n}": {"title": "W", "stage": "s", "layer": "support", **({"needs": [f"w{n + 1}"]} if n < 999 else {})}
        for n in range(1_000)
    }
    yield from both("needs", deep)
    knot = _many(500, lambda n: [n + 1] if n < 499 else [], needs=[f"w{n}" for n in range(40)]) | {
        f"w{n}": {"title": "W", "stage": "s", "layer": "support", "needs": [f"w{(n + 1) % 40}"]} for n in range(40)
    }
    yield from both("needs in a ring", knot)
    shared = _many(
        2_000,
        lambda n: [n + 1] if n < 1_999 else [],
        channel="web",
        systems=["x"],
        roles=["r"],
        owner="o",
        tags=["x", "y"],
    )
    yield from both("one role", shared)
    yield from both("missing", _many(2_000, lambda n: [n + 9_999, n + 9_998]))


def links() -> Iterator[Hostile]:
    def linked(name: str, target: str) -> Callable[[Path, Path], object]:
        def more(root: Path, outside: Path) -> None:
            (outside / "secret.yaml").write_bytes(journey(journey="secret"))
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).symlink_to(target.replace("OUTSIDE", str(outside)))

        return more

    beyond = "OUTSIDE/secret.yaml"
    for name, place, target in (
        ("journey", B, beyond),
        ("principle", P, beyond),
        ("house", HOUSE, beyond),
        ("house of the machine", HOUSE, "/etc/passwd"),
        ("endless house", HOUSE, "/dev/zero"),
        ("endless", B, "/dev/zero"),
        ("terminal", B, "/dev/tty"),
        ("itself", B, "b.yaml"),
        ("nothing", B, "nowhere.yaml"),
        ("folder", "principles", "OUTSIDE"),
        ("folder inside", "journeys/more", "OUTSIDE"),
        ("loop of folders", "journeys/more", ".."),
        ("loop to itself", "journeys/more", "more"),
        ("relative", B, "../../outside/secret.yaml"),
        ("site", "site", "OUTSIDE"),
    ):
        yield Hostile("links", name, {A: PLAIN}, more=linked(place, target))
    yield Hostile("links", "the whole disk", {A: PLAIN}, more=linked("principles", "/"))

    def twice(root: Path, _: Path) -> None:
        for name in ("one", "two"):
            (root / "journeys" / name).symlink_to(".")

    yield Hostile("links", "loops upon loops", {A: PLAIN}, more=twice)
    yield Hostile("links", "only journey", {"x": b""}, more=linked(A, beyond))
    yield Hostile("links", "all journeys", {"x": b""}, more=linked("journeys", "OUTSIDE"))
    yield Hostile("links", "pipe", {A: PLAIN}, more=lambda root, _: os.mkfifo(root / B))
    yield Hostile("links", "pipe as house", {A: PLAIN}, more=lambda root, _: os.mkfifo(root / HOUSE))
    yield Hostile("links", "folder as file", {A: PLAIN}, more=lambda root, _: (root / B).mkdir())
    yield Hostile("links", "folder as house", {A: PLAIN}, more=lambda root, _: (root / HOUSE).mkdir())


def _png(width: int, height: int, rest: bytes = b"") -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + rest + chunk(b"IDAT", zlib.compress(b"\0" * 4)) + chunk(b"IEND", b"")


def images() -> Iterator[Hostile]:
    def shown(name: str) -> bytes:
        return journey({"t": moment(start=True, image=name)})

    bomb = zlib.compress(b"\0" * 50_000_000)
    pictures = {
        "bomb.png": _png(65_535, 65_535),
        "huge.png": _png(2**31 - 1, 2**31 - 1),
        "none.png": _png(0, 0),
        "zip.png": b"PK\x03\x04" + bomb,
        "data.png": _png(9, 9, struct.pack(">I", len(bomb)) + b"zTXt" + bomb),
        "cut.png": _png(9, 9)[:20],
        "svg.png": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "html.gif": b"<html><script>alert(1)</script>",
        "script.gif": b"GIF89a/*" + b"\0" * 8 + b"*/=1;alert(1)//",
        "empty.jpg": b"",
        "headless.jpg": b"\xff\xd8\xff" + b"\xff\xe0\xff\xff" * 1_000,
        "endless.jpg": b"\xff\xd8\xff\xe0\x00\x02" * 100_000,
        "short.jpg": b"\xff\xd8\xff\xe0\x00\x00" * 10,
        "broken.webp": b"RIFF\xff\xff\xff\xffWEBPVP8X",
        "lossless.webp": b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\xff\xff\xff\xff",
        "big.png": _png(9, 9) + b"\0" * (2 * 1024 * 1024),
        "entities.png": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    }
    for name, data in pictures.items():
        yield Hostile(
            "images",
            name,
            {
                A: shown(name),
                f"journeys/{name}": data,
                HOUSE: json.dumps({"journeymap": 1, "brand": {"logo": f"journeys/{name}"}}).encode(),
            },
        )
    for name in (
        "../../outside/x.png",
        "/etc/x.png",
        "~/x.png",
        "file:///x.png",
        "https://e.vil/x.png",
        "..\\x.png",
        "a\0b.png",
        "x" * 5_000 + ".png",
        "con.png",
        "javascript:x.png",
        "nothing.png",
        "./././x.png",
        "a/../../../x.png",
        "data:image/png;base64,AA.png",
    ):
        yield Hostile(
            "images",
            f"name {ascii(name)[:40]}",
            {A: shown(name)},
            more=lambda _, outside: (outside / "x.png").write_bytes(_png(1, 1)),
        )

    def out(root: Path, outside: Path) -> None:
        (outside / "x.png").write_bytes(_png(1, 1))
        (root / "journeys" / "x.png").symlink_to(outside / "x.png")

    yield Hostile("images", "link", {A: shown("x.png")}, more=out)
    yield Hostile("images", "pipe", {A: shown("x.png")}, more=lambda root, _: os.mkfifo(root / "journeys" / "x.png"))
    yield Hostile(
        "images",
        "endless",
        {A: shown("x.png")},
        more=lambda root, _: (root / "journeys" / "x.png").symlink_to("/dev/zero"),
    )
    yield Hostile("images", "folder", {A: shown("x.png")}, more=lambda root, _: (root / "journeys" / "x.png").mkdir())


def formulas() -> Iterator[Hostile]:
    for name, text in {
        "command": "=cmd|' /C calc'!A1",
        "plus": '+HYPERLINK("https://e.vil","x")',
        "minus": "-2+3+cmd|' /C calc'!A1",
        "at": "@SUM(1+1)*cmd|' /C calc'!A1",
        "full width": "\uff1d1+1",
        "pipe": "|calc|",
        "import": '=IMPORTXML("https://e.vil","//a")',
    }.items():
        said = moment(start=True, title=text, says=[text], emotion={"target": 1, "feeling": text})
        yield Hostile("formulas", name, {A: journey({"t": said}, title=text, goal=text), P: principle(statement=text)})


def keys() -> Iterator[Hostile]:
    yield from _refused(
        "keys",
        truth=_with("true: x"),
        number=_with("1: x"),
        null=_with("null: x"),
        tilde=_with("~: x"),
        nothing=_with(": x"),
        list=_with("? [a]\n: x"),
        mapping=_with("{{ a }}: x"),
        prototype=_with("__proto__: {polluted: true}"),
        class_=_with("__class__: x"),
        spaces=_with('"   ": x'),
        letters=_with("tit\u200ble: x"),
        homoglyph=_with("t\u0456tle: x"),
        block=_with("? |\n  a\n  b\n: x"),
        lone_question=_with("?"),
        glued="journeymap:1\n",
        self="self: x\n" + TEXT.decode(),
    )


def numbers() -> Iterator[Hostile]:
    for text in (
        "1e999",
        ".inf",
        "-.inf",
        ".nan",
        "0x7fffffff",
        "9" * 400,
        "9" * 5_000,
        "1_000",
        "1:30",
        "0o17",
        "1e-400",
        "+1",
        "NaN",
        "1.",
        "٣",
    ):
        line = TEXT.decode().replace("start: true", f"start: true, emotion: {{target: {text}}}")
        yield Hostile("numbers", _short(text), {A: line.encode()}, refused=A)
    for text in ("-0", "-0.0", "99999999999999", "-99999999999999.5", "0." + "0" * 5_000 + "1", "1." + "9" * 15_000):
        line = TEXT.decode().replace(
            "start: true", f"start: true, emotion: {{target: {text}, observed: -{text.lstrip('-')}}}"
        )
        yield Hostile("numbers", text[:20], {A: line.encode(), HOUSE: b"journeymap: 1\nchecks: {off-scale: note}\n"})
    yield Hostile(
        "numbers",
        "severity",
        {A: journey({"t": moment(start=True, friction=[{"text": "x", "severity": 10**14}])})},
        refused=A,
    )


def durations() -> Iterator[Hostile]:
    rules = [{"id": "r", "after": "t", "always": "tag:x", "within": {"time": "1s"}}]
    for text in (
        "9" * 20 + "w",
        "9" * 400 + "w",
        "9" * 5_000 + "w",
        "0s",
        "0." + "9" * 5_000 + "s",
        "1w" * 5_000,
        "0.000000000000001s",
    ):
        timed = {
            "t": moment("u", start=True, takes={"typical": text, "worst": text}),
            "u": moment("t", wait={"worst": text}),
        }
        yield Hostile("durations", _short(text), {A: journey(timed), P: principle(rules=rules)})
        within = [{"id": "r", "after": "t", "always": "tag:x", "within": {"time": text}}]
        yield Hostile("durations", f"within {_short(text)}", {A: journey(timed), P: principle(rules=within)})
    for text in ("-1s", "1e9s", "infw", "nans", "٣s", "1 s", "s", "", "1s\n", "1s 2", "0x1s"):
        yield Hostile(
            "durations", ascii(text), {A: journey({"t": moment(start=True, takes={"worst": text})})}, refused=A
        )


def shares() -> Iterator[Hostile]:
    for text in ("1e400%", "101%", "-1%", "∞%", "nan%", "%", "100.1%", "9" * 5_000 + "%", "5", "5%%"):
        yield Hostile(
            "shares", text[:20], {A: journey({"t": moment(start=True, next=[{"to": "t", "share": text}])})}, refused=A
        )
    for text in ("0%", "100.0%", "0." + "0" * 5_000 + "%", "33.3333333333333333333%", "99." + "9" * 5_000 + "%"):
        ways = [{"to": "u", "share": text}, {"to": "v", "share": text}, {"to": "u", "share": text}]
        yield Hostile(
            "shares", text[:20], {A: journey({"t": moment(start=True, next=ways), "u": moment(), "v": moment()})}
        )


def dates() -> Iterator[Hostile]:
    for text in (
        "0000-00-00",
        "0000-01-01",
        "9999-99-99",
        "2026-02-30",
        "2026-13-01",
        "2025-02-29",
        "٢٠٢٦-٠١-٠١",
        "2026-1-1",
        "12026-01-01",
        "2026-01-01T00:00",
        "2026-01-01\n",
        "-001-01-01",
        "today",
    ):
        yield Hostile("dates", ascii(text), {A: journey(reviewed=text)}, refused=A)
    for text in ("0001-01-01", "9999-12-31", "2024-02-29"):
        yield Hostile(
            "dates", text, {A: journey(reviewed=text), HOUSE: b"journeymap: 1\nlimits: {review_days: 100000}\n"}
        )


def selectors() -> Iterator[Hostile]:
    for name, text in {
        "parentheses": "(" * 999,
        "steps": "9999+all+9999",
        "too many steps": "99999+all",
        "many steps": "9999+all+9999 " * 70,
        "terms": "t " * 499,
        "sets": ",".join(["t"] * 499),
        "stars": "tag:" + "*a" * 490 + "b",
        "questions": "tag:" + "*?" * 490,
        "pattern": "tag:(a+)+$[!]{999}",
        "commas": "," * 999,
        "plus": "+" * 999,
        "colons": ":" * 999,
        "number": "emotion:<" + "9" * 900,
        "decimals": "emotion:=0." + "0" * 900 + "1",
        "script": "<script>alert(1)</script>",
        "path": "path:../../../../etc/passwd",
        "wide": "tag:" + "x" * 996,
        "space": " ",
        "nothing else": "\u00a0",
        "new line": "t\nt",
    }.items():
        big = _many(
            300,
            lambda n: [n + 1, n // 2] if n < 299 else [],
            tags=["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
        )
        rules = [{"id": "r", "after": text, "always": text, "without": text}]
        yield Hostile(
            "selectors",
            name,
            {A: journey({"t": moment("t0", start=True)} | big), P: principle(applies_to=text, rules=rules)},
        )
        yield Hostile("selectors", f"option {name}", {A: journey()}, arguments=("-s", text))
    yield Hostile("selectors", "too long", {A: PLAIN, P: principle(applies_to="t" * 1_001)}, refused=P)


def rules() -> Iterator[Hostile]:
    chain = _many(1_000, lambda n: [n + 1, n // 2] if n < 999 else [])
    proved: dict[str, Data] = {
        "many steps": {"after": "all", "always": "t9", "within": {"steps": 100}},
        "many times": {"always": "all", "at_least": 100, "at_most": 100},
        "both": {
            "after": "all",
            "always": "t500",
            "at_least": 100,
            "at_most": 100,
            "within": {"steps": 100, "time": "9999w"},
        },
        "share": {"always": "all", "target": "99.99999999999%"},
        "shape": {"after": "all", "before": "all", "always": "all", "never": "all"},
    }
    for name, rule in proved.items():
        yield Hostile("rules", name, {A: journey(chain), P: principle(rules=[{"id": "r", **rule}])})
    refused: dict[str, Data] = {
        "steps": {"always": "t", "within": {"steps": 10**9}},
        "times": {"always": "t", "at_least": 10**9},
        "half": {"always": "t", "at_least": 0.5},
        "negative": {"always": "t", "at_least": -1},
        "within": {"always": "t", "within": {}},
    }
    for name, rule in refused.items():
        yield Hostile("rules", f"refused {name}", {A: PLAIN, P: principle(rules=[{"id": "r", **rule}])}, refused=P)
    many = [{"id": f"r{n}", "after": "t1", "always": "t2", "within": {"steps": 50}} for n in range(400)]
    yield Hostile(
        "rules", "many", {A: journey(_many(300, lambda n: [n + 1] if n < 299 else [])), P: principle(rules=many)}
    )
    contexts = {f"c{n}": [f"v{m}" for m in range(12)] for n in range(12)}
    house = json.dumps({"journeymap": 1, "contexts": contexts}).encode()
    every = [{"id": "r", "always": "t1", "in_every": list(contexts)}]
    yield Hostile(
        "rules",
        "contexts",
        {A: journey(_many(50, lambda n: [n + 1] if n < 49 else [])), P: principle(rules=every), HOUSE: house},
    )
    conditional = {
        f"t{n}": moment(
            start=n == 0, next=[{"to": f"t{n + 1}", "when": {f"c{n % 12}": f"v{n % 7}"}}, {"to": f"t{n + 1}"}]
        )
        for n in range(300)
    } | {"t300": moment()}
    yield Hostile("rules", "conditions", {A: journey(conditional), P: principle(rules=every), HOUSE: house})


def ignores() -> Iterator[Hostile]:
    for name, line in {
        "many": "# journeymap: ignore[dead-end] x\n" * 20_000,
        "open": "# journeymap: ignore[" + "a" * 500_000,
        "brackets": "# journeymap: ignore" + "[" * 200_000,
        "names": "# journeymap: ignore[" + "a," * 200_000 + "]",
        "alike": "# journeymap: ignore[" + ",".join(["dead-ent"] * 20_000) + "] x",
        "nothing": "# journeymap: ignore[] x",
        "not to be ignored": "# journeymap: ignore[syntax] x",
        "escape": "# journeymap: ignore[\x9b31m] x",
        "markup": "# journeymap: ignore[<script>alert(1)</script>] ::error::x",
        "spaces": "#" + " " * 500_000 + "journeymap: ignore[a] x",
        "colons": "# journeymap" + " " * 200_000 + ":" + " " * 200_000 + "ignore[a] x",
        "all": "# journeymap: ignore[*] x",
    }.items():
        yield Hostile("ignores", name, {A: TEXT + line.encode() + b"\n"})


def houses() -> Iterator[Hostile]:
    refused: dict[str, Data] = {
        "colour": {"brand": {"colour": "red;}</style><script>alert(1)</script>"}},
        "short colour": {"brand": {"colour": "#eef"}},
        "url colour": {"brand": {"colour": "url(https://e.vil)"}},
        "logo svg": {"brand": {"logo": "x.svg"}},
        "logo url": {"brand": {"logo": "https://e.vil/x.png"}},
        "scale": {"scale": {"lowest": -(10**9), "highest": 10**9}},
        "scale word": {"scale": {"words": {"1e3": "x"}}},
        "limits": {"limits": {"touchpoints": 10**12}},
        "check": {"checks": {"dead-end": "fatal"}},
        "language": {"language": "../../etc/passwd"},
        "template": {"templates": "templates"},
        "theme": {"theme": {"css": "x"}},
        "include": {"include": ["/etc/passwd"]},
        "plugins": {"plugins": ["os"]},
        "link": {"procedures": {"p": {"link": "javascript:alert(1)"}}},
        "prototype": {"__proto__": {"x": 1}},
    }
    for name, data in refused.items():
        yield Hostile("houses", name, {A: PLAIN, HOUSE: json.dumps({"journeymap": 1} | data).encode()}, refused=HOUSE)
    accepted: dict[str, Data] = {
        "scale upside down": {"scale": {"lowest": 99, "highest": -99}},
        "scale of one": {"scale": {"lowest": 0, "highest": 0}},
        "scale of many words": {"scale": {"words": {str(n): "x" for n in range(20_000)}}},
        "scale of a long number": {"scale": {"words": {"9" * 5_000: "x", "-" + "9" * 400: "y"}}},
        "minimum": {"scale": {"minimum": 99999999999999}},
        "font": {"brand": {"font": 'x"; } body { background: url(https://e.vil) } /* \\'}},
        "font closing": {"brand": {"font": "</style><script>alert(1)</script>"}},
        "roles": {"roles": {f"r{n}": {"title": "<b>"} for n in range(5_000)}},
        "roles without a title": {"roles": {"con": {}, "aux": {"description": "x"}}},
        "languages": {"languages": [f"{a}{b}{c}" for a in "abcdefghij" for b in "abcdefghij" for c in "abcdefghij"]},
        "unknown language": {"language": "zz-Zzzz-ZZ"},
        "checks": {"checks": {f"check-{n}": "off" for n in range(2_000)}},
        "footer": {"brand": {"footer": "<script>alert(1)</script>"}, "name": "\u200f<b>"},
        "black": {"brand": {"colour": "#000000", "accent": "#000000"}},
        "limits of one": {
            "limits": {"touchpoints": 1, "stages": 1, "touchpoints_per_stage": 1, "recovery_steps": 1, "review_days": 1}
        },
    }
    for name, data in accepted.items():
        staffed = journey({"t": moment(start=True, roles=["con"], procedure="p", emotion={"target": 0, "observed": 1})})
        yield Hostile("houses", name, {A: staffed, HOUSE: json.dumps({"journeymap": 1} | data).encode()})


def translations() -> Iterator[Hostile]:
    codes = [f"{a}{b}{c}" for a in "abcdefghijklmnopqrst" for b in "abcdefghij" for c in "abcdefghij"]
    yield Hostile("translations", "many", {A: journey(title=dict.fromkeys(codes, "x"), goal=dict.fromkeys(codes, "y"))})
    yield Hostile("translations", "never ours", {A: journey(title={"zz": "x"}, goal={"ar": "\u05d0", "xx-Yyyy": "="})})
    yield Hostile("translations", "reserved", {A: journey(title={"con": "x", "aux": "y", "nul": "z"})})
    for name, value in {
        "path": {"../../etc": "x"},
        "prototype": {"__proto__": "x"},
        "nothing": {},
        "nested": {"en": {"nl": "x"}},
        "null": {"en": None},
        "number": {"en": 1},
        "empty": {"en": ""},
        "markup": {"<b>": "x"},
        "upper": {"EN": "x"},
        "long": {"en" + "-Abcdefgh" * 40: "x"},
    }.items():
        yield Hostile("translations", name, {A: journey(title=value)}, refused=A)
    for name in ("../../x", "en\0", "x" * 5_000, "$(id)", "", "-h"):
        yield Hostile("translations", f"option {ascii(name)[:20]}", {A: PLAIN})


def names() -> Iterator[Hostile]:
    def called(name: bytes) -> Callable[[Path, Path], object]:
        return lambda root, _: Path(os.fsdecode(os.fsencode(root / "journeys") + b"/" + name)).write_bytes(
            b"journeymap: x\n"
        )

    for name in (
        *(
            b"a\nb.yaml",
            b"\x1b[2J\x1b]0;x\x07.yaml",
            b"<script>alert(1)</script>"[:8] + b".yaml",
            b"\xff\xfe.yaml",
            b"-rf.yaml",
        ),
        *(
            b"con.yaml",
            b"::error file=x::y.yaml",
            b"\xe2\x80\xaelmay.yaml",
            "😀.yaml".encode(),
            b"'\"`$(id).yaml",
            b" .yaml",
            b".yaml",
        ),
        *(
            b"a" * 250 + b".yaml",
            b"%2e%2e%2f.yaml",
            b"a&b;c|d.yaml",
            b"](javascript:x).yaml",
            b"=1+1.yaml",
            b"x\ry.yaml",
            b"{{7*7}}.yaml",
        ),
    ):
        yield Hostile("names of files", ascii(name)[:40], {A: PLAIN}, more=called(name))

    def deep(root: Path, _: Path) -> None:
        place = root / "journeys" / "/".join(["d" * 40] * 80)
        place.mkdir(parents=True)
        (place / "b.yaml").write_bytes(b"journeymap: x\n")

    yield Hostile("names of files", "deep", {A: PLAIN}, more=deep)


def baselines() -> Iterator[Hostile]:
    for name, text in {
        "not json": b"{",
        "nested": b"[" * 100_000,
        "number": b'{"version": 1, "known": [], "x": ' + b"9" * 10_000 + b"}",
        "nan": b'{"version": NaN, "known": [Infinity]}',
        "version": b'{"version": 2, "known": []}',
        "list": b"[]",
        "truth": b'{"version": true, "known": [true]}',
        "utf16": '{"version": 1, "known": []}'.encode("utf-16"),
        "bytes": b"\xff\xfe\x00",
        "surrogate": b'{"version": 1, "known": [{"check": "\\ud800", "file": "\\ud800", "message": "\\ud800", "fingerprint": "\\ud800", "count": 1}]}',
        "count": b'{"version": 1, "known": [{"check": "a", "file": "a", "message": "a", "fingerprint": "a", "count": '
        + b"9" * 4_000
        + b"}]}",
        "negative": b'{"version": 1, "known": [{"check": "a", "file": "a", "message": "a", "fingerprint": "a", "count": -1}]}',
        "path": b'{"version": 1, "known": [{"check": "a", "file": "../../x", "message": "\\u001b[2J", "fingerprint": "a", "count": 1}]}',
        "many": b'{"version": 1, "known": ['
        + b",".join(
            b'{"check": "a", "file": "a", "message": "a", "fingerprint": "%d", "count": 1}' % n for n in range(20_000)
        )
        + b"]}",
        "empty": b"",
    }.items():
        yield Hostile("baselines", name, {A: PLAIN, "known.json": text}, arguments=("--baseline", "known.json"))
    yield Hostile(
        "baselines",
        "sparse",
        {A: PLAIN},
        more=lambda root, _: os.truncate(_touched(root / "known.json"), 6 * 1024**3),
        arguments=("--baseline", "known.json"),
    )


def outputs() -> Iterator[Hostile]:
    """What lies where the site is to be written."""
    lists = {
        "above": "../journeys/a.yaml\n../../outside/kept.txt\n",
        "absolute": "/etc/passwd\n/OUTSIDE/kept.txt\n",
        "dots": "..\n.\n/\n\n.journeymap\n",
        "controls": "a\0b\n\x1b[2J\n" + "x" * 10_000 + "\n",
        "not text": "\udcff\udcfe\n",
    }
    for name, text in lists.items():
        yield Hostile(
            "outputs",
            name,
            {A: PLAIN, "site/.journeymap": text.encode("utf-8", "surrogateescape")},
            more=lambda _, outside: (outside / "kept.txt").write_text("kept"),
        )
    yield Hostile(
        "outputs",
        "templates beside",
        {A: PLAIN, "templates/base.html": b"{{ ''.__class__ }}", "base.html": b"EVIL", "site/x": b"theirs"},
    )
    for name in ("journeys", "assets"):

        def linked(root: Path, outside: Path, name: str = name) -> None:
            (root / "site").mkdir()
            (root / "site" / ".journeymap").write_text("index.html\n")
            (root / "site" / name).symlink_to(outside)

        yield Hostile(LINKED_OUTPUT, name, {A: PLAIN}, more=linked)


def _short(text: str) -> str:
    return text if len(text) < 30 else f"{text[:10]} and so on, {len(text)} characters"


def _touched(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


_KINDS = (
    *(aliases, merges, nesting, tags, documents, encodings, controls, directions, sizes, types, structure, ids, graphs),
    *(
        links,
        images,
        formulas,
        keys,
        numbers,
        durations,
        shares,
        dates,
        selectors,
        rules,
        ignores,
        houses,
        translations,
    ),
    *(names, baselines, outputs),
)
