"""The vocabulary of the whole project: events, briefings, chats, notices, as frozen values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from content.quiet import QuietHours

ChatId = NewType("ChatId", int)
"""Telegram's id of a chat; a private chat has the id of its user."""

ChatKey = NewType("ChatKey", int)
"""Our row of a chat: what every table but one refers to, so that ids stay in one sealed column."""

EN = "en"
KO = "ko"

ASSUMED_LENGTH = timedelta(minutes=90)
"""How long an event without an announced end is taken to last."""


QUEUE, BUSY_QUEUE = timedelta(minutes=30), timedelta(minutes=45)
BUSY_DAYS = range(3)
NOON = time(12)
"""How long visitors queue at the Palace of Westminster: longest Monday to Wednesday afternoons."""

NEVER = datetime.min.replace(tzinfo=UTC)
"""The stamp of what has not been stored yet."""


class Localised(Mapping[str, str]):
    """One text in several languages, keyed by language code."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None, /, **more: str) -> None:
        merged = {**(texts or {}), **more}
        self._texts = {language: text for language, text in merged.items() if text.strip()}

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._texts.items())))

    def __repr__(self) -> str:
        return f"Localised({self._texts!r})"

    def in_(self, language: str) -> str:
        """Return the text in `language`, else in English, else in any; empty if there is none."""
        if language in self._texts:
            return self._texts[language]
        return self._texts.get(EN) or next(iter(self._texts.values()), "")

    def language_for(self, language: str) -> str | None:
        """Return the language `in_` answers in, so that a reader can be told of a fallback."""
        if language in self._texts:
            return language
        return EN if EN in self._texts else next(iter(self._texts), None)


class EventStatus(StrEnum):
    """What an event is; a draft is a row of its own until it is published."""

    PUBLISHED = "published"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Seat(StrEnum):
    """Where somebody stands who wants to come; whoever has been offered a seat holds it."""

    COMING = "coming"
    OFFERED = "offered"
    WAITING = "waiting"


FEW = 5
"""A number of people below this is told to nobody: it could point at somebody."""


class Admission(StrEnum):
    """Who may come."""

    OPEN = "open"
    FULL = "full"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Speaker:
    """Someone who speaks at an event; public by being announced."""

    name: str
    role: Localised = field(default_factory=Localised)


@dataclass(frozen=True)
class EventChange:
    """One recorded change of one field, as readers are shown it (old → new)."""

    revision: int
    field: str
    old: str
    new: str


@dataclass(frozen=True)
class Event:
    """A meeting people can come to. Its truth is wall clock and zone; instants are derived.

    `uid` and `revision` are iCalendar's UID and SEQUENCE (RFC 5545, 3.8.4.7 and 3.8.7.4).
    An event without a known day has `on` None and may name a `period` ("2016-02", ISO 8601).
    `code` is worked out by the storage, which has the key: by it a card is known to be ours.
    """

    slug: str
    uid: str
    title: Localised
    id: int = 0
    revision: int = 0
    status: EventStatus = EventStatus.PUBLISHED
    subtitle: Localised = field(default_factory=Localised)
    summary: Localised = field(default_factory=Localised)
    detail: Localised = field(default_factory=Localised)
    on: date | None = None
    period: str | None = None
    start: time | None = None
    end: time | None = None
    end_on: date | None = None
    timezone: str = "Europe/London"
    venue: str | None = None
    room: str | None = None
    entrance: str | None = None
    arrive_by: time | None = None
    online_url: str | None = None
    admission: Admission = Admission.OPEN
    speakers: tuple[Speaker, ...] = ()
    partners: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    capacity: int | None = None
    needs_names: bool = False
    source_url: str | None = None
    reason: Localised = field(default_factory=Localised)
    changes: tuple[EventChange, ...] = ()
    code: str = field(default="", compare=False)
    created_at: datetime = NEVER
    updated_at: datetime = NEVER

    @property
    def zone(self) -> ZoneInfo:
        """The zone its wall clock is read in."""
        return ZoneInfo(self.timezone)

    def _instant(self, day: date, hour: time) -> datetime:
        # fold=0: an hour that comes twice means its first passing, as RFC 5545 3.3.5 reads it.
        return datetime.combine(day, hour, self.zone).astimezone(UTC)

    @property
    def starts_at(self) -> datetime | None:
        """The instant of the start (aware UTC), None while day or hour is open."""
        if self.on is None or self.start is None:
            return None
        return self._instant(self.on, self.start)

    @property
    def ends_at(self) -> datetime | None:
        """The instant of the end, assumed 90 minutes after the start where none was announced."""
        starts_at = self.starts_at
        if starts_at is None or self.on is None:
            return None
        if self.end is None:
            return starts_at + ASSUMED_LENGTH
        day = self.end_on or self.on
        ends_at = self._instant(day, self.end)
        if ends_at <= starts_at and self.end_on is None:
            ends_at = self._instant(day + timedelta(days=1), self.end)
        return ends_at

    @property
    def arrive_at(self) -> datetime | None:
        """When to be at the entrance: the organiser's word, else the house's rule."""
        starts_at = self.starts_at
        if starts_at is None or self.on is None:
            return None
        if self.arrive_by is not None:
            return self._instant(self.on, self.arrive_by)
        lead = self.queue_lead
        return starts_at - lead if lead else None

    @property
    def in_parliament(self) -> bool:
        """Whether its visitors queue at the Palace of Westminster."""
        where = (self.venue or "").lower()
        return any(
            name in where
            for name in ("houses of parliament", "palace of westminster", "house of commons",
                         "house of lords", "westminster hall")
        ) and not where.startswith("not ")

    @property
    def queue_lead(self) -> timedelta | None:
        """How long before the start to arrive: 30 minutes, 45 on Monday to Wednesday afternoons.

        Source: Parliament's advice to visitors on its security queue.
        """
        if not self.in_parliament or self.on is None or self.start is None:
            return None
        busy = self.on.weekday() in BUSY_DAYS and self.start >= NOON
        return BUSY_QUEUE if busy else QUEUE

    @property
    def over_at(self) -> datetime | None:
        """The instant from which it belongs to the archive; None for one whose day is all open."""
        if (ends_at := self.ends_at) is not None:
            return ends_at
        last = self.end_on or self.on or _last_day(self.period)
        if last is None:
            return None
        return self._instant(last + timedelta(days=1), time.min)

    def is_over(self, now: datetime) -> bool:
        """Tell whether it belongs to the archive at `now`."""
        return self.over_at is not None and self.over_at <= now


def _last_day(period: str | None) -> date | None:
    """Return the last day of "2016-02" or "2016"."""
    if not period:
        return None
    year, _, month = period.partition("-")
    first_after = date(int(year) + 1, 1, 1) if not month or month == "12" else date(
        int(year), int(month) + 1, 1
    )
    return first_after - timedelta(days=1)


class BriefingKind(StrEnum):
    """What a briefing sums up."""

    OPINION = "opinion"
    LETTER = "letter"
    STATEMENT = "statement"
    INTERVENTION = "intervention"
    ROUNDUP = "roundup"
    POST = "post"
    REPORT = "report"


@dataclass(frozen=True)
class FigureValue:
    """One answer of a survey question and its share."""

    label: Localised
    value: float


@dataclass(frozen=True)
class Figure:
    """A survey figure of a report, as data."""

    slug: str
    title: Localised
    question: Localised
    unit: str
    values: tuple[FigureValue, ...]
    respondents: int | None = None
    multiple: bool = False
    source: str = ""


@dataclass(frozen=True)
class Section:
    """A part of a report, with its own summary and figures."""

    slug: str
    title: Localised
    summary: Localised
    key_points: Localised
    detail: Localised
    level: int = 1
    parent: str | None = None
    pages: tuple[int, int] | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Briefing:
    """An article, statement or report with our summary of it.

    `key_points` and `detail` are Markdown (a list, paragraphs) in each language.
    """

    slug: str
    kind: BriefingKind
    title: Localised
    id: int = 0
    original_title: str = ""
    authors: tuple[str, ...] = ()
    organisation: str = "appg"
    on: date | None = None
    period: str | None = None
    published_in: Localised = field(default_factory=Localised)
    url: str | None = None
    topics: tuple[str, ...] = ()
    reading_minutes: int | None = None
    summary: Localised = field(default_factory=Localised)
    key_points: Localised = field(default_factory=Localised)
    detail: Localised = field(default_factory=Localised)
    sections: tuple[Section, ...] = ()

    @property
    def sort_on(self) -> str:
        """A key to sort by, newest last; what is known by its year alone comes before its days."""
        return self.on.isoformat() if self.on else self.period or "0000"


@dataclass(frozen=True)
class Topic:
    """A subject of the library that a chat can follow."""

    slug: str
    title: Localised


EVENTS_TOPIC = "events"
BRIEFINGS_TOPIC = "briefings"
"""The two streams everybody can follow beside the library's own subjects."""


class ChatState(StrEnum):
    """Whether a chat hears from us."""

    ACTIVE = "active"
    STOPPED = "stopped"
    BLOCKED = "blocked"
    GONE = "gone"


class ChatKind(StrEnum):
    """Telegram's kinds of chat."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(frozen=True)
class Chat:
    """What we remember of a chat: a row number and its choices, no name and no id."""

    key: ChatKey
    kind: ChatKind
    language: str
    state: ChatState = ChatState.ACTIVE
    language_chosen: bool = False
    timezone: str | None = None
    reminder_offsets: tuple[int, ...] = (1440, 120)
    thread_id: int | None = None
    quiet: QuietHours | None = None
    paused_until: datetime | None = None
    discreet: bool = False


class NoticeKind(StrEnum):
    """What subscribers are told."""

    NEW_EVENT = "new_event"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    REMINDER = "reminder"
    BRIEFING = "briefing"
    DIGEST = "digest"
    BROADCAST = "broadcast"
    CORRECTION = "correction"
    RECALL = "recall"
    DRAFT_NEWS = "draft_news"
    SEAT_OFFER = "seat_offer"
    SEAT_PASSED = "seat_passed"
    SEATS_TAKEN = "seats_taken"


class Lane(StrEnum):
    """How urgent a send is; a lane never waits for the ones below it."""

    INTERACTIVE = "interactive"
    URGENT = "urgent"
    BULK = "bulk"


class DeliveryState(StrEnum):
    """What became of one notice for one chat."""

    PENDING = "pending"
    PAUSED = "paused"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"
    IN_DOUBT = "in_doubt"


class Role(StrEnum):
    """What a person may do: an editor drafts, an organiser publishes, an owner names both."""

    OWNER = "owner"
    ORGANISER = "organiser"
    EDITOR = "editor"

    @property
    def publishes(self) -> bool:
        """Whether this role may publish, change and cancel, and sees the numbers."""
        return self is not Role.EDITOR


class DraftState(StrEnum):
    """What became of a draft."""

    OPEN = "open"
    WAITING = "waiting"
    SCHEDULED = "scheduled"
    PUBLISHING = "publishing"
    PUBLISHED = "published"
    DISCARDED = "discarded"


@dataclass(frozen=True)
class Notice:
    """What is said: a subject and a revision; the words are made when it is sent."""

    id: int
    kind: NoticeKind
    subject_id: int
    revision: int
    lane: Lane
    payload: Mapping[str, object]

    @property
    def mends(self) -> bool:
        """Whether it edits or takes back delivered copies instead of saying something new."""
        return self.kind in (NoticeKind.CORRECTION, NoticeKind.RECALL)

    @property
    def is_alarm(self) -> bool:
        """Whether it concerns today, so that a pause and quiet hours do not hold it."""
        return self.payload.get("alarm") is True


@dataclass(frozen=True)
class Delivery:
    """One claimed notice for one chat."""

    id: int
    notice: Notice
    chat: Chat
    chat_id: ChatId
    attempts: int

    @property
    def is_heard(self) -> bool:
        """Whether its chat takes it: an alarm reaches those too who have paused.

        So does the mending of what stands there already, which makes no sound.
        """
        if self.chat.state is ChatState.STOPPED:
            return self.notice.is_alarm or self.notice.mends
        return self.chat.state is ChatState.ACTIVE


@dataclass(frozen=True)
class Reminder:
    """A moment at which a chat wants to hear of an event again."""

    id: int
    chat_key: ChatKey
    event_id: int
    offset: timedelta
    due_at: datetime


REMINDER_OFFSETS = (10080, 4320, 1440, 180, 120, 60, 30)
"""Minutes before the start that a reader can pick from; TIME_TO_LEAVE is the other choice."""

TIME_TO_LEAVE = 0
"""The offset that stands for "time to leave": half an hour before the arrive-by time."""

LEAVE_LEAD = timedelta(minutes=30)
