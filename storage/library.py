"""What was taken over from the library's files, known by a digest of each."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import tables as t
from storage.statements import insert, is_sqlite

_l = t.library_items.c

LOCK = 0x44425F6C6962
"""Any number all our processes share, and no other lock of ours has."""


async def alone(session: AsyncSession) -> None:
    """Let one process at a time take over what the files say, until its transaction ends.

    SQLite's writers queue by themselves.
    """
    if not is_sqlite(session):
        await session.execute(select(func.pg_advisory_xact_lock(LOCK)))


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
