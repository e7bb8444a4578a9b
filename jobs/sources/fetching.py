"""One look over HTTP: conditional, bounded in time, size and hops, to public addresses alone."""

import asyncio
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from aiohttp import (
    ClientConnectorCertificateError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientSSLError,
    ClientTimeout,
    DummyCookieJar,
    InvalidURL,
    TCPConnector,
)
from yarl import URL

from content.taking_in.model import Trouble
from jobs.clock import Clock, system_clock
from jobs.sources.addresses import Allowed, PublicResolver, check

MIB = 2**20
CHUNK = 2**15
REDIRECTS = frozenset({301, 302, 303, 307, 308})
ACCEPT = (
    "application/atom+xml, application/rss+xml, text/calendar, application/json;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1"
)
LONGEST_HEADER = 300
"""Characters of an ETag or a date that are kept and sent back."""

_STATUS = {
    401: "forbidden", 403: "forbidden", 404: "missing", 410: "missing", 429: "busy", 503: "busy",
}
LOWEST_FAULT, SERVER_FAULT = 400, 500
NOT_MODIFIED = 304


@dataclass(frozen=True)
class Limits:
    """How far a look goes: seconds in all, bytes after unpacking, hops."""

    seconds: float = 20.0
    size: int = 2 * MIB
    hops: int = 5


@dataclass(frozen=True)
class Validators:
    """What a server gave us to ask with next time."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers of a conditional request (RFC 9110, 13.1)."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True)
class Fetched:
    """What came back; `body` is None where nothing has changed."""

    url: URL
    body: bytes | None
    content_type: str = ""
    validators: Validators = Validators()


class Fetcher:
    """Looks at addresses, one connection each time: looks are rare, and nothing is held open."""

    def __init__(
        self,
        agent: str,
        *,
        limits: Limits | None = None,
        allowed: Allowed = frozenset(),
        clock: Clock = system_clock,
    ) -> None:
        """Build it.

        Args:
            agent: What the User-Agent says: the bot's name and where to find it.
            limits: How far a look goes.
            allowed: Hosts and ports beside the public ones; for tests' own servers.
            clock: The time, where a server does not tell its own.
        """
        self._now = clock
        self._agent = agent
        self._limits = limits or Limits()
        self._allowed = allowed

    async def get(self, url: URL, validators: Validators | None = None) -> Fetched:
        """Return what an address serves.

        Raises:
            Trouble: It may not be asked for, or did not answer as it should; `why` says which.
        """
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._through(url, validators or Validators())
        except TimeoutError as error:
            raise Trouble("slow") from error
        except (ClientConnectorCertificateError, ClientSSLError) as error:
            raise Trouble("certificate") from error
        except (InvalidURL, ValueError) as error:
            raise Trouble("not-address") from error
        except (ClientError, OSError, asyncio.IncompleteReadError) as error:
            raise Trouble("unreachable") from error

    async def _through(self, url: URL, validators: Validators) -> Fetched:
        """Follow redirects by hand: each hop is checked before it is asked for."""
        async with self._session() as session:
            for _hop in range(self._limits.hops + 1):
                check(url, self._allowed)
                async with session.get(
                    url, allow_redirects=False, headers=validators.headers()
                ) as response:
                    if response.status in REDIRECTS:
                        url = _next(url, response)
                        continue
                    return await self._taken(url, response)
        raise Trouble("redirects")

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[ClientSession]:
        connector = TCPConnector(
            resolver=PublicResolver(self._allowed), use_dns_cache=False, force_close=True
        )
        async with ClientSession(
            connector=connector,
            cookie_jar=DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            timeout=ClientTimeout(total=self._limits.seconds),
            max_line_size=8190,
            max_field_size=8190,
            headers={
                "User-Agent": self._agent, "Accept": ACCEPT, "Accept-Encoding": "gzip, deflate",
            },
        ) as session:
            yield session

    async def _taken(self, url: URL, response: ClientResponse) -> Fetched:
        status, headers = response.status, response.headers
        if status == NOT_MODIFIED:
            return Fetched(url, None)
        if status >= SERVER_FAULT or status >= LOWEST_FAULT or not response.ok:
            raise Trouble(_why(status), wait=_wait(headers, self._now()))
        return Fetched(
            url,
            await self._body(response),
            headers.get("Content-Type", "")[:LONGEST_HEADER],
            Validators(_kept(headers, "ETag"), _kept(headers, "Last-Modified")),
        )

    async def _body(self, response: ClientResponse) -> bytes:
        """Return the body unpacked; what is too big is given up in the middle."""
        coding = response.headers.get("Content-Encoding", "identity").strip().casefold()
        if coding not in ("identity", "", "gzip", "x-gzip", "deflate"):
            raise Trouble("packed")
        unpack = zlib.decompressobj(wbits=47) if coding not in ("identity", "") else None
        taken = bytearray()
        async for chunk in response.content.iter_chunked(CHUNK):
            room = self._limits.size - len(taken) + 1
            try:
                taken += unpack.decompress(chunk, room) if unpack else chunk
            except zlib.error as error:
                raise Trouble("packed") from error
            if len(taken) > self._limits.size or (unpack and unpack.unconsumed_tail):
                raise Trouble("too-big")
        return bytes(taken)


def _next(url: URL, response: ClientResponse) -> URL:
    location = response.headers.get("Location", "")
    if not location or len(location) > 10 * LONGEST_HEADER:
        raise Trouble("redirects")
    return url.join(URL(location)).with_fragment(None)


def _why(status: int) -> str:
    return _STATUS.get(status, "server" if status >= SERVER_FAULT else "refused")


def _kept(headers: Mapping[str, str], name: str) -> str | None:
    value = headers.get(name, "").strip()
    return value if 0 < len(value) <= LONGEST_HEADER and value.isprintable() else None


def _wait(headers: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds of Retry-After, told as a number or as a moment (RFC 9110, 10.2.3)."""
    told = headers.get("Retry-After", "").strip()
    if told.isascii() and told.isdecimal():
        return float(told[:9])
    try:
        until = parsedate_to_datetime(told)
    except (ValueError, TypeError, IndexError):
        return None
    # Against the server's own clock where it tells it: ours may be off.
    try:
        since = parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError, IndexError):
        since = now
    if until.tzinfo is None or since.tzinfo is None:
        return None
    return max((until - since).total_seconds(), 0.0)
