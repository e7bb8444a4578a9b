"""How many taps it takes: organisers work from a phone, between two meetings."""

from collections.abc import Awaitable, Callable

import pytest

from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, start
from tests.town import Person, Town, a_meeting, all_text, text_of

MOST_TO_PUBLISH = 4
MOST_TO_MOVE = 3

WORDS = {
    "en": ("Publish…", "Yes, publish", "Send now", "✏ Change", "Room"),
    "ko": ("게시하기…", "예, 게시합니다", "지금 보내기", "✏ 변경", "방"),
}


class Thumb:
    """Presses and types for a person, and counts both."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.taps = 0
        self.messages = 0

    async def presses(self, label: str) -> None:
        self.taps += 1
        await self._person.presses(label)

    async def says(self, words: str) -> None:
        self.messages += 1
        await self._person.says(words)


async def organiser(town: Town, language: str) -> Thumb:
    await start(town.tom, town.mina, town.ada)
    await town.ada.says(f"/language {language}")
    await town.tom.says("/subscribe meetings")
    await town.mina.says("/subscribe 행사")
    return Thumb(town.ada)


def both_heard(town: Town, words: str) -> bool:
    return all(words in all_text(person.unread()) for person in (town.tom, town.mina))


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_from_paste_to_published_takes_at_most_four_taps(town: Town, language: str) -> None:
    thumb = await organiser(town, language)
    publish, yes, now, *_ = WORDS[language]
    await thumb.says(SUPPORTER_ANNOUNCEMENT)
    for label in (publish, yes, now):
        await thumb.presses(label)
    await town.quiet()

    assert both_heard(town, "Letters Across the Border")
    assert thumb.taps <= MOST_TO_PUBLISH
    assert thumb.messages == 1


async def by_buttons(thumb: Thumb, language: str) -> None:
    *_, now, change, room = WORDS[language]
    await thumb.presses(change)
    await thumb.presses(room)
    await thumb.says("Committee Room 20")
    await thumb.presses(now)


async def in_words(thumb: Thumb, language: str) -> None:
    said = {"en": "/edit move to Committee Room 20", "ko": "/edit 장소 변경: Committee Room 20"}
    await thumb.says(said[language])
    await thumb.presses(WORDS[language][2])


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("way", [by_buttons, in_words])
async def test_a_room_changes_in_at_most_three_taps_and_one_message(
    town: Town, language: str, way: Callable[[Thumb, str], Awaitable[None]]
) -> None:
    thumb = await organiser(town, language)
    await town.announce(a_meeting())
    # A card stands in the organiser's chat: that of the notice, of /next, or of a list.
    await town.ada.says("/next")
    await way(thumb, language)
    await town.quiet()

    assert both_heard(town, "Committee Room 20")
    assert thumb.taps <= MOST_TO_MOVE
    assert thumb.messages == 1
    assert "20" in text_of(town.tom.messages()[-1])
