"""Who may publish and who may draft. An owner's rights come from the settings, not from here."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EN, ChatId, ChatKey, ChatKind, Role
from storage import chats
from storage import tables as t
from storage.statements import changed, insert, is_

_o = t.organisers.c


async def role_of(session: AsyncSession, chat_id: ChatId) -> Role | None:
    """Return what this person may do, None for everyone else."""
    sealed = chats.sealer_of(session).seal(chat_id)
    role: Role | None = await session.scalar(
        select(_o.role)
        .join(t.chats, t.chats.c.key == _o.chat_key)
        .where(t.chats.c.sealed_id == sealed)
    )
    return role


async def add(
    session: AsyncSession,
    chat_id: ChatId,
    role: Role,
    now: datetime,
    by: ChatKey | None,
    *,
    language: str = EN,
) -> ChatKey:
    """Name an organiser, or change their role; they need not have written to us before."""
    chat = await chats.get_or_add(
        session, chat_id, kind=ChatKind.PRIVATE, language=language, now=now
    )
    row = insert(session, t.organisers).values(
        chat_key=chat.key, role=role, added_at=now, added_by=by
    )
    await session.execute(
        row.on_conflict_do_update(index_elements=[_o.chat_key], set_={"role": role})
    )
    return chat.key


async def set_role(session: AsyncSession, key: ChatKey, role: Role) -> Role | None:
    """Give somebody who has a role another one; return the one they had, None if none."""
    had: Role | None = await session.scalar(
        select(_o.role).where(_o.chat_key == key).with_for_update()
    )
    if had is not None:
        await session.execute(
            update(t.organisers).where(_o.chat_key == key).values(role=role)
        )
    return had


async def remove(session: AsyncSession, key: ChatKey) -> bool:
    """Take the role away; tell whether there was one."""
    return await changed(session, delete(t.organisers).where(_o.chat_key == key)) == 1


async def set_owners(session: AsyncSession, keys: Collection[ChatKey], now: datetime) -> None:
    """Keep just these as owners, so that whoever looks after a meeting can be found here too.

    Their rights do not come from here: the settings are asked for those.
    """
    await session.execute(
        delete(t.organisers).where(is_(_o.role, Role.OWNER), _o.chat_key.not_in(keys))
    )
    for key in keys:
        await set_owner(session, key, now)


async def set_owner(session: AsyncSession, key: ChatKey, now: datetime) -> None:
    """Keep that this chat is an owner's."""
    row = insert(session, t.organisers).values(chat_key=key, role=Role.OWNER, added_at=now)
    await session.execute(
        row.on_conflict_do_update(index_elements=[_o.chat_key], set_={"role": Role.OWNER})
    )


async def owners(session: AsyncSession) -> list[ChatKey]:
    """Return the owners who have written to us."""
    keys = await session.scalars(
        select(_o.chat_key).where(is_(_o.role, Role.OWNER)).order_by(_o.chat_key)
    )
    return [ChatKey(key) for key in keys]


async def publishes(session: AsyncSession, key: ChatKey) -> bool:
    """Tell whether this chat's person may publish."""
    role: Role | None = await session.scalar(select(_o.role).where(_o.chat_key == key))
    return role is not None and role.publishes


async def named(session: AsyncSession) -> list[tuple[ChatKey, ChatId, Role]]:
    """Return whom owners have named, in that order."""
    return [each for each in await all_(session) if each[2] is not Role.OWNER]


async def all_(session: AsyncSession) -> list[tuple[ChatKey, ChatId, Role]]:
    """Return everybody who has a role, in the order they were given it."""
    rows = await session.execute(
        select(_o.chat_key, t.chats.c.sealed_id, _o.role)
        .join(t.chats, t.chats.c.key == _o.chat_key)
        .order_by(_o.added_at, _o.chat_key)
    )
    opened = chats.sealer_of(session).open
    return [(ChatKey(row.chat_key), opened(row.sealed_id), row.role) for row in rows]
