"""Where it is unsure what a meeting is called, or where it is, the likeliest are a tap away."""


from pathlib import Path
from typing import Any

import pytest

from standin import StandIn
from tests.behaviour.scenes import data_of, library, start
from tests.town import TOKEN, Town, labels, open_town, text_of

MANY_NAMES = """Something to chew on

We will hold a soup supper and our candidate forum, with the book table as always, on Tuesday 8
December 2026 at 7pm in Wendover Hall. The League of Harbour Women moderates. Bring a bowl.
"""
MANY_KOREAN_NAMES = """새길마을 소식지

겨울 갈대
소금 나룻배
아무도 없는 등불

2026년 12월 8일(화) 오후 7시 서울 새길회관 3층 강당. 누구나 오실 수 있으며 참가비는 없습니다.
문의는 사무국으로 해 주십시오. 미리 알리지 않아도 되며, 마치고 함께 차를 마십니다.
"""
MANY_PLACES = """Event: An Evening with the Ferry Pilots

On Tuesday 8 December 2026 at 7pm the Harbour Society and Weavers' Hall hear the last two ferry
pilots. Supper from six in the Snug of the Grey Otter, and the Larch Chapel is open all day.
"""
MANY_KOREAN_PLACES = """행사명: 나룻배 사공과 함께하는 저녁

2026년 12월 8일(화) 오후 7시. 마지막 사공의 이야기를 듣습니다. 누구나 오실 수 있습니다.

새길도서관
강나루회관
"""
NO_PLACE_BUT_NAMES = """행사명: 나룻배 사공과 함께하는 저녁

강나루회관 앞 새길도서관 옆. 2026년 12월 8일(화) 오후 7시. 마지막 사공의 이야기를 듣습니다.
"""
HARDLY_A_PLACE = """Event: An Evening with the Ferry Pilots

On Tuesday 8 December 2026 at 7pm the Harbour Society hears the last two ferry pilots, who are
brought by the Grey Otter, a boat. All are welcome.
"""
UNSURE_PLACE = "I am not sure where it is held"


def offered(message: dict[str, Any]) -> str:
    """Return the first place that is offered."""
    return next(label for label in labels(message) if label.startswith("📍"))


def told_place(card: dict[str, Any]) -> str:
    """Return the line of a card that tells where."""
    return next(line for line in text_of(card).splitlines() if line.startswith("📍"))


async def test_of_several_names_the_right_one_is_a_tap_away(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.says(f"/newevent {MANY_NAMES}")
    assert "I am not sure what it is called" in text_of(previews[-1])
    assert text_of(previews[0]).startswith("Soup supper and our candidate forum")
    other = next(label for label in labels(previews[-1]) if label.startswith("“"))
    called = other.strip("“”")
    assert called not in text_of(previews[0]).splitlines()[0]
    settled = await town.ada.presses(other)
    assert called in text_of(settled[0]).splitlines()[0]
    assert "I am not sure what it is called" not in text_of(settled[-1])
    assert other not in labels(settled[-1])


async def test_a_name_of_ones_own_settles_the_question_too(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(f"/newevent {MANY_NAMES}")
    await town.ada.presses("Title")
    settled = await town.ada.says("An Evening of Short Films")
    assert "An Evening of Short Films" in text_of(settled[0])
    assert "I am not sure what it is called" not in text_of(settled[-1])


async def test_a_korean_announcement_is_called_by_a_korean_name(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/language ko")
    previews = await town.ada.says(f"/newevent {MANY_KOREAN_NAMES}")
    assert "행사 이름이 확실하지 않습니다" in text_of(previews[-1])
    other = next(label for label in labels(previews[-1]) if label.startswith("“"))
    settled = await town.ada.presses(other)
    assert other.strip("“”") in text_of(settled[1]).splitlines()[0]
    assert "행사 이름이 확실하지 않습니다" not in text_of(settled[-1])


async def test_an_old_button_of_a_name_changes_nothing(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.says(f"/newevent {MANY_NAMES}")
    other = next(label for label in labels(previews[-1]) if label.startswith("“"))
    data = data_of(previews[-1], other)
    await town.ada.presses(other)
    before = len(town.ada.messages())
    town.standin.press(town.ada.id, previews[-1]["message_id"], data=data)
    await town.answered()
    assert len(town.ada.messages()) == before


async def test_a_name_can_still_be_tapped_after_a_restart(database_file: Path) -> None:
    async with StandIn(token=TOKEN) as street:
        async with open_town(database_file, standin=street, library=library()) as town:
            await start(town.ada)
            control = (await town.ada.says(f"/newevent {MANY_NAMES}"))[-1]
        other = next(label for label in labels(control) if label.startswith("“"))
        async with open_town(database_file, standin=street, library=library()) as town:
            english, _korean, control = (await town.ada.presses(other))[-3:]
            assert other.strip("“”") in text_of(english).splitlines()[0]
            assert "I am not sure what it is called" not in text_of(control)


async def test_who_taps_a_name_while_asked_for_one_is_asked_no_more(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {MANY_NAMES}"))[-1]
    other = next(label for label in labels(control) if label.startswith("“"))
    await town.ada.presses("Title")
    await town.ada.presses(other)
    await town.ada.says("What is on next week?")
    [drafts] = await town.ada.says("/drafts")
    assert other.strip("“”") in labels(drafts)


@pytest.mark.parametrize("number", ["0", "9", "x", ""])
async def test_a_forged_name_changes_nothing(town: Town, number: str) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {MANY_NAMES}"))[-1]
    other = next(label for label in labels(control) if label.startswith("“"))
    forged = ":".join([*data_of(control, other).split(":")[:-1], number])
    await town.ada.forges(forged)
    [drafts] = await town.ada.says("/drafts")
    assert "Soup supper and our candidate forum" in labels(drafts)


async def test_of_several_places_the_right_one_is_a_tap_away(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {MANY_PLACES}"))[-1]
    assert UNSURE_PLACE in text_of(control)
    place = offered(control).removeprefix("📍 ")
    english, _korean, settled = (await town.ada.presses(offered(control)))[-3:]
    assert place in told_place(english)
    assert "Weavers' Hall" not in told_place(english)
    assert UNSURE_PLACE not in text_of(settled)
    assert not [label for label in labels(settled) if label.startswith("📍")]


async def test_a_place_of_ones_own_settles_the_question_too(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(f"/newevent {MANY_PLACES}")
    await town.ada.presses("Place")
    settled = await town.ada.says("Pilot House")
    assert "Pilot House" in told_place(settled[-3])
    assert UNSURE_PLACE not in text_of(settled[-1])


async def test_a_korean_organiser_is_offered_korean_places(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/language ko")
    control = (await town.ada.says(f"/newevent {MANY_KOREAN_PLACES}"))[-1]
    assert "장소가 확실하지 않습니다. 강나루회관일 수도 있습니다." in text_of(control)
    _english, korean, settled = (await town.ada.presses("📍 강나루회관"))[-3:]
    assert "강나루회관" in told_place(korean)
    assert "장소가 확실하지 않습니다" not in text_of(settled)


async def test_a_place_that_is_unsure_is_asked_where_no_other_is_told(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {HARDLY_A_PLACE}"))[-1]
    assert f"{UNSURE_PLACE}. Is the place above right?" in text_of(control)
    assert "Place" in labels(control)


async def test_who_is_asked_for_the_place_is_offered_what_may_be_meant(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/language ko")
    [asked] = await town.ada.says(f"/newevent {NO_PLACE_BUT_NAMES}")
    assert "어디에서 열립니까" in text_of(asked)
    _english, korean, settled = (await town.ada.presses(offered(asked)))[-3:]
    assert offered(asked).removeprefix("📍 ") in told_place(korean)
    assert "장소가 확실하지 않습니다" not in text_of(settled)


async def test_an_old_button_of_a_place_changes_nothing(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {MANY_PLACES}"))[-1]
    data = data_of(control, offered(control))
    await town.ada.presses(offered(control))
    before = len(town.ada.messages())
    town.standin.press(town.ada.id, control["message_id"], data=data)
    await town.answered()
    assert len(town.ada.messages()) == before


async def test_a_place_can_still_be_tapped_after_a_restart(database_file: Path) -> None:
    async with StandIn(token=TOKEN) as street:
        async with open_town(database_file, standin=street, library=library()) as town:
            await start(town.ada)
            control = (await town.ada.says(f"/newevent {MANY_PLACES}"))[-1]
        place = offered(control)
        async with open_town(database_file, standin=street, library=library()) as town:
            english, _korean, settled = (await town.ada.presses(place))[-3:]
            assert place.removeprefix("📍 ") in told_place(english)
            assert UNSURE_PLACE not in text_of(settled)


@pytest.mark.parametrize("number", ["0", "9", "x", ""])
async def test_a_forged_place_changes_nothing(town: Town, number: str) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {MANY_PLACES}"))[-1]
    forged = ":".join([*data_of(control, offered(control)).split(":")[:-1], number])
    await town.ada.forges(forged)
    await town.ada.says("/drafts")
    again = await town.ada.presses("An Evening with the Ferry Pilots")
    assert "Weavers' Hall" in told_place(again[-3])
    assert UNSURE_PLACE in text_of(again[-1])
