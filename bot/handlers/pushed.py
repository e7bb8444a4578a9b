"""The buttons under messages that came by themselves: why, change, show, hide, open beside."""

from dataclasses import replace

from bot.context import Talk
from bot.handlers import briefings as briefing_handlers
from bot.handlers import events as event_handlers
from content.message import Html, Message
from content.model import Notice
from content.render import discreet as say
from content.render.chats import topic_names
from jobs import discreet, reasons
from jobs.reasons import Reason


async def tell_why(talk: Talk) -> None:
    """Say in an alert why this chat got the message."""
    found = await _reason(talk)
    if found is not None:
        names = [name for _, name in _named(talk, found)]
        await talk.toast(say.why_words(found.why, names, talk.language), alert=True)


async def change(talk: Talk) -> None:
    """Offer, beside the message, what changes that such messages come."""
    found = await _reason(talk)
    if found is not None:
        shown = say.change(found.why, _named(talk, found), found.event_id, talk.language)
        await talk.say(shown)


async def _reason(talk: Talk) -> Reason | None:
    notice = await _delivered(talk)
    if notice is None or talk.chat is None:
        await talk.stale()
        return None
    async with talk.services.database.reading() as session:
        return await reasons.why(session, talk.chat, notice)


async def _delivered(talk: Talk) -> Notice | None:
    """Return the notice a button names, if it was sent to this chat."""
    match talk.asked.action and talk.asked.action.args:
        case (int(notice_id),) if talk.chat is not None:
            async with talk.services.database.reading() as session:
                return await discreet.delivered(session, talk.chat, notice_id)
        case _:
            return None


def _named(talk: Talk, reason: Reason) -> list[tuple[str, str]]:
    names = topic_names(talk.services.topics, talk.language)
    return [(slug, names[slug]) for slug in reason.topics if slug in names]


async def show(talk: Talk) -> None:
    """Put the message in the place of its neutral words, and send its file along."""
    notice = await _delivered(talk)
    if notice is None or talk.chat is None:
        await talk.stale()
        return
    async with talk.services.database.reading() as session:
        message = await discreet.unveiled(
            session, talk.chat, notice.id, links=talk.services.links, now=talk.now,
            topics=talk.services.topics,
        )
    if message is None:
        await talk.stale()
        return
    await talk.show(say.shown(message, notice.id, talk.language))
    if message.document is not None:
        await talk.say(Message(Html(), document=message.document))


async def hide(talk: Talk) -> None:
    """Put the neutral words back."""
    notice = await _delivered(talk)
    if notice is None:
        await talk.stale()
        return
    await talk.show(say.neutral(talk.language, notice.id, alarm=notice.is_alarm))


async def open_event(talk: Talk) -> None:
    """Show an event's card below a digest, which stays."""
    await event_handlers.open_card(_beside(talk))


async def open_briefing(talk: Talk) -> None:
    """Show a briefing below a digest, which stays."""
    await briefing_handlers.open_card(_beside(talk))


def _beside(talk: Talk) -> Talk:
    """Return the same conversation, answered by new messages."""
    twin = talk.with_words(talk.asked.words)
    twin.asked = replace(twin.asked, editable=False)
    return twin
