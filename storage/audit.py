"""The audit log: who of the organisers did what, until they ask to be forgotten."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import tables as t
from storage.statements import insert


@dataclass(frozen=True)
class AuditEntry:
    """One deed. The actor is None for the program itself and for those since forgotten."""

    at: datetime
    actor: ChatKey | None
    action: str
    subject: str
    details: Mapping[str, object]


async def write(
    session: AsyncSession,
    *,
    now: datetime,
    actor: ChatKey | None,
    action: str,
    subject: str,
    details: Mapping[str, object],
) -> None:
    """Note a deed. Neither subject nor details may tell who a reader is."""
    await session.execute(
        insert(session, t.audit_entries).values(
            at=now, actor=actor, action=action, subject=subject, details=dict(details)
        )
    )


async def latest(session: AsyncSession, limit: int = 20, offset: int = 0) -> list[AuditEntry]:
    """Return the latest deeds, the last one first."""
    rows = await session.execute(
        select(t.audit_entries)
        .order_by(t.audit_entries.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [AuditEntry(row.at, row.actor, row.action, row.subject, row.details) for row in rows]


async def count(session: AsyncSession) -> int:
    """Return how many deeds are noted."""
    return await session.scalar(select(func.count()).select_from(t.audit_entries)) or 0
