"""Every message of every journey, in both languages, with ordinary and with absurd values."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from content.addresses import Addresses
from content.digest_hour import DigestHour
from content.message import Message
from content.model import Briefing, ChatId, ChatKey, ChatState, Event, Localised, Role
from content.render import (
    briefings,
    chats,
    digest,
    discreet,
    errors,
    events,
    feeds,
    notices,
    organisers,
    preferences,
    reminding,
    search,
    start,
)
from content.render.common import EventReader, Page
from content.render.digest import News
from content.render.organisers import briefing_drafts, draft_subjects
from content.render.organisers.drafts import Question
from tests.unit.content.render.samples import (
    ARTICLE,
    BRIEFINGS,
    CHANGES,
    CHAT,
    EVENTS,
    FIGURE,
    LANGUAGES,
    LINKS,
    LONG_EN,
    LONG_FIGURE,
    LONG_KO,
    MARKUP,
    NOW,
    REPORT,
    SECTION,
    TOPICS,
    TYPICAL,
)
from tests.unit.content.render.telegram import assert_sendable, assert_words, seen

Named = tuple[str, Message]

READER = EventReader(coming=True, reminders=frozenset({120}), organiser=True)
FOLLOWED = frozenset({"events", "refugees"})
WORDS = ("camps", MARKUP, LONG_KO)


def of_an_event(event: Event, language: str) -> Iterator[Named]:
    yield "card", events.card(event, language, now=NOW, links=LINKS)
    yield "card for a group", events.card(event, language, now=NOW, links=LINKS,
                                          reader=EventReader(personal=False))
    yield "card for an organiser", events.card(event, language, now=NOW, links=LINKS,
                                               reader=READER, attending=1200)
    page = Page.of([event] * 5, number=1, total=12)
    for archive in (False, True):
        yield f"listing {archive}", events.listing(page, language, now=NOW, archive=archive)
    yield "found", events.found([event] * 5, language, now=NOW)
    yield "reminders", events.reminder_choice(event, language, now=NOW, chosen=frozenset({1440, 0}),
                                              usual=(1440, 120, 0))
    yield "getting in", events.getting_in(event, language)
    yield "no calendar", events.no_calendar(event, language)
    yield "own reminders", chats.reminders_list(
        Page(((event, frozenset({1440, 0})), (event, frozenset()))), language, now=NOW)
    yield "welcome", start.welcome(language, FOLLOWED, TOPICS, next_event=event)
    yield "new event", notices.new_event(event, language, now=NOW, links=LINKS)
    for minutes in (None, 0, 120):
        yield f"reminder {minutes}", notices.reminder(event, language, now=NOW, links=LINKS,
                                                      minutes=minutes)


def for_organisers(event: Event, language: str) -> Iterator[Named]:
    questions: tuple[Question, ...] = (
        ("weekday-disagrees", {"weekday": "Monday"}), ("year-guessed", {}),
        ("several-events", {"count": 3}), ("past-date", {"date": "2016-01-01"}),
        ("time-ambiguous", {"time": "5"}), ("something-new", {"x": MARKUP}), ("day-order", {}),
        ("other-day", {"other": LONG_KO}),
        ("title-unsure", {"in_language": "ko", "other_1": LONG_KO, "other_2": MARKUP}),
        ("place-unsure", {"other_1": LONG_KO, "room_1": LONG_KO, "other_2": MARKUP}),
    )
    shown = organisers.draft(event, language, now=NOW, links=LINKS, missing=organisers.FIELDS,
                             questions=questions, draft_id=2**40, revision=2**20)
    yield from zip(("draft en", "draft ko", "control"), shown, strict=True)
    yield "control", organisers.control(event, language, draft_id=1, revision=0)
    yield from about_subjects(event, language)
    yield "confirm", organisers.confirm_publish(event, {"en": 1200, "ko": 1, "fr": 2}, language,
                                                1, 2, NOW)
    yield "confirm, nobody", organisers.confirm_publish(event, {}, language, 1, 2, NOW)
    for seconds in (0, 1, 30):
        yield f"publishing {seconds}", organisers.publishing(event, seconds, language, 1)
    yield "published", organisers.published(event, language)
    yield "ready", organisers.ready_for_publication(event, 2**40, language)
    yield "an editor's", organisers.control(event, language, draft_id=2**40, revision=2**20,
                                            publishes=False)
    yield "cancel list", organisers.cancel_list(Page((event,) * 5, 1, 3), language)
    for reach in (0, 1, 1200):
        yield f"cancel {reach}", organisers.cancel_ask(event, reach, language)
        yield f"cancelled {reach}", organisers.cancelled_done(event, reach, language)


def about_subjects(event: Event, language: str) -> Iterator[Named]:
    every = replace(event, topics=tuple(topic.slug for topic in TOPICS))
    for counts in ({}, {"en": 1}, {"en": 1200, "ko": 1, "fr": 2}):
        for each in (every, replace(event, topics=())):
            yield "control with subjects", organisers.control(
                each, language, draft_id=2**40, revision=2**20, missing=organisers.FIELDS,
                topics=TOPICS, counts=counts)
            yield "confirm with subjects", organisers.confirm_publish(
                each, counts, language, 2**40, 2**20, NOW, topics=TOPICS)
            yield "subjects of a meeting", draft_subjects.menu(
                each, TOPICS, counts, language, draft_id=2**40, revision=2**20, unknown=MARKUP)


def captions(language: str) -> Iterator[Named]:
    for name, event in EVENTS.items():
        yield f"cancelled: {name}", notices.cancelled(event, language, now=NOW, links=LINKS)
        for count in (1, 2, len(CHANGES)):
            yield f"changed {count}: {name}", notices.changed(
                event, CHANGES[-count:], language, now=NOW, links=LINKS)
        yield f"calendar: {name}", events.calendar_caption(event, 1, language)
    yield "calendar of all", events.calendar_caption(None, 12, language)
    yield "calendar of all, or to subscribe to", feeds.beside_a_file(
        events.calendar_caption(None, 12, language), language, personal=True)
    for figure in (FIGURE, LONG_FIGURE):
        for name, report in BRIEFINGS.items():
            yield f"figure {figure.slug}: {name}", briefings.figure_caption(
                report, SECTION, figure, language)
    yield "export", chats.export_caption(language)


def of_briefings(language: str) -> Iterator[Named]:
    for name, briefing in BRIEFINGS.items():
        yield f"card {name}", briefings.card(briefing, language, links=LINKS)
        about = replace(briefing, topics=tuple(topic.slug for topic in TOPICS))
        yield f"card {name} with subjects", briefings.card(
            about, language, links=LINKS, topics=TOPICS)
        yield f"notice {name}", notices.briefing(about, language, links=LINKS, topics=TOPICS)
        yield from of_a_draft(name, about, language)
        for page in (0, 1, 99):
            yield f"contents {name} {page}", briefings.contents(briefing, language, page)
            yield f"section {name} {page}", briefings.section(briefing, page, language)
        listed = Page.of([briefing] * 5, number=0, total=9)
        for topic in (None, *TOPICS):
            yield f"listing {name}", briefings.listing(listed, language, topic=topic)
    for topic in (None, *TOPICS):
        yield "empty listing", briefings.listing(Page(()), language, topic=topic)
    yield "topics", briefings.topics_menu([(topic, 3) for topic in TOPICS], language)
    yield "not found", briefings.not_found(language)


def of_a_draft(name: str, briefing: Briefing, language: str) -> Iterator[Named]:
    for counts in ({}, {"en": 1}, {"en": 1200, "ko": 1, "fr": 2}):
        for each in (briefing, replace(briefing, topics=())):
            yield f"draft of {name}", briefing_drafts.control(
                each, language, 2**40, 2**20, missing=briefing_drafts.FIELDS, topics=TOPICS,
                counts=counts, taken_over=True, publishes=True)
            yield f"ready {name}", briefing_drafts.control(
                each, language, 2**40, 2**20, missing=(), topics=TOPICS, counts=counts,
                taken_over=False, publishes=True)
            yield f"confirm {name}", briefing_drafts.confirm(
                each, TOPICS, counts, language, 2**40, 2**20)
            yield f"subjects of {name}", draft_subjects.menu(
                each, TOPICS, counts, language, draft_id=2**40, revision=2**20, unknown=MARKUP)
    for field in briefing_drafts.FIELDS:
        yield f"not understood {field}", briefing_drafts.not_understood(
            field, MARKUP, language, 2**40)


def of_a_chat(language: str) -> Iterator[Named]:
    for followed in (frozenset[str](), FOLLOWED, frozenset({"events", "briefings"}),
                     frozenset({"women"})):
        for changed in (None, "events", "women", "all", "none", "gone"):
            yield f"subscriptions {changed}", chats.subscriptions(followed, TOPICS, language,
                                                                  changed=changed)
        for offsets in ((), (120,), (1440, 120, 0), (0,)):
            chat = replace(CHAT, reminder_offsets=offsets)
            yield f"settings {offsets}", chats.settings(chat, followed, language)
        yield "welcome", start.welcome(language, followed, TOPICS)
        yield "welcome back", start.welcome(language, followed, TOPICS, back=True)
        yield "welcome group", start.group_welcome(language, followed, TOPICS)
    yield "paused", chats.settings(replace(CHAT, state=ChatState.STOPPED), FOLLOWED, language)
    yield "no reminders", chats.reminders_list(Page(()), language, now=NOW)
    for make in (chats.unsubscribed, chats.stopped, chats.resumed, chats.privacy, chats.forget_ask,
                 chats.forgotten, chats.nothing_to_forget, start.help_, start.not_understood,
                 start.greeting, start.thanks, start.language_choice, start.language_set,
                 errors.too_long, errors.unsupported, errors.trouble, errors.admins_only,
                 errors.no_rights, events.not_found, events.nothing_coming,
                 events.nothing_archived, search.ask_words):
        yield make.__name__, make(language)
    yield "help of an owner", start.help_(language, organiser=True, owner=True)
    yield "following", events.nothing_coming(language, following=True)


def of_a_search(language: str) -> Iterator[Named]:
    hits = (
        search.Hit("event", 2**40, None, TYPICAL.title[language], "17 Nov"),
        search.Hit("briefing", 1, None, MARKUP, MARKUP),
        search.Hit("section", 1, 4, LONG_EN, LONG_KO),
        search.Hit("section", 1, None, LONG_KO, ""),
    )
    for words in WORDS:
        yield f"results {words[:9]}", search.results(Page(hits), words, language)
        yield f"page {words[:9]}", search.results(Page(hits, 1, 3), words, language)
        yield f"nothing {words[:9]}", search.nothing(words, language, TOPICS)
        yield f"empty {words[:9]}", search.results(Page(()), words, language)


def of_the_team(language: str) -> Iterator[Named]:
    entries = ((ChatKey(1), "chat 4f2a", Role.OWNER), (ChatKey(2**40), LONG_KO, Role.ORGANISER))
    yield "list", organisers.organisers_list(entries, language)
    yield "nobody", organisers.organisers_list((), language)
    yield "picked", organisers.organiser_picked((MARKUP, LONG_EN), language)
    for role in (Role.ORGANISER, Role.EDITOR):
        yield f"role {role}", organisers.organiser_role_ask(ChatId(2**40), LONG_KO, language)
        for knows in (True, False):
            yield f"named {role}", organisers.organiser_named(
                LONG_KO, role, language, reached=knows)
        yield f"told {role}", organisers.told_role(role, language)
    for reached in (0, 1, 12):
        yield f"handed {reached}", organisers.handed_over(reached, language)
    yield "removed", organisers.organiser_removed(("chat 4f2a",), language)
    yield "remove", organisers.organiser_remove_ask(ChatKey(2), MARKUP, language)
    for make in (organisers.organiser_pick, organisers.pick_cancelled, organisers.refused,
                 organisers.ask_announcement, organisers.nothing_to_cancel, organisers.undone,
                 organisers.told_removed):
        yield make.__name__, make(language)
    yield "discarded", organisers.discarded(language, 2**40)
    yield "undone", organisers.undone(language, 3)
    for kind in ("opinion", "letter", "statement", "report", "recipe"):
        yield f"not an event: {kind}", organisers.not_an_event(kind, language, 3)
    for field in (*organisers.FIELDS, "title", "place", "something_else"):
        yield f"ask {field}", organisers.ask_field(field, language, 3, 2**40)
        yield f"not understood {field}", organisers.field_not_understood(field, LONG_KO, language)
    yield "choose", organisers.choose_field(language, 2**40)
    yield "drafts", organisers.drafts_list(Page(((1, ""), (2, LONG_EN)), 0, 2), language)
    yield "no drafts", organisers.drafts_list(Page(()), language)
    yield "nothing to cancel", organisers.cancel_list(Page(()), language)
    for phase in organisers.Phase:
        for title, count, asked in (("", 0, False), (MARKUP, 1, True), (LONG_KO, 4000, False)):
            yield "progress", organisers.progress(
                organisers.Progress(
                    2**40, phase, title, count, count, count,
                    dict.fromkeys(organisers.Lost, count), timedelta(minutes=count), asked,
                ),
                language,
            )


NEWS = {
    "one": News((TYPICAL,), ((TYPICAL, CHANGES[-1:]),), (ARTICLE,)),
    "meetings": News(tuple(EVENTS.values()) * 9),
    "changes": News(changed=tuple((event, CHANGES) for event in EVENTS.values()) * 5),
    "all": News(tuple(EVENTS.values()) * 9,
                tuple((event, CHANGES) for event in EVENTS.values()) * 5,
                tuple(BRIEFINGS.values()) * 9,
                (Localised(en=LONG_EN, ko=LONG_KO), Localised(en=MARKUP))),
}


ZONES = ("Europe/London", "America/Argentina/ComodRivadavia", "UTC")


def of_digests(language: str) -> Iterator[Named]:
    for why in ("daily", "weekly", "away", "now"):
        for name, news in NEWS.items():
            told = digest.digest(news, language, why=why)
            yield f"digest {why} {name}", discreet.with_why(told, 2**40, language)


def by_their_wish(language: str) -> Iterator[Named]:
    for hour in (None, DigestHour(8), DigestHour(23, 6)):
        for zone in ZONES:
            yield f"rhythm {hour} {zone}", preferences.rhythm(hour, zone, language)
            yield f"settings {hour} {zone}", chats.settings(
                replace(CHAT, discreet=True, quiet=preferences.QUIET[0], state=ChatState.STOPPED,
                        paused_until=NOW, reminder_offsets=(86400, 45)),
                FOLLOWED, language, hour=hour, zone=zone)
    for zone in ZONES:
        yield f"zones {zone}", preferences.zones(zone, language)
        yield f"quiet {zone}", preferences.quiet(CHAT, zone, language)
        yield f"paused {zone}", preferences.paused(NOW, zone, language)
    for said in ("25:00", None):
        yield "no hours", preferences.quiet(
            CHAT, "UTC", language, remark=preferences.no_hours(said, language))
    for said in ("Tokio", MARKUP, LONG_KO):
        for close in ((), ZONES):
            yield "no zone", preferences.no_zone(said, close, language)
    for why in ("topics", "coming", "reminder", "file", "daily", "weekly", "away", "now",
                "everybody", "past"):
        for topics in ((), (("events", "Meetings"), ("women", MARKUP))):
            yield f"change {why}", discreet.change(why, topics, 7, language)
    yield "past", discreet.no_longer(language, 2**40)
    for make in (preferences.pause_choice, preferences.ask_hours, preferences.ask_zone,
                 reminding.ask_usual, reminding.not_read, reminding.range_, reminding.too_many,
                 discreet.no_longer):
        yield make.__name__, make(language)
    for alarm in (False, True):
        yield f"neutral {alarm}", discreet.neutral(language, 2**40, alarm=alarm)
    for event in EVENTS.values():
        yield "own reminder", reminding.ask(event, language)
    yield "past offset", reminding.past(86400, language)


def of_calendars(language: str) -> Iterator[Named]:
    for root in ("https://bell.example.org", f"https://{'long.' * 60}example.org/under/a/path"):
        addresses = Addresses(root)
        for topic in (None, *TOPICS):
            for personal in (True, False):
                yield f"subscribe {topic}", feeds.subscribe(
                    addresses, language, topic, personal=personal)
        yield "own", feeds.own(addresses.own_feed("x" * 43), language)
    yield "by topic", feeds.by_topic(TOPICS, language)
    yield "own exists", feeds.own_exists(NOW.date(), language)
    for was_on in (True, False):
        yield f"own off {was_on}", feeds.own_off(language, was_on=was_on)
        yield "nothing", feeds.beside_nothing(
            events.nothing_coming(language, following=was_on), language, personal=was_on)


def test_a_digest_of_any_size_shows_something_of_each_kind() -> None:
    for language in LANGUAGES:
        told = digest.digest(NEWS["all"], language, why="daily")
        assert seen(told.html).count("🆕") == 1
        assert seen(told.html).count("✏") == 1
        assert len(told.buttons) >= digest.OPENED


def test_whatever_has_a_number_in_a_digest_has_a_button() -> None:
    for language in LANGUAGES:
        for news in NEWS.values():
            told = digest.digest(news, language, why="weekly")
            numbers = set(re.findall(r"^(\d+)\. ", seen(told.html), re.MULTILINE))
            opened = {
                button.label.partition(".")[0]
                for row in told.buttons for button in row
                if button.action and button.action.verb in {"dev", "dbr"}
            }
            assert numbers == opened


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVENTS)
def test_everything_about_an_event_can_be_sent(name: str, language: str) -> None:
    for what, message in (*of_an_event(EVENTS[name], language),
                          *for_organisers(EVENTS[name], language)):
        with_name(what, message)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", [
    of_briefings, of_a_chat, of_a_search, of_the_team, of_digests, by_their_wish,
    of_calendars,
])
def test_every_other_message_can_be_sent(journey: object, language: str) -> None:
    assert callable(journey)
    for what, message in journey(language):
        with_name(what, message)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_goes_along_with_a_file_fits_a_caption(language: str) -> None:
    for what, message in captions(language):
        with_name(what, message, limit=1024)


def with_name(what: str, message: Message, *, limit: int = 4096) -> None:
    try:
        assert_sendable(message, limit=limit)
    except AssertionError as fault:
        raise AssertionError(f"{what}: {fault}\n{message.html[:600]}") from fault


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_toast_is_short_and_in_words(language: str) -> None:
    toasts = [errors.stale_button(language), errors.already_done(language),
              errors.preview_button(language), organisers.too_late_to_undo(language)]
    toasts += [events.reminder_toast(minutes, on, language)
               for minutes in (None, 0, 30, 10080) for on in (True, False)]
    toasts += [preferences.discreet_toast(language, on=on) for on in (True, False)]
    toasts += [reminding.snoozed(minutes, language) for minutes in (None, 10, 60)]
    toasts += [discreet.why_words(why, ["Meetings"], language)
               for why in ("topics", "coming", "daily", "away", "now", "everybody", "past")]
    for toast in toasts:
        assert_words(toast)
        assert len(toast) <= 200


def hangul(text: str) -> bool:
    return any("가" <= letter <= "힣" for letter in text)


def test_an_english_reader_meets_no_korean_but_the_language_button() -> None:
    messages = [*of_an_event(TYPICAL, "en"), *of_a_chat("en")]
    for what, message in messages:
        assert not hangul(seen(message.html)), what
        for row in message.buttons:
            for button in row:
                ours = button.action and button.action.verb in {"langs", "lang"}
                assert ours or not hangul(button.label) or "난민" in button.label, button.label


def test_a_korean_reader_finds_korean_in_every_text() -> None:
    for what, message in [*of_an_event(TYPICAL, "ko"), *of_a_chat("ko"), *of_the_team("ko"),
                          *of_briefings("ko")]:
        assert hangul(seen(message.html)), what


def test_both_languages_offer_the_same_buttons() -> None:
    for journey in (of_a_chat, of_the_team, of_briefings, by_their_wish):
        english, korean = dict(journey("en")), dict(journey("ko"))
        for what, message in english.items():
            mine = sorted(str(b.action) for row in message.buttons for b in row)
            theirs = sorted(str(b.action) for row in korean[what].buttons for b in row)
            assert mine == theirs, what


def test_the_page_of_an_article_is_the_same_for_both_kinds_of_listing() -> None:
    page = Page((ARTICLE, REPORT))
    assert len(briefings.listing(page, "en").buttons) == 3
