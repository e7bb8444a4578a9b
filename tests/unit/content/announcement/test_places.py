"""Rooms, buildings and places without a name of their own are told apart."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2024, 3, 1)


def _where(told: str) -> tuple[str | None, str | None]:
    read = parse(f"Event: Ink\nIt will be held on Tuesday 12 March at 7pm {told}.", posted=POSTED)
    return read.place.value if read.place else None, read.room.value if read.room else None


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("in Lecture Theatre 1 of the Carr Building", "Carr Building", "Lecture Theatre 1"),
        ("in the Town Building's Large Hearing Room", "Town Building", "Large Hearing Room"),
        ("in the council chamber at Shire Hall", "Shire Hall", "council chamber"),
        ("in the upstairs room of The Crown, 4 Mill Street", "The Crown", "upstairs room"),
        ("at the war memorial in Castle Park", "war memorial", None),
        ("at Oldcastle Theater, on Freedom Square", "Oldcastle Theater", None),
        ("in Room U. The talk follows", "Portcullis House", "Room U"),
        ("in Ashburton Hall, County Hall, Winchester", "County Hall", "Ashburton Hall"),
        ("at Foyle Centre, National Army Museum", "National Army Museum", "Foyle Centre"),
        ("at Fauteux Hall, University of Ottawa", "Fauteux Hall", None),
        ("in Room 419, Dirksen SOB, Washington, DC", "Dirksen Senate Office Building", "Room 419"),
        ("in 2172 RHOB, Washington, DC", "Rayburn House Office Building", "2172"),
        ("at St Michael le Belfrey, York (next to the Minster)", "St Michael le Belfrey", None),
        ("in Room XXV (Building E), Palais des Nations", "Palais des Nations", "Room XXV"),
        ("in the Hearing Room of the Firehouse", "Firehouse", "Hearing Room"),
        ("at City Hall Annex Conference Room", "City Hall Annex", "Conference Room"),
    ],
)
def test_room_and_building_are_told_apart(told: str, place: str | None, room: str | None) -> None:
    assert _where(told) == (place, room)


def test_a_chain_of_names_between_stops_tells_where() -> None:
    text = "The annual lecture. Old Theatre, Old Building, 5 Mill Street. Tuesday 12 March, 7pm."
    read = parse(text, posted=POSTED)
    assert read.place is not None
    assert read.room is not None
    assert (read.place.value, read.room.value) == ("Old Building", "Old Theatre")


def test_a_house_that_only_hosts_is_where_it_is() -> None:
    text = "Harbour Museum hosts a talk on Tuesday 12 March from 7pm."
    read = parse(text, posted=POSTED)
    assert read.place is not None
    assert read.place.value == "Harbour Museum"


@pytest.mark.parametrize(
    ("korean", "english"),
    [("영국 의회 의사당", "Houses of Parliament"), ("영국 상원", "House of Lords")],
)
def test_british_buildings_named_in_korean_get_their_english_name(
    korean: str, english: str
) -> None:
    read = parse(f"일시: 3월 12일(화) 오후 4시\n장소: {korean}", posted=POSTED)
    assert read.place is not None
    assert read.place.value == english


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("대한상공회의소 중회의실B", "대한상공회의소", "중회의실B"),
        ("인천하나센터 교육장(3층)", "인천하나센터", "교육장"),
        ("국회 소통관 기자회견장", "국회 소통관", "기자회견장"),
        ("대덕구 평생학습센터 공연장", "평생학습센터", "공연장"),
    ],
)
def test_korean_room_stands_behind_its_building(told: str, place: str, room: str) -> None:
    read = parse(f"일시: 3월 12일(화) 오후 4시\n장소: {told}", posted=POSTED)
    assert read.place is not None
    assert read.room is not None
    assert read.place.value.endswith(place)
    assert read.room.value.startswith(room)


@pytest.mark.parametrize(
    "said",
    [
        "Virtual community meeting on the Riverfront Trail, 12 March, 7pm, via Zoom.",
        "Webinar: Ink\n12 March, 7pm\nOnline (Zoom)\n\nOpen Gates UK, PO Box 6, Witney, Oxon",
        "Event: Ink\n12 March, 7pm\nLocation: online only\nHosted by the Harbour Museum",
    ],
)
def test_a_meeting_online_only_is_nowhere(said: str) -> None:
    read = parse(said, posted=POSTED)
    assert read.is_online
    assert read.place is None


def test_prices_doors_and_ways_are_no_places() -> None:
    text = (
        "Event: Ink\nTuesday 12 March, 7pm\nStandard £12.50, concessions £10\n"
        "Come in at Cromwell Green.\nCommittee Room 9, House of Commons"
    )
    read = parse(text, posted=POSTED)
    assert read.place is not None
    assert read.place.value == "House of Commons"


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("COUNCIL CHAMBER, CITY HALL", "CITY HALL", "COUNCIL CHAMBER"),
        ("Ashwell village hall", "Ashwell village hall", None),
        ("The Crypt, St Alban-in-the-Fields", "St Alban-in-the-Fields", "Crypt"),
        ("Nedjma, Litteraturhuset, Wergelandsveien 29, Oslo", "Litteraturhuset", "Nedjma"),
        ("Sala Verdi, Palazzo Marchese, Rome", "Palazzo Marchese", "Sala Verdi"),
        ("국회 본청 귀빈식당 별실 3호", "국회 본청", "귀빈식당 별실 3호"),
    ],
)
def test_room_and_house_are_told_apart_by_their_shape(
    told: str, place: str, room: str | None
) -> None:
    read = parse(
        f"Who Guards the Archive?\n\nDate: 12 March 2024\nTime: 19:00\nVenue: {told}",
        posted=date(2024, 3, 1),
    )
    assert (read.place and read.place.value, read.room and read.room.value) == (place, room)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        (
            "Tuesday 12 March, 2pm\nIn the vicarage garden, Church Lane (if wet, in the hall)",
            "vicarage garden",
        ),
        ("Tuesday 12 March, 2pm, Foster Hall 103", "Foster Hall"),
        ("3월 12일(화) 오후 2시. 염리문화센터 3층 다목적실로 오세요!", "염리문화센터"),
        ("3월 12일(화) 오후 2시, 장소는 합정역 7번 출구 카페 소금꽃 2층입니다", "카페 소금꽃"),
    ],
)
def test_place_is_where_people_meet_not_the_way_or_the_shelter(told: str, place: str) -> None:
    read = parse(f"Who Guards the Archive?\n\n{told}", posted=date(2024, 3, 1))
    assert read.place is not None
    assert read.place.value == place


def test_room_of_a_later_hour_is_not_that_of_the_event() -> None:
    text = (
        "Lobby of Parliament for Bees\nTuesday 12 March 2024, 1pm to 4pm\n\nMeet first at "
        "Methodist Central Hall, Storey's Gate, From 2.30pm groups will walk "
        "across. Speeches in Committee Room 14 at 3pm."
    )
    read = parse(text, posted=date(2024, 3, 1))
    assert (read.place and read.place.value, read.room) == ("Methodist Central Hall", None)
