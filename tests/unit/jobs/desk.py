"""An organiser's desk: a site that serves a feed or a calendar, and a process that looks at it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from content.model import EVENTS_TOPIC, ChatId, ChatKey, Role
from jobs import events as publishing
from jobs.sources import managing
from jobs.sources.fetching import Fetcher, Limits
from jobs.sources.looking import Looker
from jobs.sources.news import News
from jobs.sources.taker import Taker
from storage import drafts, organisers, sources, subscriptions
from storage.database import Database
from storage.drafts import Draft
from storage.sources import Source
from tests.sites import CALENDAR, Site, calendar, entry, open_site

BEGINNING = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=33)


@dataclass
class Desk:
    """An organiser's desk: a database, a site, and a clock."""

    database: Database
    site: Site
    by: ChatKey
    now: datetime = BEGINNING
    undo: timedelta = timedelta(seconds=30)
    woken: list[bool] = field(default_factory=list)

    def taker(self, **limits: float) -> Taker:
        """Return a process that looks at sources."""
        fetcher = Fetcher(
            "Bell", allowed=self.site.reach,
            limits=Limits(seconds=limits.get("seconds", 5.0), size=200_000),
        )
        return Taker(
            self.database, Looker(fetcher, zone="Europe/London"), lambda: self.now,
            undo=self.undo, pool=timedelta(minutes=5), approval_above=0,
            wake=lambda: self.woken.append(True),
        )

    async def adds(self, path: str = "/feed", words: tuple[str, ...] = ()) -> Source:
        """Take in a page of the site, without looking at it yet."""
        looker = Looker(Fetcher("Bell", allowed=self.site.reach), zone="Europe/London")
        looked = await looker.first(self.site.url(path), self.now)
        async with self.database.transaction() as session:
            source = await managing.offer(session, looked, by=self.by, now=self.now)
            assert source is not None
            await managing.choose_words(session, source, words, self.now)
            await managing.take_in(session, source, by=self.by, now=self.now)
            kept = await sources.by_id(session, source.id)
        assert kept is not None
        return kept

    async def looks(self, source: Source) -> News:
        """Look at a source out of its turn."""
        self.now += HALF_HOUR
        news = await self.taker().look_now(source.id)
        assert news is not None
        return news

    async def fails(self, source: Source, **limits: float) -> Source:
        """Look at a source that has trouble, and return how it stands then."""
        self.now += timedelta(days=1)
        assert await self.taker(**limits).look_now(source.id) is None
        return await self.source(source)

    async def source(self, source: Source) -> Source:
        """Return a source as it is by now."""
        async with self.database.reading() as session:
            found = await sources.by_id(session, source.id)
        assert found is not None
        return found

    async def drafts(self) -> list[Draft]:
        """Return what waits for any organiser, the oldest first."""
        async with self.database.reading() as session:
            found = await drafts.handed_over(session)
        return sorted(found, key=lambda draft: draft.id)

    async def titles(self) -> list[object]:
        """Return the titles of what waits."""
        return [
            draft.fields.get("title_en") or draft.fields.get("title_ko")
            for draft in await self.drafts()
        ]

    async def trusts(self, source: Source) -> None:
        """Let an owner trust a source."""
        async with self.database.transaction() as session:
            await managing.trust(session, source, trusted=True, by=self.by, now=self.now)


@asynccontextmanager
async def open_desk(database: Database) -> AsyncIterator[Desk]:
    """Open a desk with one organiser, who reads of every meeting."""
    async with database.transaction() as session:
        by = await organisers.add(session, ChatId(1003), Role.ORGANISER, BEGINNING, None)
        await subscriptions.follow(session, by, [EVENTS_TOPIC], BEGINNING)
    async with open_site() as site:
        yield Desk(database, site, by)


async def meeting(desk: Desk, **more: str) -> Source:
    """Take in a calendar with one meeting that has the words."""
    desk.site.serves(
        calendar(entry("1", "A talk on North Korea", **more), entry("2", "Pottery")), CALENDAR
    )
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    return source


def moves(desk: Desk, **more: str) -> None:
    """Let the calendar tell that meeting otherwise."""
    desk.site.serves(calendar(entry("1", "A talk on North Korea", **more)), CALENDAR)


ONE_LATER = {"DTSTART": "20261204T180000Z", "DTEND": "20261204T193000Z"}


async def published(desk: Desk) -> tuple[Source, int]:
    """Publish that meeting; return its source and its event."""
    source = await meeting(desk)
    [draft] = await desk.drafts()
    async with desk.database.transaction() as session:
        done = await publishing.publish(
            session, draft, revision=draft.revision, now=desk.now, undo=timedelta(0)
        )
    assert done is not None
    return source, done.event.id
