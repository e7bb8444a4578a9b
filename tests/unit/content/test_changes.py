"""What matters of a change, and what an organiser's words ask for."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.change_words import addressed, read, reasons
from content.changes import (
    differences,
    is_alarm,
    is_on_its_day,
    material,
    net,
    oddities,
    overlaps,
    since,
    slipped,
)
from content.model import Event, EventChange, EventStatus, Localised

TODAY = date(2026, 11, 23)

MEETING = Event(
    slug="a-meeting", uid="a-meeting@town", title=Localised(en="A Meeting of Neighbours"),
    on=date(2026, 11, 26), start=time(17), venue="Houses of Parliament",
    room="Committee Room 7", entrance="Cromwell Green",
)


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("Committee Room 20", {"room": "Committee Room 20"}),
        ("move to Committee Room 20", {"room": "Committee Room 20"}),
        ("move to Committee Room 20 and start at 18:00",
         {"room": "Committee Room 20", "start": "18:00"}),
        ("room: Attlee Suite and now 18:00",
         {"room": "Attlee Suite", "venue": "Portcullis House", "start": "18:00"}),
        ("강연 장소가 제20위원회실로 변경되었습니다. 시간은 오후 6시입니다.",
         {"room": "제20위원회실", "start": "18:00"}),
        ("12월 1일 강연 장소가 Committee Room 20으로 변경되었습니다.",
         {"date": "2026-12-01", "room": "Committee Room 20"}),
        ("Committee Room 20로 변경, 오후 6시로 변경",
         {"room": "Committee Room 20", "start": "18:00"}),
        ("방은 Committee Room 20로, 시작은 18:00로 변경",
         {"room": "Committee Room 20", "start": "18:00"}),
        ("Thatcher Room and Boothroyd Room",
         {"room": "Thatcher Room and Boothroyd Room", "venue": "Portcullis House"}),
        ("moved from Committee Room 7 to Committee Room 20", {"room": "Committee Room 20"}),
        ("Room changed to Committee Room 11", {"room": "Committee Room 11"}),
        ("room: W3", {"room": "W3"}),
        ("the room is now 9", {"room": "Room 9"}),
        ("Grand Committee Room", {"room": "Grand Committee Room"}),
        ("Wilson Room", {"room": "Wilson Room", "venue": "Portcullis House"}),
        ("moved to Portcullis House", {"venue": "Portcullis House"}),
        ("entrance: Black Rod's Garden", {"entrance": "Black Rod's Garden"}),
        ("now 18:00", {"start": "18:00"}),
        ("starts at 6pm", {"start": "18:00"}),
        ("ends 19:30", {"end": "19:30"}),
        ("18:00-19:30", {"start": "18:00", "end": "19:30"}),
        ("arrive by 16:15", {"arrive_by": "16:15"}),
        ("tomorrow 18:00", {"date": "2026-11-24", "start": "18:00"}),
        ("postponed to 3 December", {"date": "2026-12-03"}),
        ("seats 60", {"capacity": "60"}),
        ("title: Something Else", {"title_en": "Something Else"}),
        ("제목: 다른 모임", {"title_ko": "다른 모임"}),
        ("장소 변경: Committee Room 20", {"room": "Committee Room 20"}),
        ("방을 Committee Room 20으로 변경", {"room": "Committee Room 20"}),
        ("시간 변경: 오후 6시", {"start": "18:00"}),
        ("오후 6시로 변경합니다", {"start": "18:00"}),
        ("12월 3일로 연기", {"date": "2026-12-03"}),
        ("postponed", {"status": "postponed"}),
        ("연기", {"status": "postponed"}),
        ("cancelled", {"status": "cancelled"}),
        ("취소", {"status": "cancelled"}),
        ("not cancelled", {"status": "published"}),
        ("going ahead", {"status": "published"}),
        ("예정대로 진행", {"status": "published"}),
    ],
)
def test_words_ask_for_a_change(words: str, fields: dict[str, str]) -> None:
    said = read(words, MEETING, today=TODAY)
    assert said is not None
    assert dict(said.fields) == fields


@pytest.mark.parametrize(
    "words", ["", " ", "hello there", "thanks", "구독", "what is on?", "18:00 KST", "x" * 5000, "…"]
)
def test_other_words_ask_for_nothing(words: str) -> None:
    assert read(words, MEETING, today=TODAY) is None


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("postponed because the hall is closed", {"en": "the hall is closed"}),
        ("cancelled: the speaker is ill / 연사가 아픕니다",
         {"en": "the speaker is ill", "ko": "연사가 아픕니다"}),
        ("연기: 연사 사정", {"ko": "연사 사정"}),
        ("cancelled", {}),
    ],
)
def test_a_state_may_come_with_its_reason(words: str, reason: dict[str, str]) -> None:
    said = read(words, MEETING, today=TODAY)
    assert said is not None
    assert dict(said.reason) == reason


def test_a_past_day_is_read_so_that_it_can_be_told() -> None:
    said = read("20 November 2026", MEETING, today=TODAY)
    assert said is not None
    assert said.fields["date"] == "2026-11-20"


@given(st.text(max_size=400))
def test_any_words_can_be_read(words: str) -> None:
    said = read(words, MEETING, today=TODAY)
    assert said is None or said.fields


def test_reasons_are_sorted_by_their_language() -> None:
    assert dict(reasons("The hall is closed.\n강당이 닫힙니다.\nSorry.")) == {
        "en": "The hall is closed. Sorry.", "ko": "강당이 닫힙니다.",
    }


OTHER = replace(MEETING, slug="film", uid="film@town", title=Localised(en="While They Watched",
                                                                       ko="그들이 지켜보는 동안"))


@pytest.mark.parametrize(
    ("words", "slug", "rest"),
    [
        ("neighbours now 18:00", "a-meeting", "now 18:00"),
        ("A Meeting of Neighbours", "a-meeting", ""),
        ("a-meeting: now 18:00", "a-meeting", "now 18:00"),
        ("film move to Committee Room 20", "film", "move to Committee Room 20"),
        ("그들이 지켜보는 동안 오후 6시로 변경", "film", "오후 6시로 변경"),
        ("now 18:00", None, "now 18:00"),
        ("", None, ""),
    ],
)
def test_words_name_their_event(words: str, slug: str | None, rest: str) -> None:
    event, left = addressed(words, [MEETING, OTHER])
    assert (event.slug if event else None, left) == (slug, rest)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"room": "Committee Room 20"}, True),
        ({"start": time(18)}, True),
        ({"status": EventStatus.POSTPONED}, True),
        ({"entrance": None}, True),
        ({"title": Localised(en="Another title")}, False),
        ({"summary": Localised(en="A typing mistake mended")}, False),
        ({"capacity": 50}, False),
    ],
)
def test_only_whether_when_and_where_is_told(other: dict[str, Any], told: bool) -> None:
    found = differences(MEETING, replace(MEETING, **other))
    assert len(found) == 1
    assert bool(material(found)) is told


def test_a_change_taken_back_is_no_change() -> None:
    there = EventChange(1, "room", "7", "20")
    assert net([there, EventChange(2, "room", "20", "7")]) == ()
    assert net([there, EventChange(2, "room", "20", "9")]) == (EventChange(2, "room", "7", "9"),)


def test_only_what_is_newer_than_readers_know_counts() -> None:
    event = replace(MEETING, changes=(
        EventChange(1, "room", "7", "20"), EventChange(2, "start", "17:00", "18:00"),
    ))
    assert [change.field for change in since(event, 1)] == ["start"]
    assert [change.field for change in since(event, 0)] == ["room", "start"]


@pytest.mark.parametrize(
    ("now", "alarm"),
    [
        (datetime(2026, 11, 26, 0, 5, tzinfo=UTC), True),
        (datetime(2026, 11, 25, 23, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 26, 17, 30, tzinfo=UTC), True),
        (datetime(2026, 11, 27, 9, 0, tzinfo=UTC), False),
    ],
)
def test_a_change_on_the_day_is_an_alarm(now: datetime, alarm: bool) -> None:
    assert is_alarm(MEETING, replace(MEETING, room="Committee Room 20"), now) is alarm


def test_a_meeting_moved_away_from_today_is_an_alarm_too() -> None:
    moved = replace(MEETING, on=date(2026, 12, 3))
    now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    assert is_alarm(MEETING, moved, now)
    assert is_alarm(moved, MEETING, now)


def test_a_breakfast_meeting_that_moves_the_evening_before_is_an_alarm() -> None:
    breakfast = replace(MEETING, start=time(8))
    assert is_alarm(breakfast, breakfast, datetime(2026, 11, 25, 22, 0, tzinfo=UTC))


def test_a_division_is_possible_on_the_day_until_it_is_over() -> None:
    assert is_on_its_day(MEETING, datetime(2026, 11, 26, 17, 10, tzinfo=UTC))
    assert not is_on_its_day(MEETING, datetime(2026, 11, 25, 17, 10, tzinfo=UTC))
    assert not is_on_its_day(MEETING, datetime(2026, 11, 26, 20, 0, tzinfo=UTC))
    assert slipped(MEETING, 15) == time(17, 15)


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        ({}, []),
        ({"on": date(2026, 11, 28)}, ["weekend"]),
        ({"on": date(2027, 3, 28)}, ["weekend", "clock-change"]),
        ({"start": time(7)}, ["hours"]),
        ({"start": time(21), "end": time(22, 30)}, ["hours"]),
        ({"on": None}, []),
    ],
)
def test_odd_days_and_hours_are_pointed_out(other: dict[str, Any], kinds: list[str]) -> None:
    assert list(oddities(replace(MEETING, **other))) == kinds


def test_events_in_the_same_hour_overlap() -> None:
    assert overlaps(MEETING, replace(MEETING, start=time(18)))
    assert not overlaps(MEETING, replace(MEETING, start=time(18, 30)))
    assert not overlaps(MEETING, replace(MEETING, start=None))
