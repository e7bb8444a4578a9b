"""What an organiser sees of a notice on its way, and what the levers under it do."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.messenger import TelegramMessenger
from content.message import Message
from content.model import ChatId
from jobs import fanout
from jobs.messenger import Messenger, Outcome
from jobs.progress import Reporter
from standin import StandIn
from storage import notices
from storage import tables as t
from storage.database import Database
from storage.types import Sealer
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT as ANNOUNCEMENT
from tests.behaviour.scenes import Complaints, library, publish, start
from tests.town import (
    DATA_KEY,
    TOKEN,
    Json,
    ManualClock,
    Person,
    Town,
    all_text,
    labels,
    open_town,
    text_of,
)

FIRST = 6000
"""The user id of the first follower."""

async def followed_by(town: Town, number: int) -> None:
    """Let people come who want to hear of events; Ada is one who only publishes."""
    await start(town.ada)
    for number_of in range(number):
        person = Person(town, FIRST + number_of)
        town.standin.add_user("Somebody", user_id=person.id, language_code="en")
        await person.says("/start")
        await person.says("/subscribe meetings")


async def spread(town: Town) -> None:
    """Publish, and let the notice reach the table and nobody yet."""
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())
    await town.reporter.tick(town.clock())


async def published_by_the_clock(town: Town) -> None:
    """Let a notice go out whose progress message is yet to be made."""
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    for label in ("Publish", "publish", "Send now"):
        await town.ada.presses(label)
    await fanout.tick(town.bell.database, town.clock())
    async with town.bell.database.transaction() as session:
        made = {"report_message_id": None, "reported": None, "reported_at": None}
        await session.execute(update(t.notices).values(made))


def the_report(town: Town) -> Json:
    """Return the one message that shows the sending."""
    [report] = [
        message for message in town.ada.messages()
        if "Letters Across" in text_of(message)
        and any(text_of(message).startswith(head) for head in HEADS)
    ]
    return report


HEADS = ("Being sent", "Paused", "Being stopped", "Stopped", "Sent")


def reached(town: Town) -> int:
    people = [user["id"] for user in town.standin.state()["users"] if user["id"] >= FIRST]
    return sum("Letters Across" in all_text(town.tom.messages(person)) for person in people)


async def test_one_message_tells_the_figures_and_in_the_end_the_report(town: Town) -> None:
    await followed_by(town, 3)
    await spread(town)
    going = the_report(town)
    assert "0 of 3 have it" in text_of(going)
    assert "Less than a minute left" in text_of(going)
    assert labels(going)[:2] == ["⏸ Pause", "⏹ Stop"]

    town.clock.forward(seconds=3)
    await town.quiet()
    done = the_report(town)
    assert done["message_id"] == going["message_id"]
    assert "Sent" in text_of(done)
    assert "3 of 3 have it" in text_of(done)
    assert "Pause" not in str(labels(done))


async def test_the_message_is_edited_at_a_calm_pace(town: Town) -> None:
    await followed_by(town, 3)
    await spread(town)
    before = the_report(town).get("edits", 0)
    for _ in range(20):
        town.clock.forward(seconds=0.1)
        await town.quiet()
    assert the_report(town).get("edits", 0) == before

    town.clock.forward(seconds=1)
    await town.quiet()
    assert the_report(town)["edits"] == before + 1
    for _ in range(3):
        town.clock.forward(seconds=5)
        await town.quiet()
    assert the_report(town)["edits"] == before + 1


async def test_two_processes_that_report_make_one_message_and_each_edit_once(
    town: Town, database_file: Path
) -> None:
    await followed_by(town, 3)
    await published_by_the_clock(town)
    town.standin.faults(method="sendMessage", match={"chat_id": town.ada.id}, delay=0.3)
    before = len(town.ada.messages())
    async with another_reporter(town, database_file) as another:
        both = (town.reporter, another)
        first = [asyncio.create_task(each.tick(town.clock())) for each in both]
        # While the first message is on its way, everybody's next ring comes.
        town.clock.forward(seconds=5)
        await asyncio.gather(*first, *(each.tick(town.clock()) for each in both))
        while await town.bell.worker.run_once():
            pass
        town.clock.forward(seconds=5)
        await asyncio.gather(*(each.tick(town.clock()) for each in both * 2))

    assert len(town.ada.messages()) == before + 1
    report = town.ada.messages()[-1]
    assert "3 of 3 have it" in text_of(report)
    assert report["edits"] == 1


@asynccontextmanager
async def another_reporter(town: Town, file: Path) -> AsyncIterator[Reporter]:
    """Lend a reporter with a database connection of its own, as in another process."""
    database = Halting(file)
    database.let_go.set()
    yield a_reporter(town, database)
    await database.dispose()


def a_reporter(town: Town, database: Database, messenger: Messenger | None = None) -> Reporter:
    services = town.bell.services
    return Reporter(database, messenger or services.messenger, services.pace)


class Halting(Database):
    """Looks at once, but stands still before it writes, until it is let go."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"sqlite:///{file}", sealer=Sealer(bytes.fromhex(DATA_KEY)))
        self.has_looked = asyncio.Event()
        self.let_go = asyncio.Event()

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[AsyncSession]:
        self.has_looked.set()
        await self.let_go.wait()
        async with super().transaction() as session:
            yield session


class Slow(TelegramMessenger):
    """Sends, but what it sends is long on its way: until it is let go."""

    def __init__(self, town: Town) -> None:
        super().__init__(town.bell.app.bot)
        self.is_on_its_way = asyncio.Event()
        self.let_go = asyncio.Event()

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        self.is_on_its_way.set()
        await self.let_go.wait()
        return await super().send(chat_id, message, thread_id=thread_id)


async def test_who_looked_before_another_had_sent_the_message_sends_no_second(
    town: Town, database_file: Path
) -> None:
    await followed_by(town, 3)
    await published_by_the_clock(town)
    before = len(town.ada.messages())
    slow, halting = Slow(town), Halting(database_file)
    first = asyncio.create_task(a_reporter(town, town.bell.database, slow).tick(town.clock()))
    await slow.is_on_its_way.wait()
    town.clock.forward(seconds=5)
    second = asyncio.create_task(a_reporter(town, halting).tick(town.clock()))
    await halting.has_looked.wait()
    slow.let_go.set()
    await first
    halting.let_go.set()
    await second
    await halting.dispose()

    assert len(town.ada.messages()) == before + 1


async def test_a_reporter_that_died_in_its_turn_is_followed_by_another(town: Town) -> None:
    await followed_by(town, 1)
    await spread(town)
    town.clock.forward(seconds=3)
    async with town.bell.database.transaction() as session:
        [watched] = await notices.to_report(session, town.clock())
        assert await notices.take_report(
            session, watched.notice.id, now=town.clock(), last=watched.reported_at,
            turn=timedelta(minutes=1),
        )
    await town.quiet()
    town.clock.forward(seconds=30)
    await town.quiet()
    assert "0 of 1 have it" in text_of(the_report(town))
    town.clock.forward(seconds=31)
    await town.quiet()
    assert "1 of 1 has it" in text_of(the_report(town))


async def test_a_pause_holds_until_it_is_taken_back(town: Town) -> None:
    await followed_by(town, 3)
    await spread(town)
    await town.ada.presses("Pause")
    assert "Paused" in text_of(the_report(town))
    for _ in range(3):
        town.clock.forward(hours=1)
        await town.quiet()
    assert reached(town) == 0

    await town.ada.presses("Go on")
    await town.quiet()
    town.clock.forward(seconds=3)
    await town.quiet()
    assert reached(town) == 3
    assert "3 of 3 have it" in text_of(the_report(town))


async def test_a_pause_holds_for_a_bot_that_was_restarted(database_file: Path) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await followed_by(town, 3)
            await spread(town)
            await town.ada.presses("Pause")
            await town.quiet()
        clock.forward(hours=1)
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await town.quiet()
            assert reached(town) == 0
            await town.ada.presses("Go on")
            await town.quiet()
            assert reached(town) == 3


async def test_other_news_goes_out_while_one_is_paused(town: Town) -> None:
    await followed_by(town, 2)
    await spread(town)
    await town.ada.presses("Pause")
    await publish(town, ANNOUNCEMENT.replace("Letters Across the Border", "An Evening of Songs"))

    assert reached(town) == 0
    assert "Evening of Songs" in all_text(town.tom.messages(FIRST))


async def test_stop_asks_once_more_then_drops_and_counts_the_rest(town: Town) -> None:
    await followed_by(town, 3)
    await spread(town)
    await town.ada.presses("Stop")
    assert "3 chats would not get it" in text_of(the_report(town))
    await town.ada.presses("leave it")
    assert "would not get it" not in text_of(the_report(town))
    await town.ada.presses("Stop")
    await town.ada.presses("Yes, stop")
    town.clock.forward(seconds=3)
    await town.quiet()

    report = text_of(the_report(town))
    assert "Stopped" in report
    assert "3 not sent, since it was stopped" in report
    assert reached(town) == 0
    town.clock.forward(hours=1)
    await town.quiet()
    assert reached(town) == 0


async def test_what_was_sent_before_a_stop_stays_sent(town: Town) -> None:
    await followed_by(town, 3)
    town.standin.faults(method="sendMessage", match={"chat_id": FIRST + 1}, code=500, times=1)
    await spread(town)
    await town.quiet()
    assert reached(town) == 2
    town.clock.forward(seconds=3)
    await town.quiet()
    await town.ada.presses("Stop")
    await town.ada.presses("Yes, stop")
    town.clock.forward(hours=1)
    await town.quiet()

    report = text_of(the_report(town))
    assert "2 of 3 have it" in report
    assert "1 not sent, since it was stopped" in report
    assert reached(town) == 2


async def test_a_used_button_changes_nothing_and_says_so(town: Town) -> None:
    await followed_by(town, 1)
    await spread(town)
    old = the_report(town)
    data = next(
        button["callback_data"]
        for row in old["reply_markup"]["inline_keyboard"] for button in row
        if "Pause" in button["text"]
    )
    await town.quiet()
    town.clock.forward(seconds=3)
    await town.quiet()
    await town.ada.forges(data, old["message_id"])

    assert town.ada.toast["text"]
    assert "1 of 1 has it" in text_of(the_report(town))


async def test_strangers_cannot_pull_the_levers(town: Town) -> None:
    await followed_by(town, 2)
    await spread(town)
    await start(town.sam)
    for verb in ("np", "nr", "ns", "nsn", "nsy", "na"):
        assert await town.sam.forges(f"{verb}:1") == []
        assert town.sam.toast["text"]
    await town.quiet()

    assert reached(town) == 2


@pytest.mark.parametrize("data", ["np", "np:x", "np:-1", "nsy:999999999999999", "na:0"])
async def test_forged_levers_are_answered_calmly(
    town: Town, complaints: Complaints, data: str
) -> None:
    await start(town.ada)
    await town.ada.forges(data)

    assert town.ada.toast["text"]
    assert complaints.all_() == []


async def test_the_report_says_why_chats_were_not_reached(town: Town) -> None:
    await followed_by(town, 4)
    await spread(town)
    town.standin.faults(
        method="sendMessage", match={"chat_id": FIRST}, code=403,
        description="Forbidden: bot was blocked by the user",
    )
    await town.quiet()
    town.clock.forward(seconds=3)
    await town.quiet()

    report = text_of(the_report(town))
    assert "3 of 4 have it" in report
    assert "One chat could not be reached" in report
    assert "1 blocked the bot" in report


async def test_the_report_speaks_the_organisers_language(town: Town) -> None:
    await followed_by(town, 2)
    await town.ada.says("/language")
    await town.ada.presses("한국어")
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    await town.ada.presses("게시")
    await town.ada.presses("예, 게시")
    await town.ada.presses("지금 보내기")
    await town.quiet()

    assert "2곳 중 2곳이 받았습니다" in all_text(town.ada.messages())


async def test_what_is_in_doubt_is_shown_and_sent_again_at_a_word(town: Town) -> None:
    await followed_by(town, 2)
    await spread(town)
    async with town.bell.database.transaction() as session:
        await session.execute(update(t.notices).values(policy=t.Policy.HOLD))
    town.standin.faults(method="sendMessage", match={"chat_id": FIRST}, drop="after", times=1)
    await town.quiet()
    town.clock.forward(seconds=3)
    await town.quiet()
    report = the_report(town)
    assert "For one chat it is not certain" in text_of(report)
    assert "1 of 2 has it" in text_of(report)

    await town.ada.presses("Send it again")
    await town.quiet()
    town.clock.forward(seconds=3)
    await town.quiet()
    assert "2 of 2 have it" in text_of(the_report(town))
    assert "not certain" not in text_of(the_report(town))
