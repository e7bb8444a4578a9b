"""/cancelevent: choose a coming meeting, and cancel it at the second tap."""

from bot.context import Talk
from content.model import Event, EventStatus
from content.render import errors as say_error
from content.render import organisers as say
from content.render.common import Page, page_count
from jobs import events as publishing
from jobs import fanout
from storage import events

PAGE = 5


async def choose_cancel(talk: Talk) -> None:
    """Offer the coming events to cancel; words of one narrow the choice."""
    args = talk.asked.action.args if talk.asked.action else ()
    number = args[0] if args and isinstance(args[0], int) else 0
    async with talk.services.database.reading() as session:
        coming = [
            event for event in await events.upcoming(session, now=talk.now)
            if event.status is not EventStatus.CANCELLED
        ]
    words = talk.asked.words.casefold()
    matching = [event for event in coming if _matches(event, words)] if words else coming
    if not coming:
        await talk.show(say.nothing_to_cancel(talk.language))
        return
    if words and len(matching) == 1:
        await _ask_cancel(talk, matching[0])
        return
    items = matching or coming
    at = max(0, min(number, page_count(len(items)) - 1))
    page = Page(tuple(items[at * PAGE : (at + 1) * PAGE]), at, page_count(len(items)))
    await talk.show(say.cancel_list(page, talk.language))


def _matches(event: Event, words: str) -> bool:
    return event.slug in words or any(
        words in title.casefold() or title.casefold() in words for title in event.title.values()
    )


async def _asked_event(talk: Talk) -> tuple[Event, int] | None:
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id), int(revision)):
            async with talk.services.database.reading() as session:
                event = await events.by_id(session, event_id)
            if event is not None:
                return event, revision
        case _:
            pass
    await talk.stale()
    return None


async def ask_cancel(talk: Talk) -> None:
    """Say who will hear of the cancellation, and ask for the second tap."""
    if (asked := await _asked_event(talk)) is None:
        return
    event, _revision = asked
    if event.status is EventStatus.CANCELLED or event.is_over(talk.now):
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await _ask_cancel(talk, event)


async def _ask_cancel(talk: Talk, event: Event) -> None:
    async with talk.services.database.reading() as session:
        reach = await fanout.reach(session, event)
    await talk.show(say.cancel_ask(event, reach, talk.language))


async def cancel(talk: Talk) -> None:
    """Cancel at the second tap."""
    if (asked := await _asked_event(talk)) is None or talk.chat is None:
        return
    event, revision = asked
    if event.is_over(talk.now):
        await talk.stale()
        return
    async with talk.services.database.transaction() as session:
        reach = await fanout.reach(session, event)
        cancelled = await publishing.cancel(
            session, event, revision=revision, actor=talk.chat.key, now=talk.now
        )
    if cancelled is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.cancelled_done(cancelled, reach, talk.language))
    talk.services.wake()
