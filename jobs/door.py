"""At the door and before it: is this seat's code good, is this card ours."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Event, EventStatus
from storage import attendance, card_codes, events

DOORS_OPEN = timedelta(hours=4)
"""So long before the start a door code is counted in; earlier it is only looked at."""


class Door(StrEnum):
    """What a door code turned out to be."""

    COUNTED = "counted"
    USED = "used"
    EARLY = "early"
    OVER = "over"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Entry:
    """The answer at the door; nothing in it tells who holds the code."""

    door: Door
    event: Event | None = None
    at: datetime | None = None
    arrived: int = 0


async def admit(session: AsyncSession, code: str, now: datetime) -> Entry:
    """Count a door code in, once; of several meetings with this code the one that is on."""
    found = [
        event for event_id in await attendance.of_door_code(session, code)
        if (event := await events.by_id(session, event_id)) is not None
    ]
    if not found:
        return Entry(Door.UNKNOWN)
    event = next((event for event in found if _state(event, now) is Door.COUNTED), found[0])
    state = _state(event, now)
    at: datetime | None = now
    if state is Door.COUNTED and not await attendance.arrive(session, event.id, code, now):
        state, at = Door.USED, await attendance.arrived_at(session, event.id, code)
    arrived = (await attendance.numbers(session, event.id)).arrived
    return Entry(state, event, at, arrived)


def _state(event: Event, now: datetime) -> Door:
    if event.status is EventStatus.CANCELLED:
        return Door.CANCELLED
    if event.is_over(now):
        return Door.OVER
    opens_at = event.starts_at
    if opens_at is None and event.on is not None:
        opens_at = datetime.combine(event.on, time.min, event.zone)
    waits = opens_at is None or now < opens_at - DOORS_OPEN
    return Door.EARLY if waits or event.status is EventStatus.POSTPONED else Door.COUNTED


async def take_back(session: AsyncSession, event_id: int, code: str) -> bool:
    """Undo the counting of a door code, for a slip of the thumb."""
    return await attendance.arrive(session, event_id, code, None)


class Verdict(StrEnum):
    """What a card turned out to be."""

    GENUINE = "genuine"
    OUTDATED = "outdated"
    UNKNOWN = "unknown"


async def judge(session: AsyncSession, code: str, now: datetime) -> tuple[Verdict, Event | None]:
    """Tell whether a card with this code is ours, and whether it still holds."""
    event_id = await card_codes.event_of(session, code)
    if event_id is None or not await events.is_visible(session, event_id, now):
        return Verdict.UNKNOWN, None
    event = await events.by_id(session, event_id)
    if event is None:
        return Verdict.UNKNOWN, None
    return (Verdict.GENUINE if event.code == code else Verdict.OUTDATED), event


class Guesses:
    """Counts the codes a chat got wrong of late, in memory alone."""

    MOST = 8
    WITHIN = timedelta(minutes=10)
    MOST_CHATS = 10_000

    def __init__(self) -> None:
        self._wrong: dict[int, list[datetime]] = {}

    def must_wait(self, chat_id: int, now: datetime) -> bool:
        """Tell whether a chat has guessed too often."""
        recent = [at for at in self._wrong.get(chat_id, ()) if now - at < self.WITHIN]
        if recent:
            self._wrong[chat_id] = recent
        else:
            self._wrong.pop(chat_id, None)
        return len(recent) >= self.MOST

    def was_wrong(self, chat_id: int, now: datetime) -> None:
        """Note a code that is none of ours."""
        if len(self._wrong) >= self.MOST_CHATS:
            self._wrong = {
                chat: times for chat, times in self._wrong.items()
                if now - times[-1] < self.WITHIN
            }
        self._wrong.setdefault(chat_id, []).append(now)
