"""/newevent, /drafts, /cancelevent: from a pasted announcement to a published event."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.context import Talk
from bot.handlers import approvals, reannounced
from bot.handlers.words import LONGEST as LONGEST_QUESTION
from content.model import ChatKey, DraftState, Event, EventStatus
from content.render import errors as say_error
from content.render import organisers as say
from content.render import planning as say_planning
from content.render.common import Page, page_count
from jobs import draft_answers, draft_fields, draft_reading, draft_titles, fanout, publication
from jobs import drafts as drafting
from jobs import events as publishing
from jobs.draft_answers import DraftField
from storage import drafts, events, notices, source_items
from storage.drafts import Draft

PAGE = 5
ANNOUNCEMENT = "announcement"
"""What a draft waits for when nothing has been pasted yet."""

PATIENCE = timedelta(hours=1)
"""How long a question to an organiser waits for its answer; after that it can be asked again."""

LEAVE_WORDS = frozenset({"cancel", "stop", "quit", "exit", "취소", "그만", "중단"})
"""What people type to get out of a question."""

SHORT = 120
"""A text of fewer characters without a date is a title, and the rest is asked step by step."""


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
            await drafts.add(session, chat.key, {}, awaiting=ANNOUNCEMENT, now=talk.now)
    await talk.say(say.ask_announcement(talk.language, unread=unread))


async def waiting_draft(talk: Talk) -> Draft | None:
    """Return the draft that waits for this organiser's next message."""
    if not talk.is_editor or talk.chat is None:
        return None
    async with talk.services.database.reading() as session:
        draft = await drafts.waiting_of(session, talk.chat.key)
    # A question of yesterday must not swallow what the organiser asks today.
    if draft is None or talk.now - draft.updated_at > PATIENCE:
        return None
    return draft


async def put_aside(talk: Talk) -> None:
    """Ask no more what a draft was waiting for; it is kept as it stands."""
    if (draft := await waiting_draft(talk)) is not None:
        await _awaiting(talk, draft, None)


async def take_answer(talk: Talk, draft: Draft) -> None:
    """Take a message as what the draft waits for."""
    if talk.asked.words.casefold() in LEAVE_WORDS:
        await _leave(talk, draft)
        return
    if draft.awaiting == ANNOUNCEMENT:
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
    await _show_or_ask(talk, answered)


async def _leave(talk: Talk, draft: Draft) -> None:
    """Stop asking; what was answered so far is kept among the drafts."""
    if draft.awaiting == ANNOUNCEMENT:
        async with talk.services.database.transaction() as session:
            await drafts.transition(
                session, draft.id, DraftState.OPEN, DraftState.DISCARDED, now=talk.now
            )
    else:
        await _awaiting(talk, draft, None)
    await show_drafts(talk)


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
    if len(text) < SHORT and not fields.get("date"):
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
        await _show_or_ask(talk, draft)
        return
    await talk.say(say.begun(
        draft_fields.to_event(draft.fields), draft.awaiting, talk.language,
        draft_id=draft.id, revision=draft.revision, said=said,
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


async def _show_or_ask(talk: Talk, draft: Draft) -> None:
    if draft.awaiting is not None:
        await talk.say(say.ask_field(draft.awaiting, talk.language, draft.id, draft.revision))
        return
    await preview(talk, draft)


async def preview(talk: Talk, draft: Draft) -> None:
    """Show the draft exactly as readers will see it, in every language, then what to do."""
    others = await _open_ones(talk, draft_fields.others(draft.fields))
    questions = draft_fields.doubts(draft.fields, talk.now, talk.services.recesses)
    unlisted = await unlisted_by(talk, draft)
    async with talk.services.database.reading() as session:
        counts = await publication.counts(session, draft.fields)
    for message in say.draft(
        draft_fields.to_event(draft.fields), talk.language, now=talk.now, links=talk.services.links,
        missing=draft_fields.missing(draft.fields),
        questions=[("unlisted", {"where": unlisted}), *questions] if unlisted else questions,
        draft_id=draft.id, revision=draft.revision, organiser_language=talk.language,
        publishes=talk.is_organiser, said=draft_fields.said(draft.fields), others=others,
        topics=talk.services.topics, counts=counts,
    ):
        await talk.say(message)


async def unlisted_by(talk: Talk, draft: Draft) -> str | None:
    """Return the source that no longer lists what a draft was made of, if there is one."""
    async with talk.services.database.reading() as session:
        return await source_items.unlisted_draft(session, draft.id)


async def _open_ones(talk: Talk, ids: Sequence[int]) -> list[tuple[int, Event]]:
    """Return what became of the further events of a text, those that are still drafts."""
    async with talk.services.database.reading() as session:
        found = [await drafts.by_id(session, draft_id) for draft_id in ids]
    return [
        (draft.id, draft_fields.to_event(draft.fields))
        for draft in found
        if draft is not None and draft.state is DraftState.OPEN
    ]


async def asked_draft(talk: Talk) -> tuple[Draft, tuple[str | int, ...]] | None:
    """Return the draft that a button names, or say that the button is stale.

    It must be the person's own, or one that was handed to the organisers and who presses is one
    of them: then it is theirs from here on, and what they send next answers its questions.
    """
    args = talk.asked.action.args if talk.asked.action else ()
    if args and isinstance(args[0], int) and talk.chat is not None:
        async with talk.services.database.reading() as session:
            draft = await drafts.by_id(session, args[0])
        if draft is not None and draft.organiser != talk.chat.key:
            draft = await _take_up(talk, draft, talk.chat.key)
        if draft is not None:
            return draft, args[1:]
    await talk.stale()
    return None


async def asked_open(
    talk: Talk, is_kind: Callable[[Mapping[str, Any]], bool]
) -> tuple[Draft, tuple[str | int, ...]] | None:
    """Return the open draft of a kind that a button names, or say what is the matter."""
    if (asked := await asked_draft(talk)) is None:
        return None
    draft, _rest = asked
    if not is_kind(draft.fields):
        await talk.stale()
        return None
    if draft.state is not DraftState.OPEN:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return None
    return asked


async def _take_up(talk: Talk, draft: Draft, key: ChatKey) -> Draft | None:
    if not draft.handed_over or not talk.is_organiser:
        return None
    if draft.state is not DraftState.OPEN:
        return replace(draft, organiser=key)
    async with talk.services.database.transaction() as session:
        return await drafts.take_up(session, draft.id, key)


async def show_drafts(talk: Talk) -> None:
    """List the person's open drafts, and for organisers what editors have handed over."""
    args = talk.asked.action.args if talk.asked.action else ()
    number = args[0] if args and isinstance(args[0], int) else 0
    own: list[Draft] = []
    if talk.chat is not None:
        async with talk.services.database.reading() as session:
            found = await drafts.unfinished_of(session, talk.chat.key)
            handed = await drafts.handed_over(session) if talk.is_organiser else []
        own = [draft for draft in found if draft.awaiting != ANNOUNCEMENT]
        own += [draft for draft in handed if draft.organiser != talk.chat.key]
    at = max(0, min(number, page_count(len(own)) - 1))
    rows = tuple(
        (draft.id, _label(draft, talk.language))
        for draft in own[at * PAGE : (at + 1) * PAGE]
    )
    page = Page(rows, at, page_count(len(own)))
    await talk.show(say.drafts_list(page, talk.language, publishes=talk.is_organiser))


def _label(draft: Draft, language: str) -> str:
    title = draft_titles.title_of(draft.fields, language)
    if draft.state is DraftState.OPEN:
        return title
    return say_planning.label(title, language, waits=draft.state is DraftState.WAITING)


async def open_draft(talk: Talk) -> None:
    """Show a draft again, and ask for what it lacks."""
    if (asked := await asked_draft(talk)) is None:
        return
    draft = asked[0]
    if draft.state is not DraftState.OPEN:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    wanted = draft_fields.missing(draft.fields)
    # Whoever comes back from a question no longer answers it.
    await preview(talk, await _awaiting(talk, draft, wanted[0] if wanted else None))


async def choose_field(talk: Talk) -> None:
    """Offer the fields of a draft to change."""
    if (asked := await asked_draft(talk)) is not None:
        await talk.show(say.choose_field(talk.language, asked[0].id))


async def ask_field(talk: Talk) -> None:
    """Ask for one field of a draft; the next message is the answer."""
    if (asked := await asked_draft(talk)) is None:
        return
    draft, rest = asked
    field = str(rest[0]) if rest else ""
    if field not in draft_answers.EDITABLE or draft.state is not DraftState.OPEN:
        await talk.stale()
        return
    await _await_field(talk, draft, field)


async def _await_field(talk: Talk, draft: Draft, field: str) -> None:
    asked = await _awaiting(talk, draft, field)
    await talk.say(say.ask_field(field, talk.language, asked.id, asked.revision))


async def _awaiting(talk: Talk, draft: Draft, field: str | None) -> Draft:
    """Return the draft as one that waits for this field, or for nothing."""
    if draft.awaiting is None and field is None:
        return draft
    waiting = replace(draft, awaiting=field, updated_at=talk.now)
    async with talk.services.database.transaction() as session:
        await drafts.save(session, waiting, expected_revision=draft.revision)
    return replace(waiting, revision=draft.revision + 1)


async def confirm_publish(talk: Talk) -> None:
    """Say who will get it, and ask for the second tap."""
    if (asked := await asked_draft(talk)) is None:
        return
    draft, rest = asked
    if draft.state is not DraftState.OPEN:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    if rest != (draft.revision,) or not draft_fields.is_ready(draft.fields, talk.now):
        await preview(talk, draft)
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
    if (asked := await asked_draft(talk)) is None:
        return
    draft, rest = asked
    revision = rest[0] if rest and isinstance(rest[0], int) else -1
    ready = draft_fields.is_ready(draft.fields, talk.now)
    if draft.state is DraftState.OPEN and (revision != draft.revision or not ready):
        await preview(talk, draft)
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
    if (asked := await asked_draft(talk)) is None:
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
    if (asked := await asked_draft(talk)) is None:
        return
    async with talk.services.database.transaction() as session:
        event = await publishing.send_now(session, asked[0], now=talk.now)
    if event is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.publishing(event, 0, talk.language, asked[0].id))
    talk.services.wake()


async def choose_cancel(talk: Talk) -> None:
    """Offer the coming events to cancel; words of one narrow the choice."""
    args = talk.asked.action.args if talk.asked.action else ()
    number = args[0] if args and isinstance(args[0], int) else 0
    async with talk.services.database.reading() as session:
        coming = [
            event for event in await events.upcoming(session, now=talk.now)
            if event.status is not EventStatus.CANCELLED
        ]
    words = talk.asked.words.casefold()
    matching = [event for event in coming if _matches(event, words)] if words else coming
    if not coming:
        await talk.show(say.nothing_to_cancel(talk.language))
        return
    if words and len(matching) == 1:
        await _ask_cancel(talk, matching[0])
        return
    items = matching or coming
    at = max(0, min(number, page_count(len(items)) - 1))
    page = Page(tuple(items[at * PAGE : (at + 1) * PAGE]), at, page_count(len(items)))
    await talk.show(say.cancel_list(page, talk.language))


def _matches(event: Event, words: str) -> bool:
    return event.slug in words or any(
        words in title.casefold() or title.casefold() in words for title in event.title.values()
    )


async def _asked_event(talk: Talk) -> tuple[Event, int] | None:
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id), int(revision)):
            async with talk.services.database.reading() as session:
                event = await events.by_id(session, event_id)
            if event is not None:
                return event, revision
        case _:
            pass
    await talk.stale()
    return None


async def ask_cancel(talk: Talk) -> None:
    """Say who will hear of the cancellation, and ask for the second tap."""
    if (asked := await _asked_event(talk)) is None:
        return
    event, _revision = asked
    if event.status is EventStatus.CANCELLED or event.is_over(talk.now):
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await _ask_cancel(talk, event)


async def _ask_cancel(talk: Talk, event: Event) -> None:
    async with talk.services.database.reading() as session:
        reach = await fanout.reach(session, event)
    await talk.show(say.cancel_ask(event, reach, talk.language))


async def cancel(talk: Talk) -> None:
    """Cancel at the second tap."""
    if (asked := await _asked_event(talk)) is None or talk.chat is None:
        return
    event, revision = asked
    if event.is_over(talk.now):
        await talk.stale()
        return
    async with talk.services.database.transaction() as session:
        reach = await fanout.reach(session, event)
        cancelled = await publishing.cancel(
            session, event, revision=revision, actor=talk.chat.key, now=talk.now
        )
    if cancelled is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.cancelled_done(cancelled, reach, talk.language))
    talk.services.wake()
