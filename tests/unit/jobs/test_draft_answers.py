"""An organiser's answers: taken where they fit, refused with nothing changed where not."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from jobs import draft_fields
from jobs.draft_answers import DraftField, end_is_wrong, fill

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
FIELDS: dict[str, Any] = {
    "title_en": "A Meeting", "date": "2026-12-01", "start": "17:00", "venue": "Houses of Parliament"
}


@pytest.mark.parametrize(
    ("field", "said", "expected"),
    [
        ("date", "8 December 2026", {"date": "2026-12-08"}),
        ("date", "12월 8일", {"date": "2026-12-08"}),
        ("date", "tomorrow", {"date": "2026-11-24"}),
        ("start", "18:30", {"start": "18:30"}),
        ("start", "6.30pm", {"start": "18:30"}),
        ("start", "오후 7시", {"start": "19:00"}),
        ("end", "18:30", {"end": "18:30"}),
        ("arrive_by", "16:15", {"arrive_by": "16:15"}),
        ("capacity", "120", {"capacity": 120}),
        ("room", "Committee Room 20", {"room": "Committee Room 20"}),
        ("title_ko", "국경을 넘은 편지", {"title_ko": "국경을 넘은 편지"}),
        ("online_url", "https://example.org/join", {"online_url": "https://example.org/join"}),
        ("partners", "No Chain, CSW", {"partners": ["No Chain", "CSW"]}),
    ],
)
def test_an_answer_fills_its_field(field: str, said: str, expected: dict[str, Any]) -> None:
    filled = fill(FIELDS, field, said, today=TODAY)
    assert {name: filled[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("date", "31 February"),
        ("date", "🙂"),
        ("date", "-"),
        ("start", "25:00"),
        ("start", "later"),
        ("end", "16:00"),
        ("capacity", "-3"),
        ("capacity", "a few"),
        ("online_url", "javascript:alert(1)"),
        ("title_en", "x" * 10_000),
        ("title_en", "   "),
        ("title_en", "🙂"),
        ("room", "…"),
        ("speakers", "👍"),
        ("room", "y" * 200),
    ],
)
def test_what_does_not_answer_is_refused(field: str, said: str) -> None:
    with pytest.raises(DraftField) as refusal:
        fill(FIELDS, field, said, today=TODAY)
    assert refusal.value.key == field


def test_a_day_gone_by_is_named_as_such() -> None:
    for said in ("1 January 2020", "2020년 1월 1일"):
        with pytest.raises(DraftField) as refusal:
            fill(FIELDS, "date", said, today=TODAY)
        assert refusal.value.key == "past-date"


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("17:00", "18:00", False), ("22:00", "01:00", False), ("19:00", "05:30", False),
        ("20:00", "18:00", True), ("19:00", "19:00", True), ("17:00", "03:00", True),
    ],
)
def test_only_an_evening_may_end_after_midnight(start: str, end: str, *, wrong: bool) -> None:
    assert end_is_wrong({"start": start, "end": end}) is wrong


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("17:15", "17:15", "17:30"), ("18:00", "18:00", "18:30"),
        ("18:00-19:00", "18:00", "19:00"),
    ],
)
def test_a_start_past_the_end_takes_it_along(said: str, start: str, end: str) -> None:
    filled = fill({**FIELDS, "end": "17:30"}, "start", said, today=TODAY)
    assert (filled["start"], filled["end"]) == (start, end)


def test_a_start_that_the_end_cannot_follow_is_refused() -> None:
    for start, end, said in (("09:00", "17:00", "20:00"), ("17:00", "17:30", "23:45")):
        with pytest.raises(DraftField) as refusal:
            fill({**FIELDS, "start": start, "end": end}, "start", said, today=TODAY)
        assert refusal.value.key == "start"


def test_a_dash_leaves_an_optional_field_open() -> None:
    assert "room" not in fill({**FIELDS, "room": "Room 1"}, "room", "–", today=TODAY)


def test_a_draft_says_nothing_about_admission_that_nobody_said() -> None:
    assert draft_fields.to_event(FIELDS).admission == "unknown"


def test_what_is_missing_is_asked_in_order() -> None:
    assert draft_fields.missing({}) == ("title_en", "date", "start", "venue")
    assert draft_fields.missing({"title_ko": "모임"}) == ("date", "start", "venue")
    assert draft_fields.missing({**FIELDS, "venue": "", "online_url": "https://a.example"}) == ()


def test_a_day_that_has_passed_is_doubted() -> None:
    doubts = dict(draft_fields.doubts({**FIELDS, "date": "2026-11-20"}, NOW))
    assert doubts["past-date"]["date"] == date(2026, 11, 20)


def test_one_language_alone_is_doubted() -> None:
    assert "korean-missing" in dict(draft_fields.doubts(FIELDS, NOW))
    both = {**FIELDS, "title_ko": "모임"}
    assert "korean-missing" not in dict(draft_fields.doubts(both, NOW))


def test_slugs_are_short_latin_and_never_alike() -> None:
    event = draft_fields.to_event({**FIELDS, "title_en": "Ünïcode & 한글: " + "long " * 40})
    first, second = draft_fields.new_slug(event), draft_fields.new_slug(event)
    assert first != second
    assert len(first) <= 40
    assert first.isascii()
