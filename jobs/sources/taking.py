"""What a look brought becomes drafts, each item once, in one transaction with its ledger."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DraftState
from content.taking_in.model import Found, Item
from content.taking_in.words import matches
from jobs import briefing_drafts, draft_titles, publication
from jobs.events import UID_DOMAIN
from jobs.sources import drafting
from jobs.sources.following import Rules, follow
from jobs.sources.news import News
from storage import drafts, source_items
from storage.drafts import Draft
from storage.source_items import Entry, key_of
from storage.sources import Source

MOST_FIRST = 5
"""Drafts of a first look: what was there before is old news."""

MOST_AT_ONCE = 10
MOST_OPEN = 30
"""Drafts of one source that wait at a time; the rest comes when some are dealt with."""

MOST_PUBLISHED = 3
"""Of a trusted source at a time; whoever floods us floods no readers."""

TRUSTED_UNDO = timedelta(minutes=10)
"""Nobody is looking when a trusted source speaks: there is more time to take it back."""


def wanted(found: Found, words: Sequence[str]) -> list[Item]:
    """Return the items that have one of the words, each once, and none of our own."""
    kept = {
        item.key: item for item in found.items
        if matches(item, words) and not item.key.partition("#")[0].endswith(f"@{UID_DOMAIN}")
    }
    return list(kept.values())


async def take(
    session: AsyncSession, source: Source, found: Found, *, rules: Rules, now: datetime
) -> News:
    """Make drafts of what is new, and follow what was changed.

    Args:
        session: The transaction that also settles the look.
        source: As it was claimed.
        found: What was read.
        rules: In whose name, and whether the source is trusted.
        now: The present moment.

    Returns:
        What organisers are to be told.
    """
    news = News()
    items = wanted(found, source.words)
    ledger = await _ledger(session, source, items)
    fresh = []
    for item in items:
        entry = ledger.get(_key(item)) or ledger.get(_link(item) or "")
        if entry is None:
            fresh.append(item)
        elif source.kind.has_meetings:
            await follow(
                session, entry, drafting.told(item, now.date()), cancelled=item.cancelled,
                rules=rules, news=news, now=now,
            )
    await source_items.listed(session, {entry.id for entry in ledger.values()}, now)
    await _begin(session, source, _in_order(fresh, source), rules=rules, news=news, now=now)
    return news


def _key(item: Item) -> str:
    return key_of(item.key)


def _link(item: Item) -> str | None:
    # Two meetings may share a page; an article has its own.
    if item.fields.get("kind") != "briefing" or item.link is None:
        return None
    bare = item.link.partition("://")[2].partition("#")[0].rstrip("/").casefold()
    return key_of(f"link {bare}")


async def _ledger(
    session: AsyncSession, source: Source, items: Sequence[Item]
) -> dict[str, Entry]:
    links = {link for item in items if (link := _link(item))}
    known = await source_items.known(session, source.id, {_key(item) for item in items}, links)
    by_link = {entry.link_key: entry for entry in known if entry.link_key}
    return by_link | {entry.key: entry for entry in known}


def _in_order(items: Sequence[Item], source: Source) -> list[Item]:
    """Return meetings by their day, articles the newest first; those without a day at the end."""
    told = [(item.at, item) for item in items if item.at is not None]
    told.sort(key=lambda each: each[0], reverse=not source.kind.has_meetings)
    return [item for _at, item in told] + [item for item in items if item.at is None]


async def _begin(
    session: AsyncSession,
    source: Source,
    fresh: Sequence[Item],
    *,
    rules: Rules,
    news: News,
    now: datetime,
) -> None:
    first = source.primed_at is None
    room = MOST_OPEN - await source_items.count_unfinished(session, source.id)
    number = max(min(MOST_FIRST if first else MOST_AT_ONCE, room), 0)
    # What is cancelled before we ever told of it is nobody's news.
    offered = [item for item in fresh if not item.cancelled][:number]
    chosen = {item.key for item in offered}
    seen: set[str] = set()
    for item in fresh:
        if (link := _link(item)) is not None and link in seen:
            continue
        seen |= {link} if link else set()
        if item.key in chosen:
            await _draft(session, source, item, rules=rules, news=news, now=now, first=first)
        elif first:
            told = drafting.told(item, now.date())
            await _note(session, source, item, told, None, now=now)
            news.passed_over += 1


async def _draft(
    session: AsyncSession,
    source: Source,
    item: Item,
    *,
    rules: Rules,
    news: News,
    now: datetime,
    first: bool,
) -> None:
    fields = drafting.told(item, now.date())
    draft = await drafts.add(
        session, rules.by, drafting.first_fields(item, fields, source.id, source.title), now,
        handed_over=True,
    )
    await _note(session, source, item, fields, draft.id, now=now)
    # Of a first look everything is shown to somebody, however trusted the source.
    may_go = rules.trusted and not first and len(news.published) < MOST_PUBLISHED
    goes = may_go and await _published(session, draft, rules, now)
    (news.published if goes else news.drafts).append(draft.id)


async def _published(session: AsyncSession, draft: Draft, rules: Rules, now: datetime) -> bool:
    """Let a draft of a trusted source go out; False where it lacks something, or reaches many."""
    above = rules.approval_above
    if above and await publication.reach(session, draft) > above:
        return False
    undo = max(rules.undo, TRUSTED_UNDO)
    if draft_titles.is_briefing(draft.fields):
        told = await briefing_drafts.publish(
            session, draft, revision=draft.revision, now=now, undo=undo, bare=True
        )
        return told is not None
    if not publication.is_ready(draft, now):
        return False
    return await publication.go_out(
        session, draft, now=now, undo=undo, known=DraftState.OPEN
    ) is not None


async def _note(
    session: AsyncSession,
    source: Source,
    item: Item,
    fields: Mapping[str, Any],
    draft_id: int | None,
    *,
    now: datetime,
) -> None:
    await source_items.note(
        session, source.id, key=_key(item), link_key=_link(item), fields=fields,
        cancelled=item.cancelled, draft_id=draft_id, now=now,
    )
