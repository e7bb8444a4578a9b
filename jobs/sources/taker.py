"""Looks at the sources whose turn it is: any number of processes, each source by one at a time."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from content.dates import LONDON
from content.model import ChatKey
from content.taking_in.model import Trouble
from jobs.clock import Clock
from jobs.sources import news as telling
from jobs.sources import unlisted
from jobs.sources.fetching import Validators
from jobs.sources.following import Rules
from jobs.sources.looking import Looked, Looker
from jobs.sources.news import News
from jobs.sources.taking import take, wanted
from jobs.sources.timing import after_fault, next_look
from storage import organisers, source_items, sources
from storage.database import Database
from storage.sources import Source

log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=3)
"""Longer than a look can last; a process that died gives its sources back by then."""

AT_ONCE = 3
"""Sources that are looked at side by side."""

OURS = "fault"
"""Why a look failed that did so through our own doing."""


class Taker:
    """Takes in what outside sources tell, and plans their next look."""

    def __init__(
        self,
        database: Database,
        looker: Looker,
        clock: Clock,
        *,
        undo: timedelta,
        pool: timedelta,
        approval_above: int,
        zone: str = LONDON,
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        """Build it.

        Args:
            database: Where the sources and drafts are.
            looker: The way out.
            clock: The time.
            undo: How long a publication can be taken back.
            pool: How long changes pool before anybody is told.
            approval_above: Above how many readers a second organiser must say yes; 0 for never.
            zone: The clock of readers who have named none.
            wake: Called when there is something to send.
        """
        self._database = database
        self._looker = looker
        self._now = clock
        self._undo = undo
        self._pool = pool
        self._approval_above = approval_above
        self._zone = zone
        self._wake = wake

    async def tick(self, now: datetime) -> int:
        """Look at the sources whose turn it is; return how many there were."""
        async with self._database.transaction() as session:
            due = await sources.claim(session, now=now, lease=LEASE, limit=AT_ONCE)
        await asyncio.gather(*(self._look_safely(source) for source in due))
        return len(due)

    async def look_now(self, source_id: int) -> News | None:
        """Look at one source out of its turn.

        Returns:
            What it brought; None while another process looks at it, or where the look failed.
        """
        async with self._database.transaction() as session:
            source = await sources.claim_one(session, source_id, now=self._now(), lease=LEASE)
        return await self._look_safely(source) if source else None

    async def tidy(self, now: datetime) -> None:
        """Forget what was only offered, and what no source lists any more."""
        async with self._database.transaction() as session:
            await sources.forget_offers(session, now)
            await source_items.forget_old(session, now)

    async def _look_safely(self, source: Source) -> News | None:
        """Look; whatever goes wrong is this source's own trouble and stops no other."""
        try:
            return await self._look(source)
        except Trouble as trouble:
            await self._failed(source, trouble)
        except Exception:
            log.exception("source not looked at", source=source.id)
            await self._failed(source, Trouble(OURS))
        return None

    async def _look(self, source: Source) -> News | None:
        known = Validators(source.etag, source.last_modified)
        looked = await self._looker.again(source.url, self._now(), known)
        async with self._database.transaction() as session:
            news = await self._settle(session, source, looked)
        if news is not None and news.is_any:
            self._wake()
        return news

    async def _settle(
        self, session: AsyncSession, source: Source, looked: Looked
    ) -> News | None:
        """Write what the look brought, all of it or nothing, and only while it is ours."""
        now, found = self._now(), looked.found
        by = await _in_whose_name(session, source)
        if by is None:
            # Nobody could publish what is found: it waits where it is.
            await sources.settle(session, source, next_at=next_look(source.kind, now, source.id))
            return None
        values: dict[str, object] = {
            "looked_at": now, "failures": 0, "fault": None, "fault_since": None,
            "next_at": next_look(source.kind, now, source.id),
        }
        if found is not None:
            values |= {
                "etag": looked.validators.etag, "last_modified": looked.validators.last_modified,
                "primed_at": source.primed_at or now, "items": len(found.items),
                "matching": len(wanted(found, source.words)), "title": found.title or source.title,
            }
        if not await sources.settle(session, source, **values):
            return None
        if found is None:
            return News()
        rules = Rules(
            by, source.trusted, self._undo, self._pool, self._approval_above, self._zone
        )
        news = await take(session, source, found, rules=rules, now=now)
        if await unlisted.note(session, source, found, news=news, now=now):
            await sources.ask_anew(session, source.id)
        await telling.tell(session, source, news, now)
        return news

    async def _failed(self, source: Source, trouble: Trouble) -> None:
        """Keep why a look failed, and stay away for a while."""
        now = self._now()
        async with self._database.transaction() as session:
            await sources.settle(
                session, source, failures=source.failures + 1, fault=trouble.why,
                fault_since=source.fault_since or now,
                next_at=after_fault(source.failures + 1, now, wait=trouble.wait),
            )
        log.info("source not taken in", source=source.id, why=trouble.why)


async def _in_whose_name(session: AsyncSession, source: Source) -> ChatKey | None:
    """Return who added a source, while they may publish; else an owner, else any organiser."""
    if source.added_by is not None and await organisers.publishes(session, source.added_by):
        return source.added_by
    owners = await organisers.owners(session)
    return next(iter([*owners, *await telling.publishers(session)]), None)
