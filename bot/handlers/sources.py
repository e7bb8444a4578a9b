"""/sources: the list, one of them, and what can be done with it."""

from bot.context import Talk
from bot.handlers import editing
from content.message import Html
from content.model import Role
from content.render import errors as say_error
from content.render.common import Page, page_count
from content.render.organisers import sources as say
from jobs.draft_answers import DraftField
from jobs.sources import following, managing, timing
from storage import source_items, sources
from storage.sources import Source
from storage.tables import SourceState

PAGE = 5


def argument(talk: Talk, place: int) -> int | None:
    """Return a number that the button carries."""
    args = talk.asked.action.args if talk.asked.action else ()
    value = args[place] if len(args) > place else None
    return value if isinstance(value, int) else None


async def show_sources(talk: Talk) -> None:
    """List the sources."""
    async with talk.services.database.reading() as session:
        found = await sources.all_(session)
    at = max(0, min(argument(talk, 0) or 0, page_count(len(found)) - 1))
    shown = tuple(_shown(source, 0) for source in found[at * PAGE : (at + 1) * PAGE])
    await talk.show(
        say.listing(Page(shown, at, page_count(len(found))), talk.language, now=talk.now)
    )


def _shown(source: Source, passed_over: int) -> say.Shown:
    return say.Shown(
        id=source.id, kind=source.kind, title=source.title, url=source.url, words=source.words,
        paused=source.state is SourceState.PAUSED, trusted=source.trusted,
        looked_at=source.looked_at, next_at=source.next_at, items=source.items,
        matching=source.matching, fault=source.fault, fault_since=source.fault_since,
        passed_over=passed_over,
    )


async def asked_source(talk: Talk, *known: SourceState) -> Source | None:
    """Return the source that a button names while it is in one of these states, or say it is gone.

    Without states: while it is listed.
    """
    wanted, source = known or managing.LISTED, None
    if (source_id := argument(talk, 0)) is not None:
        async with talk.services.database.reading() as session:
            source = await sources.by_id(session, source_id)
    if source is not None and source.state in wanted:
        return source
    done = source is not None and SourceState.OFFERED in wanted
    said = say_error.already_done(talk.language) if done else say.gone(talk.language)
    await talk.toast(said, alert=True)
    return None


async def open_source(talk: Talk) -> None:
    """Show one source."""
    if (source := await asked_source(talk)) is not None:
        await show(talk, source)


async def show(talk: Talk, source: Source, remark: Html | None = None) -> None:
    """Show a source as it is by now."""
    async with talk.services.database.reading() as session:
        source = await sources.by_id(session, source.id) or source
        passed_over = await source_items.count_passed_over(session, source.id)
    await talk.show(say.card(
        _shown(source, passed_over), talk.language, now=talk.now,
        owner=talk.role is Role.OWNER, remark=remark,
    ))


async def look_now(talk: Talk) -> None:
    """Look at a source out of its turn, and say what came of it."""
    if (source := await asked_source(talk)) is None:
        return
    if not timing.may_look(source.fault, source.next_at, talk.now):
        await talk.toast(say.look_rests(timing.BUSY, talk.language), alert=True)
        return
    brought = await talk.services.taker.look_now(source.id)
    async with talk.services.database.reading() as session:
        after = await sources.by_id(session, source.id) or source
    if brought is not None:
        await show(talk, after, say.looked(brought.number, talk.language))
    elif after.fault is not None and after.failures != source.failures:
        await show(talk, after, say.look_failed(after.fault, talk.language))
    else:
        await talk.toast(say.look_busy(talk.language), alert=True)


async def turn(talk: Talk) -> None:
    """Pause a source, or look at it again."""
    if (source := await asked_source(talk)) is None:
        return
    async with talk.services.database.transaction() as session:
        if argument(talk, 1) == 1:
            await managing.resume(session, source, talk.now)
        else:
            await managing.pause(session, source)
    await show(talk, source)


async def remove(talk: Talk) -> None:
    """Remove a source; the way back is on the answer."""
    if (source := await asked_source(talk)) is None or talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        await managing.remove(session, source, by=talk.chat.key, now=talk.now)
    await talk.show(say.removed(source.id, source.title or source.url, talk.language))


async def bring_back(talk: Talk) -> None:
    """Take a removal back."""
    source = await asked_source(talk, SourceState.REMOVED)
    if source is None or talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        await managing.take_in(session, source, by=talk.chat.key, now=talk.now)
    await show(talk, source)


async def offer_more(talk: Talk) -> None:
    """Offer some of what was there at the first look."""
    if (source := await asked_source(talk)) is None:
        return
    async with talk.services.database.transaction() as session:
        await managing.offer_more(session, source, say.MORE, talk.now)
    await look_now(talk)


async def ask_trust(talk: Talk) -> None:
    """Say what trusting a source means; only owners are asked."""
    if (source := await asked_source(talk)) is not None:
        await talk.show(say.trust_ask(_shown(source, 0), talk.language))


async def trust(talk: Talk) -> None:
    """Trust a source, at an owner's second tap."""
    await _trust(talk, trusted=True)


async def distrust(talk: Talk) -> None:
    """Trust a source no more; that is every organiser's to say."""
    await _trust(talk, trusted=False)


async def _trust(talk: Talk, *, trusted: bool) -> None:
    if (source := await asked_source(talk)) is None or talk.chat is None:
        return
    async with talk.services.database.transaction() as session:
        await managing.trust(session, source, trusted=trusted, by=talk.chat.key, now=talk.now)
    await show(talk, source)


async def show_proposal(talk: Talk) -> None:
    """Show what a change that a source made would do here, as /edit does."""
    item_id = argument(talk, 0)
    if item_id is None or talk.chat is None:
        await talk.stale()
        return
    try:
        async with talk.services.database.transaction() as session:
            entry = await source_items.by_id(session, item_id)
            begun = entry and await following.begin_proposed(
                session, entry, talk.chat.key, talk.now
            )
    except DraftField:
        begun = None
    if not begun:
        await talk.toast(say.proposal_gone(talk.language), alert=True)
        return
    await editing.preview(talk, *begun)
