"""The town's pages over real HTTP: a socket, a server, a client that keeps nothing."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from tests.town import Town
from web import server
from web.app import build
from web.door import Door, Site

PUBLIC_URL = "https://bell.example.org"


def door_of(town: Town, public_url: str | None = PUBLIC_URL) -> Door:
    """Return the town's process as its pages see it."""
    bell = town.bell
    site = Site(
        links=bell.services.links, topics=bell.services.topics, timezone=bell.services.timezone,
        default_language=bell.services.default_language, public_url=public_url,
    )
    return Door(
        database=bell.database, metrics=bell.metrics, now=town.clock, last_tick=town.clock,
        site=site,
    )


@asynccontextmanager
async def served(
    town: Town, public_url: str | None = PUBLIC_URL
) -> AsyncIterator[httpx.AsyncClient]:
    """Serve the town's pages on a port of this machine; gzip is asked for only by who names it."""
    taken = server.listen("127.0.0.1:0")
    address = f"http://127.0.0.1:{taken.getsockname()[1]}"
    plain = {"accept-encoding": "identity"}
    async with (
        server.serving(build(door_of(town, public_url)), taken),
        httpx.AsyncClient(base_url=address, headers=plain) as client,
    ):
        yield client
