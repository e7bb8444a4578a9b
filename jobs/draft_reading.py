"""From an organiser's prose to draft fields."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any

from content.model import EN, KO, Speaker
from jobs.draft_fields import LONGEST, Fields

if TYPE_CHECKING:
    from content.announcement.model import Announcement, Found

MANY_CHARACTERS = 12_000
"""An announcement is read so far; what comes after is no announcement any more."""


@dataclass(frozen=True)
class Reading:
    """What was understood of an announcement."""

    fields: dict[str, Any]
    is_event: bool
    kind: str
    is_change: bool = False
    """Whether it tells of the change of a meeting that was announced before."""
    others: tuple[dict[str, Any], ...] = ()
    """The fields of further events the same text announces."""


def read(text: str, *, posted: date, timezone: str) -> Reading:
    """Read an announcement into draft fields; the questions it leaves are among them."""
    found = parsed(text[:MANY_CHARACTERS], posted, timezone)
    fields = _with_doubts(found, text)
    return Reading(
        fields=fields,
        is_event=found.is_event,
        kind=str(fields["questions"].get("not-an-event", {}).get("kind", "text")),
        is_change=found.changes,
        others=tuple(_with_doubts(other, text) for other in found.others),
    )


def _with_doubts(found: "Announcement", text: str) -> dict[str, Any]:
    """Return an event's fields with what must be asked, and the words each was read from."""
    doubts = {question.key: dict(question.values) for question in found.questions}
    if names := doubts.get("title-unsure"):
        doubts["title-unsure"] = {
            at: headed(str(name)) if at.startswith("other_") else name
            for at, name in names.items()
        }
    return {**_fields(found, text), "questions": doubts, "said": _said(found)}


LONGEST_QUOTE = 80


def _said(found: "Announcement") -> dict[str, str]:
    """Return the words of the text that the facts were read from, shortened to fit a line."""
    told = {
        "date": found.date, "start": found.start, "end": found.end, "venue": found.place,
        "room": found.room, "entrance": found.entrance, "arrive_by": found.arrive_by,
    }  # fmt: skip
    words = {name: " ".join(one.text.split()) for name, one in told.items() if one is not None}
    return {name: text[:LONGEST_QUOTE] for name, text in words.items() if text}


def parsed(text: str, posted: date, timezone: str) -> "Announcement":
    """Return what the parser makes of a text."""
    # The parser's word lists are loaded with the first announcement, not with every bot.
    from content import announcement

    return announcement.parse(text, posted=posted, timezone=timezone)


def _fields(found: "Announcement", text: str) -> dict[str, Any]:
    language = found.language if found.language in (EN, KO) else EN
    # Read late, as the parser is.
    from content.announcement.prose import prose

    summary, detail = prose(found, text[:MANY_CHARACTERS])
    fields: dict[str, Any] = {
        f"title_{language}": headed(found.title.value) if found.title else None,
        f"summary_{language}": summary,
        f"detail_{language}": _fit(detail, LONGEST["detail"]),
        "date": iso(value_of(found.date)),
        "start": iso(value_of(found.start)),
        "end": iso(value_of(found.end)),
        "end_date": iso(value_of(found.end_date)),
        "timezone": found.timezone.value,
        "venue": value_of(found.place),
        "room": value_of(found.room),
        "entrance": value_of(found.entrance),
        "arrive_by": iso(value_of(found.arrive_by)),
        "online_url": value_of(found.online),
        "capacity": value_of(found.capacity),
        "admission": value_of(found.admission),
        "speakers": [speaker_json(item.value) for item in found.speakers],
        "partners": [item.value for item in found.partners],
    }
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def headed(title: str) -> str:
    """Return a title as it begins a line: "quiz night" as "Quiz night", "iOS users" as it is."""
    begins_small = re.match(r"[a-z]+(?![\w'])", title)
    return title[0].upper() + title[1:] if begins_small else title


def _fit(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return cut[: max(cut.rfind(" "), limit // 2)].rstrip() + "…"


def value_of(found: "Found[Any] | None") -> Any:
    """Return what was found, without where."""
    return None if found is None else found.value


def iso(value: date | time | None) -> str | None:
    """Return a day or an hour as it is stored."""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if value else None


def speaker_json(speaker: Speaker) -> dict[str, Any]:
    """Return a speaker as it is stored; a role is no sentence, and ends without a full stop."""
    roles = {code: _FULL_STOP.sub("", role) for code, role in speaker.role.items()}
    return {"name": speaker.name, "role": roles}


_FULL_STOP = re.compile(r"(?<=[^\W\d_A-Z]{4})\.$")
"""After a word, not after an abbreviation such as "Ph.D." or "Ltd."."""


def only_title(text: str, fields: Fields) -> dict[str, Any]:
    """Take a short text as the title of a draft whose other fields are asked one by one.

    Where it tells nothing but an hour or a place, the title is asked for too.
    """
    language = KO if re.search(r"[가-힣]", text) else EN
    kept = {name: fields[name] for name in ("start", "end", "venue", "room") if name in fields}
    if kept and not (fields.get("title_en") or fields.get("title_ko")):
        return kept
    return {**kept, f"title_{language}": " ".join(text.split())[: LONGEST["title"]]}
