"""From a pasted announcement to a draft that its organiser has seen and completed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from types import MappingProxyType

from babel.dates import get_day_names

from content import dates
from content.message import Action, Button, Html, Message, Style
from content.model import EN, KO, Event, Localised, Topic
from content.render import events
from content.render.common import (
    Links,
    Page,
    clip,
    lines,
    pager,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    title_of,
    to_drafts,
    to_events,
    word,
)
from content.render.organisers.draft_offers import offers
from content.render.organisers.draft_subjects import audience, to_subjects
from content.render.organisers.fields import (
    ask_field,
    discard_button,
    field_button,
    label_of,
    name_of,
    no_words,
)
from content.texts import locale_of, texts

Question = tuple[str, Mapping[str, object]]
"""A question's key and the values of its sentence."""

VALUE_LIMIT = 120
SHOWN_QUESTIONS = 8
SHOWN_MISSING = 8
SHOWN_OTHERS = 8
OTHER_LIMIT = 36
_NOTHING_SAID: Mapping[str, str] = MappingProxyType({})
_NOBODY: Mapping[str, int] = MappingProxyType({})
_AT_ONCE = ("date", "start", "venue", "room")
"""Facts of which one alone, if wrong, sends somebody to a closed door."""

_ABOUT = {
    "weekday-disagrees": "date",
    "year-guessed": "date",
    "past-date": "date",
    "no-date": "date",
    "day-order": "date",
    "relative-day": "date",
    "several-days": "date",
    "other-day": "date",
    "time-ambiguous": "start",
    "no-time": "start",
    "only-doors": "start",
    "end-before-start": "end",
    "zone-guessed": "timezone",
    "no-place": "venue",
    "place-unsettled": "venue",
    "no-title": "title_en",
    "title-unsure": "title_en",
    "place-unsure": "venue",
    "korean-missing": "title_ko",
    "english-missing": "title_en",
    "in-recess": "date",
    "notice-late": "date",
    "from-source": "summary_en",
}
"""The field whose answer settles a question."""

_NOTICE = frozenset({"notice-due", "notice-late", "notice-open"})
"""Questions that come with the offer of a text for the All-Party Notices."""

_DAYS = frozenset({"date", "other"})
"""Values that may be a day in ISO 8601."""

_WEEKDAYS = frozenset({"weekday"})
"""Values that may be a number, Monday being 0."""


def ask_announcement(language: str, *, unread: str | None = None) -> Message:
    """Ask for the announcement, also after something that holds no words."""
    text = paragraphs(
        no_words(unread, language) if unread else None, say("drafts-ask-announcement", language)
    )
    return Message(text, buttons=row(to_drafts(language), to_events(language)))


def begun(
    event: Event,
    field: str,
    language: str,
    *,
    draft_id: int,
    revision: int,
    said: Mapping[str, str],
    questions: Sequence[Question] = (),
) -> Message:
    """Say what was read of an announcement, and ask for the first thing it does not tell.

    Where that is the place, those it may mean are offered.
    """
    asked = ask_field(field, language, draft_id, revision)
    offered = rows_of(offers(questions, language, draft_id, only=field), 1)
    title = title_of(event.title, language)
    text = paragraphs(say("drafts-begun", language, title=title), _read_from(said, language),
                      asked.html)
    return replace(asked, html=text, buttons=offered + asked.buttons)


def draft(
    event: Event,
    language: str,
    *,
    now: datetime,
    links: Links,
    missing: Sequence[str] = (),
    questions: Sequence[Question] = (),
    draft_id: int,
    revision: int,
    organiser_language: str | None = None,
    publishes: bool = True,
    said: Mapping[str, str] | None = None,
    others: Sequence[tuple[int, Event]] = (),
    topics: Sequence[Topic] = (),
    counts: Mapping[str, int] = _NOBODY,
) -> tuple[Message, ...]:
    """Return a draft as its readers will see it in each language, then what can be done with it.

    Args:
        event: The draft as an event.
        language: The language of the organiser's chat.
        now: The moment of showing.
        links: For the cards.
        missing: Names of fields that are still open.
        questions: What the parser was not sure of.
        draft_id: The draft.
        revision: Its revision; buttons of an older one do nothing.
        organiser_language: The language of the last message, if not `language`.
        publishes: Whether the person may publish; an editor hands the draft over instead.
        said: By field, the words of the announcement it was read from.
        others: Drafts of further events the same text announces.
        topics: The library's subjects, of which it may name some.
        counts: How many chats will be told, by their language.
    """
    previews = tuple(
        _inert(events.card(event, reader, now=now, links=links)) for reader in (EN, KO)
    )
    last = control(event, organiser_language or language, missing=missing, questions=questions,
                   draft_id=draft_id, revision=revision, publishes=publishes, said=said or {},
                   others=others, topics=topics, counts=counts)
    return (*previews, last)


def _inert(message: Message) -> Message:
    """Return a message whose buttons look as they will, but lead nowhere yet."""
    return replace(
        message,
        buttons=tuple(
            tuple(replace(button, action=Action("nop"), url=None) for button in buttons)
            for buttons in message.buttons
        ),
    )


def control(
    event: Event,
    language: str,
    *,
    missing: Sequence[str] = (),
    questions: Sequence[Question] = (),
    draft_id: int,
    revision: int,
    publishes: bool = True,
    said: Mapping[str, str] = _NOTHING_SAID,
    others: Sequence[tuple[int, Event]] = (),
    topics: Sequence[Topic] = (),
    counts: Mapping[str, int] = _NOBODY,
) -> Message:
    """Return what is open in a draft, and the buttons to settle it, publish or discard it."""
    text = paragraphs(
        say("drafts-control", language, title=title_of(event.title, language)),
        _read_from(said, language),
        _asked(questions, event, language),
        audience(event, topics, counts, language) if topics else None,
        _missing(missing, language, publishes=publishes, asked=bool(questions)),
    )
    settle = list(dict.fromkeys([*_open_fields(missing, questions), *_corrected(said)]))
    ready = not missing and event.title and not any(key == "past-date" for key, _ in questions)
    last = ("drafts-button-publish", "dp") if publishes else ("drafts-button-hand", "dh")
    onward = press(word(last[0], language), last[1], draft_id, revision, style=Style.PRIMARY)
    later = press(word("broadcasts-button-later", language), "sl", draft_id)
    return Message(
        text,
        buttons=rows_of(offers(questions, language, draft_id), 1)
        + rows_of([field_button(field, language, draft_id) for field in settle], 2)
        + rows_of([_other_draft(*one, language) for one in others[:SHOWN_OTHERS]], 1)
        + row(_notice_text(questions, language, draft_id))
        + row(press(word("drafts-button-change", language), "dfs", draft_id),
              to_subjects(topics, language, draft_id))
        + row(discard_button(language, draft_id, revision))
        + (row(later if publishes else None, onward) if ready else ()),
    )


def _read_from(said: Mapping[str, str], language: str) -> Html | None:
    """Return where each fact stood in the announcement, so that it can be compared at a glance."""
    if not said:
        return None
    read = (say("drafts-said-line", language, field=label_of(field, language), text=text)
            for field, text in said.items())
    return lines(say("drafts-said", language), *read)


def _corrected(said: Mapping[str, str]) -> list[str]:
    """Return the facts that one tap corrects."""
    return [field for field in _AT_ONCE if field in said]


def _other_draft(draft_id: int, event: Event, language: str) -> Button:
    title = clip(title_of(event.title, language), OTHER_LIMIT)
    told = title if event.on is None else f"{title} · {dates.day(event.on, language)}"
    return press(told, "dr", draft_id)


def _notice_text(
    questions: Sequence[Question], language: str, draft_id: int
) -> Button | None:
    if not any(key in _NOTICE for key, _ in questions):
        return None
    return press(word("house-button-notice", language), "hn", draft_id)


def _asked(questions: Sequence[Question], event: Event, language: str) -> Html | None:
    if not questions:
        return None
    asked = (say("drafts-question", language, question=question_text(key, values, event, language))
             for key, values in questions[:SHOWN_QUESTIONS])
    return lines(say("drafts-questions", language), *asked)


def question_text(
    key: str, values: Mapping[str, object], event: Event, language: str
) -> Html:
    """Return a parser's question as a sentence; without its values it is asked more generally."""
    on = _as_day(values.get("date")) or event.on
    known = _derived(event, on, language) | {
        name: _said(name, value, language) for name, value in values.items()
    }
    full = f"drafts-question-{key}"
    if not texts().has(full, language):
        return say("drafts-question-general", language, about=key.replace("-", " "))
    if texts().variables(full, language) <= known.keys():
        return say(full, language, **known)
    return say(f"{full}-plain", language)


def _derived(event: Event, on: date | None, language: str) -> dict[str, str | int]:
    """Return what the draft itself knows of a question's values."""
    known: dict[str, str | int] = {"city": dates.city(event.timezone, language)}
    if on is not None:
        known["date"] = dates.day(on, language)
    if event.start is not None:
        known["start"] = dates.clock(event.start)
    if event.end is not None:
        known["end"] = dates.clock(event.end)
    return known


def _weekday(number: int, language: str) -> str:
    return str(get_day_names("wide", locale=locale_of(language))[number])


def _said(name: str, value: object, language: str) -> str | int:
    """Return a value as a sentence can hold it; days, hours and weekday numbers become words."""
    if isinstance(value, date):
        return dates.day(value, language)
    if isinstance(value, time):
        return dates.clock(value)
    if isinstance(value, Localised):
        return value.in_(language)
    if isinstance(value, int):
        return _weekday(value % 7, language) if name in _WEEKDAYS else value
    return _read(name, str(value), language)


def _read(name: str, value: str, language: str) -> str:
    if name == "field":
        return label_of(value, language)
    if name in _WEEKDAYS:
        return _weekday_or_text(value, language)
    on = _as_day(value) if name in _DAYS else None
    return clip(value, VALUE_LIMIT) if on is None else dates.day(on, language)


def _weekday_or_text(value: str, language: str) -> str:
    """Return an English weekday in the reader's language."""
    english = {_weekday(number, EN).lower(): number for number in range(7)}
    number = english.get(value.strip().lower())
    return clip(value, VALUE_LIMIT) if number is None else _weekday(number, language)


def _as_day(value: object) -> date | None:
    """Return a day that was handed over as one or as ISO 8601."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


_COMPLETE = {
    (True, False): "drafts-complete",
    (True, True): "drafts-complete-but",
    (False, False): "drafts-complete-editor",
    (False, True): "drafts-complete-but-editor",
}
"""What to say of a draft that lacks nothing: by who may publish it, and whether it was asked."""


def _missing(
    missing: Sequence[str], language: str, *, publishes: bool, asked: bool
) -> Html:
    """Return what is open, and ask for the first of it."""
    if not missing:
        return say(_COMPLETE[publishes, asked], language)
    names = ", ".join(label_of(field, language) for field in missing[:SHOWN_MISSING])
    return lines(
        say("drafts-missing", language, fields=names),
        say("drafts-missing-hint", language),
        say("drafts-ask", language, field=name_of(missing[0])),
    )


def _open_fields(missing: Sequence[str], questions: Sequence[Question]) -> list[str]:
    """Return the fields worth a button of their own: what is open, then what was asked about."""
    asked = [_about(key, values) for key, values in questions if key in _ABOUT]
    return list(dict.fromkeys([*missing[:SHOWN_MISSING], *asked]))


def _about(key: str, values: Mapping[str, object]) -> str:
    """Return the field whose answer settles a question; a title has one for each language."""
    return f"title_{values.get('in_language', EN)}" if key == "title-unsure" else _ABOUT[key]


def drafts_list(
    page: Page[tuple[int, str]], language: str, *, publishes: bool = False
) -> Message:
    """Return a page of drafts, each an id and a title; publishers also see the way to sources."""
    if not page.items:
        return Message(say("drafts-list-none", language),
                       buttons=row(to_events(language), to_sources(language, publishes)))
    untitled = word("common-untitled", language)
    buttons = [press(title.strip() or untitled, "dr", draft_id) for draft_id, title in page.items]
    return Message(
        say("drafts-list", language),
        buttons=rows_of(buttons, 1)
        + pager(page, language, lambda number: Action("drs", (number,)))
        + row(to_events(language), to_sources(language, publishes)),
    )


def to_sources(language: str, publishes: bool) -> Button | None:
    """Return the way to the sources drafts come from, for those who may change them."""
    return press(word("sources-button-list", language), "src", 0) if publishes else None


def discarded(language: str, draft_id: int) -> Message:
    """Confirm that a draft is gone, with the way to have it back."""
    back = press(word("drafts-button-undo", language), "dz", draft_id)
    return Message(say("drafts-discarded", language),
                   buttons=row(back) + row(to_drafts(language), to_events(language)))


def handed_over(reached: int, language: str) -> Message:
    """Confirm to an editor that the organisers have the draft now."""
    return Message(say("drafts-handed", language, count=reached),
                   buttons=row(to_drafts(language), to_events(language)))


def ready_for_publication(event: Event, draft_id: int, language: str) -> Message:
    """Tell somebody who may publish that an editor has finished a draft."""
    text = say("drafts-ready", language, title=title_of(event.title, language),
               when=dates.when(event, language))
    return Message(text, buttons=row(press(word("drafts-button-open", language), "dr", draft_id,
                                           style=Style.PRIMARY))
                   + row(to_drafts(language)))


def not_an_event(
    kind: str, language: str, draft_id: int | None = None, *, publishes: bool = False
) -> Message:
    """Say what a pasted text seems to be instead of an announcement.

    Args:
        kind: What it reads like: "opinion", "letter", "statement", "report", or anything.
        language: The organiser's language.
        draft_id: A draft made of it all the same, to go on with.
        publishes: Whether the person may make a briefing of it.
    """
    text = lines(say("drafts-not-an-event", language, kind=kind),
                 say("drafts-not-an-event-hint", language))
    ways = []
    if draft_id is not None:
        ways.append(press(word("drafts-button-anyway", language), "dr", draft_id))
        if publishes:
            ways.append(press(word("drafts-button-briefing", language), "bda", draft_id))
    return Message(text, buttons=rows_of(ways, 1) + row(to_drafts(language), to_events(language)))
