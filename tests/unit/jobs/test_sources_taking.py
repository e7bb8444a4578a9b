"""Each item of a source becomes a draft once, whatever the source does and who looks at it."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from aiohttp import web

from content.model import DraftState, EventStatus
from jobs.sources import following, managing
from jobs.sources.taking import MOST_AT_ONCE, MOST_FIRST, MOST_OPEN
from storage import drafts, events, organisers, source_items
from tests.sites import CALENDAR, calendar, entry, rss
from tests.unit.jobs.desk import BEGINNING, ONE_LATER, Desk, meeting, moves, published


def feed(*numbers: int, day: int = 20) -> str:
    return rss(*((f"g{number}", f"Title {number}") for number in numbers), day=day)


async def test_of_a_first_look_only_the_newest_are_offered(desk: Desk) -> None:
    desk.site.serves(feed(*range(40)))
    source = await desk.adds()

    news = await desk.looks(source)

    assert await desk.titles() == [f"Title {n}" for n in range(39, 39 - MOST_FIRST, -1)]
    assert news.passed_over == 40 - MOST_FIRST
    after = await desk.source(source)
    assert (after.items, after.matching, after.fault) == (40, 40, None)


async def test_a_draft_has_the_facts_and_leaves_the_words_to_us(desk: Desk) -> None:
    desk.site.serves(feed(1))
    await desk.looks(await desk.adds())

    [draft] = await desk.drafts()

    assert draft.fields["source_url"] == "https://csw.example/g1"
    assert not any(name.startswith("summary") for name in draft.fields)
    assert "in its own words" not in str(draft.fields)


@pytest.mark.parametrize("again", [
    lambda: feed(2, 1), lambda: feed(1, 2, day=13), lambda: feed(1, 2),
    lambda: feed(1, 2).replace("<guid>g", "<guid>other-"),
    lambda: feed(1, 2).replace("https://csw", "http://csw"),
], ids=["other order", "other days", "the same", "other guids", "other scheme"])
async def test_the_same_item_never_comes_twice(desk: Desk, again: Callable[[], str]) -> None:
    desk.site.serves(feed(1, 2))
    source = await desk.adds()
    await desk.looks(source)
    desk.site.serves(again() + " ")

    news = await desk.looks(source)

    assert not news.is_any
    assert len(await desk.drafts()) == 2


async def test_what_was_thrown_away_stays_away(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    await desk.looks(source)
    [draft] = await desk.drafts()
    async with desk.database.transaction() as session:
        await drafts.transition(
            session, draft.id, DraftState.OPEN, DraftState.DISCARDED, now=desk.now
        )
    desk.site.serves(feed(1) + " ")

    await desk.looks(source)

    assert await desk.drafts() == []


async def test_removing_and_adding_again_brings_nothing_twice(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    await desk.looks(source)
    async with desk.database.transaction() as session:
        await managing.remove(session, source, by=desk.by, now=desk.now)
    again = await desk.adds()

    await desk.looks(again)

    assert again.id == source.id
    assert len(await desk.drafts()) == 1


async def test_what_comes_later_is_offered_a_few_at_a_time(desk: Desk) -> None:
    desk.site.serves(feed(0))
    source = await desk.adds()
    await desk.looks(source)
    desk.site.serves(feed(*range(50)))

    brought = [(await desk.looks(source)).number]
    # The page is the same, and yet not all of it has been taken: it is asked for anew.
    for _look in range(6):
        desk.site.serves(feed(*range(50)) + " " * (_look + 1))
        brought.append((await desk.looks(source)).number)

    assert brought[0] == MOST_AT_ONCE
    assert len(await desk.drafts()) == MOST_OPEN


async def test_what_was_passed_over_can_be_asked_for(desk: Desk) -> None:
    desk.site.serves(feed(*range(12)))
    source = await desk.adds()
    await desk.looks(source)
    async with desk.database.transaction() as session:
        await managing.offer_more(session, source, 3, desk.now)

    news = await desk.looks(source)

    assert len(news.drafts) == 3
    assert await desk.titles() == [f"Title {n}" for n in range(11, 3, -1)]


async def test_an_unchanged_source_is_not_read_again(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    await desk.looks(source)
    asked = len(desk.site.asked)

    news = await desk.looks(source)

    assert not news.is_any
    assert desk.site.asked[asked].headers["If-None-Match"]
    assert (await desk.source(source)).looked_at == desk.now


async def test_new_words_go_through_everything_anew(desk: Desk) -> None:
    desk.site.serves(rss(("a", "North Korea"), ("b", "Gardening")))
    source = await desk.adds(words=("North Korea",))
    await desk.looks(source)
    assert await desk.titles() == ["North Korea"]
    async with desk.database.transaction() as session:
        await managing.choose_words(session, source, ("gardening",), desk.now)

    await desk.looks(source)

    assert await desk.titles() == ["North Korea", "Gardening"]


async def test_only_meetings_with_the_words_become_drafts_that_can_be_published(
    desk: Desk,
) -> None:
    await meeting(desk)

    [draft] = await desk.drafts()

    assert draft.fields["room"] == "Committee Room 12"
    assert draft.fields["venue"] == "Houses of Parliament"
    assert (draft.fields["date"], draft.fields["start"]) == ("2026-12-03", "17:00")
    assert "example.org" not in str(draft.fields)


async def test_a_draft_moves_with_its_meeting_and_keeps_what_was_written(desk: Desk) -> None:
    source = await meeting(desk)
    [draft] = await desk.drafts()
    async with desk.database.transaction() as session:
        await drafts.saved(
            session, draft, now=desk.now, awaiting=None,
            fields={**draft.fields, "title_en": "Our title", "summary_en": "Ours."},
        )
    moves(desk, **ONE_LATER)

    news = await desk.looks(source)

    [after] = await desk.drafts()
    assert news.moved == [draft.id]
    assert (after.fields["date"], after.fields["start"]) == ("2026-12-04", "18:00")
    assert (after.fields["title_en"], after.fields["summary_en"]) == ("Our title", "Ours.")


async def test_a_planned_draft_that_moves_waits_for_a_new_yes(desk: Desk) -> None:
    source = await meeting(desk)
    [draft] = await desk.drafts()
    async with desk.database.transaction() as session:
        await drafts.transition(
            session, draft.id, DraftState.OPEN, DraftState.SCHEDULED, now=desk.now,
            publish_at=desk.now + timedelta(days=3),
        )
    moves(desk, **ONE_LATER)

    await desk.looks(source)

    [after] = await desk.drafts()
    assert (after.state, after.publish_at) == (DraftState.OPEN, None)
    assert after.fields["date"] == "2026-12-04"


async def test_a_cancelled_meeting_takes_its_draft_along_and_brings_it_back(desk: Desk) -> None:
    source = await meeting(desk)
    [draft] = await desk.drafts()
    moves(desk, STATUS="CANCELLED")
    news = await desk.looks(source)
    assert news.cancelled == [draft.id]
    assert await desk.drafts() == []

    moves(desk)
    await desk.looks(source)

    assert [each.id for each in await desk.drafts()] == [draft.id]


async def test_what_was_cancelled_before_we_knew_of_it_is_no_news(desk: Desk) -> None:
    await meeting(desk, STATUS="CANCELLED")
    assert await desk.drafts() == []


async def test_a_published_meeting_is_not_changed_but_proposed(desk: Desk) -> None:
    source, event_id = await published(desk)
    moves(desk, **ONE_LATER)

    news = await desk.looks(source)

    async with desk.database.transaction() as session:
        event = await events.by_id(session, event_id)
        entry_ = await source_items.by_id(session, news.proposed[0])
        assert event is not None
        assert entry_ is not None
        assert (str(event.on), event.revision) == ("2026-12-03", 0)
        begun = await following.begin_proposed(session, entry_, desk.by, desk.now)
        assert begun is not None
        assert begun[0].wanted == {"date": "2026-12-04", "start": "18:00", "end": "19:30"}


async def test_a_proposal_of_two_looks_has_both_changes(desk: Desk) -> None:
    source, _event = await published(desk)
    moves(desk, **ONE_LATER)
    await desk.looks(source)
    moves(desk, **ONE_LATER, LOCATION="Committee Room 14\\, Houses of Parliament")

    news = await desk.looks(source)

    async with desk.database.reading() as session:
        entry_ = await source_items.by_id(session, news.proposed[0])
    assert entry_ is not None
    assert entry_.proposed is not None
    assert entry_.proposed["date"] == "2026-12-04"
    assert entry_.proposed["room"] == "Committee Room 14"


async def test_a_trusted_source_moves_and_cancels_what_is_published(desk: Desk) -> None:
    source, event_id = await published(desk)
    await desk.trusts(source)
    moves(desk, **ONE_LATER)
    moved = await desk.looks(source)
    moves(desk, **ONE_LATER, STATUS="CANCELLED")
    cancelled = await desk.looks(source)

    async with desk.database.reading() as session:
        event = await events.by_id(session, event_id)
    assert event is not None
    assert len(moved.carried) == len(cancelled.carried) == 1
    assert (str(event.on), event.status) == ("2026-12-04", EventStatus.CANCELLED)
    assert event.revision == 2


async def test_a_trusted_source_moves_nothing_into_the_past(desk: Desk) -> None:
    source, event_id = await published(desk)
    await desk.trusts(source)
    moves(desk, DTSTART="20261122T110000Z", DTEND="20261123T110000Z")

    news = await desk.looks(source)

    async with desk.database.reading() as session:
        event = await events.by_id(session, event_id)
    assert event is not None
    assert str(event.on) == "2026-12-03"
    assert news.proposed
    assert not news.carried


async def test_a_trusted_source_publishes_what_comes_new_and_is_whole(desk: Desk) -> None:
    source = await meeting(desk)
    await desk.trusts(source)
    desk.site.serves(
        calendar(
            entry("1", "A talk on North Korea"), entry("3", "North Korea today"),
            entry("4", "North Korea, place to follow", LOCATION=""),
        ),
        CALENDAR,
    )

    news = await desk.looks(source)

    assert (len(news.published), len(news.drafts)) == (1, 1)
    async with desk.database.reading() as session:
        draft = await drafts.by_id(session, news.published[0])
    assert draft is not None
    assert draft.undo_until == desk.now + timedelta(minutes=10)


async def test_of_a_first_look_nothing_goes_out_however_trusted(desk: Desk) -> None:
    desk.site.serves(calendar(entry("1", "North Korea")), CALENDAR)
    source = await desk.adds()
    await desk.trusts(source)

    news = await desk.looks(source)

    assert (len(news.published), len(news.drafts)) == (0, 1)


async def test_without_anybody_who_may_publish_nothing_is_taken(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    async with desk.database.transaction() as session:
        await organisers.remove(session, desk.by)

    assert await desk.taker().look_now(source.id) is None
    assert await desk.drafts() == []
    assert (await desk.source(source)).primed_at is None


async def test_two_processes_take_an_item_once(desk: Desk) -> None:
    desk.site.serves(feed(1, 2, 3))
    await desk.adds()
    one, other = desk.taker(), desk.taker()

    looked = await asyncio.gather(one.tick(desk.now), other.tick(desk.now))

    assert sum(looked) == 1
    assert len(await desk.drafts()) == 3


async def test_a_look_that_lost_its_lease_takes_nothing(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    late = desk.taker()

    async def waits(_request: web.Request) -> web.StreamResponse:
        desk.site.waiting = None
        desk.now += timedelta(minutes=10)
        await desk.taker().look_now(source.id)
        return web.Response(text=feed(1))

    desk.site.waits_with(waits)
    assert await late.look_now(source.id) is None
    assert len(await desk.drafts()) == 1


async def test_a_source_that_fails_is_left_alone_longer_each_time(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    desk.site.answers_with(lambda _request: web.Response(status=500))

    waits = []
    for _look in range(10):
        after = await desk.fails(source)
        waits.append((after.next_at - desk.now) // timedelta(minutes=1))

    assert waits[:4] == [10, 20, 40, 80]
    assert waits[-1] == 24 * 60
    assert (after.fault, after.failures) == ("server", 10)
    assert after.fault_since == BEGINNING + timedelta(days=1)


@pytest.mark.parametrize("status", [429, 503])
async def test_a_server_that_asks_for_patience_gets_it(desk: Desk, status: int) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    desk.site.answers_with(
        lambda _request: web.Response(status=status, headers={"Retry-After": "7200"})
    )

    after = await desk.fails(source)

    assert after.next_at - desk.now == timedelta(hours=2)
    assert await desk.taker().tick(desk.now + timedelta(hours=1)) == 0


async def test_after_a_good_look_a_fault_is_forgotten(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    desk.site.serves("no feed any more", "text/plain")
    assert (await desk.fails(source)).fault == "unknown"
    desk.site.serves(feed(1))

    await desk.looks(source)

    after = await desk.source(source)
    assert (after.fault, after.fault_since, after.failures) == (None, None, 0)


async def test_one_bad_source_never_stops_the_others(desk: Desk) -> None:
    desk.site.serves(feed(1), path="/good")
    desk.site.serves(feed(2), path="/bad")
    await desk.adds("/bad")
    await desk.adds("/good")

    def breaks(_request: web.Request) -> web.Response:
        raise RuntimeError("the server fell over")

    desk.site.answers_with(breaks, path="/bad")

    assert await desk.taker().tick(desk.now) == 2
    assert await desk.titles() == ["Title 1"]


async def test_what_is_paused_or_removed_is_not_looked_at(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    async with desk.database.transaction() as session:
        await managing.pause(session, source)
    assert await desk.taker().look_now(source.id) is None
    async with desk.database.transaction() as session:
        await managing.resume(session, source, desk.now)
        await managing.remove(session, source, by=desk.by, now=desk.now)

    assert await desk.taker().tick(desk.now + timedelta(days=1)) == 0
    assert await desk.drafts() == []


async def test_our_own_meetings_are_not_taken_in_from_elsewhere(desk: Desk) -> None:
    desk.site.serves(calendar(entry("abc@division-bell", "North Korea")), CALENDAR)
    await desk.looks(await desk.adds())
    assert await desk.drafts() == []


async def test_there_is_something_to_send_only_where_something_is_new(desk: Desk) -> None:
    desk.site.serves(feed(1))
    source = await desk.adds()
    await desk.looks(source)
    await desk.looks(source)
    assert desk.woken == [True]
