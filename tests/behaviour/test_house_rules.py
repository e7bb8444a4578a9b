"""The house's rules on a draft: the All-Party Notices a week before, and the recess."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.serving import LIBRARY
from content.house_rules import Recess
from content.loader import load_library
from content.model import Localised
from tests.behaviour.scenes import library, start
from tests.town import Town, all_text, labels, open_town, text_of

SPEAKER = """Event: Letters Across the Border

Speakers: Jane Roe, archivist.

The meeting will take place at 17:00 in Committee Room 12, the Houses of Parliament, on {day}.
"""
VOTE = """Event: Annual General Meeting

The Group will hold its Annual General Meeting and elect its officers. The meeting will take place
at 17:00 in Committee Room 12, the Houses of Parliament, on Tuesday December 8th.
"""
PLAIN = """Event: Film evening

A film is shown. The meeting will take place at 17:00 in Committee Room 12, the Houses of
Parliament, on Tuesday December 8th. Attendance is free and open to the public.
"""
CHRISTMAS = Recess(date(2026, 12, 7), date(2026, 12, 9),
                   Localised(en="A made-up recess", ko="만든 휴회"))


@pytest.fixture
async def town_in_recess(database_file: Path) -> AsyncIterator[Town]:
    kept = replace(library(), recesses=(CHRISTMAS,))
    async with open_town(database_file, library=kept) as opened:
        yield opened


async def test_an_outside_speaker_brings_the_day_of_the_notice(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says("/newevent " + SPEAKER.format(day="Tuesday December 8th")))[-1]
    assert "outside speaker" in text_of(control)
    assert "by Tuesday 1 December 2026" in text_of(control)
    assert "⚠" not in text_of(control)


async def test_a_vote_brings_it_too(town: Town) -> None:
    await start(town.ada)
    assert "There is a vote" in all_text(await town.ada.says("/newevent " + VOTE))


async def test_less_than_a_week_is_warned_about_and_forbids_nothing(town: Town) -> None:
    await start(town.ada)
    day = "Thursday November 26th"
    control = (await town.ada.says("/newevent " + SPEAKER.format(day=day)))[-1]
    assert "less than a week is left" in text_of(control)
    assert "Publish…" in labels(control)


async def test_a_meeting_without_either_asks_for_nothing(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says("/newevent " + PLAIN))[-1]
    assert "All-Party Notices" not in text_of(control)
    assert "Text for the notice" not in labels(control)


async def test_the_text_of_the_notice_is_offered_in_english(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/language ko")
    await town.ada.says("/newevent " + SPEAKER.format(day="Tuesday December 8th"))
    [notice] = await town.ada.presses("공지 문안")
    said = text_of(notice)
    assert "ALL-PARTY PARLIAMENTARY GROUP ON NORTH KOREA" in said
    assert "Tuesday 8 December 2026, 17:00" in said
    assert "Jane Roe" in said
    assert "[name, e-mail, telephone]" in said
    assert "pre" in {entity["type"] for entity in notice["entities"]}


async def test_a_day_in_recess_is_warned_about(town_in_recess: Town) -> None:
    ada = town_in_recess.ada
    await start(ada)
    control = (await ada.says("/newevent " + PLAIN))[-1]
    assert "A made-up recess, until Wednesday 9 December 2026" in text_of(control)
    assert "Publish…" in labels(control)


KEPT = """checked: 2026-11-20
recesses:
  - first: 2026-12-04
    last: 2026-12-09
    name: {en: "Christmas recess", ko: "성탄절 휴회"}
"""


@pytest.mark.parametrize(
    ("language", "warned"),
    [
        ("en", "falls into the recess (Christmas recess, until Wednesday 9 December 2026)"),
        ("ko", "2026년 12월 8일(화)은 의회 휴회 기간입니다(성탄절 휴회, 2026년 12월 9일(수)까지)"),
    ],
)
async def test_the_recess_file_of_the_library_warns(
    tmp_path: Path, database_file: Path, language: str, warned: str
) -> None:
    shelf = tmp_path / "library"
    shutil.copytree(LIBRARY, shelf)
    (shelf / "recess.yaml").write_text(KEPT, encoding="utf-8")
    async with open_town(database_file, library=load_library(shelf)) as town:
        await start(town.ada)
        await town.ada.says(f"/language {language}")
        assert warned in all_text(await town.ada.says("/newevent " + PLAIN))


async def test_help_tells_organisers_alone_how_the_recess_is_kept(town: Town) -> None:
    await start(town.ada, town.tom)
    assert "content/library/recess.yaml" in all_text(await town.ada.says("/help"))
    assert "recess" not in all_text(await town.tom.says("/help"))


async def test_a_day_outside_every_recess_is_not(town: Town) -> None:
    await start(town.ada)
    assert "recess" not in all_text(await town.ada.says("/newevent " + PLAIN))


@pytest.mark.parametrize("data", ["hn", "hn:1", "hn:x", "hn:99"])
async def test_a_stranger_gets_no_text_by_a_forged_button(town: Town, data: str) -> None:
    await start(town.ada, town.sam)
    await town.ada.says("/newevent " + VOTE)
    assert await town.sam.forges(data) == []
    assert town.sam.toast["text"]
