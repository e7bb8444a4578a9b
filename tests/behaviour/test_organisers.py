"""Who may publish: picked by an owner in Telegram, removed by a button, at once each time."""

from pathlib import Path

import pytest

from standin import StandIn
from storage import organisers
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, data_of, library, start
from tests.town import TOKEN, Person, Town, all_text, labels, open_town, text_of


async def add_tom(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    await town.ada.does("keyboard", text="Choose people", users=[town.tom.id])
    await town.ada.presses("Organiser")
    town.tom.unread()


async def test_an_owner_adds_people_by_picking_them(town: Town) -> None:
    await start(town.tom, town.ada)
    [listing] = await town.ada.says("/organisers")
    assert "Nobody but the owners" in text_of(listing)
    await town.ada.presses("Add somebody")
    button = town.standin.transcript(town.ada.id)["reply_keyboard"]["keyboard"][0][0]
    assert button["request_users"]["user_is_bot"] is False
    [chosen, for_tom, for_mina] = await town.ada.does(
        "keyboard", text="Choose people", users=[town.tom.id, town.mina.id]
    )
    assert "Tom and Mina" in text_of(chosen)
    assert "Nothing has changed yet" in text_of(chosen)
    await town.ada.forges(data_of(for_tom, "Organiser"), for_tom["message_id"])
    await town.ada.forges(data_of(for_mina, "Editor"), for_mina["message_id"])
    [listing] = await town.ada.says("/organisers")
    assert "Tom: organiser" in text_of(listing)
    assert "Mina: editor" in text_of(listing)


async def test_the_picking_keyboard_goes_away_after_use(town: Town) -> None:
    await add_tom(town)
    assert town.standin.transcript(town.ada.id)["reply_keyboard"] is None


async def test_a_new_organiser_can_post_at_once_and_sees_the_commands(town: Town) -> None:
    await add_tom(town)
    previews = await town.tom.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT)
    assert "Letters Across the Border" in text_of(previews[0])
    assert "/newevent" in all_text(await town.tom.says("/help"))
    menu = {entry["command"] for entry in town.standin.commands(town.tom.id)["commands"]}
    assert "newevent" in menu
    assert "organisers" not in menu
    assert "/organisers" not in all_text(await town.tom.says("/help"))


async def test_one_who_is_removed_can_do_nothing_from_that_moment(town: Town) -> None:
    await add_tom(town)
    await town.tom.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT)
    [asked] = await town.tom.presses("Publish…")
    await town.ada.says("/organisers")
    [sure] = await town.ada.presses("Remove Tom")
    assert "Remove Tom?" in text_of(sure)
    [done] = await town.ada.presses("Yes, remove")
    assert "no longer publish or draft: Tom" in text_of(done)

    await town.tom.forges(data_of(asked, "Yes, publish"), asked["message_id"])
    assert town.tom.toast["text"]
    assert "not something I can do" in all_text(await town.tom.says("/newevent x"))
    town.clock.forward(minutes=5)
    await town.quiet()
    assert "Letters" not in all_text(await town.tom.says("/events"))
    menu = {entry["command"] for entry in town.standin.commands(town.tom.id)["commands"]}
    assert "newevent" not in menu


async def test_removing_twice_changes_nothing(town: Town) -> None:
    await add_tom(town)
    await town.ada.says("/organisers")
    [sure] = await town.ada.presses("Remove Tom")
    yes = data_of(sure, "Yes, remove")
    await town.ada.forges(yes, sure["message_id"])
    await town.ada.forges(yes, sure["message_id"])
    assert town.ada.toast["text"]
    assert "Nobody but the owners" in all_text(await town.ada.says("/organisers"))


async def test_removing_can_be_thought_over(town: Town) -> None:
    await add_tom(town)
    await town.ada.says("/organisers")
    await town.ada.presses("Remove Tom")
    [listing] = await town.ada.presses("Who may do what")
    assert "Tom" in text_of(listing)


async def test_the_cancel_word_puts_the_keyboard_away(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    [told] = await town.ada.does("keyboard", text="Cancel")
    assert "Nobody was added" in text_of(told)
    assert town.standin.transcript(town.ada.id)["reply_keyboard"] is None


async def test_picking_somebody_twice_or_oneself_adds_nobody(town: Town) -> None:
    await add_tom(town)
    await town.ada.says("/organisers")
    for user in (town.tom.id, town.ada.id):
        await town.ada.presses("Add somebody")
        await town.ada.does("keyboard", text="Choose people", users=[user])
    await town.ada.presses("Organiser")
    assert "already" in town.ada.toast["text"]
    [listing] = await town.ada.says("/organisers")
    assert text_of(listing).count("Tom") == 1


@pytest.mark.parametrize("command", ["/organisers", "/newevent x", "/drafts", "/cancelevent"])
async def test_a_stranger_is_refused_politely(town: Town, command: str) -> None:
    await start(town.sam)
    [refused] = await town.sam.says(command)
    assert "not something I can do" in text_of(refused)
    assert labels(refused)


async def test_an_organiser_who_is_no_owner_names_nobody(town: Town) -> None:
    await add_tom(town)
    assert "not something I can do" in all_text(await town.tom.says("/organisers"))
    for data in ("oadd", "ors", "orm:1", "ormy:1"):
        assert await town.tom.forges(data) == []
        assert town.tom.toast["text"]


async def test_somebody_who_is_no_owner_cannot_share_users_into_the_list(town: Town) -> None:
    await add_tom(town)
    town.standin.world.push(
        "message",
        {
            "message_id": 999, "date": int(town.standin.world.now()),
            "chat": {"id": town.sam.id, "type": "private", "first_name": "Sam"},
            "from": {"id": town.sam.id, "is_bot": False, "first_name": "Sam"},
            "users_shared": {"request_id": 1, "users": [{"user_id": town.sam.id}]},
        },
    )
    await town.answered()
    assert "Sam" not in all_text(await town.ada.says("/organisers"))


async def test_an_organiser_cannot_post_from_a_group(town: Town) -> None:
    await add_tom(town)
    group = town.standin.add_chat("supergroup", "Friends", admins=[town.tom.id])
    town.standin.say(town.tom.id, "/newevent\n" + SUPPORTER_ANNOUNCEMENT, chat=group["id"])
    await town.answered()
    said = all_text(town.tom.messages(group["id"]))
    assert "Letters" not in said
    assert "There are no drafts" in all_text(await town.tom.says("/drafts"))


async def test_names_of_organisers_are_asked_of_telegram_each_time(town: Town) -> None:
    await add_tom(town)
    town.standin.add_user("Thomas", user_id=town.tom.id, language_code="en")
    assert "Thomas" in all_text(await town.ada.says("/organisers"))


async def pick(town: Town, person: Person, role: str) -> None:
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    await town.ada.does("keyboard", text="Choose people", users=[person.id])
    await town.ada.presses(role)


@pytest.mark.parametrize(
    ("role", "told"),
    [("Organiser", "이제 주최자이십니다"), ("Editor", "이제 편집자이십니다")],
)
async def test_who_is_given_a_role_is_told_in_their_language(
    town: Town, role: str, told: str
) -> None:
    await start(town.mina, town.ada)
    town.mina.unread()
    await pick(town, town.mina, role)
    [message] = town.mina.unread()
    assert text_of(message).startswith(told)
    assert "/newevent" in text_of(message)
    assert {"도움말", "📝 초안 목록"} == set(labels(message))
    assert "I have told Mina" in text_of(town.ada.messages()[-1])


async def test_who_has_not_pressed_start_cannot_be_told_and_the_owner_hears_so(
    town: Town,
) -> None:
    await start(town.ada)
    await pick(town, town.sam, "Organiser")
    assert "they have not pressed Start here yet" in text_of(town.ada.messages()[-1])
    assert "/newevent" in all_text(await town.sam.says("/start") + await town.sam.says("/help"))


async def test_who_gets_another_role_is_told(town: Town) -> None:
    await add_tom(town)
    town.tom.unread()
    await town.ada.says("/organisers")
    await town.ada.presses("Tom → editor")
    assert "You are an editor now" in all_text(town.tom.unread())


async def test_who_is_removed_is_told_and_reads_on(town: Town) -> None:
    await add_tom(town)
    town.tom.unread()
    await town.ada.says("/organisers")
    await town.ada.presses("Remove Tom")
    await town.ada.presses("Yes, remove")
    [message] = town.tom.unread()
    assert "Your role has ended" in text_of(message)
    assert "🗓 Coming meetings" in labels(message)


async def test_an_owner_leaves_a_drafts_question_by_the_word_cancel(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/newevent")
    said = all_text(await town.ada.says("Cancel"))
    assert "Nobody was added" not in said
    assert "There are no drafts" in said


async def test_asking_for_people_closes_the_question_before_it(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/newevent Tea with Neighbours")
    await town.ada.says("/organisers")
    await town.ada.presses("Add somebody")
    [told] = await town.ada.does("keyboard", text="Cancel")
    assert "Nobody was added" in text_of(told)
    assert any("Tea with" in label for label in labels((await town.ada.says("/drafts"))[-1]))


async def test_an_owner_taken_out_of_the_settings_has_no_rights_left(
    database_file: Path,
) -> None:
    async with StandIn(token=TOKEN) as street:
        async with open_town(database_file, standin=street, library=library()) as town:
            await start(town.ada)
        async with open_town(
            database_file, standin=street, library=library(), owners=frozenset()
        ) as town:
            assert "not something I can do" in all_text(await town.ada.says("/newevent x"))
            async with town.bell.database.reading() as session:
                assert await organisers.owners(session) == []
