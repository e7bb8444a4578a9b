"""Drafts: kept through restarts, changed by one hand at a time, finished once."""

import asyncio
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DraftState
from storage import drafts
from storage.database import Database
from tests.storage.builders import DAY, HOUR, MINA, NOW, TOM, a_chat, added

FIELDS: dict[str, object] = {"title": {"en": "A film"}, "date": "2016-11-17", "who": ["제이크"]}


async def test_a_draft_comes_back_as_it_was_begun(session: AsyncSession) -> None:
    ada = await a_chat(session)

    draft = await drafts.add(session, ada.key, FIELDS, NOW, awaiting="start")

    assert (draft.organiser, draft.fields, draft.awaiting) == (ada.key, FIELDS, "start")
    assert (draft.revision, draft.state) == (0, DraftState.OPEN)
    assert await drafts.by_id(session, draft.id) == draft
    assert await drafts.by_id(session, 99) is None


async def test_an_organiser_sees_open_drafts_the_last_touched_first(
    session: AsyncSession,
) -> None:
    ada, tom = await a_chat(session, MINA), await a_chat(session, TOM)
    first = await drafts.add(session, ada.key, {}, NOW, awaiting="title")
    second = await drafts.add(session, ada.key, {}, NOW + HOUR)
    third = await drafts.add(session, ada.key, {}, NOW + DAY)
    await drafts.transition(session, third.id, DraftState.OPEN, DraftState.DISCARDED, now=NOW + DAY)

    assert await drafts.open_of(session, ada.key) == [second, first]
    assert await drafts.waiting_of(session, ada.key) == first
    assert await drafts.open_of(session, tom.key) == []
    assert await drafts.waiting_of(session, tom.key) is None


async def test_saving_raises_the_revision_and_needs_the_present_one(
    session: AsyncSession,
) -> None:
    ada = await a_chat(session)
    draft = await drafts.add(session, ada.key, FIELDS, NOW, awaiting="start")
    answered = replace(draft, fields={**FIELDS, "start": "17:00"}, awaiting=None, updated_at=NOW)

    assert await drafts.save(session, answered, expected_revision=0)
    assert not await drafts.save(session, replace(answered, fields={}), expected_revision=0)
    assert await drafts.by_id(session, draft.id) == replace(answered, revision=1)
    assert await drafts.waiting_of(session, ada.key) is None


async def test_a_finished_draft_is_not_changed(session: AsyncSession) -> None:
    ada = await a_chat(session)
    draft = await drafts.add(session, ada.key, FIELDS, NOW)
    await drafts.transition(session, draft.id, DraftState.OPEN, DraftState.PUBLISHED, now=NOW)

    assert not await drafts.save(session, draft, expected_revision=0)


async def test_a_draft_moves_on_with_its_event(session: AsyncSession) -> None:
    ada, event = await a_chat(session), await added(session)
    draft = await drafts.add(session, ada.key, FIELDS, NOW)

    assert await drafts.transition(
        session, draft.id, DraftState.OPEN, DraftState.PUBLISHED, now=NOW + HOUR,
        expected_revision=0, event_id=event.id, undo_until=NOW + HOUR,
    )  # fmt: skip

    assert await drafts.by_id(session, draft.id) == replace(
        draft, state=DraftState.PUBLISHED, event_id=event.id,
        undo_until=NOW + HOUR, updated_at=NOW + HOUR,
    )  # fmt: skip


async def test_a_button_on_an_older_card_publishes_nothing(session: AsyncSession) -> None:
    ada = await a_chat(session)
    draft = await drafts.add(session, ada.key, FIELDS, NOW)
    await drafts.save(session, draft, expected_revision=0)

    assert not await drafts.transition(
        session, draft.id, DraftState.OPEN, DraftState.PUBLISHED, now=NOW, expected_revision=0
    )


async def test_a_double_tap_publishes_once(database: Database, other: Database) -> None:
    async with database.transaction() as session:
        ada = await a_chat(session)
        draft = await drafts.add(session, ada.key, FIELDS, NOW)

    async def tap(opened: Database) -> bool:
        async with opened.transaction() as session:
            return await drafts.transition(
                session, draft.id, DraftState.OPEN, DraftState.PUBLISHED, now=NOW
            )

    taps = await asyncio.gather(*(tap(opened) for opened in (database, other) * 3))

    assert sorted(taps) == [False] * 5 + [True]
