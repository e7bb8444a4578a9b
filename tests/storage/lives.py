"""A reader who has done everything one can do, so that no table is forgotten by a test."""

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EVENTS_TOPIC, Chat, ChatId, Role, Seat
from content.taking_in.model import SourceKind
from storage import attendance, audit, chats, drafts, edits, feeds, organisers, reminders, sources
from storage import tables as t
from tests.storage.builders import HOUR, NOW, a_chat, a_notice, added, an_event, fan_out

LONG_ID = ChatId(7_310_245_118_402)
"""Long enough not to stand in a file by chance."""


async def lived_in(session: AsyncSession, chat_id: int = LONG_ID) -> Chat:
    """Add a chat that has left a row in every table that refers to chats."""
    event = await added(session, an_event(f"event-of-{len(str(chat_id))}"))
    chat = await a_chat(session, chat_id, EVENTS_TOPIC, "secret-topic")
    key = chat.key
    await chats.set_timezone(session, key, "Pacific/Kiritimati")
    await reminders.set_(session, key, event.id, 77, NOW + HOUR, 0, NOW)
    await attendance.put(session, key, event.id, Seat.COMING, NOW)
    await attendance.took_calendar(session, key, event.id, NOW)
    await drafts.add(session, key, {"title": "unpublished-title"}, NOW)
    await edits.begin(
        session, key, event.id, seen={}, seen_at=NOW, wanted={}, awaiting=None, now=NOW
    )
    await organisers.add(session, ChatId(chat_id), Role.ORGANISER, NOW, key)
    await sources.offer(
        session, url=f"https://example.org/feed-{key}", kind=SourceKind.FEED, title="News",
        by=key, now=NOW,
    )
    await audit.write(session, now=NOW, actor=key, action="publish", subject="event:1", details={})
    notice = await a_notice(session, f"of {chat_id % 1000}", report_to=key)
    await fan_out(session, notice)
    await session.execute(
        t.digests.insert().values(chat_key=key, period="daily", at_hour=8, due_at=NOW)
    )
    await session.execute(
        t.chats.update().where(t.chats.c.key == key).values(
            panic_tag=chats.sealer_of(session).seal_word("rhubarb")
        )
    )
    await attendance.keep_name(session, key, event.id, "Zoe Quux")
    await session.execute(t.gathered.insert().values(chat_key=key, notice_id=notice))
    await feeds.make(session, key, f"digest of {chat_id % 1000}", NOW)
    await session.execute(t.chat_gate.insert().values(chat_key=key, next_us=1))
    return chat
