"""What a chat receives, its settings, and what is kept about it."""

from dataclasses import replace

from content.message import Style
from content.model import ChatState
from content.render import chats, search, start
from content.render.common import Page
from tests.unit.content.render.samples import CHAT, NOW, TOPICS, TYPICAL
from tests.unit.content.render.telegram import button_for, labels, seen, verbs

FOLLOWED = frozenset({"events", "refugees"})


def test_what_is_followed_is_ticked_and_the_change_is_said() -> None:
    message = chats.subscriptions(FOLLOWED, TOPICS, "en", changed="refugees")

    assert seen(message.html).startswith("You now receive: Refugees and exiles.")
    assert button_for(message, "sub", "events").label == "✓ Meetings"
    assert button_for(message, "sub", "women").label == "Women and girls"
    away = chats.subscriptions(FOLLOWED, TOPICS, "en", changed="women")
    assert seen(away.html).startswith("You no longer receive: Women and girls.")


def test_whoever_follows_nothing_is_told_and_not_offered_nothing() -> None:
    message = chats.subscriptions(frozenset(), TOPICS, "en")

    assert "only hear from me when you ask" in message.html
    assert "suba" in verbs(message)
    assert "subn" not in verbs(message)


def test_unsubscribing_can_be_undone_from_where_it_was_done() -> None:
    assert verbs(chats.unsubscribed("en"))[:2] == ["suba", "subs"]
    assert verbs(chats.stopped("en")) == ["back", "pzs", "pzs", "fg"]


def test_settings_say_what_is_set_and_toggle_the_usual_reminders() -> None:
    message = chats.settings(CHAT, FOLLOWED, "en")

    assert "You receive: Meetings, and one subject" in message.html
    assert "Usual reminders: 1 day before and 2 hours before" in message.html
    assert button_for(message, "so", 1440).label == "✓ 1 day"
    assert button_for(message, "so", 60).label == "1 hour"


def test_a_paused_chat_is_offered_the_way_back() -> None:
    message = chats.settings(replace(CHAT, state=ChatState.STOPPED), FOLLOWED, "en")

    assert "Messages are paused" in message.html
    assert "back" in verbs(message)
    assert "stop" not in verbs(message)


def test_the_privacy_text_names_what_is_kept_and_what_is_not() -> None:
    text = seen(chats.privacy("en").html)

    for kept in ("sealed", "language", "reminders", "coming", "30 days", "/forget"):
        assert kept in text
    assert "Your name, username, phone number and what you write to me." in text
    assert verbs(chats.privacy("en"))[:2] == ["exp", "fg"]


def test_forgetting_is_asked_first_and_can_be_declined() -> None:
    message = chats.forget_ask("en")

    assert button_for(message, "fgy").style is Style.DANGER
    assert "prv" in verbs(message)


def test_the_reminders_list_opens_each_meetings_choice() -> None:
    message = chats.reminders_list(Page(((TYPICAL, frozenset({1440, 0})),)), "en", now=NOW)

    assert "🔔 1 day before, and time to leave" in message.html
    assert button_for(message, "rm", 7)
    empty = chats.reminders_list(Page(()), "en", now=NOW)
    assert "no reminders" in empty.html


def test_the_welcome_says_who_we_are_and_lets_one_choose() -> None:
    message = start.welcome("en", frozenset({"events"}), TOPICS, next_event=TYPICAL)

    assert "All-Party Parliamentary Group on North Korea" in message.html
    assert button_for(message, "sub", "events").label == "✓ Meetings"
    assert button_for(message, "sub", "briefings").label == "Briefings"
    assert button_for(message, "ev", 7).label == "➡ Next: While They Watched"
    assert {"subs", "langs"} <= set(verbs(message))


def test_help_shows_an_organisers_commands_to_organisers_only() -> None:
    assert "/newevent" not in start.help_("en").html
    assert "/newevent" in start.help_("en", organiser=True).html
    assert "/organisers" not in start.help_("en", organiser=True).html
    assert "/organisers" in start.help_("en", organiser=True, owner=True).html


def test_each_language_is_offered_under_its_own_name() -> None:
    assert labels(start.language_choice("en"))[:2] == ["✓ English", "한국어"]
    assert labels(start.language_choice("ko"))[:2] == ["✓ 한국어", "English"]
    assert seen(start.language_set("ko").html).startswith("이제부터")


def test_found_things_open_as_what_they_are() -> None:
    hits = (search.Hit("event", 1, None, "A", "a"), search.Hit("briefing", 2, None, "B", "b"),
            search.Hit("section", 3, 4, "C", "c"))
    message = search.results(Page(hits, 0, 2), "camps", "en")

    assert verbs(message)[:3] == ["ev", "br", "sec"]
    assert button_for(message, "sec", 3, 4)
    assert button_for(message, "sr", 1, "camps").label == "›"
    assert "“camps”" in message.html


def test_a_search_without_result_offers_the_subjects() -> None:
    message = search.nothing("<camps>", "en", TOPICS)

    assert "“&lt;camps&gt;”" in message.html
    assert button_for(message, "brs", 0, "women")
