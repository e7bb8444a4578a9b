"""An event's card: what it says and what its reader can do."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from content.message import Action, Message
from content.model import Event, EventStatus, Localised
from content.render import events
from content.render.common import EventReader, Page
from tests.unit.content.render.samples import (
    BARE,
    EVENTS,
    LANGUAGES,
    LINKS,
    LONG,
    NOW,
    TYPICAL,
)
from tests.unit.content.render.telegram import button_for, labels, seen, verbs


def card(event: Event, language: str = "en", reader: EventReader | None = None) -> Message:
    return events.card(event, language, now=NOW, reader=reader or EventReader(), links=LINKS)


def test_a_card_looks_as_its_reader_was_promised() -> None:
    event = replace(TYPICAL, detail=Localised(), partners=(), source_url=None)

    assert card(event).html == (
        "<b>While They Watched</b>\n"
        "Film screening, then questions to the director\n"
        "\n"
        "🗓 Thursday 17 November 2016, 17:00 London\n"
        '🕔 On your clock: <tg-time unix="1479402000" format="wDt">17:00 London</tg-time>\n'
        "📍 Committee Room 17, Houses of Parliament\n"
        "🚪 Arrive by 16:30 at Cromwell Green. Free, open to all, no ticket\n"
        "\n"
        "🎤 Jake J. Smith (director)\n"
        "\n"
        "A documentary asks what the world did."
    )
    assert [[button.label for button in row] for row in card(event).buttons] == [
        ["🔔 Remind me", "📅 Calendar"],
        ["✅ I’m coming", "🚪 Getting in"],
        ["↗ Share", "🗓 Coming meetings"],
    ]


def test_a_korean_card_has_the_same_facts_with_a_gloss_for_the_rooms() -> None:
    text = seen(card(TYPICAL, "ko").html)

    assert "2016년 11월 17일(목) 17:00" in text
    assert "Committee Room 17(" in text
    assert "16:30까지" in text
    assert "Jake J. Smith(영화감독)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cancelled_meeting_says_so_before_all_else(language: str) -> None:
    message = card(EVENTS["cancelled"], language)

    first = seen(message.html).splitlines()[0]
    assert first.startswith("❌")
    assert EVENTS["cancelled"].reason[language] in first
    assert not {"rm", "go", "cal", "gi"} & set(verbs(message))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["cancelled", "postponed"])
def test_nobody_is_asked_to_the_door_of_what_does_not_take_place(name: str, language: str) -> None:
    event = replace(EVENTS[name], online_url="https://example.org/join")
    text = seen(events.card(event, language, now=NOW, links=LINKS, attending=40).html)

    assert "16:30" not in text
    assert "💻" not in text
    assert "👥" not in text
    assert ("It was planned for" if language == "en" else "원래 일정") in text


def test_a_reason_given_in_passing_begins_like_a_sentence() -> None:
    event = replace(EVENTS["cancelled"], reason=Localised(en="the speaker is ill"))

    assert seen(card(event).html).startswith("❌ Cancelled. The speaker is ill")


def test_a_postponed_meeting_says_so_first_and_offers_to_tell_the_new_day() -> None:
    message = card(EVENTS["postponed"])

    assert seen(message.html).startswith("⏸ Postponed.")
    assert "tg-time" not in message.html
    assert button_for(message, "sub").action == Action("sub", ("events",))
    assert not {"rm", "go", "cal"} & set(verbs(message))


def test_a_past_meeting_offers_neither_reminder_nor_coming_nor_calendar() -> None:
    message = card(EVENTS["past"])

    assert verbs(message) == ["evs"]
    assert button_for(message, "evs").action == Action("evs", (0, "a"))
    assert "↗ Share" in labels(message)
    assert "tg-time" not in message.html
    assert "Arrive by" not in message.html


def test_an_undated_meeting_offers_to_tell_when_the_day_is_known() -> None:
    message = card(EVENTS["undated"])

    assert "February 2017 (day not given)" in seen(message.html)
    assert "🔔 Tell me when the day is known" in labels(message)
    assert not {"rm", "cal", "go"} & set(verbs(message))


def test_whoever_follows_the_meetings_is_not_asked_to_follow_them() -> None:
    message = card(EVENTS["undated"], reader=EventReader(following=True))

    assert "sub" not in verbs(message)
    assert "you will hear when the day is known" in seen(message.html)


def test_the_readers_own_choices_are_ticked() -> None:
    message = card(TYPICAL, reader=EventReader(coming=True, reminders=frozenset({120})))

    assert "✓ Remind me" in labels(message)
    assert "✓ I’m coming" in labels(message)


def test_nobody_can_say_for_a_whole_group_that_they_are_coming() -> None:
    message = card(TYPICAL, reader=EventReader(personal=False))

    assert "go" not in verbs(message)
    assert "rm" in verbs(message)


def test_only_an_organiser_finds_the_button_that_cancels() -> None:
    assert "cx" not in verbs(card(TYPICAL))
    message = card(TYPICAL, reader=EventReader(organiser=True))
    assert button_for(message, "cx", 7, 1)
    past = card(EVENTS["past"], reader=EventReader(organiser=True))
    assert "cx" not in verbs(past)


def test_a_card_from_a_list_leads_back_to_its_page() -> None:
    message = card(TYPICAL, reader=EventReader(back=Action("evs", (2, "c"))))

    assert button_for(message, "evs", 2, "c").label == "‹ Back to the list"


def test_the_share_button_opens_telegrams_list_with_the_deep_link() -> None:
    [button] = [b for row in card(TYPICAL, "ko").buttons for b in row if b.url]
    url = urlsplit(str(button.url))

    assert (url.netloc, url.path) == ("t.me", "/share/url")
    assert parse_qs(url.query) == {
        "url": ["https://t.me/division_bell_bot?start=e-while-they-watched"],
        "text": ["그들이 지켜보는 동안"],
    }


@pytest.mark.parametrize(("name", "language", "remark"), [
    ("english only", "ko", "영어로만"),
    ("korean only", "en", "in Korean only"),
])
def test_a_reader_is_told_when_the_text_is_in_another_language(
    name: str, language: str, remark: str
) -> None:
    assert remark in seen(card(EVENTS[name], language).html)


@pytest.mark.parametrize("name", ["english only", "typical"])
def test_no_remark_is_made_when_the_text_is_there(name: str) -> None:
    assert "only for now" not in card(EVENTS[name], "en").html


def test_a_long_detail_gives_way_and_says_so_while_the_facts_stay() -> None:
    message = card(LONG)

    assert "Shortened here to fit one message." in message.html
    assert "<blockquote expandable>" in message.html
    assert "17:00 London" in message.html
    assert "🚪 Arrive by 16:30" in message.html
    assert "Original announcement" in message.html


def test_a_text_that_fits_is_not_called_shortened() -> None:
    message = card(TYPICAL)

    assert "Shortened" not in message.html
    assert "<blockquote expandable>More of it.\n\n<i>said someone</i></blockquote>" in message.html


def test_an_unknown_place_is_said_to_be_unknown() -> None:
    assert "📍 The place is not known yet" in card(BARE).html


def test_a_day_too_far_ahead_for_telegram_shows_london_only() -> None:
    message = card(EVENTS["far ahead"])

    assert "tg-time" not in message.html
    assert "On your clock" not in message.html
    assert "2026, 17:00 London" in message.html


def test_the_number_of_those_coming_is_shown_while_it_matters() -> None:
    def told(event: Event, attending: int) -> str:
        return events.card(event, "en", now=NOW, links=LINKS, attending=attending).html

    assert "👥 5 people are coming." in told(TYPICAL, 5)
    assert "👥" not in told(TYPICAL, 0)
    assert "👥" not in told(EVENTS["past"], 30)


def test_a_number_that_could_point_at_somebody_is_not_shown() -> None:
    told = {
        events.card(TYPICAL, "en", now=NOW, links=LINKS, attending=number).html
        for number in (1, 2, 3, 4)
    }
    assert len(told) == 1
    assert "Fewer than five people are coming" in told.pop()


def test_a_list_numbers_its_meetings_through_all_pages() -> None:
    page = Page.of([TYPICAL, BARE], number=1, total=7)
    message = events.listing(page, "en", now=NOW, archive=False)

    assert "<b>6. While They Watched</b>" in message.html
    assert button_for(message, "ev", 8).label == "7. Bare"
    assert button_for(message, "evs", 0, "c").label == "‹"
    assert "›" not in labels(message)
    assert "2 / 2" in labels(message)


def test_coming_and_past_lists_lead_to_each_other() -> None:
    page = Page((TYPICAL,))

    assert button_for(events.listing(page, "en", now=NOW, archive=False), "evs", 0, "a")
    assert button_for(events.listing(page, "en", now=NOW, archive=True), "evs", 0, "c")


def test_a_cancelled_meeting_is_marked_in_a_list() -> None:
    page = Page((EVENTS["cancelled"],))
    message = events.listing(page, "en", now=NOW, archive=False)

    assert "❌ Cancelled · Thursday 17 November 2016" in message.html
    assert "calall" not in verbs(message)


def test_an_empty_list_offers_the_next_best_thing() -> None:
    message = events.listing(Page(()), "en", now=NOW, archive=False)

    assert message.html == "No meetings are planned yet. I can tell you when one is."
    assert verbs(message) == ["sub", "evs", "brs"]
    following = events.nothing_coming("en", following=True)
    assert "sub" not in verbs(following)


@pytest.mark.parametrize(("since", "until", "said"), [
    (date(2016, 11, 14), date(2016, 11, 20),
     "One meeting, Monday 14 November 2016 to Sunday 20 November 2016"),
    (date(2016, 11, 17), date(2016, 11, 17), "One meeting, Thursday 17 November 2016"),
    (date(2016, 11, 14), None, "One meeting from Monday 14 November 2016"),
    (None, date(2016, 11, 20), "One meeting up to Sunday 20 November 2016"),
    (None, None, "One meeting"),
])
def test_what_was_found_repeats_what_was_asked(
    since: date | None, until: date | None, said: str
) -> None:
    message = events.found([TYPICAL], "en", now=NOW, since=since, until=until)

    assert seen(message.html).splitlines()[0] == said


def test_more_than_a_page_is_counted_whole_and_shown_in_part() -> None:
    message = events.found([TYPICAL] * 8, "en", now=NOW)

    assert message.html.startswith("<b>8 meetings</b>")
    assert verbs(message) == ["ev"] * 5 + ["evs"]
    assert "the list has them all" in message.html
    assert "<b>12 meetings</b>" in events.found([TYPICAL] * 5, "en", now=NOW, total=12).html


def test_nothing_found_still_leads_on() -> None:
    message = events.found([], "en", now=NOW, since=date(2016, 12, 1), until=date(2016, 12, 1))

    assert message.html.startswith("No meeting is planned for Thursday 1 December 2016.")
    assert verbs(message) == ["evs", "evs"]


def choose(
    event: Event = TYPICAL,
    now: datetime = NOW,
    chosen: frozenset[int] = frozenset(),
    usual: tuple[int, ...] = (1440, 120),
    language: str = "en",
) -> Message:
    return events.reminder_choice(event, language, now=now, chosen=chosen, usual=usual)


def test_the_first_reminder_button_sets_the_usual_ones_at_once() -> None:
    assert labels(choose())[0] == "1 day before and 2 hours before"
    assert labels(choose(language="ko"))[0] == "1일 전, 2시간 전"
    assert verbs(choose())[0] == "rd"
    assert labels(choose(usual=(0, 60)))[0] == "1 hour before, and time to leave"


def test_reminder_buttons_carry_a_number_and_a_unit() -> None:
    week_before = TYPICAL.starts_at
    assert week_before is not None
    shown = labels(choose(now=week_before - timedelta(days=9)))

    assert {"1 week", "3 days", "1 day", "3 hours", "2 hours", "1 hour", "30 minutes"} < set(shown)
    assert "Time to leave" in shown
    korean = labels(choose(now=week_before - timedelta(days=9), language="ko"))
    assert {"1주", "3일", "1일", "3시간", "2시간", "1시간", "30분", "출발할 시간"} < set(korean)


def test_chosen_reminders_are_ticked_and_can_all_be_taken_away() -> None:
    message = choose(chosen=frozenset({120, 0}))

    assert button_for(message, "rs", 7, 120).label == "✓ 2 hours"
    assert button_for(message, "rs", 7, 0).label == "✓ Time to leave"
    assert button_for(message, "rs", 7, 60).label == "1 hour"
    assert "rx" in verbs(message)
    assert "rx" not in verbs(choose())


def test_a_reminder_that_would_come_too_late_is_not_offered() -> None:
    now = datetime(2016, 11, 17, 15, 30, tzinfo=UTC)
    message = choose(now=now)

    assert events.offered(TYPICAL, now) == (60, 30, 0)
    assert "rd" not in verbs(message)
    assert [b.action.args[1] for row in message.buttons for b in row
            if b.action and b.action.verb == "rs"] == [60, 30, 0]


def test_time_to_leave_is_offered_only_while_there_is_time_to_leave() -> None:
    leave = datetime(2016, 11, 17, 16, 0, tzinfo=UTC)

    assert 0 in events.offered(TYPICAL, leave - timedelta(seconds=1))
    assert 0 not in events.offered(TYPICAL, leave)
    assert 0 not in events.offered(EVENTS["elsewhere"], NOW)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["past", "cancelled", "undated", "no hour", "postponed"])
def test_without_anything_to_choose_the_reason_is_told(name: str, language: str) -> None:
    message = choose(EVENTS[name], language=language)

    assert events.offered(EVENTS[name], NOW) == ()
    assert "rs" not in verbs(message)
    assert "ev" in verbs(message)
    assert len(seen(message.html).splitlines()) > 2


def test_shortly_before_the_start_it_is_kindly_said_that_nothing_is_left() -> None:
    message = choose(now=datetime(2016, 11, 17, 16, 45, tzinfo=UTC))

    assert "too soon for another reminder" in message.html
    assert verbs(message) == ["ev"]


def test_getting_in_tells_the_queue_and_what_is_held_back() -> None:
    text = seen(events.getting_in(TYPICAL, "en").html)

    assert "Arrive by 16:30 at Cromwell Green" in text
    assert "up to 30 minutes, up to 45 on Monday to Wednesday afternoons" in text
    assert "outside" in text
    assert "Liquids, banners" in text


def test_getting_in_elsewhere_says_nothing_of_parliaments_queue() -> None:
    text = seen(events.getting_in(EVENTS["elsewhere"], "en").html)

    assert "security" not in text
    assert "Press Centre" in text


def test_a_busy_afternoon_asks_for_an_earlier_arrival() -> None:
    tuesday = replace(TYPICAL, on=date(2016, 11, 15), start=time(17))

    assert "Arrive by 16:15" in card(tuesday).html


@pytest.mark.parametrize(("name", "verb"), [("undated", "sub"), ("past", "ev")])
def test_no_calendar_file_comes_with_a_reason(name: str, verb: str) -> None:
    message = events.no_calendar(EVENTS[name], "en")

    assert verbs(message)[0] == verb
    assert EVENTS[name].status is EventStatus.PUBLISHED
