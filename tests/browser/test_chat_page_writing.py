"""Writing on the chat page: start, commands, replies, keyboards, inline results, files."""

from playwright.async_api import FilePayload, expect

from tests.browser.acting import ADA, TOM, HandBot, Sim, Visit, button, buttons


async def test_a_stranger_meets_a_start_button_and_gets_an_answer_without_reloading(
    bot: HandBot, visit: Visit
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
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    page = await visit(TOM, address="&start=e-while-they-watched")

    await page.get_by_test_id("start").click()

    assert (await bot.heard("message"))["text"] == "/start e-while-they-watched"
    await expect(page.get_by_test_id("start")).to_have_count(0)


async def test_a_link_to_our_own_bot_is_followed_inside_the_page(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    await bot.say(TOM, '<a href="https://t.me/division_bell_demo_bot?start=e-film">the film</a>')
    page = await visit(TOM)

    await page.get_by_role("link", name="the film").click()
    await page.get_by_test_id("start").click()

    assert (await bot.heard("message"))["text"] == "/start e-film"
    assert len(page.context.pages) == 1


async def test_the_message_menu_replies_and_forwards_by_keyboard(
    bot: HandBot, sim: Sim, visit: Visit
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


async def test_a_reply_keyboard_asks_once_and_goes(bot: HandBot, sim: Sim, visit: Visit) -> None:
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
    bot: HandBot, sim: Sim, visit: Visit
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


async def test_a_person_can_send_a_file_and_block_the_bot(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    page = await visit(TOM)

    note = FilePayload(name="notice.txt", mimeType="text/plain", buffer=b"Room 17")
    await page.locator("#file").set_input_files(note)
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


async def test_a_long_text_goes_in_parts_that_telegram_takes(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=ADA, text="/start")
    await bot.heard("message")
    page = await visit(ADA)

    await page.locator("#text").fill("An announcement. " * 400)
    await page.locator("#send").click()

    parts = [(await bot.heard("message"))["text"] for _ in range(2)]
    assert all(len(part) <= 4096 for part in parts)
    assert " ".join(parts) == ("An announcement. " * 400).strip()


async def test_a_message_is_forwarded_to_a_group_with_its_origin(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await sim("chats", type="supergroup", title="Friends", members=[TOM], bot="member")
    await bot.say(TOM, "Room 17")
    page = await visit(TOM)

    await page.locator("[data-from=bot] .bubble").click(button="right")
    await page.get_by_test_id("menu-forward").click()
    await page.get_by_test_id("chat-picker").get_by_text("Friends").click()

    await expect(page.get_by_test_id("chat-title")).to_have_text("Friends")
    await expect(page.get_by_test_id("forwarded")).to_have_text("Forwarded from Division Bell")


async def test_an_own_message_is_changed_from_the_keyboard(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    page = await visit(TOM)
    await page.locator("#text").fill("Whn is it")
    await page.keyboard.press("Enter")
    await bot.heard("message")
    await expect(page.get_by_test_id("message").last).to_contain_text("Whn is it")

    await page.keyboard.press("ArrowUp")
    await expect(page.locator("#text")).to_have_value("Whn is it")
    await page.locator("#text").fill("When is it")
    await page.keyboard.press("Enter")

    assert (await bot.heard("edited_message"))["text"] == "When is it"
    await expect(page.get_by_test_id("message").last).to_contain_text("When is it")
