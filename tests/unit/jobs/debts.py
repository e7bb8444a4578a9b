"""What each reader must still hear: a record kept beside the bot through a simulated year.

A debt is made when something happens that is theirs, and paid by what arrives: nothing may arrive
that is not owed, nothing owed may stay away, and nothing may come at a forbidden moment.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from content.model import Briefing, ChatId, Event, EventStatus, NoticeKind
from tests.unit.jobs.readers import Reader, Ring, RingState, State, nominal

CHANGES = (NoticeKind.CHANGE, NoticeKind.CANCELLATION)
NEWS = (NoticeKind.NEW_EVENT, NoticeKind.BRIEFING, *CHANGES)


@dataclass(frozen=True)
class News:
    """A notice, as far as it matters who hears of it."""

    id: int
    kind: NoticeKind
    subject: int
    topics: frozenset[str] = frozenset()
    is_alarm: bool = False
    only_others: bool = False
    expires_at: datetime | None = None
    revision: int = 0
    minutes: frozenset[int] = frozenset()


@dataclass(eq=False)
class Debt:
    """Something a reader must hear; a digest when it has `items`."""

    news: News | None
    due: datetime
    items: tuple[News, ...] = ()

    @property
    def expires_at(self) -> datetime | None:
        """From when it is stale."""
        return self.news.expires_at if self.news else None

    def may_disturb(self, reader: Reader, now: datetime) -> bool:
        """Tell whether it may come in the quiet hours of this moment: stale by their end."""
        if self.news is not None and self.news.is_alarm:
            return True
        return self.expires_at is not None and self.expires_at <= reader.wakes(now)


@dataclass
class Ledger:
    """The record: who is owed what, what waits for a digest, and who is there."""

    events: dict[int, Event] = field(default_factory=dict)
    briefings: dict[int, Briefing] = field(default_factory=dict)
    readers: dict[ChatId, Reader] = field(default_factory=dict)
    debts: dict[Reader, list[Debt]] = field(default_factory=dict)
    waiting: dict[Reader, list[News]] = field(default_factory=dict)
    missed: dict[Reader, set[int]] = field(default_factory=dict)

    # What happens.

    def spread(self, news: News, now: datetime) -> None:
        """Let everybody be owed what is theirs."""
        if news.expires_at is not None and news.expires_at <= now:
            return
        for reader in self.readers.values():
            if self._hears(reader, news):
                self._owe(reader, news, now)
            elif reader.state in {State.BLOCKED, State.GONE}:
                self._miss(reader, news)

    def _hears(self, reader: Reader, news: News) -> bool:
        follows = bool(reader.topics & news.topics)
        if news.is_alarm:
            heeds = reader.state in {State.HERE, State.PAUSED, State.STOPPED}
            return heeds and reader.is_concerned(news.subject)
        if reader.state not in {State.HERE, State.PAUSED}:
            return False
        if news.kind not in CHANGES:
            return follows
        if news.only_others:
            return follows and not reader.is_concerned(news.subject)
        return follows or reader.is_concerned(news.subject)

    def _miss(self, reader: Reader, *news: News) -> None:
        """Keep which meetings were changed: who comes back may be told of them once."""
        changed = {each.subject for each in news if each.kind in CHANGES}
        self.missed.setdefault(reader, set()).update(changed)

    def returned(self, reader: Reader, news: News, now: datetime) -> Debt:
        """Let a change be owed that a reader missed who was away."""
        missed = self.missed.get(reader, set())
        assert news.subject in missed, f"{now} {reader} was told twice, or had missed nothing"
        missed.discard(news.subject)
        debt = Debt(news, now)
        self._add(reader, debt)
        return debt

    def _owe(self, reader: Reader, news: News, now: datetime) -> None:
        if not news.is_alarm and (reader.state is State.PAUSED or self._gathers(reader, news)):
            self.waiting.setdefault(reader, []).append(news)
        else:
            self._add(reader, Debt(news, now))

    def _gathers(self, reader: Reader, news: News) -> bool:
        if reader.digest_at is None:
            return False
        if news.kind is not NoticeKind.BRIEFING and reader.is_concerned(news.subject):
            return False
        return news.expires_at is None or reader.digest_at < news.expires_at

    def _add(self, reader: Reader, debt: Debt) -> None:
        self.debts.setdefault(reader, []).append(debt)

    def digest(self, reader: Reader, now: datetime) -> None:
        """Let everything that waits come in one message."""
        if reader.state is State.HERE and (items := self.waiting.pop(reader, None)):
            self._add(reader, Debt(None, now, tuple(items)))

    def digests_due(self, due: Iterable[Reader], now: datetime) -> None:
        """Let digests come whose hour it is; each is due again at its next hour."""
        for reader in due:
            self.digest(reader, now)
            reader.choose_rhythm(reader.rhythm, now)

    def fall_silent(self, reader: Reader, state: State, until: datetime | None = None) -> None:
        """Owe nothing more: to who pauses it waits, to others it is lost."""
        unpaid = self.debts.pop(reader, [])
        if state in {State.BLOCKED, State.GONE}:
            self._miss(reader, *(each.news for each in unpaid if each.news is not None))
        if state is State.PAUSED:
            kept = self.waiting.setdefault(reader, [])
            for debt in unpaid:
                kept += [each for each in (debt.news, *debt.items)
                         if each is not None and each.kind in NEWS]
        else:
            self.waiting.pop(reader, None)
        reader.state, reader.paused_until = state, until

    def come_back(self, reader: Reader, now: datetime) -> None:
        """Hear again, beginning with what waited for the end of a pause."""
        was, reader.state, reader.paused_until = reader.state, State.HERE, None
        if was is State.PAUSED:
            self.digest(reader, now)

    # Reminders.

    def remind(self, reader: Reader, event: Event, minutes: int, now: datetime) -> None:
        """Plan a reminder that lies ahead."""
        moment = reader.ring_at(event, minutes)
        reader.rings[event.id, minutes] = Ring(moment if moment > now else nominal(event, minutes))

    def night_changed(self, reader: Reader, now: datetime) -> None:
        """Plan again what will ring, by other quiet hours or another clock."""
        for (event_id, minutes), ring in reader.rings.items():
            if ring.state is RingState.OPEN and ring.due > now:
                self.remind(reader, self.events[event_id], minutes, now)

    def moved(self, event: Event, now: datetime) -> None:
        """Plan every reminder of an event again."""
        before, self.events[event.id] = self.events[event.id], event
        same_start, same_door = (
            before.starts_at == event.starts_at, before.arrive_at == event.arrive_at
        )
        for reader in self.readers.values():
            for (event_id, minutes), ring in reader.rings.items():
                same_hour = same_start if minutes else same_door
                # What rang for the same hour rings no second time.
                if event_id == event.id and not (same_hour and ring.state is RingState.RUNG):
                    self._replan(reader, ring, event, minutes, now)

    def _replan(
        self, reader: Reader, ring: Ring, event: Event, minutes: int, now: datetime
    ) -> None:
        ahead = event.status is EventStatus.PUBLISHED and nominal(event, minutes) > now
        if not ahead:
            if ring.state is RingState.OPEN:
                ring.state = RingState.CLOSED
            return
        before_night = reader.ring_at(event, minutes)
        moment = before_night if before_night > now else nominal(event, minutes)
        if ring.state is not RingState.RUNG or ring.due != moment:
            ring.due, ring.state = moment, RingState.OPEN

    def ring(self, now: datetime) -> None:
        """Owe the reminders whose moment has come; of several of one meeting the latest."""
        for reader in self.readers.values():
            due: dict[int, dict[int, datetime]] = {}
            for (event_id, minutes), ring in reader.rings.items():
                if ring.state is RingState.OPEN and ring.due <= now:
                    ring.state = RingState.RUNG
                    due.setdefault(event_id, {})[minutes] = ring.due
            for event_id, rung in due.items():
                latest = {it for it, moment in rung.items() if moment == max(rung.values())}
                self._remind_now(reader, self.events[event_id], frozenset(latest), now)

    def _remind_now(
        self, reader: Reader, event: Event, minutes: frozenset[int], now: datetime
    ) -> None:
        starts_at = event.starts_at
        if reader.state is not State.HERE or event.status is not EventStatus.PUBLISHED:
            return
        if starts_at is not None and starts_at > now:
            self._add(reader, Debt(
                News(0, NoticeKind.REMINDER, event.id, expires_at=starts_at,
                     revision=event.revision, minutes=minutes),
                now,
            ))

    # What may come of a debt now.

    def is_void(self, debt: Debt, now: datetime) -> bool:
        """Tell whether nothing is left to say."""
        news = debt.news
        if news is None:
            return not any(self.contents(debt.items, now))
        if news.expires_at is not None and news.expires_at <= now:
            return True
        if news.kind is NoticeKind.BRIEFING:
            return False
        event = self.events[news.subject]
        is_off = event.status is EventStatus.CANCELLED
        if news.kind is NoticeKind.REMINDER:
            return is_off or event.revision != news.revision
        return is_off and news.kind is not NoticeKind.CANCELLATION

    def contents(
        self, items: Iterable[News], now: datetime
    ) -> tuple[set[int], set[int], set[int]]:
        """Return what a digest must tell: new meetings, changed meetings, briefings."""
        new: set[int] = set()
        changed: set[int] = set()
        briefings: set[int] = set()
        for news in items:
            if news.kind is NoticeKind.BRIEFING:
                briefings.add(news.subject)
            elif not self.events[news.subject].is_over(now):
                (new if news.kind is NoticeKind.NEW_EVENT else changed).add(news.subject)
        off = {it for it in new if self.events[it].status is EventStatus.CANCELLED}
        return new - off, changed - new, briefings

    def put_off(self, now: datetime) -> None:
        """Let what falls into a night wait for its end, and strike what has lost its sense."""
        for reader, owed in self.debts.items():
            for debt in list(owed):
                if debt.due > now:
                    continue
                if reader.sleeps(now) and not debt.may_disturb(reader, now):
                    debt.due = reader.wakes(now)
                elif self.is_void(debt, now):
                    owed.remove(debt)

    # The clock.

    def next_moment(self) -> datetime | None:
        """Return when something is owed next."""
        moments = [debt.due for owed in self.debts.values() for debt in owed]
        for reader in self.readers.values():
            moments += [each for each in (reader.digest_at, reader.paused_until) if each]
            moments += [
                ring.due for ring in reader.rings.values() if ring.state is RingState.OPEN
            ]
        return min(moments, default=None)

    def tidy(self, now: datetime) -> None:
        """Forget what is over."""
        over = {it for it, event in self.events.items() if event.is_over(now)}
        for reader in self.readers.values():
            reader.took -= over
            for place in [place for place in reader.rings if place[0] in over]:
                del reader.rings[place]
        self.debts = {reader: owed for reader, owed in self.debts.items() if owed}
        self.waiting = {reader: items for reader, items in self.waiting.items() if items}
