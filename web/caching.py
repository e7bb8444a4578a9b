"""Answers a client may keep: validators, 304, HEAD and gzip in one place.

A page makes a `Body` once for as long as its text stands, and answers every request from it:

    BODY = Body(html, "text/html; charset=utf-8", changed=event.updated_at)
    return reply(request, BODY, max_age=300)

The bytes must be the same for the same data: no "now" in them, or no ETag is worth anything.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import cached_property, lru_cache
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

WORTH_PACKING = 512
"""Bytes below which gzip gains nothing."""

LONGEST_WISH = 500
"""Characters of Accept-Encoding that are read; whoever asks for more gets plain bytes."""

READ = ("GET", "HEAD")
"""What is answered from what a client has kept; anything else is not ours to judge here."""


@dataclass(frozen=True)
class Body:
    """What an address shows, with the names HTTP knows it by, each worked out once.

    Args:
        data: The bytes.
        media_type: With its charset.
        changed: When what it shows last changed, aware; None where that is not known.
    """

    data: bytes
    media_type: str
    changed: datetime | None = None

    @cached_property
    def packed(self) -> bytes | None:
        """The bytes under gzip, the same each time; None where that is no shorter."""
        if len(self.data) < WORTH_PACKING:
            return None
        packed = gzip.compress(self.data, compresslevel=6, mtime=0)
        return packed if len(packed) < len(self.data) else None

    @cached_property
    def tag(self) -> str:
        """The strong ETag; the packed bytes are another representation and have their own."""
        return f'"{self._hash}"'

    @cached_property
    def packed_tag(self) -> str:
        """The strong ETag of the packed bytes (RFC 9110, 8.8.3.3)."""
        return f'"{self._hash}-gz"'

    @cached_property
    def _hash(self) -> str:
        return sha256(self.data).hexdigest()[:32]

    @cached_property
    def last_modified(self) -> str | None:
        """When it changed as HTTP writes it: whole seconds, never later than the truth."""
        if self.changed is None:
            return None
        return format_datetime(self.changed.astimezone(UTC), usegmt=True)


def reply(
    request: Request,
    body: Body,
    *,
    max_age: int = 0,
    private: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Answer a GET or HEAD as the client's own copy and its wishes ask for.

    Args:
        request: Asks, and may name what the client has (RFC 9110, 13.1.2 and 13.1.3).
        body: What is there now.
        max_age: Seconds for which a copy may be shown unasked; 0 makes it ask each time.
        private: True for what is one reader's own: no shared cache may keep it.
        headers: More of them, for a 200; whoever has the body has those of its 200 too.

    Returns:
        200 with the body, packed where that was asked for; 304 where the client's copy stands.
    """
    packed = body.packed if accepts_gzip(request) else None
    tag = body.tag if packed is None else body.packed_tag
    told = {
        "etag": tag,
        "cache-control": _cache_control(max_age, private=private),
        "vary": "Accept-Encoding",
    }
    if _stands(request, tag, body.changed):
        # A 304 brings nothing but what names and keeps the copy (RFC 9110, 15.4.5).
        return Response(status_code=304, headers=told)
    data = body.data if packed is None else packed
    told |= {"content-type": body.media_type, "content-length": str(len(data)), **(headers or {})}
    if body.last_modified is not None:
        told["last-modified"] = body.last_modified
    if packed is not None:
        told["content-encoding"] = "gzip"
    return Response(b"" if request.method == "HEAD" else data, headers=told)


def _cache_control(max_age: int, *, private: bool) -> str:
    whose = "private" if private else "public"
    return f"{whose}, max-age={max_age}" if max_age else f"{whose}, no-cache"


def accepts_gzip(request: Request) -> bool:
    """Tell whether gzip was asked for: named, or meant by `*`, and not refused by q=0."""
    asked = ",".join(request.headers.getlist("accept-encoding"))
    # What a client has no reason to write is not remembered either: it may be as long as a head.
    return len(asked) <= LONGEST_WISH and _wants_gzip(asked)


@lru_cache(maxsize=64)
def _wants_gzip(asked: str) -> bool:
    wishes = {}
    for wish in asked.lower().split(","):
        coding, _, weight = wish.partition(";")
        wishes[coding.strip()] = _weight(weight) > 0
    return wishes.get("gzip", wishes.get("x-gzip", wishes.get("*", False)))


def _weight(parameter: str) -> float:
    """Return a q of 0 to 1; what cannot be read is no refusal."""
    name, _, value = parameter.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 1.0


def _stands(request: Request, tag: str, changed: datetime | None) -> bool:
    """Tell whether the client's copy is what we would send; a tag it names outweighs a time."""
    if request.method not in READ:
        return False
    if named := request.headers.getlist("if-none-match"):
        return _names(",".join(named), tag)
    since = _moment(request.headers.get("if-modified-since"))
    return since is not None and changed is not None and changed.replace(microsecond=0) <= since


def _names(given: str, tag: str) -> bool:
    """Compare weakly, as If-None-Match wants it: a proxy may have put W/ before our tag."""
    tags = {one.strip().removeprefix("W/") for one in given.split(",")}
    return tag in tags or "*" in tags


def _moment(text: str | None) -> datetime | None:
    """Return an HTTP date; one that cannot be read is as good as none."""
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
