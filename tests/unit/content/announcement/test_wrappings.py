"""What a mail program, a messenger or a page wraps around a text tells nothing of the event."""

from datetime import date

import pytest

from content.announcement import Announcement, parse
from content.announcement.prose import prose

POSTED = date(2025, 9, 8)

CHANGED = """Dear all

Owing to a clash, Wednesday's meeting of the APPG on Old Maps will now take place in Committee \
Room 20 and will begin at 5.15pm instead of 5pm.

> On 1 Sep 2025, at 15:10, Secretariat wrote:
> Dear members, please note that we meet on Wednesday 10 September 2025, 5-6pm,
> in Committee Room 11, House of Commons.
"""
WROTE = "> On 1 Sep 2025, at 15:10, Secretariat wrote:"
ORIGINAL = CHANGED.replace(WROTE, "----- Original Message -----")


def _read(text: str) -> Announcement:
    return parse(text, posted=POSTED)


@pytest.mark.parametrize("text", [CHANGED, ORIGINAL])
def test_an_answer_counts_and_not_the_mail_that_it_answers(text: str) -> None:
    found = _read(text)
    assert found.date
    assert found.date.value == date(2025, 9, 10)
    assert found.start
    assert f"{found.start.value:%H:%M}" == "17:15"
    assert found.room
    assert found.room.value == "Committee Room 20"
    assert "Committee Room 11" not in "".join(prose(found, text))


def test_a_mail_that_is_only_handed_on_is_read() -> None:
    text = """FYI, see you there?

> You are invited to our lecture, Ink and Iron,
> on Thursday 18 September at 6pm
> in the Old Library, Wendover Street, Leeds."""
    found = _read(text)
    assert found.date
    assert found.date.value == date(2025, 9, 18)
    assert found.place
    assert found.place.value == "Old Library"
    assert text[found.place.start : found.place.end] == "Old Library"


@pytest.mark.parametrize(
    "stamp",
    [
        "[08/09/2025, 18:41] Ann 14: ",
        "08/09/2025, 18:41 - Ann: ",
        "[앤] [오후 6:41] ",
        "2025년 9월 8일 오후 6:41, 앤 : ",
        "Ann, [08.09.2025 18:41]\n",
        "Sept 8 at 6:41 PM · 🌎\n",
        "Yesterday at 6:41 PM\n",
        "3h · Public\n",
    ],
)
def test_the_stamp_of_a_messenger_is_no_part_of_the_message(stamp: str) -> None:
    text = f"{stamp}Choir practice Thurs 11th 7.15pm, the Lamb & Flag. Bring a torch for the lane."
    found = _read(text)
    assert found.title
    assert found.title.value == "Choir practice"
    assert found.date
    assert found.date.value == date(2025, 9, 11)
    assert found.start
    assert f"{found.start.value:%H:%M}" == "19:15"
    assert "Ann" not in "".join(prose(found, text))
    assert text[found.title.start : found.title.end] == "Choir practice"


def test_a_line_with_day_and_hour_of_the_event_is_no_stamp() -> None:
    found = _read("Quiz night\nSept 19 at 8:00 PM\nThe Lamb & Flag, Main Street, Clifden")
    assert found.date
    assert found.date.value == date(2025, 9, 19)
    assert found.start
    assert f"{found.start.value:%H:%M}" == "20:00"


@pytest.mark.parametrize(
    "text",
    [
        "> River talk:\n> what lies on the bed of the\n> Wye?\n> 12 March 2025, 7pm, Kerr Hall",
        "ve eP wrote:;\n> wro<te:idMaCommittee Room 4, o<te:idMar\u202ech 22an",
    ],
)
def test_words_read_across_marks_are_told_as_they_were_pasted(text: str) -> None:
    read = parse(text, posted=date(2025, 3, 1))
    told = [read.title, read.date, read.start, read.place]
    assert any(told)
    assert all(one is None or text[one.start : one.end] == one.text for one in told)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("River vigil\n\nThursday 13 March 2025, 7pm, at Kerr Hall. Bring a candle and a friend "
         "with you; it will be cold.\n\n3 Comments\n\n  • Jo\n    Better outside Marlow Town "
         "Hall on 20 March at 8pm, I think!", "Kerr Hall"),
        ("강변 촛불문화제\n\n강변시민연대는 13일 오후 7시부터 서울 청계광장을 비롯해 전국 "
         "곳곳에서 강변 촛불문화제가 열린다고 밝혔다. 누구나 참여할 수 있으며 촛불은 나누어 "
         "준다고 한다.\n\n댓글이 2 개 있습니다.\n\n  • 지나가다\n    앞으론 여의도 광장에서 "
         "20일 8시에 하는게 낫지 않나?", "청계광장"),
    ],
)  # fmt: skip
def test_comments_below_a_page_tell_nothing(text: str, place: str) -> None:
    told = parse(text, posted=date(2025, 3, 1)).to_json()
    assert (told["date"], told["start"], told["place"]) == ("2025-03-13", "19:00", place)
