"""A day as a heading, and below it what is on: each row of a diary is a meeting of its own."""

from datetime import date
from typing import Any

import pytest

from content.announcement import Announcement, parse
from content.announcement.model import Found

POSTED = date(2025, 2, 3)

WESTMINSTER = """This week in Parliament

Mon 3 Feb
2.30pm Transport questions (Commons Chamber)
Tues 4 Feb
9.30am Westminster Hall debate: Bus fares in small towns (Jane Roe)
4pm APPG Rivers - briefing on the Tees, CR 10
Weds 5 Feb
3pm APPG Night Trains: From Fishguard to Rosslare, Room W1, Westminster Hall
"""
PARISH = """DIARY
Wednesday 12 February
10.00 - Coffee morning, Church Hall
19.30 - Parish Council, Village Hall
Sunday 16 February
• 8am Holy Communion, St Peter's
"""
SEOUL = """이번 주 일정
2월 4일(화)
10:00 골목길 간담회, 국회의원회관 제2간담회실
14:00 하천 세미나, 프레스센터 20층
2월 6일(목)
19:00 기도회, 언덕교회 본당
"""
NOTICES = """ALL-PARTY NOTICES

MONDAY 10 FEBRUARY

4pm – Grimond Room, Portcullis House
APPG ON SLOW FERRIES
Meeting with Maud Reed on the timetable. All Members and their staff welcome.

TUESDAY 11 FEBRUARY

5pm – Committee Room 6
APPG ON OLD MAPS
Roundtable: who keeps them.
"""
NAMED_ABOVE = """ALL-PARTY NOTICES
Week commencing 10 February 2025

MONDAY 10 FEBRUARY

APPG FOR SLOW FERRIES – ANNUAL GENERAL MEETING
4.00pm, Room N, Portcullis House
To elect officers. Members of both Houses are asked to come in good time.

TUESDAY 11 FEBRUARY
APPG ON OLD MAPS
11.00am, Committee Room 17
Speaker: Canon Ivo Hale. "Paper roads: who will draw them in 2040?"

BRITISH-TUVALU APPG
5.30pm, Room C, 1 Parliament Street
EGM to elect a Vice-Chair, then tea.
"""
PROGRAMME = """Two days on hedges and ditches
St Margaret's Conference Centre, Durham

Thursday 6 March
09:30 Registration and coffee, Foyer
10:00 Opening, Great Hall
11:00 Panel one, Room 2
Friday 7 March
10:00 Keynote, Great Hall
12:00 Close
"""
AT_HOME = """Open house at the allotments

Saturday 8 February
10:00 Pruning, Lower Field
14:00 Grafting, Lower Field
Sunday 9 February
10:00 Compost, Lower Field
"""

Told = list[tuple[str, str, str, str | None, str | None]]


def _all(text: str) -> list[Announcement]:
    first = parse(text, posted=POSTED)
    return [first, *first.others]


def _told(text: str) -> Told:
    return [
        (
            _value(one.title), _value(one.date)[5:], _value(one.start)[:5],
            _value(one.place) or None, _value(one.room) or None,
        )
        for one in _all(text)
    ]  # fmt: skip


def _value(found: Found[Any] | None) -> str:
    return str(found.value) if found else ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            WESTMINSTER,
            [
                ("Transport questions", "02-03", "14:30", "Houses of Parliament",
                 "Commons Chamber"),
                ("Westminster Hall debate: Bus fares in small towns", "02-04", "09:30",
                 "Westminster Hall", None),
                ("APPG Rivers - briefing on the Tees", "02-04", "16:00",
                 "Houses of Parliament", "Committee Room 10"),
                ("APPG Night Trains: From Fishguard to Rosslare", "02-05", "15:00",
                 "Westminster Hall", "Room W1"),
            ],
        ),
        (
            NOTICES,
            [
                ("APPG ON SLOW FERRIES", "02-10", "16:00", "Portcullis House", "Grimond Room"),
                ("APPG ON OLD MAPS", "02-11", "17:00", "Houses of Parliament",
                 "Committee Room 6"),
            ],
        ),
        (
            NAMED_ABOVE,
            [
                ("APPG FOR SLOW FERRIES – ANNUAL GENERAL MEETING", "02-10", "16:00",
                 "Portcullis House", "Room N"),
                ("APPG ON OLD MAPS", "02-11", "11:00", "Houses of Parliament",
                 "Committee Room 17"),
                ("BRITISH-TUVALU APPG", "02-11", "17:30", "1 Parliament Street", "Room C"),
            ],
        ),
        (
            PARISH,
            [
                ("Coffee morning", "02-12", "10:00", "Church Hall", None),
                ("Parish Council", "02-12", "19:30", "Village Hall", None),
                ("Holy Communion", "02-16", "08:00", "St Peter's", None),
            ],
        ),
        (
            SEOUL,
            [
                ("골목길 간담회", "02-04", "10:00", "국회의원회관", "제2간담회실"),
                ("하천 세미나", "02-04", "14:00", "프레스센터", "20층"),
                ("기도회", "02-06", "19:00", "언덕교회", "본당"),
            ],
        ),
    ],
)  # fmt: skip
def test_each_row_is_a_meeting_on_the_day_of_its_heading(text: str, told: Told) -> None:
    assert _told(text) == told


@pytest.mark.parametrize("text", [WESTMINSTER, NOTICES, NAMED_ABOVE, PARISH, SEOUL])
def test_every_value_shows_where_it_was_read(text: str) -> None:
    for one in _all(text):
        for found in (one.title, one.date, one.start, one.place, one.room):
            if found is not None:
                assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", [PROGRAMME, AT_HOME])
def test_a_programme_is_one_event(text: str) -> None:
    assert len(_all(text)) == 1


def test_a_row_that_leaves_its_hour_open_is_a_meeting_too() -> None:
    text = (
        "APPG on Weirs: forthcoming meetings\n\n12 February: AGM, 4pm, Committee Room 7\n"
        "26 February: Evidence on fish, 2pm, Room R, Portcullis House\n"
        "19 March: Evidence on floods, time TBC\n7 April: Reception, 6pm, Jubilee Room"
    )
    assert [row[:3] for row in _told(text)] == [
        ("AGM", "02-12", "16:00"),
        ("Evidence on fish", "02-26", "14:00"),
        ("Evidence on floods", "03-19", ""),
        ("Reception", "04-07", "18:00"),
    ]


def test_what_follows_a_list_is_no_row_of_it() -> None:
    text = (
        "Film nights\n\nFriday 7 February, 7.30pm: The Weir\nFriday 7 March, 7.30pm: The Mill\n\n"
        "Doors at 7pm. Kerr Hall, Mill Street.\n\n1 April: our subscription goes up to £9."
    )
    assert [row[1] for row in _told(text)] == ["02-07", "03-07"]
