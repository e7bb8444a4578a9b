"""Adding a source: an address is looked at first, shown, and taken in at a tap."""

from contextlib import suppress
from dataclasses import replace

from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.context import Talk
from bot.handlers.organisers import LEAVE_WORDS
from bot.handlers.sources import asked_source, show, show_sources
from bot.questions import Ask, Question
from content import dates
from content.render.organisers import source_adding as say
from content.render.organisers import sources as say_source
from content.taking_in import words as choice
from content.taking_in.model import Found, Item, Trouble
from content.taking_in.whatson import ADDRESS
from jobs.draft_fields import to_event
from jobs.sources import managing
from jobs.sources.looking import Looked
from jobs.sources.taking import MOST_FIRST, wanted
from storage import sources
from storage.sources import Source
from storage.tables import SourceState


async def ask_address(talk: Talk) -> None:
    """Ask for an address; the next message is it."""
    _wait_for(talk, Ask.SOURCE)
    await talk.show(say.ask_address(talk.language))


def _wait_for(talk: Talk, ask: Ask, source_id: int = 0) -> None:
    talk.services.questions.put(talk.asked.chat_id, Question(ask, source_id), talk.now)


async def whatson(talk: Talk) -> None:
    """Offer Parliament's What's On."""
    if talk.asked.action and talk.asked.action.args:
        await talk.stale()
        return
    await _look_at(talk, ADDRESS)


async def take_answer(talk: Talk, question: Question) -> bool:
    """Take a message as the address or the words that were asked for.

    Returns:
        False where whoever answers may not do this any more.
    """
    if not talk.is_organiser:
        return False
    if talk.asked.words.casefold() in LEAVE_WORDS:
        await show_sources(talk.with_words(""))
    elif question.ask is Ask.SOURCE:
        await _look_at(talk, talk.asked.words)
    else:
        await _take_words(talk, question.event_id)
    return True


async def _look_at(talk: Talk, address: str) -> None:
    with suppress(TelegramError):
        await talk.services.bot.send_chat_action(talk.asked.chat_id, ChatAction.TYPING)
    try:
        looked = await talk.services.looker.first(address, talk.now)
    except Trouble as trouble:
        # The next message may be a better address.
        _wait_for(talk, Ask.SOURCE)
        await talk.say(say.trouble(trouble.why, talk.language))
        return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        source = await managing.offer(session, looked, by=chat.key, now=talk.now)
    if source is None or looked.found is None:
        await talk.say(say.trouble("empty", talk.language))
    elif source.state in managing.LISTED:
        await show(talk, source, say.known(source.title or source.url, talk.language))
    elif source.kind.has_meetings and not source.words:
        _wait_for(talk, Ask.SOURCE_WORDS, source.id)
        shown = _preview(talk, source, looked.found)
        await talk.say(say.ask_words(source.id, talk.language, found=shown))
    else:
        await talk.say(say.preview(_preview(talk, source, looked.found), talk.language))


def _preview(talk: Talk, source: Source, found: Found) -> say.Preview:
    matching = wanted(found, source.words)
    if not source.kind.has_meetings:
        matching.sort(key=lambda item: (item.at is not None, item.at), reverse=True)
    return say.Preview(
        source_id=source.id, kind=source.kind, title=found.title or source.title,
        url=source.url, words=source.words, items=len(found.items), matching=len(matching),
        first=[(item.title, _when(item, talk)) for item in matching[: say.SHOWN]],
        more=found.more, most=MOST_FIRST,
    )


def _when(item: Item, talk: Talk) -> str:
    if item.fields.get("kind") == "briefing":
        day = to_event({"date": item.fields.get("date")}).on
        return dates.day(day, talk.language) if day else ""
    return dates.when(to_event(item.fields), talk.language)


async def ask_words(talk: Talk) -> None:
    """Ask which words an item must have one of; the next message has them."""
    source = await asked_source(talk, SourceState.OFFERED, *managing.LISTED)
    if source is None:
        return
    _wait_for(talk, Ask.SOURCE_WORDS, source.id)
    await talk.show(say.ask_words(source.id, talk.language))


async def _take_words(talk: Talk, source_id: int) -> None:
    words = choice.read(talk.asked.words)
    if not words:
        _wait_for(talk, Ask.SOURCE_WORDS, source_id)
        await talk.say(say.words_unread(source_id, talk.language))
        return
    await _choose(talk, source_id, words)


async def usual_words(talk: Talk) -> None:
    """Take the usual words."""
    await _choose_by_button(talk, choice.USUAL)


async def everything(talk: Talk) -> None:
    """Take items whatever their words."""
    await _choose_by_button(talk, ())


async def _choose_by_button(talk: Talk, words: tuple[str, ...]) -> None:
    args = talk.asked.action.args if talk.asked.action else ()
    if args and isinstance(args[0], int):
        await _choose(talk, args[0], words)
    else:
        await talk.stale()


async def _choose(talk: Talk, source_id: int, words: tuple[str, ...]) -> None:
    async with talk.services.database.transaction() as session:
        source = await sources.by_id(session, source_id)
        kept = source is not None and await managing.choose_words(session, source, words, talk.now)
    if source is None or not kept:
        await talk.toast(say_source.gone(talk.language), alert=True)
        return
    source = replace(source, words=words)
    if source.state in managing.LISTED:
        await show(talk, source)
        return
    try:
        looked: Looked = await talk.services.looker.again(source.url, talk.now)
    except Trouble as trouble:
        await talk.show(say.trouble(trouble.why, talk.language))
        return
    if looked.found is not None:
        await talk.show(say.preview(_preview(talk, source, looked.found), talk.language))


async def take_in(talk: Talk) -> None:
    """Take in what was shown, and look at once."""
    source = await asked_source(talk, SourceState.OFFERED, SourceState.REMOVED)
    if source is None or talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        await managing.take_in(session, source, by=talk.chat.key, now=talk.now)
    brought = await talk.services.taker.look_now(source.id)
    number = brought.number if brought is not None else None
    await show(talk, source, say.taken(number, talk.language))


async def decline(talk: Talk) -> None:
    """Leave what was shown alone."""
    source = await asked_source(talk, SourceState.OFFERED, SourceState.REMOVED)
    if source is None:
        return
    async with talk.services.database.transaction() as session:
        await managing.leave(session, source, talk.now)
    await show_sources(talk)
