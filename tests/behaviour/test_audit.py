"""/audit: an owner reads who did what, and nobody else does."""

import pytest

from storage import audit
from tests.behaviour.scenes import publish, start
from tests.behaviour.test_roles import draft_of, name
from tests.town import Town, all_text, gives_away, text_of


async def test_an_empty_log_says_so(town: Town) -> None:
    await start(town.ada)
    assert "Nothing has been done here yet" in all_text(await town.ada.says("/audit"))


async def test_publishing_undoing_and_cancelling_are_told_with_name_and_meeting(
    town: Town,
) -> None:
    await start(town.ada)
    await draft_of(town.ada)
    await town.ada.presses("Publish…")
    await town.ada.presses("Yes, publish")
    await town.ada.presses("Undo")
    await publish(town)
    await town.ada.says("/cancelevent Letters")
    await town.ada.presses("Yes, cancel it")

    [log] = await town.ada.says("/audit")

    said = text_of(log)
    assert said.index("cancelled a meeting") < said.index("took it back") < said.rindex("published")
    assert said.count("Ada") == 4
    assert "“Letters Across the Border”" in said
    assert "Monday 23 November 2026, 09:00 London" in said


async def test_roles_given_changed_and_taken_are_told(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await draft_of(town.tom)
    await town.tom.presses("Ready for publication")
    await town.ada.says("/organisers")
    await town.ada.presses("Tom → organiser")
    await town.ada.presses("Remove Tom")
    await town.ada.presses("Yes, remove")

    said = all_text(await town.ada.says("/audit"))

    order = ["took somebody’s role away", "made an organiser of an editor",
             "handed a draft to the organisers", "named an editor"]
    assert [said.index(each) for each in order] == sorted(said.index(each) for each in order)
    assert "“Tom”" in said


async def test_the_log_turns_pages_in_its_own_message(town: Town) -> None:
    await start(town.ada)
    async with town.bell.database.transaction() as session:
        for number in range(19):
            await audit.write(session, now=town.clock(), actor=None, action="library-skipped",
                              subject=f"event:{number}", details={"slug": "x"})
    [first] = await town.ada.says("/audit")
    assert text_of(first).count("the bot itself") == 8
    [second] = await town.ada.presses("›")
    assert second["message_id"] == first["message_id"]
    [last] = await town.ada.forges("aud:999", first["message_id"])
    assert text_of(last).count("the bot itself") == 3


async def test_the_log_is_told_in_korean_too(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await town.ada.says("/language ko")
    said = all_text(await town.ada.says("/audit"))
    assert "편집자를 정했습니다" in said


async def test_names_are_asked_of_telegram_now_and_stored_nowhere(town: Town) -> None:
    await name(town, town.tom, "Editor")
    town.standin.add_user("Thomas", user_id=town.tom.id, language_code="en")
    assert "Thomas" in all_text(await town.ada.says("/audit"))
    async with town.bell.database.reading() as session:
        entries = await audit.latest(session)
    secrets = ("Tom", str(town.tom.id))
    assert not any(gives_away(str(entry), secret) for entry in entries for secret in secrets)


async def test_who_has_been_erased_is_named_no_more(town: Town) -> None:
    await name(town, town.tom, "Editor")
    await town.tom.says("/forget")
    await town.tom.presses("Yes")
    said = all_text(await town.ada.says("/audit"))
    assert "named an editor" in said
    assert "Tom" not in said


async def test_a_deed_this_version_does_not_know_is_told_all_the_same(town: Town) -> None:
    await start(town.ada)
    async with town.bell.database.transaction() as session:
        await audit.write(session, now=town.clock(), actor=None, action="something new",
                          subject="strange:1:2", details={})
    assert "no words for" in all_text(await town.ada.says("/audit"))


@pytest.mark.parametrize("role", ["Editor", "Organiser"])
async def test_nobody_but_owners_reads_it(town: Town, role: str) -> None:
    await name(town, town.tom, role)
    assert "not something I can do" in all_text(await town.tom.says("/audit"))
    assert await town.tom.forges("aud:0") == []
    assert town.tom.toast["text"]
