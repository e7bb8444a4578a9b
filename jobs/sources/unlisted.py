"""A meeting that silently leaves its source's list, and one that comes back: noticed, told once.

Nothing is cancelled by silence. A list may leave out what is over, tell of the next few alone, or
fail: what can be explained like that is not missing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from content.taking_in.model import Found
from jobs.sources.news import News
from storage import source_items
from storage.source_items import MISSING, Entry, key_of
from storage.sources import Source

Fields = Mapping[str, Any]


async def note(
    session: AsyncSession, source: Source, found: Found, *, news: News, now: datetime
) -> bool:
    """Count at how many looks in a row a meeting to come was missing.

    Args:
        session: The transaction that also settles the look.
        source: As it was claimed: with the number of items of the look before.
        found: What was read.
        news: Where it is told that something went missing, or came back.
        now: The present moment.

    Returns:
        Whether something was missing for the first time: then the next look decides, and must
        be a full one, even if the list does not change again.
    """
    if not source.kind.has_meetings or not found.whole:
        return False
    view = _view(source, found)
    first_time = False
    for entry in await source_items.awaited(session, source.id, now):
        missed = _missed(entry, view, now)
        if missed != entry.missed:
            await source_items.put(session, entry.id, missed=missed)
            _tell(entry, missed, news)
            first_time = first_time or missed == 1
    return first_time


@dataclass(frozen=True)
class _View:
    """What a look shows: which items, up to which moment, and whether they have become fewer."""

    keys: frozenset[str]
    named: frozenset[tuple[object, datetime | None]]
    last: datetime | None
    fewer: bool
    more: bool


def _view(source: Source, found: Found) -> _View:
    named = frozenset((_title(item.fields), _begins(item.fields)) for item in found.items)
    return _View(
        keys=frozenset(map(key_of, _listed(found))),
        named=named,
        last=max((at for _name, at in named if at is not None), default=None),
        fewer=len(found.items) < source.items,
        more=found.more,
    )


def _listed(found: Found) -> Iterator[str]:
    """Yield the keys of all that is listed in some way."""
    for item in found.items:
        yield item.key
        yield from item.later
    yield from found.aside


def _title(fields: Fields) -> object:
    return fields.get("title_en") or fields.get("title_ko")


def _begins(fields: Fields) -> datetime | None:
    """Return when a meeting begins; one without an hour with its day."""
    try:
        at = datetime.fromisoformat(f"{fields['date']}T{fields.get('start', '00:00')}")
        return at.replace(tzinfo=ZoneInfo(fields["timezone"]))
    except (KeyError, ValueError):
        return None


def _missed(entry: Entry, view: _View, now: datetime) -> int:
    """Return at how many looks it was missing by now."""
    at = _begins(entry.fields)
    if entry.key in view.keys or (_title(entry.fields), at) in view.named:
        return 0
    if entry.cancelled or at is None or at <= now or not _could_be_seen(entry, at, view):
        return entry.missed
    return min(entry.missed + 1, MISSING)


def _could_be_seen(entry: Entry, at: datetime, view: _View) -> bool:
    """Tell whether the list goes as far as that.

    What comes after its last item may just not fit: then something else has taken its place.
    """
    if view.last is not None and at <= view.last:
        return True
    return not view.more and (view.fewer or entry.missed > 0)


def _tell(entry: Entry, missed: int, news: News) -> None:
    if missed == MISSING:
        news.unlisted.append(entry.id)
    elif entry.is_missing and not entry.cancelled:
        news.relisted.append(entry.id)
