"""A new key for the whole database: what the old one sealed is opened and sealed anew."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Table, bindparam, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import processes
from storage import tables as t
from storage.errors import InUse
from storage.types import Sealer

Reseal = Callable[[Sealer, bytes, Sealer], bytes]

SEALED: dict[Column[bytes], Reseal] = {
    t.chats.c.sealed_id: Sealer.reseal_id,
    t.chats.c.panic_tag: Sealer.reseal_word,
    t.attendance.c.sealed_name: Sealer.reseal_name,
}
"""Every sealed column and how it changes hands; a test holds this to the tables."""

PAGE = 1000


async def rekey(session: AsyncSession, old: Sealer, new: Sealer, now: datetime) -> int:
    """Seal everything under a new key, in the session's one transaction.

    Call `Database.scrub` after the commit. The codes on cards stay as they are.

    Returns:
        How many values were sealed anew.

    Raises:
        InUse: A bot runs on this database; it would go on with the old key.
        WrongKey: The data was not sealed with `old`.
    """
    await make_sure_nobody_runs(session, now)
    proof = await session.scalar(select(t.seal_checks.c.proof).with_for_update())
    if proof is not None:
        old.check(proof)
    new.succeed(old)
    count = 0
    for column, reseal in SEALED.items():
        count += await _reseal(session, column, reseal, old, new)
    await session.execute(update(t.seal_checks).values(proof=new.proof()))
    return count


async def make_sure_nobody_runs(session: AsyncSession, now: datetime) -> None:
    """Raise `InUse` if a process on this database was heard of within the last minute."""
    if any(process.is_alive(now) for process in await processes.all_(session)):
        raise InUse(
            "A bot runs on this database: stop it first. One that was killed counts as running "
            "for a minute"
        )


async def _reseal(
    session: AsyncSession, column: Column[bytes], reseal: Reseal, old: Sealer, new: Sealer
) -> int:
    """Walk a table in the order of its key, a page at a time."""
    table: Table = column.table
    keys = list(table.primary_key.columns)
    place = select(*(each.label(f"at_{each.name}") for each in keys), column.label("sealed"))
    place = place.where(column.is_not(None)).order_by(*keys).limit(PAGE)
    change = update(table).values({column: bindparam("sealed")})
    for each in keys:
        change = change.where(each == bindparam(f"at_{each.name}"))
    count, after = 0, None
    while True:
        page = place if after is None else place.where(_beyond(keys, after))
        rows = [dict(row) for row in (await session.execute(page)).mappings()]
        if not rows:
            return count
        after = [rows[-1][f"at_{each.name}"] for each in keys]
        sealed = [{**row, "sealed": reseal(new, row["sealed"], old)} for row in rows]
        await session.execute(change, sealed, execution_options={"synchronize_session": None})
        count += len(rows)


def _beyond(keys: list[Column[int]], after: list[int]) -> ColumnElement[bool]:
    return tuple_(*keys) > tuple_(*after)
