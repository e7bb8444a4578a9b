"""Tells an organiser how many have it: one message, edited at a calm pace, then the report."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from time import perf_counter
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Message
from content.model import Chat, ChatId, ChatState, DeliveryState, Lane, Notice, NoticeKind
from content.render import organisers as say
from content.render.organisers import Lost, Phase, Progress, Task
from jobs import draft_titles
from jobs.broadcast_notices import text_of
from jobs.messenger import Gone, Later, Messenger, Moved, Outcome, Refused, Sent
from jobs.pace import Pace
from jobs.rewriting import RECALLED_KINDS, is_correctable
from storage import briefings, changes, chats, digests, events, notices
from storage.database import Database
from storage.notices import OpenReport
from storage.tables import Flow

EVERY = timedelta(seconds=2.5)
"""The calm pace of edits; counting millions of rows slows it down further."""

TURN = timedelta(seconds=60)
"""How long a process has the message to itself; one that died is followed by another."""

LONGEST_WAIT = 10.0
"""Seconds to wait for leave to write; longer ones are slept through, with the turn given back."""

COUNTING_SHARE = 20
"""Of a database's time, counting may take one part in this many."""

FREE_RATE = 30.0
SLOWEST = 0.01
"""Messages a second; below that there is no telling how long the rest takes."""

UNFINISHED = (
    DeliveryState.PENDING,
    DeliveryState.PAUSED,
    DeliveryState.CLAIMED,
    DeliveryState.SENDING,
)

WHY = {
    "blocked": Lost.BLOCKED,
    "chat_blocked": Lost.BLOCKED,
    "chat_gone": Lost.GONE,
    "deactivated": Lost.GONE,
    "kicked": Lost.GONE,
    "never_started": Lost.GONE,
    "chat_not_found": Lost.GONE,
    "chat_inactive": Lost.LEFT,
    "chat_stopped": Lost.LEFT,
    "chat left": Lost.LEFT,
    "not_sent": Lost.TROUBLE,
    "in_doubt": Lost.TROUBLE,
    "worker_lost": Lost.TROUBLE,
    "stopped": Lost.STOPPED,
    "too_late": Lost.TOO_LATE,
    "missing": Lost.MISSING,
    "locked": Lost.LOCKED,
}
"""The reasons kept with a delivery; any other was Telegram's refusal, or the news was stale."""


TASKS = {NoticeKind.CORRECTION: Task.CORRECTION, NoticeKind.RECALL: Task.RECALL}


@dataclass(frozen=True)
class _Report:
    open: OpenReport
    chat: Chat
    chat_id: ChatId
    message: Message
    done: bool
    reported: dict[str, Any]

    @property
    def is_news(self) -> bool:
        return bool(self.open.reported.get("seen") != self.reported["seen"])


class Reporter:
    """Edits the progress messages; what was said last is kept with the notice, for all."""

    def __init__(
        self, database: Database, messenger: Messenger, pace: Pace, *, rate: float = FREE_RATE
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._pace = pace
        self._rate = rate
        self._cost: dict[int, timedelta] = {}

    async def tick(self, now: datetime) -> None:
        """Bring every open report up to date; close those that are complete."""
        if self._pace.frozen_for > LONGEST_WAIT:
            return
        async with self._database.reading() as session:
            watched = await notices.to_report(session, now)
        self._cost = {each.notice.id: self._cost_of(each) for each in watched}
        for each in watched:
            if self._is_time(each, now) and (report := await self._look(each, now)):
                await self._tell(report, now)

    def _cost_of(self, watched: OpenReport) -> timedelta:
        return self._cost.get(watched.notice.id, timedelta(0))

    def _is_time(self, watched: OpenReport, now: datetime) -> bool:
        last = watched.reported_at
        calm = max(EVERY, COUNTING_SHARE * self._cost_of(watched))
        # A clock that was set back must not silence the report until it has caught up.
        return last is None or abs(now - last) >= calm

    async def _look(self, found: OpenReport, now: datetime) -> _Report | None:
        """Count, unless another process does; None also where nobody is left to be told."""
        notice = found.notice
        async with self._database.transaction() as session:
            watched = await notices.take_report(
                session, notice.id, now=now, last=found.reported_at, turn=TURN
            )
        if watched is None:
            return None
        started = perf_counter()
        async with self._database.reading() as session:
            chat = await chats.by_key(session, watched.report_to)
            if chat is None:
                return None
            chat_id = await chats.chat_id_of(session, chat.key)
            counts = await notices.outcomes(session, notice.id)
            self._cost[notice.id] = timedelta(seconds=perf_counter() - started)
            title = await title_of(session, notice, chat.language)
            seen = await changes.count_seen(session, notice.id) if notice.is_alarm else 0
            gathered = await digests.count(session, notice.id)
        figures = figures_of(watched, counts, title)
        rate = _rate(watched, figures, now)
        figures = replace(
            figures, left=self._left(figures.waiting, rate), seen=seen, gathered=gathered,
            recallable=figures.recallable or (gathered > 0 and notice.kind in RECALLED_KINDS),
        )
        message = say.progress(figures, chat.language)
        return _Report(
            open=watched, chat=chat, chat_id=chat_id, message=message,
            done=figures.phase in (Phase.DONE, Phase.STOPPED),
            reported={
                "seen": _digest(message), "settled": _settled(figures), "rate": rate,
                "at": now.timestamp(),
            },
        )

    def _left(self, waiting: int, rate: float) -> timedelta | None:
        """Return how long the rest takes; None where nothing moves."""
        if rate < SLOWEST:
            return None
        return timedelta(seconds=waiting / min(rate, self._rate) + self._pace.frozen_for)

    async def _tell(self, report: _Report, now: datetime) -> None:
        outcome = await self._bring(report) if report.is_news else None
        notice_id = report.open.notice.id
        async with self._database.transaction() as session:
            if isinstance(outcome, Sent) and outcome.message_id != report.open.message_id:
                await notices.set_report_message(session, notice_id, outcome.message_id)
            if isinstance(outcome, Refused) and outcome.gone is not None:
                await chats.set_state(session, report.chat.key, _state(outcome.gone), now)
            if outcome is None or isinstance(outcome, Sent | Refused):
                await notices.keep_reported(session, notice_id, report.reported)
                if report.done:
                    await notices.close_report(session, notice_id)
            else:
                await notices.keep_reported(session, notice_id, report.open.reported)

    async def _bring(self, report: _Report) -> Outcome | None:
        """Edit the message, or send it where there is none to edit any more."""
        if report.chat.state in (ChatState.BLOCKED, ChatState.GONE):
            return None
        if self._pace.held_for(report.chat_id) > LONGEST_WAIT:
            return Later("told to wait")
        outcome: Outcome | None = None
        if report.open.message_id is not None:
            with await self._pace.slot(Lane.INTERACTIVE, report.chat_id):
                outcome = await self._messenger.edit(
                    report.chat_id, report.open.message_id, report.message
                )
        if outcome is None or (isinstance(outcome, Refused) and outcome.gone is None):
            with await self._pace.slot(Lane.INTERACTIVE, report.chat_id):
                outcome = await self._messenger.send(
                    report.chat_id, report.message, thread_id=None
                )
        if isinstance(outcome, Later) and outcome.wait is not None:
            self._pace.told_to_wait(outcome.wait, report.chat_id)
        return None if isinstance(outcome, Moved) else outcome


def figures_of(
    watched: OpenReport,
    counts: Mapping[tuple[DeliveryState, str | None], int],
    title: str,
) -> Progress:
    """Return the figures of a notice from the count of its deliveries."""
    states = dict.fromkeys(DeliveryState, 0)
    lost: dict[Lost, int] = {}
    for (state, reason), count in counts.items():
        states[state] += count
        if state in (DeliveryState.FAILED, DeliveryState.DROPPED):
            usual = Lost.REFUSED if state is DeliveryState.FAILED else Lost.EXPIRED
            why = WHY.get(reason or "", usual)
            lost[why] = lost.get(why, 0) + count
    waiting = sum(states[state] for state in UNFINISHED)
    return Progress(
        notice_id=watched.notice.id,
        phase=_phase(watched, waiting),
        title=title,
        sent=states[DeliveryState.SENT],
        waiting=waiting,
        in_doubt=states[DeliveryState.IN_DOUBT],
        lost=lost,
        asked=watched.stop_asked,
        task=TASKS.get(watched.notice.kind, Task.NEWS),
        correctable=is_correctable(watched.notice),
        recallable=watched.notice.kind in RECALLED_KINDS and states[DeliveryState.SENT] > 0,
    )


def _phase(watched: OpenReport, waiting: int) -> Phase:
    over = watched.fanned_out and not waiting
    match watched.flow:
        case Flow.STOPPED:
            return Phase.STOPPED if over and watched.carried else Phase.STOPPING
        case _ if over:
            return Phase.DONE
        case Flow.PAUSED:
            return Phase.PAUSED
        case Flow.ON:
            return Phase.GOING


def _rate(watched: OpenReport, figures: Progress, now: datetime) -> float:
    """Return messages a second: what was seen since the last look, smoothed."""
    last = watched.reported
    if "at" not in last:
        return FREE_RATE
    seconds = now.timestamp() - last["at"]
    known: float = last["rate"]
    if seconds <= 0 or watched.flow is not Flow.ON:
        return known
    seen: float = (_settled(figures) - last["settled"]) / seconds
    return (known + seen) / 2


def _settled(figures: Progress) -> int:
    return figures.total - figures.waiting


def _digest(message: Message) -> str:
    shown = f"{message.html}{message.buttons}"
    return sha256(shown.encode()).hexdigest()[:16]


async def title_of(session: AsyncSession, notice: Notice, language: str) -> str:
    """Return what a notice is about, in an organiser's language."""
    if notice.mends:
        first = await notices.by_id(session, notice.subject_id)
        return await title_of(session, first, language) if first else ""
    if notice.kind is NoticeKind.BROADCAST:
        return draft_titles.beginning(text_of(notice), language)
    if notice.kind is NoticeKind.BRIEFING:
        briefing = await briefings.by_id(session, notice.subject_id)
        return briefing.title.in_(language) if briefing else ""
    if notice.kind is NoticeKind.DIGEST:
        return ""
    event = await events.by_id(session, notice.subject_id)
    return event.title.in_(language) if event else ""


def _state(gone: Gone) -> ChatState:
    return ChatState.BLOCKED if gone.blocked else ChatState.GONE
