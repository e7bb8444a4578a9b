"""News that arrives by itself: each text stands alone, without what was said before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from content import dates
from content.changes import net, slipped
from content.message import Html, Message
from content.model import TIME_TO_LEAVE, Briefing, Event, EventChange, EventStatus, Topic
from content.places import gloss
from content.render import briefings as briefing_cards
from content.render import card as cards
from content.render.attendance import standing
from content.render.common import (
    CAPTION_LIMIT,
    EventReader,
    Links,
    Rows,
    clip,
    lines,
    paragraphs,
    press,
    row,
    say,
    sentence,
    title_of,
    to_events,
    to_subscriptions,
    word,
)
from content.render.events import card_buttons, leads_to_share
from content.split import telegram_length, truncate

TITLE_LIMIT = 120
VALUE_LIMIT = 80
REASON_LIMIT = 250
SHOWN_CHANGES = 6

_NOBODY = EventReader()
_BETWEEN = "\n\n"

_ALIASES = {"date": "on", "day": "on", "place": "venue", "starts_at": "start", "ends_at": "end"}
"""Names of fields as the library's files may record them."""
_DAYS = frozenset({"on", "end_on"})
_HOURS = frozenset({"start", "end", "arrive_by"})
_PLACES = frozenset({"room", "venue", "entrance"})


def new_event(
    event: Event,
    language: str,
    *,
    now: datetime,
    links: Links,
    reader: EventReader = _NOBODY,
) -> Message:
    """Return the announcement of a meeting: its card under a heading."""
    head = say("notices-new-event", language)
    mine = standing(event, language, now=now, reader=reader)
    return Message(
        cards.full(event, language, now=now, head=head, standing=mine),
        buttons=card_buttons(event, language, now=now, reader=reader, links=links),
    )


def reminder(
    event: Event, language: str, *, now: datetime, links: Links, minutes: int | None = None
) -> Message:
    """Return a reminder.

    Args:
        event: What it is about.
        language: The reader's language.
        now: The moment of sending.
        links: For the button that shares it.
        minutes: The offset that was asked for; 0 says that it is time to leave.
    """
    head = None
    if minutes == TIME_TO_LEAVE and event.status is EventStatus.PUBLISHED:
        head = say("notices-reminder-leave", language)
    elif (
        event.status is EventStatus.PUBLISHED
        and event.starts_at is not None and event.starts_at > now
    ):
        away = dates.relative(event.starts_at, language, now=now)
        shown = dates.tg_time(event.starts_at, language, now=now, fmt="r", fallback=away)
        head = say("notices-reminder", language, relative=shown)
    text = paragraphs(
        head,
        lines(cards.status(event, language, now=now), cards.title(event, language),
              cards.subtitle(event, language)),
        cards.short(event, language, now=now),
    )
    return Message(text, buttons=_reminder_rows(event, language, now, links))


SNOOZES = (10, 60)
"""Minutes for which a reminder can be put off."""


def _reminder_rows(event: Event, language: str, now: datetime, links: Links) -> Rows:
    ahead = event.starts_at if event.status is EventStatus.PUBLISHED else None
    snoozes = [
        press(word("preferences-snooze", language, length=dates.offset_label(minutes, language)),
              "sz", event.id, minutes)
        for minutes in SNOOZES if ahead and ahead - timedelta(minutes=minutes + 1) > now
    ]
    return row(*snoozes) + (
        row(press(word("common-details", language), "ev", event.id),
            press(word("events-button-getting-in", language), "gi", event.id))
        + row(press(word("events-button-calendar", language), "cal", event.id),
              leads_to_share(event, language, links))
    )


def cancelled(
    event: Event,
    language: str,
    *,
    now: datetime,
    links: Links,
    with_file: bool = False,
    alarm: int | None = None,
) -> Message:
    """Return the cancellation, short enough for a caption.

    Args:
        event: What is cancelled.
        language: The reader's language.
        now: The moment of sending.
        links: For the button that shares it.
        with_file: A calendar file goes along, and the text says what it does.
        alarm: The notice, where it concerns today and asks to be seen.
    """
    text = paragraphs(
        lines(say("notices-cancelled", language),
              say("events-title", language, title=title_of(event.title, language, TITLE_LIMIT))),
        reason_line(event, language),
        lines(say("notices-cancelled-was", language, when=dates.when(event, language)),
              cards.place(event, language)),
        say("notices-cancelled-file", language) if with_file else None,
        _why_now(alarm, language),
    )
    return Message(
        truncate(text, CAPTION_LIMIT),
        buttons=_seen(alarm, language)
        + row(press(word("common-details", language), "ev", event.id),
              leads_to_share(event, language, links))
        + row(to_events(language)),
    )


def changed(
    event: Event,
    changes: Sequence[EventChange],
    language: str,
    *,
    now: datetime,
    links: Links,
    with_file: bool = False,
    alarm: int | None = None,
) -> Message:
    """Return what changed, old → new, short enough for a caption.

    Args:
        event: The meeting as it is now.
        changes: The recorded changes; an hour or day may be written as ISO 8601.
        language: The reader's language.
        now: The moment of sending.
        links: For the button that shares it.
        with_file: A fresh calendar file goes along, and the text says what it does.
        alarm: The notice, where it concerns today and asks to be seen.
    """
    shown = _net(changes)
    head = lines(
        say("notices-changed", language, field=_heading(shown) if shown else event.status),
        say("events-title", language, title=title_of(event.title, language, TITLE_LIMIT)),
    )
    rest = paragraphs(_facts(event, language, now=now),
                      say("notices-changed-file", language) if with_file else None,
                      _why_now(alarm, language))
    news = [*_old_and_new(shown, language), reason_line(event, language)]
    room = CAPTION_LIMIT - telegram_length(paragraphs(head, "", rest))
    text = paragraphs(head, _within(room, news), rest)
    details = row(press(word("common-details", language), "ev", event.id))
    return Message(
        truncate(text, CAPTION_LIMIT),
        buttons=_seen(alarm, language)
        + card_buttons(event, language, now=now, links=links) + details,
    )


def old_and_new(event: Event, changes: Sequence[EventChange], language: str) -> Html:
    """Return heading and lines of a change as its readers will see them."""
    shown = _net(changes)
    return lines(say("notices-changed", language, field=_heading(shown)),
                 *_old_and_new(shown, language), reason_line(event, language))


def _facts(event: Event, language: str, *, now: datetime) -> Html:
    """Return the card in short; what waits for a new day has none to come on."""
    if event.status is not EventStatus.POSTPONED:
        return cards.short(event, language, now=now)
    return lines(
        say("events-label-postponed", language),
        say("notices-cancelled-was", language, when=dates.when(event, language)),
        cards.place(event, language),
        say("events-status-postponed-hint", language),
    )


def division(
    event: Event, minutes: int, language: str, *, now: datetime, links: Links, alarm: int | None
) -> Message:
    """Return the news that Members are voting, so that the meeting begins later today."""
    later = slipped(event, minutes)
    begins = dates.clock(later) if later else ""
    zone = dates.city(event.timezone, language)
    text = paragraphs(
        lines(say("notices-division", language),
              say("events-title", language, title=title_of(event.title, language, TITLE_LIMIT))),
        say("notices-division-why", language, minutes=minutes, time=begins, zone=zone),
        lines(cards.place(event, language), cards.door(event, language)),
        say("notices-division-calendar", language),
    )
    return Message(
        text,
        buttons=_seen(alarm, language)
        + row(press(word("common-details", language), "ev", event.id),
              press(word("events-button-getting-in", language), "gi", event.id)),
    )


def _why_now(alarm: int | None, language: str) -> Html | None:
    return None if alarm is None else say("notices-alarm-why", language)


def _seen(alarm: int | None, language: str) -> Rows:
    if alarm is None:
        return ()
    return row(press(word("notices-button-seen", language), "seen", alarm))


def reason_line(event: Event, language: str) -> Html | None:
    """Return why, if a reason was given."""
    reason = sentence(clip(event.reason.in_(language), REASON_LIMIT))
    return say("notices-reason", language, reason=reason) if reason else None


def _within(room: int, news: Sequence[Html | None]) -> Html:
    """Return as many of the lines as there is room for: the facts below must never be cut."""
    kept = lines()
    for line in news:
        longer = lines(kept, line)
        if telegram_length(longer) + len(_BETWEEN) > room:
            break
        kept = longer
    return kept


def _net(changes: Sequence[EventChange]) -> list[EventChange]:
    """Return one change a field, from its first old to its last new value."""
    return list(net(
        replace(change, field=_ALIASES.get(change.field, change.field)) for change in changes
    ))


def _heading(changes: Sequence[EventChange]) -> str:
    """Return which heading says best what happened: a new status before all else."""
    for change in changes:
        if change.field == "status":
            return change.new
    return _name(changes[0].field) if len(changes) == 1 else "several"


def _name(field: str) -> str:
    return field.replace("_", "-")


def _old_and_new(changes: Sequence[EventChange], language: str) -> list[Html]:
    """Return the lines old → new; a lone change needs no name beside its heading."""
    told = [change for change in changes if change.field != "status"]
    if len(changes) == 1 and told:
        return [say("notices-change", language, **_values(told[0], language))]
    return [
        say("notices-change-named", language,
            field=word("notices-field", language, field=_name(change.field)),
            **_values(change, language))
        for change in told[:SHOWN_CHANGES]
    ]


def _values(change: EventChange, language: str) -> dict[str, str]:
    return {"old": value_in_words(change.field, change.old, language),
            "new": value_in_words(change.field, change.new, language)}


def value_in_words(field: str, value: str, language: str) -> str:
    """Return a recorded value in words."""
    text = value.strip()
    if not text or text == "None":
        return word("notices-change-open", language)
    if field in _PLACES:
        return clip(gloss(text, language), VALUE_LIMIT)
    try:
        if field in _DAYS:
            return dates.day(date.fromisoformat(text), language)
        if field in _HOURS:
            return dates.clock(time.fromisoformat(text))
    except ValueError:
        # Recorded as words by an organiser; they stand as they are.
        pass
    return clip(text, VALUE_LIMIT)


def briefing(
    briefing: Briefing, language: str, *, links: Links, topics: Sequence[Topic] = ()
) -> Message:
    """Return the news of a briefing: its card under a heading."""
    card = briefing_cards.card(briefing, language, links=links, topics=topics,
                               head=say("notices-new-briefing", language))
    return Message(card.html, buttons=card.buttons + row(to_subscriptions(language)))
