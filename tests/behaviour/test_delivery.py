"""Deliveries in bad weather: nobody is left out, and nobody is told twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from content.model import Lane
from jobs import fanout
from jobs.delivery import DeliveryWorker
from standin import StandIn
from storage import deliveries
from storage.database import Database
from storage.types import Sealer
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, Complaints, library, start
from tests.town import DATA_KEY, TOKEN, ManualClock, Person, Town, all_text, open_town, text_of

NEWS = "Letters Across the Border"


async def on_its_way(town: Town, *, more: int = 0) -> list[Person]:
    """Let people follow, and Ada publish; the deliveries are written and none is sent."""
    people = [town.tom, town.mina]
    for number in range(more):
        town.standin.add_user(f"Person {number}", user_id=5000 + number, language_code="en")
        people.append(Person(town, 5000 + number))
    await start(*people, town.ada)
    for person in people:
        await person.says("/subscribe meetings")
        person.unread()
    await town.ada.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT)
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())
    return people


def copies(person: Person) -> int:
    return sum(NEWS in text_of(one) for one in person.messages())


@asynccontextmanager
async def another_bot(file: Path, town: Town) -> AsyncIterator[DeliveryWorker]:
    """A second worker with a database connection of its own, as in another process."""
    bell = town.bell
    database = Database(f"sqlite:///{file}", sealer=Sealer(bytes.fromhex(DATA_KEY)))
    await database.open()
    services = bell.services
    try:
        yield DeliveryWorker(
            database, services.messenger, services.pace, clock=town.clock,
            links=services.links, name="another",
        )
    finally:
        await database.dispose()


async def test_a_chat_that_blocks_unnoticed_is_set_aside_and_the_others_get_theirs(
    town: Town,
) -> None:
    tom, mina = await on_its_way(town)
    town.standin.faults(
        method="sendMessage", match={"chat_id": tom.id}, code=403, times=1,
        description="Forbidden: bot was blocked by the user",
    )
    await town.quiet()
    assert copies(tom) == 0
    assert copies(mina) == 1
    report = all_text(town.ada.unread())
    assert "One chat" in report
    assert "1 " in report.partition("📨")[2]
    await town.quiet()
    assert copies(tom) == 0


async def test_one_whose_account_is_gone_is_set_aside(town: Town) -> None:
    tom, mina = await on_its_way(town)
    tom_calls = town.standin.calls()["next"]
    await tom.does("deactivate")
    await town.quiet()
    await town.quiet()
    assert copies(mina) == 1
    tried = [call for call in town.standin.calls(since=tom_calls)["calls"]
             if str(call["params"].get("chat_id")) == str(tom.id)]
    assert len(tried) == 1


async def test_a_429_holds_everybody_back_and_loses_nobody(town: Town) -> None:
    people = await on_its_way(town)
    town.standin.faults(method="sendMessage", code=429, retry_after=1, times=1)
    await town.quiet()
    town.clock.forward(seconds=2)
    await town.quiet()
    assert [copies(person) for person in people] == [1, 1]


@pytest.mark.parametrize("code", [500, 502, 503])
async def test_a_server_error_is_tried_again_later_and_not_at_once(
    town: Town, code: int
) -> None:
    tom, mina = await on_its_way(town)
    town.standin.faults(method="sendMessage", match={"chat_id": tom.id}, code=code, times=1)
    await town.quiet()
    assert (copies(tom), copies(mina)) == (0, 1)
    await town.quiet()
    assert copies(tom) == 0
    town.clock.forward(minutes=1)
    await town.quiet()
    assert (copies(tom), copies(mina)) == (1, 1)


async def test_a_request_lost_before_it_arrived_is_sent_again(town: Town) -> None:
    tom, mina = await on_its_way(town)
    town.standin.faults(method="sendMessage", match={"chat_id": tom.id}, drop="before", times=1)
    await town.quiet()
    town.clock.forward(minutes=1)
    await town.quiet()
    assert (copies(tom), copies(mina)) == (1, 1)


async def test_an_answer_lost_after_it_arrived_may_send_a_second_copy_and_no_third(
    town: Town,
) -> None:
    """At least once: a second copy is a smaller fault than a missed change of room."""
    tom, mina = await on_its_way(town)
    town.standin.faults(method="sendMessage", match={"chat_id": tom.id}, drop="after", times=1)
    await town.quiet()
    for _ in range(3):
        town.clock.forward(minutes=10)
        await town.quiet()
    assert copies(tom) == 2
    assert copies(mina) == 1


async def test_an_answer_that_is_no_json_loses_nobody(town: Town) -> None:
    tom, mina = await on_its_way(town)
    town.standin.faults(
        method="sendMessage", match={"chat_id": tom.id}, raw="<html>Bad Gateway</html>", times=1
    )
    for _ in range(3):
        await town.quiet()
        town.clock.forward(minutes=10)
    assert copies(tom) >= 1
    assert copies(mina) == 1


async def test_a_chat_that_always_fails_is_given_up_and_reported(town: Town) -> None:
    tom, mina = await on_its_way(town)
    town.standin.faults(method="sendMessage", match={"chat_id": tom.id}, code=502)
    for _ in range(10):
        await town.quiet()
        town.clock.forward(hours=7)
    assert (copies(tom), copies(mina)) == (0, 1)
    assert "One chat" in all_text(town.ada.unread())


async def test_what_a_dead_worker_had_claimed_comes_back_after_its_lease(town: Town) -> None:
    people = await on_its_way(town)
    async with town.bell.database.transaction() as session:
        claimed = await deliveries.claim(
            session, lane=Lane.BULK, worker="dead", now=town.clock(),
            lease=timedelta(seconds=60), limit=60,
        )
    assert len(claimed) == 2
    await town.quiet()
    assert [copies(person) for person in people] == [0, 0]
    town.clock.forward(seconds=61)
    await town.quiet()
    await town.quiet()
    assert [copies(person) for person in people] == [1, 1]


async def test_a_worker_that_died_while_sending_is_followed_by_another(town: Town) -> None:
    people = await on_its_way(town)
    async with town.bell.database.transaction() as session:
        claimed = await deliveries.claim(
            session, lane=Lane.BULK, worker="dead", now=town.clock(),
            lease=timedelta(seconds=60), limit=60,
        )
        await deliveries.mark_sending(session, [one.id for one in claimed], "dead")
    town.clock.forward(seconds=61)
    await town.quiet()
    await town.quiet()
    assert [copies(person) for person in people] == [1, 1]


async def test_a_worker_whose_claim_has_passed_to_another_sends_nothing_more(
    database_file: Path,
) -> None:
    async with open_town(database_file, library=library()) as town:
        people = await on_its_way(town)
        async with another_bot(database_file, town) as other:
            async with town.bell.database.transaction() as session:
                claimed = await deliveries.claim(
                    session, lane=Lane.BULK, worker="slow", now=town.clock(),
                    lease=timedelta(seconds=60), limit=60,
                )
            town.clock.forward(seconds=61)
            await other.recover()
            while await other.run_once():
                pass
            async with town.bell.database.transaction() as session:
                late = await deliveries.mark_sending(
                    session, [one.id for one in claimed], "slow"
                )
        assert late == set()
        assert [copies(person) for person in people] == [1, 1]


async def test_two_workers_on_one_database_send_each_message_once(database_file: Path) -> None:
    async with open_town(database_file, library=library()) as town:
        people = await on_its_way(town, more=20)
        async with another_bot(database_file, town) as other:
            async def work(worker: DeliveryWorker) -> None:
                while await worker.run_once():
                    pass

            await asyncio.gather(work(town.bell.worker), work(other))
        assert [copies(person) for person in people] == [1] * len(people)


async def test_the_same_fan_out_twice_adds_nothing(town: Town) -> None:
    people = await on_its_way(town)
    await asyncio.gather(
        *(fanout.tick(town.bell.database, town.clock()) for _ in range(3))
    )
    await town.quiet()
    await town.quiet()
    assert [copies(person) for person in people] == [1, 1]


async def test_a_bot_that_ends_between_sending_and_the_rest_tells_each_once(
    database_file: Path,
) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            people = await on_its_way(town, more=4)
            street.faults(method="sendMessage", match={"chat_id": 5003}, code=502, times=1)
            await town.quiet()
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            clock.forward(minutes=2)
            await town.quiet()
            assert [copies(person) for person in people] == [1] * len(people)


async def test_what_waits_until_the_meeting_is_over_is_not_sent(town: Town) -> None:
    people = await on_its_way(town)
    town.clock.forward(days=30)
    await town.quiet()
    assert [copies(person) for person in people] == [0, 0]


async def test_a_reply_that_telegram_puts_off_comes_all_the_same(town: Town) -> None:
    await start(town.tom)
    town.standin.faults(method="sendMessage", code=429, retry_after=1, times=1)
    assert "No meetings are planned" in all_text(await town.tom.says("/events"))


async def test_a_button_is_answered_even_when_its_answer_is_lost(
    town: Town, complaints: Complaints
) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe meetings")
    town.standin.faults(method="answerCallbackQuery", code=502, times=1)
    message = town.tom.messages()[-1]
    town.standin.press(town.tom.id, message["message_id"], label="All briefings")
    await town.answered()
    assert "You receive: Meetings and All briefings" in all_text(await town.tom.says("/settings"))
    assert complaints.all_() == []
