"""Where the things that travel with the package are: schemas, templates, the starter workspace, the font."""

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
