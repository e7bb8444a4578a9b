"""What pages ask first: the same things in the same order, nothing unseen, no change overlooked."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from storage import briefings, events, showing
from tests.storage.builders import DAY, MINUTE, NOW, a_briefing, added, an_event

SOON = date(2016, 11, 24)


async def _some(session: AsyncSession) -> None:
    for slug, days in (("third", 20), ("first", 3), ("second", 9), ("past", -400), ("older", -800)):
        await added(session, an_event(slug, on=SOON + timedelta(days=days)))
    await added(session, an_event("some-day", on=None, start=None))
    await added(session, an_event("some-month", on=None, start=None, period="2017-02"))
    await events.add(session, an_event("unseen"), now=NOW, visible_at=NOW + MINUTE)


async def test_lists_are_those_that_are_shown(session: AsyncSession) -> None:
    await _some(session)
    for offset in (0, 2, 99):
        coming = await showing.coming(session, NOW, limit=3, offset=offset)
        shown = await events.upcoming(session, now=NOW, limit=3, offset=offset)
        assert [stamp.slug for stamp in coming.stamps] == [event.slug for event in shown]
        assert coming.total == await events.count_upcoming(session, now=NOW)
        past = await showing.past(session, NOW, limit=3, offset=offset)
        over = await events.archive(session, now=NOW, limit=3, offset=offset)
        assert [stamp.slug for stamp in past.stamps] == [event.slug for event in over]
        assert past.total == await events.count_archive(session, now=NOW)


async def test_nothing_is_stamped_before_it_may_be_seen(session: AsyncSession) -> None:
    await _some(session)
    assert await showing.event(session, "unseen", NOW) is None
    assert "unseen" not in {stamp.slug for stamp in await showing.recent(session, NOW, limit=99)}
    assert await showing.event(session, "unseen", NOW + MINUTE) is not None
    assert await showing.event(session, "never", NOW) is None
    assert await showing.briefing(session, "never") is None


async def test_every_change_makes_another_stamp(session: AsyncSession) -> None:
    event = await added(session, an_event("first", on=SOON))
    seen = [await showing.event(session, "first", NOW)]
    # A clock that was set back is no reason to overlook it.
    for at, revision in ((NOW + DAY, 0), (NOW - DAY, 0), (NOW - DAY, 1)):
        await events.save(session, replace(event, revision=revision), now=at)
        seen.append(await showing.event(session, "first", NOW))
    over_at = event.over_at
    assert over_at
    seen.append(await showing.event(session, "first", over_at))
    assert len(set(seen)) == 5
    assert await showing.event(session, "first", over_at + DAY) == seen[-1]


async def test_briefings_are_stamped_in_their_order(session: AsyncSession) -> None:
    for slug, day in (("old", 1), ("new", 9), ("middle", 5)):
        await briefings.put(session, a_briefing(slug, on=date(2016, 11, day)), NOW)
    listed = await showing.briefings(session, limit=2)
    shown = await briefings.listing(session, limit=2)
    assert [stamp.slug for stamp in listed.stamps] == [each.slug for each in shown]
    assert listed.total == 3
    before = await showing.briefing(session, "old")
    await briefings.put(session, a_briefing("old", on=date(2016, 11, 1)), NOW + DAY)
    assert await showing.briefing(session, "old") != before
