"""What owners and organisers can look into: the audit log, the numbers, the house's rules."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from bot.context import Talk
from bot.handlers.organisers import asked_draft
from bot.handlers.owners import label_of
from content import stats_chart
from content.message import Document
from content.model import ChatId, ChatKey
from content.render import audit as say_audit
from content.render import house as say_house
from content.render import stats as say_stats
from content.render.audit import PAGE, Deed
from content.render.common import Page, page_count
from jobs import draft_fields, stats
from storage import audit, chats, drafts, events, notices
from storage.audit import AuditEntry
from storage.errors import NoSuchChat


async def show_audit(talk: Talk) -> None:
    """Show a page of the log. Names are asked of Telegram each time and never kept."""
    args = talk.asked.action.args if talk.asked.action else ()
    wanted = args[0] if args and isinstance(args[0], int) else 0
    async with talk.services.database.reading() as session:
        pages = page_count(await audit.count(session), PAGE)
        at = max(0, min(wanted, pages - 1))
        entries = await audit.latest(session, PAGE, at * PAGE)
        people = await _people(session, entries)
        titles = {entry.subject: await _title(session, entry.subject, talk) for entry in entries}
    names = {key: await label_of(talk, chat_id) for key, chat_id in people.items()}
    deeds = tuple(_deed(entry, names, titles) for entry in entries)
    await talk.show(say_audit.audit(Page(deeds, at, pages), talk.language, talk.services.timezone))


async def _people(
    session: AsyncSession, entries: list[AuditEntry]
) -> dict[ChatKey, ChatId]:
    """Return the chats of those who did something or had something done to them."""
    keys = {entry.actor for entry in entries} | {_person(entry.subject) for entry in entries}
    found = {}
    for key in keys:
        if key is None:
            continue
        # Who was erased since: the log keeps the deed and no longer the person.
        with suppress(NoSuchChat):
            found[key] = await chats.chat_id_of(session, key)
    return found


def _person(subject: str) -> ChatKey | None:
    kind, number = _parts(subject)
    return ChatKey(number) if kind == "chat" and number else None


def _parts(subject: str) -> tuple[str, int]:
    kind, _, number = subject.partition(":")
    return kind, int(number) if number.isdecimal() else 0


async def _title(session: AsyncSession, subject: str, talk: Talk) -> str:
    """Return the title of the meeting or draft that a deed was about, empty if there is none."""
    kind, number = _parts(subject)
    event = None
    if kind == "event":
        event = await events.by_id(session, number)
    elif kind == "draft" and (draft := await drafts.by_id(session, number)) is not None:
        event = draft_fields.to_event(draft.fields)
    elif kind == "notice" and (notice := await notices.by_id(session, number)) is not None:
        event = await stats.event_of(session, notice)
    return event.title.in_(talk.language) if event is not None else ""


def _deed(
    entry: AuditEntry, names: Mapping[ChatKey, str], titles: Mapping[str, str]
) -> Deed:
    person = _person(entry.subject)
    return Deed(
        at=entry.at,
        who=names.get(entry.actor, "") if entry.actor is not None else "",
        action=entry.action,
        about=names.get(person, "") if person is not None else titles[entry.subject],
        role=str(entry.details.get("role", "")),
    )


async def show_stats(talk: Talk) -> None:
    """Send the numbers as a picture; a number of people below five is told to nobody."""
    await talk.toast()
    await talk.busy()
    async with talk.services.database.transaction() as session:
        await stats.count_today(session, talk.now)
        numbers = await stats.numbers(session, talk.now)
    # Drawing takes a tenth of a second: in a thread, so that nobody else waits for it.
    png = await asyncio.to_thread(stats_chart.draw, numbers, talk.language)
    caption = say_stats.caption(numbers, talk.language)
    await talk.say(replace(caption, photo=Document("numbers.png", png, mime="image/png")))


async def show_notice_text(talk: Talk) -> None:
    """Offer the text for the All-Party Notices, in English, to be copied."""
    if (asked := await asked_draft(talk)) is None:
        return
    draft = asked[0]
    event = draft_fields.to_event(draft.fields)
    today = draft_fields.today_in(event.timezone, talk.now)
    await talk.say(say_house.notice(event, talk.language, draft.id, today=today))
