"""Reminders at times of the reader's own: written, usual or for one event; and once more later."""

from datetime import timedelta

from bot.context import Talk
from bot.handlers import chats as chat_handlers
from bot.handlers import events as event_handlers
from bot.questions import Ask, Question
from content.model import Event
from content.offset_words import LONGEST, SHORTEST, read_offset
from content.render import reminding as say
from content.render.notices import SNOOZES
from jobs import reminders as reminding
from storage import chats, events, reminders

MOST_USUAL = 12


async def ask(talk: Talk) -> None:
    """Ask how long before an event to remind."""
    event = await event_handlers.asked_event(talk)
    if event is not None:
        _put(talk, Question(Ask.REMINDER, event.id))
        await talk.show(say.ask(event, talk.language))


async def ask_usual(talk: Talk) -> None:
    """Ask how long before events to remind usually."""
    _put(talk, Question(Ask.USUAL))
    await talk.show(say.ask_usual(talk.language))


def _put(talk: Talk, question: Question) -> None:
    talk.services.questions.put(talk.asked.chat_id, question, talk.now)


async def take(talk: Talk, event_id: int) -> None:
    """Set the reminder that was written, or say what is needed."""
    async with talk.services.database.reading() as session:
        event = await events.by_id(session, event_id)
    minutes = await _read(talk, Question(Ask.REMINDER, event_id))
    if minutes is None:
        return
    if event is None:
        await talk.stale()
    elif not reminding.can_be_reminded(event, minutes, talk.now):
        await talk.say(say.past(minutes, talk.language))
        await event_handlers.show_reminder_choice(talk, event)
    else:
        await _set(talk, event, minutes)


async def _set(talk: Talk, event: Event, minutes: int) -> None:
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session, wakes=True)
        known = await reminders.chosen(session, chat.key, event.id)
        is_room = minutes in known or len(known) < reminding.MOST_OF_AN_EVENT
        if is_room:
            await reminding.choose(
                session, chat.key, event, (minutes,), talk.now, zone=talk.services.timezone
            )
    if not is_room:
        await talk.say(say.too_many(talk.language))
    await event_handlers.show_reminder_choice(talk, event)


async def take_usual(talk: Talk) -> None:
    """Add the usual reminder that was written, or say what is needed."""
    minutes = await _read(talk, Question(Ask.USUAL))
    if minutes is None:
        return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        offsets = sorted({*chat.reminder_offsets, minutes}, reverse=True)
        if len(offsets) <= MOST_USUAL:
            await chats.set_offsets(session, chat.key, offsets)
            talk.chat = await chats.by_key(session, chat.key)
    if len(offsets) > MOST_USUAL:
        await talk.say(say.too_many(talk.language))
    await chat_handlers.show_settings(talk)


async def _read(talk: Talk, question: Question) -> int | None:
    """Return the minutes that were written; where there are none, say so and ask again."""
    minutes = read_offset(talk.asked.words)
    if minutes is not None and SHORTEST <= minutes <= LONGEST:
        return minutes
    _put(talk, question)
    await talk.say(say.not_read(talk.language) if minutes is None else say.range_(talk.language))
    return None


async def snooze(talk: Talk) -> None:
    """Remind once more in a while, if the event still lies behind it."""
    match talk.asked.action and talk.asked.action.args:
        case (int(), int(minutes)) if minutes in SNOOZES:
            event = await event_handlers.asked_event(talk)
            if event is not None:
                await _snooze(talk, event, minutes)
        case _:
            await talk.stale()


async def _snooze(talk: Talk, event: Event, minutes: int) -> None:
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        later = await reminding.snooze(
            session, chat.key, event, timedelta(minutes=minutes), talk.now
        )
    await talk.toast(say.snoozed(minutes if later else None, talk.language), alert=not later)
