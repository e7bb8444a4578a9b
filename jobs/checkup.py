"""What the tables tell about the bot's health, in plain lines: no ids, no names, no texts."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatState, DeliveryState
from storage import health, processes, sources
from storage.health import Standing
from storage.processes import ALIVE_WITHIN, ENDED, POLLS, Process
from storage.tables import SourceState

LATE = timedelta(minutes=5)
"""Overdue for longer, a reminder or a fan-out is stuck and not just busy."""

BULK_LATE = timedelta(hours=6)
SKEW = timedelta(seconds=2)
SET_BACK = timedelta(minutes=1)
FAILING = timedelta(days=2)
"""A source may be away for a night; for longer, somebody should look."""

LITTLE_SPACE = 500 * 2**20
MIB = 2**20


@dataclass(frozen=True)
class Finding:
    """One line: whether it is well, and what is so."""

    well: bool
    text: str


def good(text: str) -> Finding:
    """Return a finding that needs nobody."""
    return Finding(well=True, text=text)


def bad(text: str) -> Finding:
    """Return a finding that wants a hand."""
    return Finding(well=False, text=text)


async def everything(session: AsyncSession, now: datetime) -> list[Finding]:
    """Look at the processes, the clock, the outbox, the reminders and the chats."""
    known = await processes.all_(session)
    return [
        *_processes(known, now),
        *await _clock(session, now),
        *await _outbox(session, now),
        *await _reminders(session, now),
        await _chats(session),
        *await _sources(session, now),
    ]


def _processes(known: Iterable[Process], now: datetime) -> list[Finding]:
    everybody = list(known)
    fresh = [each for each in everybody if each.is_alive(now)]
    polling = [each for each in fresh if each.role == POLLS]
    found = []
    if not polling:
        found.append(bad("Processes: none polls; start `division-bell run`."))
    elif len(polling) > 1:
        found.append(bad(f"Processes: {len(polling)} poll with one token; stop all but one."))
    if fresh:
        workers = len(fresh) - len(polling)
        found.append(good(f"Processes: {len(polling)} that polls, {workers} more that send."))
    for each in everybody:
        if each.role == ENDED:
            found.append(bad(f"Processes: one ended {age(now - each.seen_at)} ago: {each.fault}."))
        elif each in fresh and each.fault is not None:
            found.append(bad(f"Processes: one runs and cannot do all its work: {each.fault}."))
        elif each not in fresh:
            silent = f"Processes: one fell silent {age(now - each.seen_at)} ago without a goodbye"
            found.append(Finding(bool(fresh), f"{silent}; what it held comes back by itself."))
    return found


async def _clock(session: AsyncSession, now: datetime) -> list[Finding]:
    found = []
    server = await health.database_now(session)
    if server is not None and abs(server - now) > SKEW:
        found.append(bad(f"Clock: it is {age(abs(server - now))} off the database's."))
    newest = await health.newest_moment(session)
    if newest is not None and newest - now > SET_BACK:
        found.append(bad(f"Clock: it is {age(newest - now)} behind what is written: set back?"))
    return found or [good("Clock: it agrees with the database.")]


async def _outbox(session: AsyncSession, now: datetime) -> list[Finding]:
    found = [_standing(each, now) for each in await health.standings(session)]
    found += [_paused(each, now) for each in await health.held_notices(session)]
    leases = await health.leases(session, now)
    if leases.run_out and leases.oldest_until is not None:
        text = f"Leases: {leases.run_out} ran out, the oldest {age(now - leases.oldest_until)} ago"
        stuck = now - leases.oldest_until > ALIVE_WITHIN
        found.append(Finding(not stuck, f"{text}; any running process takes them back."))
    waiting, since = await health.unspread(session, now)
    if since is not None and now - since > LATE:
        text = f"Fan-out: {waiting} notices are due, the oldest since {age(now - since)}"
        found.append(bad(f"{text}, and have not reached everybody."))
    until = await health.frozen_until(session)
    if until is not None and until > now:
        found.append(good(f"Pace: Telegram told us to wait; it goes on in {age(until - now)}."))
    return found or [good("Deliveries: nothing waits.")]


def _standing(each: Standing, now: datetime) -> Finding:
    what = f"Deliveries: {each.kind} of {age(now - each.written_at)} ago: {each.count}"
    since = each.since or now
    match each.state:
        case DeliveryState.IN_DOUBT:
            return bad(
                f"{what} in doubt since {age(now - since)}; its report has a button to send again."
            )
        case DeliveryState.PENDING if since > now:
            return good(f"{what} wait, the first is due in {age(since - now)}.")
        case DeliveryState.PENDING:
            late = now - since > BULK_LATE
            return Finding(not late, f"{what} wait, the first is due since {age(now - since)}.")
        case _:
            return good(f"{what} {each.state}.")


def _paused(each: Standing, now: datetime) -> Finding:
    return bad(
        f"Deliveries: {each.kind} of {age(now - each.written_at)} ago is paused, {each.count} wait;"
        " its organiser can let it go on."
    )


async def _reminders(session: AsyncSession, now: datetime) -> list[Finding]:
    count, oldest = await health.reminders_due(session, now)
    if oldest is None:
        return [good("Reminders: none is overdue.")]
    late = now - oldest > LATE
    return [Finding(not late, f"Reminders: {count} due, the oldest since {age(now - oldest)}.")]


async def _chats(session: AsyncSession) -> Finding:
    counts = await health.chats_by_state(session)
    aside = ", ".join(
        f"{counts.get(state, 0)} {state}" for state in ChatState if state is not ChatState.ACTIVE
    )
    return good(f"Chats: {counts.get(ChatState.ACTIVE, 0)} active; set aside: {aside}.")


async def _sources(session: AsyncSession, now: datetime) -> list[Finding]:
    """Tell of outside sources, by their number and never by their address."""
    counts = await sources.counts(session)
    on, paused = counts.get(SourceState.ON, 0), counts.get(SourceState.PAUSED, 0)
    if not on and not paused:
        return []
    found = [
        bad(f"Sources: number {each.id} has failed for {age(now - each.fault_since)}:"
            f" {each.fault}; /sources tells more.")
        for each in await sources.failing(session, now - FAILING) if each.fault_since
    ]
    return [good(f"Sources: {on} are looked at, {paused} are paused."), *found]


def disk(file: Path) -> Finding:
    """Tell how much room is left beside a database file."""
    free = shutil.disk_usage(file.parent).free
    size = file.stat().st_size
    text = f"Disk: the database has {size // MIB} MiB, {free // MIB} MiB are free."
    return Finding(free > max(LITTLE_SPACE, size), text)


def age(span: timedelta) -> str:
    """Return a length of time in its largest unit."""
    seconds = max(int(span.total_seconds()), 0)
    for unit, length in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
