"""A second library, aiogram, drives the same methods and takes every answer."""

import io
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    ChatAdministratorRights,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaDocument,
    InputMediaPhoto,
    InputPollOption,
    InputTextMessageContent,
    MenuButtonCommands,
    ReactionTypeEmoji,
    ReplyParameters,
)
from PIL import Image

from standin import StandIn
from standin.methods import METHODS
from tests.standin.conftest import TOKEN

ALIASES = {"getChatMembersCount"}
KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="x", callback_data="y")]]
)


@pytest.fixture
async def aio(town: StandIn) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(town.url))
    async with Bot(TOKEN, session=session) as client:
        yield client


def picture() -> BufferedInputFile:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(buffer, "PNG")
    return BufferedInputFile(buffer.getvalue(), "a.png")


def some_file(name: str) -> BufferedInputFile:
    return BufferedInputFile(b"bytes", name)


async def words(bot: Bot) -> None:
    message = await bot.send_message(
        1001,
        '<b>a</b> <tg-time unix="1795330000" format="r">soon</tg-time>',
        parse_mode="HTML",
        reply_markup=KEYBOARD,
    )
    await bot.edit_message_text(text="b", chat_id=1001, message_id=message.message_id)
    await bot.edit_message_reply_markup(
        chat_id=1001, message_id=message.message_id, reply_markup=KEYBOARD
    )
    reply = ReplyParameters(message_id=message.message_id)
    answer = await bot.send_message(1001, "r", reply_parameters=reply)
    assert answer.reply_to_message is not None
    await bot.forward_message(1003, 1001, message.message_id)
    await bot.forward_messages(1003, 1001, [message.message_id])
    await bot.copy_message(1003, 1001, message.message_id)
    await bot.copy_messages(1003, 1001, [message.message_id])
    await bot.set_message_reaction(1001, message.message_id, [ReactionTypeEmoji(emoji="👍")])
    await bot.send_chat_action(1001, "typing")
    await bot.send_message_draft(1001, 1, text="thinking")
    await bot.delete_message(1001, message.message_id)
    await bot.delete_messages(1001, [message.message_id])


async def things(bot: Bot) -> None:
    await bot.send_location(1001, 51.5, -0.1)
    await bot.send_venue(1001, 51.5, -0.1, "House", "SW1A 0AA")
    await bot.send_contact(1001, "+44", "Ada")
    await bot.send_dice(1001)
    poll = await bot.send_poll(
        1001, "Coming?", [InputPollOption(text="yes"), InputPollOption(text="no")]
    )
    assert (await bot.stop_poll(1001, poll.message_id)).is_closed


async def files(bot: Bot) -> None:
    sent = await bot.send_document(1001, some_file("a.ics"), caption="c")
    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    downloaded = await bot.download(file)
    assert downloaded is not None
    assert downloaded.read() == b"bytes"
    await bot.edit_message_caption(chat_id=1001, message_id=sent.message_id, caption="d")
    await bot.edit_message_media(
        InputMediaDocument(media=some_file("b.ics")), chat_id=1001, message_id=sent.message_id
    )
    await bot.send_photo(1001, picture())
    album = [InputMediaPhoto(media=picture()), InputMediaPhoto(media=picture())]
    assert len(await bot.send_media_group(1001, [*album])) == 2
    await bot.send_audio(1001, some_file("a.mp3"))
    await bot.send_video(1001, some_file("a.mp4"))
    await bot.send_animation(1001, some_file("a.mp4"))
    await bot.send_voice(1001, some_file("a.ogg"))
    await bot.send_video_note(1001, some_file("a.mp4"))
    await bot.send_sticker(1001, some_file("a.webp"))
    await bot.get_user_profile_photos(1001)


async def chats(bot: Bot, town: StandIn) -> None:
    forum = town.add_chat(
        "supergroup", "Forum", is_forum=True, members=[1001], admins=[1003], bot="administrator"
    )["id"]
    assert (await bot.get_chat(forum)).is_forum
    assert (await bot.get_chat_member(forum, 1003)).status == "creator"
    assert len(await bot.get_chat_administrators(forum)) == 2
    assert await bot.get_chat_member_count(forum) == 3
    message = await bot.send_message(forum, "pin me")
    await bot.pin_chat_message(forum, message.message_id)
    assert (await bot.get_chat(forum)).pinned_message is not None
    await bot.unpin_chat_message(forum, message_id=message.message_id)
    await bot.unpin_all_chat_messages(forum)
    await bot.export_chat_invite_link(forum)
    topic = await bot.create_forum_topic(forum, "Events")
    await bot.close_forum_topic(forum, topic.message_thread_id)
    await bot.reopen_forum_topic(forum, topic.message_thread_id)
    await bot.leave_chat(forum)


async def settings(bot: Bot) -> None:
    commands = [BotCommand(command="start", description="Go")]
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands, scope=scope)
    assert [c.command for c in await bot.get_my_commands(scope=scope)] == ["start"]
    await bot.delete_my_commands(scope=scope)
    await bot.set_my_name("Bell")
    assert (await bot.get_my_name()).name == "Bell"
    await bot.set_my_description("d")
    await bot.get_my_description()
    await bot.set_my_short_description("s")
    await bot.get_my_short_description()
    await bot.set_chat_menu_button(chat_id=1001, menu_button=MenuButtonCommands())
    await bot.get_chat_menu_button(chat_id=1001)
    flags = dict.fromkeys(
        [
            name
            for name, field in ChatAdministratorRights.model_fields.items()
            if field.is_required()
        ],
        True,
    )
    await bot.set_my_default_administrator_rights(rights=ChatAdministratorRights(**flags))
    await bot.get_my_default_administrator_rights()


async def conversation(bot: Bot, town: StandIn) -> None:
    town.reset()
    town.say(1001, "/start")
    message = await bot.send_message(1001, "x", reply_markup=KEYBOARD)
    town.press(1001, message.message_id, row=0)
    await town.inline(1001, "korea")
    updates = await bot.get_updates(offset=-2)
    assert updates[0].callback_query is not None
    assert updates[1].inline_query is not None
    await bot.answer_callback_query(updates[0].callback_query.id, "done")
    content = InputTextMessageContent(message_text="m")
    article = InlineQueryResultArticle(id="1", title="t", input_message_content=content)
    await bot.answer_inline_query(updates[1].inline_query.id, [article])


async def doors(bot: Bot) -> None:
    await bot.get_me()
    await bot.set_webhook("http://127.0.0.1:9/hook")
    assert (await bot.get_webhook_info()).url == "http://127.0.0.1:9/hook"
    await bot.delete_webhook()
    await bot.close()
    await bot.log_out()


async def test_every_method_is_answered_in_a_way_aiogram_takes(aio: Bot, town: StandIn) -> None:
    await words(aio)
    await things(aio)
    await files(aio)
    await chats(aio, town)
    await settings(aio)
    await conversation(aio, town)
    await doors(aio)

    calls = town.calls()["calls"]
    assert [call for call in calls if call["status"] != 200] == []
    assert {call["method"] for call in calls} == {n for n, _ in METHODS.values()} - ALIASES


async def test_errors_arrive_as_aiograms_own(aio: Bot, town: StandIn) -> None:
    group = town.add_chat("group", "Group", members=[1001], admins=[1003])["id"]
    new = town.migrate(group)["chat_id"]
    with pytest.raises(TelegramMigrateToChat) as moved:
        await aio.send_message(group, "x")
    with pytest.raises(TelegramForbiddenError):
        await aio.send_message(1002, "x")
    with pytest.raises(TelegramBadRequest):
        await aio.send_message(77, "x")
    town.faults(retry_after=3, times=1)
    with pytest.raises(TelegramRetryAfter) as wait:
        await aio.send_message(1001, "x")

    assert moved.value.migrate_to_chat_id == new
    assert wait.value.retry_after == 3
