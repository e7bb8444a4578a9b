"""Compares what arrived with what was owed: each thing once, then, and in the right words."""

import re
from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import select

from content.message import Message
from content.model import EventStatus, NoticeKind
from content.render.common import say
from jobs import discreet
from storage import chats
from storage import tables as t
from storage.database import Database
from tests.unit.jobs.debts import Debt, Ledger, News
from tests.unit.jobs.living import LINKS
from tests.unit.jobs.readers import Reader, State, nominal

TITLES = {"en": ("Meeting", "Briefing"), "ko": ("모임", "보고")}
NAMES_NOTICE = {"why", "shw"}


async def notices_due(database: Database, ledger: Ledger, now: datetime) -> list[News]:
    """Return what is about to be spread."""
    n = t.notices.c
    due = n.state.in_(("planned", "spreading")) & (n.due_at <= now)
    async with database.reading() as session:
        rows = await session.execute(select(t.notices).where(due).order_by(n.due_at, n.id))
        return [_news(row, ledger) for row in rows]


def _news(row: Any, ledger: Ledger) -> News:
    is_briefing = row.kind is NoticeKind.BRIEFING
    subject = (ledger.briefings if is_briefing else ledger.events)[row.subject_id]
    return News(
        row.id, row.kind, row.subject_id,
        topics=frozenset({"briefings" if is_briefing else "events", *subject.topics}),
        is_alarm=row.payload.get("alarm") is True, only_others="unconcerned" in row.audience,
        expires_at=row.expires_at,
    )


class Receipts:
    """Judges every arrival of a street."""

    def __init__(self, ledger: Ledger, street: Any) -> None:
        self._ledger = ledger
        self._street = street
        self.arrived: Counter[str] = Counter()

    async def judge_doubtful(self, database: Database, now: datetime) -> None:
        """Judge what arrived before a worker died; what nobody has written down comes again."""
        numbers = {number for number, _chat_id, _message in self._street.arrived}
        d = t.deliveries.c
        async with database.reading() as session:
            known = await session.scalars(
                select(d.message_id).where(d.message_id.in_(numbers))
            )
            self._street.unknown = numbers - set(known)
        await self._judge_all(database, now)

    async def judge(self, database: Database, now: datetime) -> None:
        """Judge what arrived, and make sure that nothing owed has stayed away."""
        await self._judge_all(database, now)
        for chat_id in self._street.refused:
            if chat_id in self._ledger.readers:
                self._ledger.fall_silent(self._ledger.readers[chat_id], State.BLOCKED)
        self._street.refused.clear()
        for reader, owed in self._ledger.debts.items():
            late = [debt for debt in owed if debt.due <= now]
            assert not late, f"{now} {reader} was not told of {late}"

    async def _judge_all(self, database: Database, now: datetime) -> None:
        for number, chat_id, message in self._street.arrived:
            assert chat_id in self._ledger.readers, f"{now} arrived after /forget: {message}"
            reader = self._ledger.readers[chat_id]
            notice, said = await self._opened(database, reader, message, now)
            assert said is not None or number in self._street.unknown, "the button opens nothing"
            debt = self._debt_of(reader, notice, said, now)
            self._is_allowed(reader, debt, now)
            if said is not None:
                self._is_in_words(reader, debt, said)
            self.arrived[notice.kind] += 1
            if number in self._street.unknown:
                self.arrived["doubtful"] += 1
            else:
                self._ledger.debts[reader].remove(debt)
        self._street.arrived.clear()
        self._street.chats.clear()

    async def _opened(
        self, database: Database, reader: Reader, message: Message, now: datetime
    ) -> tuple[Any, Message | None]:
        """Return which notice this is, and what its reader sees of it.

        Nothing is seen yet of what came under neutral words just before a worker died.
        """
        actions = [button.action for row in message.buttons for button in row if button.action]
        [number] = [int(each.args[0]) for each in actions if each.verb in NAMES_NOTICE]
        async with database.reading() as session:
            notice = (await session.execute(
                select(t.notices).where(t.notices.c.id == number)
            )).one()
            is_hidden = any(each.verb == "shw" for each in actions)
            assert is_hidden is reader.discreet, "discreet mode was not kept"
            if not is_hidden:
                return notice, message
            assert not _numbers(message.html, reader.language).total()
            chat = await chats.by_key(session, reader.key)
            assert chat is not None
            said = await discreet.unveiled(session, chat, number, links=LINKS, now=now)
        return notice, said

    def _debt_of(
        self, reader: Reader, notice: Any, said: Message | None, now: datetime
    ) -> Debt:
        owed = self._ledger.debts.get(reader, [])
        if notice.kind is NoticeKind.DIGEST:
            fits = [debt for debt in owed if debt.items and debt.due <= now
                    and (said is None or self._is_complete(debt, said, reader.language, now))]
        elif notice.kind is NoticeKind.REMINDER:
            rung = (notice.subject_id, notice.revision)
            fits = [debt for debt in owed if debt.news and debt.news.kind is NoticeKind.REMINDER
                    and (debt.news.subject, debt.news.revision) == rung
                    and notice.payload["minutes"] in debt.news.minutes]
        else:
            fits = [debt for debt in owed if debt.news and debt.news.id == notice.id]
            if not fits and ":back:" in notice.key:
                news = News(
                    notice.id, notice.kind, notice.subject_id, expires_at=notice.expires_at,
                    is_alarm=notice.payload.get("alarm") is True, revision=notice.revision,
                )
                fits = [self._ledger.returned(reader, news, now)]
        assert fits, f"{now} {reader} got what was not owed: {notice.key} {said}; owed {owed}"
        return fits[0]

    def _is_allowed(self, reader: Reader, debt: Debt, now: datetime) -> None:
        assert debt.due <= now, f"{now} {reader} got {debt} too early"
        is_alarm = debt.news is not None and debt.news.is_alarm
        assert reader.state is State.HERE or is_alarm, f"{reader} had fallen silent"
        assert not reader.sleeps(now) or debt.may_disturb(reader, now), f"{reader} sleeps"
        if debt.news is not None and debt.news.kind is NoticeKind.REMINDER:
            event = self._ledger.events[debt.news.subject]
            assert event.status is EventStatus.PUBLISHED
            assert event.starts_at is not None
            early = all(nominal(event, minutes) > now for minutes in debt.news.minutes)
            assert not early or reader.quiet is not None, f"{now} {reader} was reminded too early"
            assert event.starts_at > now

    def _is_in_words(self, reader: Reader, debt: Debt, said: Message) -> None:
        others = "en" if reader.language == "ko" else "ko"
        assert not _numbers(said.html, others).total(), f"{reader} reads {said.html}"
        if debt.news is None:
            return
        shown = _numbers(said.html, reader.language)
        assert self._title(debt.news) in shown, f"{reader} got {said.html} for {debt.news}"
        if debt.news.kind not in {NoticeKind.BRIEFING, NoticeKind.CANCELLATION}:
            assert (self._ledger.events[debt.news.subject].room or "") in said.html

    def _title(self, news: News) -> tuple[int, int]:
        if news.kind is NoticeKind.BRIEFING:
            return 1, _number(self._ledger.briefings[news.subject].slug)
        return 0, _number(self._ledger.events[news.subject].slug)

    def _is_complete(self, debt: Debt, said: Message, language: str, now: datetime) -> bool:
        """Tell whether a digest tells all it must, each once, and says how many more there are."""
        new, changed, briefings = self._ledger.contents(debt.items, now)
        groups = [
            {(0, _number(self._ledger.events[it].slug)) for it in new},
            {(0, _number(self._ledger.events[it].slug)) for it in changed},
            {(1, _number(self._ledger.briefings[it].slug)) for it in briefings},
        ]
        shown = _numbers(said.html, language)
        if set(shown) - set().union(*groups) or any(times > 1 for times in shown.values()):
            return False
        left = [len(group - set(shown)) for group in groups]
        return all(not more or say("digest-more", language, count=more) in said.html
                   for more in left)

    async def compare_what_waits(self, database: Database) -> None:
        """Make sure that what waits for digests is what the record says."""
        w = t.gathered.c
        async with database.reading() as session:
            rows = await session.execute(
                select(w.chat_key, w.notice_id).where(w.digest_id.is_(None))
            )
            kept = Counter((row.chat_key, row.notice_id) for row in rows)
        waits = Counter(
            (reader.key, news.id)
            for reader, items in self._ledger.waiting.items() for news in items
        )
        assert kept == waits, f"lost: {waits - kept}, not theirs: {kept - waits}"


def _numbers(html: str, language: str) -> Counter[tuple[int, int]]:
    """Count the titles a text shows: which of the two words, and the number behind it."""
    return Counter(
        (kind, int(number))
        for kind, word in enumerate(TITLES[language])
        for number in re.findall(rf"{word} (\d{{4}})\b", html)
    )


def _number(slug: str) -> int:
    return int(slug.rsplit("-", 1)[1])

