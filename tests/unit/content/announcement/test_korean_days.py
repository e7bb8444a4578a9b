"""Days, hours, ends and ways to take part are read as Korean posts and papers tell them."""

from datetime import date

import pytest

from content.announcement import Announcement, parse

POSTED = date(2026, 3, 2)
"""A Monday."""


def _read(text: str) -> Announcement:
    return parse(f"강연회 알림\n{text}", posted=POSTED)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "강연은 오는 12일부터 4월 9일까지 격주 목요일 오후 3시에 열린다.",
            "2026-03-12",
            "2026-04-09",
        ),
        ("이달 19일~4월 2일까지 낭독회를 연다.", "2026-03-19", "2026-04-02"),
        ("3월 14일(토)과 15일(일) 양일간 솔빛홀에서 연다.", "2026-03-14", "2026-03-15"),
        ("강연회는 3월 17·18·19일 솔빛홀에서 연다.", "2026-03-17", "2026-03-19"),
        ("일시 : 20260318() 14:30\n장소 : 솔빛홀", "2026-03-18", None),
        ("때: 2026년 3월 20(금) 오후 2시\n곳: 솔빛홀", "2026-03-20", None),
        ("낼 저녁 7시에 솔빛홀에서 모여요.", "2026-03-03", None),
        ("담주 토욜 3시 반 솔빛홀에서 모여요.", "2026-03-14", None),
        ("3월 13일로 알려 드린 강연회를 3월 27일(금) 저녁 7시로 늦춥니다.", "2026-03-27", None),
        ("오는 13일 솔빛홀에서 열려던 강연회를 4월 10일로 잠정 연기했다.", "2026-04-10", None),
        ("3월 둘째 주 토요일 오후 3시 솔빛홀에서 모입니다.", "2026-03-14", None),
        ("다음 달 마지막 주 금요일 저녁 7시 솔빛홀에서 모입니다.", "2026-04-24", None),
        ("13일 들꽃공원에서 하려던 강연회 장소가 솔빛홀로 바뀌었다.", "2026-03-13", None),
        ("오는 17일 열린다. 첫날인 17일에는 시인이, 4월 7일에는 화가가 온다.", "2026-03-17", None),
    ],
)
def test_days_are_read_as_they_are_told(text: str, first: str, last: str | None) -> None:
    read = _read(text)
    assert read.date is not None
    found = (read.date.value.isoformat(), read.end_date and read.end_date.value.isoformat())
    assert found == (first, last)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3월 12일부터 4월 30일까지 매주 목요일 저녁 7시~8시 솔빛홀", "19:00", "20:00"),
        ("3월 12일 오후 1시 30분 막을 올려 세 시간 이어진다.", "13:30", "16:30"),
        ("3월 12일 저녁 7시(단, 목요일은 오전)부터 1시간30분씩 한다.", "19:00", "20:30"),
        ("3월 12일(목)~13일(금). 첫날은 오후 1시, 둘째 날은 오전 10시에 시작한다.", "13:00", None),
        ("3.14.(토) 14:00 ~ 3.15.(일) 12:00 솔빛홀", "14:00", "12:00"),
        ("3월 12일 오후 2시에 시작해 5시에 마친다.", "14:00", "17:00"),
        ("3월 12일 12:10 점심, 13:00 여는 말, 13:20 발표", "13:00", None),
        ("3월 12일 솔빛홀에서 불을 켜 둡니다. 밤 10시 반까지 이야기해요.", None, None),
        ("작성일 2026년 3월 2일 0시 0분 0초\n3월 12일 솔빛홀에서 강연회를 엽니다.", None, None),
        ("3월 12일 세계물의날(3.22)을 앞두고 솔빛홀에서 강연회를 엽니다.", None, None),
        (
            "3월 12일은 시인, 3월 26일은 화가가 옵니다.\n\n둘 다 저녁 7시 솔빛홀에서 엽니다.",
            "19:00",
            None,
        ),
    ],
)
def test_hours_are_read_as_they_are_told(text: str, start: str | None, end: str | None) -> None:
    read = _read(text)
    found = (read.start and f"{read.start.value:%H:%M}", read.end and f"{read.end.value:%H:%M}")
    assert found == (start, end)


@pytest.mark.parametrize(
    ("told", "afar"),
    [
        ("현장에 못 오시면 네이버 밴드에서 실시간으로 보실 수 있습니다.", True),
        ("강의실과 온라인 어느 쪽으로 오셔도 됩니다.", True),
        ("모임 인스타그램으로도 그대로 볼 수 있다.", True),
        ("4월부터는 유튜브에서도 다시 볼 수 있다.", False),
        ("지상파 두 곳이 전국에 생중계한다.", False),
        ("재작년인 2024년은 온라인, 지난해는 제주에서 했다.", False),
    ],
)
def test_joining_from_afar_is_told_from_looking_on_later(told: str, afar: bool) -> None:
    read = _read(f"3월 12일 오후 3시 솔빛홀에서 강연회를 연다.\n{told}")
    assert read.is_online is afar


def test_the_day_from_which_places_are_given_is_not_the_event() -> None:
    text = (
        "나루도서관은 9일 오전 10시부터 '2026 길 위의 강변' 참여자 40명을 선착순으로 받는다.\n"
        "3월 25일부터 5주간 매주 수요일 오후 7시 30분에 비대면으로 진행한다."
    )
    told = parse(text, posted=date(2026, 3, 4)).to_json()
    assert (told["date"], told["start"]) == ("2026-03-25", "19:30")
    assert (told["place"], told["online"]) == (None, True)


def test_what_a_row_comes_to_in_its_second_week_is_no_title() -> None:
    text = (
        "나루대는 4월 3일부터 매주 목요일 오후 3시 나루대 박물관 1층 시청각실에서 시민 특강을 "
        "연다.\n"
        "4월 3일 첫 주에는 \"석탑과 결정\"을, 둘째 주에는 \"첨성대와 우주망원경\"을 다룬다."
    )
    told = parse(text, posted=date(2026, 3, 4)).to_json()
    assert "첨성대" not in str(told["title"])


def test_the_menu_of_a_conference_page_is_no_call_for_papers() -> None:
    text = (
        "Searches at Low Energy: 6th East Asian Workshop\n18–22 May 2026\nKerr Science Center\n\n"
        "Overview\nCall for Abstracts\nTimetable\nRegistration\nParticipant List\n\nDaejeon\n\n"
        "The city lies in the middle of South Korea, a little over fifty minutes from Seoul. Since "
        "the 1970s more than thirty institutes have settled there."
    )
    told = parse(text, posted=date(2026, 2, 16)).to_json()
    assert (told["is_event"], told["date"], told["end_date"]) == (True, "2026-05-18", "2026-05-22")
