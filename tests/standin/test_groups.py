"""Groups, channels and forums: who hears what, who may do what, where they move to."""

from typing import Any

import pytest

from standin import SimError, StandIn
from tests.standin.conftest import Hand


@pytest.fixture
async def group(town: StandIn, hand: Hand) -> int:
    """A supergroup of Ada and Tom where the bot is a plain member."""
    chat = town.add_chat("supergroup", "Group", username="the_group", members=[1001], admins=[1003])
    await hand.drain()
    return int(chat["id"])


async def texts(hand: Hand) -> list[str]:
    return [update["message"]["text"] for update in await hand.drain()]


async def test_the_bots_coming_and_going_is_told(hand: Hand, town: StandIn) -> None:
    chat = town.add_chat("group", "Group", members=[1001], admins=[1003])["id"]
    town.bot_member(chat, 1003, "administrator")
    town.bot_member(chat, 1003, "kicked")
    updates = await hand.drain()
    changes = [u["my_chat_member"] for u in updates if "my_chat_member" in u]
    messages = [u["message"] for u in updates if "message" in u]

    assert [c["new_chat_member"]["status"] for c in changes] == [
        "member",
        "administrator",
        "kicked",
    ]
    assert changes[1]["old_chat_member"]["status"] == "member"
    assert changes[0]["from"]["id"] == 1003
    assert messages[0]["new_chat_members"][0]["id"] == 42
    assert len(messages) == 1


async def test_privacy_mode_hides_what_is_not_for_the_bot(
    hand: Hand, town: StandIn, group: int
) -> None:
    own = await hand.says(group, "ask me")
    town.say(1001, "just talking", chat=group)
    town.say(1001, "/next", chat=group)
    town.say(1001, "/next@division_bell_demo_bot", chat=group)
    town.say(1001, "/next@other_bot", chat=group)
    town.say(1001, "an answer", chat=group, reply_to=own["message_id"])
    town.say(1001, "hello @division_bell_demo_bot", chat=group)

    assert await texts(hand) == ["/next", "/next@division_bell_demo_bot", "an answer"]


async def test_an_administrator_hears_everything(hand: Hand, town: StandIn, group: int) -> None:
    town.bot_member(group, 1003, "administrator")
    await hand.drain()
    town.say(1001, "just talking", chat=group)

    assert await texts(hand) == ["just talking"]


async def test_without_privacy_mode_everything_is_heard(
    hand: Hand, town: StandIn, group: int
) -> None:
    town.world.privacy = False
    town.say(1001, "just talking", chat=group)

    assert await texts(hand) == ["just talking"]


async def test_an_edit_is_heard_like_the_message(hand: Hand, town: StandIn, group: int) -> None:
    quiet = town.say(1001, "just talking", chat=group)["message"]["message_id"]
    asked = town.say(1001, "/next", chat=group)["message"]["message_id"]
    await hand.drain()
    town.edit(1001, quiet, "still talking", chat=group)
    town.edit(1001, asked, "/next now", chat=group)
    [update] = await hand.drain()

    assert update["edited_message"]["text"] == "/next now"
    assert update["edited_message"]["edit_date"]


async def test_anonymous_people_speak_as_the_group(hand: Hand, town: StandIn, group: int) -> None:
    town.say(1003, "/next", chat=group, anonymous=True)
    [update] = await hand.drain()

    assert update["message"]["from"]["username"] == "GroupAnonymousBot"
    assert update["message"]["sender_chat"]["id"] == group


async def test_strangers_cannot_speak_in_a_group(town: StandIn, group: int) -> None:
    with pytest.raises(SimError, match="not a member"):
        town.say(1004, "hello", chat=group)


async def test_a_group_is_found_by_its_name(hand: Hand, group: int) -> None:
    answer = await hand("sendMessage", chat_id="@The_Group", text="x")

    assert answer.result["chat"] == {
        "id": group,
        "title": "Group",
        "type": "supergroup",
        "username": "the_group",
    }


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("kicked", "Forbidden: bot was kicked from the supergroup chat"),
        ("left", "Forbidden: bot is not a member of the supergroup chat"),
    ],
)
async def test_a_bot_that_is_out_stays_out(
    hand: Hand, town: StandIn, group: int, status: str, words: str
) -> None:
    town.bot_member(group, 1003, status)

    for method in ("sendMessage", "getChat", "sendChatAction"):
        answer = await hand(method, chat_id=group, text="x", action="typing")
        assert (answer.status, answer.words) == (403, words)


async def test_a_deleted_group_is_gone(hand: Hand, town: StandIn) -> None:
    group = town.add_chat("group", "Group", members=[1001])["id"]
    town.delete_chat(group)

    answer = await hand("sendMessage", chat_id=group, text="x")

    assert (answer.status, answer.words) == (403, "Forbidden: the group chat was deleted")


async def test_a_restricted_bot_may_not_write(hand: Hand, town: StandIn, group: int) -> None:
    town.restrict(group)
    words = await hand("sendMessage", chat_id=group, text="x")
    file = await hand.form("sendDocument", chat_id=group, document=("a", b"x", "text/plain"))
    town.restrict(group, on=False)

    assert words.words == "Bad Request: not enough rights to send text messages to the chat"
    assert file.words == "Bad Request: not enough rights to send documents to the chat"
    assert (await hand.says(group))["text"] == "hello"


async def test_a_group_that_moves_says_where(hand: Hand, town: StandIn) -> None:
    group = town.add_chat("group", "Group", members=[1001], admins=[1003])["id"]
    await hand.drain()
    new = town.migrate(group)["chat_id"]
    first, second = [update["message"] for update in await hand.drain()]
    answer = await hand("sendMessage", chat_id=group, text="x")

    assert first["migrate_to_chat_id"] == new
    assert second["migrate_from_chat_id"] == group
    assert (answer.status, answer.words) == (
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
    )
    assert answer.body["parameters"] == {"migrate_to_chat_id": new}
    assert (await hand.says(new))["chat"]["type"] == "supergroup"


async def test_a_silent_move_is_only_found_out(hand: Hand, town: StandIn) -> None:
    group = town.add_chat("group", "Group", members=[1001], admins=[1003])["id"]
    await hand.drain()
    new = town.migrate(group, silent=True)["chat_id"]

    assert await hand.drain() == []
    answer = await hand("sendMessage", chat_id=group, text="x")
    assert answer.body["parameters"]["migrate_to_chat_id"] == new


async def test_a_channel_speaks_with_its_own_voice(hand: Hand, town: StandIn) -> None:
    channel = town.add_chat("channel", "News", username="news_x", admins=[1003])["id"]
    await hand.drain()
    own = await hand.says(channel, "from the bot")
    post = town.say(1003, "from Ada", chat=channel)["message"]["message_id"]
    town.edit(1003, post, "from Ada, mended", chat=channel)
    posted, edited = await hand.drain()

    assert own["sender_chat"]["id"] == channel
    assert "from" not in own
    assert posted["channel_post"]["text"] == "from Ada"
    assert edited["edited_channel_post"]["text"] == "from Ada, mended"


async def test_a_channel_needs_the_right_to_post(hand: Hand, town: StandIn) -> None:
    channel = town.add_chat("channel", "News", admins=[1003])["id"]
    town.bot_member(channel, 1003, "administrator", {"can_edit_messages": True})

    answer = await hand("sendMessage", chat_id=channel, text="x")

    assert answer.words == "Bad Request: need administrator rights in the channel chat"


async def test_topics_open_close_and_refuse(hand: Hand, town: StandIn) -> None:
    forum = town.add_chat(
        "supergroup", "Forum", is_forum=True, members=[1001], admins=[1003], bot="administrator"
    )["id"]
    topic = (await hand("createForumTopic", chat_id=forum, name="Events")).result
    thread = topic["message_thread_id"]
    inside = await hand.says(forum, message_thread_id=thread)
    town.say(1001, "here", chat=forum, thread=thread)
    heard = (await hand.drain())[-1]["message"]
    town.close_topic(forum, thread)
    closed = await hand("sendMessage", chat_id=forum, text="x", message_thread_id=thread)
    await hand("reopenForumTopic", chat_id=forum, message_thread_id=thread)
    again = await hand.says(forum, message_thread_id=thread)
    missing = await hand("sendMessage", chat_id=forum, text="x", message_thread_id=999)

    assert topic == {"message_thread_id": thread, "name": "Events", "icon_color": 7322096}
    assert (inside["message_thread_id"], inside["is_topic_message"]) == (thread, True)
    assert heard["message_thread_id"] == thread
    assert closed.words == "Bad Request: TOPIC_CLOSED"
    assert again["message_thread_id"] == thread
    assert missing.words == "Bad Request: message thread not found"


async def test_members_can_be_looked_at(hand: Hand, group: int) -> None:
    owner = (await hand("getChatMember", chat_id=group, user_id=1003)).result
    stranger = (await hand("getChatMember", chat_id=group, user_id=1004)).result
    unknown = await hand("getChatMember", chat_id=group, user_id=77)
    admins = (await hand("getChatAdministrators", chat_id=group)).result
    count = (await hand("getChatMemberCount", chat_id=group)).result

    assert (owner["status"], stranger["status"]) == ("creator", "left")
    assert unknown.words == "Bad Request: user not found"
    assert [admin["user"]["id"] for admin in admins] == [1003]
    assert count == 3


async def test_pinning_needs_the_right(hand: Hand, town: StandIn, group: int) -> None:
    message = await hand.says(group)
    place = {"chat_id": group, "message_id": message["message_id"]}
    refused = await hand("pinChatMessage", **place)
    town.bot_member(group, 1003, "administrator")
    pinned = (await hand("pinChatMessage", **place)).result
    chat = (await hand("getChat", chat_id=group)).result
    await hand("unpinChatMessage", chat_id=group)

    assert refused.words == ("Bad Request: not enough rights to manage pinned messages in the chat")
    assert pinned is True
    assert chat["pinned_message"]["message_id"] == message["message_id"]
    assert "pinned_message" not in (await hand("getChat", chat_id=group)).result


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("getChatAdministrators", {}, "there are no administrators in the private chat"),
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
        ("exportChatInviteLink", {}, "can't invite members to a private chat"),
        ("pinChatMessage", {"message_id": 99}, "message to pin not found"),
        ("unpinChatMessage", {}, "message to unpin not found"),
        ("createForumTopic", {"name": "x"}, "the chat is not a forum"),
        ("getChatMember", {}, "invalid user_id specified"),
    ],
)
async def test_some_things_are_not_for_private_chats(
    hand: Hand, method: str, params: dict[str, Any], words: str
) -> None:
    assert (await hand(method, chat_id=1001, **params)).words == f"Bad Request: {words}"
