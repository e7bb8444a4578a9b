"""Drafts of briefings: what each must have, an answer taken, publication and its undoing."""

import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EN, KO, Briefing, BriefingKind, DraftState, Localised
from jobs import fanout, indexing
from jobs.draft_answers import OPEN_WORDS, DraftField, has_words
from jobs.draft_titles import BRIEFING, is_briefing
from storage import audit, briefings, drafts, notices
from storage.drafts import Draft

Fields = Mapping[str, Any]

EDITABLE = ("title_en", "title_ko", "summary_en", "summary_ko", "published_in", "source_url")
LONGEST = {"title": 160, "summary": 1000, "published_in": 160, "source_url": 300}
_LINK = re.compile(r"https?://[^\s<>\"]{4,290}")


@dataclass(frozen=True)
class Publication:
    """A briefing that is about to be told of, and the notice that carries it."""

    briefing: Briefing
    notice_id: int


def missing(fields: Fields) -> tuple[str, ...]:
    """Return what a briefing cannot go out without: a title, and a summary in our own words."""
    return tuple(
        f"{name}_{_language(fields)}" for name in ("title", "summary")
        if not any(fields.get(f"{name}_{code}") for code in (EN, KO))
    )


def _language(fields: Fields) -> str:
    """Return the language a question is asked for first: that of the title."""
    return KO if fields.get("title_ko") and not fields.get("title_en") else EN


def fill(fields: Fields, field: str, text: str) -> dict[str, Any]:
    """Return the fields with one answered.

    Raises:
        DraftField: The text does not answer; nothing has changed.
    """
    if field not in EDITABLE:
        raise DraftField(field)
    words = unicodedata.normalize("NFC", text).strip()
    filled = dict(fields)
    if words.casefold() in OPEN_WORDS:
        filled.pop(field, None)
        return filled
    if field == "source_url" and not _LINK.fullmatch(words):
        raise DraftField(field, words)
    limit = LONGEST[field.removesuffix("_en").removesuffix("_ko")]
    flat = " ".join(words.split())
    if not flat or len(flat) > limit:
        raise DraftField(field, f"{len(flat)}/{limit}")
    if not has_words(flat):
        raise DraftField(field, flat)
    return filled | {field: flat}


def to_briefing(fields: Fields, *, slug: str = "draft") -> Briefing:
    """Return the briefing that a draft's fields describe."""

    def localised(name: str) -> Localised:
        return Localised({code: str(fields.get(f"{name}_{code}", "")) for code in (EN, KO)})

    place = str(fields.get("published_in", ""))
    return Briefing(
        slug=slug,
        kind=BriefingKind(fields.get("briefing_kind", BriefingKind.POST)),
        title=localised("title"),
        original_title=str(fields.get("original_title", "")),
        authors=tuple(fields.get("authors", ())),
        organisation=str(fields.get("organisation", "other")),
        on=date.fromisoformat(fields["date"]) if fields.get("date") else None,
        published_in=Localised({EN: place, KO: place}),
        url=fields.get("source_url"),
        topics=tuple(fields.get("topics", ())),
        summary=localised("summary"),
    )


def _new_slug(briefing: Briefing) -> str:
    title = unicodedata.normalize("NFKD", briefing.title.in_(EN)).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:34].strip("-")
    return f"{words or 'briefing'}-{secrets.token_hex(2)}"


def read(text: str) -> dict[str, Any]:
    """Return the fields of "A title https://example.org/where": what was sent, and no more."""
    link = _LINK.search(text)
    title = " ".join((text.replace(link[0], " ") if link else text).split())[: LONGEST["title"]]
    language = KO if re.search(r"[가-힣]", title) else EN
    told = {
        f"title_{language}": title if has_words(title) else "",
        "source_url": link[0] if link else "",
    }
    return {"kind": BRIEFING, **{name: value for name, value in told.items() if value}}


def from_event(fields: Fields) -> dict[str, Any]:
    """Return what a draft of a meeting leaves for a briefing: its title, where it has one.

    The summary of a briefing is our own words, never the pasted text's.
    """
    titles = {name: fields[name] for name in ("title_en", "title_ko") if fields.get(name)}
    return {"kind": BRIEFING, **titles}


async def answer(session: AsyncSession, draft: Draft, text: str, now: datetime) -> Draft | None:
    """Take what was sent as the answer to what the draft waits for.

    Returns:
        The draft as it now stands; None where another hand has changed it meanwhile.

    Raises:
        DraftField: The text does not answer the question.
    """
    fields = fill(draft.fields, draft.awaiting or "", text)
    return await change(session, draft, now, fields=fields)


async def change(
    session: AsyncSession,
    draft: Draft,
    now: datetime,
    *,
    fields: Fields | None = None,
    awaiting: str | None = None,
) -> Draft | None:
    """Keep a draft with other fields, waiting for one or for nothing."""
    return await drafts.saved(
        session, draft, now=now, fields=draft.fields if fields is None else fields,
        awaiting=awaiting,
    )


async def publish(
    session: AsyncSession,
    draft: Draft,
    *,
    revision: int,
    now: datetime,
    undo: timedelta,
    known: DraftState = DraftState.OPEN,
    bare: bool = False,
) -> Publication | None:
    """Publish a draft as a briefing, told of when the undo window is over.

    Args:
        session: An open unit of work.
        draft: As it was seen.
        revision: The revision that was seen.
        now: The present moment.
        undo: How long it can be taken back.
        known: Where the draft must be.
        bare: Whether it may go out without a summary, as a title with its link.

    Returns:
        What was published; None where it has changed, lacks something or is out already.
    """
    lacks = set(missing(draft.fields)) - ({"summary_en", "summary_ko"} if bare else set())
    if draft.revision != revision or not is_briefing(draft.fields) or lacks:
        return None
    made = to_briefing(draft.fields)
    # What is told of today is new, although nobody said on which day it appeared.
    briefing = await briefings.put(
        session, to_briefing(draft.fields, slug=_new_slug(made)), now, undated_as=now.date()
    )
    if not await drafts.transition(
        session, draft.id, known, DraftState.PUBLISHED, now=now, expected_revision=revision,
        fields={**draft.fields, "briefing": briefing.id}, undo_until=now + undo, publish_at=None,
    ):
        await briefings.remove(session, briefing.id)
        return None
    notice_id = await fanout.announce_briefing(
        session, briefing, now=now, undo=undo, report_to=draft.organiser
    )
    if notice_id is None:
        raise RuntimeError("a new briefing cannot have been announced before")
    await indexing.index_briefing(session, briefing)
    await audit.write(
        session, now=now, actor=draft.organiser, action="publish-briefing",
        subject=f"briefing:{briefing.id}", details={},
    )
    return Publication(briefing, notice_id)


async def undo(session: AsyncSession, draft: Draft, *, now: datetime) -> bool:
    """Take a briefing back while nobody has it; the draft is open again."""
    briefing_id = draft.fields.get("briefing")
    if draft.state is not DraftState.PUBLISHED or not isinstance(briefing_id, int):
        return False
    notice_id = await notices.find(session, fanout.briefing_key(briefing_id))
    if notice_id is None or not await notices.cancel(session, notice_id):
        return False
    fields = {name: value for name, value in draft.fields.items() if name != "briefing"}
    undone = await drafts.transition(
        session, draft.id, DraftState.PUBLISHED, DraftState.OPEN, now=now, fields=fields,
        undo_until=None,
    )
    await briefings.remove(session, briefing_id)
    await audit.write(
        session, now=now, actor=draft.organiser, action="undo", subject=f"draft:{draft.id}",
        details={},
    )
    return undone


async def send_now(session: AsyncSession, draft: Draft, *, now: datetime) -> bool:
    """End the undo window at once; False where it is over already."""
    briefing_id = draft.fields.get("briefing")
    if not isinstance(briefing_id, int):
        return False
    notice_id = await notices.find(session, fanout.briefing_key(briefing_id))
    return notice_id is not None and await notices.hasten(session, notice_id, now)
