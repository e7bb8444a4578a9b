"""Looking at an address: what kind of source it is, and what it tells of."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from yarl import URL

from content.taking_in import reading, whatson
from content.taking_in.model import Found, Pointer, Trouble
from jobs.sources.addresses import written
from jobs.sources.fetching import Fetched, Fetcher, Validators

HTTP = 80


@dataclass(frozen=True)
class Looked:
    """What a look brought; `found` is None where nothing has changed since the last one."""

    url: str
    found: Found | None
    validators: Validators


class Looker:
    """Looks at sources, knowing which addresses are our own."""

    def __init__(self, fetcher: Fetcher, *, zone: str, own: str | None = None) -> None:
        """Build it.

        Args:
            fetcher: The way out.
            zone: What a time without a zone is read in.
            own: Where our own pages are, which are not taken in.
        """
        self._fetcher = fetcher
        self._zone = zone
        self._own = URL(own).host if own else None

    async def first(self, text: str, now: datetime) -> Looked:
        """Look at what somebody sent, and follow a page to the feed it names.

        Raises:
            Trouble: Nothing there can be taken in.
        """
        url = written(text)
        listed = whatson.address_of(str(url))
        if listed is not None:
            return await self.again(listed, now)
        fetched = await self._ask_encrypted(url)
        read = await self._read(fetched, now)
        if isinstance(read, Pointer):
            fetched = await self._ask(written(read.href))
            read = await self._read(fetched, now)
        if isinstance(read, Pointer):
            raise Trouble("page")
        return Looked(str(fetched.url), read, fetched.validators)

    async def again(
        self, url: str, now: datetime, validators: Validators | None = None
    ) -> Looked:
        """Look at a source that is known.

        Raises:
            Trouble: It cannot be taken in at present.
        """
        if whatson.address_of(url) is None:
            fetched = await self._ask(URL(url), validators)
        else:
            # Its answer depends on the days asked for: what was the same yesterday proves nothing.
            fetched = await self._ask(URL(whatson.asked(url, now)))
        if fetched.body is None:
            return Looked(url, None, validators or Validators())
        read = await self._read(fetched, now)
        if isinstance(read, Pointer):
            raise Trouble("page")
        return Looked(url, read, fetched.validators)

    async def _ask_encrypted(self, url: URL) -> Fetched:
        """Ask over https whatever was written; on the way, anybody could put words into http."""
        try:
            return await self._ask(url)
        except Trouble as trouble:
            if url.scheme == "http" and trouble.why in ("unreachable", "certificate", "slow"):
                raise Trouble("http-only") from trouble
            raise

    async def _ask(self, url: URL, validators: Validators | None = None) -> Fetched:
        if self._own is not None and url.host == self._own:
            raise Trouble("our-own")
        fetched = await self._fetcher.get(_over_https(url), validators)
        if self._own is not None and fetched.url.host == self._own:
            raise Trouble("our-own")
        return fetched

    async def _read(self, fetched: Fetched, now: datetime) -> Found | Pointer:
        # In a thread: a big feed takes a second to read, and replies must not wait for it.
        return await asyncio.to_thread(
            reading.read, fetched.body or b"", url=str(fetched.url), now=now, zone=self._zone,
            content_type=fetched.content_type,
        )


def _over_https(url: URL) -> URL:
    return url.with_scheme("https") if url.scheme == "http" and url.port == HTTP else url
