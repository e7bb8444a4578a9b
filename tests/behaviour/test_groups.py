"""Groups and channels: administrators choose, everybody reads, a new id loses nothing."""

from typing import Any

import pytest

from tests.behaviour.scenes import Complaints, buttons, publish, start
from tests.town import Json, Town, a_meeting, all_text, labels, text_of


class Place:
    """A group or channel, and what the bot says in it."""

    def __init__(self, town: Town, kind: str = "supergroup", **more: Any) -> None:
        self.town = town
        card = town.standin.add_chat(
            kind, "Friends of Hyesan", admins=[town.ada.id],
            members=[town.tom.id, town.mina.id], **more,
        )
        self.id = int(card["id"])
        self.seen: set[int] = set()

    async def hears(self, user: int, text: str, **more: Any) -> list[Json]:
        """Let somebody speak here; return what the bot answers, its greeting left out."""
        await self.town.answered()
        self.news()
        self.town.standin.say(user, text, chat=self.id, **more)
        await self.town.answered()
        return self.news()

    async def feels(self, user: int, data: str, message_id: int) -> Json:
        """Let somebody press a button with this data; return what pops up."""
        pressed = self.town.standin.press(user, message_id, chat=self.id, data=data)
        toast = await self.town.standin.callback(pressed["id"], wait=20)
        await self.town.answered()
        return toast

    def messages(self) -> list[Json]:
        return self.town.tom.messages(self.id)

    def news(self) -> list[Json]:
        fresh = [each for each in self.messages() if each["message_id"] not in self.seen]
        self.seen.update(each["message_id"] for each in fresh)
        return fresh


async def ticked(place: Place) -> list[str]:
    """Return what the place follows, as an administrator sees it."""
    said = await place.hears(place.town.ada.id, "/settings")
    return [line for line in text_of(said[-1]).splitlines() if line.startswith("You receive")]


async def test_an_administrator_subscribes_the_group_and_it_hears_the_news(town: Town) -> None:
    place = Place(town)
    await start(town.ada)
    [choice] = await place.hears(town.ada.id, "/subscribe meetings")
    assert "✓ Meetings" in labels(choice)
    await publish(town)
    [told] = place.news()
    assert "Letters Across the Border" in text_of(told)


async def test_members_can_look_and_not_change(town: Town) -> None:
    place = Place(town)
    [choice] = await place.hears(town.ada.id, "/subscribe meetings")
    for words in ("/subscribe", "/unsubscribe", "/stop", "/forget", "/language ko"):
        [refused] = await place.hears(town.tom.id, words)
        assert "only its administrators" in text_of(refused), words
    for data in ("sub:events", "suba", "subn", "stop", "fg", "fgy", "lang:ko", "so:60", "back"):
        toast = await place.feels(town.tom.id, data, choice["message_id"])
        assert toast["text"], data
    assert await ticked(place) == ["You receive: Meetings"]
    assert "No meetings" in all_text(await place.hears(town.tom.id, "/events"))


async def test_an_administrators_press_changes_the_group(town: Town) -> None:
    place = Place(town)
    [choice] = await place.hears(town.ada.id, "/subscribe meetings")
    await place.feels(town.ada.id, "sub:briefings", choice["message_id"])
    assert await ticked(place) == ["You receive: Meetings and All briefings"]


async def test_an_anonymous_administrator_counts_as_one(town: Town) -> None:
    place = Place(town)
    [choice] = await place.hears(town.ada.id, "/subscribe meetings", anonymous=True)
    assert "✓ Meetings" in labels(choice)


async def test_one_who_is_no_longer_administrator_changes_nothing(town: Town) -> None:
    place = Place(town)
    town.standin.member(place.id, town.tom.id, "administrator")
    await place.hears(town.tom.id, "/subscribe meetings")
    town.standin.member(place.id, town.tom.id, "member")
    [refused] = await place.hears(town.tom.id, "/unsubscribe")
    assert "only its administrators" in text_of(refused)


async def test_start_of_a_member_shows_and_keeps_nothing(town: Town) -> None:
    place = Place(town)
    [welcome] = await place.hears(town.tom.id, "/start@division_bell_demo_bot")
    assert "An administrator chooses" in text_of(welcome)
    assert "Nothing is kept" in all_text(await place.hears(town.ada.id, "/forget"))


async def test_start_of_a_member_does_not_end_the_groups_pause(town: Town) -> None:
    place = Place(town)
    await start(town.ada)
    await place.hears(town.ada.id, "/subscribe meetings")
    await place.hears(town.ada.id, "/stop")
    await place.hears(town.tom.id, "/start")
    await publish(town)
    assert place.news() == []


async def test_commands_for_another_bot_are_left_alone(town: Town) -> None:
    place = Place(town)
    assert await place.hears(town.ada.id, "/subscribe@other_bot") == []
    assert await place.hears(town.ada.id, "/events@Other_Bot now") == []
    assert await place.hears(town.ada.id, "/subscribe@Division_Bell_Demo_Bot meetings")


async def test_chatter_and_unknown_commands_in_a_group_are_left_alone(
    town: Town, complaints: Complaints
) -> None:
    place = Place(town)
    town.standin.bot_member(place.id, town.ada.id, "administrator")
    await town.answered()
    place.news()
    for words in ("hello all", "what's on next week?", "/weather", "stop"):
        assert await place.hears(town.tom.id, words) == [], words
    town.standin.upload(town.tom.id, "sticker", chat=place.id, data=b"\0")
    town.standin.upload(town.tom.id, "poll", chat=place.id)
    await town.answered()
    assert place.news() == []
    assert complaints.all_() == []


async def test_what_organisers_can_do_is_not_told_to_a_group(town: Town) -> None:
    place = Place(town)
    [told] = await place.hears(town.ada.id, "/help")
    assert "/events" in text_of(told)
    assert "/newevent" not in text_of(told)
    assert "/organisers" not in text_of(told)
    assert "/organisers" in all_text(await town.ada.says("/help"))


async def test_a_card_in_a_group_has_no_button_that_speaks_for_one_person(town: Town) -> None:
    place = Place(town)
    await town.announce(a_meeting())
    [card] = await place.hears(town.tom.id, "/next")
    assert not any("coming" in label.lower() and "meetings" not in label.lower()
                   for label in labels(card))


async def test_a_members_calendar_file_does_not_sign_the_group_up(town: Town) -> None:
    place = Place(town)
    await town.announce(a_meeting())
    await start(town.ada)
    await place.hears(town.ada.id, "/subscribe briefings")
    [file] = await place.hears(town.tom.id, "/calendar")
    assert file["document"]
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    await town.quiet()
    assert place.news() == []


async def test_news_in_a_group_carries_no_personal_buttons(town: Town) -> None:
    place = Place(town)
    await start(town.ada)
    await place.hears(town.ada.id, "/subscribe meetings")
    await publish(town)
    [told] = place.news()
    verbs = {button.get("callback_data", "").split(":")[0] for button in buttons(told)}
    assert not verbs & {"go", "rm", "subs", "set"}


async def test_a_forum_hears_the_news_in_the_topic_where_it_asked(town: Town) -> None:
    place = Place(town, is_forum=True)
    await start(town.ada)
    thread = town.standin.open_topic(place.id, "Meetings")["thread"]
    [choice] = await place.hears(town.ada.id, "/subscribe meetings", thread=thread)
    assert choice["message_thread_id"] == thread
    await publish(town)
    [told] = place.news()
    assert told["message_thread_id"] == thread


async def test_subscribing_again_elsewhere_moves_the_news_there(town: Town) -> None:
    place = Place(town, is_forum=True)
    await start(town.ada)
    thread = town.standin.open_topic(place.id, "Meetings")["thread"]
    await place.hears(town.ada.id, "/subscribe meetings", thread=thread)
    await place.hears(town.ada.id, "/subscribe meetings")
    await publish(town)
    [told] = place.news()
    assert "message_thread_id" not in told


async def test_a_channel_subscribes_by_a_post(town: Town) -> None:
    place = Place(town, "channel")
    await start(town.ada)
    [choice] = await place.hears(town.ada.id, "/subscribe meetings")
    assert "✓ Meetings" in labels(choice)
    await publish(town)
    told = place.news()
    assert "Letters Across the Border" in all_text(told)


async def test_a_channel_is_offered_no_reminders(town: Town) -> None:
    place = Place(town, "channel")
    await place.hears(town.ada.id, "/subscribe meetings")
    [settings] = await place.hears(town.ada.id, "/settings")
    assert "Quiet hours: none" in text_of(settings)
    assert "emind" not in text_of(settings)
    assert not [label for label in labels(settings) if "emind" in label or "1 day" in label]


@pytest.mark.parametrize(
    ("kind", "status", "rights"),
    [
        ("channel", "administrator", {"can_edit_messages": True}),
        ("supergroup", "restricted", {"can_send_messages": False}),
    ],
)
async def test_where_the_bot_may_not_write_whoever_decided_so_is_told_in_private(
    town: Town, kind: str, status: str, rights: dict[str, bool]
) -> None:
    await start(town.ada)
    place = Place(town, kind)
    await town.answered()
    town.ada.unread()
    town.standin.bot_member(place.id, town.ada.id, status, rights)
    await town.answered()
    [told] = town.ada.unread()
    assert "I may not write in that chat" in text_of(told)
    assert "What I can do" in labels(told)


async def test_nothing_is_said_of_rights_where_the_bot_may_write(town: Town) -> None:
    await start(town.ada)
    Place(town, "channel")
    await town.answered()
    assert not town.ada.unread()


async def test_a_reader_of_a_channel_cannot_press_its_choices(town: Town) -> None:
    place = Place(town, "channel")
    await start(town.ada)
    [choice] = await place.hears(town.ada.id, "/subscribe meetings")
    for data in ("subn", "sub:events", "stop", "fgy", "lang:ko"):
        toast = await place.feels(town.tom.id, data, choice["message_id"])
        assert toast["text"], data
    await publish(town)
    assert "Letters Across the Border" in all_text(place.news())


async def test_an_administrator_of_a_channel_can_press_its_choices(town: Town) -> None:
    place = Place(town, "channel")
    [choice] = await place.hears(town.ada.id, "/subscribe meetings")
    await place.feels(town.ada.id, "sub:briefings", choice["message_id"])
    assert "✓ All briefings" in labels(place.messages()[0])


@pytest.mark.parametrize("silent", [False, True], ids=["service message", "400 alone"])
async def test_a_group_that_becomes_a_supergroup_keeps_its_subscription(
    town: Town, silent: bool
) -> None:
    place = Place(town, "group")
    await start(town.ada)
    await place.hears(town.ada.id, "/subscribe meetings")
    new = town.standin.migrate(place.id, silent=silent)["chat_id"]
    await town.answered()
    await publish(town)
    await town.quiet()
    news = [one for one in town.tom.messages(new) if "Letters" in text_of(one)]
    assert len(news) == 1
    town.standin.say(town.ada.id, "/settings", chat=new)
    await town.answered()
    assert "You receive: Meetings" in all_text(town.tom.messages(new))


async def test_a_group_that_removed_the_bot_is_left_alone_until_it_is_back(town: Town) -> None:
    place = Place(town)
    await start(town.ada)
    await place.hears(town.ada.id, "/subscribe meetings")
    town.standin.bot_member(place.id, town.ada.id, "kicked")
    await town.answered()
    before = town.standin.calls()["next"]
    await publish(town)
    tried = [call for call in town.standin.calls(since=before)["calls"]
             if str(call["params"].get("chat_id")) == str(place.id)]
    assert tried == []

    town.standin.bot_member(place.id, town.ada.id, "member")
    await town.answered()
    place.news()
    assert await ticked(place) == ["You receive: Meetings"]


async def test_forgetting_a_group_takes_an_administrator(town: Town) -> None:
    place = Place(town)
    await start(town.ada)
    await place.hears(town.ada.id, "/subscribe meetings")
    [asked] = await place.hears(town.ada.id, "/forget")
    await place.feels(town.tom.id, "fgy", asked["message_id"])
    assert await ticked(place) == ["You receive: Meetings"]
    await place.feels(town.ada.id, "fgy", asked["message_id"])
    place.news()
    await publish(town)
    assert "Letters" not in all_text(place.news())


async def test_an_answer_takes_the_place_of_the_one_before(town: Town) -> None:
    place = Place(town)
    await town.announce(a_meeting())
    [first] = await place.hears(town.tom.id, "/events")
    [second] = await place.hears(town.mina.id, "/next")
    shown = [message["message_id"] for message in place.messages()]
    assert first["message_id"] not in shown
    assert second["message_id"] in shown


async def test_news_stays_where_answers_come_and_go(town: Town) -> None:
    place = Place(town)
    await start(town.ada)
    await place.hears(town.ada.id, "/subscribe meetings")
    await publish(town)
    [told] = place.news()
    await place.hears(town.tom.id, "/events")
    await place.hears(town.tom.id, "/next")
    assert told["message_id"] in [message["message_id"] for message in place.messages()]


@pytest.mark.parametrize("may_delete", [True, False])
async def test_the_question_goes_too_where_the_bot_may_delete(
    town: Town, may_delete: bool
) -> None:
    place = Place(town, bot="administrator" if may_delete else "member")
    await town.announce(a_meeting())
    await place.hears(town.tom.id, "/next")
    stands = [
        text_of(message) for message in town.standin.transcript(place.id)["messages"]
        if not message.get("deleted")
    ]
    assert ("/next" in stands) is not may_delete


async def test_a_group_is_greeted_once_when_the_bot_is_added(town: Town) -> None:
    place = Place(town, bot=None)
    town.standin.bot_member(place.id, town.ada.id, "member")
    await town.answered()
    [welcome] = place.news()
    assert "administrator" in text_of(welcome)
    town.standin.bot_member(place.id, town.ada.id, "administrator")
    await town.answered()
    assert place.news() == []


async def test_a_channel_is_not_greeted(town: Town) -> None:
    place = Place(town, "channel", bot=None)
    town.standin.bot_member(place.id, town.ada.id, "administrator")
    await town.answered()
    assert place.news() == []
