"""Meetings: the card with its buttons, lists, reminders, the way in, the calendar."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from content import dates
from content.changes import is_on_its_day
from content.message import Action, Button, Html, Message
from content.model import (
    EVENTS_TOPIC,
    LEAVE_LEAD,
    REMINDER_OFFSETS,
    TIME_TO_LEAVE,
    Admission,
    Event,
    EventStatus,
)
from content.render import attendance
from content.render import card as cards
from content.render.common import (
    PAGE_SIZE,
    EventReader,
    Links,
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
    to_archive,
    to_briefings,
    to_events,
    to_help,
    to_subscriptions,
    ways_on,
    word,
)

SOURCE_LIMIT = 80

_NOBODY = EventReader()


def card(
    event: Event,
    language: str,
    *,
    now: datetime,
    reader: EventReader = _NOBODY,
    links: Links,
    attending: int | None = None,
) -> Message:
    """Return an event's card with what its reader can do about it."""
    hint = None
    if _is_undated(event, now) and reader.following:
        hint = say("events-undated-following", language)
    standing = attendance.standing(event, language, now=now, reader=reader)
    text = cards.full(
        event, language, now=now, attending=attending, head=_doubt(event, language, now, reader),
        standing=standing, tail=hint,
    )
    return Message(text, buttons=card_buttons(event, language, now=now, reader=reader, links=links))


def _doubt(event: Event, language: str, now: datetime, reader: EventReader) -> Html | None:
    if reader.unlisted is None or not is_ahead(event, now):
        return None
    return say("sources-unlisted", language, where=clip(reader.unlisted, SOURCE_LIMIT))


next_event = card


def card_buttons(
    event: Event, language: str, *, now: datetime, reader: EventReader = _NOBODY, links: Links
) -> Rows:
    """Return a card's buttons: what can be done depends on whether it is still to come."""
    rows: Rows = ()
    if is_ahead(event, now) and event.on is not None:
        rows = _ahead_rows(event, language, now=now, reader=reader)
    elif _is_undated(event, now):
        rows = _undated_rows(event, language, reader=reader)
    others = to_archive(language) if event.is_over(now) else to_events(language)
    if reader.back is not None:
        others = Button(word("common-back-to-list", language), reader.back)
    share = leads_to_share(event, language, links)
    return rows + row(share, others) + _organiser_row(event, language, now=now, reader=reader)


def leads_to_share(event: Event, language: str, links: Links) -> Button:
    """Return the button that sends the event's link to other people."""
    url = links.share(links.event(event.slug), title_of(event.title, language))
    return Button(word("common-share", language), url=url)


def is_ahead(event: Event, now: datetime) -> bool:
    """Tell whether it still goes ahead as announced."""
    return event.status is EventStatus.PUBLISHED and not event.is_over(now)


def _is_undated(event: Event, now: datetime) -> bool:
    """Tell whether its readers wait for a day: none was given, or the given one fell through."""
    if event.status is EventStatus.CANCELLED or event.is_over(now):
        return False
    return event.on is None or event.status is EventStatus.POSTPONED


def _ahead_rows(event: Event, language: str, *, now: datetime, reader: EventReader) -> Rows:
    remind = coming = inside = None
    if event.starts_at is not None and event.starts_at > now:
        key = "events-button-remind-set" if reader.reminders else "events-button-remind"
        remind = press(word(key, language), "rm", event.id)
    if event.venue or event.room:
        inside = press(word("events-button-getting-in", language), "gi", event.id)
    calendar = press(word("events-button-calendar", language), "cal", event.id)
    if reader.personal and reader.offered_until is not None:
        answers = attendance.offer_rows(event, language)
        return answers + row(remind, calendar) + row(inside)
    if reader.personal:
        coming = _coming(event, language, reader)
    return row(remind, calendar) + row(coming, inside) + _name_row(event, language, reader)


def _coming(event: Event, language: str, reader: EventReader) -> Button:
    """Return the button of the list; one under an old card can only do what it says."""
    if reader.coming:
        return press(word("events-button-coming-set", language), "gl", event.id)
    if reader.ahead is not None:
        return press(word("attendance-button-on-list", language), "gl", event.id)
    waits = reader.full or event.admission is Admission.FULL
    key = "attendance-button-join-list" if waits else "events-button-coming"
    return press(word(key, language), "go", event.id)


def _name_row(event: Event, language: str, reader: EventReader) -> Rows:
    if not reader.personal or not reader.coming or not event.needs_names:
        return ()
    if reader.name_given:
        return row(press(word("attendance-button-take-name", language), "nn", event.id))
    return row(press(word("attendance-button-give-name", language), "ny", event.id))


def _undated_rows(event: Event, language: str, *, reader: EventReader) -> Rows:
    inside = coming = None
    if event.venue or event.room:
        inside = press(word("events-button-getting-in", language), "gi", event.id)
    on_list = reader.coming or reader.ahead is not None
    if reader.personal and (on_list or event.admission is Admission.FULL):
        coming = _coming(event, language, reader)
    if reader.personal and reader.offered_until is not None:
        return attendance.offer_rows(event, language) + row(inside)
    tell = press(word("events-button-tell-me", language), "sub", EVENTS_TOPIC)
    return row(None if reader.following else tell) + row(coming, inside)


def _organiser_row(event: Event, language: str, *, now: datetime, reader: EventReader) -> Rows:
    edit = press(word("changes-button-edit", language), "ed", event.id, 0)
    if not reader.organiser or (event.is_over(now) and event.status is not EventStatus.POSTPONED):
        return ()
    if event.status is EventStatus.CANCELLED:
        return row(edit)
    division = press(word("changes-division-button", language), "div", event.id)
    label = word("events-button-cancel", language)
    numbers = press(word("attendance-button-numbers", language), "att", event.id)
    paper = press(word("poster-button", language), "po", event.id)
    return (
        row(edit, division if is_on_its_day(event, now) else None)
        + row(press(label, "cx", event.id, event.revision), numbers)
        + row(paper)
    )


def listing(
    page: Page[Event],
    language: str,
    *,
    now: datetime,
    archive: bool,
    following: bool = False,
) -> Message:
    """Return a page of coming or of past meetings; an empty one offers the next best thing."""
    if not page.items and archive:
        return nothing_archived(language)
    if not page.items:
        return nothing_coming(language, following=following)
    scope = "a" if archive else "c"
    heading = say("events-heading-archive" if archive else "events-heading-coming", language)
    switch = to_events(language) if archive else to_archive(language)
    every = None
    if not archive and any(event.on and is_ahead(event, now) for event in page.items):
        every = press(word("events-button-all-calendar", language), "calall")
    return Message(
        paragraphs(heading, *(item(n, event, language) for n, event in numbered(page))),
        buttons=open_rows(numbered(page), language)
        + pager(page, language, lambda number: Action("evs", (number, scope)))
        + row(every, switch),
    )


def item(number: int, event: Event, language: str) -> Html:
    """Return an event's lines in a list."""
    title = say("events-item-title", language, number=number,
                title=title_of(event.title, language))
    labels = {EventStatus.CANCELLED: "events-label-cancelled",
              EventStatus.POSTPONED: "events-label-postponed"}
    when = cards.when(event, language)
    if key := labels.get(event.status):
        when = say("events-item-status", language, status=word(key, language),
                   when=dates.when(event, language))
    return lines(title, when, cards.place(event, language))


def open_rows(events: Sequence[tuple[int, Event]], language: str) -> Rows:
    """Return a button a line that opens each event."""
    return rows_of(
        [
            press(number_and_title(number, title_of(event.title, language), language),
                  "ev", event.id)
            for number, event in events
        ],
        1,
    )


def nothing_coming(language: str, *, following: bool = False) -> Message:
    """Return what to say when no meeting is planned."""
    key = "events-none-following" if following else "events-none"
    follow = press(word("events-button-follow", language), "sub", EVENTS_TOPIC)
    return Message(
        say(key, language),
        buttons=row(None if following else follow)
        + row(to_archive(language), to_briefings(language)),
    )


def nothing_archived(language: str) -> Message:
    """Return what to say when no meeting has taken place yet."""
    return Message(say("events-none-archived", language), buttons=ways_on(language))


def found(
    events: Sequence[Event],
    language: str,
    *,
    now: datetime,
    since: date | None = None,
    until: date | None = None,
    total: int | None = None,
) -> Message:
    """Return the meetings of a span of days that somebody asked for in their own words.

    Args:
        events: Those that fit, soonest first; a page of them is shown.
        language: The reader's language.
        now: The moment of asking.
        since: The first day asked for.
        until: The last day asked for.
        total: How many fit in all, if `events` are only the first of them.
    """
    if not events:
        text = lines(_spanned("events-found-none", language, since, until),
                     say("events-found-none-hint", language))
        return Message(text, buttons=row(to_events(language), to_archive(language)))
    count = len(events) if total is None else total
    page = Page(tuple(events[:PAGE_SIZE]))
    over = all(event.is_over(now) for event in events)
    return Message(
        paragraphs(
            _spanned("events-found", language, since, until, count=count),
            *(item(number, event, language) for number, event in numbered(page)),
            say("events-found-more", language) if count > len(page.items) else None,
        ),
        buttons=open_rows(numbered(page), language)
        + row(to_archive(language) if over else to_events(language)),
    )


def _spanned(
    key: str, language: str, since: date | None, until: date | None, **values: int
) -> Html:
    """Return the sentence that names a span of days as far as it is closed."""
    match since, until:
        case None, None:
            return say(key, language, **values)
        case None, date() as last:
            return say(f"{key}-until", language, until=dates.day(last, language), **values)
        case date() as first, None:
            return say(f"{key}-from", language, since=dates.day(first, language), **values)
        case date() as first, date() as last if first < last:
            return say(f"{key}-between", language, since=dates.day(first, language),
                       until=dates.day(last, language), **values)
        case _, only:
            return say(f"{key}-on", language, since=dates.day(only or date.min, language),
                       **values)


def offered(event: Event, now: datetime) -> tuple[int, ...]:
    """Return the reminders that can still come in time, "time to leave" (0) last."""
    if not is_ahead(event, now) or event.starts_at is None:
        return ()
    starts_at, arrive_at = event.starts_at, event.arrive_at
    before = tuple(
        minutes for minutes in REMINDER_OFFSETS if starts_at - timedelta(minutes=minutes) > now
    )
    leave = arrive_at is not None and arrive_at - LEAVE_LEAD > now
    return (*before, TIME_TO_LEAVE) if leave else before


def reminder_choice(
    event: Event,
    language: str,
    *,
    now: datetime,
    chosen: frozenset[int],
    usual: tuple[int, ...],
) -> Message:
    """Return the choice of reminders: the usual ones in one tap, then each by itself."""
    choices = offered(event, now)
    to_card = row(press(word("common-back-to-card", language), "ev", event.id))
    about = {"title": title_of(event.title, language), "when": dates.when(event, language)}
    if not choices:
        return Message(_no_reminder(event, language, now, about),
                       buttons=_rest(event, language, chosen) + to_card)
    return Message(
        say("events-remind-ask", language, **about),
        buttons=_usual_row(event, language, choices, chosen, usual)
        + _offset_rows(event, language, choices, chosen)
        + _rest(event, language, chosen)
        + to_card,
    )


def _no_reminder(event: Event, language: str, now: datetime, about: dict[str, str]) -> Html:
    """Return why there is nothing to choose."""
    title = about["title"]
    if event.is_over(now):
        return say("events-remind-none-left-over", language, title=title)
    if event.status is not EventStatus.PUBLISHED:
        return say("events-remind-cancelled", language, title=title)
    if event.starts_at is None:
        return say("events-remind-no-time", language, **about)
    return say("events-remind-none-left", language, **about)


def _usual_row(
    event: Event,
    language: str,
    choices: tuple[int, ...],
    chosen: frozenset[int],
    usual: tuple[int, ...],
) -> Rows:
    left = [minutes for minutes in choices if minutes in usual]
    if not left:
        return ()
    words = reminder_words(left, language)
    return row(press(ticked(words, language, chosen=chosen.issuperset(left)), "rd", event.id))


def reminder_words(offsets: Collection[int], language: str) -> str:
    """Return "1 day before and 2 hours before", and "time to leave" if that is among them.

    Each has its own "before": "1 hour and 45 minutes before" would be one reminder to a reader.
    """
    before = [_before(minutes, language)
              for minutes in sorted(offsets, reverse=True) if minutes != TIME_TO_LEAVE]
    if not before:
        return dates.offset_label(TIME_TO_LEAVE, language)
    all_of_them = listed(before, language)
    if TIME_TO_LEAVE not in offsets:
        return str(all_of_them)
    return word("events-remind-before-and-leave", language, offsets=all_of_them)


def _before(minutes: int, language: str) -> Html:
    return say("events-remind-before", language, offsets=dates.offset_label(minutes, language))


def _offset_rows(
    event: Event, language: str, choices: tuple[int, ...], chosen: frozenset[int]
) -> Rows:
    own = press(word("preferences-other-time", language), "ro", event.id)
    buttons = [
        press(ticked(reminder_label(minutes, language), language, chosen=minutes in chosen),
              "rs", event.id, minutes)
        for minutes in with_own(choices, chosen)
    ]
    if choices[-1] == TIME_TO_LEAVE:
        return rows_of(buttons[:-1], 2) + row(buttons[-1], own)
    return rows_of([*buttons, own], 2)


def with_own(offered: Collection[int], chosen: Collection[int]) -> tuple[int, ...]:
    """Return the offered offsets and a reader's own, the longest first, "time to leave" last."""
    return tuple(sorted({*offered, *chosen, TIME_TO_LEAVE}, reverse=True)[:-1]) + (
        (TIME_TO_LEAVE,) if TIME_TO_LEAVE in offered else ()
    )


def reminder_label(minutes: int, language: str) -> str:
    """Return a reminder's name on a button: number and unit, or "Time to leave"."""
    if minutes == TIME_TO_LEAVE:
        return word("events-remind-leave", language)
    return dates.offset_label(minutes, language)


def _rest(event: Event, language: str, chosen: frozenset[int]) -> Rows:
    none = press(word("events-remind-nothing", language), "rx", event.id)
    return row(none if chosen else None)


def getting_in(event: Event, language: str) -> Message:
    """Return how to reach the room: when to come, the queue, what to leave at home."""
    known = [cards.arrive_line(event, language)]
    room = cards.room_and_venue(event, language)
    if event.in_parliament:
        known += [say("events-getting-in-queue", language), say("events-getting-in-bags", language)]
        known.append(say("events-getting-in-room", language, room=room))
    else:
        known.append(cards.place(event, language))
    advice = paragraphs(*known) or say("events-getting-in-unknown", language)
    title = title_of(event.title, language)
    return Message(
        paragraphs(say("events-getting-in", language, title=title), advice),
        buttons=row(press(word("common-back-to-card", language), "ev", event.id)),
    )


def calendar_caption(event: Event | None, count: int, language: str) -> Message:
    """Return the words beside a calendar file: of one event, or of all `count` (event None)."""
    if event is None:
        return Message(say("events-calendar-all", language, count=count),
                       buttons=row(to_events(language)))
    return Message(
        say("events-calendar-one", language, title=title_of(event.title, language)),
        buttons=row(press(word("common-back-to-card", language), "ev", event.id)),
    )


def no_calendar(event: Event, language: str, *, following: bool = False) -> Message:
    """Return why there is no calendar file of an event."""
    waits = event.status is not EventStatus.CANCELLED and (
        event.on is None or event.status is EventStatus.POSTPONED
    )
    key = "events-no-calendar-open" if waits else "events-no-calendar-over"
    tell = press(word("events-button-tell-me", language), "sub", EVENTS_TOPIC)
    back = press(word("common-back-to-card", language), "ev", event.id)
    return Message(
        say(key, language, title=title_of(event.title, language)),
        buttons=row(tell if waits and not following else None) + row(back),
    )


def not_found(language: str) -> Message:
    """Return the ways on from an event that is gone."""
    return Message(
        say("events-not-found", language),
        buttons=row(to_events(language), to_archive(language))
        + row(to_subscriptions(language), to_help(language)),
    )


def reminder_toast(minutes: int | None, on: bool, language: str) -> str:
    """Return the short answer to a reminder button; None stands for all of them."""
    ending = "" if on else "-off"
    if minutes is None:
        return word(f"events-toast-reminders{ending}", language)
    label = reminder_words((minutes,), language)
    return word(f"events-toast-reminder{ending}", language, label=label)
