"""Pages that say why there is none: in words, in every language, with a way on."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from content.render.common import word
from storage.errors import DatabaseAway
from web.caching import READ, Body
from web.pages import answering
from web.pages.rendering import Head, Press

Handler = Callable[[Request, Exception], Awaitable[Response]]

_SLASH_TOO_MANY = re.compile("/+[a-z0-9-][a-z0-9/-]*/")
RETRY_SECONDS = "60"
PERMANENT, NOT_FOUND, NOT_ALLOWED, AWAY = 308, 404, 405, 503


def handlers(press: Press) -> Mapping[Any, Handler]:
    """Return what answers in place of a page: by status, and for a database that is away."""

    async def refused(request: Request, error: Exception) -> Response:
        if _has_slash_too_many(request):
            return _without_slash(press, request)
        status = error.status_code if isinstance(error, HTTPException) else NOT_FOUND
        answer = _said(press, request, status)
        if isinstance(error, HTTPException):
            answer.headers.update(error.headers or {})
        return answer

    async def away(request: Request, _error: Exception) -> Response:
        answer = _said(press, request, AWAY)
        answer.headers["retry-after"] = RETRY_SECONDS
        return answer

    return {NOT_FOUND: refused, NOT_ALLOWED: refused, DatabaseAway: away}


def _has_slash_too_many(request: Request) -> bool:
    return request.method in READ and _SLASH_TOO_MANY.fullmatch(request.url.path) is not None


def _without_slash(press: Press, request: Request) -> Response:
    """Lead on from "/archive/"; one slash at most begins the path, or it would name a host."""
    path = request.url.path.strip("/")
    return RedirectResponse(press.addresses.shared(f"/{path}"), PERMANENT)


_KEYS = {
    NOT_FOUND: ("web-missing-title", "web-missing-text"),
    NOT_ALLOWED: ("web-method-title", "web-method-text"),
    AWAY: ("web-away-title", "web-away-text"),
}


def _said(press: Press, request: Request, status: int) -> Response:
    language = _language(press, request.url.path)
    key = (language, ("error", status))
    body = press.store.get(key, None) or press.store.put(key, None, _page(press, language, status))
    return answering.refuse(request, body, status, secure=press.addresses.secure)


def _language(press: Press, path: str) -> str:
    """Return the language of the address, mistyped as it may be."""
    first = path.strip("/").partition("/")[0]
    return first if first in press.addresses.languages else press.addresses.default


def _page(press: Press, language: str, status: int) -> Body:
    title, text = _KEYS[status]
    order = [language, *(one for one in press.addresses.languages if one != language)]
    heading = word(title, language)
    head = Head(word("web-title", language, page=heading, house=word("web-name", language)),
                heading, word(text, language), rest="/")
    said = [
        {
            "language": one, "title": word(title, one), "text": word(text, one),
            "home": press.addresses.path(one), "to_home": word("web-missing-home", one),
            "archive": press.addresses.path(one, "/archive"),
            "to_archive": word("web-missing-archive", one),
        }
        for one in order
    ]
    return press.page("words.html", language, head, said=said)
