"""/events, /next, /calendar, and everything the card's buttons do."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from bot.context import Talk
from bot.handlers import feeds
from content.model import Event, EventStatus, Seat
from content.render import events as say
from content.render.common import EventReader, Page, page_count
from jobs import attendance as seats
from jobs import files
from jobs import reminders as reminding
from storage import attendance, events, reminders, source_items, subscriptions

PAGE = 5
CALENDAR_LIMIT = 200
"""Events in one file: years of meetings, and still far below a megabyte."""


async def show_coming(talk: Talk) -> None:
    """Answer /events with the coming meetings."""
    await _listing(talk, number=0, archive=False)


async def turn_page(talk: Talk) -> None:
    """Show another page of the coming meetings or of the archive, in place."""
    match talk.asked.action and talk.asked.action.args:
        case (int(number), "c" | "a" as which):
            await _listing(talk, number=number, archive=which == "a")
        case _:
            await talk.stale()


async def _listing(talk: Talk, *, number: int, archive: bool) -> None:
    async with talk.services.database.reading() as session:
        if archive:
            total = await events.count_archive(session, now=talk.now)
            at = _clamp(number, total)
            items = await events.archive(session, now=talk.now, limit=PAGE, offset=at * PAGE)
        else:
            total = await events.count_upcoming(session, now=talk.now)
            at = _clamp(number, total)
            items = await events.upcoming(session, now=talk.now, limit=PAGE, offset=at * PAGE)
        following = await _follows(session, talk)
    if not items and not archive:
        await talk.show(say.nothing_coming(talk.language, following=following))
        return
    page = Page(tuple(items), at, page_count(total))
    await talk.show(say.listing(page, talk.language, now=talk.now, archive=archive))


def _clamp(number: int, total: int) -> int:
    """Keep a page number inside the list, which may have shrunk since the button was made."""
    return max(0, min(number, page_count(total) - 1))


async def _follows(session: AsyncSession, talk: Talk) -> bool:
    if talk.chat is None:
        return False
    return bool(await subscriptions.of(session, talk.chat.key))


async def show_next(talk: Talk) -> None:
    """Answer /next with the card of the next meeting."""
    async with talk.services.database.reading() as session:
        coming = await events.upcoming(session, now=talk.now, limit=10)
        following = await _follows(session, talk)
    for event in coming:
        if event.status is EventStatus.PUBLISHED:
            await show_card(talk, event)
            return
    await talk.show(say.nothing_coming(talk.language, following=following))


async def open_card(talk: Talk) -> None:
    """Show the card whose button was pressed."""
    event = await asked_event(talk)
    if event is not None:
        await show_card(talk, event)


async def open_by_slug(talk: Talk, slug: str) -> None:
    """Show the card that a deep link names."""
    async with talk.services.database.reading() as session:
        event = await events.by_slug(session, slug)
        hidden = event is not None and not await events.is_visible(session, event.id, talk.now)
    if event is None or hidden:
        await talk.say(say.not_found(talk.language))
        return
    await show_card(talk, event)


async def show_card(talk: Talk, event: Event) -> None:
    """Show an event's card as this reader may see it."""
    async with talk.services.database.reading() as session:
        counted = await seats.seats_of(session, event)
        reader = await _reader(session, talk, event, full=counted.is_full)
    await talk.show(
        say.card(
            event, talk.language, now=talk.now, reader=reader, links=talk.services.links,
            attending=counted.numbers.coming or None,
        )
    )


async def _reader(
    session: AsyncSession, talk: Talk, event: Event, *, full: bool
) -> EventReader:
    known = EventReader(personal=talk.asked.is_private, organiser=talk.is_organiser, full=full)
    if known.organiser and known.personal:
        known = replace(known, unlisted=await source_items.unlisted_event(session, event.id))
    if talk.chat is None:
        return known
    key = talk.chat.key
    known = replace(
        known,
        reminders=await reminders.chosen(session, key, event.id),
        following=bool(await subscriptions.of(session, key)),
    )
    mine = await attendance.place_of(session, key, event.id)
    return known if mine is None else await _placed(session, known, event, mine)


async def _placed(
    session: AsyncSession, known: EventReader, event: Event, mine: attendance.Place
) -> EventReader:
    """Return the reader with the place they have, in the meeting or in the line."""
    ahead = None
    if mine.state is Seat.WAITING:
        ahead = await attendance.ahead_of(session, event.id, mine.turn)
    return replace(
        known, coming=mine.state is Seat.COMING, door_code=mine.door_code,
        name_given=mine.has_name, offered_until=mine.offered_until, ahead=ahead,
    )


async def asked_event(talk: Talk) -> Event | None:
    """Return the event a button names, or say that the button is stale."""
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id), *_):
            async with talk.services.database.reading() as session:
                event = await events.by_id(session, event_id)
                if event is not None and await events.is_visible(session, event_id, talk.now):
                    return event
        case _:
            pass
    await talk.stale()
    return None


async def show_getting_in(talk: Talk) -> None:
    """Tell how to get in."""
    event = await asked_event(talk)
    if event is not None:
        await talk.show(say.getting_in(event, talk.language))


async def choose_reminders(talk: Talk) -> None:
    """Show the reminder choices of an event."""
    event = await asked_event(talk)
    if event is not None:
        await show_reminder_choice(talk, event)


async def show_reminder_choice(talk: Talk, event: Event) -> None:
    """Show which reminders of an event are set, each a button."""
    chosen: frozenset[int] = frozenset()
    if talk.chat is not None:
        async with talk.services.database.reading() as session:
            chosen = await reminders.chosen(session, talk.chat.key, event.id)
    await talk.show(
        say.reminder_choice(
            event, talk.language, now=talk.now, chosen=chosen, usual=_usual(talk)
        )
    )


def _usual(talk: Talk) -> tuple[int, ...]:
    return talk.chat.reminder_offsets if talk.chat else (1440, 120)


async def toggle_reminder(talk: Talk) -> None:
    """Set or unset one reminder."""
    event = await asked_event(talk)
    if event is None:
        return
    match talk.asked.action and talk.asked.action.args:
        case (_, int(minutes)) if minutes in await _choices(talk, event):
            await _set_reminders(talk, event, (minutes,), toggle=True)
        case _:
            await talk.toast(say.reminder_toast(None, False, talk.language))
            await show_reminder_choice(talk, event)


async def _choices(talk: Talk, event: Event) -> set[int]:
    """Return the offsets a button may name: what is offered, and the reader's own."""
    offered = set(say.offered(event, talk.now))
    if talk.chat is None:
        return offered
    async with talk.services.database.reading() as session:
        return offered | await reminders.chosen(session, talk.chat.key, event.id)


async def set_usual_reminders(talk: Talk) -> None:
    """Set the usual reminders in one tap."""
    event = await asked_event(talk)
    if event is not None:
        await _set_reminders(talk, event, _usual(talk), toggle=False)


async def unset_reminders(talk: Talk) -> None:
    """Take all reminders of an event back."""
    event = await asked_event(talk)
    if event is None:
        return
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            await reminders.unset(session, talk.chat.key, event.id, None)
    await talk.toast(say.reminder_toast(None, False, talk.language))
    await show_reminder_choice(talk, event)


async def _set_reminders(
    talk: Talk, event: Event, offsets: tuple[int, ...], *, toggle: bool
) -> None:
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session, wakes=True)
        was = await reminders.chosen(session, chat.key, event.id)
        if toggle and offsets[0] in was:
            await reminders.unset(session, chat.key, event.id, offsets[0])
            on = False
        else:
            on = bool(
                await reminding.choose(
                    session, chat.key, event, offsets, talk.now, zone=talk.services.timezone
                )
            )
    minutes = offsets[0] if len(offsets) == 1 else None
    await talk.toast(say.reminder_toast(minutes, on, talk.language))
    await show_reminder_choice(talk, event)


async def send_calendar(talk: Talk) -> None:
    """Send the iCalendar file of one event."""
    event = await asked_event(talk)
    if event is None:
        return
    if event.on is None:
        await talk.say(say.no_calendar(event, talk.language))
        return
    alarms: frozenset[int] = frozenset()
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            alarms = await reminders.chosen(session, talk.chat.key, event.id)
    file = files.of_event(
        event, talk.language, talk.services.links, talk.services.topics,
        alarms=reminding.offsets_before_start(event, alarms or _usual(talk)),
    )
    await _remember_file(talk, [event])
    caption = say.calendar_caption(event, 1, talk.language)
    await talk.say(replace(caption, document=file))


async def send_all_calendars(talk: Talk) -> None:
    """Answer /calendar with all coming events in one file."""
    async with talk.services.database.reading() as session:
        coming = await events.upcoming(session, now=talk.now, limit=CALENDAR_LIMIT)
        following = await _follows(session, talk)
    dated = [event for event in coming if event.on is not None]
    if not dated:
        nothing = say.nothing_coming(talk.language, following=following)
        await talk.show(feeds.beside_nothing(talk, nothing))
        return
    file = files.of_events(dated, talk.language, talk.services.links, talk.services.topics)
    await _remember_file(talk, dated)
    caption = feeds.beside_a_file(
        talk, say.calendar_caption(None, len(dated), talk.language)
    )
    await talk.say(replace(caption, document=file))


async def _remember_file(talk: Talk, taken: list[Event]) -> None:
    """Note that this chat has a file, so that a change brings it a fresh one."""
    if talk.chat is None or not await talk.may_change():
        return
    async with talk.services.database.transaction() as session:
        for event in taken:
            await attendance.took_calendar(session, talk.chat.key, event.id, talk.now)
