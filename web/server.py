"""Serves an ASGI application beside the bot, in its event loop and without its signals."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import cast

from starlette.applications import Starlette
from uvicorn import Config, Server

from web.connections import Connection, Limits, Patrol
from web.crowd import Crowd

STOP_WITHIN = 3
"""Seconds that open requests have when the bot ends."""

MOST_AT_ONCE = 100
ALWAYS = ("/healthz",)
"""Answered in any crowd: who asks would restart the bot, and nothing would be better."""

BACKLOG = 128
"""Also how many are let in at one stroke: so few that each is heard before it must make room."""

LIMITS = Limits()


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
async def serving(
    app: Starlette, taken: socket.socket, limits: Limits = LIMITS,
    busy: Callable[[], bool] = lambda: False,
) -> AsyncIterator[None]:
    """Serve on a socket that `listen` returned, until the block is left.

    Args:
        app: Answers.
        taken: Where.
        limits: How long and how many connections.
        busy: See `Crowd`.
    """
    patrol = Patrol(limits)
    config = Config(
        Crowd(app, MOST_AT_ONCE, ALWAYS, busy),
        http=cast("type[asyncio.Protocol]", partial(Connection, patrol)), ws="none",
        lifespan="off", log_config=None, log_level="error", access_log=False,
        server_header=False, date_header=True, proxy_headers=False, backlog=BACKLOG,
        timeout_graceful_shutdown=STOP_WITHIN + 1,
    )
    server = _Guest(config)
    walk = asyncio.create_task(patrol.walk())
    task = asyncio.create_task(server.serve(sockets=[taken]))
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.wait([task], timeout=STOP_WITHIN)
        patrol.end_all()
        await asyncio.wait([task], timeout=STOP_WITHIN)
        walk.cancel()
