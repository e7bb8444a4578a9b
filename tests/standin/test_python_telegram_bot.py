"""python-telegram-bot takes every answer: its constructors refuse a missing field at once."""

import asyncio
import datetime as dt
import io
from collections.abc import AsyncIterator

import pytest
from PIL import Image
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    CallbackQuery,
    ChatAdministratorRights,
    ChatMemberOwner,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaDocument,
    InputMediaPhoto,
    InputTextMessageContent,
    KeyboardButton,
    KeyboardButtonRequestChat,
    MenuButtonCommands,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter
from telegram.ext import ApplicationBuilder, CommandHandler, ContextTypes

from standin import StandIn
from standin.methods import METHODS

ALIASES = {"getChatMembersCount"}


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (640, 480), "navy").save(buffer, "JPEG")
    return buffer.getvalue()


async def words(bot: Bot) -> None:
    entities = [MessageEntity("bold", 0, 1)]
    message = await bot.send_message(
        1001,
        '<b>a</b> <tg-time unix="1795330000" format="wDT">soon</tg-time>'
        " <blockquote expandable>q</blockquote>",
        parse_mode="HTML",
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="y")]]),
    )
    assert message.entities[1].type == "date_time"
    assert "<tg-time" in message.text_html
    edited = await bot.edit_message_text("b", 1001, message.message_id, entities=entities)
    assert isinstance(edited, object)
    await bot.edit_message_reply_markup(
        1001,
        message.message_id,
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("z", url="https://x.org")]]),
    )
    await bot.send_message(1001, "r", reply_parameters=ReplyParameters(message.message_id))
    await bot.forward_message(1003, 1001, message.message_id)
    await bot.forward_messages(1003, 1001, [message.message_id])
    await bot.copy_message(1003, 1001, message.message_id)
    await bot.copy_messages(1003, 1001, [message.message_id])
    await bot.set_message_reaction(1001, message.message_id, "👍")
    await bot.send_chat_action(1001, "typing")
    await bot.send_message_draft(1001, 1, "thinking")
    await bot.delete_message(1001, message.message_id)
    await bot.delete_messages(1001, [message.message_id])


async def things(bot: Bot) -> None:
    await bot.send_location(1001, 51.5, -0.1)
    await bot.send_venue(1001, 51.5, -0.1, "House", "SW1A 0AA")
    await bot.send_contact(1001, "+44", "Ada")
    await bot.send_dice(1001)
    poll = await bot.send_poll(1001, "Coming?", ["yes", "no"])
    stopped = await bot.stop_poll(1001, poll.message_id)
    assert stopped.is_closed


async def files(bot: Bot) -> None:
    document = await bot.send_document(
        1001, io.BytesIO(b"BEGIN"), filename="a.ics", caption="<i>c</i>", parse_mode="HTML"
    )
    assert document.document is not None
    file = await document.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"BEGIN"
    await bot.edit_message_caption(1001, document.message_id, caption="d")
    await bot.edit_message_media(
        InputMediaDocument(io.BytesIO(b"2"), filename="b.ics"), 1001, document.message_id
    )
    photo = await bot.send_photo(1001, picture())
    assert photo.photo[-1].width == 640
    album = await bot.send_media_group(
        1001, [InputMediaPhoto(picture()), InputMediaPhoto(photo.photo[-1].file_id)], caption="c"
    )
    assert len(album) == 2
    await bot.send_audio(1001, b"1")
    await bot.send_video(1001, b"1")
    await bot.send_animation(1001, b"1")
    await bot.send_voice(1001, b"1")
    await bot.send_video_note(1001, b"1")
    await bot.send_sticker(1001, b"1")
    assert (await bot.get_user_profile_photos(1001)).total_count == 0


async def chats(bot: Bot, town: StandIn) -> None:
    forum = town.add_chat(
        "supergroup", "Forum", is_forum=True, members=[1001], admins=[1003], bot="administrator"
    )["id"]
    chat = await bot.get_chat(forum)
    assert chat.is_forum
    assert isinstance(await bot.get_chat_member(forum, 1003), ChatMemberOwner)
    assert len(await bot.get_chat_administrators(forum)) == 2
    assert await bot.get_chat_member_count(forum) == 3
    message = await bot.send_message(forum, "pin me")
    await bot.pin_chat_message(forum, message.message_id)
    assert (await bot.get_chat(forum)).pinned_message is not None
    await bot.unpin_chat_message(forum, message.message_id)
    await bot.unpin_all_chat_messages(forum)
    assert (await bot.export_chat_invite_link(forum)).startswith("https://t.me/+")
    topic = await bot.create_forum_topic(forum, "Events")
    await bot.close_forum_topic(forum, topic.message_thread_id)
    await bot.reopen_forum_topic(forum, topic.message_thread_id)
    await bot.leave_chat(forum)


async def settings(bot: Bot) -> None:
    commands = [BotCommand("start", "Go")]
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands, scope=scope, language_code="ko")
    assert await bot.get_my_commands(scope=scope, language_code="ko") == tuple(commands)
    await bot.delete_my_commands(scope=scope, language_code="ko")
    await bot.set_my_name("Bell", language_code="ko")
    assert (await bot.get_my_name("ko")).name == "Bell"
    await bot.set_my_description("d")
    assert (await bot.get_my_description()).description == "d"
    await bot.set_my_short_description("s")
    assert (await bot.get_my_short_description()).short_description == "s"
    await bot.set_chat_menu_button(1001, MenuButtonCommands())
    assert (await bot.get_chat_menu_button(1001)).type == "commands"
    rights = ChatAdministratorRights.all_rights()
    await bot.set_my_default_administrator_rights(rights)
    assert (await bot.get_my_default_administrator_rights()).can_manage_topics


async def conversation(bot: Bot, town: StandIn) -> None:
    town.reset()
    town.say(1001, "/start e-x")
    [update] = await bot.get_updates(offset=-1)
    assert update.message is not None
    message = await update.message.reply_text(
        "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="y")]])
    )
    town.press(1001, message.message_id, row=0)
    await town.inline(1001, "korea")
    updates = await bot.get_updates(offset=update.update_id + 1, allowed_updates=Update.ALL_TYPES)
    query = updates[0].callback_query
    assert isinstance(query, CallbackQuery)
    await query.answer("done", show_alert=True)
    assert updates[1].inline_query is not None
    article = InlineQueryResultArticle("1", "t", InputTextMessageContent("m"))
    await updates[1].inline_query.answer([article])
    town.choose(1001, 1001, "1")


async def doors(bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook", secret_token="s", allowed_updates=["message"])
    assert (await bot.get_webhook_info()).url == "http://127.0.0.1:9/hook"
    await bot.delete_webhook(drop_pending_updates=True)
    await bot.close()
    await bot.log_out()


async def test_every_method_is_answered_in_a_way_the_library_takes(bot: Bot, town: StandIn) -> None:
    await words(bot)
    await things(bot)
    await files(bot)
    await chats(bot, town)
    await settings(bot)
    await conversation(bot, town)
    await doors(bot)

    calls = town.calls()["calls"]
    assert [call for call in calls if call["status"] != 200] == []
    assert {call["method"] for call in calls} == {n for n, _ in METHODS.values()} - ALIASES


async def test_every_kind_of_update_is_understood(bot: Bot, town: StandIn) -> None:
    await bot.get_updates(allowed_updates=Update.ALL_TYPES)
    group = town.add_chat(
        "supergroup", "Group", members=[1001], admins=[1003], bot="administrator"
    )["id"]
    channel = town.add_chat("channel", "News", admins=[1003])["id"]
    said = town.say(1001, "hello", chat=group)["message"]["message_id"]
    town.edit(1001, said, "hello!", chat=group)
    town.react(1001, said, "👍", chat=group)
    posted = town.say(1003, "news", chat=channel)["message"]["message_id"]
    town.edit(1003, posted, "news!", chat=channel)
    town.member(group, 1002, "member")
    town.block(1001)
    town.unblock(1001)
    poll = await bot.send_poll(group, "?", ["a", "b"], is_anonymous=False)
    town.vote(1001, poll.message_id, [1], chat=group)
    town.forward(1001, text="x", origin={"type": "channel", "title": "Far"})
    town.forward(1001, text="x", origin={"type": "hidden_user", "title": "Nobody"})
    town.say(1003, "anonymous", chat=group, anonymous=True)
    town.upload(1001, "photo", filename="a.jpg", data=picture())
    town.upload(1001, "contact")
    town.upload(1001, "poll", question="?", options=["a", "b"])
    await bot.send_message(
        1001,
        "x",
        reply_markup=ReplyKeyboardMarkup(
            [[KeyboardButton("c", request_chat=KeyboardButtonRequestChat(1, True))]]
        ),
    )
    town.keyboard(1001, "c", chat_id=channel)
    small = town.add_chat("group", "Small", members=[1001], admins=[1003])["id"]
    town.migrate(small)
    updates = await bot.get_updates()

    kinds = {kind for update in updates for kind in update.to_dict() if kind != "update_id"}
    assert kinds == {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "message_reaction",
        "my_chat_member",
        "chat_member",
        "poll",
        "poll_answer",
    }
    assert all(not update.api_kwargs for update in updates)
    assert updates[0].my_chat_member is not None
    assert updates[0].my_chat_member.date.tzinfo == dt.UTC


async def test_errors_arrive_as_the_librarys_own(
    bot: Bot, town: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    group = town.add_chat("group", "Group", members=[1001], admins=[1003])["id"]
    new = town.migrate(group)["chat_id"]
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group, "x")
    with pytest.raises(Forbidden, match="initiate conversation"):
        await bot.send_message(1002, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(77, "x")
    town.faults(retry_after=3, times=1)
    with pytest.raises(RetryAfter):
        await bot.send_message(1001, "x")
    town.world.updates.clear()
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await town.world.updates.polled.wait()
    await bot.get_updates()
    with pytest.raises(Conflict, match="other getUpdates"):
        await poll

    assert moved.value.new_chat_id == new


async def test_a_wrong_token_stops_the_bot(town: StandIn) -> None:
    stranger = Bot("42:WRONG", base_url=f"{town.url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


@pytest.fixture
async def running(town: StandIn) -> AsyncIterator[None]:
    """A real Application that polls and greets."""

    async def greet(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(f"Hello {' '.join(context.args or [])}")

    application = (
        ApplicationBuilder().token(town.token).base_url(f"{town.url}/bot").job_queue(None).build()
    )
    application.add_handler(CommandHandler("start", greet))
    assert application.updater is not None
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=5)
        yield
        await application.updater.stop()
        await application.stop()


@pytest.mark.usefixtures("running")
async def test_an_application_polls_and_answers(town: StandIn) -> None:
    town.say(1001, "/start again")
    async with asyncio.timeout(10):
        while not town.transcript(1001)["messages"][-1]["from_bot"]:
            await town.world.hub.changed()

    assert town.transcript(1001)["messages"][-1]["text"] == "Hello again"
