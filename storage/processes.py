"""Who runs: each process says every few seconds that it is there, and why it ended if it fell."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import tables as t
from storage.statements import insert

_p = t.processes.c

FORGOTTEN_AFTER = timedelta(days=7)

ALIVE_WITHIN = timedelta(seconds=60)
"""A process says every ten seconds that it is there."""

POLLS, ENDED = "all", "ended"
"""Roles of those that fetch updates, and of those that are gone and said why."""


@dataclass(frozen=True)
class Process:
    """One `division-bell run`: its role, when it was last heard of, and what is wrong with it."""

    worker: str
    role: str
    started_at: datetime
    seen_at: datetime
    fault: str | None

    def is_alive(self, now: datetime) -> bool:
        """Tell whether it was heard of lately, by a clock that may have been set back."""
        return self.role != ENDED and abs(now - self.seen_at) <= ALIVE_WITHIN


async def beat(
    session: AsyncSession, worker: str, *, role: str, now: datetime, fault: str | None = None
) -> None:
    """Say that this process is there, and what is wrong with it, in words of ours.

    What has been silent for a week is forgotten.
    """
    row = insert(session, t.processes).values(
        worker=worker, role=role, started_at=now, seen_at=now, fault=fault
    )
    seen = {"role": role, "seen_at": now, "fault": fault}
    await session.execute(row.on_conflict_do_update(index_elements=[_p.worker], set_=seen))
    await session.execute(delete(t.processes).where(_p.seen_at < now - FORGOTTEN_AFTER))


async def leave(session: AsyncSession, worker: str, *, fault: str | None, now: datetime) -> None:
    """Say goodbye; what went wrong is kept for the doctor, in a word of ours."""
    mine = _p.worker == worker
    if fault is None:
        await session.execute(delete(t.processes).where(mine))
        return
    ended = {"role": ENDED, "fault": fault, "seen_at": now}
    await session.execute(update(t.processes).where(mine).values(ended))


async def all_(session: AsyncSession) -> list[Process]:
    """Return every process that is known, the latest seen first."""
    rows = await session.execute(select(*_COLUMNS).order_by(_p.seen_at.desc(), _p.worker))
    return [Process(*row) for row in rows]


async def find(session: AsyncSession, worker: str) -> Process | None:
    """Return one process."""
    row = (await session.execute(select(*_COLUMNS).where(_p.worker == worker))).one_or_none()
    return Process(*row) if row else None


async def that_poll(session: AsyncSession, now: datetime, *, but: str) -> list[Process]:
    """Return the processes that fetch updates and live, but for one."""
    return [
        each for each in await all_(session)
        if each.role == POLLS and each.worker != but and each.is_alive(now)
    ]


_COLUMNS = (_p.worker, _p.role, _p.started_at, _p.seen_at, _p.fault)
