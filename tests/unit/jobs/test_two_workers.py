"""Two workers on one database: a chat hears one thing at a time, in order, whoever sends it."""

from collections import Counter, defaultdict

from sqlalchemy import select

from bot.messenger import TelegramMessenger
from content.message import Message
from content.model import ChatId, Lane
from jobs.messenger import Outcome
from jobs.pace import Pace
from storage import deliveries
from storage import tables as t
from storage.database import Database
from tests.storage.backends import ON_POSTGRESQL
from tests.storage.builders import LEASE
from tests.unit.jobs.office import Office, at_work

pytestmark = ON_POSTGRESQL

SLOW = 3
"""So few a second that neither worker claims everything."""


class Witness(TelegramMessenger):
    """Sends, and notes when a chat was written to while it was being written to."""

    under_way: Counter[ChatId]
    overlaps: list[ChatId]

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        if self.under_way[chat_id]:
            self.overlaps.append(chat_id)
        self.under_way[chat_id] += 1
        try:
            return await super().send(chat_id, message, thread_id=thread_id)
        finally:
            self.under_way[chat_id] -= 1


def witness_of(office: Office) -> Witness:
    witness = Witness(office.bot)
    witness.under_way, witness.overlaps = Counter(), []
    return witness


async def arrivals(office: Office) -> dict[int, list[int]]:
    """Return Telegram's numbers of what each chat heard, in the order it was to hear it."""
    d, heard = t.deliveries.c, defaultdict(list)
    async with office.database.reading() as session:
        rows = await session.execute(select(d.chat_key, d.message_id).order_by(d.id))
    for chat_key, message_id in rows:
        heard[chat_key].append(message_id)
    return heard


async def test_every_chat_hears_all_in_order_and_one_at_a_time(
    office: Office, other: Database
) -> None:
    people = await office.people(4)
    notices = [await office.news(people, f"news-{number}") for number in range(4)]
    witness = witness_of(office)

    async with at_work(
        office.worker(Pace(SLOW), messenger=witness),
        office.worker(Pace(SLOW), messenger=witness, database=other),
    ):
        for notice in notices:
            await office.until_done(notice)

    assert witness.overlaps == []
    heard = await arrivals(office)
    assert len(heard) == 4
    assert all(numbers == sorted(numbers) and len(numbers) == 4 for numbers in heard.values())


async def test_a_worker_lets_another_finish_with_a_chat_and_serves_the_rest(
    office: Office, other: Database
) -> None:
    [one, *rest] = await office.people(5)
    first = await office.news([one], "first")
    async with other.transaction() as session:
        [held] = await deliveries.claim(
            session, lane=Lane.BULK, worker="other", now=office.now(), lease=LEASE, limit=1
        )
        assert await deliveries.mark_sending(session, [held.id], "other")
    second = await office.news([one], "second")
    news = await office.news(rest, "news")

    async with at_work(office.worker()):
        await office.until_done(news)
        assert await office.states(second) == {"claimed": 1}
        async with other.transaction() as session:
            await deliveries.settle_sent(session, [(held.id, 1)], "other", office.now())
        await office.until_done(second)

    assert await office.states(first) == {"sent": 1}
    assert office.copies()[int(held.chat_id)] == 1
