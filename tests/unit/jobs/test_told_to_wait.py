"""Whose a 429 is, against the stand-in's own limits: the whole bot's, a person's, a group's."""

import asyncio

import pytest
from telegram import Bot

from bot.messenger import TelegramMessenger
from content.message import Html, Message
from content.model import ChatId, ChatKind, Lane
from jobs.messenger import Later, Outcome, Sent
from jobs.pace import Pace
from tests.unit.jobs.office import SOON, Office, at_work

ADA = 1003


async def reply(office: Office, pace: Pace, chat_id: int) -> Outcome:
    """Answer a person, as handlers do."""
    with await pace.slot(Lane.INTERACTIVE, ChatId(chat_id)):
        return await TelegramMessenger(office.bot).send(
            ChatId(chat_id), Message(Html("Yes.")), thread_id=None
        )


async def use_up(bot: Bot, chat_id: int, messages: int) -> None:
    """Write to a chat from elsewhere: our pace knows nothing of it."""
    for number in range(messages):
        await bot.send_message(chat_id, f"{number}")


async def until(office: Office, notice: int, wanted: dict[str, int]) -> None:
    """Wait until the deliveries of a notice are in these states."""
    async with asyncio.timeout(SOON.total_seconds()):
        while await office.states(notice) != wanted:
            await office.tally.next()


@pytest.mark.alone
async def test_where_the_whole_bot_is_too_fast_everybody_waits(office: Office) -> None:
    notice = await office.news(await office.people(60))
    office.street.flood(on=True, overall=40)
    pace = Pace(200)

    async with at_work(office.worker(pace)):
        await office.until_done(notice)

    assert await office.states(notice) == {"sent": 60}
    assert set(office.copies().values()) == {1}
    assert office.tally.freezes[0] is True
    refused = [call["at"] for call in office.sends() if call["status"] == 429]
    accepted = [call["at"] for call in office.sends() if call["status"] == 200]
    assert len(refused) < 20
    # All that was let through after the first refusal came a second later.
    assert min(at for at in accepted if at > refused[-1]) - refused[0] >= 0.9


async def test_a_person_who_was_answered_too_quickly_waits_alone(office: Office) -> None:
    [hasty, *others] = await office.people(30)
    office.street.flood(on=True, overall=1000, chat_burst=3, per_chat=0.05)
    pace = Pace(500)

    answers = [await reply(office, pace, 5000) for _ in range(4)]

    assert [type(each) for each in answers] == [Sent, Sent, Sent, Later]
    last = answers[-1]
    assert isinstance(last, Later)
    assert last.wait is not None
    assert not pace.told_to_wait(last.wait, ChatId(5000))
    assert pace.frozen_for == 0
    assert pace.chat_wait(ChatId(5000)) > 10
    notice = await office.news([hasty, *others])
    async with at_work(office.worker(pace)):
        await until(office, notice, {"sent": 29, "pending": 1})
    assert office.tally.freezes == []


async def test_a_group_that_had_its_twenty_a_minute_waits_alone(office: Office) -> None:
    group = office.street.add_chat("supergroup", "Neighbours", admins=[ADA])["id"]
    [neighbours] = await office.remember(group, kind=ChatKind.SUPERGROUP)
    people = await office.people(30)
    office.street.flood(on=True, overall=1000)
    await use_up(office.bot, group, 20)
    notice = await office.news([neighbours, *people])
    pace = Pace(500)

    async with at_work(office.worker(pace)):
        await until(office, notice, {"sent": 30, "pending": 1})

    assert office.tally.freezes == [False]
    assert pace.frozen_for == 0
    assert 30 < pace.chat_wait(ChatId(group)) <= 60
    assert [call["status"] for call in office.sends() if call["chat_id"] == group][20:] == [429]
