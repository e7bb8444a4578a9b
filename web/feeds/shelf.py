"""Feeds made once per change of the data, and shared by everybody who asks.

Whether the data has changed is asked of the database, at most once a second and after every write
of this process; another process's write is seen a second later.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta
from time import monotonic

from content.model import Event, Topic
from storage import feeds
from storage.database import Database
from web.caching import Body
from web.door import Door, Site
from web.feeds.making import Maker

LOOK_EVERY = 1.0
"""Seconds for which the database's word holds, by the clock on the wall and by the steady one."""

MEDIA_TYPE = "text/calendar; charset=utf-8"


class Shelf:
    """The public feeds of one process: a body for each topic and language asked for."""

    def __init__(self, door: Door, site: Site) -> None:
        self._database: Database = door.database
        self._now = door.now
        self.maker = Maker(site)
        self._bodies: dict[tuple[str | None, str], Body] = {}
        self._version: feeds.Version | None = None
        self._looked: tuple[int, datetime, float] | None = None
        # One at a time: a change makes everybody come at once for the same bytes.
        self._looking = asyncio.Lock()
        self._making = asyncio.Lock()

    async def body(self, topic: Topic | None, language: str) -> Body:
        """Return the calendar of all meetings, or of one topic, as it is now."""
        if not self._holds():
            await self._look()
        key = (topic.slug if topic else None, language)
        return self._bodies.get(key) or await self._make(key, topic)

    def _holds(self) -> bool:
        """Tell whether what the database last said can still be believed."""
        if self._looked is None:
            return False
        writes, at, tick = self._looked
        return (
            writes == self._database.writes
            and timedelta(0) <= self._now() - at < timedelta(seconds=LOOK_EVERY)
            and monotonic() - tick < LOOK_EVERY
        )

    async def _look(self) -> None:
        async with self._looking:
            if self._holds():
                return
            looked = (self._database.writes, self._now(), monotonic())
            async with self._database.reading() as session:
                version = await feeds.version(session, looked[1])
            if version != self._version:
                self._version = version
                self._bodies = {}
            self._looked = looked

    async def _make(self, key: tuple[str | None, str], topic: Topic | None) -> Body:
        async with self._making:
            # Taken before anything is read: what changes meanwhile empties another shelf.
            bodies = self._bodies
            if key not in bodies:
                bodies[key] = await self._made(topic, key[1])
            return bodies[key]

    async def _made(self, topic: Topic | None, language: str) -> Body:
        now = self._now()
        async with self._database.reading() as session:
            changed_at = await feeds.changed_at(session, now)
            shown = [
                event async for page in feeds.pages(session, now)
                for event in _about(topic, page)
            ]
        return await asyncio.to_thread(self._written, topic, language, shown, changed_at)

    def _written(
        self, topic: Topic | None, language: str, shown: list[Event], changed_at: datetime | None
    ) -> Body:
        body = Body(self.maker.public(topic, language, shown), MEDIA_TYPE, changed_at)
        # Packed here, beside the event loop, and not by the first who asks for it.
        _ = body.packed
        return body


def _about(topic: Topic | None, events: Iterable[Event]) -> list[Event]:
    return [event for event in events if topic is None or topic.slug in event.topics]
