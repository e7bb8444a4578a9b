"""A pasted text that tells of a meeting announced already: changed, or drafted as another."""

from bot.context import Talk
from content import change_words
from content.model import DraftState, Event
from content.render import changes as say
from jobs import changes
from jobs.changes import WORDS
from jobs.draft_reading import Reading
from storage import changes as pools
from storage import drafts, edits
from storage.drafts import Draft
from storage.tables import EditState

WHOLE = "announcement"
"""Where a kept edit holds the text as it was pasted."""


async def offer(talk: Talk, text: str, reading: Reading, waiting: Draft | None) -> bool:
    """Ask whether the meeting a text tells of shall be changed; False where it is a new one."""
    if not talk.is_organiser or (event := await _announced(talk, text, reading)) is None:
        return False
    _event, words = change_words.addressed(text, [event])
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        kept = await changes.begin(
            session, chat.key, None, talk.now, wanted={WORDS: words, WHOLE: text}, awaiting=None
        )
        if waiting is not None:
            await drafts.transition(
                session, waiting.id, DraftState.OPEN, DraftState.DISCARDED, now=talk.now
            )
    await talk.say(say.known_already(event, talk.language, kept.id, changes=reading.is_change))
    return True


async def _announced(talk: Talk, text: str, reading: Reading) -> Event | None:
    """Return the meeting that a text changes, or announces once more for the same day."""
    async with talk.services.database.reading() as session:
        coming = await pools.changeable(session, now=talk.now)
    fields = reading.fields
    event = change_words.meant(text, fields.get("title_en") or fields.get("title_ko") or "", coming)
    if event is None:
        return None
    same_day = event.on is not None and fields.get("date") == event.on.isoformat()
    return event if reading.is_change or same_day else None


async def take_words(talk: Talk) -> str | None:
    """Take the text that was kept until it was chosen what it is, once; None if it is no more."""
    match talk.asked.action and talk.asked.action.args:
        case (int(edit_id),) if talk.chat is not None:
            async with talk.services.database.transaction() as session:
                kept = await edits.by_id(session, edit_id)
                if kept is None or kept.organiser != talk.chat.key:
                    return None
                taken = await edits.end(
                    session, kept, known=EditState.OPEN, state=EditState.LEFT, now=talk.now
                )
            return str(kept.wanted.get(WHOLE, "")) if taken else None
    return None
