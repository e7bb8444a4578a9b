"""One reading gives fields with spans, questions, and the object for machines."""

from dataclasses import replace
from datetime import date, time
from itertools import chain

import pytest

from content.announcement import QUESTIONS, Announcement, Change, parse
from content.announcement.model import Found, Question, Venue
from content.announcement.text import split
from content.model import Admission

POSTED = date(2019, 5, 2)
LETTERS = (
    "Event: Letters Home\n\nHana Seo will read from her letters. We meet at 18:00 in the "
    "Grimond Room, Portcullis House, on Tuesday May 14th."
)


def _keys(read: Announcement) -> set[str]:
    return {one.key for one in read.questions}


def test_values_tell_where_they_were_read() -> None:
    read = parse(LETTERS, posted=POSTED)
    told = [read.title, read.date, read.start, read.place, read.room]
    assert [one.text for one in told if one] == [
        "Letters Home", "Tuesday May 14th", "18:00", "Portcullis House", "Grimond Room",
    ]  # fmt: skip
    assert all(LETTERS[one.start : one.end] == one.text for one in told if one)


def test_plain_invitation_needs_no_question() -> None:
    read = parse(LETTERS, posted=POSTED)
    assert read.questions == ()
    assert read.missing == ()


def test_object_for_machines_has_the_fixed_keys_first() -> None:
    out = parse(LETTERS, posted=POSTED).to_json()
    assert list(out)[:10] == [
        "title", "date", "start", "end", "end_date", "timezone", "place", "room", "online",
        "is_event",
    ]  # fmt: skip
    assert (out["date"], out["start"], out["end"]) == ("2019-05-14", "18:00", None)
    assert out["spans"]["room"]["text"] == "Grimond Room"  # type: ignore[index]


def test_speaker_keeps_the_role_in_the_language_of_the_text() -> None:
    read = parse("Talk on 14 May at 6pm. Ida Holm, a nurse from Bergen, will speak.", posted=POSTED)
    [speaker] = read.speakers
    assert (speaker.value.name, speaker.value.role["en"]) == ("Ida Holm", "nurse from Bergen")


def test_partner_ends_before_the_next_clause() -> None:
    read = parse(
        "A talk held in partnership with the Alliance for Letters in Exile, titled Ink, on 14 May.",
        posted=POSTED,
    )
    assert [one.value for one in read.partners] == ["Alliance for Letters in Exile"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Meeting on Thursday May 14th at 6pm in Wendover Hall.", "weekday-disagrees"),
        ("Event: Ink. Join us for a talk at 6pm in Wendover Hall. All welcome.", "no-date"),
        ("Event: Ink. Join us on 14 May in Wendover Hall.", "no-time"),
        ("Event: Ink. Join us on 14 May at 6pm.", "no-place"),
        ("Event: Ink\nWhen: 14 May, 6pm\nWhere: TBC", "place-unsettled"),
        ("Event: Ink\n14 May 2019, 7.15\nWendover Hall", "time-ambiguous"),
        ("Event: Ink\n14 May 2019, doors 7pm\nWendover Hall", "only-doors"),
        ("Event: Ink\n3/4/2020, 7pm\nWendover Hall", "day-order"),
        ("Event: Ink\n3 January, 7pm\nWendover Hall", "year-guessed"),
        ("Event: Ink\nTuesday 2 April 2019, 7pm\nWendover Hall, all welcome", "past-date"),
        ("Join us for a talk at Wendover Hall next Wednesday at 7pm.", "relative-day"),
        ("Event: Ink\n14 and 21 May, 7pm, Wendover Hall", "several-days"),
        ("The talk on 14 May at 6pm in Wendover Hall has been cancelled.", "cancelled"),
        (
            "We will hold a soup supper and our candidate forum, with the book table as always, "
            "on 14 May at 6pm in Wendover Hall.",
            "title-unsure",
        ),
        (
            "Event: Ink\n14 May 2019, 7pm\nThe Grey Otter, by the lock. Weavers' Hall is near. "
            "Larch Chapel",
            "place-unsure",
        ),
        ("Opinion: Ink\n\nI believe that nobody was heard on 1 May.", "not-an-event"),
    ],
)
def test_what_is_unsure_is_asked(text: str, key: str) -> None:
    read = parse(text, posted=date(2019, 5, 6) if key == "relative-day" else POSTED)
    assert key in _keys(read)
    assert _keys(read) <= set(QUESTIONS)


def test_weekday_that_disagrees_is_asked_with_both() -> None:
    read = parse("Meeting on Thursday May 14th at 6pm in Wendover Hall.", posted=POSTED)
    [asked] = [one for one in read.questions if one.key == "weekday-disagrees"]
    assert asked.values == {"date": "2019-05-14", "weekday": 3}


def test_missing_names_what_a_draft_cannot_do_without() -> None:
    read = parse("Join us, all welcome.", posted=POSTED)
    assert {"date", "start", "place"} <= set(read.missing)


def test_event_online_needs_no_place() -> None:
    read = parse("Event: Ink\n14 May, 6pm, on Zoom", posted=POSTED)
    assert read.is_online
    assert "place" not in read.missing


def test_link_to_join_is_told_from_the_link_to_register() -> None:
    read = parse(
        "Webinar: Ink\n14 May, 6pm\nJoin: https://zoom.us/j/1?pwd=a\nRegister: https://forms.gle/x",
        posted=POSTED,
    )
    assert read.online is not None
    assert read.registration is not None
    assert read.online.value == "https://zoom.us/j/1?pwd=a"
    assert read.registration.value == "https://forms.gle/x"


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("Kindly arrive some 30 minutes before the talk to clear security.", "17:30"),
        ("Guests should come twenty minutes early.", "17:40"),
        ("Please arrive by 17:15.", "17:15"),
        ("시작 20분 전까지 도착해 주시기 바랍니다.", "17:40"),
    ],
)
def test_arrival_is_counted_back_from_the_start(words: str, minutes: str) -> None:
    read = parse(f"Event: Ink\n14 May 2019, 18:00\nWendover Hall\n{words}", posted=POSTED)
    assert read.arrive_by is not None
    assert f"{read.arrive_by.value:%H:%M}" == minutes


@pytest.mark.parametrize(
    ("words", "admission"),
    [
        ("Free and open to the public.", Admission.OPEN),
        ("The event is fully booked.", Admission.FULL),
        ("By invitation only.", Admission.UNKNOWN),
        ("입장은 무료입니다.", Admission.OPEN),
    ],
)
def test_admission_is_read(words: str, admission: Admission) -> None:
    read = parse(f"Event: Ink\n14 May, 6pm, Wendover Hall. {words}", posted=POSTED)
    assert read.admission is not None
    assert read.admission.value is admission


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The talk on 14 May will now take place at 7pm in Wendover Hall.", Change.MOVED, 14),
        ("Ink has been postponed from 14 May to 28 May, 6pm, Wendover Hall.", Change.POSTPONED, 28),
        ("CANCELLED: Ink, 14 May, 6pm, Wendover Hall", Change.CANCELLED, 14),
        ("5월 14일 강연회 장소가 시민회관으로 변경되었습니다.", Change.MOVED, 14),
        ("5월 14일 강연회는 5월 28일로 연기되었습니다.", Change.POSTPONED, 28),
        ("5월 14일 강연회는 취소되었습니다.", Change.CANCELLED, 14),
    ],
)
def test_change_is_told_with_the_new_facts(text: str, kind: Change, day: int) -> None:
    read = parse(text, posted=POSTED)
    assert read.changes
    assert read.change is not None
    assert read.change.value is kind
    assert read.date is not None
    assert read.date.value.day == day


def test_list_of_dates_becomes_several_events_with_their_own_titles() -> None:
    read = parse(
        "Autumn talks at the Friends Meeting House, Ship Street\n\n"
        "Tuesday 3 October, 7pm: The Lost Archive\n"
        "Tuesday 10 October, 7pm: Night Ferries\n"
        "Tuesday 17 October, 7.30pm: Songs of the Delta\n",
        posted=date(2023, 9, 12),
    )
    events = (read, *read.others)
    assert [one.title.value for one in events if one.title] == [
        "The Lost Archive", "Night Ferries", "Songs of the Delta",
    ]  # fmt: skip
    assert [one.date.value.day for one in events if one.date] == [3, 10, 17]
    assert {one.place.value for one in events if one.place} == {"Friends Meeting House"}
    assert "several-events" in _keys(read)


def test_posts_pasted_together_keep_their_spans() -> None:
    text = (
        LETTERS + "\n\nEvent: Night Trains\n\nA film on Monday May 20th at 19:00 in Wendover Hall."
    )
    read = parse(text, posted=POSTED)
    [other] = read.others
    for one in chain.from_iterable([(e.title, e.date, e.start) for e in (read, other)]):
        assert one is not None
        assert text[one.start : one.end] == one.text
    assert other.start is not None
    assert other.start.value == time(19)


def test_zone_follows_place_then_the_default() -> None:
    seoul = parse("Event: Ink\n14 May, 7pm\nVenue: Press Center, Seoul", posted=POSTED)
    unsaid = parse("Event: Ink\n14 May, 7pm", posted=POSTED, timezone="America/New_York")
    assert (seoul.timezone.value, unsaid.timezone.value) == ("Asia/Seoul", "America/New_York")


def test_language_is_that_of_most_letters() -> None:
    assert parse("일시: 5월 14일 오후 7시", posted=POSTED).language == "ko"
    assert parse("Date: 14 May (한국)", posted=POSTED).language == "en"


def test_empty_paste_is_no_event() -> None:
    read = parse("", posted=POSTED)
    assert not read.is_event
    assert read.missing == ("title", "date", "start", "place")


def test_an_item_without_a_place_takes_that_of_the_whole_with_its_doubt() -> None:
    def found(words: str) -> Found[str]:
        return Found(words, words, 0, len(words), 0.5)

    plain = Announcement(is_event=True, language="en", timezone=found("Europe/London"))
    doubt, other = (Question("place-unsure", {"other_1": name}) for name in ("Mill", "Barn"))
    whole = replace(plain, place=found("Hall"), places=(Venue(found("Mill")),), questions=(doubt,))
    item = replace(plain, places=(Venue(found("Barn")),), questions=(other,))
    told = split.completed(item, whole)
    assert (told.place, told.places, told.questions) == (whole.place, whole.places, (doubt,))
    sure = split.completed(item, replace(whole, places=(), questions=()))
    assert (sure.place, sure.places, sure.questions) == (whole.place, (), ())
