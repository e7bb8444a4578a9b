"""Where a name ends, which of several names is where one goes, and when none is told."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2024, 3, 1)
INK = "Event: Ink\nIt will be held on Tuesday 12 March at 7pm {}."


def _read(text: str) -> tuple[str | None, str | None]:
    read = parse(text, posted=POSTED)
    return read.place.value if read.place else None, read.room.value if read.room else None


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("in the Novak home on Mill Road", "Novak home"),
        ("at the Larkfield Trust's office in Wenbury", "Larkfield Trust's office"),
        ("at the Hotel Miramar on Sixth Street", "Hotel Miramar"),
        ("at the Bell Heath Library for Reeds, Rain and the Making of a Marsh",
         "Bell Heath Library"),
        ("at the Heron Club Breakfast at El Patio, 22 Ash Avenue", "El Patio"),
        ("in Neuadd Bryn y Coed Community Centre", "Neuadd Bryn y Coed Community Centre"),
        ("at the Dale Center in Pine Bar", "Dale Center"),
        ("at the Farid and Sons Centre, 5 Elm Street", "Farid and Sons Centre"),
    ],
)  # fmt: skip
def test_a_name_is_neither_cut_nor_runs_on(told: str, place: str) -> None:
    assert _read(INK.format(told)) == (place, None)


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("in the Garden Room of Lotus Villa", "Lotus Villa", "Garden Room"),
        ("in the Multipurpose Hall of the University of Orme Sports Complex",
         "University of Orme Sports Complex", "Multipurpose Hall"),
        ("in the Town Council chamber of the Old Corn Building, 2 Ash Street",
         "Old Corn Building", "Town Council chamber"),
        ("in the Assembly Rooms, Wenbury Town Hall", "Wenbury Town Hall", "Assembly Rooms"),
        ("in UZT Kerr Lecture Theatre 2, Gower Road", "UZT", "Kerr Lecture Theatre 2"),
        ("in the café at Quillers, Charing Road", "Quillers", "café"),
        ("in the Function Room of The Plover (pub), 3 Hill Road, Leeds City Centre",
         "The Plover", "Function Room"),
    ],
)  # fmt: skip
def test_a_room_is_parted_from_its_house(told: str, place: str, room: str) -> None:
    assert _read(INK.format(told)) == (place, room)


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday 12 March at 7pm: Meet in Elm Square and march over the bridge to Victory Plaza.",
        "Tuesday 12 March, 7pm. The march sets off from Elm Square and ends at Larch House.",
    ],
)
def test_a_march_is_where_it_begins(text: str) -> None:
    assert _read(f"Tenants' walk\n\n{text}") == ("Elm Square", None)


def test_what_stands_behind_the_sign_for_at_is_the_place() -> None:
    assert _read("Branch Meeting @ Turners' Hall\n12 March @ 7:00 pm") == ("Turners' Hall", None)


def test_of_two_hours_the_nearest_tells_whose_the_place_is() -> None:
    text = (
        "Forum on Transit\n\nThe forum is on Tuesday 12 March at Birch United Church (40 Elm "
        "Drive) starting at 7 p.m., while on that night at 6:30 Ms Oak will be at Larch Hall "
        "(11 Scar Road)."
    )
    assert _read(text) == ("Birch United Church", None)


@pytest.mark.parametrize(
    "beside", ["Hybrid Event", "Watch live on YouTube", "Come in person or join on Zoom"]
)
def test_a_house_counts_where_people_come_in_person_as_well(beside: str) -> None:
    text = f"Chips and Allies\n\nTuesday 12 March, 7pm\n{beside}\nKerr School of Design\nRoom 505"
    assert _read(text)[0] == "Kerr School of Design"


def test_one_comes_in_person_to_a_street_without_its_postcode() -> None:
    text = (
        "Sails\n\nTuesday 12 March, 6.30pm\nCome in person to 14 Alder Way NW1 2HD or watch "
        "online over zoom."
    )
    assert _read(text) == ("14 Alder Way", None)


def test_a_form_in_a_table_ends_the_place_at_its_next_row() -> None:
    text = (
        "Orme University | Fathers\nDate and time | Tuesday 12 March 2024 15:20-16:30 |\n"
        "Location | MH-204 |\nTarget audience | students, staff |"
    )
    assert _read(text)[0] != "Target"


def test_the_house_of_who_writes_is_no_place_where_people_meet_online() -> None:
    text = (
        "Trees & Liability\n\nA Zoom webinar on Tuesday 12 March at 7pm. Join on Zoom.\n\n"
        "CILX, Canal House, 82 Turner Street, Birmingham. Registered charity no. 0000123"
    )
    assert _read(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Families in Corby in the Twentieth Century, a talk on Tuesday 12 March at 7pm",
        "The talk on Tuesday 12 March at 7pm is by the adviser to the Prime Minister.",
        "Hearing to Examine Water Disputes in Central Asia on Tuesday 12 March at 7pm",
        "I thank Lord Ash, who made it possible for us to be heard in Parliament.\n\nI am glad "
        "to tell that the Lamp Prize will be given on Tuesday 12 March, at a ceremony.",
        "Dr Ash will be speaking to the Orme Development Society on Tuesday 12 March at 7pm.",
    ],
)
def test_ages_offices_regions_and_listeners_are_no_places(text: str) -> None:
    assert _read(text)[0] is None


def test_the_only_house_of_its_noun_is_meant_by_the_noun_alone() -> None:
    text = (
        "St Orme's United Church puts questions\n\nSt Orme's United Church, Linden Road\n\n"
        "The hustings will be held in the church on Tuesday 12 March at 7pm."
    )
    assert _read(text)[0] == "St Orme's United Church"
