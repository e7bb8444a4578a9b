"""Coming, leaving, an offered seat, the name a venue asks for, and /attendees in numbers."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.context import Talk
from bot.handlers import events as cards
from content.model import ChatKey, Event
from content.render import attendance as say
from content.render import errors as say_error
from content.render.common import Page, page_count
from jobs import attendance as seats
from jobs import door_names
from jobs.attendance import Press
from storage import attendance, audit, events

PAGE = 5


async def come(talk: Talk) -> None:
    """Take a seat, or a place in the line where none is free."""
    await _sit(talk, seats.come)


async def accept(talk: Talk) -> None:
    """Take the seat that was offered."""
    await _sit(talk, seats.accept)


async def _sit(
    talk: Talk, take: Callable[[AsyncSession, ChatKey, int, datetime], Awaitable[Press]]
) -> None:
    """Take a seat one way or another, and ask for a name where the venue needs one."""
    event = await _open_to_person(talk)
    if event is None:
        return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session, wakes=True)
        press = await take(session, chat.key, event.id, talk.now)
        asks = press is Press.SEATED and await _ask_name(session, chat.key, event, talk.now)
    await _answer(talk, event, press, asks=asks)


async def decline(talk: Talk) -> None:
    """Let the seat that was offered go to the next."""
    event = await _open_to_person(talk)
    if event is None:
        return
    press = Press.OFFER_GONE
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            press = await seats.decline(session, talk.chat.key, event.id, talk.now)
    await _answer(talk, event, press)


async def _answer(talk: Talk, event: Event, press: Press, *, asks: bool = False) -> None:
    """Say what came of a press, wake the worker for those who move up, and show the way on."""
    changed = press in {Press.SEATED, Press.WAITING, Press.LEFT, Press.DECLINED}
    await talk.toast(say.toast(press, talk.language), alert=not changed)
    if changed:
        talk.services.wake()
    if press is Press.WAITING:
        await talk.show(say.listed(event, talk.language))
        return
    await cards.show_card(talk, event)
    if asks:
        await talk.say(say.name_ask(event, talk.language))


async def _open_to_person(talk: Talk) -> Event | None:
    """Return the event a person's button names; nobody can come for a whole group."""
    if not talk.asked.is_private:
        await talk.stale()
        return None
    return await cards.asked_event(talk)


async def leave(talk: Talk) -> None:
    """Leave the list; a seat that others wait for, or could, is given up at the second tap."""
    event = await _open_to_person(talk)
    if event is None:
        return
    if talk.chat is not None and await _is_scarce(talk, event):
        await talk.show(say.leave_ask(event, talk.language))
        return
    await _leave(talk, event)


async def _is_scarce(talk: Talk, event: Event) -> bool:
    async with talk.services.database.reading() as session:
        key = talk.chat.key if talk.chat else ChatKey(0)
        mine = await attendance.place_of(session, key, event.id)
        counted = (await seats.seats_of(session, event)).free is not None
    return mine is not None and mine.door_code is not None and (counted or mine.has_name)


async def leave_surely(talk: Talk) -> None:
    """Leave the list at the second tap."""
    event = await _open_to_person(talk)
    if event is not None:
        await _leave(talk, event)


async def _leave(talk: Talk, event: Event) -> None:
    press = Press.NOT_ON_LIST
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            mine = await attendance.place_of(session, talk.chat.key, event.id)
            press = await seats.leave(session, talk.chat.key, event.id, talk.now)
        if mine is not None and mine.has_name:
            await talk.services.database.scrub()
    await _answer(talk, event, press)


# The name a venue asks for.


async def _ask_name(session: AsyncSession, key: ChatKey, event: Event, now: datetime) -> bool:
    """Open the question for a name where the venue wants one."""
    if not await door_names.wanted(session, key, event):
        return False
    await attendance.ask_name(session, key, event.id, now)
    return True


async def give_name(talk: Talk) -> None:
    """Ask for the name; the next message is the answer."""
    event = await _open_to_person(talk)
    if event is None or talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        asks = seats.closed(event, talk.now) is None and await _ask_name(
            session, talk.chat.key, event, talk.now
        )
    if asks:
        await talk.say(say.name_ask(event, talk.language))
    else:
        await talk.toast(say_error.already_done(talk.language), alert=True)


async def without_name(talk: Talk) -> None:
    """Come without a name, or take it off the door list at once."""
    event = await _open_to_person(talk)
    if event is None or talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        seated = await attendance.keep_name(session, talk.chat.key, event.id, None)
    if not seated:
        await talk.toast(say.toast(Press.NOT_ON_LIST, talk.language), alert=True)
        return
    await talk.services.database.scrub()
    await talk.show(say.without_name(event, talk.language))


async def open_question(talk: Talk) -> tuple[Event, datetime] | None:
    """Return for which event this person was asked for a name, and when."""
    if talk.chat is None or not talk.asked.is_private or talk.asked.forwarded:
        return None
    async with talk.services.database.reading() as session:
        return await door_names.asked(session, talk.chat.key, talk.now)


async def take_name(talk: Talk, event: Event) -> bool:
    """Take a message as the name, if it reads like one; False where it is something else."""
    if talk.chat is None or seats.closed(event, talk.now) is not None:
        return False
    name = door_names.as_name(talk.asked.words, today=talk.now)
    if name is None and door_names.is_attempt(talk.asked.words, today=talk.now):
        await talk.say(say.name_unclear(event, talk.language))
        return True
    if name is None:
        return False
    async with talk.services.database.transaction() as session:
        kept = await attendance.keep_name(session, talk.chat.key, event.id, name)
    if kept:
        await talk.say(say.name_kept(event, name, talk.language))
    return kept


# Organisers: numbers, and the names of a venue that wants them.


async def show_attendees(talk: Talk) -> None:
    """Answer /attendees: the meetings to choose from, or the one whose words were given."""
    args = talk.asked.action.args if talk.asked.action else ()
    wanted = args[0] if args and isinstance(args[0], int) else 0
    async with talk.services.database.reading() as session:
        coming = await events.upcoming(session, now=talk.now)
    words = talk.asked.words.casefold()
    named = [event for event in coming if _is_named(event, words)] if words else []
    found = named or coming
    if len(found) == 1:
        await _numbers(talk, found[0])
        return
    at = max(0, min(wanted, page_count(len(found)) - 1))
    page = Page(tuple(found[at * PAGE : (at + 1) * PAGE]), at, page_count(len(found)))
    await talk.show(say.choose(page, talk.language))


def _is_named(event: Event, words: str) -> bool:
    return event.slug == words or any(words in title.casefold() for title in event.title.values())


async def show_numbers(talk: Talk) -> None:
    """Show one event's numbers."""
    event = await cards.asked_event(talk)
    if event is not None:
        await _numbers(talk, event)


async def _numbers(talk: Talk, event: Event) -> None:
    async with talk.services.database.reading() as session:
        counted = await seats.seats_of(session, event)
    number = counted.numbers
    count = say.Count(number.coming, number.offered, number.waiting, number.arrived, counted.free)
    await talk.show(say.numbers(event, count, talk.language))


async def show_names(talk: Talk) -> None:
    """Show the names given for one door; that somebody looked is noted, who is on it is not."""
    event = await cards.asked_event(talk)
    if event is None or talk.chat is None:
        return
    if not event.needs_names:
        await talk.stale()
        return
    async with talk.services.database.transaction() as session:
        given = await attendance.names(session, event.id)
        await audit.write(
            session, now=talk.now, actor=talk.chat.key, action="names-shown",
            subject=f"event:{event.id}", details={},
        )
    await talk.say(say.names(event, given, talk.language))
