"""Planned publication: a moment in words, kept as wall clock and zone, and the tick that keeps it.

The moment stands in the draft's row, so a restart loses nothing; a draft leaves the schedule in
the transaction that publishes it, so it goes out once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from content.change_words import day_gone_by
from content.model import DraftState
from jobs import approval, orphans, publication
from jobs.draft_reading import parsed
from storage import audit, drafts, organisers
from storage.database import Database
from storage.drafts import Draft

log = structlog.get_logger(__name__)

AT_ONCE = 20
"""Drafts of one tick."""

WAITS_FOR = "when"
"""What a draft waits for while its organiser is asked for the moment."""

_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)")
_HALF_DAY = re.compile(
    r"\d\s*[ap]\.?m\b|noon|midnight|morning|evening|오전|오후|아침|저녁|밤", re.IGNORECASE
)
_OF_HOURS = re.compile(
    r"\d{1,2}\s*(?:[ap]\.?m\b\.?|o['’]?clock\b|시(?:\s*\d{1,2}\s*분|\s*반)?(?:에|쯤)?)"
    r"|\b(?:at|the|in|today|tonight|noon|midnight|morning|afternoon|evening|time|please)\b"
    r"|오늘|오전|오후|아침|저녁|밤|정오|자정|시각|시간|으로|에",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
_ZONES = (
    (re.compile(r"seoul|korea|\bkst\b|서울|한국", re.IGNORECASE), "Asia/Seoul"),
    (re.compile(r"london|\bgmt\b|\bbst\b|\buk\b|런던|영국", re.IGNORECASE), "Europe/London"),
)


@dataclass(frozen=True)
class Moment:
    """A wall-clock time in a zone, as an organiser names it."""

    local: datetime
    zone: str

    @property
    def at(self) -> datetime:
        """The instant: of an hour that comes twice the first, of one that is skipped the next."""
        return self.local.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)


def read(text: str, *, now: datetime, zone: str) -> Moment | None:
    """Read a day and a time; a time alone is today's, or tomorrow's where that has gone by.

    Args:
        text: The organiser's words. A day they name is kept to, also one that has gone by.
        now: The present moment.
        zone: Their zone, unless the words name one.
    """
    zone = next((named for words, named in _ZONES if words.search(text)), zone)
    today = now.astimezone(ZoneInfo(zone)).date()
    found = parsed(_CLOCK.sub(r"\1:\2", text), today, zone)
    start = _on_the_24_hour_clock(text) or (found.start.value if found.start else None)
    if start is None:
        return None
    day = found.date.value if found.date is not None else day_gone_by(text, today)
    if day is not None:
        return Moment(datetime.combine(day, start), zone)
    if not _is_a_time_alone(text):
        return None
    moment = Moment(datetime.combine(today, start), zone)
    if moment.at > now:
        return moment
    return replace(moment, local=moment.local + timedelta(days=1))


def _is_a_time_alone(text: str) -> bool:
    """Tell whether nothing but an hour is named; "31 February 9:00" is not tomorrow at nine."""
    rest = _CLOCK.sub(" ", text)
    for words, _zone in _ZONES:
        rest = words.sub(" ", rest)
    return not _WORD.search(_OF_HOURS.sub(" ", rest))


def _on_the_24_hour_clock(text: str) -> time | None:
    """Return the hour as it is written; an announcement's "8:00" may mean the evening, not ours."""
    hours = _CLOCK.findall(text)
    if len(hours) != 1 or _HALF_DAY.search(text):
        return None
    return time(int(hours[0][0]), int(hours[0][1]))


def kept(fields: Mapping[str, Any]) -> Moment | None:
    """Return the moment a draft's organiser has named."""
    later = fields.get("later")
    if not isinstance(later, dict):
        return None
    return Moment(datetime.fromisoformat(later["at"]), later["zone"])


def as_fields(moment: Moment) -> dict[str, Any]:
    """Return a moment as it is kept in a draft."""
    return {"later": {"at": moment.local.isoformat(), "zone": moment.zone}}


async def plan(session: AsyncSession, draft: Draft, at: datetime, *, now: datetime) -> bool:
    """Put a draft onto the schedule; False where it has moved on already."""
    done = await drafts.transition(
        session, draft.id, DraftState.OPEN, DraftState.SCHEDULED, now=now,
        expected_revision=draft.revision, publish_at=at, awaiting=None,
    )
    if done:
        await _note(session, "schedule", draft, now)
    return done


async def unplan(session: AsyncSession, draft: Draft, *, now: datetime) -> bool:
    """Take a draft off the schedule; it is open again."""
    done = await drafts.transition(
        session, draft.id, DraftState.SCHEDULED, DraftState.OPEN, now=now, publish_at=None
    )
    if done:
        await _note(session, "unschedule", draft, now)
    return done


async def tick(database: Database, now: datetime) -> int:
    """Publish every draft whose moment has come; return how many left the schedule."""
    async with database.reading() as session:
        due = await drafts.due(session, now, AT_ONCE)
    left = 0
    for draft in due:
        try:
            async with database.transaction() as session:
                left += await _publish(session, draft, now)
        except Exception:
            # One draft that cannot go out must not keep the others back.
            log.exception("planned draft not published", draft=draft.id)
    return left


async def _publish(session: AsyncSession, draft: Draft, now: datetime) -> bool:
    if not await organisers.publishes(session, draft.organiser):
        return await orphans.hold(session, draft, now)
    if publication.is_ready(draft, now):
        known, at_once = DraftState.SCHEDULED, timedelta(0)
        return await publication.go_out(
            session, draft, now=now, undo=at_once, known=known
        ) is not None
    if not await unplan(session, draft, now=now):
        return False
    news = "missed" if publication.has_begun(draft, now) else "unready"
    await approval.tell(session, draft, news, [draft.organiser], now)
    return True


async def _note(session: AsyncSession, action: str, draft: Draft, now: datetime) -> None:
    await audit.write(
        session, now=now, actor=draft.organiser, action=action, subject=f"draft:{draft.id}",
        details={},
    )
