"""From a complete draft of a meeting to what readers are told, and back within a moment."""

from bot.context import Talk
from bot.handlers import approvals, organisers
from content.model import DraftState
from content.render import errors as say_error
from content.render import organisers as say
from jobs import draft_fields, publication
from jobs import events as publishing
from storage import notices


async def confirm_publish(talk: Talk) -> None:
    """Say who will get it, and ask for the second tap."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft, rest = asked
    if draft.state is not DraftState.OPEN:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    if rest != (draft.revision,) or not draft_fields.is_ready(draft.fields, talk.now):
        await organisers.preview(talk, draft)
        return
    event = draft_fields.to_event(draft.fields)
    async with talk.services.database.reading() as session:
        counts = await publication.counts(session, draft.fields)
    await talk.show(say.confirm_publish(
        event, counts, talk.language, draft.id, draft.revision, talk.now,
        topics=talk.services.topics,
    ))


async def publish(talk: Talk) -> None:
    """Publish at the second tap; a double tap, or an old button, publishes nothing more."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft, rest = asked
    revision = rest[0] if rest and isinstance(rest[0], int) else -1
    ready = draft_fields.is_ready(draft.fields, talk.now)
    if draft.state is DraftState.OPEN and (revision != draft.revision or not ready):
        await organisers.preview(talk, draft)
        return
    if draft.state is DraftState.OPEN and await approvals.asked_for(talk, draft):
        return
    undo = talk.services.undo
    async with talk.services.database.transaction() as session:
        publication = await publishing.publish(
            session, draft, revision=revision, now=talk.now, undo=undo
        )
    if publication is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    message_id = await talk.show(
        say.publishing(publication.event, int(undo.total_seconds()), talk.language, draft.id)
    )
    if message_id is not None:
        async with talk.services.database.transaction() as session:
            await notices.set_report_message(session, publication.notice_id, message_id)
    talk.services.wake()


async def undo(talk: Talk) -> None:
    """Take a publication back within its window."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft = asked[0]
    async with talk.services.database.transaction() as session:
        done = await publishing.undo_publication(session, draft, now=talk.now)
    if not done:
        await talk.toast(say.too_late_to_undo(talk.language), alert=True)
        return
    await talk.show(say.undone(talk.language, draft.id))


async def send_now(talk: Talk) -> None:
    """End the undo window: send at once."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    async with talk.services.database.transaction() as session:
        event = await publishing.send_now(session, asked[0], now=talk.now)
    if event is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.publishing(event, 0, talk.language, asked[0].id))
    talk.services.wake()
