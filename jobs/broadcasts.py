"""Broadcasts: an organiser's own words, from a draft to everybody they are meant for."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from content.agreement import disagreement, wrong_weekdays
from content.markdown import markdown_to_plain
from content.model import EN, KO, ChatKey, DraftState, Lane, Localised, NoticeKind
from jobs.draft_titles import BROADCAST, CORRECTION, text_of
from storage import audiences, audit, drafts, notices
from storage.drafts import Draft

Fields = Mapping[str, Any]

LONGEST = 3500
"""Characters of a broadcast in one language, so that it fits one message with all its tags."""

EVERYBODY: dict[str, Any] = {"following": True}

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_APART = re.compile(r"\n\s*(?:[-—*_=]{3,}\s*)?\n|\n[-—*_=]{3,}\n")


class TooLong(ValueError):
    """A text has more characters than one message takes."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} characters, {LONGEST} fit")
        self.length = length


def by_language(text: str) -> dict[str, str]:
    """Return the paragraphs of a text under the languages they are written in.

    A paragraph of neither, such as an address, belongs to the one before it.

    Raises:
        TooLong: One language's text does not fit a message.
    """
    parts: dict[str, list[str]] = {}
    last, opening = None, []
    for paragraph in filter(None, (part.strip() for part in _APART.split(text))):
        language = _language_of(paragraph) or last
        if language is None:
            opening.append(paragraph)
            continue
        last = language
        parts.setdefault(language, []).append(paragraph)
    if opening:
        parts.setdefault(last or EN, [])[:0] = opening
    texts = {language: "\n\n".join(paragraphs) for language, paragraphs in parts.items()}
    for each in texts.values():
        check_length(each)
    return texts


def check_length(text: str) -> str:
    """Return a text that fits.

    Raises:
        TooLong: It does not.
    """
    if len(text) > LONGEST:
        raise TooLong(len(text))
    return text


def _language_of(paragraph: str) -> str | None:
    hangul = len(_HANGUL.findall(paragraph))
    if hangul == 0:
        return EN if _LATIN.search(paragraph) else None
    # A Korean sentence keeps the English names of rooms and people; a syllable is a short word.
    return KO if hangul * 3 >= len(_LATIN.findall(paragraph)) else EN


def doubts(text: Localised, year: int) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Return what an organiser should look at before it goes out, as keys with their values."""
    if not text:
        return (("empty", {}),)
    if len(text) == 1:
        return (("missing", {"language": KO if EN in text else EN}),)
    plain = {language: markdown_to_plain(text[language]) for language in (EN, KO)}
    alone = disagreement(plain)
    found = [("only", {"language": language, "figures": alone[language]}) for language in alone]
    found += [
        ("weekday", {"date": wrong})
        for language in (EN, KO) for wrong in wrong_weekdays(plain[language], year)
    ]
    return tuple(found)


def audience_of(fields: Fields) -> dict[str, Any]:
    """Return whom a draft is meant for: everybody who follows anything, unless chosen otherwise."""
    chosen = fields.get("audience")
    return dict(chosen) if isinstance(chosen, dict) and chosen else dict(EVERYBODY)


async def counts(session: AsyncSession, fields: Fields) -> dict[str, int]:
    """Count whom a draft would reach, by language."""
    return await audiences.by_language(session, audience_of(fields))


async def begin(
    session: AsyncSession, organiser: ChatKey, texts: Mapping[str, str], now: datetime
) -> Draft:
    """Keep a draft of a broadcast; without words it waits for them."""
    fields = {"kind": BROADCAST, **{f"text_{code}": text for code, text in texts.items()}}
    return await drafts.add(
        session, organiser, fields, awaiting=None if texts else "text", now=now
    )


async def begin_correction(
    session: AsyncSession, organiser: ChatKey, notice_id: int, text: Localised, now: datetime
) -> Draft:
    """Keep a draft of what a broadcast shall say instead, beginning with what it says now."""
    fields = {
        "kind": CORRECTION, "notice": notice_id,
        **{f"text_{code}": words for code, words in text.items()},
    }
    return await drafts.add(session, organiser, fields, now)


async def publish(
    session: AsyncSession,
    draft: Draft,
    *,
    revision: int,
    now: datetime,
    undo: timedelta,
    known: DraftState = DraftState.OPEN,
) -> int | None:
    """Send a broadcast when the undo window is over; its words go with its notice.

    Returns:
        The notice; None where the draft has changed, has no words or is out already, so that a
        second press changes nothing.
    """
    text = text_of(draft.fields)
    if draft.revision != revision or draft.fields.get("kind") != BROADCAST or not text:
        return None
    policy: Literal["resend", "hold"] = "hold" if draft.fields.get("never_twice") else "resend"
    notice_id = await notices.add(
        session,
        key=f"broadcast:{uuid4().hex}",
        kind=NoticeKind.BROADCAST,
        subject_id=draft.id,
        revision=draft.revision,
        lane=Lane.BULK,
        payload={"text": dict(text)},
        now=now,
        due_at=now + undo,
        audience=audience_of(draft.fields),
        policy=policy,
        report_to=draft.organiser,
    )
    moved = notice_id is not None and await drafts.transition(
        session, draft.id, known, DraftState.PUBLISHED, now=now, expected_revision=revision,
        fields={**draft.fields, "notice": notice_id}, undo_until=now + undo, publish_at=None,
    )
    if notice_id is None or not moved:
        if notice_id is not None:
            await notices.cancel(session, notice_id)
        return None
    await audit.write(
        session, now=now, actor=draft.organiser, action="broadcast",
        subject=f"notice:{notice_id}", details={},
    )
    return notice_id


def notice_of(draft: Draft) -> int | None:
    """Return the notice a draft became."""
    notice_id = draft.fields.get("notice")
    return notice_id if isinstance(notice_id, int) else None


async def undo(session: AsyncSession, draft: Draft, *, now: datetime) -> bool:
    """Take a broadcast back while nobody has it; the draft is open again."""
    notice_id = notice_of(draft)
    if draft.state is not DraftState.PUBLISHED or notice_id is None:
        return False
    if not await notices.cancel(session, notice_id):
        return False
    fields = {name: value for name, value in draft.fields.items() if name != "notice"}
    undone = await drafts.transition(
        session, draft.id, DraftState.PUBLISHED, DraftState.OPEN, now=now, fields=fields,
        undo_until=None,
    )
    await audit.write(
        session, now=now, actor=draft.organiser, action="undo", subject=f"draft:{draft.id}",
        details={},
    )
    return undone


async def send_now(session: AsyncSession, draft: Draft, *, now: datetime) -> bool:
    """End the undo window at once; False where it is over already."""
    notice_id = notice_of(draft)
    return notice_id is not None and await notices.hasten(session, notice_id, now)
