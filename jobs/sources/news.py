"""What a look brought, on its way to the organisers: gathered, and told in one message."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Message
from content.model import ChatKey, Delivery, DraftState, Lane, NoticeKind
from content.render.organisers import source_news as say
from jobs import draft_titles
from storage import drafts, notices, organisers, source_items, sources
from storage.sources import Source

KIND = "source"


@dataclass
class News:
    """Numbers of drafts and items, by what became of them; `left` were too many at once."""

    drafts: list[int] = field(default_factory=list)
    published: list[int] = field(default_factory=list)
    moved: list[int] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    proposed: list[int] = field(default_factory=list)
    carried: list[int] = field(default_factory=list)
    unlisted: list[int] = field(default_factory=list)
    relisted: list[int] = field(default_factory=list)
    passed_over: int = 0

    @property
    def number(self) -> int:
        """How many things there are to tell."""
        return sum(
            len(ids) for ids in (
                self.drafts, self.published, self.moved, self.cancelled, self.proposed,
                self.carried, self.unlisted, self.relisted,
            )
        )

    @property
    def is_any(self) -> bool:
        """Whether there is anything to tell."""
        return self.number > 0


async def tell(session: AsyncSession, source: Source, news: News, now: datetime) -> None:
    """Tell everybody who may publish, in the transaction of the drafts; nothing new, nothing."""
    if not news.is_any:
        return
    keys = await publishers(session)
    await notices.add(
        session,
        key=f"source:{source.id}:{uuid4().hex}",
        kind=NoticeKind.DRAFT_NEWS,
        subject_id=source.id,
        revision=0,
        lane=Lane.BULK,
        payload={"news": KIND, **asdict(news)},
        now=now,
        due_at=now,
        audience={"chats": keys},
    )


async def publishers(session: AsyncSession) -> list[ChatKey]:
    """Return who may publish."""
    return [key for key, _chat, role in await organisers.all_(session) if role.publishes]


async def message(session: AsyncSession, delivery: Delivery) -> Message | str:
    """Return the news as they are by now: what has been dealt with meanwhile is left out."""
    payload, language = delivery.notice.payload, delivery.chat.language
    source = await sources.by_id(session, delivery.notice.subject_id)
    if source is None:
        return "source removed"
    told = say.News(
        title=source.title or source.url,
        source_id=source.id,
        drafts=await _drafts(session, payload, "drafts", language, open_only=True),
        published=await _drafts(session, payload, "published", language),
        moved=await _drafts(session, payload, "moved", language),
        cancelled=await _drafts(session, payload, "cancelled", language),
        proposed=await _items(session, payload, "proposed", language),
        carried=await _items(session, payload, "carried", language),
        unlisted=await _meetings(session, payload, "unlisted", language, missing=True),
        relisted=await _meetings(session, payload, "relisted", language, missing=False),
        passed_over=int(str(payload.get("passed_over", 0))),
    )
    return say.news(told, language) if told.is_any else "dealt with"


def _ids(payload: Mapping[str, object], name: str) -> Iterable[int]:
    ids = payload.get(name)
    return [each for each in ids if isinstance(each, int)] if isinstance(ids, list) else []


async def _drafts(
    session: AsyncSession,
    payload: Mapping[str, object],
    name: str,
    language: str,
    *,
    open_only: bool = False,
) -> tuple[tuple[int, str], ...]:
    found = [await drafts.by_id(session, each) for each in _ids(payload, name)]
    return tuple(
        (draft.id, draft_titles.title_of(draft.fields, language))
        for draft in found
        if draft is not None and (not open_only or draft.state is DraftState.OPEN)
    )


async def _items(
    session: AsyncSession, payload: Mapping[str, object], name: str, language: str
) -> tuple[tuple[int, str], ...]:
    found = [await source_items.by_id(session, each) for each in _ids(payload, name)]
    return tuple((each.id, _title(each.fields, language)) for each in found if each is not None)


async def _meetings(
    session: AsyncSession, payload: Mapping[str, object], name: str, language: str, *, missing: bool
) -> tuple[say.Meeting, ...]:
    """Return what went missing, or came back; what has turned round meanwhile is left out."""
    found = [await source_items.by_id(session, each) for each in _ids(payload, name)]
    kept = [entry for entry in found if entry is not None and entry.is_missing is missing]
    made = [await drafts.by_id(session, entry.draft_id) for entry in kept if entry.draft_id]
    return tuple(
        say.Meeting(
            draft.event_id or draft.id, draft_titles.title_of(draft.fields, language), draft.state
        )
        for draft in made
        if draft is not None and not (missing and draft.state is DraftState.DISCARDED)
    )


def _title(fields: Mapping[str, Any], language: str) -> str:
    return draft_titles.title_of(fields, language)
