"""Correct and recall, from the report of what was sent."""

from bot.context import Talk
from bot.handlers import broadcasts, editing
from content.model import Notice, NoticeKind
from content.render import broadcasts as say
from content.render import errors as say_error
from jobs import broadcasts as writing
from jobs import rewriting
from jobs.broadcast_notices import text_of
from jobs.progress import title_of
from storage import notices


async def _asked(talk: Talk) -> Notice | None:
    """Return the notice a button names, or say that the button is stale."""
    match talk.asked.action and talk.asked.action.args:
        case (int(notice_id),):
            async with talk.services.database.reading() as session:
                notice = await notices.by_id(session, notice_id)
            if notice is not None and notice.kind in rewriting.RECALLED_KINDS:
                return notice
        case _:
            pass
    await talk.stale()
    return None


async def begin_correction(talk: Talk) -> None:
    """Open a draft of what a broadcast shall say instead, or the change of a meeting."""
    notice = await _asked(talk)
    if notice is None or talk.chat is None:
        return
    if notice.kind in rewriting.OF_EVENTS:
        await editing.correct(talk, notice.subject_id)
        return
    if notice.kind is not NoticeKind.BROADCAST:
        await talk.stale()
        return
    async with talk.services.database.transaction() as session:
        draft = await writing.begin_correction(
            session, talk.chat.key, notice.id, text_of(notice), talk.now
        )
    await broadcasts.preview(talk, draft)


async def ask_recall(talk: Talk) -> None:
    """Say what can be taken back and what cannot, and ask once."""
    if (notice := await _asked(talk)) is None:
        return
    async with talk.services.database.reading() as session:
        recallable, too_old, lost = await rewriting.reach(session, notice.id, talk.now)
        title = await title_of(session, notice, talk.language)
    # In a message of its own: the report stays where it is.
    await talk.say(say.ask_recall(notice.id, title, recallable, too_old, lost, talk.language))


async def leave(talk: Talk) -> None:
    """Leave everything as it is."""
    await talk.show(say.left_alone(talk.language))


async def recall(talk: Talk) -> None:
    """Take it back; a second press finds it done."""
    notice = await _asked(talk)
    if notice is None or talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        mending = await rewriting.recall(
            session, notice.id, actor=talk.chat.key, now=talk.now
        )
        title = await title_of(session, notice, talk.language)
    if mending is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    message_id = await talk.show(say.recalling(title, talk.language))
    if message_id is not None:
        async with talk.services.database.transaction() as session:
            await notices.set_report_message(session, mending, message_id)
    talk.services.wake()
