"""What happens to chats: blocked, left, made a supergroup, or closed to what the bot writes."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from telegram import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    Update,
)
from telegram.constants import ChatMemberStatus

from bot.context import Asked, Services
from content.model import Chat, ChatId, ChatKind, ChatState, Lane
from content.render import errors
from content.render import start as say
from content.texts import pick_language
from jobs import returning
from storage import chats

AWAY = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)

GROUPS = (ChatKind.GROUP, ChatKind.SUPERGROUP)


async def membership_changed(update: Update, services: Services) -> None:
    """Set a chat aside when the bot is blocked or removed, and take it back when it returns."""
    asked, change = Asked.from_update(update), update.my_chat_member
    if asked is None or change is None:
        return
    was_away = change.old_chat_member.status in AWAY
    away = change.new_chat_member.status in AWAY
    async with services.database.transaction() as session:
        chat = await chats.find(session, asked.chat_id)
        if chat is not None:
            await _follow(session, chat, asked, away=away, now=services.now())
    services.wake()
    if not away and not _may_write(change.new_chat_member, asked.chat_kind):
        await _say_no_rights(asked, services)
    elif chat is None and was_away and not away and asked.chat_kind in GROUPS:
        await _greet(asked, services)


def _may_write(bot: ChatMember, kind: ChatKind) -> bool:
    if isinstance(bot, ChatMemberRestricted):
        return bot.can_send_messages
    if kind is ChatKind.CHANNEL and isinstance(bot, ChatMemberAdministrator):
        return bool(bot.can_post_messages)
    return True


async def _say_no_rights(asked: Asked, services: Services) -> None:
    """Tell whoever gave the bot its place, in private: where it may not write it can say nothing.

    Nobody is told who has never pressed start; Telegram sees to that.
    """
    if asked.user_id is None:
        return
    async with services.database.reading() as session:
        person = await chats.find(session, asked.user_id)
    language = pick_language(person.language if person else None, asked.telegram_language)
    with await services.pace.slot(Lane.INTERACTIVE, asked.user_id):
        await services.messenger.send(asked.user_id, errors.no_rights(language), thread_id=None)


async def _follow(
    session: AsyncSession, chat: Chat, asked: Asked, *, away: bool, now: datetime
) -> None:
    if away and chat.state is ChatState.ACTIVE:
        # Who paused stays paused, also after blocking and coming back.
        state = ChatState.BLOCKED if asked.is_private else ChatState.GONE
        await chats.set_state(session, chat.key, state, now)
    elif not away and chat.state in returning.AWAY:
        await returning.come_back(session, chat, now)


async def _greet(asked: Asked, services: Services) -> None:
    """Say in a group what an administrator can do; nothing is kept of it until one does."""
    language = pick_language(None, asked.telegram_language)
    message = say.group_welcome(language, frozenset(), services.topics)
    with await services.pace.slot(Lane.INTERACTIVE, asked.chat_id):
        await services.messenger.send(asked.chat_id, message, thread_id=asked.thread_id)


async def migrated(update: Update, services: Services) -> None:
    """Keep a group's choices under its new id."""
    message = update.effective_message
    if message is None or message.migrate_to_chat_id is None:
        return
    async with services.database.transaction() as session:
        await chats.move(
            session, ChatId(message.chat.id), ChatId(message.migrate_to_chat_id), services.now()
        )
