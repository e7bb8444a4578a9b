"""What two organisers do to the meetings of a circle, by the use cases behind their buttons."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from content.model import Event, EventStatus
from jobs import changes
from jobs import events as publishing
from jobs.changes import Made
from jobs.draft_answers import DraftField
from storage import drafts, edits
from tests.unit.jobs.living import MONDAY, POOL, UNDO, Circle


class Organising(Circle):
    """A circle with its organisers at work; each press is made twice, as thumbs do."""

    async def publish(self, slug: str, day: str, capacity: int | None) -> None:
        """Publish a draft; it goes out when it can no longer be undone."""
        fields = {
            "title_en": slug.replace("-", " ").title(), "date": day, "start": "17:00",
            "venue": "Houses of Parliament", "room": "Committee Room 7", "capacity": capacity,
        }
        async with self.database.transaction() as session:
            draft = await drafts.add(session, self.organisers[0], fields, self.now)
            done = await publishing.publish(
                session, draft, revision=0, now=self.now, undo=UNDO
            )
            again = await publishing.publish(
                session, draft, revision=0, now=self.now, undo=UNDO
            )
        assert again is None, "published twice"
        if done is not None:
            self.visible_at[done.event.id] = self.now + UNDO
            self.published[done.event.id] = draft.id
            await self.look()

    async def unpublish(self, event_id: int) -> None:
        """Take a publication back, while that is possible."""
        async with self.database.transaction() as session:
            draft = await drafts.by_id(session, self.published[event_id])
            assert draft is not None
            undone = await publishing.undo_publication(session, draft, now=self.now)
        if undone:
            del self.visible_at[event_id]
        await self.look()

    async def send_now(self, event_id: int) -> None:
        """Let a publication, or a change that waits, go out at once."""
        async with self.database.transaction() as session:
            draft = await drafts.by_id(session, self.published.get(event_id, 0))
            shown = await publishing.send_now(session, draft, now=self.now) if draft else None
            if shown is None:
                await changes.hasten(session, event_id, self.now)
            else:
                self.visible_at[event_id] = min(self.visible_at[event_id], self.now)

    async def begin(self, who: int, event_id: int, wanted: dict[str, Any]) -> None:
        """Begin a change and look at it, without making it yet."""
        event = self.present[event_id]
        if event.is_over(self.now) and event.status is not EventStatus.POSTPONED:
            return
        try:
            async with self.database.transaction() as session:
                edit = await changes.begin(session, self.organisers[who], event, self.now)
                kept = await changes.want(session, edit, event, wanted, self.now)
                assert kept is not None
                await changes.plan(session, kept, event, now=self.now, pool=POOL)
        except DraftField:
            await self._nothing_changed(event)

    async def _nothing_changed(self, event: Event) -> None:
        await self.look()
        assert self.present.get(event.id) == event, "a refused change changed something"

    async def make(self, who: int, *, at_once: bool) -> None:
        """Press "Yes, change it" under what was begun last; look again if others were quicker."""
        async with self.database.reading() as session:
            edit = await edits.waiting_of(session, self.organisers[who])
        event = self.present.get(edit.event_id or 0) if edit else None
        if edit is None or event is None:
            return
        pool = timedelta(0) if at_once else POOL
        try:
            async with self.database.transaction() as session:
                made = await changes.make(
                    session, edit, revision=edit.revision, now=self.now, pool=pool
                )
                again = await changes.make(
                    session, edit, revision=edit.revision, now=self.now, pool=pool
                )
                if made is changes.Refusal.OUTDATED:
                    await changes.look_again(session, edit, event, self.now)
                if at_once and isinstance(made, Made):
                    await changes.hasten(session, event.id, self.now)
        except DraftField:
            await self._nothing_changed(event)
            return
        if not isinstance(made, Made):
            await self._nothing_changed(event)
            return
        assert not isinstance(again, Made), "made twice"
        self.made[who] = (edit.id, made.before)
        await self.look()

    async def change(
        self, who: int, event_id: int, wanted: dict[str, Any], *, at_once: bool
    ) -> None:
        """Change a meeting in one go."""
        await self.begin(who, event_id, wanted)
        await self.make(who, at_once=at_once)

    async def undo(self, who: int) -> None:
        """Take back what this organiser changed last, while nobody has been told."""
        edit_id, before = self.made.pop(who)
        try:
            async with self.database.transaction() as session:
                edit = await edits.by_id(session, edit_id)
                made = await changes.undo(session, edit, now=self.now, pool=POOL) if edit else None
        except DraftField:
            await self._nothing_changed(self.present[before.id])
            return
        await self.look()
        if made is not None:
            assert as_told(made.after) == as_told(before), "an undo changed something else"

    async def cancel(self, event_id: int, *, stale: bool) -> None:
        """Cancel by the short way; a button of yesterday does nothing."""
        event = self.present[event_id]
        async with self.database.transaction() as session:
            done = await publishing.cancel(
                session, event, revision=event.revision - int(stale), actor=self.organisers[0],
                now=self.now,
            )
        if done is None:
            await self._nothing_changed(event)
        await self.look()

    async def division(self, event_id: int) -> None:
        """Tell those coming that Members are voting, twice by a slip of the thumb."""
        event = self.present[event_id]
        nonce = int(self.now.timestamp())
        async with self.database.transaction() as session:
            for _press in range(2):
                await changes.division(
                    session, event, minutes=15, nonce=nonce, actor=self.organisers[0],
                    now=self.now,
                )


def as_told(event: Event) -> Event:
    """Return an event without what only the books know of it."""
    return replace(event, revision=0, changes=(), code="", created_at=MONDAY, updated_at=MONDAY)
