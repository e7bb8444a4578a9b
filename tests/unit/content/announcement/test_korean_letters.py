"""Official letters, web boards and exhibitions, as Korean houses write them without colons."""

from datetime import date
from typing import Any

import pytest

from content.announcement import parse

POSTED = date(2025, 3, 3)

LETTER = """솔고을도서관

수신  수신자 참조
(경유)
제목  2025 골목 도서관 공청회 참석 협조 요청

1. 우리 관에서는 「골목 도서관 기본계획(안)」에 대한 의견을 듣고자 합니다.

  가. 일  시: 2025. 3. 19.(수) 14:00 ~ 17:00
  나. 장  소: 솔고을회관 대강당
  다. 명단 제출: 2025. 3. 12.(수)까지 회신
"""
SHOW = """모시는 글

늘봄갤러리에서 판화가 하솔의 회고전을 엽니다.

전시명  하솔 회고전 《강의 결》
전시기간  2025. 3. 18.(화) – 4. 13.(일) / 10:00–18:00
개막식  2025. 3. 20.(목) 오후 5시
장소  늘봄갤러리 1전시실
"""
BOARD = """[Notice] Hill School Paper Conference

Date 2025-03-03 14:20   Category Event   Hit 611

- Date & Time: March 19 (Wed), 2025, 09:00~18:00 (KST)
- Venue: Grand Hall, Hill School, Sejong
"""
TWO_DAYS = """봄 심포지엄
■ 2025. 3. 14.(금) 09:30 – 15.(토) 12:30
■ 솔회관 대강당
"""
MOVED = """월례포럼 장소가 바뀌었습니다.
▶ 3/19(수) 오후 6시30분
▶ (전) 사무실 교육장 → (변경) 은행교육회관 4층 410호
"""
BOOKSHOP = """[북토크] 『강 건너 약국』
✔ 날짜: 3월 19일 수요일
✔ 시간: 저녁 7시 30분
✔ 곳: 달책방, 광주 동구 솔길 안쪽 초록 대문
"""
COLLOQUIUM = """제9회 콜로퀴엄
* 일시: 2025년 3월 19일 수요일 16:30-18:00
* 장소: 솔대학교 서관 132호
온라인 참여를 원하시는 분은 3월 18일 정오까지 메일 주시면 줌 링크를 보내드립니다.
"""


def _told(text: str, *names: str) -> tuple[Any, ...]:
    told = parse(text, posted=POSTED).to_json()
    return tuple(told[name] for name in names)


def test_the_subject_of_a_letter_names_what_is_held() -> None:
    assert _told(LETTER, "title", "date") == ("2025 골목 도서관 공청회", "2025-03-19")


def test_a_shows_name_is_told_on_its_own_row() -> None:
    read = parse(SHOW, posted=POSTED)
    names = [one.title and one.title.value for one in (read, *read.others)]
    assert names == ["하솔 회고전 《강의 결》", "개막식"]


def test_the_stamp_of_a_board_is_no_second_event() -> None:
    assert _told(BOARD, "date", "start", "end") == ("2025-03-19", "09:00", "18:00")
    assert not parse(BOARD, posted=POSTED).others


def test_a_row_that_tells_both_places_leads_to_the_new_one() -> None:
    assert _told(MOVED, "place", "room") == ("은행교육회관", "4층 410호")


def test_an_address_behind_a_comma_is_no_part_of_the_house() -> None:
    assert _told(BOOKSHOP, "place") == ("달책방",)


def test_a_last_day_to_ask_for_the_link_is_not_another_event() -> None:
    assert _told(COLLOQUIUM, "place", "online") == ("솔대학교 서관", True)


@pytest.mark.parametrize(
    ("text", "end", "last"),
    [
        (TWO_DAYS, "12:30", "2025-03-15"),
        ("봄 수련회 3월 14일(금) 18:00 ~ 16일(일) 12:30, 솔회관", "12:30", "2025-03-16"),
        ("Retreat: Friday 14 March 6pm – Sunday 16 March 2pm, Kerr Hall", "14:00", "2025-03-16"),
        ("Fair: Friday 14 March 2pm to Friday 14 March 6pm, Kerr Hall", "18:00", None),
    ],
)
def test_an_hour_behind_the_last_day_is_the_end(text: str, end: str, last: str | None) -> None:
    assert _told(text, "date", "end", "end_date") == ("2025-03-14", end, last)


@pytest.mark.parametrize(
    ("text", "on", "place", "room"),
    [
        ("이번주 모임 공지드려요!!\n금욜 저녁 7시반 합정역 근처 카페 나무그늘 2층이구요\n"
         "참석여부 목욜까지 투표 꼭이요!!", date(2025, 3, 7), "카페 나무그늘", "2층"),
        ("담주 모임은 화요일 저녁 8시 카페 나무 2층입니다", date(2025, 3, 11), "카페 나무", "2층"),
        ("특강 안내\n일시: 3월 10일 월요일 13:00~14:15\n장소: 사회과학관 B101", date(2025, 3, 10),
         "사회과학관", "B101"),
    ],
)  # fmt: skip
def test_a_weekday_of_a_chat_and_a_room_by_its_code(
    text: str, on: date, place: str, room: str
) -> None:
    told = parse(text, posted=date(2025, 3, 3)).to_json()
    assert (told["date"], told["place"], told["room"]) == (on.isoformat(), place, room)


@pytest.mark.parametrize(
    "text",
    [
        "도서관은 격주 수요일 저녁 7시 2층 이야기방에서 시 모임을 연다.",
        "여는 시간은 월요일 9시~18시, 수요일 9시~20시, 금요일 9시~18시입니다.",
    ],
)
def test_the_weekdays_of_every_week_are_no_day(text: str) -> None:
    assert parse(text, posted=date(2025, 3, 3)).date is None


def test_the_hour_of_the_end_is_told_far_below() -> None:
    text = (
        "[긴급토론회] 멈춘 3년을 묻다\n일시 | 2025년 3월 17일(월) 오전 10시\n"
        "장소 | 국회도서관 소회의실\n\n사회 | 임예솔\n발제 | 표승호\n토론 | 심가영, 양재혁\n\n"
        "※ 현장 참석은 30명으로 제한합니다. 발열 체크에 협조해 주세요. 종료 예정 시각은 12시입니다."
    )
    told = parse(text, posted=date(2025, 3, 3)).to_json()
    assert (told["start"], told["end"]) == ("10:00", "12:00")
