"""Announcements are told from other texts by the clause of their day, not by single words."""

from datetime import date

import pytest

from content.announcement import parse
from content.announcement.judging.judgeweights import WORTH
from content.announcement.text import moods
from content.announcement.text.moods import Mood

POSTED = date(2024, 5, 6)
"""A Monday."""


@pytest.mark.parametrize(
    ("clause", "day", "mood"),
    [
        ("The swap will be held on Friday 17 May", "Friday", Mood.AHEAD),
        ("Please bring a chair on Friday 17 May", "Friday", Mood.ASKS),
        ("The lobby is on Friday 17 May", "Friday", Mood.STATES),
        ("Ninety people came on Friday to hear her", "Friday", Mood.BACK),
        ("She addressed the meeting on Friday", "Friday", Mood.BACK),
        ("Friday 17 May, 7pm, Guildhall", "Friday", Mood.LISTS),
        ("모임은 17일 오후 2시 토론회를 갖는다", "17일", Mood.STATES),
        ("모임이 17일 오후 2시 열릴 예정이다", "17일", Mood.STATES),
        ("군은 지난 3일 설명회를 마쳤다", "3일", Mood.BACK),
    ],
)
def test_clause_of_a_day_tells_what_it_does(clause: str, day: str, mood: Mood) -> None:
    assert moods.at(clause, clause.index(day)) is mood


@pytest.mark.parametrize(
    "text",
    [
        "Dads' Breakfast, Saturday 18 May\n8 – 10, St Aidan's Centre\nText Baz so we know how many",
        "Rally for Rail\nthis Saturday, 11am-12\nSt Austell Station, on the forecourt\n"
        "The consultation shuts on 12 June. We've had 4,100 objections already.",
        "The lobby is on Wednesday 15 May at noon in Parliament, Westminster. Rain is likely.\n"
        "In February ministers took our Charter and thanked us for it.",
        "Harbour Lecture 2024: Who Owns the Seabed?\n"
        "On May 16 at 5 pm the faculty welcomes this year's lecturer, Maaike ten Cate.\n"
        "She taught the law of the sea and wrote a book about cables.",
        "Seed Fair\nThe fair due to take place on Saturday 18th May has been cancelled.",
        "물길모임은 16일 오후 2시 시민회관에서 토론회를 연다고 6일 밝혔다.\n"
        "대표는 “모두 오시라”고 말했다.",
        "Hustings\nThe hustings is set for 7 p.m. Thursday at Weir Hall, Mill Lane, and is free."
        "\nPostal votes went out on 22 April.",
        "Monday 6 May 2024\n\nPoets' Supper\n\nTonight at 7 it's our turn:"
        " the Supper is at the House of Commons, in the Attlee Suite. We first met in 1988.",
        "Salt and Stone - Edda Marr\nMay\n9\n12:30 pm\nWalls, weirs and who built them.",
        "The Depot wakes\nSummer hours are not settled yet, but the Book Club goes on all the same:"
        " next time is Tuesday, May 21st at 1 pm in the North Room at the Library. The book is"
        " Middlemarch, and the desk has nine copies.",
        "물길모임, 봄 발표회 8월로 미뤄\n"
        "물길모임은 봄 발표회를 8월 19일로 미룬다고 알렸다. 곳은 그대로 시민회관이다.",
    ],
)
def test_announcement_is_known_without_words_of_invitation(text: str) -> None:
    assert parse(text, posted=POSTED).is_event


@pytest.mark.parametrize(
    "text",
    [
        "Ninety of you came to the Band Room on Saturday to see the new drum kit, and the urn was"
        " still going at 1pm. Our thanks to everyone who stayed to sweep.",
        "Zoning Board tables request\nBy Dana Kitt | May 1, 2024\n\nAfter three hours of testimony"
        " Tuesday night the board put off a vote. About 60 residents filled the Chambers for the"
        " 7 p.m. hearing.",
        "Note of meeting - Tuesday 30 April 2024, 4pm, Room T\nAttending: 6 Members.\n"
        "Budget. The statement was agreed. The meeting ended at 4.55pm.",
        "군의회는 지난 3일 제3차 본회의를 끝으로 임시회를 마쳤다. "
        "위원회는 2일 오전 10시 회의를 열어 예산을 깎았다.",
        "[칼럼] 오월의 들판에서\n"
        "해마다 오월이면 사람들이 둑에 모인다. 지난 1일에도 그랬다. 먼저 물을 아껴야 한다.",
        "Hardly a Tuesday goes by without my being asked to a reception in the Terrace Pavilion. At"
        " half past six on a Wednesday it will cost a charity more than my car.",
        "방죽마을은 지난22일(월) 오후 7시 마을회관에서 주민 열네 명이 자리한 가운데"
        " 제2차 마을회의를 가졌다.",
        "We want a Hall Keeper. Salary £7,900 pro rata. Closing date: noon, Friday 31 May."
        " Interviews on Thursday 6 June in the Committee Room.",
        "CALL FOR PAPERS\nAbstracts reach the editors by 30 June 2024; chapters are due on Monday 2"
        " December 2024, 5 pm.",
    ],
)
def test_report_opinion_or_offer_is_no_announcement(text: str) -> None:
    assert not parse(text, posted=POSTED).is_event


def test_no_single_sign_makes_an_event() -> None:
    assert max(WORTH.values()) < -WORTH["any text"]
