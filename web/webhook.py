"""The door Telegram brings updates to: open to the secret, and to whole updates of sane size."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105

MOST_BYTES = 2**20
"""An update has one message of 4,096 characters; what is a thousand times as long is none."""

READ_WITHIN = 10.0
"""Seconds in which the whole body must have come."""


@dataclass(frozen=True)
class Hook:
    """Where updates come in, what they must bring, and who deals with them."""

    path: str
    secret: str
    take: Callable[[dict[str, Any]], Awaitable[bool]]
    """Deals with an update; False where Telegram should bring it again."""


class _Refused(Exception):
    """The request is turned away: the status, and why in plain words."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        super().__init__(why)
        self.status = status


def routes(hook: Hook | None) -> list[Route]:
    """Return the route of the webhook; none where updates are polled for."""
    if hook is None:
        return []

    async def receive(request: Request) -> Response:
        try:
            return await _receive(hook, request)
        except _Refused as refusal:
            return PlainTextResponse(f"{refusal}\n", refusal.status)

    return [Route(hook.path, receive, methods=["POST"])]


async def _receive(hook: Hook, request: Request) -> Response:
    _check_head(hook, request)
    update = _read(await _body(request))
    if await hook.take(update):
        return Response()
    raise _Refused(HTTPStatus.SERVICE_UNAVAILABLE, "Not now; bring it again.")


def _check_head(hook: Hook, request: Request) -> None:
    """Look at everything that can be told before the body is read."""
    given = request.headers.get(SECRET_HEADER, "")
    if not hmac.compare_digest(given.encode(), hook.secret.encode()):
        raise _Refused(HTTPStatus.FORBIDDEN, "Only Telegram may bring updates here.")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" or "content-encoding" in request.headers:
        raise _Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "An update is plain application/json.")
    length = request.headers.get("content-length", "0")
    if length.isdecimal() and int(length[:10]) > MOST_BYTES:
        raise _too_large()


async def _body(request: Request) -> bytes:
    """Read the body, counting: what a head says of its length is not believed."""
    body = bytearray()
    try:
        async with asyncio.timeout(READ_WITHIN):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise _too_large()
    except TimeoutError:
        raise _Refused(HTTPStatus.REQUEST_TIMEOUT, "The update did not come in time.") from None
    except ClientDisconnect:
        raise _Refused(HTTPStatus.BAD_REQUEST, "The update ended in the middle.") from None
    return bytes(body)


def _too_large() -> _Refused:
    return _Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is too large for an update.")


def _read(body: bytes) -> dict[str, Any]:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        raise _Refused(HTTPStatus.BAD_REQUEST, "That is not JSON.") from None
    # True is an int too.
    if not isinstance(update, dict) or type(update.get("update_id")) is not int:
        raise _Refused(HTTPStatus.BAD_REQUEST, "That is not an update.")
    return update
