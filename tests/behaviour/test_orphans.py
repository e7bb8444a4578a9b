"""What was planned by somebody who may no longer publish is held, and the owners are told."""

import pytest

from content.model import ChatId, Role
from storage import organisers
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT as ANNOUNCEMENT
from tests.behaviour.scenes import start
from tests.town import Town, all_text, labels

TEXT = "The office is closed.\n\n사무실을 닫습니다."


async def planned_by_sam(town: Town, what: str = "/newevent\n" + ANNOUNCEMENT) -> None:
    """Tom follows; Sam, an organiser, plans something for tomorrow morning."""
    await start(town.tom, town.sam, town.ada)
    await town.tom.says("/subscribe")
    async with town.bell.database.transaction() as session:
        await organisers.add(session, ChatId(town.sam.id), Role.ORGANISER, town.clock(), by=None)
    await town.sam.says(what)
    await town.sam.presses("Publish later")
    await town.sam.says("tomorrow 9:00")
    await town.sam.presses("Yes, plan it")
    for person in (town.tom, town.ada, town.sam):
        person.unread()


async def removed(town: Town) -> None:
    await town.ada.says("/organisers")
    await town.ada.presses("Remove Sam")
    await town.ada.presses("Yes, remove")
    await town.quiet()


async def demoted(town: Town) -> None:
    await town.ada.says("/organisers")
    await town.ada.presses("Sam → editor")
    await town.quiet()


async def next_day(town: Town) -> None:
    town.clock.forward(days=2)
    for _ in range(2):
        await town.quiet()
        town.clock.forward(seconds=40)


@pytest.mark.parametrize("what", ["/newevent\n" + ANNOUNCEMENT, "/broadcast " + TEXT])
async def test_what_a_removed_organiser_had_planned_is_held(town: Town, what: str) -> None:
    await planned_by_sam(town, what)
    await removed(town)
    told = all_text(town.ada.unread())
    assert "Held back: its organiser may no longer publish" in told
    assert "Nobody was told" in told

    await next_day(town)
    assert town.tom.unread() == []


async def test_an_organiser_made_an_editor_plans_nothing_any_more(town: Town) -> None:
    await planned_by_sam(town)
    await demoted(town)
    assert "Held back" in all_text(town.ada.unread())
    await next_day(town)
    assert town.tom.unread() == []


async def test_rights_lost_in_another_way_are_seen_when_the_moment_comes(town: Town) -> None:
    await planned_by_sam(town)
    async with town.bell.database.transaction() as session:
        [(key, _id, _role)] = await organisers.named(session)
        await organisers.remove(session, key)
    await next_day(town)
    assert town.tom.unread() == []
    assert "Held back" in all_text(town.ada.unread())


@pytest.mark.parametrize(
    ("what", "go"),
    [
        ("/newevent\n" + ANNOUNCEMENT, ("Publish…", "Yes, publish", "Send now")),
        ("/broadcast " + TEXT, ("Send…", "Yes, send", "Send now")),
    ],
)
async def test_an_owner_takes_up_what_was_held_and_sends_it(
    town: Town, what: str, go: tuple[str, ...]
) -> None:
    await planned_by_sam(town, what)
    await removed(town)
    await town.ada.presses("Look at it")
    for label in go:
        await town.ada.presses(label)
    await town.quiet()
    assert town.tom.unread()


async def test_the_removed_organiser_cannot_take_it_back_up(town: Town) -> None:
    await planned_by_sam(town)
    await removed(town)
    town.sam.unread()
    assert await town.sam.forges("dr:1") == []
    assert "not something I can do" in town.sam.toast["text"]


async def test_an_organiser_who_is_forgotten_leaves_the_plan_to_the_owners(town: Town) -> None:
    await planned_by_sam(town)
    await town.sam.says("/forget")
    await town.sam.presses("Yes, erase everything")
    await town.quiet()
    assert "Held back" in all_text(town.ada.unread())
    await next_day(town)
    assert town.tom.unread() == []
    [listing] = await town.ada.says("/drafts")
    assert any("Letters Across" in label for label in labels(listing))


async def test_an_owners_own_plan_goes_out(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe")
    town.tom.unread()
    await town.ada.says("/broadcast " + TEXT)
    await town.ada.presses("Publish later")
    await town.ada.says("tomorrow 9:00")
    await town.ada.presses("Yes, plan it")
    await next_day(town)
    assert "The office is closed" in all_text(town.tom.unread())
