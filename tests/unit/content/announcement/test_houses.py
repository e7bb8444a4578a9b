"""Where a meeting is held on pages that tell it far from its day, or beside other houses."""

from datetime import date

import pytest

from content.announcement import parse


def _told(text: str, posted: date) -> tuple[object, object]:
    told = parse(text, posted=posted).to_json()
    return told["place"], told["room"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_the_house_below_a_label_and_an_empty_line_is_the_place(gap: str) -> None:
    text = (
        "Grain, Gas and Grudges\n\n29 November @ 6:00 pm - 7:00 pm\n\nWe invite you to a talk by "
        "Oksana Bell.\n\nDetails\n\nDate:\n29 November\nTime:\n6:00 pm - 7:00 pm\n\nVenue"
        f"{gap}Committee Room 9\nHouse of Commons\nLondon, SW1A 0AA United Kingdom + Google Map"
    )
    assert _told(text, date(2022, 11, 8)) == ("House of Commons", "Committee Room 9")


def test_the_block_at_the_foot_tells_where_not_the_marshals() -> None:
    text = (
        "Mass Lobby for Rural Buses, 1.30pm Tuesday 30 June 2026\n\nI'm still four marshals short. "
        "You'd need to be at Old Palace Yard for 12.45pm, where Inspector Doyle will talk to us."
        "\n\nMore information:\n\nRural Buses Mass Lobby\n1.30pm Tuesday 30 June 2026\n"
        "Central Lobby, Houses of Parliament (queue at Cromwell Green)"
    )
    assert _told(text, date(2026, 6, 12)) == ("Houses of Parliament", "Central Lobby")


def test_a_day_at_parliament_is_in_the_room_told_in_its_timetable() -> None:
    text = (
        "My Kidney Room\n8,204 members\n\nLast bits for our day at Parliament tomorrow\n\n"
        "11.15 Meet at the front doors of Portcullis House.\n\n"
        "11.40 Our volunteers will take you up to Room R.\n\n12.30 - 15.30. The drop-in."
    )
    assert _told(text, date(2024, 6, 10)) == ("Portcullis House", "Room R")


def test_a_day_said_twice_is_no_room() -> None:
    text = (
        "Judicial review after the Bill\nA round table to be held at 5.45 pm, on Tuesday, 23 "
        "November 23 at the House of Lords, Westminster."
    )
    assert _told(text, date(2021, 11, 9)) == ("House of Lords", None)


def test_a_guests_parliament_is_not_where_one_meets() -> None:
    text = (
        "Discussion meeting with a delegation from the Parliament of Mongolia\n"
        "Wednesday 9th October at 4.30 p.m. in the IPU Room, off Westminster Hall"
    )
    assert _told(text, date(2019, 9, 30)) == ("Houses of Parliament", "IPU Room")


def test_a_number_before_a_building_is_its_room() -> None:
    text = (
        "A professor will discuss torture Thursday, March 25, at 2 p.m. in 238 Herbert R. Clarke "
        "Building on the Brigham Young University campus."
    )
    assert _told(text, date(2010, 3, 18)) == ("Herbert R. Clarke Building", "238")


@pytest.mark.parametrize("years", ["from 2015 to 2019", "between 2005 and 2012", "2001-2010"])
def test_years_are_no_hours(years: str) -> None:
    text = (
        "Parliamentary Soils Day 2027\nTuesday 9 March 2027\nAttlee Suite, Portcullis House\n\n"
        "10:00 Welcome\n10:10 Keynote address\n12:15 Formal close\n\n"
        f"Helen ran a seed business, and {years} she sat on Hambleton District Council."
    )
    told = parse(text, posted=date(2027, 2, 15)).to_json()
    assert (told["start"], told["end"]) == ("10:00", "12:15")


def test_evening_hours_in_four_figures_stay_hours() -> None:
    told = parse("Vigil\n9 March 2027, 1930-2030, Kerr Hall", posted=date(2027, 2, 15)).to_json()
    assert (told["start"], told["end"]) == ("19:30", "20:30")


def test_the_house_below_the_hour_is_where_a_circle_meets() -> None:
    text = (
        "Thu, Mar 14 • 7:00 PM EDT\n\nKorea Book Club: Pachinko\nHosted By Jane R.\nDetails\n"
        "We meet at the usual table.\nThursday, March 14, 2024\n7:00 PM to 9:00 PM EDT\n"
        "Every month on the 2nd Thursday\nPolitics Café\n123 Main St · Arlington, VA\n"
        "How to find us: back room"
    )
    assert _told(text, date(2024, 2, 5)) == ("Politics Café", "back room")


def test_the_room_below_its_label_is_not_the_next_label() -> None:
    text = (
        "Marching North\nKey information\nDate\nThu 14 March 2024\nTime\n6:00 pm to 7:30 pm\n"
        "Venue\nKerr House\nRoom\nKhalili Lecture Theatre\nEvent type\nLecture"
    )
    assert _told(text, date(2024, 2, 5)) == ("Kerr House", "Khalili Lecture Theatre")


def test_two_korean_rooms_by_their_numbers_are_rooms() -> None:
    text = (
        "2024 봄 학술대회\n일자: 2024년 3월 16일(토)\n시간: 09:30-18:00\n"
        "장소: 나루대학교 인문관 101호·102호 (ZOOM 병행)"
    )
    assert _told(text, date(2024, 3, 4)) == ("나루대학교 인문관", "101호·102호")


def test_a_committee_room_told_in_korean_is_the_room() -> None:
    text = (
        "강제북송 중단 촉구 모임\n일시: 2월 11일(화) 17시 (런던 시각)\n"
        "장소: 영국 의회 하원 10번 위원회실 (Committee Room 10)"
    )
    assert _told(text, date(2025, 2, 3)) == ("영국 의회 하원", "10번 위원회실")


@pytest.mark.parametrize(
    "street",
    ["College Road Harrow HA1 3BA", "Church Lane Ashford TN25 3BA", "STATION ROAD READING"],
)
def test_a_street_and_its_town_without_a_comma_is_no_house(street: str) -> None:
    text = f"Ringers' annual meeting\n\nTuesday 5 March 2019, 7.30pm\nBaptist Church Hall, {street}"
    assert _told(text, date(2019, 2, 1)) == ("Baptist Church Hall", None)


@pytest.mark.parametrize(
    "stuck", ["Georgetown University37th and O Streets NWWashington, DC", "Kerr Hall12 High Street"]
)
def test_a_street_stuck_to_its_house_is_parted_from_it(stuck: str) -> None:
    text = f"Rivers of change\nThursday 25 January 2018, 12:00-1:30 pm\n{stuck}"
    assert _told(text, date(2018, 1, 10)) in {("Georgetown University", None), ("Kerr Hall", None)}


@pytest.mark.parametrize(
    ("where", "place", "room"),
    [
        (
            "Attlee Suite (Portcullis House, 1 Parliament Street, London SW1A 2JR)",
            "Portcullis House",
            "Attlee Suite",
        ),
        ("Room N, Portcullis House OR join on Teams", "Portcullis House", "Room N"),
        (
            "Kerr Library, Mill Square – Performance Space (ground floor)",
            "Kerr Library",
            "Performance Space (ground floor)",
        ),
        ("our usual room (Seminar Room 3, Kerr Building)", "Kerr Building", "Seminar Room 3"),
    ],
)
def test_the_house_and_the_room_are_those_that_are_named(where: str, place: str, room: str) -> None:
    text = f"Night of the bees\n\nWednesday 17 October 2018, 18:30, {where}"
    assert _told(text, date(2018, 10, 2)) == (place, room)


def test_a_room_right_behind_its_school_is_told_from_it() -> None:
    text = "Law and rivers. Wednesday 27 October 2021, 17:30, Kerr Institute Lecture Theatre 3"
    assert _told(text, date(2021, 10, 18)) == ("Kerr Institute", "Lecture Theatre 3")


def test_what_is_celebrated_is_no_house() -> None:
    text = (
        "RECEPTION: celebrating 20 years of Freedom House // Tues 24.5.22 // 1800-2000 // "
        "Strangers' Dining Rm // by kind invitation of Jo Ash MP"
    )
    assert _told(text, date(2022, 5, 3)) == ("Houses of Parliament", "Strangers' Dining Room")
