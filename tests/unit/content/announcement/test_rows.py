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
