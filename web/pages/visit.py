"""One request for a page: who asks, in which language, and what answers it."""

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Generic, NoReturn, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from storage.showing import Stamp
from web.caching import Body
from web.door import Door
from web.pages import answering
from web.pages.moments import Answer, Moment
from web.pages.rendering import Press

MOST_PAGES_DIGITS = 6

Shown = TypeVar("Shown")


@dataclass(frozen=True)
class Visit:
    """A request with all that is needed to answer it."""

    door: Door
    press: Press
    request: Request
    language: str
    moment: Moment

    @cached_property
    def now(self) -> datetime:
        """The moment of the request."""
        return self.door.now()

    def named(self, name: str = "slug") -> str:
        """Return a part of the path."""
        return str(self.request.path_params[name])

    @property
    def number(self) -> int:
        """Which page of a list is asked for, from 1; what is no number is no page.

        Raises:
            HTTPException: 404.
        """
        given = self.request.query_params.get("page", "1")
        if not (given.isascii() and given.isdecimal() and len(given) <= MOST_PAGES_DIGITS):
            raise HTTPException(404)
        return int(given) or missing()

    async def show(
        self, key: Hashable, stamp: Hashable, made: Callable[[], Awaitable[Body]]
    ) -> Response:
        """Answer with a page that is made only where the one kept no longer holds."""
        body = await self.kept(key, stamp, made)
        secure = self.press.addresses.secure
        return self._answer(lambda request: answering.show(request, body, secure=secure))

    async def kept(
        self, key: Hashable, stamp: Hashable, made: Callable[[], Awaitable[Body]]
    ) -> Body:
        """Return what is kept under a key for this language, made anew if it must be."""
        key = (self.language, key)
        store = self.press.store
        if known := store.get(key, stamp):
            return known
        async with store.maker(key):
            return store.get(key, stamp) or store.put(key, stamp, await made())

    def file(self, body: Body, *, max_age: int = 0, lasting: bool = False) -> Response:
        """Answer with a file; see `answering.show_file`."""
        secure = self.press.addresses.secure
        return self._answer(lambda request: answering.show_file(
            request, body, secure=secure, max_age=max_age, lasting=lasting
        ))

    def picture(self, body: Body) -> Response:
        """Answer with a picture."""
        return self.file(body, max_age=answering.PICTURE_KEEPS)

    def _answer(self, answer: Answer) -> Response:
        self.moment.keep(key_of(self.request), answer)
        return answer(self.request)


@dataclass(frozen=True)
class Found(Generic[Shown]):
    """Something that readers may see: its stamp now, itself if it is needed."""

    visit: Visit
    stamp: Stamp
    by_slug: Callable[[AsyncSession, str], Awaitable[Shown | None]]

    async def itself(self) -> Shown:
        """Return it; it may have gone since its stamp was asked for."""
        async with self.visit.door.database.reading() as session:
            return await self.by_slug(session, self.stamp.slug) or missing()


def key_of(request: Request) -> Hashable:
    """Return what two requests have in common that are answered alike."""
    return request.scope["path"], request.query_params.get("page")


def missing() -> NoReturn:
    """Say that there is nothing here.

    Raises:
        HTTPException: Always, 404.
    """
    raise HTTPException(404)
