"""Days are found in every spelling and given their place in the calendar."""

from datetime import date

import pytest

from content.announcement import parse
from content.announcement.days import calendar, dates, programmes, relative
from content.announcement.text.normalise import normalise

POSTED = date(2017, 3, 10)
"""A Friday."""


def _days(text: str, *, posted: date = POSTED, month_first: bool = False) -> list[calendar.OnDay]:
    clean = normalise(text).clean
    return calendar.resolve(dates.find(clean, month_first=month_first), posted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wednesday March 22nd", "2017-03-22"),
        ("Wednesday 22 March", "2017-03-22"),
        ("Wed. 22 Mar.", "2017-03-22"),
        ("Weds 22nd March 2017", "2017-03-22"),
        ("22nd of March", "2017-03-22"),
        ("the twenty-second of March", "2017-03-22"),
        ("March the twenty-second", "2017-03-22"),
        ("March 22, 2017", "2017-03-22"),
        ("Mar 22 2017", "2017-03-22"),
        ("Sept. 5", "2017-09-05"),
        ("22 March '17", "2017-03-22"),
        ("2017-03-22", "2017-03-22"),
        ("2017/03/22", "2017-03-22"),
        ("22/03/2017", "2017-03-22"),
        ("22.3.2017", "2017-03-22"),
        ("22-03-17", "2017-03-22"),
        ("12-Mar-2017", "2017-03-12"),
        ("Wed 22/3", "2017-03-22"),
        ("22/3 (Wed)", "2017-03-22"),
        ("22 March (Wednesday)", "2017-03-22"),
        ("Wednesday 22\u00a0March", "2017-03-22"),
        ("Mittwoch, 22. März", "2017-03-22"),
        ("mercredi 22 mars 2017", "2017-03-22"),
        ("2017년 3월 22일", "2017-03-22"),
        ("3월 22일(수)", "2017-03-22"),
        ("3월 22일 수요일", "2017-03-22"),
        ("2017. 3. 22.(수)", "2017-03-22"),
        ("3.22(수)", "2017-03-22"),
        ("'17. 3. 22.(수)", "2017-03-22"),
        ("22일(수)", "2017-03-22"),
        ("2017年3月22日（水）", "2017-03-22"),
        ("Thursday 16th", "2017-03-16"),
        ("22 / 3(Wed)", "2017-03-22"),
        ("March 22: a walk", "2017-03-22"),
    ],
)
def test_day_is_read_in_its_spelling(text: str, expected: str) -> None:
    assert [day.on.isoformat() for day in _days(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("22-24 March", "2017-03-22", "2017-03-24"),
        ("22 to 24 March 2017", "2017-03-22", "2017-03-24"),
        ("22, 23 and 24 March", "2017-03-22", "2017-03-24"),
        ("March 22–24, 2017", "2017-03-22", "2017-03-24"),
        ("22 March – 3 April", "2017-03-22", "2017-04-03"),
        ("Wednesday 22 March until Friday 24 March", "2017-03-22", "2017-03-24"),
        ("3월 22일~24일", "2017-03-22", "2017-03-24"),
        ("3월 22일(수)~4월 2일(일)", "2017-03-22", "2017-04-02"),
        ("2017. 3. 22.(수) ~ 3. 24.(금)", "2017-03-22", "2017-03-24"),
    ],
)
def test_range_of_days_keeps_its_last_day(text: str, first: str, last: str) -> None:
    [day] = _days(text)
    assert (day.on.isoformat(), day.until and day.until.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "March for our lives", "may be 5 or so", "Committee Room 12", "1,500 people", "£22.50",
        "020 7219 3000", "18:30", "17.00-18.30", "Resolution 1325", "Article 19", "3.5 million",
        "in the mid-1990s", "31 chapters", "32 March", "30 February 2017", "99/99/2017",
        "Room 4.12",
    ],
)  # fmt: skip
def test_other_numbers_are_no_days(text: str) -> None:
    assert _days(text) == []


@pytest.mark.parametrize(
    ("posted", "text", "expected"),
    [
        (date(2016, 12, 20), "11 January", "2017-01-11"),
        (date(2017, 1, 12), "11 January", "2017-01-11"),
        (date(2017, 1, 20), "Wednesday 11 January", "2017-01-11"),
        (date(2017, 1, 20), "11 January", "2018-01-11"),
        (date(2016, 1, 5), "Monday 29 February", "2016-02-29"),
        (date(2017, 3, 1), "Thursday March 22nd", "2017-03-22"),
    ],
)
def test_year_is_told_from_posting_day_and_weekday(posted: date, text: str, expected: str) -> None:
    [day] = _days(text, posted=posted)
    assert day.on.isoformat() == expected


def test_weekday_that_disagrees_is_noticed() -> None:
    [day] = _days("Thursday March 22nd")
    assert day.weekday_disagrees
    assert day.sure < 0.5


def test_day_far_ahead_without_weekday_counts_as_guessed() -> None:
    [day] = _days("2 February")
    assert day.year_guessed


def test_numbers_are_read_month_first_only_where_that_is_the_custom() -> None:
    [british], [american] = _days("3/4/2017"), _days("3/4/2017", month_first=True)
    assert (british.on, american.on) == (date(2017, 4, 3), date(2017, 3, 4))


def test_weekday_decides_the_order_of_day_and_month() -> None:
    [day] = _days("Sat 3/4/2017")
    assert day.on == date(2017, 3, 4)


def test_year_told_elsewhere_in_the_text_counts() -> None:
    assert [day.on.year for day in _days("12 May 2019 … see you on 12 May")] == [2019, 2019]


def test_two_days_in_one_breath_are_two() -> None:
    assert [day.on.day for day in _days("12 and 19 May")] == [12, 19]


def test_move_from_one_day_to_another_is_no_range() -> None:
    days = _days("The talk has been moved from 14 June to 28 June")
    assert [(day.on.day, day.until) for day in days] == [(14, None), (28, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2017-03-10"),
        ("tomorrow evening", "2017-03-11"),
        ("this Thursday", "2017-03-16"),
        ("next Tuesday", "2017-03-14"),
        ("the second Wednesday of April", "2017-04-12"),
        ("last Thursday in October 2018", "2018-10-25"),
        ("on the 1st Monday of March", "2018-03-05"),
        ("We meet as ever, so the 26th - from 7.15", "2017-03-26"),
        ("our speaker comes on the 9th.", "2017-04-09"),
        ("Tuesday week", "2017-03-21"),
        ("a week on Tuesday", "2017-03-21"),
        ("in two weeks' time", "2017-03-24"),
        ("오늘 오후 3시", "2017-03-10"),
        ("내일 저녁", "2017-03-11"),
        ("다음 주 화요일", "2017-03-14"),
        ("이번 주 토요일", "2017-03-11"),
        ("오는 12일", "2017-03-12"),
        ("오는 3일", "2017-04-03"),
        ("다음 달 3일", "2017-04-03"),
        ("내달 3일", "2017-04-03"),
        ("모임은 24일 오후 3시 회관에서 연다", "2017-03-24"),
        ("4월에는 15일에 책방 주인을 모신다", "2017-04-15"),
        ("회의는 3일 오후 2시 회관에서 연다", "2017-04-03"),
        ("군은 지난 설명회를 9일 마쳤다", "2017-03-09"),
    ],
)
def test_relative_day_is_counted_from_the_posting_day(text: str, expected: str) -> None:
    found = calendar.resolve(relative.find(normalise(text).clean, POSTED), POSTED)
    assert [day.on.isoformat() for day in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "설명회를 연다고 9일 밝혔다",
        "15일간 이어진다",
        "20일 이내에 낸다",
        "매월 5일에 모인다",
        "9일자 신문",
    ],
)
def test_other_numbers_of_days_are_no_korean_day(text: str) -> None:
    assert relative.find(normalise(text).clean, POSTED) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("다음 달 8∼10일 사흘간 열린다", "2017-04-08", "2017-04-10"),
        ("13일(월)부터 18(토)까지 저녁마다 모인다", "2017-03-13", "2017-03-18"),
        ("talks from May 21-June 18", "2017-05-21", "2017-06-18"),
    ],
)
def test_range_told_from_the_posting_day_keeps_its_last_day(
    text: str, first: str, last: str
) -> None:
    read = parse(f"모임 {text}", posted=POSTED)
    assert read.date is not None
    assert read.end_date is not None
    assert (read.date.value.isoformat(), read.end_date.value.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["every Tuesday", "last Monday", "Sundays", "the first Friday", "every second Monday of May"],
)
def test_rule_or_memory_is_no_day(text: str) -> None:
    assert relative.find(text, POSTED) == []


def test_next_tuesday_said_on_a_monday_is_open_to_doubt() -> None:
    [day] = relative.find("next Tuesday", date(2017, 3, 13))
    assert (day.day, day.vague) == (21, True)


def test_korean_day_without_a_month_is_the_next_of_its_number() -> None:
    read = parse("위원회는 14일 오후 2시 시민회관에서 토론회를 연다.", posted=date(2025, 1, 13))
    assert read.date is not None
    assert read.date.value == date(2025, 1, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the stamp of a blog, and a weekday beside it
        ("Friday, March 10, 2017\n\nIt's on Wednesday evening (6.30pm-8pm) at the Ropewalk.",
         "2017-03-15"),
        # "next" of the first meeting to come
        ("The next lecture is on Monday 20 March at 6 p.m. in the Hall.\n"
         "The dinner will be held on Friday 31 March at 7pm in the Kitchen.", "2017-03-20"),
        # the first of several told alike
        ("On March 16th, Ann Lee sings in the chapel. On March 23rd, Father Pym will speak.",
         "2017-03-16"),
        # the last day of a row
        ("Lectures run every Wednesday at 6:30 p.m. until April 5. This Wednesday it is the turn"
         " of Ann Lee at 6:30 p.m.", "2017-03-15"),
        # what another day is told for
        ("The League will hold two forums in advance of the vote on April 11.\nBoth are free.\n"
         "Tues. March 21 - Main Library, 6 p.m.", "2017-03-21"),
        ("As the Hall is wanted for a wedding on 16th March, we have moved things about. Our next"
         " meeting will be the talk on ink on 23rd March at 7pm.", "2017-03-23"),
        ("No Meeting March 14, 2017\nThe board takes a week off. It will next meet on March 21,"
         " 2017.", "2017-03-21"),
        # a heading of the next meeting, and the one after it
        ("Next Meeting: March 14, 2017\nOpen Session 5:30 p.m., Board Room\n\nThe next Regular"
         " Meeting is on Thursday, March 23, at 6:00 p.m.", "2017-03-14"),
        # forms one after another
        ("Date: Thursday 23 March 2017\nTime: 6pm\nLocation: The Plough\n\nDate: Tuesday 14 March"
         " 2017\nTime: 8am\nLocation: The Mill", "2017-03-14"),
        # a stamp with the hour of posting, or with a label
        ("Ink Gathering 2017\n10 March 2017 11:05 am\n\nFrom 17-19 March 2017 the Ink Gathering"
         " will be held at the Mill.", "2017-03-17"),
        ("Date: 10 March, 2017\n\nInk Day\nA day of ink is to be held at the Mill on 24th March.",
         "2017-03-24"),
        # the posting day by its name
        ("The walkers will go from the old mint to the Mill on Friday.", "2017-03-10"),
        ("It comes to the Mill on Tuesday instead. The switch was made last night.", "2017-03-14"),
        ("Ink Society: next one is this coming Friday at 7pm.", "2017-03-17"),
        # an evening told of before
        ("On March 15 Ann Lee will speak. Please note: this evening will last until 8:00 p.m.",
         "2017-03-15"),
        # a new year, and a day of the old one
        ("2018 Meetings\nThe change was voted at the meeting on March 2. We will see you"
         " January 3rd"
         " at 5:30pm.", "2018-01-03"),
        # the next day's paper
        ("설명회가 내일(12일) 저녁 7시 시청 강당에서 열린다.", "2017-03-12"),
        # signing up is no meeting
        ("특강은 4월 14일(금) 19시에 연다. 3월 20일(월) 9시부터 3월 31일(금) 오후 5시까지"
         " 신청을 받는다.", "2017-04-14"),
        # open for comment for weeks
        ("공람 기간: 2017. 3. 13.(월) ~ 4. 12.(수)\n설명회: 2017. 3. 22.(수) 10:30 시청 강당",
         "2017-03-22"),
    ],
)  # fmt: skip
def test_day_of_the_event_is_told_from_the_days_beside_it(text: str, expected: str) -> None:
    read = parse(text, posted=POSTED)
    assert read.date is not None
    assert read.date.value.isoformat() == expected


@pytest.mark.parametrize(
    "text",
    [
        "The fair will NOT now be held on Monday 20th in the Barn. It will take place a week later,"
        " on Monday 27th March at 7.30pm.",
        "The meeting on the calendar for Monday, March 20 will not take place, and we will meet"
        " instead on Monday, March 27 at 6 p.m.",
        "일정 변경 안내\n구분 | 변경 전 | 변경 후\n일시 | 3. 20.(월) 14시 | 3. 27.(월) 15시",
        "모임은 3월 20일 열려던 봄 발표회를 3월 27일로 미룬다고 알렸다.",
    ],
)
def test_day_of_a_changed_event_is_the_new_one(text: str) -> None:
    read = parse(text, posted=POSTED)
    assert read.date is not None
    assert read.date.value == date(2017, 3, 27)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Farmers meet their MP in Ostley tomorrow.\n\nThe debate, at 7pm, is about the "
            "price of milk.\n\nOn Sunday, March 24, at noon there is a march to the mill.",
            "2024-03-02",
        ),
        (
            "Book talk with Ines Roe\n\nShe is our guest this Sunday.\n\nIt begins at 2 p.m. in "
            "the Boat House.\n\nThe next guest is due on Wednesday, March 20, at 7 p.m.",
            "2024-03-03",
        ),
        (
            "We have two events on the fringe. On Saturday night, 8pm - 9pm, we ask who owns the "
            "river.\n\nThere is also a return match in Derby on 28 March.",
            "2024-03-02",
        ),
        (
            "A last reminder that the Parish Meeting is tonight in the Pavilion. We begin at "
            "7.30pm.\n\nOuting: Monday 25 March sees us off to the railway at 9.30am.",
            "2024-03-01",
        ),
        (
            "Friday, March 1, 2024\n\nTonight we are at the launch party of Rook Weather in the "
            "Lamp Bookshop, Hill Street. Our Saturday staff come too.",
            "2024-03-01",
        ),
        (
            "You will be asked to vote on the Plan on Thursday 28 March. Polling stations are open "
            "from 7am to 10pm.\n\nPLAN EVENING\nThursday 14 March, 7 to 9pm\nMemorial Institute",
            "2024-03-14",
        ),
    ],
)
def test_day_is_told_from_others_by_the_hour_that_follows_it(text: str, expected: str) -> None:
    read = parse(text, posted=date(2024, 3, 1))
    assert read.date is not None
    assert read.date.value.isoformat() == expected


def test_a_dateline_does_not_stamp_the_days_of_the_sentences_behind_it() -> None:
    text = (
        "[Press release] 3 February 2025 — Leeds. The Harbour Trust will hold a press conference "
        "at 10:30 a.m. on February 18 in Leeds."
    )
    read = parse(text, posted=date(2025, 2, 3))
    assert read.date is not None
    assert read.date.value == date(2025, 2, 18)


def test_rows_of_a_programme_that_have_gone_are_not_those_of_next_year() -> None:
    text = (
        "HARBOUR SOCIETY PROGRAMME\nTalks are at 2.30pm in the Lime Rooms, Wendover.\n"
        "May 14th Visit to the dry dock\nJune 11th Picnic\n"
        "September 24th Talk: Building the Breakwater\nOctober 22nd Talk: Why do lights not fail?\n"
        "November 26th Supper\n"
    )
    read = parse(text, posted=date(2024, 9, 3))
    assert read.date is not None
    assert read.date.value == date(2024, 9, 24)


def test_far_days_told_in_prose_stay_ahead() -> None:
    clean = "Feasts: 14 May, 2 June and 9 July. Tickets are sold from 24 September till 1 October."
    days = calendar.resolve(dates.find(clean, month_first=False), date(2024, 9, 3))
    assert programmes.in_order(clean, days, date(2024, 9, 3)) == days
