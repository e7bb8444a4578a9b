"""Lists of dated rows, and what pages and departments write round a talk."""

from datetime import date

import pytest

from content.announcement import parse


def _told(text: str, posted: date) -> dict[str, object]:
    return parse(text, posted=posted).to_json()


SEMINARS = (
    "Thursday seminars, Room 12, Lane Hall, 4 pm\n\n"
    "February 5 - {first}\n"
    'February 12 - Ann Boyle, "Rivers at night"\n'
    "February 19 - no seminar\n"
    'February 26 - Tom Fry, "Ice"'
)


@pytest.mark.parametrize("first", ["cancelled", "CANCELED", "no seminar", "winter break"])
def test_a_row_that_is_off_is_not_the_next_meeting(first: str) -> None:
    told = _told(SEMINARS.format(first=first), date(2026, 2, 5))
    assert (told["date"], told["start"], told["title"], told["room"]) == (
        "2026-02-12", "16:00", "Rivers at night", "Room 12",
    )  # fmt: skip


def test_a_meeting_that_is_cancelled_in_prose_keeps_its_day() -> None:
    text = "The meeting on 12 June is cancelled. The next meeting is on 10 July at 7pm, Kerr Hall."
    told = _told(text, date(2025, 6, 1))
    assert (told["date"], told["change"]) == ("2025-06-12", "cancelled")


def test_the_title_is_that_of_the_days_own_row() -> None:
    text = (
        "Back in the hall\n\nOur evenings will again be held in person, beginning on 15 November "
        "2021. Here is what we have in store:\n\n"
        "  • 15th November, Coaching Inns and the Bath Road, Dr Alison Pryor\n"
        "  • 13th December, A Berkshire Christmas, Ted Markham\n"
        "  • 31st January 2022, Annual General Meeting\n\n"
        "Should the rules be tightened, we shall go back to Zoom.\n\n"
        "We meet in the Corn Exchange at 7.15pm."
    )
    told = _told(text, date(2021, 10, 29))
    assert str(told["title"]).startswith("Coaching Inns and the Bath Road")
    assert (told["date"], told["start"], told["place"], told["online"]) == (
        "2021-11-15", "19:15", "Corn Exchange", False,
    )  # fmt: skip


def test_a_proviso_behind_a_comma_makes_nothing_online() -> None:
    text = (
        "River Talk\n12 March 2025, 7pm, Kerr Hall\nSpeakers may change at short notice, and if "
        "the rules on gatherings are tightened again we shall go back to Zoom."
    )
    assert _told(text, date(2025, 3, 1))["online"] is False


def test_the_fields_of_a_librarys_page_are_read() -> None:
    text = (
        "Planning Commission Meeting\n\nPrimary tabs\n\nView(active tab)\n"
        "Wednesday, September 18, 2024 6:00pm - 7:30pm\n\n"
        "Library Branch: Desert Foothills Library\nRoom: Small Meeting Room\nAge Group: Adults"
    )
    told = _told(text, date(2024, 9, 3))
    assert (told["title"], told["place"], told["room"]) == (
        "Planning Commission Meeting", "Desert Foothills Library", "Small Meeting Room",
    )  # fmt: skip


def test_hours_with_the_speaker_alone_are_not_the_talks() -> None:
    text = (
        'Physics talk\nMonday, March 24\n"Neutrinos and Time"\nTalks are held on Mondays at '
        "4:00 pm, in Kemp Lecture Hall 4.\nStudents wishing to meet with the speaker "
        "(1:30-3:00pm) should sign up outside SWR 334."
    )
    told = _told(text, date(2025, 3, 17))
    assert (told["start"], told["end"], told["room"]) == ("16:00", None, "Kemp Lecture Hall 4")


def test_a_room_in_brackets_behind_the_hall_of_a_house_is_the_room() -> None:
    text = (
        "The Long Thaw\nMcMaster University\nWednesday, April 19, 2023, 2:00 – 4:00 pm ET\n"
        "Hybrid: University Club, Alumni Memorial Hall (Great Hall, 2nd floor) and Zoom"
    )
    told = _told(text, date(2023, 4, 11))
    assert (told["place"], told["room"]) == ("University Club", "Great Hall")
    assert told["timezone"] == "America/Toronto"


def test_eastern_time_without_a_town_is_new_yorks() -> None:
    text = "Webinar: The Law of the Sea\nOct 5, 2021, 12:00 PM Eastern Time (US and Canada), Zoom"
    assert _told(text, date(2021, 9, 20))["timezone"] == "America/New_York"


def test_a_past_lectures_room_is_not_the_next_ones() -> None:
    text = (
        "Public lectures\n\nUpcoming lectures\n\nThe Silent Hedgerow\n"
        "Date/time: Tuesday 7 March 2023 at 18:00\n\nHear from Professor Duncan Lane.\n\n"
        "CH1005, City campus, Worcester.\n\nPast lectures\n\nMud and memory\n"
        "Date/time: Wednesday 16 November 2022 at 18:30\nBY1147, St John's campus, Worcester."
    )
    told = _told(text, date(2023, 2, 13))
    assert (told["place"], told["room"]) == ("City campus", "CH1005")


def test_the_line_between_day_and_place_is_the_title() -> None:
    text = (
        "Nadia Faris on the deportation flights\n\nNadia Faris is coming to speak. "
        "Fifteen of us met on Wednesday to plan it.\n\nTuesday 19 February, 7pm\n"
        "Stop the flights, keep families together\nInternational Centre, Abingdon Road, Derby"
    )
    assert _told(text, date(2019, 2, 8))["title"] == "Stop the flights, keep families together"


def test_neither_half_an_hour_nor_a_placard_is_a_title() -> None:
    forum = (
        "Wednesday Forum\n\nToday at the Cathedral\n7:30am Morning Prayer\n8:00am Communion\n"
        "5:30pm Evensong\n\nFirst Wednesday in every month  |  1 - 2pm\nWeston Room, Kerr House\n\n"
        "Wednesday 5 June 2019\nReading Julian Again  |  Philippa Garland"
    )
    assert not str(_told(forum, date(2019, 5, 20))["title"]).startswith("30am")
    vigil = (
        "Derby Hospice vigil, 6pm, Thursday 13 June\n\nThe vigil is on the steps of Derby Council "
        'House. Make a placard: you might write "Every Bed Counts: Care to the End" or "Fund Our '
        'Hospices: Fair Pay at Night".'
    )
    assert _told(vigil, date(2024, 6, 4))["title"] == "Derby Hospice vigil"


def test_hours_with_an_aside_are_no_title() -> None:
    text = (
        "The Parish Council will put the drawings on show for everyone in the Memorial Hall:\n"
        "- 6th November – 12 noon to 6 pm (perhaps longer)\n- 7th November – 10 am to 1 pm."
    )
    assert "noon" not in str(_told(text, date(2018, 10, 22))["title"])


@pytest.mark.parametrize(
    ("line", "place", "room"),
    [
        ("CONFERENCE ROOM A, MUNICIPAL BUILDING", "MUNICIPAL BUILDING", "CONFERENCE ROOM A"),
        ("the Large Theatre, Department of Botany", "Department of Botany", "Large Theatre"),
    ],
)
def test_the_letter_of_a_room_and_the_house_of_a_theatre_are_kept(
    line: str, place: str, room: str
) -> None:
    told = _told(f"WORK SESSION\nMONDAY, MARCH 27, 2023\n5:00 P.M.\n{line}", date(2023, 3, 20))
    assert (told["place"], told["room"]) == (place, room)


def test_a_korean_release_whose_marks_stuck_to_the_line_before_is_read() -> None:
    text = (
        "○제목 : 재난보도 간담회\n○일시 : 2023년 4월 12일 오전 10시 30분\n"
        "○장소 : 국회 귀빈식당 2호실○ 참석자(무순) : 김하늘(생활언론연대)○간담회 순서-사회 : 이바다"
    )
    told = _told(text, date(2023, 4, 10))
    assert (told["place"], told["room"]) == ("국회", "귀빈식당 2호실")


def test_a_masked_korean_name_is_not_parted() -> None:
    text = "통일 좌담회\n2023년 4월 12일 오전 10시, 한빛회관\n김○○ 씨와 박○수 의원이 이야기합니다."
    assert parse(text, posted=date(2023, 4, 10)).others == ()


def test_the_restaurant_in_a_market_is_the_place() -> None:
    text = (
        "동창회 개최\n다들 별고 없이 잘 지내제?\n날짜: 2018년 11월 24일 토요일 오후 5시\n"
        "장소: 통영 서호시장 안 뱃머리 횟집"
    )
    told = _told(text, date(2018, 11, 5))
    assert (told["place"], told["room"]) == ("뱃머리 횟집", None)
    assert "지내" not in str(told["title"])


def test_the_room_on_a_floor_is_taken_from_where_it_is_told_whole() -> None:
    text = (
        "28일 북 콘서트를 나루도서관 2층에서 연다\n\n나루도서관은 28일 오후 2시 30분 북 콘서트를 "
        "2층 다목적실에서 진행한다."
    )
    told = _told(text, date(2022, 9, 14))
    assert (told["place"], told["room"]) == ("나루도서관", "2층 다목적실")
