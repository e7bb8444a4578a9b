"""PTB's BaseRequest on aiohttp: a fraction of the default's cost, and it knows what was sent.

`NotSent` means the request surely never reached Telegram; `TimedOut` and any other `NetworkError`
mean that it may have.
"""

import asyncio
from contextlib import suppress
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.request_body import Body, body_of

CONNECT_TIMEOUT = 5.0
POOL_TIMEOUT = 5.0
READ_TIMEOUT = 15.0
WRITE_TIMEOUT = 15.0
MEDIA_WRITE_TIMEOUT = 40.0

IDLE_SECONDS = 30.0
"""How long an unused connection is kept: less than servers keep them, so they rarely hang up."""

TRIES = 4
"""Connections tried when one after another turns out to be hung up before anything was written."""


class NotSent(NetworkError):
    """The request was not written, or not whole: it surely did nothing."""


class AiohttpRequest(BaseRequest):
    """Sends Bot API requests as PTB does: form fields, or multipart where a file goes along."""

    def __init__(self, *, base_url: str, connections: int = 256) -> None:
        self._proxy = proxy_for(base_url)
        self._connections = connections
        self._room = asyncio.Semaphore(connections)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer; getUpdates adds its own long-polling time to it."""
        return READ_TIMEOUT

    async def initialize(self) -> None:
        """Open the pool; harmless when it is open.

        Raises:
            NotSent: The environment names a proxy that cannot be used.
        """
        if self._proxy is not None and urlsplit(self._proxy).scheme not in ("http", "https"):
            raise NotSent("The environment names a proxy that is not http:// or https://")
        if self._session is None or self._session.closed:
            # How many there are is counted here, not by the connector: waiting for a free one
            # has a timeout of its own.
            connector = aiohttp.TCPConnector(
                limit=0, ttl_dns_cache=300, keepalive_timeout=IDLE_SECONDS
            )
            self._room = asyncio.Semaphore(self._connections)
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the pool; harmless when it is closed."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0917 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request; see `BaseRequest.do_request`.

        Raises:
            NotSent: No connection could be had, or it broke before all was written.
            TimedOut: Written, but no answer came in time.
            NetworkError: The connection broke after all was written.
        """
        if self._session is None:
            raise RuntimeError("The request pool is not open")
        has_files = request_data is not None and request_data.contains_files
        timeout = _timeout(
            _seconds(connect_timeout, CONNECT_TIMEOUT), _seconds(read_timeout, READ_TIMEOUT)
        )
        writing = _seconds(write_timeout, MEDIA_WRITE_TIMEOUT if has_files else WRITE_TIMEOUT)
        await self._enter(_seconds(pool_timeout, POOL_TIMEOUT))
        try:
            for _try in range(TRIES):
                body = None if method == "GET" else body_of(request_data, writing)
                with suppress(_HungUp):
                    return await self._exchange(self._session, url, method, body, timeout)
        finally:
            self._room.release()
        raise NotSent("Every connection was closed before the request was written")

    async def _enter(self, seconds: float | None) -> None:
        """Wait for a free connection."""
        if not self._room.locked():
            await self._room.acquire()
            return
        try:
            async with asyncio.timeout(seconds):
                await self._room.acquire()
        except TimeoutError:
            raise NotSent("All connections are in use. Request was *not* sent") from None

    async def _exchange(
        self, session: aiohttp.ClientSession, url: str, method: str, body: Body | None,
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - aiohttp's own, in parts
    ) -> tuple[int, bytes]:
        try:
            async with session.request(
                method, url, data=body, timeout=timeout, allow_redirects=False, proxy=self._proxy
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            # No error names its cause: aiohttp's texts hold the address, and with it the token.
            raise _fault(error, body) from None


class _HungUp(Exception):
    """The connection was closed while it was idle; another may serve."""


def _fault(error: Exception, body: Body | None) -> Exception:
    """Say what an error means: never connected, hung up, not written whole, or in doubt."""
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return NotSent("No connection in time. Request was *not* sent")
    if isinstance(error, aiohttp.ClientConnectorError):
        return NotSent(f"Cannot connect ({error.os_error.strerror or 'no address'})")
    if isinstance(error, aiohttp.InvalidURL | aiohttp.ClientHttpProxyError):
        return NotSent(f"Cannot connect ({type(error).__name__})")
    if body is not None and not body.is_begun:
        return _HungUp()
    if body is not None and not body.is_out:
        return NotSent(f"Not written whole ({type(error).__name__})")
    if isinstance(error, TimeoutError):
        return TimedOut()
    return NetworkError(f"aiohttp {type(error).__name__}")


@lru_cache(maxsize=16)
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    # No total: a big file may take its time as long as it moves, as with PTB's default. The pool
    # and writing have timeouts of their own.
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_connect=connect, sock_read=read)


def _seconds(given: object, default: float) -> float | None:
    """Turn PTB's "not given", a number or None (wait for ever) into seconds."""
    if given is None:
        return None
    return float(given) if isinstance(given, int | float) else default


def proxy_for(url: str) -> str | None:
    """Return the proxy that the environment names for this address, as PTB's default reads it.

    HTTPS_PROXY or HTTP_PROXY, else ALL_PROXY, unless NO_PROXY names the host. Environment proxies
    are for the way out: an address on this machine is reached directly.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    named = getproxies()
    proxy = named.get(parts.scheme) or named.get("all")
    if not proxy or _is_loopback(host) or _is_excepted(host, named.get("no", "")):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _is_excepted(host: str, exceptions: str) -> bool:
    for name in (each.strip().lower() for each in exceptions.split(",")):
        bare = urlsplit(name).hostname or "" if "://" in name else name
        if bare in ("*", host) or (bare.startswith(".") and host.endswith(bare)):
            return True
        if bare and not _is_address(bare) and host.endswith(f".{bare}"):
            return True
    return False


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
