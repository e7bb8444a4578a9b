"""What a chat receives, its settings and reminders, and what is kept about it."""

from collections.abc import Sequence
from datetime import datetime

from content.dates import LONDON
from content.digest_hour import DigestHour
from content.message import Action, Button, Html, Message, Style
from content.model import (
    BRIEFINGS_TOPIC,
    EVENTS_TOPIC,
    REMINDER_OFFSETS,
    TIME_TO_LEAVE,
    Chat,
    ChatKind,
    ChatState,
    Event,
    Topic,
)
from content.render import card as cards
from content.render import preferences
from content.render.common import (
    Page,
    Rows,
    clip,
    lines,
    listed,
    number_and_title,
    numbered,
    pager,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    ticked,
    title_of,
    to_briefings,
    to_events,
    to_help,
    to_settings,
    to_subscriptions,
    ways_on,
    word,
)
from content.render.events import reminder_label, reminder_words, with_own

_STREAMS = {EVENTS_TOPIC: "chats-stream-events", BRIEFINGS_TOPIC: "chats-stream-briefings"}

UNKNOWN_LIMIT = 60


def subscriptions(
    followed: frozenset[str],
    topics: Sequence[Topic],
    language: str,
    *,
    changed: str | Sequence[str] | None = None,
    unknown: str | None = None,
) -> Message:
    """Return what a chat receives, each thing a button that turns it on or off.

    Args:
        followed: The slugs it follows.
        topics: The library's subjects, offered below the two streams.
        language: The reader's language.
        changed: What was just turned on or off, or "all", "main" or "none"; said in words above.
        unknown: What was asked for and is no subject of ours.
    """
    names = topic_names(topics, language)
    text = paragraphs(
        _changed(changed, followed, names, language),
        _unknown(unknown, language) if unknown else None,
        say("chats-subscriptions", language),
        None if followed else say("chats-subscriptions-none", language),
    )
    toggles = [
        press(ticked(name, language, chosen=slug in followed), "sub", slug)
        for slug, name in names.items()
    ]
    every = press(word("chats-everything", language), "suba")
    nothing = press(word("chats-nothing", language), "subn") if followed else None
    return Message(
        text,
        buttons=rows_of(toggles, 2) + row(every, nothing)
        + row(preferences.to_rhythm(language), to_settings(language))
        + row(to_events(language)),
    )


def topic_names(topics: Sequence[Topic], language: str) -> dict[str, str]:
    """Return what can be followed, by slug: the two streams, then the library's subjects."""
    streams = {slug: word(key, language) for slug, key in _STREAMS.items()}
    return streams | {topic.slug: title_of(topic.title, language) for topic in topics}


def _changed(
    changed: str | Sequence[str] | None,
    followed: frozenset[str],
    names: dict[str, str],
    language: str,
) -> Html | None:
    if changed in {"all", "main", "none"}:
        return say(f"chats-changed-{changed}", language)
    slugs = (changed,) if isinstance(changed, str) else (changed or ())
    known = [slug for slug in slugs if slug in names]
    if not known:
        return None
    key = "chats-changed-on" if followed.issuperset(known) else "chats-changed-off"
    return say(key, language, topic=listed([names[slug] for slug in known], language))


def _unknown(said: str, language: str) -> Html:
    return say("chats-topic-unknown", language, words=clip(said, UNKNOWN_LIMIT))


def unsubscribed(language: str) -> Message:
    """Confirm that nothing is followed any more, with both ways back."""
    return Message(
        say("chats-unsubscribed", language),
        buttons=row(press(word("chats-button-everything-again", language), "suba"),
                    press(word("chats-button-choose", language), "subs"))
        + row(preferences.to_pause(language)) + row(to_events(language), _forget(language)),
    )


def _forget(language: str) -> Button:
    return press(word("chats-button-forget", language), "fg")


def _resume(language: str) -> Button:
    return press(word("chats-button-resume", language), "back", style=Style.PRIMARY)


def stopped(language: str) -> Message:
    """Confirm that nothing comes any more, with the ways back and the way to be forgotten."""
    return Message(say("chats-stopped", language),
                   buttons=row(_resume(language)) + preferences.pause_buttons(language)
                   + row(_forget(language)))


def resumed(language: str) -> Message:
    """Confirm that news will come again."""
    return Message(say("chats-resumed", language),
                   buttons=row(to_events(language), to_subscriptions(language)))


def settings(
    chat: Chat,
    followed: frozenset[str],
    language: str,
    *,
    hour: DigestHour | None = None,
    zone: str = LONDON,
) -> Message:
    """Return a chat's settings; the usual reminder times are toggled right here.

    A channel has no reminders: nobody could press "Remind me" for all its readers.

    Args:
        chat: Its choices.
        followed: What it follows.
        language: The reader's language.
        hour: When its digest comes, None where news comes at once.
        zone: The clock it lives by.
    """
    reminds = chat.kind is not ChatKind.CHANNEL
    text = paragraphs(
        say("chats-settings", language),
        lines(
            say("chats-settings-language", language),
            _receives(followed, language),
            *preferences.setting_lines(chat, hour, zone, language),
            _usual(chat.reminder_offsets, language) if reminds else None,
            preferences.status_line(chat, zone, language),
        ),
        say("chats-settings-hint", language) if reminds else None,
    )
    offsets = _offset_rows(chat, language) if reminds else ()
    return Message(text, buttons=offsets + _choice_rows(chat, language))


def _choice_rows(chat: Chat, language: str) -> Rows:
    paused = chat.state is ChatState.STOPPED
    personal = chat.kind is ChatKind.PRIVATE
    reminds = chat.kind is not ChatKind.CHANNEL
    return (
        row(to_subscriptions(language), preferences.to_rhythm(language))
        + row(preferences.to_quiet(language), preferences.to_zones(language))
        + row(press(word("chats-button-reminders", language), "rml", 0) if reminds else None,
              preferences.discreet_switch(chat, language) if personal else None)
        + row(press(word("common-language", language), "langs"),
              press(word("common-privacy", language), "prv"))
        + row(_resume(language) if paused else preferences.to_pause(language))
    )


def _receives(followed: frozenset[str], language: str) -> Html:
    streams = [word(key, language) for slug, key in _STREAMS.items() if slug in followed]
    subjects = len(followed - _STREAMS.keys())
    if not streams:
        return say("chats-settings-following", language, count=subjects)
    names = listed(streams, language)
    if not subjects:
        return say("chats-settings-streams", language, streams=names)
    return say("chats-settings-streams-and", language, streams=names, count=subjects)


def _usual(offsets: tuple[int, ...], language: str) -> Html:
    if not offsets:
        return say("chats-settings-no-reminders", language)
    return say("chats-settings-reminders", language, offsets=reminder_words(offsets, language))


def _offset_rows(chat: Chat, language: str) -> Rows:
    buttons = [
        press(ticked(reminder_label(minutes, language), language,
                     chosen=minutes in chat.reminder_offsets), "so", minutes)
        for minutes in with_own((*REMINDER_OFFSETS, TIME_TO_LEAVE), chat.reminder_offsets)
    ]
    own = press(word("preferences-other-time", language), "soo")
    return rows_of([*buttons, own], 2)


def reminders_list(
    page: Page[tuple[Event, frozenset[int]]], language: str, *, now: datetime
) -> Message:
    """Return the meetings a chat wants to be reminded of, each with its times."""
    if not page.items:
        return Message(say("chats-reminders-none", language),
                       buttons=row(to_events(language), to_settings(language)))
    entries = numbered(page)
    buttons = [
        press(number_and_title(number, title_of(event.title, language), language), "rm", event.id)
        for number, (event, _) in entries
    ]
    texts = (_reminders_of(number, event, chosen, language, now)
             for number, (event, chosen) in entries)
    return Message(
        paragraphs(say("chats-reminders", language), *texts),
        buttons=rows_of(buttons, 1)
        + pager(page, language, lambda number: Action("rml", (number,)))
        + row(to_events(language), to_settings(language)),
    )


def _reminders_of(
    number: int, event: Event, chosen: frozenset[int], language: str, now: datetime
) -> Html:
    title = title_of(event.title, language)
    times = reminder_words(chosen, language) if chosen else ""
    return lines(
        cards.status(event, language, now=now),
        say("chats-reminders-item", language, number=number, title=title),
        cards.when(event, language),
        say("chats-reminders-offsets", language, offsets=times) if times else None,
    )


def privacy(language: str, *, personal: bool = True) -> Message:
    """Return in plain words what is kept and why, with the ways to see and to erase it."""
    copy = press(word("chats-button-export", language), "exp")
    panic = press(word("panic-button", language), "pw") if personal else None
    return Message(say("chats-privacy", language),
                   buttons=row(copy, _forget(language)) + row(panic)
                   + row(to_settings(language), to_help(language)))


def export_caption(language: str) -> Message:
    """Return the words beside the file of everything kept about a chat."""
    return Message(say("chats-export", language),
                   buttons=row(press(word("common-privacy", language), "prv"), _forget(language)))


def forget_ask(language: str) -> Message:
    """Ask before everything is erased."""
    yes = press(word("chats-forget-yes", language), "fgy", style=Style.DANGER)
    return Message(say("chats-forget-ask", language),
                   buttons=row(yes) + row(press(word("chats-forget-no", language), "prv")))


def forgotten(language: str) -> Message:
    """Confirm that everything was erased; the lists stay open to strangers too."""
    return Message(say("chats-forgotten", language),
                   buttons=row(to_events(language), to_briefings(language)))


def nothing_to_forget(language: str) -> Message:
    """Say that nothing was kept in the first place."""
    return Message(say("chats-nothing-to-forget", language), buttons=ways_on(language))
