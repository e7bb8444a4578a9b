"""The codes by which a card is known to be ours: worked out with the key, and remembered."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.codes import CARD_LENGTH, spelled
from content.model import Event
from storage import tables as t
from storage.chats import sealer_of
from storage.statements import insert

_FACTS = (
    "uid", "status", "on", "period", "start", "end", "end_on", "timezone", "venue", "room",
    "entrance", "arrive_by", "online_url",
)  # fmt: skip
"""What a forged invitation would change. The same facts always make the same code."""

_c = t.card_codes.c


def code_of(session: AsyncSession, event: Event) -> str:
    """Return the code of an event as it stands."""
    facts = "\x1f".join(f"{name}={getattr(event, name)!s}" for name in _FACTS)
    return spelled(sealer_of(session).number_of(facts), CARD_LENGTH)


async def remember(session: AsyncSession, event: Event) -> None:
    """Keep the code an event bears from now on; older ones stay known."""
    row = insert(session, t.card_codes).values(code=event.code, event_id=event.id)
    await session.execute(row.on_conflict_do_nothing())


async def event_of(session: AsyncSession, code: str) -> int | None:
    """Return the event whose card bore this code at some time."""
    event_id: int | None = await session.scalar(select(_c.event_id).where(_c.code == code))
    return event_id
