"""Names for a venue that asks for them: given freely, sealed, shown at one door, soon erased."""

import re
import unicodedata
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.codes import card_codes_in
from content.intent import understand
from content.model import ChatKey, Event
from storage import attendance, events

PATIENCE = timedelta(minutes=30)
"""How long the next message may be the name; after that it is an ordinary message."""

KEPT_AFTER = timedelta(hours=12)
"""Names go the morning after an evening's meeting."""

LONGEST = 80
MOST_WORDS = 6

_NOT_IN_NAMES = re.compile(r"[0-9?!/@#:;<>{}\[\]|\\=+*_\"]|https?|www\.")


def as_name(words: str, *, today: datetime) -> str | None:
    """Return the name somebody sent, None where the words are rather something else."""
    name = " ".join(unicodedata.normalize("NFC", words).split())
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS or "\n" in words.strip():
        return None
    if _NOT_IN_NAMES.search(name) or not any(letter.isalpha() for letter in name):
        return None
    # What is plainly a wish to see the meetings or to stop must not be taken for a name.
    return name if _is_no_wish(name, today) else None


def is_attempt(words: str, *, today: datetime) -> bool:
    """Tell whether words that are no name may yet have been meant as one."""
    short = len(words) <= LONGEST and "?" not in words and not words.startswith("http")
    return short and not card_codes_in(words) and _is_no_wish(words, today)


def _is_no_wish(words: str, today: datetime) -> bool:
    """Tell that words ask for none of the bot's journeys."""
    return understand(words, today=today.date()).kind == "search"


async def wanted(session: AsyncSession, key: ChatKey, event: Event) -> bool:
    """Tell whether a name is still to be asked for: the venue wants it and it is not there."""
    if not event.needs_names or event.starts_at is None:
        return False
    mine = await attendance.place_of(session, key, event.id)
    return mine is not None and mine.door_code is not None and not mine.has_name


async def asked(
    session: AsyncSession, key: ChatKey, now: datetime
) -> tuple[Event, datetime] | None:
    """Return for which event this chat's next message may be a name, and since when."""
    found = await attendance.asked_for_name(session, key, now - PATIENCE)
    event = await events.by_id(session, found[0]) if found else None
    return (event, found[1]) if found and event else None


async def erase_old(session: AsyncSession, now: datetime) -> int:
    """Erase the names nobody needs any more: of yesterday's meetings and of cancelled ones."""
    return await attendance.erase_names(session, now - KEPT_AFTER)
