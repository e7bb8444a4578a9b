"""What of an announcement's own words a card shows: no greeting, no label, no fact twice."""

from datetime import date

import pytest

from content.announcement import parse
from content.announcement.prose import SUMMARY, prose

POSTED = date(2026, 11, 22)


def told(text: str) -> tuple[str, str]:
    return prose(parse(text, posted=POSTED), text)


LETTER = """Hello friends,

Lanterns on the River: a talk by Mara Quill

Date: Thursday 3 December 2026
Time: 5pm to 6.30pm
Venue: Harbour Hall, 12 Quay Street

For eight winters she has drawn the boats that nobody is meant to see. She shows the drawings for
the first time. Soup is served afterwards.

Please bring:
a coat

With thanks,
Oona
"""

KOREAN = """안녕하세요, 여러분!

강연회 ‘강가의 등불’

일시: 2026년 12월 3일(목) 오후 5시
장소: 구청 대강당

8년 동안 그린 배 그림을 처음으로 보여 드립니다. 강연이 끝나면 국을 나눕니다.
문의: 문화과 555-0100
"""


def test_the_summary_is_what_the_letter_says_not_how_it_greets() -> None:
    summary, rest = told(LETTER)
    assert summary.startswith("For eight winters she has drawn the boats")
    assert summary.endswith("Soup is served afterwards.")
    assert "Hello" not in summary + rest
    assert "thanks" not in rest


def test_what_the_card_shows_by_itself_is_not_said_again() -> None:
    _summary, rest = told(LETTER)
    for fact in ("Date", "5pm", "Harbour Hall", "Lanterns on the River"):
        assert fact not in rest


def test_lines_stay_lines_and_broken_sentences_are_mended() -> None:
    summary, rest = told(LETTER)
    assert "shows the drawings for the first time" in summary
    assert "Please bring:\na coat" in rest


def test_korean_is_told_apart_alike() -> None:
    summary, rest = told(KOREAN)
    assert summary == (
        "8년 동안 그린 배 그림을 처음으로 보여 드립니다. 강연이 끝나면 국을 나눕니다."
    )
    assert rest == "문의: 문화과 555-0100"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Doors open 5pm", ""),
        ("Thursday 3 December 2026", ""),
        ("Thursday 3 December 2026 is the anniversary of the first lantern.",
         "Thursday 3 December 2026 is the anniversary of the first lantern."),
        ("Posted on: 20 November 2026", ""),
        ("Meet Col. Ines Varga at the quay.", "Meet Col. Ines Varga at the quay."),
    ],
)  # fmt: skip
def test_a_line_stays_if_it_tells_something(line: str, kept: str) -> None:
    text = f"{line}\n\nLanterns on the River\n\nThursday 3 December 2026, 5pm, Harbour Hall\n"
    assert told(text)[0] == kept


def test_a_name_within_a_sentence_stays_in_it() -> None:
    text = (
        "Lanterns on the River\n\nThursday 3 December 2026, 5pm, Harbour Hall\n\n"
        "In Lanterns on the River a painter walks along the border for a year.\n"
    )
    assert told(text)[0] == "In Lanterns on the River a painter walks along the border for a year."


def test_where_nothing_else_is_said_the_facts_stay() -> None:
    summary, rest = told("Please come to Harbour Hall at 5pm on Thursday 3 December 2026.")
    assert "Harbour Hall" in summary + rest


def test_a_summary_is_short_and_nothing_is_lost() -> None:
    sentences = [f"The painter tells of lantern number {number} here." for number in range(30)]
    text = "Lanterns\n\n3 December 2026, 5pm, Harbour Hall\n\n" + " ".join(sentences)
    summary, rest = told(text)
    assert len(summary) <= SUMMARY
    assert f"{summary} {rest}" == " ".join(sentences)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "🎉", "5pm", ":", "Dear all,"])
def test_texts_of_nothing_leave_nothing_to_fear(text: str) -> None:
    assert all(isinstance(part, str) for part in told(text))


def test_the_events_of_a_list_keep_to_themselves() -> None:
    text = """Our spring meetings:

Tuesday 4 March, 6pm: Ada Moon on the ferries of the north, in Room 9. She sailed on them twice.
Tuesday 11 March, 6pm: Ben Rook on lighthouses, in Room 12. Bring a torch for the stairs.

Tea is served afterwards."""
    first = parse(text, posted=POSTED)
    (second,) = first.others
    assert prose(first, text) == ("She sailed on them twice.", "Tea is served afterwards.")
    assert "Tea is served afterwards." in prose(second, text)
    assert not any("sailed" in words for words in prose(second, text))


def test_a_row_of_a_diary_tells_nothing_of_the_others() -> None:
    text = """DIARY
Wednesday 12 April
10.00 - Coffee morning, Church Hall
19.30 - Parish Council, Village Hall
Sunday 16 April
08.00 Holy Communion, St Peter's"""
    found = parse(text, posted=POSTED)
    assert [prose(one, text) for one in (found, *found.others)] == [("", "")] * 3
