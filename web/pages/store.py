"""What was made for one request and stands for the next, as long as its data does."""

import asyncio
from collections import OrderedDict
from collections.abc import Hashable
from weakref import WeakValueDictionary

from web.caching import Body

ROOM = 12_000_000
"""Bytes kept in all; what was not asked for longest goes first."""


class Store:
    """Bodies by what they show, each with the stamp of the data it was made from."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._taken = 0
        self._kept: OrderedDict[Hashable, tuple[Hashable, Body]] = OrderedDict()

        self._makers: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()

    def maker(self, key: Hashable) -> asyncio.Lock:
        """Return the lock under which a thing is made, so that who comes meanwhile finds it."""
        return self._makers.setdefault(key, asyncio.Lock())

    def get(self, key: Hashable, stamp: Hashable) -> Body | None:
        """Return what was made from data of this very stamp."""
        known = self._kept.get(key)
        if known is None or known[0] != stamp:
            return None
        self._kept.move_to_end(key)
        return known[1]

    def put(self, key: Hashable, stamp: Hashable, body: Body) -> Body:
        """Keep a body in place of the one before it."""
        self._drop(key)
        self._kept[key] = stamp, body
        self._taken += _size(body)
        while self._taken > self._room and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))
        return body

    def _drop(self, key: Hashable) -> None:
        known = self._kept.pop(key, None)
        if known is not None:
            self._taken -= _size(known[1])


def _size(body: Body) -> int:
    """Return what a body takes up: packed, a text needs about a third more."""
    return len(body.data) * 4 // 3
