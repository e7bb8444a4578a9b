"""The chat page keeps its promises to somebody who tries the bot in a browser."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from playwright.async_api import Page, expect

Json = dict[str, Any]
Sim = Callable[..., Awaitable[Json]]
Visit = Callable[..., Awaitable[Page]]

TOM, MINA, ADA = 1001, 1002, 1003
MOMENT = 1797526800  # Thursday 17 December 2026, 17:00 UTC
LONG_QUOTE = "\n".join(f"Line {number} of what the article says in full." for number in range(12))
CALENDAR = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "SUMMARY:While They Watched",
        "DTSTART;TZID=Europe/London:20261217T170000",
        "LOCATION:Committee Room 17\\, Houses of Parliament",
        "BEGIN:VALARM",
        "DESCRIPTION:not the title",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
)


class Bot(Protocol):
    """What a test may ask of the bot it moves."""

    async def call(self, method: str, **params: object) -> Any: ...
    async def say(self, chat: int, text: str, **params: object) -> Json: ...
    async def heard(self, kind: str) -> Json: ...


def buttons(*rows: list[Json]) -> Json:
    """Return an inline keyboard."""
    return {"inline_keyboard": list(rows)}


def button(page: Page, label: str) -> Any:
    """Return the inline button with this label."""
    return page.get_by_test_id("inline-button").filter(has_text=label)


async def test_a_stranger_meets_a_start_button_and_gets_an_answer_without_reloading(
    bot: Bot, visit: Visit
) -> None:
    await bot.call("setMyDescription", description="I tell you about meetings.")
    page = await visit(TOM)
    await expect(page.get_by_test_id("intro")).to_contain_text("I tell you about meetings.")

    await page.get_by_test_id("start").click()
    heard = await bot.heard("message")
    await bot.say(TOM, "<b>Welcome</b> to the bell")

    assert heard["text"] == "/start"
    answer = page.locator("[data-testid=message][data-from=bot]")
    await expect(answer.locator(".text strong")).to_have_text("Welcome")
    await expect(page.locator("#text")).to_be_visible()


async def test_a_deep_link_waits_behind_the_start_button_with_its_payload(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    page = await visit(TOM, address="&start=e-while-they-watched")

    await page.get_by_test_id("start").click()

    assert (await bot.heard("message"))["text"] == "/start e-while-they-watched"
    await expect(page.get_by_test_id("start")).to_have_count(0)


async def test_a_link_to_our_own_bot_is_followed_inside_the_page(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    await bot.say(TOM, '<a href="https://t.me/division_bell_demo_bot?start=e-film">the film</a>')
    page = await visit(TOM)

    await page.get_by_role("link", name="the film").click()
    await page.get_by_test_id("start").click()

    assert (await bot.heard("message"))["text"] == "/start e-film"
    assert len(page.context.pages) == 1


async def test_a_pressed_button_is_busy_until_the_bot_answers_with_a_toast(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    keyboard = buttons([{"text": "🔔 Remind me", "callback_data": "remind"}])
    await bot.say(TOM, "A card", reply_markup=keyboard)
    page = await visit(TOM)

    await button(page, "Remind me").click()
    await expect(button(page, "Remind me")).to_have_attribute("aria-busy", "true")
    query = await bot.heard("callback_query")
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="I will remind you")

    assert query["data"] == "remind"
    await expect(page.get_by_test_id("toast")).to_have_text("I will remind you")
    await expect(button(page, "Remind me")).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_stays_until_it_is_read(bot: Bot, sim: Sim, visit: Visit) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.say(TOM, "A card", reply_markup=buttons([{"text": "Who", "callback_data": "w"}]))
    page = await visit(TOM)

    await button(page, "Who").click()
    query = await bot.heard("callback_query")
    await bot.call(
        "answerCallbackQuery", callback_query_id=query["id"], text="Twelve", show_alert=True
    )

    await expect(page.get_by_test_id("alert")).to_contain_text("Twelve")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("alert")).to_have_count(0)


async def test_an_edit_shows_in_place_and_leaves_the_focus_on_its_button(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    keyboard = buttons([{"text": "Next", "callback_data": "2"}])
    card = await bot.say(TOM, "Page one", reply_markup=keyboard)
    page = await visit(TOM)
    await button(page, "Next").focus()

    keyboard = buttons([{"text": "Back", "callback_data": "1"}])
    where = {"chat_id": TOM, "message_id": card["message_id"]}
    await bot.call("editMessageText", **where, text="Page two", reply_markup=keyboard)

    message = page.locator(f"[data-message-id='{card['message_id']}']")
    await expect(message.locator(".text")).to_contain_text("Page two")
    await expect(message.get_by_test_id("edited")).to_be_visible()
    await expect(button(page, "Back")).to_be_focused()

    await bot.call("deleteMessage", **where)
    await expect(message).to_have_count(0)


async def test_an_expandable_quote_opens_and_stays_open_through_an_edit(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    body = f"A title\n<blockquote expandable>{LONG_QUOTE}</blockquote>"
    card = await bot.say(TOM, body)
    page = await visit(TOM)
    toggle = page.get_by_test_id("quote-toggle")
    folded = (await page.get_by_test_id("expandable-quote").bounding_box() or {})["height"]

    await toggle.click()
    await expect(toggle).to_have_text("Show less")
    opened = (await page.get_by_test_id("expandable-quote").bounding_box() or {})["height"]
    await bot.call(
        "editMessageText",
        chat_id=TOM,
        message_id=card["message_id"],
        text=f"{body}\nMore",
        parse_mode="HTML",
    )

    assert opened > folded + 100
    await expect(page.get_by_test_id("edited")).to_be_visible()
    await expect(toggle).to_have_attribute("aria-expanded", "true")


async def test_styles_are_shown_where_utf_16_offsets_put_them(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.say(
        TOM,
        "🗓🗓 <b>bold <i>both</i></b> <s>gone</s> <code>x</code> <tg-spoiler>end</tg-spoiler>\n"
        '<a href="https://www.parliament.uk/">Parliament</a> 한국어 <u>밑줄</u>',
    )
    page = await visit(TOM)
    text = page.locator("[data-from=bot] .text")

    await expect(text.locator("strong").first).to_have_text(re.compile("^bold "))
    await expect(text.locator("strong em, em strong")).to_have_text("both")
    await expect(text.locator("s")).to_have_text("gone")
    await expect(text.locator("u")).to_have_text("밑줄")
    await expect(text.locator("a")).to_have_attribute("rel", re.compile("noopener"))
    await expect(text.get_by_text("end", exact=True)).to_be_hidden()
    await text.locator(".spoiler").press("Enter")
    await expect(text.get_by_text("end", exact=True)).to_be_visible()


async def test_a_moment_is_shown_in_the_zone_and_language_of_its_reader(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    for person in (TOM, MINA):
        await sim("say", user=person, text="/start")
        await bot.say(person, f'<tg-time unix="{MOMENT}" format="wDt">17:00 London</tg-time>')
    toms = await visit(TOM)
    minas = await visit(MINA, timezone_id="Asia/Seoul")

    moment = toms.locator("[data-entity=date_time]")
    await expect(moment).to_have_text(re.compile("Thursday,? 17 December 2026.* 17:00"))
    await expect(minas.locator("[data-entity=date_time]")).to_have_text(
        re.compile("2026년 12월 18일 금요일.* 02:00")
    )
    await moment.hover()
    await expect(toms.locator("#tooltip")).to_contain_text("17:00 London")


async def test_a_calendar_file_opens_with_its_entries_and_its_text(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    file = ("while-they-watched.ics", CALENDAR, "text/calendar")
    await bot.call("sendDocument", chat_id=TOM, document=file, caption="For your calendar")
    page = await visit(TOM)

    await page.get_by_test_id("document").click()

    viewer = page.get_by_test_id("viewer")
    await expect(viewer.get_by_test_id("calendar")).to_contain_text("Committee Room 17, Houses")
    await expect(viewer.get_by_test_id("calendar")).not_to_contain_text("not the title")
    await expect(viewer.get_by_test_id("viewer-text")).to_contain_text("BEGIN:VEVENT")
    async with page.expect_download() as waiting:
        await viewer.get_by_test_id("save").click()
    assert (await waiting.value).suggested_filename == "while-they-watched.ics"


async def test_each_person_sees_only_their_own_chat(bot: Bot, sim: Sim, visit: Visit) -> None:
    for person, words in ((TOM, "for Tom"), (MINA, "미나에게")):
        await sim("say", user=person, text="/start")
        await bot.say(person, words)
    page = await visit(TOM)
    await expect(page.locator("#messages")).to_contain_text("for Tom")

    await page.get_by_test_id("person").filter(has_text="Mina").click()

    await expect(page.locator("#messages")).to_contain_text("미나에게")
    await expect(page.locator("#messages")).not_to_contain_text("for Tom")
    await expect(page.locator("html")).to_have_attribute("lang", "ko")
    await expect(page.locator("#text")).to_have_attribute("placeholder", "메시지")
    assert page.url.endswith(f"/?as={MINA}")
    await page.go_back()
    await expect(page.locator("#messages")).to_contain_text("for Tom")


async def test_the_chat_list_counts_what_is_unread_and_shows_the_last_words(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    group = await sim(
        "chats", type="supergroup", title="Friends", members=[TOM], admins=[ADA], bot="member"
    )
    page = await visit(TOM)
    for words in ("One", "Two"):
        await bot.say(group["id"], words)

    item = page.locator(f"[data-testid=chat][data-chat-id='{group['id']}']")
    await expect(item.get_by_test_id("preview")).to_contain_text("Two")
    await expect(item).not_to_have_attribute("data-unread", "0")
    await item.click()
    await expect(page.get_by_test_id("chat-title")).to_have_text("Friends")
    await expect(item).to_have_attribute("data-unread", "0")


async def test_a_whole_journey_needs_no_mouse(bot: Bot, sim: Sim, visit: Visit) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    commands = [("events", "What is on"), ("next", "The next meeting")]
    listed = [{"command": name, "description": words} for name, words in commands]
    await bot.call("setMyCommands", commands=listed)
    page = await visit(TOM)

    await page.locator("#text").focus()
    await page.keyboard.type("/")
    await expect(page.get_by_test_id("command-option")).to_have_count(2)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    assert (await bot.heard("message"))["text"] == "/next"

    keyboard = buttons(
        [{"text": "Remind me", "callback_data": "r"}, {"text": "Calendar", "callback_data": "c"}]
    )
    await bot.say(TOM, "The next meeting", reply_markup=keyboard)
    await expect(button(page, "Calendar")).to_be_visible()
    for _ in range(12):
        await page.keyboard.press("Shift+Tab")
        if await button(page, "Calendar").evaluate("element => element === document.activeElement"):
            break
    await page.keyboard.press("Enter")
    query = await bot.heard("callback_query")
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Sent")
    assert query["data"] == "c"
    await expect(page.get_by_test_id("toast")).to_have_text("Sent")

    await page.keyboard.press("Escape")
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.type("two")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("lines")
    await page.keyboard.press("Enter")
    assert (await bot.heard("message"))["text"] == "two\nlines"


async def test_the_message_menu_replies_and_forwards_by_keyboard(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    card = await bot.say(TOM, "Room 17")
    page = await visit(TOM)

    await page.locator(f"[data-message-id='{card['message_id']}']").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("menu-reply")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.type("Which floor")
    await page.keyboard.press("Enter")

    heard = await bot.heard("message")
    assert heard["reply_to_message"]["message_id"] == card["message_id"]
    await expect(page.get_by_test_id("reply-quote")).to_contain_text("Room 17")


async def test_a_reply_keyboard_asks_once_and_goes(bot: Bot, sim: Sim, visit: Visit) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    markup = {
        "keyboard": [["Cromwell Green"], [{"text": "Helpers", "request_users": {"request_id": 7}}]],
        "one_time_keyboard": True,
        "input_field_placeholder": "Pick an entrance",
    }
    await bot.say(TOM, "Which entrance?", reply_markup=markup)
    page = await visit(TOM)
    await expect(page.locator("#text")).to_have_attribute("placeholder", "Pick an entrance")

    await page.get_by_test_id("reply-button").filter(has_text="Cromwell").click()
    assert (await bot.heard("message"))["text"] == "Cromwell Green"
    await expect(page.locator("#reply-keyboard")).to_be_hidden()

    await bot.say(TOM, "Who helps?", reply_markup=markup)
    await page.get_by_test_id("reply-button").filter(has_text="Helpers").click()
    await page.get_by_test_id("user-picker").get_by_text("Ada").click()
    await page.get_by_test_id("user-picker").get_by_role("button", name="Choose").click()
    shared = (await bot.heard("message"))["users_shared"]
    assert [user["user_id"] for user in shared["users"]] == [ADA]


async def test_switching_inline_asks_the_bot_and_sends_what_is_picked(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    group = await sim("chats", type="supergroup", title="Friends", members=[TOM], bot="member")
    share = buttons([{"text": "Share", "switch_inline_query": "film"}])
    await bot.say(TOM, "A card", reply_markup=share)
    page = await visit(TOM)

    await button(page, "Share").click()
    await page.get_by_test_id("chat-picker").get_by_text("Friends").click()
    query = await bot.heard("inline_query")
    result = {
        "type": "article",
        "id": "film",
        "title": "While They Watched",
        "input_message_content": {"message_text": "The card of the film"},
    }
    await bot.call("answerInlineQuery", inline_query_id=query["id"], results=[result])
    await page.get_by_test_id("inline-result").click()

    assert query["query"] == "film"
    await expect(page.get_by_test_id("chat-title")).to_have_text("Friends")
    await expect(page.locator("#messages")).to_contain_text("The card of the film")
    assert group["id"] == int(await page.get_attribute("body", "data-chat") or 0)


async def test_a_long_chat_keeps_its_place_and_offers_the_newest(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    for number in range(130):
        await sim("say", user=TOM, text=f"Message {number}")
    page = await visit(TOM)
    log = page.locator("#messages")
    await expect(page.get_by_test_id("message").last).to_be_in_viewport()

    await page.locator("#scroll").evaluate("element => { element.scrollTop = 0 }")
    await expect(page.get_by_test_id("message").filter(has_text="Message 0")).to_have_count(1)
    await bot.say(TOM, "News below")
    await expect(page.locator("#newest .badge")).to_have_text("1")
    await expect(page.get_by_text("News below").last).not_to_be_in_viewport()
    await page.locator("#newest").click()
    await expect(log.get_by_text("News below")).to_be_in_viewport()


async def test_a_person_can_send_a_file_and_block_the_bot(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    page = await visit(TOM)

    note = {"name": "notice.txt", "mimeType": "text/plain", "buffer": b"Room 17"}
    await page.locator("#file").set_input_files([note])
    await page.get_by_test_id("caption").fill("Please publish")
    await page.keyboard.press("Enter")
    heard = await bot.heard("message")
    assert (heard["document"]["file_name"], heard["caption"]) == ("notice.txt", "Please publish")

    await page.locator("#panel-toggle").click()
    await page.get_by_test_id("block").click()
    assert (await bot.heard("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await page.get_by_test_id("unblock").click()
    assert (await bot.heard("my_chat_member"))["new_chat_member"]["status"] == "member"
    await expect(page.locator("#text")).to_be_visible()


async def test_a_phone_shows_one_column_that_never_scrolls_sideways(
    bot: Bot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    row = [{"text": f"A rather long label {number}", "callback_data": "x"} for number in range(4)]
    await bot.say(TOM, f"<code>{'x' * 300}</code> https://a.uk/{'y' * 200}", reply_markup=buttons(row))
    page = await visit(TOM, width=360, height=740)
    await expect(page.locator("#list")).to_be_hidden()
    overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    inner = "element => element.scrollWidth - element.clientWidth"

    assert await page.evaluate(overflow) == 0
    assert await page.locator("#scroll").evaluate(inner) == 0
    await page.get_by_test_id("back").click()
    await expect(page.locator("#list")).to_be_visible()
    await expect(page.locator("#conversation")).to_be_hidden()
    assert await page.evaluate(overflow) == 0
