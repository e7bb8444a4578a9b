"""Record every call the bot makes, refused ones too."""

import json
import time
from collections import deque
from dataclasses import dataclass

from standin.model import Json

DEFAULT_KEPT = 200_000
_LONGEST_VALUE = 8192


@dataclass(slots=True)
class Call:
    """One call; the response stays packed until somebody looks."""

    n: int
    at: float
    method: str
    params: dict[str, str]
    chat_id: int | None
    status: int | None = None
    response: bytes = b""

    def to_json(self) -> Json:
        """Return the call as the person's side shows it."""
        return {
            "n": self.n,
            "at": self.at,
            "method": self.method,
            "params": self.params,
            "status": self.status,
            "response": _unpacked(self.response),
            "chat_id": self.chat_id,
        }


class CallLog:
    """The last calls, numbered from 1."""

    def __init__(self, kept: int = DEFAULT_KEPT) -> None:
        self._calls: deque[Call] = deque(maxlen=kept)
        self.next = 1

    def begin(self, method: str, params: dict[str, str]) -> Call:
        """Record a call that has just come in."""
        cut = {name: value[:_LONGEST_VALUE] for name, value in params.items()}
        call = Call(self.next, time.monotonic(), method, cut, _number(params.get("chat_id")))
        self.next += 1
        self._calls.append(call)
        return call

    def since(self, number: int) -> list[Call]:
        """Return calls numbered `number` and later that are still kept."""
        if not self._calls:
            return []
        skip = max(0, number - self._calls[0].n)
        return list(self._calls)[skip:]


def _number(text: str | None) -> int | None:
    try:
        return int(text or "")
    except ValueError:
        return None


def _unpacked(response: bytes) -> object:
    try:
        return json.loads(response)
    except ValueError:
        return response.decode(errors="replace") or None
