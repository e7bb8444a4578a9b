"""/organisers: an owner picks people in Telegram, and gives, changes and takes their roles."""

from telegram.error import TelegramError

from bot import menus
from bot.context import Talk
from bot.handlers.editing import put_aside as put_change_aside
from bot.handlers.organisers import put_aside as put_draft_aside
from content.model import ChatId, ChatKey, Role
from content.render import errors as say_error
from content.render import organisers as say
from jobs import organisers as organising
from storage import chats, organisers


async def show_organisers(talk: Talk) -> None:
    """List the organisers. Their names are asked of Telegram each time and never kept."""
    async with talk.services.database.reading() as session:
        known = await organisers.named(session)
    entries = [(key, await label_of(talk, chat_id), role) for key, chat_id, role in known]
    await talk.show(say.organisers_list(entries, talk.language))


async def label_of(talk: Talk, chat_id: ChatId) -> str:
    """Return somebody's name as Telegram knows it now; it is never kept."""
    try:
        chat = await talk.services.bot.get_chat(chat_id)
    except TelegramError:
        return "…" + str(chat_id)[-3:]
    return chat.full_name or f"@{chat.username}"


async def ask_people(talk: Talk) -> None:
    """Let the owner pick people; whoever does that answers no earlier question."""
    await put_draft_aside(talk)
    await put_change_aside(talk)
    await talk.say(say.organiser_pick(talk.language))


async def people_picked(talk: Talk) -> None:
    """Ask what each of the people that were picked shall be; nothing is kept of them yet."""
    picked = [each for each in talk.asked.picked if each not in talk.services.owner_ids]
    labels = [await label_of(talk, chat_id) for chat_id in picked]
    await talk.say(say.organiser_picked(labels, talk.language))
    for chat_id, label in zip(picked, labels, strict=True):
        await talk.say(say.organiser_role_ask(chat_id, label, talk.language))


async def give_role(talk: Talk) -> None:
    """Give somebody who was picked the role whose button was pressed."""
    chat_id, role = _picked_role(talk)
    if chat_id is None or role is None:
        await talk.stale()
        return
    label = await label_of(talk, chat_id)
    async with talk.services.database.transaction() as session:
        owner = await talk.remembered(session)
        key = await organising.name(
            session, chat_id, role, by=owner.key, language=talk.language, now=talk.now
        )
    if key is None:
        await talk.toast(say.already_so(label, talk.language), alert=True)
        return
    await menus.set_for_organiser(talk.services.bot, chat_id, role)
    reached = await _tell(talk, chat_id, role)
    await talk.show(say.organiser_named(label, role, talk.language, reached=reached))


async def _tell(talk: Talk, chat_id: ChatId, role: Role | None) -> bool:
    """Tell somebody in their own language what they may do now; None: nothing any more."""
    async with talk.services.database.reading() as session:
        chat = await chats.find(session, chat_id)
    language = chat.language if chat else talk.services.default_language
    if role is None:
        return await talk.tell(chat_id, say.told_removed(language))
    return await talk.tell(chat_id, say.told_role(role, language))


def _picked_role(talk: Talk) -> tuple[ChatId | None, Role | None]:
    match talk.asked.action and talk.asked.action.args:
        case (int(user), str(role)) if user > 0 and user not in talk.services.owner_ids:
            return ChatId(user), _role(role)
        case _:
            return None, None


def _role(text: str) -> Role | None:
    return next((role for role in organising.GIVEN if role == text), None)


async def change_role(talk: Talk) -> None:
    """Give an organiser or editor the other role, at once, and show the list anew."""
    if (asked := await _asked_organiser(talk)) is None or talk.chat is None:
        return
    key, chat_id = asked
    args = talk.asked.action.args if talk.asked.action else ()
    role = _role(str(args[1])) if len(args) > 1 else None
    if role is None:
        await talk.stale()
        return
    async with talk.services.database.transaction() as session:
        done = await organising.change(session, key, role, by=talk.chat.key, now=talk.now)
    if not done:
        label = await label_of(talk, chat_id)
        await talk.toast(say.already_so(label, talk.language), alert=True)
        return
    await show_organisers(talk)
    await menus.set_for_organiser(talk.services.bot, chat_id, role)
    await _tell(talk, chat_id, role)


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
        label = await label_of(talk, chat_id)
        await talk.show(say.organiser_remove_ask(key, label, talk.language))


async def remove(talk: Talk) -> None:
    """Take the right away."""
    if (asked := await _asked_organiser(talk)) is None or talk.chat is None:
        return
    key, chat_id = asked
    label = await label_of(talk, chat_id)
    async with talk.services.database.transaction() as session:
        done = await organising.remove(session, key, by=talk.chat.key, now=talk.now)
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.organiser_removed([label], talk.language))
    await menus.clear_for(talk.services.bot, chat_id)
    await _tell(talk, chat_id, None)


async def _asked_organiser(talk: Talk) -> tuple[ChatKey, ChatId] | None:
    args = talk.asked.action.args if talk.asked.action else ()
    async with talk.services.database.reading() as session:
        known = {key: chat_id for key, chat_id, _role in await organisers.named(session)}
    if args and isinstance(args[0], int) and (key := ChatKey(args[0])) in known:
        return key, known[key]
    await talk.stale()
    return None
