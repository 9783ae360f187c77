"""A document: one file of the workspace, read and accepted by its schema."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a file is; the value is the key that names it at its top."""

    HOUSE = "journeymap"
    JOURNEY = "journey"
    PRINCIPLE = "principle"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data: mappings with text keys, lists, text, numbers, booleans. ``file`` is workspace-relative."""

    kind: Kind
    file: str
    data: Mapping[str, Any]
