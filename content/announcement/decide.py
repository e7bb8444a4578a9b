"""Puts the findings together into one announcement, and several where there are several."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from content.announcement import details, explain, judge, moments, people, places, split, titles, zones
from content.announcement.model import Announcement, Change, Found, Question
from content.announcement.moments import Moment
from content.announcement.normalise import concluded
from content.announcement.places import Where
from content.announcement.reading import Reading, read


_TOWN_AFTER = 60
"""Characters after a place in which its town may follow."""


def announcement(text: str, posted: date, timezone: str) -> Announcement:
    """Read a text that may hold several events."""
    parts = split.parts(text)
    if len(parts) == 1:
        return single(text, posted, timezone, 0)
    drafts = [single(part, posted, timezone, shift) for shift, part in parts]
    events = [draft for draft in drafts if draft.is_event]
    if not events:
        return drafts[0]
    first, others = events[0], tuple(events[1:])
    if not others:
        return first
    count = Question("several-events", {"count": len(events)})
    return replace(first, others=others, questions=(count, *first.questions))


def single(text: str, posted: date, timezone: str, shift: int) -> Announcement:
    """Read a text as one event."""
    reading = read(text, posted, timezone)
    return _shifted(_draft(reading), shift, text)


def _draft(reading: Reading) -> Announcement:
    change = details.change(reading)
    # What was cancelled keeps its day and place; what was moved has new ones beside the old.
    moved = change is not None and change.value is not Change.CANCELLED
    moment = moments.decide(reading, change=moved)
    where = places.find(reading, moment, change=moved)
    zone = _place_zone(reading, where)
    if zone and moment.clock and moment.clock.zone not in {None, zone}:
        moment = moments.decide(reading, change=moved, place_zone=zone)
    link, is_online = details.online(reading)
    is_online = is_online or where.online
    score = judge.event_score(reading, moment, where, is_online, change)
    draft = Announcement(
        is_event=score > 0,
        language=reading.language,
        timezone=_timezone(reading, moment, where, zone),
        title=titles.find(reading, moment),
        date=_date(reading, moment),
        start=_start(reading, moment),
        end=_end(reading, moment),
        end_date=_end_date(reading, moment),
        place=_place(reading, where),
        address=_words(reading, where.address, 0.8),
        room=_words(reading, where.room, 0.9),
        entrance=_words(reading, places.entrance(reading), 0.9),
        arrive_by=_arrive_by(reading, moment),
        doors=_doors(reading, moment),
        online=link,
        is_online=is_online,
        capacity=details.capacity(reading),
        admission=details.admission(reading),
        registration=details.registration(reading),
        change=change,
        speakers=people.speakers(reading),
        partners=people.partners(reading),
    )
    draft = replace(draft, missing=explain.missing(draft))
    return replace(draft, questions=explain.questions(reading, draft, moment, where))


def _date(reading: Reading, moment: Moment) -> Found[date] | None:
    if moment.day is None:
        return None
    day = moment.day.day
    sure = day.sure if moment.day.score > 4 else min(day.sure, 0.6)  # noqa: PLR2004
    return reading.text.found(day.on, day.written.start, day.written.end, sure)


def _start(reading: Reading, moment: Moment) -> Found[time] | None:
    clock = moment.clock
    if clock is None:
        return None
    sure = 0.5 if moment.only_doors else clock.sure if moment.clock_score > 2 else min(clock.sure, 0.6)  # noqa: PLR2004
    return reading.text.found(clock.at, clock.start, clock.end, sure)


def _end(reading: Reading, moment: Moment) -> Found[time] | None:
    if moment.end is None or moment.end_at is None:
        return None
    return reading.text.found(moment.end_at, moment.end.start, moment.end.end, min(0.9, moment.end.sure))


def _end_date(reading: Reading, moment: Moment) -> Found[date] | None:
    """Return the last day where it is another than the first: a range, or an end after midnight."""
    if moment.day is None:
        return None
    day = moment.day.day
    if day.until is not None:
        return reading.text.found(day.until, day.written.start, day.written.end, day.sure)
    if moment.clock and moment.end_at and moment.end_at <= moment.clock.at and moment.end_at.hour < 6:  # noqa: PLR2004
        return concluded(day.on + timedelta(days=1), 0.7)
    return None


def _words(reading: Reading, span: tuple[int, int] | None, sure: float) -> Found[str] | None:
    if span is None:
        return None
    found = reading.text.found("", span[0], span[1], sure)
    words = " ".join(found.text.split())
    return Found(words, found.text, found.start, found.end, sure) if words else None


def _place(reading: Reading, where: Where) -> Found[str] | None:
    if where.place is None:
        return concluded(where.implied, 0.8) if where.implied else None
    return _words(reading, where.place, 0.9 if where.score > 4 else 0.6)  # noqa: PLR2004


def _place_zone(reading: Reading, where: Where) -> str | None:
    spans = [span for span in (where.room, where.place, where.address) if span]
    if not spans:
        return None
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    end = min(max(end, reading.layout.sentence(start)[1]), end + _TOWN_AFTER)
    return zones.of_place(reading.clean[start:end])


def _timezone(reading: Reading, moment: Moment, where: Where, place_zone: str | None) -> Found[str]:
    clock = moment.clock
    if clock is not None and clock.zone:
        return reading.text.found(clock.zone, clock.start, clock.end, 0.95)
    if place_zone:
        return concluded(place_zone, 0.9)
    implied = reading.text_zone
    if implied:
        return concluded(implied, 0.7)
    return concluded("Asia/Seoul" if reading.language == "ko" else reading.timezone, 0.6)


def _arrive_by(reading: Reading, moment: Moment) -> Found[time] | None:
    if moment.arrive is not None and moment.clock is not None and moment.arrive.at < moment.clock.at:
        return reading.text.found(moment.arrive.at, moment.arrive.start, moment.arrive.end, 0.85)
    lead = moments.arrival_lead(reading)
    if lead is None or moment.clock is None:
        return None
    start = datetime.combine(reading.posted, moment.clock.at, UTC)
    at = (start - timedelta(minutes=lead[0])).time()
    return reading.text.found(at, lead[1], lead[2], 0.9)


def _doors(reading: Reading, moment: Moment) -> Found[time] | None:
    if moment.clock is not None and moment.clock.arrive is not None:
        return reading.text.found(moment.clock.arrive, moment.clock.start, moment.clock.end, 0.9)
    if moment.doors is None:
        return None
    return reading.text.found(moment.doors.at, moment.doors.start, moment.doors.end, 0.8)


def _shifted(draft: Announcement, shift: int, text: str) -> Announcement:
    """Move the spans of a part to where it stands in the whole text."""
    if not shift:
        return draft
    return split.shifted(draft, shift)
