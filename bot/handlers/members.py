"""What happens to chats: blocked, left, made a supergroup."""

from telegram import Update
from telegram.constants import ChatMemberStatus

from bot.context import Asked, Services
from content.model import ChatId, ChatState
from storage import chats

AWAY = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


async def membership_changed(update: Update, services: Services) -> None:
    """Set a chat aside when the bot is blocked or removed, and take it back when it returns."""
    asked, change = Asked.from_update(update), update.my_chat_member
    if asked is None or change is None:
        return
    async with services.database.transaction() as session:
        chat = await chats.find(session, asked.chat_id)
        if chat is None:
            return
        away = change.new_chat_member.status in AWAY
        if away and chat.state is not ChatState.STOPPED:
            # Who paused stays paused, also after blocking and coming back.
            state = ChatState.BLOCKED if asked.is_private else ChatState.GONE
            await chats.set_state(session, chat.key, state, services.now())
        elif chat.state in (ChatState.BLOCKED, ChatState.GONE):
            await chats.set_state(session, chat.key, ChatState.ACTIVE, services.now())


async def migrated(update: Update, services: Services) -> None:
    """Keep a group's choices under its new id."""
    message = update.effective_message
    if message is None or message.migrate_to_chat_id is None:
        return
    async with services.database.transaction() as session:
        await chats.move(
            session, ChatId(message.chat.id), ChatId(message.migrate_to_chat_id), services.now()
        )
