"""Correct and recall: every delivered copy of a notice is edited, or taken back.

Each is a notice of its own with a delivery for each copy, so it keeps the pace, is leased and
fenced, can be paused and stopped, survives a crash and reports like everything that is sent.
"""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, Lane, Localised, Notice, NoticeKind
from jobs.broadcast_notices import RECALLABLE
from storage import audit, notices, rewrites, steering

OF_EVENTS = frozenset({NoticeKind.NEW_EVENT, NoticeKind.CHANGE, NoticeKind.CANCELLATION})
"""Notices whose copies show a meeting: they are corrected by changing the meeting itself."""

RECALLED_KINDS = frozenset({
    NoticeKind.BROADCAST, NoticeKind.NEW_EVENT, NoticeKind.CHANGE, NoticeKind.CANCELLATION,
    NoticeKind.BRIEFING,
})


def is_correctable(notice: Notice) -> bool:
    """Tell whether what was delivered can be put right; that Members are voting has no wording."""
    return notice.kind in OF_EVENTS | {NoticeKind.BROADCAST} and "division" not in notice.payload


async def correct(
    session: AsyncSession,
    notice_id: int,
    text: Localised,
    *,
    number: int,
    actor: ChatKey,
    now: datetime,
) -> int | None:
    """Let a broadcast say something else, in every chat that has it and to all who still wait.

    Args:
        session: An open unit of work.
        notice_id: The broadcast.
        text: What it says from now on.
        number: Of the draft it was written in; the same number corrects once.
        actor: The organiser, who is shown how it goes.
        now: The present moment.

    Returns:
        The correction's notice; None where there is nothing to correct, or it is done already.
    """
    first = await notices.by_id(session, notice_id)
    if first is None or first.kind is not NoticeKind.BROADCAST or not text:
        return None
    if await rewrites.open_recall(session, notice_id) is not None:
        return None
    await rewrites.set_payload(session, notice_id, {**first.payload, "text": dict(text)})
    return await _mend(
        session, NoticeKind.CORRECTION, notice_id, number=number, actor=actor, now=now
    )


async def recall(
    session: AsyncSession, notice_id: int, *, actor: ChatKey, now: datetime
) -> int | None:
    """Take back every copy that Telegram still lets us delete; nobody gets any more of them.

    Returns:
        The recall's notice; None where it is being recalled already or is none of these kinds.
    """
    first = await notices.by_id(session, notice_id)
    if first is None or first.kind not in RECALLED_KINDS:
        return None
    if await rewrites.open_recall(session, notice_id) is not None:
        return None
    await steering.stop(session, notice_id, now)
    await rewrites.say_digests_anew(session, notice_id)
    number = len(await rewrites.mendings_of(session, notice_id))
    return await _mend(
        session, NoticeKind.RECALL, notice_id, number=number, actor=actor, now=now
    )


async def _mend(
    session: AsyncSession,
    kind: NoticeKind,
    notice_id: int,
    *,
    number: int,
    actor: ChatKey,
    now: datetime,
) -> int | None:
    """Write the notice; whatever was being mended before is overtaken by it."""
    earlier = await rewrites.mendings_of(session, notice_id)
    for each in earlier:
        await steering.stop(session, each, now)
    added = await notices.add(
        session,
        key=f"{kind}:{notice_id}:{number}",
        kind=kind,
        subject_id=notice_id,
        revision=0,
        lane=Lane.BULK,
        payload={},
        now=now,
        due_at=now,
        audience={
            "delivered": notice_id,
            "in_flight": await rewrites.in_flight(session, [notice_id, *earlier]),
            **rewrites.ANYBODY,
        },
        report_to=actor,
    )
    if added is not None:
        await audit.write(
            session, now=now, actor=actor, action=str(kind), subject=f"notice:{notice_id}",
            details={},
        )
    return added


async def reach(session: AsyncSession, notice_id: int, now: datetime) -> tuple[int, int, int]:
    """Count the copies that can be taken back, those too old, and those out of our reach.

    A digest is edited, and that at any time; what waits for one is never told.
    """
    recallable = await rewrites.count_copies(session, notice_id, since=now - RECALLABLE)
    standing = await rewrites.count_copies(session, notice_id)
    lost = await rewrites.count_out_of_reach(session, notice_id)
    in_digests = await rewrites.count_gathered(session, notice_id)
    return recallable + in_digests, standing - recallable, lost
