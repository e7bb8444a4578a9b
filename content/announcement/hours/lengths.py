"""Reads how long an event lasts ("lasts 90 minutes", "2 hrs", "약 1시간 30분"), for its end."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from content.announcement.hours.clock import Clock
from content.announcement.reading import Reading
from content.announcement.text.words import KOREAN_HOURS, NUMBERS

_WORDS = "|".join(
    [*NUMBERS, "an", "a", "half an", "three[- ]quarters of an", "ninety", "sixty", "forty-five",
     "thirty"]
)  # fmt: skip
_LENGTH = (
    rf"(?P<count>\d{{1,3}}(?:[.½]\d?)?|{_WORDS})(?P<half> and a (?:half|quarter))?[ -]?"
    r"(?P<unit>hours?|hrs?|minutes?|mins?)\b(?P<tail> and a (?:half|quarter))?"
    r"(?:(?:,| and)? (?P<more>\d{1,2}) ?(?:minutes|mins?)\b)?"
)
_ABOUT = r"(?:about|around|approximately|approx\.?|roughly|some|up to|c\.)"
_SAID = re.compile(
    rf"\b(?:lasts?|lasting|runs? for|duration(?: is| of)?|length"
    rf"|(?:it|meeting|event|session|AGM|webinar) (?:will|should) (?:only )?take"
    rf"|(?:done|over|finished|through) (?:with)?in"
    rf"|we (?:only |just )?(?:get|have|have got|'ve got)(?: the room for)?)[: ]{{1,2}}"
    rf"(?:(?:{_ABOUT}|no more than|no longer than|not more than) )?{_LENGTH}",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"[ ,;|-]{{1,3}}\(?(?:for )?(?:{_ABOUT} )?{_LENGTH}", re.IGNORECASE)
_IN_A_ROW = re.compile(rf"[|·•] ?(?:{_ABOUT} )?{_LENGTH} ?(?=[|·•\n]|$)", re.IGNORECASE)
"""A length among the facts of a line: "7pm | The Old Fire Station | £12 | 90 minutes"."""
_KO_FROM = re.compile(
    r"(?:부터 (?:약 ?)?|에?(?=[ ,])[^.\n\d]{0,24}[ ,](?:약 ?)?(?=[가-힣]+ ?시간(?: ?반)? ?"
    r"(?:동안|가량|정도|이어|진행|넘게)))(?P<count>한|두|세|네|다섯) ?시간(?P<half> ?반)?"
)
_SAID_KO = re.compile(r"(?:약 ?)?(?:(?P<hours>\d)시간 ?)?(?:(?P<minutes>\d{1,3})분|(?P<half>반))?")
_KO_CUE = re.compile(
    r"(?:약 ?|소요 ?시간 ?:? ?(?:약 ?)?|\()(?=\d)|(?=\d시간(?: ?\d{1,2}분| ?반)? ?(?:동안|간|가량"
    r"|정도|진행|씩))"
    r"|(?=\d{2,3}분 ?(?:동안|간|가량|진행))"
)
_NOT_EVENT = re.compile(
    r"\b(?:film|documentary|dir(?:\.|ected)?|parking|ticket|journey|walk|drive|before|early|limit"
    r"|each|speakers?|break|presentations?)\b[^.\n]{0,40}$|(?:각|발표|(?<!오)전|이동)[^.\n]{0,8}$"
    r"|(?:^|[ ,])이어(?:서)? [^.\n]{0,30}$",
    re.IGNORECASE,
)
_OTHER = {"an": 1.0, "a": 1.0, "half an": 0.5, "three quarters of an": 0.75,
          "ninety": 90, "sixty": 60, "thirty": 30, "forty-five": 45}  # fmt: skip
_LONGEST = timedelta(hours=12)
_FAR = 1500


@dataclass(frozen=True)
class _Length:
    start: int
    end: int
    lasts: timedelta


def end_of(reading: Reading, clock: Clock) -> Clock | None:
    """Return the hour at which an event ends that begins at `clock`, where its length is told."""
    length = _beside(reading, clock) or _said(reading) or _korean(reading, clock)
    if length is None or not timedelta(0) < length.lasts <= _LONGEST:
        return None
    begins = datetime.combine(date(2000, 1, 1), clock.at, UTC)
    ends: time = (begins + length.lasts).time()
    return replace(clock, start=length.start, end=length.end, at=ends, until=None, sure=0.7)


def _beside(reading: Reading, clock: Clock) -> _Length | None:
    match = _AFTER.match(reading.clean, clock.end)
    if match is None:
        line = reading.layout.line(clock.end)
        match = _IN_A_ROW.search(reading.clean, clock.end, line[1])
    return _length(match) if match else None


def _said(reading: Reading) -> _Length | None:
    for match in _SAID.finditer(reading.clean[:_FAR]):
        if not _NOT_EVENT.search(reading.clean[max(0, match.start() - 60) : match.start()]):
            return _length(match)
    return None


def _length(match: re.Match[str]) -> _Length:
    word = match["count"].lower().replace("½", ".5").replace("-q", " q")
    count = _OTHER.get(word) or float(NUMBERS.get(word) or word.rstrip("."))
    part = match["half"] or match["tail"] or ""
    count += 0.5 if part.endswith("half") else 0.25 if part else 0.0
    unit = timedelta(hours=1) if match["unit"].lower().startswith("h") else timedelta(minutes=1)
    return _Length(
        match.start("count"), match.end(), count * unit + timedelta(minutes=int(match["more"] or 0))
    )


def _korean(reading: Reading, clock: Clock) -> _Length | None:
    spelt = _KO_FROM.match(reading.clean, clock.end)
    if spelt:
        hours = KOREAN_HOURS[spelt["count"]] + (0.5 if spelt["half"] else 0.0)
        return _Length(spelt.start("count"), spelt.end(), timedelta(hours=hours))
    stop = reading.layout.line(clock.end)[1]
    for cue in _KO_CUE.finditer(reading.clean, clock.end, stop):
        match = _SAID_KO.match(reading.clean, cue.end())
        if match and match[0] and not _NOT_EVENT.search(reading.clean[clock.end : cue.start()]):
            lasts = timedelta(
                hours=int(match["hours"] or 0),
                minutes=30 if match["half"] else int(match["minutes"] or 0),
            )
            return _Length(match.start(), match.end(), lasts)
    return None
