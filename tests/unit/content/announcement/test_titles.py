"""The title is what the meeting is about, not who invites, of what sort it is, or how to come."""

from datetime import date

import pytest

from content.announcement import parse
from content.announcement.naming import titleparts
from content.announcement.reading import read

POSTED = date(2024, 3, 1)
WHEN = "Tuesday 12 March 2024, 7pm\nWendover Hall, 4 Mill Street"


def _title(text: str) -> str | None:
    read = parse(text, posted=POSTED)
    return read.title.value if read.title else None


@pytest.mark.parametrize(
    "above",
    [
        "All-Party Parliamentary Group on Bees\nHome | About | Events | Contact",
        "KOREA INSTITUTE • HARVARD UNIVERSITY\nSpring Lecture Series",
        "NOTICE OF PUBLIC HEARING\nCITY OF MARLOW, TEXAS",
        "LITTLE HADDON PARISH COUNCIL",
        "Event information",
        "PLEASE NOTE CHANGE OF DATE AND VENUE",
        "SIDE EVENT - 52nd session of the Council",
        "Hosted by the Department of Media",
        "Professor Amara Bose",
        "3848 Veterans Drive, Traverse City, Michigan 49684",
    ],
)
def test_what_stands_above_the_title_is_passed_over(above: str) -> None:
    assert _title(f"{above}\n\nWho Guards the Archive?\n\n{WHEN}") == "Who Guards the Archive?"


@pytest.mark.parametrize(
    ("prose", "title"),
    [
        (
            "The Group invites you to Voices from the War: veterans in conversation, which will be "
            "held on Tuesday 12 March at 7pm.",
            "Voices from the War: veterans in conversation",
        ),
        (
            "Next week's breakfast meeting - Who Pays for Peace? - has been moved to Room 4. "
            "Tuesday 12 March, 7pm.",
            "Who Pays for Peace?",
        ),
        (
            "Our spring event, The Case for a Tribunal, will be held on Tuesday 12 March at 7pm.",
            "The Case for a Tribunal",
        ),
        (
            "Please join us for our annual conference, Korea Matters: The Next Years.\n\n12 March, "
            "7pm",
            "Korea Matters: The Next Years",
        ),
        (
            'Wendover Club hosts a lecture on 12 March at 7pm. "Where next for the bees?" will '
            "bring together keepers and growers.",
            "Where next for the bees?",
        ),
    ],
)
def test_title_is_found_in_a_sentence(prose: str, title: str) -> None:
    assert _title(prose) == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "[보도자료] 정신건강 지원체계 개선을 위한 토론회 개최",
            "정신건강 지원체계 개선을 위한 토론회",
        ),
        ("마포구 공고 제2024-1180호\n\n망원구역 주민설명회 개최 공고", "망원구역 주민설명회"),
        (
            "초청의 글\n\n유엔 보고서 발간 10주년 국제회의에 귀하를 모시고자 합니다.",
            "유엔 보고서 발간 10주년 국제회의",
        ),
        ("서울시와 은평구가 함께하는\n찾아가는 정비사업 아카데미", "찾아가는 정비사업 아카데미"),
    ],
)
def test_korean_head_is_stripped_to_the_title(head: str, title: str) -> None:
    text = f"{head}\n\n일시: 2024년 3월 12일(화) 오후 4시\n장소: 국회의원회관 제2소회의실"
    assert _title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Hiya all! We've sorted the quiz night at last. Tuesday 12 March, 7pm, Wendover Hall.",
            "quiz night",
        ),
        (
            "The March for Clean Rivers sets off from Cavendish Quay at noon on Tuesday 12 March.",
            "March for Clean Rivers",
        ),
        (
            "성도 여러분,\n\n송환을 위한 기도회를 3월 12일(화) 저녁 7시 새길교회에서 드립니다.",
            "송환을 위한 기도회",
        ),
        (
            "2024년 제4차 지역정책포럼\n\n지방소멸 시대의 대학\n\n○ 때: 3월 12일(화) 15시\n"
            "○ 곳: 새길회관",
            "지방소멸 시대의 대학",
        ),
    ],
)
def test_title_is_neither_greeting_nor_row_nor_what_it_does(text: str, title: str) -> None:
    assert _title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Dear friends,\n\nOur AGM is on Tuesday 12 March at 7pm in Wendover Hall. Subs are due."
            "\n\nPaula Wainfleet MAPM DMS\nSecretary",
            "AGM",
        ),
        (
            "Dear neighbours,\n\nThe Planning Committee meeting takes place on Tuesday 12 March at "
            "7pm at the Former Police Station, 4 Mill Street, Wendover.\n\nGus Ferrier BSc",
            "Planning Committee meeting",
        ),
        (
            "People from both banks are holding a solidarity vigil on Tuesday 12 March, 7pm, "
            "outside Wendover Town Hall. Councillor Ines Rowntree will read the names.",
            "solidarity vigil",
        ),
        (
            "The Union meets again on Tuesday 12 March at 7pm in Wendover Hall, when Dr Hal "
            "Overy, of Marlow College, will speak on Mosses: the slow art of living on roofs. "
            "Visitors are welcome.",
            "Mosses: the slow art of living on roofs",
        ),
        (
            "Tuesday 12 March is our 40th Blessing of the Ploughs. Come to Wendover Hall at 7pm "
            "with something that grows.",
            "40th Blessing of the Ploughs",
        ),
    ],
)
def test_title_is_the_phrase_of_the_clause_that_tells_the_day(text: str, title: str) -> None:
    assert _title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "[샘물일보 표은서 기자] 물길연대는 12일 오후 2시 새길회관에서 "
            "'2024 강변 시민 한마당'을 연다고 밝혔다. 연대는 '강은 모두의 것'이라고 말했다.",
            "2024 강변 시민 한마당",
        ),
        (
            "물길연대와 '숨은샘'은 오는 12일 오후 2시 새길회관에서 "
            "'작은 학교의 내일'을 주제로 토론회를 개최한다.",
            "작은 학교의 내일",
        ),
        (
            "물길연대, 제2회 시민지도학교 문 열어\n\n물길연대가 제2회 시민지도학교를 차린다. "
            "3월 12일 저녁 7시 새길회관에서 한다.",
            "제2회 시민지도학교",
        ),
    ],
)
def test_korean_name_is_told_from_quoted_speech_and_other_names(text: str, title: str) -> None:
    assert _title(text) == title


@pytest.mark.parametrize(
    "above",
    [
        "SPEAKER: ODA BRANDRETH",
        "Wendover Notes and News",
        "poster_final (2).png",
        "조회 : 87",
        "사공은솔 기자",
        "When and where?",
    ],
)
def test_what_is_of_the_page_or_of_a_form_is_no_title(above: str) -> None:
    text = f"{above}\n\nWho Guards the Archive?\n\n{WHEN}"
    assert _title(text) == "Who Guards the Archive?"


@pytest.mark.parametrize(
    "page",
    [
        'Have you a badge? Click the "Pin Me Down" button below.\n\nPin Me Down',
        'For older minutes, see "Pin Me Down" in the menu at left.',
    ],
)
def test_what_the_page_is_pressed_on_for_is_no_title(page: str) -> None:
    text = f"{page}\n\nThe next regular weir meeting will be on Tuesday 12 March at 7pm."
    assert _title(text) == "regular weir meeting"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "This year's AGM is set down for Tuesday 12 March and will be held in Wendover Hall.",
            "AGM",
        ),
        (
            "Don't Forget the Bell Rally\n\nThe rally is on Tuesday 12 March at 7pm in Wendover "
            "Hall. Bring a spoon.",
            "Bell Rally",
        ),
        (
            "The January ringers' meeting, which would have come on Boxing Day, will now take "
            "place on Tuesday 12 March at 7pm in Wendover Hall.",
            "January ringers' meeting",
        ),
        (
            "Minister Ines Rowntree will open a conference at the college titled 'Salt and Sail: "
            "Ports of the Estuary.\n\nRowntree will give the inaugural address of the conference, "
            "which starts at 11 am on Tuesday 12 March in Wendover Hall.",
            "Salt and Sail: Ports of the Estuary",
        ),
    ],
)
def test_calls_holidays_and_parts_of_an_event_are_not_its_name(text: str, title: str) -> None:
    assert _title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Slideshow image\n\nMaundy soup supper\n\nTuesday 12 March, 7pm, the Parish Hall.",
            "Maundy soup supper",
        ),
        (
            "THE WATTLE LEAF\n\nOur AGM is on Tuesday 12 March at 7pm in Wendover Hall. Barley "
            "Broth and Psalm 22 follow.",
            "AGM",
        ),
        (
            "Subscribe to our news\n\nCandidate forum\n\nTuesday 12 March, 7pm, Wendover Hall",
            "Candidate forum",
        ),
        (
            "메뉴 건너뛰기\n\n새길마을 주민설명회\n\n3월 12일(화) 오후 7시 새길회관 3층 강당",
            "새길마을 주민설명회",
        ),
    ],
)
def test_words_tell_a_meeting_from_a_button_a_paper_and_a_dish(text: str, title: str) -> None:
    assert _title(text) == title


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Harbour Walk put off\nThe harbour walk is put off till spring", False),
        ("Harbour Walk put off\nThe Night Canal", True),
        ("Lamps and Locks\nThe Canal at Night", True),
    ],
)
def test_a_line_is_no_title_with_a_sentence_that_says_it_again(text: str, joined: bool) -> None:
    reading = read(text, POSTED, "Europe/London")
    found = {reading.clean[one.start : one.end] for one in titleparts.parts(reading)}
    assert (text in found) is joined


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Steering group\nMon 9 June 10:30-12:00 by Teams\nLet Anna know if you can't make it",
            "Steering group",
        ),
        (
            "The Harbour Trust and the Lantern Archive invite you to\nA PILOT'S LIFE\n"
            "a talk by Dr Maud Ellery\nMonday 9 June, 12:45 - 13:45\nLime Room, Wendover Hall",
            "A PILOT'S LIFE",
        ),
        (
            "6월 12일(목) 오후 2시로 예정됐던 항구 정책 토론회가 6월 19일(목)로 연기되었습니다. "
            "시간과 장소는 동일합니다.",
            "항구 정책 토론회",
        ),
    ],
)
def test_a_moment_or_who_invites_is_no_title(text: str, title: str) -> None:
    read = parse(text, posted=date(2025, 6, 1))
    assert read.title is not None
    assert read.title.value == title


@pytest.mark.parametrize(
    ("held", "title"),
    [
        ("강나루 어린이를 위한 한글 백일장을 엽니다", "강나루 어린이를 위한 한글 백일장"),
        ("새빛마을 송년회가 열립니다", "새빛마을 송년회"),
    ],
)
def test_what_is_held_in_a_korean_sentence_is_the_title(held: str, title: str) -> None:
    read = parse(f"마을회관에서 10월 29일(토) 오후 3시 {held}.", posted=date(2022, 10, 11))
    assert read.title is not None
    assert read.title.value == title


def test_when_seats_can_be_booked_is_no_other_event() -> None:
    text = "다시, 봄\n8.14(수) 19:30 | 나루아트센터 대공연장\n예매오픈 8.7(수) 10시"
    read = parse(text, posted=date(2024, 8, 5))
    assert (str(read.date.value) if read.date else None, read.others) == ("2024-08-14", ())


def test_a_call_between_stars_is_not_of_the_title() -> None:
    read = parse("*Save the Date* Rivers Day: 25 June 2024, 3pm, Kerr Hall", posted=POSTED)
    assert read.title is not None
    assert read.title.value == "Rivers Day"


def test_the_name_between_marks_goes_before_who_speaks() -> None:
    read = parse('Tue 12 Mar  "Hidden Church" - talk by Jo Ash  7.30pm  Kerr House', posted=POSTED)
    assert read.title is not None
    assert read.title.value == "Hidden Church"


def test_somebody_called_park_is_no_park() -> None:
    read = parse(
        "An evening with Ms. Park Ji-na: from Musan to Bury. Thursday 14 March, 7pm.", posted=POSTED
    )
    assert (read.title and read.title.value, read.place) == (
        "An evening with Ms. Park Ji-na: from Musan to Bury",
        None,
    )


def test_the_day_before_a_title_is_cut_off_whole() -> None:
    read = parse("Tonight's talk by Jo Ash at the Crown is cancelled.", posted=POSTED)
    assert read.title is not None
    assert read.title.value.startswith("talk by Jo Ash")
    assert "cancelled" not in read.title.value


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mon 25 March, 4-5pm - Parliamentary drop-in, Room S, PCH", "Parliamentary drop-in"),
        (
            "Wednesday 20 March, 6.30pm – Online briefing (Zoom; link sent to all who register)",
            "Online briefing",
        ),
        (
            '"Nowhere to Go": Launch of the Ferry Report\nby Ferry Watch\n\nThu, 14 March 2024\n'
            "16:00 – 17:30\n\nCommittee Room 8\nHouse of Commons",
            '"Nowhere to Go": Launch of the Ferry Report',
        ),
    ],
)
def test_a_title_is_neither_cut_short_nor_begun_too_soon(text: str, title: str) -> None:
    read = parse(text, posted=POSTED)
    assert read.title is not None
    assert read.title.value == title
