"""A story: something that happened, as somebody told it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, when, and who told it. ``date`` and ``who`` are ``None`` where nobody has said."""

    text: str
    date: dt.date | None = None
    who: str | None = None
