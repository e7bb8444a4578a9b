"""Drafts of briefings in the chat: looked at, completed, published and taken back."""

from bot.context import Talk
from bot.handlers import approvals, organisers
from content.message import Message
from content.render import errors as say_error
from content.render import organisers as say_organisers
from content.render.organisers import briefing_drafts as say
from jobs import briefing_drafts, draft_titles, publication
from jobs.draft_answers import DraftField, has_words
from storage import drafts, notices
from storage.drafts import Draft


async def begin(talk: Talk) -> None:
    """Begin a briefing from its title and link in the same message, else ask for its title."""
    fields = briefing_drafts.read(talk.asked.words)
    missing = briefing_drafts.missing(fields)
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        draft = await drafts.add(session, chat.key, fields, talk.now, awaiting=missing[0])
    sent = talk.asked.words
    if sent and not has_words(sent):
        await talk.say(say.not_understood(missing[0], sent, talk.language, draft.id))
        return
    await talk.say(say.ask(missing[0], talk.language, draft.id))


async def instead(talk: Talk) -> None:
    """Make a briefing of what was pasted as a meeting, and ask for what it lacks."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_event)) is None:
        return
    fields = briefing_drafts.from_event(asked[0].fields)
    wanted = briefing_drafts.missing(fields)[0]
    async with talk.services.database.transaction() as session:
        made = await briefing_drafts.change(
            session, asked[0], talk.now, fields=fields, awaiting=wanted
        )
    if made is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.ask(wanted, talk.language, made.id))


async def show(talk: Talk, draft: Draft) -> None:
    """Show a draft; whoever comes back from a question no longer answers it."""
    if draft.awaiting is not None:
        draft = await _waiting(talk, draft, None) or draft
    for message in (*cards(talk, draft), await _control(talk, draft)):
        await talk.say(message)


def cards(talk: Talk, draft: Draft) -> tuple[Message, ...]:
    """Return what readers will see, in each language."""
    briefing = briefing_drafts.to_briefing(draft.fields)
    return say.cards(briefing, links=talk.services.links, topics=talk.services.topics)


async def _control(talk: Talk, draft: Draft) -> Message:
    async with talk.services.database.reading() as session:
        counts = await publication.counts(session, draft.fields)
    return say.control(
        briefing_drafts.to_briefing(draft.fields), talk.language, draft.id, draft.revision,
        missing=briefing_drafts.missing(draft.fields), topics=talk.services.topics,
        counts=counts, taken_over="source" in draft.fields, publishes=talk.is_organiser,
    )


async def _waiting(talk: Talk, draft: Draft, field: str | None) -> Draft | None:
    async with talk.services.database.transaction() as session:
        return await briefing_drafts.change(session, draft, talk.now, awaiting=field)


async def ask_field(talk: Talk) -> None:
    """Ask for one field; the next message is the answer."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_briefing)) is None:
        return
    draft, rest = asked
    field = str(rest[0]) if rest else ""
    if field not in briefing_drafts.EDITABLE:
        await talk.stale()
        return
    await _waiting(talk, draft, field)
    await talk.say(say.ask(field, talk.language, draft.id))


async def take_answer(talk: Talk, draft: Draft) -> bool:
    """Take a message as what the draft waits for; False where it is of another kind."""
    if not draft_titles.is_briefing(draft.fields):
        return False
    if talk.asked.words.casefold() in organisers.LEAVE_WORDS:
        await _waiting(talk, draft, None)
        await organisers.show_drafts(talk)
        return True
    try:
        async with talk.services.database.transaction() as session:
            answered = await briefing_drafts.answer(session, draft, talk.asked.words, talk.now)
    except DraftField as fault:
        await talk.say(say.not_understood(fault.key, fault.hint, talk.language, draft.id))
        return True
    if answered is None:
        await talk.say(say_error.trouble(talk.language))
    else:
        await show(talk, answered)
    return True


async def confirm(talk: Talk) -> None:
    """Say who will get it, and ask for the second tap."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_briefing)) is None:
        return
    draft, rest = asked
    if rest != (draft.revision,) or briefing_drafts.missing(draft.fields):
        await show(talk, draft)
        return
    async with talk.services.database.reading() as session:
        counts = await publication.counts(session, draft.fields)
    await talk.show(say.confirm(
        briefing_drafts.to_briefing(draft.fields), talk.services.topics, counts, talk.language,
        draft.id, draft.revision,
    ))


async def publish(talk: Talk) -> None:
    """Publish at the second tap; a double tap, or an old button, publishes nothing more."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_briefing)) is None:
        return
    draft, rest = asked
    if rest != (draft.revision,) or briefing_drafts.missing(draft.fields):
        await show(talk, draft)
        return
    if await approvals.asked_for(talk, draft):
        return
    undo_for = talk.services.undo
    async with talk.services.database.transaction() as session:
        told = await briefing_drafts.publish(
            session, draft, revision=draft.revision, now=talk.now, undo=undo_for
        )
    if told is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    seconds = int(undo_for.total_seconds())
    message_id = await talk.show(
        say.publishing(told.briefing, seconds, talk.language, draft.id)
    )
    if message_id is not None:
        async with talk.services.database.transaction() as session:
            await notices.set_report_message(session, told.notice_id, message_id)
    talk.services.wake()


async def undo(talk: Talk) -> None:
    """Take a publication back within its window."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    async with talk.services.database.transaction() as session:
        done = await briefing_drafts.undo(session, asked[0], now=talk.now)
    if not done:
        await talk.toast(say_organisers.too_late_to_undo(talk.language), alert=True)
        return
    await talk.show(say_organisers.undone(talk.language, asked[0].id))


async def send_now(talk: Talk) -> None:
    """End the undo window: send at once."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft = asked[0]
    async with talk.services.database.transaction() as session:
        done = await briefing_drafts.send_now(session, draft, now=talk.now)
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    briefing = briefing_drafts.to_briefing(draft.fields)
    await talk.show(say.publishing(briefing, 0, talk.language, draft.id))
    talk.services.wake()
