"""Tells an organiser how many have it: one message, edited at a calm pace, then a last line."""

from dataclasses import dataclass
from datetime import datetime

from content.model import Chat, ChatId, DeliveryState, Event, Lane, Notice
from content.render import organisers as say
from jobs.messenger import Messenger, Sent
from jobs.pace import Pace
from storage import chats, events, notices
from storage.database import Database

UNFINISHED = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENDING)


@dataclass(frozen=True)
class _Report:
    notice: Notice
    chat: Chat
    chat_id: ChatId
    message_id: int | None
    event: Event
    counts: dict[DeliveryState, int]
    fanned_out: bool

    @property
    def done(self) -> bool:
        return self.fanned_out and not any(self.counts.get(state) for state in UNFINISHED)


class Reporter:
    """Edits the progress messages; remembers only what it said last, to say nothing twice."""

    def __init__(self, database: Database, messenger: Messenger, pace: Pace) -> None:
        self._database = database
        self._messenger = messenger
        self._pace = pace
        self._said: dict[int, dict[DeliveryState, int]] = {}

    async def tick(self, now: datetime) -> None:
        """Bring every open report up to date; close those that are complete."""
        async with self._database.reading() as session:
            reports = []
            for open_report in await notices.to_report(session, now):
                event = await events.by_id(session, open_report.notice.subject_id)
                chat = await chats.by_key(session, open_report.report_to)
                if event is None or chat is None:
                    continue
                reports.append(
                    _Report(
                        notice=open_report.notice,
                        chat=chat,
                        chat_id=await chats.chat_id_of(session, chat.key),
                        message_id=open_report.message_id,
                        event=event,
                        counts=await notices.progress(session, open_report.notice.id),
                        fanned_out=open_report.fanned_out,
                    )
                )
        for report in reports:
            if report.done or self._said.get(report.notice.id) != report.counts:
                await self._tell(report)

    async def _tell(self, report: _Report) -> None:
        counts = report.counts
        message = say.progress(
            report.event.title.in_(report.chat.language),
            counts.get(DeliveryState.SENT, 0),
            sum(counts.values()),
            counts.get(DeliveryState.FAILED, 0) + counts.get(DeliveryState.DROPPED, 0),
            counts.get(DeliveryState.IN_DOUBT, 0),
            report.chat.language,
            done=report.done,
        )
        await self._pace.slot(Lane.INTERACTIVE, report.chat_id)
        if report.message_id is None:
            outcome = await self._messenger.send(report.chat_id, message, thread_id=None)
        else:
            outcome = await self._messenger.edit(report.chat_id, report.message_id, message)
        self._said[report.notice.id] = counts
        async with self._database.transaction() as session:
            if report.message_id is None and isinstance(outcome, Sent):
                await notices.set_report_message(session, report.notice.id, outcome.message_id)
            if report.done:
                await notices.close_report(session, report.notice.id)
                self._said.pop(report.notice.id, None)
