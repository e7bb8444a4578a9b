"""A meeting as its page shows it."""

from dataclasses import dataclass
from datetime import datetime

from babel.lists import format_list

from content import dates
from content.calendar_links import CalendarLinks, calendar_links
from content.changes import material, net
from content.codes import grouped
from content.message import Html
from content.model import Admission, Event, EventStatus
from content.page_html import markdown_to_page, plain_to_page
from content.places import gloss, place
from content.render import card
from content.render.briefings import subjects
from content.render.common import word
from content.render.notices import value_in_words
from content.texts import locale_of
from web.pages.addresses import web_address
from web.pages.entries import machine_time, reader_time, status_label, status_of
from web.pages.rendering import Press
from web.pages.said import Said, remark, said, said_html, titled

_TEXTS = {
    "cancelled": "web-status-cancelled-text", "postponed": "web-status-postponed-text",
    "over": "web-status-over-text", "open": "web-status-open-text",
}


@dataclass(frozen=True)
class Voice:
    """Somebody who speaks."""

    name: str
    role: Said


@dataclass(frozen=True)
class EventPage:
    """Everything the page of a meeting, and its sheet to print, say."""

    title: Said
    subtitle: Said
    status: str | None
    status_label: str
    status_text: str
    reason: Said
    when_key: str
    when: str
    datetime: str | None
    at: str | None
    zone: str
    where: str
    getting_in: tuple[str, ...]
    online_url: str | None
    speakers: tuple[Voice, ...]
    speaker_names: str
    partners: str
    subjects: str
    changes: tuple[str, ...]
    remark: str | None
    summary: Html
    summary_said: Said
    detail: Html
    detail_said: Said
    path: str
    print: str
    file: str
    webcal: str | None
    calendar: CalendarLinks | None
    telegram: str
    telegram_key: str
    source_url: str | None
    code: str


def event_page(event: Event, language: str, press: Press, now: datetime) -> EventPage:
    """Return what a page says of a meeting at `now`."""
    status = status_of(event, now)
    addresses = press.addresses
    path = addresses.path(language, f"/e/{event.slug}")
    file = addresses.event_file(event.slug, language)
    telegram = press.site.links.event(event.slug)
    ahead = status is None
    summary = said_html(event.summary, language, plain_to_page)
    detail = said_html(event.detail, language, markdown_to_page)
    return EventPage(
        title=titled(event.title, language),
        subtitle=said(event.subtitle, language),
        status=status,
        status_label=status_label(status, language),
        status_text=word(_TEXTS[status], language) if status else "",
        reason=said(event.reason, language),
        when_key="web-when" if event.status is EventStatus.PUBLISHED else "web-when-was",
        when=dates.when(event, language),
        datetime=machine_time(event),
        at=reader_time(event, now),
        zone=event.timezone,
        where=_where(event, language, ahead=ahead),
        getting_in=_getting_in(event, language) if status in (None, "open") else (),
        online_url=web_address(event.online_url) if status in (None, "open") else None,
        speakers=tuple(Voice(one.name, said(one.role, language)) for one in event.speakers),
        speaker_names=_listed([one.name for one in event.speakers], language),
        partners=_listed(list(event.partners), language),
        subjects=" · ".join(subjects(event.topics, press.site.topics, language)),
        changes=_changes(event, language) if event.status is EventStatus.PUBLISHED else (),
        remark=remark(language, event.title, event.summary, event.detail),
        summary=summary.html,
        summary_said=Said("", summary.lang),
        detail=detail.html,
        detail_said=Said("", detail.lang),
        path=path,
        print=f"{path}/print",
        file=file,
        webcal=addresses.webcal(file),
        calendar=calendar_links(event, language, link=addresses.whole(path) or telegram)
        if ahead else None,
        telegram=telegram,
        telegram_key=_telegram_key(event, status),
        source_url=web_address(event.source_url),
        code=grouped(event.code) if event.code else "",
    )


def _telegram_key(event: Event, status: str | None) -> str:
    if status is None and event.start is not None:
        return "web-remind"
    waits = status in ("open", "postponed") or (status is None and event.start is None)
    return "web-tell-me" if waits else "web-open-telegram"


def _where(event: Event, language: str, *, ahead: bool) -> str:
    where = place(event, language)
    if where or event.online_url or not ahead:
        return where
    return word("web-where-open", language)


def _getting_in(event: Event, language: str) -> tuple[str, ...]:
    """Return when and where to arrive, who may come, and what awaits visitors at the door."""
    admission = {Admission.OPEN: "events-admission-open", Admission.FULL: "events-admission-full"}
    key = admission.get(event.admission)
    lines = (
        _arrival(event, language),
        word(key, language) if key else None,
        word("events-capacity", language, count=event.capacity) if event.capacity else None,
        word("web-security", language) if event.in_parliament else None,
    )
    return tuple(line for line in lines if line)


def _arrival(event: Event, language: str) -> str | None:
    time = card.arrival(event)
    entrance = gloss(event.entrance, language) if event.entrance else None
    if time and entrance:
        return word("web-arrive-at", language, time=time, entrance=entrance)
    if time:
        return word("web-arrive", language, time=time)
    return word("web-entrance", language, entrance=entrance) if entrance else None


def _changes(event: Event, language: str) -> tuple[str, ...]:
    """Return what people act on and what it was before, the oldest change first."""
    told = [change for change in material(net(event.changes)) if change.field != "status"]
    return tuple(
        word("notices-change-named", language,
             field=word("notices-field", language, field=change.field.replace("_", "-")),
             old=value_in_words(change.field, change.old, language),
             new=value_in_words(change.field, change.new, language))
        for change in told
    )


def _listed(items: list[str], language: str) -> str:
    return format_list(items, style="standard", locale=locale_of(language)) if items else ""

