"""What broadcasts, their corrections and recalls, and news of a draft bring to a chat."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Html, Message
from content.model import ChatKind, Delivery, Localised, Notice, NoticeKind
from content.render.broadcasts import broadcast, draft_news
from jobs import draft_titles
from jobs.messenger import Target
from jobs.sources import news as source_news
from storage import drafts, notices, rewrites

KINDS = frozenset({
    NoticeKind.BROADCAST, NoticeKind.CORRECTION, NoticeKind.RECALL, NoticeKind.DRAFT_NEWS
})

RECALLABLE = timedelta(hours=48)
"""For so long Telegram lets a bot delete its own message (Bot API deleteMessage)."""


MISSING = "missing"
"""Why a copy is not mended that nobody knows the message of."""


@dataclass(frozen=True)
class Mended:
    """What a delivered copy shall show instead; an erased one shows nothing."""

    message: Message
    target: Target
    shows: int | None = None
    """The digest whose words it shows, where that is what stands in the chat."""


async def message(
    session: AsyncSession, delivery: Delivery, now: datetime
) -> Message | Mended | str:
    """Return what goes out, or in a word why nothing does."""
    match delivery.notice.kind:
        case NoticeKind.BROADCAST:
            return _words(delivery.notice, delivery)
        case NoticeKind.DRAFT_NEWS:
            return await _news(session, delivery)
        case _:
            return await _mended(session, delivery, now)


def text_of(notice: Notice) -> Localised:
    """Return a broadcast's words, which stand in its notice."""
    texts = notice.payload.get("text")
    return Localised(texts) if isinstance(texts, dict) else Localised()


def _words(notice: Notice, delivery: Delivery) -> Message:
    chat = delivery.chat
    return broadcast(
        text_of(notice), chat.language, personal=chat.kind is ChatKind.PRIVATE
    )


async def _mended(
    session: AsyncSession, delivery: Delivery, now: datetime
) -> Mended | str:
    notice = delivery.notice
    first = await notices.by_id(session, notice.subject_id)
    copy = await rewrites.copy_of(session, notice.subject_id, delivery.chat.key)
    if first is None or copy is None:
        return MISSING
    if notice.kind is NoticeKind.CORRECTION:
        return Mended(_words(first, delivery), Target(copy.message_id))
    if now - copy.sent_at >= RECALLABLE:
        return "too_late"
    return Mended(Message(Html()), Target(copy.message_id, erased=True))


async def _news(session: AsyncSession, delivery: Delivery) -> Message | str:
    if delivery.notice.payload.get("news") == source_news.KIND:
        return await source_news.message(session, delivery)
    draft = await drafts.by_id(session, delivery.notice.subject_id)
    if draft is None:
        return "draft removed"
    language = delivery.chat.language
    return draft_news(
        str(delivery.notice.payload.get("news", "")),
        draft_titles.title_of(draft.fields, language),
        language,
        draft.id,
    )
