"""Who may draft and who may publish: named, changed and removed by an owner, each time noted."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatId, ChatKey, Role
from jobs import orphans
from storage import audit, chats, organisers

GIVEN = (Role.ORGANISER, Role.EDITOR)
"""What an owner can make of somebody; owners themselves are named in the settings."""


async def keep_owners(session: AsyncSession, owner_ids: Iterable[int], now: datetime) -> None:
    """Bring the table to the settings: owners who have written to us stand in it, nobody else."""
    found = [await chats.find(session, ChatId(owner_id)) for owner_id in sorted(owner_ids)]
    await organisers.set_owners(session, [chat.key for chat in found if chat], now)


async def name(
    session: AsyncSession,
    chat_id: ChatId,
    role: Role,
    *,
    by: ChatKey,
    language: str,
    now: datetime,
) -> ChatKey | None:
    """Give somebody a role, whatever they were; None where they are so already, or an owner."""
    had = await organisers.role_of(session, chat_id)
    if role not in GIVEN or had in {role, Role.OWNER}:
        return None
    key = await organisers.add(session, chat_id, role, now, by, language=language)
    await _hold_if_over(session, key, role, now)
    await _note(session, key, had, role, by=by, now=now)
    return key


async def change(
    session: AsyncSession, key: ChatKey, role: Role, *, by: ChatKey, now: datetime
) -> bool:
    """Give an organiser or editor the other role; it holds from their next word or tap."""
    known = {each: had for each, _chat_id, had in await organisers.all_(session)}
    if role not in GIVEN or known.get(key) not in GIVEN or known[key] is role:
        return False
    had = await organisers.set_role(session, key, role)
    if had in {None, role}:
        return False
    await _hold_if_over(session, key, role, now)
    await _note(session, key, had, role, by=by, now=now)
    return True


async def _hold_if_over(
    session: AsyncSession, key: ChatKey, role: Role, now: datetime
) -> None:
    """Hold what was planned by somebody who may only draft from now on."""
    if not role.publishes:
        await orphans.hold_all_of(session, key, now)


async def _note(
    session: AsyncSession,
    key: ChatKey,
    had: Role | None,
    role: Role,
    *,
    by: ChatKey,
    now: datetime,
) -> None:
    await audit.write(
        session, now=now, actor=by, subject=f"chat:{key}", details={"role": role},
        action="organiser-added" if had is None else "role-changed",
    )


async def remove(session: AsyncSession, key: ChatKey, *, by: ChatKey, now: datetime) -> bool:
    """Take the right away, at once and everywhere: it is asked for on every update.

    What was planned and has not gone out is held; the owners are told of each.
    """
    if not await organisers.remove(session, key):
        return False
    await orphans.hold_all_of(session, key, now)
    await audit.write(
        session, now=now, actor=by, action="organiser-removed", subject=f"chat:{key}", details={}
    )
    return True


async def publishers(
    session: AsyncSession, owners: Iterable[ChatId], *, language: str
) -> list[tuple[ChatId, str]]:
    """Return everybody who may publish, each once, with the language they read.

    Args:
        session: An open unit of work.
        owners: Those named in the settings.
        language: For an owner who has not chosen one.
    """
    named = [chat_id for _key, chat_id, role in await organisers.named(session) if role.publishes]
    found = []
    for chat_id in dict.fromkeys([*sorted(owners), *named]):
        chat = await chats.find(session, chat_id)
        found.append((chat_id, chat.language if chat else language))
    return found
