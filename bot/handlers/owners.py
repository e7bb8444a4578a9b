"""/organisers: an owner adds people by picking them in Telegram, and removes them by a button."""

from telegram.error import TelegramError

from bot import menus
from bot.context import Talk
from content.model import ChatId, ChatKey, Role
from content.render import errors as say_error
from content.render import organisers as say
from jobs import organisers as organising
from storage import chats, organisers


async def show_organisers(talk: Talk) -> None:
    """List the organisers. Their names are asked of Telegram each time and never kept."""
    async with talk.services.database.reading() as session:
        known = await organisers.all_(session)
    entries = [(key, await _label(talk, chat_id), role) for key, chat_id, role in known]
    await talk.show(say.organisers_list(entries, talk.language))


async def _label(talk: Talk, chat_id: ChatId) -> str:
    try:
        chat = await talk.services.bot.get_chat(chat_id)
    except TelegramError:
        return "…" + str(chat_id)[-3:]
    return chat.full_name or f"@{chat.username}"


async def ask_people(talk: Talk) -> None:
    """Let the owner pick people."""
    await talk.say(say.organiser_pick(talk.language))


async def people_picked(talk: Talk) -> None:
    """Make the people that were picked organisers."""
    async with talk.services.database.transaction() as session:
        owner = await talk.remembered(session)
        added = await organising.add(
            session, talk.asked.picked, by=owner.key, language=talk.language, now=talk.now
        )
        ids = [await chats.chat_id_of(session, key) for key in added]
    labels = [await _label(talk, chat_id) for chat_id in ids]
    await talk.say(say.organiser_added(labels, talk.language))
    for chat_id in ids:
        await menus.set_for_organiser(talk.services.bot, chat_id, Role.ORGANISER)


async def picking_cancelled(talk: Talk) -> None:
    """Put the keyboard away again."""
    await talk.say(say.pick_cancelled(talk.language))


def is_cancel_word(talk: Talk) -> bool:
    """Tell whether an owner pressed the other button of the picking keyboard."""
    ask = say.organiser_pick(talk.language).ask
    return talk.role is Role.OWNER and ask is not None and talk.asked.words == ask.cancel_label


async def ask_remove(talk: Talk) -> None:
    """Ask before a person loses the right."""
    if (asked := await _asked_organiser(talk)) is not None:
        key, chat_id = asked
        label = await _label(talk, chat_id)
        await talk.show(say.organiser_remove_ask(key, label, talk.language))


async def remove(talk: Talk) -> None:
    """Take the right away."""
    if (asked := await _asked_organiser(talk)) is None or talk.chat is None:
        return
    key, chat_id = asked
    label = await _label(talk, chat_id)
    async with talk.services.database.transaction() as session:
        done = await organising.remove(session, key, by=talk.chat.key, now=talk.now)
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.organiser_removed([label], talk.language))
    await menus.clear_for(talk.services.bot, chat_id)


async def _asked_organiser(talk: Talk) -> tuple[ChatKey, ChatId] | None:
    args = talk.asked.action.args if talk.asked.action else ()
    async with talk.services.database.reading() as session:
        known = {key: chat_id for key, chat_id, _role in await organisers.all_(session)}
    if args and isinstance(args[0], int) and (key := ChatKey(args[0])) in known:
        return key, known[key]
    await talk.stale()
    return None
