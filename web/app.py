"""The pages there are, and who may see them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from jobs.clock import Clock
from jobs.metrics import Metrics
from storage.database import Database
from web import access, health

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True)
class Door:
    """What the pages are made from."""

    database: Database
    metrics: Metrics
    now: Clock
    last_tick: Callable[[], datetime | None]
    metrics_token: str | None = None
    trouble: Callable[[], str | None] = lambda: None


def build(door: Door) -> Starlette:
    """Return the ASGI application."""
    return Starlette(
        routes=[
            Route("/healthz", _healthz),
            Route("/readyz", _with(door, _readyz)),
            Route("/metrics", _with(door, _metrics)),
        ]
    )


Page = Callable[[Door, Request], Awaitable[Response]]


def _with(door: Door, page: Page) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        return await page(door, request)

    return answer


async def _healthz(_request: Request) -> Response:
    """Say that the process answers; whatever else is wrong, a restart would not help."""
    return PlainTextResponse("ok\n")


async def _readyz(door: Door, _request: Request) -> Response:
    """Say whether it does its work."""
    faults = await health.faults(door.database, door.now(), door.last_tick())
    if trouble := door.trouble():
        faults.append(trouble)
    if faults:
        return PlainTextResponse("".join(f"{fault}\n" for fault in faults), status_code=503)
    return PlainTextResponse("ready\n")


async def _metrics(door: Door, request: Request) -> Response:
    """Show the numbers to this machine, or to whoever has the token."""
    if not access.may_measure(request, door.metrics_token):
        return PlainTextResponse("Only from this machine, or with METRICS_TOKEN.\n", 403)
    text = await door.metrics.text(door.database, door.now())
    return Response(text, headers={"content-type": METRICS_TYPE})
