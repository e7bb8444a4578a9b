"""A room change an hour before a meeting: how soon all who are coming have it, with the file."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from icalendar import Calendar
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.application import CannotStart
from bot.bench.crash import settings
from bot.bench.databases import (
    FIRST_CHAT,
    NO_POSTGRESQL,
    POSTGRESQL,
    Stores,
    add_chats,
    opened,
    present,
    soon,
    stores,
)
from bot.bench.pace import worst_second
from bot.bench.processes import LOOK_EVERY, STARTS_IN, Crew, ends_on_sigterm
from bot.bench.send import TOKEN
from bot.bench.table import Figures, Spread, show, steps
from content.codes import new_door_code
from content.model import ChatId, ChatKind, ChatState, Event, Seat
from jobs import changes
from jobs.changes import Made
from standin import StandIn
from storage import chats, events
from storage import tables as t
from storage.database import Database

COMING = 1000
RATE = 30
MOST_SECONDS = 40.0
"""1000 at 30 a second are 33.4 s; the rest is for looking, claiming and the network."""

GIVE_UP = 120.0
NEW_ROOM = "Committee Room 20"
ORGANISER = ChatId(900_000)


@dataclass(frozen=True)
class Run:
    """One change as the chats saw it: seconds after it was made, and what was wrong."""

    first: float
    half: float
    last: float
    worst: int
    refused: int
    doubled: int
    wrong: int


async def alarms(coming: int, repeats: int) -> None:
    """Change the room so often on each database; exit with 1 when somebody hears too late."""
    ends_on_sigterm()
    measured: dict[str, list[Run]] = {}
    async with stores() as lent:
        with steps(len(lent.kinds) * repeats) as step:
            for kind in lent.kinds:
                for _repeat in range(repeats):
                    step.say(f"{kind}: {coming:,} are coming")
                    measured.setdefault(kind, []).append(await _alarm(kind, coming, lent))
                    step.done()
        figures = _figures(measured, coming)
        if POSTGRESQL not in lent.kinds:
            figures.note(NO_POSTGRESQL)
    show(figures, repeats)


async def _alarm(kind: str, coming: int, lent: Stores) -> Run:
    url = await lent.fresh(kind)
    async with opened(url) as database, StandIn(TOKEN) as town:
        for number in range(coming):
            town.add_user("Reader", user_id=FIRST_CHAT + number)
            town.world.user(FIRST_CHAT + number).started = True
        town.flood(on=True, overall=RATE)
        event = await _fill(database, coming)
        async with Crew(settings(url, town.url, RATE), lent.folder) as crew:
            await crew.start(polls=True)
            await _until(lambda: any(_calls(town, "getUpdates")), crew, STARTS_IN)
            made_at = time.monotonic()
            await _move(database, event)
            await _until(lambda: len(_told(town)) >= coming, crew, GIVE_UP)
        return _judged(town, event, made_at)


async def _fill(database: Database, coming: int) -> Event:
    """Add a meeting that begins in an hour, and all who are coming to it."""
    now = present()
    await add_chats(database, coming, now)
    async with database.transaction() as session:
        event = await events.add(session, _in_an_hour(now), now=now, visible_at=now)
        keys = list(await session.scalars(select(t.chats.c.key).order_by(t.chats.c.key)))
        rows = [
            {"event_id": event.id, "chat_key": key, "state": Seat.COMING, "since_at": now,
             "turn": turn, "door_code": code}
            for turn, (key, code) in enumerate(zip(keys, _codes(), strict=False), start=1)
        ]
        await session.execute(insert(t.attendance), rows)
        await _hear_seldom(session, keys, now)
    return event


def _in_an_hour(now: datetime) -> Event:
    event = soon(now)
    begins = (now + timedelta(hours=1)).astimezone(event.zone)
    start = begins.time().replace(second=0, microsecond=0)
    return replace(event, on=begins.date(), start=start, end=None)


def _codes() -> Iterator[str]:
    given: set[str] = set()
    while True:
        code = new_door_code()
        if code not in given:
            given.add(code)
            yield code


async def _hear_seldom(session: AsyncSession, keys: list[int], now: datetime) -> None:
    """Let a fifth each sleep, pause, and gather their news: an alarm wakes them all."""
    asleep, paused, gathering = keys[0::5], keys[1::5], keys[2::5]
    c = t.chats.c
    night = {"quiet_from": 0, "quiet_to": 24 * 60 - 1}
    await session.execute(update(t.chats).where(c.key.in_(asleep)).values(night))
    await session.execute(
        update(t.chats).where(c.key.in_(paused)).values(state=ChatState.STOPPED)
    )
    rows = [{"chat_key": key, "period": "daily", "at_hour": 8, "due_at": now + timedelta(days=1)}
            for key in gathering]
    await session.execute(insert(t.digests), rows)


async def _move(database: Database, event: Event) -> None:
    now = present()
    async with database.transaction() as session:
        chat = await chats.get_or_add(
            session, ORGANISER, kind=ChatKind.PRIVATE, language="en", now=now
        )
        edit = await changes.begin(session, chat.key, event, now)
        kept = await changes.want(session, edit, event, {"room": NEW_ROOM}, now) or edit
        made = await changes.make(
            session, kept, revision=kept.revision, now=now, pool=timedelta(minutes=5)
        )
    if not isinstance(made, Made):
        raise CannotStart("The bench could not change its own meeting")


async def _until(condition: Any, crew: Crew, seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            crew.check()
            await asyncio.sleep(LOOK_EVERY * 4)


def _calls(town: StandIn, method: str) -> Iterator[Any]:
    return (call for call in town.world.calls.since(1) if call.method.lower() == method.lower())


def _told(town: StandIn) -> list[Any]:
    return [call for call in _calls(town, "sendDocument") if call.status == 200]  # noqa: PLR2004


def _judged(town: StandIn, event: Event, made_at: float) -> Run:
    told = _told(town)
    times = sorted(call.at - made_at for call in told)
    chats_told = [call.chat_id for call in told]
    return Run(
        first=times[0],
        half=times[len(times) // 2],
        last=times[-1],
        worst=worst_second(times),
        refused=sum(call.status == 429 for call in _calls(town, "sendDocument")),  # noqa: PLR2004
        doubled=len(chats_told) - len(set(chats_told)),
        wrong=sum(not _is_right(town, call, event) for call in told),
    )


def _is_right(town: StandIn, call: Any, event: Event) -> bool:
    """Tell whether a chat got the new room, and a file that takes the place of the old entry."""
    document = call.to_json()["response"]["result"]["document"]
    [entry] = Calendar.from_ical(town.file(document["file_id"]).data).walk("VEVENT")
    return (
        NEW_ROOM in call.params["caption"]
        and str(entry["UID"]) == event.uid
        and int(str(entry["SEQUENCE"])) == event.revision + 1
    )


def _figures(measured: dict[str, list[Run]], coming: int) -> Figures:
    figures = Figures(
        f"Another room an hour before: {coming:,} are coming, {RATE} a second",
        ("database", "first s", "half s", "last s", "spread", "worst second", "429s", "doubled",
         "wrong"),
    )
    for kind, runs in measured.items():
        last = Spread([run.last for run in runs])
        figures.row(
            kind, Spread([run.first for run in runs]).median,
            Spread([run.half for run in runs]).median, last.median, last.text,
            max(run.worst for run in runs), sum(run.refused for run in runs),
            sum(run.doubled for run in runs), sum(run.wrong for run in runs),
        )
        figures.at_most(f"all have it, s: {kind}", max(last.values), MOST_SECONDS)
        figures.at_most(f"told twice: {kind}", sum(run.doubled for run in runs), 0)
        figures.at_most(f"wrong room or file: {kind}", sum(run.wrong for run in runs), 0)
        figures.at_most(f"told to wait by Telegram: {kind}", sum(run.refused for run in runs), 0)
    figures.note("A fifth each sleeps, has paused, or gets a digest.")
    return figures
