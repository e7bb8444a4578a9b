"""What was taken over from the library's files, known by a digest of each."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import tables as t
from storage.statements import insert

_l = t.library_items.c


async def digest_of(session: AsyncSession, key: str) -> str | None:
    """Return the digest an item ("event:slug") had when it was last taken over."""
    digest: str | None = await session.scalar(select(_l.digest).where(_l.key == key))
    return digest


async def remember(session: AsyncSession, key: str, digest: str, now: datetime) -> None:
    """Keep the digest of an item that was taken over."""
    statement = insert(session, t.library_items).values(key=key, digest=digest, loaded_at=now)
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=[_l.key], set_={"digest": digest, "loaded_at": now}
        )
    )
