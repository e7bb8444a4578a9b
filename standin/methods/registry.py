"""Where the methods of the Bot API are found by name."""

from collections.abc import Callable
from typing import Any, TypeVar

from standin.params import Params
from standin.world import World

Handler = Callable[[World, Params], Any]
_H = TypeVar("_H", bound=Handler)
METHODS: dict[str, tuple[str, Handler]] = {}


def method(*names: str) -> Callable[[_H], _H]:
    """Register a handler; the names count without regard to case."""

    def register(handler: _H) -> _H:
        for name in names:
            METHODS[name.lower()] = (name, handler)
        return handler

    return register
