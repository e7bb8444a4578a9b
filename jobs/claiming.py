"""Claims what is due and says what it shows; nothing is sent here."""

import asyncio
from datetime import datetime, timedelta
from time import monotonic

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Lane
from jobs.broadcast_notices import Mended
from jobs.holding import Item
from jobs.messenger import Refused
from jobs.present import Present
from jobs.rendering import Batch, Dropped, Renderer
from jobs.retry import MOST_ATTEMPTS
from jobs.settling import Ending, Result
from storage import deliveries
from storage.database import Database
from storage.deliveries import Claimed, Taken

log = structlog.get_logger(__name__)

SECONDS_CLAIMED = 2
MOST_CLAIMED = 200
"""What a dead worker holds is little, and a batch stays a short transaction."""

IN_ONE_GO = 25
"""Texts that are made before others have their turn: about half a millisecond."""

LOOK_EVERY = 1.0
"""Seconds between looks into a lane that was empty, if nobody rings."""

BEGIN_ANEW_EVERY = 1.0
"""Seconds after which a claim looks at the head of the queue again, where retries are."""


class Claims:
    """One worker's way of taking deliveries, lane by lane."""

    def __init__(
        self,
        database: Database,
        renderer: Renderer,
        present: Present,
        *,
        name: str,
        lease: timedelta,
        rate: float,
        zone: str,
    ) -> None:
        self._database = database
        self._renderer = renderer
        self._present = present
        self._name = name
        self._lease = lease
        self._zone = zone
        self.most = max(1, min(int(rate * SECONDS_CLAIMED), MOST_CLAIMED))
        self._look_at = dict.fromkeys(Lane, 0.0)
        self._place: dict[Lane, tuple[datetime, int]] = {}
        self._anew_at = dict.fromkeys(Lane, 0.0)

    def look_now(self) -> None:
        """Forget that a lane was empty, and how far it was gone through."""
        self._look_at = dict.fromkeys(Lane, 0.0)
        self._place.clear()

    def wants(self, lane: Lane, held: int) -> bool:
        """Tell whether it is time to take more of a lane, with so many still held."""
        return held <= self.most // 2 and monotonic() >= self._look_at[lane]

    async def take(self, session: AsyncSession, lane: Lane, held: int) -> list[Taken]:
        """Take what is due of a lane, with so many still held."""
        if was := await self._present.look(session):
            moved = await deliveries.clock_went_back(
                session, now=self._present(), was=was, lease=self._lease
            )
            log.warning("the clock was set back", deliveries=moved)
        after = self._place_in(lane)
        claimed = await self._claim(session, lane, self.most - held, after)
        if not claimed and after is not None:
            claimed = await self._claim(session, lane, self.most - held, None)
        if claimed:
            self._place[lane] = claimed[-1].place
        else:
            self._place.pop(lane, None)
            self._look_at[lane] = monotonic() + LOOK_EVERY
        return claimed

    async def _claim(
        self, session: AsyncSession, lane: Lane, limit: int, after: tuple[datetime, int] | None
    ) -> list[Taken]:
        return await deliveries.take(
            session, lane=lane, worker=self._name, now=self._present(), lease=self._lease,
            limit=limit, after=after, zone=self._zone,
        )

    async def said(self, taken: list[Taken]) -> list[Item | Result]:
        """Return items to send, and results where nothing is left to say.

        What was erased since it was taken is in neither.
        """
        async with self._database.reading() as session:
            claimed = await deliveries.opened(session, taken)
            batch = self._renderer.batch(session, self._present())
            said = []
            for number, delivery in enumerate(claimed):
                if number % IN_ONE_GO == 0:
                    # A slot is missed when the loop stands still for longer than its headroom.
                    await asyncio.sleep(0)
                said.append(await _said(batch, delivery))
            return said

    def _place_in(self, lane: Lane) -> tuple[datetime, int] | None:
        """Return behind which delivery the next claim may begin; only PostgreSQL gains by it."""
        now = monotonic()
        if self._database.engine.dialect.name != "postgresql" or now >= self._anew_at[lane]:
            self._anew_at[lane] = now + BEGIN_ANEW_EVERY
            return None
        return self._place.get(lane)


async def _said(batch: Batch, delivery: Claimed) -> Item | Result:
    if delivery.attempts >= MOST_ATTEMPTS:
        # It took its worker with it each time.
        return Result(delivery, Refused(Ending.GIVEN_UP))
    try:
        said = await batch.message(delivery)
    except Exception:
        # One text that cannot be made must not keep the others back.
        log.exception("delivery has no text", delivery=delivery.id)
        return Result(delivery, Dropped("no text"))
    match said:
        case Dropped():
            return Result(delivery, said)
        case Mended(message, target):
            return Item(delivery, message, target)
        case _:
            return Item(delivery, said)
