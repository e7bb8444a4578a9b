"""From an organiser's prose to a draft, question by question, and from a draft to an event."""

import re
import secrets
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from content import announcement
from content.announcement.model import Announcement, Found
from content.model import EN, KO, Admission, ChatKey, Event, Localised, Speaker
from sqlalchemy.ext.asyncio import AsyncSession
from storage import drafts
from storage.drafts import Draft

REQUIRED = ("title_en", "date", "start", "venue")
"""What a meeting cannot be announced without; everything else may stay open."""

LONGEST = {
    "title": 160, "subtitle": 160, "summary": 700, "detail": 2200, "room": 80, "venue": 120,
    "entrance": 80, "speakers": 400, "partners": 400, "online_url": 300, "source_url": 300,
}
"""Characters a field may have, so that a card fits one message with room for the rest."""

MANY_CHARACTERS = 12_000

Reader = Callable[[str, Mapping[str, Any], date], dict[str, Any]]
"""Reads an answer: words, the fields so far, today → the fields it settles."""


class DraftField(Exception):
    """What was sent does not answer the question; `key` says why, in the locales' words."""

    def __init__(self, key: str, hint: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.hint = hint


@dataclass(frozen=True)
class Reading:
    """What was understood of an announcement."""

    fields: dict[str, Any]
    is_event: bool
    kind: str


def read(text: str, *, posted: date, timezone: str) -> Reading:
    """Read an announcement into draft fields; the questions it leaves are among them."""
    found = announcement.parse(text[:MANY_CHARACTERS], posted=posted, timezone=timezone)
    doubts = {question.key: dict(question.values) for question in found.questions}
    return Reading(
        fields={**_fields(found, text), "questions": doubts},
        is_event=found.is_event,
        kind=str(doubts.get("not-an-event", {}).get("kind", "text")),
    )


def _fields(found: Announcement, text: str) -> dict[str, Any]:
    language = found.language if found.language in (EN, KO) else EN
    summary, detail = _prose(found, text)
    fields: dict[str, Any] = {
        f"title_{language}": _value(found.title),
        f"summary_{language}": summary,
        f"detail_{language}": detail,
        "date": _iso(_value(found.date)),
        "start": _iso(_value(found.start)),
        "end": _iso(_value(found.end)),
        "end_date": _iso(_value(found.end_date)),
        "timezone": found.timezone.value,
        "venue": _value(found.place),
        "room": _value(found.room),
        "entrance": _value(found.entrance),
        "arrive_by": _iso(_value(found.arrive_by)),
        "online_url": _value(found.online),
        "capacity": _value(found.capacity),
        "admission": _value(found.admission),
        "speakers": [_speaker_json(item.value) for item in found.speakers],
        "partners": [item.value for item in found.partners],
    }
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def _value(found: Found[Any] | None) -> Any:
    return None if found is None else found.value


def _iso(value: date | time | None) -> str | None:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if value else None


def _speaker_json(speaker: Speaker) -> dict[str, Any]:
    return {"name": speaker.name, "role": dict(speaker.role)}


def _prose(found: Announcement, text: str) -> tuple[str, str]:
    """Split what is left of the announcement into a summary and the rest.

    Sentences that only say when and where are left out: the card says it, and says it right
    after a change too.
    """
    spans = [
        (item.start, item.end)
        for item in (found.date, found.start, found.room, found.place, found.entrance,
                     found.admission, found.arrive_by)
        if item is not None and item.text
    ]
    paragraphs = []
    for block in re.finditer(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*", text[:MANY_CHARACTERS]):
        if found.title is not None and block.start() <= found.title.start < block.end() and (
            len(block.group()) < len(found.title.text) + 40
        ):
            continue
        kept = [
            sentence.group().strip()
            for sentence in SENTENCE.finditer(text, block.start(), block.end())
            if _inside(spans, sentence.start(), sentence.end()) < 2  # noqa: PLR2004
            and not _is_house_rule(sentence.group())
        ]
        if kept:
            paragraphs.append(kept)
    return _summary_and_rest(paragraphs)


SENTENCE = re.compile(r"[^\n.!?。]+(?:[.!?。](?!\s|$)[^\n.!?。]*)*(?:[.!?。]+[”’\"')]*|\n|$)")


def _inside(spans: list[tuple[int, int]], start: int, end: int) -> int:
    return sum(start <= span_start and span_end <= end for span_start, span_end in spans)


def _is_house_rule(sentence: str) -> bool:
    """Tell whether a sentence is the notice on access that the card has in its own words."""
    return bool(re.search(r"(attendance is free|open to the public|accessed via)", sentence, re.I))


def _summary_and_rest(paragraphs: list[list[str]]) -> tuple[str, str]:
    if not paragraphs:
        return "", ""
    summary: list[str] = []
    first, rest = list(paragraphs[0]), paragraphs[1:]
    while first and len(" ".join([*summary, first[0]])) <= 500:  # noqa: PLR2004
        summary.append(first.pop(0))
    blocks = [" ".join(first)] if first else []
    blocks += [" ".join(block) for block in rest]
    return " ".join(summary)[: LONGEST["summary"]], _fit("\n\n".join(blocks), LONGEST["detail"])


def _fit(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return cut[: max(cut.rfind(" "), limit // 2)].rstrip() + "…"


def only_title(text: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Take a short text as the title of a draft whose other fields are asked one by one."""
    language = KO if re.search(r"[가-힣]", text) else EN
    kept = {name: fields[name] for name in ("start", "end", "venue", "room") if name in fields}
    return {**kept, f"title_{language}": " ".join(text.split())[: LONGEST["title"]]}


def missing(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the fields to ask for, in order; an online event needs no venue."""
    has_title = fields.get("title_en") or fields.get("title_ko")
    wanted = [name for name in REQUIRED if not fields.get(name)]
    if has_title and "title_en" in wanted:
        wanted.remove("title_en")
    if fields.get("online_url") and "venue" in wanted:
        wanted.remove("venue")
    return tuple(wanted)


def doubts(fields: Mapping[str, Any], now: datetime) -> tuple[tuple[str, dict[str, Any]], ...]:
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
    return tuple((key, dict(values)) for key, values in asked.items())


def has_passed(fields: Mapping[str, Any], now: datetime) -> bool:
    """Tell whether the draft's meeting would already have begun."""
    event = to_event(fields)
    return event.is_over(now) or (event.starts_at is not None and event.starts_at <= now)


OPEN_WORDS = frozenset(
    {"-", "–", "—", "skip", "none", "unknown", "tbc", "tba", "미정", "없음", "건너뛰기", "모름"}
)


def fill(fields: Mapping[str, Any], field: str, text: str, *, today: date) -> dict[str, Any]:
    """Return the fields with one answered.

    Args:
        fields: The draft's fields so far.
        field: The name of the field that was asked for.
        text: What the organiser sent.
        today: The day to read relative days from, in the draft's zone.

    Raises:
        DraftField: The text does not answer; nothing has changed.
    """
    words = unicodedata.normalize("NFC", text).strip()
    filled = dict(fields)
    if words.lower() in OPEN_WORDS:
        if field in REQUIRED:
            raise DraftField(field, words)
        filled.pop(field, None)
        return filled
    reader = READERS.get(field)
    values = reader(words, fields, today) if reader else {field: _text(field, words)}
    filled.update({name: value for name, value in values.items() if value is not None})
    answered = ANSWERS.get(field, ())
    filled["questions"] = {
        key: value for key, value in fields.get("questions", {}).items() if key not in answered
    }
    if end_is_wrong(filled):
        raise DraftField(field, words)
    return filled


ANSWERS = {
    "date": ("weekday-disagrees", "year-guessed", "past-date", "no-date", "several-events"),
    "start": ("time-ambiguous", "no-time"),
    "end": ("end-before-start",),
}
"""Which of the parser's questions an answer settles."""


def end_is_wrong(fields: Mapping[str, Any]) -> bool:
    """Tell whether the end lies before the start."""
    if not fields.get("start") or not fields.get("end") or fields.get("end_date"):
        return False
    # Past midnight is possible for an evening only.
    return bool(fields["end"] <= fields["start"] and fields["start"] < "18:00")


def _text(field: str, words: str) -> str:
    limit = LONGEST.get(field.removesuffix("_en").removesuffix("_ko"), 300)
    flat = words if field.startswith("detail") else " ".join(words.split())
    if not flat or len(flat) > limit:
        raise DraftField(field, f"{len(flat)}/{limit}")
    return flat


def _read_date(words: str, fields: Mapping[str, Any], today: date) -> dict[str, Any]:
    found = announcement.parse(words, posted=today, timezone=_zone_of(fields))
    if found.date is None:
        raise DraftField("date", words)
    read: dict[str, Any] = {"date": found.date.value.isoformat()}
    if found.start is not None:
        read |= {"start": _iso(found.start.value), "end": _iso(_value(found.end))}
    return read


def _read_start(words: str, fields: Mapping[str, Any], today: date) -> dict[str, Any]:
    start, end = _times(words, fields, today, "start")
    return {"start": start, "end": end or fields.get("end")}


def _read_end(words: str, fields: Mapping[str, Any], today: date) -> dict[str, Any]:
    start, end = _times(words, fields, today, "end")
    return {"end": end or start}


def _read_arrive_by(words: str, fields: Mapping[str, Any], today: date) -> dict[str, Any]:
    return {"arrive_by": _times(words, fields, today, "arrive_by")[0]}


def _times(
    words: str, fields: Mapping[str, Any], today: date, field: str
) -> tuple[str, str | None]:
    if plain := re.fullmatch(r"(\d{1,2})[:.](\d{2})", words):
        hour, minute = int(plain[1]), int(plain[2])
        if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock's own limits
            raise DraftField(field, words)
        return f"{hour:02}:{minute:02}", None
    found = announcement.parse(words, posted=today, timezone=_zone_of(fields))
    if found.start is None:
        raise DraftField(field, words)
    return str(_iso(found.start.value)), _iso(_value(found.end))


def _read_venue(words: str, fields: Mapping[str, Any], today: date) -> dict[str, Any]:
    found = announcement.parse(words, posted=today, timezone=_zone_of(fields))
    if found.online is not None and found.place is None:
        return {"online_url": found.online.value}
    if found.place is None:
        return {"venue": _text("venue", words)}
    return {
        "venue": found.place.value,
        "room": _value(found.room) or fields.get("room"),
        "entrance": _value(found.entrance) or fields.get("entrance"),
    }


def _read_speakers(words: str, _fields: Mapping[str, Any], _today: date) -> dict[str, Any]:
    names = [name.strip() for name in re.split(r"[;\n]", _text("speakers", words.replace("\n", ";")))]
    return {"speakers": [_speaker_json(_speaker(name)) for name in names if name]}


def _speaker(words: str) -> Speaker:
    name, _, role = words.partition(",")
    return Speaker(name.strip(), Localised({EN: role.strip()}))


def _read_partners(words: str, _fields: Mapping[str, Any], _today: date) -> dict[str, Any]:
    return {"partners": [part.strip() for part in re.split(r"[;,\n]", words) if part.strip()][:8]}


def _read_link(field: str) -> Reader:
    def read_link(words: str, _fields: Mapping[str, Any], _today: date) -> dict[str, Any]:
        if not re.fullmatch(r"https?://[^\s<>\"]{4,290}", words):
            raise DraftField(field, words)
        return {field: words}

    return read_link


def _read_capacity(words: str, _fields: Mapping[str, Any], _today: date) -> dict[str, Any]:
    if not re.fullmatch(r"[1-9]\d{0,4}", words):
        raise DraftField("capacity", words)
    return {"capacity": int(words)}


READERS: dict[str, Reader] = {
    "date": _read_date,
    "start": _read_start,
    "end": _read_end,
    "arrive_by": _read_arrive_by,
    "venue": _read_venue,
    "speakers": _read_speakers,
    "partners": _read_partners,
    "online_url": _read_link("online_url"),
    "source_url": _read_link("source_url"),
    "capacity": _read_capacity,
}

EDITABLE = frozenset(READERS) | {
    f"{name}_{language}" for name in ("title", "subtitle", "summary", "detail")
    for language in (EN, KO)
} | {"room", "entrance"}
"""The fields a button may ask for; any other name in a button's data is forged."""


def _zone_of(fields: Mapping[str, Any]) -> str:
    return str(fields.get("timezone", "Europe/London"))


def today_in(zone: str, now: datetime) -> date:
    """Return the day it is in a zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def to_event(fields: Mapping[str, Any], *, slug: str = "draft", uid: str = "draft") -> Event:
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
        timezone=_zone_of(fields),
        venue=fields.get("venue"),
        room=fields.get("room"),
        entrance=fields.get("entrance"),
        arrive_by=_time(fields.get("arrive_by")),
        online_url=fields.get("online_url"),
        admission=Admission(fields.get("admission", Admission.OPEN)),
        speakers=tuple(
            Speaker(item["name"], Localised(item["role"])) for item in fields.get("speakers", ())
        ),
        partners=tuple(fields.get("partners", ())),
        topics=tuple(fields.get("topics", ())),
        capacity=fields.get("capacity"),
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


async def begin(
    session: AsyncSession, organiser: ChatKey, fields: dict[str, Any], now: datetime
) -> Draft:
    """Keep a new draft and ask for the first thing that is missing."""
    wanted = missing(fields)
    return await drafts.add(
        session, organiser, fields, awaiting=wanted[0] if wanted else None, now=now
    )


async def answer(
    session: AsyncSession, draft: Draft, text: str, *, today: date, now: datetime
) -> Draft | None:
    """Take what was sent as the answer to what the draft waits for.

    Returns:
        The draft as it now stands, waiting for the next missing field; None where another
        hand has changed it meanwhile.

    Raises:
        DraftField: The text does not answer the question.
    """
    if draft.awaiting is None:
        return draft
    fields = fill(draft.fields, draft.awaiting, text, today=today)
    wanted = missing(fields)
    changed = replace(
        draft, fields=fields, awaiting=wanted[0] if wanted else None, updated_at=now
    )
    if not await drafts.save(session, changed, expected_revision=draft.revision):
        return None
    return replace(changed, revision=draft.revision + 1)
