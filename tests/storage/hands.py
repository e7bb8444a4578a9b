"""Another process at the same database: does what it is told, line by line, and says what came.

`python -m tests.storage.hands URL KEY` reads a deed and its arguments as JSON from each line.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, Role
from jobs import approval, changes, door, organisers, schedule_publication
from jobs import attendance as seats
from jobs import events as publishing
from jobs.draft_answers import DraftField
from storage import drafts, edits, events
from storage.database import Database
from storage.types import Sealer

POOL, UNDO = timedelta(minutes=5), timedelta(seconds=30)

Deed = Callable[..., Awaitable[object]]


async def publish(session: AsyncSession, now: datetime, draft_id: int) -> bool:
    draft = await drafts.by_id(session, draft_id)
    assert draft is not None
    done = await publishing.publish(session, draft, revision=draft.revision, now=now, undo=UNDO)
    return done is not None


async def unpublish(session: AsyncSession, now: datetime, draft_id: int) -> bool:
    draft = await drafts.by_id(session, draft_id)
    return draft is not None and await publishing.undo_publication(session, draft, now=now)


async def send_now(session: AsyncSession, now: datetime, draft_id: int) -> bool:
    draft = await drafts.by_id(session, draft_id)
    return draft is not None and await publishing.send_now(session, draft, now=now) is not None


async def approve(session: AsyncSession, now: datetime, draft_id: int, by: int) -> bool:
    draft = await drafts.by_id(session, draft_id)
    assert draft is not None
    return await approval.approve(session, draft, by=ChatKey(by), now=now, undo=UNDO)


async def take_back(session: AsyncSession, now: datetime, draft_id: int, by: int) -> bool:
    draft = await drafts.by_id(session, draft_id)
    assert draft is not None
    return await approval.take_back(session, draft, by=ChatKey(by), tell_also=[], now=now)


async def make(session: AsyncSession, now: datetime, edit_id: int) -> str:
    edit = await edits.by_id(session, edit_id)
    assert edit is not None
    try:
        made = await changes.make(session, edit, revision=edit.revision, now=now, pool=POOL)
    except DraftField:
        return "refused"
    return "made" if isinstance(made, changes.Made) else str(made)


async def undo(session: AsyncSession, now: datetime, edit_id: int) -> bool:
    edit = await edits.by_id(session, edit_id)
    return edit is not None and await changes.undo(session, edit, now=now, pool=POOL) is not None


async def cancel(session: AsyncSession, now: datetime, event_id: int, by: int) -> bool:
    event = await events.by_id(session, event_id)
    assert event is not None
    done = await publishing.cancel(
        session, event, revision=event.revision, actor=ChatKey(by), now=now
    )
    return done is not None


async def division(session: AsyncSession, now: datetime, event_id: int, by: int) -> bool:
    event = await events.by_id(session, event_id)
    assert event is not None
    told = await changes.division(
        session, event, minutes=15, nonce=1, actor=ChatKey(by), now=now
    )
    return told is not None


async def come(session: AsyncSession, now: datetime, event_id: int, key: int) -> str:
    return await seats.come(session, ChatKey(key), event_id, now)


async def leave(session: AsyncSession, now: datetime, event_id: int, key: int) -> str:
    return await seats.leave(session, ChatKey(key), event_id, now)


async def accept(session: AsyncSession, now: datetime, event_id: int, key: int) -> str:
    return await seats.accept(session, ChatKey(key), event_id, now)


async def admit(session: AsyncSession, now: datetime, code: str) -> str:
    return (await door.admit(session, code, now)).door


async def remove(session: AsyncSession, now: datetime, key: int, by: int) -> bool:
    return await organisers.remove(session, ChatKey(key), by=ChatKey(by), now=now)


async def demote(session: AsyncSession, now: datetime, key: int, by: int) -> bool:
    return await organisers.change(session, ChatKey(key), Role.EDITOR, by=ChatKey(by), now=now)


WITH_A_DATABASE: dict[str, Deed] = {"tick": seats.tick, "ring": schedule_publication.tick}


async def _do(database: Database, name: str, moment: str, *arguments: Any) -> object:
    now = datetime.fromisoformat(moment)
    if name in WITH_A_DATABASE:
        return await WITH_A_DATABASE[name](database, now)
    async with database.transaction() as session:
        deed: Deed = globals()[name]
        return await deed(session, now, *arguments)


async def main(url: str, key: str) -> None:
    """Do what comes on standard input until it ends."""
    database = Database(url, sealer=Sealer(key.encode()))
    await database.open()
    print("ready", flush=True)  # noqa: T201 - this is how it answers
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        print(json.dumps(await _do(database, *json.loads(line))), flush=True)  # noqa: T201
    await database.dispose()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
