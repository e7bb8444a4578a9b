"""On the day: "Seen" under an alarm, and "Division!" when Members are voting."""

from datetime import timedelta

from bot.context import Talk
from content import changes as rules
from content.model import Event
from content.render import changes as say
from content.render import errors as say_error
from jobs import changes
from storage import changes as pools
from storage import events, notices

FRESH = timedelta(hours=1)
"""A choice of minutes that was shown longer ago is about another division."""


async def seen(talk: Talk) -> None:
    """Count a reader who has seen an alarm; who it was is told to nobody."""
    match talk.asked.action and talk.asked.action.args:
        case (int(notice_id),) if talk.chat is not None:
            async with talk.services.database.transaction() as session:
                await pools.mark_seen(session, notice_id, talk.chat.key)
            await talk.toast(say.seen_toast(talk.language))
        case _:
            await talk.stale()


async def ask_division(talk: Talk) -> None:
    """Ask by how many minutes the start slips."""
    event = await _today(talk)
    if event is not None:
        nonce = int(talk.now.timestamp())
        await talk.show(say.ask_division(event, talk.language, nonce))


async def division(talk: Talk) -> None:
    """Tell those coming that Members are voting; the second press tells nobody again."""
    match talk.asked.action and talk.asked.action.args:
        case (int(), int(minutes), int(nonce)) if minutes in say.MINUTES:
            event = await _today(talk)
            age = talk.now.timestamp() - nonce
            if event is None or talk.chat is None:
                return
            if not 0 <= age <= FRESH.total_seconds():
                await talk.stale()
                return
            await _tell(talk, event, minutes, nonce)
        case _:
            await talk.stale()


async def _tell(talk: Talk, event: Event, minutes: int, nonce: int) -> None:
    if talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        notice_id = await changes.division(
            session, event, minutes=minutes, nonce=nonce, actor=talk.chat.key, now=talk.now
        )
    if notice_id is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    message_id = await talk.show(say.division_told(event, minutes, talk.language))
    if message_id is not None:
        async with talk.services.database.transaction() as session:
            await notices.set_report_message(session, notice_id, message_id)
    talk.services.wake()


async def _today(talk: Talk) -> Event | None:
    """Return the event of a button if it goes ahead today, else say why nothing is told."""
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id), *_):
            async with talk.services.database.reading() as session:
                event = await events.by_id(session, event_id)
            if event is not None and rules.is_on_its_day(event, talk.now):
                return event
            if event is not None:
                await talk.toast(say.not_today(talk.language), alert=True)
                return None
        case _:
            pass
    await talk.stale()
    return None
