"""Meetings and briefings as lines of a list."""

from dataclasses import dataclass
from datetime import datetime

from content import dates
from content.leaf import Leaf, leaf
from content.model import Briefing, Event, EventStatus
from content.places import place
from content.render.common import clip, word
from web.pages.addresses import Addresses
from web.pages.said import Said, said, titled

SUMMARY_SHOWN = 180
TITLE_SHOWN, LINE_SHOWN = 160, 120
"""Letters in a list, where one entry must not push out the others."""


@dataclass(frozen=True)
class Meeting:
    """A meeting in a list."""

    title: Said
    subtitle: Said
    path: str
    leaf: Leaf | None
    when: str
    datetime: str | None
    where: str
    at: str | None
    zone: str
    status: str | None
    status_label: str
    faded: bool


@dataclass(frozen=True)
class Article:
    """A briefing in a list."""

    title: Said
    summary: Said
    path: str
    facts: str


def meeting(event: Event, language: str, addresses: Addresses, now: datetime) -> Meeting:
    """Return a meeting's line; that it is over needs no word in a list of the past."""
    status = status_of(event, now)
    shown = None if status in ("over", "open") else status
    return Meeting(
        title=titled(event.title, language, TITLE_SHOWN),
        subtitle=said(event.subtitle, language, LINE_SHOWN),
        path=addresses.path(language, f"/e/{event.slug}"),
        leaf=leaf(event, language),
        when=dates.when(event, language),
        datetime=machine_time(event),
        where=clip(place(event, language), LINE_SHOWN),
        at=reader_time(event, now),
        zone=event.timezone,
        status=shown,
        status_label=status_label(shown, language),
        faded=status in ("over", "cancelled"),
    )


def article(briefing: Briefing, language: str, addresses: Addresses) -> Article:
    """Return a briefing's line."""
    return Article(
        title=titled(briefing.title, language, TITLE_SHOWN),
        summary=said(briefing.summary, language, SUMMARY_SHOWN),
        path=addresses.path(language, f"/b/{briefing.slug}"),
        facts=briefing_facts(briefing, language),
    )


def briefing_facts(briefing: Briefing, language: str) -> str:
    """Return kind, day and length: "Report · 24 June 2016 · 5 minutes to read"."""
    facts = [word("briefings-kind", language, kind=str(briefing.kind))]
    if briefing.on is not None:
        facts.append(dates.day(briefing.on, language))
    elif briefing.period is not None:
        facts.append(dates.month(briefing.period, language))
    if briefing.reading_minutes:
        facts.append(word("briefings-reading", language, minutes=briefing.reading_minutes))
    return " · ".join(facts)


def status_of(event: Event, now: datetime) -> str | None:
    """Return what must be read before all else, as the texts and the style name it."""
    if event.status is not EventStatus.PUBLISHED:
        return str(event.status)
    if event.is_over(now):
        return "over"
    return "open" if event.on is None else None


_LABELS = {
    "cancelled": "web-status-cancelled", "postponed": "web-status-postponed",
    "over": "web-status-over", "open": "web-status-open",
}


def status_label(status: str | None, language: str) -> str:
    """Return a status in a word or two, nothing for what simply goes ahead."""
    return word(_LABELS[status], language) if status else ""


def machine_time(event: Event) -> str | None:
    """Return day and hour for a `time` element, as far as they are known."""
    if event.on is None:
        return None
    if event.starts_at is None:
        return event.on.isoformat()
    return event.starts_at.astimezone(event.zone).isoformat(timespec="minutes")


def reader_time(event: Event, now: datetime) -> str | None:
    """Return the instant to show on the reader's own clock: only of what is still to come."""
    if event.starts_at is None or status_of(event, now) is not None:
        return None
    return event.starts_at.isoformat()


def described(*parts: str) -> str:
    """Return what previews and search engines show, at the length they do."""
    return clip(" ".join(part for part in parts if part), 220)
