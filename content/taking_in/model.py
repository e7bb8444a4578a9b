"""What a source serves, whatever its format: items that may become drafts, and what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class SourceKind(StrEnum):
    """What an address serves: articles to read, or meetings to come."""

    FEED = "feed"
    CALENDAR = "calendar"
    WHATSON = "whatson"

    @property
    def has_meetings(self) -> bool:
        """Whether its items become drafts of meetings; else they become drafts of briefings."""
        return self is not SourceKind.FEED


class Trouble(Exception):
    """A source cannot be taken in; `why` is a key of the texts, nothing of the source's."""

    def __init__(self, why: str, *, wait: float | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.wait = wait
        """Seconds after which it asked us to come again."""


@dataclass(frozen=True)
class Item:
    """One thing a source tells of.

    `key` is the source's own name for it, `fields` are those of a draft. `text` is only compared
    with the words an organiser chose: it is never kept. `at` is when it appeared, or begins.
    """

    key: str
    title: str
    fields: Mapping[str, Any]
    link: str | None = None
    place: str = ""
    text: str = field(default="", repr=False)
    at: datetime | None = None
    cancelled: bool = False
    later: tuple[str, ...] = ()
    """Keys of the dates of its series that come after this one."""


@dataclass(frozen=True)
class Found:
    """What was read of a source: its kind, its name, and what it tells of."""

    kind: SourceKind
    title: str
    items: tuple[Item, ...]
    more: bool = False
    """Whether it has more items than are read at a time."""
    aside: frozenset[str] = frozenset()
    """Keys of what is listed too, and is over or cannot be read."""
    whole: bool = True
    """Whether it was read to its end and there was anything: what it lacks is then not listed."""


@dataclass(frozen=True)
class Pointer:
    """A page that is no feed, and names the address of one."""

    href: str


MOST_ITEMS = 500
"""Items read of one look; what comes after them is not looked at."""

LONGEST_LINK = 300
