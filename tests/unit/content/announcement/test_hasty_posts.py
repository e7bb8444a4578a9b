"""What people write in haste, in lists and in changes, as our own probes found it misread."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Mass lobby on Wed 19 March. Meet at 11am outside Parliament, then from 1pm see MPs.",
         "11:00", None),
        ("March for Rivers, Sat 15 March: assemble 12 noon Marble Arch, march to Hyde Park for "
         "rally at 2pm", "12:00", None),
        ("Vigil, Wed 19 March\n\n6pm at Kerr Square\nSongs and silence\nuntil 8.30", "18:00",
         "20:30"),
        ("Lantern talk, Wed 19 March, right after 10:30 worship (about 11:45 a.m.), Kerr Hall",
         "11:45", None),
        ("Myanmar evening\nWed 19 March at 18:00\nKerr Hall\nDuration: 1 hr 30 min", "18:00",
         "19:30"),
        ("The venue for our spring party (Wed 19 March, 7 till late) is The Cricketers.",
         "19:00", None),
        ("Workshop: 19 & 20 March (10-4 both days), Quaker House, Brussels", "10:00", "16:00"),
        ("Choir practice Wed 7.30 usual place", "19:30", None),
        ("Board meeting on Wednesday 19 March at 5:30 o'clock p.m. in Kerr Hall", "17:30", None),
        ("Hearing drop-in on Wednesday 19 March, any time between 1pm & 4pm in Kerr Hall", "13:00",
         "16:00"),
        ("Open day, Wed 19 March, tours at 1pm & 4pm, Kerr Hall", "13:00", None),
        ("Town hall on zones\nWed 19 March\n6:00 p.m. check-in & maps on display | "
         "6:30–8:00 p.m. questions\nKerr High School", "18:30", "20:00"),
        ("Tenants meet weds 19 march, 3.30pm, Kerr Hall. we get 45 mins.", "15:30", "16:15"),
        ("Talk on reels, Wed 19 March, 7pm, Kerr Hall. We wrap up by 8.30.", "19:00", "20:30"),
    ],
)  # fmt: skip
def test_the_first_part_begins_and_the_last_line_ends(
    text: str, start: str, end: str | None
) -> None:
    told = parse(text, posted=POSTED).to_json()
    assert (told["start"], told["end"]) == (start, end)


@pytest.mark.parametrize(
    ("text", "place", "room"),
    [
        ("Press briefing, Wed 19 March, 10.30am\nFrontline Rooms, 13 Norfolk Place, W2 1QJ",
         "Frontline Rooms", None),
        ("See you at Portcullis house on Wed 19 March at 12.30 for the reception.",
         "Portcullis house", None),
        ("Book club, Wed 19 March, 7pm, still at the Methodist hall on Bridge St",
         "Methodist hall", None),
        ("Public meeting on the lanes\nWed 19 March, 8pm\nKerr Community Centre (the small hall, "
         "badminton is on in the big one)", "Kerr Community Centre", "small hall"),
        ("Side event on reefs\nWed 19 March, 1pm\nRoom XX, Building E, Palais des Nations, Geneva",
         "Palais des Nations", "Room XX"),
        ("Book launch\nWed 19 March, 6pm\n\nPortcullis House\nVictoria Embankment SW1A 2LW\n\n"
         "A clerk's life, told by its author, with wine and questions, and a word from those who "
         "keep what she kept, all of which will take the best part of an hour and a half.\n\n"
         "We'll be in the Attlee Suite on the first floor.", "Portcullis House", "Attlee Suite"),
        ("Evidence on Wed 19 March at 10am: Membership of the House of Lords", None, None),
        ("On Wed 19 March we gather at Central Hall, and the lobby of parliament is at 2pm.",
         "Central Hall", None),
        ("Book club, Wed 19 March 7pm: The Crown -> Costa, High Street", "Costa", None),
        ("Open house\n\nWed 19 March, 11am-3pm\n745 Buchanan Street\n\nCake for all",
         "745 Buchanan Street", None),
        ("The trustees meet on Wednesday 19 March at 5pm in the library of Hart Middle School.",
         "Hart Middle School", "library"),
        ("Talk on reels\n\nWed 19 March, 6.30pm\nConway Hall\n\nTickets are £8.\n\n"
         "In the Brockway Room (ground floor).", "Conway Hall", "Brockway Room"),
        ("The venue for our spring party (Wed 19 March, 7pm) will be The Cricketers, Kennington.",
         "The Cricketers", None),
        ("[알림] 3/22(토) 정기모임 장소가 바뀌었어요! 홍대 → 신촌 '카페 봄' 3층. 시간은 2시입니다~",
         "신촌 '카페 봄'", "3층"),
        ("The Annual Parish Meeting will take place in the Village Hall (Main Hall), School Lane, "
         "on Wednesday 19 March at 7.30pm.", "Village Hall", "Main Hall"),
        ("Garden club talk, Wed 19 March, 7pm. We meet in the lower level of St. John's Church, "
         "602 E. 3rd St.", "St. John's Church", "lower level"),
        ("Open meeting, Wed 19 March at 7.30pm, Queen's Hall. Crèche in the back room. Free tea.",
         "Queen's Hall", None),
        ("Policy breakfast\non Wednesday 19 March, 08h00 - 09h30\nEuropean Parliament, Brussels\n"
         "Altiero Spinelli building, Room ASP 5G2", "European Parliament", "Room ASP 5G2"),
        ("Right to mend\nWed 19 March, 12.30 - 14.30\nEuropean Parliament, Brussels\n"
         "Altiero Spinelli building, room 5G2", "European Parliament", "room 5G2"),
        ("An evening with Ada\nWed 19 March, 7 PM\nVenue: NEW: Ash Works, Basement Hall - Line 2, "
         "Ttukseom Station Exit 3\nNOT at our office, Yanghwa-ro", "Ash Works", "Basement Hall"),
        ("Stories of the harbour\n\nWHEN\nWed 19 March, 5:30pm-6:45pm\n\nWHERE\nKerr Library, "
         "2 Queens Drive\nLecture Theatre (enter by the side door after 5pm)\n\nCOST\nFree",
         "Kerr Library", "Lecture Theatre"),
        ("Author talk: Ada Kerr\nDate: Wednesday, March 19\nTime: 7:00pm\nLocation: Program Room\n"
         "Branch: Ash Public Library\nAudience: Adults", "Ash Public Library", "Program Room"),
        ("Iftar, Wed 19 March, 5pm at Balsall Church Centre, Edward Road, B12",
         "Balsall Church Centre", None),
        ("Film night: Harbour Lights\nWed 19 March, 7pm\nScreening Room, G.04, 50 Ash Square, "
         "University of Kerr EH8 9LH", "University of Kerr", "Screening Room, G.04"),
        ("Launch of Harbour Lights: join us on Wed 19 March at 7pm at 23 Kerr St. FREE but book.",
         "23 Kerr St", None),
        ("APPG officers' meeting\nWed 19 March, 1-2pm\nWhere: HoC Room U PCH",
         "Portcullis House", "Room U"),
        ("Notice: the EGM of the APPG will be held on 19 March at 17:15 in the Lords Committee "
         "Room G.", "House of Lords", "Lords Committee Room G"),
        ("Day of Action, 19 March\nRally on Parliament Square 12-2pm, hand-in at Downing Street "
         "2.30", "Parliament Square", None),
    ],
)  # fmt: skip
def test_places_are_told_from_codes_rooms_and_other_parts(
    text: str, place: str, room: str | None
) -> None:
    told = parse(text, posted=POSTED).to_json()
    assert (told["place"], told["room"]) == (place, room)


def test_each_meeting_of_a_list_has_its_own_place() -> None:
    text = (
        "APPG programme for spring:\n12 March - Prof Kim on sanctions, CR 9, 5pm\n"
        "2 April - Annual meeting, Room N, Portcullis House, 4.30pm\n30 April - Film, 6pm"
    )
    first = parse(text, posted=POSTED)
    told = [(one.room and one.room.value, one.place and one.place.value)
            for one in (first, *first.others)]
    assert told == [
        ("Committee Room 9", "Houses of Parliament"), ("Room N", "Portcullis House"), (None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Human Rights Day reception\n\nHosted by the Rt Hon Ada Kerr MP\n\n19 March, 18:00, "
         "Speaker's House", "Human Rights Day reception"),
        ("Ada Kerr MP requests the pleasure of your company at a reception to mark\n\n"
         "50 YEARS OF KERR'S LEAGUE\n\non Wednesday 19th March, 7pm\nKerr Hall",
         "50 YEARS OF KERR'S LEAGUE"),
        ("[변경] 3월 18일 예정이던 북한이탈주민 법률상담이 3월 19일(수) 10~16시로 변경되었습니다.",
         "북한이탈주민 법률상담"),
        ("Hi all, tenants' reps mtg w/ Dilip's MP is weds 19 march 3.30pm, Kerr Hall",
         "tenants' reps mtg w/ Dilip's MP"),
        ("Book club, Wed 19 March 7pm: The Crown -> Costa, High Street", "Book club"),
        ("PANEL | Who pays for the locks?\n\nWed 19 March, 18:30\n\nKerr Hall\n\nPast events\n"
         "6 February 2025 - Weirs after fifty: breakfast briefing\n9 January 2025 - Old ferries",
         "Who pays for the locks?"),
    ],
)  # fmt: skip
def test_a_name_is_neither_who_hosts_nor_half_a_phrase(text: str, title: str) -> None:
    assert parse(text, posted=POSTED).to_json()["title"] == title


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("[변경] 3월 18일 예정이던 법률상담이 3월 19일(수) 10~16시로 변경되었습니다.",
         date(2025, 3, 19)),
        ("FOR IMMEDIATE RELEASE\n\nLEEDS, March 3, 2025 - The Kerr Project will hold a clinic on "
         "Saturday, March 22, at Kerr Hall from 9 a.m. to 2 p.m. Volunteers must attend an online "
         "training on March 18 at 6 p.m.", date(2025, 3, 22)),
    ],
)  # fmt: skip
def test_the_day_that_holds_is_taken(text: str, on: date) -> None:
    told = parse(text, posted=POSTED).date
    assert told is not None
    assert told.value == on


def test_figures_are_the_near_day_where_both_ways_have_the_weekday() -> None:
    told = parse("General meeting, Wed 2/8, 7pm, Kerr Hall", posted=date(2023, 1, 30)).date
    assert told is not None
    assert told.value == date(2023, 2, 8)


def test_what_is_not_streamed_is_not_online() -> None:
    text = "APPG evidence session\n19 March, 2pm, Kerr Hall\nLive stream: no"
    assert parse(text, posted=POSTED).is_online is False


@pytest.mark.parametrize(
    "said",
    [
        "Live stream not available, slides the day after.",
        "The webcast is unavailable this year.",
        "The film is followed by a Q&A with its director on Zoom and a glass of wine.",
        "If the hall has to close again, the meeting will be on Zoom and I will send a link.",
        "1. Guidance on hybrid working for members of the committee\n2. Apologies",
    ],
)
def test_a_guest_from_afar_and_a_refusal_are_no_way_in(said: str) -> None:
    text = f"Film night, Wed 19 March, 7pm, Kerr Hall.\n{said}"
    assert parse(text, posted=POSTED).is_online is False


def test_a_button_to_watch_is_a_way_in() -> None:
    text = "Talk on grids\nWed 19 March, 2pm\nKerr Hall\n[ REGISTER IN PERSON ]   [ WATCH ONLINE ]"
    assert parse(text, posted=POSTED).is_online is True


def test_a_finish_is_an_hour_in_a_long_text_too() -> None:
    text = (
        "Open meeting with the water board\n\nWed 19 March\nDoors 6.30, meeting 7pm SHARP - finish "
        "8.30\n\nKerr Hall\n\n" + "Bring your bills, your questions and a friend who has some. " * 6
    )
    told = parse(text, posted=POSTED).to_json()
    assert (told["start"], told["end"]) == ("19:00", "20:30")


def test_a_closed_road_is_no_event() -> None:
    text = (
        "Parking suspensions\n\nAsh Street Car Park will be closed from 6am on Friday 21 March "
        "until 6am on Monday 24 March for the Food Festival.\n\nWorks to the bus station go on "
        "until 16 May. For updates follow @ashtraffic."
    )
    assert parse(text, posted=POSTED).is_event is False


def test_the_same_hours_on_other_clocks_are_no_later_part() -> None:
    text = (
        "Webinar: Kava and law\nWed 19 March\n1.00pm-2.15pm AEST (Canberra)\n3.00pm-4.15pm NZST\n"
        "2.00pm Vanuatu\n8.30am India\nOnline via Zoom."
    )
    told = parse(text, posted=POSTED).to_json()
    assert (told["start"], told["end"]) == ("13:00", "14:15")


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("HOA annual mtg next Thurs (3/16) 630p clubhouse.", ("18:30", None)),
        ("Meeting Thurs 3/16 630pm at the clubhouse.", ("18:30", None)),
        ("Meeting Thurs 3/16 6-8p at the clubhouse.", ("18:00", "20:00")),
        ("Meeting Thurs 3/16 1030a-12p, Room 230a, clubhouse.", ("10:30", "12:00")),
        ("Meeting Thurs 3/16 at 7p, clubhouse.", ("19:00", None)),
        ("Meeting Thurs 16 March, clubhouse, 7pm. Tea 50p, cake 10p.", ("19:00", None)),
        ("Meeting 16 March, flat 10p, read pages 12-14p.", (None, None)),
        ("Our talks are Wednesdays 6-7:30 in Kerr Hall.\nMarch 15: Ida Marlow on weirs",
         ("18:00", "19:30")),
        ("Choir and talk, Tuesdays 7-9 in Kerr Hall. Next on March 14.", ("19:00", "21:00")),
    ],
)  # fmt: skip
def test_hours_are_typed_in_haste(text: str, hours: tuple[str | None, str | None]) -> None:
    told = parse(text, posted=date(2023, 3, 10)).to_json()
    assert (told["start"], told["end"]) == hours


@pytest.mark.parametrize(
    ("text", "hours", "place"),
    [
        ("DEMO! Kerr House, Croydon. Thurs 13 March 12.30 - 2. Bring drums.", ("12:30", "14:00"),
         "Kerr House"),
        ("Friday 14 March\nCoffee morning\nSt Anne's Church Hall 10 till 12", ("10:00", "12:00"),
         "St Anne's Church Hall"),
        ("Friday 14 March\nCoffee morning\nSt Anne's Church Rooms 10 - 12 noon",
         ("10:00", "12:00"), "St Anne's Church Rooms"),
        ("Coffee morning 14 March, 17:00 - 2 Mill Street", ("17:00", None), "2 Mill Street"),
    ],
)  # fmt: skip
def test_bare_hours_that_end_a_line_are_a_stretch(
    text: str, hours: tuple[str, str | None], place: str
) -> None:
    told = parse(text, posted=POSTED).to_json()
    assert (told["start"], told["end"], told["place"]) == (*hours, place)
