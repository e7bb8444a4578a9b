"""A second organiser's yes, above a number of recipients."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from content.model import ChatId, Role
from storage import organisers
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT as ANNOUNCEMENT
from tests.behaviour.scenes import data_of, library, start
from tests.town import SAM, Town, all_text, labels, open_town

TEXT = "The office is closed.\n\n사무실을 닫습니다."


@pytest.fixture
async def town(database_file: Path) -> AsyncIterator[Town]:
    """A town in which more than one recipient needs a second yes; Sam is an organiser."""
    async with open_town(
        database_file, library=library(), approval_above=1
    ) as opened:
        await start(opened.ada, opened.sam, opened.tom, opened.mina)
        async with opened.bell.database.transaction() as session:
            await organisers.add(
                session, ChatId(SAM), Role.ORGANISER, opened.clock(), by=None
            )
        for person in (opened.tom, opened.mina):
            await person.says("/subscribe")
            person.unread()
        opened.sam.unread()
        yield opened


async def asked(town: Town) -> None:
    await town.ada.says("/broadcast " + TEXT)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.quiet()


async def gone_out(town: Town) -> bool:
    for _ in range(2):
        town.clock.forward(seconds=40)
        await town.quiet()
    return "The office is closed" in all_text(town.tom.messages())


async def test_nothing_goes_out_before_a_second_organiser_agrees(town: Town) -> None:
    await asked(town)
    assert "Waits for a second yes" in all_text(town.ada.messages())
    assert not await gone_out(town)
    assert "A second yes is asked for" in all_text(town.sam.unread())
    shown = all_text(await town.sam.presses("Look at it"))
    assert "The office is closed" in shown
    assert "사무실" in shown
    assert "2 chats" in shown
    await town.sam.presses("Yes, approve")
    assert await gone_out(town)
    assert "Approved" in all_text(town.ada.messages())


async def test_the_author_cannot_be_the_second(town: Town) -> None:
    await asked(town)
    await town.sam.presses("Look at it")
    approve = data_of(town.sam.messages()[-1], "Yes, approve")
    await town.ada.forges(approve)
    assert town.ada.toast["text"]
    assert not await gone_out(town)


async def test_two_who_agree_send_once(town: Town) -> None:
    await asked(town)
    await town.sam.presses("Look at it")
    message = town.sam.messages()[-1]
    approve = data_of(message, "Yes, approve")
    await town.sam.forges(approve, message["message_id"])
    await town.sam.forges(approve, message["message_id"])
    assert town.sam.toast["text"]
    assert await gone_out(town)
    assert all_text(town.tom.messages()).count("The office is closed") == 1


async def test_the_first_may_withdraw(town: Town) -> None:
    await asked(town)
    await town.sam.presses("Look at it")
    approve = data_of(town.sam.messages()[-1], "Yes, approve")
    await town.ada.presses("Withdraw")
    await town.quiet()
    assert "Withdrawn" in all_text(town.sam.messages())
    await town.sam.forges(approve)
    assert not await gone_out(town)
    assert any("The office" in label for label in labels((await town.ada.says("/drafts"))[-1]))


async def test_the_second_may_send_it_back(town: Town) -> None:
    await asked(town)
    await town.sam.presses("Look at it")
    await town.sam.presses("No, send it back")
    await town.quiet()
    assert "Sent back" in all_text(town.ada.messages())
    assert not await gone_out(town)


async def test_an_organiser_who_was_removed_approves_nothing(town: Town) -> None:
    await asked(town)
    await town.sam.presses("Look at it")
    approve = data_of(town.sam.messages()[-1], "Yes, approve")
    async with town.bell.database.transaction() as session:
        [(key, _id, _role)] = await organisers.named(session)
        await organisers.remove(session, key)
    await town.sam.forges(approve)
    assert not await gone_out(town)


async def test_few_recipients_need_no_second(town: Town) -> None:
    await town.ada.says("/broadcast " + TEXT)
    await town.ada.presses("For whom")
    await town.ada.presses("Readers of English")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    assert await gone_out(town)


async def test_an_event_and_a_planned_moment_wait_too(town: Town) -> None:
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    await town.ada.presses("Publish later")
    await town.ada.says("30 November, 18:30")
    await town.ada.presses("Yes, plan it")
    await town.quiet()
    await town.sam.presses("Look at it")
    await town.sam.presses("Yes, approve")
    await town.quiet()
    assert "Approved, and planned" in all_text(town.ada.messages())
    assert "Letters Across" not in all_text(town.tom.messages())
    town.clock.forward(days=8)
    await town.quiet()
    assert "Letters Across" in all_text(town.tom.messages())


async def test_without_another_organiser_the_author_is_told(town: Town) -> None:
    async with town.bell.database.transaction() as session:
        [(key, _id, _role)] = await organisers.named(session)
        await organisers.remove(session, key)
    await asked(town)
    assert "There is no other organiser" in all_text(town.ada.messages())
    assert not await gone_out(town)


async def test_what_a_removed_organiser_asked_for_is_held(town: Town) -> None:
    await town.sam.says("/broadcast " + TEXT)
    await town.sam.presses("Send…")
    await town.sam.presses("Yes, send")
    await town.quiet()
    await town.ada.says("/organisers")
    await town.ada.presses("Remove Sam")
    await town.ada.presses("Yes, remove")
    await town.quiet()
    assert "Held back" in all_text(town.ada.messages())
    assert not await gone_out(town)


async def test_the_second_sees_when_it_would_go_out(town: Town) -> None:
    await town.ada.says("/broadcast " + TEXT)
    await town.ada.presses("Publish later")
    await town.ada.says("tomorrow 9:00")
    await town.ada.presses("Yes, plan it")
    await town.quiet()
    assert "Tuesday 24 November 2026, 09:00 London" in all_text(
        await town.sam.presses("Look at it")
    )
