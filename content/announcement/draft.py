"""Puts what was found in one text together into the draft of one event."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from content.announcement import details, explain, links, people
from content.announcement.days import moments, weeks
from content.announcement.days.moments import Moment
from content.announcement.judging import judge
from content.announcement.model import Announcement, Change, Found, Venue
from content.announcement.naming import titles
from content.announcement.reading import Reading
from content.announcement.text.normalise import concluded
from content.announcement.where import entrance, gazetteer, places
from content.announcement.where.whereabouts import Where
from content.announcement.zoning import eventzone

_PLAIN = 4.0
"""Weight from which a day or a place is beyond doubt."""
_PLAIN_HOUR = 2.0
_SMALL_HOURS = 6


def of(reading: Reading) -> Announcement:
    """Return what a text tells, read as one event."""
    change = details.change(reading)
    # What was cancelled keeps its day and place; what was moved has new ones beside the old.
    moved = change is not None and change.value is not Change.CANCELLED
    moment = moments.decide(reading, change=moved)
    link, is_online = links.online(reading, moment.on)
    where = places.find(reading, moment, change=moved, remote=is_online)
    zone = eventzone.of_place(reading, where)
    if zone and moment.clock and moment.clock.zone not in {None, zone}:
        moment = moments.decide(reading, change=moved, place_zone=zone)
    is_online = is_online or where.online
    score = judge.event_score(reading, moment, where, is_online, change)
    title, *titles_beside = titles.find(reading, moment, where) or (None,)
    draft = Announcement(
        is_event=score > 0,
        language=reading.language,
        timezone=eventzone.find(reading, moment, where),
        title=title,
        titles=tuple(one for one in titles_beside if one is not None),
        date=_date(reading, moment),
        start=_start(reading, moment),
        end=_end(reading, moment),
        end_date=_end_date(reading, moment),
        place=place_of(reading, where),
        address=words_of(reading, where.address, 0.8),
        room=words_of(reading, where.room, 0.9),
        places=tuple(_venues(reading, where)),
        entrance=words_of(reading, entrance.find(reading), 0.9),
        arrive_by=_arrive_by(reading, moment),
        doors=_doors(reading, moment),
        online=link,
        is_online=is_online,
        capacity=details.capacity(reading),
        admission=details.admission(reading),
        registration=links.registration(reading),
        change=change,
        speakers=people.speakers(reading),
        partners=people.partners(reading),
    )
    draft = replace(draft, title=_name(draft))
    draft = replace(draft, missing=explain.missing(draft))
    return replace(draft, questions=explain.questions(reading, draft, moment, where))


def _name(draft: Announcement) -> Found[str] | None:
    """Return the title, unless it tells nothing but when and where ("Thursday at 5pm")."""
    title = draft.title
    if title is None:
        return None
    beside = title.text or title.value
    facts = [draft.date, draft.start, draft.end, draft.room, draft.place]
    for words in sorted((fact.text for fact in facts if fact and fact.text), key=len, reverse=True):
        beside = beside.replace(words, " ")
    return title if _OWN_WORD.search(_BETWEEN.sub(" ", beside)) else None


_BETWEEN = re.compile(r"\b(?:at|on|in|from|to|until|till|by|and|the)\b|에서|에", re.IGNORECASE)
"""What stands between facts."""
_OWN_WORD = re.compile(r"[^\W\d_]{2}")


def _date(reading: Reading, moment: Moment) -> Found[date] | None:
    if moment.day is None or weeks.is_told_by(reading.clean, moment.day.day.written):
        return None
    day = moment.day.day
    sure = day.sure if moment.day.score > _PLAIN else min(day.sure, 0.6)
    return reading.text.found(day.on, day.written.start, day.written.end, sure)


def _start(reading: Reading, moment: Moment) -> Found[time] | None:
    clock = moment.clock
    if clock is None:
        return None
    sure = (
        0.5
        if moment.only_doors
        else clock.sure
        if moment.clock_score > _PLAIN_HOUR
        else min(clock.sure, 0.6)
    )
    return reading.text.found(clock.at, clock.start, clock.end, sure)


def _end(reading: Reading, moment: Moment) -> Found[time] | None:
    if moment.end is None or moment.end_at is None:
        return None
    return reading.text.found(
        moment.end_at, moment.end.start, moment.end.end, min(0.9, moment.end.sure)
    )


def _end_date(reading: Reading, moment: Moment) -> Found[date] | None:
    """Return the last day where it is another than the first: a range, or an end after midnight."""
    if moment.day is None or _date(reading, moment) is None:
        return None
    day = moment.day.day
    if day.until is not None:
        return reading.text.found(day.until, day.written.start, day.written.end, day.sure)
    if (
        moment.clock
        and moment.end_at
        and moment.end_at <= moment.clock.at
        and moment.end_at.hour < _SMALL_HOURS
    ):
        return concluded(day.on + timedelta(days=1), 0.7)
    return None


def words_of(reading: Reading, span: tuple[int, int] | None, sure: float) -> Found[str] | None:
    """Return the words of a span as they were pasted, on one line."""
    if span is None:
        return None
    found = reading.text.found("", span[0], span[1], sure)
    words = " ".join(_HOUR_INSIDE.sub("", reading.text.words(*span)).split())
    return Found(words, found.text, found.start, found.end, sure) if words else None


_HOUR_INSIDE = re.compile(r" ?\((?:오전 ?|오후 ?)?\d{1,2}(?:시(?: ?\d{1,2}분| ?반)?|:\d\d)\)")
"""When a round comes to a house, told within its name: "버들2리(13시30분) 경로당"."""


def place_of(reading: Reading, where: Where) -> Found[str] | None:
    """Return the place by the name it is known by."""
    if where.place is None:
        return concluded(where.implied, 0.8) if where.implied else None
    found = words_of(reading, where.place, 0.9 if where.score > _PLAIN else 0.6)
    known = gazetteer.FULL_NAMES.get(found.value) if found else None
    return replace(found, value=known) if found and known else found


def _venues(reading: Reading, where: Where) -> Iterator[Venue]:
    """Yield where else the event may be held."""
    for one in where.others:
        if (place := place_of(reading, one)) is not None:
            yield Venue(place, words_of(reading, one.room, 0.9))


def _arrive_by(reading: Reading, moment: Moment) -> Found[time] | None:
    if (
        moment.arrive is not None
        and moment.clock is not None
        and moment.arrive.at < moment.clock.at
    ):
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
