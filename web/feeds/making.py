"""Events → the bytes of a feed. iCalendar's library is imported with the first one."""

from collections.abc import Callable, Sequence
from functools import partial

from content import feed_words
from content.addresses import Addresses
from content.message import Document
from content.model import Event, Topic
from web.door import Site
from web.feeds.written import Written

ENTRIES, FILES = 1024, 256
"""How many are kept in each language: with one event changed of a thousand, one is made anew."""

DOMAIN = "division-bell"
"""What stands behind the "@" of a calendar's UID, as behind that of its events'."""


class Maker:
    """Writes the feeds of a site, and files; each entry once, to be shared by all feeds."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._addresses = (
            Addresses(site.public_url, site.default_language) if site.public_url else None
        )
        self._entries: dict[str, Written[bytes]] = {}
        self._files: dict[str, Written[Document]] = {}

    def public(self, topic: Topic | None, language: str, events: Sequence[Event]) -> bytes:
        """Return the calendar of all meetings, or of one topic."""
        from content.calendar_feed import Head, feed

        slug, title = (topic.slug, topic.title) if topic else (None, None)
        addresses = self._addresses
        head = Head(
            uid=f"calendar-{slug or 'all'}-{language}@{DOMAIN}",
            name=feed_words.name(language, title),
            about=feed_words.about(language, title),
            timezone=self._site.timezone,
            source=addresses.feed(language, slug) if addresses else None,
            url=addresses.home(language) if addresses else None,
        )
        return feed(head, events, self._entries_in(language).of)

    def own(self, language: str, events: Sequence[Event]) -> bytes:
        """Return a reader's own calendar; nothing in it tells whose it is, or where."""
        from content.calendar_feed import Head, feed

        head = Head(
            name=feed_words.own_name(language),
            about=feed_words.own_about(language),
            timezone=self._site.timezone,
        )
        return feed(head, events, self._entries_in(language).of)

    def file(self, event: Event, language: str) -> Document:
        """Return the file of one event that has a day."""
        if language not in self._files:
            self._files[language] = Written(partial(self._file, language=language), FILES)
        return self._files[language].of(event)

    def _file(self, event: Event, language: str) -> Document:
        from content import calendar

        return calendar.event_file(
            event, language=language, bot_url=self._event_url(language)(event.slug),
            topics=self._site.topics,
        )

    def _entries_in(self, language: str) -> Written[bytes]:
        from content.calendar import entry_writer

        if language not in self._entries:
            write = entry_writer(
                language, event_url=self._event_url(language), topics=self._site.topics
            )
            self._entries[language] = Written(write, ENTRIES)
        return self._entries[language]

    def _event_url(self, language: str) -> Callable[[str], str]:
        if self._addresses is None:
            return self._site.links.event
        return partial(self._addresses.event, language=language)
