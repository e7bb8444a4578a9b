"""Lets so many requests in at once, one body each, and hands out long answers piece by piece."""

import asyncio
from collections.abc import Callable, Collection

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.caching import READ

PIECE = 2**16
"""Bytes handed out before the reader has taken them: what waits for slow ones stays small."""

TURN, TURNS = 0.005, 10
"""Seconds after which it is looked again whether people in chats wait, and how often at most."""

TOO_MANY = PlainTextResponse(
    "Too many are asking at once; come again in a moment.\n", 503,
    headers={"retry-after": "5", "cache-control": "no-store"},
)

TWO_LENGTHS = PlainTextResponse(
    "A body has one length: Content-Length or Transfer-Encoding.\n", 400,
    headers={"connection": "close", "cache-control": "no-store"},
)
_LENGTHS = (b"content-length", b"transfer-encoding")


class Crowd:
    """Keeps a bound on the requests that are being worked on; reading an answer is no work.

    Args:
        app: Answers.
        most: So many at once.
        always: Paths that are answered however many there are.
        busy: Tells whether somebody in a chat waits for an answer: they go first. A crowd of
            readers, each served in no time, would still keep them waiting.
    """

    def __init__(
        self, app: ASGIApp, most: int, always: Collection[str] = (),
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        self._app = app
        self._most = most
        self._always = always
        self._busy = busy
        self._at_work = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if sum(name in _LENGTHS for name, _value in scope["headers"]) > 1:
            # A proxy before us may have read it otherwise, and taken its end for a new request.
            await TWO_LENGTHS(scope, receive, send)
            return
        if self._at_work >= self._most and scope["path"] not in self._always:
            await TOO_MANY(scope, receive, send)
            return
        self._at_work += 1
        works = True

        async def tell(message: Message) -> None:
            nonlocal works
            if works:
                works = False
                self._at_work -= 1
            if len(message.get("body", b"")) <= PIECE:
                await send(message)
            else:
                await _in_pieces(message, send)

        try:
            if scope["method"] in READ:
                await self._let_others_first()
            await self._app(scope, receive, tell)
        finally:
            if works:
                self._at_work -= 1

    async def _let_others_first(self) -> None:
        for _turn in range(TURNS):
            if not self._busy():
                return
            await asyncio.sleep(TURN)


async def _in_pieces(message: Message, send: Send) -> None:
    """Send a long body so that each piece waits for the one before it to be read."""
    body: bytes = message["body"]
    more = message.get("more_body", False)
    for begin in range(0, len(body), PIECE):
        end = begin + PIECE
        await send({
            "type": message["type"], "body": body[begin:end],
            "more_body": more or end < len(body),
        })
