"""Edits: an organiser's change from the first tap to the undo, one hand at a time."""

import asyncio
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import chats, edits, events
from storage import tables as t
from storage.database import Database
from storage.edits import Edit
from storage.tables import EditState
from tests.storage.builders import MINA, MINUTE, NOW, TOM, a_chat, added, an_event


async def begun(
    session: AsyncSession, organiser: ChatKey, event_id: int | None, **how: Any
) -> Edit:
    facts: dict[str, Any] = {
        "seen": {"room": "Committee Room 7"}, "seen_at": NOW, "wanted": {}, "awaiting": "room",
        "now": NOW,
    }
    return await edits.begin(session, organiser, event_id, **(facts | how))


async def test_what_was_kept_is_what_was_written(session: AsyncSession) -> None:
    event, mina = await added(session), await a_chat(session, MINA)
    wanted = {"room": "Committee Room 20", "capacity": 40, "reason_ko": "강연자가 아픕니다"}
    edit = await begun(session, mina.key, event.id, wanted=wanted)
    assert await edits.by_id(session, edit.id) == edit
    assert (edit.wanted, edit.seen_at, edit.revision) == (wanted, NOW, 0)
    assert await edits.by_id(session, edit.id + 1) is None


async def test_words_may_come_before_it_is_clear_which_meeting_is_meant(
    session: AsyncSession,
) -> None:
    event, mina = await added(session), await a_chat(session, MINA)
    edit = await begun(session, mina.key, None, awaiting=None)
    assert await edits.waiting_of(session, mina.key) is None
    chosen = await edits.save(session, replace(edit, event_id=event.id, awaiting="words"), now=NOW)
    assert chosen is not None
    assert await edits.waiting_of(session, mina.key) == chosen


async def test_each_organiser_is_asked_about_their_own_change(session: AsyncSession) -> None:
    event = await added(session)
    mina, tom = await a_chat(session, MINA), await a_chat(session, TOM)
    hers, his = [await begun(session, chat.key, event.id) for chat in (mina, tom)]
    assert await edits.waiting_of(session, mina.key) == hers
    assert await edits.waiting_of(session, tom.key) == his


async def test_what_is_done_is_not_written_over(session: AsyncSession) -> None:
    event, mina = await added(session), await a_chat(session, MINA)
    edit = await begun(session, mina.key, event.id)
    ended = await edits.end(
        session, edit, known=EditState.OPEN, state=EditState.DONE, now=NOW, seen_at=NOW + MINUTE
    )
    assert ended
    assert await edits.save(session, edit, now=NOW) is None
    done = await edits.by_id(session, edit.id)
    assert done is not None
    assert (done.state, done.awaiting, done.seen_at) == (EditState.DONE, None, NOW + MINUTE)
    await begun(session, mina.key, event.id)
    kept = await edits.by_id(session, edit.id)
    assert kept == done, "a new change leaves what is open, not what is done"


async def test_of_two_presses_at_the_same_moment_one_is_written(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        event, mina = await added(session), await a_chat(session, MINA)
        edit = await begun(session, mina.key, event.id)

    async def press(where: Database, room: str) -> Edit | None:
        async with where.transaction() as session:
            return await edits.save(session, replace(edit, wanted={"room": room}), now=NOW)

    saved = await asyncio.gather(press(database, "Room 9"), press(other, "Room 20"))
    [first] = [each for each in saved if each is not None]

    async def finish(where: Database) -> bool:
        async with where.transaction() as session:
            return await edits.end(
                session, first, known=EditState.OPEN, state=EditState.DONE, now=NOW
            )

    assert sorted(await asyncio.gather(finish(database), finish(other))) == [False, True]


async def test_a_change_goes_with_its_meeting_and_with_its_organiser(
    session: AsyncSession,
) -> None:
    event, other = await added(session), await added(session, an_event("other"))
    mina, tom = await a_chat(session, MINA), await a_chat(session, TOM)
    await begun(session, mina.key, event.id)
    await begun(session, tom.key, other.id)
    await events.remove(session, event.id)
    await chats.forget(session, tom.key)
    assert (await session.execute(select(t.edits))).all() == []
