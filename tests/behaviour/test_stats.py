"""/stats: a picture and words; what is few is told to nobody, and the counts outlive the rows."""

from datetime import date, timedelta

from content.model import ChatId, ChatKind, Seat
from jobs import erasure, stats
from storage import attendance, chats, subscriptions
from storage import stats as counts
from tests.behaviour.scenes import publish, start
from tests.behaviour.test_roles import name
from tests.town import Town, a_meeting, all_text, text_of


async def readers(town: Town, number: int, *, come_to: int | None = None) -> None:
    async with town.bell.database.transaction() as session:
        for each in range(number):
            chat = await chats.get_or_add(session, ChatId(50_000 + each), kind=ChatKind.PRIVATE,
                                          language="en", now=town.clock())
            await subscriptions.follow(session, chat.key, ["events"], town.clock())
            if come_to is not None:
                await attendance.put(session, chat.key, come_to, Seat.COMING, town.clock())


async def test_the_numbers_come_as_a_picture_with_words(town: Town) -> None:
    await start(town.ada)
    [shown] = await town.ada.says("/stats")
    assert shown["photo"]
    assert "Follow something today: 0" in text_of(shown)
    assert "arrived: 0" in text_of(shown)


async def test_few_are_fewer_than_five_and_five_are_five(town: Town) -> None:
    await start(town.ada)
    meeting = await town.announce(a_meeting())
    await readers(town, 4, come_to=meeting.id)
    [few] = await town.ada.says("/stats")
    assert "Follow something today: fewer than five" in text_of(few)
    assert "A Meeting of Neighbours, 26 Nov: fewer than five" in text_of(few)

    await readers(town, 5)
    [five] = await town.ada.says("/stats")
    assert "Follow something today: 5" in text_of(five)


async def test_deliveries_are_counted_by_outcome(town: Town) -> None:
    await start(town.ada)
    await readers(town, 7)
    await publish(town)
    # Telegram knows none of them; that is believed when it has said so more than once.
    for _again in range(4):
        town.clock.forward(hours=1)
        await town.quiet()
    said = text_of((await town.ada.says("/stats"))[-1])
    assert "could not be delivered: 7" in said or "not sent any more: 7" in said


async def test_history_outlives_erasure(town: Town) -> None:
    await start(town.ada)
    meeting = await town.announce(a_meeting())
    await readers(town, 6, come_to=meeting.id)
    await stats.tick(town.bell.database, town.clock())
    town.clock.forward(days=60)
    await erasure.tick(town.bell.database, town.clock())
    async with town.bell.database.reading() as session:
        assert await attendance.count(session, meeting.id) == 0

    await stats.tick(town.bell.database, town.clock())

    assert "A Meeting of Neighbours, 26 Nov: 6" in all_text(await town.ada.says("/stats"))


async def test_counting_twice_a_day_keeps_one_count(town: Town) -> None:
    await readers(town, 3)
    await stats.tick(town.bell.database, town.clock())
    await readers(town, 9)
    town.clock.forward(hours=2)
    await stats.tick(town.bell.database, town.clock())
    async with town.bell.database.reading() as session:
        kept = await counts.of_days(session, stats.SUBSCRIBERS, date(2026, 11, 1))
    assert kept == [(date(2026, 11, 23), 0, 9)]


async def test_who_left_is_not_counted_on(town: Town) -> None:
    meeting = await town.announce(a_meeting())
    await readers(town, 6, come_to=meeting.id)
    await stats.tick(town.bell.database, town.clock())
    async with town.bell.database.transaction() as session:
        for each in range(6):
            chat = await chats.find(session, ChatId(50_000 + each))
            assert chat is not None
            await attendance.leave(session, chat.key, meeting.id)
    await stats.tick(town.bell.database, town.clock() + timedelta(hours=1))
    async with town.bell.database.reading() as session:
        numbers = await stats.numbers(session, town.clock())
    assert [each.count for each in numbers.attended] == [0]


async def test_no_count_leads_back_to_a_chat(town: Town) -> None:
    await readers(town, 6)
    await stats.tick(town.bell.database, town.clock())
    async with town.bell.database.transaction() as session:
        chat = await chats.find(session, ChatId(50_000))
        assert chat is not None
        await chats.forget(session, chat.key)
        kept = await counts.of_days(session, stats.SUBSCRIBERS, date(2026, 11, 1))
    assert kept == [(date(2026, 11, 23), 0, 6)]


async def test_korean_organisers_read_it_in_korean(town: Town) -> None:
    await name(town, town.mina, "Organiser")
    [_told, shown] = await town.mina.says("/stats")
    assert "숫자로 보기" in text_of(shown)
    assert shown["photo"]
