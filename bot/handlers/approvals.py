"""The second organiser's yes: asked for, given, refused or withdrawn."""

from datetime import datetime

from bot.context import Talk
from content.model import DraftState
from content.render import errors as say_error
from content.render import planning as say
from jobs import approval, draft_titles
from jobs import schedule_publication as schedule
from jobs.publication import reach
from storage import drafts
from storage.drafts import Draft


async def asked_for(talk: Talk, draft: Draft, *, publish_at: datetime | None = None) -> bool:
    """Ask for a second yes where so many would get it; False where none is needed."""
    above = talk.services.approval_above
    if above == 0:
        return False
    async with talk.services.database.transaction() as session:
        if await reach(session, draft) <= above:
            return False
        of = await approval.others(session, draft.organiser, talk.services.owner_ids)
        asked = bool(of) and await approval.ask(
            session, draft, of=of, publish_at=publish_at, now=talk.now
        )
    if not of:
        await talk.show(say.nobody_to_ask(above, talk.language, draft.id))
    elif not asked:
        await talk.toast(say_error.already_done(talk.language), alert=True)
    else:
        await show_waiting(talk, draft, len(of))
        talk.services.wake()
    return True


async def show_waiting(talk: Talk, draft: Draft, asked: int) -> None:
    """Tell the first organiser who waits, with the way back."""
    title = draft_titles.title_of(draft.fields, talk.language)
    await talk.show(
        say.waiting(title, asked, talk.services.approval_above, talk.language, draft.id)
    )


async def show(talk: Talk, draft: Draft) -> None:
    """Show where a waiting draft stands, to whoever may look at it."""
    if talk.chat is None:
        return
    async with talk.services.database.reading() as session:
        of = await approval.others(session, draft.organiser, talk.services.owner_ids)
        count = await reach(session, draft)
    if talk.chat.key == draft.organiser:
        await show_waiting(talk, draft, len(of))
    else:
        moment = schedule.kept(draft.fields)
        zone = moment.zone if moment else talk.services.timezone
        await talk.say(say.ask_approval(
            count, draft.publish_at, zone, talk.language, draft.id, draft.revision, now=talk.now
        ))


async def _asked(talk: Talk) -> tuple[Draft, tuple[str | int, ...]] | None:
    """Return the waiting draft that a button names, whosever it is."""
    args = talk.asked.action.args if talk.asked.action else ()
    if not args or not isinstance(args[0], int) or talk.chat is None:
        await talk.stale()
        return None
    async with talk.services.database.reading() as session:
        draft = await drafts.by_id(session, args[0])
    if draft is None:
        await talk.stale()
        return None
    if draft.state is not DraftState.WAITING:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return None
    return draft, args[1:]


async def approve(talk: Talk) -> None:
    """Be the second to say yes."""
    if (asked := await _asked(talk)) is None or talk.chat is None:
        return
    draft, rest = asked
    if rest != (draft.revision,) or draft.organiser == talk.chat.key:
        await talk.stale()
        return
    async with talk.services.database.transaction() as session:
        done = await approval.approve(
            session, draft, by=talk.chat.key, now=talk.now, undo=talk.services.undo
        )
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.approved(talk.language))
    talk.services.wake()


async def take_back(talk: Talk) -> None:
    """Withdraw one's own, or send another's back."""
    if (asked := await _asked(talk)) is None or talk.chat is None:
        return
    draft = asked[0]
    async with talk.services.database.transaction() as session:
        of = await approval.others(session, draft.organiser, talk.services.owner_ids)
        done = await approval.take_back(
            session, draft, by=talk.chat.key, tell_also=of, now=talk.now
        )
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    own = talk.chat.key == draft.organiser
    await talk.show(say.taken_back(talk.language, draft.id, own=own))
    talk.services.wake()
