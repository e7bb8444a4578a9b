"""/subscribe, /unsubscribe, /stop, /settings, /reminders, /privacy and /forget."""

from bot.context import Talk
from content.model import (
    BRIEFINGS_TOPIC,
    EVENTS_TOPIC,
    REMINDER_OFFSETS,
    TIME_TO_LEAVE,
    Chat,
    ChatKey,
    ChatState,
    Event,
)
from content.render import chats as say
from content.render.common import Page, page_count
from content.topic_words import named, names_of
from jobs import exporting, forgetting
from storage import chats, digests, events, reminders, subscriptions

PAGE = 5


def _choices(talk: Talk) -> tuple[str, ...]:
    return (EVENTS_TOPIC, BRIEFINGS_TOPIC, *(topic.slug for topic in talk.services.topics))


async def show_subscriptions(talk: Talk) -> None:
    """Show what the chat follows, with a button to change each."""
    await _subscriptions(talk, changed=None)


async def _subscriptions(
    talk: Talk, *, changed: str | tuple[str, ...] | None, unknown: bool = False
) -> None:
    followed: frozenset[str] = frozenset()
    if talk.chat is not None:
        async with talk.services.database.reading() as session:
            followed = await subscriptions.of(session, talk.chat.key)
    await talk.show(
        say.subscriptions(
            followed, talk.services.topics, talk.language, changed=changed,
            unknown=talk.asked.words if unknown else None,
        )
    )


async def subscribe(talk: Talk) -> None:
    """Follow what is named, or events and briefings; then show the choice."""
    topics = _named(talk)
    if talk.asked.words and not topics:
        await _subscriptions(talk, changed=None, unknown=True)
        return
    changed: str | tuple[str, ...] = "all" if topics == _choices(talk) else topics or "main"
    topics = topics or (EVENTS_TOPIC, BRIEFINGS_TOPIC)
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session, wakes=True)
        await subscriptions.follow(session, chat.key, topics, talk.now)
        if not talk.asked.is_private:
            # News comes where it was asked for: in this topic of a forum, or in the general one.
            await chats.set_thread(session, chat.key, talk.asked.thread_id)
    await _subscriptions(talk, changed=changed)


def _named(talk: Talk) -> tuple[str, ...]:
    """Return the topics that the words after a command name, in either language."""
    known: dict[str, set[str]] = {
        EVENTS_TOPIC: {"events", "event", "meetings", "행사", "일정"},
        BRIEFINGS_TOPIC: {"briefings", "briefing", "브리핑", "자료"},
        **{topic.slug: names_of(topic) for topic in talk.services.topics},
    }
    return named(talk.asked.words, known)


async def toggle_topic(talk: Talk) -> None:
    """Follow or leave the topic whose button was pressed."""
    match talk.asked.action and talk.asked.action.args:
        case (str(topic),) if topic in _choices(talk):
            async with talk.services.database.transaction() as session:
                chat = await talk.remembered(session)
                if topic in await subscriptions.of(session, chat.key):
                    await subscriptions.unfollow(session, chat.key, [topic])
                else:
                    await talk.remembered(session, wakes=True)
                    await subscriptions.follow(session, chat.key, [topic], talk.now)
            await _subscriptions(talk, changed=topic)
        case _:
            await talk.stale()


async def follow_everything(talk: Talk) -> None:
    """Follow all there is."""
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session, wakes=True)
        await subscriptions.follow(session, chat.key, _choices(talk), talk.now)
    await _subscriptions(talk, changed="all")


async def follow_nothing(talk: Talk) -> None:
    """Leave every topic; reminders that were asked for stay."""
    await _unfollow_all(talk)
    await _subscriptions(talk, changed="none")


async def unsubscribe(talk: Talk) -> None:
    """Leave what is named, or everything."""
    topics = _named(talk)
    if topics in {(), _choices(talk)}:
        await _unfollow_all(talk)
        await talk.show(say.unsubscribed(talk.language))
        return
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            await subscriptions.unfollow(session, talk.chat.key, topics)
    await _subscriptions(talk, changed=topics)


async def _unfollow_all(talk: Talk) -> None:
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            await subscriptions.unfollow(session, talk.chat.key)
            await digests.drop(session, talk.chat.key)


async def stop(talk: Talk) -> None:
    """Fall silent at once; choices are kept for a way back."""
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            await chats.set_state(session, talk.chat.key, ChatState.STOPPED, talk.now)
    await talk.show(say.stopped(talk.language))


async def show_settings(talk: Talk) -> None:
    """Show everything that can be set, each with its present value."""
    async with talk.services.database.reading() as session:
        chat = talk.chat or Chat(ChatKey(0), talk.asked.chat_kind, talk.language)
        followed = await subscriptions.of(session, chat.key)
        hour = await digests.of(session, chat.key)
    zone = chat.timezone or talk.services.timezone
    await talk.show(say.settings(chat, followed, talk.language, hour=hour, zone=zone))


async def toggle_offset(talk: Talk) -> None:
    """Add or remove one of the reader's usual reminders."""
    match talk.asked.action and talk.asked.action.args:
        case (int(minutes),) if minutes in _offsets(talk):
            async with talk.services.database.transaction() as session:
                chat = await talk.remembered(session)
                offsets = set(chat.reminder_offsets) ^ {minutes}
                await chats.set_offsets(
                    session, chat.key, tuple(sorted(offsets, reverse=True))
                )
                talk.chat = await chats.by_key(session, chat.key)
            await show_settings(talk)
        case _:
            await talk.stale()


def _offsets(talk: Talk) -> tuple[int, ...]:
    own = talk.chat.reminder_offsets if talk.chat else ()
    return (*REMINDER_OFFSETS, TIME_TO_LEAVE, *own)


async def show_reminders(talk: Talk) -> None:
    """List the reminders that are set, by event."""
    number = 0
    if talk.asked.action and talk.asked.action.args:
        first = talk.asked.action.args[0]
        number = first if isinstance(first, int) else 0
    items: list[tuple[Event, frozenset[int]]] = []
    if talk.chat is not None:
        async with talk.services.database.reading() as session:
            by_event: dict[int, set[int]] = {}
            for event_id, minutes, _due in await reminders.of_chat(
                session, talk.chat.key, now=talk.now
            ):
                by_event.setdefault(event_id, set()).add(minutes)
            for event_id, chosen in by_event.items():
                event = await events.by_id(session, event_id)
                if event is not None:
                    items.append((event, frozenset(chosen)))
    at = max(0, min(number, page_count(len(items)) - 1))
    page = Page(tuple(items[at * PAGE : (at + 1) * PAGE]), at, page_count(len(items)))
    await talk.show(say.reminders_list(page, talk.language, now=talk.now))


async def show_privacy(talk: Talk) -> None:
    """Say in plain words what is stored."""
    await talk.show(say.privacy(talk.language, personal=talk.asked.is_private))


async def export(talk: Talk) -> None:
    """Send everything that is stored of this chat, as a file."""
    if talk.chat is None:
        await talk.show(say.nothing_to_forget(talk.language))
        return
    async with talk.services.database.reading() as session:
        file = await exporting.everything(session, talk.chat)
    await talk.say(exporting.with_file(say.export_caption(talk.language), file))


async def ask_forget(talk: Talk) -> None:
    """Ask once before everything is erased."""
    if talk.chat is None:
        await talk.show(say.nothing_to_forget(talk.language))
        return
    await talk.show(say.forget_ask(talk.language))


async def forget(talk: Talk) -> None:
    """Erase everything of this chat at once, in the database file too."""
    language = talk.language
    if talk.chat is None:
        await talk.show(say.nothing_to_forget(language))
        return
    await forgetting.fall_silent(talk.services.database, talk.chat.key, talk.now)
    async with talk.services.database.transaction() as session:
        await forgetting.forget(session, talk.chat.key, talk.now)
    await talk.services.database.scrub()
    talk.services.wake()
    talk.chat = None
    await talk.show(say.forgotten(language))
