"""When and how a chat hears from us: digests, quiet hours, its clock, a pause, discreet words."""

import asyncio

from bot.context import Talk
from bot.handlers import chats as chat_handlers
from bot.questions import Ask, Question
from content.digest_hour import DigestHour
from content.hours_words import NoHour, read_hours
from content.message import Html
from content.model import Chat
from content.quiet import QuietHours, from_minutes
from content.render import preferences as say
from content.zone_names import close_to, find_zone, is_zone
from jobs import digests as digesting
from jobs import pauses, reminders
from storage import chats, digests

LONGEST_CITY = 60


def zone_of(talk: Talk, chat: Chat | None) -> str:
    """Return the zone of a chat's clock: its own, else the bot's."""
    return (chat.timezone if chat else None) or talk.services.timezone


def _chat(talk: Talk) -> Chat:
    return talk.chat or chats.unknown(talk.asked.chat_kind, talk.language)


async def show_rhythm(talk: Talk) -> None:
    """Show whether news comes at once or in a digest."""
    async with talk.services.database.reading() as session:
        hour = await digests.of(session, _chat(talk).key)
    await talk.show(say.rhythm(hour, zone_of(talk, talk.chat), talk.language))


async def set_rhythm(talk: Talk) -> None:
    """Let news come at once, daily or weekly; what waits for a digest no longer wanted comes."""
    match talk.asked.action and talk.asked.action.args:
        case ("now",):
            hour = None
        case ("d", int(at)) if at in range(24):
            hour = DigestHour(at)
        case ("w", int(day), int(at)) if day in range(7) and at in range(24):
            hour = DigestHour(at, day)
        case _:
            await talk.stale()
            return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        if hour is None:
            await digesting.at_once(session, chat, talk.now)
        else:
            await digesting.choose(session, chat, hour, talk.now, zone=talk.services.timezone)
    talk.services.wake()
    await show_rhythm(talk)


async def show_quiet(talk: Talk) -> None:
    """Show the quiet hours."""
    await _show_quiet(talk)


async def _show_quiet(talk: Talk, remark: Html | None = None) -> None:
    shown = say.quiet(_chat(talk), zone_of(talk, talk.chat), talk.language, remark=remark)
    await talk.show(shown)


async def set_quiet(talk: Talk) -> None:
    """Set or lift the quiet hours by a button."""
    match talk.asked.action and talk.asked.action.args:
        case ("off",):
            await _keep_quiet(talk, None)
        case (int(begin), int(end)) if (hours := from_minutes(begin, end)) is not None:
            await _keep_quiet(talk, hours)
        case _:
            await talk.stale()
            return
    await _show_quiet(talk)


async def _keep_quiet(talk: Talk, hours: QuietHours | None) -> None:
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        await chats.set_quiet(session, chat.key, hours)
        talk.chat = await chats.by_key(session, chat.key)
        await reminders.replan_for(session, chat.key, talk.now, zone=talk.services.timezone)


async def ask_hours(talk: Talk) -> None:
    """Ask for quiet hours in the reader's own words."""
    _ask(talk, Question(Ask.HOURS))
    await talk.show(say.ask_hours(talk.language))


def _ask(talk: Talk, question: Question) -> None:
    talk.services.questions.put(talk.asked.chat_id, question, talk.now)


async def take_hours(talk: Talk) -> None:
    """Take quiet hours that were written, or say what is needed."""
    hours = read_hours(talk.asked.words)
    if not isinstance(hours, QuietHours):
        said = hours.said if isinstance(hours, NoHour) else None
        _ask(talk, Question(Ask.HOURS))
        await _show_quiet(talk, say.no_hours(said, talk.language))
        return
    if hours.begin == hours.end:
        _ask(talk, Question(Ask.HOURS))
        await _show_quiet(talk, say.same_hours(talk.language))
        return
    await _keep_quiet(talk, hours)
    await _show_quiet(talk)


async def show_zones(talk: Talk) -> None:
    """Show whose clock counts."""
    await talk.show(say.zones(zone_of(talk, talk.chat), talk.language))


async def set_zone(talk: Talk) -> None:
    """Take the city whose button was pressed."""
    match talk.asked.action and talk.asked.action.args:
        case (str(zone),) if is_zone(zone):
            await _keep_zone(talk, zone)
        case _:
            await talk.stale()


async def _keep_zone(talk: Talk, zone: str) -> None:
    default = talk.services.timezone
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        await chats.set_timezone(session, chat.key, zone)
        talk.chat = await chats.by_key(session, chat.key)
        if talk.chat is not None:
            await digesting.zone_changed(session, talk.chat, talk.now, zone=default)
        await reminders.replan_for(session, chat.key, talk.now, zone=default)
    await show_zones(talk)


async def ask_zone(talk: Talk) -> None:
    """Ask for a city in the reader's own words."""
    _ask(talk, Question(Ask.ZONE))
    await talk.show(say.ask_zone(talk.language))


async def take_zone(talk: Talk) -> None:
    """Take the city that was written, or offer those that are spelled much like it."""
    said = talk.asked.words[:LONGEST_CITY]
    # The first look gathers the names of all cities; others are answered meanwhile.
    zone = await asyncio.to_thread(find_zone, said)
    if zone is not None:
        await _keep_zone(talk, zone)
        return
    close = await asyncio.to_thread(close_to, said)
    _ask(talk, Question(Ask.ZONE))
    await talk.say(say.no_zone(said, close, talk.language))


async def choose_pause(talk: Talk) -> None:
    """Show for how long one can fall silent."""
    await talk.show(say.pause_choice(talk.language))


async def pause(talk: Talk) -> None:
    """Fall silent for a time; what comes meanwhile is told in one message then."""
    match talk.asked.action and talk.asked.action.args:
        case (int(days),) if days in say.PAUSES:
            async with talk.services.database.transaction() as session:
                chat = await talk.remembered(session)
                until = await pauses.begin(session, chat, days, talk.now)
            await talk.show(say.paused(until, zone_of(talk, chat), talk.language))
        case _:
            await talk.stale()


async def toggle_discreet(talk: Talk) -> None:
    """Turn discreet messages on or off; a group has nobody to hide them from."""
    if not talk.asked.is_private:
        await talk.stale()
        return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        await chats.set_discreet(session, chat.key, discreet=not chat.discreet)
        talk.chat = await chats.by_key(session, chat.key)
    await talk.toast(say.discreet_toast(talk.language, on=not chat.discreet), alert=True)
    await chat_handlers.show_settings(talk)
