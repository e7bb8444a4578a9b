"""The zone of an event: by its hour, its place and everything else its text tells, weighed."""

import re
from datetime import UTC, date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from content.announcement.days.moments import Moment
from content.announcement.model import Found
from content.announcement.reading import Reading
from content.announcement.text.normalise import concluded
from content.announcement.where.whereabouts import Where
from content.announcement.zoning import lands, zonehits, zones, zoneweigh
from content.announcement.zoning.zonenames import NAMES, ZONE
from content.announcement.zoning.zoneweigh import Beside

_TOWN_AFTER = 60
"""Characters after a place in which its town may follow."""
_GOES_ON = re.compile(r"\s*(?:$|\n|[^\w\s]|[A-Z\d]|(?:in|at|near|of|on|off|opposite|beside|by) )")
"""What follows a place as long as its address does."""
_LONGEST_ADDRESS = 75
_OTHER_LINE = re.compile(
    r"\W*(?:(?:On|At|In|The|An?|This|Our|We|You|It|For|If|Please|RSVP|Time|Date|When|Speakers?"
    r"|Doors|Tickets|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*)\b|\d{1,2}[:.]\d\d)"
)
_LETTERS = re.compile(rf" ?\(?(?=(?-i:[A-Z]{{3,4}})\b){ZONE}", re.IGNORECASE)
_BY_HOUR, _MOST_SURE, _BY_COUNTRY = 0.95, 0.9, 0.5
"""How sure a zone written beside the hour is, any other, and one of several of its country."""
_ALSO = {
    "Asia/Kolkata": {"Europe/Dublin", "Asia/Jerusalem"},
    "America/New_York": {"Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane"},
    "America/Chicago": {"Asia/Shanghai", "Asia/Taipei"}, "America/Denver": {"America/Phoenix"},
}  # fmt: skip
"""Zones whose letters are those of another: IST, EST, CST, MST."""


def find(reading: Reading, moment: Moment, where: Where) -> Found[str]:
    """Return the zone of an event and how sure that is."""
    clock = moment.clock
    if clock is not None and clock.zone and clock.in_town:
        return reading.text.found(clock.zone, clock.start, clock.end, _BY_HOUR)
    abroad = _abroad(reading, where) or _in_parliament(reading, where)
    if abroad and (clock is None or not clock.zone):
        return concluded(abroad, _MOST_SURE)
    told = signs(reading, moment, where)
    likely = zoneweigh.weigh(told)
    best = max(likely, key=lambda zone: likely[zone])
    if clock is not None and clock.zone:
        return reading.text.found(best, clock.start, clock.end, _BY_HOUR)
    most = _MOST_SURE if zoneweigh.is_told(told[best], best) else _BY_COUNTRY
    return concluded(best, min(most, round(likely[best], 2)))


def _abroad(reading: Reading, where: Where) -> str | None:
    """Return the zone of a place that a Korean text tells with its country: "영국 뉴몰든".

    So it is where a town abroad is the first word of the place: "뉴몰든 한인교회".
    """
    span = words_of_place(reading, where) if reading.language == "ko" else None
    if span is None:
        return None
    words = reading.clean[slice(*span)]
    hits = list(zonehits.find(words))
    first = hits[0] if hits and hits[0].kind == "town" and hits[0].start == 0 else None
    if first and len(hits) == len(first.zones) == 1 and words[first.end : first.end + 1] == " ":
        return first.zones[0][0]
    for land, town in pairwise(hits):
        zone = town.zones[0][0]
        together = land.kind == "land" and town.kind == "town" and town.start - land.end <= 1
        if together and len(town.zones) == 1 and lands.land_of(zone) == land.land:
            return zone
    return None


def _in_parliament(reading: Reading, where: Where) -> str | None:
    """Return the zone of a house that only the Congress or only Westminster has."""
    name = reading.clean[slice(*where.place)] if where.place else where.implied or ""
    if zones.WESTMINSTER.search(name):
        return zones.LONDON
    return zones.WASHINGTON if zones.CONGRESS.search(name) else None


def signs(reading: Reading, moment: Moment, where: Where) -> dict[str, zoneweigh.Signs]:
    """Return for each zone that the hour allows what speaks for it."""
    written = _written(reading, moment)
    hours = frozenset(filter(None, [*(clock.zone for clock in reading.clocks), written]))
    beside = Beside(words_of_place(reading, where), hours, _of_hour(reading, moment))
    told = zoneweigh.signs(reading.traces, reading.timezone, beside)
    if not written:
        return told
    on = moment.on or reading.posted
    return {
        zone: seen | _of_letters(seen) for zone, seen in told.items() if _may_be(zone, written, on)
    }


def _of_letters(seen: zoneweigh.Signs) -> zoneweigh.Signs:
    """Return the hour's sign for a zone whose town is told: "ET" in Toronto is Toronto's own."""
    return {"hour": 1.0} if any(name.startswith("at ") for name in seen) else {}


def _written(reading: Reading, moment: Moment) -> str | None:
    """Return the zone beside an event's hour: "18:00 CET", "17:30 for 18:00 SAST"."""
    clock = moment.clock
    if clock is None or clock.zone:
        return clock.zone if clock else None
    letters = _LETTERS.match(reading.clean, clock.end)
    return NAMES[letters["zone"].lower()] if letters else None


def _of_hour(reading: Reading, moment: Moment) -> tuple[int, int] | None:
    """Return the sentence of an event's hour, or of its day."""
    day = moment.day.day.written if moment.day else None
    at = moment.clock or day
    return reading.layout.sentence(at.start) if at else None


def of_place(reading: Reading, where: Where) -> str | None:
    """Return the zone that the words of a place alone imply."""
    span = words_of_place(reading, where)
    return zones.of_place(reading.clean[slice(*span)]) if span else None


def words_of_place(reading: Reading, where: Where) -> tuple[int, int] | None:
    """Return where the words of the place stand, with the town that may follow them."""
    spans = [span for span in (where.room, where.place, where.address) if span]
    if not spans:
        return None
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    if reading.language != "ko" and not _GOES_ON.match(reading.clean, end):
        return start, end
    stop = reading.layout.sentence(start)[1]
    if reading.language != "ko" and reading.clean.startswith("\n", stop - 1):
        stop = _next_line(reading, stop)
    return start, min(max(end, stop), end + _TOWN_AFTER)


def _next_line(reading: Reading, at: int) -> int:
    """Return where the line at an offset ends if the street and the town may stand on it."""
    end = reading.layout.line(at)[1]
    other = end - at > _LONGEST_ADDRESS or _OTHER_LINE.match(reading.clean, at)
    return at if other else end


def _may_be(zone: str, written: str, on: date) -> bool:
    """Tell whether an hour with a zone beside it may be that of another zone."""
    also = zone in _ALSO.get(written, ())
    return zone == written or also or _agree(zone, written, on)


def _agree(one: str, other: str, on: date) -> bool:
    """Tell whether the clocks of two zones show the same hour on a day."""
    noon = datetime.combine(on, time(12), UTC)
    return (
        noon.astimezone(ZoneInfo(one)).utcoffset() == noon.astimezone(ZoneInfo(other)).utcoffset()
    )
