"""Whatever people send: a helpful answer, nothing changed, nothing in the log."""

import json
import logging
import re
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest
import structlog
from sqlalchemy import text

from bot import logs
from bot.routes import BUTTONS
from tests.behaviour.scenes import Complaints, data_of, publish, start
from tests.town import (
    TOKEN,
    TOM,
    Person,
    Town,
    a_meeting,
    all_text,
    gives_away,
    labels,
    text_of,
)

ABSURD = (
    "", ":", ":-1", ":0", ":999999999999999", ":9999999999999999999999", ":x", ":1:-1", ":0:0",
    ":🎉", ":1:2:3:4:5", ":%s%n", ":None", ":1.5", ":'--",
)
CHANGING = {
    "lang", "go", "gl", "gly", "sy", "sn", "ny", "nn", "vb", "rs", "rd", "rx", "sub", "so", "dx",
    "dpy", "du", "dn", "cxy", "ormy",
}
"""Verbs that change something and need to say what: without a sensible argument, nothing."""

SENSIBLE = {"so:0", "dx:1:-1", "dx:1:1:2:3:4:5", "dx:1:2:3:4:5"}
"""What happens to mean something: time to leave, and Ada's own draft."""


async def stored(person: Person) -> Any:
    """Return what is kept of a person, as they would be given it."""
    await person.says("/privacy")
    [message] = [one for one in await person.presses("copy") if "document" in one]
    kept = json.loads(person.town.standin.file(message["document"]["file_id"]).data)
    return {name: rows for name, rows in kept.items() if name != "messages_sent"}


@pytest.mark.parametrize(
    "kind",
    ["sticker", "voice", "video", "document", "location", "contact", "poll", "dice"],
)
async def test_what_is_not_words_is_answered_kindly(
    town: Town, complaints: Complaints, kind: str
) -> None:
    await start(town.tom, town.mina)
    [answer] = await town.tom.does("upload", kind=kind, data=b"\0")
    assert "words only" in text_of(answer)
    [answer] = await town.mina.does("upload", kind=kind, data=b"\0")
    assert "글만" in text_of(answer)
    assert complaints.all_() == []


@pytest.mark.parametrize(
    "words",
    [
        "<b>bold</b> <script>alert(1)</script>", "&lt; &amp; &nbsp;", "</b>", "<", "\u202eevil",
        "مرحبا بكم في البرلمان", "שלום", "🎉🎊", "👨‍👩‍👧‍👦", "\u200b\u200b.", "...", "???", "!",
        "%s %d {0} {name}", "{ $name }", "\\n\\t\\0", "'; DROP TABLE chats; --", "null", "None",
        "0", "-1", "NaN", "true", "/", "//", "/ events", "/🎉", "/-", "/_", "/1", "/nosuchcommand",
        "/events_", "/événements", "/행사", "@division_bell_demo_bot", "https://example.org",
        "#camps",
        "a" * 300, "a" * 301, "가" * 4096, "word " * 800, "Z̷̡a̴l̵g̶o̸" * 40,
    ],
)
async def test_any_words_get_one_helpful_answer(
    town: Town, complaints: Complaints, words: str
) -> None:
    await start(town.tom)
    before = await stored(town.tom)
    answer = await town.tom.says(words)
    assert len(answer) == 1
    assert len(text_of(answer[0])) > 10
    assert labels(answer[0]) or "shorter" in text_of(answer[0])
    assert await stored(town.tom) == before
    assert complaints.all_() == []


async def test_yes_in_place_of_a_button_points_to_the_button(town: Town) -> None:
    await start(town.tom, town.mina)
    await town.tom.says("/forget")
    for words in ("yes", "No.", "예"):
        assert "press the one you mean" in all_text(await town.tom.says(words)), words
    assert "버튼을 눌러 주십시오" in all_text(await town.mina.says("네"))
    await town.tom.presses("No, keep it")


async def test_ten_thousand_characters_are_answered_part_by_part(
    town: Town, complaints: Complaints
) -> None:
    await start(town.tom)
    for part in ("x" * 4096, "x" * 4096, "x" * 1808):
        assert "shorter" in all_text(await town.tom.says(part))
    assert complaints.all_() == []


@pytest.mark.parametrize(
    "words",
    ["/EVENTS", "/Events", "/events@division_bell_demo_bot", "/events@Division_Bell_Demo_Bot x",
     "/events now please", "/events\nand more"],
)
async def test_a_command_is_known_however_it_is_written(town: Town, words: str) -> None:
    await town.announce(a_meeting())
    assert "A Meeting of Neighbours" in all_text(await town.tom.says(words))


async def test_an_edited_message_is_not_answered_again(
    town: Town, complaints: Complaints
) -> None:
    await start(town.tom)
    said = town.standin.say(town.tom.id, "/stop me")
    await town.answered()
    town.tom.unread()
    town.standin.edit(town.tom.id, said["message"]["message_id"], "/subscribe")
    await town.tom.says("/settings")
    assert "You receive: nothing yet" in text_of(town.tom.messages()[-1])
    assert complaints.all_() == []


@pytest.mark.parametrize("who", ["tom", "sam", "ada"])
async def test_forged_buttons_of_every_kind_change_nothing(
    town: Town, complaints: Complaints, who: str
) -> None:
    await town.announce(a_meeting())
    person: Person = getattr(town, who)
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe meetings")
    await town.ada.says("/newevent Tea with Neighbours")
    if who != "sam":
        before = await stored(person)
    await person.says("/help")
    place = person.messages()[-1]["message_id"]
    for data in (verb + arguments for verb in sorted(CHANGING) for arguments in ABSURD):
        if data not in SENSIBLE:
            await person.forges(data[:64], place)
            assert person.toast["answered"], data
    if who != "sam":
        assert await stored(person) == before
    [listing] = await town.tom.says("/events")
    assert "A Meeting of Neighbours" in text_of(listing)
    assert "Cancelled" not in text_of(listing)
    assert "Tea with Neighbours" in str(labels((await town.ada.says("/drafts"))[0]))
    assert complaints.all_() == []


@pytest.mark.parametrize("who", ["sam", "ada"])
async def test_no_button_data_at_all_makes_the_bot_stumble(
    town: Town, complaints: Complaints, who: str
) -> None:
    await town.announce(a_meeting())
    person: Person = getattr(town, who)
    if who == "ada":
        await start(person)
    await person.says("/help")
    place = person.messages()[-1]["message_id"]
    verbs = sorted(BUTTONS.keys() - {"fig", "calall", "cal"})
    for verb in verbs:
        for arguments in (":-1", ":999999999999999", ":x", ":1:99:🎉"):
            await person.forges((verb + arguments)[:64], place)
            assert person.toast["answered"], verb + arguments
    for data in ("::::", "x" * 64, "가" * 21, "nop", "ev", "EV:1", " ev:1", "__class__", "0", "🎉"):
        await person.forges(data, place)
        assert person.toast["answered"], data
    assert complaints.all_() == []


async def test_data_that_is_none_of_ours_is_said_to_be_old(town: Town) -> None:
    await start(town.tom)
    for data in ("nonsense", "x:1", "🎉", "ev", "ev:x", "ev:12345"):
        assert await town.tom.forges(data) == []
        assert "older message" in town.tom.toast["text"], data


async def test_a_button_under_a_message_that_was_deleted_still_answers(
    town: Town, complaints: Complaints
) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [card] = await town.tom.says("/next")
    data = data_of(card, "Getting in")
    town.standin.delete(town.tom.id, card["message_id"])
    told = await town.tom.forges(data, card["message_id"])
    assert "security check" in all_text(told)
    assert complaints.all_() == []


async def test_two_quick_taps_are_answered_in_their_order(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [card] = await town.tom.says("/next")
    data = data_of(card, "coming")
    for _ in range(5):
        town.standin.press(town.tom.id, card["message_id"], data=data)
    await town.answered()
    assert "✓ I’m coming" in labels(town.tom.messages()[-1])


@pytest.fixture
def written_log() -> Iterator[Callable[[], str]]:
    """The log as an operator has it, at its most talkative."""
    root, written = logging.getLogger(), StringIO()
    others, level = root.handlers, root.level
    logs.configure("debug", "json")
    structlog.configure(cache_logger_on_first_use=False)
    [handler] = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(written)
    root.handlers = others
    root.addHandler(handler)
    yield lambda: re.sub(r'"timestamp": "[^"]*"', "", written.getvalue())
    root.removeHandler(handler)
    root.setLevel(level)
    structlog.reset_defaults()


async def test_a_fault_of_ours_is_told_kindly_and_logged_without_a_word_of_anybody(
    town: Town, written_log: Callable[[], str]
) -> None:
    await start(town.tom)
    async with town.bell.database.transaction() as session:
        await session.execute(text("DROP TABLE search_documents"))
    [told] = await town.tom.says("/search pineapples")
    assert "Something went wrong on our side" in text_of(told)
    written = written_log()
    assert "update failed" in written
    assert "Traceback" in written
    for secret in ("pineapples", str(town.tom.id), "Tom", "tom_demo", TOKEN):
        assert not gives_away(written, secret), secret


async def test_a_day_of_talk_leaves_no_word_id_or_token_in_the_log(
    town: Town, written_log: Callable[[], str]
) -> None:
    await town.announce(a_meeting())
    await start(town.tom, town.ada)
    for words in ("/search pineapples", "pineapples", "/subscribe", "/next", "/nosuch pineapples"):
        await town.tom.says(words)
    await publish(town)
    town.standin.faults(method="sendMessage", match={"chat_id": TOM}, code=502, times=1)
    await town.tom.says("/events")
    await town.tom.does("block")
    town.standin.faults(method="sendMessage", code=400, times=1, description="Bad Request: chat")
    await town.ada.says("/events")
    written = written_log()
    for secret in ("pineapples", str(TOM), "Tom", "tom_demo", TOKEN, "Letters Across"):
        assert not gives_away(written, secret), secret
