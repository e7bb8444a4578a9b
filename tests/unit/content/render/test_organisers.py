"""What organisers see, and what everybody else sees instead."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from content.announcement import QUESTIONS
from content.message import Message
from content.model import ChatKey, Event, Localised, Role
from content.render import events, organisers
from content.render.common import Page
from content.render.organisers import Lost, Phase, Progress
from content.render.organisers.drafts import question_text
from jobs.draft_answers import EDITABLE
from jobs.draft_fields import REQUIRED
from tests.unit.content.render.samples import BARE, LANGUAGES, LINKS, NOW, TYPICAL
from tests.unit.content.render.telegram import button_for, labels, seen, verbs

DRAFT = replace(TYPICAL, id=0)


def shown(event: Event = DRAFT, **more: object) -> tuple[Message, ...]:
    missing = more.get("missing", ())
    questions = more.get("questions", ())
    assert isinstance(missing, tuple)
    assert isinstance(questions, tuple)
    return organisers.draft(event, "en", now=NOW, links=LINKS, missing=missing,
                            questions=questions, draft_id=3, revision=2)


def test_a_draft_is_shown_as_its_readers_will_see_it() -> None:
    english, korean, control = shown()

    assert english.html == events.card(DRAFT, "en", now=NOW, links=LINKS).html
    assert korean.html == events.card(DRAFT, "ko", now=NOW, links=LINKS).html
    assert set(verbs(english) + verbs(korean)) == {"nop"}
    assert not any(button.url for row in english.buttons for button in row)
    assert button_for(control, "dp", 3, 2)


def test_what_is_open_is_asked_for_one_by_one_with_an_example() -> None:
    control = shown(missing=("date", "venue"))[-1]

    assert "Still open: Day, Place." in control.html
    assert "On which day?" in control.html
    assert "Thursday 17 November 2016" in control.html
    assert "Where is it?" not in control.html
    assert button_for(control, "df", 3, "date").label == "Day"
    assert "dp" not in verbs(control)


def test_a_day_gone_by_cannot_be_published() -> None:
    control = shown(questions=(("past-date", {"date": date(2016, 2, 4)}),))[-1]

    assert "Thursday 4 February 2016 has gone by already" in control.html
    assert "dp" not in verbs(control)
    assert button_for(control, "df", 3, "date")


def test_a_wrong_weekday_is_told_with_both_readings() -> None:
    said = question_text("weekday-disagrees", {"date": "2016-11-17", "weekday": 0}, DRAFT, "en")
    assert said == (
        "The announcement says Monday, but its date is Thursday 17 November 2016. "
        "Which one is right?"
    )
    korean = question_text("weekday-disagrees", {"date": "2016-11-17", "weekday": "Monday"},
                           DRAFT, "ko")
    assert "월요일" in korean
    assert "2016년 11월 17일(목)" in korean


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [*QUESTIONS, "korean-missing", "english-missing",
                                 "end-before-start"])
def test_every_question_of_the_parser_has_its_own_sentence(key: str, language: str) -> None:
    general = question_text("nothing-we-know", {}, BARE, language)
    bare = question_text(key, {}, BARE, language)
    full = question_text(key, {"date": "2016-11-17", "other": "2016-12-17", "count": 2,
                               "weekday": 2, "time": "17:00", "year": 2016}, DRAFT, language)

    assert bare.split("(")[0] != general.split("(")[0]
    assert key not in bare
    assert "2016-1" not in full


def test_every_field_that_can_be_changed_has_its_own_name_and_question() -> None:
    offered = [button.action.args[1] for row in organisers.choose_field("en", 3).buttons
               for button in row if button.action and button.action.verb == "df"]

    assert set(offered) == set(organisers.FIELDS) == EDITABLE
    names = labels(organisers.choose_field("en", 3))
    assert len(set(names)) == len(names)
    assert "Another detail" not in names
    asked = {organisers.ask_field(field, "en", 3).html for field in organisers.FIELDS}
    assert len(asked) == len(organisers.FIELDS)


def test_what_may_stay_open_says_how() -> None:
    for field in organisers.FIELDS:
        may = "To leave it open" in organisers.ask_field(field, "en", 3).html
        assert may == (field not in {*REQUIRED, "timezone"}), field


def test_an_answer_that_does_not_fit_is_repeated_with_what_is_needed() -> None:
    text = seen(organisers.field_not_understood("date", "soon <b>", "en", 3).html)
    assert "“soon <b>”" in text
    assert "17 November 2016" in text

    long = seen(organisers.field_not_understood("title_en", "200/160", "en", 3).html)
    assert "200 characters" in long
    assert "160" in long


def test_publishing_asks_once_more_and_says_whom_it_reaches() -> None:
    message = organisers.confirm_publish(DRAFT, {"en": 1200, "ko": 30}, "en", 3, 2, NOW)

    assert "1,230 chats will be told: 1,200 in English and 30 in Korean." in message.html
    assert button_for(message, "dpy", 3, 2)
    nobody = organisers.confirm_publish(DRAFT, {}, "en", 3, 2, NOW)
    assert "nobody is told" in nobody.html


def test_a_text_in_one_language_is_pointed_out_before_it_goes_out() -> None:
    half = replace(DRAFT, title=Localised(en="T"))

    assert "one language only" in organisers.confirm_publish(half, {}, "en", 3, 2, NOW).html
    assert "one language only" not in organisers.confirm_publish(DRAFT, {}, "en", 3, 2, NOW).html


def test_there_is_time_to_undo_and_a_way_not_to_wait() -> None:
    message = organisers.publishing(DRAFT, 30, "en", 3)

    assert "30 seconds" in message.html
    assert verbs(message) == ["du", "dn"]
    at_once = organisers.publishing(TYPICAL, 0, "en", 3)
    assert "du" not in verbs(at_once)
    assert button_for(at_once, "ev", 7)


def test_progress_names_only_what_happened() -> None:
    clean = organisers.progress(on_its_way(sent=4, waiting=996), "en")
    rough = organisers.progress(
        on_its_way(Phase.DONE, sent=997, in_doubt=2, lost={Lost.BLOCKED: 1}), "en"
    )

    assert clean.html == "<b>Being sent</b>\nT\n\n📨 4 of 1,000 have it.\n996 still waiting."
    assert verbs(clean)[:2] == ["np", "ns"]
    assert "One chat could not be reached.\n• 1 blocked the bot" in rough.html
    assert "For 2 chats it is not certain whether it arrived." in rough.html
    assert rough.html.startswith("<b>Sent</b>")
    assert verbs(rough)[0] == "na"


def on_its_way(phase: Phase = Phase.GOING, **figures: Any) -> Progress:
    return Progress(notice_id=5, phase=phase, title="T", **figures)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(seconds=59), "Less than a minute left"),
        (timedelta(seconds=60), "About one minute left"),
        (timedelta(seconds=61), "About 2 minutes left"),
        (timedelta(hours=1, minutes=5), "About 1 h 5 min left"),
    ],
)
def test_what_is_left_is_told_in_plain_words(left: timedelta, words: str) -> None:
    assert words in organisers.progress(on_its_way(waiting=9, left=left), "en").html
    paused = organisers.progress(on_its_way(Phase.PAUSED, waiting=9, left=left), "en")
    assert words not in paused.html


def test_the_levers_are_those_that_work() -> None:
    assert verbs(organisers.progress(on_its_way(Phase.PAUSED, waiting=9), "en"))[:2] == ["nr", "ns"]
    asked = organisers.progress(on_its_way(waiting=9, asked=True), "en")
    assert verbs(asked)[:2] == ["nsy", "nsn"]
    assert "9 chats would not get it" in asked.html
    for over in (Phase.STOPPING, Phase.STOPPED, Phase.DONE):
        assert verbs(organisers.progress(on_its_way(over, sent=1), "en")) == ["evs"]


def test_cancelling_asks_first_and_carries_the_revision() -> None:
    assert button_for(organisers.cancel_list(Page((TYPICAL,)), "en"), "cx", 7, 1)
    ask = organisers.cancel_ask(TYPICAL, 12, "en")
    assert button_for(ask, "cxy", 7, 1)
    assert "12 chats will be told" in ask.html
    assert "ev" in verbs(ask)


def test_owners_cannot_be_removed_by_a_button() -> None:
    entries = ((ChatKey(1), "Ada", Role.OWNER), (ChatKey(2), "Grace", Role.ORGANISER))
    message = organisers.organisers_list(entries, "en")

    assert verbs(message) == ["orc", "orm", "oadd"]
    assert button_for(message, "orm", 2).label == "Remove Grace"


def test_people_are_picked_in_telegram_not_typed() -> None:
    ask = organisers.organiser_pick("en").ask

    assert ask is not None
    assert ask.cancel_label == "Cancel"
    assert organisers.organiser_picked(("Grace",), "en").remove_keyboard
    assert "owners already" in organisers.organiser_picked((), "en").html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_reveals_nothing(language: str) -> None:
    text = seen(organisers.refused(language).html).lower()

    for word in ("organis", "publish", "permission", "owner", "주최", "권한", "게시", "소유"):
        assert word not in text


def test_a_draft_without_a_title_says_so_in_the_list() -> None:
    message = organisers.drafts_list(Page(((1, "  "), (2, "Film"))), "en")

    assert labels(message)[:2] == ["No title yet", "Film"]


def test_times_of_the_draft_fill_a_question_without_values() -> None:
    event = replace(DRAFT, start=time(18), end=time(17))

    assert "The end (17:00) comes before the start (18:00)." in question_text(
        "end-before-start", {}, event, "en")
