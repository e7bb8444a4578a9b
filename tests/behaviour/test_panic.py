"""The panic word: one message erases everything here and empties the chat there."""

from pathlib import Path

import pytest

from content.model import ChatId
from storage import chats, panic
from tests.behaviour.scenes import publish, start
from tests.behaviour.test_privacy import files_of
from tests.town import Person, Town, a_meeting, all_text, labels, open_town, text_of

WORD = "Cold noodles, no ice"


async def with_word(town: Town, person: Person, word: str = WORD) -> None:
    await start(person)
    await person.says("/privacy")
    await person.presses("Panic word")
    await person.presses("Choose a word")
    await person.says(word)


async def shown(town: Town, person: Person) -> list[str]:
    """Return what still stands in the chat, a person's own messages included."""
    messages = town.standin.transcript(person.id)["messages"]
    return [text_of(message) for message in messages if not message.get("deleted")]


async def is_known(town: Town, person: Person) -> bool:
    async with town.bell.database.reading() as session:
        return await chats.find(session, ChatId(person.id)) is not None


async def test_a_word_is_chosen_under_privacy_and_its_message_goes(town: Town) -> None:
    await with_word(town, town.tom)
    left = await shown(town, town.tom)
    assert not any(WORD in text for text in left)
    assert "Your panic word is set." in left[-1]
    await town.tom.says("/privacy")
    [explained] = await town.tom.presses("Panic word")
    assert "You have chosen one" in text_of(explained)
    assert "Do without" in labels(explained)


async def test_the_word_erases_everything_and_empties_the_chat(town: Town) -> None:
    await town.announce(a_meeting())
    await with_word(town, town.tom)
    await town.tom.says("/subscribe")
    await town.tom.says("/next")
    await town.tom.says("cold   NOODLES, no ice")
    assert await shown(town, town.tom) == []
    assert not await is_known(town, town.tom)


@pytest.mark.parametrize(
    ("chosen", "sent"),
    [
        (WORD, "cold noodles no ice."), (WORD, "Cold noodles – no ice!"),
        ("얼음 없는 냉면", "얼음없는 냉면."), ("얼음없는냉면", "얼음 없는 냉면"),
        ("cold noodles", "cold noodles" + "!" * 300),
    ],
)
async def test_punctuation_and_spaces_do_not_stand_in_its_way(
    town: Town, chosen: str, sent: str
) -> None:
    await with_word(town, town.tom, chosen)
    await town.tom.says(sent)
    assert await shown(town, town.tom) == []
    assert not await is_known(town, town.tom)


async def test_a_word_kept_by_an_earlier_version_still_works(town: Town) -> None:
    await start(town.tom)
    async with town.bell.database.transaction() as session:
        chat = await chats.find(session, ChatId(town.tom.id))
        assert chat is not None
        await panic.choose(session, chat.key, "cold noodles, no ice")
    await town.tom.says("Cold  noodles, no ice")
    assert not await is_known(town, town.tom)


async def test_nothing_arrives_afterwards(town: Town) -> None:
    await with_word(town, town.tom)
    await town.tom.says("/subscribe")
    await town.tom.says(WORD)
    await publish(town)
    assert await shown(town, town.tom) == []


async def test_what_the_outbox_brought_goes_too(town: Town) -> None:
    await with_word(town, town.tom)
    await town.tom.says("/subscribe")
    await publish(town)
    assert "Letters Across the Border" in (await shown(town, town.tom))[-1]
    await town.tom.says(WORD)
    assert await shown(town, town.tom) == []


async def test_words_of_every_day_and_short_ones_are_refused(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/privacy")
    await town.tom.presses("Panic word")
    await town.tom.presses("Choose a word")
    for word in (
        "abc", "hello", "thanks", "events", "what is on next week?", "🙂🙂🙂🙂", "x" * 101
    ):
        said = all_text(await town.tom.says(word))
        assert "will not do" in said, word
    assert "is set" in all_text(await town.tom.says(WORD))


async def test_korean_readers_choose_theirs(town: Town) -> None:
    await start(town.mina)
    await town.mina.says("/privacy")
    await town.mina.presses("비상 단어")
    await town.mina.presses("단어 정하기")
    assert "정했습니다" in all_text(await town.mina.says("얼음 없는 냉면"))
    await town.mina.says("얼음 없는  냉면")
    assert await shown(town, town.mina) == []


async def test_without_the_word_it_is_an_ordinary_message(town: Town) -> None:
    await with_word(town, town.tom)
    await town.tom.says("/privacy")
    await town.tom.presses("Panic word")
    await town.tom.presses("Do without")
    await town.tom.says(WORD)
    assert await shown(town, town.tom) != []


async def test_the_word_of_another_does_nothing(town: Town) -> None:
    await with_word(town, town.tom)
    await start(town.mina)
    await town.mina.says(WORD)
    assert await shown(town, town.mina) != []
    assert await shown(town, town.tom) != []


async def test_the_word_stands_in_no_file(database_file: Path) -> None:
    async with open_town(database_file) as town:
        await with_word(town, town.tom)
        assert WORD.encode() not in files_of(database_file)
        assert WORD.casefold().encode() not in files_of(database_file)
