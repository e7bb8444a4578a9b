"""What becomes of a delivery after its request: each answer of Telegram's has one ending."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from html import escape, unescape
from re import sub
from typing import assert_never

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Html, Message
from content.model import ChatState, NoticeKind
from jobs.holding import Item
from jobs.messenger import InDoubt, Later, Moved, Outcome, Refused, Sent
from jobs.refusals import Refusal, refusal_of
from jobs.rendering import Dropped
from jobs.retry import MOST_ATTEMPTS, next_attempt_at
from storage import chats, deliveries, gates
from storage.deliveries import Claimed

log = structlog.get_logger(__name__)


class Ending(StrEnum):
    """How one try ended, where Telegram did not refuse it (see `Refusal`)."""

    SENT = "sent"
    TOLD_TO_WAIT = "told_to_wait"
    MOVED = "moved"
    NOT_SENT = "not_sent"
    IN_DOUBT = "in_doubt"
    HELD = "held"
    GIVEN_UP = "given_up"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Result:
    """A delivery and what Telegram, or the renderer, said to it."""

    delivery: Claimed
    outcome: Outcome | Dropped


def is_bad_text(outcome: Outcome) -> bool:
    """Tell whether Telegram stumbled over our markup: the plain text may still go."""
    return isinstance(outcome, Refused) and refusal_of(outcome.reason) is Refusal.BAD_TEXT


def plain(message: Message) -> Message:
    """Return a message without markup; better a plain notice than none."""
    return replace(message, html=Html(escape(unescape(sub(r"<[^>]*>", "", message.html)))))


def arrived(results: Iterable[Result]) -> list[tuple[int, int]]:
    """Return what simply arrived: pairs of delivery and Telegram's message id."""
    return [
        (each.delivery.id, each.outcome.message_id)
        for each in results if isinstance(each.outcome, Sent)
    ]


async def put_back(
    session: AsyncSession,
    unsent: Collection[Item],
    waits: Iterable[tuple[Item, float]],
    *,
    worker: str,
    now: datetime,
) -> None:
    """Write down what was marked and not sent after all, and what waits for long."""
    if unsent:
        await deliveries.unmark(session, [each.id for each in unsent], worker)
    for item, wait in waits:
        due_at = now + timedelta(seconds=wait)
        await deliveries.postpone(session, item.id, worker, due_at, count_attempt=False)


async def settle(session: AsyncSession, result: Result, worker: str, now: datetime) -> str:
    """Write down what became of one delivery.

    Returns:
        The `Ending` or `Refusal`, to be counted.
    """
    delivery = result.delivery
    await _close_gate(session, result)
    match result.outcome:
        case Sent(message_id):
            await deliveries.settle_sent(session, [(delivery.id, message_id)], worker, now)
            return Ending.SENT
        case Dropped(reason):
            await deliveries.settle_dropped(session, delivery.id, worker, reason, now)
            return Ending.DROPPED
        case Later(wait=timedelta() as wait):
            # Told to wait: that is no failure of the message.
            await deliveries.postpone(
                session, delivery.id, worker, now + wait, count_attempt=False
            )
            return Ending.TOLD_TO_WAIT
        case Later():
            return await _try_again(session, delivery, worker, now, Ending.NOT_SENT)
        case Moved(new_id):
            # Counted, for two ids that each name the other must not go on for ever.
            await deliveries.postpone(session, delivery.id, worker, now, count_attempt=True)
            await chats.move(session, delivery.chat_id, new_id, now)
            return Ending.MOVED
        case InDoubt():
            return await _in_doubt(session, delivery, worker, now)
        case Refused() as refused:
            return await _refused(session, delivery, refused, worker, now)
        case _:
            assert_never(result.outcome)


async def _close_gate(session: AsyncSession, result: Result) -> None:
    """Let no other process write to a chat at once that said "wait", or may have heard us."""
    match result.outcome:
        case Later(wait=timedelta() as wait):
            await gates.close(session, result.delivery.chat.key, wait)
        case InDoubt():
            await gates.close(session, result.delivery.chat.key)


async def _in_doubt(
    session: AsyncSession, delivery: Claimed, worker: str, now: datetime
) -> str:
    log.warning("delivery in doubt", delivery=delivery.id)
    if await deliveries.hold_if_never_twice(session, delivery.id, worker, now):
        return Ending.HELD
    return await _try_again(session, delivery, worker, now, Ending.IN_DOUBT)


async def _try_again(
    session: AsyncSession,
    delivery: Claimed,
    worker: str,
    now: datetime,
    ending: Ending,
    *,
    trouble: str | None = None,
) -> str:
    failures = delivery.attempts + 1
    if failures >= MOST_ATTEMPTS:
        await deliveries.settle_failed(session, delivery.id, worker, ending, now)
        return Ending.GIVEN_UP
    await deliveries.postpone(
        session, delivery.id, worker, next_attempt_at(failures, now), count_attempt=True,
        trouble=(trouble, now) if trouble else None,
    )
    return ending


async def _is_news(session: AsyncSession, delivery: Claimed, refusal: Refusal) -> bool:
    return await deliveries.trouble_of(session, delivery.id) != refusal


async def _refused(
    session: AsyncSession, delivery: Claimed, refused: Refused, worker: str, now: datetime
) -> str:
    refusal, gone = refusal_of(refused.reason), refused.gone
    if refusal is Refusal.CHAT_NOT_FOUND and await _is_news(session, delivery, refusal):
        # Telegram forgets a chat for a moment now and then; the second time it is true.
        await _try_again(session, delivery, worker, now, Ending.NOT_SENT, trouble=refusal)
        return refusal
    if refusal is Refusal.THREAD_LOST and delivery.chat.thread_id is not None:
        await chats.set_thread(session, delivery.chat.key, None)
        await deliveries.postpone(session, delivery.id, worker, now, count_attempt=True)
        return refusal
    if refusal is Refusal.MISSING and delivery.notice.kind is NoticeKind.RECALL:
        # Its reader, or an earlier try nobody knew the end of, has deleted it: it is not there.
        await deliveries.settle_sent(session, [(delivery.id, 0)], worker, now)
        return Ending.SENT
    await deliveries.settle_failed(session, delivery.id, worker, refusal, now)
    if gone is not None:
        state = ChatState.BLOCKED if gone.blocked else ChatState.GONE
        await chats.set_state(session, delivery.chat.key, state, now)
    elif refusal in (Refusal.OTHER, Refusal.BAD_TEXT):
        log.error("delivery refused: ours to mend", delivery=delivery.id, refusal=str(refusal))
    return refusal
