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
