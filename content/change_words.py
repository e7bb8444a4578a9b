"""A change in an organiser's own words: which event, which fields, and why."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from content.changes import written
from content.model import EN, KO, Event, EventStatus, Localised

if TYPE_CHECKING:
    from content.announcement.model import Announcement


@dataclass(frozen=True)
class Said:
    """A change in an organiser's words: fields as drafts name them, and a reason per language.

    A `status` among the fields is one of `EventStatus`.
    """

    fields: Mapping[str, str | None] = field(default_factory=dict)
    reason: Localised = field(default_factory=Localised)


_LABELS: dict[str, str] = {
    "room": "room", "방": "room", "회의실": "room", "강의실": "room",
    "venue": "venue", "place": "venue", "location": "venue", "장소": "venue",
    "entrance": "entrance", "door": "entrance", "출입구": "entrance", "입구": "entrance",
    "day": "date", "date": "date", "날짜": "date", "일시": "date", "날": "date",
    "start": "start", "starts": "start", "begins": "start", "begin": "start", "time": "start",
    "starting": "start", "시작": "start", "시각": "start", "시간": "start",
    "end": "end", "ends": "end", "ending": "end", "finishes": "end", "until": "end",
    "끝": "end", "종료": "end", "마침": "end",
    "arrive": "arrive_by", "arrival": "arrive_by", "도착": "arrive_by",
    "title": "title", "제목": "title",
    "capacity": "capacity", "places": "capacity", "seats": "capacity", "정원": "capacity",
    "좌석": "capacity",
}  # fmt: skip

_LEADS = frozenset({
    "please", "we", "it", "its", "it's", "is", "are", "was", "be", "will", "has", "have", "been",
    "now", "new", "the", "a", "to", "in", "at", "on", "by", "for", "of", "instead", "this", "set",
    "move", "moved", "moves", "moving", "change", "changed", "changes", "changing", "switch",
    "switched", "shift", "shifted", "relocate", "relocated", "make", "meeting", "event", "변경",
    "변경됨", "변경합니다", "이제", "새", "새로", "행사",
})  # fmt: skip
"""Words that only lead to what is meant; a text is read from the first other word on."""

_STATUS = (
    (EventStatus.POSTPONED, r"postpon\w*|put off|연기\w*|미뤄\w*|미룹\w*"),
    (EventStatus.CANCELLED, r"cancel\w*|called off|취소\w*"),
    (
        EventStatus.PUBLISHED,
        r"not cancel\w*|not postpon\w*|going ahead|goes ahead|back on|restor\w*|reinstat\w*"
        r"|un-?cancel\w*|예정대로\w*|재개\w*|복원\w*|되살\w*",
    ),
)

_REASON = re.compile(
    r"(?:\bbecause(?: of)?\b|\bdue to\b|\bsince\b|\bas\b|[:：;–—]|\s-\s|[.,]\s)"
    r"\s*(?P<reason>.{3,})",
    re.IGNORECASE | re.DOTALL,
)

_ROOMLIKE = re.compile(
    r"\b(?:rooms?|suite|hall|chamber|lobby|pavilion|library|theatre|auditorium)\b|(?:실|홀)$",
    re.IGNORECASE,
)

_JOINED = re.compile(r"(?:[A-Z][\w']* )+(?:Room|Suite) (?:and|&) (?:[A-Z][\w']* )+(?:Room|Suite)")
"""Two rooms whose wall is folded away."""

_CODE = re.compile(r"[A-Z]{0,2}\d{1,3}[A-Z]?", re.IGNORECASE)

_TAIL = re.compile(r"(?:으로|로)\s*(?:변경|옮|바뀌|바꾸|이동|조정)\S*\s*$")
_NEXT_CHANGE = re.compile(
    r"[\s,]+(?:and|then|그리고|및)\s+(?:(?:the|it|to|also|a|new|이제|새)\s+)*"
    r"(?:now|starts?|starting|begins?|beginning|time|ends?|ending|finish\w*|days?|date|at|on|from"
    r"|시작|시각|시간|날짜|끝)\b.*$"
    r"|(?:으로|로)[\s,]+(?:시작|시각|시간|날짜|끝).*$",
    re.IGNORECASE,
)
"""What begins another change in the same sentence: "Committee Room 20 and start at 18:00"."""

_TOWARDS = re.compile(r"(?:(?<=[0-9A-Za-z])|(?<=[실홀관]))(?:으로|로)$")
"""The Korean "to" that hangs on a place."""

_PARTICLE = re.compile(r"(?<=[가-힣])(?:을|를|은|는|이|가)$")
"""What hangs on a Korean word: "방을 … 로 변경합니다"."""

_LONGEST = 300
"""Characters of a change in words; what is longer is read as an announcement."""

_LINES = 3
"""So many lines are laid out, and no sentence of one who changes something."""


def read(words: str, event: Event, *, today: date) -> Said | None:
    """Read a change in an organiser's words: "now 18:00", "장소 변경: Committee Room 20".

    Args:
        words: What was written, without the event's own words.
        event: The event as it stands: hours are on its clock.
        today: The day that "tomorrow" is told from.

    Returns:
        What shall be other; None where nothing was understood, so that it can be asked.
    """
    if _is_announcement(words):
        return _announced(words, event, today)
    text = " ".join(unicodedata.normalize("NFKC", words).split())
    return (_status(text, event, today) or _fields(text, event, today)) if text else None


def _is_announcement(words: str) -> bool:
    return len(words) > _LONGEST or len(words.split("\n")) >= _LINES


def _announced(text: str, event: Event, today: date) -> Said | None:
    """Read an announcement of the change, as it was written for others, or the meeting's anew."""
    from content.announcement import Change

    found = _parsed(text, event, today)
    if found is None:
        return None
    became = found.change.value if found.change else None
    if became is Change.CANCELLED:
        return Said({"status": str(EventStatus.CANCELLED)})
    fields = {**_days(found), **_places(found, event)}
    moved = fields.get("date") not in (None, written(event.on))
    if became is Change.POSTPONED and not moved:
        return Said({"status": str(EventStatus.POSTPONED)})
    return Said(fields) if fields else None


def _status(text: str, event: Event, today: date) -> Said | None:
    for status, words in sorted(_STATUS, key=lambda each: each[0] is not EventStatus.PUBLISHED):
        found = re.search(rf"(?<!\w)(?:{words})", text, re.IGNORECASE)
        if not found:
            continue
        if status is EventStatus.POSTPONED and (moved := _moved(text, event, today)):
            return moved
        rest = text[found.end():]
        reason = _REASON.search(rest)
        said = reason["reason"].strip(" .") if reason else ""
        return Said({"status": str(status)}, reasons(said))
    return None


def _moved(text: str, event: Event, today: date) -> Said | None:
    """Read "postponed to 3 December": the new day is known, so it goes ahead on that."""
    found = _parsed(text, event, today)
    if found is None or found.date is None:
        return None
    return Said({"date": written(found.date.value), **_hours(found)})


def reasons(text: str) -> Localised:
    """Sort the lines of a reason by their language, so that one message gives it in both."""
    by_language: dict[str, list[str]] = {EN: [], KO: []}
    for line in re.split(r"\n|\s/\s", text):
        if line.strip():
            by_language[KO if re.search(r"[가-힣]", line) else EN].append(" ".join(line.split()))
    return Localised({language: " ".join(lines) for language, lines in by_language.items()})


def _fields(text: str, event: Event, today: date) -> Said | None:
    label, exact, rest = _led(_TAIL.sub("", text))
    if not rest:
        return None
    if label == "title":
        return Said({f"title_{KO if re.search(r'[가-힣]', rest) else EN}": rest})
    if label == "capacity":
        digits = re.search(r"\d{1,5}", rest)
        return Said({"capacity": digits[0]}) if digits else None
    found = _parsed(rest, event, today)
    fields = {**_days(found), **_places(found, event)} if found else {}
    if "room" in fields and _JOINED.fullmatch(rest):
        fields["room"] = rest
    if label in ("end", "arrive_by") and "start" in fields:
        fields = {label: fields["start"]}
    if label == "entrance" or (label == "venue" and exact and "room" not in fields):
        read_there = fields.get("entrance") if label == "entrance" else None
        fields = {label: read_there or rest}
    elif label in ("room", "venue") and not set(fields) & {"room", "venue", "entrance"}:
        fields = {label: _named(label, rest, exact=exact)}
    if not fields and _ROOMLIKE.search(rest):
        fields = {"room": rest}
    return Said(fields) if fields else None


def _led(text: str) -> tuple[str | None, bool, str]:
    """Split off the words that lead to the value: label, whether a colon follows it, the rest."""
    label, exact, words = None, False, text.split(" ")
    while words:
        bare = _PARTICLE.sub("", words[0].strip(":：=,.→").casefold())
        ends = words[0].rstrip()[-1:] in (":", "：", "=")
        if bare in _LABELS and not (words[1:] == [] and label):
            # "Room W3" is a name as it stands; "room: W3" and "the room is W3" name the field.
            label, exact = _LABELS[bare], ends
        elif bare not in _LEADS and bare not in ("→", ""):
            break
        exact = exact or ends
        words = words[1:]
    return label, exact, " ".join(words).strip()


def _named(label: str, rest: str, *, exact: bool) -> str:
    if label == "room" and not exact and _CODE.fullmatch(rest):
        return f"Room {rest}"
    return rest


def _parsed(text: str, event: Event, today: date) -> "Announcement | None":
    """Read with the reader of announcements; a time in a zone of its own is not for guessing."""
    # Its word lists are loaded with the first change in words, not with every bot.
    from content.announcement import Found, parse

    found = parse(text, posted=today, timezone=event.timezone)
    if found.timezone.text and found.timezone.value != event.timezone:
        return None
    if found.date is None and (past := day_gone_by(text, today)):
        return replace(found, date=Found(past, text, 0, len(text), 1.0))
    return found


_LONG_AGO = date(2000, 1, 1)


def day_gone_by(text: str, today: date) -> date | None:
    """Return the past day that a text names with its year.

    The reader of announcements takes no past day for the day of an event; whoever is asked for one
    wants to hear that it has gone by.
    """
    from content.announcement import parse

    found = parse(text, posted=_LONG_AGO).date
    if found is None or found.value >= today or str(found.value.year) not in found.text:
        return None
    return found.value


def _days(found: "Announcement") -> dict[str, str | None]:
    fields: dict[str, str | None] = {}
    if found.date is not None:
        fields["date"] = written(found.date.value)
    return fields | _hours(found)


def _hours(found: "Announcement") -> dict[str, str | None]:
    hours = {"start": found.start, "end": found.end, "arrive_by": found.arrive_by}
    return {name: written(one.value) for name, one in hours.items() if one is not None}


def _places(found: "Announcement", event: Event) -> dict[str, str | None]:
    """Return the new place; what is only implied by a room moves nobody out of the building."""
    fields: dict[str, str | None] = {}
    place = found.place
    if place is not None and _is_other(place.value, event) and (
        place.text or not _implied_here(place.value, event)
    ):
        fields["venue"] = _alone(place.value)
    if found.room is not None:
        fields["room"] = _alone(found.room.value)
    if found.entrance is not None:
        fields["entrance"] = _alone(found.entrance.value)
    if found.online is not None:
        fields["online_url"] = found.online.value
    return fields


def _alone(place: str) -> str:
    """Return a place without what the sentence goes on to say."""
    name = _TAIL.sub("", _NEXT_CHANGE.sub("", place)).strip(" ,.")
    return _TOWARDS.sub("", name)


def _is_other(place: str, event: Event) -> bool:
    return place.casefold() not in (event.venue or "").casefold()


def _implied_here(place: str, event: Event) -> bool:
    return event.in_parliament and "parliament" in place.casefold()


_STOP = frozenset({"the", "a", "an", "of", "for", "on", "to", "and", "in", "at", "with", "please"})


def addressed(words: str, events: Sequence[Event]) -> tuple[Event | None, str]:
    """Return which event an organiser's words begin with, and what they say of it.

    A name of several events is no name: then it is None, and all the words are returned. An
    announcement is returned as it is, for its lines matter.
    """
    said = " ".join(unicodedata.normalize("NFKC", words).split())
    whole = [(event, rest) for event in events if (rest := _without_name(said, event)) is not None]
    if _is_announcement(words):
        return (whole[0][0] if len(whole) == 1 else None), words
    if len(whole) == 1:
        return whole[0]
    known = [(event, *_shared(said, event)) for event in events]
    most = max((count for _, count, _ in known), default=0)
    best = [(event, rest) for event, count, rest in known if count == most and count > 0]
    if len(best) == 1:
        return best[0]
    return None, said


def meant(words: str, title: str, events: Sequence[Event]) -> Event | None:
    """Return the event that a text names, or whose name is much like the text's title."""
    named = [event for event in events if _without_name(words, event) is not None]
    named = named or [event for event in events if _is_called(title, event)]
    return named[0] if len(named) == 1 else None


_TELLING = 8
"""Characters from which a part of a name tells which event is meant."""


def _is_called(title: str, event: Event) -> bool:
    names = [(title.casefold(), name.casefold()) for name in event.title.values()]
    return any(
        min(len(one), len(other)) >= _TELLING and (one in other or other in one)
        for one, other in names
    )


def _without_name(said: str, event: Event) -> str | None:
    """Return the words without the event's title or slug, None where neither is among them."""
    for name in (event.slug, *event.title.values()):
        at = said.casefold().find(name.casefold())
        if at >= 0:
            return f"{said[:at]} {said[at + len(name):]}".strip(" ,.:;–-—")
    return None


def _shared(said: str, event: Event) -> tuple[int, str]:
    """Return how many words of a title the text begins with, and what follows them."""
    titles = " ".join([event.slug.replace("-", " "), *event.title.values()])
    known = set(re.findall(r"\w+", titles.casefold())) - _STOP
    words, count = said.split(" "), 0
    while words:
        bare = words[0].strip(" ,.:;–-—").casefold()
        if bare in known:
            count += 1
        elif bare not in _STOP or count == 0:
            break
        words = words[1:]
    return count, " ".join(words)
