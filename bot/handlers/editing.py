"""/edit: a published meeting changed by buttons or in words, seen before anybody is told."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.context import Talk
from bot.handlers.organisers import LEAVE_WORDS, PATIENCE
from content import change_words
from content import changes as rules
from content.intent import understand
from content.message import Message
from content.model import Event, EventStatus
from content.render import changes as say
from content.render import errors as say_error
from content.render.common import Page, page_count
from jobs import change_fields, changes
from jobs.changes import WORDS, Made, Plan, Refusal
from jobs.draft_answers import DraftField
from jobs.draft_fields import today_in
from storage import changes as pools
from storage import edits, events, notices
from storage.edits import Edit
from storage.tables import EditState

PAGE = 5

LISTENING = timedelta(minutes=15)
"""How long the menu listens for a change in words; a question for one field waits longer."""


async def edit(talk: Talk) -> None:
    """Begin a change: of the event that is named, or of one that is chosen."""
    async with talk.services.database.reading() as session:
        coming = await pools.changeable(session, now=talk.now)
    event, words = change_words.addressed(talk.asked.words, coming)
    if event is None and len(coming) == 1:
        event = coming[0]
    if event is not None:
        await _begin(talk, event, words)
        return
    edit_id = await _keep_words(talk, words) if words and coming else 0
    await talk.show(say.choose_event(_page(coming, 0), talk.language, edit_id=edit_id, words=words))


async def _keep_words(talk: Talk, words: str) -> int:
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        kept = await changes.begin(
            session, chat.key, None, talk.now, wanted={WORDS: words}, awaiting=None
        )
    return kept.id


def _page(items: list[Event], number: int) -> Page[Event]:
    at = max(0, min(number, page_count(len(items)) - 1))
    return Page(tuple(items[at * PAGE : (at + 1) * PAGE]), at, page_count(len(items)))


async def turn_page(talk: Talk) -> None:
    """Show another page of the events to choose from."""
    match talk.asked.action and talk.asked.action.args:
        case (int(number), int(edit_id)):
            async with talk.services.database.reading() as session:
                coming = await pools.changeable(session, now=talk.now)
            page = _page(coming, number)
            await talk.show(say.choose_event(page, talk.language, edit_id=edit_id))
        case _:
            await talk.stale()


async def open_event(talk: Talk) -> None:
    """Ask what changes of the event whose button was pressed."""
    match talk.asked.action and talk.asked.action.args:
        case (int(event_id), int(edit_id)):
            async with talk.services.database.reading() as session:
                event = await events.by_id(session, event_id)
                kept = await edits.by_id(session, edit_id) if edit_id else None
            if event is not None:
                await _begin(talk, event, _words_of(talk, kept))
                return
        case _:
            pass
    await talk.stale()


async def correct(talk: Talk, event_id: int) -> None:
    """Ask what was wrong about a meeting that people have been told of."""
    async with talk.services.database.reading() as session:
        event = await events.by_id(session, event_id)
    if event is None:
        await talk.stale()
        return
    await _begin(talk, event, "", correcting=True)


def _words_of(talk: Talk, kept: Edit | None) -> str:
    """Return the words that were kept until their event was chosen."""
    if kept is None or talk.chat is None or kept.organiser != talk.chat.key:
        return ""
    return str(kept.wanted.get(WORDS, "")) if kept.state is EditState.OPEN else ""


async def _begin(talk: Talk, event: Event, words: str, *, correcting: bool = False) -> None:
    if _is_closed(talk, event):
        if talk.asked.callback_id is None:
            await talk.say(say.left(event, talk.language))
        await talk.toast(say.over(talk.language), alert=True)
        return
    async with talk.services.database.transaction() as session:
        chat = await talk.remembered(session)
        begun = await changes.begin(session, chat.key, event, talk.now)
    if words:
        await _answer(talk, begun, event, words)
    elif correcting:
        # In a message of its own, for the report stays where it is. The texts come first: a slip
        # of the pen is mostly there.
        await talk.say(_menu_of(talk, begun, event, rest=True))
    else:
        await talk.show(_menu_of(talk, begun, event))


def _is_closed(talk: Talk, event: Event) -> bool:
    return event.is_over(talk.now) and event.status is not EventStatus.POSTPONED


def _menu_of(talk: Talk, edit: Edit, event: Event, *, rest: bool = False) -> Message:
    if event.status is EventStatus.CANCELLED:
        return say.cancelled_menu(event, talk.language, edit.id)
    after = change_fields.with_fields(event, edit.wanted)
    noted = rules.differences(event, after)
    return say.menu(
        event, talk.language, edit.id, rest=rest, noted=noted,
        today=rules.is_on_its_day(event, talk.now),
    )


async def waiting(talk: Talk, *, since: datetime | None) -> Edit | None:
    """Return the change for which this organiser's next message is meant.

    Args:
        talk: The conversation.
        since: When another question was asked; of two the later one is being answered.
    """
    if not talk.is_organiser or talk.chat is None:
        return None
    async with talk.services.database.reading() as session:
        found = await edits.waiting_of(session, talk.chat.key)
    if found is None or (since is not None and found.updated_at < since):
        return None
    patience = LISTENING if found.awaiting == WORDS else PATIENCE
    return found if talk.now - found.updated_at <= patience else None


async def put_aside(talk: Talk) -> None:
    """Listen no more for what changes; it can be taken up again by its buttons."""
    if (edit := await waiting(talk, since=None)) is not None:
        async with talk.services.database.transaction() as session:
            await changes.ask(session, edit, None, talk.now)


async def take_answer(talk: Talk, edit: Edit) -> bool:
    """Take a message as what a change waits for.

    Returns:
        False where it is plainly about something else, for the next one to answer.
    """
    words = talk.asked.words
    event = await _event_of(talk, edit)
    if event is None:
        return False
    if words.casefold() in LEAVE_WORDS and edit.awaiting != WORDS:
        await _leave(talk, edit)
        return True
    if edit.awaiting == WORDS and _asks_for_another_thing(talk, event):
        return False
    await _answer(talk, edit, event, words)
    return True


def _asks_for_another_thing(talk: Talk, event: Event) -> bool:
    today = today_in(event.timezone, talk.now)
    if change_words.read(talk.asked.words, event, today=today) is not None:
        return False
    return understand(talk.asked.words, today=today).kind != "search"


async def _event_of(talk: Talk, edit: Edit) -> Event | None:
    if edit.event_id is None:
        return None
    async with talk.services.database.reading() as session:
        event = await events.by_id(session, edit.event_id)
    return None if event is None or _is_closed(talk, event) else event


async def _answer(talk: Talk, edit: Edit, event: Event, words: str) -> None:
    try:
        async with talk.services.database.transaction() as session:
            answered = await changes.answer(
                session, edit, event, words, talk.now, topics=talk.services.topics
            )
    except DraftField as fault:
        await talk.say(say.not_understood(
            talk.language, edit.id, fault.key, fault.hint, topics=talk.services.topics
        ))
        return
    if answered is None:
        await talk.say(say.not_understood(talk.language, edit.id, "words", words))
        return
    await preview(talk, answered, event)


async def preview(talk: Talk, edit: Edit, event: Event) -> None:
    """Show what the change would do; what others changed meanwhile is shown once, and counts."""
    async with talk.services.database.transaction() as session:
        plan = await changes.plan(
            session, edit, event, now=talk.now, pool=talk.services.pool
        )
        looked = edit
        if plan.meanwhile or event.updated_at != edit.seen_at:
            looked = await changes.look_again(session, edit, event, talk.now) or edit
    if not plan.differences:
        await talk.show(say.nothing_changes(talk.language, edit.id))
        return
    await talk.show(say.preview(_shown(plan, looked, talk), talk.language))


def _shown(plan: Plan, edit: Edit, talk: Talk) -> say.Preview:
    silent = [
        change for change in plan.differences
        if change.field in rules.SILENT and not (change.field == "reason" and plan.is_material)
    ]
    return say.Preview(
        edit_id=edit.id, revision=edit.revision, before=plan.before, after=plan.after,
        told=plan.told, silent=silent, meanwhile=plan.meanwhile,
        concerned=sum(plan.reach.concerned.values()),
        followers=sum(plan.reach.followers.values()), languages=plan.reach.languages,
        cards=plan.cards, alarm=plan.alarm, wait=plan.due_at - talk.now,
        clashes=[(clash.kind, clash.event) for clash in plan.clashes],
        topics=talk.services.topics,
    )


async def _asked_edit(talk: Talk) -> tuple[Edit, Event] | None:
    """Return the organiser's own change that a button names, or say that the button is stale."""
    args = talk.asked.action.args if talk.asked.action else ()
    if args and isinstance(args[0], int) and talk.chat is not None:
        async with talk.services.database.reading() as session:
            found = await edits.by_id(session, args[0])
            event = await events.by_id(session, found.event_id or 0) if found else None
        if found is not None and event is not None and found.organiser == talk.chat.key:
            return found, event
    await talk.stale()
    return None


async def _asked_open(talk: Talk) -> tuple[Edit, Event] | None:
    """Return the change of a button while it can still be made."""
    if (asked := await _asked_edit(talk)) is None:
        return None
    edit, event = asked
    if edit.state is EditState.LEFT:
        await talk.stale()
    elif edit.state is not EditState.OPEN:
        await talk.toast(say_error.already_done(talk.language), alert=True)
    elif _is_closed(talk, event):
        await talk.toast(say.over(talk.language), alert=True)
    else:
        return edit, event
    return None


def _argument(talk: Talk) -> str | int | None:
    args = talk.asked.action.args if talk.asked.action else ()
    return args[1] if len(args) > 1 else None


async def show_menu(talk: Talk) -> None:
    """Show what can be changed: when and where, or the texts and the rest."""
    if (asked := await _asked_open(talk)) is None:
        return
    edit, event = asked
    async with talk.services.database.transaction() as session:
        edit = await changes.ask(session, edit, WORDS, talk.now) or edit
    await talk.show(_menu_of(talk, edit, event, rest=_argument(talk) == 1))


async def ask_field(talk: Talk) -> None:
    """Ask for one field; the next message is the answer."""
    if (asked := await _asked_open(talk)) is None:
        return
    edit, event = asked
    field = str(_argument(talk))
    if field not in (*say.FIELDS, change_fields.REASON):
        await talk.stale()
        return
    if event.status is EventStatus.CANCELLED and field != change_fields.REASON:
        await talk.show(_menu_of(talk, edit, event))
        return
    async with talk.services.database.transaction() as session:
        await changes.ask(session, edit, field, talk.now)
    await talk.say(say.ask(field, talk.language, edit.id, topics=talk.services.topics))


async def postpone(talk: Talk) -> None:
    """Let the event wait for a new day."""
    await _to(talk, EventStatus.POSTPONED)


async def restore(talk: Talk) -> None:
    """Let the event go ahead after all; a day that has gone by must be a new one."""
    await _to(talk, EventStatus.PUBLISHED)


async def cancel(talk: Talk) -> None:
    """Let the event not take place."""
    await _to(talk, EventStatus.CANCELLED)


async def _to(talk: Talk, status: EventStatus) -> None:
    if (asked := await _asked_open(talk)) is None:
        return
    edit, event = asked
    wanted = {**edit.wanted, "status": str(status)}
    try:
        async with talk.services.database.transaction() as session:
            changed = await changes.want(session, edit, event, wanted, talk.now)
    except DraftField as fault:
        # The status is kept, and waits for the day that is missing.
        waits = replace(edit, wanted=wanted, awaiting="date")
        async with talk.services.database.transaction() as session:
            await edits.save(session, waits, now=talk.now)
        await talk.say(say.not_understood(talk.language, edit.id, fault.key, fault.hint))
        return
    if changed is not None:
        await preview(talk, changed, event)


async def leave(talk: Talk) -> None:
    """Leave everything as it was."""
    if (asked := await _asked_open(talk)) is not None:
        await _leave(talk, asked[0])


async def _leave(talk: Talk, edit: Edit) -> None:
    async with talk.services.database.transaction() as session:
        await edits.end(
            session, edit, known=EditState.OPEN, state=EditState.LEFT, now=talk.now
        )
        event = await events.by_id(session, edit.event_id or 0)
    await talk.show(say.left(event, talk.language))


async def confirm(talk: Talk) -> None:
    """Make the change; the notice waits a little for what else changes."""
    await _make(talk, at_once=False)


async def confirm_at_once(talk: Talk) -> None:
    """Make the change and tell of it at once."""
    await _make(talk, at_once=True)


async def _make(talk: Talk, *, at_once: bool) -> None:
    if (asked := await _asked_open(talk)) is None:
        return
    edit, event = asked
    revision = _argument(talk)
    if revision != edit.revision:
        await talk.stale()
        return
    pool = timedelta(0) if at_once else talk.services.pool
    try:
        async with talk.services.database.transaction() as session:
            made = await changes.make(
                session, edit, revision=edit.revision, now=talk.now, pool=pool,
                zone=talk.services.timezone,
            )
            if at_once and isinstance(made, Made):
                await changes.hasten(session, made.after.id, talk.now)
    except DraftField as fault:
        await talk.say(say.not_understood(talk.language, edit.id, fault.key, fault.hint))
        return
    match made:
        case Made():
            await _done(talk, edit, made, at_once=at_once)
        case Refusal.OUTDATED:
            await preview(talk, edit, event)
        case Refusal.NOTHING:
            await talk.show(say.nothing_changes(talk.language, edit.id))
        case Refusal.DONE:
            await talk.toast(say_error.already_done(talk.language), alert=True)


async def _done(talk: Talk, edit: Edit, made: Made, *, at_once: bool) -> None:
    wait = timedelta(0) if at_once else made.due_at - talk.now
    message_id = await talk.show(
        say.done(
            made.after, talk.language, edit.id, told=made.notice_id is not None,
            alarm=made.alarm, wait=wait, became=_became(edit, made.after), before=made.before,
        )
    )
    if message_id is not None and made.notice_id is not None:
        async with talk.services.database.transaction() as session:
            await notices.set_report_message(session, made.notice_id, message_id)
    talk.services.wake()


def _became(edit: Edit, after: Event) -> EventStatus | None:
    return after.status if "status" in edit.wanted else None


async def undo(talk: Talk) -> None:
    """Take a change back before anybody was told."""
    if (asked := await _asked_edit(talk)) is None:
        return
    try:
        async with talk.services.database.transaction() as session:
            made = await changes.undo(
                session, asked[0], now=talk.now, pool=talk.services.pool,
                zone=talk.services.timezone,
            )
    except DraftField as fault:
        await talk.say(say.not_understood(talk.language, asked[0].id, fault.key, fault.hint))
        return
    if made is None:
        await talk.toast(say.too_late(talk.language), alert=True)
        return
    await talk.show(say.undone(made.after, talk.language))


async def send_now(talk: Talk) -> None:
    """Let the notice that waits go out at once."""
    if (asked := await _asked_edit(talk)) is None:
        return
    edit, event = asked
    async with talk.services.database.transaction() as session:
        notice_id = await changes.hasten(session, event.id, talk.now)
    if notice_id is None:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(
        say.done(event, talk.language, edit.id, told=True, became=_became(edit, event))
    )
    talk.services.wake()
