"""What a calendar entry says: title, description and alarms in plain text."""

import re
from collections.abc import Iterable, Iterator

from content import dates, places
from content.markdown import markdown_to_plain
from content.model import Admission, Event, EventStatus
from content.texts import Value, texts

_ONE_LINE = 255
_DESCRIPTION = 3000
"""Lengths some calendars cut at: Proton at 255 characters for title and place, 3000 for text."""

_UNREADABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
"""Control characters, halves of characters, and line breaks that are none in iCalendar."""


def summary(event: Event, language: str) -> str:
    """Return the title, with the word in front if the meeting will not be: some readers keep it."""
    title = event.title.in_(language)
    if event.status is EventStatus.CANCELLED:
        title = texts().plain("calendar-cancelled-title", language, title=title)
    elif event.status is EventStatus.POSTPONED:
        title = texts().plain("calendar-postponed-title", language, title=title)
    return line(title)


def description(event: Event, languages: Iterable[str], link: str | None) -> str:
    """Return the plain text of the entry, one language after the other."""
    blocks = [_block(event, language, link) for language in dict.fromkeys(languages)]
    return _cut("\n\n– – –\n\n".join(blocks), _DESCRIPTION)


def _block(event: Event, language: str, link: str | None) -> str:
    """Return what holds first, then where and when, then what it is about."""
    paragraphs = (
        _lines(_status_lines(event, language)),
        _lines(_practical_lines(event, language)),
        _lines(_content_lines(event, language)),
        markdown_to_plain(event.summary.in_(language)),
        texts().plain("calendar-details", language, address=link) if link else "",
    )
    return clean("\n\n".join(paragraph for paragraph in paragraphs if paragraph))


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)


def _status_lines(event: Event, language: str) -> Iterator[str]:
    if event.online_url:
        yield texts().plain("calendar-online", language, address=event.online_url)
    if event.status is EventStatus.PUBLISHED:
        return
    yield texts().plain(f"calendar-{event.status}", language)
    if event.reason:
        yield texts().plain("calendar-reason", language, reason=event.reason.in_(language))


def _practical_lines(event: Event, language: str) -> Iterator[str]:
    def say(key: str, **values: Value) -> str:
        return texts().plain(key, language, **values)

    holds = event.status is EventStatus.PUBLISHED
    yield say("calendar-when" if holds else "calendar-was-planned",
              when=dates.when(event, language))
    if place := places.place(event, language):
        yield say("calendar-where", place=place)
    if not holds:
        return
    if event.arrive_at:
        yield say("calendar-arrive",
                  time=dates.clock_in_zone(event.arrive_at, language, event.timezone))
    if event.entrance:
        yield say("calendar-entrance", entrance=places.gloss(event.entrance, language))
    if event.start is None:
        yield say("calendar-hour-open")
    elif event.end is None:
        yield say("calendar-end-open")
    if event.admission is not Admission.UNKNOWN:
        yield say(f"calendar-admission-{event.admission}")


def _content_lines(event: Event, language: str) -> Iterator[str]:
    yield event.subtitle.in_(language)
    if event.speakers:
        names = (
            texts().plain("calendar-speaker", language, name=speaker.name,
                          role=speaker.role.in_(language))
            if speaker.role else speaker.name
            for speaker in event.speakers
        )
        yield texts().plain("calendar-speakers", language, names="; ".join(names))


def alarm_text(event: Event, key: str, language: str) -> str:
    """Return what an alarm shows, by the key of its kind."""
    values: dict[str, Value] = {
        "title": event.title.in_(language),
        "when": dates.when(event, language),
    }
    if key == "calendar-alarm-arrive" and event.entrance:
        return line(texts().plain(f"{key}-at", language, **values,
                                   entrance=places.gloss(event.entrance, language)))
    place = places.place(event, language)
    if key == "calendar-alarm-before" and place:
        return line(texts().plain("calendar-alarm-place", language, **values, place=place))
    return line(texts().plain(key, language, **values))


def line(text: str) -> str:
    """Return text for a property of one line."""
    return _cut(" ".join(clean(text).split()), _ONE_LINE)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def clean(text: str) -> str:
    """Return text without what parsers trip over: control characters, and backslashes.

    Some readers take an escaped backslash before an n for a line break.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "/")
    return _UNREADABLE.sub("", text).strip()
