"""Rooms, buildings and places without a name of their own are told apart."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2024, 3, 1)
ARCHIVE = "Who Guards the Archive?\n\n{}"
INK = "Event: Ink\nIt will be held on Tuesday 12 March at 7pm {}."


def _where(told: str) -> tuple[str | None, str | None]:
    read = parse(INK.format(told), posted=POSTED)
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
        ("in the Commons Chamber", "Houses of Parliament", "Commons Chamber"),
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


def _read(text: str) -> tuple[str | None, str | None]:
    read = parse(text, posted=date(2024, 3, 1))
    return (
        read.place.value if read.place else None,
        read.room.value if read.room else None,
    )


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("this Saturday, 9 March, 11am\nTarn Halt, on the forecourt", "Tarn Halt", None),
        ("Work day at Quarry Bank Cemetery: Saturday 9 March, nine to noon. Bring rakes.",
         "Quarry Bank Cemetery", None),
        ("Tuesday 12 March, 7pm, Bean & Barley Café on Ash Street (so the little ones can run)",
         "Bean & Barley Café", None),
        ("Sunday 10 March, noon till four\nLammas Road (closed to cars)", "Lammas Road", None),
        ("Poetry upstairs. 12 March, 8 o'clock. The Hat & Quill. Five pounds on the door.",
         "Hat & Quill", None),
    ],
)  # fmt: skip
def test_a_name_beside_the_hour_is_the_place_without_a_noun(
    told: str, place: str, room: str | None
) -> None:
    found = _read(ARCHIVE.format(told))
    assert ((found[0] or "").removeprefix("The "), found[1]) == (place, room)


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("The Scout Hut is ours on Tuesday 12 March at 7pm.", "Scout Hut", None),
        ("We are in the Back Bar of the Earl of Rothe Hotel, Moor Street, on 12 March at 7pm.",
         "Earl of Rothe Hotel", "Back Bar"),
        ("It opens at 10am on Tuesday 12 March in the Assize Court, Shire Hall, Wenbury.",
         "Shire Hall", "Assize Court"),
        ("It is on Tuesday 12 March at 7pm in the Assembly Rooms, Wenbury.",
         "Assembly Rooms", None),
        ("Tuesday 12 March, 7pm\nAuditorium, Kell Presidential Library, Albany, New York",
         "Kell Presidential Library", "Auditorium"),
        ("It is on 12 March, 7pm, at Mountains of Mourne Hotel - Slieve Hall.",
         "Mountains of Mourne Hotel", "Slieve Hall"),
        ("Venue: Larch embassy, 6 Ashley Court, London\nTuesday 12 March, 7pm",
         "Larch embassy", None),
        ("12 March, 7pm Where: Kerr Hall Stay around afterwards for a talk with the cast.",
         "Kerr Hall", None),
    ],
)  # fmt: skip
def test_room_and_house_are_told_apart_in_sentences(
    told: str, place: str, room: str | None
) -> None:
    found = _read(ARCHIVE.format(told))
    assert ((found[0] or "").removeprefix("The "), found[1]) == (place, room)


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("Tues 12 March, 4-5pm, CR12", "Houses of Parliament", "Committee Room 12"),
        ("Tea at Speaker's House on 12 March at 4pm", "Speaker's House", None),
        ("12 March, 6pm to 8pm\nTerrace Pavilion", "Houses of Parliament", "Terrace Pavilion"),
        ("12 March, 1pm. We've lost the Wilson Room and will be in Committee Room 9.",
         "Houses of Parliament", "Committee Room 9"),
        ("Tea in the Churchill Room on 12 March at 4pm. My office is in Portcullis House.",
         "Houses of Parliament", "Churchill Room"),
    ],
)  # fmt: skip
def test_rooms_of_parliament_tell_their_house(told: str, place: str, room: str | None) -> None:
    assert _read(f"APPG for Lighthouses: spring meeting\n\n{told}") == (place, room)


def test_a_house_called_by_its_noun_gets_its_whole_name() -> None:
    text = (
        "Maple Grove Public Library\nNotice of Special Meeting\n\nThe trustees meet on Tuesday, "
        "March 12, 2024, at 5:30 p.m. in the Agnes Poole Room of the Library."
    )
    assert _read(text) == ("Maple Grove Public Library", "Agnes Poole Room")


@pytest.mark.parametrize(
    "aside",
    [
        "Dr Wroe, who teaches at Skelby College, sits on the board of the Arctic Museum.",
        "Tickets for the coach are sold at the Beacon Bookshop.",
        "Soup beforehand in the Parish Room.",
        "Speakers: Ron Eakins, Lecturer, Cascade State University.",
    ],
)
def test_employers_shops_and_suppers_are_not_the_place(aside: str) -> None:
    text = f"The Harbour Lecture\nTuesday 12 March, 7pm, Foster Theatre, Mill Street\n\n{aside}"
    assert _read(text) == ("Foster Theatre", None)


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("in 9/F Orchid Bay Tower, East Campus", "Orchid Bay Tower", "9/F"),
        ("at Quarry Bank Hotel Selby Road Thornby Leeds LS9 0ZZ", "Quarry Bank Hotel", None),
        ("at the Tarn Community Hall 12 Bell Street Tarn", "Tarn Community Hall", None),
        ("in the Vault Bar of the Old Granary", "Old Granary", "Vault Bar"),
        ("at Ravensmere visitor centre", "Ravensmere visitor centre", None),
        ("at the 600-seat Marlow Arts Center", "Marlow Arts Center", None),
        ("in Restaurant des Lacs, Palais Wilson", "Palais Wilson", "Restaurant des Lacs"),
        ("in Lecture Theatre 2, Upper Campus, UZT", "UZT", "Lecture Theatre 2"),
        (
            "in the Trustees' Meeting Room, third floor, Alder County Government Center",
            "Alder County Government Center",
            "Trustees' Meeting Room, third floor",
        ),
    ],
)
def test_houses_are_told_from_what_is_in_them_and_round_them(
    told: str, place: str, room: str | None
) -> None:
    assert _where(told) == (place, room)


@pytest.mark.parametrize(
    ("head", "room", "place"),
    [
        ("All Hallows Church, Pinehurst, Ohio", "Parish Hall", "All Hallows Church"),
        ("Notes from Ferndale Academy", "Staff Room", "Ferndale Academy"),
        ("Elmira City Hall, agenda", "Council Chambers", "Elmira City Hall"),
    ],
)
def test_a_room_that_such_houses_have_is_in_the_one_that_writes(
    head: str, room: str, place: str
) -> None:
    read = parse(f"{head}\n\nWe meet on Tuesday 12 March at 7pm in the {room}.", posted=POSTED)
    assert (read.place and read.place.value, read.room and read.room.value) == (place, room)


def test_of_several_labelled_places_that_of_the_event_is_taken() -> None:
    read = parse(
        "This week\n\nThe Eel Treaty\nDate: 12 March, 6pm\nLocation: Kerr Hall, 5 Ash Street\n\n"
        "Dear Drones\nDate: 14 March, 6pm\nLocation: Room 3, Wren House, 9 Elm Street\n",
        posted=POSTED,
    )
    assert (read.place and read.place.value, read.room) == ("Kerr Hall", None)


def test_a_lobby_of_members_is_no_room() -> None:
    read = parse(
        "Bus Users' Mass Lobby\nCome and tell your MP: Tuesday 12 March, 1pm\n"
        "Parliament, Bus Users' Mass Lobby\n",
        posted=POSTED,
    )
    assert (read.place and read.place.value, read.room) == ("Parliament", None)


def test_those_who_help_a_house_are_not_the_house() -> None:
    read = parse(
        "Friends of the Heron County Library\n\nOur annual meeting is on Tuesday 12 March at 7pm "
        "in Community Room B.",
        posted=POSTED,
    )
    assert (read.place and read.place.value) == "Heron County Library"


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("Tuesday 12 March, 7.30pm: Songs of the Delta", None, None),
        ("Tuesday 12 March 2024, 7pm: Night Ferries of the North", None, None),
        ("12 March - The Lost Archive of Orme", None, None),
    ],
)
def test_what_is_told_behind_the_hour_of_a_list_is_no_place(
    told: str, place: str | None, room: str | None
) -> None:
    assert _read(told) == (place, room)
