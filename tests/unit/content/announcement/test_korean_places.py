"""Where an event is held is read from Korean sentences, headlines, forms and lists."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2024, 3, 1)
Where = tuple[str | None, str | None]


def _where(text: str) -> Where:
    read = parse(f"행사 알림\n{text}", posted=POSTED)
    return read.place.value if read.place else None, read.room.value if read.room else None


@pytest.mark.parametrize(
    ("told", "place", "room"),
    [
        ("오후 2시부터 서울 중구 별빛회관 18층 기자실에서", "별빛회관", "18층 기자실"),
        ("(화, 14:00~17:00)새벽호텔(서울 중구) 은하홀에서", "새벽호텔", "은하홀"),
        ("오후 2시~3시30분까지 솔숲 경찰국(66 Elm Ave) 내 모임 룸에서", "솔숲 경찰국", "모임 룸"),
        ("오후 3시 늘봄문화원(옛 군민회관) 대강당에서", "늘봄문화원", "대강당"),
        ("오후 3시에 시작해 2시간 동안 너른대 인문관 412호에서", "너른대 인문관", "412호"),
        ("오후 7시 마루어울림누리 별모래극장에서는", "마루어울림누리", "별모래극장"),
        ("오후 1시30분부터 2시간여동안 달빛시청 여민실에서", "달빛시청", "여민실"),
        ("오후 2시 종로 구청 앞에서", "종로 구청", None),
        ("오후 4시, 서초동에 있는 카페 '숨'에서", "카페 ‘숨’", None),
        ("저녁 7시 마포구 서교동 '책방 늘봄'에서", "책방 늘봄", None),
        ("저녁 7시 새말역 2번 출구 앞 카페 '바람'에서", "카페 ‘바람’", None),
        ("오후 3시 물길구 남산로 20-3 소재 열린교회(목사 하솔)에서", "열린교회", None),
        ("오후 2시 시민공원 분수대 쪽 잔디에서", "시민공원", None),
        ("오후 2시 고운 아람마당 대회의실과 줌(Zoom)에서", "고운 아람마당", "대회의실"),
        ("오후 1시 서울 을지로 새빛타워 3층 새빛홀에서", "새빛타워", "3층 새빛홀"),
        ("오후 7시 한빛예술회관 M씨어터에서", "한빛예술회관", "M씨어터"),
        ("오후 1시 새말역 광장과 서면 일대에서", "새말역 광장", None),
        ("오후 6시 샌호세 시니어센터에서", "샌호세 시니어센터", None),
        ("오후 2시 옛 역을 고친 문화공간 '기차'에서", "문화공간 ‘기차’", None),
    ],
)
def test_place_begins_behind_the_hour_and_the_verbs(
    told: str, place: str, room: str | None
) -> None:
    found, inside = _where(f"모임은 3월 12일 {told} 공개 토론회를 연다.")
    assert ((found or "").translate(_QUOTES), inside) == (place.translate(_QUOTES), room)


_QUOTES = str.maketrans("‘’", "''")


@pytest.mark.parametrize(
    ("text", "place", "room"),
    [
        (
            "토론회는 3월 12일 오후 4시, 바다일보사 10층 소강당.\n"
            "부산대에서 온 교수와 부산시청에서 일하는 공무원이 나온다.",
            "바다일보사",
            "10층 소강당",
        ),
        (
            "강연은 3월 12일 오후 3시 한빛도서관에서 열린다. 신청은 구청 누리집에서 받는다.\n"
            "지난달 15일 시민회관에서 열린 강연 모습. 사진=한빛도서관",
            "한빛도서관",
            None,
        ),
        (
            "3월 12일 4시 국회 본청 223호요\n끝나고 여의도공원에서 치맥은 알아서",
            "국회 본청",
            "223호",
        ),
        (
            "'집에서 배우는 아이들'을 주제로 3월 12일 오후 2시 나눔회관에서 토론회를 한다.",
            "나눔회관",
            None,
        ),
        (
            "구청에서 설명회를 한다고 합니다. 3월 12일 오후 3시, 샘골경로당 2층이고요.",
            "샘골경로당",
            "2층",
        ),
    ],
)
def test_where_people_come_from_work_or_sign_up_is_no_place(
    text: str, place: str, room: str | None
) -> None:
    assert _where(text) == (place, room)


@pytest.mark.parametrize(
    ("text", "place", "room"),
    [
        (
            "언덕교회(목사 선바울)가 3월 12일 오전 11시 본당에서 감사예배를 드린다.",
            "언덕교회",
            "본당",
        ),
        (
            "솔빛군립도서관은 3월 12일 오후 1시, 도서관 2층 다목적실에서 북콘서트를 연다.",
            "솔빛군립도서관",
            "2층 다목적실",
        ),
        (
            "달빛박물관이 3월 12일 오후 3시 지도 이야기를 마련한다.",
            "달빛박물관",
            None,
        ),
    ],
)
def test_house_that_holds_the_event_is_its_place(text: str, place: str, room: str | None) -> None:
    assert _where(text) == (place, room)


@pytest.mark.parametrize(
    ("text", "place", "room"),
    [
        (
            "◇일시=3월 12일 오후 2시 ◇장소=가람박물관 소강당 ◇문의=02-555-0100",
            "가람박물관",
            "소강당",
        ),
        ("▲일시: 3월 12일(화) 오후 2시 ▲장소: 가람시청 다목적홀(8층)", "가람시청", "다목적홀"),
        ("ㅇ 때: 3월 12일 오후 2시\nㅇ 곳: 울산 한글관 지하 강당", "한글관", "지하 강당"),
        (
            "일시: 3월 12일 15시\n장소: 새솔도서관 6층 세미나홀 및 유튜브 생중계",
            "새솔도서관",
            "6층 세미나홀",
        ),
        (
            "일시: 3월 12일 15시\n장소(Location): 솔말주민센터(Solmal Community Center)",
            "솔말주민센터",
            None,
        ),
        (
            "일정은 △3월 12일 전주(완산회관 8층 강당) △3월 14일 순천(청년센터)이다.",
            "완산회관",
            "8층 강당",
        ),
        (
            "'발표세미나'(3월 12일(화) 14:00~17:00, 의원회관 제2소회의실)를 연다.",
            "의원회관",
            "제2소회의실",
        ),
        ("12일 은총교회서 기도회\n3월 12일 오후 7시에 모인다.", "은총교회", None),
        ("3월 12일 오후 2시로 미룬다. 곳은 그대로 새솔회관 별실이며", "새솔회관", "별실"),
        (
            "일시 | 3월 5일 14:00 | 3월 12일 15:30\n장소 | 달회관 강당 | 해회관 강당",
            "해회관",
            "강당",
        ),
        ("3월 12일 오후 7시에 모입니다. 자리는 서울광장 도서관 쪽 잔디다.", "서울광장", None),
    ],
)
def test_place_is_read_from_lists_headlines_and_forms(
    text: str, place: str, room: str | None
) -> None:
    assert _where(text) == (place, room)


@pytest.mark.parametrize(
    "text",
    [
        "한빛도서관은 3월 12일 오후 7시 줌(ZOOM)으로 '밤의 문장' 강연을 연다.",
        "토론회가 3월 12일 오후 2시에 열린다. 자세한 내용은 시청 누리집에서 볼 수 있다.",
        "모임은 3월 12일 토론회를 연다. 장소는 추후 공지한다.",
    ],
)
def test_no_place_is_made_up_where_none_is_told(text: str) -> None:
    assert _where(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "place", "room"),
    [
        # A lower word for the grounds gives way to the house told in brackets.
        (
            "12일 국회에서는 토론회가 한 건 열린다.\n"
            "14:00 유하늘 의원, 갯벌 보전 토론회(의원회관 제7간담회실)",
            "의원회관",
            "제7간담회실",
        ),
        # A town gives way to the house in it, of several towns the first is meant.
        (
            "3월 12일 서울에서 평화그림책 강연이 열린다.\n강연은 은나래갤러리에서 오후 3시에 한다.",
            "은나래갤러리",
            None,
        ),
        (
            "군은 12일 오후 2시 하늘면사무소를 시작으로 세 곳을 돌며 설명회를 연다.",
            "하늘면사무소",
            None,
        ),
        (
            "일시 : 3월 12일 14:00\n장소 : 다래면 옥샘리 옥샘3리(14시) 경로당 및 옥샘4리 경로당",
            "옥샘3리 경로당",
            None,
        ),
        # Rooms by other nouns.
        (
            "3월 12일 오후 2시 한국프레스센터 기자클럽에서 모임을 연다.",
            "한국프레스센터",
            "기자클럽",
        ),
        ("일시 : 3월 12일 14:00\n장소 : 두더지 스터디카페 3번방", "두더지 스터디카페", "3번방"),
        (
            "3월 12일 오후 2시 새솔교회(담임 나무 목사) 50주년기념관에서 예배를 드린다.",
            "새솔교회",
            "50주년기념관",
        ),
        ("3월 12일 오후 2시(1시 30분부터 입장) 솔빛홀에서 연다.", "솔빛홀", None),
        ("3월 12일 오후 2시 교내 예술관 소강당에서 강연을 한다.", "예술관", "소강당"),
        # What is no part of a name.
        ("3월 12일 (화) 2024년 포근시립도서관 모둠방에서 만나요.", "포근시립도서관", "모둠방"),
        ("3월 12일 오후 2시 옥수동 물결아트홀에서 낭독회를 한다.", "물결아트홀", None),
        (
            "3월 12일 오후 2시예요. 학교 후문 쪽 솔씨도서관 2층으로 오시면 됩니다.",
            "솔씨도서관",
            "2층",
        ),
        ("송년회는 3월 12일이다. 정한 곳은 고운역 인근의 파도호텔이다.", "파도호텔", None),
        (
            "3월 12일 오후 7시 나루동에 위치한 카페 솔방울에서 이야기판을 연다.\n"
            "이야기판은 나루동의 한 카페에서 처음 열린다.",
            "카페 솔방울",
            None,
        ),
        (
            "12일 들꽃공원에서 하려던 음악회 장소가 들꽃회관 소공연장으로 바뀌었다.",
            "들꽃회관",
            "소공연장",
        ),
        ("탈춤 이야기\n한마당 모임 시드니지회\n내일 채스우드서 강연회", "채스우드", None),
        (
            "남쪽 주민은 12일 오후 4시 봄빛센터 2층으로, 북쪽은 14일 숲센터로 오면 된다.",
            "봄빛센터",
            "2층",
        ),
    ],
)
def test_house_is_told_from_the_way_to_it_and_from_what_stands_round_it(
    text: str, place: str, room: str | None
) -> None:
    assert _where(text) == (place, room)


def test_number_of_a_storm_is_no_room() -> None:
    text = "제9호 태풍 '솔개'에 따라 3월 12일 오후 2시로 음악회를 늦춥니다.\n장소는 들꽃박물관"
    assert _where(text) == ("들꽃박물관", None)


def test_a_walk_is_where_it_sets_off() -> None:
    text = "제12회 강변걷기\n때: 6월 25일(일) 오전 9시\n곳: 나루공원 → 나루시청"
    read = parse(text, posted=date(2017, 6, 1))
    assert read.place is not None
    assert read.place.value == "나루공원"
