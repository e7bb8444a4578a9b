"""A meeting that silently leaves its source's list: organisers hear of it once, and decide."""

from datetime import timedelta

import pytest

from content.model import DraftState, EventStatus
from jobs.sources import managing
from jobs.sources.news import News
from storage import drafts, events, source_items
from storage.source_items import Entry
from storage.sources import Source
from tests.sites import CALENDAR, calendar, entry, rss
from tests.unit.jobs.desk import Desk, meeting, moves, published

POTTERY = entry("2", "Pottery", DTSTART="20261210T170000Z", DTEND="20261210T180000Z")
"""Comes after the meeting: the list goes on further than that."""


def lists(desk: Desk, *entries: str) -> None:
    """Let the calendar hold these from now on."""
    desk.site.serves(calendar(*entries), CALENDAR)


async def looks(desk: Desk, source: Source, times: int = 2) -> list[News]:
    return [await desk.looks(source) for _ in range(times)]


async def entry_of(desk: Desk, item_id: int) -> Entry:
    async with desk.database.reading() as session:
        found = await source_items.by_id(session, item_id)
    assert found is not None
    return found


async def test_what_is_missing_at_two_looks_is_told_once(desk: Desk) -> None:
    source = await meeting(desk)
    [draft] = await desk.drafts()
    lists(desk, POTTERY)

    news = await looks(desk, source, 4)

    assert [len(each.unlisted) for each in news] == [0, 1, 0, 0]
    assert [each.number for each in news] == [0, 1, 0, 0]
    assert (await entry_of(desk, news[1].unlisted[0])).draft_id == draft.id
    assert [each.revision for each in await desk.drafts()] == [draft.revision]
    async with desk.database.transaction() as session:
        assert await source_items.unlisted_draft(session, draft.id) == "University events"
        await managing.pause(session, source)
        assert await source_items.unlisted_draft(session, draft.id) is None


async def test_what_was_missing_once_is_looked_for_whatever_the_server_calls_new(
    desk: Desk,
) -> None:
    source = await meeting(desk)
    lists(desk, POTTERY)

    await looks(desk, source, 4)

    conditions = ["If-None-Match" in request.headers for request in desk.site.asked[-4:]]
    assert conditions == [True, False, True, True]


async def test_missing_once_says_nothing(desk: Desk) -> None:
    source = await meeting(desk)
    lists(desk, POTTERY)
    first = await desk.looks(source)
    moves(desk)
    second = await desk.looks(source)
    lists(desk, POTTERY)
    third = await desk.looks(source)

    assert [each.number for each in (first, second, third)] == [0, 0, 0]


async def test_what_comes_back_is_said_and_can_go_missing_again(desk: Desk) -> None:
    source = await meeting(desk)
    lists(desk, POTTERY)
    await looks(desk, source)
    moves(desk)
    [back, again] = await looks(desk, source)
    lists(desk, POTTERY)
    [_, gone] = await looks(desk, source)

    assert (len(back.relisted), again.number) == (1, 0)
    assert gone.unlisted == back.relisted


@pytest.mark.parametrize("trusted", [False, True])
async def test_a_published_meeting_stays_as_it_is_however_trusted_its_source(
    desk: Desk, *, trusted: bool
) -> None:
    source, event_id = await published(desk)
    if trusted:
        await desk.trusts(source)
    lists(desk, POTTERY)

    [_, news] = await looks(desk, source)

    async with desk.database.reading() as session:
        event = await events.by_id(session, event_id)
        unlisted_by = await source_items.unlisted_event(session, event_id)
    assert event is not None
    assert (event.status, event.revision) == (EventStatus.PUBLISHED, 0)
    assert len(news.unlisted) == 1
    assert not news.carried
    assert not news.proposed
    assert unlisted_by == "University events"


async def test_what_is_thrown_away_meanwhile_is_told_of_when_it_comes_back(desk: Desk) -> None:
    source = await meeting(desk)
    [draft] = await desk.drafts()
    lists(desk, POTTERY)
    await looks(desk, source)
    async with desk.database.transaction() as session:
        await drafts.transition(
            session, draft.id, DraftState.OPEN, DraftState.DISCARDED, now=desk.now
        )
    moves(desk)

    [back, after] = await looks(desk, source)

    assert (len(back.relisted), after.number) == (1, 0)


async def test_what_was_thrown_away_before_is_nobodys_news(desk: Desk) -> None:
    source = await meeting(desk)
    [draft] = await desk.drafts()
    async with desk.database.transaction() as session:
        await drafts.transition(
            session, draft.id, DraftState.OPEN, DraftState.DISCARDED, now=desk.now
        )
    lists(desk, POTTERY)

    assert [each.number for each in await looks(desk, source, 3)] == [0, 0, 0]


async def test_a_feed_lets_its_articles_drop_off(desk: Desk) -> None:
    desk.site.serves(rss(("a", "A report on camps"), ("b", "A letter")))
    source = await desk.adds()
    await desk.looks(source)
    desk.site.serves(rss(("b", "A letter")))

    assert [each.number for each in await looks(desk, source, 3)] == [0, 0, 0]


async def test_what_is_over_may_leave_the_list(desk: Desk) -> None:
    source = await meeting(desk)
    desk.now += timedelta(days=11, hours=6)
    lists(desk, POTTERY)

    assert [each.number for each in await looks(desk, source, 3)] == [0, 0, 0]


async def test_a_meeting_of_today_without_an_hour_may_leave_the_list(desk: Desk) -> None:
    lists(desk, WHOLE_DAY, POTTERY)
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    [draft] = await desk.drafts()
    assert "start" not in draft.fields
    desk.now += timedelta(days=11)
    lists(desk, POTTERY)

    assert [each.number for each in await looks(desk, source, 3)] == [0, 0, 0]


WHOLE_DAY = (
    "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A day for North Korea\r\n"
    "DTSTART;VALUE=DATE:20261203\r\nEND:VEVENT"
)
EARLY = entry("e", "Gardening", DTSTART="20261125T170000Z", DTEND="20261125T180000Z")
EARLIER = entry("f", "Knitting", DTSTART="20261124T170000Z", DTEND="20261124T180000Z")
MEETING = entry("1", "A talk on North Korea")


async def test_who_lists_only_the_next_few_has_lost_nothing(desk: Desk) -> None:
    lists(desk, EARLY, MEETING)
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    lists(desk, EARLIER, EARLY)

    assert [each.number for each in await looks(desk, source, 3)] == [0, 0, 0]


async def test_the_last_of_a_list_that_grew_shorter_is_missed(desk: Desk) -> None:
    lists(desk, EARLY, MEETING)
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    lists(desk, EARLY)

    assert [each.number for each in await looks(desk, source, 3)] == [0, 1, 0]


@pytest.mark.parametrize("entries", [
    (),
    (entry("1", "A walk in the park"),),
    (entry("9", "A talk on North Korea"),),
    (entry("1", "A talk on North Korea", DTSTART="20251203T170000Z", DTEND="20251203T180000Z"),),
    ("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261203T170000Z\r\nEND:VEVENT",),
], ids=["nothing-at-all", "without-the-words", "under-another-name", "in-the-past", "unreadable"])
async def test_what_is_there_in_some_way_is_not_missing(
    desk: Desk, entries: tuple[str, ...]
) -> None:
    source = await meeting(desk)
    lists(desk, *entries, *([POTTERY] if entries else []))

    news = await looks(desk, source, 3)

    assert [each.unlisted for each in news] == [[], [], []]


async def test_faults_and_silence_do_not_count_as_looks(desk: Desk) -> None:
    source = await meeting(desk)
    lists(desk, POTTERY)
    await desk.looks(source)
    desk.site.serves("BEGIN:VCALENDAR", CALENDAR)
    await desk.fails(source)
    lists(desk)
    assert (await desk.looks(source)).number == 0
    moves(desk)
    assert (await desk.looks(source)).number == 0


async def test_what_was_cancelled_first_may_leave_the_list(desk: Desk) -> None:
    source, _event = await published(desk)
    moves(desk, STATUS="CANCELLED")
    await desk.looks(source)
    lists(desk, POTTERY)

    assert [each.number for each in await looks(desk, source, 3)] == [0, 0, 0]


async def test_one_date_of_a_series_that_is_taken_out_is_missed(desk: Desk) -> None:
    weekly = {"RRULE": "FREQ=WEEKLY;COUNT=6"}
    lists(desk, entry("1", "A talk on North Korea", **weekly), POTTERY)
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    lists(desk, entry("1", "A talk on North Korea", EXDATE="20261203T170000Z", **weekly), POTTERY)

    [first, second, third] = await looks(desk, source, 3)

    assert len(first.drafts) == 1
    assert (len(second.unlisted), third.number) == (1, 0)


async def test_a_series_that_begins_earlier_now_has_its_later_dates_still(desk: Desk) -> None:
    weekly = {"RRULE": "FREQ=WEEKLY;COUNT=6"}
    lists(desk, entry("1", "A talk on North Korea", **weekly), POTTERY)
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    week_before = {"DTSTART": "20261126T170000Z", "DTEND": "20261126T183000Z"}
    lists(desk, entry("1", "A talk on North Korea", **weekly, **week_before), POTTERY)

    news = await looks(desk, source, 3)

    assert len(news[0].drafts) == 1
    assert [each.unlisted for each in news] == [[], [], []]


WHATSON = (
    '[{{"Id": 5, "StartDate": "2026-12-03", "StartTime": "14:30", "House": "Commons",'
    ' "Description": "Human rights in North Korea", "CancelledDate": {cancelled}}},'
    ' {{"Id": 6, "StartDate": "2026-12-10", "StartTime": "10:00", "House": "Commons",'
    ' "Description": "Questions"}}]'
)
WITHOUT = "[" + WHATSON.format(cancelled="null").partition("}, ")[2]


async def test_whats_on_too_is_held_to_its_word(desk: Desk) -> None:
    desk.site.serves(WHATSON.format(cancelled="null"), "application/json")
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    desk.site.serves("[]", "application/json")
    assert [each.number for each in await looks(desk, source, 3)] == [0, 0, 0]

    desk.site.serves(WITHOUT, "application/json")
    news = await looks(desk, source, 3)

    assert [len(each.unlisted) for each in news] == [0, 1, 0]
