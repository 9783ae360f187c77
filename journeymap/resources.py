"""Where the things that travel with the package are: schemas, templates, the starter workspace, the font."""

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def schemas() -> Path:
    """The folder with ``journey.schema.json`` and its siblings, in a wheel or in a checkout."""
    inside = _PACKAGE / "schemas"
    return inside if inside.is_dir() else _CHECKOUT / "schemas"


def starter() -> Path:
    """The workspace that ``journeymap init`` copies: in a checkout, the checkout itself."""
    inside = _PACKAGE / "starter"
    return inside if inside.is_dir() else _CHECKOUT


def templates() -> Path:
    """The folder of the Jinja templates."""
    return _PACKAGE / "render" / "templates"


def locale() -> Path:
    """The folder of the catalogues of fixed words, one folder a language."""
    return _PACKAGE / "locale"


def static() -> Path:
    """The folder of the pages' style sheet and script."""
    return _PACKAGE / "render" / "static"


def program() -> str:
    """What stands for this program as it is now: another text when a file of it, or a package beside it, has changed.

    It looks at sizes and times only, so it is quick.
    """
    seen = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for below, _, names in sorted(os.walk(_PACKAGE)):
        for name in sorted(names):
            if not name.endswith(".pyc"):
                seen.update(_looks(f"{below}/{name}"))
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")):
            seen.update(_looks(folder))
    for schema in sorted(schemas().iterdir()):
        seen.update(_looks(str(schema)))
    return seen.hexdigest()


def _looks(path: str) -> bytes:
    found = os.stat(path)  # noqa: PTH116 -- hundreds of times, and this is the quickest
    return f"{path} {found.st_size} {found.st_mtime_ns}\n".encode("utf-8", "surrogateescape")


@cache
def font(name: str) -> Path:
    """The file of a cut of Source Sans Pro, such as ``Regular``, ``Semibold`` or ``It``."""
    return _installed("font-source-sans-pro", f"font_source_sans_pro/files/SourceSansPro-{name}.ttf")


@cache
def engine() -> Path:
    """The drawing engine's program, as its wheel installed it."""
    from importlib.metadata import distribution

    suffix = ".exe" if sys.platform == "win32" else ""
    wanted = f"graphviz-pure{suffix}"
    files = distribution("graphviz-pure").files or []
    return Path(str(next(file.locate() for file in files if file.name == wanted))).resolve()


def _installed(package: str, file: str) -> Path:
    from importlib.metadata import distribution

    return Path(str(distribution(package).locate_file(file)))
