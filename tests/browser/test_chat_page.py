"""Messages on the chat page: they arrive, change, open and answer as a messenger's do."""

import re
from io import BytesIO

from PIL import Image
from playwright.async_api import Locator, expect

from tests.browser.acting import MINA, TOM, HandBot, Sim, Visit, button, buttons

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


async def height_of(element: Locator) -> float:
    """Return how high an element stands on the screen."""
    box = await element.bounding_box()
    assert box is not None
    return box["height"]


def png() -> bytes:
    """Return a picture of 320 by 200."""
    out = BytesIO()
    Image.new("RGB", (320, 200), "teal").save(out, "PNG")
    return out.getvalue()


async def test_a_pressed_button_is_busy_until_the_bot_answers_with_a_toast(
    bot: HandBot, sim: Sim, visit: Visit
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


async def test_an_alert_stays_until_it_is_read(bot: HandBot, sim: Sim, visit: Visit) -> None:
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
    bot: HandBot, sim: Sim, visit: Visit
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
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    body = f"A title\n<blockquote expandable>{LONG_QUOTE}</blockquote>"
    card = await bot.say(TOM, body)
    page = await visit(TOM)
    toggle = page.get_by_test_id("quote-toggle")
    folded = await height_of(page.get_by_test_id("expandable-quote"))

    await toggle.click()
    await expect(toggle).to_have_text("Show less")
    opened = await height_of(page.get_by_test_id("expandable-quote"))
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
    bot: HandBot, sim: Sim, visit: Visit
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
    bot: HandBot, sim: Sim, visit: Visit
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
    bot: HandBot, sim: Sim, visit: Visit
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


async def test_a_long_chat_keeps_its_place_and_offers_the_newest(
    bot: HandBot, sim: Sim, visit: Visit
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


async def test_a_button_copies_its_text_and_a_link_opens_beside_the_page(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    copy = {"text": "Copy reference", "copy_text": {"text": "APPG-17"}}
    source = {"text": "Source", "url": "https://example.org/a"}
    await bot.say(TOM, "A briefing", reply_markup=buttons([copy, source]))
    page = await visit(TOM, permissions=["clipboard-read", "clipboard-write"])

    await button(page, "Copy reference").click()

    await expect(page.get_by_test_id("toast")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "APPG-17"
    link = button(page, "Source")
    await expect(link).to_have_attribute("target", "_blank")
    await expect(link).to_have_attribute("rel", re.compile("noopener"))


async def test_a_photo_opens_large_and_closes_with_escape(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.call("sendPhoto", chat_id=TOM, photo=("figure.png", png(), "image/png"), caption="F")
    page = await visit(TOM)

    await page.get_by_test_id("photo").click()

    image = page.get_by_test_id("photo-viewer").locator("img")
    await expect(image).to_be_visible()
    assert await image.evaluate("element => element.naturalWidth") == 320
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("photo-viewer")).to_have_count(0)
    await expect(page.get_by_test_id("photo")).to_be_focused()


async def test_a_command_in_a_text_is_sent_when_pressed(
    bot: HandBot, sim: Sim, visit: Visit
) -> None:
    await sim("say", user=TOM, text="/start")
    await bot.heard("message")
    await bot.say(TOM, "Try /events or #room @division_bell_demo_bot")
    page = await visit(TOM)

    await page.locator("[data-from=bot] [data-entity=command]").press("Enter")

    assert (await bot.heard("message"))["text"] == "/events"
