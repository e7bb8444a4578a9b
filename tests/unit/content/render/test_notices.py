"""News that arrives by itself."""

from dataclasses import replace

import pytest

from content.model import EventChange, EventStatus, Localised
from content.render import notices
from tests.unit.content.render.samples import (
    ARTICLE,
    CHANGES,
    EVENTS,
    LANGUAGES,
    LINKS,
    LONG,
    NOW,
    TYPICAL,
)
from tests.unit.content.render.telegram import seen, verbs

ROOM = EventChange(1, "room", "Committee Room 11", "Committee Room 20")


def changed(*changes: EventChange, language: str = "en") -> str:
    return seen(notices.changed(TYPICAL, changes, language, now=NOW, links=LINKS).html)


def test_a_new_room_is_the_headline_and_shows_old_and_new() -> None:
    lines = changed(ROOM).splitlines()

    assert lines[:4] == ["Room changed", "While They Watched", "",
                         "Committee Room 11 → Committee Room 20"]
    assert "🗓 Thursday 17 November 2016, 17:00 London" in lines


def test_days_and_hours_are_shown_in_words() -> None:
    text = changed(EventChange(1, "on", "2016-11-16", "2016-11-17"), language="ko")

    assert text.startswith("날짜가 바뀌었습니다")
    assert "2016년 11월 16일(수) → 2016년 11월 17일(목)" in text
    assert "16:00 → 17:00" in changed(EventChange(1, "start", "16:00:00", "17:00"))


def test_several_changes_are_named_one_by_one() -> None:
    text = changed(ROOM, EventChange(1, "start", "16:00", "17:00"))

    assert text.startswith("Details changed")
    assert "Room: Committee Room 11 → Committee Room 20" in text
    assert "Start: 16:00 → 17:00" in text


def test_pooled_changes_of_one_field_are_told_as_one() -> None:
    again = EventChange(2, "room", "Committee Room 20", "Committee Room 5")

    assert "Committee Room 11 → Committee Room 5" in changed(ROOM, again)
    assert "Committee Room 20" not in changed(ROOM, again)


def test_what_was_open_before_is_called_not_yet_known() -> None:
    assert "not yet known → Cromwell Green" in changed(
        EventChange(1, "entrance", "", "Cromwell Green"))


@pytest.mark.parametrize(("new", "headline"), [
    ("postponed", "Postponed"), ("cancelled", "Cancelled"), ("published", "Going ahead"),
])
def test_a_new_status_is_the_headline(new: str, headline: str) -> None:
    assert changed(EventChange(1, "status", "draft", new), ROOM).startswith(headline)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_facts_are_never_cut_from_a_change(language: str) -> None:
    text = seen(notices.changed(LONG, CHANGES, language, now=NOW, links=LINKS,
                                with_file=True).html)

    assert {"en": "🗓 Thursday 17 November 2016, 17:00 London",
            "ko": "🗓 2016년 11월 17일(목) 17:00"}[language] in text
    assert "📍" in text
    assert "🚪" in text


def test_the_file_is_mentioned_only_when_one_goes_along() -> None:
    def told(with_file: bool) -> tuple[str, str]:
        event = replace(TYPICAL, status=EventStatus.CANCELLED)
        return (
            notices.changed(TYPICAL, [ROOM], "en", now=NOW, links=LINKS, with_file=with_file).html,
            notices.cancelled(event, "en", now=NOW, links=LINKS, with_file=with_file).html,
        )

    assert all("The file" in text for text in told(True))
    assert not any("The file" in text for text in told(False))


def test_a_cancellation_gives_the_reason_and_the_day_it_was_planned_for() -> None:
    text = seen(notices.cancelled(EVENTS["cancelled"], "en", now=NOW, links=LINKS).html)

    assert text.startswith("❌ Cancelled\nWhile They Watched")
    assert "The speaker is ill." in text
    assert "It was planned for Thursday 17 November 2016, 17:00 London" in text


def test_a_reminder_says_how_soon_and_where_to_be_when() -> None:
    message = notices.reminder(TYPICAL, "en", now=NOW, links=LINKS, minutes=4320)

    assert 'format="r">in 3 days</tg-time>' in message.html
    assert "🚪 Arrive by 16:30 at Cromwell Green" in message.html
    assert {"ev", "gi", "cal"} <= set(verbs(message))


def test_time_to_leave_says_so_first() -> None:
    message = notices.reminder(TYPICAL, "en", now=NOW, links=LINKS, minutes=0)

    assert seen(message.html).startswith("🚶 Time to leave\n\nWhile They Watched")


def test_a_new_meeting_is_its_whole_card_under_a_heading() -> None:
    message = notices.new_event(TYPICAL, "en", now=NOW, links=LINKS)

    assert seen(message.html).startswith("🆕 New meeting\n\nWhile They Watched\n")
    assert {"rm", "cal", "go", "gi"} <= set(verbs(message))


def test_a_new_briefing_leads_to_where_one_can_receive_less() -> None:
    message = notices.briefing(ARTICLE, "en", links=LINKS)

    assert seen(message.html).startswith("🆕 New briefing\n\nActions, not words")
    assert "subs" in verbs(message)


def test_a_meeting_without_a_text_in_korean_still_stands_alone() -> None:
    event = replace(TYPICAL, title=Localised(en="Only English"))

    assert "Only English" in notices.cancelled(event, "ko", now=NOW, links=LINKS).html
