"""Connections that keep to time: a head comes soon, an answer is read, and newcomers find room.

The server itself waits without end for the head of a request, for a body nobody reads, and for a
reader who does not read. Here a patrol looks at all connections now and then, so that the usual
request costs nothing more.
"""

import asyncio
import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_HEAD = 2**14
"""Bytes of a request's head, with its first line."""


@dataclass(frozen=True)
class Limits:
    """How long and how many.

    Args:
        head_within: Seconds in which the whole head of a request must have come.
        answer_within: Seconds in which an answer must have been read.
        most: Connections held; whoever comes then takes the place of the one that has kept us
            waiting longest.
        look_every: Seconds between two looks of the patrol.
    """

    head_within: float = 10.0
    answer_within: float = 120.0
    most: int = 400
    look_every: float = 1.0


class Doing(Enum):
    """What a connection is about."""

    WAITS = "waits for a request"
    WORKS = "works on an answer"
    IS_READ = "waits for its answer to be read"


class Heads(h11.Connection):
    """HTTP whose heads have a limit: h11 alone measures only those that come in pieces."""

    def __init__(self) -> None:
        super().__init__(h11.SERVER, MOST_HEAD)

    def next_event(self) -> Any:
        """Return what has come; a whole head that is too large is refused too."""
        if self.their_state is not h11.IDLE:
            return super().next_event()
        held = len(self.trailing_data[0])
        event = super().next_event()
        if isinstance(event, h11.Request) and held - len(self.trailing_data[0]) > MOST_HEAD:
            raise h11.RemoteProtocolError(
                "too large", error_status_hint=HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
            )
        return event


class Connection(H11Protocol):
    """One connection, watched by a patrol from its first moment."""

    def __init__(self, patrol: "Patrol", **given: Any) -> None:
        super().__init__(**given)
        self.conn = Heads()
        self._patrol = patrol
        self._refused = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Enter."""
        super().connection_made(transport)  # type: ignore[arg-type]
        self._patrol.enter(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave."""
        self._patrol.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what comes; after a refusal unread, so that the refusal arrives."""
        if not self._refused:
            super().data_received(data)

    @property
    def doing(self) -> Doing:
        """What it is about now."""
        if self.transport.get_write_buffer_size():
            return Doing.IS_READ
        if self.cycle is None or self.cycle.response_complete:
            return Doing.WAITS
        return Doing.WORKS

    @property
    def has_begun(self) -> bool:
        """Whether a part of a head has come."""
        return self.conn.our_state is h11.IDLE and bool(self.conn.trailing_data[0])

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP. It is called where the fault is handled, which says more."""
        fault = sys.exception()
        too_large = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        if getattr(fault, "error_status_hint", None) == too_large:
            self.refuse(too_large, "The head of the request is too large.")
        else:
            self.refuse(HTTPStatus.BAD_REQUEST, msg)

    def refuse(self, status: HTTPStatus, why: str) -> None:
        """Say why nothing more is taken from this connection, where it can still be said."""
        self._refused = True
        if self.cycle is not None and not self.cycle.response_complete:
            # What is at work shall not answer too.
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.close()
            return
        self._say(status, f"{why}\n".encode())
        # The end of ours alone: closed with something unread, the answer would be lost.
        self.transport.write_eof()

    def _say(self, status: HTTPStatus, body: bytes) -> None:
        head = [
            ("content-type", "text/plain; charset=utf-8"), ("content-length", str(len(body))),
            ("connection", "close"),
        ]
        response = h11.Response(status_code=status, headers=head, reason=status.phrase)
        # To HEAD there is no body.
        with suppress(h11.LocalProtocolError):
            for event in (response, h11.Data(data=body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")


@dataclass
class _Seen:
    """What a connection was about at the last look, and since when."""

    doing: Doing
    cycle: object
    since: float


def _goes_first(seen: _Seen) -> tuple[bool, float]:
    """Order those of whom one must go: whoever keeps us waiting, and longest, before all."""
    return seen.doing is Doing.WORKS, seen.since


class Patrol:
    """Ends what takes too long, and what idles when room is needed."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._seen: dict[Connection, _Seen] = {}
        self._loop = asyncio.get_running_loop()

    def enter(self, connection: Connection) -> None:
        """Watch one more; another goes if they become too many."""
        now = self._loop.time()
        self._seen[connection] = _Seen(Doing.WAITS, None, now)
        if len(self._seen) > self._limits.most:
            sights = {one: self._look_at(one, now) for one in self._seen}
            self._end(min(sights, key=lambda one: _goes_first(sights[one])))

    def leave(self, connection: Connection) -> None:
        """Watch one less."""
        self._seen.pop(connection, None)

    def end_all(self) -> None:
        """Cut everybody off."""
        for connection in list(self._seen):
            self._end(connection)

    async def walk(self) -> None:
        """Look at all of them for as long as there is somebody to serve."""
        while True:
            await asyncio.sleep(self._limits.look_every)
            self.look()

    def look(self) -> None:
        """End what has taken too long."""
        now = self._loop.time()
        for connection in list(self._seen):
            seen = self._look_at(connection, now)
            waited = now - seen.since
            if seen.doing is Doing.WAITS and waited >= self._limits.head_within:
                self._end_waiting(connection)
            elif seen.doing is Doing.IS_READ and waited >= self._limits.answer_within:
                self._end(connection)

    def _look_at(self, connection: Connection, now: float) -> _Seen:
        seen, doing = self._seen[connection], connection.doing
        if (doing, connection.cycle) != (seen.doing, seen.cycle):
            seen = self._seen[connection] = _Seen(doing, connection.cycle, now)
        return seen

    def _end_waiting(self, connection: Connection) -> None:
        if connection.has_begun:
            connection.refuse(HTTPStatus.REQUEST_TIMEOUT, "The request did not come in time.")
            connection.transport.close()
            self.leave(connection)
        else:
            self._end(connection)

    def _end(self, connection: Connection) -> None:
        """Cut it off: what it has not read by now would be waited for without end."""
        self.leave(connection)
        connection.transport.abort()
