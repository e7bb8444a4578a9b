"""Hours as people tell them: in the evening, till, at breakfasts, over by, in a timetable."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2025, 5, 12)


def _told(text: str, posted: date = POSTED) -> dict[str, object]:
    return parse(text, posted=posted).to_json()


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("from 6 in the evening till 8, Kerr Hall", "18:00", "20:00"),
        ("7 in the evening to 9.30, Kerr Hall", "19:00", "21:30"),
        ("3pm, Kerr Hall. It will all be done in three quarters of an hour.", "15:00", "15:45"),
        ("3pm, Kerr Hall. We are done within an hour and a half.", "15:00", "16:30"),
        ("5pm, Kerr Hall\nEnds → 6pm sharp", "17:00", "18:00"),
        ("9am sharp (bring a mug!) – 1pm, Kerr Hall", "09:00", "13:00"),
        ("8:30 a.m. check-in | 9:00 a.m.–3:00 p.m. | Kerr Hall", "09:00", "15:00"),
        ("11-3 (rain date 22 May), Kerr Hall", "11:00", "15:00"),
    ],
)
def test_start_and_end_are_read_as_they_are_told(words: str, start: str, end: str) -> None:
    told = _told(f"River Day\nWednesday 21 May 2025, {words}")
    assert (told["start"], told["end"]) == (start, end)


def test_an_hour_with_its_part_of_the_day_needs_no_question() -> None:
    read = parse("River Day\n21 May, from 6 in the evening till 8, Kerr Hall", posted=POSTED)
    assert "time-ambiguous" not in {one.key for one in read.questions}


def test_lunch_till_half_past_two_has_its_hours() -> None:
    told = _told("Summer lunch\nThursday 15 May. Lunch is 12 till 2.30 in the Terrace Marquee.")
    assert (told["start"], told["end"]) == ("12:00", "14:30")


def test_the_end_below_an_arrival_is_the_meetings() -> None:
    told = _told(
        "Report launch\nDate: 21 May 2025\nArrival: 9.15am for a 9.30am start. We will finish "
        "promptly at 10.30am.\nVenue: Jubilee Room, House of Commons"
    )
    assert (told["start"], told["end"]) == ("09:30", "10:30")


def test_an_hour_by_which_all_is_over_is_no_start() -> None:
    told = _told("Report launch, 21 May, Kerr Hall. Doors 5.30pm, over by 7.30pm.")
    assert (told["start"], told["end"]) == ("17:30", "19:30")


def test_a_breakfasts_hours_are_the_mornings() -> None:
    told = _told(
        "The Men of Grace hold a Prayer Breakfast on Saturday May 17 at Kerr Hall. Biscuits hit "
        "the table at 7:30 and Brother Lim speaks at 8. You'll be home by 10."
    )
    assert (told["start"], told["end"]) == ("08:00", "10:00")


def test_a_dinner_after_a_breakfast_stays_in_the_evening() -> None:
    told = _told("Annual dinner, Sat May 17, Kerr Hall, 7.30. The prayer breakfast is in June.")
    assert told["start"] == "19:30"


def test_to_go_over_to_the_house_is_the_next_part() -> None:
    told = _told(
        "Lobby for the Lidos: Wednesday 21 May. We gather at 12.30pm on College Green and go "
        "over to meet our MPs at two."
    )
    assert told["start"] == "12:30"


def test_collecting_a_pack_is_not_the_start() -> None:
    told = _told(
        "LOBBY DAY, Wednesday 21 May 2025\n11.00   Coaches arrive\n12.15   Collect your lobby "
        "pack\n13.00   Briefing rally, Central Hall Westminster\n14.00   Walk over to the House"
    )
    assert told["start"] == "13:00"


def test_a_habit_tells_no_hour() -> None:
    told = _told(
        "Book launch\nOn 21 May we celebrate Freewheel at Kerr Hall.\n"
        "The night belongs to the writer, after years of getting up at five."
    )
    assert told["start"] is None


def test_the_first_row_of_the_only_timetable_begins_the_evening() -> None:
    about = "It was short, it had been typed in secret, and hardly anyone could hear it. " * 4
    told = _told(
        "Seventy-five years of the Declaration\n\nThe text was read out on 21 May, so that is the "
        f"day of this anniversary evening at Kerr Hall. {about}\n\n"
        "18:30 - Welcome\n18:40 - Reading\n19:40 - Film\n21:00 - Finish\n\n"
        f"{about}\nOn 27 May the curator introduces the film again."
    )
    assert (told["date"], told["start"], told["end"]) == ("2025-05-21", "18:30", "21:00")


def test_what_is_so_at_every_meeting_makes_no_day_the_next() -> None:
    text = (
        "THE new season of talks goes on with a visit on Thursday, October 20 from Dr Lorna "
        "Pettifer, who will tell us about the Roman villa at Brightwell.\n\nWe finish the year on "
        "Thursday, November 17, when Barry Eldridge returns.\n\n"
        "We meet at Ewelme village hall at 7.45pm."
    )
    assert _told(text, date(2022, 9, 26))["date"] == "2022-10-20"


def test_a_title_in_the_past_tense_leaves_its_row_the_next_event() -> None:
    text = (
        "Lectures are held in the Reading Room of the Kerr Museum.\n\nTitle Date Venue\n"
        "Refugees on the Hillside: How Gamcheon Was Built Tuesday, February 11, 2025 – 7:00pm – "
        "8:30pm Reading Room, Kerr Museum\n"
        "Milmyeon and Memory Tuesday, March 11, 2025 – 7:00pm – 8:30pm Reading Room, Kerr Museum"
    )
    assert _told(text, date(2025, 2, 3))["date"] == "2025-02-11"


def test_a_part_of_an_hour_in_korean_is_not_the_meetings_length() -> None:
    told = _told(
        "의원실이 5월 21일(수) 오후 2시 국회의원회관 제3간담회의실에서 청소년 교육 토론회를 연다. "
        "의원이 먼저 발제를 맡고, 이어 학생들과 1시간가량 문답을 주고받는다."
    )
    assert (told["start"], told["end"]) == ("14:00", None)


def test_a_meeting_as_a_row_of_the_day_is_not_its_start() -> None:
    told = _told(
        "Lobby of Parliament FAQs\n\nWhen is it?\nWednesday 26 June 2019\n\nWhat happens?\n"
        "10.30am Registration opens\n12.00 Rally in Parliament Square\n1pm-4pm Meeting MPs",
        date(2019, 6, 1),
    )
    assert (told["title"], told["start"], told["end"]) == ("Lobby of Parliament", "12:00", "16:00")


def test_the_close_between_dots_is_the_end() -> None:
    told = _told(
        "Lantern show\n\nFriday 21 March 2025\nArrive 7pm · sunset 7.36pm · close 9pm\nCromer Pier",
        date(2025, 3, 1),
    )
    assert (told["start"], told["end"]) == ("19:00", "21:00")


@pytest.mark.parametrize(
    "text",
    [
        "Saturday 2nd June: Fete, Vicarage garden 2-5.",
        "Parish fete\nSaturday 2nd June\nVicarage garden\n2-5",
        "Fete in the Vicarage garden\nSaturday 2nd June\n2 to 5",
    ],
)
def test_two_numbers_that_end_a_days_row_are_its_hours(text: str) -> None:
    told = _told(text, date(2018, 5, 25))
    assert (told["date"], told["start"], told["end"]) == ("2018-06-02", "14:00", "17:00")


@pytest.mark.parametrize(
    "text",
    [
        "Saturday 2nd June: Leeds Rovers v Hull 2-5",
        "Sunday 3rd June, Kerr Hall: Bible hour on Psalms 2-5",
        "Playgroup: Wednesday 6 June, Kerr Hall, for children aged 2-5",
    ],
)
def test_verses_goals_and_ages_are_no_hours(text: str) -> None:
    assert _told(text, date(2018, 5, 25))["start"] is None


def test_ages_are_no_days() -> None:
    text = "Holiday club for ages 5-11, Monday 4 June at 10am. Kerr Hall."
    assert _told(text, date(2018, 5, 25))["date"] == "2018-06-04"


@pytest.mark.parametrize(
    "hours", ["(6.30 for 6.45pm; ends 8)", "6.45pm, finish 8", "6.45pm. Carriages 8."]
)
def test_a_bare_hour_behind_its_end_is_the_end(hours: str) -> None:
    told = _told(f"Rivers talk, Wednesday 26 March 2014, Kerr Hall {hours}", date(2014, 3, 1))
    assert (told["start"], told["end"]) == ("18:45", "20:00")


def test_a_breakfast_behind_its_doors_is_the_start() -> None:
    told = _told(
        "Prayer Breakfast. Tuesday 2 July 2024, Kerr Hall: doors 7.15am, breakfast 7.45am, "
        "close 9.30am followed by seminars until 10.45am.",
        date(2024, 5, 7),
    )
    assert (told["start"], told["end"]) == ("07:45", "09:30")


@pytest.mark.parametrize("mark", ["; ", " // "])
def test_an_hour_stands_behind_any_mark(mark: str) -> None:
    parts = ["Inaugural meeting", "Monday 2 December 2013", "17.00", "Committee Room 9"]
    assert _told(mark.join(parts), date(2013, 11, 18))["start"] == "17:00"
