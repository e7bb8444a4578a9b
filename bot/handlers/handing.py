"""An editor's finished draft goes to those who may publish: each gets a button to open it."""

from bot.context import Talk
from bot.handlers.organisers import asked_draft, preview
from content.model import ChatId, DraftState
from content.render import errors as say_error
from content.render import organisers as say
from jobs import draft_fields
from jobs import drafts as drafting
from jobs import organisers as organising
from storage.drafts import Draft


async def hand_over(talk: Talk) -> None:
    """Give the draft to the organisers, once, and tell each of them."""
    if (asked := await asked_draft(talk)) is None or talk.chat is None:
        return
    draft, rest = asked
    if draft.state is not DraftState.OPEN or draft.handed_over:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    if rest != (draft.revision,) or not draft_fields.is_ready(draft.fields, talk.now):
        await preview(talk, draft)
        return
    async with talk.services.database.transaction() as session:
        done = await drafting.hand_over(session, draft, by=talk.chat.key, now=talk.now)
        publishers = await organising.publishers(
            session, map(ChatId, talk.services.owner_ids),
            language=talk.services.default_language,
        )
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    reached = [
        chat_id for chat_id, language in publishers
        if chat_id != talk.asked.chat_id and await _tell(talk, draft, chat_id, language)
    ]
    await talk.show(say.handed_over(len(reached), talk.language))


async def _tell(talk: Talk, draft: Draft, chat_id: ChatId, language: str) -> bool:
    """Tell one of them; who cannot be reached finds it among the drafts all the same."""
    event = draft_fields.to_event(draft.fields)
    return await talk.tell(chat_id, say.ready_for_publication(event, draft.id, language))
