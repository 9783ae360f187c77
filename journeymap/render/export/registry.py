"""The formats that there are: each module beside this one that has a ``FORMAT``."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

import journeymap.render.export
from journeymap.render.export.subject import Format


@cache
def formats() -> Mapping[str, Format]:
    """The formats by name, sorted."""
    path = journeymap.render.export.__path__
    modules = [
        importlib.import_module(f"{journeymap.render.export.__name__}.{info.name}")
        for info in pkgutil.iter_modules(path)
    ]
    found = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
