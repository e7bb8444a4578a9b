"""Pages as they are copied: parts stuck together, leaders, parts of the day, what others hold."""

from datetime import date

import pytest

from content.announcement import parse
from content.announcement.text.normalise import normalise
from content.announcement.text.parted import parted

POSTED = date(2025, 3, 1)


def _told(text: str, posted: date = POSTED) -> dict[str, object]:
    return parse(text, posted=posted).to_json()


@pytest.mark.parametrize(
    "text",
    [
        "River Talk\nDate: 12 March 2025Time: 7.30pm - 9pmVenue: Kerr Hall, DroylsdenSpeaker: Jo",
        "River Talk\nWednesday 12 March 20257.30pm - 9pmKerr Hall, Droylsden",
        "River TalkWednesday 12 March 2025, 7.30pm - 9pmKerr Hall, Droylsden",
        "River Talk12 March 20257:30 pm - 9:00 pm\nKerr Hall",
        "River Talk\nWhenWed, 12 March, 7:30pm – 9:00pm\nWhereKerr Hall, Droylsden (map)",
        "River Talk\nDate12 March 2025\nTime7:30pm – 9:00pm\nVenueKerr Hall, Droylsden",
    ],
)
def test_parts_that_stuck_together_are_read_apart(text: str) -> None:
    told = _told(text)
    assert (told["title"], told["date"], told["start"], told["end"], told["place"]) == (
        "River Talk", "2025-03-12", "19:30", "21:00", "Kerr Hall",
    )  # fmt: skip


def test_what_was_parted_is_shown_as_it_was_pasted() -> None:
    text = "River Talk\nDate: 12 March 2025Time: 7pmVenue: Kerr Hall"
    read = parse(text, posted=POSTED)
    assert read.place is not None
    assert text[read.place.start : read.place.end] == "Kerr Hall"
    whole = parted(normalise(text))
    assert len(whole.clean) == len(whole.starts) == len(whole.ends)
    assert whole.starts == sorted(whole.starts)


@pytest.mark.parametrize(
    "text", ["Tickets £12, no 020 7219 3000", "TimeOut London\nDateline", "The PowerShare meeting"]
)
def test_what_belongs_together_is_not_parted(text: str) -> None:
    whole = normalise(text)
    assert parted(whole) is whole


def test_leaders_of_dots_stand_between_a_label_and_its_value() -> None:
    told = _told(
        "SPEAKER..........Ida Marlow\n\nTOPIC............What Is A Whip For?\n\n"
        "TIME.............7.30 pm to 8.45 pm\n\nDATE.............Friday, 14th March 2025\n\n"
        "VENUE............Weavers Club, Snape Hill Lane, Dronfield"
    )
    assert (told["title"], told["date"], told["start"], told["end"], told["place"]) == (
        "What Is A Whip For?", "2025-03-14", "19:30", "20:45", "Weavers Club",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("On Wednesday 11 June our Summer Reception fills the Kerr Rooms.\n\nThe reception runs "
         "from 4pm to 6pm, with speeches at 4.45pm.", ("16:00", "18:00")),
        ("The lecture is on Monday 17 March at 8pm in Kerr Hall. There will be tea before the "
         "lecture, 7-8pm, in the Old Ballroom.", ("20:00", None)),
        ("The trust holds its Marlow Meeting on Thursday 13 March at Kerr Church.\n\nSpeakers "
         "from 7.30pm include a weir keeper.\n\nThe meeting lasts from 7pm to 10pm.",
         ("19:00", "22:00")),
        ("Gardeners will meet on Tuesday 4 March at 11am by the steps of Kerr Church.\n\nIf you "
         "need quiet, the chapel next door has its regular Tuesday prayers from 13.00 - 13.30.",
         ("11:00", None)),
        ("An evening at Kerr Hall on 14 March 2025\nProgramme:\nDoors open: 6:30 PM\n"
         "Welcome: 7:00 PM - 7:20 PM\nReadings: 7:20 PM - 8:00 PM\nEvent Ends: 9:00 PM",
         ("19:00", "21:00")),
    ],
)  # fmt: skip
def test_the_event_has_its_own_hours_among_those_of_its_parts(
    text: str, hours: tuple[str, str | None]
) -> None:
    told = _told(text)
    assert (told["start"], told["end"]) == hours


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The petitions committee meets:\n\nWednesday 12 March, 3:00pm, Committee Room 18, "
         "Witnesses: Ida Marlow MP, and Bo Spink MP",
         ("Houses of Parliament", "Committee Room 18")),
        ("Home Cooking Mass Lobby of Parliament\n2.30pm Tuesday 11 March 2025",
         ("Parliament", None)),
        ("Lecture\n13 March 2025, 5:00 PM – 8:00 PM\nRoom 102 21-22 Russell Square",
         ("21-22 Russell Square", "Room 102")),
        ("We meet on Tuesday 4 March at 11am outside St Martins in the Fields church, near a "
         "square.",
         ("St Martins in the Fields church", None)),
        ("On Tuesday 11 March at 7.30pm, Ida Marlow will tell us about A YEAR IN A BOG GARDEN.",
         (None, None)),
    ],
)  # fmt: skip
def test_a_place_is_neither_a_witness_nor_the_name_of_a_talk(
    text: str, where: tuple[str | None, str | None]
) -> None:
    told = _told(text)
    assert (told["place"], told["room"]) == where


def test_both_halves_of_a_title_below_a_heading_are_told() -> None:
    told = _told(
        "NEXT MEETING\n\nGhost nets and lost gear: what is lying on our river beds?\n\n"
        "Time        12 March 2025 16:30-18:00\nVenue       Room R, Portcullis House"
    )
    assert told["title"] == "Ghost nets and lost gear: what is lying on our river beds?"


def test_who_hosts_is_not_what_is_hosted() -> None:
    told = _told(
        "Announcement: Marlow Sound Policy Forum hosts panel discussion on future of the weirs "
        "March 18 at Kerr University\n\nThe Marlow Sound Policy Forum (MSPF) will host a panel "
        "discussion on weirs March 18, from 6:00 p.m. to 7:30 p.m. at Kerr University."
    )
    assert "panel discussion on" in str(told["title"])


def test_a_question_that_a_page_answers_is_no_title() -> None:
    told = _told(
        "The churches hold an Election Hustings at Kerr Church, 7pm-9pm, Friday 14 March.\n\n"
        "What Is A Hustings?\nA meeting at which candidates answer."
    )
    assert told["title"] == "Election Hustings"


@pytest.mark.parametrize(
    ("text", "start", "place"),
    [
        ("나루학술원은 오는 6일 오전 7시 반도중앙교회에서 ‘제31회 월례발표회’를 개최한다.",
         "07:00", "반도중앙교회"),
        ("나루학술원은 오는 6일 오전 7시 반 중앙교회에서 ‘제31회 월례발표회’를 개최한다.",
         "07:30", "중앙교회"),
    ],
)  # fmt: skip
def test_the_half_hour_in_korean_is_not_the_head_of_a_name(
    text: str, start: str, place: str
) -> None:
    told = _told(text)
    assert (told["start"], told["place"]) == (start, place)


def test_korean_words_that_tell_who_leads_are_no_title() -> None:
    told = _told(
        "'강변주간'은 오래된 행사다.\n행사는 강변단체총연합 주관으로 6일 오후 2시부터 3시 30분까지 "
        "나루회관 2층 강당에서 개막식을 진행할 예정이다."
    )
    assert told["title"] in {"강변주간", "개막식"}


@pytest.mark.parametrize(
    ("text", "start", "where"),
    [
        ("Joint Committee on Rivers\nDate: 12/03/2025\nMeeting time: 3:15pm (private from 2:45pm)"
         "\nCommittee Room 5, Palace of Westminster",
         "15:15", ("Palace of Westminster", "Committee Room 5")),
        ("Westminster Hall debate – North Korea: treatment of escapees\nWeds 12 March, 4.30–5.30pm"
         "\nCome along to the public gallery (enter by Cromwell Green)",
         "16:30", ("Westminster Hall", None)),
        ("APPG AGM, 17:00 on 11 March, Commons Dining Room B",
         "17:00", ("House of Commons", "Commons Dining Room B")),
        ("Protest outside Parliament as MPs debate the Bill: Friday 7 March, from 9am, Parliament "
         "Square (by the statue).", "09:00", ("Parliament Square", None)),
    ],
)  # fmt: skip
def test_what_only_westminster_has_is_known(
    text: str, start: str, where: tuple[str | None, str | None]
) -> None:
    read = parse(text, posted=POSTED)
    told = read.to_json()
    assert (told["start"], told["place"], told["room"]) == (start, *where)
    assert told["timezone"] == "Europe/London"
    assert "zone-guessed" not in {one.key for one in read.questions}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Kerr Hotel in Moville, Co Donegal\n\nThis Sunday.\n\nAt the Methodist Hall on the "
         "Main Street of Moville.\n\nAt 3pm.\n\nA meeting about the arrivals.",
         ("Methodist Hall", None)),
        ("Rivers Forum – Perth\n\nMONDAY, March 10th,\n6pm for a 6:30pm start\n1st level, 75 "
         "Stirling St.,\n\nTurn up with family", ("75 Stirling St", "1st level")),
        ("정책토론회 5월 15일(금) 오후 2시, 정부서울청사 별관 2층 강당\n"
         "통일부는 5월 15일 오후 2시 정부서울청사 별관에서 정책토론회를 개최한다.",
         ("정부서울청사 별관", "2층 강당")),
        ("기도모임 안내. 14일 저녁 8시, 장소는 늘 모이던 새빛교회 3층 소예배실입니다.",
         ("새빛교회", "3층 소예배실")),
        ("모임 안내. 3/20 (목) 저녁 7시, 지난번과 같이 늘봄교회 2층", ("늘봄교회", "2층")),
        ("모임 안내. 3/20 (목) 저녁 7시 반 카페 나루요!", ("카페 나루", None)),
    ],
)  # fmt: skip
def test_where_a_page_or_a_chat_says_it_is(text: str, where: tuple[str, str | None]) -> None:
    told = _told(text)
    assert (told["place"], told["room"]) == where


CONFERENCE = """\
A two-day conference, "Rivers after the Flood," on Thursday, 03/13 and Friday, 03/14.
Thursday, 03/13
Opening Remarks: Dean Ida Marlow 9:15-9:45 a.m.
Session 1: Is the Present Policy Enough? 9:45-11:45 a.m.
Session 2: Who Pays? 2-3:50 p.m.
Friday, 03/14
Session 3: What Next? 8:30-10:20 a.m.
The conference will be held in the Marlow Auditorium, first floor of the Kerr Building at 1740 \
Massachusetts Ave. N.W., Washington, D.C."""


def test_sessions_of_a_conference_are_not_events_of_their_own() -> None:
    read = parse(CONFERENCE, posted=POSTED)
    told = read.to_json()
    assert not read.others
    assert (told["title"], told["date"]) == ("Rivers after the Flood", "2025-03-13")
    assert (told["place"], told["room"]) == ("Kerr Building", "Marlow Auditorium, first floor")


def test_sessions_of_a_course_with_days_of_their_own_are_events() -> None:
    text = (
        "Session 1: Tuesday 11 March, 7pm, Kerr Hall. Weirs and how they are built\n"
        "Session 2: Tuesday 18 March, 7pm, Kerr Hall. Locks and how they are kept"
    )
    assert len(parse(text, posted=POSTED).others) == 1


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Soup Luncheon\n\nat First Congregational United Church of Christ\nFriday, March 14, "
         "11:00am to 1:30pm\n\nLomas Blvd at Girard NE\n\nParking off Girard behind the church",
         ("First Congregational United Church of Christ", None)),
        ("Tues 11 March 8pm, Marlow Local History Club, Pastoral Centre, Marlow RC Church. Seaweed "
         "and sand, Ida Kerr. Adm. €5.", ("Marlow RC Church", "Pastoral Centre")),
        ("On Saturday 15 March at 11 am at the New Inn back room, a family workshop is being held.",
         ("New Inn", "back room")),
        ("2025 Conference on Crops\nAgenda\n10:00 – 10:30 – Opening Speech\n- Ida Marlow MP\n"
         "10:35 – 11:25 – Panel 1. Grain\nDate: 20 March 2025", (None, None)),
    ],
)  # fmt: skip
def test_a_house_is_no_club_no_crossing_and_no_part_of_a_programme(
    text: str, where: tuple[str | None, str | None]
) -> None:
    told = _told(text)
    assert (told["place"], told["room"]) == where


def test_where_guests_come_from_is_not_where_they_are_met() -> None:
    told = _told(
        "Supper: Salmon for All\n\nOn Sunday, March 16th, from 6:00 to 8:00 PM in Hewett Hall our "
        "congregation will host 18 paddlers (a few of them come from Haida Gwaii and Aotearoa).\n"
        "Welcome from the Unitarian Church of Vancouver community"
    )
    assert told["timezone"] == "America/Vancouver"
