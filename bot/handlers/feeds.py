"""Calendars to subscribe to: their addresses, and a reader's own, which one tap takes away."""

from zoneinfo import ZoneInfo

from bot.context import Talk
from content.addresses import Addresses
from content.message import Message
from content.render import feeds as say
from jobs import feeds as own_feeds
from storage import feeds


def beside_a_file(talk: Talk, caption: Message) -> Message:
    """Return the words beside a file, with the offer to subscribe where we can be reached."""
    if talk.services.addresses is None:
        return caption
    return say.beside_a_file(caption, talk.language, personal=talk.asked.is_private)


def beside_nothing(talk: Talk, message: Message) -> Message:
    """Return the word that nothing is planned, with the same offer."""
    if talk.services.addresses is None:
        return message
    return say.beside_nothing(message, talk.language, personal=talk.asked.is_private)


async def subscribe(talk: Talk) -> None:
    """Show the addresses of the calendar of all meetings, or of the topic that was pressed."""
    addresses = talk.services.addresses
    match talk.asked.action and talk.asked.action.args:
        case (str(slug),):
            topic = next((one for one in talk.services.topics if one.slug == slug), None)
            known = topic is not None
        case _:
            topic, known = None, True
    if addresses is None or not known:
        await talk.stale()
        return
    personal = talk.asked.is_private
    await talk.show(say.subscribe(addresses, talk.language, topic, personal=personal))


async def show_topics(talk: Talk) -> None:
    """Show the topics, each of which has a calendar."""
    if talk.services.addresses is None:
        await talk.stale()
        return
    await talk.show(say.by_topic(talk.services.topics, talk.language))


async def show_own(talk: Talk) -> None:
    """Make a reader's own calendar, or tell since when there is one."""
    addresses = await _addresses(talk)
    if addresses is None:
        return
    made_at = None
    if talk.chat is not None:
        async with talk.services.database.reading() as session:
            made_at = await feeds.made_at(session, talk.chat.key)
    if made_at is None:
        await _make(talk, addresses)
        return
    zone = ZoneInfo((talk.chat and talk.chat.timezone) or talk.services.timezone)
    await talk.show(say.own_exists(made_at.astimezone(zone).date(), talk.language))


async def renew_own(talk: Talk) -> None:
    """Give a reader's own calendar another address; the old one opens nothing any more."""
    addresses = await _addresses(talk)
    if addresses is not None:
        await _make(talk, addresses)


async def drop_own(talk: Talk) -> None:
    """Switch a reader's own calendar off; that needs no address of ours."""
    was_on = False
    if talk.chat is not None:
        async with talk.services.database.transaction() as session:
            was_on = await feeds.drop(session, talk.chat.key)
    await talk.show(say.own_off(talk.language, was_on=was_on))


async def _make(talk: Talk, addresses: Addresses) -> None:
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        token = await own_feeds.make(session, chat.key, talk.now)
    await talk.show(say.own(addresses.own_feed(token), talk.language))


async def _addresses(talk: Talk) -> Addresses | None:
    """Return where our pages are, if somebody alone with the bot asks; else the button is old."""
    if talk.asked.is_private and talk.services.addresses is not None:
        return talk.services.addresses
    await talk.stale()
    return None
