"""Search in English and in Korean, with words no search was made for."""

import pytest

from tests.behaviour.scenes import Complaints, start
from tests.town import Town, a_meeting, all_text, labels, text_of


async def test_a_word_finds_meetings_and_briefings_and_opens_them(town: Town) -> None:
    await start(town.tom)
    [found] = await town.tom.says("/search watched")
    assert "While They Watched" in text_of(found)
    label = next(label for label in labels(found) if "While They Watched" in label)
    [card] = await town.tom.presses(label)
    assert "Film" in text_of(card)


@pytest.mark.parametrize("words", ["북한", "탈북민의", "여성"])
async def test_korean_words_find_in_korean(town: Town, words: str) -> None:
    await start(town.mina)
    [found] = await town.mina.says(f"/search {words}")
    assert "검색 결과" in text_of(found)
    assert labels(found)[0].startswith("1. ")


async def test_a_korean_word_finds_for_an_english_reader_in_english(town: Town) -> None:
    await start(town.tom)
    [found] = await town.tom.says("여성")
    first = labels(found)[0]
    assert not any("가" <= letter <= "힣" for letter in first)


async def test_unknown_free_words_are_searched(town: Town) -> None:
    await start(town.tom)
    assert "Found for “surveillance" in all_text(await town.tom.says("surveillance"))


async def test_results_page_in_place_with_the_same_words(town: Town) -> None:
    await start(town.tom)
    [first] = await town.tom.says("/search north korea")
    assert "page 1 of" in text_of(first)
    [second] = await town.tom.presses("›")
    assert second["message_id"] == first["message_id"]
    assert "page 2 of" in text_of(second)
    assert "north korea" in text_of(second)
    assert not {label for label in labels(first) if label[0].isdigit() and ". " in label} & set(
        labels(second)
    )


async def test_a_search_for_figures_keeps_them_from_page_to_page(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/next")
    shown = await town.tom.forges("sr:1:007")
    assert "“007”" in all_text(shown)


async def test_korean_results_page_too(town: Town) -> None:
    await start(town.mina)
    await town.mina.says("/search 북한 주민의 인권과 정보의 자유")
    if "›" in labels(town.mina.messages()[-1]):
        [second] = await town.mina.presses("›")
        assert "2쪽" in text_of(second)
    await town.mina.says("북한")
    [second] = await town.mina.presses("›")
    assert "2쪽" in text_of(second)


async def test_found_lines_are_sentences_without_marks(town: Town) -> None:
    await start(town.tom)
    for words in ("conference", "afterwards outside the country"):
        [found] = await town.tom.says(f"/search {words}")
        assert "Found for" in text_of(found)
        assert "**" not in text_of(found)
        assert "\n- " not in text_of(found)
        assert ". - " not in text_of(found)


async def test_nothing_found_offers_the_subjects(town: Town) -> None:
    await start(town.tom)
    [nothing] = await town.tom.says("/search xyzzyplugh")
    assert "Nothing was found for “xyzzyplugh”" in text_of(nothing)
    assert "Women and girls" in labels(nothing)


async def test_without_words_it_asks_for_them(town: Town) -> None:
    await start(town.tom)
    assert "What are you looking for" in all_text(await town.tom.says("/search"))


@pytest.mark.parametrize(
    "words",
    [
        '"', "'", "AND", "OR NOT", "NEAR(a b)", "*", "a*b*", "title:x", "(", ")", "{}", "^x",
        "<b>camps</b>", "&amp;", "'; DROP TABLE events; --", "%_%", "\\", "🎉", "👩‍👩‍👧", "-", "--",
        "a" * 250, "\u202e\u202etxet", "ﷺ", "0", "007", "camps" + "\u0301" * 50, "a:b:c", "\u200b.",
    ],
)
async def test_hostile_words_are_searched_like_any_others(
    town: Town, complaints: Complaints, words: str
) -> None:
    await start(town.tom)
    answer = await town.tom.says(f"/search {words}")
    assert len(answer) == 1
    assert "Found for" in text_of(answer[0]) or "Nothing was found" in text_of(answer[0])
    assert labels(answer[0])
    assert complaints.all_() == []


async def test_a_text_too_long_to_search_is_said_to_be(town: Town) -> None:
    await start(town.tom)
    assert "longer than I can take" in all_text(await town.tom.says("/search " + "word " * 100))


async def test_an_event_is_not_found_before_it_is_published(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.ada.says(
        "/newevent Zanzibar Evening. Tuesday 8 December 2026, 17:00, Committee Room 12, "
        "Houses of Parliament."
    )
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    assert "Nothing was found" in all_text(await town.tom.says("/search zanzibar"))
    town.clock.forward(seconds=31)
    await town.quiet()
    assert "Zanzibar Evening" in all_text(await town.tom.says("/search zanzibar"))


async def test_a_new_meeting_is_found_by_its_room(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting(room="Macmillan Room"))
    assert "A Meeting of Neighbours" in all_text(await town.tom.says("macmillan"))
