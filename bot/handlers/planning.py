"""Drafts that go out later, and the one door through which a draft of any kind is opened."""

from dataclasses import replace

from bot.context import Talk
from bot.handlers import approvals, briefing_drafts, broadcasts, draft_subjects, organisers
from content.model import DraftState
from content.render import broadcasts as say_broadcasts
from content.render import errors as say_error
from content.render import organisers as say_organisers
from content.render import planning as say
from content.render.organisers import sources as say_sources
from jobs import draft_fields, draft_titles, publication
from jobs import schedule_publication as schedule
from jobs.draft_subjects import AWAITED
from storage import drafts
from storage.drafts import Draft


async def open_draft(talk: Talk) -> None:
    """Show a draft: to go on with, to change its moment, or to be the second to say yes."""
    draft = await _named(talk)
    if draft is not None and draft.state is DraftState.WAITING and talk.is_organiser:
        await _show_as_read(talk, draft)
        await approvals.show(talk, draft)
        return
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft = asked[0]
    if draft.state is DraftState.SCHEDULED:
        await _show_as_read(talk, draft)
        await _show_planned(talk, draft)
    elif draft.state is DraftState.OPEN and draft_titles.is_broadcast(draft.fields):
        await broadcasts.show(talk, draft)
    elif draft.state is DraftState.OPEN and draft_titles.is_briefing(draft.fields):
        await briefing_drafts.show(talk, draft)
    else:
        await organisers.open_draft(talk)


async def discard(talk: Talk) -> None:
    """Throw a draft away, as it was seen; one that has changed since is shown instead."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft, rest = asked
    if draft.state is DraftState.OPEN and rest != (draft.revision,):
        await open_draft(talk)
        return
    async with talk.services.database.transaction() as session:
        done = await drafts.transition(
            session, draft.id, DraftState.OPEN, DraftState.DISCARDED, now=talk.now,
            expected_revision=draft.revision,
        )
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say_organisers.discarded(talk.language, draft.id))


async def take_out_again(talk: Talk) -> None:
    """Have a draft back that was thrown away."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    async with talk.services.database.transaction() as session:
        done = await drafts.transition(
            session, asked[0].id, DraftState.DISCARDED, DraftState.OPEN, now=talk.now,
            awaiting=None,
        )
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await open_draft(talk)


async def _named(talk: Talk) -> Draft | None:
    match talk.asked.action and talk.asked.action.args:
        case (int(draft_id), *_):
            async with talk.services.database.reading() as session:
                return await drafts.by_id(session, draft_id)
        case _:
            return None


async def _show_as_read(talk: Talk, draft: Draft) -> None:
    """Show what readers will see, without what can be done to it."""
    if draft_titles.is_broadcast(draft.fields):
        shown = say_broadcasts.previews(draft_titles.text_of(draft.fields), talk.language)
    elif draft_titles.is_briefing(draft.fields):
        shown = briefing_drafts.cards(talk, draft)
    else:
        shown = say_organisers.draft(
            draft_fields.to_event(draft.fields), talk.language, now=talk.now,
            links=talk.services.links, draft_id=draft.id, revision=draft.revision,
        )[:-1]
    for message in shown:
        await talk.say(message)
    if (unlisted := await organisers.unlisted_by(talk, draft)) is not None:
        await talk.say(say_sources.unlisted(unlisted, talk.language))


async def _show_planned(talk: Talk, draft: Draft) -> None:
    if draft.publish_at is None:
        return
    moment = schedule.kept(draft.fields)
    zone = moment.zone if moment else _zone(talk)
    title = draft_titles.title_of(draft.fields, talk.language)
    await talk.show(
        say.planned(title, draft.publish_at, zone, talk.language, draft.id, now=talk.now)
    )


def _zone(talk: Talk) -> str:
    return (talk.chat.timezone if talk.chat else None) or talk.services.timezone


async def ask_moment(talk: Talk) -> None:
    """Ask when it shall go out; what was planned is taken off until that is known."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft = asked[0]
    taken_off = draft.state is DraftState.SCHEDULED
    if taken_off:
        async with talk.services.database.transaction() as session:
            taken_off = await schedule.unplan(session, draft, now=talk.now)
            draft = await drafts.by_id(session, draft.id) or draft
    if draft.state is not DraftState.OPEN or _corrects(draft):
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    if not publication.is_ready(draft, talk.now):
        await open_draft(talk)
        return
    await _wait(talk, replace(draft, awaiting=schedule.WAITS_FOR))
    await talk.say(say.ask_moment(_zone(talk), talk.language, draft.id, taken_off=taken_off))


def _corrects(draft: Draft) -> bool:
    return draft.fields.get("kind") == draft_titles.CORRECTION


async def _wait(talk: Talk, draft: Draft) -> Draft | None:
    async with talk.services.database.transaction() as session:
        saved = await drafts.save(
            session, replace(draft, updated_at=talk.now), expected_revision=draft.revision
        )
    return replace(draft, revision=draft.revision + 1) if saved else None


async def take_answer(talk: Talk, draft: Draft) -> bool:
    """Take a message as subjects, as a moment, or as a briefing's or a broadcast's words.

    Returns:
        False where the draft waits for something else.
    """
    if draft.awaiting == AWAITED:
        await draft_subjects.take_answer(talk, draft)
        return True
    if draft.awaiting != schedule.WAITS_FOR:
        return (
            await briefing_drafts.take_answer(talk, draft)
            or await broadcasts.take_answer(talk, draft)
        )
    if not talk.is_organiser:
        return False
    words, zone = talk.asked.words, _zone(talk)
    if words.casefold() in organisers.LEAVE_WORDS:
        await _wait(talk, replace(draft, awaiting=None))
        await organisers.show_drafts(talk)
        return True
    moment = schedule.read(words, now=talk.now, zone=zone)
    if moment is None:
        await talk.say(say.not_understood(words, talk.language, draft.id))
    elif moment.at <= talk.now:
        await talk.say(say.past(moment.at, moment.zone, talk.language, draft.id))
    elif publication.has_begun(draft, moment.at):
        await talk.say(say.begun(moment.at, moment.zone, talk.language, draft.id))
    else:
        await _confirm(talk, draft, moment)
    return True


async def _confirm(talk: Talk, draft: Draft, moment: schedule.Moment) -> None:
    # It goes on waiting: whoever thinks better of the moment just writes another.
    kept = await _wait(talk, replace(draft, fields={**draft.fields, **schedule.as_fields(moment)}))
    if kept is None:
        await talk.say(say_error.trouble(talk.language))
        return
    async with talk.services.database.reading() as session:
        reach = await publication.reach(session, kept)
    title = draft_titles.title_of(kept.fields, talk.language)
    await talk.say(say.confirm(
        title, moment.at, moment.zone, talk.language, kept.id, kept.revision, now=talk.now,
        reach=reach,
    ))


async def plan(talk: Talk) -> None:
    """Put it onto the schedule at the second tap."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    draft, rest = asked
    moment = schedule.kept(draft.fields)
    if draft.state is not DraftState.OPEN:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    if moment is None or rest != (draft.revision,):
        await talk.stale()
        return
    if moment.at <= talk.now:
        await talk.say(say.past(moment.at, moment.zone, talk.language, draft.id))
        return
    if await approvals.asked_for(talk, draft, publish_at=moment.at):
        return
    async with talk.services.database.transaction() as session:
        done = await schedule.plan(session, draft, moment.at, now=talk.now)
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await _show_planned(talk, replace(draft, publish_at=moment.at))


async def unplan(talk: Talk) -> None:
    """Take it off the schedule; the draft is open again."""
    if (asked := await organisers.asked_draft(talk)) is None:
        return
    async with talk.services.database.transaction() as session:
        done = await schedule.unplan(session, asked[0], now=talk.now)
    if not done:
        await talk.toast(say_error.already_done(talk.language), alert=True)
        return
    await talk.show(say.unplanned(talk.language, asked[0].id))
