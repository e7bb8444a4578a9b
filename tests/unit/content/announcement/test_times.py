"""Hours are found in every style, and nothing else is taken for one."""

from datetime import date, time

import pytest

from content.announcement import parse
from content.announcement.hours import times
from content.announcement.text.normalise import normalise


def _read(text: str) -> list[str]:
    return [
        f"{one.at:%H:%M}" + (f"-{one.until:%H:%M}" if one.until else "")
        for one in times.find(normalise(text).clean)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 16:00 in Room 4", "16:00"),
        ("17:00-18:30", "17:00-18:30"),
        ("17.00–18.30", "17:00-18:30"),
        ("5-6.30pm", "17:00-18:30"),
        ("5.30pm to 7pm", "17:30-19:00"),
        ("5:30 p.m. – 7:00 p.m.", "17:30-19:00"),
        ("6.30 – 8 pm", "18:30-20:00"),
        ("11-1pm", "11:00-13:00"),
        ("9.30-4.30pm", "09:30-16:30"),
        ("10-11.30am", "10:00-11:30"),
        ("12-2pm", "12:00-14:00"),
        ("11:00–12:30", "11:00-12:30"),
        ("10 – 12 am", "10:00-12:00"),
        ("10pm-12am", "22:00-00:00"),
        ("Sunday, March 6 — 2:00 pm-3:45 pm", "14:00-15:45"),
        ("between 0930hrs and 1130hrs", "09:30-11:30"),
        ("moved from 4:30 pm to 7:00 pm", "19:00"),
        ("10:00 → 14:00 ~ 16:00", "14:00-16:00"),
        ("Time : 6 for 6.30;", "18:30"),
        ("the usual 4.30 start", "16:30"),
        ("between 5pm and 7pm", "17:00-19:00"),
        ("from 5 until 7 pm", "17:00-19:00"),
        ("noon-1pm", "12:00-13:00"),
        ("noon to 4 at the park", "12:00-16:00"),
        ("with coffee, from 10 until noon", "10:00-12:00"),
        ("from 03:00 - 6:00 p.m.", "15:00-18:00"),
        ("Tuesday 4 May 10.30 for a walk", "10:30"),
        ("begins, beginning 7.15", "19:15"),
        ("12:00 noon–1:00 p.m.", "12:00-13:00"),
        ("6pm to 8.", "18:00-20:00"),
        ("17:00 - 2 Parliament Street", "17:00"),
        ("오후 2~4시", "14:00-16:00"),
        ("저녁 7-9시 반", "19:00-21:30"),
        ("14~16시", "14:00-16:00"),
        ("12 noon", "12:00"),
        ("midday", "12:00"),
        ("10am", "10:00"),
        ("7 o'clock", "19:00"),
        ("half past five", "17:30"),
        ("called for 1630 Wednesday 7th November", "16:30"),
        ("at half past six o'clock in the evening", "18:30"),
        ("half past nine in the morning", "09:30"),
        ("quarter past nine at night", "21:15"),
        ("quarter to six", "17:45"),
        ("a quarter past seven in the evening", "19:15"),
        ("seven in the evening", "19:00"),
        ("1800hrs", "18:00"),
        ("Wednesday 22 March 1900-2030", "19:00-20:30"),
        ("16.00h", "16:00"),
        ("19h30", "19:30"),
        ("20 Uhr", "20:00"),
        ("Time: 7", "19:00"),
        ("6 for 6.30pm", "18:30"),
        ("6.00pm for a 6.30pm start", "18:30"),
        ("7.30am for 8.00am - 9.00am", "08:00-09:00"),
        ("오후 7시", "19:00"),
        ("저녁 7시 반", "19:30"),
        ("오전 열한 시", "11:00"),
        ("오후 2시~4시 30분", "14:00-16:30"),
        ("오전 10시~오후 5시", "10:00-17:00"),
        ("오후 6시 30분부터 8시까지", "18:30-20:00"),
        ("14:00~16:00", "14:00-16:00"),
        ("PM 7:00", "19:00"),
        ("14시", "14:00"),
        ("정오", "12:00"),
    ],
)
def test_hour_is_read_in_its_style(text: str, expected: str) -> None:
    assert _read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Committee Room 17", "£5.30", "$7.50", "3.5 million", "250,000 and 3.5", "John 3:16",
        "2014-2016", "the years 2000-2015", "020 7946 0123", "02-788-2114", "at 10 Downing Street",
        "12th April 2003", "Section 5.30", "1.30%", "16 people", "Resolution 1325",
        "in 24 hours of", "within 2hrs", "takes about 3 hrs", "a walk before noon",
        "두 시간 동안", "한 시민",
    ],
)  # fmt: skip
def test_other_numbers_are_no_hours(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("19:00 KST", "Asia/Seoul"),
        ("14:00 - 15:30 CET", "Europe/Brussels"),
        ("7 p.m. Eastern", "America/New_York"),
        ("1pm (GMT)", "Europe/London"),
        ("5pm UK time", "Europe/London"),
        ("17:00(한국시간)", "Asia/Seoul"),
        ("5pm", None),
    ],
)
def test_zone_beside_an_hour_is_read(text: str, zone: str | None) -> None:
    [clock] = times.find(normalise(text).clean)
    assert clock.zone == zone


def test_each_zone_of_a_line_keeps_its_hour() -> None:
    found = times.find("9:00 AM ET / 14:00 GMT / 22:00 KST")
    assert [(f"{one.at:%H}", one.zone) for one in found] == [
        ("09", "America/New_York"), ("14", "Europe/London"), ("22", "Asia/Seoul"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        (
            "Thursday, 09:00 New York / 14:00 London / 23:00 Seoul. Register on Zoom",
            [("09:00", "America/New_York"), ("14:00", "Europe/London"), ("23:00", "Asia/Seoul")],
        ),
        (
            "10:00 Washington, D.C. and 16:00 Brussels",
            [("10:00", "America/New_York"), ("16:00", "Europe/Brussels")],
        ),
        (
            "- Tokyo 20:00\n- Delhi 16:30\n- London 12:00",
            [("20:00", "Asia/Tokyo"), ("16:30", "Asia/Kolkata"), ("12:00", "Europe/London")],
        ),
        (
            "오후 10시(서울) / 오전 8시(뉴욕)",
            [("22:00", "Asia/Seoul"), ("08:00", "America/New_York")],
        ),
        ("9am in Manchester and 11am in Paris", [("09:00", None), ("11:00", None)]),
        ("7pm Manchester Library, 9pm Paris Street", [("19:00", None), ("21:00", None)]),
        ("19:00 Berlin", [("19:00", None)]),
    ],
)  # fmt: skip
def test_hours_of_one_moment_in_several_towns_have_the_towns_zones(
    text: str, hours: list[tuple[str, str | None]]
) -> None:
    found = times.find(normalise(text).clean)
    assert [(f"{one.at:%H:%M}", one.zone) for one in found] == hours


def test_an_hour_of_a_town_is_not_taken_for_that_of_another_country() -> None:
    text = "Webinar on Thursday 9 January, 09:00 New York / 14:00 London / 23:00 Seoul. On Zoom."
    read = parse(text, posted=date(2024, 12, 20))
    assert read.start is not None
    assert read.timezone is not None
    assert (read.start.value, read.timezone.value) == (time(9), "America/New_York")


@pytest.mark.parametrize("text", ["finishing by 8", "it ends by 8", "we will be over by 8"])
def test_an_hour_by_which_something_ends_needs_no_further_sign(text: str) -> None:
    assert [one.at.hour for one in times.find(normalise(text).clean)] == [20]


@pytest.mark.parametrize(
    ("text", "on", "hour"),
    [
        (
            "POSTPONED: Harbour Songs (was Thursday 11 September, 6.30pm, Wendover Hall) will now "
            "be held on Thursday 2 October at the same time and place.",
            date(2025, 10, 2),
            time(18, 30),
        ),
        (
            "9월 12일(금) 오후 2시로 예정됐던 항구 토론회가 9월 19일(금)로 연기되었습니다. "
            "시간과 장소는 동일합니다.",
            date(2025, 9, 19),
            time(14),
        ),
    ],
)
def test_another_day_at_the_same_time_keeps_the_hour(text: str, on: date, hour: time) -> None:
    read = parse(text, posted=date(2025, 9, 8))
    assert read.date is not None
    assert read.start is not None
    assert (read.date.value, read.start.value) == (on, hour)


def test_hour_without_morning_or_evening_is_open_to_doubt() -> None:
    said, unsaid = times.find("at 7.30pm")[0], times.find("at 7.30")[0]
    assert said.sure > 0.9
    assert unsaid.sure < 0.8


def test_six_for_half_past_keeps_the_hour_of_arrival() -> None:
    [clock] = times.find("6 for 6.30pm")
    assert clock.arrive is not None
    assert f"{clock.arrive:%H:%M}" == "18:00"


def test_public_part_of_a_sitting_is_its_start() -> None:
    read = parse(
        "Rural Committee\nTuesday 26 March 2024\n2:15pm (private) 2:30pm (public)\n"
        "Committee Room 3, House of Lords",
        posted=date(2024, 3, 1),
    )
    assert read.start is not None
    assert read.start.value == time(14, 30)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Ink\nTuesday 12 March, 6.00pm (tea from 5.30pm) – 7.30pm, Wendover Hall", 18, 19),
        (
            "Come to Ink on Tuesday 12 March from 11 until 1pm in Wendover Hall. Readings begin "
            "at 12.",
            11,
            13,
        ),
        (
            "Ink\nTuesday 12 March, Wendover Hall\n09:15 Doors open\n10:00 Welcome and notes\n"
            "15:00 Plenary: speakers to come\n15:45 Closing words\n16:00 Depart",
            10,
            16,
        ),
        (
            "Remembrance: 12 March, Wendover Hall. Assemble 10.30 for 11am service. Wreaths laid "
            "at 11.20. Ends by noon.",
            11,
            12,
        ),
        (
            "Lobby day for songs\nTues 12 March\n11.00 Gather at Wendover Hall\n12.30 Briefing\n"
            "1.30-5pm Meet your councillor\nEvening vigil 6pm, Market Yard",
            11,
            17,
        ),
        ("Songs for March, 12 March, Wendover Hall, doors 6 for 6.30pm, close 8pm", 18, 20),
    ],
)
def test_parts_of_an_event_are_not_its_start_or_end(text: str, start: int, end: int) -> None:
    read = parse(text, posted=date(2024, 3, 1))
    assert read.start is not None
    assert read.end is not None
    assert (read.start.value.hour, read.end.value.hour) == (start, end)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        # food, and people on their way
        ("Ink, Tuesday 12 March, Wendover Hall. Cookies from 5.40pm, talk at 6pm.", "18:00"),
        ("Ink, Tuesday 12 March. The doors are open from 6 p.m. and the talk starts at 6:30 p.m.",
         "18:30"),
        ("Ink\nTuesday 12 March, Wendover Hall\n11.00 Coaches arrive\n12.15 Rally\n13.00 Walk",
         "12:15"),
        # an hour that only ends others
        ("Ink\nMarch 12, 2024\n8:30 pm\nMarch 12, 2024 9:45 pm\nOn 12th March from 20.30 to 21.45"
         " we talk of ink.", "20:30"),
        # what is begun somewhere
        ("Ink\n\nTuesday 12 March\n\nIt follows the one lunch of the day (12:00) and will begin in"
         " the lower hall at 1:30 p.m. or so.", "13:30"),
        # both meetings of two days
        ("The Ink Meeting is at Wendover Hall on Tuesday March 12, and the Quill Meeting there a"
         " night later, Wednesday March 13. Both run from 7 to 9pm.", "19:00"),
        # struck through
        ("Notice of change: the council meets\n~~Monday, March 11, 8:00 p.m., Hall~~\n"
         "Tuesday, March 12, 7:30 P.M., Mill", "19:30"),
    ],
)  # fmt: skip
def test_start_is_told_from_the_hours_beside_it(text: str, start: str) -> None:
    read = parse(text, posted=date(2024, 3, 1))
    assert read.start is not None
    assert f"{read.start.value:%H:%M}" == start


def test_minute_at_which_a_post_was_sent_is_no_hour_of_the_event() -> None:
    text = (
        "Ansley Noticeboard, 1 March at 20:14\n\nFilm night is back! Tuesday 12 March in the "
        "Reading Room, film half past seven."
    )
    read = parse(text, posted=date(2024, 3, 1))
    assert (read.date and read.date.value, read.start and read.start.value) == (
        date(2024, 3, 12),
        time(19, 30),
    )


def test_rows_of_a_timetable_follow_one_another() -> None:
    text = "8.45 Opening\n10.00 Panel\n12.30 Lunch\n1.30 Swap\n3.45 Close"
    assert _read(text) == ["08:45", "10:00", "12:30", "13:30", "15:45"]


def test_stamp_with_seconds_is_no_hour() -> None:
    assert _read("등록 2014.03.19 07:20:15") == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("We talk from 3.30pm to 5pm. Sunday 12 March 2017\nWe begin at 3.30.", "15:30", "17:00"),
        ("Supper at seven. Monday 13 March 2017, 7.45pm. You'll be away by 8.45pm.", "19:45",
         "20:45"),
        ("April 2: the creek.\n\nWe meet each Sunday, 9:15-10:00, in the Hall.", "09:15",
         "10:00"),
    ],
)  # fmt: skip
def test_hours_told_apart_from_the_day_are_the_events(text: str, start: str, end: str) -> None:
    read = parse(text, posted=date(2017, 3, 6))
    assert read.start is not None
    assert read.end is not None
    assert (f"{read.start.value:%H:%M}", f"{read.end.value:%H:%M}") == (start, end)


@pytest.mark.parametrize(
    ("told", "start", "end"),
    [
        ("Tea is served from four until six that Tuesday.", "16:00", "18:00"),
        ("Tues 12th, 7 til half 8, in the hall.", "19:00", "20:30"),
        ("We meet from half past six to eight, as ever.", "18:30", "20:00"),
        ("We are there between three and a quarter to five.", "15:00", "16:45"),
        ("Doors shut behind us, 8.30am until 10 our report is read.", "08:30", "10:00"),
    ],
)
def test_hours_in_words_make_a_range(told: str, start: str, end: str) -> None:
    clock = times.find(told)[0]
    assert clock.until is not None
    assert (f"{clock.at:%H:%M}", f"{clock.until:%H:%M}") == (start, end)


@pytest.mark.parametrize(
    "told",
    ["four to six people came", "two to three hundred came", "chapters five and six", "4 to 5 GB"],
)
def test_other_numbers_in_words_are_no_hours(told: str) -> None:
    assert times.find(told) == []


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ("Wednesday 13 March, 6.30 for 7pm, carriages at 9.", "21:00"),
        ("Wednesday 13 March, we kick off 2pm and have to be out by 4.", "16:00"),
        ("Wednesday 13 March at half past six. The debate is our last. Questions come from the "
         "floor and from the gallery, as they did in every year since we began, and nobody is to "
         "be spared. We must be gone by 8.30.", "20:30"),
        ("Wednesday 13 March at noon.\n\nBy 4:00 we're done, and the tea is on the club.",
         "16:00"),
        ("Wednesday 13 March\n\n12.30 pm: Meet at the mill\n1.15 pm: We set off\n2.45 pm: End.",
         "14:45"),
        ("Wednesday 13 March\n\n12.30 A short talk\n13.00 - 16.00. MPs come and go\n"
         "16.00 - A stroll", "16:00"),
    ],
)  # fmt: skip
def test_end_is_told_as_people_say_it(told: str, end: str) -> None:
    read = parse(f"Meeting of the Ink Society\n\n{told}", posted=date(2024, 3, 1))
    assert read.end is not None
    assert f"{read.end.value:%H:%M}" == end
