"""What organisers do with sources: offered, taken in, changed, paused, removed, trusted."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from jobs.sources.looking import Looked
from storage import audit, source_items, sources
from storage.sources import Source
from storage.tables import SourceState

LISTED = (SourceState.ON, SourceState.PAUSED)


async def offer(
    session: AsyncSession, looked: Looked, *, by: ChatKey, now: datetime
) -> Source | None:
    """Keep what was found at an address until it is taken in; None where nothing was found."""
    if looked.found is None:
        return None
    return await sources.offer(
        session, url=looked.url, kind=looked.found.kind, title=looked.found.title, by=by, now=now
    )


async def take_in(
    session: AsyncSession, source: Source, *, by: ChatKey, now: datetime
) -> bool:
    """Look at a source from now on; one that was removed before keeps what is known of it."""
    done = await sources.put(
        session, source.id, known=(SourceState.OFFERED, SourceState.REMOVED),
        state=SourceState.ON, added_by=by, added_at=now, next_at=now, failures=0, fault=None,
        fault_since=None, trusted=False,
    )
    if done:
        await _note(session, "source-added", source.id, by, now)
    return done


async def leave(session: AsyncSession, source: Source, now: datetime) -> None:
    """Forget an offer soon that nobody takes."""
    await sources.put(
        session, source.id, known=(SourceState.OFFERED,), added_at=now - sources.OFFERED_FOR
    )


async def choose_words(
    session: AsyncSession, source: Source, words: Sequence[str], now: datetime
) -> bool:
    """Set what an item must have one of."""
    return await sources.choose_words(session, source.id, words, now)


async def pause(session: AsyncSession, source: Source) -> bool:
    """Look no more for a while."""
    return await sources.put(
        session, source.id, known=(SourceState.ON,), state=SourceState.PAUSED, lease_until=None
    )


async def resume(session: AsyncSession, source: Source, now: datetime) -> bool:
    """Look again, from now on."""
    return await sources.put(
        session, source.id, known=(SourceState.PAUSED,), state=SourceState.ON, next_at=now,
        failures=0, fault=None, fault_since=None,
    )


async def remove(session: AsyncSession, source: Source, *, by: ChatKey, now: datetime) -> bool:
    """Look at a source no more; nobody trusts it any longer either."""
    done = await sources.put(
        session, source.id, known=LISTED, state=SourceState.REMOVED, trusted=False,
        lease_until=None,
    )
    if done:
        await _note(session, "source-removed", source.id, by, now)
    return done


async def trust(
    session: AsyncSession, source: Source, *, trusted: bool, by: ChatKey, now: datetime
) -> bool:
    """Let what a source tells go out by itself, or no longer."""
    done = await sources.put(session, source.id, known=LISTED, trusted=trusted)
    if done:
        action = "source-trusted" if trusted else "source-distrusted"
        await _note(session, action, source.id, by, now)
    return done


async def offer_more(
    session: AsyncSession, source: Source, number: int, now: datetime
) -> bool:
    """Let the next look offer some of what was passed over at the first."""
    if not await source_items.offer_again(session, source.id, number):
        return False
    return await sources.put(
        session, source.id, known=LISTED, etag=None, last_modified=None, next_at=now
    )


async def _note(
    session: AsyncSession, action: str, source_id: int, actor: ChatKey, now: datetime
) -> None:
    await audit.write(
        session, now=now, actor=actor, action=action, subject=f"source:{source_id}", details={}
    )
