"""/newevent and pasted announcements: read into a draft, which asks for what they do not tell."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.context import Talk
from bot.handlers import organisers, reannounced
from bot.handlers.words import LONGEST as LONGEST_QUESTION
from content.model import ChatKey, DraftState
from content.render import errors as say_error
from content.render import organisers as say
from jobs import draft_answers, draft_fields, draft_reading
from jobs import drafts as drafting
from jobs.draft_answers import DraftField
from storage import drafts
from storage.drafts import Draft

SHORT = 120
"""A text of fewer characters with neither day nor hour is a title, and the rest is asked."""


async def new_event(talk: Talk) -> None:
    """Take the announcement in the same message, else ask for it."""
    if talk.asked.words:
        await _from_announcement(talk, talk.asked.words)
        return
    await _ask_announcement(talk, None)


async def _ask_announcement(
    talk: Talk, waiting: Draft | None, *, unread: str | None = None
) -> None:
    if waiting is None:
        async with talk.services.database.transaction() as session:
            chat = await talk.remembered(session)
            await drafts.add(session, chat.key, {}, awaiting=organisers.ANNOUNCEMENT, now=talk.now)
    await talk.say(say.ask_announcement(talk.language, unread=unread))


async def take_answer(talk: Talk, draft: Draft) -> None:
    """Take a message as what the draft waits for."""
    if talk.asked.words.casefold() in organisers.LEAVE_WORDS:
        await _leave(talk, draft)
        return
    if draft.awaiting == organisers.ANNOUNCEMENT:
        await _from_announcement(talk, talk.asked.words, draft)
        return
    zone = str(draft.fields.get("timezone", talk.services.timezone))
    try:
        async with talk.services.database.transaction() as session:
            answered = await drafting.answer(
                session, draft, talk.asked.words,
                today=draft_fields.today_in(zone, talk.now), now=talk.now,
            )
    except DraftField as fault:
        await talk.say(say.field_not_understood(fault.key, fault.hint, talk.language, draft.id))
        return
    if answered is None:
        await talk.say(say_error.trouble(talk.language))
        return
    await organisers.show_or_ask(talk, answered)


async def _leave(talk: Talk, draft: Draft) -> None:
    """Stop asking; what was answered so far is kept among the drafts."""
    if draft.awaiting == organisers.ANNOUNCEMENT:
        async with talk.services.database.transaction() as session:
            await drafts.transition(
                session, draft.id, DraftState.OPEN, DraftState.DISCARDED, now=talk.now
            )
    else:
        await organisers.waiting_for(talk, draft, None)
    await organisers.show_drafts(talk)


async def offer_draft(talk: Talk) -> bool:
    """Turn what an organiser pasted or forwarded without a command into a draft, if it is one."""
    if not talk.is_editor or len(talk.asked.words) < SHORT:
        return False
    prose = talk.asked.forwarded or len(talk.asked.words) > LONGEST_QUESTION
    if not prose and not _read(talk, talk.asked.words).is_event:
        return False
    await _from_announcement(talk, talk.asked.words)
    return True


def _read(talk: Talk, text: str) -> draft_reading.Reading:
    zone = talk.services.timezone
    return draft_reading.read(text, posted=draft_fields.today_in(zone, talk.now), timezone=zone)


async def another(talk: Talk) -> None:
    """Draft a meeting of its own from a text that reads like one announced already."""
    text = await reannounced.take_words(talk)
    if not text:
        await talk.stale()
        return
    await _from_announcement(talk, text, another=True)


async def _from_announcement(
    talk: Talk, text: str, waiting: Draft | None = None, *, another: bool = False
) -> None:
    if not draft_answers.has_words(text):
        await _ask_announcement(talk, waiting, unread=text)
        return
    reading = _read(talk, text)
    if not another and await reannounced.offer(talk, text, reading, waiting):
        return
    fields = reading.fields
    if len(text) < SHORT and not fields.keys() & {"date", "start"}:
        fields = draft_reading.only_title(text, fields)
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        if waiting is not None:
            await drafts.transition(
                session, waiting.id, DraftState.OPEN, DraftState.DISCARDED, now=talk.now
            )
        # A draft in doubt asks nothing: what is sent next is the announcement, sent again.
        doubtful = not reading.is_event and len(text) >= SHORT
        fields |= await _beside(session, talk, chat.key, reading)
        draft = await drafting.begin(session, chat.key, fields, talk.now, asks=not doubtful)
    if doubtful:
        await talk.say(say.not_an_event(
            reading.kind, talk.language, draft.id, publishes=talk.is_organiser
        ))
        return
    said = draft_fields.said(draft.fields)
    if draft.awaiting is None or not said:
        await organisers.show_or_ask(talk, draft)
        return
    await talk.say(say.begun(
        draft_fields.to_event(draft.fields), draft.awaiting, talk.language,
        draft_id=draft.id, revision=draft.revision, said=said,
        questions=draft_fields.doubts(draft.fields, talk.now, talk.services.recesses),
    ))


async def _beside(
    session: AsyncSession, talk: Talk, key: ChatKey, reading: draft_reading.Reading
) -> dict[str, list[int]]:
    """Keep a draft of each further event the text announces; return where they are."""
    kept = [
        await drafting.begin(session, key, other, talk.now, asks=False)
        for other in reading.others
    ]
    return {"others": [draft.id for draft in kept]} if kept else {}
