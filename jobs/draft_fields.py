"""A draft's fields: what must be there, how long each may be, and the event they describe."""

import re
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from content.house_rules import Recess, notice_due, recess_of
from content.model import EN, KO, Admission, Event, Localised, Speaker

Fields = Mapping[str, Any]
"""As they are stored: texts per language ("title_en"), dates and times in ISO 8601, lists."""

REQUIRED = ("title_en", "date", "start", "venue")
"""What a meeting cannot be announced without; everything else may stay open."""

LONGEST = {
    "title": 160, "subtitle": 160, "summary": 700, "detail": 2200, "room": 80, "venue": 120,
    "entrance": 80, "speakers": 400, "partners": 400, "online_url": 300, "source_url": 300,
}
"""Characters a field may have, so that a card fits one message with room for the rest."""


def missing(fields: Fields) -> tuple[str, ...]:
    """Return the fields to ask for, in order; an online event needs no venue."""
    has_title = fields.get("title_en") or fields.get("title_ko")
    wanted = [name for name in REQUIRED if not fields.get(name)]
    if has_title and "title_en" in wanted:
        wanted.remove("title_en")
    if fields.get("online_url") and "venue" in wanted:
        wanted.remove("venue")
    return tuple(wanted)


def doubts(
    fields: Fields, now: datetime, recesses: Sequence[Recess] = ()
) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Return what the organiser should look at, as keys of the texts with their values."""
    event = to_event(fields)
    asked = {**fields.get("questions", {})}
    for stale in ("no-date", "no-time", "past-date", "not-an-event"):
        asked.pop(stale, None)
    if has_passed(fields, now):
        asked["past-date"] = {"date": event.on} if event.on else {}
    for field in ("title", "summary"):
        written = {language for language in (EN, KO) if fields.get(f"{field}_{language}")}
        if written == {EN}:
            asked.setdefault("korean-missing", {})
        elif written == {KO}:
            asked.setdefault("english-missing", {})
    asked |= _house_rules(event, today_in(event.timezone, now), recesses)
    return tuple((key, dict(values)) for key, values in asked.items())


def _house_rules(
    event: Event, today: date, recesses: Sequence[Recess]
) -> dict[str, dict[str, Any]]:
    """Return what Parliament asks of the meeting: a notice a week before, and no recess."""
    asked: dict[str, dict[str, Any]] = {}
    notice = notice_due(event)
    if notice is not None and notice.on is None:
        asked["notice-open"] = {"why": notice.why}
    elif notice is not None:
        key = "notice-late" if notice.is_late(today) else "notice-due"
        asked[key] = {"why": notice.why, "due": notice.on}
    if event.on is not None and (recess := recess_of(event.on, recesses)) is not None:
        asked["in-recess"] = {
            "date": event.on, "recess": recess.name, "end": recess.last,
        }
    return asked


def said(fields: Fields) -> dict[str, str]:
    """Return, by field, the words of the announcement it was read from."""
    return dict(fields.get("said", {}))


def others(fields: Fields) -> tuple[int, ...]:
    """Return the drafts of further events that the same text announced."""
    return tuple(fields.get("others", ()))


def has_passed(fields: Fields, now: datetime) -> bool:
    """Tell whether the draft's meeting would already have begun."""
    event = to_event(fields)
    return event.is_over(now) or (event.starts_at is not None and event.starts_at <= now)


def is_ready(fields: Fields, now: datetime) -> bool:
    """Tell whether the draft can be published: nothing is missing, and its day is ahead."""
    return not has_passed(fields, now) and not missing(fields)


def today_in(zone: str, now: datetime) -> date:
    """Return the day it is in a zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def zone_of(fields: Fields) -> str:
    """Return the zone a draft's times are read in."""
    return str(fields.get("timezone", "Europe/London"))


def to_event(fields: Fields, *, slug: str = "draft", uid: str = "draft") -> Event:
    """Return the event that a draft's fields describe, for the preview and for publication."""

    def localised(name: str) -> Localised:
        return Localised({language: fields.get(f"{name}_{language}", "") for language in (EN, KO)})

    return Event(
        slug=slug,
        uid=uid,
        title=localised("title"),
        subtitle=localised("subtitle"),
        summary=localised("summary"),
        detail=localised("detail"),
        on=_date(fields.get("date")),
        start=_time(fields.get("start")),
        end=_time(fields.get("end")),
        end_on=_date(fields.get("end_date")),
        timezone=zone_of(fields),
        venue=fields.get("venue"),
        room=fields.get("room"),
        entrance=fields.get("entrance"),
        arrive_by=_time(fields.get("arrive_by")),
        online_url=fields.get("online_url"),
        admission=Admission(fields.get("admission", Admission.UNKNOWN)),
        speakers=tuple(
            Speaker(item["name"], Localised(item["role"])) for item in fields.get("speakers", ())
        ),
        partners=tuple(fields.get("partners", ())),
        topics=tuple(fields.get("topics", ())),
        capacity=fields.get("capacity"),
        needs_names=bool(fields.get("needs_names")),
        source_url=fields.get("source_url"),
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def new_slug(event: Event) -> str:
    """Return a short Latin name for links, unique by a random tail."""
    title = unicodedata.normalize("NFKD", event.title.in_(EN)).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:34].strip("-")
    return f"{words or 'meeting'}-{secrets.token_hex(2)}"
