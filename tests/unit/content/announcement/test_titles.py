"""The title is what the meeting is about, not who invites, of what sort it is, or how to come."""

from datetime import date

import pytest

from content.announcement import parse

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
