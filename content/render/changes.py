"""Changing a published meeting: what changes, what readers will see, whom it reaches, undo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from content import changes as rules
from content import dates, places
from content.message import Action, Button, Html, Message, Style
from content.model import Event, EventChange, EventStatus, Topic
from content.render import notices
from content.render.briefings import subjects
from content.render.common import (
    Page,
    Rows,
    by_language,
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
    title_of,
    to_archive,
    to_events,
    word,
)
from content.render.organisers.fields import field_not_understood, label_of, name_of
from content.render.stats import is_few
from content.texts import texts

FIRST = ("room", "venue", "date", "start", "end", "entrance")
"""What is changed most, and in a hurry: the room comes first."""

TOPICS = "topics"
"""The library's subjects that a meeting is about: no card shows them, they decide who is told."""

REST = (
    "title_en", "title_ko", "subtitle_en", "subtitle_ko", "summary_en", "summary_ko", "detail_en",
    "detail_ko", "speakers", "partners", "arrive_by", "online_url", "capacity", "source_url",
    TOPICS,
)  # fmt: skip

FIELDS = (*FIRST, *REST)

MINUTES = (5, 10, 15, 20, 30, 45)
"""How far a division may put off the start; one takes about a quarter of an hour."""

WORDS_SHOWN = 120
VALUE_SHOWN = 120
NAMED = {"on": "date", "end_on": "date"}
"""Attributes of an event that the texts know by the name of a draft's field."""


@dataclass(frozen=True)
class Preview:
    """What an organiser is shown before a change goes out."""

    edit_id: int
    revision: int
    before: Event
    after: Event
    told: Sequence[EventChange]
    silent: Sequence[EventChange]
    meanwhile: Sequence[EventChange] = ()
    concerned: int = 0
    followers: int = 0
    languages: Mapping[str, int] = field(default_factory=dict)
    cards: int = 0
    alarm: bool = False
    wait: timedelta = timedelta(0)
    clashes: Sequence[tuple[str, Event | None]] = ()
    topics: Sequence[Topic] = ()

    @property
    def is_material(self) -> bool:
        """Whether the change is one that people are told of."""
        return bool(rules.material(rules.differences(self.before, self.after)))


def choose_event(page: Page[Event], language: str, *, edit_id: int = 0, words: str = "") -> Message:
    """Ask which meeting; words that were already read are kept for it."""
    if not page.items:
        return Message(say("changes-none", language),
                       buttons=row(to_events(language), to_archive(language)))
    text = say("changes-list", language)
    if words:
        text = say("changes-list-for", language, words=clip(words, WORDS_SHOWN))
    buttons = [
        press(number_and_title(number, title_of(event.title, language), language),
              "ed", event.id, edit_id)
        for number, event in numbered(page)
    ]
    return Message(text, buttons=rows_of(buttons, 1)
                   + pager(page, language, lambda number: Action("eds", (number, edit_id)))
                   + row(to_events(language)))


def known_already(event: Event, language: str, edit_id: int, *, changes: bool) -> Message:
    """Ask whether a pasted text is about a meeting that is announced already.

    Args:
        event: The meeting it seems to be about.
        language: The organiser's language.
        edit_id: Where the text is kept.
        changes: Whether it reads like news of a change.
    """
    key = "changes-known-change" if changes else "changes-known-again"
    text = lines(
        say(key, language),
        say("events-title", language, title=title_of(event.title, language)),
        say("changes-known-when", language, when=dates.when(event, language)),
    )
    return Message(text, buttons=rows_of([
        press(word("changes-button-this", language), "ed", event.id, edit_id, style=Style.PRIMARY),
        press(word("changes-button-another", language), "dan", edit_id),
    ], 1))


def menu(
    event: Event,
    language: str,
    edit_id: int,
    *,
    rest: bool = False,
    noted: Sequence[EventChange] = (),
    today: bool = False,
) -> Message:
    """Ask what changes; the next message may say it in words.

    Args:
        event: As it stands.
        language: The organiser's language.
        edit_id: The change in the making.
        rest: Whether the texts and the rest are offered, instead of day, time and place.
        noted: What is to be other so far.
        today: Whether it goes ahead today, so that a division can be told of.
    """
    where = places.place(event, language)
    about = {"title": title_of(event.title, language), "when": dates.when(event, language)}
    text = paragraphs(
        lines(say("changes-menu", language, **about),
              say("changes-menu-place", language, place=clip(where, WORDS_SHOWN))
              if where else None,
              say("changes-menu-postponed", language)
              if event.status is EventStatus.POSTPONED else None),
        _noted(noted, language),
        say("changes-menu-hint", language),
    )
    voting = press(word("changes-division-button", language), "div", event.id)
    return Message(text, buttons=_fields(language, edit_id, rest=rest)
                   + _states(event, language, edit_id)
                   + row(voting if today else None, leave_button(language, edit_id)))


def _noted(noted: Sequence[EventChange], language: str) -> Html | None:
    names = dict.fromkeys(field_label(change.field, language) for change in noted)
    if not names:
        return None
    return say("changes-menu-more", language, fields=listed(list(names), language))


def _fields(language: str, edit_id: int, *, rest: bool) -> Rows:
    names = REST if rest else FIRST
    buttons = [press(label_of(name, language), "ef", edit_id, name) for name in names]
    other = press(word("changes-button-places" if rest else "changes-button-more", language),
                  "em", edit_id, 0 if rest else 1)
    return rows_of(buttons, 2) + row(other)


def _states(event: Event, language: str, edit_id: int) -> Rows:
    postpone = press(word("changes-button-postpone", language), "ep", edit_id)
    restore = press(word("changes-button-restore", language), "er", edit_id)
    cancel = press(word("changes-button-cancel", language), "ec", edit_id)
    match event.status:
        case EventStatus.PUBLISHED:
            return row(postpone, cancel)
        case EventStatus.POSTPONED:
            return row(restore, cancel)
        case EventStatus.CANCELLED:
            return row(restore)


def cancelled_menu(event: Event, language: str, edit_id: int) -> Message:
    """Say that a cancelled meeting can only be restored."""
    text = paragraphs(
        say("changes-menu", language, title=title_of(event.title, language),
            when=dates.when(event, language)),
        say("changes-only-restore", language),
    )
    return Message(text, buttons=_states(event, language, edit_id)
                   + row(leave_button(language, edit_id)))


def leave_button(language: str, edit_id: int) -> Button:
    """Return the button that leaves everything as it was."""
    return press(word("changes-button-leave", language), "ex", edit_id)


def back_button(language: str, edit_id: int) -> Button:
    """Return the way back to what changes."""
    return press(word("changes-button-back", language), "em", edit_id, 0)


def ask(
    name: str, language: str, edit_id: int, *, topics: Sequence[Topic] = ()
) -> Message:
    """Ask for one field, or for the reason; `topics` are the subjects to choose from."""
    if name == "reason":
        text = say("changes-ask-reason", language)
    else:
        text = lines(say("drafts-ask", language, field=name_of(name)),
                     _all_of(topics, language) if name == TOPICS else None,
                     say("drafts-ask-open", language))
    return Message(text, buttons=row(back_button(language, edit_id)))


def _all_of(topics: Sequence[Topic], language: str) -> Html:
    names = subjects([topic.slug for topic in topics], topics, language)
    return say("briefings-about", language, topics=" · ".join(names))


def not_understood(
    language: str, edit_id: int, key: str, hint: str, *, topics: Sequence[Topic] = ()
) -> Message:
    """Say what was read and what is needed instead; nothing has changed.

    Args:
        language: The organiser's language.
        edit_id: The change in the making.
        key: The field that was asked for, "words", or what is wrong with the answer.
        hint: What was sent, or "length/limit" of a text that does not fit.
        topics: The subjects to choose from, where some were asked for.
    """
    shown = clip(hint, WORDS_SHOWN)
    match key:
        case "words":
            text = say("changes-not-understood", language, text=shown)
        case "past-time":
            text = say("changes-past-time", language, text=shown)
        case "only-restore":
            text = say("changes-only-restore", language)
        case "past-date":
            text = say("changes-past-date", language)
        case "topics":
            text = lines(say("chats-topic-unknown", language, words=shown),
                         _all_of(topics, language))
        case "too-few-places":
            wanted, _, coming = hint.partition("/")
            text = _too_few(int(wanted), int(coming), language)
        case _:
            text = field_not_understood(key, hint, language).html
    return Message(text, buttons=row(back_button(language, edit_id)))


def _too_few(wanted: int, coming: int, language: str) -> Html:
    # What is few is told to nobody, also not by what is refused.
    told = 0 if is_few(coming) else coming
    return say("changes-too-few-places", language, wanted=wanted, coming=told)


def preview(shown: Preview, language: str) -> Message:
    """Return old → new as readers will see it, whom it reaches, when, and what it clashes with."""
    text = paragraphs(
        say("changes-check", language, title=title_of(shown.after.title, language)),
        _meanwhile(shown, language),
        _as_read(shown, language),
        _silent(shown, language),
        lines(_reach(shown, language), _when(shown, language) if _is_told(shown) else None),
        lines(*(_clash(kind, other, shown.after, language) for kind, other in shown.clashes)),
    )
    return Message(text, buttons=_yes(shown, language)
                   + _further(shown, language)
                   + row(leave_button(language, shown.edit_id)))


def _meanwhile(shown: Preview, language: str) -> Html | None:
    if not shown.meanwhile:
        return None
    return lines(say("changes-meanwhile", language),
                 *(value_line(change, language, shown.topics) for change in shown.meanwhile),
                 say("changes-meanwhile-hint", language))


def _as_read(shown: Preview, language: str) -> Html | None:
    if not shown.told or not shown.is_material:
        return None
    others = [other for other in texts().languages if other != language]
    quotes = (
        Html(f"<blockquote>{_heard(shown, one)}</blockquote>") for one in (language, *others)
    )
    return lines(say("changes-as-read", language), *quotes)


def _heard(shown: Preview, language: str) -> Html:
    if shown.after.status is EventStatus.CANCELLED:
        return lines(say("notices-cancelled", language),
                     notices.reason_line(shown.after, language))
    return notices.old_and_new(shown.after, shown.told, language)


def _silent(shown: Preview, language: str) -> Html | None:
    if not shown.silent:
        return None
    unseen = all(change.field == TOPICS for change in shown.silent)
    return lines(None if unseen else say("changes-silent", language),
                 *(value_line(change, language, shown.topics) for change in shown.silent))


def value_line(change: EventChange, language: str, topics: Sequence[Topic]) -> Html:
    """Return "field: old → new" of any field."""
    return say("changes-silent-line", language, field=field_label(change.field, language),
               old=_shown(change.field, change.old, language, topics),
               new=_shown(change.field, change.new, language, topics))


def _shown(name: str, value: str, language: str, topics: Sequence[Topic]) -> str:
    if not value:
        return word("changes-open", language)
    if name == TOPICS:
        return " · ".join(subjects(value.split(", "), topics, language)) or value
    if name == "status":
        return word("changes-status", language, status=value)
    return clip(notices.value_in_words(name, value, language), VALUE_SHOWN)


def field_label(name: str, language: str) -> str:
    """Return an attribute's name in words."""
    if name == "status":
        return word("changes-field-status", language)
    if name == "reason":
        return word("changes-field-reason", language)
    return label_of(NAMED.get(name, name), language)


def _reach(shown: Preview, language: str) -> Html | None:
    if not shown.is_material or not shown.told:
        return None
    return lines(
        say("changes-reach", language, total=shown.concerned + shown.followers,
            languages=by_language(shown.languages, language)),
        say("changes-reach-concerned", language, count=shown.concerned)
        if shown.concerned else None,
        say("changes-reach-followers", language, count=shown.followers)
        if shown.followers else None,
    )


def _is_told(shown: Preview) -> bool:
    """Tell whether there is a when: who tells nobody of a change does not do so later."""
    nobody = shown.concerned + shown.followers == 0
    return not (nobody and shown.is_material and shown.told)


def _when(shown: Preview, language: str) -> Html:
    if not rules.is_shown(rules.differences(shown.before, shown.after)):
        return say("changes-when-subjects", language)
    if not shown.is_material:
        return say("changes-when-silent", language, count=shown.cards)
    if not shown.told:
        return say("changes-when-taken-back", language)
    if shown.alarm:
        return say("changes-when-alarm", language)
    if shown.wait <= timedelta(0):
        return say("changes-when-now", language)
    return say("changes-when-pool", language, minutes=minutes_of(shown.wait))


def minutes_of(wait: timedelta) -> int:
    """Return a wait in minutes, rounded; 0 for less than one."""
    return 0 if wait < timedelta(minutes=1) else round(wait / timedelta(minutes=1))


def _clash(kind: str, other: Event | None, event: Event, language: str) -> Html:
    if other is not None:
        return say("changes-clash-overlap", language, title=title_of(other.title, language),
                   when=dates.when(other, language))
    day = dates.day(event.on, language) if event.on else ""
    keys = {"weekend": "changes-clash-weekend", "clock-change": "changes-clash-clock-change",
            "hours": "changes-clash-hours"}
    return say(keys[kind], language, day=day, time=dates.hours(event, language))


def _yes(shown: Preview, language: str) -> Rows:
    edit, revision = shown.edit_id, shown.revision
    if shown.after.status is EventStatus.CANCELLED:
        yes = word("changes-button-yes-cancel", language)
        return row(press(yes, "ey", edit, revision, style=Style.DANGER))
    if shown.alarm:
        yes = word("changes-button-yes-alarm", language)
        return row(press(yes, "ey", edit, revision, style=Style.DANGER))
    pools = shown.is_material and bool(shown.told) and shown.wait > timedelta(0)
    at_once = press(word("changes-button-send", language), "en", edit, revision)
    yes = word("changes-button-yes", language)
    return row(press(yes, "ey", edit, revision, style=Style.PRIMARY), at_once if pools else None)


def _further(shown: Preview, language: str) -> Rows:
    reason = again = None
    if shown.after.status is not EventStatus.PUBLISHED:
        reason = press(word("changes-button-reason", language), "ef", shown.edit_id, "reason")
    if shown.after.status is not EventStatus.CANCELLED:
        again = press(word("changes-button-again", language), "em", shown.edit_id, 0)
    return row(again, reason)


def nothing_changes(language: str, edit_id: int) -> Message:
    """Say that it is so already."""
    return Message(say("changes-nothing", language), buttons=row(back_button(language, edit_id)))


def done(
    event: Event,
    language: str,
    edit_id: int,
    *,
    told: bool,
    alarm: bool = False,
    wait: timedelta = timedelta(0),
    became: EventStatus | None = None,
    before: Event | None = None,
) -> Message:
    """Confirm a change; while nobody has been told it can be undone, or sent at once.

    Args:
        event: As it is now.
        language: The organiser's language.
        edit_id: The change.
        told: Whether a notice tells of it.
        alarm: Whether that is on its way as an alarm.
        wait: How long the notice waits for more.
        became: The status it has now and had not before.
        before: As it was, where that is known.
    """
    head = say("changes-done", language, became=became or "changed")
    title = say("events-title", language, title=title_of(event.title, language))
    details = press(word("common-details", language), "ev", event.id)
    again = press(word("changes-button-edit", language), "ed", event.id, 0)
    undo = press(word("changes-button-undo", language), "eu", edit_id)
    if told and wait > timedelta(0):
        told_in = say("changes-done-pooled", language, minutes=minutes_of(wait))
        text = lines(_beside(head, told_in), title, say("changes-done-pooled-hint", language))
        send = press(word("changes-button-send", language), "eg", edit_id)
        return Message(text, buttons=row(undo, send) + row(again, details))
    silent = "changes-done-silent"
    if before is not None and not rules.is_shown(rules.differences(before, event)):
        silent = "changes-done-subjects"
    key = "changes-done-alarm" if alarm else "changes-done-now" if told else silent
    return Message(lines(_beside(head, say(key, language)), title),
                   buttons=row(None if told else undo) + row(again, details))


def _beside(head: Html, rest: Html) -> Html:
    return Html(f"{head} {rest}")


def undone(event: Event, language: str) -> Message:
    """Confirm that a change was taken back before anybody was told."""
    title = say("events-title", language, title=title_of(event.title, language))
    return Message(lines(say("changes-undone", language), title),
                   buttons=row(press(word("changes-button-edit", language), "ed", event.id, 0),
                               press(word("common-details", language), "ev", event.id)))


def too_late(language: str) -> str:
    """Return the short answer to an undo that comes after the sending."""
    return word("changes-too-late", language)


def over(language: str) -> str:
    """Return the short answer to the change of a meeting that has taken place."""
    return word("changes-over", language)


def left(event: Event | None, language: str) -> Message:
    """Confirm that nothing has changed."""
    details = press(word("common-details", language), "ev", event.id) if event else None
    return Message(say("changes-left", language), buttons=row(details, to_events(language)))


def ask_division(event: Event, language: str, nonce: int) -> Message:
    """Ask by how much the start slips; the button tells it at once."""
    buttons = [
        press(word("changes-division-minutes", language, minutes=minutes),
              "dvy", event.id, minutes, nonce)
        for minutes in MINUTES
    ]
    return Message(
        say("changes-division-ask", language, title=title_of(event.title, language)),
        buttons=rows_of(buttons, 3)
        + row(press(word("common-back-to-card", language), "ev", event.id)),
    )


def division_told(event: Event, minutes: int, language: str) -> Message:
    """Confirm that those coming are being told."""
    later = rules.slipped(event, minutes)
    return Message(
        say("changes-division-done", language, minutes=minutes,
            time=dates.clock(later) if later else ""),
        buttons=row(press(word("common-details", language), "ev", event.id)),
    )


def not_today(language: str) -> str:
    """Return the short answer to "Division" on another day."""
    return word("changes-division-not-today", language)


def seen_toast(language: str) -> str:
    """Return the short answer to "Seen"."""
    return word("notices-toast-seen", language)
