from dataclasses import replace

import pytest

from content import places
from content.model import Event, Localised
from content.render import card

MEETING = Event(
    slug="x", uid="x", title=Localised(en="X"), room="Committee Room 17",
    venue="Houses of Parliament",
)


@pytest.mark.parametrize(
    ("name", "glossed"),
    [
        ("Committee Room 17", "Committee Room 17(17호 위원회실)"),
        ("committee room 4A", "committee room 4A(4A호 위원회실)"),
        ("Houses of Parliament", "Houses of Parliament(영국 의회 의사당)"),
        ("the Houses of Parliament", "the Houses of Parliament(영국 의회 의사당)"),
        ("Cromwell Green", "Cromwell Green(크롬웰 그린)"),
        ("Cromwell Green visitor entrance",
         "Cromwell Green visitor entrance(크롬웰 그린 방문자 출입구)"),
        ("St Stephen’s", "St Stephen’s(세인트 스티븐스)"),
        ("Committee Room 9, House of Lords",
         "Committee Room 9(9호 위원회실), House of Lords(상원)"),
        ("Someone's kitchen", "Someone's kitchen"),
        ("국회의사당", "국회의사당"),
    ],
)
def test_english_names_stand_with_a_korean_gloss(name: str, glossed: str) -> None:
    assert places.gloss(name, "ko") == glossed


def test_english_readers_see_the_name_alone() -> None:
    assert places.gloss("Committee Room 17", "en") == "Committee Room 17"


def test_location_ends_with_the_city_where_it_is_known() -> None:
    assert places.location(MEETING) == "Committee Room 17, Houses of Parliament, London"
    church = replace(MEETING, venue="St Mary's Church, Oxford", room=None)
    assert places.location(church) == "St Mary's Church, Oxford"
    named = replace(MEETING, venue="Houses of Parliament, London")
    assert places.location(named).count("London") == 1
    assert places.location(replace(MEETING, venue=None, room=None)) == ""


def test_place_is_room_and_building_as_a_card_shows_them() -> None:
    assert places.place(MEETING, "en") == "Committee Room 17, Houses of Parliament"
    assert places.place(replace(MEETING, room=None), "ko") == (
        "Houses of Parliament(영국 의회 의사당)"
    )


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_place_named_in_korean_goes_from_the_building_to_the_room(language: str) -> None:
    seoul = replace(MEETING, venue="국회의원회관", room="제3세미나실")
    assert places.place(seoul, language) == "국회의원회관 제3세미나실"
    assert places.location(seoul) == "국회의원회관 제3세미나실"
    assert "📍 국회의원회관 제3세미나실" in str(card.place(seoul, language))


def test_a_building_in_korean_with_a_room_in_english_keeps_the_order_of_guards() -> None:
    mixed = replace(MEETING, venue="국회의원회관", room="Room 3")
    assert places.place(mixed, "en") == "Room 3, 국회의원회관"
