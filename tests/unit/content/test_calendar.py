from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.calendar import CALENDAR_NAME, calendar_file, event_file
from content.message import Document
from content.model import Admission, Event, EventStatus, Localised, Speaker, Topic

CREATED = datetime(2016, 11, 1, 9, tzinfo=UTC)
CHANGED = datetime(2016, 11, 10, 9, 30, tzinfo=UTC)
MEETING = Event(
    slug="while-they-watched",
    uid="while-they-watched@division-bell",
    title=Localised(en="While They Watched", ko="그들이 지켜보는 동안"),
    subtitle=Localised(en="Film screening, then questions", ko="영화 상영과 대화"),
    summary=Localised(en="A film; *and* a talk.", ko="영화를 보고, 이야기를 나눕니다."),
    on=date(2016, 11, 17),
    start=time(17),
    venue="Houses of Parliament",
    room="Committee Room 17",
    entrance="Cromwell Green",
    speakers=(Speaker("Jake J. Smith", Localised(en="Director", ko="영화감독")),),
    topics=("women",),
    created_at=CREATED,
    updated_at=CHANGED,
)


def entry(file: Document) -> Any:  # what a property is depends on what was read
    """Parse the file back, as a calendar would."""
    [only] = icalendar.Calendar.from_ical(file.content).walk("VEVENT")
    return only


def triggers(file: Document) -> list[timedelta]:
    return [alarm["TRIGGER"].dt for alarm in entry(file).walk("VALARM")]


def text(file: Document) -> str:
    """Return the file with its folded lines put together."""
    return file.content.decode().replace("\r\n ", "")


def assert_bytes_are_right(content: bytes) -> None:
    """RFC 5545 3.1: CRLF after every line, 75 octets at most, characters never cut."""
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r") == content.count(b"\r\n")
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert 0 < len(line) <= 75
        line.decode("utf-8")


def test_the_file_is_named_by_day_and_slug() -> None:
    file = event_file(MEETING, language="en")
    assert file.filename == "2016-11-17-while-they-watched.ics"
    assert file.mime == "text/calendar"


def test_the_same_event_gives_the_same_bytes() -> None:
    assert event_file(MEETING, language="ko") == event_file(replace(MEETING), language="ko")


def test_times_are_utc_and_an_open_end_is_ninety_minutes_later() -> None:
    file = event_file(MEETING, language="en")
    assert "\r\nDTSTART:20161117T170000Z\r\nDTEND:20161117T183000Z\r\n" in text(file)
    assert "90 minutes are kept free" in entry(file)["DESCRIPTION"]


def test_an_announced_end_is_kept_and_nothing_is_said_about_it() -> None:
    file = event_file(replace(MEETING, end=time(18, 15)), language="en")
    assert entry(file).end == datetime(2016, 11, 17, 18, 15, tzinfo=UTC)
    assert "90 minutes" not in entry(file)["DESCRIPTION"]


@pytest.mark.parametrize(
    ("day", "start", "utc"),
    [
        (date(2027, 3, 27), time(17), "20270327T170000Z"),
        (date(2027, 3, 28), time(17), "20270328T160000Z"),
        (date(2027, 10, 30), time(17), "20271030T160000Z"),
        (date(2027, 10, 31), time(17), "20271031T170000Z"),
        (date(2027, 10, 31), time(1, 30), "20271031T003000Z"),
    ],
    ids=["eve of spring", "spring", "eve of autumn", "autumn", "the hour that comes twice"],
)
def test_both_clock_changes_move_the_instant_and_not_the_hour(
    day: date, start: time, utc: str
) -> None:
    file = event_file(replace(MEETING, on=day, start=start), language="en")
    assert f"DTSTART:{utc}" in text(file)
    assert f"{start:%H:%M} London" in entry(file)["DESCRIPTION"]


def test_an_event_over_the_change_lasts_as_long_as_its_clock_says() -> None:
    night = replace(MEETING, on=date(2027, 3, 27), start=time(23, 30), end=time(2, 30))
    found = entry(event_file(night, language="en"))
    assert found.end - found.start == timedelta(hours=2)


def test_other_zones_are_turned_to_utc() -> None:
    seoul = replace(MEETING, timezone="Asia/Seoul", venue="Seoul", room=None)
    file = event_file(seoul, language="en")
    assert "DTSTART:20161117T080000Z" in text(file)
    assert "17:00 Seoul" in entry(file)["DESCRIPTION"]


def test_while_the_hour_is_open_the_entry_covers_the_day() -> None:
    file = event_file(replace(MEETING, start=None), language="en")
    assert "DTSTART;VALUE=DATE:20161117\r\nDTEND;VALUE=DATE:20161118\r\n" in text(file)
    assert entry(file)["TRANSP"] == "TRANSPARENT"
    assert "whole day" in entry(file)["DESCRIPTION"]


def test_several_whole_days_end_on_the_day_after_the_last() -> None:
    days = replace(MEETING, start=None, end_on=date(2016, 11, 19))
    assert entry(event_file(days, language="en")).end == date(2016, 11, 20)


def test_an_event_without_a_day_has_no_file() -> None:
    with pytest.raises(ValueError, match="has no day"):
        event_file(replace(MEETING, on=None), language="en")


def test_an_end_before_the_start_still_gives_a_later_end() -> None:
    odd = replace(MEETING, end=time(16), end_on=MEETING.on)
    found = entry(event_file(odd, language="en"))
    assert found.end > found.start


def test_identity_and_stamps_come_from_the_event_and_from_no_clock() -> None:
    found = entry(event_file(replace(MEETING, revision=3), language="en"))
    assert found["UID"] == "while-they-watched@division-bell"
    assert found["SEQUENCE"] == 3
    assert found["CREATED"].dt == CREATED
    assert found["LAST-MODIFIED"].dt == found["DTSTAMP"].dt == CHANGED


def test_an_event_without_stamps_gets_ones_that_readers_accept() -> None:
    bare = Event(slug="x", uid="x@division-bell", title=Localised(en="X"), on=date(2026, 1, 5))
    found = entry(event_file(bare, language="en"))
    assert found["CREATED"].dt <= found["LAST-MODIFIED"].dt <= found["DTSTAMP"].dt
    assert found["DTSTAMP"].dt.year >= 1970


def test_nobody_is_invited() -> None:
    whole = text(event_file(MEETING, language="en"))
    for name in ("METHOD", "ORGANIZER", "ATTENDEE", "TZID", "VTIMEZONE", "X-"):
        assert f"\r\n{name}" not in whole
    assert whole.startswith("BEGIN:VCALENDAR\r\n")
    assert "\r\nVERSION:2.0\r\n" in whole
    assert "\r\nPRODID:" in whole


def test_a_published_event_is_confirmed_and_keeps_its_time_busy() -> None:
    found = entry(event_file(MEETING, language="en"))
    assert found["STATUS"] == "CONFIRMED"
    assert found["TRANSP"] == "OPAQUE"
    assert found["SUMMARY"] == "While They Watched"


@pytest.mark.parametrize(
    ("status", "told", "language", "summary"),
    [
        (EventStatus.CANCELLED, "CANCELLED", "en", "CANCELLED: While They Watched"),
        (EventStatus.CANCELLED, "CANCELLED", "ko", "취소: 그들이 지켜보는 동안"),
        (EventStatus.POSTPONED, "TENTATIVE", "en", "POSTPONED: While They Watched"),
        (EventStatus.POSTPONED, "TENTATIVE", "ko", "연기: 그들이 지켜보는 동안"),
    ],
)
def test_an_event_that_will_not_be_says_so_and_rings_no_alarm(
    status: EventStatus, told: str, language: str, summary: str
) -> None:
    file = event_file(
        replace(MEETING, status=status, revision=1, reason=Localised(en="Votes", ko="표결")),
        language=language,
    )
    found = entry(file)
    assert found["STATUS"] == told
    assert found["SUMMARY"] == summary
    assert found["SEQUENCE"] == 1
    assert Localised(en="Votes", ko="표결")[language] in found["DESCRIPTION"]
    assert triggers(file) == []
    assert found["TRANSP"] == "TRANSPARENT"


def test_location_is_room_building_and_city_in_english() -> None:
    for language in ("en", "ko"):
        found = entry(event_file(MEETING, language=language))
        assert found["LOCATION"] == "Committee Room 17, Houses of Parliament, London"


def test_an_online_meeting_can_be_joined_from_the_entry() -> None:
    online = replace(MEETING, room=None, venue=None, online_url="https://example.org/j?a=1,b;c")
    file = event_file(online, language="en")
    assert entry(file)["LOCATION"] == "https://example.org/j?a=1,b;c"
    assert entry(file)["DESCRIPTION"].startswith("Join online: https://example.org/j?a=1,b;c")
    assert "VALUE=URI:https://example.org/j?a=1,b;c\r\n" in text(file)


def test_the_description_holds_london_time_arrival_and_entrance_as_plain_text() -> None:
    said = entry(event_file(MEETING, language="en"))["DESCRIPTION"]
    assert "Thursday 17 November 2016, 17:00 London" in said
    assert "Arrive by 16:30 London" in said
    assert "Cromwell Green" in said
    assert "Jake J. Smith (Director)" in said
    assert "A film; and a talk." in said


def test_the_korean_description_glosses_the_place() -> None:
    said = entry(event_file(MEETING, language="ko"))["DESCRIPTION"]
    assert "2016년 11월 17일(목) 17:00 (런던)" in said
    assert "Committee Room 17(17호 위원회실)" in said
    assert "런던 시각 16:30까지" in said


def test_a_second_language_can_follow() -> None:
    said = entry(event_file(MEETING, language="ko", languages=("ko", "en")))["DESCRIPTION"]
    assert said.index("일시:") < said.index("When:")
    assert said.count("일시:") == 1


def test_admission_unknown_is_not_guessed() -> None:
    said = entry(event_file(replace(MEETING, admission=Admission.UNKNOWN), language="en"))
    assert "free" not in said["DESCRIPTION"].replace("kept free", "")


def test_the_link_back_is_the_deep_link() -> None:
    link = "https://t.me/DivisionBellBot?start=e-while-they-watched"
    found = entry(event_file(MEETING, language="en", bot_url=link))
    assert found["URL"] == link
    assert link in found["DESCRIPTION"]
    assert "URL" not in entry(event_file(MEETING, language="en"))


def test_addresses_are_ascii() -> None:
    file = event_file(MEETING, language="en", bot_url="https://example.org/모임 하나")
    assert "\r\nURL:https://example.org/%EB%AA%A8%EC%9E%84%20%ED%95%98%EB%82%98\r\n" in text(file)


def test_topics_are_categories_in_the_readers_language() -> None:
    topics = (Topic("women", Localised(en="Women, girls", ko="여성과 여아")),)
    assert "\r\nCATEGORIES:Women\\, girls\r\n" in text(
        event_file(MEETING, language="en", topics=topics)
    )
    assert "\r\nCATEGORIES:여성과 여아\r\n" in text(
        event_file(MEETING, language="ko", topics=topics)
    )


def test_alarms_ring_before_the_day_the_hour_and_the_arrival() -> None:
    file = event_file(MEETING, language="en")
    assert triggers(file) == [-timedelta(days=1), -timedelta(hours=1), -timedelta(minutes=30)]
    whole = text(file)
    assert whole.count("ACTION:DISPLAY") == 3
    assert "\r\nTRIGGER:-P1D\r\n" in whole
    assert all(alarm["DESCRIPTION"] for alarm in entry(file).walk("VALARM"))


def test_chosen_reminders_replace_the_usual_ones_and_arrival_stays() -> None:
    file = event_file(MEETING, language="en", alarms=(timedelta(days=3), timedelta(minutes=30)))
    assert triggers(file) == [-timedelta(days=3), -timedelta(minutes=30)]


def test_time_to_leave_is_half_an_hour_before_arrival() -> None:
    file = event_file(MEETING, language="en", alarms=(timedelta(0),))
    assert triggers(file) == [-timedelta(minutes=60), -timedelta(minutes=30)]


def test_monday_afternoons_need_three_quarters_of_an_hour() -> None:
    monday = replace(MEETING, on=date(2016, 11, 14))
    assert triggers(event_file(monday, language="en", alarms=())) == [-timedelta(minutes=45)]


def test_the_organisers_own_arrival_time_is_the_alarm() -> None:
    early = replace(MEETING, arrive_by=time(16))
    assert triggers(event_file(early, language="en", alarms=())) == [-timedelta(hours=1)]


def test_a_whole_day_rings_in_the_morning_before_and_not_at_midnight() -> None:
    file = event_file(replace(MEETING, start=None), language="en")
    assert triggers(file) == [-timedelta(hours=15)]


def test_all_events_stand_in_one_file_by_day() -> None:
    later = replace(MEETING, slug="later", uid="later@x", on=date(2016, 12, 1))
    undated = replace(MEETING, slug="open", uid="open@x", on=None)
    file = calendar_file(
        [later, undated, MEETING], language="en", event_url=lambda slug: f"https://t.me/b?{slug}"
    )
    found = icalendar.Calendar.from_ical(file.content).walk("VEVENT")
    assert [event["UID"] for event in found] == [MEETING.uid, later.uid]
    assert [event["URL"] for event in found] == [
        "https://t.me/b?while-they-watched", "https://t.me/b?later",
    ]
    assert file.filename == CALENDAR_NAME
    assert_bytes_are_right(file.content)


def test_a_calendar_without_events_is_refused() -> None:
    with pytest.raises(ValueError, match="no event has a day"):
        calendar_file([replace(MEETING, on=None)], language="en")


def test_what_could_break_a_line_is_cleaned_and_escaped() -> None:
    odd = replace(
        MEETING,
        title=Localised(en="One, two; three\r\nBEGIN:VALARM\x00 C:\\new"),
        room="Room 1\n2",
        summary=Localised(en="first\n\nsecond"),
    )
    file = event_file(odd, language="en")
    assert "\r\nSUMMARY:One\\, two\\; three BEGIN:VALARM C:/new\r\n" in text(file)
    assert entry(file)["LOCATION"] == "Room 1 2, Houses of Parliament, London"
    assert "first\n\nsecond" in entry(file)["DESCRIPTION"]
    assert_bytes_are_right(file.content)


awkward = st.text(
    st.one_of(
        st.sampled_from("가나다라마바사 ,;:\\\"'\n\r\t😀👩‍👩‍👧é…nN"),
        st.characters(codec="utf-8"),
    ),
    max_size=400,
)


@settings(deadline=None, max_examples=80)
@given(title=awkward, summary=awkward, room=awkward, names=st.lists(awkward, max_size=4))
def test_any_text_makes_a_file_whose_bytes_are_right_and_that_reads_back(
    title: str, summary: str, room: str, names: Sequence[str]
) -> None:
    event = replace(
        MEETING,
        title=Localised(en=title, ko=f"한국어 {title}"),
        summary=Localised(ko=summary),
        room=room,
        speakers=tuple(Speaker(name) for name in names),
        online_url=f"https://example.org/{room}",
    )
    file = event_file(event, language="ko", languages=("en",))
    assert_bytes_are_right(file.content)
    found = entry(file)
    assert found["UID"] == MEETING.uid
    assert found["SUMMARY"].startswith("한국어")
    assert len(found["SUMMARY"]) <= 255
    assert len(found["DESCRIPTION"]) <= 3000
    assert found.start == datetime(2016, 11, 17, 17, tzinfo=UTC)
    assert len(found.walk("VALARM")) == 3
