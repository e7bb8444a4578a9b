"""Readers as the year's record knows them: their clocks, nights and wishes, by plain counting.

Nothing here asks the product: hours are found by walking along the clock in quarters.
"""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo

from content.model import ChatId, ChatKey, Event

QUARTER = timedelta(minutes=15)
LEAVE_LEAD = timedelta(minutes=30)
BEFORE_THE_NIGHT = timedelta(minutes=10)
MOST_KEPT = 50_000

Hours = tuple[int, int]
"""Quiet hours as two minutes of the day."""


class State(Enum):
    """Whether a reader hears from us."""

    HERE = "here"
    PAUSED = "paused"
    STOPPED = "stopped"
    BLOCKED = "blocked"
    GONE = "gone"


class RingState(Enum):
    """Whether a reminder still rings."""

    OPEN = "open"
    RUNG = "rung"
    CLOSED = "closed"


@dataclass
class Ring:
    """A reminder, with the moment it rings at."""

    due: datetime
    state: RingState = RingState.OPEN


@dataclass(frozen=True)
class Rhythm:
    """When a reader wants a digest."""

    hour: int
    weekday: int | None = None


@lru_cache(maxsize=MOST_KEPT)
def minute_of(moment: datetime, zone: str) -> int:
    """Return the minute of the day by a clock on a wall."""
    local = moment.astimezone(ZoneInfo(zone))
    return local.hour * 60 + local.minute


def quarter(moment: datetime) -> datetime:
    """Return the quarter of an hour a moment lies in."""
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)


@lru_cache(maxsize=MOST_KEPT)
def is_quiet(hours: Hours, zone: str, moment: datetime) -> bool:
    """Tell whether a moment lies in somebody's quiet hours."""
    begin, end = hours
    minute = minute_of(quarter(moment), zone)
    if begin < end:
        return begin <= minute < end
    return minute >= begin or minute < end


@lru_cache(maxsize=MOST_KEPT)
def quiet_ends(hours: Hours, zone: str, moment: datetime) -> datetime:
    """Return the first moment behind this one that is not quiet."""
    ends = quarter(moment) + QUARTER
    while is_quiet(hours, zone, ends):
        ends += QUARTER
    return ends


@lru_cache(maxsize=MOST_KEPT)
def quiet_began(hours: Hours, zone: str, moment: datetime) -> datetime:
    """Return when the quiet of this moment began."""
    began = quarter(moment)
    while is_quiet(hours, zone, began - QUARTER):
        began -= QUARTER
    return began


@lru_cache(maxsize=MOST_KEPT)
def next_digest(rhythm: Rhythm, zone: str, moment: datetime) -> datetime:
    """Return when a digest is due next: at its hour, or the first one a short day has behind it."""
    clock = ZoneInfo(zone)
    walk = quarter(moment) + QUARTER
    while not _rings(rhythm, walk.astimezone(clock)):
        walk += QUARTER
    return walk


def _rings(rhythm: Rhythm, local: datetime) -> bool:
    if local.minute or local.fold or rhythm.weekday not in {None, local.weekday()}:
        return False
    if local.hour == rhythm.hour:
        return True
    wanted = datetime.combine(local.date(), time(rhythm.hour), local.tzinfo)
    was_left_out = wanted.astimezone(ZoneInfo("UTC")).astimezone(local.tzinfo).hour != rhythm.hour
    return was_left_out and local.hour == rhythm.hour + 1


@dataclass(eq=False)
class Reader:
    """One reader, with everything the year's record knows of them."""

    chat_id: ChatId
    key: ChatKey
    language: str
    zone: str
    topics: set[str] = field(default_factory=set)
    quiet: Hours | None = None
    rhythm: Rhythm | None = None
    digest_at: datetime | None = None
    discreet: bool = False
    state: State = State.HERE
    paused_until: datetime | None = None
    took: set[int] = field(default_factory=set)
    rings: dict[tuple[int, int], Ring] = field(default_factory=dict)

    def sleeps(self, moment: datetime) -> bool:
        """Tell whether a moment lies in this reader's quiet hours."""
        return self.quiet is not None and is_quiet(self.quiet, self.zone, moment)

    def wakes(self, moment: datetime) -> datetime:
        """Return when the quiet of a moment ends."""
        assert self.quiet is not None
        return quiet_ends(self.quiet, self.zone, moment)

    def is_concerned(self, event_id: int) -> bool:
        """Tell whether an event matters to this reader in person."""
        return event_id in self.took or any(ring[0] == event_id for ring in self.rings)

    def choose_rhythm(self, rhythm: Rhythm | None, now: datetime) -> None:
        """Have a digest at this hour from now on, or none."""
        self.rhythm = rhythm
        self.digest_at = next_digest(rhythm, self.zone, now) if rhythm else None

    def ring_at(self, event: Event, minutes: int) -> datetime:
        """Return when a reminder comes: before a night that would end too late."""
        moment = nominal(event, minutes)
        needed_by = event.arrive_at or event.starts_at
        assert needed_by is not None
        if not self.sleeps(moment) or self.wakes(moment) < needed_by:
            return moment
        assert self.quiet is not None
        return quiet_began(self.quiet, self.zone, moment) - BEFORE_THE_NIGHT


def nominal(event: Event, minutes: int) -> datetime:
    """Return the moment a reminder names."""
    assert event.starts_at is not None
    if minutes == 0:
        assert event.arrive_at is not None
        return event.arrive_at - LEAVE_LEAD
    return event.starts_at - timedelta(minutes=minutes)
