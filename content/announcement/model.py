"""What reading an announcement gives: values, where each was read, and what must be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - "date" and "time" are field names below
from datetime import time as Time  # noqa: N812
from enum import StrEnum
from typing import Generic, TypeVar

from content.model import Admission, Speaker

T = TypeVar("T")

Json = Mapping[str, object]


@dataclass(frozen=True)
class Found(Generic[T]):
    """A value and the piece of the original text it was read from.

    `start` and `end` are offsets into the text as it was pasted; both are 0 and `text` is empty
    when the value was concluded rather than read. `sure` runs from 0 to 1.
    """

    value: T
    text: str
    start: int
    end: int
    sure: float


class Change(StrEnum):
    """What an announcement says became of an event that was announced before."""

    MOVED = "moved"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Question:
    """Something to ask the organiser: a key of the texts and the values its sentence needs."""

    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.values.items()))))


@dataclass(frozen=True)
class Venue:
    """A house and, where one is told with it, a room."""

    place: Found[str]
    room: Found[str] | None = None


@dataclass(frozen=True)
class Announcement:
    """One event as an announcement tells it; whatever it does not tell is None or empty.

    `online` is the link; an event may be online without one (`is_online`), and one with both a
    place and `is_online` is held in both ways.
    """

    is_event: bool
    language: str
    timezone: Found[str]
    title: Found[str] | None = None
    titles: tuple[Found[str], ...] = ()
    """What else it may be called, likeliest first, where the title is unsure."""
    date: Found[Date] | None = None
    start: Found[Time] | None = None
    end: Found[Time] | None = None
    end_date: Found[Date] | None = None
    place: Found[str] | None = None
    address: Found[str] | None = None
    room: Found[str] | None = None
    places: tuple[Venue, ...] = ()
    """Where else it may be held, likeliest first, where that is unsure."""
    entrance: Found[str] | None = None
    arrive_by: Found[Time] | None = None
    doors: Found[Time] | None = None
    online: Found[str] | None = None
    is_online: bool = False
    capacity: Found[int] | None = None
    admission: Found[Admission] | None = None
    registration: Found[str] | None = None
    change: Found[Change] | None = None
    speakers: tuple[Found[Speaker], ...] = ()
    partners: tuple[Found[str], ...] = ()
    questions: tuple[Question, ...] = ()
    missing: tuple[str, ...] = ()
    others: tuple[Announcement, ...] = ()
    elsewhere: tuple[tuple[int, int], ...] = ()
    """Stretches of the text as pasted that tell of other events, or of who sent it and when."""

    @property
    def changes(self) -> bool:
        """Whether it tells of a change to an event that was announced before."""
        return self.change is not None

    def to_json(self) -> dict[str, object]:
        """Return the object that `division-bell parse` prints."""
        # Imported late: explain builds on this module.
        from content.announcement.explain import as_json

        return as_json(self)
