"""Chats: who we write to, known by a row number, their Telegram id sealed."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Chat, ChatId, ChatKey, ChatKind, ChatState, DeliveryState
from content.quiet import QuietHours
from storage import digests
from storage import tables as t
from storage.errors import NoSuchChat
from storage.statements import AnyRow, changed, insert, is_
from storage.types import Sealer

COLUMNS = (
    t.chats.c.key,
    t.chats.c.kind,
    t.chats.c.language,
    t.chats.c.state,
    t.chats.c.language_chosen,
    t.chats.c.timezone,
    t.chats.c.reminder_offsets,
    t.chats.c.thread_id,
    t.chats.c.quiet_from,
    t.chats.c.quiet_to,
    t.chats.c.paused_until,
    t.chats.c.discreet,
)
"""All of a chat but its id."""


def from_row(row: AnyRow) -> Chat:
    """Return the chat in a row that holds `COLUMNS`."""
    return Chat(
        key=ChatKey(row.key),
        kind=row.kind,
        language=row.language,
        state=row.state,
        language_chosen=row.language_chosen,
        timezone=row.timezone,
        reminder_offsets=tuple(row.reminder_offsets),
        thread_id=row.thread_id,
        quiet=quiet_of(row.quiet_from, row.quiet_to),
        paused_until=row.paused_until,
        discreet=row.discreet,
    )


def quiet_of(begin: int | None, end: int | None) -> QuietHours | None:
    """Return the hours that stand in a row as minutes of the day."""
    if begin is None or end is None:
        return None
    return QuietHours(time(*divmod(begin, 60)), time(*divmod(end, 60)))


def sealer_of(session: AsyncSession) -> Sealer:
    """Return the seal the session's database was opened with."""
    sealer = session.info["sealer"]
    assert isinstance(sealer, Sealer)  # noqa: S101 - tells the type checker what Database put there
    return sealer


async def find(session: AsyncSession, chat_id: ChatId) -> Chat | None:
    """Return the chat Telegram calls so, None if we do not know it."""
    sealed = sealer_of(session).seal(chat_id)
    return await _one(session, t.chats.c.sealed_id == sealed)


async def by_key(session: AsyncSession, key: ChatKey) -> Chat | None:
    """Return the chat of a row number, None once it is erased."""
    return await _one(session, t.chats.c.key == key)


async def _one(session: AsyncSession, condition: Any) -> Chat | None:
    row = (await session.execute(select(*COLUMNS).where(condition))).one_or_none()
    return from_row(row) if row else None


async def get_or_add(
    session: AsyncSession, chat_id: ChatId, *, kind: ChatKind, language: str, now: datetime
) -> Chat:
    """Return the chat, as it is or newly remembered in this language."""
    known = await find(session, chat_id)
    if known is not None:
        return known
    new = unknown(kind, language)
    await session.execute(
        insert(session, t.chats)
        .values(
            sealed_id=sealer_of(session).seal(chat_id),
            kind=kind,
            language=language,
            language_chosen=new.language_chosen,
            state=new.state,
            state_at=now,
            reminder_offsets=list(new.reminder_offsets),
        )
        .on_conflict_do_nothing()  # two messages of one chat may come at once
    )
    added = await find(session, chat_id)
    if added is None:
        raise NoSuchChat("The chat was erased while it was being added")
    return added


def unknown(kind: ChatKind, language: str) -> Chat:
    """Return a chat as it would begin; no row has its key, so nothing is tied to it."""
    return Chat(ChatKey(0), kind, language)


async def chat_id_of(session: AsyncSession, key: ChatKey) -> ChatId:
    """Return what Telegram calls this chat.

    Raises:
        NoSuchChat: It was erased.
    """
    sealed = await session.scalar(select(t.chats.c.sealed_id).where(t.chats.c.key == key))
    if sealed is None:
        raise NoSuchChat(f"No chat has the key {key}")
    return sealer_of(session).open(sealed)


async def all_keys(
    session: AsyncSession, *, after: ChatKey | None = None, limit: int = 1000
) -> list[ChatKey]:
    """Return the keys of active chats in order, a page at a time."""
    keys = await session.scalars(
        select(t.chats.c.key)
        .where(t.chats.c.key > (after or 0), is_(t.chats.c.state, ChatState.ACTIVE))
        .order_by(t.chats.c.key)
        .limit(limit)
    )
    return [ChatKey(key) for key in keys]


async def count_by_language(session: AsyncSession) -> dict[str, int]:
    """Count the active chats of each language."""
    rows = await session.execute(
        select(t.chats.c.language, func.count())
        .where(is_(t.chats.c.state, ChatState.ACTIVE))
        .group_by(t.chats.c.language)
        .order_by(t.chats.c.language)
    )
    return dict(rows.all())


async def set_language(session: AsyncSession, key: ChatKey, language: str) -> None:
    """Keep the language a reader has chosen."""
    await _set(session, key, language=language, language_chosen=True)


async def set_offsets(session: AsyncSession, key: ChatKey, offsets: Sequence[int]) -> None:
    """Keep the reminders a reader usually wants, in minutes before the start."""
    await _set(session, key, reminder_offsets=list(offsets))


async def set_timezone(session: AsyncSession, key: ChatKey, timezone: str | None) -> None:
    """Keep the zone a reader lives in, or forget it."""
    await _set(session, key, timezone=timezone)


async def set_quiet(session: AsyncSession, key: ChatKey, quiet: QuietHours | None) -> None:
    """Keep the hours in which a reader hears nothing but alarms, or none."""
    begin, end = (quiet.begin, quiet.end) if quiet else (None, None)
    await _set(session, key, quiet_from=_minutes(begin), quiet_to=_minutes(end))


def _minutes(hour: time | None) -> int | None:
    return None if hour is None else hour.hour * 60 + hour.minute


async def set_discreet(session: AsyncSession, key: ChatKey, *, discreet: bool) -> None:
    """Keep whether messages come under neutral words."""
    await _set(session, key, discreet=discreet)


async def set_thread(session: AsyncSession, key: ChatKey, thread_id: int | None) -> None:
    """Keep the topic of a forum in which a group wants its notices."""
    await _set(session, key, thread_id=thread_id)


async def pause(session: AsyncSession, key: ChatKey, now: datetime, *, until: datetime) -> None:
    """Let a chat fall silent for a time; what comes meanwhile, or is on its way, is kept for it."""
    await digests.keep_for_later(session, key)
    await _fall_silent(session, key, ChatState.STOPPED, now)
    await _set(session, key, paused_until=until)


async def pauses_over(session: AsyncSession, now: datetime, limit: int) -> list[ChatKey]:
    """Return chats whose pause has come to its end, the longest waiting first."""
    c = t.chats.c
    keys = await session.scalars(
        select(c.key)
        .where(c.paused_until <= now, is_(c.state, ChatState.STOPPED))
        .order_by(c.paused_until, c.key)
        .limit(limit)
    )
    return [ChatKey(key) for key in keys]


async def wake(session: AsyncSession, keys: Sequence[ChatKey], now: datetime) -> None:
    """Let chats hear from us again."""
    await session.execute(
        update(t.chats)
        .where(t.chats.c.key.in_(keys))
        .values(state=ChatState.ACTIVE, state_at=now, paused_until=None)
    )


async def set_state(session: AsyncSession, key: ChatKey, state: ChatState, now: datetime) -> None:
    """Keep whether the chat hears from us.

    What still waits for a chat that does not is dropped, also from a worker's hands: only a
    request that is under way cannot be called back.
    """
    if state is ChatState.ACTIVE:
        await wake(session, [key], now)
        return
    await digests.drop(session, key)
    await _fall_silent(session, key, state, now)


async def _fall_silent(
    session: AsyncSession, key: ChatKey, state: ChatState, now: datetime
) -> None:
    await _set(session, key, state=state, state_at=now, paused_until=None)
    await session.execute(
        update(t.deliveries)
        .where(t.deliveries.c.chat_key == key, is_(t.deliveries.c.state, *_WAITING))
        .values(
            state=DeliveryState.DROPPED,
            error=f"chat_{state}",
            error_at=now,
            worker=None,
            lease_until=None,
        )
    )


_WAITING = (DeliveryState.PENDING, DeliveryState.PAUSED, DeliveryState.CLAIMED)


async def _set(session: AsyncSession, key: ChatKey, **values: object) -> None:
    await session.execute(update(t.chats).where(t.chats.c.key == key).values(**values))


async def forget(session: AsyncSession, key: ChatKey) -> bool:
    """Erase the chat and all that was tied to it; what stays cannot be led back to it.

    The tables see to it themselves: whatever refers to a chat goes with it, and where the row
    serves others (the audit log, a notice) the reference is emptied. Call `Database.scrub`
    after the commit.

    Returns:
        Whether there was anything to erase.
    """
    return await changed(session, delete(t.chats).where(t.chats.c.key == key)) == 1


_OWN: tuple[tuple[Table, str, tuple[str, ...]], ...] = (
    (t.subscriptions, "chat_key", ("topic",)),
    (t.reminders, "chat_key", ("event_id", "minutes")),
    (t.attendance, "chat_key", ("event_id",)),
    (t.calendar_takes, "chat_key", ("event_id",)),
    (t.personal_feeds, "chat_key", ()),
    (t.deliveries, "chat_key", ("notice_id",)),
    (t.digests, "chat_key", ()),
    (t.gathered, "chat_key", ("notice_id",)),
    (t.organisers, "chat_key", ()),
)
"""What a chat has at most one of: table, reference, and what tells two of them apart."""

_MANY = (
    (t.drafts, "organiser_key"), (t.edits, "organiser_key"), (t.audit_entries, "actor"),
    (t.notices, "report_to"),
)


async def move(session: AsyncSession, old: ChatId, new: ChatId, now: datetime) -> Chat | None:
    """Follow a group that has become a supergroup and goes by a new id.

    The old row stays, with its key and its choices; if the supergroup was already known, what it
    had is joined to it, and what both were told is not told again.

    Returns:
        The chat under its new id, None if neither id is known.
    """
    mover, newcomer = await find(session, old), await find(session, new)
    if mover is None or mover == newcomer:
        return newcomer
    state = mover.state
    if newcomer is not None:
        state = newcomer.state
        await _join(session, mover.key, newcomer.key)
        await forget(session, newcomer.key)
    await _set(
        session,
        mover.key,
        sealed_id=sealer_of(session).seal(new),
        kind=ChatKind.SUPERGROUP,
        state=state,
        state_at=now,
    )
    return await by_key(session, mover.key)


async def _join(session: AsyncSession, keep: ChatKey, leave: ChatKey) -> None:
    await _forget_waiting_twins(session, keep, leave)
    for table, reference, same in _OWN:
        twin = table.alias()
        has_one = select(twin.c[reference]).where(
            twin.c[reference] == keep, *(twin.c[name] == table.c[name] for name in same)
        )
        await session.execute(
            update(table)
            .where(table.c[reference] == leave, ~has_one.exists())
            .values({reference: keep})
        )
    for table, reference in _MANY:
        await session.execute(
            update(table).where(table.c[reference] == leave).values({reference: keep})
        )


async def _forget_waiting_twins(session: AsyncSession, keep: ChatKey, leave: ChatKey) -> None:
    """Let a notice the supergroup already has stand for the copy that still waits."""
    twin = t.deliveries.alias()
    had = select(twin.c.notice_id).where(
        twin.c.chat_key == leave, is_(twin.c.state, DeliveryState.SENT)
    )
    await session.execute(
        delete(t.deliveries).where(
            t.deliveries.c.chat_key == keep,
            ~is_(t.deliveries.c.state, DeliveryState.SENT),
            t.deliveries.c.notice_id.in_(had),
        )
    )
