"""Discreet messages: what waits under neutral words, shown to the chat it was sent to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Message
from content.model import Chat, ChatId, ChatState, Delivery, Notice, Topic
from content.render import discreet as say
from content.render.common import Links
from jobs import event_notices
from jobs.rendering import Batch
from storage import notices, rewrites


async def delivered(session: AsyncSession, chat: Chat, notice_id: int) -> Notice | None:
    """Return a notice of which a copy stands in this very chat."""
    if await rewrites.copy_of(session, notice_id, chat.key) is None:
        return None
    return await notices.by_id(session, notice_id)


async def unveiled(
    session: AsyncSession,
    chat: Chat,
    notice_id: int,
    *,
    links: Links,
    now: datetime,
    topics: Sequence[Topic] = (),
) -> Message | None:
    """Return what waits under the neutral words of a delivered notice, as things stand now.

    None where the notice was not sent to this chat: a forged button shows nothing.
    """
    notice = await delivered(session, chat, notice_id)
    if notice is None:
        return None
    plainly = replace(chat, discreet=False, state=ChatState.ACTIVE)
    delivery = Delivery(0, notice, plainly, ChatId(0), 0)
    said = await Batch(session, links, now, {}, topics=topics).message(delivery)
    if isinstance(said, Message):
        return said
    about = notice.subject_id if notice.kind in event_notices.KINDS else 0
    return say.no_longer(chat.language, about)
