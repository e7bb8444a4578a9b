"""A bare route that answers with the bytes of a file: what serving them costs at the least.

A process of its own (`python -m bot.bench.bare FILE`), that ends when its standard input does.
"""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from web.server import listen, serving

TAG = '"bare"'
PATH = "/calendar.ics"


def app(data: bytes) -> Starlette:
    """Return the application: one route, that knows nothing of databases or caches."""

    async def answer(request: Request) -> Response:
        if request.headers.get("if-none-match") == TAG:
            return Response(status_code=304, headers={"etag": TAG})
        return Response(data, media_type="text/calendar; charset=utf-8", headers={"etag": TAG})

    return Starlette(routes=[Route(PATH, answer)])


async def serve(file: Path) -> None:
    """Serve on a free port, named in one line on standard output, until standard input ends."""
    taken = listen("127.0.0.1:0")
    async with serving(app(await asyncio.to_thread(file.read_bytes)), taken):
        sys.stdout.write(f"{taken.getsockname()[1]}\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.buffer.read)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(Path(sys.argv[1])))
