"""Serves an ASGI application beside the bot, in its event loop and without its signals."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from starlette.applications import Starlette
from uvicorn import Config, Server

STOP_WITHIN = 3
"""Seconds that open requests have when the bot ends."""

MOST_AT_ONCE = 100
BACKLOG = 128


class CannotListen(Exception):
    """The address cannot be listened on; the text says which and why."""


class _Guest(Server):
    """A server that leaves Ctrl-C and SIGTERM to its host."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def listen(bind: str) -> socket.socket:
    """Take the address `host:port` before anything else is begun.

    Raises:
        CannotListen: Somebody else has it, or it is none of this machine's.
    """
    host, _, port = bind.rpartition(":")
    host = host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((host, int(port)))
        taken.listen(BACKLOG)
    except OSError as error:
        taken.close()
        raise CannotListen(f"{bind}: {error.strerror or error}") from error
    return taken


@asynccontextmanager
async def serving(app: Starlette, taken: socket.socket) -> AsyncIterator[None]:
    """Serve on a socket that `listen` returned, until the block is left."""
    config = Config(
        app, http="h11", ws="none", lifespan="off", log_config=None, access_log=False,
        server_header=False, date_header=False, proxy_headers=False,
        limit_concurrency=MOST_AT_ONCE, timeout_graceful_shutdown=STOP_WITHIN,
    )
    server = _Guest(config)
    task = asyncio.create_task(server.serve(sockets=[taken]))
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.wait([task], timeout=STOP_WITHIN * 2)
