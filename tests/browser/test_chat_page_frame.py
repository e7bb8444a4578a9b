"""Around the chat: people, chat list, keyboard, phone, the line to the stand-in, its panel."""

import aiohttp
from playwright.async_api import expect

from standin import StandIn
from tests.browser.acting import ADA, MINA, TOKEN, TOM, HandBot, Sim, Visit, button, buttons


async def test_each_person_sees_only_their_own_chat(bot: HandBot, sim: Sim, visit: Visit) -> None:
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
    bot: HandBot, sim: Sim, visit: Visit
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


async def test_a_whole_journey_needs_no_mouse(bot: HandBot, sim: Sim, visit: Visit) -> None:
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


async def test_a_phone_shows_one_column_that_never_scrolls_sideways(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    row = [{"text": f"A rather long label {number}", "callback_data": "x"} for number in range(4)]
    await bot.say(
        TOM, f"<code>{'x' * 300}</code> https://a.uk/{'y' * 200}", reply_markup=buttons(row)
    )
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


async def test_news_arrive_by_polling_when_the_event_line_is_down(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    page = await visit(TOM, events=False)
    await expect(page.get_by_test_id("chat-status")).to_contain_text("Connecting")

    await bot.say(TOM, "Still heard")

    await expect(page.locator("#messages")).to_contain_text("Still heard")


async def test_typing_shows_while_the_bot_works(bot: HandBot, sim: Sim, visit: Visit) -> None:
    await sim("say", user=TOM, text="/start")
    page = await visit(TOM)

    await bot.call("sendChatAction", chat_id=TOM, action="typing")
    await expect(page.get_by_test_id("chat-status")).to_contain_text("typing")
    await bot.say(TOM, "Done")
    await expect(page.get_by_test_id("chat-status")).to_have_text("bot")


async def test_the_panel_orders_a_fault_and_shows_the_refused_call(
    sim: Sim, visit: Visit, town: StandIn, http: aiohttp.ClientSession
) -> None:
    await sim("say", user=TOM, text="/start")
    page = await visit(TOM)
    await page.locator("#panel-toggle").click()

    await page.get_by_test_id("fault-form").get_by_role("button").click()
    await expect(page.get_by_test_id("fault")).to_contain_text("429")
    call = {"chat_id": TOM, "text": "too soon"}
    async with http.post(f"{town.url}/bot{TOKEN}/sendMessage", json=call) as response:
        assert response.status == 429

    await expect(page.get_by_test_id("calls").locator("li").first).to_contain_text("429")
    await page.get_by_test_id("zone").select_option("Asia/Seoul")
    await page.get_by_test_id("flood").check()
    state = town.state()
    assert state["flood"]["on"] is True


async def test_a_hundred_people_fit_the_selector(sim: Sim, visit: Visit) -> None:
    for number in range(100):
        await sim("users", id=5000 + number, first_name=f"Guest {number}")
    page = await visit(TOM)

    await page.get_by_test_id("person-select").select_option("5042")

    chosen = page.locator("[data-testid=person][aria-checked=true]")
    await expect(chosen).to_contain_text("Guest 42")
    await expect(page.get_by_test_id("start")).to_be_visible()
