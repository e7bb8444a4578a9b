"""The subjects of a draft of a meeting or a briefing, which decide who is told of it."""

from bot.context import Talk
from bot.handlers import organisers
from content.message import Message
from content.render import errors as say_error
from content.render.organisers import draft_subjects as say
from jobs import draft_subjects, draft_titles, publication
from jobs.draft_answers import DraftField
from jobs.draft_fields import Fields
from jobs.draft_subjects import AWAITED
from storage import drafts
from storage.drafts import Draft


async def choose(talk: Talk) -> None:
    """Show the subjects; what is written next names some of them, too."""
    if (asked := await organisers.asked_open(talk, draft_titles.has_subjects)) is None:
        return
    if (draft := await _kept(talk, asked[0], asked[0].fields)) is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(await _menu(talk, draft))


async def toggle(talk: Talk) -> None:
    """Tick or untick a subject; a button that was pressed already changes nothing."""
    if (asked := await organisers.asked_open(talk, draft_titles.has_subjects)) is None:
        return
    draft, rest = asked
    try:
        fields = draft_subjects.toggled(draft.fields, str(rest[-1]), talk.services.topics)
    except (DraftField, IndexError):
        await talk.stale()
        return
    kept = await _kept(talk, draft, fields) if rest[0] == draft.revision else None
    if kept is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(await _menu(talk, kept))


async def take_answer(talk: Talk, draft: Draft) -> None:
    """Take a message as the names of subjects, or as the wish to leave the question."""
    words = talk.asked.words
    if words.casefold() in organisers.LEAVE_WORDS:
        await _kept(talk, draft, draft.fields, awaiting=None)
        await organisers.show_drafts(talk)
        return
    try:
        fields = draft_subjects.written(draft.fields, words, talk.services.topics)
    except DraftField:
        await talk.say(await _menu(talk, draft, unknown=words))
        return
    if (kept := await _kept(talk, draft, fields)) is None:
        await talk.say(say_error.trouble(talk.language))
        return
    await talk.say(await _menu(talk, kept))


async def _kept(
    talk: Talk, draft: Draft, fields: Fields, *, awaiting: str | None = AWAITED
) -> Draft | None:
    async with talk.services.database.transaction() as session:
        return await drafts.saved(session, draft, now=talk.now, fields=fields, awaiting=awaiting)


async def _menu(talk: Talk, draft: Draft, *, unknown: str | None = None) -> Message:
    async with talk.services.database.reading() as session:
        counts = await publication.counts(session, draft.fields)
    return say.menu(
        publication.announced(draft.fields), talk.services.topics, counts, talk.language,
        draft_id=draft.id, revision=draft.revision, unknown=unknown,
    )
