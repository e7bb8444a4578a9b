"""The panic word: choosing it, and what happens when it is sent."""

from contextlib import suppress

from telegram.constants import BulkRequestLimit
from telegram.error import BadRequest, TelegramError

from bot.context import Talk
from bot.questions import Ask, Question
from content.render import panic as say
from jobs import panic
from storage import panic as kept


async def show(talk: Talk) -> None:
    """Say what a panic word is, and whether there is one."""
    await _show(talk)


async def _show(talk: Talk, *, refused: bool = False) -> None:
    if not talk.asked.is_private:
        await talk.stale()
        return
    chosen = False
    if talk.chat is not None:
        async with talk.services.database.reading() as session:
            chosen = await kept.is_set(session, talk.chat.key)
    remark = say.not_good(talk.language) if refused else None
    await talk.show(say.explained(talk.language, chosen=chosen, remark=remark))


async def ask(talk: Talk) -> None:
    """Ask for a word; the next message is it."""
    if not talk.asked.is_private:
        await talk.stale()
        return
    talk.services.questions.put(talk.asked.chat_id, Question(Ask.PANIC), talk.now)
    await talk.show(say.ask(talk.language))


async def take(talk: Talk) -> None:
    """Keep the word that was written, and delete the message that holds it."""
    hidden = await _delete(talk, [talk.asked.message_id or 0])
    if not panic.is_good(talk.asked.words, talk.now):
        talk.services.questions.put(talk.asked.chat_id, Question(Ask.PANIC), talk.now)
        await _show(talk, refused=True)
        return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
    await panic.choose(talk.services.database, chat.key, talk.asked.words)
    await talk.say(say.kept(talk.language, hidden=hidden))


async def do_without(talk: Talk) -> None:
    """Forget the word."""
    if talk.chat is not None:
        await panic.choose(talk.services.database, talk.chat.key, None)
    await _show(talk)


async def took_over(talk: Talk) -> bool:
    """Erase and empty the chat if its panic word was sent; nothing is answered then.

    An answer would tell whoever looks over a shoulder what has just happened.
    """
    chat, asked, database = talk.chat, talk.asked, talk.services.database
    if chat is None or not asked.is_private or not asked.words:
        return False
    if not await panic.is_said(database, chat.key, asked.words):
        return False
    delivered = await panic.erase(database, chat.key, talk.now)
    talk.chat = None
    await _delete(talk, panic.to_delete(delivered, asked.message_id or 0))
    return True


async def _delete(talk: Talk, ids: list[int]) -> bool:
    """Delete what Telegram lets us delete; what it does not know it passes over."""
    most = int(BulkRequestLimit.MAX_LIMIT)
    for start in range(0, len(ids), most):
        some = ids[start : start + most]
        try:
            await talk.services.bot.delete_messages(talk.asked.chat_id, some)
        except BadRequest:
            # One of them is too old: then one by one, until all of them are.
            if not await _delete_each(talk, some):
                return False
        except TelegramError:
            return False
    return True


async def _delete_each(talk: Talk, ids: list[int]) -> bool:
    deleted = False
    for message_id in ids:
        with suppress(TelegramError):
            deleted |= await talk.services.bot.delete_message(talk.asked.chat_id, message_id)
    return deleted
