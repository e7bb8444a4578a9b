"""Puts the pages together."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from web import access, feeds, health, pages, webhook
from web.door import Door, entering
from web.webhook import Hook

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def build(door: Door, hook: Hook | None = None) -> Starlette:
    """Return the ASGI application."""
    press = pages.press_of(door)
    app = Starlette(
        routes=[
            Route("/healthz", _healthz),
            Route("/readyz", entering(door, _readyz)),
            Route("/metrics", entering(door, _metrics)),
            *webhook.routes(hook),
            *feeds.routes(door),
            *pages.routes(press, door),
        ],
        exception_handlers=pages.error_pages(press),
    )
    # Starlette's own redirect names host and scheme, which behind a proxy are not the reader's.
    app.router.redirect_slashes = False
    return app


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
