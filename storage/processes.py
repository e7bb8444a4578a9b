"""Who runs: each process says every few seconds that it is there, and why it ended if it fell."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import tables as t
from storage.statements import insert

_p = t.processes.c

FORGOTTEN_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class Process:
    """One `division-bell run`: its role, and when it was last heard of."""

    worker: str
    role: str
    started_at: datetime
    seen_at: datetime
    fault: str | None


async def beat(session: AsyncSession, worker: str, *, role: str, now: datetime) -> None:
    """Say that this process is there; what has been silent for a week is forgotten."""
    row = insert(session, t.processes).values(
        worker=worker, role=role, started_at=now, seen_at=now, fault=None
    )
    seen = {"role": role, "seen_at": now, "fault": None}
    await session.execute(row.on_conflict_do_update(index_elements=[_p.worker], set_=seen))
    await session.execute(delete(t.processes).where(_p.seen_at < now - FORGOTTEN_AFTER))


async def leave(session: AsyncSession, worker: str, *, fault: str | None, now: datetime) -> None:
    """Say goodbye; what went wrong is kept for the doctor, in a word of ours."""
    mine = _p.worker == worker
    if fault is None:
        await session.execute(delete(t.processes).where(mine))
        return
    await session.execute(update(t.processes).where(mine).values(fault=fault, seen_at=now))


async def all_(session: AsyncSession) -> list[Process]:
    """Return every process that is known, the latest seen first."""
    rows = await session.execute(
        select(_p.worker, _p.role, _p.started_at, _p.seen_at, _p.fault)
        .order_by(_p.seen_at.desc(), _p.worker)
    )
    return [Process(*row) for row in rows]
