"""What a digest tells, from the facts of the moment it is sent: each meeting once."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from content.changes import since
from content.model import (
    Briefing,
    Event,
    EventChange,
    EventStatus,
    Localised,
    Notice,
    NoticeKind,
)
from content.render.digest import News
from jobs.broadcast_notices import text_of

Subject = Event | Briefing | None
Look = Callable[[Notice], Awaitable[Subject]]

LAST = datetime.max.replace(tzinfo=UTC)
"""Where meetings stand in order that have no day yet."""


@dataclass
class _Told:
    """What has been gathered about one meeting."""

    event: Event
    is_new: bool = False
    known: list[int] = field(default_factory=list)


async def news(notices: Iterable[Notice], look: Look, now: datetime) -> News:
    """Return what is worth telling of what was gathered.

    What is over, gone, or was taken back before its reader heard of it is left out.

    Args:
        notices: What was gathered, in the order it was written.
        look: Finds the subject of a notice as it stands now.
        now: The moment of sending.
    """
    meetings: dict[int, _Told] = {}
    found: dict[int, Briefing] = {}
    letters: list[Localised] = []
    for notice in notices:
        if notice.kind is NoticeKind.BROADCAST:
            letters.append(text_of(notice))
            continue
        subject = await look(notice)
        if isinstance(subject, Briefing):
            found[subject.id] = subject
        elif subject is not None and not subject.is_over(now):
            _take_in(meetings.setdefault(subject.id, _Told(subject)), notice)
    told = sorted(meetings.values(), key=lambda each: each.event.starts_at or LAST)
    return News(
        tuple(each.event for each in told if _is_news(each)),
        tuple(_changed(told)),
        tuple(sorted(found.values(), key=lambda briefing: briefing.sort_on, reverse=True)),
        tuple(letters),
    )


def _take_in(told: _Told, notice: Notice) -> None:
    if notice.kind is NoticeKind.NEW_EVENT:
        told.is_new = True
        return
    known = notice.payload.get("since")
    told.known.append(known if isinstance(known, int) else notice.revision - 1)


def _is_news(told: _Told) -> bool:
    return told.is_new and told.event.status is not EventStatus.CANCELLED


def _changed(told: Sequence[_Told]) -> Iterable[tuple[Event, tuple[EventChange, ...]]]:
    for each in told:
        if each.is_new:
            continue
        if changes := since(each.event, min(each.known)):
            yield each.event, changes
