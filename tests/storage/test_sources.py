"""Sources are looked at by one process at a time, and their ledger forgets nothing too soon."""

from datetime import timedelta

from content.model import ChatKey
from content.taking_in.model import SourceKind
from storage import chats, source_items, sources
from storage.database import Database
from storage.sources import Source
from storage.tables import SourceState
from tests.storage.builders import DAY, HOUR, MINUTE, NOW, a_chat


async def a_source(database: Database, url: str = "https://example.org/feed") -> Source:
    """Take in a source that is due."""
    async with database.transaction() as session:
        chat = await a_chat(session)
        offered = await sources.offer(
            session, url=url, kind=SourceKind.FEED, title="News", by=ChatKey(chat.key), now=NOW
        )
        await sources.put(
            session, offered.id, known=(SourceState.OFFERED,), state=SourceState.ON
        )
        found = await sources.by_id(session, offered.id)
    assert found is not None
    return found


async def claim(database: Database, **lapse: float) -> list[Source]:
    async with database.transaction() as session:
        return await sources.claim(
            session, now=NOW + timedelta(**lapse), lease=MINUTE, limit=10
        )


async def test_a_claimed_source_is_nobody_elses_until_its_lease_ends(database: Database) -> None:
    source = await a_source(database)

    assert [each.id for each in await claim(database)] == [source.id]
    assert await claim(database, seconds=30) == []
    assert [each.id for each in await claim(database, seconds=61)] == [source.id]


async def test_a_lease_of_a_clock_since_set_back_does_not_hold_for_days(
    database: Database,
) -> None:
    source = await a_source(database)
    await claim(database, days=3)

    assert [each.id for each in await claim(database)] == [source.id]


async def test_two_claims_at_once_share_the_sources(database: Database, other: Database) -> None:
    await a_source(database, "https://example.org/1")
    await a_source(database, "https://example.org/2")

    async with database.transaction() as session:
        mine = await sources.claim(session, now=NOW, lease=MINUTE, limit=1)
    async with other.transaction() as session:
        theirs = await sources.claim(session, now=NOW, lease=MINUTE, limit=2)

    assert len(mine) == len(theirs) == 1
    assert mine[0].id != theirs[0].id


async def test_only_who_holds_it_settles_it(database: Database) -> None:
    await a_source(database)
    [late] = await claim(database)
    [fresh] = await claim(database, minutes=5)

    async with database.transaction() as session:
        assert not await sources.settle(session, late, next_at=NOW + DAY)
        assert await sources.settle(session, fresh, next_at=NOW + HOUR)
        after = await sources.by_id(session, late.id)

    assert after is not None
    assert (after.next_at, after.lease_until) == (NOW + HOUR, None)


async def test_new_words_outdate_the_look_that_is_under_way(database: Database) -> None:
    await a_source(database)
    [held] = await claim(database)

    async with database.transaction() as session:
        assert await sources.choose_words(session, held.id, ["DPRK"], NOW)
        assert not await sources.settle(session, held, next_at=NOW + DAY)
        after = await sources.by_id(session, held.id)

    assert after is not None
    assert (after.words, after.next_at) == (("DPRK",), NOW)


async def test_an_address_is_kept_once(database: Database) -> None:
    first = await a_source(database)

    async with database.transaction() as session:
        again = await sources.offer(
            session, url=first.url, kind=SourceKind.CALENDAR, title="Other", by=ChatKey(1), now=NOW
        )

    assert (again.id, again.kind, again.title) == (first.id, SourceKind.FEED, "News")


async def test_what_nobody_took_in_is_forgotten_after_a_day(database: Database) -> None:
    taken = await a_source(database)
    async with database.transaction() as session:
        offered = await sources.offer(
            session, url="https://example.org/other", kind=SourceKind.FEED, title="", by=ChatKey(1),
            now=NOW,
        )
        await sources.forget_offers(session, NOW + HOUR)
        assert await sources.by_id(session, offered.id) is not None
        await sources.forget_offers(session, NOW + DAY + HOUR)
        assert await sources.by_id(session, offered.id) is None
        assert await sources.by_id(session, taken.id) is not None


async def test_an_item_is_noted_once_and_known_by_either_name(database: Database) -> None:
    source = await a_source(database)
    async with database.transaction() as session:
        for fields in ({"title_en": "One"}, {"title_en": "Two"}):
            await source_items.note(
                session, source.id, key="k", link_key="l", fields=fields, cancelled=False,
                draft_id=None, now=NOW,
            )
        by_key = await source_items.known(session, source.id, {"k"}, set())
        by_link = await source_items.known(session, source.id, {"other"}, {"l"})
        neither = await source_items.known(session, source.id, {"other"}, {"other"})

    assert by_key == by_link
    assert [entry.fields for entry in by_key] == [{"title_en": "One"}]
    assert neither == []


async def test_what_is_listed_is_remembered_for_as_long_as_that(database: Database) -> None:
    source = await a_source(database)
    async with database.transaction() as session:
        for key in ("listed", "gone"):
            await source_items.note(
                session, source.id, key=key, link_key=None, fields={}, cancelled=False,
                draft_id=None, now=NOW,
            )
        [listed] = await source_items.known(session, source.id, {"listed"}, set())
        await source_items.listed(session, [listed.id], NOW + 100 * DAY)
        await source_items.forget_old(session, NOW + 410 * DAY)
        left = await source_items.known(session, source.id, {"listed", "gone"}, set())

    assert [entry.key for entry in left] == ["listed"]


async def test_who_forgets_leaves_the_source_without_a_name(database: Database) -> None:
    source = await a_source(database)
    assert source.added_by is not None
    async with database.transaction() as session:
        await chats.forget(session, source.added_by)
        after = await sources.by_id(session, source.id)
    assert after is not None
    assert after.added_by is None


async def test_sources_that_fail_for_long_are_found(database: Database) -> None:
    source = await a_source(database)
    async with database.transaction() as session:
        await sources.put(
            session, source.id, known=(SourceState.ON,), fault="server", fault_since=NOW
        )
        assert [each.id for each in await sources.failing(session, NOW)] == [source.id]
        assert await sources.failing(session, NOW - HOUR) == []
        assert await sources.counts(session) == {SourceState.ON: 1}
