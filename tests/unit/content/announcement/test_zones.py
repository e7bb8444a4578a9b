"""The zone of an event is what most of its text speaks for, and asked where little does."""

from datetime import date
from zoneinfo import available_timezones

import pytest

from content.announcement import Announcement, parse
from content.announcement.zoning import gazetteer
from content.announcement.zoning.zones import of_place

POSTED = date(2024, 3, 4)


def _read(text: str) -> Announcement:
    return parse(text, posted=POSTED)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Public talk\n14 March 2024, 6pm\nTown Library, Austin, TX 78701", "America/Chicago"),
        ("Talk\nMarch 14, 2024, 6 p.m.\nGrange Hall, Boise, Idaho", "America/Denver"),
        ("Reading\n14 March 2024 at 19:00\nMunicipal Hall, Regina, SK", "America/Regina"),
        ("Forum\n14 March, 6pm, Civic Hall, 3 Quay St, Bunbury WA 6230", "Australia/Perth"),
        ("Lecture\n14 March 2024, 5 pm\nSenate Hall, Lucknow 226001", "Asia/Kolkata"),
        ("Seminar\n14 March 2024, 18:30\nSala Grande, Triq il-Kbira, Sliema", "Europe/Malta"),
        ("Debate on Thursday 14 March at 7pm, Town Hall, Ennis, Co. Clare", "Europe/Dublin"),
        ("Debate\nThursday 14 March, 7pm\nMemorial Hall, Whanganui", "Pacific/Auckland"),
        ("Lecture\n14 March 2024, 14:00\nGuild Hall, Fort Portal", "Africa/Kampala"),
        ("강연회\n3월 14일(목) 오후 7시\n장소: 시카고 한인문화회관", "America/Chicago"),
    ],
)
def test_town_of_the_place_tells_the_zone(text: str, zone: str) -> None:
    assert _read(text).timezone.value == zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "Councilwoman Dee Marlowe will hold a meeting on Thursday, March 14 at 6 p.m. in Oak"
            " Hall. Call (512) 555-0143",
            "America/Chicago",
        ),
        (
            "The Community Board meets on Thursday 14 March at 6.30pm in Bay Hall. Koha welcome,"
            " whānau too. board@baycouncil.govt.nz",
            "Pacific/Auckland",
        ),
        (
            "Talk by Shri R. Velan on Thursday 14 March at 6 pm, Old Hall. Tickets Rs. 50 at the"
            " door or from the Sahitya Samiti.",
            "Asia/Kolkata",
        ),
        (
            "Lecture on Thursday 14 March at 17h30 in the Old Arts Hall. Entrance: R80."
            " Call +27 21 555 0143.",
            "Africa/Johannesburg",
        ),
        (
            "PORT ALDER, Ore. — A town hall meeting will be held Thursday, March 14, at 6 p.m. in"
            " Fir Hall.",
            "America/Los_Angeles",
        ),
    ],
)
def test_offices_money_and_telephones_tell_the_zone(text: str, zone: str) -> None:
    assert _read(text).timezone.value == zone


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria after the vote\nThursday 14 March, 6.30pm\nConway Hall, London WC1R 4RL\n\n"
        "Our speaker taught at the University of Lagos and lives in Abuja.",
        "North Korea today: a meeting in Committee Room 9, House of Commons, Thursday 14 March at"
        " 5pm. Jun Seo escaped from Pyongyang by way of Beijing.",
        "Coffee morning, Thursday 14 March, 10.30am, St Anne's Hall, 4 Perth Road.",
        "Dr Ann Delmar, Professor of Law at Harvard, will speak on Thursday 14 March at 6.30pm in"
        " the Guildhall. Tickets £5.",
        "Book club\nThursday 14 March, 7pm, upstairs at the library",
    ],
)
def test_topic_street_and_biography_do_not_lead_away_from_london(text: str) -> None:
    assert _read(text).timezone.value == "Europe/London"


def test_letters_behind_an_hour_that_is_torn_still_tell_the_zone() -> None:
    read = _read("day 16 Nove한mber 2022, 17:0. 0-18:30 CET\nRoom AK")
    assert read.timezone.value == "Europe/Brussels"


def test_own_zone_of_the_place_goes_before_its_letters() -> None:
    read = _read("Hearing\n14 March 2024, 15:00 CET\nPalais Wilson, Geneva")
    assert read.timezone.value == "Europe/Zurich"
    assert read.timezone.text


def test_zone_written_beside_the_hour_holds_against_everything_else() -> None:
    read = _read("Webinar\nMarch 14, 2024, 6pm PT\nHosted by the Boston Book Society, Boston, MA")
    assert read.timezone.value == "America/Los_Angeles"


def test_letters_of_two_countries_are_told_apart_by_the_text() -> None:
    dublin = _read("Webinar\n14 March 2024, 6pm IST\nHosted by Cork County Library, Ireland")
    delhi = _read("Webinar\n14 March 2024, 6pm IST\nHosted by the Press Institute, New Delhi")
    assert (dublin.timezone.value, delhi.timezone.value) == ("Europe/Dublin", "Asia/Kolkata")


def test_country_of_several_zones_without_a_town_is_asked() -> None:
    read = _read("The City Council will meet Thursday, March 14 at 5:45 p.m. in Oak Hall.")
    asked = {one.key: one.values for one in read.questions}
    assert read.timezone.value == "America/New_York"
    assert asked["zone-guessed"] == {"zone": "America/New_York"}


@pytest.mark.parametrize(
    "text",
    [
        "Ink\nThursday 14 March, 6.30pm\nConway Hall, London",
        "Meeting on Thursday 14 March, 5pm, in Committee Room 9 of the House of Commons.",
        "강연회\n3월 14일(목) 오후 7시\n장소: 서울시민청",
    ],
)
def test_plain_zone_is_not_asked(text: str) -> None:
    assert "zone-guessed" not in {one.key for one in _read(text).questions}


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("Town Hall, Bendigo", "Australia/Melbourne"),
        ("Memorial Hall, Waipukurau", "Pacific/Auckland"),
        ("Main Hall, Nakuru", "Africa/Nairobi"),
        ("Great Hall, Wrocław", "Europe/Warsaw"),
        ("Unity Hall, Kumasi", "Africa/Accra"),
        ("Arts Hall, Kamloops", "America/Vancouver"),
        ("Civic Center, Sheboygan", "America/Chicago"),
        ("Parish Hall, Ballinasloe", "Europe/Dublin"),
        ("Sheraton Kigali", "Africa/Kigali"),
        ("Town Hall, Perth, Ontario", "America/Toronto"),
        ("Town Hall, Paris, Texas", "America/Chicago"),
        ("Memorial Hall, Grimsby", "Europe/London"),
        ("Residence of the Ambassador of the Republic of Korea in Lusaka", "Africa/Lusaka"),
        ("Embassy of Ireland, Canberra", "Australia/Sydney"),
    ],
)
def test_towns_of_the_world_are_known(place: str, zone: str) -> None:
    text = f"Public lecture: Rivers and their people\n14 March 2024, 18:00\nVenue: {place}"
    assert _read(text).timezone.value == zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "Public participation on the Budget Estimates\nThe County Assembly invites residents of"
            " each sub-county to a forum on Thursday 14 March 2024 at 10am, ACK Church Hall.",
            "Africa/Nairobi",
        ),
        (
            "Ar scáth a chéile: a public meeting in Scoil Naomh Eoin on Thursday 14 March at 8pm."
            " Speakers: Siobhán Ní Laoire TD and Cllr Pádraig Heneghan.",
            "Europe/Dublin",
        ),
        (
            "Barangay assembly\nMarch 14, 2024, 3 PM\nCovered court. Sangguniang Kabataan members"
            " and all residents are asked to come.",
            "Asia/Manila",
        ),
        (
            "Public lecture, 14 March 2024, 17:30 for 18:00 SAST, Senate Room. RSVP by 8 March.",
            "Africa/Johannesburg",
        ),
        ("Wykład: Rzeka i miasto\n14 March 2024, 18:00, Sala 12. Wstęp 20 zł.", "Europe/Warsaw"),
    ],
)
def test_customs_names_and_letters_tell_the_country(text: str, zone: str) -> None:
    assert _read(text).timezone.value == zone


@pytest.mark.parametrize(
    "text",
    [
        "Talk by a visitor from Wrocław\nThursday 14 March, 6.30pm\nTown Hall, Hebden Bridge",
        "The Embassy of Kenya in London opens its doors on Thursday 14 March at 6pm.",
        "Mill walk\nThursday 14 March, 2pm, Lisbon Road car park, Todmorden",
    ],
)
def test_guests_embassies_and_streets_do_not_take_the_event_abroad(text: str) -> None:
    assert _read(text).timezone.value == "Europe/London"


def test_word_of_a_zone_is_told_from_a_hall_of_that_name() -> None:
    zone = _read("Webinar\nTuesday, March 12, 2024 at 2:00 PM Central, on Zoom").timezone
    hall = _read("Talk\nTuesday 12 March 2024 at 2pm Central Hall, Westminster, London").timezone
    assert (zone.value, hall.value) == ("America/Chicago", "Europe/London")


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("city of cedar falls, washington", "America/Los_Angeles"),
        ("Room 2172, Rayburn House Office Building", "America/New_York"),
        ("Newcastle NSW 2300", "Australia/Sydney"),
        ("new delhi", "Asia/Kolkata"),
        ("The Red Room", None),
    ],
)
def test_words_of_a_place_tell_its_zone(words: str, zone: str | None) -> None:
    assert of_place(words) == zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "Rally for the ferries\nTuesday, March 12, 9 a.m.\nHalf of all Oregonians live"
            " by a river, so come to the Capitol in Salem.",
            "America/Los_Angeles",
        ),
        (
            "Poetry in the park\nMarch 12, 2024, 7 PM, Heritage Square\nBrazos Valley Writers",
            "America/Chicago",
        ),
        (
            "Talk story\nTuesday, March 12, 2024, noon, Federal Building steps\nO‘ahu neighbors",
            "Pacific/Honolulu",
        ),
        (
            "Virtual hearing of the Tom Lantos Human Rights Commission\nRights in the Republic of "
            "Korea\nTuesday, March 12, 2024 - 10:00am\nVirtual, via Webex",
            "America/New_York",
        ),
        ("시애틀총영사관, 3월 12일 오후 6시 웨비나 ‘세금 상담’", "America/Los_Angeles"),
        (
            "Garden club, P.O. Box 9, Coronado Falls, FL 32999\nMonday, March 11, 2024, 7 PM",
            "America/New_York",
        ),
        (
            "History evening\nThursday, March 14, 2024, 4:15 p.m., Ames Lecture Room\n"
            "Open to residents of Poughkeepsie",
            "America/New_York",
        ),
        (
            "Special meeting\nMarch 14, 2024, 9 AM, Union Hall\nThe by-law revisions are the only"
            " business of the Local. RSVP (512) 555-0142",
            "America/Chicago",
        ),
        (
            "Ballynoe residents\nThursday 14 March at 8.30pm in the Canon Hall. Councillors Niamh"
            " Tuohy, Cathal Breen and Aoife Lyne will answer.",
            "Europe/Dublin",
        ),
        (
            "Two lectures in TCD\nThursday 14 March 2024, 6pm: the sea. Free, book ahead.",
            "Europe/Dublin",
        ),
        (
            "Talk by the Dean\nThursday 14 March, 7.30 p.m., St Ebbe's Church, Oxford\nCoffee in"
            " the Parish Centre.",
            "Europe/London",
        ),
    ],
)
def test_people_regions_and_customs_tell_the_part_of_a_country(text: str, zone: str) -> None:
    assert _read(text).timezone.value == zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "City of Chandler\nNeighborhood meeting on the water plan\nWednesday, March 13, 2024,"
            " 6:00 p.m.\nDowntown Library, Copper Room",
            "America/Phoenix",
        ),
        (
            "City of Mesa\nPublic hearing on the general plan\nMonday, March 11, 2024 at 5:45 p.m."
            "\nCouncil Chambers, 20 E. Main Street",
            "America/Phoenix",
        ),
        (
            "Gilbert Town Council study session: Tuesday, March 12, 2024 at 5:30 PM, Municipal"
            " Center I",
            "America/Phoenix",
        ),
        (
            "The Garland Public Library invites you to a talk on Dust Bowl letters, Saturday,"
            " March 16 at 2 p.m. in the Program Room.",
            "America/Chicago",
        ),
        (
            "The Frisco ISD Board of Trustees will hold a workshop on Monday, March 11 at 6 p.m."
            " in the administration building.",
            "America/Chicago",
        ),
        (
            "Lakeville City Council, regular meeting, Monday, March 18, 2024, 6:30 p.m., City Hall",
            "America/Chicago",
        ),
        (
            "The City of Sparks will hold an open house on the river trail on March 13, 5 to 7"
            " p.m., at the Alf Sorensen Community Center.",
            "America/Los_Angeles",
        ),
        (
            "St. George City Council work meeting, Thursday, March 14, 2024, 4:00 p.m., 175 East"
            " 200 North",
            "America/Denver",
        ),
        (
            "Greeley Water and Sewer Board meets Wednesday, March 20, at 2 p.m. at 1001 11th"
            " Avenue.",
            "America/Denver",
        ),
        (
            "Sandy City Council, Tuesday, March 12, 2024, 5:15 p.m., 10000 Centennial Parkway",
            "America/Denver",
        ),
        (
            "Town of Milton council, Monday, March 25, 2024, 7 p.m., Council Chambers, 150 Mary"
            " Street",
            "America/Toronto",
        ),
        (
            "Talk in Swords, Wednesday 13 March, 7pm, by local historian Eoin Garvey; Swords"
            " Historical Society",
            "Europe/Dublin",
        ),
    ],
)
def test_bodies_of_towns_known_by_no_list_of_ours_tell_their_zone(text: str, zone: str) -> None:
    assert _read(text).timezone.value == zone


@pytest.mark.parametrize(
    "text",
    [
        "Talk by Ruth Chandler, Thursday 14 March, 6.30pm, Conway Hall, London. Chandler will sign"
        " books afterwards.",
        "Reading group: Mesa Verde and its people. Thursday 14 March, 7pm, upstairs at the library",
        "Mobile clinic, Thursday 14 March, 2pm, in the car park of the Guildhall",
        "Coffee morning, Thursday 14 March, 10.30am, St Anne's Hall, 14 Lakeville Road",
        "Surprise party for Garland, Thursday 14 March, 7pm, St Anne's Hall. Tickets £5",
    ],
)
def test_people_words_and_streets_are_no_towns(text: str) -> None:
    assert _read(text).timezone.value == "Europe/London"


def test_zone_of_a_town_that_shares_its_name_is_asked() -> None:
    text = "Marion Planning Commission, Tuesday, March 26, 2024, 7 p.m., City Hall"
    assert "zone-guessed" in {one.key for one in _read(text).questions}


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Nowhere-upon-Sea", None),
        ("ROSEMÈRE", "America/Toronto"),
        ("Bury-St.-Hugh’s", None),
        ("St. George", "America/Denver"),
        ("서산시", "Asia/Seoul"),
        ("Seosan", "Asia/Seoul"),
        ("Avery County", "America/New_York"),
    ],
)
def test_gazetteer_tells_names_however_they_are_written(name: str, zone: str | None) -> None:
    entry = gazetteer.look_up(gazetteer.plain(name))
    assert (entry.zones[0][0] if entry else None) == zone


def test_gazetteer_holds_real_zones_in_a_small_file() -> None:
    zones, *lines = gazetteer.TABLE.read_text(encoding="utf-8").splitlines()
    names = {line.partition("\t")[0] for line in lines}
    assert set(zones.split()) <= available_timezones()
    assert len(names) == len(lines) > 10_000
    assert gazetteer.TABLE.stat().st_size < 300_000


def test_every_line_of_the_gazetteer_can_be_read() -> None:
    lines = gazetteer.TABLE.read_text(encoding="utf-8").splitlines()[1:]
    for name in (line.partition("\t")[0] for line in lines[::7]):
        entry = gazetteer.look_up(name)
        assert entry is not None
        assert 0 < sum(share for _, share in entry.zones) <= 1.11


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("영국 뉴몰든 한인교회에서 9월 21일 오후 3시 등대 세미나를 갖습니다.", "Europe/London"),
        ("미국 뉴욕 효신교회에서 9월 21일 오후 3시 등대 세미나를 갖습니다.", "America/New_York"),
        ("뉴몰든 친구들과 9월 21일 오후 3시 서울 등대교회에서 세미나를 갖습니다.", "Asia/Seoul"),
    ],
)
def test_a_town_told_with_its_country_has_its_own_zone_in_korean(text: str, zone: str) -> None:
    read = parse(text, posted=date(2025, 9, 8))
    assert read.timezone is not None
    assert read.timezone.value == zone


def test_a_club_of_correspondents_stands_in_the_town_that_is_told() -> None:
    text = "Press briefing at 10:30 a.m. on February 18 at the Seoul Foreign Correspondents' Club."
    read = parse(text, posted=date(2025, 2, 3))
    assert read.timezone is not None
    assert read.timezone.value == "Asia/Seoul"


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Garden club talk, Tuesday 16 September, 7pm, in the lower level of St. John's Church",
         "Europe/London"),
        ("United States Senate Committee on Rivers\nDate: Tuesday, September 16, 2025\n"
         "Time: 03:00 PM\nLocation: SR-418\n\nSgt. Ada Kerr\nKalispell, MT", "America/New_York"),
        ("Colloquium: Odile Kerr (University of Iowa)\nTuesday, September 16, 3:30 PM\n"
         "Ash Hall 311\n\nThe Ohio State University", "America/New_York"),
    ],
)  # fmt: skip
def test_saints_witnesses_and_guests_do_not_move_an_event(text: str, zone: str) -> None:
    read = parse(text, posted=date(2025, 9, 8))
    assert read.timezone is not None
    assert read.timezone.value == zone
