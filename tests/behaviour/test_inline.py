"""Inline mode: a card in any chat, in the asker's language, and nobody is remembered for it."""

import asyncio
from typing import Any

from content.model import ChatId
from storage import chats
from tests.behaviour.scenes import start
from tests.town import ANSWER_WITHIN, Person, Town, a_meeting, text_of


async def typed(town: Town, person: Person, words: str, **more: Any) -> dict[str, Any]:
    """Type after the bot's name; return what is offered."""
    typing = asyncio.create_task(
        town.standin.inline(person.id, words, wait=ANSWER_WITHIN, **more)
    )
    await asyncio.sleep(0)
    await town.answered()
    return await typing


async def test_a_meeting_is_found_by_words_and_shared(town: Town) -> None:
    await town.announce(a_meeting())
    offered = await typed(town, town.tom, "neighbours")
    [first, *_] = offered["results"]
    assert first["title"] == "A Meeting of Neighbours"
    assert "2026" in first["description"]
    group = town.standin.add_chat("group", "Friends", members=[town.tom.id], bot=None)["id"]
    shared = town.standin.choose(town.tom.id, group, first["id"])["message"]
    assert "A Meeting of Neighbours" in text_of(shared)
    [[button]] = shared["reply_markup"]["inline_keyboard"]
    assert button["url"].endswith(f"?start={first['id']}")


async def test_without_words_what_is_coming_is_first(town: Town) -> None:
    await town.announce(a_meeting())
    offered = await typed(town, town.tom, "")
    assert offered["results"][0]["title"] == "A Meeting of Neighbours"
    assert any(result["id"].startswith("b-") for result in offered["results"])


async def test_it_answers_in_the_askers_language(town: Town) -> None:
    await town.announce(a_meeting())
    offered = await typed(town, town.mina, "")
    assert offered["button"]["text"] == "모든 행사와 브리핑"
    await start(town.mina)
    await town.mina.says("/language en")
    assert (await typed(town, town.mina, ""))["button"]["text"] == "All meetings and briefings"


async def test_pages_follow_and_repeat_nothing(town: Town) -> None:
    seen: list[str] = []
    offset: str | None = ""
    while offset is not None:
        offered = await typed(town, town.tom, "", offset=offset)
        seen += [result["id"] for result in offered["results"]]
        offset = offered.get("next_offset") or None
    assert len(seen) == len(set(seen)) > 10


async def test_what_is_not_found_leads_to_the_bot(town: Town) -> None:
    for words in ("xyzzy", "<xyzzy>&\"'", "🙂", "쀍쁅", "a" * 256):
        offered = await typed(town, town.tom, words)
        assert offered["results"] == []
        assert offered["button"]["text"] == "Nothing found. See everything"


async def test_asking_is_not_remembered(town: Town) -> None:
    await typed(town, town.sam, "korea")
    async with town.bell.database.reading() as session:
        assert await chats.find(session, ChatId(town.sam.id)) is None
