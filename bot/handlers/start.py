"""/start, /help, /language and deep links."""

from bot import menus
from bot.context import Talk
from bot.handlers import briefings as briefing_handlers
from bot.handlers import events as event_handlers
from content.model import ChatState, Role
from content.render import chats as say_chats
from content.render import start as say
from content.texts import texts
from storage import chats, events, subscriptions


async def start(talk: Talk) -> None:
    """Greet, and let the person choose what to receive; or open what the link names."""
    payload = talk.asked.words
    back = await _come_back(talk)
    if payload.startswith("e-"):
        await event_handlers.open_by_slug(talk, payload.removeprefix("e-"))
        return
    if payload.startswith("b-"):
        await briefing_handlers.open_by_slug(talk, payload.removeprefix("b-"))
        return
    async with talk.services.database.reading() as session:
        followed = await subscriptions.of(session, talk.chat.key) if talk.chat else frozenset()
        upcoming = await events.upcoming(session, now=talk.now, limit=1)
    if not talk.asked.is_private:
        await talk.say(say.group_welcome(talk.language, followed, talk.services.topics))
        return
    await talk.say(
        say.welcome(
            talk.language, followed, talk.services.topics, back=back,
            next_event=upcoming[0] if upcoming else None,
        )
    )
    if talk.role is not None:
        await menus.set_for_organiser(talk.services.bot, talk.asked.chat_id, talk.role)


async def _come_back(talk: Talk) -> bool:
    """Keep the chat's row from here on; tell whether it was stopped or blocked before."""
    was_away = talk.chat is not None and talk.chat.state is not ChatState.ACTIVE
    if (talk.chat is None or was_away) and await talk.may_change():
        async with talk.services.database.transaction() as session:
            await talk.remembered(session, wakes=True)
        return was_away
    return False


async def help_(talk: Talk) -> None:
    """Answer /help with what this person can do; in a group, with what everybody there can."""
    role = talk.role if talk.asked.is_private else None
    await talk.show(
        say.help_(
            talk.language,
            organiser=role is not None and role.publishes,
            owner=role is Role.OWNER,
            editor=role is Role.EDITOR,
        )
    )


async def choose_language(talk: Talk) -> None:
    """Answer /language with a button for each."""
    wanted = talk.asked.words.strip().lower()
    if wanted in texts().languages:
        await _set_language(talk, wanted)
        return
    await talk.show(say.language_choice(talk.language))


async def set_language(talk: Talk) -> None:
    """Take the language whose button was pressed."""
    code = talk.asked.action.args[0] if talk.asked.action and talk.asked.action.args else ""
    if code not in texts().languages:
        await talk.stale()
        return
    await _set_language(talk, str(code))


async def _set_language(talk: Talk, code: str) -> None:
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        await chats.set_language(session, chat.key, code)
        talk.chat = await chats.by_key(session, chat.key)
    await talk.show(say.language_set(code))


async def back(talk: Talk) -> None:
    """Hear again after /stop."""
    async with talk.services.database.transaction() as session:
        await talk.remembered(session, wakes=True)
    await talk.show(say_chats.resumed(talk.language))
