"""/broadcast: an organiser's own words, from the first message to everybody they are for."""

from dataclasses import replace

from bot.context import Talk
from bot.handlers import approvals, briefing_drafts, organisers, publishing
from content.model import EN, KO, DraftState, EventStatus
from content.render import broadcasts as say
from content.render import errors as say_error
from content.render import organisers as say_organisers
from content.render.broadcasts import Planned
from content.render.common import Page, page_count
from jobs import broadcasts, draft_titles, rewriting
from jobs.draft_fields import today_in
from storage import drafts, events, notices, rewrites
from storage.drafts import Draft

PAGE = 5
LEFT_OUT = frozenset({"-", "–", "—"})
TEXTS = {"text": None, "text_en": EN, "text_ko": KO}
"""What a broadcast's draft may wait for: words in any language, or in one."""


async def begin(talk: Talk) -> None:
    """Take the words in the same message, else ask for them."""
    try:
        texts = broadcasts.by_language(talk.asked.words)
    except broadcasts.TooLong as fault:
        await talk.say(say.too_long(fault.length, broadcasts.LONGEST, talk.language))
        return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        draft = await broadcasts.begin(session, chat.key, texts, talk.now)
    if not texts:
        await talk.say(say.ask_text(talk.language))
        return
    await preview(talk, draft)


async def take_answer(talk: Talk, draft: Draft) -> bool:
    """Take a message as the words a broadcast waits for; False where it waits for none."""
    if draft.awaiting not in TEXTS or not draft_titles.is_broadcast(draft.fields):
        return False
    if not talk.is_organiser:
        return False
    words = talk.asked.words
    if words.casefold() in organisers.LEAVE_WORDS:
        await _leave(talk, draft)
        return True
    language = TEXTS[draft.awaiting]
    try:
        if language is None:
            texts = broadcasts.by_language(words)
        else:
            texts = {language: "" if words in LEFT_OUT else broadcasts.check_length(words)}
    except broadcasts.TooLong as fault:
        await talk.say(say.too_long(fault.length, broadcasts.LONGEST, talk.language))
        return True
    written = {f"text_{code}": text for code, text in texts.items()}
    changed = await _change(talk, draft, **written)
    if changed is None:
        await talk.say(say_error.trouble(talk.language))
    else:
        await preview(talk, changed)
    return True


async def _leave(talk: Talk, draft: Draft) -> None:
    """Stop asking; words that are there already are kept."""
    if draft_titles.text_of(draft.fields):
        await _change(talk, draft)
    else:
        async with talk.services.database.transaction() as session:
            await drafts.transition(
                session, draft.id, DraftState.OPEN, DraftState.DISCARDED, now=talk.now
            )
    await organisers.show_drafts(talk)


async def _change(
    talk: Talk, draft: Draft, *, awaiting: str | None = None, **fields: object
) -> Draft | None:
    """Return the draft with these fields; None where another hand has changed it meanwhile."""
    changed = replace(
        draft, fields={**draft.fields, **fields}, awaiting=awaiting, updated_at=talk.now
    )
    async with talk.services.database.transaction() as session:
        if not await drafts.save(session, changed, expected_revision=draft.revision):
            return None
    return replace(changed, revision=draft.revision + 1)


async def preview(talk: Talk, draft: Draft) -> None:
    """Show it exactly as readers will, in both languages, then what can be done."""
    planned = await _planned(talk, draft)
    for message in say.draft(planned, _doubts(talk, draft), talk.language):
        await talk.say(message)


def _doubts(talk: Talk, draft: Draft) -> tuple[say.Doubt, ...]:
    year = today_in(talk.services.timezone, talk.now).year
    return broadcasts.doubts(draft_titles.text_of(draft.fields), year)


async def _planned(talk: Talk, draft: Draft) -> Planned:
    return Planned(
        draft.id,
        draft.revision,
        draft_titles.text_of(draft.fields),
        audience=await _audience_name(talk, draft),
        never_twice=draft.fields.get("never_twice") is True,
        corrects=draft.fields.get("kind") == draft_titles.CORRECTION,
    )


async def _audience_name(talk: Talk, draft: Draft) -> str:
    audience, language = broadcasts.audience_of(draft.fields), talk.language
    if code := audience.get("language"):
        return say.audience_name("language", say.language_name(str(code), language), language)
    if topics := audience.get("topics"):
        titles = {topic.slug: topic.title.in_(language) for topic in talk.services.topics}
        return say.audience_name("topics", titles.get(topics[0], str(topics[0])), language)
    if event_id := audience.get("coming"):
        async with talk.services.database.reading() as session:
            event = await events.by_id(session, event_id)
        return say.audience_name("coming", event.title.in_(language) if event else "", language)
    return say.audience_name("following", "", language)


async def show(talk: Talk, draft: Draft) -> None:
    """Show a draft again; whoever comes back from a question no longer answers it."""
    if draft.awaiting is not None:
        draft = await _change(talk, draft) or draft
    await preview(talk, draft)


async def ask_text(talk: Talk) -> None:
    """Ask for the words in one language."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_broadcast)) is None:
        return
    draft, rest = asked
    if rest not in ((EN,), (KO,)):
        await talk.stale()
        return
    written = str(rest[0])
    await _change(talk, draft, awaiting=f"text_{written}")
    await talk.say(say.ask_text_in(written, talk.language, draft.id))


async def choose_audience(talk: Talk) -> None:
    """Offer whom it is for."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_broadcast)) is None:
        return
    async with talk.services.database.reading() as session:
        coming = await events.count_upcoming(session, now=talk.now)
    planned = await _planned(talk, asked[0])
    await talk.show(
        say.audience_menu(planned, talk.services.topics, talk.language, events=coming > 0)
    )


async def choose_event(talk: Talk) -> None:
    """Offer the meetings whose visitors it may be for."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_broadcast)) is None:
        return
    draft, rest = asked
    number = rest[0] if rest and isinstance(rest[0], int) else 0
    async with talk.services.database.reading() as session:
        coming = [
            event for event in await events.upcoming(session, now=talk.now)
            if event.status is not EventStatus.CANCELLED
        ]
    at = max(0, min(number, page_count(len(coming)) - 1))
    page = Page(tuple(coming[at * PAGE : (at + 1) * PAGE]), at, page_count(len(coming)))
    await talk.show(say.audience_events(draft.id, page, talk.language))


async def set_audience(talk: Talk) -> None:
    """Take the choice."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_broadcast)) is None:
        return
    draft, rest = asked
    audience: dict[str, object]
    match rest:
        case ("f",):
            audience = {"following": True}
        case ("l", "en" | "ko" as code):
            audience = {"following": True, "language": code}
        case ("t", str(slug)) if slug in {topic.slug for topic in talk.services.topics}:
            audience = {"topics": [slug]}
        case ("c", int(event_id)):
            audience = {"coming": event_id}
        case _:
            await talk.stale()
            return
    await _show_control(talk, await _change(talk, draft, audience=audience))


async def toggle_never_twice(talk: Talk) -> None:
    """Choose whether what is in doubt is held instead of sent again."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_broadcast)) is None:
        return
    draft, rest = asked
    if rest != (draft.revision,):
        await preview(talk, draft)
        return
    never = draft.fields.get("never_twice") is not True
    await _show_control(talk, await _change(talk, draft, never_twice=never))


async def _show_control(talk: Talk, draft: Draft | None) -> None:
    if draft is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    planned = await _planned(talk, draft)
    await talk.show(say.control(planned, _doubts(talk, draft), talk.language))


async def confirm(talk: Talk) -> None:
    """Say whom it reaches, and ask for the second tap."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_broadcast)) is None:
        return
    draft, rest = asked
    if rest != (draft.revision,) or not draft_titles.text_of(draft.fields):
        await preview(talk, draft)
        return
    planned, doubts = await _planned(talk, draft), _doubts(talk, draft)
    notice_id = broadcasts.notice_of(draft)
    async with talk.services.database.reading() as session:
        if planned.corrects and notice_id is not None:
            copies = await rewrites.count_copies(session, notice_id)
            copies += await rewrites.count_digests(session, notice_id)
            message = say.confirm_correction(planned, copies, doubts, talk.language)
        else:
            counts = await broadcasts.counts(session, draft.fields)
            message = say.confirm(planned, counts, doubts, talk.language)
    await talk.show(message)


async def send(talk: Talk) -> None:
    """Send at the second tap; a double tap, or an old button, sends nothing more."""
    if (asked := await organisers.asked_open(talk, draft_titles.is_broadcast)) is None:
        return
    draft, rest = asked
    if rest != (draft.revision,):
        await preview(talk, draft)
    elif draft.fields.get("kind") == draft_titles.CORRECTION:
        await _correct(talk, draft)
    elif not await approvals.asked_for(talk, draft):
        await _publish(talk, draft)


async def _publish(talk: Talk, draft: Draft) -> None:
    undo = talk.services.undo
    async with talk.services.database.transaction() as session:
        notice_id = await broadcasts.publish(
            session, draft, revision=draft.revision, now=talk.now, undo=undo
        )
    if notice_id is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await _show_sending(talk, draft, notice_id, int(undo.total_seconds()))


async def _show_sending(talk: Talk, draft: Draft, notice_id: int, seconds: int) -> None:
    title = draft_titles.title_of(draft.fields, talk.language)
    message_id = await talk.show(say.sending(seconds, title, talk.language, draft.id))
    await _report_in(talk, notice_id, message_id)


async def _report_in(talk: Talk, notice_id: int, message_id: int | None) -> None:
    """Let the report come in the place of the message that announced the sending."""
    if message_id is not None:
        async with talk.services.database.transaction() as session:
            await notices.set_report_message(session, notice_id, message_id)
    talk.services.wake()


async def _correct(talk: Talk, draft: Draft) -> None:
    notice_id = broadcasts.notice_of(draft)
    if notice_id is None:
        await talk.stale()
        return
    text = draft_titles.text_of(draft.fields)
    async with talk.services.database.transaction() as session:
        moved = await drafts.transition(
            session, draft.id, DraftState.OPEN, DraftState.PUBLISHED, now=talk.now,
            expected_revision=draft.revision,
        )
        mending = await rewriting.correct(
            session, notice_id, text, number=draft.id, actor=draft.organiser, now=talk.now
        ) if moved else None
    if mending is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    title = draft_titles.beginning(text, talk.language)
    await _report_in(talk, mending, await talk.show(say.correcting(title, talk.language)))


async def undo(talk: Talk) -> None:
    """Take a broadcast, or an event that a second organiser let out, back within its window."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft = asked[0]
    if draft_titles.is_briefing(draft.fields):
        await briefing_drafts.undo(talk)
        return
    if not draft_titles.is_broadcast(draft.fields):
        await publishing.undo(talk)
        return
    async with talk.services.database.transaction() as session:
        done = await broadcasts.undo(session, draft, now=talk.now)
    if not done:
        await talk.toast(say_organisers.too_late_to_undo(talk.language), alert=True)
        return
    await talk.show(say_organisers.undone(talk.language, draft.id))


async def send_now(talk: Talk) -> None:
    """End the undo window: send at once."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft = asked[0]
    async with talk.services.database.transaction() as session:
        done = await broadcasts.send_now(session, draft, now=talk.now)
    notice_id = broadcasts.notice_of(draft)
    if not done or notice_id is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await _show_sending(talk, draft, notice_id, 0)
