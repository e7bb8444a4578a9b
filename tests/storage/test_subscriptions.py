"""Who follows what, who comes, who holds which role, and who did what."""

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EVENTS_TOPIC, ChatState, Role, Seat
from storage import attendance, audiences, audit, chats, organisers, reminders, subscriptions
from tests.storage.builders import DAY, HOUR, MINA, NOW, TOM, a_chat, added, an_event


async def test_topics_are_followed_and_left(session: AsyncSession) -> None:
    chat = await a_chat(session)

    assert await subscriptions.follow(session, chat.key, ["media", "film"], NOW) == 2
    assert await subscriptions.follow(session, chat.key, ["film", "books"], NOW) == 1
    assert await subscriptions.of(session, chat.key) == {"media", "film", "books"}
    assert await subscriptions.unfollow(session, chat.key, ["film", "unknown"]) == 1
    assert await subscriptions.of(session, chat.key) == {"media", "books"}
    assert await subscriptions.unfollow(session, chat.key) == 2
    assert await subscriptions.of(session, chat.key) == frozenset()


async def test_following_or_leaving_nothing_is_no_fault(session: AsyncSession) -> None:
    chat = await a_chat(session, MINA, "media")

    assert await subscriptions.follow(session, chat.key, [], NOW) == 0
    assert await subscriptions.unfollow(session, chat.key, []) == 0
    assert await subscriptions.of(session, chat.key) == {"media"}


async def test_an_audience_counts_each_active_chat_once(session: AsyncSession) -> None:
    await a_chat(session, 1, EVENTS_TOPIC, "film", language="en")
    await a_chat(session, 2, "film", language="ko")
    await a_chat(session, 3, EVENTS_TOPIC, language="ko")
    await a_chat(session, 4, "books")
    gone = await a_chat(session, 5, EVENTS_TOPIC)
    await chats.set_state(session, gone.key, ChatState.GONE, NOW)

    assert await audiences.by_language(session, {"topics": [EVENTS_TOPIC, "film"]}) == {
        "en": 1, "ko": 2,
    }  # fmt: skip
    assert await audiences.by_language(session, {"topics": []}) == {}


async def test_an_event_concerns_who_comes_is_reminded_or_has_the_file(
    session: AsyncSession,
) -> None:
    event, other = await added(session), await added(session, an_event("other"))
    coming, reminded, filed, bystander, silent = [
        await a_chat(session, number) for number in range(1, 6)
    ]
    await attendance.put(session, coming.key, event.id, Seat.COMING, NOW)
    await attendance.put(session, silent.key, event.id, Seat.COMING, NOW)
    await attendance.put(session, bystander.key, other.id, Seat.COMING, NOW)
    await reminders.set_(session, reminded.key, event.id, 60, NOW + HOUR, 0, NOW)
    for _ in range(2):
        await attendance.took_calendar(session, filed.key, event.id, NOW)
    await attendance.took_calendar(session, coming.key, event.id, NOW)
    await chats.set_state(session, silent.key, ChatState.STOPPED, NOW)

    assert await attendance.concerned(session, event.id) == [
        coming.key, reminded.key, filed.key,
    ]  # fmt: skip


async def test_organisers_are_known_by_their_id(session: AsyncSession) -> None:
    owner = await organisers.add(session, MINA, Role.OWNER, NOW, None)
    ada = await organisers.add(session, TOM, Role.ORGANISER, NOW + DAY, owner)

    assert await organisers.role_of(session, MINA) is Role.OWNER
    assert await organisers.role_of(session, TOM) is Role.ORGANISER
    assert await organisers.all_(session) == [
        (owner, MINA, Role.OWNER), (ada, TOM, Role.ORGANISER),
    ]  # fmt: skip


async def test_a_role_changes_and_ends(session: AsyncSession) -> None:
    key = await organisers.add(session, TOM, Role.ORGANISER, NOW, None)
    assert await organisers.add(session, TOM, Role.OWNER, NOW, None) == key
    assert await organisers.role_of(session, TOM) is Role.OWNER

    assert await organisers.remove(session, key)
    assert not await organisers.remove(session, key)
    assert await organisers.role_of(session, TOM) is None
    assert await organisers.all_(session) == []


async def test_someone_known_keeps_their_choices_when_named(session: AsyncSession) -> None:
    tom = await a_chat(session, TOM, language="ko")

    assert await organisers.add(session, TOM, Role.ORGANISER, NOW, None) == tom.key
    assert await chats.find(session, TOM) == tom


async def test_the_last_deed_is_first(session: AsyncSession) -> None:
    tom = await a_chat(session, TOM)
    for number in range(3):
        await audit.write(
            session, now=NOW, actor=tom.key, action="publish", subject=f"event:{number}",
            details={"title": "제목", "seconds": 30},
        )  # fmt: skip

    latest = await audit.latest(session, 2)

    assert [entry.subject for entry in latest] == ["event:2", "event:1"]
    assert latest[0].details == {"title": "제목", "seconds": 30}
    assert (latest[0].actor, latest[0].at) == (tom.key, NOW)
