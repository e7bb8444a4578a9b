"""Answers with what a browser must know to keep a reader safe."""

from collections.abc import Mapping
from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from web.caching import Body, reply
from web.pages.rendering import style_hash

A_YEAR = 31_536_000
PICTURE_KEEPS = 600
"""Seconds: a picture beside a link tells of a moved room late anyway, since previews are kept."""

_SAFE = {
    "x-content-type-options": "nosniff",
    # Nobody learns from which page a reader came.
    "referrer-policy": "no-referrer",
    "permissions-policy": "browsing-topics=(), camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
}


@cache
def page_headers(*, secure: bool) -> Mapping[str, str]:
    """Return the headers of a page.

    Its style stands in it and is let through by its hash, its script is a file of ours; all else
    is refused, whatever a text may hold.

    Args:
        secure: The public address is https, and browsers are to keep to that.
    """
    policy = (
        f"default-src 'none'; style-src '{style_hash()}'; script-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return {**_guarded(secure=secure), "content-security-policy": policy}


@cache
def file_headers(*, secure: bool) -> Mapping[str, str]:
    """Return the headers of what is no page: pictures, feeds, files."""
    return {
        **_guarded(secure=secure),
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    }


def _guarded(*, secure: bool) -> dict[str, str]:
    return {**_SAFE, "strict-transport-security": f"max-age={A_YEAR}"} if secure else dict(_SAFE)


def show(request: Request, body: Body, *, secure: bool) -> Response:
    """Answer with a page; it is asked for anew each time, and unchanged costs nothing."""
    return reply(request, body, headers=page_headers(secure=secure))


def show_file(
    request: Request, body: Body, *, secure: bool, max_age: int = 0, lasting: bool = False
) -> Response:
    """Answer with a file.

    Args:
        request: Asks.
        body: The file.
        secure: See `page_headers`.
        max_age: Seconds it may be shown unasked.
        lasting: It never changes under this address.
    """
    headers = dict(file_headers(secure=secure))
    answer = reply(request, body, max_age=A_YEAR if lasting else max_age, headers=headers)
    if lasting:
        answer.headers["cache-control"] += ", immutable"
    return answer


def refuse(request: Request, body: Body, status: int, *, secure: bool) -> Response:
    """Answer that there is no such thing, with a page that says so."""
    headers = {**page_headers(secure=secure), "cache-control": "no-store",
               "content-type": body.media_type}
    shown = b"" if request.method == "HEAD" else body.data
    headers["content-length"] = str(len(body.data))
    return Response(shown, status, headers=headers)
