"""Events and briefings as search engines and link previews read them (schema.org, JSON-LD)."""

import json
from dataclasses import replace
from datetime import date, time
from itertools import groupby
from typing import Any

from content import places
from content.message import Html
from content.model import Admission, Briefing, Event, EventChange, EventStatus
from content.render.common import title_of, word

Json = dict[str, Any]

_ROOT = "https://schema.org/"


def event_data(
    event: Event, language: str, *, url: str | None = None, image: str | None = None
) -> Json:
    """Return an event as schema.org/Event; what is not known is left out, never made up.

    Args:
        event: As it stands.
        language: The language of its texts.
        url: The absolute address of its page, if there is one.
        image: The absolute address of its picture, if there is one.
    """
    return _known({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": title_of(event.title, language),
        "description": event.summary.in_(language) or event.subtitle.in_(language),
        "inLanguage": event.title.language_for(language),
        "eventStatus": _ROOT + _status(event),
        "eventAttendanceMode": _ROOT + _mode(event),
        **_times(event),
        "location": _places(event),
        "organizer": _organisation(word("poster-group", language)),
        "performer": [{"@type": "Person", "name": speaker.name} for speaker in event.speakers],
        "isAccessibleForFree": True if event.admission is Admission.OPEN else None,
        "maximumAttendeeCapacity": event.capacity,
        "url": url,
        "image": image,
    })


def briefing_data(
    briefing: Briefing, language: str, *, url: str | None = None, image: str | None = None
) -> Json:
    """Return a briefing as the article it is, based on the work it sums up."""
    kind = "Report" if briefing.sections else "Article"
    return _known({
        "@context": "https://schema.org",
        "@type": kind,
        "headline": title_of(briefing.title, language),
        "description": briefing.summary.in_(language),
        "inLanguage": briefing.title.language_for(language),
        "publisher": _organisation(word("web-name", language)),
        "isBasedOn": _known({
            "@type": "CreativeWork",
            "name": briefing.original_title,
            "author": [{"@type": "Person", "name": name} for name in briefing.authors],
            "datePublished": briefing.on.isoformat() if briefing.on else briefing.period,
            "url": briefing.url,
        }),
        "url": url,
        "image": image,
    })


def script(data: Json) -> Html:
    """Return data for a script element: no letter of it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Html(text)


def _known(data: Json) -> Json:
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}


def _organisation(name: str) -> Json:
    return {"@type": "Organization", "name": name}


def _status(event: Event) -> str:
    if event.status is EventStatus.CANCELLED:
        return "EventCancelled"
    if event.status is EventStatus.POSTPONED:
        return "EventPostponed"
    return "EventRescheduled" if previous_starts(event) else "EventScheduled"


def _mode(event: Event) -> str:
    if event.online_url is None:
        return "OfflineEventAttendanceMode"
    here = bool(event.room or event.venue)
    return "MixedEventAttendanceMode" if here else "OnlineEventAttendanceMode"


def _times(event: Event) -> Json:
    end = None
    if event.end is not None and event.ends_at is not None:
        end = event.ends_at.astimezone(event.zone).isoformat()
    elif event.start is None and event.end_on is not None:
        end = event.end_on.isoformat()
    before = previous_starts(event)
    return {
        "startDate": _start(event),
        "endDate": end,
        "previousStartDate": before[0] if len(before) == 1 else before,
    }


def _start(event: Event) -> str | None:
    """Return day and hour with the zone's offset, a day alone, or None."""
    if event.on is None:
        return None
    if event.starts_at is None:
        return event.on.isoformat()
    return event.starts_at.astimezone(event.zone).isoformat()


def previous_starts(event: Event) -> list[str]:
    """Return the starts it was announced for before, the latest of them first."""
    found: list[str] = []
    earlier, now = event, _start(event)
    for _, together in groupby(reversed(event.changes), key=lambda change: change.revision):
        for change in together:
            earlier = _undone(earlier, change)
        was = _start(earlier)
        if was is not None and was != now and was not in found:
            found.append(was)
    return found


def _undone(event: Event, change: EventChange) -> Event:
    """Return the event as it was before a change of its day or hour; words are left alone."""
    try:
        match change.field:
            case "on" | "date":
                return replace(event, on=date.fromisoformat(change.old) if change.old else None)
            case "start":
                hour = time.fromisoformat(change.old) if change.old else None
                return replace(event, start=hour)
    except ValueError:
        pass
    return event


def _places(event: Event) -> Json | list[Json] | None:
    found: list[Json] = []
    if name := places.location(event):
        found.append({"@type": "Place", "name": name, "address": event.venue or name})
    if event.online_url:
        found.append({"@type": "VirtualLocation", "url": event.online_url})
    return found[0] if len(found) == 1 else found
