"""/drafts: the drafts of meetings as their organisers see them, and the fields they change."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.context import Talk
from content.model import ChatKey, DraftState, Event
from content.render import errors as say_error
from content.render import organisers as say
from content.render import planning as say_planning
from content.render.common import Page, page_count
from jobs import draft_answers, draft_fields, draft_titles, publication
from jobs import drafts as drafting
from jobs.draft_answers import DraftField
from storage import drafts, source_items
from storage.drafts import Draft

PAGE = 5
ANNOUNCEMENT = "announcement"
"""What a draft waits for when nothing has been pasted yet."""

PATIENCE = timedelta(hours=1)
"""How long a question to an organiser waits for its answer; after that it can be asked again."""

LEAVE_WORDS = frozenset({"cancel", "stop", "quit", "exit", "취소", "그만", "중단"})
"""What people type to get out of a question."""


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
        await waiting_for(talk, draft, None)


async def show_or_ask(talk: Talk, draft: Draft) -> None:
    """Ask for what the draft waits for; show it where it waits for nothing."""
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
    await preview(talk, await waiting_for(talk, draft, wanted[0] if wanted else None))


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


async def retitle(talk: Talk) -> None:
    """Call a meeting by another of the names that its announcement may mean."""

    async def called(session: AsyncSession, draft: Draft, number: int | str) -> Draft | None:
        zone = str(draft.fields.get("timezone", talk.services.timezone))
        today = draft_fields.today_in(zone, talk.now)
        return await drafting.retitle(session, draft, number, today=today, now=talk.now)

    await _take_offer(talk, called)


async def relocate(talk: Talk) -> None:
    """Hold a meeting at another of the places that its announcement may mean."""

    async def held(session: AsyncSession, draft: Draft, number: int | str) -> Draft | None:
        return await drafting.relocate(session, draft, number, now=talk.now)

    await _take_offer(talk, held)


async def _take_offer(
    talk: Talk, take: Callable[[AsyncSession, Draft, int | str], Awaitable[Draft | None]]
) -> None:
    """Take what a button offers in place of what was read."""
    if (asked := await asked_open(talk, draft_titles.is_event)) is None:
        return
    draft, rest = asked
    try:
        async with talk.services.database.transaction() as session:
            taken = await take(session, draft, rest[-1])
    except (DraftField, IndexError):
        await talk.stale()
        return
    if taken is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await preview(talk, taken)


async def _await_field(talk: Talk, draft: Draft, field: str) -> None:
    asked = await waiting_for(talk, draft, field)
    await talk.say(say.ask_field(field, talk.language, asked.id, asked.revision))


async def waiting_for(talk: Talk, draft: Draft, field: str | None) -> Draft:
    """Return the draft as one that waits for this field, or for nothing."""
    if draft.awaiting is None and field is None:
        return draft
    waiting = replace(draft, awaiting=field, updated_at=talk.now)
    async with talk.services.database.transaction() as session:
        await drafts.save(session, waiting, expected_revision=draft.revision)
    return replace(waiting, revision=draft.revision + 1)
